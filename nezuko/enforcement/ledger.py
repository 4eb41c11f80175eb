"""The ledger: every mute of ours, written down before it happens and until it has ended (`entries.py` says in which states).

Open entries are held in memory; the database is written through the group commit and read once, at start.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain
from typing import Any

from prometheus_client import Counter, Gauge

from nezuko import correlation
from nezuko.enforcement.entries import OPEN_STATES, OUT_STATES, RETURNED_STATES, Entry, State, in_force
from nezuko.enforcement.models import Restriction
from nezuko.ids import new_id
from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.types import MUTE, Ban, Person, Standing

ENTRIES = Counter("nezuko_ledger_entries_total", "Ledger entries by the state they reached.", ["state"])
OPEN = Gauge("nezuko_muted_members", "Members muted by us at present, by bot.", ["bot"])

_REACHED = {state: ENTRIES.labels(state.value) for state in State}


@lru_cache(maxsize=1024)
def _one(missing: tuple[int, ...]) -> tuple[int, ...]:
    """One object for all who lack the same."""
    return missing


@lru_cache(maxsize=1024)
def _as_json(missing: tuple[int, ...]) -> str:
    return json.dumps(missing)


class Ledger:
    """The open entries of one bot, at most one per person and group."""

    def __init__(self, bot_id: int, writer: Writer) -> None:
        self._bot_id = bot_id
        self._writer = writer
        self._open: dict[int, dict[int, Entry]] = defaultdict(dict)
        self._returned: dict[tuple[int, int], Entry] = {}
        self._out: dict[tuple[int, int], Entry] = {}
        self._warned: dict[tuple[int, int], Entry] = {}
        self._upsert = Upsert.of(Restriction, conflict=["id"])
        self._gauge = OPEN.labels(str(bot_id))
        self._count = 0

    async def load(self) -> None:
        """Read the open entries; call once, at start."""
        states = [state.value for state in (*OPEN_STATES, *RETURNED_STATES, *OUT_STATES, State.WARNED)]
        for row in await Restriction.filter(bot_id=self._bot_id, state__in=states):
            entry = Entry(
                row.id, row.chat_id, row.user_id, row.user_name, State(row.state), Ban(row.prior_bans), row.prior_until,
                _one(tuple(json.loads(row.missing))), row.correlation, row.created_at, row.prompt_id, row.done_at, origin=row.origin,
                noted=True,
            )  # fmt: skip
            if entry.state in RETURNED_STATES:
                self._returned[row.chat_id, row.user_id] = entry
            elif entry.state in OUT_STATES:
                self._out[row.chat_id, row.user_id] = entry
            elif entry.state is State.WARNED:
                self._warned[row.chat_id, row.user_id] = entry
            else:
                self._open[row.chat_id][row.user_id] = entry
        self._count = sum(len(entries) for entries in self._open.values())
        self._gauge.set(self._count)

    def open(self, chat_id: int, user_id: int) -> Entry | None:
        """The entry in force for that person, if we muted him (or are about to)."""
        entries = self._open.get(chat_id)
        return entries.get(user_id) if entries is not None else None

    def of_chat(self, chat_id: int) -> list[Entry]:
        """All open entries of a group."""
        return list(self._open.get(chat_id, {}).values())

    def of_person(self, user_id: int) -> list[Entry]:
        """All entries of one person who has to join yet, in whatever group."""
        warned = [entry for (_, person), entry in self._warned.items() if person == user_id]
        return [entries[user_id] for entries in self._open.values() if user_id in entries] + warned

    def forget(self, user_id: int) -> None:
        """Remember nothing more of somebody; his rows are whoever's business asks for that."""
        for entries in self._open.values():
            self._count -= entries.pop(user_id, None) is not None
        for some in (self._returned, self._out, self._warned):
            for key in [key for key in some if key[1] == user_id]:
                del some[key]
        self._gauge.set(self._count)

    def restore(self, entry: Entry) -> None:
        """Take an entry in again that was forgotten, unless there is a newer one."""
        if entry.state in RETURNED_STATES:
            self._returned.setdefault((entry.chat_id, entry.user_id), entry)
        elif entry.state in OUT_STATES:
            self._out.setdefault((entry.chat_id, entry.user_id), entry)
        elif entry.user_id not in self._open[entry.chat_id]:
            self._open[entry.chat_id][entry.user_id] = entry
            self._count += 1
            self._gauge.set(self._count)
        self.written(entry)

    def everything(self) -> Iterator[Entry]:
        """All open entries of the bot."""
        return (entry for entries in list(self._open.values()) for entry in list(entries.values()))

    def __len__(self) -> int:
        return self._count

    def intend(
        self,
        chat_id: int,
        person: Person,
        prior: Standing | None,
        missing: tuple[int, ...],
        correlation: str,
        *,
        origin: str = "",
    ) -> Entry:
        """Open an entry with what is restricted now, which is to be given back one day. Wait for `written` before acting on it."""
        entry = Entry(
            new_id(), chat_id, person.id, (person.name or person.label)[:140], State.INTENT, prior.bans if prior else Ban.NONE,
            prior.until if prior else 0, _one(missing), correlation, int(time.time()), origin=origin,
        )  # fmt: skip
        if left := self._out.get((chat_id, person.id)):
            self.close(left, State.SUPERSEDED, "came back, and that went unheard")
        self._open[chat_id][person.id] = entry
        self._count += 1
        self._gauge.set(self._count)
        return entry

    def take_in(self, chat_id: int, person: Person, standing: Standing, correlation: str) -> Entry:
        """Note down a mute of ours that the ledger lost sight of, so that it can be lifted; `standing` is how he stands there now."""
        entry = self.intend(chat_id, person, None, (), correlation)
        entry.prior_bans = standing.bans & ~MUTE
        self.done(entry)
        return entry

    async def note(self, entry: Entry) -> None:
        """Return when the entry is on disk; nothing may be done because of it before. Raises StorageError."""
        if not entry.noted:
            await self.written(entry)
            entry.noted = True

    def written(self, entry: Entry) -> asyncio.Future[None]:
        """Write the entry as it is now; the future ends when it is safe on disk."""
        _REACHED[entry.state].inc()
        return self._writer.put(self._upsert, self._row(entry))

    def _row(self, entry: Entry) -> tuple[Any, ...]:
        return (
            entry.id, self._bot_id, entry.chat_id, entry.user_id, entry.user_name, entry.state.value, int(entry.prior_bans),
            entry.prior_until, _as_json(entry.missing), entry.correlation, entry.prompt_id, entry.created_at, entry.done_at,
            entry.closed_at, entry.closed_why[:255], entry.origin,
        )  # fmt: skip

    def done(self, entry: Entry) -> None:
        """Telegram confirmed the mute. Nobody waits for that row: without it the entry would only be confirmed once more."""
        entry.state, entry.done_at = State.DONE, int(time.time())
        _REACHED[State.DONE].inc()
        self._writer.add(self._upsert, self._row(entry))

    def undone(self, entry: Entry) -> None:
        """The mute isn't there: it has to be set once more."""
        entry.state = State.INTENT
        self.written(entry)

    def lifting(self, entry: Entry) -> asyncio.Future[None]:
        """The mute is about to be lifted."""
        entry.state = State.LIFTING
        return self.written(entry)

    def close(self, entry: Entry, state: State, why: str) -> asyncio.Future[None]:
        """End an entry: LIFTED, SUPERSEDED or VOID."""
        entry.state, entry.closed_at, entry.closed_why = state, int(time.time()), why
        self._take_out(entry)
        for some in (self._out, self._warned):
            if some.get((entry.chat_id, entry.user_id)) is entry:
                del some[entry.chat_id, entry.user_id]
        return self.written(entry)

    def _take_out(self, entry: Entry) -> None:
        if self._open[entry.chat_id].get(entry.user_id) is entry:
            del self._open[entry.chat_id][entry.user_id]
            self._count -= 1
            self._gauge.set(self._count)

    # ------------------------------------------------------------ people on the ladder who aren't muted

    def warn(self, chat_id: int, person: Person, missing: tuple[int, ...], correlation: str) -> Entry:
        """Somebody has to join, and isn't muted. Wait for `note` before he is told of it."""
        entry = Entry(
            new_id(), chat_id, person.id, (person.name or person.label)[:140], State.WARNED, Ban.NONE, 0, _one(missing), correlation,
            int(time.time()), origin="ladder",
        )  # fmt: skip
        self._warned[chat_id, person.id] = entry
        return entry

    def warned(self, chat_id: int, user_id: int) -> Entry | None:
        """The entry of somebody who has to join and isn't muted."""
        return self._warned.get((chat_id, user_id))

    def warned_in(self, chat_id: int) -> list[Entry]:
        """All in a group who have to join and aren't muted."""
        return [entry for (chat, _), entry in self._warned.items() if chat == chat_id]

    def concerns(self, chat_id: int, user_id: int) -> bool:
        """Whether somebody has to join yet, muted or not."""
        return self.open(chat_id, user_id) is not None or (chat_id, user_id) in self._warned

    def to_tell(self) -> Iterator[Entry]:
        """All who have to be told what to join, or have been."""
        return chain(self.everything(), list(self._warned.values()))

    # ------------------------------------------------------------ people whom we throw out

    def out(self, chat_id: int, user_id: int) -> Entry | None:
        """The entry of somebody whom we are throwing out or have banned."""
        return self._out.get((chat_id, user_id))

    def is_going_out(self, chat_id: int, user_id: int) -> bool:
        """Whether somebody is being thrown out at this moment: until that has ended nothing else is done with him."""
        entry = self._out.get((chat_id, user_id))
        return entry is not None and entry.state is not State.BANNED

    def is_banned(self, chat_id: int, user_id: int) -> bool:
        """Whether we have banned somebody."""
        entry = self._out.get((chat_id, user_id))
        return entry is not None and entry.state is State.BANNED

    def everybody_out(self) -> list[Entry]:
        """All whom we are throwing out or have banned."""
        return list(self._out.values())

    def banned(self, chat_id: int) -> list[Entry]:
        """All whom we have banned from a group."""
        return [entry for (chat, _), entry in self._out.items() if chat == chat_id and entry.state is State.BANNED]

    def throwing_out(self, entry: Entry, state: State) -> asyncio.Future[None]:
        """Somebody is about to be kicked or banned: KICKING or BANNING; on disk when the result is done."""
        self._take_out(entry)
        self._out[entry.chat_id, entry.user_id] = entry
        entry.state = state
        return self.written(entry)

    def out_as(self, entry: Entry, state: State) -> asyncio.Future[None]:
        """He is out: READMITTING or BANNED."""
        entry.state = state
        return self.written(entry)

    def stays(self, entry: Entry, why: str) -> None:
        """He wasn't thrown out after all: whoever was muted before still is."""
        if entry.done_at is None:
            self.close(entry, State.VOID, why)
            return
        self._out.pop((entry.chat_id, entry.user_id), None)
        if self._open[entry.chat_id].setdefault(entry.user_id, entry) is entry:
            self._count += 1
            self._gauge.set(self._count)
        entry.state = State.DONE
        self.written(entry)

    # ------------------------------------------------------------ restrictions of moderators that we set again

    def is_theirs(self, chat_id: int, user_id: int) -> bool:
        """Whether the restriction that bears our name is a moderator's, which we overwrote and gave back."""
        return (chat_id, user_id) in self._returned

    def theirs(self, chat_id: int, user_id: int) -> Entry | None:
        """What a moderator or an admin on the dashboard keeps somebody from, in our name and in force now: `prior_bans`, `prior_until`."""
        entry = self._returned.get((chat_id, user_id))
        return entry if entry is not None and in_force(entry.prior_bans, entry.prior_until) else None

    def was_going_back(self, chat_id: int, user_id: int, at: int) -> bool:
        """Whether a moderator's restriction was on its way back to that person then (seconds since 1970), or still is."""
        entry = self._returned.get((chat_id, user_id))
        return entry is not None and (entry.state is State.GIVING_BACK or at <= (entry.done_at or 0))

    def being_given_back(self) -> list[Entry]:
        """Restrictions of moderators that are to be set again and perhaps aren't yet."""
        return [entry for entry in self._returned.values() if entry.state is State.GIVING_BACK]

    def give_back(self, chat_id: int, person: Person, theirs: Standing) -> Entry:
        """A moderator's restriction (or freedom) has to be set again. It is written beside the update that told of it."""
        entry = Entry(
            new_id(), chat_id, person.id, (person.name or person.label)[:140], State.GIVING_BACK, theirs.bans, theirs.until, (),
            correlation.current(), int(time.time()),
        )  # fmt: skip
        self._returned[chat_id, person.id] = entry
        self.written(entry)
        return entry

    def given_back(self, entry: Entry) -> None:
        """Telegram confirmed that what a moderator wanted is in force again."""
        if entry.state is not State.GIVING_BACK:
            return
        entry.state, entry.done_at = State.GIVEN_BACK, int(time.time())
        if entry.prior_bans:
            self.written(entry)
        else:
            self.theirs_changed(entry.chat_id, entry.user_id)  # he wanted nothing restricted: nothing bears our name

    def theirs_changed(self, chat_id: int, user_id: int) -> None:
        """Somebody else changed that person since: what bears our name from now on is ours."""
        entry = self._returned.pop((chat_id, user_id), None)
        if entry is not None:
            entry.state, entry.closed_at, entry.closed_why = State.SUPERSEDED, int(time.time()), "it was changed later"
            self.written(entry)
