"""Writes each decision into the log channel of its group: in order, each once, also across a crash."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Sequence

from loguru import logger
from tortoise.functions import Count

from nezuko.audit.log import Audit
from nezuko.channels.naming import parse_channel
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NotFound
from nezuko.events.models import EventRow
from nezuko.groups.directory import Groups, Protection
from nezuko.ids import new_id
from nezuko.log_channels import lines
from nezuko.log_channels.models import LogChannel
from nezuko.storage.fields import described
from nezuko.storage.upsert import Row
from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.errors import (
    AnswerLost,
    ChatGone,
    Duplicate,
    MissingRights,
    NotAChat,
    NotFoundUsername,
    TelegramError,
)
from nezuko.telegram.types import Chat, ChatMigrated
from nezuko.telegram.waiting import in_time

TURN_SECONDS = 2.0
"""So often it is looked whether there is something to tell: what happens in between shares a message."""
SETTLE_SECONDS = 0.5
"""News come shortly before their commit."""
MESSAGES_A_TURN = 3
TOO_MANY = 400
"""Of more decisions than that only the numbers are told: nobody reads 20 messages, and Telegram takes 20 a minute."""
AGAIN_SECONDS = 600.0
"""So long after a refusal it is tried again."""

Key = tuple[int, int]
"""A bot and its group."""


class LogChannels:
    """Service: the log channels of all groups."""

    def __init__(self, writer: Writer, enforcement: Enforcement, groups: Groups, audit: Audit) -> None:
        self._enforcement = enforcement
        self._groups = groups
        self._audit = audit
        self._known: dict[Key, LogChannel] = {}
        self._news: dict[Key, float] = {}
        """Groups of which something may be told, with the monotonic time of the last news."""
        self._refused: dict[Key, float] = {}
        names = list(described(EventRow).fields_db_projection)
        self._bot, self._chat = names.index("bot_id"), names.index("chat_id")
        writer.derive(EventRow, self._noticed)

    # ------------------------------------------------------------ what is set

    async def load(self) -> None:
        """Read what is set; before the first bot connects."""
        self._known = {(row.bot_id, row.chat_id): row for row in await LogChannel.all()}
        self._news = dict.fromkeys(self._known, 0.0)

    def of(self, bot_id: int, chat_id: int) -> LogChannel | None:
        """Return the log channel of a group, from memory."""
        return self._known.get((bot_id, chat_id))

    async def choose(self, bot_id: int, chat_id: int, word: str) -> LogChannel:
        """Write the decisions of a group into that channel or group from now on; a first message there shows that it works.

        Args:
            bot_id: the bot that guards the group.
            chat_id: the group.
            word: the channel as people write it: @name, t.me link or number.

        Raises:
            NotFound: the group isn't known, or its bot doesn't run.
            InvalidInput: nothing can be written there; the sentence says what to do.
        """
        group, gate = self._group(bot_id, chat_id), self._gate(bot_id)
        async with in_time():
            chat = await self._reachable(gate, group, word)
        old = self._known.get((bot_id, chat_id))
        row = old or LogChannel(id=new_id(), bot_id=bot_id, chat_id=chat_id)
        before = old.title if old else None
        row.log_chat_id, row.title, row.told, row.telling, row.problem = chat.id, chat.title, new_id(), 0, ""
        await row.save()
        self._known[bot_id, chat_id] = row
        self._refused.pop((bot_id, chat_id), None)
        self._note(group, before, chat.title)
        return row

    async def stop(self, bot_id: int, chat_id: int) -> None:
        """Write nothing more. Raises NotFound if nothing is written."""
        group = self._group(bot_id, chat_id)
        row = self._known.pop((bot_id, chat_id), None)
        if row is None:
            raise NotFound("This group has no log channel.")
        await row.delete()
        self._note(group, row.title, None)

    async def _reachable(self, gate: Gate, group: Protection, word: str) -> Chat:
        ref = parse_channel(word.strip())
        try:
            chat = await gate.gateway.chat(ref)
            if chat.id == group.chat_id:
                raise InvalidInput("That is the group itself; its members would read all of it. Name another chat.")
            await gate.gateway.send(chat.id, lines.welcome(group.title))
        except (NotAChat, NotFoundUsername):
            raise InvalidInput(
                "There is no channel or group {name}. Check the spelling.", name=word.strip()[:64]
            ) from None
        except (ChatGone, MissingRights):
            raise InvalidInput(
                "I can't write there. Make me an admin of that channel, with the right to post messages, then try again."
            ) from None
        return chat

    async def on_migrated(self, update: ChatMigrated) -> None:
        """A group became a supergroup: its log channel goes along."""
        row = self._known.pop((update.bot_id, update.old_id), None)
        if row is not None:
            row.chat_id = update.new_id
            await row.save(update_fields=["chat_id"])
            self._known[update.bot_id, update.new_id] = row

    # ------------------------------------------------------------ telling

    def _noticed(self, rows: Sequence[Row]) -> Iterable[tuple[Upsert, list[Row]]]:
        """Told of new events while they are written: adds nothing, but remembers which groups have news."""
        if self._known:
            now = time.monotonic()
            for row in rows:
                if (key := (row[self._bot], row[self._chat])) in self._known:
                    self._news[key] = now
        return ()

    async def up(self, bot_id: int) -> None:
        """A bot is connected: tell what wasn't told, and go on telling."""
        gate = self._gate(bot_id)
        self._news |= dict.fromkeys((key for key in self._known if key[0] == bot_id), 0.0)
        gate.tasks.every("log channels", TURN_SECONDS, lambda: self._turn(gate))

    async def _turn(self, gate: Gate) -> None:
        now = time.monotonic()
        for key in [key for key in self._news if key[0] == gate.bot_id]:
            row = self._known.get(key)
            if row is None or self._groups.known(*key) is None:
                self._news.pop(key, None)
            elif now >= self._refused.get(key, 0.0):
                await self._catch_up(gate, key, row)

    async def _catch_up(self, gate: Gate, key: Key, row: LogChannel) -> None:
        noticed = self._news[key]
        for _ in range(MESSAGES_A_TURN):
            try:
                if not await self._tell(gate, row):
                    break
            except TelegramError as error:
                await self._failed(key, row, error)
                return
        else:
            return
        if self._news.get(key) == noticed and time.monotonic() - noticed > SETTLE_SECONDS:
            self._news.pop(key)

    async def _tell(self, gate: Gate, row: LogChannel) -> bool:
        """Send one message. Returns whether there was something to tell; raises TelegramError if it can't be told now."""
        wanted = EventRow.filter(chat_id=row.chat_id, bot_id=row.bot_id, kind__in=lines.TOLD, id__gt=row.told)
        if row.telling:
            rows = await wanted.filter(id__lte=row.telling).order_by("id")
        else:
            rows = await wanted.order_by("id").limit(lines.AT_ONCE)
            if not rows:
                return False
            if len(rows) == lines.AT_ONCE and await wanted.count() > TOO_MANY:
                await self._skip(gate, row)
                return True
            await self._move(row, telling=rows[-1].id)
        if rows:
            await gate.allowance.take(row.log_chat_id)
            try:
                await gate.gateway.send(row.log_chat_id, *lines.message(rows), random_id=row.telling)
            except Duplicate:
                logger.bind(bot=row.bot_id, group=row.chat_id).debug("the log channel was told before")
        await self._move(row, told=row.telling, telling=0, problem="")
        return True

    async def _skip(self, gate: Gate, row: LogChannel) -> None:
        """Far too much happened while nothing could be written: tell how much."""
        until = new_id()
        wanted = EventRow.filter(
            chat_id=row.chat_id, bot_id=row.bot_id, kind__in=lines.TOLD, id__gt=row.told, id__lte=until
        )
        found = await wanted.annotate(number=Count("id")).group_by("kind").values_list("kind", "number")
        counts = Counter({str(kind): int(number) for kind, number in found})
        await gate.allowance.take(row.log_chat_id)
        await gate.gateway.send(row.log_chat_id, lines.summary(counts))
        await self._move(row, told=until, problem="")

    async def _move(
        self, row: LogChannel, *, told: int | None = None, telling: int | None = None, problem: str | None = None
    ) -> None:
        row.told = row.told if told is None else told
        row.telling = row.telling if telling is None else telling
        row.problem = row.problem if problem is None else problem
        await LogChannel.filter(id=row.id).update(told=row.told, telling=row.telling, problem=row.problem)

    async def _failed(self, key: Key, row: LogChannel, error: TelegramError) -> None:
        if isinstance(error, AnswerLost):
            return  # whether it arrived is asked by sending it again: Telegram refuses a double
        logger.bind(bot=row.bot_id, group=row.chat_id).warning("the log channel can't be written: {}", error)
        self._refused[key] = time.monotonic() + (AGAIN_SECONDS if error.permanent else error.retry_after or 10.0)
        if error.permanent:
            await self._move(row, problem=str(error))

    # ------------------------------------------------------------ inside

    def _group(self, bot_id: int, chat_id: int) -> Protection:
        group = self._groups.known(bot_id, chat_id)
        if group is None:
            raise NotFound("There is no such group here.")
        return group

    def _gate(self, bot_id: int) -> Gate:
        gate = self._enforcement.gate(bot_id)
        if gate is None:
            raise NotFound("The bot of this group isn't running at present. Resume it first, on its page.")
        return gate

    def _note(self, group: Protection, old: str | None, new: str | None) -> None:
        self._audit.record(
            "group.log_channel", "group", group.chat_id, {"log_channel": old}, {"log_channel": new},
            chat=(group.bot_id, group.chat_id),
        )  # fmt: skip
