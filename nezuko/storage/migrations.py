"""Make migrations: one history for both databases, each file with the SQL of both.

A file stays plain aerich (`upgrade`, `downgrade`, `MODELS_STATE`), so aerich's own commands work on the folder too.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from aerich.utils import decompress_dict, get_formatted_compressed_data, import_py_file

from nezuko.errors import InvalidInput, StorageError
from nezuko.storage.address import APP
from nezuko.storage.draft import NOWHERE, SCHEMA
from nezuko.storage.models import MODELS
from nezuko.storage.rebuild import difference
from nezuko.storage.upgrade import FOLDER, versions

DIALECTS = tuple(NOWHERE)

_FILE = '''"""Written by `make migration`; both databases, read and corrected by hand where need be."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True

UPGRADE = {{
    "sqlite": """
{up_sqlite}
""",
    "postgres": """
{up_postgres}
""",
}}
DOWNGRADE = {{
    "sqlite": """
{down_sqlite}
""",
    "postgres": """
{down_postgres}
""",
}}


async def upgrade(db: BaseDBAsyncClient) -> str:
    return UPGRADE[db.capabilities.dialect]


async def downgrade(db: BaseDBAsyncClient) -> str:
    return DOWNGRADE[db.capabilities.dialect]


MODELS_STATE = (
    {state}
)
'''


@dataclass(frozen=True, slots=True)
class _Draft:
    up: str
    down: str
    file: str
    state: dict[str, Any]


def make(name: str, *, models: Sequence[str] = MODELS, folder: Path = FOLDER) -> Path | None:
    """Write the migration from the newest one in `folder` to what `models` (module names) say now.

    Args:
        name: what it does, in words joined by underscores; the first one is always called init.
        models: all models of the program.
        folder: the history.

    Returns:
        The new file, to be read before it is committed; None if nothing changed.

    Raises:
        InvalidInput: `name` isn't fit for a file name.
        StorageError: aerich failed, or understands the models differently for the two databases.
    """
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,60}", name):
        raise InvalidInput("Name a migration in small letters, digits and underscores, as add_invite_links.")
    name = name if versions(folder) else "init"
    drafts = {dialect: _draft(dialect, name, models, folder) for dialect in NOWHERE}
    postgres, sqlite = drafts["postgres"], drafts["sqlite"]
    if not isinstance(postgres, _Draft):
        return None
    if isinstance(sqlite, str):
        before = "\n".join(_sqlite_history(folder))
        sqlite = _Draft(difference(before, sqlite), difference(sqlite, before), postgres.file, postgres.state)
    if sqlite is None or sqlite.state != postgres.state:
        raise StorageError("aerich understands the models differently for the two databases; make their fields alike.")
    path = folder / APP / postgres.file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(_text(sqlite, postgres), encoding="utf-8")
    return path


def _text(sqlite: _Draft, postgres: _Draft) -> str:
    return _FILE.format(
        up_sqlite=_quoted(sqlite.up),
        up_postgres=_quoted(postgres.up),
        down_sqlite=_quoted(sqlite.down),
        down_postgres=_quoted(postgres.down),
        state=get_formatted_compressed_data(postgres.state),
    )


def _sqlite_history(folder: Path) -> list[str]:
    return [import_py_file(folder / APP / name).UPGRADE["sqlite"] for name in versions(folder)]


def _draft(dialect: str, name: str, models: Sequence[str], folder: Path) -> _Draft | str | None:
    """What aerich drafts for `dialect`: None if nothing changed; the whole new schema if it can't express the change."""
    with tempfile.TemporaryDirectory() as temporary:
        target = Path(temporary, APP)
        if name != "init":
            shutil.copytree(folder / APP, target)
        before = set(target.glob("*.py"))
        _run_draft(dialect, temporary, name, models)
        if (schema := Path(temporary, SCHEMA)).exists():
            return schema.read_text(encoding="utf-8")
        new = set(target.glob("*.py")) - before
        if not new:
            return None
        file = new.pop()
        module: ModuleType = import_py_file(file)
        up, down = _result(module.upgrade(None)), _result(module.downgrade(None))
        return _Draft(_tidy(up), _tidy(down), file.name, decompress_dict(module.MODELS_STATE))


def _run_draft(dialect: str, folder: str, name: str, models: Sequence[str]) -> None:
    """Run `draft.py` in a fresh process: aerich keeps what it gathers in class attributes."""
    result = subprocess.run(  # noqa: S603 - ourselves, with words of our own
        [sys.executable, "-m", "nezuko.storage.draft", dialect, folder, name, *models],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "AERICH_NO_TORTOISE_V1_WARNING": "1"},
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    if result.returncode:
        raise StorageError(f"No migration could be drafted for {dialect}:\n{result.stderr.strip()}")


def _result(coroutine: Coroutine[Any, Any, str]) -> str:
    """What a coroutine that awaits nothing returns."""
    try:
        coroutine.send(None)
    except StopIteration as end:
        return str(end.value)
    raise StorageError("A drafted migration awaits something; it can't be merged.")


def _tidy(sql: str) -> str:
    return re.sub("^ {8}", "", sql, flags=re.MULTILINE).strip()


def _quoted(sql: str) -> str:
    return sql.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
