"""Tests, one folder for each of the program's."""
