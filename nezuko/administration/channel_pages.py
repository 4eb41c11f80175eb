"""The list of channels, and the page of each."""

from __future__ import annotations

from urllib.parse import urlencode

from quart import Blueprint, Response, render_template, request

from nezuko.administration.channel_list import SORTS, STATE_LOOKS, ChannelLine, ChannelQuery, Channels
from nezuko.administration.columns import Column, Columns
from nezuko.administration.rights import rights_in_words, rights_shown
from nezuko.administration.subscribers import DEFAULT, PERIODS, Subscribers
from nezuko.channels.models import InviteLink
from nezuko.errors import InvalidInput, NezukoError, NotFound, StorageError
from nezuko.i18n.pages import gettext, mark, ngettext, told
from nezuko.web.asking import Question, ask, done, refused
from nezuko.web.export import Cell, csv_response, csv_time
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("channels", __name__, url_prefix="/channels")

LINKS = 20
"""Invite links that a channel's page names, those first by which most came."""
_MOST = 2**63
MOST_AT_ONCE = 50
SHOWN_AFFECTED = 8
HEADER = (
    "bot_id",
    "channel_id",
    "title",
    "username",
    "state",
    "bot",
    "groups",
    "subscribers",
    "muted_for_it",
    "bot_rights",
    "problem",
)

COLUMNS = Columns(
    "/channels",
    (
        Column("groups", mark("Required by"), "groups"),
        Column("state", mark("Health"), "state"),
        Column("bot", mark("Bot"), "bot"),
        Column("subscribers", mark("Subscribers"), "subscribers", is_number=True),
        Column("lacking", mark("Muted for it"), "lacking", is_number=True),
        Column("rights", mark("Rights of the bot"), usual=False),
        Column("looked", mark("Looked at"), usual=False),
        Column("id", mark("Id"), usual=False),
    ),
)


@blueprint.get("")
async def channels() -> str:
    """The channels that fit, a page at a time."""
    require(Permission.CHANNELS_VIEW)
    query = ChannelQuery.of(request.args)
    lines, following, count = await service(Channels).page(query, request.args.get("after", ""))
    return await render_template(
        "channels/list.html",
        lines=lines,
        count=count,
        query=query,
        sorts=[(name, title) for name, (title, _) in SORTS.items()],
        states=STATE_LOOKS,
        address=_address,
        following=_address(query, after=following) if following else "",
        later="after" in request.args,
        columns=COLUMNS,
        in_words=rights_shown,
    )


def _address(query: ChannelQuery, path: str = "/channels", **changes: object) -> str:
    arguments = urlencode(query.arguments(**changes))
    return f"{path}?{arguments}" if arguments else path


@blueprint.post("/columns")
async def choose_columns() -> Response:
    """Show other columns from now on."""
    require(Permission.CHANNELS_VIEW)
    return await COLUMNS.choose()


@blueprint.post("/several")
async def several() -> Response | str:
    """Look at the chosen channels now or, after asking, forget those that no group requires."""
    require(Permission.CHANNELS_CHANGE)
    form = await request.form
    channels, chosen = service(Channels), await _chosen(form.getlist("channel"))
    if not chosen:
        return done("/channels", gettext("Nothing was done: choose channels first."))
    if form.get("do") == "check":
        return done("/channels", await _checked(channels, [line for line in chosen if line.groups]))
    unused = [line for line in chosen if not line.groups]
    if not unused:
        return done(
            "/channels", gettext("Nothing was forgotten: groups require these channels. Remove them there first.")
        )
    if form.get("choice") != "sure":
        return await _ask_forget_several(unused)
    for line in unused:
        await channels.forget(line.row.bot_id, line.row.chat_id)
    return done("/channels", ngettext("{count} channel is forgotten.", "{count} channels are forgotten.", len(unused)))


async def _chosen(refs: list[str]) -> list[ChannelLine]:
    wanted = set(refs[:MOST_AT_ONCE])
    return [line for line in await service(Channels).lines(ChannelQuery()) if line.ref in wanted]


async def _checked(channels: Channels, lines: list[ChannelLine]) -> str:
    """Look at channels, one after the other, and say what was found."""
    if not lines:
        return gettext("No group requires these channels: there is nothing to check.")
    problems = []
    for line in lines:
        try:
            problem = await channels.check(line.row.bot_id, line.row.chat_id)
        except StorageError:
            raise
        except NezukoError as error:
            problem = told(error)
        if problem:
            problems.append(f"{line.label}: {problem}")
    well = len(lines) - len(problems)
    return " ".join([gettext("{count} of {total} can be checked.", count=well, total=len(lines)), *problems])


async def _ask_forget_several(lines: list[ChannelLine]) -> str:
    several = len(lines) > 1
    return await ask(
        Question(
            title=ngettext("Forget {count} channel?", "Forget {count} channels?", len(lines))
            if several
            else gettext("Forget {name}?", name=lines[0].label),
            text=gettext("They go from this list. On Telegram nothing changes: the bot stays in the channels."),
            action="/channels/several",
            back="/channels",
            button=gettext("Forget"),
            undo=gettext("They come back as soon as a group requires them again."),
            affected=[line.row.title for line in lines[:SHOWN_AFFECTED]],
            more_affected=max(0, len(lines) - SHOWN_AFFECTED),
            hidden=[("do", "forget"), ("choice", "sure"), *(("channel", line.ref) for line in lines)],
        )
    )


@blueprint.get("/list.csv")
async def channels_csv() -> Response:
    """All channels that fit, as a file."""
    require(Permission.CHANNELS_VIEW)
    lines = await service(Channels).lines(ChannelQuery.of(request.args))
    return csv_response("nezuko-channels", HEADER, (_row(line) for line in lines))


def _row(line: ChannelLine) -> tuple[str | int | None, ...]:
    row, groups = line.row, "; ".join(group.title for group in line.groups)
    return (row.bot_id, row.chat_id, row.title, row.username, line.state.value, line.bot, groups, row.subscribers, line.lacking,
            rights_in_words(row.own_rights), row.problem)  # fmt: skip


@blueprint.get("/<int:bot_id>/<int:chat_id>")
async def channel(bot_id: int, chat_id: int) -> str:
    """Which groups need it, and whether the bot can see who is in it."""
    require(Permission.CHANNELS_VIEW)
    line = await _line(bot_id, chat_id)
    period = request.args.get("days", DEFAULT)
    period = period if period in PERIODS else DEFAULT
    return await render_template(
        "channels/channel.html",
        line=line,
        chart=await Subscribers.chart(bot_id, chat_id, period),
        period=period,
        periods=PERIODS,
        rights=rights_shown(line.row.own_rights),
        links=await InviteLink.of(bot_id, chat_id, LINKS),
    )


@blueprint.get("/<int:bot_id>/<int:chat_id>/subscribers.csv")
async def subscribers_csv(bot_id: int, chat_id: int) -> Response:
    """What the chart shows, as a file."""
    require(Permission.CHANNELS_VIEW)
    line = await _line(bot_id, chat_id)
    chart = await Subscribers.chart(bot_id, chat_id, request.args.get("days", DEFAULT))
    rows = zip(chart.at, chart.series[0].values, strict=True)
    return csv_response(
        f"nezuko-subscribers-{line.row.chat_id}", ("at", "subscribers"), (_measured(*row) for row in rows)
    )


def _measured(at: int, count: float | None) -> tuple[Cell, ...]:
    return csv_time(at), count


async def _line(bot_id: int, chat_id: int) -> ChannelLine:
    if max(bot_id, chat_id) >= _MOST:
        raise NotFound("There is no such channel here.")
    return await service(Channels).line(bot_id, chat_id)


@blueprint.post("/<int:bot_id>/<int:chat_id>/check")
async def check(bot_id: int, chat_id: int) -> Response:
    """Look at the bot's place in the channel now."""
    require(Permission.CHANNELS_CHANGE)
    line = await _line(bot_id, chat_id)
    try:
        problem = await service(Channels).check(bot_id, chat_id)
        if problem:
            raise InvalidInput(problem)
    except StorageError:
        raise
    except NezukoError as error:
        return refused(line.path, error)
    return done(line.path, gettext("{name} can be checked.", name=line.label))


@blueprint.get("/<int:bot_id>/<int:chat_id>/forget")
async def ask_forget(bot_id: int, chat_id: int) -> str:
    """Ask whether a channel that nobody needs shall be forgotten."""
    require(Permission.CHANNELS_CHANGE)
    line = await _line(bot_id, chat_id)
    return await ask(
        Question(
            title=gettext("Forget {name}?", name=line.label),
            text=gettext("It goes from this list. On Telegram nothing changes: the bot stays in the channel."),
            action=f"{line.path}/forget",
            back=line.path,
            button=gettext("Forget"),
            undo=gettext("It comes back as soon as a group requires it again."),
        )
    )


@blueprint.post("/<int:bot_id>/<int:chat_id>/forget")
async def forget(bot_id: int, chat_id: int) -> Response:
    """Forget it."""
    require(Permission.CHANNELS_CHANGE)
    line = await _line(bot_id, chat_id)
    try:
        await service(Channels).forget(bot_id, chat_id)
    except StorageError:
        raise
    except NezukoError as error:
        return refused(line.path, error)
    return done("/channels", gettext("{name} is forgotten.", name=line.label))
