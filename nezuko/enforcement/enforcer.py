"""The enforcer makes what is so into what should be so, one person at a time.

It is level-triggered: whatever the cause (a join, a message, a press, a sweep, a replayed update), it compares the verdict with the
ledger and does what is missing. So every reaction is idempotent, and a cause that comes twice, late or out of order does no harm.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from loguru import logger
from prometheus_client import Counter, Histogram

from nezuko import correlation
from nezuko.enforcement.brake import Brakes, is_newcomer
from nezuko.enforcement.cases import NOTHING, SHOWN_BY_HIMSELF, Case, Cause, Judged, Ruling, sweep_of
from nezuko.enforcement.crossings import SURELY_LATER_SECONDS
from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.entries import Entry, State, in_force, silences
from nezuko.enforcement.health import Health
from nezuko.enforcement.ladder import Ladder
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.lifting import RETRY_SECONDS, Lifting, next_try
from nezuko.enforcement.raids import LATER, Raids
from nezuko.enforcement.refusing import Refusing
from nezuko.enforcement.telling import Telling
from nezuko.errors import StorageError
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.tasks import Tasks
from nezuko.telegram.errors import ChatGone, MissingRights, TargetIsAdmin, TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import MUTE, Ban, Person, Standing, Status
from nezuko.verification.membership import Memberships
from nezuko.verification.rules import Verdict
from nezuko.verification.verifier import Verifier

RULINGS = Counter(
    "nezuko_rulings_total", "Judgements of one person in one group, by cause and outcome.", ["cause", "outcome"]
)
REACTION = Histogram(
    "nezuko_reaction_seconds",
    "From an update's arrival to Telegram's confirmation of the mute or lift that it led to.",
    ["action"],
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)

RETRY_STORAGE_SECONDS = 5
RETRY_UNKNOWN_SECONDS = 60
LOOK_LATER_SECONDS = 60
"""After so long the channels of somebody whom a raid had muted first are looked up, or later, at the pace of sweeps."""
NO_PRIOR = Standing(Status.MEMBER, present=True)


class Enforcer:
    """Judges and acts for one bot."""

    def __init__(
        self,
        bot_id: int,
        *,
        gateway: Gateway,
        groups: Groups,
        memberships: Memberships,
        verifier: Verifier,
        ledger: Ledger,
        prompts: Telling,
        due: DueList,
        events: EventLog,
        health: Health,
        lifting: Lifting,
        brakes: Brakes,
        ladder: Ladder,
        raids: Raids,
        sweep_per_second: Callable[[], float],
        refusing: Refusing,
        tasks: Tasks,
        caught_up: asyncio.Event,
        judged: Sequence[Judged] = (),
    ) -> None:
        """`caught_up`: set while nothing that was missed is still to be told; until then nobody is judged. `judged`: told each verdict."""
        self._bot_id = bot_id
        self._caught_up = caught_up
        self._gateway = gateway
        self._groups = groups
        self._memberships = memberships
        self._verifier = verifier
        self._ledger = ledger
        self._prompts = prompts
        self._due = due
        self._events = events
        self._health = health
        self._lifting = lifting
        self._brakes = brakes
        self._ladder = ladder
        self._raids = raids
        self._sweep_per_second = sweep_per_second
        self._later = 0.0
        self._refusing = refusing
        self._tasks = tasks
        self._judged = judged
        self.verified: list[Callable[[Protection, Entry, Person], None]] = []
        """Told of those who were freed because they are in the channels now."""
        self._cases: dict[tuple[int, int], Case] = {}
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
    ) -> asyncio.Task[Ruling] | None:
        """Judge a person and act. Returns the task that does it, or None when memory alone shows that all is as it should be.

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
        if cause is Cause.JOINED and self._raids.leaves_alone(group):
            return None
        key = (group.chat_id, person.id)
        case = self._cases.get(key)
        if case is None:
            if not fresh and (verdict := self._settled(group, person, strictly=sweep)):
                self._tell(group.chat_id, person.id, cause, verdict)
                self._brakes.drop(group.chat_id, person.id)
                return None
            case = self._cases[key] = Case(person, cause, correlation.current() or correlation.new(), received, origin)
            case.task = self._tasks.start(f"judge {person.id}", self._judge(key, case))
        else:
            case.again = True
            if cause is not Cause.SWEEP:
                case.cause, case.person, case.received = cause, person, received or case.received
                case.origin = origin or case.origin
        case.fresh |= fresh
        case.sweep = sweep and case.cause is Cause.SWEEP
        if wrote is not None:
            case.messages.append(wrote[0])
            case.wrote_at = max(case.wrote_at, wrote[1])
        return case.task

    def _settled(self, group: Protection, person: Person, *, strictly: bool) -> Verdict | None:
        """The verdict, if memory alone shows that all is as it should be."""
        if self._ledger.concerns(group.chat_id, person.id) or self.bears_our_mute(group.chat_id, person.id):
            return None
        verdict = self._verifier.from_memory(group, person.id, is_bot=person.is_bot, strictly=strictly)
        return verdict if verdict is not None and verdict.allowed is True else None

    def concerns(self, chat_id: int, user_id: int) -> bool:
        """Whether somebody is muted by us, or being judged and perhaps muted in a moment, or held back from it by the brake."""
        known = (chat_id, user_id) in self._cases or self._ledger.concerns(chat_id, user_id)
        return known or self._brakes.holds(chat_id, user_id)

    def bears_our_mute(self, chat_id: int, user_id: int) -> bool:
        """Whether somebody is muted in our name as far as memory knows, and not because a moderator wants it."""
        fact = self._memberships.fact(chat_id, user_id)
        return fact is not None and self._is_our_mute(chat_id, user_id, fact.standing)

    def doubt(self, chat_id: int) -> None:
        """Updates of that group may be missing: until it is reconciled, look before lifting."""
        self._doubtful.add(chat_id)

    def trust(self, chat_id: int) -> None:
        """The group was compared with Telegram: the ledger is right about it."""
        self._doubtful.discard(chat_id)

    # ------------------------------------------------------------ judging

    async def _judge(self, key: tuple[int, int], case: Case) -> Ruling:
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

    async def _rule(self, key: tuple[int, int], case: Case) -> Ruling:
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
            self._record(Kind.UNKNOWN, case, chat_id, verdict, f"can't be judged: {verdict.why}")
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
        self._later = max(self._later, time.time() + LOOK_LATER_SECONDS) + 1 / self._sweep_per_second()
        self._due.add(group.chat_id, DueKind.LOOK_LATER, case.person.id, self._later)
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
            self._look_once_more(group.chat_id, case.person.id, error)
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
            self._due.add(chat_id, DueKind.LOOK_AGAIN, user_id, time.time() + RETRY_UNKNOWN_SECONDS)

    async def _free(self, case: Case, group: Protection, entry: Entry | None, verdict: Verdict) -> Ruling:
        case.messages.clear()
        if self._ladder.off(group.chat_id, case.person.id, "has joined in time"):
            self._record(Kind.VERIFIED, case, group.chat_id, verdict, "joined in time")
        if entry is None and self.bears_our_mute(group.chat_id, case.person.id):
            entry = await self._take_in(case, group)
        if entry is not None:
            await self._lift(case, group, entry, verdict)
            return Ruling(verdict, muted=self._ledger.open(group.chat_id, case.person.id) is not None)
        fact = self._memberships.fact(group.chat_id, case.person.id)
        by_other = fact is not None and fact.standing.present and silences(fact.standing)
        return Ruling(verdict, restricted=by_other)

    async def _take_in(self, case: Case, group: Protection) -> Entry | None:
        """A mute of ours that the ledger lost sight of, because somebody's change crossed it: if it is there, note it down."""
        try:
            standing = await self._memberships.ask_now(group.chat_id, case.person.id, self._gateway.standing)
        except TelegramError as error:
            self._look_once_more(group.chat_id, case.person.id, error)
            return None
        if not self._is_our_mute(group.chat_id, case.person.id, standing):
            return None
        entry = self._ledger.intend(group.chat_id, case.person, None, (), case.correlation)
        entry.prior_bans = standing.bans & ~MUTE
        self._ledger.done(entry)
        return entry

    def _is_our_mute(self, chat_id: int, user_id: int, standing: Standing) -> bool:
        ours = standing.restricted_by == self._bot_id and silences(standing)
        return ours and not self._ledger.is_theirs(chat_id, user_id)

    def _look_once_more(self, chat_id: int, user_id: int, error: TelegramError) -> None:
        self._due.add(chat_id, DueKind.LOOK_AGAIN, user_id, time.time() + (error.retry_after or RETRY_SECONDS))

    async def _look(self, chat_id: int, user_id: int) -> Standing | None:
        """Ask Telegram where somebody stands in the group; if that can't be told now, it is tried again later."""
        try:
            standing, _ = await self._memberships.standing(chat_id, user_id, self._gateway.standing, fresh=True)
        except TelegramError as error:
            self._look_once_more(chat_id, user_id, error)
            return None
        return standing

    async def _bind(self, case: Case, group: Protection, entry: Entry | None, verdict: Verdict) -> Ruling:
        doomed, case.messages = case.messages, []
        if doomed:
            await asyncio.gather(self._mute(case, group, entry, verdict), self._refusing.delete(case, group, doomed))
        else:
            await self._mute(case, group, entry, verdict)
        return Ruling(verdict, muted=self._ledger.open(group.chat_id, case.person.id) is not None)

    # ------------------------------------------------------------ muting

    async def _mute(self, case: Case, group: Protection, entry: Entry | None, verdict: Verdict) -> None:
        chat_id, user_id = group.chat_id, case.person.id
        if entry is not None and entry.state is State.DONE and not await self._wrote_in_spite_of_it(case, group, entry):
            self._remember_missing(entry, verdict)
            self._prompts.want(entry)
            return
        if entry is None or entry.closed_at is not None:
            entry = await self._intend(case, group, verdict)
            if entry is None:
                return
            self._ladder.began(group, user_id)
        await self._ledger.note(entry)
        if entry.closed_at is not None:
            return  # a moderator took over meanwhile
        prior = entry.prior_bans if in_force(entry.prior_bans, entry.prior_until) else Ban.NONE
        if prior & (Ban.SEND_MESSAGES | Ban.VIEW_MESSAGES):
            self._lifting.supersede(entry, "a moderator muted him in the meantime", case.person)
            return
        bans = MUTE | prior
        try:
            unhurried = case.sweep and sweep_of(case.origin) is not None
            await self._gateway.restrict(chat_id, user_id, bans, sweep=unhurried)
        except TelegramError as error:
            await self._mute_failed(case, group, entry, error)
            return
        if entry.closed_at is not None:
            return  # a moderator took over while the call was under way
        if entry.state is not State.DONE:  # Telegram's echo of the call may have been faster than its answer
            self._ledger.done(entry)
        self._record_mute(case, group, verdict)
        self._prompts.want(entry)

    async def _wrote_in_spite_of_it(self, case: Case, group: Protection, entry: Entry) -> bool:
        """Whether a message shows that our mute isn't there any more: somebody took it away, and that went unheard."""
        if case.wrote_at <= (entry.done_at or 0) + SURELY_LATER_SECONDS:
            return False
        case.wrote_at = 0
        standing = await self._look(group.chat_id, entry.user_id)
        if standing is None or self.bears_our_mute(group.chat_id, entry.user_id):
            return False
        self._lifting.supersede(entry, "somebody took the mute away, and that went unheard", case.person)
        return True

    async def _intend(self, case: Case, group: Protection, verdict: Verdict) -> Entry | None:
        """Open a ledger entry if this person can and must be muted now."""
        chat_id, user_id = group.chat_id, case.person.id
        try:
            standing = await self._standing_before(chat_id, user_id)
        except TelegramError as error:
            logger.bind(bot=self._bot_id, group=chat_id, member=user_id).warning("can't see the member: {}", error)
            self._look_once_more(chat_id, user_id, error)
            return None
        if not standing.present or standing.is_admin:
            return None
        if self._is_our_mute(chat_id, user_id, standing):
            standing = NO_PRIOR  # our own mute, of which the ledger lost sight: nothing of somebody else's to give back
        elif silences(standing):
            self._leave_to_moderator(case, group, standing, verdict)
            return None
        if (
            case.again
            and (now := self._verifier.from_memory(group, user_id, is_bot=case.person.is_bot))
            and now.allowed
        ):
            return None  # he joined while we looked
        return self._ledger.open(chat_id, user_id) or self._new_entry(case, group, standing, verdict)

    def _new_entry(self, case: Case, group: Protection, standing: Standing, verdict: Verdict) -> Entry:
        chat_id, missing = group.chat_id, verdict.missing or tuple(channel.chat_id for channel in group.channels)
        entry = self._ledger.intend(
            chat_id, case.person, standing, missing, case.correlation, origin=case.origin or case.cause.value
        )
        self._ladder.off(chat_id, case.person.id, "is muted now")
        entry.prompt_id = sweep_of(case.origin)  # a sweep tells all of them at once, by a message of its own
        return entry

    async def _standing_before(self, chat_id: int, user_id: int) -> Standing:
        """What is restricted before we mute. Memory may not have heard yet that we lifted a moment ago: then Telegram is asked."""
        if self.bears_our_mute(chat_id, user_id):
            return await self._memberships.ask_now(chat_id, user_id, self._gateway.standing)
        standing, _ = await self._memberships.standing(chat_id, user_id, self._gateway.standing)
        return standing

    def _leave_to_moderator(self, case: Case, group: Protection, standing: Standing, verdict: Verdict) -> None:
        """A moderator's mute silences him already: it isn't touched. When it ends by itself he is judged again."""
        if standing.until:
            self._due.add(group.chat_id, DueKind.LOOK_AGAIN, case.person.id, standing.until + 1)
        if case.cause is not Cause.SWEEP:
            self._record(
                Kind.SUPERSEDED, case, group.chat_id, verdict, "is muted by a moderator already; that stays as it is"
            )

    async def _mute_failed(self, case: Case, group: Protection, entry: Entry, error: TelegramError) -> None:
        chat_id, user_id = group.chat_id, case.person.id
        logger.bind(bot=self._bot_id, group=chat_id, member=user_id).warning("can't mute: {}", error)
        if isinstance(error, TargetIsAdmin):
            self._memberships.looked_up(chat_id, user_id, Standing(Status.ADMIN, present=True))
            self._ledger.close(entry, State.VOID, "is an admin of the group")
            return
        self._record(Kind.ERROR, case, chat_id, None, f"could not be muted: {error}")
        if isinstance(error, MissingRights | ChatGone):
            # The entry stays: work resumes when the rights are back, or later if they aren't what is wrong.
            if not await self._health.group_trouble(chat_id, error):
                self._due.add(chat_id, DueKind.LOOK_AGAIN, user_id, time.time() + RETRY_UNKNOWN_SECONDS)
        elif error.permanent:
            self._ledger.close(entry, State.VOID, str(error))
        else:
            self._look_once_more(chat_id, user_id, error)

    def _record_mute(self, case: Case, group: Protection, verdict: Verdict) -> None:
        left = case.cause is Cause.LEFT_CHANNEL
        kind, text = (
            (Kind.REVOKED, "left a required channel and was muted")
            if left
            else (Kind.RESTRICTED, f"was muted: {verdict.why}")
        )
        self._record(kind, case, group.chat_id, verdict, text, action="mute")

    def _remember_missing(self, entry: Entry, verdict: Verdict) -> None:
        if verdict.missing and entry.missing != verdict.missing:
            entry.missing = verdict.missing
            self._ledger.written(entry)

    # ------------------------------------------------------------ lifting

    async def _lift(self, case: Case, group: Protection, entry: Entry, verdict: Verdict) -> None:
        chat_id, user_id = entry.chat_id, entry.user_id
        if chat_id in self._doubtful and not await self._is_still_ours(case, group, entry):
            return
        if await self._lifting.lift(entry, "is in all required channels"):
            case.lifted = True
            self._record(Kind.VERIFIED, case, chat_id, verdict, "joined and may write now", action="lift")
            for tell in self.verified:
                tell(group, entry, case.person)
        else:
            self._due.add(chat_id, DueKind.LOOK_AGAIN, user_id, next_try(entry))

    async def _is_still_ours(self, case: Case, group: Protection, entry: Entry) -> bool:
        """After a gap: look whether the mute is still the one we set."""
        standing = await self._look(group.chat_id, entry.user_id)
        if standing is None:
            return False
        if standing.restricted_by in (None, self._bot_id):
            return True
        self._lifting.supersede(entry, "a moderator changed the restriction", case.person)
        return False

    # ------------------------------------------------------------ recording

    def _tell(self, chat_id: int, user_id: int, cause: Cause, verdict: Verdict) -> None:
        """Let the verdict be counted, except those of sweeps, which nobody waits for."""
        if cause is Cause.SWEEP:
            return
        admitted = cause is Cause.JOINED and verdict.allowed is True and not verdict.exempt
        for tell in self._judged:
            tell(self._bot_id, chat_id, verdict.allowed, verdict.from_memory, admitted, user_id)

    def _record(
        self, kind: Kind, case: Case, chat_id: int, verdict: Verdict | None, text: str, action: str = ""
    ) -> None:
        seconds = time.monotonic() - case.received if case.received else None
        if action and seconds is not None:
            _REACTED[action].observe(seconds)
        findings = verdict.as_dicts() if verdict else ()
        self._events.record(
            kind,
            bot_id=self._bot_id,
            chat_id=chat_id,
            user=case.person,
            text=text,
            findings=findings,
            latency_ms=None if seconds is None else seconds * 1000,
            cached=verdict is not None and verdict.from_memory,
            correlation=case.correlation,
        )


_WORDS = {True: "allowed", False: "missing", None: "unknown"}
# Looked up once: `labels` costs 2 µs each time.
_RULED = {(cause, allowed): RULINGS.labels(cause.value, word) for cause in Cause for allowed, word in _WORDS.items()}
_REACTED = {action: REACTION.labels(action) for action in ("mute", "lift")}
