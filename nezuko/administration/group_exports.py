"""The lists on a group's page as files: who is muted, who is exempt."""

from __future__ import annotations

from collections.abc import AsyncIterator

from quart import Blueprint, Response

from nezuko.administration.group_detail import Exempt, GroupDetails, Muted
from nezuko.administration.protections import Protections
from nezuko.groups.directory import Protection
from nezuko.web.export import Cell, csv_response, csv_time
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("group_exports", __name__, url_prefix="/groups/<int:bot_id>/<int:chat_id>")

MUTED_HEADER = ("user_id", "name", "muted_since", "asked", "missing")
EXEMPT_HEADER = ("user_id", "name", "username", "since", "until", "ends_by_leaving", "reason")


@blueprint.get("/muted.csv")
async def muted_csv(bot_id: int, chat_id: int) -> Response:
    """Everybody whom the gate keeps muted there."""
    group = _may(bot_id, chat_id)
    return csv_response(
        f"nezuko-muted-{chat_id}", MUTED_HEADER, (_muted(one) for one in service(GroupDetails).all_muted(group))
    )


@blueprint.get("/exempt.csv")
async def exempt_csv(bot_id: int, chat_id: int) -> Response:
    """Everybody on the exempt list."""
    group = _may(bot_id, chat_id)
    return csv_response(f"nezuko-exempt-{chat_id}", EXEMPT_HEADER, _exempt(service(GroupDetails), group))


def _may(bot_id: int, chat_id: int) -> Protection:
    require(Permission.GROUPS_VIEW, bot_id=bot_id, chat_id=chat_id)
    return service(Protections).known(bot_id, chat_id)


def _muted(one: Muted) -> tuple[Cell, ...]:
    entry = one.entry
    asked = "no" if entry.prompt_id is None else "yes"
    return entry.user_id, entry.user_name, csv_time(entry.created_at), asked, " ".join(one.missing)


async def _exempt(details: GroupDetails, group: Protection) -> AsyncIterator[tuple[Cell, ...]]:
    async for one in details.all_exempt(group):
        yield _row(one)


def _row(one: Exempt) -> tuple[Cell, ...]:
    row = one.row
    passing = "yes" if row.passing else "no"
    return row.user_id, one.name, one.username, csv_time(row.created_at), csv_time(row.ends_at), passing, row.reason
