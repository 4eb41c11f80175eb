"""A voice: says phrases in one language, in a group's own words where it has some. HTML for messages, plain text for alerts and buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Literal

from babel.dates import format_datetime, format_timedelta
from babel.lists import format_list
from babel.units import format_unit

from nezuko.i18n.languages import DEFAULT, LANGUAGES, best_language
from nezuko.telegram import html
from nezuko.telegram.types import Person, Text
from nezuko.values import value
from nezuko.words import catalogues
from nezuko.words.phrases import LIMITS, PLACEHOLDER, Kind, Phrase, phrase

EVERY = "*"
"""Instead of a language: a group's own text for all of them."""

Changed = Mapping[tuple[str, str], str]
"""What a group says in its own words: (language or EVERY, key of the phrase) → text."""

MORE = phrase(
    "list.more", "{count} more", Kind.PART, plural="{count} more",
    about="The end of a list of people: “Ann, Bob and 3 more”.",
)  # fmt: skip
TODAY = phrase("time.today", "today, {time} UTC", Kind.PART, about="A moment of today, as in “until today, 15:00 UTC”.")
ON_DAY = phrase("time.day", "{day}, {time} UTC", Kind.PART, about="A moment of another day: “4 March 2026, 15:00 UTC”.")


@value
class Span:
    """A value for a placeholder: how long, said as “2 hours” in the voice's language, or how long `ago`: “2 hours ago”."""

    seconds: float
    ago: bool = False


@value
class Voice:
    """Says phrases. `language`: one of `LANGUAGES`; `changed`: the group's own words."""

    language: str = DEFAULT
    changed: Changed | None = None

    def say(self, what: Phrase, **values: object) -> Text:
        """A phrase as Telegram's HTML. Values are escaped; those that are Texts stay as they are.

        A value for {count} chooses the form of a counted phrase.
        """
        return Text(_filled(self._template(what, values), {name: self._html(v) for name, v in values.items()}))

    def plain(self, what: Phrase, **values: object) -> str:
        """A phrase as plain text, for alerts and buttons; cut where Telegram would refuse it."""
        said = _filled(self._template(what, values), {name: self._word(v) for name, v in values.items()})
        return shortened(said, LIMITS[what.kind])

    def listed(self, names: Sequence[Text | str], *, either: bool = False) -> Text:
        """“a, b and c”; with `either`: “a, b or c”."""
        style: Literal["or", "standard"] = "or" if either else "standard"
        return Text(format_list([html.join([name]).html for name in names], style=style, locale=self._locale))

    def counted_up(self, names: Sequence[Text | str]) -> Text:
        """“a, b, c”, as after “one of”."""
        return html.join(names, LANGUAGES[self.language].comma)

    def mentioned(self, people: Sequence[Person], most: int) -> Text:
        """People by name, each notified; of more than `most` only how many more."""
        named = [html.mention(person) for person in people[:most]]
        if more := len(people) - len(named):
            named.append(self.say(MORE, count=more))
        return self.listed(named)

    def span(self, seconds: float, *, ago: bool = False) -> str:
        """“2 hours”, in the largest unit that says it exactly or is passed three times, never more than there is; `ago`: “2 hours ago”."""
        whole = max(1, int(seconds))
        if ago:
            return format_timedelta(timedelta(seconds=-whole), threshold=1.5, add_direction=True, locale=self._locale)
        size, unit = next(pair for pair in _UNITS if whole % pair[0] == 0 or whole >= 3 * pair[0])
        return format_unit(whole // size, f"duration-{unit}", length="long", locale=self._locale)

    def moment(self, at: float, now: float) -> str:
        """A moment (seconds since 1970), for people whose time zone isn't known."""
        when, today = datetime.fromtimestamp(at, UTC), datetime.fromtimestamp(now, UTC).date()
        clock = f"{when:%H:%M}"
        if when.date() == today:
            return self.plain(TODAY, time=clock)
        day = format_datetime(when, _DAYS.get(self.language, "d MMMM y"), locale=self._locale)
        return self.plain(ON_DAY, day=day, time=clock)

    @property
    def right_to_left(self) -> bool:
        """Whether it is written from right to left."""
        return LANGUAGES[self.language].right_to_left

    @property
    def _locale(self) -> str:
        return LANGUAGES[self.language].locale or self.language

    def _html(self, given: object) -> str:
        return given.html if isinstance(given, Text) else html.escape(self._word(given))

    def _word(self, given: object) -> str:
        if isinstance(given, Text):
            return html.words(given)
        return self.span(given.seconds, ago=given.ago) if isinstance(given, Span) else str(given)

    def _template(self, what: Phrase, values: Mapping[str, object]) -> str:
        if self.changed:
            own = self.changed.get((self.language, what.key)) or self.changed.get((EVERY, what.key))
            if own:
                return own
        count = values.get("count")
        return catalogues.template(what, self.language, count if isinstance(count, int) else None)


ENGLISH = Voice()
"""For admins: pages, logs, the audit."""

_UNITS = ((86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second"))
_DAYS = {"zh": "y年M月d日", "es": "d 'de' MMMM 'de' y", "pt": "d 'de' MMMM 'de' y", "de": "d. MMMM y"}


def voice_for(person: Person | None) -> Voice:
    """The voice for somebody in private: his language, as far as it is known."""
    return Voice(best_language(person.language if person else None))


def _filled(template: str, values: Mapping[str, str]) -> str:
    # Not str.format: a group's own text must not reach into objects ({name.__class__}), nor fail on a brace.
    return PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), template)


def shortened(text: str, most: int) -> str:
    """The text, cut at `most` characters with “…”."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
