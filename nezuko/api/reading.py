"""Read what a caller sent: everything that is wrong with it is told at once, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_origin

from pydantic import BaseModel, ValidationError
from quart import request

from nezuko.api.operations import Call, Nothing, Operation
from nezuko.api.problems import CallError, FieldError
from nezuko.errors import NotFound
from nezuko.web.guard import Identity

_SEVERAL = (list, tuple, set, frozenset)


def read_path(operation: Operation, values: Mapping[str, str]) -> BaseModel:
    """Return what stands in the path. Raises NotFound: a number that can't be leads nowhere."""
    try:
        return operation.taken[0].model_validate(values)
    except ValidationError:
        raise NotFound("There is nothing at this address.") from None


async def read_call(operation: Operation, who: Identity, path: BaseModel) -> Call[BaseModel, BaseModel, BaseModel]:
    """Return the whole call. Raises CallError."""
    return Call(who, path, _query(operation.taken[1]), await _body(operation.taken[2]))


def _query(model: type[BaseModel]) -> BaseModel:
    several = {name for name, field in model.model_fields.items() if get_origin(field.annotation) in _SEVERAL}
    given: dict[str, Any] = {
        name: values if name in several or len(values) > 1 else values[0] for name, values in request.args.lists()
    }
    try:
        return model.model_validate(given)
    except ValidationError as error:
        raise _invalid("query", error) from None


async def _body(model: type[BaseModel]) -> BaseModel:
    if model is Nothing:
        return Nothing()
    if request.mimetype != "application/json":
        raise CallError("unsupported-media-type")
    try:
        return model.model_validate_json(await sent(), strict=True)
    except ValidationError as error:
        problems = error.errors(include_url=False, include_input=False)
        if problems[0]["type"] == "json_invalid":
            raise CallError("malformed", f"The body isn't JSON: {problems[0]['msg'].partition(': ')[2]}.") from None
        raise _invalid("body", error) from None


async def sent() -> bytes:
    """Return the body as it came."""
    body = await request.get_data(as_text=False)
    return body if isinstance(body, bytes) else body.encode()


def _invalid(place: Literal["query", "body"], error: ValidationError) -> CallError:
    """List what is wrong, without the values: one may be a secret."""
    errors = [
        FieldError(
            place=place,
            pointer="".join(f"/{_escaped(str(part))}" for part in problem["loc"]),
            detail=problem["msg"].removeprefix("Value error, "),
        )
        for problem in error.errors(include_url=False, include_input=False)
    ]
    named = ", ".join(dict.fromkeys(one.pointer.removeprefix("/") or "the whole" for one in errors))
    return CallError("invalid-fields", f"Can't be used: {named[:300]}.", errors=errors)


def _escaped(part: str) -> str:
    return part.replace("~", "~0").replace("/", "~1")
