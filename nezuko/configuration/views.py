"""The page of the settings. For owners."""

from __future__ import annotations

from quart import Blueprint, Response, render_template, request

from nezuko.configuration.changes import Configuration
from nezuko.configuration.shown import groups
from nezuko.errors import InvalidInput, NotFound
from nezuko.web.asking import done, refused
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
        fresh = await service(Configuration).change(key, value)
    except (InvalidInput, NotFound) as problem:
        return refused(f"{HERE}#{key}", problem)
    return done(f"{HERE}#{key}", f"{key} is changed and in force." if fresh else f"{key} was so already.")


@blueprint.post(f"{HERE}/<key>/back")
async def put_back(key: str) -> Response:
    """Let file and environment say again what it is."""
    require(Permission.CONFIG_CHANGE)
    try:
        await service(Configuration).put_back(key)
    except (InvalidInput, NotFound) as problem:
        return refused(f"{HERE}#{key}", problem)
    return done(f"{HERE}#{key}", f"{key} is again what file and environment say.")
