"""The OpenAPI 3.1 document, made from the same declarations as the routes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from http import HTTPStatus
from importlib.metadata import version
from typing import Any, Literal, cast

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from nezuko.api.fields import Page
from nezuko.api.operations import BASE, Nothing, Operation, Operations
from nezuko.api.problems import KINDS, MEDIA_TYPE, Problem

_TEMPLATE = "#/components/schemas/{model}"
_SIGN_IN = ("sign-in-missing", "sign-in-expired", "sign-in-unknown")
_NO_SCHEMA = ("title", "description", "default", "examples")

Mode = Literal["validation", "serialization"]

ABOUT = """\
Everything that the dashboard does, for programs: the same services, the same rights, the same audit.

**Signing in.** Send `Authorization: Bearer nzk_…`. Tokens are made on the page *Settings* or with `nezuko token make`; each may do what it
was made for, for as long as its account may, until its day. The token of a group admin sees that person's groups and no others.

**Problems** are told as RFC 9457 (`application/problem+json`); `type` leads to an explanation.

**Lists** come a page at a time: pass `next` on as `cursor`, or follow the header `Link`.

**Repeating.** `POST` takes an `Idempotency-Key`: the call is worked on once, and its answer is kept for a day.

**Changing** with `PATCH` takes `If-Match` with the `ETag` that was read, so that nobody's change is lost unseen; `If-None-Match` on `GET`
saves sending what hasn't changed.
"""


class Document:
    """Makes the document; `data` is it."""

    def __init__(self, groups: Iterable[Operations]) -> None:
        self._groups = list(groups)
        operations = [operation for group in self._groups for operation in group]
        self._schemas, self._definitions = _schemas(operations)
        self.data = self._made(operations)
        self.data["components"]["schemas"] = self._used()

    def _made(self, operations: list[Operation]) -> dict[str, Any]:
        paths: dict[str, dict[str, Any]] = {}
        for operation in operations:
            paths.setdefault(operation.path, {})[operation.method.lower()] = self._operation(operation)
        return {
            "openapi": "3.1.0",
            "info": {"title": "Nezuko", "version": version("nezuko"), "summary": "The gatekeeper's API, version 1.", "description": ABOUT},
            "servers": [{"url": BASE}],
            "security": [{"token": []}, {"session": []}],
            "tags": [{"name": group.tag, "description": group.about} for group in self._groups],
            "paths": paths,
            "components": {
                "schemas": self._definitions,
                "securitySchemes": {
                    "token": {"type": "http", "scheme": "bearer", "description": "An API token, as in `nzk_…`."},
                    "session": {"type": "apiKey", "in": "cookie", "name": "nezuko-session",
                                "description": "A browser that is signed in; what changes something needs `X-CSRF-Token`, too."},
                },
            },
        }  # fmt: skip

    def _used(self) -> dict[str, Any]:
        """The schemas that something refers to: what stands in paths and queries is told as parameters."""
        used: dict[str, Any] = {}
        waiting = _referred(self.data["paths"])
        while waiting:
            used |= {name: self._definitions[name] for name in waiting}
            waiting = {name for made in waiting for name in _referred(self._definitions[made])} - set(used)
        return dict(sorted(used.items()))

    def _operation(self, operation: Operation) -> dict[str, Any]:
        permission = operation.permission
        needs = f"Needs the permission `{permission.value}`." if permission else "Anybody who is signed in may."
        made: dict[str, Any] = {
            "operationId": operation.name,
            "tags": [operation.tag],
            "summary": operation.summary,
            "description": "\n\n".join(part for part in (operation.about, needs) if part),
            "parameters": [*self._parameters(operation), *_headers(operation)],
            "responses": self._responses(operation),
        }
        if operation.takes_body:
            schema = self._schemas[operation.taken[2], "validation"]
            made["requestBody"] = {"required": True, "content": {"application/json": {"schema": schema}}}
        return made

    def _parameters(self, operation: Operation) -> list[dict[str, Any]]:
        places: tuple[tuple[str, type[BaseModel]], ...] = (("path", operation.taken[0]), ("query", operation.taken[1]))
        return [parameter for place, model in places if model is not Nothing for parameter in self._of(place, model)]

    def _of(self, place: str, model: type[BaseModel]) -> Iterable[dict[str, Any]]:
        schema = self._definitions[self._schemas[model, "validation"]["$ref"].rpartition("/")[2]]
        required = schema.get("required", ())
        for name, field in schema["properties"].items():
            plain = {key: value for key, value in field.items() if key not in ("title", "description")}
            yield {
                "name": name,
                "in": place,
                "required": name in required,
                "description": field.get("description", ""),
                "schema": plain,
            }

    def _responses(self, operation: Operation) -> dict[str, Any]:
        responses = {str(operation.status): self._good(operation)}
        if "ETag" in responses[str(operation.status)].get("headers", {}) and operation.method == "GET":
            responses["304"] = {"description": "It is still what `If-None-Match` says."}
        by_status: dict[int, list[str]] = {}
        for name in _problems(operation):
            by_status.setdefault(KINDS[name].status, []).append(name)
        for status, names in sorted(by_status.items()):
            told = "\n".join(f"- **{KINDS[name].title}** (`{KINDS[name].uri}`): {KINDS[name].about}" for name in names)
            content = {MEDIA_TYPE: {"schema": self._schemas[Problem, "serialization"]}}
            responses[str(status)] = {"description": told, "content": content}
        return responses

    def _good(self, operation: Operation) -> dict[str, Any]:
        good: dict[str, Any] = {
            "description": HTTPStatus(operation.status).phrase + ".",
            "headers": _answer_headers(operation),
        }
        if operation.media != "application/json":
            good["content"] = {operation.media: {"schema": {"type": "string"}}}
        elif operation.answer is not None:
            good["content"] = {"application/json": {"schema": self._schemas[operation.answer, "serialization"]}}
        return good


def _schemas(operations: list[Operation]) -> tuple[dict[tuple[type[BaseModel], Mode], Any], dict[str, Any]]:
    """A reference for each model, and the schemas that they refer to."""
    wanted: dict[tuple[type[BaseModel], Mode], None] = {(Problem, "serialization"): None}
    for operation in operations:
        wanted |= {(model, "validation"): None for model in operation.taken if model is not Nothing}
        if operation.answer is not None:
            wanted[operation.answer, "serialization"] = None
    references, definitions = models_json_schema(list(wanted), ref_template=_TEMPLATE)
    named = cast("dict[tuple[type[BaseModel], Mode], Any]", references)
    return named, definitions["$defs"]


def _referred(part: Any) -> set[str]:
    """The names of the schemas that a part of the document refers to."""
    return set(re.findall(r'"#/components/schemas/([^"]+)"', json.dumps(part)))


def _headers(operation: Operation) -> list[dict[str, Any]]:
    """What may be said in headers besides the token."""

    def header(name: str, about: str, **schema: Any) -> dict[str, Any]:
        return {
            "name": name,
            "in": "header",
            "required": False,
            "description": about,
            "schema": {"type": "string", **schema},
        }

    if operation.method == "POST":
        about = "A new random text for each call: repeated with the same one, the call isn't done again."
        return [header("Idempotency-Key", about, pattern="^[!-~]{1,255}$")]
    if operation.method == "PATCH":
        return [header("If-Match", "The ETag of what was read: if it has changed meanwhile, nothing is done.")]
    if operation.media == "text/event-stream":
        return [header("Last-Event-ID", "Begin behind this event.", pattern="^[0-9]{1,19}$")]
    return [header("If-None-Match", "The ETag of what is known.")] if operation.method == "GET" else []


_COUNT = {"schema": {"type": "integer"}}
_TEXT = {"schema": {"type": "string"}}


def _answer_headers(operation: Operation) -> dict[str, Any]:
    headers: dict[str, Any] = {
        "X-Request-ID": {"description": "The number under which the call stands in the log.", **_TEXT},
        "RateLimit-Limit": {"description": "How many calls may be made at once.", **_COUNT},
        "RateLimit-Remaining": {"description": "How many are left now.", **_COUNT},
        "RateLimit-Reset": {"description": "Seconds until all of them are left again.", **_COUNT},
    }
    if operation.method in ("GET", "PATCH") and operation.media == "application/json":
        headers["ETag"] = {"description": "Stands for this very answer.", **_TEXT}
    if operation.method == "POST":
        headers["Idempotency-Replayed"] = {
            "description": "“true” if the answer was kept from an earlier call.",
            **_TEXT,
        }
    if operation.makes:
        headers["Location"] = {"description": "Where what was made can be read.", "required": True, **_TEXT}
    if operation.answer is not None and issubclass(operation.answer, Page):
        headers["Link"] = {"description": "Leads to the next page, if there is one.", **_TEXT}
    return headers


def _problems(operation: Operation) -> list[str]:
    """The kinds of problems that a call may end with."""
    names = [*_SIGN_IN, "forbidden", "too-many", "internal", "away"]
    if operation.permission is not None:
        names.append("scope-missing")
    if operation.method != "GET":
        names += ["foreign-form", "refused"]
    if re.search(r"{", operation.path) or operation.permission is not None:
        names.append("not-found")
    if operation.taken[1] is not Nothing or operation.method == "POST":
        names.append("invalid-fields")
    if operation.takes_body:
        names += ["malformed", "too-large", "unsupported-media-type", "invalid-fields"]
    if operation.method == "POST":
        names += ["idempotency-running", "idempotency-mismatch"]
    if operation.method == "PATCH":
        names.append("precondition-failed")
    order = list(KINDS)
    return sorted(dict.fromkeys(names), key=order.index)
