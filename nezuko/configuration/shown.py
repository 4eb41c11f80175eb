"""Settings as the page shows them: what each is for, what it is, where that came from; never a secret."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from nezuko.config import LIVE, Settings, environment_name, sections
from nezuko.configuration.changes import value_of
from nezuko.configuration.models import SettingChange
from nezuko.i18n.pages import gettext, mark

MASK = "••••••"
_PASSWORD = re.compile(r"(://[^/\s:@]*):[^/\s]*@")
WHERE = {
    "default": mark("default"),
    "file": "config.toml",
    "environment": mark("environment"),
    "program": mark("this command"),
}


@dataclass(frozen=True, slots=True)
class Control:
    """How a setting is changed: "choice" among `choices`, or a "number" between `least` and `most`."""

    kind: Literal["choice", "number", "text"]
    value: str
    choices: tuple[tuple[str, str], ...] = ()
    least: float | None = None
    most: float | None = None
    step: str = "1"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `given` is what file and environment say, as text."""

    key: str
    about: str
    shown: str
    where: str
    default: str
    given: str
    variable: str
    control: Control | None
    change: SettingChange | None

    @property
    def name(self) -> str:
        """The key without its section."""
        return self.key.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Group:
    """A section of the configuration."""

    name: str
    about: str
    settings: tuple[Setting, ...]


def groups(settings: Settings, given: Settings, changed: Mapping[str, SettingChange]) -> list[Group]:
    """Return every setting there is, by section, in the order of the documentation."""
    return [
        Group(
            section,
            (model.__doc__ or "").strip().splitlines()[0],
            tuple(
                _setting(f"{section}.{name}", field, settings, given, changed.get(f"{section}.{name}"))
                for name, field in model.model_fields.items()
            ),
        )
        for section, model in sections()
    ]


def _setting(key: str, field: FieldInfo, settings: Settings, given: Settings, change: SettingChange | None) -> Setting:
    section, _, name = key.partition(".")
    value = value_of(settings, key)
    return Setting(
        key=key,
        about=field.description or "",
        shown=shown(value),
        where=mark("changed here") if change else WHERE[given.origin(key)],
        default=shown(field.get_default(call_default_factory=True)),
        given=shown(value_of(given, key)),
        variable=environment_name(section, name),
        control=_control(field, value) if key in LIVE else None,
        change=change,
    )


def shown(value: object) -> str:
    """Return a value as people read it, in the language of the page. Secrets become dots, also the password within an address."""
    if isinstance(value, SecretStr):
        return MASK if value.get_secret_value() else gettext("empty")
    if isinstance(value, bool):
        return gettext("on") if value else gettext("off")
    if isinstance(value, tuple):
        return ", ".join(shown(part) for part in value) or gettext("empty")
    if value is None or value == "":
        return gettext("empty")
    if isinstance(value, str | Path):
        return _PASSWORD.sub(rf"\1:{MASK}@", str(value))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _control(field: FieldInfo, value: Any) -> Control:
    if field.annotation is bool:
        return Control("choice", "true" if value else "false", (("true", mark("On")), ("false", mark("Off"))))
    if get_origin(field.annotation) is Literal:
        choices = tuple((str(choice), str(choice).capitalize()) for choice in get_args(field.annotation))
        return Control("choice", str(value), choices)
    if field.annotation in (int, float):
        limits: dict[str, Any] = {}
        for limit in field.metadata:
            for attribute in ("ge", "gt", "le", "lt"):
                limits[attribute] = getattr(limit, attribute, None) or limits.get(attribute)
        step = "1" if field.annotation is int else "any"
        return Control("number", f"{value:g}", (), limits.get("ge"), limits.get("le"), step)
    return Control("text", str(value))
