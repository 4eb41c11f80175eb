"""Fixtures for all tests come from the plugins named here."""

from __future__ import annotations

import pytest

pytest_plugins = ["tests.databases", "tests.browser", "tests.dashboards"]

LONG = ("tests/e2e/test_walk.py", "tests/crash/", "tests/stateful/", "tests/e2e/", "tests/cli/")
"""What takes longest, the longest first. Begun last, one of them would hold up the end of a run that everything else has finished."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let each of the workers, who begin with equal parts of the list, begin with its share of the long tests."""
    workers = int(getattr(config, "workerinput", {}).get("workercount", 1))
    rank = {
        item: next((place for place, path in enumerate(LONG) if item.nodeid.startswith(path)), None) for item in items
    }
    long = sorted((item for item in items if rank[item] is not None), key=lambda item: rank[item] or 0)
    rest = [item for item in items if rank[item] is None]
    shares = [long[worker::workers] for worker in range(workers)]
    size = -(-len(items) // workers)
    ordered: list[pytest.Item] = []
    for share in shares:
        room = max(0, size - len(share))
        ordered += share + rest[:room]
        rest = rest[room:]
    items[:] = ordered + rest
