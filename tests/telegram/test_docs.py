"""docs/telegram.md lists what the code uses: no more, no less, with the right constructor ids."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest
from telethon._updates import messagebox
from telethon.tl import functions as fn
from telethon.tl import types as tl
from telethon.tl.alltlobjects import LAYER

import nezuko.telegram
from nezuko.telegram.calls import method_name
from nezuko.telegram.entities import Entities
from nezuko.telegram.errors import names
from nezuko.telegram.limits import Limits, Priority
from nezuko.telegram.translate import Translator

ROOT = Path(nezuko.telegram.__file__).parent
PAGE = Path(__file__).parents[2] / "docs" / "telegram.md"


def section(title: str) -> str:
    return PAGE.read_text().partition(f"## {title}\n")[2].partition("\n## ")[0]


def table(title: str) -> dict[str, int]:
    """Name -> constructor id, from the first two columns of a section's table."""
    return {
        name: int(number, 16)
        for name, number in re.findall(r"^\| `(\S+)` \| `([0-9a-f]{8})` \|", section(title), re.MULTILINE)
    }


def attributes(source: str) -> set[str]:
    """Dotted names in a source file: `fn.channels.EditBannedRequest`, `tl.UpdateChannel`, imported names."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            found.add(ast.unparse(node))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("telethon.tl"):
            found.update(f"{(node.module or '').removeprefix('telethon.tl.')}.{alias.name}" for alias in node.names)
    return found


def used() -> set[str]:
    return set().union(*(attributes(path.read_text()) for path in ROOT.glob("*.py")))


def requests() -> set[type]:
    """The request classes that the code names, and those that Telethon's box makes for us."""
    theirs = {name for name in attributes(Path(messagebox.__file__).read_text()) if "fn.updates" in name}
    classes = set()
    for name in used() | theirs:
        start, _, rest = name.partition(".")
        if start in ("fn", "functions") and rest.endswith("Request"):
            classes.add(resolve(fn, rest))
    return classes


def updates() -> set[type]:
    classes = {resolve(tl, name[3:]) for name in used() if re.fullmatch(r"tl\.Update\w+", name)}
    return classes | set(Translator(1, Entities(None)).handled)  # type: ignore[arg-type] # nothing is written


def resolve(where: Any, name: str) -> type:
    for part in name.split("."):
        where = getattr(where, part)
    return where  # type: ignore[no-any-return]


def schema_name(kind: type) -> str:
    """`UpdateChannel` -> `updateChannel`, as the schema writes it."""
    return kind.__name__[0].lower() + kind.__name__[1:]


def test_layer_is_the_one_that_is_described() -> None:
    assert LAYER == 229
    assert "layer 229" in PAGE.read_text()


def test_every_call_is_listed_with_its_constructor() -> None:
    assert table("Calls") == {method_name(kind): kind.CONSTRUCTOR_ID for kind in requests()}  # type: ignore[attr-defined] # all of Telethon's have it


def test_every_update_is_listed_with_its_constructor() -> None:
    assert table("Updates") == {schema_name(kind): kind.CONSTRUCTOR_ID for kind in updates()}  # type: ignore[attr-defined] # all of Telethon's have it


def test_every_error_name_is_listed() -> None:
    listed = set(re.findall(r"`([A-Z][A-Z_ ]+)`", section("Errors")))
    assert listed == set(names())


@pytest.mark.parametrize(
    "number", ["20 in any minute", "30 in any second", "256, of which 64", "20,000", "up to six times", "three chats"]
)
def test_limits_are_those_of_the_table(number: str) -> None:
    assert number in section("Limits and concurrency")


def test_table_of_limits_is_as_described() -> None:
    limits = Limits()
    assert (limits.in_flight, limits.reserved, limits.waiting) == (256, 64, 20_000)
    assert (limits.attempts, limits.method_wide) == (6, 3)
    assert [limits.patience[priority] for priority in Priority] == [600, 15, 600, 300, 120, 60, 600]
