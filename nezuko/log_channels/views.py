"""Choosing a group's log channel on its page."""

from __future__ import annotations

from quart import Blueprint, Response, request

from nezuko.i18n.pages import gettext
from nezuko.log_channels.service import LogChannels
from nezuko.web.asking import Question, ask, tried
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("log_channel", __name__, url_prefix="/groups/<int:bot_id>/<int:chat_id>/log")


def _page(bot_id: int, chat_id: int) -> str:
    return f"/groups/{bot_id}/{chat_id}#log-title"


@blueprint.post("")
async def choose(bot_id: int, chat_id: int) -> Response:
    """Choose the channel."""
    require(Permission.GROUPS_CHANGE, bot_id=bot_id, chat_id=chat_id)
    word = (await request.form).get("channel", "")

    async def work() -> str:
        row = await service(LogChannels).choose(bot_id, chat_id, word)
        return gettext("Decisions are written into {channel} from now on.", channel=row.title)

    return await tried(work(), _page(bot_id, chat_id))


@blueprint.get("/remove")
async def ask_remove(bot_id: int, chat_id: int) -> str:
    """Ask whether nothing shall be written any more."""
    require(Permission.GROUPS_CHANGE, bot_id=bot_id, chat_id=chat_id)
    return await ask(
        Question(
            title=gettext("Write no log any more?"),
            text=gettext("What was written stays there; its buttons go on working."),
            action=f"/groups/{bot_id}/{chat_id}/log/remove",
            back=_page(bot_id, chat_id),
            button=gettext("Stop writing"),
            undo=gettext("You can choose the channel again at any time; what happens meanwhile isn't written there."),
            danger=False,
        )
    )


@blueprint.post("/remove")
async def remove(bot_id: int, chat_id: int) -> Response:
    """Write nothing more."""
    require(Permission.GROUPS_CHANGE, bot_id=bot_id, chat_id=chat_id)

    async def work() -> str:
        await service(LogChannels).stop(bot_id, chat_id)
        return gettext("Nothing is written into a log channel any more.")

    return await tried(work(), _page(bot_id, chat_id))
