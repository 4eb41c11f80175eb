"""Whatever people, moderators, admins, Telegram and the machine do, in whatever order: who may write is exactly who should."""

from __future__ import annotations

import asyncio
import os
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from tests.stateful.community import PEOPLE, Society

GROUPS, CHANNELS, PERSONS = st.integers(0, 1), st.integers(0, 2), st.integers(0, PEOPLE - 1)
EXAMPLES, LIVES = 5, int(os.environ.get("STATEFUL_LIVES", "4"))
"""How many communities one test lets live, and how many tests: `STATEFUL_LIVES=100 pytest tests/stateful` looks further."""
STEPS = 80
BREAKS = 3


class Anything(RuleBasedStateMachine):
    """One community, and everything that may happen in it."""

    def __init__(self) -> None:
        super().__init__()
        self.runner = asyncio.Runner()
        self.society = Society()
        self.breaks = 0

    def wait(self, work: Any) -> None:
        """Let the program run until `work` is done and everything about it, too."""

        async def whole() -> None:
            await work
            await self.society.g.settled(seconds=90)

        self.runner.run(whole())

    def after(self) -> None:
        self.wait(asyncio.sleep(0))

    @initialize()
    def begin(self) -> None:
        self.runner.run(self.society.open())

    @rule(group=GROUPS, person=PERSONS)
    def comes_or_goes(self, group: int, person: int) -> None:
        self.society.toggle(self.society.groups[group], self.society.people[person])
        self.after()

    @rule(channel=CHANNELS, person=PERSONS)
    def joins_or_leaves_a_channel(self, channel: int, person: int) -> None:
        self.society.toggle(self.society.channels[channel], self.society.people[person])
        self.after()

    @rule(group=GROUPS, channel=CHANNELS, person=PERSONS)
    def does_both_at_once(self, group: int, channel: int, person: int) -> None:
        self.society.toggle(self.society.groups[group], self.society.people[person])
        self.society.toggle(self.society.channels[channel], self.society.people[person])
        self.after()

    @rule(group=GROUPS, person=PERSONS)
    def writes(self, group: int, person: int) -> None:
        self.society.say(self.society.groups[group], self.society.people[person])
        self.after()

    @rule(group=GROUPS, person=PERSONS)
    def is_muted_by_a_moderator(self, group: int, person: int) -> None:
        self.society.silence(self.society.groups[group], self.society.people[person])
        self.after()

    @rule(group=GROUPS, person=PERSONS)
    def is_unmuted_by_a_moderator(self, group: int, person: int) -> None:
        self.society.unsilence(self.society.groups[group], self.society.people[person])
        self.after()

    @rule(group=GROUPS, person=PERSONS)
    def is_exempted_or_not_any_more(self, group: int, person: int) -> None:
        self.wait(self.society.exempt(self.society.groups[group], self.society.people[person]))

    @rule(group=GROUPS, enough=st.integers(1, 3))
    def rule_is_weighed_otherwise(self, group: int, enough: int) -> None:
        self.wait(self.society.weigh(self.society.groups[group], enough))

    @rule(group=GROUPS, channel=CHANNELS)
    def rule_gets_a_channel_more_or_less(self, group: int, channel: int) -> None:
        self.wait(self.society.require(self.society.groups[group], self.society.channels[channel]))

    @rule()
    def telegram_is_busy(self) -> None:
        """Twice only: after five failures in a row calls rest, and who can't be looked up is left alone, as he should be."""
        if self.society.g.faults.rules():
            return
        self.society.g.faults.error("*", code=-503, message="Timeout", user=self.society.g.bot.id, times=2, chance=1.0)

    @rule()
    def updates_come_twice(self) -> None:
        self.society.g.faults.double_updates(user=self.society.g.bot.id, times=3)

    @rule()
    def connection_breaks(self) -> None:
        """Some times only: of a server that resets again and again the program keeps away for longer each time."""
        self.breaks += 1
        if self.breaks > BREAKS:
            return
        self.society.g.faults.cut("*", user=self.society.g.bot.id, times=1)

    @rule()
    def program_is_restarted(self) -> None:
        self.wait(self.society.restart())

    @rule()
    def program_is_killed(self) -> None:
        self.wait(self.society.crash())

    @invariant()
    def who_may_write_is_exactly_who_should(self) -> None:
        if hasattr(self.society, "people"):
            wrong = self.society.wrong()
            assert not wrong, "\n".join([*wrong, self.society.g.story()])

    def teardown(self) -> None:
        try:
            self.runner.run(self.society.close())
        finally:
            self.runner.close()


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("number", range(LIVES))
def test_who_may_write_is_exactly_who_should_whatever_happens(number: int) -> None:
    """Each number lets other communities live; several at once, since most of their time is waiting."""
    machine = seed(number)(type(f"Anything{number}", (Anything,), {}))
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        machine,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            database=None,
            deadline=None,
            phases=[Phase.generate],  # shrinking takes long: each step is played over real MTProto
            suppress_health_check=list(HealthCheck),
            print_blob=False,
        ),
    )
