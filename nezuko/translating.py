"""Keeps the catalogues in step with what the program says: `make words`, or `python -m nezuko.translating`.

What members read are phrases, each with a key (`nezuko.words`). What the dashboard's pages say is found in its templates and views
(`nezuko.i18n.pages`), and in what their labels are made of: the options of groups.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from nezuko import main
from nezuko.i18n import pages
from nezuko.i18n.languages import DEFAULT, LANGUAGES, Language
from nezuko.options import PARTS, options
from nezuko.telegram.errors import TelegramError
from nezuko.values import value
from nezuko.web.app import TEMPLATES
from nezuko.words import catalogues
from nezuko.words.phrases import Kind, Phrase, declared

FEATURES = main.FEATURES
"""With these all modules that declare phrases are loaded."""
WIDTH = 120
HEADER = """\
# {english} ({own}).
msgid ""
msgstr ""
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""
_PROGRAM = Path(__file__).parent
_ERRORS = ("InvalidInput", "NotFound", "Forbidden", "StorageError")
_SAID = {
    "_": None, "gettext": None, "mark": None, "ngettext": (1, 2), "Sentence": (1,), "Counted": (1, 2),
    "NavEntry": (1,), "Look": (1,), "keep": (1,), **dict.fromkeys(_ERRORS, (1,)),
}  # fmt: skip
"""What is called with messages of pages, and which of its arguments these are."""


@value
class Entry:
    """A message to be translated; `plural` only if it counts, `context` only if it has a key."""

    english: str
    plural: str | None = None
    context: str | None = None
    comments: tuple[str, ...] = ()


def members() -> list[Entry]:
    """All that members read."""
    return [Entry(phrase.english, phrase.plural or None, phrase.key, _comments(phrase)) for phrase in declared()]


def _comments(phrase: Phrase) -> tuple[str, ...]:
    where = "" if phrase.kind is Kind.MESSAGE else f"[{phrase.kind.value}] "
    return (f"{where}{phrase.about}".strip(),) if where or phrase.about else ()


def admins() -> list[Entry]:
    """All that the dashboard's pages say, each once, in the order of where it is said first; the comment tells where that is."""
    found: dict[str, Entry] = {}
    for english, plural, where in (*_of_templates(), *_of_code(), *_of_options(), *_of_phrases(), *_of_errors()):
        if english not in found or (plural and not found[english].plural):
            found[english] = Entry(english, plural, comments=(where,))
    return list(found.values())


def _of_templates() -> Iterator[tuple[str, str | None, str]]:
    yield from _extracted(TEMPLATES, "**.html", "jinja2")


def _of_code() -> Iterator[tuple[str, str | None, str]]:
    yield from _extracted(_PROGRAM, "**.py", "python")


def _extracted(folder: Path, names: str, how: str) -> Iterator[tuple[str, str | None, str]]:
    found = extract_from_dir(folder, [(names, how)], keywords=_SAID)
    for name, _line, message, _notes, _context in sorted(found, key=lambda one: (one[0], one[1])):
        one, many = message if isinstance(message, tuple) else (message, None)
        yield one, many, name


def _of_options() -> Iterator[tuple[str, str | None, str]]:
    for title in PARTS.values():
        yield title, None, "options.py"
    for option in options().values():
        own_names = option.name == "language"  # languages are called by their own names everywhere
        for text in (option.title, option.about, *(() if own_names else option.words.values())):
            yield text, None, "options.py"


def _of_phrases() -> Iterator[tuple[str, str | None, str]]:
    for phrase in declared():
        if phrase.of_group and phrase.about:
            yield phrase.about, None, "groups/texts.html"


def _of_errors() -> Iterator[tuple[str, str | None, str]]:
    waiting: list[type[TelegramError]] = [TelegramError]
    while waiting:
        kind = waiting.pop(0)
        waiting += kind.__subclasses__()
        yield kind().message, None, "telegram/errors.py"


def written(language: Language, known: Catalog, entries: Iterable[Entry]) -> str:
    """A language's file: all entries, with the translations that are known for just this English."""
    new = Catalog(locale=language.code)
    new.mime_headers = [("Plural-Forms", language.plurals)]
    for entry in entries:
        english = (entry.english, entry.plural) if entry.plural else entry.english
        old = known.get(english, context=entry.context)
        new.add(english, _string(language, entry, old), context=entry.context, auto_comments=entry.comments)
    file = BytesIO()
    write_po(file, new, width=WIDTH, omit_header=True, sort_output=False)
    head = HEADER.format(english=language.english, own=language.own, code=language.code, plurals=language.plurals)
    return head + file.getvalue().decode()


def _string(language: Language, entry: Entry, old: Message | None) -> str | tuple[str, ...]:
    string = old.string if old is not None else ""
    if not entry.plural:
        return string if isinstance(string, str) else ""
    forms = tuple(string) if isinstance(string, list | tuple) else ()
    return forms if len(forms) == language.forms else ("",) * language.forms


def update(folder: Path, languages: Iterable[Language], entries: list[Entry]) -> dict[str, int]:
    """Write the catalogues of `languages` in `folder` anew; returns how many messages each lacks."""
    lacking = {}
    for language in languages:
        if language.code == DEFAULT:
            continue
        path = folder / f"{language.code}.po"
        known = Catalog(locale=language.code)
        if path.exists():
            with path.open("rb") as file:
                known = read_po(file, locale=language.code)
        path.write_text(written(language, known, entries), encoding="utf-8")
        with path.open("rb") as file:
            lacking[language.code] = sum(1 for message in read_po(file) if message.id and not _complete(message))
    return lacking


def _complete(message: Message) -> bool:
    return all(message.string) if isinstance(message.string, list | tuple) else bool(message.string)


if __name__ == "__main__":
    for whose, folder, languages, entries in (
        ("members", catalogues.FOLDER, LANGUAGES, members()),
        ("pages", pages.FOLDER, LANGUAGES, admins()),
    ):
        for code, number in update(folder, languages.values(), entries).items():
            print(f"{whose}, {code}: {number or 'nothing'} to translate")  # noqa: T201 - it is a command
