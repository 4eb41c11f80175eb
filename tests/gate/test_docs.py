"""docs/commands.md lists the commands that there are, with who may use them and where."""

from __future__ import annotations

import re
from pathlib import Path

from tests.gate.guarded import Guarded

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


async def test_every_command_is_documented_with_who_may_use_it_and_where(guarded: Guarded) -> None:
    rows = re.findall(r"^\| `/(\w+)[^|]*\| ([^|]+) \| ([^|]+) \|", PAGE.read_text(), re.MULTILINE)
    written = {
        (name, "admins" in who and "owners" not in who, "group" in where, "private" in where)
        for name, who, where in rows
    }
    specs = guarded.app.commands.all()
    known = {(spec.name, spec.admins_only, spec.in_groups, spec.in_private) for spec in specs}
    assert written - {("why", True, True, False)} == known
