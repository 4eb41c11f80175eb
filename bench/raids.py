"""A raid into one group, at Telegram's own pace: what each way of meeting it costs."""

from __future__ import annotations

import time

from bench.field import Field, field
from bench.workloads import Figures, Table

RAIDERS = 10_000
SECONDS = 60
TALK = 100
"""One of so many times three writes: 3 %."""
QUIET_SECONDS = 15.0
MODES = ("mute_first", "lazy")


def raid(count: int = RAIDERS) -> Table:
    """So many join one group in a minute; every fifth is in the channel, which is known, as that the others aren't. 3 % of these write."""
    return {f"{count:,} joins in {SECONDS} s, {mode}": _met(mode, count) for mode in MODES}


def _met(mode: str, count: int) -> Figures:
    options = {"NEZUKO_GATE__RAID_MODE": mode, "NEZUKO_GATE__RAID_JOINS_PER_MINUTE": "60"}
    with field(groups=1, **options) as community:
        people = community.people(count)
        outsiders = [person for number, person in enumerate(people) if number % 5]
        community.subscribe(people[::5], told=True)
        community.visit(outsiders)
        community.telegram.do("faults/profile", name="telegram")
        return _figures(community, people, outsiders)


def _figures(community: Field, people: list[int], outsiders: list[int]) -> Figures:
    telegram, usage, (group,) = community.telegram, community.program.usage, community.groups
    telegram.do("bench/forget")
    memory, mark, begun = usage.memory(), telegram.all_calls(), time.monotonic()
    telegram.do("bench/joins", pairs=community.spread(people), rate=len(people) / SECONDS)
    time.sleep(SECONDS / 2)
    talkers = outsiders[: len(outsiders) * 3 // TALK]
    telegram.do("bench/talk", pairs=[(group, person) for person in talkers], rate=len(talkers) / (SECONDS / 2))
    telegram.await_idle(3 * SECONDS)
    _until_quiet(community)
    calls = telegram.all_calls() - mark
    left = telegram.do("bench/left", chat=group, people=talkers)
    return {
        "RPC per join": calls / len(people),
        "messages that stay": left["messages"],
        "prompts sent": left["prompts"],
        "s until quiet": time.monotonic() - begun - QUIET_SECONDS,
        "MB more": usage.memory() - memory,
    }


def _until_quiet(community: Field) -> None:
    """Wait until the bot has called nothing for some time."""
    known, since = -1, time.monotonic()
    while time.monotonic() - since < QUIET_SECONDS:
        calls = community.telegram.all_calls()
        if calls != known:
            known, since = calls, time.monotonic()
        time.sleep(1.0)
