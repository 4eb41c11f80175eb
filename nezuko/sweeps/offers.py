"""What can be undone in a group at present: its sweeps, the changes of its rule, spans of time; each with how many would be freed."""

from __future__ import annotations

import time
from dataclasses import dataclass

from nezuko.audit.models import AuditRow
from nezuko.enforcement.cases import Cause
from nezuko.enforcement.reconcile import ORIGIN_RULE
from nezuko.errors import NotFound
from nezuko.said import Counted, Sentence
from nezuko.sweeps.braking import ORIGIN as ORIGIN_CONFIRMED
from nezuko.sweeps.runs import Run, RunKind
from nezuko.sweeps.service import Sweeps

RULE_ACTIONS = ("group.protect", "group.require", "group.drop", "group.rule")
RULE_ORIGINS = (ORIGIN_RULE, ORIGIN_CONFIRMED, Cause.MESSAGE.value)
"""A change of the rule did what befell those inside: by comparing, and when they wrote. Newcomers would have been asked anyway."""
RULE_LEAD_SECONDS = 60
"""A change is noted when the bot has looked at the channels; the comparison may have begun before."""
SHOWN_SWEEPS, SHOWN_RULES = 5, 3
SPANS = {3600: Sentence("the last hour"), 86_400: Sentence("the last 24 hours")}


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be undone. `number` is the sweep's id, the moment of the rule's change, or the seconds of the span."""

    kind: str
    number: int
    what: Sentence
    count: int
    sweep: int | None = None
    since: int | None = None
    until: int | None = None
    origins: tuple[str, ...] = ()
    at: int | None = None
    """The moment that `what` names."""


class Offers:
    """Service: finds what can be undone, and undoes it."""

    def __init__(self, sweeps: Sweeps) -> None:
        self._sweeps = sweeps

    async def all(self, bot_id: int, chat_id: int) -> list[Offer]:
        """What would free somebody, the most particular first. Raises NotFound if the bot doesn't run."""
        offers = [*await self._sweeps_of(bot_id, chat_id), *await self._rules_of(bot_id, chat_id)]
        offers += [self.span(bot_id, chat_id, seconds) for seconds in SPANS]
        return [offer for offer in offers if offer.count]

    async def find(self, bot_id: int, chat_id: int, kind: str, number: int) -> Offer:
        """The offer that a button or a form names. Raises NotFound if it frees nobody any more."""
        if kind == "span" and 0 < number <= 366 * 86_400:
            return self.span(bot_id, chat_id, number)
        for offer in await self.all(bot_id, chat_id):
            if (offer.kind, offer.number) == (kind, number):
                return offer
        raise NotFound("Nobody is muted by that any more: there is nothing to undo.")

    def span(self, bot_id: int, chat_id: int, seconds: int) -> Offer:
        """All that came within the last so many seconds. Raises NotFound if the bot doesn't run."""
        since = int(time.time()) - seconds
        count = len(self._sweeps.undoable(bot_id, chat_id, since=since))
        return Offer("span", seconds, SPANS.get(seconds) or _spoken(seconds), count, since=since)

    async def undo(self, bot_id: int, chat_id: int, offer: Offer, *, note_chat: int | None = None) -> Run:
        """Undo it. Raises NotFound, InvalidInput."""
        return await self._sweeps.undo(
            bot_id,
            chat_id,
            what=str(offer.what),
            sweep=offer.sweep,
            since=offer.since,
            until=offer.until,
            origins=offer.origins,
            note_chat=note_chat,
        )

    async def _sweeps_of(self, bot_id: int, chat_id: int) -> list[Offer]:
        runs = await self._sweeps.store.latest(bot_id, chat_id, SHOWN_SWEEPS, kind=RunKind.SWEEP)
        return [
            Offer(
                "sweep",
                run.id,
                Sentence("the sweep of {when}", when=clock(run.created_at)),
                len(self._sweeps.undoable(bot_id, chat_id, sweep=run.id)),
                sweep=run.id,
                at=run.created_at,
            )
            for run in runs
        ]

    async def _rules_of(self, bot_id: int, chat_id: int) -> list[Offer]:
        changes = AuditRow.filter(bot_id=bot_id, chat_id=chat_id, action__in=RULE_ACTIONS)
        offers, until = [], None
        for row in await changes.order_by("-id").limit(SHOWN_RULES):
            since = row.at - RULE_LEAD_SECONDS
            count = len(self._sweeps.undoable(bot_id, chat_id, since=since, until=until, origins=RULE_ORIGINS))
            what = Sentence("the rule's change of {when}", when=clock(row.at))
            offers.append(Offer("rule", row.at, what, count, since=since, until=until, origins=RULE_ORIGINS, at=row.at))
            until = since
        return offers


def clock(moment: int) -> str:
    """Return a moment as people here read it in English: “29 Nov 18:30”."""
    return time.strftime("%d %b %H:%M", time.localtime(moment))


def _spoken(seconds: int) -> Sentence:
    if seconds % 86_400 == 0:
        return Counted("the last {count} days", "the last {count} days", seconds // 86_400)
    if seconds % 3600 == 0:
        return Counted("the last {count} hours", "the last {count} hours", seconds // 3600)
    if seconds % 60 == 0:
        return Counted("the last {count} minutes", "the last {count} minutes", seconds // 60)
    return Counted("the last {count} seconds", "the last {count} seconds", seconds)
