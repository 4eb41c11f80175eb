"""The routes: one for each declared operation."""

from __future__ import annotations

from typing import Any

from quart import Blueprint, Response, g

from nezuko.api import problems
from nezuko.api.answering import Answering
from nezuko.api.operations import BASE, Operation
from nezuko.api.registry import ALL
from nezuko.web.errors import speak
from nezuko.web.guard import for_programs
from nezuko.web.limits import Left
from nezuko.web.service import service


def blueprint() -> Blueprint:
    """Return a blueprint with all operations."""
    made = Blueprint("api", __name__, url_prefix=BASE)
    for operation in (operation for group in ALL for operation in group):
        rule = operation.path.replace("{", "<").replace("}", ">")
        made.add_url_rule(rule, operation.name, _view(operation), methods=[operation.method])
    made.after_request(_tell_what_is_left)
    made.record_once(lambda state: speak(state.app, BASE, problems.answer))
    return made


def _view(operation: Operation) -> Any:
    async def view(**values: str) -> Response:
        return await service(Answering).answer(operation, values)

    return for_programs(view)


async def _tell_what_is_left(response: Response) -> Response:
    left = g.get("left")
    if isinstance(left, Left):
        response.headers["RateLimit-Limit"] = str(left.limit)
        response.headers["RateLimit-Remaining"] = str(left.remaining)
        response.headers["RateLimit-Reset"] = str(left.reset)
    return response
