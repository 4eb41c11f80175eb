"""When a moderator and the gate change the same person at the same moment, theirs is given back.

Telegram's update about our own change tells what was there before it: that is the truth about what we overwrote. A moderator's mute
that we set again bears our name at Telegram from then on, so the ledger remembers that it isn't ours to lift.
"""

from __future__ import annotations

import asyncio

from loguru import logger

from nezuko.enforcement.entries import Entry, State, in_force, silences
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.telling import Telling
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.tasks import Tasks
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import FOREVER, Ban, ParticipantChanged, Person, Standing, Status

SURELY_LATER_SECONDS = 5
"""Telegram's clock and ours may differ by so much."""
RETRY_SECONDS = 10.0
WHY = "a moderator's restriction came at the same moment; it was set again"


class Crossings:
    """Settles crossings for one bot."""

    def __init__(
        self, bot_id: int, *, gateway: Gateway, ledger: Ledger, prompts: Telling, events: EventLog, tasks: Tasks
    ) -> None:
        self._bot_id = bot_id
        self._gateway = gateway
        self._ledger = ledger
        self._prompts = prompts
        self._events = events
        self._tasks = tasks

    def overtaken(self, entry: Entry, update: ParticipantChanged) -> bool:
        """Somebody else changed a person whom we mute. Returns whether that was before our mute, which then stands over theirs.

        Telegram shows with each change what was there before it. Where that isn't our mute the change came first, even if it is told of
        later (a gap, a service message that was faster): unless so much time lies between that something must have been missed.
        """
        before, after = update.before, update.after
        if after.is_admin or not after.present or (before.restricted_by == self._bot_id and silences(before)):
            return False
        if entry.state is State.INTENT:
            self._prior(entry, after)
            return True
        return entry.state is State.DONE and update.at <= (entry.done_at or 0) + SURELY_LATER_SECONDS

    def changed(self, update: ParticipantChanged) -> None:
        """Not we changed a person: what bears our name from now on is ours again, unless nothing became of what a moderator set.

        Somebody who comes or goes while a moderator's restriction is on its way back to him takes it along, also if that is told of late.
        And an update that says just what was given back is the very change that crossed, or the same said again: it stays theirs.
        """
        chat_id, person = update.chat_id, update.user
        theirs, after = self._ledger.theirs(chat_id, person.id), update.after
        if theirs is not None and (after.bans, after.until) == (theirs.prior_bans, theirs.prior_until):
            return
        by_himself = update.actor_id == person.id
        underway = by_himself and self._ledger.was_going_back(chat_id, person.id, update.at - SURELY_LATER_SECONDS)
        if after.restricted_by != self._bot_id and not underway:
            self._ledger.theirs_changed(chat_id, person.id)

    def echo(self, entry: Entry | None, update: ParticipantChanged) -> asyncio.Task[None] | None:
        """Telegram tells of our own mute or lift: a receipt, and what it overwrote. Returns the task that gives something back."""
        before, after = update.before, update.after
        theirs = in_force(before.bans, before.until) and before.restricted_by not in (None, self._bot_id)
        muted = bool(after.bans & Ban.SEND_MESSAGES)
        returned = self._ledger.is_theirs(update.chat_id, update.user.id)
        freed = not in_force(before.bans, before.until) and bool(after.bans) and not muted and not returned
        if freed or (theirs and (entry is None or not muted or silences(before))):
            return self._give_back(entry, update)
        if muted and entry is not None:
            if theirs:
                self._prior(entry, before)
            if entry.state is State.INTENT:
                self._ledger.done(entry)
                self._prompts.want(entry)
        return None

    def impose(self, chat_id: int, person: Person, bans: Ban, until: int = FOREVER) -> asyncio.Task[None]:
        """Set what an admin decided on the dashboard, as if he had done it on Telegram: it isn't ours to lift.

        Args:
            chat_id: the group.
            person: whom it is about; our own mute of him, if any, is over.
            bans: what he may not do; NONE frees him.
            until: when it ends by itself (epoch), FOREVER if never.

        Returns the task that sets it. It is written down first, so that a crash doesn't forget it.
        """
        entry = self._ledger.open(chat_id, person.id)
        if entry is not None:
            self._ledger.close(entry, State.SUPERSEDED, "an admin decided on the dashboard")
            self._prompts.settled(entry)
        self._ledger.theirs_changed(chat_id, person.id)
        theirs = Standing(Status.RESTRICTED, present=True, bans=bans, until=until)
        return self._tasks.start("impose", self._set_again(self._ledger.give_back(chat_id, person, theirs)))

    def resume(self) -> None:
        """After a start: finish what was being given back."""
        for entry in self._ledger.being_given_back():
            self._tasks.start("give back", self._set_again(entry))

    def _prior(self, entry: Entry, standing: Standing) -> None:
        if (entry.prior_bans, entry.prior_until) != (standing.bans, standing.until):
            entry.prior_bans, entry.prior_until = standing.bans, standing.until
            self._ledger.written(entry)

    def _give_back(self, entry: Entry | None, update: ParticipantChanged) -> asyncio.Task[None] | None:
        before, after = update.before, update.after
        if (before.bans, before.until) == (after.bans, after.until):
            return None
        if entry is not None:
            self._ledger.close(entry, State.SUPERSEDED, WHY)
            self._prompts.settled(entry)
        returned = self._ledger.give_back(update.chat_id, update.user, before)
        self._events.record(
            Kind.SUPERSEDED, bot_id=self._bot_id, chat_id=update.chat_id, user=update.user, text=WHY,
            correlation=returned.correlation,
        )  # fmt: skip
        return self._tasks.start("give back", self._set_again(returned))

    async def _set_again(self, entry: Entry) -> None:
        await self._ledger.written(entry)
        while entry.state is State.GIVING_BACK:
            try:
                await self._gateway.lift(entry.chat_id, entry.user_id, entry.prior_bans, entry.prior_until)
            except TelegramError as error:
                bound = logger.bind(bot=self._bot_id, group=entry.chat_id, member=entry.user_id)
                bound.error("a moderator's restriction is not back yet: {}", error)
                if error.permanent:
                    self._ledger.theirs_changed(entry.chat_id, entry.user_id)
                else:
                    await asyncio.sleep(error.retry_after or RETRY_SECONDS)
            else:
                self._ledger.given_back(entry)
