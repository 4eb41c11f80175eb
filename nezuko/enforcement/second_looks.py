"""People who are looked at again because a time is up: of an exemption, a moderator's restriction, a grace, or until the next try."""

from __future__ import annotations

from nezuko.enforcement.cases import Cause
from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.enforcer import Enforcer
from nezuko.enforcement.entries import State
from nezuko.enforcement.freeing import Freeing
from nezuko.enforcement.ledger import Ledger
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import Person
from nezuko.verification.membership import Memberships


class SecondLooks:
    """Does for one bot what is due of that kind."""

    def __init__(
        self,
        bot_id: int,
        *,
        gateway: Gateway,
        groups: Groups,
        memberships: Memberships,
        ledger: Ledger,
        due: DueList,
        enforcer: Enforcer,
        freeing: Freeing,
        events: EventLog,
    ) -> None:
        self._bot_id = bot_id
        self._gateway = gateway
        self._groups = groups
        self._memberships = memberships
        self._ledger = ledger
        self._due = due
        self._enforcer = enforcer
        self._freeing = freeing
        self._events = events
        due.on(DueKind.LOOK_AGAIN, self._look_again)
        due.on(DueKind.GRACE, self._look_again)
        due.on(DueKind.LOOK_LATER, self._look_later)
        due.on(DueKind.END_EXEMPTION, self._end_exemption)

    async def resume(self) -> None:
        """After a start: exemptions that end one day are due then, also those given while the bot was away."""
        for user_id, chat_id, ends_at in await self._groups.ending_exemptions(self._bot_id):
            self._due.add(chat_id, DueKind.END_EXEMPTION, user_id, ends_at)

    async def _end_exemption(self, chat_id: int, user_id: int) -> None:
        """The time of an exemption is up: judge him like everybody, unless it was prolonged or taken back meanwhile."""
        if not await self._groups.end_if_over(self._bot_id, chat_id, user_id):
            return
        person = await self._gateway.find_person(user_id) or Person(user_id, "")
        text = "isn't exempt any more: the time is up"
        self._events.record(Kind.REVIEWED, bot_id=self._bot_id, chat_id=chat_id, user=person, text=text)
        group = self._groups.protected(self._bot_id, chat_id)
        if group is not None:
            self._enforcer.consider(group, person, Cause.RIGHTS)

    def _look_later(self, chat_id: int, user_id: int) -> None:
        """A raid had him muted first: look him up, at the pace of sweeps."""
        group, entry = self._groups.protected(self._bot_id, chat_id), self._ledger.open(chat_id, user_id)
        if group is not None and entry is not None:
            self._enforcer.consider(group, entry.person, Cause.SWEEP, sweep=True)

    def _look_again(self, chat_id: int, user_id: int) -> None:
        """A call failed, couldn't tell, or a restriction ends: look what is to be done now."""
        group = self._groups.protected(self._bot_id, chat_id)
        entry = self._ledger.open(chat_id, user_id)
        if group is None:
            if entry is not None and entry.state is State.LIFTING:
                self._freeing.once_more(entry)
            return
        person = (entry.person if entry else None) or self._gateway.person(user_id) or Person(user_id, "")
        fact = self._memberships.fact(chat_id, user_id)
        if fact is not None and fact.standing.until:
            self._memberships.expire(chat_id, user_id)
        self._enforcer.consider(group, person, Cause.RIGHTS)
