"""What an admin may do to one member: end his mute or ban, exempt him, mute him, have him judged again. Each with a reason."""

from __future__ import annotations

import asyncio
import re
import time

from nezuko import actor
from nezuko.administration.protections import NOT_RUNNING
from nezuko.audit.log import Audit
from nezuko.enforcement.cases import Cause, Ruling
from nezuko.enforcement.due import DueKind
from nezuko.enforcement.entries import Entry, State
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.lifting import next_try
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NotFound
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.events.models import PersonRow
from nezuko.groups.directory import Groups, Protection
from nezuko.said import Counted, Sentence
from nezuko.telegram.errors import NotAPerson, NotFoundUsername, TelegramError
from nezuko.telegram.types import FOREVER, MUTE, Ban, Person
from nezuko.telegram.waiting import in_time

RULING_SECONDS = 5.0
"""For how long an admin waits for a judgement; it goes on without him."""
DAY = 86_400
MOST_DAYS = 3650
_NAME = re.compile(r"(?:(?:https?://)?t\.me/|@)?(?P<name>[A-Za-z]\w{3,31})")
_LONGEST_ID = 18
_MOST = 2**63


class Members:
    """Service: an admin's decisions about members."""

    def __init__(self, enforcement: Enforcement, groups: Groups, events: EventLog, audit: Audit) -> None:
        self._enforcement = enforcement
        self._groups = groups
        self._events = events
        self._audit = audit

    async def lift(self, bot_id: int, chat_id: int, user_id: int, reason: str) -> Sentence:
        """Lift our mute; that holds until he leaves the group or one of its channels. Returns what was done, as a sentence.

        Raises:
            NotFound: the group isn't known, or its bot doesn't run.
            InvalidInput: he isn't muted by us.
        """
        group, gate = self._group(bot_id, chat_id), self._gate(bot_id)
        entry = gate.ledger.open(chat_id, user_id)
        if entry is None:
            raise InvalidInput("The gate doesn't mute this person at present.")
        await self._groups.exempt(
            bot_id, chat_id, user_id, by=actor.current().telegram_id, reason=_noted(reason), passing=True
        )
        self._note("member.lift", group, user_id, {"muted": True}, {"muted": False, "reason": reason})
        return await self._free(gate, entry, entry.person, reason)

    async def exempt(
        self, bot_id: int, chat_id: int, person: Person, reason: str, *, days: int | None = None
    ) -> Sentence:
        """Let somebody write whatever his channels, until that is taken back or the days are over; our mute, if any, is lifted.

        Returns a sentence; raises NotFound, InvalidInput.
        """
        group, gate = self._group(bot_id, chat_id), self._enforcement.gate(bot_id)
        if days is not None and not 1 <= days <= MOST_DAYS:
            raise InvalidInput("An exemption may last from 1 to {most} days, or for good.", most=MOST_DAYS)
        ends_at = int(time.time()) + days * DAY if days else None
        await self._groups.exempt(
            bot_id, chat_id, person.id, by=actor.current().telegram_id, reason=_noted(reason), ends_at=ends_at
        )
        if gate is not None and ends_at is not None:
            gate.due.add(chat_id, DueKind.END_EXEMPTION, person.id, ends_at)
        span = f" for {days} {'day' if days == 1 else 'days'}" if days else ""
        self._tell(Kind.EXEMPTED, group, person, f"was exempted{span} by {_who()}{_because(reason)}")
        self._note(
            "member.exempt", group, person.id, {"exempt": False}, {"exempt": True, "days": days, "reason": reason}
        )
        entry = gate.ledger.open(chat_id, person.id) if gate else None
        if gate is not None and entry is not None:
            await self._free(gate, entry, person, reason)
        if days:
            return Counted(
                "{name} is exempt for {count} day.", "{name} is exempt for {count} days.", days, name=person.label
            )
        return Sentence("{name} is exempt from now on.", name=person.label)

    async def end_exemption(self, bot_id: int, chat_id: int, user_id: int, reason: str) -> Sentence:
        """Take an exemption back and judge him by his channels. Returns a sentence; raises NotFound."""
        group = self._group(bot_id, chat_id)
        if user_id not in group.exempt:
            raise NotFound("This person isn't exempt any more.")
        await self._groups.end_exemption(bot_id, chat_id, user_id)
        person = await self.person(bot_id, user_id)
        self._tell(Kind.REVIEWED, group, person, f"isn't exempt any more, by {_who()}{_because(reason)}")
        self._note("member.end_exemption", group, user_id, {"exempt": True}, {"exempt": False, "reason": reason})
        gate = self._enforcement.gate(bot_id)
        if gate is None or not group.enabled:
            return Sentence("{name} isn't exempt any more.", name=person.label)
        return await self._judged(gate, group, person)

    async def judge(self, bot_id: int, chat_id: int, user_id: int, reason: str) -> Sentence:
        """Judge somebody by what Telegram says of him now. Returns the outcome as a sentence; raises NotFound, InvalidInput."""
        group, gate = self._group(bot_id, chat_id), self._gate(bot_id)
        if not group.enabled:
            raise InvalidInput("This group isn't protected: nobody is judged there.")
        person = await self.person(bot_id, user_id)
        self._tell(Kind.REVIEWED, group, person, f"is judged again, for {_who()}{_because(reason)}")
        self._note("member.judge", group, user_id, None, {"reason": reason})
        return await self._judged(gate, group, person)

    async def mute(self, bot_id: int, chat_id: int, user_id: int, reason: str, seconds: int | None) -> Sentence:
        """Mute somebody whatever his channels, for `seconds` (None: until that is ended). Returns a sentence.

        Raises:
            NotFound: the group isn't known, or its bot doesn't run.
            InvalidInput: Telegram doesn't allow it: he is an admin there, or isn't there.
        """
        group, gate = self._group(bot_id, chat_id), self._gate(bot_id)
        person = await self.person(bot_id, user_id)
        fact = gate.memberships.fact(chat_id, user_id)
        if fact is not None and fact.standing.is_admin:
            raise InvalidInput(
                "{name} is an admin of the group: nobody but its owner can change that.", name=person.label
            )
        until = FOREVER if seconds is None else int(time.time()) + seconds
        taken = await self._imposed(gate.crossings.impose(chat_id, person, MUTE, until))
        if taken and gate.ledger.theirs(chat_id, user_id) is None:
            raise InvalidInput("Telegram doesn't let the bot mute {name}: nothing was changed.", name=person.label)
        self._tell(Kind.RESTRICTED, group, person, f"was muted by {_who()}{_because(reason)}")
        self._note("member.mute", group, user_id, {"muted": False}, {"muted": True, "until": until, "reason": reason})
        if not taken:
            return Sentence("{name} is muted as soon as Telegram takes it.", name=person.label)
        return Sentence("{name} is muted.", name=person.label)

    async def end_mute(self, bot_id: int, chat_id: int, user_id: int, reason: str) -> Sentence:
        """End what an admin imposed and judge him by his channels. Returns a sentence; raises NotFound, InvalidInput."""
        group, gate = self._group(bot_id, chat_id), self._gate(bot_id)
        if gate.ledger.theirs(chat_id, user_id) is None:
            raise InvalidInput("No admin's mute is in force any more.")
        person = await self.person(bot_id, user_id)
        taken = await self._imposed(gate.crossings.impose(chat_id, person, Ban.NONE))
        self._tell(Kind.LIFTED, group, person, f"was unmuted by {_who()}{_because(reason)}")
        self._note("member.end_mute", group, user_id, {"muted": True}, {"muted": False, "reason": reason})
        if not taken:
            return Sentence("{name} is unmuted as soon as Telegram takes it.", name=person.label)
        if not group.enabled:
            return Sentence("{name} is unmuted.", name=person.label)
        return await self._judged(gate, group, person)

    async def unban(self, bot_id: int, chat_id: int, user_id: int, reason: str) -> Sentence:
        """End the gate's ban and forget the kicks before it: he may come back. Returns a sentence; raises NotFound, InvalidInput."""
        group, gate = self._group(bot_id, chat_id), self._gate(bot_id)
        entry = gate.ledger.out(chat_id, user_id)
        if entry is None or entry.state is not State.BANNED:
            raise InvalidInput("The gate doesn't ban this person at present.")
        self._note("member.unban", group, user_id, {"banned": True}, {"banned": False, "reason": reason})
        person = entry.person
        try:
            async with in_time():
                ended = await gate.expelling.unban(entry, f"ended by {_who()}")
        except InvalidInput:  # Telegram is silent: the ledger knows what is to be done
            ended = False
        if not ended:
            return Sentence("{name} may come back as soon as Telegram takes it.", name=person.label)
        self._tell(Kind.LIFTED, group, person, f"may come back: the ban was ended by {_who()}{_because(reason)}")
        return Sentence("{name} may come back.", name=person.label)

    @staticmethod
    async def _imposed(work: asyncio.Task[None]) -> bool:
        """Wait a moment for Telegram. False if it hasn't answered yet; it goes on."""
        try:
            async with asyncio.timeout(RULING_SECONDS):
                await asyncio.shield(work)
        except TimeoutError:
            return False
        return True

    # ------------------------------------------------------------ finding people

    async def find(self, bot_id: int, words: str) -> Person:
        """Who is meant by an id, an @username or a t.me link. Raises InvalidInput, NotFound."""
        text = words.strip()
        if text.isascii() and text.isdigit() and len(text) <= _LONGEST_ID:
            return await self.person(bot_id, int(text))
        match = _NAME.fullmatch(text)
        if match is None:
            raise InvalidInput("Name one person: the @username, or the number that Telegram gave the person.")
        name = match["name"]
        known = await PersonRow.filter(username__iexact=name).order_by("-seen_ms").first()
        if known is not None:
            return Person(known.id, known.name, known.username or None)
        try:
            async with in_time():
                return await self._gate(bot_id).gateway.find_username(name)
        except (NotFoundUsername, NotAPerson) as error:
            raise InvalidInput(str(error)) from None

    async def person(self, bot_id: int, user_id: int) -> Person:
        """Who has that id, as far as is known without asking. Raises NotFound if nobody can have it."""
        if not 0 < user_id < _MOST:
            raise NotFound("There is nobody with that number.")
        gate = self._enforcement.gate(bot_id)
        found = await gate.gateway.find_person(user_id) if gate else None
        if found is None and (row := await PersonRow.get_or_none(id=user_id)):
            found = Person(row.id, row.name, row.username or None)
        return found or Person(user_id, "")

    # ------------------------------------------------------------ inside

    def _group(self, bot_id: int, chat_id: int) -> Protection:
        group = self._groups.known(bot_id, chat_id)
        if group is None:
            raise NotFound("There is no such group here.")
        return group

    def _gate(self, bot_id: int) -> Gate:
        gate = self._enforcement.gate(bot_id)
        if gate is None:
            raise NotFound(NOT_RUNNING)
        return gate

    async def _free(self, gate: Gate, entry: Entry, person: Person, reason: str) -> Sentence:
        group = self._group(gate.bot_id, entry.chat_id)
        freed = False
        try:
            async with in_time():
                freed = await gate.lifting.lift(entry, f"lifted by {_who()}")
        except InvalidInput:  # Telegram is silent: the ledger knows what is to be done
            freed = False
        if not freed:
            gate.due.add(entry.chat_id, DueKind.LOOK_AGAIN, entry.user_id, next_try(entry))
            return Sentence("{name} is unmuted as soon as Telegram takes it.", name=person.label)
        self._tell(Kind.LIFTED, group, person, f"was unmuted by {_who()}{_because(reason)}")
        return Sentence("{name} may write again.", name=person.label)

    async def _judged(self, gate: Gate, group: Protection, person: Person) -> Sentence:
        current = self._group(group.bot_id, group.chat_id)
        task = gate.enforcer.consider(current, person, Cause.RIGHTS, fresh=True)
        if task is None:
            return Sentence("{name} may write.", name=person.label)
        try:
            async with asyncio.timeout(RULING_SECONDS):
                ruling = await asyncio.shield(task)
        except TimeoutError:
            return Sentence("{name} is being judged; Telegram hasn't answered yet.", name=person.label)
        except TelegramError as error:
            return Sentence("{name} could not be judged: {why}", name=person.label, why=error)
        return _outcome(ruling, person.label)

    def _tell(self, kind: Kind, group: Protection, person: Person, text: str) -> None:
        self._events.record(kind, bot_id=group.bot_id, chat_id=group.chat_id, user=person, text=text)

    def _note(
        self, action: str, group: Protection, user_id: int, old: dict[str, object] | None, new: dict[str, object]
    ) -> None:
        self._audit.record(action, "member", user_id, old, new, chat=(group.bot_id, group.chat_id))


def _who() -> str:
    return actor.current().name or "an admin"


def _because(reason: str) -> str:
    return f": {reason}" if reason else ""


def _noted(reason: str) -> str:
    return f"{_who()}{_because(reason)}"


def _outcome(ruling: Ruling, name: str) -> Sentence:
    verdict = ruling.verdict
    why = verdict.why if verdict is not None else ""
    if verdict is not None and verdict.allowed is None:
        return Sentence("{name} can't be judged at present: {why}.", name=name, why=why)
    if ruling.muted:
        return Sentence("{name} is muted: {why}.", name=name, why=why or Sentence("a channel is missing"))
    if ruling.restricted:
        return Sentence("{name} is restricted by a moderator; the gate leaves that as it is.", name=name)
    if verdict is not None and verdict.allowed is False:
        return Sentence(
            "{name} isn't muted ({why}): whoever isn't in the group or is an admin there is left alone.",
            name=name,
            why=why,
        )
    if verdict is not None:
        return Sentence("{name} may write: {why}.", name=name, why=why)
    return Sentence("{name} is left alone: the group isn't guarded at present.", name=name)
