"""The communities of the gate's tests serve here too, where one process is enough."""

from __future__ import annotations

from tests.gate.conftest import guarded, guarding, unguarded

__all__ = ["guarded", "guarding", "unguarded"]
