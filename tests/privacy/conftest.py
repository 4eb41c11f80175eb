"""Fixtures of the desk: a guarded community and its dashboard."""

from __future__ import annotations

from tests.desk import bare_desk, desk, towns

__all__ = ["bare_desk", "desk", "towns"]
