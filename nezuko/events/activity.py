"""Everything that happened, narrowed as one likes: live, page by page, and as CSV."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlencode

from quart import Blueprint, Response, render_template, request

from nezuko.events.kinds import LOOKS
from nezuko.events.log import Event
from nezuko.events.models import LONGEST_ID, EventRow, PersonRow
from nezuko.events.overview import Overview
from nezuko.events.rows import FEED_ROWS, SHOWN_TITLES, kinds_of, line, lines
from nezuko.events.search import find
from nezuko.events.stream import Wanted
from nezuko.web.export import csv_response
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("activity", __name__)

MOST_EXPORTED = 10_000
_CSV_PAGE = 500
_MOST = 2**63
SEARCHED = 200
"""How many people of a name are looked through for one whom a group admin may know of."""
_NOBODY = 0
"""An id that no member has."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks for. `who` as it was typed; `name` of whom it was found to mean."""

    wanted: Wanted
    show: str
    chat_id: int | None
    who: str
    name: str
    before: int | None

    def address(self, path: str = "/activity", **changes: object) -> str:
        """Return an address that asks for the same, with changes."""
        asked = {"show": self.show if self.show != "all" else "", "chat": self.chat_id, "who": self.who, **changes}
        return f"{path}?{urlencode({name: value for name, value in asked.items() if value})}".removesuffix("?")

    def stream(self, after: int) -> str:
        """Return the address of the live stream behind the event `after`."""
        user = self.wanted.user_id
        return self.address("/events/stream", who="", user="" if user is None else str(user), after=after or 1)


@blueprint.get("/activity")
async def activity() -> str:
    """A page of events; the first one is live."""
    asked = await _asked()
    page = await find(asked.wanted, FEED_ROWS, asked.before)
    overview = service(Overview)
    return await render_template(
        "events/activity.html",
        asked=asked,
        lines=lines([Event.of(row) for row in page.rows], overview),
        older=page.before,
        newest=page.rows[0].id if page.rows else 0,
        sets=list(SHOWN_TITLES),
        titles=SHOWN_TITLES,
        looks={kind.value: look for kind, look in LOOKS.items()},
        groups=list({group.chat_id: group.title for group in overview.groups(asked.wanted.chats)}.items()),
    )


@blueprint.get("/activity.csv")
async def as_csv() -> Response:
    """The newest events of that choice, at most 10,000."""
    asked = await _asked()
    heads = ("when", "what", "member", "member id", "group", "group id", "text", "milliseconds", "correlation id")
    return csv_response("activity", heads, _table(asked, service(Overview)))


async def _table(asked: Asked, overview: Overview) -> AsyncIterator[tuple[str | int | float | None, ...]]:
    before, left = asked.before, MOST_EXPORTED
    while left > 0:
        page = await find(asked.wanted, min(left, _CSV_PAGE), before)
        for row in page.rows:
            event = Event.of(row)
            shown = line(event, overview)
            when = datetime.fromtimestamp(event.at_ms / 1000, UTC).isoformat(timespec="milliseconds")
            yield (
                when, shown.look.word, shown.who, event.user_id, shown.group, event.chat_id, event.text, event.latency_ms,
                event.correlation,
            )  # fmt: skip
        before, left = page.before, left - len(page.rows)
        if before is None:
            return


async def _asked() -> Asked:
    reader = require(Permission.DASHBOARD_VIEW)
    show = request.args.get("show", "all")
    chat_id = _number(request.args.get("chat", ""))
    if chat_id is not None:
        require(Permission.DASHBOARD_VIEW, chat_id=chat_id)
    who = request.args.get("who", "").strip()[:100]
    user_id, name = await _person(who, reader.chats) if who else (None, "")
    kinds = kinds_of(show)
    wanted = Wanted(kinds, chat_id, user_id, reader.chats)
    return Asked(
        wanted, show if kinds is not None else "all", chat_id, who, name, _number(request.args.get("before", ""))
    )


async def _person(who: str, chats: frozenset[int] | None) -> tuple[int, str]:
    """The id that was typed, or that of whoever has this name; what he is called, if he was seen where the reader may look."""
    number = _number(who)
    if number is not None:
        person = await PersonRow.get_or_none(id=number)
        found = [person] if person else []
    else:
        found = await PersonRow.matching(who, 1 if chats is None else SEARCHED)
    if chats is not None and found:
        places = await EventRow.places([person.id for person in found], chats)
        found = [person for person in found if places[person.id]]
    if found:
        return found[0].id, found[0].name
    return (_NOBODY if number is None else number), who


def _number(text: str) -> int | None:
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= LONGEST_ID else None
    return number if number is not None and number < _MOST else None
