"""The rules of who may write: small functions from evidence to a named finding. Adding one: a function here and its name in RULES.

A finding says passed, failed or unknown and why, so that a page, a prompt and an event can always tell.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from nezuko.groups.directory import Protection, RequiredChannel
from nezuko.telegram.types import Standing
from nezuko.values import value

EXEMPT = "exempt"


class Outcome(StrEnum):
    """What a rule found."""

    PASSED = "passed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@value
class Finding:
    """One rule's answer. `age` is how old the fact is, in seconds (None: no fact was needed); `channel_id` which channel it is about."""

    rule: str
    outcome: Outcome
    why: str
    channel_id: int | None = None
    age: float | None = None
    channel: str = ""

    def as_dict(self) -> dict[str, object]:
        """For the event's row: plain JSON values."""
        return {
            "rule": self.rule,
            "outcome": self.outcome.value,
            "why": self.why,
            "channel_id": self.channel_id,
            "channel": self.channel,
            "age": None if self.age is None else round(self.age, 1),
        }


@value
class Answer:
    """What could be learned about one channel: a standing and its age, or why it couldn't be."""

    standing: Standing | None
    age: float = 0.0
    problem: str = ""


@value
class Evidence:
    """All that the rules may look at."""

    group: Protection
    user_id: int
    is_bot: bool
    in_group: Standing | None
    channels: Mapping[int, Answer]


@value
class Verdict:
    """May he write? `allowed` is None when it can't be told."""

    allowed: bool | None
    findings: tuple[Finding, ...]

    @property
    def missing(self) -> tuple[int, ...]:
        """Ids of the channels he has to join."""
        return tuple(f.channel_id for f in self.findings if f.outcome is Outcome.FAILED and f.channel_id is not None)

    @property
    def why(self) -> str:
        """The findings that decided, as one sentence."""
        for wanted in (Outcome.FAILED, Outcome.UNKNOWN, Outcome.PASSED):
            reasons = [f.why for f in self.findings if f.outcome is wanted]
            if reasons:
                return "; ".join(reasons)
        return "nothing is asked for"

    @property
    def from_memory(self) -> bool:
        """Whether Telegram had to be asked for nothing: an answer that was just looked up has no age at all."""
        return not any(finding.age == 0.0 or finding.outcome is Outcome.UNKNOWN for finding in self.findings)

    @property
    def exempt(self) -> bool:
        """Whether he passes whatever his channels."""
        return len(self.findings) == 1 and self.findings[0].rule == EXEMPT

    def as_dicts(self) -> tuple[dict[str, object], ...]:
        """The findings for an event."""
        return tuple(finding.as_dict() for finding in self.findings)


def exempt(evidence: Evidence) -> Finding | None:
    """Whoever is exempt by nature or by grant passes, whatever his channels; None for everybody else."""
    if evidence.is_bot:
        return Finding(EXEMPT, Outcome.PASSED, "is a bot")
    if evidence.in_group is not None and evidence.in_group.is_admin:
        return Finding(EXEMPT, Outcome.PASSED, f"is {evidence.in_group.status.value} of the group")
    if evidence.user_id in evidence.group.exempt:
        return Finding(EXEMPT, Outcome.PASSED, "is on the group's list of exempt people")
    return None


def required_channel(channel: RequiredChannel, answer: Answer) -> Finding:
    """Present in the channel (also restricted there) passes; absent fails; no answer is unknown, never a "no"."""
    rule, where = "required_channel", channel.label
    if answer.standing is None:
        return Finding(
            rule, Outcome.UNKNOWN, f"can't tell whether in {where}: {answer.problem}", channel.chat_id, None, where
        )
    if answer.standing.present:
        return Finding(rule, Outcome.PASSED, f"is in {where}", channel.chat_id, answer.age, where)
    return Finding(rule, Outcome.FAILED, f"is not in {where}", channel.chat_id, answer.age, where)


def all_channels(evidence: Evidence) -> list[Finding]:
    """Every required channel has to be joined."""
    missing = Answer(None, problem="it was not asked")
    return [
        required_channel(channel, evidence.channels.get(channel.chat_id, missing))
        for channel in evidence.group.channels
    ]


RULES: tuple[Callable[[Evidence], list[Finding]], ...] = (all_channels,)


def decide(evidence: Evidence) -> Verdict:
    """Weigh the evidence: exempt passes; any failed rule means no; else any unknown means it can't be told; else yes."""
    if waived := exempt(evidence):
        return Verdict(True, (waived,))
    findings = tuple(finding for rule in RULES for finding in rule(evidence))
    outcomes = {finding.outcome for finding in findings}
    if Outcome.FAILED in outcomes:
        return Verdict(False, findings)
    return Verdict(None if Outcome.UNKNOWN in outcomes else True, findings)
