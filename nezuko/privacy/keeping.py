"""What must be honoured when somebody comes back who was forgotten: taken out of the gate's books, kept under his pseudonym, put back.

Nobody else than he himself, by turning up, makes it readable again: the gate meets an id, and its keyed hash is looked for.
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from nezuko.enforcement.due import DueKind
from nezuko.enforcement.entries import OPEN_STATES, OUT_STATES, RETURNED_STATES, Entry, State
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.models import Restriction
from nezuko.enforcement.service import Enforcement
from nezuko.groups.directory import Groups
from nezuko.groups.models import Exemption
from nezuko.ids import new_id
from nezuko.privacy.models import Kept
from nezuko.privacy.pseudonyms import Pseudonyms
from nezuko.storage.deletion import Deletion
from nezuko.storage.writer import Writer
from nezuko.telegram.types import Ban, Person
from nezuko.verification.models import Membership

_GONE = Deletion(Kept, key=("id",))
RESTRICTION, EXEMPTION, ABSENCE = "restriction", "exemption", "absence"
"""An absence is the wish itself: until he comes back, nothing of him is learnt from lists."""


@dataclass(frozen=True, slots=True)
class Promise:
    """What was kept for one person in one group."""

    bot_id: int
    chat_id: int
    kind: str
    what: Mapping[str, Any]


class Keeping:
    """Service."""

    def __init__(self, pseudonyms: Pseudonyms, enforcement: Enforcement, groups: Groups, writer: Writer) -> None:
        self._pseudonyms = pseudonyms
        self._enforcement = enforcement
        self._groups = groups
        self._writer = writer
        self._kept: dict[int, dict[str, list[Kept]]] = defaultdict(lambda: defaultdict(list))

    async def load(self) -> None:
        """Read what is kept; call once, at start."""
        for row in await Kept.all():
            self._kept[row.bot_id][row.pseudonym].append(row)

    # ------------------------------------------------------------ forgetting

    async def promises(self, user_id: int) -> list[Promise]:
        """What has to be kept of somebody: our mutes and bans that are in force, mutes of admins in our name, exemptions."""
        found = []
        states = [state.value for state in (*OPEN_STATES, *RETURNED_STATES, *OUT_STATES)]
        for row in await Restriction.filter(user_id=user_id, state__in=states).order_by("id"):
            what = {
                "state": row.state, "prior_bans": row.prior_bans, "prior_until": row.prior_until, "missing": row.missing,
                "created_at": row.created_at, "done_at": row.done_at, "origin": row.origin,
            }  # fmt: skip
            found.append(Promise(row.bot_id, row.chat_id, RESTRICTION, what))
        for exemption in await Exemption.filter(user_id=user_id).order_by("id"):
            what = {"passing": bool(exemption.passing), "ends_at": exemption.ends_at}
            found.append(Promise(exemption.bot_id, exemption.chat_id, EXEMPTION, what))
        bots = await Membership.filter(user_id=user_id).distinct().values_list("bot_id", flat=True)
        return [*found, *(Promise(int(bot_id), 0, ABSENCE, {}) for bot_id in bots)]  # type: ignore[call-overload]  # a flat list holds numbers

    def rows(self, user_id: int, promises: list[Promise]) -> list[Kept]:
        """Return the rows that keep these promises without saying to whom they were made."""
        now = int(time.time())
        return [
            Kept(
                id=new_id(), pseudonym=self._pseudonyms.of(one.bot_id, user_id), bot_id=one.bot_id, chat_id=one.chat_id,
                kind=one.kind, what=json.dumps(one.what), kept_at=now,
            )
            for one in promises
        ]  # fmt: skip

    def kept(self, rows: list[Kept]) -> None:
        """From now on these are looked for."""
        for row in rows:
            self._kept[row.bot_id][row.pseudonym].append(row)

    def kept_by(self, bot_id: int) -> list[Kept]:
        """What one bot has to honour."""
        return [row for rows in self._kept.get(bot_id, {}).values() for row in rows]

    def kept_in(self, bot_id: int, chat_id: int) -> list[Kept]:
        """The same in one group."""
        return [row for row in self.kept_by(bot_id) if row.chat_id == chat_id]

    def pseudonym(self, bot_id: int, user_id: int) -> str:
        """Under what something is kept of somebody."""
        return self._pseudonyms.of(bot_id, user_id)

    def done(self, row: Kept) -> None:
        """That has been honoured, or is over: it needn't be kept any more."""
        kept = self._kept[row.bot_id]
        kept[row.pseudonym] = [other for other in kept.get(row.pseudonym, []) if other.id != row.id]
        if not kept[row.pseudonym]:
            del kept[row.pseudonym]
        self._writer.put(_GONE, (row.id,))

    # ------------------------------------------------------------ coming back

    def recall(self, bot_id: int, user_id: int, present: bool) -> bool:
        """The gate has met somebody: if something is kept for him, put it back into the books.

        While nothing is kept for anybody that costs a look into a dictionary. Returns whether he isn't `present` and was forgotten.
        """
        kept = self._kept.get(bot_id)
        if not kept or (pseudonym := self._pseudonyms.of(bot_id, user_id)) not in kept:
            return False
        if not present:
            return True
        gate = self._enforcement.gate(bot_id)
        for row in kept.pop(pseudonym):
            if row.kind == RESTRICTION and gate is not None:
                self._restrict(gate, row, user_id)
            elif row.kind == EXEMPTION:
                self._exempt(gate, row, user_id)
            self._writer.put(_GONE, (row.id,))
        return False

    @staticmethod
    def _restrict(gate: Gate, row: Kept, user_id: int) -> None:
        what = json.loads(row.what)
        person = gate.gateway.person(user_id) or Person(user_id, "")
        entry = Entry(
            new_id(), row.chat_id, user_id, (person.name or person.label)[:140], State(what["state"]), Ban(what["prior_bans"]),
            what["prior_until"], tuple(json.loads(what["missing"])), "", what["created_at"], done_at=what["done_at"],
            origin=what["origin"],
        )  # fmt: skip
        gate.ledger.restore(entry)
        if row.freeing:
            gate.freeing.once_more(entry)
        if entry.state in OUT_STATES and entry.state is not State.BANNED:
            gate.due.add(
                row.chat_id, DueKind.READMIT, user_id, time.time()
            )  # a kick that was under way comes to its end

    def _exempt(self, gate: Gate | None, row: Kept, user_id: int) -> None:
        what, group = json.loads(row.what), self._groups.known(row.bot_id, row.chat_id)
        ends_at = what["ends_at"]
        if group is None or (ends_at is not None and ends_at <= time.time()):
            return
        reason = "kept while this person's data was deleted"
        self._groups.exempt(
            row.bot_id, row.chat_id, user_id, by=None, reason=reason, passing=what["passing"], ends_at=ends_at
        )
        if gate is not None and ends_at is not None:
            gate.due.add(row.chat_id, DueKind.END_EXEMPTION, user_id, ends_at)
