"""HTTP ends at the edge: services neither know of it nor are built there; what a page needs is handed to it and can be replaced."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from quart import Blueprint

from nezuko.config import Settings
from nezuko.web.app import create
from nezuko.web.guard import public
from nezuko.web.service import service
from tests.desk import Desk, bare_desk, desk, towns

__all__ = ["bare_desk", "desk", "towns"]

CODE = Path(__file__).resolve().parents[2] / "nezuko"
HTTP = {"quart", "werkzeug", "hypercorn"}
EDGES = {
    "app.py": "the sockets into which pages are plugged",
    "administration/columns.py": "the form in which columns are chosen, for two lists",
    "administration/group_exports.py": "the lists of a group's page as files",
    "audit/export.py": "the answer that page and API share",
    "entrance/development.py": "a page",
    "events/activity.py": "a page",
}
"""Where HTTP is spoken besides the kit, the API and modules that are called views or pages."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(CODE.rglob("*.py")):
        yield path.relative_to(CODE).as_posix(), ast.parse(path.read_text())


def is_edge(name: str) -> bool:
    return name in EDGES or name.startswith(("web/", "api/")) or name.endswith(("views.py", "pages.py"))


def imported(tree: ast.Module) -> set[str]:
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def test_services_know_nothing_of_http() -> None:
    speaking = {name for name, tree in modules() if imported(tree) & HTTP}
    assert speaking >= set(EDGES)
    assert not {name for name in speaking if not is_edge(name) and not name.startswith("sandbox/")}


async def test_no_view_builds_a_service(desk: Desk) -> None:
    services = {kind.__name__ for kind in desk.town.app.services}
    assert {"Groups", "Members", "Sweeps", "Tokens", "Webhooks"} <= services
    built = [
        f"{name}:{node.lineno} builds {node.func.id}"
        for name, tree in modules()
        if is_edge(name) and not name.startswith("web/")
        for function in ast.walk(tree)
        if isinstance(function, ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in services
    ]
    assert not built


class Greeting:
    """A service of this test."""

    def __init__(self, text: str) -> None:
        self.text = text


@pytest.mark.parametrize("text", ["hello", "good evening"])
async def test_view_gets_whatever_was_provided_to_its_app(text: str) -> None:
    blueprint = Blueprint("greeting", __name__)

    @blueprint.get("/greeting")
    @public
    async def greeting() -> str:
        return service(Greeting).text

    app = create(Settings(), {Greeting: Greeting(text)}, [blueprint])
    assert (await (await app.test_client().get("/greeting")).get_data()).decode() == text
