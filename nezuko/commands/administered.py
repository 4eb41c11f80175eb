"""Which groups somebody is an admin of: commands in private ask which one is meant."""

from __future__ import annotations

from collections.abc import Callable

from loguru import logger

from nezuko.app import CommandCall
from nezuko.commands.dispatcher import Dispatcher
from nezuko.commands.replies import Replies
from nezuko.errors import InvalidInput
from nezuko.groups.directory import Groups, Protection
from nezuko.telegram import html
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Button, Person

MOST_GROUPS = 20
"""In how many groups it is looked up whether somebody is an admin there."""
NO_GROUPS = "I guard no group of which you are an admin."
WHICH = "Which group is it about?"


class Administered:
    """Finds the group that an admin means."""

    def __init__(self, groups: Groups, dispatcher: Dispatcher, replies: Replies) -> None:
        self._groups = groups
        self._dispatcher = dispatcher
        self._replies = replies

    async def meant(self, call: CommandCall, data: Callable[[int], bytes]) -> int | None:
        """Return the group that a command is about.

        In private that is the only group of which the asker is an admin; if there are several he is asked, by buttons with `data(group)`,
        and None is returned.

        Raises:
            InvalidInput: he is an admin of none.
        """
        if call.chat_id is not None or call.user is None:
            return call.chat_id
        groups = await self._of(call.bot_id, call.user)
        if not groups:
            raise InvalidInput(NO_GROUPS)
        if len(groups) == 1:
            return groups[0].chat_id
        rows = tuple((Button(group.title[:64], data=data(group.chat_id)),) for group in groups)
        await self._replies.reply(call, html.plain(WHICH), rows)
        return None

    async def _of(self, bot_id: int, user: Person) -> list[Protection]:
        found = []
        for group in self._groups.of_bot(bot_id)[:MOST_GROUPS]:
            try:
                if await self._dispatcher.is_admin(bot_id, group.chat_id, user):
                    found.append(group)
            except TelegramError as error:
                logger.bind(bot=bot_id, group=group.chat_id).info("can't tell whether an admin asks: {}", error)
        return found
