"""What watches the program asks for metrics and labels that exist."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from prometheus_client import REGISTRY

from tests.web.metric_table import constants

DEPLOY = Path(__file__).resolve().parents[2] / "deploy"
NAME = re.compile(r"\b(?:nezuko|process|python)_[a-z0-9_]+")
SELECTED = re.compile(r"\b(nezuko_[a-z0-9_]+)\{([^}]*)\}")
LABEL = re.compile(r"(\w+)\s*(?:=~|!~|!=|=)")
BY = re.compile(r"by \(([^)]*)\)\s*\(\w*\(?(nezuko_[a-z0-9_]+)")
FROM_OUTSIDE = {"job", "instance", "le"}
"""Labels that Prometheus adds."""


def alerts() -> list[dict[str, Any]]:
    """All rules of the alert file."""
    found = yaml.safe_load((DEPLOY / "prometheus" / "alerts.yml").read_text())
    return [rule for group in found["groups"] for rule in group["rules"]]


def panels() -> list[dict[str, Any]]:
    """All panels of the dashboard that show something."""
    found = json.loads((DEPLOY / "grafana" / "nezuko.json").read_text())
    return [panel for panel in found["panels"] if panel["type"] != "row"]


def expressions() -> Iterator[str]:
    """Every expression of dashboard and alerts."""
    for panel in panels():
        yield from (target["expr"] for target in panel["targets"])
    yield from (rule["expr"] for rule in alerts())


def labels_of(name: str) -> set[str] | None:
    """The labels of a metric by any of its series' names; None if there is no such metric."""
    known = constants()
    for suffix in ("", "_bucket", "_count", "_sum"):
        metric = known.get(name.removesuffix(suffix)) if suffix == "" or name.endswith(suffix) else None
        if metric is not None:
            if suffix and metric[0]._type != "histogram":
                return None
            return set(metric[0]._labelnames)
    return None


@pytest.mark.parametrize("expression", sorted(set(expressions())))
def test_expression_asks_for_what_exists(expression: str) -> None:
    names = NAME.findall(expression)
    assert names or "up{" in expression
    ours = {family.name for family in REGISTRY.collect()} | {f"{family.name}_total" for family in REGISTRY.collect()}
    for name in names:
        assert (labels_of(name) is not None) if name.startswith("nezuko_") else (name in ours), name
    for name, selected in SELECTED.findall(expression):
        assert set(LABEL.findall(selected)) <= (labels_of(name) or set()) | FROM_OUTSIDE, (name, selected)
    for labels, name in BY.findall(expression):
        assert {label.strip() for label in labels.split(",")} <= (labels_of(name) or set()) | FROM_OUTSIDE, (
            name,
            labels,
        )


def test_histograms_are_asked_by_their_series_and_counters_by_their_rate() -> None:
    for expression in expressions():
        for name in NAME.findall(expression):
            known = constants().get(name)
            if known is not None:
                assert known[0]._type != "histogram", name
            if name.endswith("_total"):
                assert re.search(rf"(?:rate|increase)\({name}\b", expression), expression


def test_every_alert_says_how_bad_it_is_and_what_it_means() -> None:
    names = [rule["alert"] for rule in alerts()]
    assert len(names) == len(set(names)) >= 9
    for rule in alerts():
        assert rule["labels"]["severity"] in ("critical", "warning", "info"), rule
        assert rule["annotations"]["summary"], rule
        assert rule["annotations"]["description"].endswith("."), rule


def test_panels_have_places_of_their_own() -> None:
    found = json.loads((DEPLOY / "grafana" / "nezuko.json").read_text())
    assert len({panel["id"] for panel in found["panels"]}) == len(found["panels"])
    taken: set[tuple[int, int]] = set()
    for panel in found["panels"]:
        place = panel["gridPos"]
        cells = {(place["x"] + x, place["y"] + y) for x in range(place["w"]) for y in range(place["h"])}
        assert not cells & taken, panel["title"]
        assert max(x for x, _ in cells) < 24
        taken |= cells


def test_every_metric_is_watched_somewhere_or_told_of_in_the_docs() -> None:
    """A metric that nothing shows is one that nobody misses."""
    shown = " ".join(expressions())
    unseen = {name for name in constants() if name not in shown}
    assert len(unseen) < len(constants()) / 2, sorted(unseen)
