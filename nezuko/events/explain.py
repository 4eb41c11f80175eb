"""Answers "why is this person muted?" from what was recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from nezuko.events.kinds import DECIDING, MUTING, OUT, Kind
from nezuko.events.log import Event
from nezuko.events.overview import MemberState

_PART = "choice channel"
"""One channel of several of which some are enough: what was found of it is told, but decides nothing alone."""
_OUTCOMES = ("failed", "unknown", "passed")
BANNED_HINT = "A ban doesn't end by itself: an admin ends it, here or by undoing what led to it."


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule found. `age` is how old the fact was, in seconds; None where no fact was looked up."""

    rule: str
    outcome: str
    why: str
    age: float | None = None

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
    tone, sentence = _answer(name, group, decided.kind if decided else None, state)
    if tone != "bad":
        return Explanation(tone, sentence, "", findings, decided)
    told = [text for text in (state.reason if state else "", decided.text if decided else "") if text]
    failed = [finding for finding in findings if finding.outcome == "failed" and finding.why]
    reasons = [finding.why for finding in failed if finding.rule != _PART] or told[:1]
    hint = BANNED_HINT if state and state.banned else "" if decided and decided.kind in OUT else _way_out(findings)
    return Explanation(tone, _because(name, sentence, reasons), hint, findings, decided)


def _by_hand(name: str, group: str, decided: Event | None, state: MemberState) -> Explanation:
    why = decided.text if decided and decided.kind in MUTING and decided.text else state.reason
    hint = "The channels have no say in it: it ends when an admin ends it" + (", or by itself." if state.until else ".")
    return Explanation("bad", _because(name, f"{name} is muted in {group}.", [why]), hint, (), decided)


def _findings(decided: Event | None, events: Sequence[Event]) -> tuple[Finding, ...]:
    """What was found when it was decided; a mute may be recorded apart from the findings that led to it."""
    found = decided.findings if decided else ()
    if decided and not found and decided.kind in (*MUTING, Kind.ASKED):
        found = next((event.findings for event in events if event.findings), ())
    return tuple(Finding.of(raw) for raw in found)


def _because(name: str, sentence: str, reasons: Sequence[str]) -> str:
    """Join sentence and reasons. Reasons are said of the person ("is not in @news"); what begins like a sentence stays one."""
    if not reasons:
        return sentence
    if not reasons[0][:1].islower():
        return " ".join((sentence, *reasons))
    return f"{sentence.removesuffix('.')}, because {name} {' and '.join(reason.rstrip('.') for reason in reasons)}."


def _way_out(findings: Sequence[Finding]) -> str:
    missing = sum(finding.outcome == "failed" and finding.rule == "required channel" for finding in findings)
    if any(finding.outcome == "failed" and finding.rule == "choice" for finding in findings):
        return "The mute ends by itself as soon as enough of the channels are joined."
    if not missing:
        return ""
    return f"The mute ends by itself as soon as the {'channel is' if missing == 1 else 'channels are'} joined."


def _answer(name: str, group: str, kind: Kind | None, state: MemberState | None) -> tuple[str, str]:
    if state and state.exempt:
        return "good", f"{name} may write in {group}: an admin made an exception."
    if state and state.muted and kind is Kind.LEFT:
        return "plain", f"{name} has left {group}; the mute stays for the case of a return."
    if state and (state.muted or state.banned):
        return "bad", f"{name} is {'banned from' if state.banned else 'muted in'} {group}."
    if state and kind in MUTING:
        return "good", f"{name} isn't muted by the gate in {group} any more."
    if state and kind in (None, Kind.JOINED):
        return "good", f"{name} may write in {group}: the gate has nothing against it."
    return _from_events(name, group, kind)


def _from_events(name: str, group: str, kind: Kind | None) -> tuple[str, str]:
    if kind is None:
        return "plain", f"The gate has decided nothing about {name} in {group} yet."
    if kind in MUTING:
        return "bad", f"{name} is muted in {group}."
    answers = {
        Kind.LIFTED: ("good", f"{name} may write in {group}: the gate lifted the mute."),
        Kind.VERIFIED: ("good", f"{name} may write in {group}: everything the group requires is there."),
        Kind.EXEMPTED: ("good", f"{name} may write in {group}: an admin made an exception."),
        Kind.SUPERSEDED: ("plain", f"A moderator has decided about {name} in {group}: the gate keeps out of it."),
        Kind.UNKNOWN: (
            "alert",
            f"Telegram didn't say whether {name} is in the channels of {group}: the group's policy decided.",
        ),
        Kind.ASKED: ("wait", f"{name} has asked to join {group} and waits."),
        Kind.DECLINED: ("bad", f"{name} has asked to join {group} and was turned away."),
        Kind.LEFT: ("plain", f"{name} has left {group}."),
        Kind.GRACED: ("wait", f"{name} may still write in {group}, and has to join meanwhile."),
        Kind.KICKED: ("bad", f"{name} was kicked from {group} and may come back."),
        Kind.BANNED: ("bad", f"{name} was banned from {group}."),
        Kind.JOINED: ("wait", f"{name} has joined {group}; nothing has been decided yet."),
    }
    return answers[kind]
