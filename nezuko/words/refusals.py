"""What members asked for and can't have, said in their language where they are, and in English in logs and on pages."""

from __future__ import annotations

from nezuko.errors import InvalidInput
from nezuko.telegram.types import Text
from nezuko.words.phrases import Phrase
from nezuko.words.voice import ENGLISH, Voice


class Refusal(InvalidInput):
    """An InvalidInput that is a phrase: whoever answers a member says it with his voice."""

    def __init__(self, what: Phrase, **values: object) -> None:
        super().__init__(ENGLISH.plain(what, **values))
        self._what = what
        self._values = values

    def said(self, voice: Voice) -> Text:
        """The sentence for a message."""
        return voice.say(self._what, **self._values)

    def plain(self, voice: Voice) -> str:
        """The sentence for the answer to a press."""
        return voice.plain(self._what, **self._values)
