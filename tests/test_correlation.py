"""Log lines tell which happening they belong to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from loguru import logger

from nezuko import correlation


@pytest.fixture
def lines() -> Iterator[list[str]]:
    said: list[str] = []
    number = logger.add(lambda message: said.append(str(message)), format="{message} {extra}")
    yield said
    logger.remove(number)


def test_a_log_line_carries_the_id_of_what_runs(lines: list[str]) -> None:
    with correlation.bound("a-request"):
        logger.warning("inside")
    logger.warning("outside")
    assert "'correlation': 'a-request'" in lines[0]
    assert "correlation" not in lines[1]


def test_an_id_given_with_the_line_is_kept(lines: list[str]) -> None:
    with correlation.bound("a-request"):
        logger.bind(correlation="another").warning("inside")
    assert "'correlation': 'another'" in lines[0]
