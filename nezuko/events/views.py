"""The overview, the member pages and the live stream."""

from __future__ import annotations

from quart import Blueprint, Response, current_app, render_template, request

from nezuko.errors import NotFound
from nezuko.events.explain import explain
from nezuko.events.feed import Feed
from nezuko.events.log import Event
from nezuko.events.models import EventRow, PersonRow
from nezuko.events.overview import Overview
from nezuko.events.rows import FEED_ROWS, SHOWN, lines, traces
from nezuko.events.stream import Wanted, batches, messages
from nezuko.web.guard import signed_in
from nezuko.web.service import service
from nezuko.web.sse import Streams

blueprint = Blueprint("events", __name__)

PEOPLE_ROWS = 25
MEMBER_EVENTS = 200
_MOST = 2**63


@blueprint.get("/")
async def overview() -> str:
    """Four cards and the live feed."""
    shown = request.args.get("show", "all")
    shown = shown if shown in SHOWN else "all"
    newest = [Event.of(row) for row in await EventRow.newest(FEED_ROWS, SHOWN[shown])]
    return await render_template(
        "events/overview.html",
        cards=await service(Overview).cards(),
        lines=lines(newest, service(Overview)),
        shown=shown,
        choices=list(SHOWN),
        after=newest[0].id if newest else 0,
    )


@blueprint.get("/overview/cards")
async def cards() -> str:
    """The cards alone, for the page that is open."""
    return await render_template("events/_cards.html", cards=await service(Overview).cards())


@blueprint.get("/events/stream")
async def stream() -> Response:
    """What happens, as it happens. `after` or the header Last-Event-ID: begin behind that event."""
    after = _id(request.headers.get("Last-Event-ID")) or _id(request.args.get("after"))
    wanted = Wanted(
        SHOWN.get(request.args.get("show", "all")), _id(request.args.get("chat")), _id(request.args.get("user"))
    )
    rows = current_app.jinja_env.get_template("events/_rows.html")
    source = messages(batches(service(Feed), after, wanted), rows, service(Overview))
    return service(Streams).response(signed_in().session, source)


def _id(text: str | None) -> int | None:
    number = int(text) if text and text.isascii() and text.isdigit() else None
    return number if number is not None and number < _MOST else None


@blueprint.get("/members")
async def members() -> str:
    """Find people by id, @username or name; without a question, those seen last."""
    question = request.args.get("q", "").strip()[:100]
    people = await PersonRow.matching(question, PEOPLE_ROWS)
    places = await EventRow.places(person.id for person in people)
    return await render_template(
        "events/members.html",
        question=question,
        people=people,
        places=places,
        title=service(Overview).chat_title,
        full=len(people) == PEOPLE_ROWS,
    )


@blueprint.get("/members/<int:chat_id>/<int:user_id>")
async def member(chat_id: int, user_id: int) -> str:
    """Why somebody is muted, or isn't, and all that was decided about him.

    Raises:
        NotFound: nothing is known of him there.
    """
    if max(chat_id, user_id) >= _MOST:
        raise NotFound("There is no such member.")
    about = service(Overview)
    events = [Event.of(row) for row in await EventRow.of_member(chat_id, user_id, MEMBER_EVENTS)]
    person = await PersonRow.get_or_none(id=user_id)
    state = await about.member(chat_id, user_id)
    if not events and state is None:
        raise NotFound("Nothing is known of this person in this group. Search for somebody else.")
    name = (person and person.name) or next((event.user_name for event in events if event.user_name), "")
    name = name or f"Person {user_id}"
    group = about.chat_title(chat_id)
    return await render_template(
        "events/member.html",
        chat_id=chat_id,
        user_id=user_id,
        name=name,
        username=person.username if person else "",
        group=group,
        state=state,
        answer=explain(name, group, events, state),
        traces=traces(events, about),
        after=events[0].id if events else 0,
        elsewhere=[place for place in (await EventRow.places([user_id]))[user_id] if place[0] != chat_id],
        title=about.chat_title,
        full=len(events) == MEMBER_EVENTS,
    )
