"""What each group may set for itself: one frozen model, from which its page, the API, /settings and the defaults in config.toml are made.

A new option is a field of `GroupOptions`, made with `option`; whoever acts by it reads `group.options.<name>`. What a group hasn't set for
itself is what `[gate]` of the configuration says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.fields import FieldInfo

from nezuko.errors import InvalidInput
from nezuko.said import Sentence

Kind = Literal["choice", "flag", "number"]


def option(
    default: object,
    title: str,
    about: str,
    *,
    part: str,
    words: Mapping[Any, str] | None = None,
    presets: tuple[float, ...] = (),
    unit: str = "",
    ge: float | None = None,
    le: float | None = None,
) -> Any:
    """Declare an option of a group.

    Args:
        default: what holds unless the configuration or the group says otherwise.
        title: a few words, as a label.
        about: a sentence that says what it does.
        part: the part of the settings in which it is shown; a name of `PARTS`.
        words: what each value is called for people; for numbers, special values only (0: “never”).
        presets: for numbers, those that the menu on Telegram offers.
        unit: what a number counts: "seconds" are shown as minutes, hours and days; else it follows the number.
        ge: the least number.
        le: the greatest.
    """
    extra: dict[str, Any] = {"part": part, "words": dict(words or {}), "presets": presets, "unit": unit}
    return Field(default, title=title, description=about, json_schema_extra={"option": extra}, ge=ge, le=le)


PARTS = {
    "rule": "The rule",
    "ways": "Ways in",
    "sanctions": "What follows",
    "raids": "Raids",
    "hygiene": "Tidiness",
    "words": "Words",
}
"""The parts of the settings, in their order, with their titles."""


class GroupOptions(BaseModel):
    """Everything that a group may set for itself."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    on_unknown: Literal["allow", "mute"] = option(
        "allow",
        "When Telegram doesn't say who is in a channel",
        "What happens to a member when Telegram doesn't say whether he is in the channel.",
        part="rule",
        words={"allow": "Let them write", "mute": "Mute them"},
    )
    send_as_channel: Literal["allow", "delete"] = option(
        "delete",
        "Messages in the name of a channel",
        "What happens to messages that members write in the name of a channel. Posts of the linked channel always stand.",
        part="rule",
        words={"delete": "Delete the messages", "allow": "Let them stand"},
    )
    way_guard: bool = option(
        True,
        "A guard's page for who asks to join",
        "Where the group's owner made the bot its guard: whether it lets subscribers in at once and shows the others what to join.",
        part="ways",
    )
    way_request: bool = option(
        False,
        "Decide requests to join",
        "Whether the bot lets in subscribers who ask to join, and writes to the others in private what to join.",
        part="ways",
    )
    request_unreached: Literal["let_in", "wait"] = option(
        "let_in",
        "Requests of who can't be told anything",
        "What becomes of who asks to join when neither a page nor a message can tell what to join: let in, muted, and told inside, or not.",
        part="ways",
        words={"let_in": "Let them in, muted", "wait": "Let them wait"},
    )
    request_decline: bool = option(
        False,
        "Decline requests whose time is up",
        "Whether a request to join is declined when the channels weren't joined in time. If not, it waits until they are.",
        part="ways",
    )
    request_timeout: int = option(
        86400,
        "How long a request to join waits",
        "After how many seconds a request to join is declined, if requests are.",
        part="ways",
        presets=(300, 3600, 86400, 604800),
        unit="seconds",
        ge=60,
        le=30 * 86400,
    )
    way_ephemeral: bool = option(
        False,
        "Tell newcomers alone",
        "Whether who has to join a channel is told alone, by a message that nobody else sees. Where that fails he is told with others.",
        part="ways",
    )
    grace_newcomers: int = option(
        0,
        "Newcomers may write at first for",
        "How long newcomers may write before they have to be in the channels. 0: not at all.",
        part="sanctions",
        words={0: "Not at all"},
        presets=(0, 600, 3600, 86_400),
        unit="seconds",
        ge=0,
        le=30 * 86_400,
    )
    grace_leavers: int = option(
        0,
        "Who leaves a channel may still write for",
        "How long somebody who leaves a channel may go on writing. 0: not at all.",
        part="sanctions",
        words={0: "Not at all"},
        presets=(0, 3600, 86_400, 604_800),
        unit="seconds",
        ge=0,
        le=30 * 86_400,
    )
    remind: bool = option(
        True,
        "Tell people what to join",
        "Whether people are told what to join, by a message in the group.",
        part="sanctions",
    )
    mute: bool = option(
        True,
        "Mute who isn't in the channels",
        "Whether somebody who isn't in the channels is muted. If not, what he writes is deleted.",
        part="sanctions",
    )
    kick_after: int = option(
        0,
        "Kick who hasn't joined after",
        "How long after having been muted (or told) somebody who still isn't in the channels is kicked; he may come back. 0 is never.",
        part="sanctions",
        words={0: "Never"},
        presets=(0, 3600, 86_400, 604_800),
        unit="seconds",
        ge=0,
        le=30 * 86_400,
    )
    ban_after_kicks: int = option(
        0,
        "Ban instead, after so many kicks",
        "How often somebody is kicked before he is banned instead, until an admin undoes that. 0 is never.",
        part="sanctions",
        words={0: "Never"},
        presets=(0, 1, 3, 5),
        unit="kicks",
        ge=0,
        le=100,
    )
    raid_joins_per_minute: int = option(
        0,
        "A raid is more joins a minute than",
        "How many may join, or ask to be let in, within a minute before it counts as a raid. 0: nothing counts as one.",
        part="raids",
        words={0: "Never"},
        presets=(0, 20, 60, 200),
        ge=0,
        le=100_000,
    )
    raid_mode: Literal["mute_first", "lazy", "lockdown"] = option(
        "mute_first",
        "In a raid",
        "What happens to those who join in a raid.",
        part="raids",
        words={
            "mute_first": "Mute them first, look up their channels later",
            "lazy": "Wait until they write; then delete and mute",
            "lockdown": "Nobody may write until they are dealt with",
        },
    )
    raid_lockdown_minutes: int = option(
        5,
        "A lockdown lasts at most",
        "After how many minutes at the latest everybody may write again after a lockdown.",
        part="raids",
        presets=(2, 5, 15),
        unit="minutes",
        ge=1,
        le=60,
    )
    tidy: bool = option(
        False,
        "Delete Telegram's messages about who joined and left",
        "Whether Telegram's own messages about who joined and left are deleted.",
        part="hygiene",
    )
    welcome: bool = option(
        False,
        "Welcome newcomers who have joined the channels",
        "Whether a message welcomes newcomers once they have joined the channels. It names all who come at once, and goes by itself.",
        part="words",
    )
    language: Literal["en", "es", "pt", "ru", "uk", "de", "fr", "it", "tr", "ar", "fa", "hi", "id", "zh"] = option(
        "en",
        "The group's language",
        "Members are spoken to in their own language where Telegram tells it; this one is for all others, and for messages to several.",
        part="words",
        words={  # their own names; the translations are those of nezuko.i18n.languages
            "en": "English",
            "es": "Español",
            "pt": "Português",
            "ru": "Русский",
            "uk": "Українська",
            "de": "Deutsch",
            "fr": "Français",
            "it": "Italiano",
            "tr": "Türkçe",
            "ar": "العربية",
            "fa": "فارسی",
            "hi": "हिन्दी",
            "id": "Bahasa Indonesia",
            "zh": "中文",
        },
    )


@dataclass(frozen=True, slots=True)
class Option:
    """One option as forms and menus need it."""

    name: str
    title: str
    about: str
    part: str
    kind: Kind
    choices: tuple[object, ...]
    """The values that there are; empty for numbers."""
    words: Mapping[object, str]
    presets: tuple[float, ...]
    unit: str
    least: float | None
    most: float | None
    whole: bool

    def said(self, value: object) -> str:
        """Return a value in words for people."""
        if (word := self.words.get(value)) is not None:
            return word
        if isinstance(value, bool):
            return "On" if value else "Off"
        if self.kind == "number" and isinstance(value, int | float):
            return in_units(value) if self.unit == "seconds" else f"{value:g} {self.unit}".strip()
        return str(value)

    def read(self, raw: str) -> object:
        """Return the value that is written as `raw` in a form or behind a button; None for the empty text: as set for all.

        Raises:
            InvalidInput: it can't be such a value.
        """
        raw = raw.strip()
        if not raw:
            return None
        if self.kind == "number":
            return self._number(raw)
        for choice in self.choices:
            if self.written(choice) == raw:
                return choice
        raise InvalidInput("{option}: there is no such choice. Load the page again.", option=Sentence(self.title))

    def _number(self, raw: str) -> float:
        for value, word in self.words.items():
            if word.casefold() == raw.casefold() and isinstance(value, int | float):
                return value
        try:
            number = raw.removesuffix(self.unit).strip()
            return int(number) if self.whole else float(number)
        except ValueError:
            seconds = in_seconds(raw) if self.unit == "seconds" else None
        if seconds is None:
            title = Sentence(self.title)
            if self.unit != "seconds":
                raise InvalidInput("{option}: write a number.", option=title)
            raise InvalidInput("{option}: write a time, as in 90 minutes, 2 hours or 1 day.", option=title)
        return seconds

    @staticmethod
    def written(value: object) -> str:
        """Return a value as forms and buttons carry it; `read` is the way back."""
        if isinstance(value, bool):
            return "on" if value else "off"
        return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)


UNITS = ((86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second"))


def in_units(seconds: float) -> str:
    """Return a time as people say it, in the largest unit of which it is a whole number: “2 hours”, “90 minutes”."""
    size, unit = next(((size, unit) for size, unit in UNITS if seconds and seconds % size == 0), (1, "second"))
    count = seconds / size
    return f"{count:g} {unit}{'' if count == 1 else 's'}"


_SPAN = re.compile(r"(\d{1,9})\s*(d|h|m|s)[a-z]*\s*", re.IGNORECASE)
_SECONDS = {unit[0]: size for size, unit in UNITS}


def in_seconds(text: str) -> int | None:
    """Return a time as people write it (“2 hours”, “1d 12h”, “90 min”) in seconds; None if it is none."""
    parts, end = 0, 0
    for match in _SPAN.finditer(text):
        if match.start() != end:
            return None
        parts, end = parts + int(match[1]) * _SECONDS[match[2].lower()], match.end()
    return parts if end and end == len(text) else None


@cache
def options() -> Mapping[str, Option]:
    """Return all options by name, in their order."""
    return {name: _option(name, field) for name, field in GroupOptions.model_fields.items()}


def checked(own: Mapping[str, object]) -> dict[str, object]:
    """Return what a group sets for itself, validated: names of options with their values; None means as set for all and is left out.

    Raises:
        InvalidInput: there is no such option, or its value can't be used; the sentence says why.
    """
    wanted = {name: value for name, value in own.items() if value is not None}
    return {name: getattr(_validated(wanted), name) for name in wanted}


def merged(defaults: GroupOptions, own: Mapping[str, object]) -> GroupOptions:
    """Return what holds for a group that sets `own` for itself.

    Raises:
        InvalidInput: that doesn't go together; the sentence says why.
    """
    general = {name: getattr(defaults, name) for name in GroupOptions.model_fields}
    return _validated(general | dict(own))


def _validated(values: Mapping[str, object]) -> GroupOptions:
    try:
        return GroupOptions.model_validate(dict(values))
    except ValidationError as error:
        problem = error.errors(include_input=False, include_url=False)[0]
        name = str(problem["loc"][0]) if problem["loc"] else ""
        known = options().get(name)
        if known is None and name:
            raise InvalidInput("There is no option {name}.", name=name) from None
        sentence = problem["msg"].removeprefix("Value error, ")
        if known is None:
            raise InvalidInput(sentence) from None
        raise InvalidInput("{option}: {fault}.", option=Sentence(known.title), fault=sentence) from None


def _option(name: str, field: FieldInfo) -> Option:
    declared = field.json_schema_extra["option"] if isinstance(field.json_schema_extra, dict) else None
    assert isinstance(declared, dict), f"{name} isn't made with option()"  # noqa: S101 - a fault of the class above
    kind, choices = _kind(field)
    limits = {key: getattr(one, key) for one in field.metadata for key in ("ge", "le") if hasattr(one, key)}
    return Option(
        name=name,
        title=field.title or name,
        about=field.description or "",
        part=str(declared["part"]),
        kind=kind,
        choices=choices,
        words=declared["words"],  # type: ignore[arg-type]  # pydantic calls it JSON; `option` put it there
        presets=declared["presets"],  # type: ignore[arg-type]  # likewise
        unit=str(declared["unit"]),
        least=limits.get("ge"),
        most=limits.get("le"),
        whole=field.annotation is int,
    )


def _kind(field: FieldInfo) -> tuple[Kind, tuple[object, ...]]:
    if field.annotation is bool:
        return "flag", (True, False)
    if get_origin(field.annotation) is Literal:
        return "choice", get_args(field.annotation)
    return "number", ()
