"""Fixtures for all tests come from the plugins named here."""

from __future__ import annotations

pytest_plugins = ["tests.databases", "tests.browser", "tests.dashboards"]
