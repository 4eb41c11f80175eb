"""What somebody wrote who may not write goes; where the group mutes nobody, that is all that happens to him."""

from __future__ import annotations

import time

from loguru import logger

from nezuko.enforcement.cases import Case
from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.entries import Entry, silences
from nezuko.enforcement.health import Health
from nezuko.enforcement.ladder import Ladder
from nezuko.enforcement.lifting import RETRY_SECONDS, Lifting, next_try
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Protection
from nezuko.telegram.errors import ChatGone, MissingRights, TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.verification.membership import Memberships
from nezuko.verification.rules import Verdict


class Refusing:
    """Deletes for one bot what isn't to stay."""

    def __init__(
        self,
        bot_id: int,
        *,
        gateway: Gateway,
        memberships: Memberships,
        due: DueList,
        ladder: Ladder,
        lifting: Lifting,
        events: EventLog,
        health: Health,
    ) -> None:
        self._bot_id = bot_id
        self._gateway = gateway
        self._memberships = memberships
        self._due = due
        self._ladder = ladder
        self._lifting = lifting
        self._events = events
        self._health = health

    async def refuse(self, case: Case, group: Protection, entry: Entry | None, verdict: Verdict) -> None:
        """Don't mute somebody: what he wrote goes, and he is on the ladder. A mute from before ends. Raises TelegramError."""
        chat_id, user_id = group.chat_id, case.person.id
        doomed, case.messages = case.messages, []
        if entry is not None and not await self._lifting.lift(entry, "nobody is muted in this group any more"):
            self._due.add(chat_id, DueKind.LOOK_AGAIN, user_id, next_try(entry))
        standing, _ = await self._memberships.standing(chat_id, user_id, self._gateway.standing)
        if standing.is_admin:
            return
        if standing.present and not silences(standing):
            await self._ladder.warn(group, case.person, verdict, case.correlation)
            self._ladder.began(group, user_id, anew=False)
        await self.delete(case, group, doomed)

    async def delete(self, case: Case, group: Protection, messages: list[int]) -> None:
        """Delete what somebody wrote; what can't be deleted now is tried again later."""
        if not messages:
            return
        try:
            await self._gateway.delete(group.chat_id, messages)
        except TelegramError as error:
            logger.bind(bot=self._bot_id, group=group.chat_id).warning("can't delete {}: {}", messages, error)
            if isinstance(error, MissingRights | ChatGone):
                await self._health.group_trouble(group.chat_id, error)
            elif not error.permanent:
                at = time.time() + (error.retry_after or RETRY_SECONDS)
                for message_id in messages:
                    self._due.add(group.chat_id, DueKind.DELETE, message_id, at)
            return
        self._events.record(
            Kind.MESSAGE_DELETED, bot_id=self._bot_id, chat_id=group.chat_id, user=case.person,
            text=f"wrote before joining; {len(messages)} deleted", correlation=case.correlation,
        )  # fmt: skip
