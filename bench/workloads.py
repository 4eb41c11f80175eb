"""What is measured. Each workload returns a table: for each case its figures by name."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from bench.field import CHANNEL, Field, Reaction, field
from bench.processes import Program, Telegram

Figures = dict[str, float]
Table = dict[str, Figures]

BURST, ROUNDS = 2000, 3
STEADY_RATE, STEADY_SECONDS = 50, 8
STORM = 800
DELAY = 0.04
RESET_SECONDS = 10
BOTS = 100


def latencies(reactions: Sequence[Reaction]) -> Figures:
    """p50, p95 and p99 in milliseconds."""
    cuts = statistics.quantiles([reaction.seconds for reaction in reactions], n=100)
    return {f"p{percent} ms": cuts[percent - 1] * 1000 for percent in (50, 95, 99)}


def median(rounds: list[Figures]) -> Figures:
    """The median of each figure."""
    return {name: statistics.median(each[name] for each in rounds) for name in rounds[0]}


def rate(reactions: Sequence[Reaction], count: int) -> float:
    """How many a second, from the first cause to the last effect."""
    return count / (max(r.arrival for r in reactions) - min(r.moment for r in reactions))


# ---------------------------------------------------------------- joins


def load(community: Field, people: list[int], outsiders: int, a_second: float | None) -> Figures:
    """Let people join, wait for the restrictions and for all that follows; the costs are those of everything."""
    telegram, usage = community.telegram, community.program.usage
    telegram.do("bench/forget")
    mark, cpu = telegram.all_calls(), usage.cpu()
    restrictions = telegram.calls("channels.editBanned")
    telegram.do("bench/joins", pairs=community.spread(people), rate=a_second)
    telegram.await_calls("channels.editBanned", restrictions + outsiders)
    telegram.await_idle()
    community.aftermath()
    used = usage.cpu() - cpu  # before the program is asked whether it is at rest, which costs it
    community.rest()
    calls = telegram.all_calls() - mark
    found = community.reactions("channels.editBanned", mark)
    return {
        "joins/s": rate(found, len(people)),
        **latencies(found),
        "CPU ms per join": used / len(people) * 1000,
        "RPC per join": calls / len(people),
    }


def crowd(community: Field, count: int, *, known: bool) -> tuple[list[int], list[int]]:
    """People of whom every fifth is in the channel: all of them, and those who aren't. Whether they are is known or not."""
    people = community.people(count)
    outsiders = [person for number, person in enumerate(people) if number % 5]
    community.subscribe(people[::5], told=known)
    if known:
        community.visit(outsiders)
    return people, outsiders


def burst(community: Field, *, known: bool, rounds: int = ROUNDS) -> Figures:
    """2,000 joins at once over all groups: the medians of some rounds."""
    results = []
    for _ in range(rounds):
        people, outsiders = crowd(community, BURST, known=known)
        results.append(load(community, people, len(outsiders), None))
    return median(results)


def steady(community: Field, *, known: bool) -> Figures:
    """50 joins a second."""
    people, outsiders = crowd(community, STEADY_RATE * STEADY_SECONDS, known=known)
    return load(community, people, len(outsiders), STEADY_RATE)


def joins(database: str) -> Table:
    """Bursts and a steady stream, of people never seen and of people whose membership is known."""
    with field(database) as community:
        table = {
            "2,000 at once": burst(community, known=False),
            "2,000 at once, known": burst(community, known=True),
            "50/s": steady(community, known=False),
            "50/s, known": steady(community, known=True),
        }
        community.telegram.do("faults/delay", seconds=DELAY, times=None)
        table["50/s, 40 ms away"] = steady(community, known=False)
        table["50/s, 40 ms away, known"] = steady(community, known=True)
    return table


# ---------------------------------------------------------------- lifts


def lift(community: Field, count: int, *, press: bool, a_second: float | None) -> Figures:
    """Let muted people out: by the button (of the channel nothing was told), or by joining the channel, with no press."""
    telegram, people = community.telegram, community.people(count)
    load(community, people, count, None)
    if press:
        community.subscribe(people, told=False)
    telegram.do("bench/forget")
    mark, restrictions = telegram.all_calls(), telegram.calls("channels.editBanned")
    pairs = community.spread(people) if press else [(CHANNEL, person) for person in people]
    telegram.do("bench/presses" if press else "bench/joins", pairs=pairs, rate=a_second)
    telegram.await_calls("channels.editBanned", restrictions + count)
    telegram.await_idle()
    found = community.reactions("channels.editBanned", mark)
    calls = telegram.all_calls() - mark
    assert not telegram.do("bench/state")["refused"], "presses went unanswered"
    return {"lifts/s": rate(found, count), **latencies(found), "RPC each": calls / count}


def lifts() -> Table:
    """The way out, in a storm and at 50 a second."""
    with field() as community:
        return {
            "800 presses at once": lift(community, STORM, press=True, a_second=None),
            "800 join the channel at once": lift(community, STORM, press=False, a_second=None),
            "50/s presses": lift(community, STORM // 4, press=True, a_second=STEADY_RATE),
            "50/s join the channel": lift(community, STORM // 4, press=False, a_second=STEADY_RATE),
        }


# ---------------------------------------------------------------- the rest


def subscribers() -> Table:
    """500 joins of people who are known to be in the channel: nothing may be asked of Telegram."""
    with field(groups=5) as community:
        people = community.people(500)
        community.subscribe(people, told=True)
        telegram, usage = community.telegram, community.program.usage
        mark, cpu = telegram.all_calls(), usage.cpu()
        telegram.do("bench/joins", pairs=community.spread(people))
        telegram.await_idle()
        community.rest()
        calls, used = telegram.all_calls() - mark, usage.cpu() - cpu
        return {"500 known subscribers join": {"RPC": calls, "CPU ms per join": used / len(people) * 1000}}


def flood() -> Table:
    """One group may not be written to for 20 s; somebody joins it, and somebody joins each of 15 others."""
    with field(groups=16) as community:
        telegram, (flooded, *others) = community.telegram, community.groups
        telegram.do("faults/flood", method="messages.sendMessage", chat=flooded, seconds=20, times=None)
        first, people = community.people(5), community.people(len(others))
        telegram.do("bench/forget")
        mark, restrictions = telegram.all_calls(), telegram.calls("channels.editBanned")
        telegram.do("bench/joins", pairs=[(flooded, person) for person in first])
        time.sleep(1.0)
        telegram.do("bench/joins", pairs=[*zip(others, people, strict=True)])
        telegram.await_calls("channels.editBanned", restrictions + len(first) + len(people))
        time.sleep(1.5)
        prompts = community.reactions("messages.sendMessage", mark, by="chat")
        banned = community.reactions("channels.editBanned", mark)
        figures = {
            "prompts elsewhere": len(prompts),
            "slowest prompt ms": max(r.seconds for r in prompts) * 1000,
            "slowest editBanned ms": max(r.seconds for r in banned) * 1000,
        }
        return {"one of 16 groups flooded": figures}


def resets() -> Table:
    """A server that accepts connections and resets them for 10 s."""
    with field(groups=1) as community:
        usage, program = community.program.usage, community.program
        tries, cpu = program.metric("nezuko_telegram_connects_total"), usage.cpu()
        community.telegram.do("reset_for", seconds=RESET_SECONDS)
        time.sleep(RESET_SECONDS)
        used = usage.cpu() - cpu
        tries_made = program.metric("nezuko_telegram_connects_total") - tries
        begun = time.monotonic()
        while program.get("/ready")[0] != 200:
            assert time.monotonic() < begun + 60, "it didn't come back"
            time.sleep(0.1)
        back = time.monotonic() - begun
        return {"10 s of resets": {"tries": tries_made, "CPU %": used / RESET_SECONDS * 100, "s until back": back}}


def memory() -> Table:
    """The program at rest, with one bot and with 100."""
    table = {f"{count} bot{'s' if count > 1 else ''}": at_rest(count) for count in (1, BOTS)}
    one, many = table.values()
    many["KB per further bot"] = (many["MB"] - one["MB"]) / (BOTS - 1) * 1000
    return table


def at_rest(count: int) -> Figures:
    """So many bots with nothing to do."""
    with tempfile.TemporaryDirectory(prefix="nezuko-bench-") as folder:
        telegram = Telegram(Path(folder))
        bots = telegram.batch(
            [{"do": "add_bot", "first_name": f"Bot {n}", "username": f"bench{n}bot"} for n in range(count)]
        )
        program = Program(Path(folder), telegram, "", [bot["token"] for bot in bots])
        time.sleep(3.0)
        cpu = program.usage.cpu()
        time.sleep(2.0)
        figures = {
            "MB": program.usage.memory(),
            "s until ready": program.ready_seconds,
            "CPU % at rest": (program.usage.cpu() - cpu) / 2.0 * 100,
        }
        program.stop()
        telegram.stop()
        return figures
