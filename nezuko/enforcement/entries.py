"""One entry of the ledger, and the states that it goes through.

INTENT (about to mute) → DONE (muted) → LIFTING (about to lift) → LIFTED. A crash in between leaves INTENT or LIFTING, and
both steps may be repeated. SUPERSEDED: a moderator took over, the person isn't ours to free any more. VOID: it never came to be.
GIVING_BACK → GIVEN_BACK: not ours at all, but a moderator's restriction that we overwrote and set again.
WARNED: not muted at all, but on the ladder: he may write for some time still, or the group mutes nobody.
KICKING (about to throw out) → READMITTING (out, about to let him come back) → KICKED. BANNING → BANNED, until that is undone.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from enum import StrEnum

from nezuko.telegram.types import Ban, Person, Standing


class State(StrEnum):
    """How far an entry is."""

    INTENT = "intent"
    DONE = "done"
    LIFTING = "lifting"
    LIFTED = "lifted"
    SUPERSEDED = "superseded"
    VOID = "void"
    GIVING_BACK = "giving_back"
    GIVEN_BACK = "given_back"
    WARNED = "warned"
    KICKING = "kicking"
    READMITTING = "readmitting"
    KICKED = "kicked"
    BANNING = "banning"
    BANNED = "banned"
    FORGIVEN = "forgiven"
    """A kick that doesn't count any more."""


OPEN_STATES = (State.INTENT, State.DONE, State.LIFTING)
RETURNED_STATES = (State.GIVING_BACK, State.GIVEN_BACK)
OUT_STATES = (State.KICKING, State.READMITTING, State.BANNING, State.BANNED)


def in_force(bans: Ban, until: int) -> bool:
    """Whether a restriction holds now."""
    return bool(bans) and (until == 0 or until > time.time())


def silences(standing: Standing) -> bool:
    """Whether somebody is kept from writing text by a restriction that is in force."""
    return bool(standing.bans & (Ban.SEND_MESSAGES | Ban.VIEW_MESSAGES)) and in_force(standing.bans, standing.until)


@dataclass(slots=True)
class Entry:
    """One restriction of ours, as the gate works with it."""

    id: int
    chat_id: int
    user_id: int
    user_name: str
    state: State
    prior_bans: Ban
    prior_until: int
    missing: tuple[int, ...]
    correlation: str
    created_at: int
    prompt_id: int | None = None
    done_at: int | None = None
    closed_at: int | None = None
    closed_why: str = ""
    origin: str = ""
    noted: bool = False
    """Whether it is known to be on disk."""
    failed: str = ""
    """Which ways of telling him failed and why, until he is told by another one."""

    @property
    def waits(self) -> bool:
        """Whether he is to be told what to join."""
        return self.state in (State.DONE, State.WARNED)

    @property
    def person(self) -> Person:
        """Whom it is about, with the name of that moment."""
        return Person(self.user_id, self.user_name)
