"""Prompts: per group, not per person. People who come within the window share one message that names them.

A prompt is planned in the database before it is sent or changed, and each ledger entry names its prompt: so after a crash nobody is
forgotten. Nobody is told twice either: what was sent before a crash comes back in the difference (`arrived`), and only what doesn't is
sent again, with the same random id, of which Telegram refuses a second message.
"""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from loguru import logger
from prometheus_client import Counter

from nezuko.config import GateSettings
from nezuko.enforcement import texts
from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.entries import Entry
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.models import Prompt
from nezuko.enforcement.pacing import Allowance
from nezuko.enforcement.recording import Recording
from nezuko.errors import StorageError
from nezuko.groups.directory import Groups, Protection
from nezuko.ids import new_id
from nezuko.storage.writer import Upsert, Writer
from nezuko.tasks import Tasks
from nezuko.telegram.errors import AnswerLost, Duplicate, MessageGone, TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import OwnMessage, Person

PROMPTS = Counter("nezuko_prompts_total", "Prompts by what was done.", ["done"])

OPEN_SECONDS = 60
"""For how long after it was sent a prompt takes in further names; later ones get a message of their own."""
RETRY_SECONDS = 10.0


class PromptState(StrEnum):
    """PLANNED: perhaps sent, perhaps not. CHANGED: Telegram has it, perhaps without the latest names. SENT: Telegram has it as it is.

    GONE: deleted, or about to be.
    """

    PLANNED = "planned"
    CHANGED = "changed"
    SENT = "sent"
    GONE = "gone"


UNSHOWN = (PromptState.PLANNED, PromptState.CHANGED)
KEPT = (*UNSHOWN, PromptState.SENT)


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
    noted: bool = True
    """Whether the plan is known to be on disk."""
    unshown: dict[int, Entry] = field(default_factory=dict)
    """Those of `named` whose names no version of the message that Telegram took shows yet."""

    @property
    def takes_more(self) -> bool:
        """Whether it may be edited to name further people."""
        return (
            self.state in (PromptState.SENT, PromptState.CHANGED)
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
        recording: Recording,
        tasks: Tasks,
        settings: Callable[[], GateSettings],
        allowance: Allowance,
        is_present: Callable[[int, int], bool],
        caught_up: asyncio.Event,
        crowded: Callable[[int], bool],
        way_out: Callable[[int], str],
        time_left: Callable[[Protection, Iterable[Entry]], float],
    ) -> None:
        """Begin with nothing.

        `time_left(group, entries)`: for how many seconds all of them may write all the same, 0 if somebody may not.
        `way_out(chat_id)`: the link to the chat with the bot for who is stuck, "" if there is none.
        `is_present(chat_id, user_id)`: who has left needs no prompt until he comes back. `caught_up`: set while nothing that was missed
        is still to be told; until then nobody knows which prompts arrived.
        """
        self._crowded = crowded
        self._caught_up = caught_up
        self._bot_id = bot_id
        self._is_present = is_present
        self._way_out = way_out
        self._time_left = time_left
        self._gateway = gateway
        self._ledger = ledger
        self._groups = groups
        self._due = due
        self._writer = writer
        self._recording = recording
        self._tasks = tasks
        self._settings = settings
        self._allowance = allowance
        self._boards: dict[int, Board] = defaultdict(Board)
        self._upsert = Upsert.of(Prompt, conflict=["id"])

    async def load(self) -> None:
        """Read the prompts that are planned or shown; call once, after the ledger was loaded and before updates come."""
        rows = Prompt.filter(bot_id=self._bot_id, state__in=[state.value for state in KEPT])
        for row in await rows.order_by("id"):
            shared = Shared(
                row.id, row.chat_id, row.random_id, row.created_at, PromptState(row.state), row.message_id, row.sent_at
            )
            board = self._boards[row.chat_id]
            board.prompts[row.id] = shared
            if shared.takes_more:
                board.current = shared
        for entry in self._ledger.to_tell():
            if entry.prompt_id is None:
                continue
            known = self._boards[entry.chat_id].prompts.get(entry.prompt_id)
            if known is not None:
                known.named[entry.user_id] = entry

    def resume(self) -> None:
        """After catching up: show what was planned and never confirmed."""
        for chat_id, board in list(self._boards.items()):
            for shared in list(board.prompts.values()):
                if not shared.named and shared.message_id is not None:
                    self._remove(board, shared)
            if any(shared.state in UNSHOWN for shared in board.prompts.values()):
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
        if not shared.named and shared.message_id is not None:
            self._remove(board, shared)

    def forget(self, entry: Entry) -> None:
        """This person left, or came back: what he was told is over, and he may be told anew."""
        self.settled(entry)
        if entry.prompt_id is not None:
            entry.prompt_id = None
            self._ledger.written(entry)

    def refresh(self, chat_id: int) -> None:
        """The group's rule was changed: let the prompts that stand there say what is asked for now."""
        board = self._boards.get(chat_id)
        for shared in board.prompts.values() if board else ():
            if shared.state is PromptState.SENT and shared.message_id is not None and shared.named:
                shared.state = PromptState.CHANGED
                self._turn_soon(chat_id, self._boards[chat_id])

    def arrived(self, update: OwnMessage) -> None:
        """A message of ours came back in a difference: a planned prompt did arrive; one that nobody needs any more has to go."""
        numbers = [number for data in update.data if (number := texts.prompt_of(data)) is not None]
        board = self._boards.get(update.chat_id)
        for prompt_id in numbers:
            shared = board.prompts.get(prompt_id) if board else None
            if shared is None:
                self._due.add(update.chat_id, DueKind.DELETE, update.message_id, time.time(), row_id=prompt_id)
            elif shared.message_id is None:
                self._sent(shared, update.message_id)
                self._told(shared, [entry.person for entry in shared.named.values()])

    def shown(self) -> int:
        """How many prompts stand in groups at present."""
        return sum(
            1 for board in self._boards.values() for shared in board.prompts.values() if shared.message_id is not None
        )

    # ------------------------------------------------------------ turns

    def _turn_soon(self, chat_id: int, board: Board) -> None:
        if not board.turning:
            board.turning = True
            self._tasks.start(f"prompts of {chat_id}", self._turns(chat_id, board))

    async def _turns(self, chat_id: int, board: Board) -> None:
        try:
            while True:
                pause = board.last + self._settings().prompt_window - time.monotonic()
                # Even the first prompt waits a moment: people come in waves, and one message may name them all.
                await asyncio.sleep(max(pause, min(0.3, self._settings().prompt_window / 2)))
                await self._caught_up.wait()
                try:
                    if not await self._turn(chat_id, board):
                        return
                except StorageError as error:
                    logger.bind(bot=self._bot_id, group=chat_id).error("can't prompt yet: {}", error)
                    await asyncio.sleep(RETRY_SECONDS)
        finally:
            board.turning = False

    async def _turn(self, chat_id: int, board: Board) -> bool:
        """Send or edit one message. Returns whether there was something to do."""
        group = self._groups.protected(self._bot_id, chat_id)
        if group is None or group.problem:
            board.waiting.clear()
            return False
        shared = next((s for s in board.prompts.values() if s.state in UNSHOWN), None)
        if shared is None:
            if not self._still_waiting(board):
                return False
            await self._allowance.take(chat_id)
            shared = await self._plan(chat_id, board)
            if shared is None:
                return True
        else:
            if not shared.noted:
                await self._note(shared)
            await self._allowance.take(chat_id)
        board.last = time.monotonic()
        await self._show(group, board, shared)
        return True

    def _still_waiting(self, board: Board) -> dict[int, Entry]:
        board.waiting = {
            user_id: entry
            for user_id, entry in board.waiting.items()
            if entry.waits and entry.prompt_id is None and self._is_present(entry.chat_id, user_id)
        }
        return board.waiting

    async def _plan(self, chat_id: int, board: Board) -> Shared | None:
        """Write down who will be named where; returns the prompt to send or edit."""
        people = self._still_waiting(board)
        if not people:
            return None
        board.waiting = {}
        shared = board.current
        if shared is None or not (shared.takes_more or (self._crowded(chat_id) and shared.message_id is not None)):
            number = new_id()
            shared = board.current = Shared(number, chat_id, number, int(time.time()))
            board.prompts[number] = shared
        else:
            shared.state = PromptState.CHANGED
        shared.named.update(people)
        shared.unshown = people
        for entry in people.values():
            entry.prompt_id = shared.id
        await self._note(shared)
        return shared

    async def _note(self, shared: Shared) -> None:
        """Write down whom the prompt is to name; returns when that is on disk. Raises StorageError."""
        shared.noted = False
        self._write(shared)
        await asyncio.gather(*(self._ledger.written(entry) for entry in shared.unshown.values()))
        shared.noted = True

    async def _show(self, group: Protection, board: Board, shared: Shared) -> None:
        people = [entry.person for entry in shared.named.values()]
        if not people:
            shared.unshown = {}
            self._remove(board, shared)
            return
        try:
            await self._put_up(group, shared, people)
        except Duplicate:
            # It went out before a crash; its id is unknown until a difference brings the message itself.
            self._sent(shared, None)
            self._told(shared, people)
        except MessageGone:
            self._start_anew(board, shared)
        except AnswerLost:
            logger.bind(bot=self._bot_id, group=group.chat_id).info("a prompt may have arrived or not")
        except TelegramError as error:
            logger.bind(bot=self._bot_id, group=group.chat_id).warning("can't prompt: {}", error)
            if error.permanent and shared.message_id is not None:
                self._start_anew(board, shared)
            elif error.permanent:
                self._forget(board, shared)
            else:
                await asyncio.sleep(error.retry_after or RETRY_SECONDS)
        if not shared.named and shared.message_id is not None:
            self._remove(board, shared)  # all of them joined while it was being sent

    async def _put_up(self, group: Protection, shared: Shared, people: list[Person]) -> None:
        """Send the prompt, or edit it to name these people."""
        wish = group.still_wanted(*(entry.missing for entry in shared.named.values()))
        most = self._settings().prompt_names
        named = [await self._gateway.find_person(person.id) or person for person in people[:most]]
        voice = group.voice(*named)
        text = texts.prompt(voice, group, people, wish, most, self._time_left(group, shared.named.values()))
        target = people[0].id if len(people) == 1 else 0
        keyboard = texts.keyboard(voice, wish.channels, shared.id, target, self._way_out(group.chat_id))
        if shared.message_id is None:
            message_id = await self._gateway.send(group.chat_id, text, keyboard, random_id=shared.random_id)
            self._sent(shared, message_id)
            PROMPTS.labels("sent").inc()
        else:
            await self._gateway.edit(group.chat_id, shared.message_id, text, keyboard)
            self._shown(shared)
            PROMPTS.labels("edited").inc()
        self._told(shared, people)

    def _told(self, shared: Shared, people: list[Person]) -> None:
        """Note for each person whom it names now that he was told; the event belongs to the mute that led to it."""
        ids = {person.id for person in people}
        told = [entry for user_id, entry in shared.unshown.items() if user_id in ids]
        shared.unshown = {user_id: entry for user_id, entry in shared.unshown.items() if user_id not in ids}
        others = len(people) - 1
        shared_with = f", together with {others} {'other' if others == 1 else 'others'}" if others else ""
        for entry in told:
            self._recording.told(entry, f"{shared_with}, by a message in the group")

    def _start_anew(self, board: Board, shared: Shared) -> None:
        """Somebody deleted the message, or it can't be edited: whom it doesn't name yet needs another one."""
        self._forget(board, shared)
        for entry in shared.unshown.values():
            if entry.prompt_id == shared.id:
                entry.prompt_id = None
                self.want(entry)

    # ------------------------------------------------------------ ends

    def _sent(self, shared: Shared, message_id: int | None) -> None:
        shared.message_id = message_id
        shared.sent_at = shared.sent_at or int(time.time())
        self._shown(shared)
        if message_id is not None:
            # The due row has the prompt's id, so that removing the prompt earlier moves the row instead of adding one.
            self._due.add(
                shared.chat_id,
                DueKind.DELETE,
                message_id,
                shared.sent_at + self._settings().prompt_ttl,
                row_id=shared.id,
            )

    def _shown(self, shared: Shared) -> None:
        shared.state = PromptState.SENT
        self._write(shared)

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
        oldest = time.time() - self._settings().prompt_ttl
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
