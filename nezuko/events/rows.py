"""Events as rows of a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nezuko.events.explain import Finding
from nezuko.events.kinds import LOOKS, Kind, Look
from nezuko.events.log import Event
from nezuko.events.overview import Overview
from nezuko.i18n.pages import gettext, mark

FEED_ROWS = 50

SHOWN: dict[str, frozenset[Kind] | None] = {
    "all": None,
    "muted": frozenset({Kind.RESTRICTED, Kind.REVOKED, Kind.MESSAGE_DELETED}),
    "verified": frozenset({Kind.VERIFIED, Kind.LIFTED, Kind.EXEMPTED}),
    "problems": frozenset({Kind.ERROR, Kind.UNKNOWN, Kind.RIGHTS_LOST, Kind.BOT_DOWN, Kind.RIGHTS_BACK, Kind.BOT_UP}),
}
"""What the feed can be narrowed to."""
SHOWN_TITLES = {"all": mark("All"), "muted": mark("Muted"), "verified": mark("Verified"), "problems": mark("Problems")}


def kinds_of(shown: str) -> frozenset[Kind] | None:
    """Return the kinds that are meant by a name of SHOWN or by a kind's own; None (all) for anything else."""
    if shown in SHOWN:
        return SHOWN[shown]
    return frozenset({Kind(shown)}) if shown in _OWN_NAMES else None


_OWN_NAMES = frozenset(kind.value for kind in Kind)


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event, ready for a template. `link` leads to the member's page, where there is one."""

    event: Event
    look: Look
    who: str
    group: str
    link: str

    @property
    def text(self) -> str:
        """What is said under the name; without a name it begins like a sentence."""
        text = self.event.text
        return text if self.who else text[:1].upper() + text[1:]


def line(event: Event, overview: Overview) -> EventLine:
    """Return the row of an event."""
    who = event.user_name or (gettext("Person {number}", number=event.user_id) if event.user_id else "")
    link = f"/members/{event.chat_id}/{event.user_id}" if event.chat_id and event.user_id else ""
    return EventLine(event, LOOKS[event.kind], who, overview.chat_title(event.chat_id), link)


def lines(events: Iterable[Event], overview: Overview) -> list[EventLine]:
    """Return the rows of events, in their order."""
    return [line(event, overview) for event in events]


@dataclass(frozen=True, slots=True)
class Trace:
    """What happened under one correlation id, oldest first."""

    correlation: str
    lines: tuple[EventLine, ...]
    findings: tuple[Finding, ...]

    @property
    def began_ms(self) -> int:
        """When its first event was."""
        return self.lines[0].event.at_ms


def traces(events: Sequence[Event], overview: Overview) -> list[Trace]:
    """Group events (newest first) by correlation id; the latest trace first. Events without an id stand alone."""
    groups: dict[str, list[EventLine]] = {}
    for event in events:
        groups.setdefault(event.correlation or f"alone-{event.id}", []).append(line(event, overview))
    return [
        Trace(
            "" if name.startswith("alone-") else name,
            tuple(reversed(found)),
            tuple(Finding.of(raw) for row in reversed(found) for raw in row.event.findings),
        )
        for name, found in groups.items()
    ]
