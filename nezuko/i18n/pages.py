"""The words of the dashboard, in the language of who looks at it.

Templates say `_("Told {name}.", name=…)`, views `gettext(…)`. Both translate for the request that is being answered. So they belong where
something is shown, never where it is stored, logged or sent to others: a record that one admin caused is read by all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from pathlib import Path

from babel import Locale
from babel.lists import format_list
from markupsafe import Markup

from nezuko.errors import NezukoError
from nezuko.i18n.catalogues import form_of, read
from nezuko.i18n.languages import DEFAULT, LANGUAGES, Language
from nezuko.said import Counted, Sentence, Several

FOLDER = Path(__file__).parent / "catalogues"

_ISOLATED = "\u2068{}\u2069"
"""FIRST STRONG ISOLATE and its end (Unicode 6.3)."""

_spoken: ContextVar[str] = ContextVar("language of the page", default=DEFAULT)


def speak(language: str) -> None:
    """Let this request be answered in a language of `LANGUAGES`, to the end of what it streams: its task ends with it."""
    _spoken.set(language)


def spoken() -> str:
    """The code of the language in which this request is answered."""
    return _spoken.get()


def language() -> Language:
    """The language in which this request is answered."""
    return LANGUAGES[spoken()]


def translated() -> bool:
    """Tell whether this request is answered in another language than English."""
    return spoken() != DEFAULT


def locale() -> str:
    """The locale of the page's times and lists, as Babel names it."""
    return language().locale or spoken()


def gettext(message: str, /, **values: object) -> str:
    """Return a message in the language of the page, as plain text, with its values filled in."""
    text = _found(message)
    return text.format(**_apart(values)) if values else text


def ngettext(one: str, many: str, count: int, /, **values: object) -> str:
    """Return a message that counts, as plain text; its number is `{count}` and can be shown in another way: `count=f"{count:,}"`."""
    return _counted(one, many, count).format(**_apart({"count": count, **values}))


def markup(message: str, /, **values: object) -> Markup:
    """Return a message as HTML, as templates need it: it may hold tags, what is filled in is escaped."""
    text = _safe(_found(message))
    return text.format(**_apart(values)) if values else text


def counted_markup(one: str, many: str, count: int, /, **values: object) -> Markup:
    """Return a message that counts as HTML; its number is `{count}` and can be shown in another way: `count=number(…)`."""
    return _safe(_counted(one, many, count)).format(**_apart({"count": count, **values}))


def _apart(values: Mapping[str, object]) -> Mapping[str, object]:
    """The values; in texts that run from right to left each between marks, so that an @name isn't torn apart."""
    return {name: _isolated(value) for name, value in values.items()} if language().right_to_left else values


def _isolated(value: object) -> str:
    return Markup(_ISOLATED).format(value) if hasattr(value, "__html__") else _ISOLATED.format(value)  # noqa: S704 - nothing but marks


def _safe(text: str) -> Markup:
    # A text without tags may stand in an attribute.
    return Markup(text if "<" in text else text.replace('"', "&#34;"))  # noqa: S704 - catalogues and templates are the program's own


def name_of(language: Language) -> str:
    """Return what a language is called in the language of the page."""
    if not translated():
        return language.english
    return str(Locale.parse(locale()).languages.get(language.code, language.english))


def told(said: NezukoError | str) -> str:
    """Return what an error or a service says (`nezuko.said`) in the language of the page. Any other text stays as it is."""
    if isinstance(said, Counted):
        return ngettext(said.one, said.message, said.number, **_told(said.values))
    if isinstance(said, Several):
        return said.between.join(told(part) for part in said.parts)
    if isinstance(said, NezukoError) and isinstance(said.message, Sentence | Several):
        return told(said.message)
    if isinstance(said, NezukoError | Sentence):
        return gettext(said.message, **_told(said.values))
    return said


def _told(values: Mapping[str, object]) -> dict[str, object]:
    return {name: told(value) if isinstance(value, str | NezukoError) else value for name, value in values.items()}


def listed(names: Sequence[str]) -> str:
    """Return "a, b and c" in the language of the page."""
    return format_list([apart(name) for name in names], locale=locale())


def apart(text: str) -> str:
    """Return a text to be put among others: where they run from right to left between marks, so that an @name isn't torn apart."""
    return _isolated(text) if language().right_to_left else text


def mark(message: str) -> str:
    """Return an English message as it is. It says that pages will show it translated: a label that stands in a constant."""
    return message


def _found(message: str) -> str:
    forms = read(FOLDER, spoken()).get(("", message))
    return forms[0] if forms else message


def _counted(one: str, many: str, count: int) -> str:
    code = spoken()
    forms = read(FOLDER, code).get(("", one))
    if forms is None:
        return one if count == 1 else many
    return forms[form_of(code, count)] if len(forms) > 1 else forms[0]
