"""Fixtures of the desk: the whole program with its pages."""

from __future__ import annotations

from tests.desk import bare_desk, desk, towns

__all__ = ["bare_desk", "desk", "towns"]
