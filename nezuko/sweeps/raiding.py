"""Tells the admins of a raid, once, and lets them begin or end one by hand."""

from __future__ import annotations

from loguru import logger

from nezuko import actor
from nezuko.audit.log import Audit
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.raids import GroupRaid
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NotFound
from nezuko.events.kinds import Kind
from nezuko.options import options
from nezuko.said import Sentence
from nezuko.sweeps import texts
from nezuko.sweeps.braking import tell
from nezuko.telegram.errors import Duplicate, TelegramError


class Raiding:
    """Service."""

    def __init__(self, enforcement: Enforcement, audit: Audit) -> None:
        self._enforcement = enforcement
        self._audit = audit

    # ------------------------------------------------------------ by itself

    def alarm(self, bot_id: int, chat_id: int, begins: bool) -> None:
        """A raid began or ended by itself: note it, and tell the admins when it begins."""
        gate = self._enforcement.gate(bot_id)
        group = gate.groups.known(bot_id, chat_id) if gate else None
        if gate is None or group is None:
            return
        if not begins:
            gate.events.record(Kind.RAID_OVER, bot_id=bot_id, chat_id=chat_id, text="the raid is over: few join now")
            return
        limit = group.options.raid_joins_per_minute
        if gate.raids.group(chat_id).outside:
            text = f"a raid: more than {limit} asked to join within a minute. Who isn't known to be in the channels waits unanswered"
        else:
            mode = options()["raid_mode"].said(group.options.raid_mode)
            text = f"a raid: more than {limit} joined within a minute. {mode}"
        gate.events.record(Kind.RAIDED, bot_id=bot_id, chat_id=chat_id, text=text)
        gate.tasks.start("tell of the raid", self._tell(gate, chat_id))

    async def up(self, bot_id: int) -> None:
        """A bot is connected: tell what wasn't told before it stopped."""
        gate = self._gate(bot_id)
        for chat_id in gate.raids.chats():
            if not gate.raids.group(chat_id).told:
                gate.tasks.start("tell of the raid", self._tell(gate, chat_id))

    async def _tell(self, gate: Gate, chat_id: int) -> None:
        group, raid = gate.groups.known(gate.bot_id, chat_id), gate.raids.group(chat_id)
        if group is None or raid.began_at is None:
            return
        number = 2**63 + 2**62 + (raid.began_at << 28) + chat_id % 2**28  # the same after a crash: nobody is told twice
        try:
            await tell(gate, group, texts.raided(group, outside=raid.outside), (), number)
        except Duplicate:
            logger.bind(bot=gate.bot_id, group=chat_id).info("the admins were told before")
        except TelegramError as error:
            logger.bind(bot=gate.bot_id, group=chat_id).warning("nobody could be told of the raid: {}", error)
            return
        gate.raids.told(chat_id)

    # ------------------------------------------------------------ by hand

    def of(self, bot_id: int, chat_id: int) -> GroupRaid:
        """What is known of a group's raid. Raises NotFound."""
        return self._gate(bot_id).raids.group(chat_id)

    async def begin(self, bot_id: int, chat_id: int) -> str:
        """Deal with newcomers as in a raid from now on. Returns a sentence; raises NotFound, InvalidInput."""
        gate = self._gate(bot_id)
        group = gate.groups.protected(bot_id, chat_id)
        if group is None:
            raise InvalidInput("This group isn't protected.")
        if gate.raids.lasts(chat_id):
            raise InvalidInput("A raid is under way already.")
        await gate.raids.begin(chat_id, by_hand=True)
        self._note(gate, chat_id, Kind.RAIDED, f"a raid, says {actor.current().name or 'an admin'}", begun=True)
        return Sentence("The group is in raid mode. It leaves it by itself when few join for two minutes.")

    async def end(self, bot_id: int, chat_id: int) -> str:
        """Deal with newcomers as always. Returns a sentence; raises NotFound, InvalidInput."""
        gate = self._gate(bot_id)
        if not gate.raids.lasts(chat_id):
            raise InvalidInput("No raid is under way any more.")
        await gate.raids.end(chat_id)
        self._note(
            gate, chat_id, Kind.RAID_OVER, f"the raid was ended by {actor.current().name or 'an admin'}", begun=False
        )
        return Sentence("The raid is over.")

    def _note(self, gate: Gate, chat_id: int, kind: Kind, text: str, *, begun: bool) -> None:
        gate.events.record(kind, bot_id=gate.bot_id, chat_id=chat_id, text=text)
        action = "raid.begin" if begun else "raid.end"
        self._audit.record(action, "group", chat_id, {"raid": not begun}, {"raid": begun}, chat=(gate.bot_id, chat_id))

    def _gate(self, bot_id: int) -> Gate:
        gate = self._enforcement.gate(bot_id)
        if gate is None:
            raise NotFound("The bot of this group isn't running at present. Resume it first, on its page.")
        return gate
