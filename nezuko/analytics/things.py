"""The names of the things that are counted, grouped as charts show them."""

from __future__ import annotations

from nezuko.events.kinds import Kind

ADMITTED = "admitted:verified"
"""Came with every channel joined: was never muted, so no event tells of it."""
VERIFIED = (f"event:{Kind.VERIFIED}", ADMITTED)
MUTED = (f"event:{Kind.RESTRICTED}", f"event:{Kind.REVOKED}")
GRACED = (f"event:{Kind.GRACED}",)
THROWN_OUT = (f"event:{Kind.KICKED}", f"event:{Kind.BANNED}")
RAIDS = (f"event:{Kind.RAIDED}",)
UNKNOWN = (f"event:{Kind.UNKNOWN}",)
CAME = (f"event:{Kind.JOINED}",)
WENT = (f"event:{Kind.LEFT}",)
TROUBLE = (f"event:{Kind.BOT_DOWN}", f"event:{Kind.RIGHTS_LOST}", f"event:{Kind.ERROR}")
REACTIONS = (*VERIFIED, *MUTED)
"""Deeds whose time since the update that led to them is measured."""
CALLS = "call:"
PASSED, FAILED, UNSURE = "check:passed", "check:failed", "check:unknown"
CHECKS = (PASSED, FAILED, UNSURE)
