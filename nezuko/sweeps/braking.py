"""Asks the admins when the brake of a group came into force, once, and does what they decide."""

from __future__ import annotations

import asyncio

from loguru import logger

from nezuko import actor
from nezuko.audit.log import Audit
from nezuko.enforcement.brake import GroupBrake
from nezuko.enforcement.cases import Cause
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NotFound
from nezuko.events.kinds import Kind
from nezuko.groups.directory import Protection
from nezuko.said import Counted
from nezuko.sweeps import texts
from nezuko.telegram.errors import Duplicate, TelegramError
from nezuko.telegram.types import Keyboard, Person, Text

AT_ONCE = 5
ORIGIN = "confirmed"
"""What the ledger says led to the mutes that an admin confirmed."""
LIMIT_MOST = 10_000


class Braking:
    """Service."""

    def __init__(self, enforcement: Enforcement, audit: Audit) -> None:
        self._enforcement = enforcement
        self._audit = audit

    # ------------------------------------------------------------ asking

    def alarm(self, bot_id: int, chat_id: int) -> None:
        """A brake has just come into force: note it, and tell the admins."""
        gate = self._enforcement.gate(bot_id)
        if gate is None:
            return
        limit = gate.brakes.limit(chat_id)
        text = f"more than {limit} members who were inside would have been muted within a minute; further ones wait for an admin"
        gate.events.record(Kind.BRAKED, bot_id=bot_id, chat_id=chat_id, text=text)
        gate.tasks.start("ask about the brake", self._ask(gate, chat_id))

    async def up(self, bot_id: int) -> None:
        """A bot is connected: ask what wasn't asked before it stopped, and finish what was decided."""
        gate = self._gate(bot_id)
        for chat_id in gate.brakes.chats():
            brake = gate.brakes.group(chat_id)
            if brake.tripped_at is None:
                gate.tasks.start("mute the held", self._mute(gate, chat_id))
            elif not brake.asked:
                gate.tasks.start("ask about the brake", self._ask(gate, chat_id))

    async def _ask(self, gate: Gate, chat_id: int) -> None:
        group, brake = gate.groups.known(gate.bot_id, chat_id), gate.brakes.group(chat_id)
        if group is None or brake.tripped_at is None:
            return
        await asyncio.sleep(0)  # whoever else is being judged at this moment is counted in
        text, keyboard = texts.braked(group, len(brake.held), gate.brakes.limit(chat_id))
        number = (
            2**63 + (brake.tripped_at << 30) + chat_id % 2**30
        )  # the same after a crash, so that nobody is asked twice
        try:
            await tell(gate, group, text, keyboard, number)
        except Duplicate:
            logger.bind(bot=gate.bot_id, group=chat_id).info("the admins were asked before")
        except TelegramError as error:
            logger.bind(bot=gate.bot_id, group=chat_id).warning("nobody could be asked about the brake: {}", error)
            return
        gate.brakes.told(chat_id)

    # ------------------------------------------------------------ deciding

    async def mute(self, bot_id: int, chat_id: int) -> str:
        """Mute those who are held, if they still aren't in the channels; hold nobody for an hour. Raises NotFound, InvalidInput."""
        gate, count = self._decided(bot_id, chat_id, "brake.mute")
        await gate.brakes.release(chat_id)
        gate.tasks.start("mute the held", self._mute(gate, chat_id))
        return Counted(
            "{count} member are being muted, unless they have joined. For an hour I don't ask again.",
            "{count} members are being muted, unless they have joined. For an hour I don't ask again.",
            count,
            count=f"{count:,}",
        )

    async def let(self, bot_id: int, chat_id: int) -> str:
        """Excuse those who are held until they leave. Raises NotFound, InvalidInput."""
        gate, count = self._decided(bot_id, chat_id, "brake.let")
        for person in list(gate.brakes.group(chat_id).held.values()):
            self._excuse(gate, chat_id, person)
        await gate.brakes.release(chat_id, open_seconds=0)  # in the same commit as what was written before
        return Counted(
            "{count} member may go on writing, until they leave the group or a channel.",
            "{count} members may go on writing, until they leave the group or a channel.",
            count,
            count=f"{count:,}",
        )

    def of(self, bot_id: int, chat_id: int) -> tuple[GroupBrake, int]:
        """The brake of a group, and the mutes a minute that bring it into force (0: none do). Raises NotFound."""
        brakes = self._gate(bot_id).brakes
        return brakes.group(chat_id), brakes.limit(chat_id)

    async def set_limit(self, bot_id: int, chat_id: int, per_minute: int | None) -> None:
        """Let another number hold for a group: 0 never asks, None is what the settings say. Raises NotFound, InvalidInput."""
        if per_minute is not None and not 0 <= per_minute <= LIMIT_MOST:
            raise InvalidInput("Give a number between 0 and {most}.", most=f"{LIMIT_MOST:,}")
        gate = self._gate(bot_id)
        old, new = gate.brakes.group(chat_id).per_minute, per_minute
        await gate.brakes.set_limit(chat_id, per_minute)
        self._audit.record(
            "brake.limit", "group", chat_id, {"per_minute": old}, {"per_minute": new}, chat=(bot_id, chat_id)
        )

    def _decided(self, bot_id: int, chat_id: int, action: str) -> tuple[Gate, int]:
        gate = self._gate(bot_id)
        brake = gate.brakes.group(chat_id)
        if brake.tripped_at is None:
            raise InvalidInput("Somebody has decided that already.")
        self._audit.record(action, "group", chat_id, {"held": len(brake.held)}, {"held": 0}, chat=(bot_id, chat_id))
        return gate, len(brake.held)

    async def _mute(self, gate: Gate, chat_id: int) -> None:
        """Judge those who are held, some at a time; each stays noted until that is done."""
        waiting = iter(list(gate.brakes.group(chat_id).held.values()))

        async def some() -> None:
            for person in waiting:
                group = gate.groups.protected(gate.bot_id, chat_id)
                task = group and gate.enforcer.consider(group, person, Cause.RIGHTS, origin=ORIGIN)
                if isinstance(task, asyncio.Task):
                    await asyncio.shield(task)
                gate.brakes.drop(chat_id, person.id)

        async with asyncio.TaskGroup() as together:
            for _ in range(AT_ONCE):
                together.create_task(some())

    @staticmethod
    def _excuse(gate: Gate, chat_id: int, person: Person) -> None:
        if gate.groups.known(gate.bot_id, chat_id) is not None and gate.memberships.may_be_present(chat_id, person.id):
            gate.groups.exempt(
                gate.bot_id, chat_id, person.id, by=actor.current().telegram_id, reason="the brake held the mute",
                passing=True,
            )  # fmt: skip
        gate.brakes.drop(chat_id, person.id)

    def _gate(self, bot_id: int) -> Gate:
        gate = self._enforcement.gate(bot_id)
        if gate is None:
            raise NotFound("The bot of this group isn't running at present. Resume it first, on its page.")
        return gate


async def tell(gate: Gate, group: Protection, text: Text, keyboard: Keyboard, number: int) -> None:
    """Ask whoever set the group up, in private; if that can't be, ask in the group, whose admins alone can press."""
    if group.protected_by is not None:
        try:
            await gate.gateway.send_private(group.protected_by, text, keyboard, random_id=number)
        except Duplicate:
            raise
        except TelegramError as error:
            logger.bind(bot=gate.bot_id, group=group.chat_id).info("the admin can't be asked in private: {}", error)
        else:
            return
    await gate.allowance.take(group.chat_id)
    await gate.gateway.send(group.chat_id, text, keyboard, random_id=number + 1)
