"""The page on which people read what can be called, and try it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape
from quart import Blueprint, render_template

from nezuko.api.document import Document
from nezuko.api.operations import BASE, Operation
from nezuko.api.problems import KINDS
from nezuko.api.registry import ALL
from nezuko.api.samples import sample
from nezuko.config import WebSettings
from nezuko.web.guard import signed_in
from nezuko.web.service import service

blueprint = Blueprint("api_page", __name__)

TONES = {"GET": "good", "POST": "wait", "PATCH": "plain", "DELETE": "bad"}


@dataclass(frozen=True, slots=True)
class Field:
    """Something that is filled in. `choices` are all values that it may have, if these are few; `hint` says what it is for."""

    name: str
    place: str
    required: bool
    hint: str
    choices: tuple[str, ...]
    several: bool
    number: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A call as the page shows it. `body` is how what is sent may look, as JSON; empty if nothing is."""

    operation: Operation
    fields: tuple[Field, ...]
    body: str
    answers: tuple[tuple[str, str], ...]

    @property
    def tone(self) -> str:
        """How its method is shown."""
        return TONES[self.operation.method]

    @property
    def live(self) -> bool:
        """Whether its answer doesn't end."""
        return self.operation.media == "text/event-stream"


class Catalogue:
    """What the page shows, by what it is about: made once, as it never changes."""

    def __init__(self, document: Document) -> None:
        self.groups = [(group, [_shown(operation, document.data) for operation in group]) for group in ALL]


@blueprint.get("/api")
async def api() -> str:
    """What can be called, by what it is about."""
    who = signed_in()
    return await render_template(
        "api/api.html",
        groups=service(Catalogue).groups,
        problems=list(KINDS.values()),
        base=BASE,
        address=service(WebSettings).public_address + BASE,
        may=who.may,
        words=words,
    )


def words(text: str) -> Markup:
    """Return a sentence with what stands between backticks set as code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))  # noqa: S704 - escaped just before


def _shown(operation: Operation, document: dict[str, Any]) -> Shown:
    told = document["paths"][operation.path][operation.method.lower()]
    schemas = document["components"]["schemas"]
    fields = tuple(_field(one, schemas) for one in told["parameters"] if one["in"] != "header")
    body = ""
    if "requestBody" in told:
        schema = told["requestBody"]["content"]["application/json"]["schema"]
        body = json.dumps(sample(schema, schemas), indent=2, ensure_ascii=False)
    answers = tuple((status, _first(answer["description"])) for status, answer in told["responses"].items())
    return Shown(operation, fields, body, answers)


def _first(description: str) -> str:
    """A description's kinds of problems by their titles, or the description itself."""
    titles = re.findall(r"\*\*(.+?)\*\*", description)
    return " · ".join(titles) if titles else description


def _field(parameter: dict[str, Any], schemas: dict[str, Any]) -> Field:
    schema = parameter["schema"]
    several = schema.get("type") == "array"
    inner = schema.get("items", {}) if several else schema.get("anyOf", [schema])[0]
    if "$ref" in inner:
        inner = schemas[inner["$ref"].rpartition("/")[2]]
    return Field(
        name=parameter["name"],
        place=parameter["in"],
        required=parameter["required"],
        hint=parameter["description"],
        choices=tuple(str(choice) for choice in inner.get("enum", ())),
        several=several,
        number=inner.get("type") == "integer",
    )
