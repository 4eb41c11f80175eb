"""What is kept about one person: shown, exported, deleted."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import itemgetter
from typing import Any

from tortoise import connections
from tortoise.transactions import in_transaction

from nezuko.analytics import cohorts
from nezuko.audit.log import Audit
from nezuko.bots.models import Bot
from nezuko.bots.supervisor import Supervisor
from nezuko.broadcasts.contacts import Contacts
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.service import Enforcement
from nezuko.errors import NotFound
from nezuko.events.feed import Feed
from nezuko.events.log import EventLog
from nezuko.events.models import EventRow
from nezuko.groups.directory import Groups
from nezuko.privacy.holdings import HOLDINGS, Holding
from nezuko.privacy.keeping import EXEMPTION, RESTRICTION, Keeping, Promise
from nezuko.storage.fields import described
from nezuko.storage.writer import Writer
from nezuko.telegram.models import ApiCall
from nezuko.ways.service import WaysIn
from nezuko.webhooks.models import WebhookDelivery
from nezuko.words.phrases import Phrase

MOST_ROWS = 5000
"""Of one table in one export: the newest; how many were left out is said."""
AT_ONCE = 500
_MOST = 2**63


@dataclass(frozen=True, slots=True)
class Amount:
    """How much one kind of data is. `stays`: why it isn't deleted; empty: it is."""

    about: Phrase
    rows: int
    stays: str = ""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was deleted or made nameless, and what stays under a pseudonym: so many mutes and so many exemptions."""

    rows: int
    mutes: int
    exemptions: int


class PersonalData:
    """Service."""

    def __init__(
        self,
        keeping: Keeping,
        enforcement: Enforcement,
        supervisor: Supervisor,
        groups: Groups,
        events: EventLog,
        feed: Feed,
        contacts: Contacts,
        audit: Audit,
        writer: Writer,
        ways: WaysIn,
    ) -> None:
        self._ways = ways
        self._keeping = keeping
        self._enforcement = enforcement
        self._supervisor = supervisor
        self._groups = groups
        self._events = events
        self._feed = feed
        self._contacts = contacts
        self._audit = audit
        self._writer = writer

    # ------------------------------------------------------------ showing

    async def amounts(self, user_id: int) -> list[Amount]:
        """Return how much is kept of somebody, kind by kind; kinds of which there is nothing are left out. Raises NotFound."""
        counts = await self._counts(user_id, await self._ready(user_id))
        return [Amount(holding.about, count, holding.stays) for holding, count in counts]

    @staticmethod
    async def _counts(user_id: int, bots: Sequence[int]) -> list[tuple[Holding, int]]:
        """How many rows of his each table shows, those with none left out: one query for all of them."""
        shown = [holding for holding in HOLDINGS if holding.shown]
        # Numbers of our own alone get into these statements: the person's and the bots'.
        parts = [
            f"SELECT {place} AS place, ({holding.model.filter(holding.rows(user_id, bots)).count().sql(params_inline=True)}) AS n"
            for place, holding in enumerate(shown)
        ]
        rows = await connections.get("default").execute_query_dict(" UNION ALL ".join(parts))
        return [(shown[row["place"]], int(row["n"])) for row in sorted(rows, key=itemgetter("place")) if row["n"]]

    async def export(self, user_id: int) -> bytes:
        """Return everything that is kept of somebody as JSON (UTF-8). Raises NotFound."""
        return json.dumps(await self.collect(user_id), ensure_ascii=False, indent=1, default=_plain).encode()

    async def collect(self, user_id: int) -> dict[str, Any]:
        """Return everything that is kept of somebody: his names, and table by table the rows. Raises NotFound."""
        bots = await self._ready(user_id)
        kinds = []
        for holding, count in await self._counts(user_id, bots):
            rows = await self._rows(holding, user_id, bots)
            table = described(holding.model).db_table
            kinds.append(
                {"what": holding.about.english, "table": table, "left_out": max(0, count - len(rows)), "rows": rows}
            )
        whole = {
            "telegram_id": user_id,
            "made_at": datetime.fromtimestamp(time.time(), UTC).isoformat(timespec="seconds"),
            "names": await self._names(user_id),
            "data": kinds,
        }
        self._audit.record("member.export", "member", user_id, None, {"kinds": len(kinds)})
        return whole

    async def _ready(self, user_id: int) -> list[int]:
        """Let what was told be on disk; returns the ids of all bots, also of those that were removed."""
        if not 0 < user_id < _MOST:
            raise NotFound("There is nobody with that number.")
        await self._writer.flush()
        return [int(row) for row in await Bot.all().values_list("id", flat=True)]  # type: ignore[call-overload]  # a flat list holds numbers

    @staticmethod
    async def _rows(holding: Holding, user_id: int, bots: Sequence[int]) -> list[dict[str, Any]]:
        key = described(holding.model).pk_attr
        newest = holding.model.filter(holding.rows(user_id, bots)).order_by(f"-{key}").limit(MOST_ROWS)
        names = [name for name in described(holding.model).fields_db_projection if name not in holding.hidden]
        return [dict(row) for row in await newest.values(*names)]

    async def _names(self, user_id: int) -> list[dict[str, Any]]:
        """What each bot that runs knows him as: that lies sealed in the database."""
        found = []
        for gate in self._enforcement.gates.values():
            person = await gate.gateway.find_person(user_id)
            if person is not None:
                found.append(
                    {"bot": gate.bot_id, "name": person.name, "username": person.username, "language": person.language}
                )
        return found

    # ------------------------------------------------------------ forgetting

    async def forget(self, user_id: int) -> Forgotten:
        """Delete what is kept of somebody, or take his name off it; what must be honoured is kept under his pseudonym. Raises NotFound.

        1. What the gates remember goes at once, so that nothing of it is written again; what must be honoured is found by pseudonym.
        2. What was still to be written is written.
        3. One transaction keeps the promises and deletes the rest: a crash before it leaves all as it was.
        """
        bots = await self._ready(user_id)
        promises = await self._keeping.promises(user_id)
        for gate in self._enforcement.gates.values():
            self._forget_in_memory(gate, user_id)
        self._ways.forget(user_id)
        self._groups.forget_person(user_id)
        self._events.forget(user_id)
        self._contacts.forget(user_id)
        self._feed.forget(user_id)
        kept = self._keeping.rows(user_id, promises)
        self._keeping.kept(kept)
        await self._writer.flush()
        async with in_transaction():
            for row in kept:
                await row.save(force_create=True)
            count = await self._erase_deliveries(user_id)
            await cohorts.withdraw(user_id)
            for holding in HOLDINGS:
                if not holding.stays:
                    count += await self._erase(holding, user_id, bots)
        done = Forgotten(count, _count(promises, RESTRICTION), _count(promises, EXEMPTION))
        self._audit.record(
            "member.forget", "member", "", None, {"rows": done.rows, "mutes kept": done.mutes, "exemptions kept": done.exemptions}
        )  # fmt: skip
        return done

    async def forget_names(self, user_id: int) -> None:
        """Forget what saying goodbye has taught again: how he is called and reached."""
        bots = await self._ready(user_id)
        for gate in self._enforcement.gates.values():
            gate.gateway.forget(user_id)
        self._events.forget(user_id)
        self._contacts.forget(user_id)
        for holding in HOLDINGS[:2]:
            await self._erase(holding, user_id, bots)
        await self._erase(next(one for one in HOLDINGS if one.model is ApiCall), user_id, bots)

    @staticmethod
    def _forget_in_memory(gate: Gate, user_id: int) -> None:
        for entry in gate.ledger.of_person(user_id):
            gate.prompts.forget(entry)
        gate.whispers.drop(user_id)
        gate.ledger.forget(user_id)
        gate.memberships.forget(user_id)
        gate.brakes.forget(user_id)
        gate.gateway.forget(user_id)

    @staticmethod
    async def _erase(holding: Holding, user_id: int, bots: Sequence[int]) -> int:
        chosen = holding.model.filter(holding.rows(user_id, bots))
        return int(await (chosen.delete() if holding.blank is None else chosen.update(**holding.blank)))

    @staticmethod
    async def _erase_deliveries(user_id: int) -> int:
        """What other programs were told of him: found by the events, so before these lose his name."""
        gone, after = 0, 0
        while True:
            events = EventRow.filter(user_id=user_id, id__gt=after).order_by("id").limit(AT_ONCE)
            ids = [int(number) for number in await events.values_list("id", flat=True)]  # type: ignore[call-overload]  # as above
            if not ids:
                return gone
            gone += await WebhookDelivery.filter(event_id__in=ids).delete()
            after = ids[-1]


def _count(promises: Sequence[Promise], kind: str) -> int:
    return sum(one.kind == kind for one in promises)


def _plain(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)
