"""The gate of one bot: what its parts make of each update.

The methods named `on_…` are facts: called at once and in the order in which Telegram told them, they first bring memory up to date and
then hand the person to the enforcer. What they return is awaited by the router before the update counts as settled.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable

from loguru import logger

from nezuko.config import GateSettings
from nezuko.enforcement.cases import Ruling
from nezuko.enforcement.parts import Parts
from nezuko.tasks import all_of
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import (
    ChatMigrated,
    Gap,
    JoinRequested,
    MemberSeen,
    MessageReceived,
    OwnStandingChanged,
    ParticipantChanged,
)

CHECK_PAUSED_SECONDS = 60.0
CHECK_ALL_SECONDS = 4 * 3600.0
DUE_SECONDS = 1.0
RAIDS_SECONDS = 10.0
LOCKDOWNS_SECONDS = 1.0
RECONCILE_SECONDS = 6 * 3600.0


class Gate(Parts):
    """Guards the groups of one bot: its parts, and which of them is told what."""

    # ------------------------------------------------------------ lifetime

    async def load(self) -> None:
        """Read what the database knows; before the first update."""
        await self.memberships.load()
        await self.ledger.load()
        await self.brakes.load()
        await self.raids.load()
        await self.telling.load()
        for group in self.groups.of_bot(self.bot_id):
            self.enforcer.doubt(group.chat_id)

    def use(self, settings: GateSettings) -> None:
        """Work from now on as these settings say."""
        self.memberships.trust_for(settings.trust_seconds)

    def begin(self) -> None:
        """The bot is connected and has caught up: compare everything, finish what was begun, and keep the loops going."""
        self.tasks.start("begin", self._begin())
        self.tasks.every("due", DUE_SECONDS, self.due.turn)
        self.tasks.every("raids", RAIDS_SECONDS, self.raids.turn, at_once=False)
        self.tasks.every("lockdowns", LOCKDOWNS_SECONDS, self.lockdowns.turn)
        self.tasks.every("paused", CHECK_PAUSED_SECONDS, self.health.check_paused, at_once=False)
        self.tasks.every("rights", CHECK_ALL_SECONDS, self.health.check_all, at_once=False)
        self.tasks.every("reconcile", RECONCILE_SECONDS, self._reconcile_again, at_once=False)
        self.tasks.every("prompts", DUE_SECONDS * 30, self._drop_old, at_once=False)

    async def _begin(self) -> None:
        try:
            await self.health.check_all()
        except TelegramError as error:
            logger.bind(bot=self.bot_id).warning("rights could not be checked at start: {}", error)
        self.crossings.resume()
        self.expelling.resume()
        self.telling.resume()
        await self.second_looks.resume()
        self.reconciler.request_all("start")
        await self.freeing.resume()

    async def _reconcile_again(self) -> None:
        self.reconciler.request_all("routine")

    async def _drop_old(self) -> None:
        self.prompts.drop_old()

    async def stop(self) -> None:
        """End the loops and what is under way; the ledger knows where to go on."""
        await self.tasks.stop()

    # ------------------------------------------------------------ people come, go, change

    def on_participant(self, update: ParticipantChanged) -> Awaitable[object] | None:
        """The first signal: somebody's standing changed in a group or channel."""
        group = self.groups.protected(self.bot_id, update.chat_id)
        required = self.groups.is_required(self.bot_id, update.chat_id)
        if group is None and not required:
            return None
        self.last_event[update.chat_id] = time.time()
        update = self.changes.completed(update)
        news = self.memberships.told(update)
        try:
            work = [self.changes.in_group(group, update, news=news)] if group is not None else []
            if required:
                work += self.changes.in_channel(update, news=news)
        finally:
            if news:
                self.memberships.save(update.chat_id, update.user.id)
        return all_of(work)

    def on_join_request(self, update: JoinRequested) -> Awaitable[object] | None:
        """Somebody asks to be let into a required channel: he is freed where that is enough."""
        if not self.groups.is_required(self.bot_id, update.chat_id):
            return None
        self.last_event[update.chat_id] = time.time()
        news = self.memberships.asked_to_join(update)
        try:
            work = self.changes.may_be_enough(update)
        finally:
            if news:
                self.memberships.save(update.chat_id, update.user.id)
        return all_of(work)

    # ------------------------------------------------------------ second signals

    def on_member_seen(self, update: MemberSeen) -> Awaitable[object] | None:
        """A service message: the join may have been told already, or never will be."""
        return self.sightings.member_seen(update)

    def admit(self, update: MessageReceived) -> asyncio.Future[Ruling] | bool:
        """May this message stay? True or False when memory knows; else the judgement under way."""
        if self.groups.protected(self.bot_id, update.chat_id) is not None:
            self.last_event[update.chat_id] = time.time()
        return self.sightings.admit(update)

    # ------------------------------------------------------------ the bot itself, gaps

    def on_gap(self, update: Gap) -> Awaitable[None] | None:
        """Updates were lost for good: believe less, look before lifting, compare."""
        self.memberships.feed_broken(update.chat_id)
        for group in self.groups.of_bot(self.bot_id):
            concerned = update.chat_id in (None, group.chat_id) or any(
                c.chat_id == update.chat_id for c in group.channels
            )
            if concerned:
                self.reconciler.request(group.chat_id, "gap")
        return None

    async def on_own_standing(self, update: OwnStandingChanged) -> None:
        """The bot was promoted, demoted, removed or added: look at what it can do there now."""
        try:
            if self.groups.protected(self.bot_id, update.chat_id) is not None:
                await self.health.check_group(update.chat_id)
            if self.groups.is_required(self.bot_id, update.chat_id):
                await self.health.check_channel(update.chat_id)
        except TelegramError as error:
            logger.bind(bot=self.bot_id, chat=update.chat_id).warning("own rights could not be checked: {}", error)

    async def on_migrated(self, update: ChatMigrated) -> None:
        """A basic group became a supergroup: its rule goes along."""
        if await self.groups.move(self.bot_id, update.old_id, update.new_id):
            self.reconciler.request(update.new_id, "migration")
