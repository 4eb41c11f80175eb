"""Keeps the catalogues in step with the phrases: `make words`, or `python -m nezuko.translating`."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from nezuko import main
from nezuko.words.catalogues import FOLDER
from nezuko.words.languages import DEFAULT, LANGUAGES, Language
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


def written(language: Language, known: Catalog, phrases: Iterable[Phrase]) -> str:
    """A language's file: an entry for each phrase, with the translation that is known for just this English."""
    new = Catalog(locale=language.code)
    new.mime_headers = [("Plural-Forms", language.plurals)]
    for phrase in phrases:
        english = (phrase.english, phrase.plural) if phrase.plural else phrase.english
        old = known.get(english, context=phrase.key)
        new.add(english, _string(language, phrase, old), context=phrase.key, auto_comments=_comments(phrase))
    file = BytesIO()
    write_po(file, new, width=WIDTH, omit_header=True, sort_output=False)
    head = HEADER.format(english=language.english, own=language.own, code=language.code, plurals=language.plurals)
    return head + file.getvalue().decode()


def _string(language: Language, phrase: Phrase, old: Message | None) -> str | tuple[str, ...]:
    string = old.string if old is not None else ""
    if not phrase.plural:
        return string if isinstance(string, str) else ""
    forms = tuple(string) if isinstance(string, list | tuple) else ()
    return forms if len(forms) == language.forms else ("",) * language.forms


def _comments(phrase: Phrase) -> list[str]:
    where = "" if phrase.kind is Kind.MESSAGE else f"[{phrase.kind.value}] "
    return [f"{where}{phrase.about}".strip()] if where or phrase.about else []


def update(folder: Path = FOLDER) -> dict[str, int]:
    """Write all catalogues anew; returns how many phrases each lacks."""
    lacking = {}
    for language in LANGUAGES.values():
        if language.code == DEFAULT:
            continue
        path = folder / f"{language.code}.po"
        known = Catalog(locale=language.code)
        if path.exists():
            with path.open("rb") as file:
                known = read_po(file, locale=language.code)
        path.write_text(written(language, known, declared()), encoding="utf-8")
        with path.open("rb") as file:
            lacking[language.code] = sum(1 for message in read_po(file) if message.id and not _complete(message))
    return lacking


def _complete(message: Message) -> bool:
    return all(message.string) if isinstance(message.string, list | tuple) else bool(message.string)


if __name__ == "__main__":
    for code, number in update().items():
        print(f"{code}: {number or 'nothing'} to translate")  # noqa: T201 - it is a command
