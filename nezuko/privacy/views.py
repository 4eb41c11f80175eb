"""A person's data from the dashboard, for whoever runs the installation: seen, taken along as a file, deleted."""

from __future__ import annotations

from quart import Blueprint, Response, render_template

from nezuko.i18n.pages import gettext, ngettext, spoken
from nezuko.privacy.people import PersonalData
from nezuko.privacy.texts import WHAT_STAYS
from nezuko.web.asking import Question, ask, tried
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service
from nezuko.words import catalogues
from nezuko.words.phrases import Phrase

blueprint = Blueprint("privacy", __name__, url_prefix="/people/<int:user_id>/data")


def _path(user_id: int) -> str:
    return f"/people/{user_id}/data"


@blueprint.get("")
async def data(user_id: int) -> str:
    """What is kept of somebody, kind by kind."""
    require(Permission.PEOPLE_DATA)
    amounts = await service(PersonalData).amounts(user_id)
    return await render_template(
        "privacy/data.html", user_id=user_id, path=_path(user_id), amounts=amounts, phrase=_phrase
    )


def _phrase(phrase: Phrase) -> str:
    """What members read on Telegram, in the language of the page."""
    return catalogues.template(phrase, spoken())


@blueprint.post("/export")
async def export(user_id: int) -> Response:
    """All of it as a file."""
    require(Permission.PEOPLE_DATA)
    response = Response(await service(PersonalData).export(user_id), content_type="application/json")
    response.headers["Content-Disposition"] = f'attachment; filename="nezuko-person-{user_id}.json"'
    response.headers["Cache-Control"] = "no-store"
    return response


@blueprint.get("/forget")
async def ask_forget(user_id: int) -> str:
    """Ask before it is deleted."""
    require(Permission.PEOPLE_DATA)
    amounts = await service(PersonalData).amounts(user_id)
    count = sum(one.rows for one in amounts if not one.stays)
    return await ask(
        Question(
            title=gettext("Delete what is kept about person {id}?", id=user_id),
            text=ngettext(
                "{count} rows go or lose the name. Said as the person would read it: {stays}",
                "{count} rows go or lose the name. Said as the person would read it: {stays}",
                count,
                count=f"{count:,}",
                stays=_phrase(WHAT_STAYS),
            ),
            action=f"{_path(user_id)}/forget",
            back=_path(user_id),
            button=gettext("Delete"),
            undo=gettext("It can't be undone."),
        )
    )


@blueprint.post("/forget")
async def forget(user_id: int) -> Response:
    """Delete it."""
    require(Permission.PEOPLE_DATA)

    async def work() -> str:
        done = await service(PersonalData).forget(user_id)
        kept = done.mutes + done.exemptions
        deleted = ngettext(
            "Deleted: {count} rows don't know this person any more.",
            "Deleted: {count} rows don't know this person any more.",
            done.rows,
            count=f"{done.rows:,}",
        )
        if not kept:
            return deleted
        stays = ngettext("{count} thing stays under a keyed hash.", "{count} things stay under a keyed hash.", kept)
        return f"{deleted} {stays}"

    return await tried(work(), _path(user_id))
