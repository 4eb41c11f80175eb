"""How a group weighs its channels: which are always needed, how many of the others, and where to have asked to join is enough."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from quart import Blueprint, Response, render_template, request

from nezuko.administration.group_pages import path_of
from nezuko.administration.protections import Protections
from nezuko.errors import InvalidInput, NezukoError, StorageError
from nezuko.groups.protection import Protection, weighed
from nezuko.i18n.pages import told
from nezuko.web.asking import done
from nezuko.web.cookies import Undo
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

_DIGITS = 18
"""Of a number that fits into 63 bits, as ids do."""

blueprint = Blueprint("group_rule", __name__, url_prefix="/groups/<int:bot_id>/<int:chat_id>/rule")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the form says: ids of the channels of the choice, how many of them are needed, and where a request is enough."""

    choice: Collection[int]
    needed: int
    asking: Collection[int]


@blueprint.get("")
async def rule(bot_id: int, chat_id: int) -> str:
    """The form, as the rule is now."""
    group = _group(bot_id, chat_id)
    asking = [channel.chat_id for channel in group.channels if channel.pending_counts]
    wanted = Wanted([channel.chat_id for channel in group.choice], group.needed, asking)
    return await _form(group, wanted, group.shown_rule)


@blueprint.post("")
async def set_rule(bot_id: int, chat_id: int) -> Response | tuple[str, int] | str:
    """Show what the form would mean, or let it be so."""
    group, form = _group(bot_id, chat_id), await request.form
    needed = form.get("needed", "")
    wanted = Wanted(
        _numbers(form.getlist("choice")),
        next(iter(_numbers([needed])), 0),
        _numbers(form.getlist("asking")),
    )
    try:
        preview = weighed(group, wanted.choice, wanted.needed, wanted.asking).shown_rule
        if form.get("do") == "preview":
            return await _form(group, wanted, preview)
        changed = await service(Protections).set_rule(
            bot_id, chat_id, choice=wanted.choice, needed=wanted.needed, asking=wanted.asking
        )
    except StorageError:
        raise
    except NezukoError as error:
        return await _form(group, wanted, "", told(error)), 200 if form.get("do") == "preview" else 422
    former = [("needed", str(group.needed))]
    former += [("choice", str(channel.chat_id)) for channel in group.choice]
    former += [("asking", str(channel.chat_id)) for channel in group.channels if channel.pending_counts]
    return done(path_of(group), changed.shown_rule, Undo(f"{path_of(group)}/rule", tuple(former)))


async def _form(group: Protection, wanted: Wanted, preview: str, problem: str = "") -> str:
    return await render_template(
        "groups/rule.html", group=group, path=path_of(group), wanted=wanted, preview=preview, problem=problem
    )


def _group(bot_id: int, chat_id: int) -> Protection:
    require(Permission.GROUPS_CHANGE, bot_id=bot_id, chat_id=chat_id)
    group = service(Protections).known(bot_id, chat_id)
    if not group.channels:
        raise InvalidInput("This group asks for no channel yet: there is nothing to weigh.")
    return group


def _numbers(values: list[str]) -> list[int]:
    return [int(value) for value in values if value.isascii() and value.isdigit() and len(value) <= _DIGITS]
