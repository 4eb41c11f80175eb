"""Fixtures for all tests come from the plugins named here."""

from __future__ import annotations

import pytest

pytest_plugins = ["tests.databases", "tests.browser", "tests.dashboards"]

LONGEST = "tests/e2e/test_walk.py"
"""Begun last, it would hold up the end of a run that everything else has finished."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let the last of the workers, who begin with equal parts of the list, begin with the longest test."""
    workers = int(getattr(config, "workerinput", {}).get("workercount", 1))
    longest = [item for item in items if item.nodeid.startswith(LONGEST)]
    others = [item for item in items if not item.nodeid.startswith(LONGEST)]
    begin = len(items) // workers * (workers - 1)
    items[:] = others[:begin] + longest + others[begin:]
