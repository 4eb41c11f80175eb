"""Answers "why is this person muted?" from what was recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from babel.lists import format_list

from nezuko.events.kinds import DECIDING, MUTING, OUT, Kind
from nezuko.events.log import Event
from nezuko.events.overview import MemberState
from nezuko.i18n.pages import gettext, locale, mark, ngettext, translated

_PART = "choice channel"
"""One channel of several of which some are enough: what was found of it is told, but decides nothing alone."""
_OUTCOMES = ("failed", "unknown", "passed")
_RULES = (mark("Exempt"), mark("Required channel"), mark("Choice"), mark("Choice channel"), mark("Raid"))
"""What findings are headed with."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found. `age` is how old the fact was, in seconds; None where no fact was looked up."""

    rule: str
    outcome: str
    why: str
    age: float | None = None

    @property
    def title(self) -> str:
        """The rule's name, for pages."""
        return gettext(self.rule.capitalize())

    @classmethod
    def of(cls, raw: Mapping[str, Any]) -> Finding:
        """Read what was recorded; an outcome that isn't known counts as unknown."""
        outcome = str(raw.get("outcome", "unknown"))
        age = raw.get("age")
        return cls(
            rule=str(raw.get("rule", "")).replace("_", " "),
            outcome=outcome if outcome in _OUTCOMES else "unknown",
            why=str(raw.get("why", "")),
            age=float(age) if isinstance(age, int | float) else None,
        )


@dataclass(frozen=True, slots=True)
class Explanation:
    """The answer: a sentence, what may help further (or empty), what the rules found, the event that decided (None if nothing did)."""

    tone: str
    sentence: str
    hint: str
    findings: tuple[Finding, ...]
    decided_by: Event | None


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said of where somebody stands; `because` in case there are reasons."""

    tone: str
    sentence: str
    because: str = ""


_MUTED = _Said(
    "bad", mark("{name} is muted in {group}."), mark("{name} is muted in {group}, because {name} {reasons}.")
)
_BANNED = _Said(
    "bad", mark("{name} is banned from {group}."), mark("{name} is banned from {group}, because {name} {reasons}.")
)
_EXEMPT = _Said("good", mark("{name} may write in {group}: an admin made an exception."))
_LEFT_MUTED = _Said("plain", mark("{name} has left {group}; the mute stays for the case of a return."))
_NOT_MUTED = _Said("good", mark("{name} isn't muted by the gate in {group} any more."))
_FREE = _Said("good", mark("{name} may write in {group}: the gate has nothing against it."))
_UNDECIDED = _Said("plain", mark("The gate has decided nothing about {name} in {group} yet."))
_BY_KIND: dict[Kind | None, _Said] = {
    None: _UNDECIDED,
    **dict.fromkeys(MUTING, _MUTED),
    Kind.LIFTED: _Said("good", mark("{name} may write in {group}: the gate lifted the mute.")),
    Kind.VERIFIED: _Said("good", mark("{name} may write in {group}: everything the group requires is there.")),
    Kind.EXEMPTED: _EXEMPT,
    Kind.SUPERSEDED: _Said("plain", mark("A moderator has decided about {name} in {group}: the gate keeps out of it.")),
    Kind.UNKNOWN: _Said(
        "alert",
        mark("Telegram didn't say whether {name} is in the channels of {group}: the group's policy decided."),
    ),
    Kind.ASKED: _Said("wait", mark("{name} has asked to join {group} and waits.")),
    Kind.DECLINED: _Said(
        "bad",
        mark("{name} has asked to join {group} and was turned away."),
        mark("{name} has asked to join {group} and was turned away, because {name} {reasons}."),
    ),
    Kind.LEFT: _Said("plain", mark("{name} has left {group}.")),
    Kind.GRACED: _Said("wait", mark("{name} may still write in {group}, and has to join meanwhile.")),
    Kind.KICKED: _Said(
        "bad",
        mark("{name} was kicked from {group} and may come back."),
        mark("{name} was kicked from {group} and may come back, because {name} {reasons}."),
    ),
    Kind.BANNED: _Said(
        "bad",
        mark("{name} was banned from {group}."),
        mark("{name} was banned from {group}, because {name} {reasons}."),
    ),
    Kind.JOINED: _Said("wait", mark("{name} has joined {group}; nothing has been decided yet.")),
}


def explain(name: str, group: str, events: Sequence[Event], state: MemberState | None = None) -> Explanation:
    """Explain where `name` stands in `group`.

    Args:
        name: how the member is called.
        group: the group's title.
        events: his events there, newest first.
        state: what the gate's books say; they win over the events, which may be older.
    """
    decided = next((event for event in events if event.kind in DECIDING), None)
    if state and state.by_hand:
        return _by_hand(name, group, decided, state)
    findings = _findings(decided, events)
    said = _answer(decided.kind if decided else None, state)
    if said.tone != "bad":
        return Explanation(said.tone, gettext(said.sentence, name=name, group=group), "", findings, decided)
    told = [text for text in (state.reason if state else "", decided.text if decided else "") if text]
    failed = [finding for finding in findings if finding.outcome == "failed" and finding.why]
    reasons = [finding.why for finding in failed if finding.rule != _PART] or told[:1]
    hint = ""
    if state and state.banned:
        hint = gettext("A ban doesn't end by itself: an admin ends it, here or by undoing what led to it.")
    elif not decided or decided.kind not in OUT:
        hint = _way_out(findings)
    return Explanation(said.tone, _because(said, name, group, reasons), hint, findings, decided)


def _by_hand(name: str, group: str, decided: Event | None, state: MemberState) -> Explanation:
    why = decided.text if decided and decided.kind in MUTING and decided.text else state.reason
    if state.until:
        hint = gettext("The channels have no say in it: it ends when an admin ends it, or by itself.")
    else:
        hint = gettext("The channels have no say in it: it ends when an admin ends it.")
    return Explanation("bad", _because(_MUTED, name, group, [why]), hint, (), decided)


def _findings(decided: Event | None, events: Sequence[Event]) -> tuple[Finding, ...]:
    """What was found when it was decided; a mute may be recorded apart from the findings that led to it."""
    found = decided.findings if decided else ()
    if decided and not found and decided.kind in (*MUTING, Kind.ASKED):
        found = next((event.findings for event in events if event.findings), ())
    return tuple(Finding.of(raw) for raw in found)


def _because(said: _Said, name: str, group: str, reasons: Sequence[str]) -> str:
    """Join sentence and reasons. Reasons are said of the person ("is not in @news"); what begins like a sentence stays one."""
    if not reasons or not reasons[0][:1].islower():
        return " ".join((gettext(said.sentence, name=name, group=group), *reasons))
    listed = [reason.rstrip(".") for reason in reasons]
    together = format_list(listed, locale=locale()) if translated() else " and ".join(listed)
    return gettext(said.because, name=name, group=group, reasons=together)


def _way_out(findings: Sequence[Finding]) -> str:
    missing = sum(finding.outcome == "failed" and finding.rule == "required channel" for finding in findings)
    if any(finding.outcome == "failed" and finding.rule == "choice" for finding in findings):
        return gettext("The mute ends by itself as soon as enough of the channels are joined.")
    if not missing:
        return ""
    return ngettext(
        "The mute ends by itself as soon as the channel is joined.",
        "The mute ends by itself as soon as the channels are joined.",
        missing,
    )


def _answer(kind: Kind | None, state: MemberState | None) -> _Said:
    if state and state.exempt:
        return _EXEMPT
    if state and state.muted and kind is Kind.LEFT:
        return _LEFT_MUTED
    if state and (state.muted or state.banned):
        return _BANNED if state.banned else _MUTED
    if state and kind in MUTING:
        return _NOT_MUTED
    if state and kind in (None, Kind.JOINED):
        return _FREE
    return _BY_KIND[kind]
