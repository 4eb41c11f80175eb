"""The rules of who may write: small functions from evidence to a named finding. Adding one: a function here and its name in RULES.

A finding says passed, failed or unknown and why, so that a page, a prompt and an event can always tell. Evidence may be incomplete: what
wasn't asked is unknown, and a verdict that is decided all the same stays what it is whatever the missing answers would be.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from nezuko.groups.directory import Protection, RequiredChannel
from nezuko.telegram.types import Standing
from nezuko.values import value

EXEMPT = "exempt"
CHOICE = "choice"
CHOICE_CHANNEL = "choice_channel"
"""A channel of the choice: evidence for what CHOICE finds; alone it decides nothing."""


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
    """What could be learned about one channel: a standing and its age, or why it couldn't be.

    `asked`: he has asked to be let in, and that is enough there.
    """

    standing: Standing | None
    age: float = 0.0
    problem: str = ""
    asked: bool = False

    @property
    def counts(self) -> bool:
        """Whether he counts as being in the channel."""
        return self.asked or (self.standing is not None and self.standing.present)


@value
class Evidence:
    """All that the rules may look at."""

    group: Protection
    user_id: int
    is_bot: bool
    in_group: Standing | None
    channels: Mapping[int, Answer]

    def problem_of(self, finding: Finding) -> str:
        """Why a channel's finding is unknown."""
        return self.channels.get(finding.channel_id or 0, NOT_ASKED).problem


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
            reasons = [f.why for f in self.findings if f.outcome is wanted and f.rule != CHOICE_CHANNEL]
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


def required_channel(channel: RequiredChannel, answer: Answer, rule: str = "required_channel") -> Finding:
    """Present in the channel (also restricted there) passes; absent fails; no answer is unknown, never a "no"."""
    where = channel.label
    if answer.asked and not (answer.standing and answer.standing.present):
        return Finding(
            rule, Outcome.PASSED, f"has asked to join {where}, which is enough", channel.chat_id, answer.age, where
        )
    if answer.standing is None:
        return Finding(
            rule, Outcome.UNKNOWN, f"can't tell whether in {where}: {answer.problem}", channel.chat_id, None, where
        )
    if answer.standing.present:
        return Finding(rule, Outcome.PASSED, f"is in {where}", channel.chat_id, answer.age, where)
    return Finding(rule, Outcome.FAILED, f"is not in {where}", channel.chat_id, answer.age, where)


NOT_ASKED = Answer(None, problem="it was not asked")


def all_channels(evidence: Evidence) -> list[Finding]:
    """Every channel that is always needed has to be joined."""
    return [
        required_channel(channel, evidence.channels.get(channel.chat_id, NOT_ASKED))
        for channel in evidence.group.always
    ]


def enough_of_the_choice(evidence: Evidence) -> list[Finding]:
    """So many of the choice have to be joined: decided as soon as that many are, or can't be any more.

    Once it has passed, only the channels that made it pass are told.
    """
    group = evidence.group
    if not group.needed:
        return []
    parts = [
        required_channel(channel, evidence.channels.get(channel.chat_id, NOT_ASKED), CHOICE_CHANNEL)
        for channel in group.choice
    ]
    joined = [part for part in parts if part.outcome is Outcome.PASSED]
    unknown = [part for part in parts if part.outcome is Outcome.UNKNOWN]
    of = f"{', '.join(part.channel for part in parts)}"
    if len(joined) >= group.needed:
        why = (
            f"is in {' and '.join(part.channel for part in joined)}; {group.needed} of {of} {_are(group.needed)} enough"
        )
        return [Finding(CHOICE, Outcome.PASSED, why), *joined]
    if len(joined) + len(unknown) < group.needed:
        some = "none" if not joined else f"only {len(joined)}"
        why = f"is in {some} of {of}" + (f", of which {group.needed} are needed" if group.needed > 1 else "")
        return [Finding(CHOICE, Outcome.FAILED, why), *parts]
    why = f"can't tell whether in {group.needed} of {of}: {evidence.problem_of(unknown[0])}"
    return [Finding(CHOICE, Outcome.UNKNOWN, why), *parts]


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


RULES: tuple[Callable[[Evidence], list[Finding]], ...] = (all_channels, enough_of_the_choice)


def decide(evidence: Evidence) -> Verdict:
    """Weigh the evidence: exempt passes; any failed rule means no; else any unknown means it can't be told; else yes."""
    if waived := exempt(evidence):
        return Verdict(True, (waived,))
    findings = tuple(finding for rule in RULES for finding in rule(evidence))
    outcomes = {finding.outcome for finding in findings if finding.rule != CHOICE_CHANNEL}
    if Outcome.FAILED in outcomes:
        return Verdict(False, findings)
    return Verdict(None if Outcome.UNKNOWN in outcomes else True, findings)
