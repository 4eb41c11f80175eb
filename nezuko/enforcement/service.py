"""All gates of the process: each bot's updates go to its own gate; nothing of one bot reaches another."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from nezuko.app import App
from nezuko.bots.supervisor import Supervisor
from nezuko.config import Settings
from nezuko.enforcement import texts
from nezuko.enforcement.brake import Alarm
from nezuko.enforcement.cases import Judged, Ruling
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.raids import RaidAlarm
from nezuko.groups.directory import Protection
from nezuko.telegram.client import BotClient
from nezuko.telegram.types import (
    ChatMigrated,
    Gap,
    JoinRequested,
    MemberSeen,
    MessageReceived,
    OwnMessage,
    OwnStandingChanged,
    ParticipantChanged,
    Pressed,
    PrivateMessage,
)

Recall = Callable[[int, int, bool], bool]
"""(bot_id, user_id, whether he is there): a gate meets somebody; whoever has put something away that it must know of him, puts it back.

True: he isn't there and wished to be forgotten: nothing of him may be learnt."""

Admitted = Callable[[MessageReceived], Awaitable[None] | None]


class Enforcement:
    """Service: the gates, by bot."""

    def __init__(self, app: App) -> None:
        self._app = app
        self.gates: dict[int, Gate] = {}
        self.judged: list[Judged] = []
        """Told of each verdict of every gate, at once: whoever counts them."""
        self.braked: list[Alarm] = []
        """Told, once for each wave, that the brake of a group came into force: whoever asks its admins."""
        self.recalls: list[Recall] = []
        """Told of everybody who shows up, before a gate looks at him."""
        self.raided: list[RaidAlarm] = []
        """Told when a raid of a group begins or ends by itself: whoever tells its admins."""
        self.admitted: list[Admitted] = []
        """Told of each command that passed the gate."""
        self.turned_away: list[Admitted] = []
        """Told of each command of somebody who may not write: its message is gone already, but some are answered all the same."""

    def plug_in(self, supervisor: Supervisor) -> None:
        """Be told of bots and of updates."""
        supervisor.on_prepare.append(self._prepare)
        supervisor.on_up.append(self._up)
        supervisor.on_gone.append(self._gone)
        updates = self._app.updates
        self._app.buttons.add(texts.VERIFY_PREFIX, self._pressed)
        updates.fact(ParticipantChanged, self._participant)
        updates.fact(JoinRequested, self._join_requested)
        updates.fact(MemberSeen, self._member_seen)
        updates.fact(MessageReceived, self._message)
        updates.fact(PrivateMessage, self._shown)
        updates.fact(Pressed, self._shown)
        updates.fact(OwnMessage, self._own_message)
        updates.fact(Gap, self._gap)
        updates.on(OwnStandingChanged, self._own_standing)
        updates.on(ChatMigrated, self._migrated)

    def gate(self, bot_id: int) -> Gate | None:
        """The gate of a bot that is connected or about to be."""
        return self.gates.get(bot_id)

    def recall(self, bot_id: int, user_id: int, present: bool = True) -> bool:
        """Somebody shows up, or (`present` False) stands on a list only. Returns whether he is to be left unknown."""
        unknown = False
        for put_back in self.recalls:
            unknown |= put_back(bot_id, user_id, present)
        return unknown

    def _alarm(self, bot_id: int, chat_id: int) -> None:
        for tell in self.braked:
            tell(bot_id, chat_id)

    def _raid(self, bot_id: int, chat_id: int, begins: bool) -> None:
        for tell in self.raided:
            tell(bot_id, chat_id, begins)

    def use(self, settings: Settings) -> None:
        """Let all gates work from now on as these settings say."""
        for gate in self.gates.values():
            gate.use(settings.gate)

    def options_changed(self, before: Protection, after: Protection) -> None:
        """A group set other options."""
        if gate := self.gates.get(after.bot_id):
            gate.ladder.changed(before, after)

    # ------------------------------------------------------------ bots come and go

    async def _prepare(self, bot_id: int, client: BotClient) -> None:
        gate = Gate(self._app, bot_id, client, self.judged, alarm=self._alarm, raided=self._raid, recall=self.recall)
        await gate.load()
        self.gates[bot_id] = gate

    async def _up(self, bot_id: int) -> None:
        self.gates[bot_id].begin()

    async def _gone(self, bot_id: int) -> None:
        gate = self.gates.pop(bot_id, None)
        if gate is not None:
            await gate.stop()

    # ------------------------------------------------------------ updates

    def _participant(self, update: ParticipantChanged) -> Awaitable[object] | None:
        gate = self.gates.get(update.bot_id)
        if update.actor_id != update.bot_id or update.after.present:
            self.recall(update.bot_id, update.user.id)
        return gate.on_participant(update) if gate else None

    def _join_requested(self, update: JoinRequested) -> Awaitable[object] | None:
        gate = self.gates.get(update.bot_id)
        self.recall(update.bot_id, update.user.id)
        return gate.on_join_request(update) if gate else None

    def _member_seen(self, update: MemberSeen) -> Awaitable[object] | None:
        gate = self.gates.get(update.bot_id)
        for person in update.users:
            self.recall(update.bot_id, person.id)
        return gate.on_member_seen(update) if gate else None

    def _message(self, update: MessageReceived) -> Awaitable[None] | None:
        gate = self.gates.get(update.bot_id)
        if update.user is not None:
            self.recall(update.bot_id, update.user.id)
        admitted = gate.admit(update) if gate else False
        if admitted is True:
            return self._pass_on(update, self.admitted)
        return None if admitted is False else self._wait_and_pass_on(admitted, update)

    async def _wait_and_pass_on(self, judging: asyncio.Future[Ruling], update: MessageReceived) -> None:
        ruling = await asyncio.shield(judging)
        refused = ruling.verdict is not None and ruling.verdict.allowed is False
        admitted = ruling.graced or not (ruling.muted or refused)
        work = self._pass_on(update, self.admitted if admitted else self.turned_away)
        if work is not None:
            await work

    def _pass_on(self, update: MessageReceived, listeners: list[Admitted]) -> Awaitable[None] | None:
        if not update.text.startswith("/") or update.edited:
            return None
        pending = [work for tell in listeners if (work := tell(update)) is not None]
        return _each(pending) if pending else None

    def _pressed(self, update: Pressed) -> Awaitable[None] | None:
        gate = self.gates.get(update.bot_id)
        return gate.presses.pressed(update) if gate else None

    def _shown(self, update: PrivateMessage | Pressed) -> None:
        """Somebody shows up in private, or by pressing any button."""
        self.recall(update.bot_id, update.user.id)

    def _own_message(self, update: OwnMessage) -> None:
        if gate := self.gates.get(update.bot_id):
            gate.prompts.arrived(update)

    def _gap(self, update: Gap) -> Awaitable[None] | None:
        gate = self.gates.get(update.bot_id)
        return gate.on_gap(update) if gate else None

    async def _own_standing(self, update: OwnStandingChanged) -> None:
        if gate := self.gates.get(update.bot_id):
            await gate.on_own_standing(update)

    async def _migrated(self, update: ChatMigrated) -> None:
        if gate := self.gates.get(update.bot_id):
            await gate.on_migrated(update)


async def _each(work: list[Awaitable[None]]) -> None:
    for one in work:
        await one
