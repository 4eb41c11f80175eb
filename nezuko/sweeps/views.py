"""The pages of sweeps: what runs and ran in a group, one run with its people, undoing, and the brake."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import datetime

from babel.dates import format_datetime
from quart import Blueprint, Response, render_template, request

from nezuko.enforcement.raids import GroupRaid
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NotFound
from nezuko.groups.directory import Groups, Protection
from nezuko.i18n.pages import gettext, locale, mark, ngettext, told, translated
from nezuko.options import options
from nezuko.sweeps.braking import Braking
from nezuko.sweeps.offers import Offer, Offers
from nezuko.sweeps.raiding import Raiding
from nezuko.sweeps.runs import (
    COUNTED,
    LOOKS,
    NAMES,
    SHOWN,
    STATES,
    WORDS,
    Outcome,
    Run,
    RunKind,
    RunState,
    result,
)  # fmt: skip
from nezuko.sweeps.service import Sweeps
from nezuko.sweeps.store import Store
from nezuko.turns import duration
from nezuko.web.asking import Choice, Did, Question, ask, tried
from nezuko.web.asking import undo as undo_form
from nezuko.web.export import csv_response
from nezuko.web.guard import require
from nezuko.web.numbers import whole_number
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("sweeps", __name__, url_prefix="/groups/<int:bot_id>/<int:chat_id>/sweeps")

_MOST = 2**63
PAGE = 50
CSV_BATCH = 1000
RECENT = 12
HEADER = ("user_id", "name", "outcome", "why")
SHARES = (
    Choice("0", mark("All of them"), mark("It goes on until it is through; you can pause it at any time.")),
    Choice("1", mark("The first 1 % at first"), mark("Then it stops and waits for your word.")),
    Choice("10", mark("The first 10 % at first"), mark("Then it stops and waits for your word.")),
)
SPAN_HOURS = {
    "1": mark("the last hour"),
    "6": mark("the last 6 hours"),
    "24": mark("the last 24 hours"),
    "168": mark("the last 7 days"),
}
_CLOCK = "d MMM HH:mm"
DEEDS = ("pause", "resume", "stop")


def _may(permission: Permission, bot_id: int, chat_id: int) -> Protection:
    if max(bot_id, chat_id) >= _MOST:
        raise NotFound("There is no such group here.")
    require(permission, bot_id=bot_id, chat_id=chat_id)
    group = service(Groups).known(bot_id, chat_id)
    if group is None:
        raise NotFound("There is no such group here.")
    return group


def _path(group: Protection) -> str:
    return f"/groups/{group.bot_id}/{group.chat_id}/sweeps"


# ------------------------------------------------------------ looking


@blueprint.get("")
async def overview(bot_id: int, chat_id: int) -> str:
    """What is under way, the last simulation, what can be undone, the brake."""
    group, sweeps = _may(Permission.GROUPS_VIEW, bot_id, chat_id), service(Sweeps)
    gate = service(Enforcement).gate(bot_id)
    runs = await sweeps.store.latest(bot_id, chat_id, RECENT)
    active = sweeps.active(bot_id, chat_id)
    simulation = next((r for r in runs if r.kind is RunKind.SIMULATION and r.state is RunState.DONE), None)
    return await render_template(
        "sweeps/overview.html",
        group=group,
        path=_path(group),
        active=active,
        left=_left(active) if active else "",
        runs=[run for run in runs if active is None or run.id != active.id],
        simulation=simulation if simulation and simulation.rule == group.sentence() else None,
        after=told(duration(simulation.counts[Outcome.WOULD] / sweeps.per_second())) if simulation else "",
        offers=await service(Offers).all(bot_id, chat_id) if gate else [],
        brake=gate.brakes.group(chat_id) if gate else None,
        limit=gate.brakes.limit(chat_id) if gate else 0,
        spans=SPAN_HOURS,
        **_words(),
    )


@blueprint.get("/<int:number>")
async def one(bot_id: int, chat_id: int, number: int) -> str:
    """One run: how far it is, and what became of whom."""
    group = _may(Permission.GROUPS_VIEW, bot_id, chat_id)
    run = await _run(group, number)
    shown, after = _shown(run, request.args.get("outcome", "")), request.args.get("after", "")
    behind = int(after) if after.isascii() and after.isdigit() and len(after) < 10 else -1  # noqa: PLR2004 - 32 bits
    found = await service(Sweeps).store.people(run.id, shown, after=behind, limit=PAGE + 1)
    return await render_template(
        "sweeps/run.html",
        group=group,
        path=f"{_path(group)}/{number}",
        back=_path(group),
        run=run,
        heading=gettext("{run} of {group}", run=gettext(NAMES[run.kind]), group=group.title),
        rule=group.shown_rule if run.rule == group.sentence() else run.rule,
        left=_left(run),
        outcome=shown[0].value if len(shown) == 1 else "",
        people=found[:PAGE],
        following=found[PAGE - 1].position if len(found) > PAGE else None,
        later=behind >= 0,
        **_words(),
    )


def _words() -> dict[str, object]:
    return {
        "names": NAMES,
        "looks": LOOKS,
        "states": STATES,
        "words": WORDS,
        "counted": COUNTED,
        "result": lambda run: told(result(run)),
        "title_of": _title,
        "what_of": _what,
        "mute_words": _mute,
    }


def _title(run: Run) -> str:
    if run.kind is RunKind.UNDO:
        return gettext("Undoing of {what}", what=run.rule)
    return gettext(NAMES[run.kind])


def _what(offer: Offer) -> str:
    """What can be undone, in the language of the page."""
    if offer.at is None or not translated():
        return told(offer.what)
    when = format_datetime(datetime.fromtimestamp(offer.at).astimezone(), _CLOCK, locale=locale())
    return gettext(offer.what.message, when=when)


def _mute(count: int) -> str:
    return ngettext("Mute {count} member", "Mute {count} members", count, count=f"{count:,}")


def _left(run: Run) -> str:
    if run.state is not RunState.RUNNING:
        return ""
    if not run.total:
        return gettext("Reading the list of members, {calls} calls so far", calls=run.calls)
    sweeps = service(Sweeps)
    calls = sweeps.calls_left(run)
    return gettext(
        "Still {calls} calls, {time} at the present budget",
        calls=f"{calls:,}",
        time=told(duration(calls / sweeps.per_second())),
    )


def _shown(run: Run, wanted: str) -> tuple[Outcome, ...]:
    return (Outcome(wanted),) if wanted in {outcome.value for outcome in Outcome} else SHOWN[run.kind]


async def _run(group: Protection, number: int) -> Run:
    if number >= _MOST:
        raise NotFound("There is no such simulation or sweep here.")
    return await service(Sweeps).find(group.bot_id, group.chat_id, number)


@blueprint.get("/<int:number>/people.csv")
async def people_csv(bot_id: int, chat_id: int, number: int) -> Response:
    """The people of a run as a file."""
    group = _may(Permission.GROUPS_VIEW, bot_id, chat_id)
    run = await _run(group, number)
    shown = _shown(run, request.args.get("outcome", ""))
    return csv_response(f"nezuko-{run.kind.value}-{run.id}", HEADER, _lines(service(Sweeps).store, run, shown))


async def _lines(store: Store, run: Run, shown: tuple[Outcome, ...]) -> AsyncIterator[tuple[int | str, ...]]:
    after = -1
    while found := await store.people(run.id, shown, after=after, limit=CSV_BATCH):
        for swept in found:
            yield swept.person.id, swept.person.name, swept.outcome.value, swept.why
        after = found[-1].position


# ------------------------------------------------------------ beginning and steering


@blueprint.post("/simulate")
async def simulate(bot_id: int, chat_id: int) -> Response:
    """Find out who would be muted."""
    group = _may(Permission.GROUPS_CHANGE, bot_id, chat_id)

    async def work() -> str:
        await service(Sweeps).simulate(bot_id, chat_id)
        return gettext("The simulation has begun. It touches nobody.")

    return await tried(work(), _path(group))


@blueprint.get("/begin")
async def ask_begin(bot_id: int, chat_id: int) -> str:
    """Ask whether to mute those whom a simulation found, or everybody who isn't in the channels."""
    group, number = _may(Permission.GROUPS_CHANGE, bot_id, chat_id), whole_number(request.args.get("simulation", ""))
    text = gettext(
        "Everybody in {group} is looked at, also those who were there before the protection; whoever doesn't fulfil the rule is muted "
        "until he does. Nobody has simulated that: you don't know yet whom it meets.",
        group=group.title,
    )
    if number:
        run = await _run(group, number)
        whom = run.counts[Outcome.WOULD] + run.counts[Outcome.UNKNOWN]
        text = ngettext(
            "{count} member of {group} are looked at once more; whoever doesn't fulfil the rule is muted until he does. That takes {time} "
            "at the present budget.",
            "{count} members of {group} are looked at once more; whoever doesn't fulfil the rule is muted until he does. That takes {time} "
            "at the present budget.",
            whom,
            count=f"{whom:,}",
            group=group.title,
            time=told(duration(whom / service(Sweeps).per_second())),
        )
    return await ask(
        Question(
            title=gettext("Mute who isn't in the channels of {group}?", group=group.title),
            text=f"{text} {group.shown_rule} {gettext('One message in the group tells them all what to do.')}",
            action=f"{_path(group)}/begin",
            back=_path(group),
            button=gettext("Begin"),
            undo=gettext("It can be undone with one click, in whole, as long as you like."),
            choices=SHARES,
            hidden=[("simulation", str(number or ""))],
        )
    )


@blueprint.post("/begin")
async def begin(bot_id: int, chat_id: int) -> Response:
    """Sweep."""
    group, form = _may(Permission.GROUPS_CHANGE, bot_id, chat_id), await request.form

    async def work() -> Did:
        share = form.get("choice", "0")
        if share not in {choice.value for choice in SHARES}:
            raise InvalidInput("Choose one of the shares.")
        simulation = whole_number(form.get("simulation", "")) or None
        run = await service(Sweeps).sweep(bot_id, chat_id, simulation=simulation, canary=int(share))
        return Did(gettext("The sweep has begun."), undo_form(f"{_path(group)}/undo", kind="sweep", number=str(run.id)))

    return await tried(work(), _path(group))


@blueprint.post("/<int:number>/<deed>")
async def steer(bot_id: int, chat_id: int, number: int, deed: str) -> Response:
    """Pause a run, go on with it, or end it where it is."""
    group = _may(Permission.GROUPS_CHANGE, bot_id, chat_id)
    if deed not in DEEDS:
        raise NotFound("There is no such page here.")
    run, sweeps = await _run(group, number), service(Sweeps)
    work = {"pause": sweeps.pause, "resume": sweeps.resume, "stop": sweeps.cancel}[deed]
    said = {
        "pause": mark("It is paused."),
        "resume": mark("It goes on."),
        "stop": mark("It is stopped; what was done stays done."),
    }[deed]

    async def steered() -> Did:
        await work(run)
        back = {"pause": "resume", "resume": "pause"}.get(deed)
        return Did(gettext(said), undo_form(f"{_path(group)}/{number}/{back}") if back else None)

    return await tried(steered(), _path(group))


# ------------------------------------------------------------ undoing


@blueprint.get("/undo")
async def ask_undo(bot_id: int, chat_id: int) -> str:
    """Say how many would be freed, and ask."""
    group = _may(Permission.GROUPS_CHANGE, bot_id, chat_id)
    kind, number = _wanted(request.args)
    offer = await service(Offers).find(bot_id, chat_id, kind, number)
    return await ask(
        Question(
            title=gettext("Undo {what}?", what=_what(offer)),
            text=ngettext(
                "{count} member of {group} may write again, each with what was restricted before. They are excused until they leave the "
                "group or one of its channels. Mutes of moderators stay.",
                "{count} members of {group} may write again, each with what was restricted before. They are excused until they leave the "
                "group or one of its channels. Mutes of moderators stay.",
                offer.count,
                count=f"{offer.count:,}",
                group=group.title,
            ),
            action=f"{_path(group)}/undo",
            back=_path(group),
            button=ngettext("Unmute {count} member", "Unmute {count} members", offer.count, count=f"{offer.count:,}"),
            undo=gettext(
                "A later sweep leaves excused people alone; end their exemptions on the group's page to judge them again."
            ),
            hidden=[("kind", kind), ("number", str(number))],
        )
    )


@blueprint.post("/undo")
async def undo(bot_id: int, chat_id: int) -> Response:
    """Let everybody write again whom it muted."""
    group = _may(Permission.GROUPS_CHANGE, bot_id, chat_id)
    kind, number = _wanted(await request.form)

    async def work() -> str:
        under_way = service(Sweeps).active(bot_id, chat_id)
        if kind == "sweep" and under_way is not None and under_way.id == number:
            await service(Sweeps).cancel(under_way)  # else it might mute the first right after nobody was found
            if not service(Sweeps).undoable(bot_id, chat_id, sweep=number):
                return gettext("The sweep is stopped before it muted anybody.")
        offer = await service(Offers).find(bot_id, chat_id, kind, number)
        run = await service(Offers).undo(bot_id, chat_id, offer)
        return ngettext(
            "{count} member are being unmuted.", "{count} members are being unmuted.", run.total, count=f"{run.total:,}"
        )

    return await tried(work(), _path(group))


def _wanted(given: object) -> tuple[str, int]:
    get = given.get  # type: ignore[attr-defined]  # arguments and forms are both werkzeug's multi-dicts
    if hours := get("hours", ""):
        return "span", (whole_number(hours) or 0) * 3600
    return get("kind", ""), whole_number(get("number", "")) or 0


# ------------------------------------------------------------ raids


@blueprint.app_context_processor
def _context() -> dict[str, object]:
    return {"raid_of": _raid_of}


def _raid_of(bot_id: int, chat_id: int) -> GroupRaid | None:
    """A group's raid that is under way."""
    gate = service(Enforcement).gate(bot_id)
    return gate.raids.group(chat_id) if gate is not None and gate.raids.lasts(chat_id) else None


@blueprint.get("/raid")
async def ask_raid(bot_id: int, chat_id: int) -> str:
    """Ask whether the raid shall begin, or end."""
    group = _may(Permission.GROUPS_CHANGE, bot_id, chat_id)
    lasts = _raid_of(bot_id, chat_id) is not None
    how = gettext(options()["raid_mode"].said(group.options.raid_mode))
    return await ask(
        Question(
            title=gettext("End the raid?") if lasts else gettext("Begin raid mode?"),
            text=gettext("Newcomers are then dealt with as always.")
            if lasts
            else gettext("What happens to newcomers: {how}.", how=how),
            action=f"{_path(group)}/raid/{'end' if lasts else 'begin'}",
            back=_path(group),
            button=gettext("End it") if lasts else gettext("Begin"),
            undo=gettext("You can begin it again at any time.")
            if lasts
            else gettext("It ends by itself when few join for two minutes, or when you end it."),
        )
    )


@blueprint.post("/raid/<deed>")
async def raid(bot_id: int, chat_id: int, deed: str) -> Response:
    """Begin or end it."""
    group, raiding = _may(Permission.GROUPS_CHANGE, bot_id, chat_id), service(Raiding)
    if deed not in ("begin", "end"):
        raise NotFound("There is nothing at this address.")
    return await tried((raiding.begin if deed == "begin" else raiding.end)(bot_id, chat_id), _path(group))


# ------------------------------------------------------------ the brake


@blueprint.get("/brake")
async def ask_brake(bot_id: int, chat_id: int) -> str:
    """Ask what becomes of those whom the brake holds."""
    group = _may(Permission.GROUPS_CHANGE, bot_id, chat_id)
    gate = service(Enforcement).gate(bot_id)
    brake = gate.brakes.group(chat_id) if gate else None
    if brake is None or brake.tripped_at is None:
        raise NotFound("The brake isn't in force here any more.")
    held = list(brake.held.values())
    return await ask(
        Question(
            title=ngettext("What becomes of {count} member?", "What becomes of {count} members?", len(held)),
            text=gettext("They would have been muted in one wave, and may write until you decide."),
            action=f"{_path(group)}/brake",
            back=_path(group),
            button=gettext("Decide"),
            undo=gettext(
                "Who was muted can be freed by undoing; who was let is judged again after leaving the group or a channel."
            ),
            affected=[person.name or str(person.id) for person in held[:8]],
            more_affected=max(0, len(held) - 8),
            choices=(
                Choice(
                    "mute",
                    mark("Mute them"),
                    mark("Unless they have joined meanwhile. For an hour you aren't asked again."),
                ),
                Choice("let", mark("Let them write"), mark("Until they leave the group or one of its channels.")),
            ),
        )
    )


@blueprint.post("/brake")
async def brake(bot_id: int, chat_id: int) -> Response:
    """Decide about those whom the brake holds."""
    group, form = _may(Permission.GROUPS_CHANGE, bot_id, chat_id), await request.form

    async def work() -> str:
        choice, braking = form.get("choice", ""), service(Braking)
        if choice not in ("mute", "let"):
            raise InvalidInput("Choose one of both.")
        return await (braking.mute if choice == "mute" else braking.let)(bot_id, chat_id)

    return await tried(work(), _path(group))


@blueprint.post("/brake/limit")
async def set_limit(bot_id: int, chat_id: int) -> Response:
    """Let another number of mutes a minute hold for this group."""
    group, form = _may(Permission.GROUPS_CHANGE, bot_id, chat_id), await request.form

    async def work() -> Did:
        given = form.get("per_minute", "").strip()
        if given and not (given.isascii() and given.isdigit() and len(given) < 7):  # noqa: PLR2004 - refused below in any case
            raise InvalidInput("Give a whole number, or nothing for what holds for all groups.")
        former = service(Braking).of(bot_id, chat_id)[0].per_minute
        await service(Braking).set_limit(bot_id, chat_id, int(given) if given else None)
        back = undo_form(f"{_path(group)}/brake/limit", per_minute="" if former is None else str(former))
        return Did(gettext("The brake is set."), back)

    return await tried(work(), _path(group))
