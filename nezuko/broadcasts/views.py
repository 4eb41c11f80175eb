"""The pages of broadcasts, for owners: write one and try it dry, begin and steer it, see who didn't get it and why."""

from __future__ import annotations

from collections.abc import AsyncIterator

from quart import Blueprint, Response, render_template, request
from werkzeug.datastructures import MultiDict

from nezuko.bots.models import Bot
from nezuko.broadcasts import wording
from nezuko.broadcasts.courses import (
    LONGEST,
    LOOKS,
    PER_SECOND,
    STATES,
    Audience,
    Course,
    CourseState,
    Outcome,
)
from nezuko.broadcasts.service import Broadcasts
from nezuko.broadcasts.store import Store
from nezuko.errors import InvalidInput, NezukoError, NotFound, StorageError
from nezuko.groups.directory import Groups
from nezuko.i18n.pages import gettext, mark, told
from nezuko.web.asking import done, tried
from nezuko.web.export import csv_response
from nezuko.web.guard import require
from nezuko.web.numbers import whole_number
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("broadcasts", __name__, url_prefix="/broadcasts")

HERE = "/broadcasts"
RECENT = 20
PAGE = 50
CSV_BATCH = 1000
HEADER = ("bot_id", "user_id", "group_id", "outcome", "why")
WRONG = (Outcome.BLOCKED, Outcome.FAILED)
"""Those who didn't get it: shown unless others are asked for."""
SAID = {
    "begin": mark("It has begun."),
    "pause": mark("It is paused."),
    "resume": mark("It goes on."),
    "stop": mark("It is stopped; what was sent stays sent."),
    "drop": mark("The draft is gone; nothing was sent."),
}


def _words() -> dict[str, object]:
    return {
        "states": STATES,
        "looks": LOOKS,
        "result": wording.result,
        "duration": wording.duration,
        "heading": wording.heading,
        "people": wording.people,
        "audience": wording.audience,
    }


# ------------------------------------------------------------ looking


@blueprint.get("")
async def overview() -> str:
    """A form for a new one, and those that there were."""
    require(Permission.BROADCASTS_SEND)
    return await _overview("", MultiDict())


async def _overview(problem: str, form: MultiDict[str, str]) -> str:
    broadcasts = service(Broadcasts)
    return await render_template(
        "broadcasts/overview.html",
        problem=problem,
        form=form,
        longest=LONGEST,
        bots=await Bot.filter(deleted_at=None).order_by("added_at"),
        groups=[group for group in service(Groups).all() if group.enabled],
        languages=await broadcasts.store.languages(),
        active=broadcasts.active,
        courses=await broadcasts.store.latest(RECENT),
        **_words(),
    )


@blueprint.get("/<int:number>")
async def one(number: int) -> str:
    """One broadcast: whom it would reach, or how far it is and who didn't get it."""
    require(Permission.BROADCASTS_SEND)
    course, store = await _course(number), service(Broadcasts).store
    shown, after = _shown(), whole_number(request.args.get("after", "")) or 0
    found = await store.recipients(course.id, shown, after=after, limit=PAGE + 1)
    draft = course.state is CourseState.DRAFT
    reach = await store.reach(course.audience) if draft else None
    return await render_template(
        "broadcasts/broadcast.html",
        course=course,
        path=f"{HERE}/{number}",
        reach=reach,
        left=wording.duration((course.total - course.settled) / PER_SECOND),
        outcome=shown[0].value if len(shown) == 1 else "",
        recipients=found[:PAGE],
        following=found[PAGE - 1].id if len(found) > PAGE else None,
        later=after > 0,
        title={group.chat_id: group.title for group in service(Groups).all()},
        bots={bot.id: bot.label for bot in await Bot.all()},
        **_words(),
    )


@blueprint.get("/<int:number>/recipients.csv")
async def recipients_csv(number: int) -> Response:
    """The recipients as a file."""
    require(Permission.BROADCASTS_SEND)
    course = await _course(number)
    return csv_response(f"nezuko-broadcast-{course.id}", HEADER, _lines(service(Broadcasts).store, course, _shown()))


async def _lines(
    store: Store, course: Course, shown: tuple[Outcome, ...]
) -> AsyncIterator[tuple[int | str | None, ...]]:
    after = 0
    while found := await store.recipients(course.id, shown, after=after, limit=CSV_BATCH):
        for one in found:
            yield one.bot_id, one.user_id, one.chat_id, one.outcome.value, one.why
        after = found[-1].id


def _shown() -> tuple[Outcome, ...]:
    wanted = request.args.get("outcome", "")
    return (Outcome(wanted),) if wanted in {outcome.value for outcome in Outcome} else WRONG


async def _course(number: int) -> Course:
    if number >= 2**63:
        raise NotFound("There is no such broadcast here.")
    return await service(Broadcasts).find(number)


# ------------------------------------------------------------ doing


@blueprint.post("")
async def draft() -> Response | str | tuple[str, int]:
    """Try one dry."""
    require(Permission.BROADCASTS_SEND)
    form = await request.form
    try:
        course, _ = await service(Broadcasts).draft(form.get("text", ""), _audience(form))
    except StorageError:
        raise
    except NezukoError as error:
        return await _overview(told(error), form), 400
    return done(f"{HERE}/{course.id}", gettext("Nothing has been sent yet: this is whom it would reach."))


def _audience(form: MultiDict[str, str]) -> Audience:
    to = form.get("to", "people")
    if to not in ("people", "groups"):
        raise InvalidInput("Choose to whom it goes.")
    numbers = {name: [whole_number(text) for text in form.getlist(name)] for name in ("bot", "group")}
    if any(number is None for found in numbers.values() for number in found):
        raise InvalidInput("Choose bots and groups from the lists.")
    bots, groups = (tuple(int(number or 0) for number in numbers[name]) for name in ("bot", "group"))
    languages = tuple(language[:2].lower() for language in form.getlist("language")) if to == "people" else ()
    return Audience(groups=to == "groups", bots=bots, chats=groups, languages=languages)


@blueprint.post("/<int:number>/<deed>")
async def steer(number: int, deed: str) -> Response:
    """Begin it, pause it, go on with it, end it, or throw a draft away."""
    require(Permission.BROADCASTS_SEND)
    broadcasts = service(Broadcasts)
    work = {
        "begin": broadcasts.begin,
        "pause": broadcasts.pause,
        "resume": broadcasts.resume,
        "stop": broadcasts.cancel,
        "drop": broadcasts.drop,
    }.get(deed)
    if work is None:
        raise NotFound("There is no such page here.")
    course = await _course(number)

    async def steered() -> str:
        await work(course)
        return gettext(SAID[deed])

    back = f"{HERE}/{number}"
    return await tried(steered(), back, done_at=HERE if deed == "drop" else back)
