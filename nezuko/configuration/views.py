"""The page of the settings. For owners."""

from __future__ import annotations

from quart import Blueprint, Response, render_template, request

from nezuko.configuration.changes import Configuration
from nezuko.configuration.shown import groups
from nezuko.errors import InvalidInput, NotFound
from nezuko.i18n.pages import gettext
from nezuko.web.asking import done, refused, undo
from nezuko.web.cookies import Undo
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("configuration", __name__)

HERE = "/configuration"


@blueprint.get(HERE)
async def configuration() -> str:
    """Every setting: what is set, where that came from, and what can be changed now."""
    require(Permission.CONFIG_CHANGE)
    about = service(Configuration)
    changed = await about.changed()
    return await render_template(
        "configuration/configuration.html",
        groups=groups(about.settings, about.given, changed),
        changed=len(changed),
    )


@blueprint.post(f"{HERE}/<key>")
async def change(key: str) -> Response:
    """Change one setting."""
    require(Permission.CONFIG_CHANGE)
    value = (await request.form).get("value", "")
    try:
        former = await service(Configuration).typed(key)
        fresh = await service(Configuration).change(key, value)
    except (InvalidInput, NotFound) as problem:
        return refused(f"{HERE}#{key}", problem)
    if not fresh:
        return done(f"{HERE}#{key}", gettext("{setting} was so already.", setting=key))
    return done(f"{HERE}#{key}", gettext("{setting} is changed and in force.", setting=key), _back_to(key, former))


@blueprint.post(f"{HERE}/<key>/back")
async def put_back(key: str) -> Response:
    """Let file and environment say again what it is."""
    require(Permission.CONFIG_CHANGE)
    try:
        former = await service(Configuration).typed(key)
        await service(Configuration).put_back(key)
    except (InvalidInput, NotFound) as problem:
        return refused(f"{HERE}#{key}", problem)
    return done(
        f"{HERE}#{key}",
        gettext("{setting} is again what file and environment say.", setting=key),
        _back_to(key, former),
    )


def _back_to(key: str, typed: str | None) -> Undo:
    return undo(f"{HERE}/{key}/back") if typed is None else undo(f"{HERE}/{key}", value=typed)
