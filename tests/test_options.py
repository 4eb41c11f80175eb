"""Options of groups are written as people write them, and say what is wrong."""

from __future__ import annotations

import pytest

from nezuko.errors import InvalidInput
from nezuko.options import GroupOptions, checked, in_seconds, in_units, merged, options


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2 hours", 7200),
        ("90 min", 5400),
        ("1d 12h", 129_600),
        ("1 day", 86_400),
        ("30s", 30),
        ("2 hours 1 minute", 7260),
    ],
)
def test_times_are_read_as_people_write_them(text: str, seconds: int) -> None:
    assert in_seconds(text) == seconds
    assert options()["kick_after"].read(text) == seconds


@pytest.mark.parametrize("text", ["soon", "2 fortnights", "h", "2 hours or so", "-1 day"])
def test_what_is_no_time_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(InvalidInput, match="2 hours"):
        options()["kick_after"].read(text)


def test_every_number_is_read_back_from_how_it_is_said() -> None:
    for option in options().values():
        for preset in option.presets:
            assert option.read(option.said(preset)) == preset, option.name


def test_times_are_said_in_the_largest_unit_that_fits() -> None:
    assert [in_units(seconds) for seconds in (30, 60, 5400, 7200, 86_400, 172_800)] == [
        "30 seconds", "1 minute", "90 minutes", "2 hours", "1 day", "2 days"
    ]  # fmt: skip


def test_nothing_written_leaves_it_to_the_configuration() -> None:
    assert options()["kick_after"].read("  ") is None
    assert checked({"kick_after": None, "tidy": True}) == {"tidy": True}
    assert merged(GroupOptions(tidy=True), {}).tidy


def test_option_that_isnt_there_is_named() -> None:
    with pytest.raises(InvalidInput, match="There is no option colour"):
        checked({"colour": "red"})


def test_number_out_of_bounds_is_refused_with_the_options_title() -> None:
    with pytest.raises(InvalidInput, match="Kick who hasn't joined after"):
        checked({"kick_after": -5})
