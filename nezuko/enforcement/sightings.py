"""Second signals: service messages and messages show people of whom no participant update told.

Telegram loses some of those in very large groups, and other servers don't send any.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable

from loguru import logger

from nezuko.enforcement.cases import Cause, Ruling
from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.enforcer import Enforcer
from nezuko.enforcement.health import Health
from nezuko.enforcement.ladder import Ladder
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.telling import Telling
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.tasks import Tasks, all_of
from nezuko.telegram.errors import ChatGone, MissingRights, TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import LEFT, MemberSeen, MessageReceived, Person, SenderKind, Standing, Status
from nezuko.verification.membership import Memberships

DELETE_AGAIN_SECONDS = 20


class Sightings:
    """What one bot makes of them."""

    def __init__(
        self,
        bot_id: int,
        *,
        gateway: Gateway,
        groups: Groups,
        memberships: Memberships,
        ledger: Ledger,
        prompts: Telling,
        due: DueList,
        enforcer: Enforcer,
        ladder: Ladder,
        events: EventLog,
        health: Health,
        tasks: Tasks,
        end_pass: Callable[[Protection, int], None],
    ) -> None:
        """`end_pass(group, user_id)`: somebody left, so that a pass of his is over."""
        self._bot_id = bot_id
        self._gateway = gateway
        self._groups = groups
        self._memberships = memberships
        self._ledger = ledger
        self._prompts = prompts
        self._due = due
        self._enforcer = enforcer
        self._ladder = ladder
        self._events = events
        self._health = health
        self._tasks = tasks
        self._end_pass = end_pass

    def member_seen(self, update: MemberSeen) -> Awaitable[object] | None:
        """A service message: the join may have been told already, or never will be."""
        group = self._groups.protected(self._bot_id, update.chat_id)
        if group is None:
            return None
        if group.options.tidy:
            self._due.add(group.chat_id, DueKind.DELETE, update.message_id, time.time())  # a hundred go with one call
        work = []
        for person in update.users:
            fact = self._memberships.fact(group.chat_id, person.id)
            if not update.joined:
                self._seen_leaving(group, person, update)
            if not update.joined or person.is_bot or (fact is not None and fact.standing.present):
                continue
            if fact is not None and fact.told_at >= update.at:
                continue  # a newer participant update says that he has gone again
            self._memberships.heard(
                group.chat_id, person.id, Standing(Status.MEMBER, present=True, joined_at=update.at)
            )
            work.append(self._enforcer.consider(group, person, Cause.JOINED, received=update.received))
        return all_of(work)

    def _seen_leaving(self, group: Protection, person: Person, update: MemberSeen) -> None:
        """Where no participant update tells of it, this is all there is; where one does, it says the rest."""
        fact = self._memberships.fact(group.chat_id, person.id)
        if fact is None or not fact.standing.present or max(fact.told_at, int(fact.learned_at)) >= update.at:
            return
        self._memberships.heard(group.chat_id, person.id, LEFT)
        entry = self._ledger.open(group.chat_id, person.id)
        if entry is not None:
            self._prompts.forget(entry)
        self._ladder.off(group.chat_id, person.id, "left the group")
        self._end_pass(group, person.id)

    def admit(self, update: MessageReceived) -> asyncio.Future[Ruling] | bool:
        """May this message stay? True or False when memory knows; else the judgement under way."""
        group = self._groups.protected(self._bot_id, update.chat_id)
        if group is None:
            return True
        if update.sender is SenderKind.ANONYMOUS_ADMIN:
            return True
        if update.sender is not SenderKind.PERSON or update.user is None:
            return self._admit_channel(group, update)
        task = self._enforcer.consider(
            group, update.user, Cause.MESSAGE, wrote=(update.message_id, update.at), received=update.received
        )
        return True if task is None else task

    def _admit_channel(self, group: Protection, update: MessageReceived) -> bool:
        """Automatic posts of the linked channel stay, always; what members write as a channel follows the group's policy."""
        own = group.linked_chat_id is not None and update.sender_chat_id == group.linked_chat_id
        autopost = update.autopost_of is not None and (
            group.linked_chat_id is None or update.autopost_of == group.linked_chat_id
        )
        if own or autopost or group.options.send_as_channel == "allow":
            return True
        self._tasks.start("delete channel message", self._delete_channel_message(update))
        return False

    async def _delete_channel_message(self, update: MessageReceived) -> None:
        try:
            await self._gateway.delete(update.chat_id, [update.message_id])
        except TelegramError as error:
            logger.bind(bot=self._bot_id, group=update.chat_id).warning("can't delete a channel's message: {}", error)
            if isinstance(error, MissingRights | ChatGone):
                await self._health.group_trouble(update.chat_id, error)
            elif not error.permanent:
                at = time.time() + (error.retry_after or DELETE_AGAIN_SECONDS)
                self._due.add(update.chat_id, DueKind.DELETE, update.message_id, at)
            return
        self._events.record(
            Kind.MESSAGE_DELETED,
            bot_id=self._bot_id,
            chat_id=update.chat_id,
            channel_id=update.sender_chat_id,
            text="a message written in the name of a channel was deleted",
        )
