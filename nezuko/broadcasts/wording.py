"""What pages say of broadcasts, each in its reader's language. What owners read on Telegram stands in `texts`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nezuko import turns
from nezuko.broadcasts.courses import WORDS, Audience, Course, Outcome
from nezuko.i18n.pages import gettext, ngettext, told


def duration(seconds: float) -> str:
    """Say how long something takes."""
    return told(turns.duration(seconds))


def heading(outcome: Outcome) -> str:
    """Name what became of somebody, as a heading."""
    word = gettext(WORDS[outcome])
    return word[:1].upper() + word[1:]


def people(outcome: Outcome, count: int, shown: str) -> str:
    """Say of how many that became; `shown` is how the number is written."""
    match outcome:
        case Outcome.DUE:
            return ngettext("{count} not written to yet", "{count} not written to yet", count, count=shown)
        case Outcome.SENT:
            return ngettext("{count} have it", "{count} have it", count, count=shown)
        case Outcome.BLOCKED:
            return ngettext("{count} stopped the bot", "{count} stopped the bot", count, count=shown)
        case Outcome.FAILED:
            return ngettext("{count} failed", "{count} failed", count, count=shown)
        case Outcome.GONE:
            return ngettext("{count} deleted their data", "{count} deleted their data", count, count=shown)


def result(course: Course) -> str:
    """Say what came out so far."""
    counts = [(outcome, course.counts[outcome]) for outcome in Outcome if course.counts[outcome]]
    done, total = f"{course.settled:,}", f"{course.total:,}"
    if not counts:
        return gettext("{done} of {total}", done=done, total=total)
    parts = ", ".join(people(outcome, count, f"{count:,}") for outcome, count in counts)
    return gettext("{done} of {total}: {parts}", done=done, total=total, parts=parts)


def audience(to: Audience, bots: Mapping[int, str], titles: Mapping[int, str]) -> str:
    """Say to whom it goes; `bots` and `titles` are names of bots and groups."""
    parts = [gettext("protected groups") if to.groups else gettext("people")]
    if to.bots:
        parts.append(gettext("by {bots}", bots=_listed(to.bots, bots)))
    if to.chats:
        parts.append(gettext("in {groups}", groups=_listed(to.chats, titles)))
    if to.languages:
        parts.append(gettext("speaking {languages}", languages=", ".join(to.languages)))
    return ", ".join(parts)


def _listed(ids: Iterable[int], names: Mapping[int, str]) -> str:
    return ", ".join(names.get(one) or str(one) for one in ids)
