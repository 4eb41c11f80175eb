"""The page of the practice room, and the forms by which one acts."""

from __future__ import annotations

import time
from datetime import datetime

from quart import Blueprint, Response, render_template, request

from nezuko.errors import Forbidden, InvalidInput
from nezuko.events.explain import explain
from nezuko.events.feed import Feed
from nezuko.events.log import Event
from nezuko.events.models import EventRow
from nezuko.events.overview import Overview
from nezuko.events.stream import Wanted
from nezuko.i18n.pages import told
from nezuko.practice.deeds import LONGEST_TEXT, Deeds
from nezuko.practice.lesson import lesson
from nezuko.practice.live import news, until_quiet
from nezuko.practice.notices import Notice
from nezuko.practice.room import LONGEST_NAME, Room
from nezuko.practice.story import tell
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from nezuko.web.guard import require, signed_in
from nezuko.web.paths import see_other
from nezuko.web.permissions import Permission
from nezuko.web.service import service
from nezuko.web.sse import Streams

blueprint = Blueprint("practice", __name__, url_prefix="/practice")

EVENTS = 100
LIST = 0
"""Stands for the list of chats where else the number of a place stands."""


def _enter() -> Room:
    """Let in who sees the bots, and so all their groups: the simulated people are in all of them."""
    who = require(Permission.BOTS_VIEW)
    if who.groups is not None:
        raise Forbidden("The practice room is for those who look after this installation.")
    return service(Room)


def _person(room: Room, person_id: int) -> User:
    """Return whom to be. Whoever a bot obeys may also ask it for a link to the dashboard: only an owner may be him."""
    person = room.person(person_id)
    if room.has_power(person):
        require(Permission.ACCOUNTS_CHANGE)
    return person


def clock(at: float) -> str:
    """Return the time of day on the phone, by this machine's clock: hours and minutes."""
    return f"{datetime.fromtimestamp(at).astimezone():%H:%M}"


@blueprint.get("")
async def begin() -> Response:
    """Lead to a group and a person: those asked for, or the first ones."""
    room = _enter()
    await room.open()
    group_id, person_id = request.args.get("group", type=int), request.args.get("person", type=int)
    group = room.group(group_id) if group_id else next(iter(room.groups()), None)
    person = _person(room, person_id) if person_id else room.start()
    if group is None:
        raise Forbidden("There is no group on the embedded Telegram yet.")
    return see_other(f"/practice/{group.id}/{person.id}")


@blueprint.get("/<int:group_id>/<int:person_id>")
async def group(group_id: int, person_id: int) -> str:
    """The group on the person's phone, and the trace."""
    return await look(group_id, person_id, group_id)


@blueprint.get("/<int:group_id>/<int:person_id>/<int:place>")
async def look(group_id: int, person_id: int, place: int) -> str:
    """One of the chats on the person's phone (0: the list of them), and the trace."""
    room = _enter()
    where, person = room.group(group_id), _person(room, person_id)
    phone = room.phone(person)
    screen = phone.screen(room.place(place).id) if place != LIST else None
    about = service(Overview)
    events = [Event.of(row) for row in await EventRow.of_member(where.id, person.id, EVENTS)]
    deeds = room.diary.of(person.id, where.id)
    return await render_template(
        "practice/room.html",
        group=where,
        person=person,
        place=place,
        base=f"/practice/{where.id}/{person.id}",
        screen=screen,
        rows=[phone.row(number) for number in room.places(where)] if screen is None else [],
        bot=room.places(where)[-1],
        said=request.args.get("said", ""),
        notice=room.notices.find(request.args.get("said", "")),
        groups=room.groups(),
        cast=room.cast(where, powerful=signed_in().may(Permission.ACCOUNTS_CHANGE)),
        powerful=room.has_power(person),
        acting=signed_in().may(Permission.MEMBERS_ACT),
        rule=room.protection(where),
        answer=explain(person.first_name, where.title, events, await about.member(where.id, person.id)),
        tasks=lesson(deeds, events),
        steps=tell(person.first_name, deeds, events, about),
        now=time.time(),
        clock=clock,
        say=told,
        longest_text=LONGEST_TEXT,
        longest_name=LONGEST_NAME,
    )


@blueprint.get("/<int:group_id>/<int:person_id>/stream")
async def stream(group_id: int, person_id: int) -> Response:
    """Say when the phone or the trace should be looked at again."""
    room = _enter()
    where, person = room.group(group_id), _person(room, person_id)
    places = [*room.places(where), person.id]
    wanted = Wanted(chat_id=where.id, user_id=person.id)
    source = news(service(Feed), wanted, room.diary.changes, room.world.outbox.changes, places)
    return service(Streams).response(signed_in().session, source)


@blueprint.post("/people")
async def newcomer() -> Response:
    """Make a person and be him."""
    room = _enter()
    require(Permission.MEMBERS_ACT)
    form = await request.form
    where = room.group(form.get("group", 0, type=int))
    person = room.newcomer(form.get("name", ""))
    return see_other(f"/practice/{where.id}/{person.id}")


@blueprint.post("/<int:group_id>/<int:person_id>/<int:place>/<deed>")
async def act(group_id: int, person_id: int, place: int, deed: str) -> Response:
    """Do something as the person: join, leave, write, press. What is said to it stands on the page that follows."""
    room = _enter()
    require(Permission.MEMBERS_ACT)
    where, person, there = room.group(group_id), _person(room, person_id), room.place(place)
    feed = service(Feed)
    watcher = feed.subscribe()
    try:
        notice = await _do(deed, Deeds(room, person, there), there)
        if "HX-Request" not in request.headers:
            await until_quiet(watcher, Wanted(chat_id=where.id, user_id=person.id))
    finally:
        feed.leave(watcher)
    said = f"?said={room.notices.keep(notice)}" if notice else ""
    return see_other(f"/practice/{where.id}/{person.id}/{place}{said}")


async def _do(deed: str, deeds: Deeds, there: Chat | User) -> Notice | None:
    form = await request.form
    if deed == "write":
        return deeds.write(form.get("text", ""))
    if deed == "press":
        return await deeds.press(form.get("message", 0, type=int), _data(form.get("data", "")))
    if deed in ("join", "leave") and isinstance(there, Chat):
        return deeds.join() if deed == "join" else deeds.leave()
    raise InvalidInput("That can't be done here.")


def _data(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise InvalidInput("That isn't the data of a button.") from None
