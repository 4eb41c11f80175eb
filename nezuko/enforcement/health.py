"""Is the bot able to guard? Notices lost rights, tells the admins once, pauses what can't be done, and finds out when it can again."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable

from loguru import logger

from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.said import Sentence
from nezuko.telegram import html
from nezuko.telegram.errors import ChatGone, MissingRights, TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import Admin, Chat, Text
from nezuko.verification.membership import Memberships

GROUP_RIGHTS = {Admin.BAN_USERS: Sentence("Ban users"), Admin.DELETE_MESSAGES: Sentence("Delete messages")}
"""What the bot needs in a protected group, under the names that Telegram's apps show."""


FINE_SECONDS = 5.0
"""For so long rights that were just looked at aren't looked at again, however many calls are refused meanwhile."""


def missing_in_group(chat: Chat) -> str:
    """Say which rights the bot lacks in a protected group; "" if none."""
    if not chat.is_admin:
        return Sentence(
            "I am not an admin of the group. Make me one, with the rights to ban users and to delete messages."
        )
    lacking = [name for right, name in GROUP_RIGHTS.items() if not chat.own_rights & right]
    if len(lacking) > 1:
        one, other = lacking
        return Sentence(
            "I lack the admin right “{one}” and “{other}” in the group. Switch it on in my admin settings.",
            one=one,
            other=other,
        )
    if lacking:
        return Sentence(
            "I lack the admin right “{right}” in the group. Switch it on in my admin settings.", right=lacking[0]
        )
    return ""


def missing_in_channel(chat: Chat) -> str:
    """Say what keeps the bot from seeing who is in a channel; "" if nothing does."""
    if chat.is_admin:
        return ""
    return Sentence(
        "I am not an admin of {channel}, so I can't see who is in it. Make me an admin there; any single right is enough.",
        channel=chat.label,
    )


class Health:
    """The health of one bot's groups and channels."""

    def __init__(
        self,
        bot_id: int,
        *,
        gateway: Gateway,
        groups: Groups,
        memberships: Memberships,
        events: EventLog,
        recovered: Callable[[int, str], None],
    ) -> None:
        """`recovered(chat_id, reason)` is called for each group that can be guarded again."""
        self._bot_id = bot_id
        self._gateway = gateway
        self._groups = groups
        self._memberships = memberships
        self._events = events
        self._recovered = recovered
        self._looking: dict[int, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._fine_at: dict[int, float] = {}
        """When (monotonic) a refusal last turned out not to be about the bot's rights in that chat."""

    # ------------------------------------------------------------ something went wrong

    async def channel_trouble(self, bot_id: int, channel_id: int, error: TelegramError) -> None:
        """A look-up in a channel failed for good. Only a lack of rights pauses it: other refusals concern one person."""
        del bot_id
        if isinstance(error, MissingRights | ChatGone) and not await self._is_fine(channel_id, self.check_channel):
            await self._channel_problem(channel_id, self._known_problem(channel_id) or str(error))

    async def group_trouble(self, chat_id: int, error: TelegramError) -> bool:
        """A mute, lift or deletion was refused for lack of rights. Returns whether the group is paused: not if all rights are there."""
        if await self._is_fine(chat_id, self.check_group):
            return False
        await self._group_problem(chat_id, self._known_problem(chat_id) or str(error))
        return True

    async def _is_fine(self, chat_id: int, check: Callable[[int], Awaitable[str]]) -> bool:
        """Whether all rights are there in a chat where something was refused for lack of them: then it was about that one thing.

        A message of Telegram's own can't be deleted by anybody, and some servers give that answer for other reasons, too.
        """
        async with self._looking[chat_id]:
            if self._known_problem(chat_id):
                return False
            if time.monotonic() - self._fine_at.get(chat_id, -FINE_SECONDS) < FINE_SECONDS:
                return True
            try:
                problem = await check(chat_id)
            except TelegramError as error:
                logger.bind(bot=self._bot_id, chat=chat_id).warning("could not be looked at: {}", error)
                return False
            if not problem:
                self._fine_at[chat_id] = time.monotonic()
            return not problem

    def _known_problem(self, chat_id: int) -> str:
        group = self._groups.known(self._bot_id, chat_id)
        if group is not None:
            return group.problem
        requiring = self._groups.requiring(self._bot_id, chat_id)
        return next((c.problem for group in requiring for c in group.channels if c.chat_id == chat_id), "")

    async def _channel_problem(self, channel_id: int, problem: str) -> None:
        label = self._channel_label(channel_id)
        self._memberships.feed_lost(channel_id)
        if not await self._groups.set_channel_problem(self._bot_id, channel_id, problem):
            return
        logger.bind(bot=self._bot_id, channel=channel_id).warning("channel paused: {}", problem)
        for group in self._groups.requiring(self._bot_id, channel_id):
            text = f"can't tell who is in {label}: {problem}"
            self._events.record(
                Kind.RIGHTS_LOST, bot_id=self._bot_id, chat_id=group.chat_id, channel_id=channel_id, text=text
            )
            told = html.fill(
                "⚠️ I can't check who is in {channel}: {problem} Until then nobody is newly muted because of it, unless the group "
                "chose otherwise. I go on by myself once it works again.",
                channel=html.bold(label),
                problem=problem,
            )
            await self._tell(group, told)

    async def _group_problem(self, chat_id: int, problem: str) -> None:
        if not await self._groups.set_group_problem(self._bot_id, chat_id, problem):
            return
        group = self._groups.known(self._bot_id, chat_id)
        logger.bind(bot=self._bot_id, group=chat_id).warning("group paused: {}", problem)
        self._events.record(Kind.RIGHTS_LOST, bot_id=self._bot_id, chat_id=chat_id, text=problem)
        if group is not None:
            told = html.fill(
                "⚠️ I can't guard {group} at present: {problem} I go on by myself once it works again.",
                group=html.bold(group.title),
                problem=problem,
            )
            await self._tell(group, told)

    async def _tell(self, group: Protection, text: Text) -> None:
        """Tell the one who set the group up, in private; if that can't be, the group."""
        try:
            if group.protected_by is None:
                await self._gateway.send(group.chat_id, text)
            else:
                await self._gateway.send_private(group.protected_by, text)
        except TelegramError as error:
            logger.bind(bot=self._bot_id, group=group.chat_id).info("the admin can't be told in private: {}", error)
            if group.protected_by is not None:
                await self._tell_group(group, text)

    async def _tell_group(self, group: Protection, text: Text) -> None:
        try:
            await self._gateway.send(group.chat_id, text)
        except TelegramError as error:
            logger.bind(bot=self._bot_id, group=group.chat_id).warning("nobody could be told: {}", error)

    # ------------------------------------------------------------ looking

    async def check_all(self) -> None:
        """Look at every group and channel of the bot: rights, titles, linked channels."""
        groups = self._groups.of_bot(self._bot_id)
        for group in groups:
            await self._look(self.check_group, group.chat_id)
        for channel_id in {channel.chat_id for group in groups for channel in group.channels}:
            await self._look(self.check_channel, channel_id)

    async def check_paused(self) -> None:
        """Look at what is paused only: has it been mended?"""
        groups = self._groups.of_bot(self._bot_id)
        for group in groups:
            if group.problem:
                await self._look(self.check_group, group.chat_id)
        for channel_id in {c.chat_id for group in groups for c in group.channels if c.problem}:
            await self._look(self.check_channel, channel_id)

    async def _look(self, check: Callable[[int], Awaitable[str]], chat_id: int) -> None:
        """One that Telegram doesn't let be looked at now must not keep the others from being looked at."""
        try:
            await check(chat_id)
        except TelegramError as error:
            logger.bind(bot=self._bot_id, chat=chat_id).warning("could not be looked at: {}", error)

    async def check_group(self, chat_id: int) -> str:
        """Look at one group; returns its problem, "" for none. Raises TelegramError if Telegram can't be asked."""
        try:
            chat = await self._gateway.chat(chat_id)
            problem = missing_in_group(chat)
            await self._groups.refresh(self._bot_id, chat)
        except (MissingRights, ChatGone) as error:
            problem = str(error)
        if problem:
            self._memberships.feed_lost(chat_id)
            await self._group_problem(chat_id, problem)
            return problem
        self._memberships.feed_begins(chat_id)
        if await self._groups.set_group_problem(self._bot_id, chat_id, ""):
            self._events.record(Kind.RIGHTS_BACK, bot_id=self._bot_id, chat_id=chat_id, text="can be guarded again")
            self._memberships.feed_broken(chat_id)
            self._recovered(chat_id, "rights are back")
        return ""

    async def check_channel(self, channel_id: int) -> str:
        """Look at one required channel; returns its problem, "" for none. Raises TelegramError if Telegram can't be asked."""
        try:
            chat = await self._gateway.chat(channel_id)
            problem = missing_in_channel(chat)
            await self._groups.refresh(self._bot_id, chat)
        except (MissingRights, ChatGone) as error:
            problem = str(error)
        if problem:
            await self._channel_problem(channel_id, problem)
            return problem
        self._memberships.feed_begins(channel_id)
        if await self._groups.set_channel_problem(self._bot_id, channel_id, ""):
            self._memberships.feed_broken(channel_id)
            for group in self._groups.requiring(self._bot_id, channel_id):
                text = f"{self._channel_label(channel_id)} can be checked again"
                self._events.record(
                    Kind.RIGHTS_BACK, bot_id=self._bot_id, chat_id=group.chat_id, channel_id=channel_id, text=text
                )
                self._recovered(group.chat_id, "a channel can be checked again")
        return ""

    def _channel_label(self, channel_id: int) -> str:
        for group in self._groups.requiring(self._bot_id, channel_id):
            for channel in group.channels:
                if channel.chat_id == channel_id:
                    return channel.label
        return str(channel_id)
