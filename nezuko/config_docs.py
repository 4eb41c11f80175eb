"""Write `docs/configuration.md`, `docs/options.md` and `config.toml` from the settings, so that they can't say anything else.

`python -m nezuko.config_docs` writes them; a test compares.
"""

from __future__ import annotations

import json
import textwrap
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from nezuko.config import LIVE, Section, sections
from nezuko.options import PARTS, GroupOptions, Option, options

_INTRODUCTION = """\
# Configuration

<!-- Written by `python -m nezuko.config_docs` from nezuko/config.py: change it there. -->

Nezuko reads `config.toml` in the folder where it is started (or the file named with `--config`) and then the environment, which wins.
Every key has a default; an unknown key is an error that names it. The environment's name of a key is `NEZUKO_<SECTION>__<KEY>`, so that
`api_id` in `[telegram]` is `NEZUKO_TELEGRAM__API_ID`. Lists are written there with commas: `NEZUKO_TELEGRAM__OWNER_IDS=1001,1002`.
`nezuko check` tells what is wrong with the settings in force.

What "may change while it runs" can be changed by an owner on the dashboard's Configuration page. It is then kept in the database and wins
over file and environment until it is put back there; the page says where each value came from.

Secrets (marked so below) are better given by the environment than by a file; they are never written to logs, pages or error messages.
"""

_MORE = """
## The encryption key

Tokens and session keys stand encrypted in the database. Unless `encryption_keys` is set, the first start makes the key in
`data_dir/encryption.key`, readable by its owner alone. Keep a copy of that file, but not with the backups of the database: one without the
other is useless, for you and for a thief. A start with a missing, broken or wrong key is refused, and nothing is changed.

`nezuko rotate-key` (while Nezuko is stopped) makes a new key, encrypts everything with it and forgets the old one. If it is interrupted,
the file holds both keys, everything works, and running it again brings it to its end. With `encryption_keys`, put the new key first,
separated by a comma, run `nezuko rotate-key`, and take the old one out.

## The database

SQLite needs nothing. For PostgreSQL make a user and a database that he owns and set
`NEZUKO_STORAGE__DATABASE=postgres://user:password@host:5432/name`; signs like `@ : /` in the password are written `%40 %3A %2F`.
The tables are made and upgraded at start, under a lock, each migration whole or not at all.
A program older than its database refuses to start.
"""

_TOML_INTRODUCTION = """\
# Settings of Nezuko. Each line that is commented out shows the default.
# The environment wins over this file: NEZUKO_TELEGRAM__API_ID is api_id below [telegram].
# Written by `python -m nezuko.config_docs`; docs/configuration.md says the same at more length.
"""


def markdown() -> str:
    """Return the text of docs/configuration.md."""
    parts = [_INTRODUCTION]
    for name, model in sections():
        parts.append(f"\n## [{name}]\n\n{_sentence(model)}\n\n| key | default | what it is |\n|---|---|---|\n")
        for key, field in model.model_fields.items():
            kind = ", ".join([*_kind(field), *(["may change while it runs"] if f"{name}.{key}" in LIVE else [])])
            parts.append(f"| `{key}` | {_shown_default(field)} | {_cell(field.description or '')} *({kind})* |\n")
    return "".join([*parts, _MORE])


def toml() -> str:
    """Return the text of config.toml: every key with its sentence, commented out at its default."""
    parts = [_TOML_INTRODUCTION]
    for name, model in sections():
        parts.append(f"\n# {_sentence(model)}\n[{name}]\n")
        for key, field in model.model_fields.items():
            sentence = textwrap.wrap(f"{field.description} ({', '.join(_kind(field))})", 110)
            parts.append("\n" + "".join(f"# {line}\n" for line in sentence) + f"# {key} = {_toml_value(field)}\n")
    return "".join(parts)


_OPTIONS_INTRODUCTION = """\
# What a group can set for itself

<!-- Written by `python -m nezuko.config_docs` from nezuko/options.py: change it there. -->

Each group may be guarded differently. Its options are changed on its page of the dashboard, by `/settings` on Telegram (in the group or in
private with the bot; only by its admins), or by `PATCH /api/v1/groups/{bot}/{group}`. They are in force at once, and each change is in the
audit. What a group hasn't set is as `[gate]` of the [configuration](configuration.md) says, under the same names.
"""


def options_markdown() -> str:
    """Return docs/options.md."""
    parts = [_OPTIONS_INTRODUCTION]
    for part, title in PARTS.items():
        parts.append(f"\n## {title}\n\n| option | what it is | values |\n|---|---|---|\n")
        for option in options().values():
            if option.part == part:
                default = getattr(GroupOptions(), option.name)
                parts.append(f"| `{option.name}` | {_cell(option.about)} | {_cell(_values(option, default))} |\n")
    return "".join(parts)


def _values(option: Option, default: object) -> str:
    def shown(value: object) -> str:
        return f"{option.said(value)}{' (default)' if value == default else ''}"

    if option.choices:
        return " · ".join(shown(choice) for choice in option.choices)
    limits = f"{option.said(option.least)} to {option.said(option.most)}; " if option.most is not None else ""
    return f"{limits}{shown(default)}"


def _sentence(model: type[Section]) -> str:
    return (model.__doc__ or "").strip().splitlines()[0]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _default(field: FieldInfo) -> Any:
    value = field.get_default(call_default_factory=True)
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    return str(value) if isinstance(value, Path) else value


def _shown_default(field: FieldInfo) -> str:
    value = _default(field)
    return "empty" if value in ("", None, ()) else f"`{_toml(value)}`"


def _toml_value(field: FieldInfo) -> str:
    value = _default(field)
    return '""' if value is None else _toml(value)


def _toml(value: Any) -> str:
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)


def _kind(field: FieldInfo) -> Iterator[str]:
    """Yield what can be written there: the kind of value, then its limits."""
    yield _type_name(field.annotation)
    for limit in field.metadata:
        for attribute, word in (("ge", "at least"), ("gt", "more than"), ("le", "at most"), ("lt", "less than")):
            if (bound := getattr(limit, attribute, None)) is not None:
                yield f"{word} {bound:g}" if isinstance(bound, float) else f"{word} {bound}"


_NAMES: dict[Any, str] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "text",
    Path: "a path",
    SecretStr: "a secret",
}
_PLURALS: dict[Any, str] = {int: "whole numbers", SecretStr: "secrets"}


def _type_name(annotation: Any) -> str:
    if get_origin(annotation) is Literal:
        return " or ".join(f'"{choice}"' for choice in get_args(annotation))
    if get_origin(annotation) is tuple:
        return f"a list of {_PLURALS[get_args(annotation)[0]]}"
    if isinstance(annotation, types.UnionType):
        annotation = next(part for part in get_args(annotation) if part is not type(None))
    return _NAMES[annotation]


def write(folder: Path) -> None:
    """Write the three files into the project at `folder`."""
    (folder / "docs").mkdir(exist_ok=True)
    (folder / "docs" / "configuration.md").write_text(markdown(), encoding="utf-8")
    (folder / "docs" / "options.md").write_text(options_markdown(), encoding="utf-8")
    (folder / "config.toml").write_text(toml(), encoding="utf-8")


if __name__ == "__main__":
    write(Path(__file__).resolve().parent.parent)
