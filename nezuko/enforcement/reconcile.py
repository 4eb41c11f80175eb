"""Reconciling: compare a group with Telegram, so that nobody slips through and nobody stays muted by mistake.

Done after a start, after a gap in the updates, after a raid, when rights came back, and now and then. The member list comes in pages
of 200; who is in the channels is asked for within the budget of sweeps, and only where memory can't be believed.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from loguru import logger
from prometheus_client import Counter, Histogram

from nezuko import correlation
from nezuko.enforcement.cases import ORIGIN_RAID, Cause
from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.enforcer import Enforcer
from nezuko.enforcement.entries import State
from nezuko.enforcement.health import Health
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.lifting import Lifting
from nezuko.enforcement.telling import Telling
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.tasks import Tasks
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import LEFT, Ban, Person, Standing
from nezuko.verification.membership import Memberships

RECONCILED = Counter(
    "nezuko_reconciliations_total", "Groups compared with Telegram, by reason and result.", ["reason", "result"]
)
SECONDS = Histogram(
    "nezuko_reconciliation_seconds", "Duration of reconciling one group.", buckets=(0.1, 0.5, 1, 5, 30, 120, 600, 3600)
)

AT_ONCE = 50
"""How many people of one group are judged at the same time."""
PAGE = 200
RETRY_SECONDS = 30.0
RULE_REASONS = frozenset({"protected", "rule"})
"""Reasons for comparing that come from a change of the rule."""
ORIGIN_RULE, ORIGIN_COMPARED = "rule", "compared"
"""What the ledger says led to the mutes of a comparison."""
AFTER_RAID = "raid"
_ORIGINS = {**dict.fromkeys(RULE_REASONS, ORIGIN_RULE), AFTER_RAID: ORIGIN_RAID}


@dataclass(slots=True)
class _Listing:
    """Who was found in a group. `complete`: nobody else is there. `trouble`: what kept a list from being read."""

    people: dict[int, tuple[Person, Standing]]
    complete: bool
    began: float
    trouble: TelegramError | None = None


class Reconciler:
    """Reconciles the groups of one bot, each in its own task, never twice at the same time."""

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
        lifting: Lifting,
        prompts: Telling,
        health: Health,
        events: EventLog,
        tasks: Tasks,
        recall: Callable[[int, bool], bool],
    ) -> None:
        """`recall` is told of everybody who is found, and whether he is there; True: he isn't, and wished to be forgotten."""
        self._recall = recall
        self._bot_id = bot_id
        self._gateway = gateway
        self._groups = groups
        self._memberships = memberships
        self._ledger = ledger
        self._enforcer = enforcer
        self._lifting = lifting
        self._prompts = prompts
        self._health = health
        self._events = events
        self._tasks = tasks
        self._wanted: dict[int, str] = {}
        self._running: dict[int, str] = {}
        due.on(DueKind.COMPARE, lambda chat_id, _: self.request(chat_id, AFTER_RAID))

    def request(self, chat_id: int, reason: str) -> None:
        """Reconcile a group soon; if it is under way already, once more afterwards."""
        self._enforcer.doubt(chat_id)
        self._wanted[chat_id] = reason
        if chat_id not in self._running:
            self._running[chat_id] = reason
            self._tasks.start(f"reconcile {chat_id}", self._run(chat_id), follows=True)

    def request_all(self, reason: str) -> None:
        """Reconcile every protected group."""
        for group in self._groups.of_bot(self._bot_id):
            self.request(group.chat_id, reason)

    @property
    def busy(self) -> int:
        """How many groups are being reconciled."""
        return len(self._running)

    def is_busy_with(self, chat_id: int) -> bool:
        """Whether that group is being reconciled, or about to be."""
        return chat_id in self._running

    def follows_raid(self, chat_id: int) -> bool:
        """Whether that group is being compared because a raid is over."""
        return self._running.get(chat_id) == AFTER_RAID

    async def _run(self, chat_id: int) -> None:
        try:
            while reason := self._wanted.pop(chat_id, ""):
                self._running[chat_id] = reason
                with correlation.bound(correlation.current() or None):
                    await self._attempt(chat_id, reason)
        finally:
            del self._running[chat_id]

    async def _attempt(self, chat_id: int, reason: str) -> None:
        started = time.monotonic()
        try:
            result = await self._reconcile(chat_id, reason)
        except TelegramError as error:
            logger.bind(bot=self._bot_id, group=chat_id).warning("reconciling failed: {}", error)
            result = "failed"
            if not error.permanent:
                self._wanted.setdefault(chat_id, reason)
                await asyncio.sleep(error.retry_after or RETRY_SECONDS)
        RECONCILED.labels(reason, result).inc()
        SECONDS.observe(time.monotonic() - started)

    async def _reconcile(self, chat_id: int, reason: str) -> str:
        if self._groups.protected(self._bot_id, chat_id) is None:
            return "unprotected"
        if await self._health.check_group(chat_id):
            return "paused"
        listing = await self._list(chat_id)
        self._note_absent(chat_id, listing)
        group = self._groups.protected(self._bot_id, chat_id)
        if group is None:
            return "unprotected"
        people = self._to_judge(group, listing)
        if reason == AFTER_RAID and not listing.complete:
            people += self._unlisted(group, listing)
        if listing.trouble is None:
            self._enforcer.trust(chat_id)
        await self._judge(group, people, _ORIGINS.get(reason, ORIGIN_COMPARED))
        self._prompts.resume()
        if reason in ("protected", "rule"):
            self._prompts.refresh(chat_id)
        await self._groups.set_reconciled(self._bot_id, chat_id)
        seen, muted = len(listing.people), len(self._ledger.of_chat(chat_id))
        self._events.record(
            Kind.RECONCILED,
            bot_id=self._bot_id,
            chat_id=chat_id,
            text=f"compared with Telegram ({reason}): {seen} people seen, {len(people)} looked at, {muted} muted by me",
        )
        if listing.trouble is not None and not listing.trouble.permanent:
            raise listing.trouble  # as far as it went it is done; the rest is tried again
        return "done" if listing.trouble is None else "in part"

    # ------------------------------------------------------------ listing

    async def _list(self, chat_id: int) -> _Listing:
        """Read the lists. One that is refused must not keep the others from being read; without the members, look at those remembered."""
        listing = _Listing({}, complete=False, began=time.time())
        await self._try_list(chat_id, "admins", listing)
        await self._try_list(chat_id, "banned", listing)
        whole = await self._try_list(chat_id, "recent", listing)
        if whole is None:
            await self._look_at_remembered(chat_id, listing)
        listing.complete = whole is True and listing.trouble is None
        return listing

    async def _try_list(self, chat_id: int, kind: str, listing: _Listing) -> bool | None:
        """Read one list; returns whether it was the whole list, None if it was refused."""
        try:
            return await self._list_kind(chat_id, kind, listing)
        except TelegramError as error:
            logger.bind(bot=self._bot_id, group=chat_id).warning("the list of {} can't be read: {}", kind, error)
            if listing.trouble is None or listing.trouble.permanent:
                listing.trouble = error
            return None

    async def _look_at_remembered(self, chat_id: int, listing: _Listing) -> None:
        """Look one by one at those who were in the group when it was last heard of."""
        for user_id, _ in self._memberships.present(chat_id):
            if user_id in listing.people:
                continue
            try:
                standing, _ = await self._memberships.standing(chat_id, user_id, self._sweep, strictly=True)
            except TelegramError as error:
                logger.bind(bot=self._bot_id, group=chat_id, member=user_id).debug("can't be looked at: {}", error)
                continue
            person = await self._gateway.find_person(user_id) or Person(user_id, "")
            listing.people[user_id] = (person, standing)

    def _sweep(self, chat_id: int, user_id: int) -> Awaitable[Standing]:
        return self._gateway.standing(chat_id, user_id, sweep=True)

    async def _list_kind(self, chat_id: int, kind: str, listing: _Listing) -> bool:
        """Read all pages of one list; returns whether it was the whole list."""
        offset = 0
        seen: set[int] = set()
        while True:
            serial, asked_at = self._memberships.serial, time.time()
            page = await self._gateway.members(chat_id, kind=kind, offset=offset, limit=PAGE)  # type: ignore[arg-type]  # one of its literals
            new = {person.id for person, _ in page.members} - seen
            seen |= new
            for person, standing in page.members:
                if self._recall(person.id, standing.present):
                    self._gateway.forget(person.id)
                    continue
                now = self._memberships.looked_up(chat_id, person.id, standing, serial=serial, asked_at=asked_at)
                listing.people[person.id] = (person, now)
            offset += page.size
            if page.complete or (page.members and not new):
                return page.complete and offset >= page.total

    def _note_absent(self, chat_id: int, listing: _Listing) -> None:
        """Whoever is remembered as present but isn't on a complete list has gone."""
        if not listing.complete:
            return
        for user_id, fact in self._memberships.present(chat_id):
            if user_id not in listing.people and fact.learned_at < listing.began:
                self._memberships.looked_up(chat_id, user_id, LEFT, asked_at=listing.began)
        self._memberships.listed_all(chat_id, listing.began)

    # ------------------------------------------------------------ judging

    def _to_judge(self, group: Protection, listing: _Listing) -> list[Person]:
        """Bring the ledger in line with what was seen; return the people whose place in the channels matters."""
        people = {}
        for person, listed in listing.people.values():
            # Reading all lists takes its time: who was freed meanwhile doesn't bear the mute any more that the list shows.
            fact = self._memberships.fact(group.chat_id, person.id)
            standing = fact.standing if fact is not None else listed
            self._align(group, person, standing, listing.began)
            entry = self._ledger.open(group.chat_id, person.id)
            if entry is not None or (
                standing.present and not standing.is_admin and self._concerns(group, person, standing)
            ):
                people[person.id] = person
        for entry in self._ledger.of_chat(group.chat_id):
            people.setdefault(entry.user_id, entry.person)
        return list(people.values())

    def _unlisted(self, group: Protection, listing: _Listing) -> list[Person]:
        """Those of whom only memory says that they came: of a large group Telegram doesn't list everybody."""
        return [
            self._gateway.person(user_id) or Person(user_id, "")
            for user_id, fact in self._memberships.present(group.chat_id)
            if user_id not in listing.people and not fact.standing.is_admin and fact.standing.joined_at >= group.since
        ]

    def _concerns(self, group: Protection, person: Person, standing: Standing) -> bool:
        """Who came before the protection and was never looked at is asked when he writes; everybody else is judged here."""
        if person.is_bot:
            return False
        if standing.joined_at >= group.since:
            return True
        return any(self._was_a_subscriber(channel.chat_id, person.id) for channel in group.channels)

    def _was_a_subscriber(self, channel_id: int, user_id: int) -> bool:
        """Whether he was in a channel, or came or went there. That a look-up (a simulation's) didn't find him tells nothing new."""
        fact = self._memberships.fact(channel_id, user_id)
        return fact is not None and (fact.standing.present or fact.told_at > 0)

    def _align(self, group: Protection, person: Person, standing: Standing, began: float) -> None:
        if self._ledger.is_going_out(group.chat_id, person.id):
            return
        entry = self._ledger.open(group.chat_id, person.id)
        ours = standing.restricted_by == self._bot_id and bool(standing.bans & Ban.SEND_MESSAGES)
        ours = ours and not self._ledger.is_theirs(group.chat_id, person.id)
        if entry is None:
            if ours:
                self._ledger.take_in(group.chat_id, person, standing, correlation.current())
            return
        if entry.state is not State.DONE or entry.done_at is None or entry.done_at >= int(began):
            return
        if standing.restricted_by not in (None, self._bot_id):
            self._lifting.supersede(entry, "a moderator changed the restriction", person)
        elif standing.present and not standing.bans:
            self._lifting.supersede(entry, "the mute was taken away while nobody was watching", person)

    async def _judge(self, group: Protection, people: list[Person], origin: str) -> None:
        slots = asyncio.Semaphore(AT_ONCE)

        async def one(person: Person) -> None:
            async with slots:
                current = self._groups.protected(self._bot_id, group.chat_id)
                if current is None:
                    return
                task = self._enforcer.consider(current, person, Cause.SWEEP, sweep=True, origin=origin)
                if task is not None:
                    await task

        async with asyncio.TaskGroup() as together:
            for person in people:
                together.create_task(one(person))
