"""Channels that a group can require."""
