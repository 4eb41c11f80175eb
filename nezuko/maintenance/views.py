"""The page of what is stored. For owners."""

from __future__ import annotations

from quart import Blueprint, Response, render_template

from nezuko.errors import StorageError
from nezuko.i18n.pages import gettext, ngettext
from nezuko.maintenance.upkeep import Upkeep, abouts, short
from nezuko.storage.backup import file_name
from nezuko.web.asking import Question, ask, done, refused
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("maintenance", __name__)

HERE = "/maintenance"
_STEP = 1024


@blueprint.get(HERE)
async def maintenance() -> str:
    """For how long things are kept, how much there is, and what can be done about it."""
    require(Permission.CONFIG_CHANGE)
    upkeep = service(Upkeep)
    measured = await upkeep.look()
    rows = {} if measured is None else {table.name: table for table in measured.holdings.tables}
    return await render_template(
        "maintenance/maintenance.html",
        upkeep=upkeep,
        rules=upkeep.rules,
        measured=measured,
        tables=rows,
        abouts=abouts(),
        short=short,
        size=size,
        key=upkeep.key(),
    )


@blueprint.get(f"{HERE}/purge/<kind>")
async def ask_purge(kind: str) -> str:
    """Ask before old rows are deleted."""
    require(Permission.CONFIG_CHANGE)
    rule = service(Upkeep).rule(kind)
    return await ask(
        Question(
            title=gettext("Delete old {what} now?", what=gettext(rule.name)),
            text=gettext(
                "Everything older than {days} days goes. The program does so by itself once an hour, too.",
                days=f"{rule.days():g}",
            ),
            action=f"{HERE}/purge/{kind}",
            back=HERE,
            button=gettext("Delete"),
            undo=gettext("It can't be undone."),
        )
    )


@blueprint.post(f"{HERE}/purge/<kind>")
async def purge(kind: str) -> Response:
    """Delete what is too old."""
    require(Permission.CONFIG_CHANGE)
    upkeep = service(Upkeep)
    rule = upkeep.rule(kind)
    gone, what = await upkeep.purge(rule), gettext(rule.name)
    if gone is None:
        said = gettext("Old {what} are being deleted, a few at a time; that goes on by itself.", what=what)
    elif gone:
        said = ngettext("{count} old {what} deleted.", "{count} old {what} deleted.", gone, what=what)
    else:
        said = gettext("There were no {what} older than that.", what=what)
    return done(HERE, said)


@blueprint.post(f"{HERE}/check")
async def check() -> Response:
    """Look for damage."""
    require(Permission.CONFIG_CHANGE)
    try:
        return done(HERE, await service(Upkeep).check())
    except StorageError as problem:
        return refused(HERE, problem)


@blueprint.get(f"{HERE}/tidy")
async def ask_tidy() -> str:
    """Ask before the database is tidied up."""
    require(Permission.CONFIG_CHANGE)
    return await ask(
        Question(
            title=gettext("Tidy the database up?"),
            text=gettext(
                "What deleted rows left over is given back to the disk. Nothing can be written for a second or two meanwhile."
            ),
            action=f"{HERE}/tidy",
            back=HERE,
            button=gettext("Tidy up"),
            undo=gettext("Nothing is lost by it."),
            danger=False,
        )
    )


@blueprint.post(f"{HERE}/tidy")
async def tidy() -> Response:
    """Give back what deleted rows left over."""
    require(Permission.CONFIG_CHANGE)
    try:
        return done(HERE, gettext("{size} were given back.", size=size(await service(Upkeep).tidy())))
    except StorageError as problem:
        return refused(HERE, problem)


@blueprint.post(f"{HERE}/backup")
async def download() -> Response:
    """Send a copy of the database."""
    require(Permission.CONFIG_CHANGE)
    try:
        length, chunks = await service(Upkeep).copy()
    except StorageError as problem:
        return refused(HERE, problem)
    response = Response(chunks, content_type="application/vnd.sqlite3")
    response.timeout = None
    response.headers["Content-Length"] = str(length)
    response.headers["Content-Disposition"] = f'attachment; filename="{file_name()}"'
    response.headers["Cache-Control"] = "no-store"
    return response


def size(count: float | None) -> str:
    """Return bytes as people read them: "512 B", "1.2 MB"; a dash for None."""
    if count is None:
        return "\N{EN DASH}"
    for unit in ("B", "kB", "MB", "GB"):
        if count < _STEP or unit == "GB":
            break
        count /= _STEP
    return f"{count:.0f} {unit}" if unit == "B" or count >= 10 else f"{count:.1f} {unit}"  # noqa: PLR2004 - two digits are enough
