"""The overview, the member pages and the live stream."""

from __future__ import annotations

from quart import Blueprint, Response, current_app, render_template, request

from nezuko.errors import NotFound
from nezuko.events.feed import Feed
from nezuko.events.log import Event
from nezuko.events.models import EventRow
from nezuko.events.overview import Overview
from nezuko.events.people import MEMBER_EVENTS, find_people, member_of, table
from nezuko.events.rows import FEED_ROWS, SHOWN, SHOWN_TITLES, kinds_of, lines, traces
from nezuko.events.search import find
from nezuko.events.stream import Wanted, batches, messages
from nezuko.web.export import csv_response
from nezuko.web.guard import require
from nezuko.web.paths import see_other
from nezuko.web.permissions import Permission
from nezuko.web.service import service
from nezuko.web.sse import Streams

blueprint = Blueprint("events", __name__)

PEOPLE_ROWS = 25
PEOPLE_EXPORTED = 5_000
PLACES = 6
"""Groups of a person that the list of members names."""
_MOST = 2**63


@blueprint.get("/")
async def overview() -> str | Response:
    """Four cards and the live feed."""
    who = require(Permission.DASHBOARD_VIEW)
    for detour in service(Overview).detours:
        if path := detour():
            return see_other(path)
    shown = request.args.get("show", "all")
    shown = shown if shown in SHOWN else "all"
    page = await find(Wanted(SHOWN[shown], chats=who.chats), FEED_ROWS)
    newest = [Event.of(row) for row in page.rows]
    return await render_template(
        "events/overview.html",
        cards=await service(Overview).cards(who.chats),
        panels=[panel for make in service(Overview).panels if (panel := await make(who.chats))],
        lines=lines(newest, service(Overview)),
        shown=shown,
        choices=SHOWN_TITLES,
        after=newest[0].id if newest else 0,
    )


@blueprint.get("/overview/cards")
async def cards() -> str:
    """The cards alone, for the page that is open."""
    who = require(Permission.DASHBOARD_VIEW)
    return await render_template("events/_cards.html", cards=await service(Overview).cards(who.chats))


@blueprint.get("/events/stream")
async def stream() -> Response:
    """What happens, as it happens. `after` or the header Last-Event-ID: begin behind that event."""
    who = require(Permission.DASHBOARD_VIEW)
    after = _id(request.headers.get("Last-Event-ID")) or _id(request.args.get("after"))
    wanted = Wanted(
        kinds_of(request.args.get("show", "")),
        _id(request.args.get("chat")),
        _id(request.args.get("user")),
        who.chats,
    )
    rows = current_app.jinja_env.get_template("events/_rows.html")
    source = messages(batches(service(Feed), after, wanted), rows, service(Overview))
    return service(Streams).response(who.session, source)


def _id(text: str | None) -> int | None:
    number = int(text) if text and text.isascii() and text.isdigit() else None
    return number if number is not None and number < _MOST else None


@blueprint.get("/members")
async def members() -> str:
    """Find people by id, @username or name; without a question, those seen last."""
    who = require(Permission.DASHBOARD_VIEW)
    question = request.args.get("q", "").strip()[:100]
    people, places = await find_people(question, who.chats, PEOPLE_ROWS)
    about = service(Overview)
    return await render_template(
        "events/members.html",
        question=question,
        people=people,
        places=places,
        states={
            (chat_id, person.id): await about.member(chat_id, person.id)
            for person in people
            for chat_id, _ in places[person.id][:PLACES]
        },
        most_places=PLACES,
        title=about.chat_title,
        full=len(people) == PEOPLE_ROWS,
    )


@blueprint.get("/members.csv")
async def members_csv() -> Response:
    """The same as a table: a line for each person in each group where he was seen."""
    who = require(Permission.DASHBOARD_VIEW)
    question = request.args.get("q", "").strip()[:100]
    people, places = await find_people(question, who.chats, PEOPLE_EXPORTED)
    heads = ("id", "name", "username", "group", "group_id", "state", "last_seen")
    return csv_response("nezuko-members", heads, table(people, places, service(Overview)))


@blueprint.get("/members/<int:chat_id>/<int:user_id>")
async def member(chat_id: int, user_id: int) -> str:
    """Why somebody is muted, or isn't, and all that was decided about him.

    Raises:
        NotFound: nothing is known of him there.
    """
    if max(chat_id, user_id) >= _MOST:
        raise NotFound("There is no such member.")
    who = require(Permission.DASHBOARD_VIEW, chat_id=chat_id)
    about = service(Overview)
    known = await member_of(chat_id, user_id, about)
    return await render_template(
        "events/member.html",
        chat_id=chat_id,
        user_id=user_id,
        name=known.name,
        username=known.username,
        group=known.group,
        state=known.state,
        answer=known.answer,
        traces=traces(known.events, about),
        after=known.events[0].id if known.events else 0,
        elsewhere=[place for place in (await EventRow.places([user_id], who.chats))[user_id] if place[0] != chat_id],
        title=about.chat_title,
        full=len(known.events) == MEMBER_EVENTS,
    )
