"""The address that the palette asks while somebody types."""

from __future__ import annotations

from quart import Blueprint, render_template, request

from nezuko.palette.finding import Finder
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

blueprint = Blueprint("palette", __name__)

LONGEST_QUESTION = 100


@blueprint.get("/palette")
async def options() -> str:
    """What fits `q`, as the options of a listbox."""
    who = require(Permission.DASHBOARD_VIEW)
    question = " ".join(request.args.get("q", "").split())[:LONGEST_QUESTION]
    return await render_template(
        "palette/_options.html", parts=await service(Finder).find(who, question), question=question
    )
