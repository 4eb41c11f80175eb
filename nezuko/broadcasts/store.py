"""Where broadcasts are kept: whom one goes to is written before the first message, and what became of each as soon as it is known."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter, defaultdict
from collections.abc import Sequence

from tortoise.functions import Count
from tortoise.queryset import QuerySet

from nezuko.broadcasts.courses import ACTIVE, Audience, Course, CourseState, Outcome, Reach, Recipient
from nezuko.broadcasts.models import BroadcastRow, Contact, RecipientRow
from nezuko.groups.directory import Groups
from nezuko.ids import new_id
from nezuko.storage.writer import Upsert, Writer
from nezuko.verification.models import Membership

_COURSE = Upsert.of(BroadcastRow, conflict=["id"])
_LISTED = Upsert.of(RecipientRow, conflict=["id"], on_conflict="nothing")
_SETTLED = Upsert.of(RecipientRow, conflict=["id"], update=("outcome", "why", "settled_at"))
"""Who it was isn't written anew: he may have been forgotten meanwhile."""
AT_ONCE = 5000


class Store:
    """Reads and writes broadcasts and their recipients."""

    def __init__(self, writer: Writer, groups: Groups) -> None:
        self._writer = writer
        self._groups = groups

    # ------------------------------------------------------------ to whom

    async def reached(self, audience: Audience) -> list[tuple[int, int | None, int | None]]:
        """Return whom an audience means, as (bot, person, group): each person once, by the bot that he met first."""
        if audience.groups:
            return [
                (group.bot_id, None, group.chat_id)
                for group in self._groups.all()
                if group.enabled
                and (not audience.bots or group.bot_id in audience.bots)
                and (not audience.chats or group.chat_id in audience.chats)
            ]
        await self._writer.flush()
        inside = await self._inside(audience.chats) if audience.chats else None
        first: dict[int, int] = {}
        for bot_id, user_id in await self._contacts(audience).order_by("since", "id").values_list("bot_id", "user_id"):
            if inside is None or user_id in inside:
                first.setdefault(int(user_id), int(bot_id))
        return [(bot_id, user_id, None) for user_id, bot_id in first.items()]

    async def languages(self) -> list[str]:
        """The languages of those who can be written to, each once."""
        found = await Contact.exclude(language="").distinct().order_by("language").values_list("language", flat=True)
        return [str(language) for language in found]

    @staticmethod
    def _contacts(audience: Audience) -> QuerySet[Contact]:
        chosen = Contact.filter(blocked_at=None)
        if audience.bots:
            chosen = chosen.filter(bot_id__in=list(audience.bots))
        if audience.languages:
            chosen = chosen.filter(language__in=list(audience.languages))
        return chosen

    @staticmethod
    async def _inside(chats: Sequence[int]) -> set[int]:
        rows = Membership.filter(chat_id__in=list(chats), present=True).values_list("user_id", flat=True)
        return {int(row) for row in await rows}  # type: ignore[call-overload]  # a flat list holds numbers

    # ------------------------------------------------------------ writing

    def save(self, course: Course) -> asyncio.Future[None]:
        """Write a broadcast as it is now; done when it is on disk."""
        return self._writer.put(
            _COURSE,
            (
                course.id, course.state.value, course.text, course.audience.as_json(), course.by_id, course.by_name[:140], course.total,
                json.dumps(course.counts), course.problem[:255], course.note_bot, course.note_user, course.note_message,
                course.created_at, course.begun_at, course.ended_at,
            ),
        )  # fmt: skip

    async def list_recipients(self, course: Course) -> None:
        """Write whom a broadcast goes to, and only then that it is under way."""
        await RecipientRow.filter(broadcast_id=course.id).delete()  # of a listing that a crash broke off
        found = await self.reached(course.audience)
        for begin in range(0, len(found), AT_ONCE):
            rows = [
                self._writer.put(_LISTED, (new_id(), course.id, bot_id, user_id, chat_id, Outcome.DUE.value, "", None))
                for bot_id, user_id, chat_id in found[begin : begin + AT_ONCE]
            ]
            await asyncio.gather(*rows)
        course.total = len(found)

    def settle(self, course: Course, one: Recipient, outcome: Outcome, why: str) -> asyncio.Future[None]:
        """Write what became of a recipient."""
        return self._writer.put(
            _SETTLED,
            (one.id, course.id, one.bot_id, one.user_id, one.chat_id, outcome.value, why[:255], int(time.time())),
        )

    async def drop(self, course: Course) -> None:
        """Delete a draft."""
        await RecipientRow.filter(broadcast_id=course.id).delete()
        await BroadcastRow.filter(id=course.id, state=CourseState.DRAFT.value).delete()

    # ------------------------------------------------------------ reading

    async def course(self, number: int) -> Course | None:
        """Return a broadcast by its id."""
        row = await BroadcastRow.get_or_none(id=number)
        return _course(row) if row else None

    async def latest(self, limit: int, before: int | None = None) -> list[Course]:
        """The newest broadcasts, newest first; `before`: only older ones than that id."""
        rows = BroadcastRow.all() if before is None else BroadcastRow.filter(id__lt=before)
        return [_course(row) for row in await rows.order_by("-id").limit(limit)]

    async def active(self) -> list[Course]:
        """Those that were begun and aren't over, as far as they came."""
        courses = [
            _course(row) for row in await BroadcastRow.filter(state__in=[s.value for s in ACTIVE]).order_by("id")
        ]
        for course in courses:
            course.counts = await self.counts(course.id)
        return courses

    async def counts(self, number: int) -> Counter[Outcome]:
        """How many recipients of a broadcast came to which outcome."""
        query = RecipientRow.filter(broadcast_id=number).annotate(n=Count("id")).group_by("outcome")
        found = Counter({Outcome(outcome): int(n) for outcome, n in await query.values_list("outcome", "n")})
        del found[Outcome.DUE]
        return found

    async def waiting(self, number: int) -> Reach:
        """How many recipients still wait, by bot."""
        due = RecipientRow.filter(broadcast_id=number, outcome=Outcome.DUE.value)
        rows = await due.annotate(n=Count("id")).group_by("bot_id").values_list("bot_id", "n")
        return Reach({int(bot_id): int(n) for bot_id, n in rows})

    async def reach(self, audience: Audience) -> Reach:
        """How many recipients an audience has now, by bot."""
        by_bot: dict[int, int] = defaultdict(int)
        for bot_id, _, _ in await self.reached(audience):
            by_bot[bot_id] += 1
        return Reach(dict(by_bot))

    async def due(self, number: int, bot_id: int, limit: int) -> list[Recipient]:
        """The next to whom a bot has to write."""
        rows = RecipientRow.filter(broadcast_id=number, bot_id=bot_id, outcome=Outcome.DUE.value)
        return [_recipient(row) for row in await rows.order_by("id").limit(limit)]

    async def recipients(
        self, number: int, outcomes: Sequence[Outcome], *, after: int = 0, limit: int = 50
    ) -> list[Recipient]:
        """The recipients of a broadcast with one of these outcomes, behind one with the id `after`."""
        rows = RecipientRow.filter(broadcast_id=number, outcome__in=[o.value for o in outcomes], id__gt=after)
        return [_recipient(row) for row in await rows.order_by("id").limit(limit)]


def _course(row: BroadcastRow) -> Course:
    counts = Counter({Outcome(name): int(n) for name, n in json.loads(row.counts).items()})
    return Course(
        row.id, row.text, Audience.of_json(row.audience), row.created_at, CourseState(row.state), row.by_id, row.by_name, row.total,
        counts, row.problem, row.note_bot, row.note_user, row.note_message, row.begun_at, row.ended_at,
    )  # fmt: skip


def _recipient(row: RecipientRow) -> Recipient:
    return Recipient(row.id, row.bot_id, row.user_id, row.chat_id, Outcome(row.outcome), row.why)
