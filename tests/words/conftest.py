"""The fixtures of the dashboard over a living community."""

from __future__ import annotations

from tests.desk import bare_desk, desk, towns

__all__ = ["bare_desk", "desk", "towns"]
