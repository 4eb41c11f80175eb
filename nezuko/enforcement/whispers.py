"""Prompts that one member alone sees, edited in place as he joins one channel after the other, and taken away at the end.

Telegram delivers such messages as well as it can and tells nobody whether it did; no difference brings them back. So a whisper is written
down before it is sent, and whoever can't be told this way, or is still muted when its time is over, is told in the group's shared prompt.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from loguru import logger
from prometheus_client import Counter

from nezuko.config import GateSettings
from nezuko.enforcement import card
from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.entries import Entry, State
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.models import Whisper
from nezuko.enforcement.progress import progress
from nezuko.enforcement.recording import Recording
from nezuko.errors import StorageError
from nezuko.groups.directory import Groups, Protection
from nezuko.ids import new_id
from nezuko.storage.writer import Upsert, Writer
from nezuko.tasks import Tasks
from nezuko.telegram.errors import Duplicate, MessageGone, TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import Ban, Keyboard, Text

WHISPERS = Counter("nezuko_whispers_total", "Prompts that one member alone sees, by what was done.", ["done"])

RETRY_SECONDS = 10.0


class WhisperState(StrEnum):
    """PLANNED: perhaps shown, perhaps not. SENT: Telegram took it. GONE: taken away, or it never came to be."""

    PLANNED = "planned"
    SENT = "sent"
    GONE = "gone"


@dataclass(slots=True)
class Shown:
    """One whisper and the entry to which it belongs."""

    entry: Entry
    random_id: int
    created_at: int
    state: WhisperState = WhisperState.PLANNED
    message_id: int | None = None
    sent_at: int | None = None
    said: tuple[int, ...] | None = None
    """Which channels it names as missing; None: nobody knows."""
    over: bool = False
    """It has done its work: away with it."""
    again: bool = False
    """He is to be told anew once it is away."""
    busy: bool = False


class Whispers:
    """The whispers of one bot."""

    def __init__(
        self,
        bot_id: int,
        *,
        gateway: Gateway,
        ledger: Ledger,
        groups: Groups,
        due: DueList,
        writer: Writer,
        recording: Recording,
        tasks: Tasks,
        settings: Callable[[], GateSettings],
        caught_up: asyncio.Event,
        way_out: Callable[[int], str],
        time_left: Callable[[Protection, Iterable[Entry]], float],
        otherwise: Callable[[Entry], None],
    ) -> None:
        """`way_out` and `time_left` are those of the prompts.

        `otherwise` tells somebody by the next way, because this one failed or didn't help.
        """
        self._way_out = way_out
        self._time_left = time_left
        self._bot_id = bot_id
        self._gateway = gateway
        self._ledger = ledger
        self._groups = groups
        self._due = due
        self._writer = writer
        self._recording = recording
        self._tasks = tasks
        self._settings = settings
        self._caught_up = caught_up
        self._otherwise = otherwise
        self._shown: dict[int, Shown] = {}
        self._upsert = Upsert.of(Whisper, conflict=["id"])
        due.on(DueKind.UNWHISPER, self._time_is_up)

    async def load(self) -> None:
        """Read what is planned or shown; call once, after the ledger was loaded."""
        entries = {entry.id: entry for entry in self._ledger.to_tell()}
        for row in await Whisper.filter(bot_id=self._bot_id, state__in=["planned", "sent"]):
            entry = entries.get(row.id)
            if entry is None:  # it ended while nobody was there to take the whisper away
                entry = Entry(row.id, row.chat_id, row.user_id, "", State.LIFTED, Ban.NONE, 0, (), "", row.created_at)
            shown = Shown(entry, row.random_id, row.created_at, WhisperState(row.state), row.message_id, row.sent_at)
            shown.over = entry.id not in entries
            self._shown[row.id] = shown

    def resume(self) -> None:
        """After catching up: finish what was begun."""
        for shown in list(self._shown.values()):
            if shown.over or shown.state is WhisperState.PLANNED:
                self._turn_soon(shown)

    # ------------------------------------------------------------ what the gate says

    def knows(self, entry: Entry) -> bool:
        """Whether this person was or will be told this way."""
        return entry.id in self._shown

    def want(self, entry: Entry) -> None:
        """Tell this person, soon, once; or let what he sees say how far he is now."""
        shown = self._shown.get(entry.id)
        if shown is None:
            number = new_id()
            shown = self._shown[entry.id] = Shown(entry, number, int(time.time()))
        entry.prompt_id = entry.id
        shown.again = shown.over
        self._turn_soon(shown)

    def end(self, entry: Entry) -> None:
        """This person needs it no more: take it away."""
        shown = self._shown.get(entry.id)
        if shown is not None:
            shown.over, shown.again = True, False
            self._turn_soon(shown)

    def drop(self, user_id: int) -> None:
        """Forget this person: nothing more is written of him. What he sees stays until Telegram takes it away."""
        for number in [number for number, shown in self._shown.items() if shown.entry.user_id == user_id]:
            del self._shown[number]

    def refresh(self, chat_id: int) -> None:
        """The group's rule was changed: let what people see say what is asked for now."""
        for shown in list(self._shown.values()):
            if shown.entry.chat_id == chat_id and shown.message_id is not None:
                shown.said = None
                self._turn_soon(shown)

    def standing(self) -> int:
        """How many are shown at present."""
        return sum(shown.message_id is not None for shown in self._shown.values())

    # ------------------------------------------------------------ turns

    def _turn_soon(self, shown: Shown) -> None:
        if not shown.busy:
            shown.busy = True
            self._tasks.start(f"whisper to {shown.entry.user_id}", self._turns(shown))

    async def _turns(self, shown: Shown) -> None:
        try:
            await self._caught_up.wait()
            while self._shown.get(shown.entry.id) is shown:
                try:
                    if not await self._turn(shown):
                        return
                except StorageError as error:
                    bound = logger.bind(bot=self._bot_id, group=shown.entry.chat_id)
                    bound.error("can't whisper yet: {}", error)
                    await asyncio.sleep(RETRY_SECONDS)
        finally:
            shown.busy = False

    async def _turn(self, shown: Shown) -> bool:
        """Send, edit or take away. Returns whether there may be more to do."""
        entry = shown.entry
        group = self._groups.protected(self._bot_id, entry.chat_id)
        if shown.over or group is None or not entry.waits:
            await self._take_away(shown)
            return False
        if shown.state is WhisperState.SENT and (shown.message_id is None or shown.said == entry.missing):
            return False
        try:
            if shown.state is WhisperState.PLANNED:
                await self._begin(group, shown)
            else:
                await self._change(group, shown)
        except MessageGone:
            self._gone(shown)  # the member, or Telegram, took it away: he has read it
            return False
        except TelegramError as error:
            return await self._failed(shown, error)
        return True

    async def _begin(self, group: Protection, shown: Shown) -> None:
        entry, missing = shown.entry, shown.entry.missing
        await asyncio.gather(self._write(shown), self._ledger.written(entry))
        text, keyboard = await self._card(group, entry)
        try:
            shown.message_id = await self._gateway.whisper(
                entry.chat_id, entry.user_id, text, keyboard, random_id=shown.random_id
            )
        except Duplicate:
            shown.message_id = None  # it went out before a crash
        shown.state, shown.sent_at, shown.said = WhisperState.SENT, int(time.time()), missing
        self._write(shown)
        WHISPERS.labels("sent").inc()
        self._due.add(entry.chat_id, DueKind.UNWHISPER, entry.user_id, shown.sent_at + self._settings().prompt_ttl)
        self._recording.told(entry, ", by a message that nobody else sees")

    async def _change(self, group: Protection, shown: Shown) -> None:
        entry, missing = shown.entry, shown.entry.missing
        text, keyboard = await self._card(group, entry)
        await self._gateway.edit_whisper(entry.chat_id, entry.user_id, shown.message_id or 0, text, keyboard)
        shown.said = missing
        WHISPERS.labels("edited").inc()

    async def _card(self, group: Protection, entry: Entry) -> tuple[Text, Keyboard]:
        voice = group.voice(await self._gateway.find_person(entry.user_id) or entry.person)
        far, way_out = progress(group, entry.missing), self._way_out(entry.chat_id)
        return card.alone(group, far, entry, voice, way_out, self._time_left(group, (entry,)))

    async def _failed(self, shown: Shown, error: TelegramError) -> bool:
        bound = logger.bind(bot=self._bot_id, group=shown.entry.chat_id, member=shown.entry.user_id)
        if shown.state is WhisperState.PLANNED:
            bound.info("can't be told alone: {}", error)
            WHISPERS.labels("refused").inc()
            self._next_way(shown, f"a message that nobody else sees can't be shown: {error}")
            return False
        bound.warning("what one member sees can't be changed: {}", error)
        if error.permanent:
            return False
        await asyncio.sleep(error.retry_after or RETRY_SECONDS)
        return True

    def _next_way(self, shown: Shown, why: str) -> None:
        self._gone(shown)
        entry = shown.entry
        entry.failed, entry.prompt_id = why, None
        self._ledger.written(entry)
        self._otherwise(entry)

    async def _time_is_up(self, chat_id: int, user_id: int) -> None:
        """Its time is over. If he is muted still, perhaps he never saw it: the next way tells him."""
        entry = self._ledger.open(chat_id, user_id) or self._ledger.warned(chat_id, user_id)
        shown = self._shown.get(entry.id) if entry is not None else None
        if shown is None or shown.sent_at is None or shown.sent_at + self._settings().prompt_ttl > time.time() + 1:
            return
        await self._take_away(shown)
        if entry is not None and entry.waits:
            self._next_way(shown, "a message that nobody else sees brought nothing")

    # ------------------------------------------------------------ ends

    async def _take_away(self, shown: Shown) -> None:
        entry = shown.entry
        if shown.message_id is not None:
            try:
                await self._gateway.delete_whisper(entry.chat_id, entry.user_id, shown.message_id)
                WHISPERS.labels("deleted").inc()
            except TelegramError as error:
                bound = logger.bind(bot=self._bot_id, group=entry.chat_id, member=entry.user_id)
                bound.info("a message that he alone sees stays: {}", error)
        self._gone(shown)

    def _gone(self, shown: Shown) -> None:
        shown.state = WhisperState.GONE
        self._write(shown)
        self._shown.pop(shown.entry.id, None)
        if shown.again:
            self.want(shown.entry)

    def _write(self, shown: Shown) -> asyncio.Future[None]:
        entry = shown.entry
        return self._writer.put(
            self._upsert,
            (
                entry.id, self._bot_id, entry.chat_id, entry.user_id, shown.message_id, shown.random_id, shown.state.value,
                shown.created_at, shown.sent_at,
            ),
        )  # fmt: skip
