"""Prompts: per group, not per person. People who come within the window share one message that names them.

A prompt is planned in the database with its random id before it is sent, and each ledger entry names its prompt: so after a crash
nobody is told twice, since Telegram refuses a repeated random id, and nobody is forgotten.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum

from loguru import logger
from prometheus_client import Counter

from nezuko.config import GateSettings
from nezuko.enforcement import texts
from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.ledger import Entry, Ledger, State
from nezuko.enforcement.models import Prompt
from nezuko.enforcement.pacing import Allowance
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.ids import new_id
from nezuko.storage.writer import Upsert, Writer
from nezuko.tasks import Tasks
from nezuko.telegram.errors import Duplicate, MessageGone, TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import OwnMessage

PROMPTS = Counter("nezuko_prompts_total", "Prompts by what was done.", ["done"])

OPEN_SECONDS = 60
"""For how long after it was sent a prompt takes in further names; later ones get a message of their own."""
RETRY_SECONDS = 10.0


class PromptState(StrEnum):
    """PLANNED: perhaps sent, perhaps not. SENT: Telegram has it. GONE: deleted, or about to be."""

    PLANNED = "planned"
    SENT = "sent"
    GONE = "gone"


@dataclass(slots=True)
class Shared:
    """One prompt and the people it names who still wait."""

    id: int
    chat_id: int
    random_id: int
    created_at: int
    state: PromptState = PromptState.PLANNED
    message_id: int | None = None
    sent_at: int | None = None
    named: dict[int, Entry] = field(default_factory=dict)

    @property
    def takes_more(self) -> bool:
        """Whether it may be edited to name further people."""
        return (
            self.state is PromptState.SENT
            and self.message_id is not None
            and time.time() - (self.sent_at or 0) < OPEN_SECONDS
        )


@dataclass(slots=True)
class Board:
    """What one group shows and has to show."""

    waiting: dict[int, Entry] = field(default_factory=dict)
    prompts: dict[int, Shared] = field(default_factory=dict)
    current: Shared | None = None
    turning: bool = False
    last: float = 0.0


class Prompts:
    """The prompts of one bot."""

    def __init__(
        self,
        bot_id: int,
        *,
        gateway: Gateway,
        ledger: Ledger,
        groups: Groups,
        due: DueList,
        writer: Writer,
        events: EventLog,
        tasks: Tasks,
        settings: GateSettings,
        allowance: Allowance,
    ) -> None:
        self._bot_id = bot_id
        self._gateway = gateway
        self._ledger = ledger
        self._groups = groups
        self._due = due
        self._writer = writer
        self._events = events
        self._tasks = tasks
        self._settings = settings
        self._allowance = allowance
        self._boards: dict[int, Board] = defaultdict(Board)
        self._upsert = Upsert.of(Prompt, conflict=["id"])

    async def load(self) -> None:
        """Read the prompts that are planned or shown; call once, after the ledger was loaded and before updates come."""
        states = [PromptState.PLANNED.value, PromptState.SENT.value]
        for row in await Prompt.filter(bot_id=self._bot_id, state__in=states):
            shared = Shared(
                row.id, row.chat_id, row.random_id, row.created_at, PromptState(row.state), row.message_id, row.sent_at
            )
            self._boards[row.chat_id].prompts[row.id] = shared
        for entry in self._ledger.everything():
            if entry.prompt_id is None:
                continue
            known = self._boards[entry.chat_id].prompts.get(entry.prompt_id)
            if known is not None:
                known.named[entry.user_id] = entry

    def resume(self) -> None:
        """After catching up: send what was planned and never confirmed, and name those whom no prompt names yet."""
        for entry in self._ledger.everything():
            if entry.prompt_id is None and entry.state is State.DONE:
                self.want(entry)
        for chat_id, board in list(self._boards.items()):
            if any(shared.state is PromptState.PLANNED for shared in board.prompts.values()):
                self._turn_soon(chat_id, board)

    # ------------------------------------------------------------ what the gate says

    def want(self, entry: Entry) -> None:
        """Name this person in his group, soon, once."""
        if entry.prompt_id is not None:
            return
        board = self._boards[entry.chat_id]
        board.waiting[entry.user_id] = entry
        self._turn_soon(entry.chat_id, board)

    def settled(self, entry: Entry) -> None:
        """This person needs no prompt any more; a prompt that nobody needs is deleted."""
        board = self._boards.get(entry.chat_id)
        if board is None:
            return
        board.waiting.pop(entry.user_id, None)
        shared = board.prompts.get(entry.prompt_id) if entry.prompt_id is not None else None
        if shared is None:
            return
        shared.named.pop(entry.user_id, None)
        if not shared.named and shared.state is PromptState.SENT:
            self._remove(board, shared)

    def arrived(self, update: OwnMessage) -> None:
        """A message of ours came back in a difference: if it is a planned prompt, it did arrive."""
        for data in update.data:
            prompt_id = texts.prompt_of(data)
            board = self._boards.get(update.chat_id)
            shared = board.prompts.get(prompt_id) if board and prompt_id is not None else None
            if shared is not None and shared.message_id is None:
                self._sent(shared, update.message_id)

    def shown(self) -> int:
        """How many prompts stand in groups at present."""
        return sum(
            1
            for board in self._boards.values()
            for shared in board.prompts.values()
            if shared.state is PromptState.SENT
        )

    # ------------------------------------------------------------ turns

    def _turn_soon(self, chat_id: int, board: Board) -> None:
        if not board.turning:
            board.turning = True
            self._tasks.start(f"prompts of {chat_id}", self._turns(chat_id, board))

    async def _turns(self, chat_id: int, board: Board) -> None:
        try:
            while True:
                pause = board.last + self._settings.prompt_window - time.monotonic()
                # Even the first prompt waits a moment: people come in waves, and one message may name them all.
                await asyncio.sleep(max(pause, min(0.3, self._settings.prompt_window / 2)))
                if not await self._turn(chat_id, board):
                    return
        finally:
            board.turning = False

    async def _turn(self, chat_id: int, board: Board) -> bool:
        """Send or edit one message. Returns whether there was something to do."""
        group = self._groups.protected(self._bot_id, chat_id)
        if group is None or group.problem:
            board.waiting.clear()
            return False
        shared = next((s for s in board.prompts.values() if s.state is PromptState.PLANNED), None)
        if shared is None:
            if not self._still_waiting(board):
                return False
            await self._allowance.take(chat_id)
            shared = await self._plan(chat_id, board)
            if shared is None:
                return True
        else:
            await self._allowance.take(chat_id)
        board.last = time.monotonic()
        await self._show(group, board, shared)
        return True

    @staticmethod
    def _still_waiting(board: Board) -> dict[int, Entry]:
        board.waiting = {u: e for u, e in board.waiting.items() if e.state is State.DONE and e.prompt_id is None}
        return board.waiting

    async def _plan(self, chat_id: int, board: Board) -> Shared | None:
        """Write down who will be named where; returns the prompt to send or edit."""
        people = self._still_waiting(board)
        if not people:
            return None
        board.waiting = {}
        shared = board.current
        if shared is None or not shared.takes_more:
            number = new_id()
            shared = board.current = Shared(number, chat_id, number, int(time.time()))
            board.prompts[number] = shared
            self._write(shared)
        shared.named.update(people)
        written = []
        for entry in people.values():
            entry.prompt_id = shared.id
            written.append(self._ledger.written(entry))
        await asyncio.gather(*written)
        return shared

    async def _show(self, group: Protection, board: Board, shared: Shared) -> None:
        people = [entry.person for entry in shared.named.values()]
        if not people:
            if shared.state is PromptState.PLANNED:
                self._forget(board, shared)
            return
        missing = {channel for entry in shared.named.values() for channel in entry.missing}
        channels = [c for c in group.channels if c.chat_id in missing] or list(group.channels)
        text = texts.prompt(people, channels, self._settings.prompt_names)
        keyboard = texts.keyboard(channels, shared.id, people[0].id if len(people) == 1 else 0)
        try:
            if shared.message_id is None:
                message_id = await self._gateway.send(group.chat_id, text, keyboard, random_id=shared.random_id)
                self._sent(shared, message_id)
                PROMPTS.labels("sent").inc()
                self._events.record(
                    Kind.PROMPTED,
                    bot_id=self._bot_id,
                    chat_id=group.chat_id,
                    user=people[0],
                    text=_told(len(people), "a new prompt"),
                )
            else:
                await self._gateway.edit(group.chat_id, shared.message_id, text, keyboard)
                PROMPTS.labels("edited").inc()
        except Duplicate:
            # It went out before a crash; its id is unknown until a difference brings the message itself.
            self._sent(shared, None)
        except MessageGone:
            self._forget(board, shared)
        except TelegramError as error:
            logger.bind(bot=self._bot_id, group=group.chat_id).warning("can't prompt: {}", error)
            if error.permanent:
                self._forget(board, shared)
            else:
                await asyncio.sleep(error.retry_after or RETRY_SECONDS)
        if not shared.named and shared.state is PromptState.SENT:
            self._remove(board, shared)  # all of them joined while it was being sent

    # ------------------------------------------------------------ ends

    def _sent(self, shared: Shared, message_id: int | None) -> None:
        shared.state, shared.message_id = PromptState.SENT, message_id
        shared.sent_at = shared.sent_at or int(time.time())
        self._write(shared)
        if message_id is not None:
            # The due row has the prompt's id, so that removing the prompt earlier moves the row instead of adding one.
            self._due.add(
                shared.chat_id, DueKind.DELETE, message_id, shared.sent_at + self._settings.prompt_ttl, row_id=shared.id
            )

    def _remove(self, board: Board, shared: Shared) -> None:
        if shared.message_id is not None:
            self._due.add(shared.chat_id, DueKind.DELETE, shared.message_id, time.time(), row_id=shared.id)
        self._forget(board, shared)

    def _forget(self, board: Board, shared: Shared) -> None:
        shared.state = PromptState.GONE
        self._write(shared)
        board.prompts.pop(shared.id, None)
        if board.current is shared:
            board.current = None

    def drop_old(self) -> None:
        """Forget prompts whose time is over (their messages are deleted by the due list). Call now and then."""
        oldest = time.time() - self._settings.prompt_ttl
        for board in list(self._boards.values()):
            for shared in list(board.prompts.values()):
                if shared.sent_at is not None and shared.sent_at < oldest:
                    self._forget(board, shared)

    def _write(self, shared: Shared) -> None:
        self._writer.put(
            self._upsert,
            (
                shared.id, self._bot_id, shared.chat_id, shared.message_id, shared.random_id, shared.state.value, shared.created_at,
                shared.sent_at,
            ),
        )  # fmt: skip


def _told(people: int, how: str) -> str:
    return f"told {people} {'person' if people == 1 else 'people'} what to do, in {how}"
