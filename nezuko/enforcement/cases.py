"""What a judgement is about: who, why, what is known of it so far, and how it ended."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from nezuko.telegram.types import Person
from nezuko.values import value
from nezuko.verification.rules import Verdict


class Cause(StrEnum):
    """Why somebody is judged."""

    JOINED = "joined"
    MESSAGE = "message"
    PRESS = "press"
    JOINED_CHANNEL = "joined_channel"
    LEFT_CHANNEL = "left_channel"
    RIGHTS = "rights"
    SWEEP = "sweep"


SHOWN_BY_HIMSELF = (Cause.JOINED, Cause.MESSAGE, Cause.PRESS)
"""By these somebody draws our eyes upon himself, one by one."""


@value
class Ruling:
    """How a judgement ended.

    `muted`: by us; `restricted`: by somebody else; `held`: the brake lets him write until an admin decides; `graced`: he may write for
    some time still. `verdict` is None if the group isn't protected.
    """

    verdict: Verdict | None = None
    muted: bool = False
    lifted: bool = False
    restricted: bool = False
    held: bool = False
    graced: bool = False


NOTHING = Ruling()

SWEEP_PREFIX = "sweep:"


def of_sweep(number: int) -> str:
    """Return the origin that the ledger keeps for the mutes of a sweep."""
    return f"{SWEEP_PREFIX}{number}"


def sweep_of(origin: str) -> int | None:
    """Return the sweep that an origin names, None if it names none."""
    return int(origin.removeprefix(SWEEP_PREFIX)) if origin.startswith(SWEEP_PREFIX) else None


ORIGIN_RAID = "raid"
"""What led to the mutes of those whom a raid left alone, once it is over."""


def is_unhurried(origin: str) -> bool:
    """Whether nobody waits for a mute of that origin: it is done within the budget of sweeps."""
    return origin == ORIGIN_RAID or sweep_of(origin) is not None


Judged = Callable[[int, int, bool | None, bool, bool, int], None]
"""Told of a verdict: bot, chat, whether he may write, whether memory alone knew it, whether he just came with every channel, who."""


@dataclass(slots=True)
class Case:
    """One person being judged in one group; further causes that come meanwhile are merged in."""

    person: Person
    cause: Cause
    correlation: str
    received: float
    origin: str = ""
    fresh: bool = False
    sweep: bool = False
    messages: list[int] = field(default_factory=list)
    wrote_at: int = 0
    again: bool = True
    lifted: bool = False
    task: asyncio.Future[Ruling] | None = None
