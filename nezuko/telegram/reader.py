"""From packets of updates to the router: count them, fetch what is missing, translate, feed, and know how far all that is done."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from loguru import logger
from prometheus_client import Counter
from telethon.tl import functions as fn
from telethon.tl import types as tl

from nezuko.telegram.box import OWN, GapError, PrematureEndReason, UpdateBox, without_seq
from nezuko.telegram.calls import Call
from nezuko.telegram.entities import Entities
from nezuko.telegram.errors import ChatGone, TelegramError
from nezuko.telegram.limits import Priority
from nezuko.telegram.queue import CallQueue
from nezuko.telegram.router import Router
from nezuko.telegram.session import Cursor
from nezuko.telegram.standings import epoch
from nezuko.telegram.translate import Translator
from nezuko.telegram.types import LEFT, Gap, OwnStandingChanged

DIFFERENCES = Counter(
    "nezuko_telegram_differences_total", "Differences asked for, by kind and result.", ["kind", "result"]
)
DROPPED = Counter(
    "nezuko_updates_dropped_total", "Packets of updates that didn't fit in memory; a difference fetches them."
)

PACKETS = 10_000
"""Packets that may wait to be counted. More are dropped and fetched again: reading must go on, since answers come the same way."""
CHANNELS_ASKED = 100
"""Channels that are asked for their difference after a pause, beside those that Telegram names."""
CATCH_UP_SECONDS = 60.0
"""For how long a difference that Telegram can't give for the moment holds up who waits for `caught_up`, and the updates that came since."""
_RETRY_SECONDS = 2.0
_TOO_LONG_IN_A_ROW = 2
"""A difference that stays too long from the state that Telegram itself gave: its qts may be too old, which it can't say."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The cursor at the moment when `number` updates had been fed: may be saved once all of those are settled."""

    number: int
    cursor: Cursor
    channels: dict[int, int]


@dataclass(frozen=True, slots=True)
class _CountFrom:
    channel_id: int
    pts: int


class UpdateReader:
    """One bot's stream of updates."""

    def __init__(self, entities: Entities, router: Router, queue: CallQueue) -> None:
        self.box = UpdateBox()
        self._entities = entities
        self._router = router
        self._queue = queue
        self._translator: Translator | None = None
        self.caught_up = asyncio.Event()
        """Set while no difference of a `catch_up` is outstanding: what was missed has been fed to the router."""
        self._catching_up = False
        self._offline = False
        self._began_to_catch_up = 0.0
        self._packets: deque[tuple[Any, bool, float]] = deque()
        self._arrived = asyncio.Event()
        self._overflowed = False
        self._closed = False
        self._too_long = 0
        self._saved: Cursor | None = None
        self._promised = 0
        self._failing: dict[int | None, float] = {}
        """Since when Telegram has been unable to give the difference of a channel (None: of the account)."""

    # ------------------------------------------------------------------ in

    def take(self, packet: Any, own: bool) -> None:
        """Take a packet from the connection. `own`: it came in the answer to a call of ours."""
        if self._closed:
            return
        if len(self._packets) >= PACKETS:
            self._overflowed = True
            DROPPED.inc()
            return
        self._packets.append((packet, own, time.monotonic()))
        self._arrived.set()

    def count_from(self, channel_id: int, pts: int) -> None:
        """Count a channel's updates from `pts` on if they aren't counted yet; after what arrived before this was known."""
        if not self._closed:
            self._packets.append((_CountFrom(channel_id, pts), False, 0.0))
            self._arrived.set()

    def begin(self, bot_id: int, cursor: Cursor, channels: dict[int, int]) -> None:
        """Count from this cursor on."""
        self._offline = False
        self._translator = Translator(bot_id, self._entities)
        date = datetime.fromtimestamp(cursor.date, UTC)
        self.box.restore(cursor.pts, cursor.qts, cursor.seq, date, channels)

    @property
    def has_begun(self) -> bool:
        """Whether updates have been counted in this run."""
        return self._translator is not None

    def catch_up(self, promised: int = 0) -> None:
        """Fetch what was missed while there was no connection. `promised`: the qts that Telegram says it has come to."""
        self._catching_up, self._offline = True, False
        self._promised = promised
        self._began_to_catch_up = time.monotonic()
        self.caught_up.clear()
        self.box.catch_up(CHANNELS_ASKED)
        self._arrived.set()

    def lost(self) -> None:
        """The connection broke: from here on something may be missed."""
        self._offline = True
        self.caught_up.clear()

    def gap(self, reason: str, chat_id: int | None = None) -> None:
        """Tell that updates may be lost for good."""
        if self._translator is not None:
            logger.info("updates may be lost: {} ({})", reason, chat_id or "everywhere")
            self._router.feed(
                Gap(
                    bot_id=self._translator.bot_id,
                    at=int(time.time()),
                    received=time.monotonic(),
                    reason=reason,
                    chat_id=chat_id,
                )
            )

    def close(self) -> None:
        """Take nothing more; what is thrown away comes again after the next start."""
        self._closed = True
        self._packets.clear()

    # ------------------------------------------------------------------ the loop

    async def run(self) -> None:
        """Read until cancelled."""
        while not self._closed:
            while self._router.full:
                self.caught_up.set()  # those who wait for it fill the router: they have to go on
                await self._router.progress()
            if (request := self.box.get_difference()) is not None:
                self.caught_up.clear()  # what it brings is older than what others may say meanwhile
                await self._account_difference(request)
            elif (request := self.box.get_channel_difference(self._entities)) is not None:
                self._still_catching_up()
                await self._channel_difference(request)
            else:
                await self._live()

    def _still_catching_up(self) -> None:
        if self._catching_up:
            self.caught_up.clear()

    async def _live(self) -> None:
        """Nothing has to be fetched: read what the connection brought."""
        if self._packets:
            self._caught_up()
            self._read_some()
        elif self._overflowed:
            self._overflowed = False
            self.gap("more updates than fit")
            self.box.catch_up(CHANNELS_ASKED)
        else:
            self._caught_up()
            await self._wait()

    def _caught_up(self) -> None:
        if self._offline:
            return
        if self.box.asks_later and time.monotonic() - self._began_to_catch_up < CATCH_UP_SECONDS:
            return
        self._catching_up = False
        self.caught_up.set()

    def _read_some(self) -> None:
        """A slice of what waits, so that others get their turn in between."""
        for _ in range(min(len(self._packets), 100)):
            packet, own, received = self._packets.popleft()
            try:
                self._read(packet, own, received)
            except Exception as error:  # noqa: BLE001 - an edge: a packet that can't be read must not end the stream
                logger.opt(exception=error).error("a packet of updates can't be read: {}", type(packet).__name__)
            if self._router.full or self.box.getting_diff_for:
                return

    async def _wait(self) -> None:
        seconds = max(0.0, self.box.check_deadlines() - self.box.clock())
        if seconds and not self._packets:
            self._arrived.clear()
            try:
                async with asyncio.timeout(seconds):
                    await self._arrived.wait()
            except TimeoutError:
                return
        # Give way also when there is nothing to wait for: a loop that never yields would stop everything else.
        await asyncio.sleep(0)

    def _read(self, packet: Any, own: bool, received: float) -> None:
        if type(packet) is _CountFrom:
            self.box.begin_channel(packet.channel_id, packet.pts)
            self._save_begun()
            return
        if own:
            self._read_participants(packet, received)
            setattr(packet, OWN, True)
        fresh: list[Any] = []
        try:
            users, chats = self.box.process_updates(packet, self._entities, fresh)
        except GapError:
            if getattr(packet, "seq", 0):
                # The difference comes first; what it may not have, as presses, is read after it.
                without_seq(packet)
                self._packets.appendleft((packet, own, received))
            return
        self._deliver(fresh, users, chats, received)
        if self.box.too_long:
            self._tell_too_long()

    def _read_participants(self, packet: Any, received: float) -> None:
        """Changes of standing are told even if a call of ours brought them: others may wait for them."""
        updates = getattr(packet, "updates", None) or ()
        changes = [update for update in updates if type(update) is tl.UpdateChannelParticipant]
        if changes:
            packet.updates = [update for update in updates if type(update) is not tl.UpdateChannelParticipant]
            self._read(tl.Updates(changes, packet.users, packet.chats, packet.date, 0), False, received)

    def _deliver(self, updates: Iterable[Any], users: Iterable[Any], chats: Iterable[Any], received: float) -> None:
        translator = self._translator
        if translator is None:
            return
        self._entities.extend(users, chats)
        self._save_begun()
        for update in updates:
            if type(update) is tl.UpdateChannel:
                self._check_readable(update.channel_id, chats, received)
                continue
            translated = translator.translate(update, received)
            if translated is not None:
                self._router.feed(translated)

    def _save_begun(self) -> None:
        """From where a channel is counted is written at once: what the bot writes there next must be found again after a crash."""
        if self.box.begun:
            self._entities.save_pts(self.box.begun)
            self.box.begun.clear()

    def _check_readable(self, channel_id: int, chats: Iterable[Any], received: float) -> None:
        """`updateChannel` tells that something about the chat changed; here it only matters whether the bot is still in it."""
        for chat in chats:
            if chat.id == channel_id and (type(chat) is tl.ChannelForbidden or getattr(chat, "left", False)):
                self._lost_chat(channel_id, received)

    def _lost_chat(self, chat_id: int, received: float) -> None:
        self.box.forget_channel(chat_id)
        if self._translator is not None:
            bot_id = self._translator.bot_id
            self._router.feed(
                OwnStandingChanged(bot_id=bot_id, at=int(time.time()), received=received, chat_id=chat_id, after=LEFT)
            )

    # ------------------------------------------------------------------ differences

    async def _account_difference(self, request: Any) -> None:
        try:
            answer = await self._queue.run(Call(request, Priority.ANSWER))
        except TelegramError as error:
            DIFFERENCES.labels("account", error.name).inc()
            self.box.end_difference()
            given_up = self._fails_for_long(None)
            if error.permanent or given_up:
                await self._start_over(error.name, given_up=given_up)
            else:
                self.box.try_again(error.retry_after or _RETRY_SECONDS)
            return
        self._failing.pop(None, None)
        DIFFERENCES.labels("account", type(answer).__name__).inc()
        updates, users, chats = self.box.apply_difference(answer, self._entities)
        self._deliver(updates + self.box.release(), users, chats, time.monotonic())
        if type(answer) is tl.updates.DifferenceEmpty:
            self._check_promise()
        self._too_long = self._too_long + 1 if None in self.box.too_long else 0
        self._tell_too_long()
        if self._too_long >= _TOO_LONG_IN_A_ROW:
            self._too_long = 0
            self.box.end_difference()
            await self._start_over("DIFFERENCE_TOO_LONG")

    def _check_promise(self) -> None:
        """There is nothing more to come: has everything been told that Telegram says there was? Not every server keeps it."""
        promised, self._promised = self._promised, 0
        if self.box.account()[1] < promised:
            self.gap("the difference is empty, and something was to be told")

    def _tell_too_long(self) -> None:
        for chat_id in self.box.too_long:
            self.gap("the difference is too long", chat_id)
        self.box.too_long.clear()

    async def _start_over(self, reason: str, *, given_up: bool = False) -> None:
        """The cursor can't be used: take the present state, and tell that there is a gap. `given_up`: without it, if it isn't to be had."""
        logger.warning("the update state can't be used ({}); going on from the present one", reason)
        try:
            state = await self._queue.run(Call(fn.updates.GetStateRequest(), Priority.ANSWER))
        except TelegramError as error:
            if not (error.permanent or given_up or self._fails_for_long(None)):
                self.box.try_again(_RETRY_SECONDS)
                return
            state = None  # it can't say where it stands either: its updates are taken as they come
        self._deliver(self.box.release(), [], [], time.monotonic())
        if state is not None:
            self.box.set_state(state, reset=False)
        self.gap("the update state can't be used")

    async def _channel_difference(self, request: Any) -> None:
        channel_id = request.channel.channel_id
        try:
            answer = await self._queue.run(Call(request, Priority.LOOKUP, chat=channel_id))
        except ChatGone:
            DIFFERENCES.labels("channel", "gone").inc()
            self.box.end_channel_difference(request, PrematureEndReason.BANNED, self._entities)
            self._lost_chat(channel_id, time.monotonic())
            return
        except TelegramError as error:
            # As Telegram's documentation says, its pts stays.
            DIFFERENCES.labels("channel", error.name).inc()
            self.box.end_channel_difference(request, PrematureEndReason.TEMPORARY_SERVER_ISSUES, self._entities)
            if error.permanent or self._fails_for_long(channel_id):
                self._deliver(self.box.release(), [], [], time.monotonic())
                self.gap("the difference was refused", channel_id)
            else:
                self.box.try_again(error.retry_after or _RETRY_SECONDS)
            return
        self._failing.pop(channel_id, None)
        DIFFERENCES.labels("channel", type(answer).__name__).inc()
        updates, users, chats = self.box.apply_channel_difference(request, answer, self._entities)
        self._deliver(updates + self.box.release(), users, chats, time.monotonic())
        self._tell_too_long()

    def _fails_for_long(self, entry: int | None) -> bool:
        """Note that Telegram couldn't give a difference; True, once, when it is time to go on without."""
        now = time.monotonic()
        if now - self._failing.setdefault(entry, now) < CATCH_UP_SECONDS:
            return False
        del self._failing[entry]
        return True

    # ------------------------------------------------------------------ the cursor

    def snapshot(self) -> Snapshot | None:
        """How far everything is fed; None if nothing moved since the last."""
        pts, qts, seq, date = self.box.account()
        cursor = Cursor(pts, qts, seq, epoch(date))
        if cursor == self._saved and not self.box.moved:
            return None
        self._saved = cursor
        return Snapshot(self._router.fed, cursor, self.box.take_moved())
