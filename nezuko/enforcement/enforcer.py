"""The enforcer makes what is so into what should be so, one person at a time.

It is level-triggered: whatever the cause (a join, a message, a press, a sweep, a replayed update), it compares the verdict with the
ledger and does what is missing. So every reaction is idempotent, and a cause that comes twice, late or out of order does no harm.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace

from loguru import logger
from prometheus_client import Counter

from nezuko import correlation
from nezuko.enforcement.backlog import AT_ONCE, Backlog, Key
from nezuko.enforcement.brake import Brakes, is_newcomer
from nezuko.enforcement.cases import NOTHING, SHOWN_BY_HIMSELF, Case, Cause, Judged, Ruling, sweep_of
from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.entries import Entry, silences
from nezuko.enforcement.ladder import Ladder
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.lifting import Lifting, next_try
from nezuko.enforcement.looking import Looking
from nezuko.enforcement.muting import Muting
from nezuko.enforcement.raids import LATER, Raids
from nezuko.enforcement.recording import Recording
from nezuko.enforcement.refusing import Refusing
from nezuko.errors import StorageError
from nezuko.events.kinds import Kind
from nezuko.groups.directory import Groups, Protection
from nezuko.tasks import Tasks
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Person
from nezuko.verification.membership import Memberships
from nezuko.verification.rules import Verdict
from nezuko.verification.verifier import Verifier

RULINGS = Counter(
    "nezuko_rulings_total", "Judgements of one person in one group, by cause and outcome.", ["cause", "outcome"]
)
RETRY_STORAGE_SECONDS = 5


class Enforcer:
    """Judges and acts for one bot."""

    def __init__(
        self,
        bot_id: int,
        *,
        groups: Groups,
        memberships: Memberships,
        verifier: Verifier,
        ledger: Ledger,
        due: DueList,
        lifting: Lifting,
        brakes: Brakes,
        ladder: Ladder,
        raids: Raids,
        refusing: Refusing,
        looking: Looking,
        muting: Muting,
        recording: Recording,
        tasks: Tasks,
        caught_up: asyncio.Event,
        judged: Sequence[Judged] = (),
    ) -> None:
        """`caught_up`: set while nothing that was missed is still to be told; until then nobody is judged. `judged`: told each verdict."""
        self._bot_id = bot_id
        self._caught_up = caught_up
        self._groups = groups
        self._memberships = memberships
        self._verifier = verifier
        self._ledger = ledger
        self._due = due
        self._lifting = lifting
        self._brakes = brakes
        self._ladder = ladder
        self._raids = raids
        self._refusing = refusing
        self._looking = looking
        self._muting = muting
        self._recording = recording
        self._tasks = tasks
        self._judged = judged
        self.verified: list[Callable[[Protection, Entry, Person], None]] = []
        """Told of those who were freed because they are in the channels now."""
        self._cases: dict[Key, Case] = {}
        self._backlog = Backlog(self._start)
        self._doubtful: set[int] = set()

    # ------------------------------------------------------------ asking for a judgement

    def consider(
        self,
        group: Protection,
        person: Person,
        cause: Cause,
        *,
        fresh: bool = False,
        sweep: bool = False,
        origin: str = "",
        wrote: tuple[int, int] | None = None,
        received: float = 0.0,
    ) -> asyncio.Future[Ruling] | None:
        """Judge a person and act. Returns what ends when that is done, or None when memory alone shows that all is as it should be.

        Args:
            group: the protected group.
            person: whom to judge.
            cause: why; the event tells it.
            fresh: don't believe a remembered "no": he says he has joined.
            sweep: nobody waits; use the budget of sweeps.
            origin: what the ledger says led to a mute; default is the cause. See `of_sweep`.
            wrote: the id of a message that goes if he may not write, and when it was written (Telegram's time).
            received: monotonic time of the update's arrival, for the latency.
        """
        if cause is Cause.JOINED and self._raids.spares(group):
            return None
        key = (group.chat_id, person.id)
        case = self._cases.get(key)
        if case is None:
            if not fresh and (verdict := self._settled(group, person, strictly=sweep)):
                self._tell(group.chat_id, person.id, cause, verdict)
                self._brakes.drop(group.chat_id, person.id)
                return None
            waits = cause is Cause.JOINED and self._raids.lasts(group.chat_id) and self._under_way >= AT_ONCE
            case = self._cases[key] = Case(person, cause, correlation.current() or correlation.new(), received, origin)
            case.task = self._backlog.add(key, case) if waits else self._start(key, case)
        else:
            case.again = True
            if cause not in (Cause.JOINED, Cause.SWEEP):
                self._backlog.begin(key)
            if cause is not Cause.SWEEP:
                case.cause, case.person, case.received = cause, person, received or case.received
                case.origin = origin or case.origin
        case.fresh |= fresh
        case.sweep = sweep and case.cause is Cause.SWEEP
        if wrote is not None:
            case.messages.append(wrote[0])
            case.wrote_at = max(case.wrote_at, wrote[1])
        return case.task

    def _start(self, key: Key, case: Case) -> asyncio.Task[Ruling]:
        task: asyncio.Task[Ruling] = self._tasks.start(f"judge {key[1]}", self._judge(key, case))
        task.add_done_callback(self._backlog.ended)
        return task

    @property
    def _under_way(self) -> int:
        return len(self._cases) - len(self._backlog)

    def _settled(self, group: Protection, person: Person, *, strictly: bool) -> Verdict | None:
        """The verdict, if memory alone shows that all is as it should be."""
        if self._ledger.concerns(group.chat_id, person.id) or self._looking.bears_our_mute(group.chat_id, person.id):
            return None
        verdict = self._verifier.from_memory(group, person.id, is_bot=person.is_bot, strictly=strictly)
        return verdict if verdict is not None and verdict.allowed is True else None

    def concerns(self, chat_id: int, user_id: int) -> bool:
        """Whether somebody is muted by us, or being judged and perhaps muted in a moment, or held back from it by the brake."""
        known = (chat_id, user_id) in self._cases or self._ledger.concerns(chat_id, user_id)
        return known or self._brakes.holds(chat_id, user_id)

    def doubt(self, chat_id: int) -> None:
        """Updates of that group may be missing: until it is reconciled, look before lifting."""
        self._doubtful.add(chat_id)

    def trust(self, chat_id: int) -> None:
        """The group was compared with Telegram: the ledger is right about it."""
        self._doubtful.discard(chat_id)

    # ------------------------------------------------------------ judging

    async def _judge(self, key: Key, case: Case) -> Ruling:
        ruling = NOTHING
        correlation.begin(case.correlation)
        try:
            while case.again:
                case.again = False
                try:
                    ruling = await self._rule(key, case)
                except StorageError as error:
                    logger.bind(bot=self._bot_id, group=key[0], member=key[1]).error("not judged yet: {}", error)
                    await asyncio.sleep(RETRY_STORAGE_SECONDS)
                    case.again = True
        finally:
            if self._cases.get(key) is case:
                del self._cases[key]
        return replace(ruling, lifted=case.lifted)

    async def _rule(self, key: Key, case: Case) -> Ruling:
        chat_id, user_id = key
        await self._caught_up.wait()
        group = self._groups.protected(self._bot_id, chat_id)
        if group is None or group.problem:
            return NOTHING
        if self._ledger.is_going_out(chat_id, user_id):
            doomed, case.messages = case.messages, []
            await self._refusing.delete(case, group, doomed)
            return Ruling(muted=True)
        fresh, case.fresh = case.fresh, False
        verdict = self._unseen(case, group, fresh=fresh) or await self._verifier.verify(
            group, user_id, is_bot=case.person.is_bot, fresh=fresh, sweep=case.sweep
        )
        wanted = (
            verdict.allowed if verdict.allowed is not None else (None if group.options.on_unknown == "allow" else False)
        )
        entry = self._ledger.open(chat_id, user_id)
        _RULED[case.cause, verdict.allowed].inc()
        self._tell(chat_id, user_id, case.cause, verdict)
        if verdict.allowed is None and (case.cause is not Cause.SWEEP):
            self._recording.record(Kind.UNKNOWN, case, chat_id, verdict, f"can't be judged: {verdict.why}")
        if verdict.allowed is None and sweep_of(case.origin) is None:
            self._look_again_later(chat_id, user_id)
        if wanted is None:
            return Ruling(verdict, muted=entry is not None)
        if wanted:
            self._brakes.drop(chat_id, user_id)
            return await self._free(case, group, entry, verdict)
        return await self._bar(case, group, entry, verdict)

    def _unseen(self, case: Case, group: Protection, *, fresh: bool) -> Verdict | None:
        """In a raid newcomers of whom memory doesn't say enough are muted first; their channels are looked up later."""
        if case.cause is not Cause.JOINED or fresh or not self._raids.mutes_first(group):
            return None
        if self._verifier.from_memory(group, case.person.id, is_bot=case.person.is_bot) is not None:
            return None
        self._due.add(group.chat_id, DueKind.LOOK_LATER, case.person.id, self._raids.next_look())
        return LATER

    async def _bar(self, case: Case, group: Protection, entry: Entry | None, verdict: Verdict) -> Ruling:
        """Do with somebody who may not write what the group's ladder says."""
        chat_id, user_id = group.chat_id, case.person.id
        raided = self._raids.lasts(chat_id)
        if entry is None and not raided and (until := self._ladder.grace(group, user_id, verdict)):
            case.messages.clear()
            await self._ladder.spare(group, case.person, verdict, case.correlation, until)
            return Ruling(verdict, graced=True)
        if not group.options.mute:
            return await self._refuse(case, group, entry, verdict)
        if entry is None and self._is_insider(chat_id, case):
            return await self._bind_insider(case, group, verdict)
        return await self._bind(case, group, entry, verdict)

    async def _refuse(self, case: Case, group: Protection, entry: Entry | None, verdict: Verdict) -> Ruling:
        """Where nobody is muted."""
        try:
            await self._refusing.refuse(case, group, entry, verdict)
        except TelegramError as error:
            self._looking.once_more(group.chat_id, case.person.id, error)
        return Ruling(verdict)

    def _is_insider(self, chat_id: int, case: Case) -> bool:
        """Whether he was in the group already, so that muting him may be part of a wave; sweeps were confirmed by an admin.

        Whoever writes or presses shows himself, unless he is held already: were he held for it, a raid whose joins went unheard would open
        the gate by its messages.
        """
        held = case.person.id in self._brakes.group(chat_id).held
        if (case.cause in SHOWN_BY_HIMSELF and not held) or sweep_of(case.origin) is not None:
            return False
        fact = self._memberships.fact(chat_id, case.person.id)
        if fact is None:
            return True
        silent = not fact.standing.present or silences(fact.standing)
        return not silent and not is_newcomer(fact.standing)

    async def _bind_insider(self, case: Case, group: Protection, verdict: Verdict) -> Ruling:
        """Mute somebody who was inside, unless so many were muted lately that an admin is asked first."""
        if not self._brakes.take(group.chat_id, case.person):
            case.messages.clear()
            return Ruling(verdict, held=True)
        ruling = await self._bind(case, group, None, verdict)
        if ruling.muted:
            self._brakes.drop(group.chat_id, case.person.id)
        else:
            self._brakes.give_back(group.chat_id)
        return ruling

    def _look_again_later(self, chat_id: int, user_id: int) -> None:
        """It couldn't be told: try again, unless a channel is paused, whose recovery looks at everybody."""
        group = self._groups.protected(self._bot_id, chat_id)
        if group is not None and not any(channel.problem for channel in group.channels):
            self._looking.later(chat_id, user_id)

    async def _free(self, case: Case, group: Protection, entry: Entry | None, verdict: Verdict) -> Ruling:
        case.messages.clear()
        if self._ladder.off(group.chat_id, case.person.id, "has joined in time"):
            self._recording.record(Kind.VERIFIED, case, group.chat_id, verdict, "joined in time")
        if entry is None and self._looking.bears_our_mute(group.chat_id, case.person.id):
            entry = await self._muting.take_in(case, group)
        if entry is not None:
            await self._lift(case, group, entry, verdict)
            return Ruling(verdict, muted=self._ledger.open(group.chat_id, case.person.id) is not None)
        fact = self._memberships.fact(group.chat_id, case.person.id)
        by_other = fact is not None and fact.standing.present and silences(fact.standing)
        return Ruling(verdict, restricted=by_other)

    async def _bind(self, case: Case, group: Protection, entry: Entry | None, verdict: Verdict) -> Ruling:
        doomed, case.messages = case.messages, []
        if doomed:
            await asyncio.gather(
                self._muting.mute(case, group, entry, verdict), self._refusing.delete(case, group, doomed)
            )
        else:
            await self._muting.mute(case, group, entry, verdict)
        return Ruling(verdict, muted=self._ledger.open(group.chat_id, case.person.id) is not None)

    async def _lift(self, case: Case, group: Protection, entry: Entry, verdict: Verdict) -> None:
        chat_id, user_id = entry.chat_id, entry.user_id
        if chat_id in self._doubtful and not await self._is_still_ours(case, group, entry):
            return
        if await self._lifting.lift(entry, "is in all required channels"):
            case.lifted = True
            self._recording.record(Kind.VERIFIED, case, chat_id, verdict, "joined and may write now", action="lift")
            for tell in self.verified:
                tell(group, entry, case.person)
        else:
            self._due.add(chat_id, DueKind.LOOK_AGAIN, user_id, next_try(entry))

    async def _is_still_ours(self, case: Case, group: Protection, entry: Entry) -> bool:
        """After a gap: look whether the mute is still the one we set."""
        standing = await self._looking.look(group.chat_id, entry.user_id)
        if standing is None:
            return False
        if standing.restricted_by in (None, self._bot_id):
            return True
        self._lifting.supersede(entry, "a moderator changed the restriction", case.person)
        return False

    def _tell(self, chat_id: int, user_id: int, cause: Cause, verdict: Verdict) -> None:
        """Let the verdict be counted, except those of sweeps, which nobody waits for."""
        if cause is Cause.SWEEP:
            return
        admitted = cause is Cause.JOINED and verdict.allowed is True and not verdict.exempt
        for tell in self._judged:
            tell(self._bot_id, chat_id, verdict.allowed, verdict.from_memory, admitted, user_id)


_WORDS = {True: "allowed", False: "missing", None: "unknown"}
# Looked up once: `labels` costs 2 µs each time.
_RULED = {(cause, allowed): RULINGS.labels(cause.value, word) for cause in Cause for allowed, word in _WORDS.items()}
