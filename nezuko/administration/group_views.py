"""The list of groups: search, filters, pages, CSV, and switching several at once."""

from __future__ import annotations

from urllib.parse import urlencode

from quart import Blueprint, Response, render_template, request

from nezuko.administration.columns import Column, Columns
from nezuko.administration.group_list import SORTS, STATE_LOOKS, GroupLine, GroupList, GroupQuery, bot_names
from nezuko.administration.protections import Protections
from nezuko.errors import NezukoError
from nezuko.groups.directory import Groups, Protection
from nezuko.i18n.pages import gettext, mark, ngettext, told
from nezuko.web.asking import Choice, Question, ask, done
from nezuko.web.cookies import Undo
from nezuko.web.export import csv_response
from nezuko.web.guard import Identity, require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("groups", __name__)

SHOWN_AFFECTED = 8
MOST_AT_ONCE = 200
HEADER = ("bot_id", "group_id", "title", "username", "state", "bot", "channels", "muted", "waiting", "problems")
MUTED_CHOICES = (
    Choice(
        "keep",
        mark("Leave them muted"),
        mark("Nobody is told; switching the protection on again goes on where it was."),
    ),
    Choice("free", mark("Unmute them"), mark("Everybody whom the gate muted there may write again.")),
)

COLUMNS = Columns(
    "/groups",
    (
        Column("channels", mark("Requires"), "channels"),
        Column("state", mark("State"), "state"),
        Column("bot", mark("Bot"), "bot"),
        Column("muted", mark("Muted"), "muted", is_number=True),
        Column("waiting", mark("Waiting"), "waiting", is_number=True),
        Column("exempt", mark("Exempt"), is_number=True, usual=False),
        Column("since", mark("Guarded since"), usual=False),
        Column("id", mark("Id"), usual=False),
    ),
)


@blueprint.get("/groups")
async def groups() -> str:
    """The groups that fit, a page at a time."""
    who = require(Permission.GROUPS_VIEW)
    query = GroupQuery.of(request.args)
    lines, following, count = await service(GroupList).page(query, who.sees, request.args.get("after", ""))
    return await render_template(
        "groups/list.html",
        lines=lines,
        count=count,
        query=query,
        sorts=[(name, title) for name, (title, _) in SORTS.items()],
        states=STATE_LOOKS,
        bots=await _bots(who),
        address=_address,
        following=_address(query, after=following) if following else "",
        later="after" in request.args,
        anything=bool(_seen(who)),
        columns=COLUMNS,
    )


def _seen(who: Identity) -> list[Protection]:
    return [group for group in service(Groups).all() if who.sees(group.bot_id, group.chat_id)]


async def _bots(who: Identity) -> dict[int, str]:
    """The bots that guard a group which he may see."""
    used = {group.bot_id for group in _seen(who)}
    return {bot_id: name for bot_id, name in (await bot_names()).items() if bot_id in used}


def _address(query: GroupQuery, path: str = "/groups", **changes: object) -> str:
    arguments = urlencode(query.arguments(**changes))
    return f"{path}?{arguments}" if arguments else path


@blueprint.post("/groups/columns")
async def choose_columns() -> Response:
    """Show other columns from now on."""
    require(Permission.GROUPS_VIEW)
    return await COLUMNS.choose()


@blueprint.get("/groups.csv")
async def groups_csv() -> Response:
    """All groups that fit, as a file."""
    who = require(Permission.GROUPS_VIEW)
    lines = await service(GroupList).lines(GroupQuery.of(request.args), who.sees)
    return csv_response("nezuko-groups", HEADER, (_row(line) for line in lines))


def _row(line: GroupLine) -> tuple[str | int, ...]:
    group = line.group
    channels = " ".join(channel.label for channel in group.channels)
    return (group.bot_id, group.chat_id, group.title, group.username or "", line.state.value, line.bot, channels, line.muted,
            line.waiting, " ".join(line.problems))  # fmt: skip


@blueprint.post("/groups/switch")
async def switch() -> Response | str:
    """Switch the protection of the chosen groups on or, after asking, off."""
    who = require(Permission.GROUPS_CHANGE)
    form = await request.form
    wanted = form.get("to", "")
    chosen = [group for group in _chosen(form.getlist("group")) if who.sees(group.bot_id, group.chat_id)]
    chosen = [group for group in chosen if group.enabled != (wanted == "on")]
    if wanted not in ("on", "off") or not chosen:
        return done("/groups", gettext("Nothing was changed: choose groups whose protection is the other way."))
    if wanted == "off" and form.get("choice") not in ("keep", "free"):
        return await _ask_off(chosen)
    return await _switched(chosen, wanted, free=form.get("choice") == "free")


async def _switched(chosen: list[Protection], wanted: str, *, free: bool) -> Response:
    protections = service(Protections)
    changed, problems = list[Protection](), []
    for group in chosen:
        try:
            await _switch_one(protections, group, wanted, free=free)
            changed.append(group)
        except NezukoError as error:
            problems.append(f"{group.title}: {told(error)}")
    if wanted == "on":
        said = ngettext("{count} group switched on.", "{count} groups switched on.", len(changed))
    else:
        said = ngettext("{count} group switched off.", "{count} groups switched off.", len(changed))
    former = [("to", "off" if wanted == "on" else "on"), ("choice", "keep")]
    back = Undo("/groups/switch", (*former, *(("group", f"{group.bot_id}:{group.chat_id}") for group in changed)))
    return done("/groups", " ".join([said, *problems]), back if changed else None)


async def _switch_one(protections: Protections, group: Protection, wanted: str, *, free: bool) -> None:
    if wanted == "on":
        await protections.protect(group.bot_id, group.chat_id, ())
        return
    if await protections.switch_off(group.bot_id, group.chat_id) and free:
        protections.free_muted(group.bot_id, group.chat_id)


def _chosen(refs: list[str]) -> list[Protection]:
    found = []
    for ref in refs[:MOST_AT_ONCE]:
        bot_id, _, chat_id = ref.partition(":")
        if bot_id.isascii() and bot_id.isdigit() and chat_id.isascii() and chat_id.isdigit():
            group = service(Groups).known(int(bot_id), int(chat_id))
            if group is not None:
                found.append(group)
    return found


def muted_now(count: int) -> str:
    """Say how many the gate keeps muted, in the language of the page."""
    return ngettext("{count} member is muted by the gate now.", "{count} members are muted by the gate now.", count)


async def _ask_off(chosen: list[Protection]) -> str:
    muted = sum(service(Protections).held(group.bot_id, group.chat_id) for group in chosen)
    several = len(chosen) > 1
    text = (
        gettext("The gate stops guarding these groups at once: everybody may write there.")
        if several
        else gettext("The gate stops guarding this group at once: everybody may write there.")
    )
    if muted:
        text += f" {muted_now(muted)}"
    return await ask(
        Question(
            title=ngettext(
                "Switch off the protection of {count} group?",
                "Switch off the protection of {count} groups?",
                len(chosen),
            )
            if several
            else gettext("Switch off {group}?", group=chosen[0].title),
            text=text,
            action="/groups/switch",
            back="/groups",
            button=gettext("Switch off"),
            undo=gettext("The rules are kept: you can switch the protection on again at any time."),
            affected=[group.title for group in chosen[:SHOWN_AFFECTED]] if several else [],
            more_affected=max(0, len(chosen) - SHOWN_AFFECTED),
            choices=MUTED_CHOICES if muted else (),
            hidden=[
                ("to", "off"),
                *(("group", f"{group.bot_id}:{group.chat_id}") for group in chosen),
                *([] if muted else [("choice", "keep")]),
            ],
        )
    )
