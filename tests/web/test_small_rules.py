"""Paths, addresses, times, numbers, faces."""

from __future__ import annotations

import pytest

from nezuko.web.display import ago, avatar, initials, moment, number, span
from nezuko.web.paths import safe_path


@pytest.mark.parametrize("path", ["/", "/members?q=a%20b", "/members/1/2#x"])
def test_path_of_this_site_is_kept(path: str) -> None:
    assert safe_path(path) == path


@pytest.mark.parametrize(
    "path",
    [None, "", "x", "//e.example", "https://e.example", "/\\e", "\\\\e", "/\n/e", "javascript:alert(1)", "/\x7f"],
)
def test_path_that_may_lead_away_becomes_the_default(path: str | None) -> None:
    assert safe_path(path, "/home") == "/home"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "now"), (12, "12 s ago"), (130, "2 min ago"), (7200, "2 h ago"), (200_000, "2 d ago"), (-90, "in 1 min")],
)
def test_times_are_said_as_people_say_them(seconds: int, said: str) -> None:
    assert ago(1_000_000 - seconds, 1_000_000) == said


def test_time_long_ago_is_a_date() -> None:
    assert ago(0, 10_000_000) == "1 Jan 1970"


def test_time_shows_the_exact_one_on_hover() -> None:
    shown = moment(1_700_000_000)
    assert 'title="14 November 2023, 22:13:20 UTC"' in shown
    assert 'datetime="2023-11-14T22:13:20+00:00"' in shown
    assert "never" in moment(None)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "\N{EN DASH}"),
        (0, "0"),
        (999, "999"),
        (1284, "1.3k"),
        (2000, "2k"),
        (345_678, "346k"),
        (5_600_000, "5.6M"),
    ],
)
def test_numbers_are_shortened(value: int | None, shown: str) -> None:
    assert number(value) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(None, ""), (0.042, "42 ms"), (12, "12 s"), (180, "3 min"), (90_000_0, "10 d")]
)
def test_spans_are_short(seconds: float | None, shown: str) -> None:
    assert span(seconds) == shown


@pytest.mark.parametrize(
    ("name", "letters"), [("Ann Archer", "AA"), ("@ann_b", "AB"), ("李小龙", "李"), ("🎉", "?"), ("", "?")]
)
def test_face_has_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_face_of_a_strange_name_is_escaped() -> None:
    assert "<b>" not in avatar("<b> <i>", 1)
