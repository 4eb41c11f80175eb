"""Raids on one group, at Telegram's own pace: what each way of meeting them costs, and what stays in memory of one after the other."""

from __future__ import annotations

import time
from collections.abc import Callable

from bench.field import Field, field
from bench.workloads import Figures, Table

RAIDERS = 10_000
SECONDS = 60
RAIDS = 3
"""So many one after the other, each of people never seen, in one life of the program."""
HASTE = 500
"""So many come a second in all but the first: what stays in memory doesn't depend on the pace."""
TALK, JOIN = 3, 5
"""So many of a hundred who aren't in the channel write, or join it to be let in."""
QUIET_SECONDS = 15.0
MODES = {
    "mute_first": {"NEZUKO_GATE__RAID_MODE": "mute_first"},
    "lazy": {"NEZUKO_GATE__RAID_MODE": "lazy"},
    "requests to join": {"NEZUKO_GATE__WAY_REQUEST": "true"},
}


def raid(count: int = RAIDERS) -> Table:
    """So many come to one group in a minute; every fifth is in the channel, which is known, as that the others aren't.

    3 % of those who aren't write. Where they ask to join, 5 % of them join the channel.
    """
    return {f"{count:,} in {SECONDS} s, {mode}": _met(mode, count) for mode in MODES}


def _met(mode: str, count: int) -> Figures:
    with field(groups=1, NEZUKO_GATE__RAID_JOINS_PER_MINUTE="60", **MODES[mode]) as community:
        by_request = mode == "requests to join"
        if by_request:
            _close(community)
        telegram, memory = community.telegram, Memory(community.program.usage.memory)
        figures: Figures = {}
        stages = {"MB before": memory.now()}
        for number in range(1, RAIDS + 1):
            people = _known(community, count)
            if number == 1:
                telegram.do("faults/profile", name="telegram")
                figures = _figures(community, people, memory, by_request=by_request)
                telegram.do("faults/profile", name="free")
            else:
                _come(community, people, HASTE, by_request=by_request)
                _until_quiet(community, memory)
            stages[f"MB after {number * count:,}"] = memory.now()
        return {**figures, **stages, "MB at most": memory.most}


class Memory:
    """What the program has taken, now and at most."""

    def __init__(self, measure: Callable[[], float]) -> None:
        self._measure = measure
        self.most = 0.0

    def now(self) -> float:
        """Megabytes now."""
        found = self._measure()
        self.most = max(self.most, found)
        return found

    def watch(self, seconds: float) -> None:
        """Let time pass."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.now()
            time.sleep(min(1.0, max(0.0, end - time.monotonic())))


def _close(community: Field) -> None:
    """Let members be approved, by the bot."""
    (group,) = community.groups
    community.telegram.batch(
        [
            {
                "do": "promote",
                "chat": group,
                "user": 8,
                "ban_users": True,
                "delete_messages": True,
                "invite_users": True,
            },
            {"do": "change_chat", "chat": group, "join_request": True},
        ]
    )
    community.rest()


def _known(community: Field, count: int) -> list[int]:
    """People of whom every fifth is in the channel; of the others it is known that they have left it."""
    people = community.people(count)
    community.subscribe(people[::5], told=True)
    community.visit(_outsiders(people))
    return people


def _outsiders(people: list[int]) -> list[int]:
    return [person for number, person in enumerate(people) if number % 5]


def _come(community: Field, people: list[int], rate: float, *, by_request: bool) -> None:
    operation = "bench/asks" if by_request else "bench/joins"
    community.telegram.do(operation, pairs=community.spread(people), rate=rate)


def _figures(community: Field, people: list[int], memory: Memory, *, by_request: bool) -> Figures:
    telegram, (group,) = community.telegram, community.groups
    telegram.do("bench/forget")
    mark, begun = telegram.all_calls(), time.monotonic()
    _come(community, people, len(people) / SECONDS, by_request=by_request)
    memory.watch(SECONDS / 2)
    talkers = _share(people, TALK)
    telegram.do("bench/talk", pairs=[(group, person) for person in talkers], rate=len(talkers) / (SECONDS / 2))
    memory.watch(SECONDS / 2)
    if by_request:
        community.subscribe(_share(people, JOIN), told=True)
    telegram.await_idle(3 * SECONDS)
    _until_quiet(community, memory)
    calls = telegram.all_calls() - mark
    left = telegram.do("bench/left", chat=group, people=_outsiders(people))
    return {
        "RPC per join": calls / len(people),
        "messages that stay": left["messages"],
        "prompts": left["prompts"],
        "s until quiet": time.monotonic() - begun - QUIET_SECONDS,
    }


def _share(people: list[int], percent: int) -> list[int]:
    """So many of a hundred of those who aren't in the channel, the earliest."""
    outsiders = _outsiders(people)
    return outsiders[: len(outsiders) * percent // 100]


def _until_quiet(community: Field, memory: Memory) -> None:
    """Wait until the bot has called nothing for some time."""
    known, since = -1, time.monotonic()
    while time.monotonic() - since < QUIET_SECONDS:
        calls = community.telegram.all_calls()
        if calls != known:
            known, since = calls, time.monotonic()
        memory.watch(1.0)
    community.program.settle()
