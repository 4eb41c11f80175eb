"""Who is where: a memory of standings, fed by updates, completed by look-ups, written behind in batches.

When is a remembered fact believed?
- While the *feed* of a chat is unbroken (the bot is admin there and no gap was reported), whatever was learned since the feed began
  stays true until an update says otherwise: every change would have been told. After a day it is asked again all the same, since
  Telegram is known to lose some updates of very large groups.
- A look-up is as old as the moment in which it was asked: its answer may have been made before a gap, and come after it.
- What was learned before the last gap is believed for `trust_seconds`; a sweep, which comes to find what the gap hid, doesn't believe it.
- Unknown is never "no": the caller gets None or an error.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace

from prometheus_client import Counter

from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.types import LEFT, Ban, JoinRequested, ParticipantChanged, Standing, Status
from nezuko.verification.facts import Fact, Facts
from nezuko.verification.models import Membership

FACTS = Counter("nezuko_membership_facts_total", "Memberships asked for, by where the answer came from.", ["source"])
_FROM_MEMORY = FACTS.labels("memory")
_FROM_LOOKUP = FACTS.labels("lookup")

UNBROKEN_TRUST = 86400
"""Seconds for which a fact under an unbroken feed is believed."""

Lookup = Callable[[int, int], Awaitable[Standing]]
"""(chat_id, user_id) -> standing; raises TelegramError when it can't be told."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A look-up that is under way."""

    answer: asyncio.Future[Standing]
    at: float


class Memberships:
    """The memory of one bot. All methods but `look_up` are synchronous and touch memory only."""

    def __init__(
        self, bot_id: int, writer: Writer, *, trust_seconds: int, keeps: Callable[[int], bool] = lambda _: False
    ) -> None:
        """`keeps(chat_id)`: a chat of which who has left isn't forgotten, however many they are."""
        self._bot_id = bot_id
        self._writer = writer
        self._trust = trust_seconds
        self._facts = Facts(keeps)
        self._feed_since: dict[int, float] = {}
        self._listed_at: dict[int, float] = {}
        self._gap_at = 0.0
        self.serial = 0
        """The number of participant updates taken over so far."""
        self._pending: dict[tuple[int, int], _Asked] = {}
        self._upsert = Upsert.of(Membership, conflict=["id"])

    def trust_for(self, seconds: int) -> None:
        """Believe from now on for so long what was learned without updates."""
        self._trust = seconds

    async def load(self) -> None:
        """Fill the memory from the database; call once, before updates come."""
        columns = (
            Membership.filter(bot_id=self._bot_id)
            .order_by("learned_at")
            .values_list(
                "chat_id",
                "user_id",
                "status",
                "present",
                "bans",
                "until",
                "restricted_by",
                "joined_at",
                "told_qts",
                "told_at",
                "requested_at",
                "learned_at",
            )
        )
        for chat_id, user_id, status, present, bans, until, by, joined, qts, told, asked, learned in await columns:
            standing = Standing(Status(status), bool(present), Ban(bans), until, by, joined_at=joined)
            self._facts.put(chat_id, user_id, Fact(standing, learned, told, qts, requested_at=asked))

    # ------------------------------------------------------------ learning

    def told(self, update: ParticipantChanged) -> bool:
        """Take over a participant update. Returns False, changing nothing, if it is older than what is known (a double, a replay).

        Call `save` when all that has to be written because of the update has been put into the writer: what tells a replay from news
        must not reach the disk before the consequences do.
        """
        fact = self.fact(update.chat_id, update.user.id)
        if fact is not None and _is_older(update, update.after, fact):
            return False
        standing = update.after
        joined = (
            update.at if standing.present and not update.before.present else (fact.standing.joined_at if fact else 0)
        )
        if standing.joined_at != joined:
            standing = _with_join(standing, joined)
        self.serial += 1
        qts = update.qts or (fact.told_qts if fact else 0)
        fresh = Fact(standing, time.time(), update.at, qts, self.serial, told=update.after)
        self._facts.put(update.chat_id, update.user.id, fresh)
        return True

    def asked_to_join(self, update: JoinRequested) -> bool:
        """Take over that somebody waits to be let in, so isn't in. Returns False, changing nothing, if it is older than what is known."""
        fact = self.fact(update.chat_id, update.user.id)
        if fact is not None and _is_older(update, LEFT, fact):
            return False
        self.serial += 1
        qts = update.qts or (fact.told_qts if fact else 0)
        fresh = Fact(LEFT, time.time(), update.at, qts, self.serial, told=LEFT, requested_at=update.at)
        self._facts.put(update.chat_id, update.user.id, fresh)
        return True

    def save(self, chat_id: int, user_id: int) -> None:
        """Write what is remembered of somebody in a chat."""
        if fact := self.fact(chat_id, user_id):
            self._write(chat_id, user_id, fact)

    def looked_up(
        self,
        chat_id: int,
        user_id: int,
        standing: Standing,
        *,
        serial: int | None = None,
        asked_at: float | None = None,
    ) -> Standing:
        """Take over what a look-up or a list said. Returns what holds now.

        Args:
            chat_id: where.
            user_id: of whom.
            standing: what was said.
            serial: `self.serial` from before it was asked.
            asked_at: when it was asked, now if not given. Of that age it is: what came in between may have been lost in a gap.
        """
        fact, fresh = self.fact(chat_id, user_id), Fact(standing, time.time() if asked_at is None else asked_at)
        if fact is not None:
            if serial is not None and fact.serial > serial:
                return fact.standing  # an update came in the meantime and is newer than the answer
            if fact.standing.joined_at and standing.present and not standing.joined_at:
                standing = _with_join(standing, fact.standing.joined_at)
            fresh = fact.followed_by(standing, learned_at=fresh.learned_at, serial=fact.serial)
            if standing.present or standing.status is Status.BANNED:
                fresh.requested_at = 0
        self._store(chat_id, user_id, fresh)
        return standing

    def acted(self, chat_id: int, user_id: int, bans: Ban, until: int, *, serial: int) -> None:
        """Take over that a call of ours restricted somebody to `bans`; `serial` is `self.serial` from before it was made.

        Telegram's echo of the call may be long in coming. An update of somebody else's change that came in the meantime is left as it is:
        it either is newer or shows when the echo comes. One that bears our own name is older, or the echo.
        """
        fact = self.fact(chat_id, user_id)
        if fact is None or fact.standing.is_admin:
            return
        if fact.serial > serial and fact.standing.restricted_by != self._bot_id:
            return
        self.serial += 1  # an answer that was asked for before is older than this
        was = fact.standing
        out = Ban.VIEW_MESSAGES in bans
        free = Status.MEMBER if was.present else Status.LEFT
        status = Status.BANNED if out else Status.RESTRICTED if bans else free
        standing = Standing(
            status, was.present and not out, bans, until, self._bot_id if bans else None, joined_at=was.joined_at
        )  # fmt: skip
        self._store(chat_id, user_id, fact.followed_by(standing, learned_at=time.time(), serial=self.serial))

    def heard(self, chat_id: int, user_id: int, standing: Standing) -> None:
        """Remember what a service message or the like gives to understand: enough to look at somebody, not to act on."""
        fact = self.fact(chat_id, user_id)
        told_at, told_qts = (fact.told_at, fact.told_qts) if fact else (0, 0)
        self._store(chat_id, user_id, Fact(standing, 0.0, told_at, told_qts, fact.serial if fact else 0))

    def expire(self, chat_id: int, user_id: int) -> None:
        """A timed restriction has ended on Telegram's side, which tells nobody: the next who needs the fact has to look."""
        if fact := self.fact(chat_id, user_id):
            fact.learned_at = 0.0

    def _store(self, chat_id: int, user_id: int, fact: Fact) -> None:
        self._facts.put(chat_id, user_id, fact)
        self._write(chat_id, user_id, fact)

    def _write(self, chat_id: int, user_id: int, fact: Fact) -> None:
        s = fact.standing
        self._writer.add(
            self._upsert,
            (
                f"{self._bot_id}:{chat_id}:{user_id}", self._bot_id, chat_id, user_id, s.status.value, s.present, int(s.bans), s.until,
                s.restricted_by, s.joined_at, fact.told_qts, fact.told_at, fact.requested_at, int(fact.learned_at),
            ),
        )  # fmt: skip

    def forget(self, user_id: int) -> None:
        """Remember nothing more of somebody, nor that he restricted others; the rows are whoever's business asks for that."""
        self._facts.forget_person(user_id)
        for fact in self._facts.everything():
            if fact.restricted_by == user_id:
                fact.standing = replace(fact.standing, restricted_by=None)

    # ------------------------------------------------------------ believing

    def feed_begins(self, chat_id: int) -> None:
        """From now on every change in that chat is told (the bot is admin there). Idempotent."""
        self._feed_since.setdefault(chat_id, self._gap_at)

    def feed_broken(self, chat_id: int | None = None) -> None:
        """Changes may have been missed, in one chat or in all: older facts are believed for a short time only."""
        now = time.time()
        if chat_id is not None:
            self._feed_since[chat_id] = now
            return
        self._gap_at = now
        for known in self._feed_since:
            self._feed_since[known] = now

    def feed_lost(self, chat_id: int) -> None:
        """The bot isn't admin there any more: nothing is told."""
        self._feed_since.pop(chat_id, None)

    async def begin_anew(self, chat_id: int) -> None:
        """Forget a chat: for a while nobody listened to what happened there. Raises StorageError."""
        self._facts.forget_chat(chat_id)
        self._feed_since.pop(chat_id, None)
        self._listed_at.pop(chat_id, None)
        await self._writer.flush()
        await Membership.filter(bot_id=self._bot_id, chat_id=chat_id).delete()

    def fact(self, chat_id: int, user_id: int) -> Fact | None:
        """What is remembered, believed or not."""
        return self._facts.get(chat_id, user_id)

    def believed(self, chat_id: int, user_id: int, *, strictly: bool = False) -> Fact | None:
        """What is remembered and may be acted upon; `strictly`: only if no gap can have hidden a change since."""
        fact = self._facts.get(chat_id, user_id)
        if fact is None:
            return None
        since = self._feed_since.get(chat_id)
        unbroken = since is not None and fact.learned_at >= since
        trust = UNBROKEN_TRUST if unbroken else 0 if strictly else self._trust
        return fact if time.time() - fact.learned_at <= trust else None

    def listed_all(self, chat_id: int, began: float) -> None:
        """A list of everybody in a chat was taken over, read from `began` on: while the feed holds, nobody else is there."""
        self._listed_at[chat_id] = began

    def is_outside(self, chat_id: int, user_id: int) -> bool:
        """Whether it is sure that somebody isn't in a chat: he is known to be gone, or wasn't on a list of all and hasn't come since."""
        fact = self.believed(chat_id, user_id)
        if fact is not None or self.fact(chat_id, user_id) is not None:
            return fact is not None and not fact.present
        listed, since = self._listed_at.get(chat_id, 0.0), self._feed_since.get(chat_id)
        return since is not None and since <= listed and time.time() - listed <= UNBROKEN_TRUST

    def may_be_present(self, chat_id: int, user_id: int) -> bool:
        """False if somebody is known to be outside."""
        fact = self.fact(chat_id, user_id)
        return fact is None or fact.present

    def present(self, chat_id: int) -> Iterator[tuple[int, Fact]]:
        """Everybody remembered to be inside a chat."""
        return self._facts.present(chat_id)

    # ------------------------------------------------------------ asking

    async def standing(
        self, chat_id: int, user_id: int, lookup: Lookup, *, fresh: bool = False, strictly: bool = False
    ) -> tuple[Standing, Fact | None]:
        """Return the standing, from memory if believed (and not `fresh`), else by one look-up shared by all who wait for it.

        `strictly` is that of `believed`.

        Returns:
            the standing, and the fact it was taken from (None when it was just looked up).

        Raises:
            TelegramError: it can't be told at present; that is never a "no".
        """
        if not fresh and (fact := self.believed(chat_id, user_id, strictly=strictly)):
            _FROM_MEMORY.inc()
            return fact.standing, fact
        while (pending := self._pending.get((chat_id, user_id))) is not None:
            await asyncio.wait((pending.answer,))
            missed = strictly and pending.at < self._feed_since.get(chat_id, self._gap_at)
            if not missed and not pending.answer.cancelled():
                return pending.answer.result(), None
        return await self._ask(chat_id, user_id, lookup), None

    async def ask_now(self, chat_id: int, user_id: int, lookup: Lookup) -> Standing:
        """Return what Telegram says from now on, by a look-up of one's own.

        `standing` may share an answer that was asked for earlier, and prefers an update that came while it was asked for, though that may
        be told of late. Where something can't be taken back that isn't good enough.

        Raises:
            TelegramError: it can't be told at present.
        """
        _FROM_LOOKUP.inc()
        serial, asked_at = self.serial, time.time()
        standing = await lookup(chat_id, user_id)
        self.looked_up(chat_id, user_id, standing, serial=serial, asked_at=asked_at)
        return standing

    async def _ask(self, chat_id: int, user_id: int, lookup: Lookup) -> Standing:
        """Look somebody up, and let others wait for the same answer. If the one who asks is cancelled, the next asks again."""
        _FROM_LOOKUP.inc()
        key, serial, asked_at = (chat_id, user_id), self.serial, time.time()
        shared: asyncio.Future[Standing] = asyncio.get_running_loop().create_future()
        self._pending[key] = _Asked(shared, asked_at)
        try:
            standing = await lookup(chat_id, user_id)
            standing = self.looked_up(chat_id, user_id, standing, serial=serial, asked_at=asked_at)
        except Exception as error:
            shared.set_exception(error)
            shared.exception()  # it is raised here; that nobody else waits is no mistake
            raise
        else:
            shared.set_result(standing)
            return standing
        finally:
            del self._pending[key]
            shared.cancel()


def _is_older(update: ParticipantChanged | JoinRequested, after: Standing, fact: Fact) -> bool:
    """Whether an update that leads to `after` says nothing new. Its date comes first, on which all servers agree, then its number."""
    if update.at != fact.told_at:
        return update.at < fact.told_at
    if not (update.qts and fact.told_qts):
        return False
    return update.qts < fact.told_qts or (update.qts == fact.told_qts and fact.may_repeat(after))


def _with_join(standing: Standing, joined_at: int) -> Standing:
    return Standing(
        standing.status, standing.present, standing.bans, standing.until, standing.restricted_by, standing.rights, joined_at
    )  # fmt: skip
