"""docs/api.md names what there is."""

from __future__ import annotations

import re
from pathlib import Path

from nezuko.accounts.tokens import LONGEST_DAYS
from nezuko.api.answering import TRENDS, Rates
from nezuko.api.document import Document
from nezuko.api.fields import LONGEST_PAGE
from nezuko.api.operations import BASE
from nezuko.api.problems import KINDS
from nezuko.api.registry import ALL
from nezuko.web.guard import FAILED_CALLS

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "api.md").read_text()


def test_every_kind_of_problem_is_in_the_table_with_its_status() -> None:
    told = {name: int(status) for name, status in re.findall(r"^\| `([a-z-]+)` \| (\d+) \|", TEXT, re.MULTILINE)}
    assert told == {name: kind.status for name, kind in KINDS.items()}


def test_limits_are_those_of_the_code() -> None:
    rates = Rates().by_name
    assert f"{rates['general'].count} calls a minute, {rates['charts'].count} of charts" in TEXT
    assert f"of which {TRENDS.count} of trends" in TEXT
    assert f"to {FAILED_CALLS.count} a minute" in TEXT
    assert f"(1 to {LONGEST_PAGE}, 25 if nothing is said)" in TEXT
    assert LONGEST_DAYS == 365


def test_policy_of_versions_is_written_and_every_call_stands_under_its_version() -> None:
    policy = TEXT.partition("## Versions")[2].partition("\n## ")[0]
    for promise in (
        "Within a version",
        "A new version",
        "at least twelve months",
        "`Deprecation`",
        "`Sunset`",
        "Before 1.0",
    ):
        assert promise in policy
    assert re.fullmatch(r"/api/v\d+", BASE)
    document = Document(ALL).data
    assert document["servers"] == [{"url": BASE}]
    assert document["info"]["summary"].endswith(f"version {BASE.rpartition('v')[2]}.")
