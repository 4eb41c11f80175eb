"""What members of a group read, in its own words where it has some: looked at, tried, changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from nezuko.audit.log import Audit
from nezuko.enforcement import card, texts
from nezuko.enforcement.progress import progress
from nezuko.enforcement.service import Enforcement
from nezuko.errors import NotFound
from nezuko.groups.directory import Groups, Protection
from nezuko.i18n.languages import DEFAULT, LANGUAGES
from nezuko.telegram import html
from nezuko.telegram.types import Person, Text
from nezuko.words import catalogues
from nezuko.words.checking import checked
from nezuko.words.phrases import STYLED, Kind, Phrase, declared, find
from nezuko.words.voice import EVERY, Voice

LATER = 2 * 86_400
"""So far ahead is the moment of a preview."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A phrase as a group says it in one language, or in all of them (`*`)."""

    phrase: Phrase
    language: str
    text: str
    usual: str
    """What would be said if the group hadn't changed it for this language."""
    own: bool
    """Whether the group changed it for this language."""


class Wordings:
    """Service: the texts of groups. Changes are checked, in force at once, and audited."""

    def __init__(self, groups: Groups, enforcement: Enforcement, audit: Audit) -> None:
        self._groups = groups
        self._enforcement = enforcement
        self._audit = audit

    def of(self, group: Protection, language: str) -> list[Wording]:
        """Every text that a group may change, messages first, in a language or for all of them (`*`). Raises NotFound for another one."""
        check_language(language)
        phrases = sorted((phrase for phrase in declared() if phrase.of_group), key=_place)
        return [_wording(group, phrase, language) for phrase in phrases]

    def one(self, group: Protection, key: str, language: str) -> Wording:
        """One of them. Raises NotFound."""
        check_language(language)
        phrase = find(key)
        if phrase is None or not phrase.of_group:
            raise NotFound("There is no such text.")
        return _wording(group, phrase, language)

    def preview(self, group: Protection, key: str, language: str, text: str | None = None) -> Text:
        """How members would read a text (the one that is said now, if None), with made-up people. Raises NotFound, InvalidInput."""
        wording = self.one(group, key, language)
        said = wording.text if text is None else checked(wording.phrase, text)
        voice = Voice(DEFAULT if language == EVERY else language, {(language, key): said})
        values = {name: _SAMPLES[name](group, voice) for name in wording.phrase.allowed if name in _SAMPLES}
        if wording.phrase.kind in STYLED:
            return voice.say(wording.phrase, **values)
        return html.plain(voice.plain(wording.phrase, **values))

    async def change(self, bot_id: int, chat_id: int, key: str, language: str, text: str | None) -> Wording:
        """Let a group say it in its own words; None: as for all again. Raises NotFound, InvalidInput."""
        group = self._groups.known(bot_id, chat_id)
        if group is None:
            raise NotFound("There is no such group here.")
        before = self.one(group, key, language)
        kept = None if text is None else checked(before.phrase, text)
        if kept == (before.text if before.own else None):
            return before
        after = _wording(await self._groups.set_text(bot_id, chat_id, language, key, kept), before.phrase, language)
        self._audit.record("group.text", "group", chat_id, _noted(before), _noted(after), chat=(bot_id, chat_id))
        if (gate := self._enforcement.gate(bot_id)) is not None:
            gate.telling.refresh(chat_id)
        return after


def check_language(language: str) -> None:
    """Raise NotFound unless it is a language of ours or `*`."""
    if language != EVERY and language not in LANGUAGES:
        raise NotFound("That language isn't spoken here.")


def _wording(group: Protection, phrase: Phrase, language: str) -> Wording:
    words = group.words or {}
    own = words.get((language, phrase.key))
    usual = catalogues.template(phrase, DEFAULT if language == EVERY else language)
    if language != EVERY:
        usual = words.get((EVERY, phrase.key)) or usual
    return Wording(phrase, language, own or usual, usual, own is not None)


def _place(phrase: Phrase) -> tuple[int, str]:
    return list(Kind).index(phrase.kind), phrase.key


def _noted(wording: Wording) -> dict[str, object]:
    return {f"{wording.phrase.key} ({wording.language})": wording.text if wording.own else "as for all"}


def _rule(group: Protection, voice: Voice) -> Text:
    return group.whole_wish.said(voice, texts.linked) if group.channels else Text("")


_SAMPLES: dict[str, Callable[[Protection, Voice], object]] = {
    "name": lambda _, voice: voice.mentioned([Person(1, "Ann"), Person(2, "Bob")], 2),
    "group": lambda group, _: html.bold(group.title),
    "channels": _rule,
    "missing": _rule,
    "names": lambda group, voice: voice.listed([channel.label for channel in group.channels]),
    "rule": lambda group, voice: group.sentence(voice),
    "title": lambda group, _: group.channels[0].title if group.channels else group.title,
    "steps": lambda group, voice: card.steps(progress(group, tuple(c.chat_id for c in group.channels[1:])), voice),
    "joined": lambda *_: 1,
    "total": lambda *_: 2,
    "needed": lambda *_: 1,
    "time": lambda _, voice: voice.span(LATER),
    "count": lambda *_: 3,
}
"""What stands for the placeholders in a preview."""
