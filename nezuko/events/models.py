"""Events and the people in them, as they are kept."""

from __future__ import annotations

import time
from collections.abc import Iterable

from tortoise import fields
from tortoise.functions import Count, Max

from nezuko.events.kinds import Kind
from nezuko.storage.models import Row

ID_BITS = 22
LATEST = 2**62
"""A time after all times."""
SEARCHED_AT_ONCE = 10_000
LONGEST_ID = 19
"""Digits that a 63-bit number can have."""


def id_floor(at: float) -> int:
    """Return the least id that an event of this moment (seconds since 1970) can have (see `nezuko.ids`)."""
    return int(at * 1000) << ID_BITS


def midnight() -> float:
    """Return when today began, by the clock of this machine."""
    now = time.localtime()
    return time.mktime((now.tm_year, now.tm_mon, now.tm_mday, 0, 0, 0, 0, 0, -1))


class EventRow(Row):
    """What happened to whom, when and why.

    The id grows with time, so that every index ends in order of time.
    """

    id = fields.BigIntField(primary_key=True, generated=False)
    at_ms = fields.BigIntField()
    kind = fields.CharField(max_length=24)
    bot_id = fields.BigIntField(null=True)
    chat_id = fields.BigIntField(null=True)
    user_id = fields.BigIntField(null=True)
    user_name = fields.CharField(max_length=140, default="")
    channel_id = fields.BigIntField(null=True)
    correlation = fields.CharField(max_length=32, default="")
    latency_ms = fields.FloatField(null=True)
    cached = fields.BooleanField(default=False)
    text = fields.TextField(default="")
    findings = fields.TextField(default="")
    """JSON: a list of findings, or empty."""

    class Meta:
        """Table name and indexes."""

        table = "events"
        # The last one holds all that counting people of a kind needs: over a busy day that is 50 times faster than fetching each row.
        indexes = (("chat_id", "id"), ("user_id", "id"), ("kind", "id", "user_id", "chat_id"))

    @classmethod
    async def people_of(cls, chats: Iterable[int], limit: int) -> list[int]:
        """The people of the newest `limit` events in `chats`, each once, latest first."""
        chosen = cls.filter(chat_id__in=list(chats), user_id__not_isnull=True)
        rows = await chosen.order_by("-id").limit(limit).values_list("user_id", flat=True)
        return [int(row) for row in dict.fromkeys(rows)]  # type: ignore[call-overload]  # a flat list holds numbers

    @classmethod
    async def after(cls, event_id: int, limit: int) -> list[EventRow]:
        """The newest `limit` events younger than `event_id`, oldest first."""
        return list(reversed(await cls.filter(id__gt=event_id).order_by("-id").limit(limit)))

    @classmethod
    async def of_member(cls, chat_id: int, user_id: int, limit: int) -> list[EventRow]:
        """The newest events of one person in one chat, newest first."""
        return await cls.filter(user_id=user_id, chat_id=chat_id).order_by("-id").limit(limit)

    @classmethod
    async def places(
        cls, user_ids: Iterable[int], chats: Iterable[int] | None = None
    ) -> dict[int, list[tuple[int, int]]]:
        """For each person the chats (of `chats`, if given) in which something happened to him, as (chat_id, when in ms), latest first."""
        wanted = list(user_ids)
        found: dict[int, list[tuple[int, int]]] = {user_id: [] for user_id in wanted}
        if not wanted:
            return found
        chosen = cls.filter(user_id__in=wanted, chat_id__not_isnull=True)
        if chats is not None:
            chosen = chosen.filter(chat_id__in=list(chats))
        rows = (
            await chosen.annotate(last=Max("id"))
            .group_by("user_id", "chat_id")
            .order_by("-last")
            .values("user_id", "chat_id", "last")
        )
        for row in rows:
            found[row["user_id"]].append((row["chat_id"], int(row["last"]) >> ID_BITS))
        return found

    @classmethod
    async def people_between(
        cls, kind: Kind, begin: float, end: float | None = None, chats: Iterable[int] | None = None
    ) -> int:
        """How many different people had an event of `kind` (in `chats`) from `begin` to before `end` (seconds since 1970; None: now)."""
        chosen = cls.filter(kind=kind.value, id__gte=id_floor(begin))
        if chats is not None:
            chosen = chosen.filter(chat_id__in=list(chats))
        if end is not None:
            chosen = chosen.filter(id__lt=id_floor(end))
        rows = await chosen.annotate(people=Count("user_id", distinct=True)).values("people")
        return int(rows[0]["people"]) if rows else 0

    @classmethod
    async def purge(cls, before: float, batch: int = 2000) -> int:
        """Delete up to `batch` events older than `before` (seconds). Returns how many went; fewer than `batch` means that is all."""
        ids = await cls.filter(id__lt=id_floor(before)).order_by("id").limit(batch).values_list("id", flat=True)
        return await cls.filter(id__in=list(ids)).delete() if ids else 0


class PersonRow(Row):
    """Somebody that events were about, under the last name we saw."""

    id = fields.BigIntField(primary_key=True, generated=False)
    name = fields.CharField(max_length=140, default="")
    username = fields.CharField(max_length=64, default="")
    search = fields.CharField(max_length=220, default="")
    """Name and username in lower case."""
    seen_ms = fields.BigIntField()
    """When the name was last written (not on every event)."""

    class Meta:
        """Table name and indexes."""

        table = "people"
        indexes = (("username",), ("seen_ms",))

    @classmethod
    async def matching(cls, words: str, limit: int) -> list[PersonRow]:
        """People whose id is `words`, or whose username or name contains them; whole usernames first, then those seen last.

        They are looked through some ten thousand at a time: what is looked for somewhere within a name has no index, and with millions of
        people a single statement would keep everybody else waiting.
        """
        wanted = words.strip().removeprefix("@").lower()
        if not wanted:
            return await cls.all().order_by("-seen_ms").limit(limit)
        found: dict[int, PersonRow] = {}
        if (
            wanted.isascii()
            and wanted.isdigit()
            and len(wanted) < LONGEST_ID
            and (one := await cls.get_or_none(id=int(wanted)))
        ):
            found[one.id] = one
        begin: int | None = LATEST
        while begin is not None and len(found) < limit:
            end = await cls._boundary(begin)
            part = cls.filter(seen_ms__lt=begin, search__contains=wanted)
            part = part if end is None else part.filter(seen_ms__gte=end)
            found |= {person.id: person for person in await part.order_by("-seen_ms").limit(limit - len(found))}
            begin = end
        return sorted(found.values(), key=lambda person: person.username.lower() != wanted)

    @classmethod
    async def _boundary(cls, begin: int) -> int | None:
        """The time down to which some ten thousand people were seen before `begin`; None if there are fewer."""
        times = cls.filter(seen_ms__lt=begin).order_by("-seen_ms").offset(SEARCHED_AT_ONCE).limit(1)
        found = await times.values_list("seen_ms", flat=True)
        return int(found[0]) if found else None  # type: ignore[call-overload]  # a flat list holds numbers

    @classmethod
    async def named(cls, ids: Iterable[int]) -> list[PersonRow]:
        """These people, in the order of `ids`; who isn't known is left out."""
        order = {number: place for place, number in enumerate(ids)}
        return sorted(await cls.filter(id__in=list(order)), key=lambda person: order[person.id]) if order else []
