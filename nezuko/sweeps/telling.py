"""What a run writes on Telegram: one message to all whom a sweep muted, and one to the admin that shows how far it is."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

from loguru import logger

from nezuko.enforcement.due import DueKind
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.service import Enforcement
from nezuko.sweeps import texts
from nezuko.sweeps.runs import Outcome, Run, RunKind
from nezuko.sweeps.service import Sweeps
from nezuko.telegram.errors import Duplicate, MessageGone, TelegramError
from nezuko.telegram.types import Keyboard, Text
from nezuko.turns import Shown

NOTICE_SECONDS = 86_400
"""For how long the message to the muted stays, and the one about a run after its end."""
EDIT_SECONDS = 10.0
"""Between two edits of how far it is, if nothing else has happened: a group sees at most 20 edits a minute, of all messages."""
_OTHER = 2**63
"""Told apart from the ids that are made here, which have 63 bits."""


class Telling:
    """Writes for the runs of all bots. Each message has a number of its own, so that none goes out twice after a crash."""

    def __init__(self, sweeps: Sweeps, enforcement: Enforcement) -> None:
        self._sweeps = sweeps
        self._enforcement = enforcement
        self._busy: set[tuple[int, str]] = set()
        self._shown = Shown(EDIT_SECONDS)

    async def show(self, run: Run) -> None:
        """Write what is to be written about a run now, in the background."""
        gate = self._enforcement.gate(run.bot_id)
        if gate is None:
            return
        if run.kind is RunKind.SWEEP and run.counts[Outcome.MUTED] and run.notice is None:
            self._soon(gate, run, "notice", self._tell_muted)
        if run.kind is RunKind.UNDO and run.source and not run.active:
            await self._take_back(gate, run, run.source)
        if run.note_chat is not None and self._shown.is_old(run.id, run.state):
            self._soon(gate, run, "note", self._note)

    def _soon(self, gate: Gate, run: Run, name: str, work: Callable[[Gate, Run], Awaitable[None]]) -> None:
        key = (run.id, name)
        if key not in self._busy:
            self._busy.add(key)
            gate.tasks.start(name, self._guarded(gate, run, key, work))

    async def _guarded(
        self, gate: Gate, run: Run, key: tuple[int, str], work: Callable[[Gate, Run], Awaitable[None]]
    ) -> None:
        try:
            await work(gate, run)
        except TelegramError as error:
            logger.bind(bot=run.bot_id, group=run.chat_id).warning("the {} of a run: {}", key[1], error)
        finally:
            self._busy.discard(key)

    # ------------------------------------------------------------ to the muted

    async def _tell_muted(self, gate: Gate, run: Run) -> None:
        group = gate.groups.protected(run.bot_id, run.chat_id)
        if group is None:
            return
        text, keyboard = texts.notice(group)
        await gate.allowance.take(run.chat_id)
        try:
            run.notice = await gate.gateway.send(run.chat_id, text, keyboard, random_id=run.id)
        except Duplicate:
            run.notice = 0  # it went out before a crash
        else:
            gate.due.add(run.chat_id, DueKind.DELETE, run.notice, time.time() + NOTICE_SECONDS, row_id=run.id)
        await self._sweeps.store.save(run)

    async def _take_back(self, gate: Gate, run: Run, sweep_id: int) -> None:
        """The message to the muted goes when the sweep was undone."""
        swept = await self._sweeps.store.run(sweep_id)
        if swept is not None and swept.notice:
            gate.due.add(run.chat_id, DueKind.DELETE, swept.notice, time.time(), row_id=swept.id)

    # ------------------------------------------------------------ to the admin

    async def _note(self, gate: Gate, run: Run) -> None:
        state = None
        while state is not run.state:  # it may have changed while the message was on its way
            state = run.state
            await self._write(gate, run)
        if not run.active:
            self._shown.forget(run.id)

    async def _write(self, gate: Gate, run: Run) -> None:
        group = gate.groups.known(run.bot_id, run.chat_id)
        title = group.title if group else ""
        text, keyboard = texts.progress(run, title, self._sweeps.calls_left(run), self._sweeps.per_second())
        chat = run.note_chat or 0
        if chat > 0:
            await gate.allowance.take(chat)
        self._shown.note(run.id, run.state)
        try:
            if run.note_message is None:
                run.note_message = await self._send(gate, chat, text, keyboard, run.id + _OTHER)
                await self._sweeps.store.save(run)
            else:
                await self._edit(gate, chat, run.note_message, text, keyboard)
        except (Duplicate, MessageGone):
            run.note_chat = None  # nobody knows which message it is, or it was deleted: the page goes on showing it
        if not run.active and chat > 0 and run.note_message is not None:
            gate.due.add(chat, DueKind.DELETE, run.note_message, time.time() + NOTICE_SECONDS)

    @staticmethod
    async def _send(gate: Gate, chat: int, text: Text, keyboard: Keyboard, random_id: int) -> int:
        if chat < 0:
            return await gate.gateway.send_private(-chat, text, keyboard, random_id=random_id)
        return await gate.gateway.send(chat, text, keyboard, random_id=random_id)

    @staticmethod
    async def _edit(gate: Gate, chat: int, message_id: int, text: Text, keyboard: Keyboard) -> None:
        if chat < 0:
            await gate.gateway.edit(None, message_id, text, keyboard, user_id=-chat)
        else:
            await gate.gateway.edit(chat, message_id, text, keyboard)
