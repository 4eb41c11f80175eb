"""Invite links of private channels: the bot's own is renewed when it leads nowhere any more; who comes is counted by his link."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence

from loguru import logger

from nezuko.channels.models import InviteLink, LinkJoin
from nezuko.enforcement.gate import Gate
from nezuko.events.kinds import Kind
from nezuko.groups.protection import RequiredChannel
from nezuko.storage.upsert import Row
from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import ParticipantChanged

LOOK_SECONDS = 3600.0
_JOIN = Upsert.of(LinkJoin, conflict=["id"], on_conflict="nothing")
_COUNT = Upsert.of(InviteLink, conflict=["id"], update=["joins"], on_conflict="add")


class Links:
    """The invite links of one bot's channels."""

    def __init__(self, gate: Gate, writer: Writer) -> None:
        self._gate = gate
        self._writer = writer

    # ------------------------------------------------------------ counting

    def came(self, update: ParticipantChanged) -> None:
        """Count somebody who came into a required channel by a link."""
        came = update.after.present and not update.before.present
        if not came or not update.invite or not self._gate.groups.is_required(self._gate.bot_id, update.chat_id):
            return
        bot_id, chat_id = self._gate.bot_id, update.chat_id
        number = _number(bot_id, chat_id, update.user.id, update.at)
        self._writer.add(_JOIN, (number, bot_id, chat_id, update.invite[:255], update.at))

    # ------------------------------------------------------------ renewing

    async def look(self) -> None:
        """Renew the links that lead nowhere any more: revoked, expired, used up. What Telegram doesn't tell changes nothing."""
        groups = self._gate.groups.of_bot(self._gate.bot_id)
        private = {
            (channel.chat_id, channel.invite_link): channel
            for group in groups
            for channel in group.channels
            if channel.invite_link and not channel.username and not channel.problem
        }
        for channel in private.values():
            try:
                await self._look_at(channel)
            except TelegramError as error:
                bound = logger.bind(bot=self._gate.bot_id, channel=channel.chat_id)
                bound.warning("its invite link can't be looked at: {}", error)

    async def _look_at(self, channel: RequiredChannel) -> None:
        gate, link = self._gate, channel.invite_link or ""
        if await gate.gateway.link_works(channel.chat_id, link):
            return
        fresh = await gate.gateway.invite_link(channel.chat_id, asking=channel.pending_counts, fresh=True)
        await gate.groups.relink(gate.bot_id, channel.chat_id, link, fresh)
        for group in gate.groups.requiring(gate.bot_id, channel.chat_id):
            text = f"the invite link of {channel.label} led nowhere any more; there is a new one"
            gate.events.record(
                Kind.REVIEWED, bot_id=gate.bot_id, chat_id=group.chat_id, channel_id=channel.chat_id, text=text
            )
            gate.telling.refresh(group.chat_id)


def counted(rows: Sequence[Row]) -> Iterable[tuple[Upsert, list[Row]]]:
    """What new joins entail: the counts of their links."""
    counts = Counter((bot_id, chat_id, link) for _, bot_id, chat_id, link, _ in rows)
    made = [(_number(*place), *place, count) for place, count in counts.items()]
    return [(_COUNT, sorted(made))]


def _number(*parts: object) -> int:
    """The same number for the same parts, positive in 63 bits."""
    digest = hashlib.blake2b(":".join(map(str, parts)).encode(), digest_size=8).digest()
    return int.from_bytes(digest) >> 1
