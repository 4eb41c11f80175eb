"""What is measured. Each workload returns its figures: a name and a number, or None where nothing came of it."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.field import CHANNEL, Field, Reaction, field
from bench.processes import Program, Telegram

Figures = dict[str, float]

BURST, ROUNDS = 2000, 3
STEADY_RATE, STEADY_SECONDS = 50, 8
STORM = 800
DELAY = 0.04
RESET_SECONDS = 10
BOTS = 100


def latencies(seconds: Sequence[float], name: str) -> Figures:
    """p50, p95 and p99 in milliseconds."""
    cuts = statistics.quantiles(seconds, n=100)
    return {f"{name} p{percent} ms": cuts[percent - 1] * 1000 for percent in (50, 95, 99)}


def median(rounds: list[Figures]) -> Figures:
    """The median of each figure."""
    return {name: statistics.median(each[name] for each in rounds) for name in rounds[0]}


def rate(reactions: Sequence[Reaction], count: int) -> float:
    """How many a second, from the first cause to the last effect."""
    return count / (max(r.arrival for r in reactions) - min(r.moment for r in reactions))


# ---------------------------------------------------------------- joins


def load(community: Field, people: list[int], outsiders: int, a_second: float | None) -> tuple[Figures, list[Reaction]]:
    """Let people join, wait for the restrictions and for all that follows; the costs are those of everything."""
    telegram, usage = community.telegram, community.program.usage
    telegram.do("bench/forget")
    mark, cpu, begun = telegram.all_calls(), usage.cpu(), time.monotonic()
    restrictions = telegram.calls("channels.editBanned")
    telegram.do("bench/joins", pairs=community.spread(people), rate=a_second)
    telegram.await_calls("channels.editBanned", restrictions + outsiders)
    telegram.await_idle()
    community.aftermath()
    figures = {
        "CPU ms per join": (usage.cpu() - cpu) / len(people) * 1000,
        "RPC per join": (telegram.all_calls() - mark) / len(people),
        "CPU %": (usage.cpu() - cpu) / (time.monotonic() - begun) * 100,
    }
    return figures, community.reactions("channels.editBanned", mark)


def crowd(community: Field, count: int, *, known: bool) -> tuple[list[int], list[int]]:
    """People of whom every fifth is in the channel: all of them, and those who aren't. Whether they are is known or not."""
    people = community.people(count)
    outsiders = [person for number, person in enumerate(people) if number % 5]
    community.subscribe(people[::5], told=known)
    if known:
        community.visit(outsiders)
    return people, outsiders


def burst(community: Field, *, known: bool, rounds: int = ROUNDS) -> Figures:
    """2,000 joins at once over all groups."""
    results = []
    for _ in range(rounds):
        people, outsiders = crowd(community, BURST, known=known)
        figures, found = load(community, people, len(outsiders), None)
        del figures["CPU %"]
        results.append(
            {"joins/s": rate(found, BURST), **latencies([r.seconds for r in found], "to editBanned"), **figures}
        )
    return median(results)


def steady(community: Field, *, known: bool) -> Figures:
    """50 joins a second."""
    people, outsiders = crowd(community, STEADY_RATE * STEADY_SECONDS, known=known)
    figures, found = load(community, people, len(outsiders), STEADY_RATE)
    return {**latencies([r.seconds for r in found], "to editBanned"), **figures}


def joins(database: str, name: str) -> Figures:
    """Bursts and a steady stream, of people never seen and of people whose membership is known."""
    with field(database) as community:
        parts = {
            "burst": burst(community, known=False),
            "burst, known": burst(community, known=True),
            "50/s": steady(community, known=False),
            "50/s, known": steady(community, known=True),
        }
        community.telegram.do("faults/delay", seconds=DELAY, times=None)
        parts["50/s, 40 ms"] = steady(community, known=False)
        parts["50/s, 40 ms, known"] = steady(community, known=True)
    return {f"{name}: {part}: {key}": value for part, figures in parts.items() for key, value in figures.items()}


# ---------------------------------------------------------------- lifts


def mute_some(community: Field, count: int) -> list[int]:
    """People who are in groups and muted."""
    people = community.people(count)
    load(community, people, count, None)
    return people


def lifts(database: str) -> Figures:
    """The way out: by the button (nothing was told of the channel), and by joining the channel, with no press."""
    with field(database) as community:
        pressers, subscribers = mute_some(community, STORM), mute_some(community, STORM)
        community.subscribe(pressers, told=False)
        telegram = community.telegram
        figures: Figures = {}
        for name, operation, people, pairs in (
            ("press", "bench/presses", pressers, community.spread(pressers)),
            ("join the channel", "bench/joins", subscribers, [(CHANNEL, person) for person in subscribers]),
        ):
            telegram.do("bench/forget")
            mark, restrictions = telegram.all_calls(), telegram.calls("channels.editBanned")
            telegram.do(operation, pairs=pairs)
            telegram.await_calls("channels.editBanned", restrictions + len(people))
            community.rest()
            found = community.reactions("channels.editBanned", mark)
            calls = telegram.all_calls() - mark
            figures |= {
                f"{name}: lifts/s": rate(found, len(people)),
                **latencies([r.seconds for r in found], f"{name}: to lift"),
                f"{name}: RPC each": calls / len(people),
            }
        return figures


# ---------------------------------------------------------------- the rest


def subscribers() -> Figures:
    """500 joins of people who are known to be in the channel: nothing may be asked of Telegram."""
    with field(groups=5) as community:
        people = community.people(500)
        community.subscribe(people, told=True)
        telegram, usage = community.telegram, community.program.usage
        mark, cpu = telegram.all_calls(), usage.cpu()
        telegram.do("bench/joins", pairs=community.spread(people))
        telegram.await_idle()
        community.rest()
        return {
            "RPC": telegram.all_calls() - mark,
            "CPU ms per join": (usage.cpu() - cpu) / len(people) * 1000,
        }


def flood() -> Figures:
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
        return {
            "prompts elsewhere": len(prompts),
            "slowest prompt ms": max(r.seconds for r in prompts) * 1000,
            "slowest editBanned ms": max(r.seconds for r in banned) * 1000,
        }


def resets() -> Figures:
    """A server that accepts connections and resets them for 10 s."""
    with field(groups=1) as community:
        usage, program = community.program.usage, community.program
        tries, cpu = program.metric("nezuko_telegram_connects_total"), usage.cpu()
        community.telegram.do("reset_for", seconds=RESET_SECONDS)
        time.sleep(RESET_SECONDS)
        used = usage.cpu() - cpu
        reconnects = program.metric("nezuko_telegram_connects_total") - tries
        begun = time.monotonic()
        while program.get("/ready")[0] != 200:
            assert time.monotonic() < begun + 60, "it didn't come back"
            time.sleep(0.1)
        return {
            "reconnects": reconnects,
            "CPU %": used / RESET_SECONDS * 100,
            "s until back": time.monotonic() - begun,
        }


def memory() -> Figures:
    """The program at rest, with one bot and with 100."""
    figures: Figures = {}
    for count in (1, BOTS):
        with tempfile.TemporaryDirectory(prefix="nezuko-bench-") as folder:
            telegram = Telegram(Path(folder))
            bots = telegram.batch(
                [{"do": "add_bot", "first_name": f"Bot {n}", "username": f"bench{n}bot"} for n in range(count)]
            )
            program = Program(Path(folder), telegram, "", [bot["token"] for bot in bots])
            time.sleep(3.0)
            cpu = program.usage.cpu()
            time.sleep(2.0)
            bots_word = "1 bot" if count == 1 else f"{count} bots"
            figures |= {
                f"{bots_word}: MB": program.usage.memory(),
                f"{bots_word}: s until ready": program.ready_seconds,
                f"{bots_word}: CPU % at rest": (program.usage.cpu() - cpu) / 2.0 * 100,
            }
            program.stop()
            telegram.stop()
    figures["KB per further bot"] = (figures[f"{BOTS} bots: MB"] - figures["1 bot: MB"]) / (BOTS - 1) * 1000
    return figures


WORKLOADS: dict[str, Callable[[], Figures]] = {
    "subscribers": subscribers,
    "flood": flood,
    "resets": resets,
    "memory": memory,
}
