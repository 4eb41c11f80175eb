"""From a request to its answer: who may, what was sent, whether it is still what it was, and the answer with its headers."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode
from weakref import WeakValueDictionary

from pydantic import BaseModel
from quart import Response, request

from nezuko.accounts.models import Role
from nezuko.accounts.permissions import ROLE_PERMISSIONS
from nezuko.api.fields import Page
from nezuko.api.operations import BASE, Call, Nothing, Operation
from nezuko.api.problems import CallError, FieldError, RefusedByTelegram
from nezuko.api.reading import read_call, read_path, sent
from nezuko.api.repeats import Answer, Repeats
from nezuko.telegram.errors import TelegramError
from nezuko.web.guard import Identity, require, signed_in
from nezuko.web.limits import Allowances, Rate
from nezuko.web.service import service

JSON = "application/json"
KEY_HEADER = "Idempotency-Key"
TRENDS = Rate("api-trends", 20, 60)
"""Of charts that are much work."""
_KEY = re.compile(r"[!-~]{1,255}")


@dataclass(frozen=True, slots=True)
class Rates:
    """How often one token (or session) may call, by what an operation names as its `rate`."""

    by_name: Mapping[str, Rate] = field(
        default_factory=lambda: {
            "general": Rate("api", 100, 60),
            "charts": Rate("api-charts", 100, 60),
        }
    )


class Answering:
    """Service: answers calls."""

    def __init__(self, repeats: Repeats, rates: Rates | None = None) -> None:
        self._repeats = repeats
        self.rates = rates or Rates()
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def answer(self, operation: Operation, values: Mapping[str, str]) -> Response:
        """Answer a call to `operation`; `values` are those of its path.

        Raises:
            NezukoError, HTTPException: it can't be answered; `problems` words that.
        """
        who = signed_in()
        service(Allowances).take(self.rates.by_name[operation.rate], who.session)
        path = read_path(operation, values)
        _allow(operation, who, path)
        call = await read_call(operation, who, path)
        if operation.media != JSON:
            made: Response = await operation.handler(call)
            return made
        if operation.method == "POST" and KEY_HEADER in request.headers:
            return _response(operation, await self._once(operation, call))
        if operation.current is not None:
            async with self._unchanged(operation.current, call):
                return _response(operation, await _work(operation, call))
        return _response(operation, await _work(operation, call))

    async def _once(self, operation: Operation, call: Call[Any, Any, Any]) -> Answer:
        key = request.headers[KEY_HEADER]
        if not _KEY.fullmatch(key):
            wrong = FieldError(
                place="header", pointer=f"/{KEY_HEADER}", detail="It has 1 to 255 visible ASCII characters."
            )
            raise CallError("invalid-fields", f"{KEY_HEADER} can't be used.", errors=[wrong])
        said = b"\n".join((operation.method.encode(), request.path.encode(), await sent()))
        return await self._repeats.once(call.who.account_id, key, said, lambda: _work(operation, call))

    @asynccontextmanager
    async def _unchanged(self, current: Any, call: Call[Any, Any, Any]) -> AsyncIterator[None]:
        """Within the block nobody else changes this by a call. Raises CallError if it isn't what `If-Match` says."""
        turn = self._turns.setdefault(request.path, asyncio.Lock())
        async with turn:
            wanted = request.headers.get("If-Match")
            if wanted is not None and wanted.strip() != "*":
                now = _tag(_body(await current(Call(call.who, call.path, Nothing(), Nothing()))))
                if now not in [tag.strip() for tag in wanted.split(",")]:
                    raise CallError("precondition-failed", ETag=now)
            yield


def _allow(operation: Operation, who: Identity, path: BaseModel) -> None:
    """Raise Forbidden, CallError or NotFound if this caller may not, or may not know of what the path names."""
    permission = operation.permission
    if permission is None:
        return
    if who.by_token and not who.may(permission) and permission in ROLE_PERMISSIONS[Role(who.role)]:
        raise CallError("scope-missing", f"This token was made without the permission {permission.value}.")
    require(permission, bot_id=getattr(path, "bot_id", None), chat_id=getattr(path, "group_id", None))


async def _work(operation: Operation, call: Call[Any, Any, Any]) -> Answer:
    try:
        result = await operation.handler(call)
    except TelegramError as error:
        if error.permanent:
            raise RefusedByTelegram(str(error)) from error
        raise
    if result is None:
        return Answer(operation.status, b"", "")
    return Answer(operation.status, _body(result), JSON, following=result.next if isinstance(result, Page) else None)


def _body(result: BaseModel) -> bytes:
    return result.model_dump_json().encode()


def _tag(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:24]}"'


def _response(operation: Operation, answer: Answer) -> Response:
    response = Response(answer.body, answer.status, content_type=answer.media or None)
    if answer.repeated:
        response.headers["Idempotency-Replayed"] = "true"
    if operation.method in ("GET", "PATCH"):
        tag = _tag(answer.body)
        response.headers["ETag"] = tag
        response.headers["Cache-Control"] = "private, no-cache"
        response.headers["Vary"] = "Authorization, Cookie"
        if operation.method == "GET" and _known(tag):
            response.status_code = 304
            response.set_data(b"")
    if operation.makes:  # read from the answer, so that one that was kept says the same
        response.headers["Location"] = BASE + operation.makes.format_map(json.loads(answer.body))
    if answer.following:
        kept = [(name, value) for name, value in request.args.items(multi=True) if name != "cursor"]
        address = f"{request.path}?{urlencode([*kept, ('cursor', answer.following)])}"
        response.headers["Link"] = f'<{address}>; rel="next"'
    return response


def _known(tag: str) -> bool:
    given = request.headers.get("If-None-Match", "")
    return given.strip() == "*" or tag in [one.strip().removeprefix("W/") for one in given.split(",")]
