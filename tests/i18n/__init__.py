"""Tests of the languages of the dashboard."""
