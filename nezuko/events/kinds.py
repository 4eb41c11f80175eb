"""The kinds of events, how they look, and what they mean for the question whether somebody may write."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What happened."""

    ASKED = "asked"
    ADMITTED = "admitted"
    DECLINED = "declined"
    JOINED = "joined"
    LEFT = "left"
    RESTRICTED = "restricted"
    LIFTED = "lifted"
    VERIFIED = "verified"
    REVOKED = "revoked"
    GRACED = "graced"
    KICKED = "kicked"
    BANNED = "banned"
    PROMPTED = "prompted"
    MESSAGE_DELETED = "message_deleted"
    PRESSED = "pressed"
    UNKNOWN = "unknown"
    SUPERSEDED = "superseded"
    EXEMPTED = "exempted"
    REVIEWED = "reviewed"
    PROTECTED = "protected"
    UNPROTECTED = "unprotected"
    RIGHTS_LOST = "rights_lost"
    RIGHTS_BACK = "rights_back"
    RECONCILED = "reconciled"
    SWEPT = "swept"
    BRAKED = "braked"
    RAIDED = "raided"
    RAID_OVER = "raid_over"
    BOT_UP = "bot_up"
    BOT_DOWN = "bot_down"
    ERROR = "error"
    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind is shown: a word, an icon, a tone (good, bad, wait, alert, plain)."""

    word: str
    icon: str
    tone: str


LOOKS: dict[Kind, Look] = {
    Kind.ASKED: Look("Asked", "hand-finger", "plain"),
    Kind.ADMITTED: Look("Let in", "door-enter", "good"),
    Kind.DECLINED: Look("Declined", "user-x", "bad"),
    Kind.JOINED: Look("Joined", "door-enter", "plain"),
    Kind.LEFT: Look("Left", "door-exit", "plain"),
    Kind.RESTRICTED: Look("Muted", "lock", "bad"),
    Kind.LIFTED: Look("Unmuted", "lock-open", "good"),
    Kind.VERIFIED: Look("Verified", "circle-check", "good"),
    Kind.REVOKED: Look("Revoked", "user-x", "bad"),
    Kind.GRACED: Look("Grace", "hourglass", "wait"),
    Kind.KICKED: Look("Kicked", "door-exit", "bad"),
    Kind.BANNED: Look("Banned", "user-x", "bad"),
    Kind.PROMPTED: Look("Prompted", "message-2", "wait"),
    Kind.MESSAGE_DELETED: Look("Deleted", "message-off", "bad"),
    Kind.PRESSED: Look("Pressed", "hand-finger", "plain"),
    Kind.UNKNOWN: Look("Unknown", "help-circle", "alert"),
    Kind.SUPERSEDED: Look("Overruled", "history", "plain"),
    Kind.EXEMPTED: Look("Exempt", "user-check", "good"),
    Kind.REVIEWED: Look("Reviewed", "refresh", "plain"),
    Kind.PROTECTED: Look("Protected", "shield-check", "good"),
    Kind.UNPROTECTED: Look("Unprotected", "shield-off", "plain"),
    Kind.RIGHTS_LOST: Look("Rights lost", "alert-triangle", "alert"),
    Kind.RIGHTS_BACK: Look("Rights back", "shield", "good"),
    Kind.RECONCILED: Look("Reconciled", "refresh", "plain"),
    Kind.SWEPT: Look("Sweep", "eraser", "plain"),
    Kind.BRAKED: Look("Brake", "alert-triangle", "alert"),
    Kind.RAIDED: Look("Raid", "alert-triangle", "alert"),
    Kind.RAID_OVER: Look("Raid over", "shield-check", "good"),
    Kind.BOT_UP: Look("Bot up", "robot", "good"),
    Kind.BOT_DOWN: Look("Bot down", "robot-off", "alert"),
    Kind.ERROR: Look("Error", "alert-triangle", "alert"),
    Kind.SIGNED_IN: Look("Signed in", "key", "plain"),
    Kind.SIGNED_OUT: Look("Signed out", "logout", "plain"),
}

MUTING = frozenset({Kind.RESTRICTED, Kind.REVOKED})
FREEING = frozenset({Kind.LIFTED, Kind.VERIFIED, Kind.EXEMPTED, Kind.SUPERSEDED})
OUT = frozenset({Kind.KICKED, Kind.BANNED})
DECIDING = MUTING | FREEING | OUT | {Kind.GRACED, Kind.UNKNOWN, Kind.LEFT, Kind.JOINED, Kind.ASKED, Kind.DECLINED}
"""The kinds of which the latest says where a member stands."""
