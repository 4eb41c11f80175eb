"""How far somebody is with what a group asks for: “1 of 2”, and a tick for each channel."""

from __future__ import annotations

from nezuko.groups.protection import Protection, RequiredChannel
from nezuko.values import value


@value
class Step:
    """One channel of the rule, and whether he counts as being in it."""

    channel: RequiredChannel
    joined: bool


@value
class Progress:
    """One person's, in one group. `joined` of `total` things are done; a choice counts as many as are needed of it."""

    joined: int
    total: int
    always: tuple[Step, ...]
    choice: tuple[Step, ...]
    left: int
    """How many of the choice he still needs."""

    @property
    def done(self) -> bool:
        """Whether nothing is missing."""
        return self.joined >= self.total

    @property
    def steps(self) -> tuple[Step, ...]:
        """The channels that he still has to join come with those that he has joined; of a choice that is made, only these."""
        choice = self.choice if self.left else tuple(step for step in self.choice if step.joined)
        return (*self.always, *choice)

    @property
    def missing(self) -> tuple[RequiredChannel, ...]:
        """The channels that he may join to come further."""
        return tuple(step.channel for step in self.steps if not step.joined)


def progress(group: Protection, missing: tuple[int, ...]) -> Progress:
    """Say how far somebody is who isn't in the channels `missing` of a group's rule."""
    lacked = frozenset(missing)
    always = tuple(Step(channel, channel.chat_id not in lacked) for channel in group.always)
    choice = tuple(Step(channel, channel.chat_id not in lacked) for channel in group.choice)
    made = sum(step.joined for step in choice)
    left = max(0, group.needed - made) if lacked & {channel.chat_id for channel in group.choice} else 0
    total = len(always) + group.needed
    joined = sum(step.joined for step in always) + group.needed - left
    return Progress(joined, total, always, choice, left)
