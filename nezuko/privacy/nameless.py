"""The end of a protection also frees those whose data was deleted: of whom only a keyed hash says that they are muted or banned.

Nothing here can tell who that is. But Telegram lists who is restricted in a group, or banned from it, and of each on the list the same hash
can be made. The lists are read only where somebody is to be found on them, and whoever is found stays nameless.
"""

from __future__ import annotations

import asyncio
import json
from typing import Literal

from loguru import logger

from nezuko.bots.supervisor import Supervisor
from nezuko.enforcement.entries import OPEN_STATES, OUT_STATES, in_force
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.service import Enforcement
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups
from nezuko.privacy.keeping import RESTRICTION, Keeping
from nezuko.privacy.models import Kept
from nezuko.storage.writer import Writer
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.models import ApiCall
from nezuko.telegram.types import Ban, Person, Standing

OURS = frozenset(state.value for state in (*OPEN_STATES, *OUT_STATES))
"""States of what is ours to lift; not a moderator's restriction that we set again."""
AGAIN_SECONDS = 30.0


class Nameless:
    """Service: frees people of whom only the pseudonym is kept."""

    def __init__(
        self,
        keeping: Keeping,
        enforcement: Enforcement,
        groups: Groups,
        supervisor: Supervisor,
        events: EventLog,
        writer: Writer,
    ) -> None:
        self._writer = writer
        self._keeping = keeping
        self._enforcement = enforcement
        self._groups = groups
        self._events = events
        supervisor.on_up.append(self._up)

    def count(self, bot_id: int, chat_id: int) -> int:
        """How many are kept muted or banned there without a name."""
        return len(self._held(bot_id, chat_id))

    def free(self, gate: Gate, chat_id: int) -> int:
        """Lift all of that in a group that isn't protected any more, in the background; returns how much it is.

        It is written down first, so that a restart goes on with it.
        """
        rows = self._held(gate.bot_id, chat_id)
        if rows:
            gate.tasks.start(f"free the nameless of {chat_id}", self._begin(gate, chat_id, rows))
        return len(rows)

    def _held(self, bot_id: int, chat_id: int) -> list[Kept]:
        kept = (row for row in self._keeping.kept_in(bot_id, chat_id) if row.kind == RESTRICTION)
        return [row for row in kept if json.loads(row.what)["state"] in OURS]

    async def _up(self, bot_id: int) -> None:
        """A bot is connected: go on with what was begun."""
        gate = self._enforcement.gate(bot_id)
        if gate is None:
            return
        for chat_id in {row.chat_id for row in self._keeping.kept_by(bot_id) if row.freeing}:
            gate.tasks.start(f"free the nameless of {chat_id}", self._free(gate, chat_id))

    async def _begin(self, gate: Gate, chat_id: int, rows: list[Kept]) -> None:
        await self._mark(rows, freeing=True)
        await self._free(gate, chat_id)

    @staticmethod
    async def _mark(rows: list[Kept], *, freeing: bool) -> None:
        for row in rows:
            row.freeing = freeing
        await Kept.filter(id__in=[row.id for row in rows]).update(freeing=freeing)

    async def _free(self, gate: Gate, chat_id: int) -> None:
        while True:
            try:
                for kind in ("banned", "kicked"):
                    await self._free_listed(gate, chat_id, kind)
            except TelegramError as error:
                logger.bind(bot=gate.bot_id, group=chat_id).warning("can't free those without a name: {}", error)
                if error.permanent:
                    return  # it is tried again when the bot connects
                await asyncio.sleep(error.retry_after or AGAIN_SECONDS)
            else:
                return

    async def _free_listed(self, gate: Gate, chat_id: int, kind: Literal["banned", "kicked"]) -> None:
        """Free whoever of a list is looked for. Raises TelegramError."""
        wanted = {row.pseudonym: row for row in self._held(gate.bot_id, chat_id) if row.freeing}
        if not wanted:
            return
        freed = []
        for person, standing in await self._listed(gate, chat_id, kind):
            row = wanted.get(self._keeping.pseudonym(gate.bot_id, person.id))
            if row is not None:
                group = self._groups.known(gate.bot_id, chat_id)
                if group is not None and group.enabled:
                    await self._mark(list(wanted.values()), freeing=False)
                    return
                await self._lift(gate, row, person, standing)
                freed.append(person.id)
            if self._keeping.recall(gate.bot_id, person.id, False):
                gate.gateway.forget(person.id)  # the list has told who he is
        await self._writer.flush()
        await ApiCall.filter(user_id__in=freed).update(user_id=None)

    @staticmethod
    async def _listed(gate: Gate, chat_id: int, kind: Literal["banned", "kicked"]) -> list[tuple[Person, Standing]]:
        """Read a whole list, before the first goes from it. Raises TelegramError."""
        found: dict[int, tuple[Person, Standing]] = {}
        offset = 0
        while True:
            page = await gate.gateway.members(chat_id, kind=kind, offset=offset)
            new = {person.id: (person, standing) for person, standing in page.members if person.id not in found}
            found |= new
            offset += page.size
            if page.complete or (page.members and not new):
                return list(found.values())

    async def _lift(self, gate: Gate, row: Kept, person: Person, standing: Standing) -> None:
        """Give back what was before, unless a moderator has decided since. The row goes once that is done. Raises TelegramError."""
        what = json.loads(row.what)
        if standing.restricted_by == gate.bot_id:
            prior, until = Ban(what["prior_bans"]), what["prior_until"]
            if not in_force(prior, until):
                prior, until = Ban.NONE, 0
            await gate.gateway.lift(row.chat_id, person.id, prior, until)
            self._events.record(
                Kind.LIFTED,
                bot_id=gate.bot_id,
                chat_id=row.chat_id,
                text="somebody whose data was deleted may come and write again: the group isn't protected any more",
            )
        self._keeping.done(row)
