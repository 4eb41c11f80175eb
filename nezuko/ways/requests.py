"""Requests to join a group: who is in its channels is let in at once, the others are told what is missing, and let in once it isn't.

Where the bot is the group's guard, Telegram asks it while the person waits, and takes one answer within ten seconds: yes, no, or a page to
show him. Everywhere else the request lies with the group's admins, of whom the bot is one.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from loguru import logger
from prometheus_client import Counter

from nezuko import correlation
from nezuko.enforcement.due import DueKind
from nezuko.enforcement.gate import Gate
from nezuko.errors import StorageError
from nezuko.events.kinds import Kind
from nezuko.groups.protection import Protection
from nezuko.telegram.errors import MissingRights, RequestGone, TelegramError
from nezuko.telegram.types import GuardAnswer, JoinRequested, Status
from nezuko.verification.rules import Verdict
from nezuko.ways import texts
from nezuko.ways.book import AskKind, AskState, Book, Waiting, Way
from nezuko.ways.cards import Cards

if TYPE_CHECKING:
    from loguru import Logger

REQUESTS = Counter("nezuko_requests_total", "Requests to join a protected group, by what became of them.", ["result"])

GUARD_SECONDS = 7.0
"""So long may it take to find out about somebody while a guard's answer is waited for; Telegram waits 10 s."""
AGAIN_SECONDS = 20
NOT_TOLD = Verdict(None, ())
DECIDED = "it was decided before, and is done now"


class Requests:
    """The requests of one bot's groups."""

    def __init__(self, gate: Gate, book: Book, page: Callable[[int, int], str]) -> None:
        """`page` is that of `Cards`."""
        self._gate = gate
        self._book = book
        self._cards = Cards(gate, page)
        gate.due.on(DueKind.REQUEST, self._is_due)

    # ------------------------------------------------------------ what is told

    def asked(self, update: JoinRequested) -> Awaitable[object] | None:
        """Somebody asks to be let into a protected group."""
        group = self._gate.groups.protected(self._gate.bot_id, update.chat_id)
        if group is None:
            return None
        guarded = update.query_id is not None and group.options.way_guard
        if not guarded and not group.options.way_request:
            return None
        fact = self._gate.memberships.fact(update.chat_id, update.user.id)
        if fact is not None and fact.standing.present and fact.told_at >= update.at:
            return None  # told twice: he is in already
        waiting = self._book.find(update.chat_id, update.user.id, AskKind.REQUEST)
        if waiting is None or waiting.asked_at < update.at:
            query_id = update.query_id if guarded else None
            waiting = self._book.begin(update.chat_id, update.user, AskKind.REQUEST, update.at, query_id)
            self._gate.raids.asked(group)
        return self.follow(waiting)

    def follow(self, waiting: Waiting, *, fresh: bool = False) -> asyncio.Task[Verdict]:
        """Something changed for somebody who waits: look at him again. `fresh`: he says that he has joined."""
        return self._gate.tasks.start(f"request of {waiting.person.id}", self._look(waiting, fresh=fresh))

    def came(self, waiting: Waiting) -> None:
        """He is in: somebody else let him in, or Telegram's word of it is faster than its answer."""
        if waiting.state is not AskState.ADMITTING:
            self._book.close(waiting, AskState.GONE)

    # ------------------------------------------------------------ deciding

    async def _look(self, waiting: Waiting, *, fresh: bool) -> Verdict:
        async with self._book.turn(waiting):
            correlation.begin(waiting.correlation)
            await self._gate.caught_up.wait()
            group = self._gate.groups.protected(self._gate.bot_id, waiting.chat_id)
            if group is None or not waiting.open:
                return NOT_TOLD
            try:
                return await self._decide(group, waiting, fresh=fresh)
            except StorageError as error:
                self._bound(waiting).error("a request can't be worked on yet: {}", error)
                self._later(group, waiting, time.time() + AGAIN_SECONDS)
                return NOT_TOLD
            finally:
                self._book.changed(waiting.chat_id, waiting.person.id)

    async def _decide(self, group: Protection, waiting: Waiting, *, fresh: bool) -> Verdict:
        if waiting.state is AskState.DECLINING:
            await self._decline(group, waiting, DECIDED)
            return NOT_TOLD
        if waiting.state is AskState.ADMITTING:
            await self._let_in(group, waiting, NOT_TOLD, DECIDED)
            return NOT_TOLD
        if not waiting.way and waiting.state is AskState.WAITING:
            await self._book.written(waiting)
            as_guard = ", and Telegram asks the guard" if waiting.query_id is not None else ""
            in_raid = ", in a raid" if self._gate.raids.lasts(group.chat_id) else ""
            self._record(Kind.ASKED, waiting, f"asked to join{as_guard}{in_raid}")
            self._later(group, waiting)
        fact = self._gate.memberships.fact(waiting.chat_id, waiting.person.id)
        if fact is not None and fact.standing.status is Status.BANNED:
            await self._decline(group, waiting, "is banned")
            return NOT_TOLD
        raided = self._gate.raids.lasts(group.chat_id)
        if raided and not waiting.way and waiting.query_id is None:
            return await self._decide_in_raid(group, waiting)
        verdict = await self._verdict(group, waiting, fresh=fresh)
        unknown = verdict.allowed is None and verdict.findings and group.options.on_unknown == "allow" and not raided
        if verdict.allowed or unknown:
            await self._let_in(group, waiting, verdict, verdict.why)
        elif waiting.way:
            await self._cards.bring_up_to_date(group, waiting, verdict)
        else:
            await self._tell(group, waiting, verdict)
        return verdict

    async def _decide_in_raid(self, group: Protection, waiting: Waiting) -> Verdict:
        """Who is known to be in the channels is let in. Nobody else costs a call: he waits untold, and comes in once he has joined.

        Of whom memory says too little is looked up later, at the pace of sweeps.
        """
        person = waiting.person
        verdict = self._gate.verifier.from_memory(group, person.id, is_bot=person.is_bot) or NOT_TOLD
        if verdict.allowed:
            await self._let_in(group, waiting, verdict, verdict.why)
            return verdict
        waiting.way = Way.PRIVATE  # he can still open the group's link
        await self._book.written(waiting)
        if verdict.allowed is None:
            self._later(group, waiting, self._gate.raids.next_look())
        return verdict

    async def _verdict(self, group: Protection, waiting: Waiting, *, fresh: bool) -> Verdict:
        person = waiting.person
        asking = self._gate.verifier.verify(group, person.id, is_bot=person.is_bot, fresh=fresh)
        if waiting.query_id is None or waiting.way:
            return await asking
        try:
            async with asyncio.timeout(GUARD_SECONDS):
                return await asking
        except TimeoutError:
            return NOT_TOLD

    # ------------------------------------------------------------ telling him, by one way after the other

    async def _tell(self, group: Protection, waiting: Waiting, verdict: Verdict) -> None:
        failed: list[str] = []
        if waiting.query_id is not None and await self._cards.show_page(waiting, failed):
            waiting.way = Way.GUARD
            told = "was shown the page that says what to join"
        elif self._gate.raids.lasts(group.chat_id):
            waiting.way = Way.PRIVATE
            told = "waits untold: a raid is under way"
        elif group.options.way_request and await self._cards.write(group, waiting, verdict, failed):
            waiting.way = Way.REQUEST
            told = "was told in private what to join"
        elif group.options.request_unreached == "let_in":
            why = "is let in muted, to be told inside what to join"
            await self._let_in(group, waiting, verdict, "; ".join([why, *failed]))
            return
        else:
            waiting.way = Way.PRIVATE  # he can still open the group's link
            told = "couldn't be told what to join, and waits"
        await self._book.written(waiting)
        self._record(Kind.PROMPTED, waiting, "; ".join([told, *failed]), verdict)

    async def write_anew(self, waiting: Waiting) -> bool:
        """He opened the chat with the bot himself: show there how far he is. Returns False if it is over."""
        verdict = await self.follow(waiting, fresh=True)
        group = self._gate.groups.protected(self._gate.bot_id, waiting.chat_id)
        if group is None or not waiting.open:
            return False
        failed: list[str] = []
        if await self._cards.write(group, waiting, verdict, failed):
            await self._book.written(waiting)
            self._record(Kind.PROMPTED, waiting, "opened the chat with the bot, which said what to join", verdict)
        return True

    # ------------------------------------------------------------ letting in, turning away

    async def overrule(self, waiting: Waiting, *, approved: bool, by: str) -> bool:
        """Let him in or turn him away because an admin says so. Returns whether that came about."""
        async with self._book.turn(waiting):
            group = self._gate.groups.known(self._gate.bot_id, waiting.chat_id)
            if group is None or not waiting.open:
                return False
            if approved:
                await self._let_in(group, waiting, NOT_TOLD, f"{by} decided so")
            else:
                await self._decline(group, waiting, f"{by} decided so")
            return not waiting.open

    async def _let_in(self, group: Protection, waiting: Waiting, verdict: Verdict, why: str) -> None:
        if waiting.state is not AskState.ADMITTING:
            waiting.state = AskState.ADMITTING
            await self._book.written(waiting)
        how = await self._carry_out(group, waiting, approved=True)
        if how is None:
            return
        self._book.close(waiting, AskState.ADMITTED)
        REQUESTS.labels("admitted").inc()
        self._record(Kind.ADMITTED, waiting, f"was let in{how}: {why}", verdict)
        await self._cards.change(waiting, *texts.said(texts.LET_IN, group, waiting.person))

    async def _decline(self, group: Protection, waiting: Waiting, why: str) -> None:
        if waiting.state is not AskState.DECLINING:
            waiting.state = AskState.DECLINING
            await self._book.written(waiting)
        how = await self._carry_out(group, waiting, approved=False)
        if how is None:
            return
        self._book.close(waiting, AskState.DECLINED)
        REQUESTS.labels("declined").inc()
        self._record(Kind.DECLINED, waiting, f"was turned away{how}: {why}")
        await self._cards.change(waiting, *texts.said(texts.DECLINED, group, waiting.person))

    async def _carry_out(self, group: Protection, waiting: Waiting, *, approved: bool) -> str | None:
        """Tell Telegram; returns by which way in words, None if that didn't come about (yet)."""
        chat_id, user_id, query_id = waiting.chat_id, waiting.person.id, waiting.query_id
        answer = GuardAnswer.APPROVED if approved else GuardAnswer.DECLINED
        try:
            if query_id is not None:
                try:
                    await self._gate.gateway.answer_guard_query(query_id, answer)
                    return " by the guard"
                except TelegramError as error:
                    self._bound(waiting).info("the guard's answer failed: {}", error)
                    waiting.query_id = None
            await self._gate.gateway.decide_request(chat_id, user_id, approved=approved)
        except RequestGone:
            self._book.close(waiting, AskState.GONE)
            REQUESTS.labels("gone").inc()
            await self._cards.change(waiting, *texts.said(texts.GONE, group, waiting.person))
            return None
        except TelegramError as error:
            self._bound(waiting).warning("a request can't be decided: {}", error)
            verb = "let in" if approved else "turned away"
            why = "the bot lacks the right “Invite users”" if isinstance(error, MissingRights) else str(error)
            self._record(Kind.ERROR, waiting, f"could not be {verb}: {why}")
            self._later(
                group, waiting, time.time() + (error.retry_after or AGAIN_SECONDS * (3 if error.permanent else 1))
            )
            return None
        return "" if query_id is None else " as by an admin, since the guard's answer failed"

    # ------------------------------------------------------------ time

    def _later(self, group: Protection, waiting: Waiting, at: float | None = None) -> None:
        """Look again at `at`, by default when the request's time is up, if it ends at all."""
        if at is None and not group.options.request_decline:
            return
        at = at or waiting.asked_at + group.options.request_timeout
        self._gate.due.add(waiting.chat_id, DueKind.REQUEST, waiting.person.id, at)

    def _is_due(self, chat_id: int, user_id: int) -> None:
        waiting = self._book.find(chat_id, user_id, AskKind.REQUEST)
        if waiting is not None:
            self._gate.tasks.start(f"request of {user_id}", self._end(waiting))

    async def _end(self, waiting: Waiting) -> None:
        """Look once more; who still lacks something when his time is up is turned away, if the group wants that."""
        verdict = await self.follow(waiting, fresh=True)
        group = self._gate.groups.protected(self._gate.bot_id, waiting.chat_id)
        if group is None or not waiting.open:
            return
        untold = waiting.way == Way.PRIVATE and waiting.state is AskState.WAITING
        if untold and verdict.allowed is None:  # he has no button to press
            self._later(group, waiting, self._gate.raids.next_look())
            return
        if not group.options.request_decline:
            return
        ends = waiting.asked_at + group.options.request_timeout
        if time.time() < ends:
            self._later(group, waiting)
        elif verdict.allowed is None:
            self._later(group, waiting, time.time() + 3 * AGAIN_SECONDS)  # unknown is never “no”
        elif waiting.state is AskState.WAITING:
            await self._decline(group, waiting, f"its time was up; {verdict.why}")

    # ------------------------------------------------------------ recording

    def _bound(self, waiting: Waiting) -> Logger:
        return logger.bind(bot=self._gate.bot_id, group=waiting.chat_id, member=waiting.person.id)

    def _record(self, kind: Kind, waiting: Waiting, text: str, verdict: Verdict | None = None) -> None:
        self._gate.events.record(
            kind, bot_id=self._gate.bot_id, chat_id=waiting.chat_id, user=waiting.person, text=text,
            findings=verdict.as_dicts() if verdict else (), correlation=waiting.correlation,
        )  # fmt: skip
