"""Who asked to join a group: let in or turned away by hand. Before either, a page asks."""

from __future__ import annotations

from quart import Blueprint, Response

from nezuko.administration.protections import Protections
from nezuko.errors import NotFound
from nezuko.groups.directory import Protection
from nezuko.i18n.pages import gettext
from nezuko.ways.deciding import NOT_WAITING, Deciding
from nezuko.web.asking import Question, ask, tried
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("door", __name__, url_prefix="/groups/<int:bot_id>/<int:chat_id>/door/<int:user_id>")

_MOST = 2**63
ANSWERS = {"admit": True, "decline": False}


@blueprint.get("/<answer>")
async def question(bot_id: int, chat_id: int, user_id: int, answer: str) -> str:
    """Ask whether it shall be done."""
    group, approved = _place(bot_id, chat_id, user_id, answer)
    waiting = service(Deciding).find(bot_id, chat_id, user_id)
    name, path = waiting.person.name or waiting.person.label, f"/groups/{bot_id}/{chat_id}"
    if approved:
        title = gettext("Let {name} in?", name=name)
        text = gettext("{name} comes into {group} without having joined the channels.", name=name, group=group.title)
        undo = gettext("The gate then judges him like everybody: without the channels he is muted until he joins them.")
    else:
        title = gettext("Turn {name} away?", name=name)
        text = gettext("The request of {name} to join {group} is declined.", name=name, group=group.title)
        undo = gettext("There is nothing to undo, but he may ask again.")
    return await ask(
        Question(
            title=title, text=text, action=f"{path}/door/{user_id}/{answer}", back=path,
            button=gettext("Let in") if approved else gettext("Turn away"), undo=undo, danger=not approved,
        )
    )  # fmt: skip


@blueprint.post("/<answer>")
async def act(bot_id: int, chat_id: int, user_id: int, answer: str) -> Response:
    """Do it."""
    _, approved = _place(bot_id, chat_id, user_id, answer)
    work = service(Deciding).decide(bot_id, chat_id, user_id, approved=approved)
    return await tried(work, f"/groups/{bot_id}/{chat_id}")


def _place(bot_id: int, chat_id: int, user_id: int, answer: str) -> tuple[Protection, bool]:
    if max(bot_id, chat_id, user_id) >= _MOST:
        raise NotFound(NOT_WAITING)
    require(Permission.MEMBERS_ACT, bot_id=bot_id, chat_id=chat_id)
    if answer not in ANSWERS:
        raise NotFound("There is no such page.")
    return service(Protections).known(bot_id, chat_id), ANSWERS[answer]
