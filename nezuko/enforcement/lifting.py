"""How a mute of ours ends: what was before it is given back, or somebody else has decided."""

from __future__ import annotations

import time

from loguru import logger

from nezuko.enforcement.entries import Entry, State, in_force
from nezuko.enforcement.health import Health
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.telling import Telling
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.telegram.errors import ChatGone, MissingRights, TargetIsAdmin, TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import Ban, Person
from nezuko.verification.membership import Memberships

RETRY_SECONDS = 20
SHORTEST_RESTRICTION = 35
"""Telegram takes a restriction of under 30 s for one without end; a prior one that ends so soon is waited for instead."""


class Lifting:
    """Ends mutes of one bot."""

    def __init__(
        self,
        bot_id: int,
        *,
        gateway: Gateway,
        memberships: Memberships,
        ledger: Ledger,
        prompts: Telling,
        events: EventLog,
        health: Health,
    ) -> None:
        self._bot_id = bot_id
        self._gateway = gateway
        self._memberships = memberships
        self._ledger = ledger
        self._prompts = prompts
        self._events = events
        self._health = health

    async def lift(self, entry: Entry, why: str, *, sweep: bool = False) -> bool:
        """Give back what was before our mute and close the entry. Returns False if it has to be tried later.

        `sweep`: within the slow budget of sweeps.
        """
        prior, until = entry.prior_bans, entry.prior_until
        if not in_force(prior, until):
            prior, until = Ban.NONE, 0
        elif until and until - time.time() < SHORTEST_RESTRICTION:
            return False
        await self._ledger.lifting(entry)
        if entry.state is not State.LIFTING:
            return True  # a moderator took over in the meantime
        serial = self._memberships.serial
        try:
            await self._gateway.lift(entry.chat_id, entry.user_id, prior, until, sweep=sweep)
        except TargetIsAdmin:
            why = "became an admin of the group"
        except TelegramError as error:
            logger.bind(bot=self._bot_id, group=entry.chat_id, member=entry.user_id).warning("can't lift: {}", error)
            if isinstance(error, MissingRights | ChatGone):
                await self._health.group_trouble(entry.chat_id, error)
            return False
        else:
            self._memberships.acted(entry.chat_id, entry.user_id, prior, until, serial=serial)
        if entry.state is State.LIFTING:
            self._ledger.close(entry, State.LIFTED, why)
        self._prompts.settled(entry)
        return True

    def supersede(self, entry: Entry, why: str, person: Person) -> None:
        """Somebody else decided: the entry is closed and never lifted by us."""
        self._ledger.close(entry, State.SUPERSEDED, why)
        self._prompts.settled(entry)
        self._events.record(
            Kind.SUPERSEDED,
            bot_id=self._bot_id,
            chat_id=entry.chat_id,
            user=person,
            text=why,
            correlation=entry.correlation,
        )


def next_try(entry: Entry) -> float:
    """Return when a lift that didn't come about should be tried again (seconds since 1970)."""
    soon_over = 0 < entry.prior_until - time.time() < SHORTEST_RESTRICTION
    return entry.prior_until + 1 if soon_over else time.time() + RETRY_SECONDS
