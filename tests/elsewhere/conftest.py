"""The communities of the gate's tests, on a Telegram with other habits than the sandbox's."""

from __future__ import annotations

import pytest

from tests.gate.conftest import guarding
from tests.gate.guarded import Guarded

__all__ = ["guarding"]


@pytest.fixture(autouse=True)
def quick_repeats(monkeypatch: pytest.MonkeyPatch) -> None:
    """What Telegram answers with 500 is tried again six times; here without the long pauses in between."""
    monkeypatch.setattr("nezuko.telegram.queue._RETRY_FIRST", 0.002)
    monkeypatch.setattr("nezuko.telegram.queue._RETRY_MOST", 0.01)
    monkeypatch.setattr(Guarded.until, "__defaults__", (8.0,))
