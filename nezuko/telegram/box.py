"""Keeps count of updates so that none is lost: Telethon's MessageBox with its faults mended.

What is mended (each has its line in tests/telegram/test_box.py, beside what the stock box does):

* qts updates recovered by a difference were thrown away: the stock box takes the new qts over first and then finds them "handled".
* A channel's silence of 15 minutes asked for its difference: with 10,000 quiet groups that is 11 calls a second for nothing. Only the
  account's silence counts; Telegram then names the channels that have news (`updateChannelTooLong`).
* The next deadline was searched over all channels with every update of the busiest one: its cost grew with the number of groups.
* Updates that arrived while a difference was fetched, or were held back for a gap, were thrown away on the assumption that the difference
  has them. They are kept and, as far as it hasn't, delivered after it.
* The common single update took some 10 µs with tracing off; it takes about 1.
* Servers differ in what they leave out: a difference that says nothing of being final ended the stream with an AssertionError, one that
  goes on without bringing anything never ended, and changes of participants that are numbered in another way were taken for old ones.

The order of things otherwise follows https://core.telegram.org/api/updates and the stock class.
"""

# mypy: allow-subclassing-any, no-warn-return-any
# Telethon has no types.

from __future__ import annotations

import heapq
import logging
from collections.abc import Callable, Iterable
from typing import Any, Final

from telethon._updates.messagebox import (
    ENTRY_ACCOUNT,
    ENTRY_SECRET,
    NO_UPDATES_TIMEOUT,
    GapError,
    MessageBox,
    PrematureEndReason,
    PtsInfo,
    State,
)
from telethon.helpers import get_running_loop
from telethon.tl import types as tl

ACCOUNT: Final = ENTRY_ACCOUNT
SECRET: Final = ENTRY_SECRET
OWN: Final = "_self_outgoing"
"""The mark by which Telethon's box knows answers to our own calls: their updates are counted, not delivered."""
SILENCE: Final = NO_UPDATES_TIMEOUT
"""Seconds without any update after which Telegram wants to be asked (core.telegram.org/api/updates: 15 minutes)."""

_HANDLED_ALONE = (
    tl.UpdateChannelParticipant,
    tl.UpdateNewChannelMessage,
    tl.UpdateChatParticipant,
    tl.UpdateBotCallbackQuery,
)
_PACKETS = (tl.Updates, tl.UpdatesCombined)
_IDLE_SLICES = 10
"""Pieces of a difference in a row that don't bring the count forward: there will be no end to them."""
_logger = logging.getLogger("telethon.box")

__all__ = ["ACCOUNT", "OWN", "SECRET", "SILENCE", "GapError", "PrematureEndReason", "UpdateBox"]


class UpdateBox(MessageBox):
    """Tells for each packet of updates which are new, which wait for a gap to close, and which difference to ask for.

    `moved` holds the ids of channels whose pts changed since `take_moved()`.
    """

    date: Any
    seq: int

    def __init__(self, clock: Callable[[], float] | None = None) -> None:
        super().__init__(_logger)
        self.clock = clock or get_running_loop().time
        self.moved: set[int] = set()
        self.moved_at: dict[int, float] = {}
        self.begun: dict[int, int] = {}
        """Channels whose counting has begun, with the pts before the first update; the reader empties it."""
        self.too_long: list[int | None] = []
        """Channels (None: the account) whose difference was too long to be given; the reader empties the list."""
        self._held: dict[Any, list[Any]] = {}
        self._meanwhile: dict[Any, list[Any]] = {}
        self._ended: list[Any] = []
        self._again: dict[Any, float] = {}
        self._idle_slices = 0

    def _trace(self, msg: str, *args: object, **kwargs: object) -> None:
        """Nothing: the stock method formats its state with every update, logged or not."""

    # ------------------------------------------------------------------ packets from the socket

    def process_updates(self, updates: Any, chat_hashes: Any, result: list[Any]) -> tuple[list[Any], list[Any]]:
        """Put the new updates of one packet into `result` and return its users and chats.

        Raises:
            GapError: ask for the difference first (`get_difference`).
        """
        inner = self._alone(updates)
        if inner is not None and self._next_in_line(inner):
            setattr(inner, OWN, False)
            result.append(inner)
            if updates.date:
                self.date = max(self.date, updates.date)
            return getattr(updates, "users", []), getattr(updates, "chats", [])
        if type(updates) in _PACKETS and updates.seq:
            self._forgive_seq(updates)
        people = super().process_updates(updates, chat_hashes, result)
        if type(updates) in _PACKETS and not updates.updates and updates in result:
            result.remove(updates)  # the stock method takes an empty packet for an update
        return people

    def _forgive_seq(self, updates: Any) -> None:
        """Look into a packet whose seq was there before, too: its updates have numbers of their own."""
        if getattr(updates, "seq_start", updates.seq) <= self.seq:
            without_seq(updates)

    def _alone(self, updates: Any) -> Any:
        """The one update of an everyday packet from the socket, None if the packet is anything else."""
        if self.possible_gaps or self.getting_diff_for or getattr(updates, OWN, False):
            return None
        if type(updates) is tl.Updates:
            if len(updates.updates) != 1 or updates.seq:
                return None
            inner = updates.updates[0]
        elif type(updates) is tl.UpdateShort:
            inner = updates.update
        else:
            return None
        return inner if type(inner) in _HANDLED_ALONE else None

    def _next_in_line(self, update: Any) -> bool:
        """Count `update` if it is exactly the next one of its sequence (or has none)."""
        kind = type(update)
        entry: Any
        if kind is tl.UpdateBotCallbackQuery:
            return True
        if kind is tl.UpdateNewChannelMessage:
            entry = getattr(update.message.peer_id, "channel_id", None)
            number, count = update.pts, update.pts_count
        else:
            if not update.qts:
                return True
            entry, number, count = ENTRY_SECRET, update.qts, 1
        state = self.map.get(entry)
        if state is None or state.pts + count != number:
            return False
        state.pts = number
        if entry is ENTRY_SECRET:
            state.deadline = self.clock() + SILENCE
        else:
            self.moved.add(entry)
            self.moved_at[entry] = self.clock()
        return True

    def apply_pts_info(self, update: Any, *, reset_deadlines: set[Any] | None) -> Any:
        """As the stock method, and notes which channels moved."""
        if type(update) is tl.UpdateChannelTooLong:
            self._channel_too_long(update)
            return None
        if self.getting_diff_for and (info := PtsInfo.from_update(update)) and info.entry in self.getting_diff_for:
            self._meanwhile.setdefault(info.entry, []).append(update)
            return None
        fresh = reset_deadlines is not None  # and not one that was held back, which a difference may have brought
        if fresh and type(update) is tl.UpdateChannelParticipant and self._is_behind(update):
            return update
        counted = len(self.map)
        applied = super().apply_pts_info(update, reset_deadlines=reset_deadlines)
        if applied is not None and (info := PtsInfo.from_update(applied)) and isinstance(info.entry, int):
            if len(self.map) > counted:
                self.begun[info.entry] = max(1, info.pts - info.pts_count)
            self.moved.add(info.entry)
            self.moved_at[info.entry] = self.clock()
        return applied

    def _is_behind(self, update: Any) -> bool:
        """Whether a change has a number that was passed: one told before, or by a server that numbers otherwise.

        Which of both, those can tell who know what was said of that person: the box knows numbers only.
        """
        state = self.map.get(ENTRY_SECRET)
        return state is not None and bool(update.qts) and update.qts <= state.pts

    def _channel_too_long(self, update: Any) -> None:
        """Telegram names a channel with news. One never counted before can only be counted from here on: that is a gap."""
        state = self.map.get(update.channel_id)
        if state is None:
            self.too_long.append(update.channel_id)
            self.begin_channel(update.channel_id, update.pts or 0)
        elif not update.pts or update.pts > state.pts:
            self.try_begin_get_diff(update.channel_id, "told to")

    def begin_channel(self, channel_id: int, pts: int) -> None:
        """Count a channel's updates from `pts` on, unless they are counted already."""
        if pts and channel_id not in self.map:
            self.try_set_channel_state(channel_id, pts)
            self.moved.add(channel_id)
            self.begun[channel_id] = pts

    # ------------------------------------------------------------------ deadlines

    def reset_deadlines(self, entries: Iterable[Any], deadline: float) -> None:
        """Note a sign of life; channels have no deadline of their own."""
        for entry in entries:
            if entry in self.map:
                self.map[entry].deadline = deadline

    def check_deadlines(self) -> float:
        """The moment (loop time) when a difference is due; entries that are overdue are marked as needing one."""
        now: float = self.clock()
        if self.getting_diff_for:
            return now
        due: float = min((gap.deadline for gap in self.possible_gaps.values()), default=now + SILENCE)
        due = min(due, *self._again.values()) if self._again else due
        silent = [entry for entry in (ENTRY_ACCOUNT, ENTRY_SECRET) if entry in self.map]
        if silent:
            # A sign of life of either sequence is one of the account: bots without private chats get qts only.
            due = min(due, max(self.map[entry].deadline for entry in silent))
        if now >= due:
            overdue = {entry for entry, gap in self.possible_gaps.items() if now >= gap.deadline}
            if silent and now >= max(self.map[entry].deadline for entry in silent):
                overdue.add(ENTRY_ACCOUNT)
            overdue.update(entry for entry, at in self._again.items() if now >= at)
            for entry in overdue:
                self._again.pop(entry, None)
                self.try_begin_get_diff(entry, "due")
        return due

    # ------------------------------------------------------------------ differences

    def catch_up(self, channels: int = 0) -> None:
        """Ask for the account's difference with the next `get_difference`, and after it for those of so many channels.

        Telegram names the channels that have news in the account's difference; asking the busiest ones anyway costs little.
        """
        if ENTRY_ACCOUNT in self.map:
            self.try_begin_get_diff(ENTRY_ACCOUNT, "catching up")
        if channels:
            known = [entry for entry in self.map if isinstance(entry, int)]
            for entry in heapq.nlargest(channels, known, key=lambda entry: self.moved_at.get(entry, 0.0)):
                self.try_begin_get_diff(entry, "catching up")

    def apply_difference(self, diff: Any, chat_hashes: Any) -> tuple[list[Any], list[Any], list[Any]]:
        """As the stock method; a difference that is too long is noted, and asked for again from where Telegram says."""
        before = self.account()[:2]
        result = super().apply_difference(diff, chat_hashes)
        if isinstance(diff, tl.updates.DifferenceTooLong):
            self.too_long.append(None)
            self.catch_up()
        idle = isinstance(diff, tl.updates.DifferenceSlice) and self.account()[:2] == before
        self._idle_slices = self._idle_slices + 1 if idle else 0
        if self._idle_slices >= _IDLE_SLICES:
            self._idle_slices = 0
            self.too_long.append(None)
            self.end_difference()
        return result

    def apply_difference_type(self, diff: Any, chat_hashes: Any) -> tuple[list[Any], list[Any], list[Any]]:
        """As the stock method, but the recovered qts updates that are newer than our qts are delivered, in order."""
        before = self.map[ENTRY_SECRET].pts if ENTRY_SECRET in self.map else 0
        recovered = sorted((u for u in diff.other_updates if getattr(u, "qts", 0) > before), key=lambda u: u.qts)
        others = [u for u in diff.other_updates if not getattr(u, "qts", 0)]
        state = getattr(diff, "intermediate_state", None) or diff.state
        if recovered:
            # Some servers answer with a qts of 0 or of before: the updates themselves know better.
            state.qts = max(state.qts, recovered[-1].qts)
        state.qts = max(state.qts, before)
        diff.other_updates = others
        updates, users, chats = super().apply_difference_type(diff, chat_hashes)
        return recovered + updates, users, chats

    def apply_channel_difference(
        self, request: Any, diff: Any, chat_hashes: Any
    ) -> tuple[list[Any], list[Any], list[Any]]:
        """As the stock method; one that is too long is noted, and not asked for a second time."""
        entry = request.channel.channel_id
        self.moved.add(entry)
        idle = isinstance(diff, tl.updates.ChannelDifference) and diff.pts <= request.pts
        if idle or not isinstance(diff, tl.updates.ChannelDifference):
            diff.final = True  # not all servers say so where it goes without saying
        if isinstance(diff, tl.updates.ChannelDifferenceTooLong):
            diff.dialog.pts = getattr(diff.dialog, "pts", None) or request.pts
        result = super().apply_channel_difference(request, diff, chat_hashes)
        if isinstance(diff, tl.updates.ChannelDifferenceTooLong):
            self.too_long.append(entry)
            self.getting_diff_for.discard(entry)
            self._ended.append(entry)
        return result

    def try_begin_get_diff(self, entry: Any, reason: str) -> None:
        """As the stock method, but keeps what was held back for the gap."""
        gap = self.possible_gaps.get(entry)
        if gap is not None:
            self._held.setdefault(entry, []).extend(gap.updates)
        super().try_begin_get_diff(entry, reason)

    def end_get_diff(self, entry: Any) -> None:
        """As the stock method; `release` or `try_again` has the next word."""
        super().end_get_diff(entry)
        self._ended.append(entry)

    def release(self) -> list[Any]:
        """After a difference (or the news that there will be none): what was kept and is still new."""
        fresh: list[Any] = []
        for entry in self._ended:
            state = self.map.get(entry)
            for update in sorted(self._held.pop(entry, ()), key=lambda update: PtsInfo.from_update(update).pts):
                number = PtsInfo.from_update(update).pts
                if state is not None and number > state.pts:
                    state.pts = number
                    fresh.append(update)
            later = self._meanwhile.pop(entry, ()) if state is not None else ()
            fresh.extend(u for u in later if self.apply_pts_info(u, reset_deadlines=None) is not None)
        self._ended.clear()
        return [update for update in fresh if not getattr(update, OWN)]

    def try_again(self, seconds: float) -> None:
        """After a difference that failed for the moment: ask once more in so many seconds."""
        for entry in self._ended:
            self._again[entry] = self.clock() + seconds
        self._ended.clear()

    @property
    def asks_later(self) -> bool:
        """Whether a difference that failed is still to be asked for again."""
        return bool(self._again)

    def forget_channel(self, channel_id: int) -> None:
        """Stop counting a channel that can't be read any more."""
        self.map.pop(channel_id, None)
        self.possible_gaps.pop(channel_id, None)
        self.getting_diff_for.discard(channel_id)
        self.moved.discard(channel_id)
        for kept in (self.moved_at, self._held, self._meanwhile, self._again):
            kept.pop(channel_id, None)

    # ------------------------------------------------------------------ the cursor

    def restore(self, pts: int, qts: int, seq: int, date: Any, channels: dict[int, int]) -> None:
        """Begin where an earlier run ended."""
        deadline = self.clock() + SILENCE
        self.map.clear()
        self.map[ENTRY_ACCOUNT] = State(pts=max(1, pts), deadline=deadline)
        self.map[ENTRY_SECRET] = State(pts=qts, deadline=deadline)
        self.map.update(
            (channel, State(pts=channel_pts, deadline=deadline))
            for channel, channel_pts in channels.items()
            if channel_pts
        )
        self.seq, self.date = seq, date

    def account(self) -> tuple[int, int, int, Any]:
        """The account's pts, qts, seq and date."""
        pts = self.map[ENTRY_ACCOUNT].pts if ENTRY_ACCOUNT in self.map else 0
        qts = self.map[ENTRY_SECRET].pts if ENTRY_SECRET in self.map else 0
        return pts, qts, self.seq, self.date

    def take_moved(self) -> dict[int, int]:
        """The channels whose pts moved since the last call, with it."""
        moved = {channel: self.map[channel].pts for channel in self.moved if channel in self.map}
        self.moved.clear()
        return moved


def without_seq(updates: Any) -> None:
    """Let a packet count by the numbers of its updates alone."""
    updates.seq = 0
    if hasattr(updates, "seq_start"):
        updates.seq_start = 0
