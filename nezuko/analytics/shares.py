"""Charts of parts of a whole, and of bars."""

from __future__ import annotations

from nezuko.analytics import things
from nezuko.analytics.buckets import between, quantile
from nezuko.analytics.chart import Chart, Slice
from nezuko.analytics.models import DAY
from nezuko.analytics.reading import sums
from nezuko.analytics.window import Window
from nezuko.events.overview import Overview
from nezuko.i18n.pages import gettext, ngettext
from nezuko.web.display import span

TOP = 10
_EDGES = ((0, 50), (50, 100), (100, 200), (200, 500))


async def outcomes(window: Window) -> Chart:
    """How verifications ended."""
    parts = (
        (gettext("Verified"), "good", things.VERIFIED),
        (gettext("Muted"), "bad", things.MUTED),
        (gettext("Thrown out"), "alert", things.THROWN_OUT),
        (gettext("Couldn't be told"), "wait", things.UNKNOWN),
    )
    found = await sums(window, tuple(w for *_, group in parts for w in group), ("what",), span=window.period.span)
    return Chart(
        "outcomes",
        gettext("How verifications ended"),
        "donut",
        gettext(
            "Verified, muted, kicked or banned for not joining in time, and those of whom Telegram didn't tell enough."
        ),
        slices=tuple(
            Slice(name, tone, sum(found[what,].count for what in group if (what,) in found))
            for name, tone, group in parts
        ),
    )


async def memory(window: Window) -> Chart:
    """Which checks memory answered."""
    found = await sums(window, things.CHECKS, (), values="cached", span=window.period.span)
    one = found.get(())
    cached, count = (one.cached, one.count) if one else (0, 0)
    return Chart(
        "memory",
        gettext("Where answers came from"),
        "donut",
        gettext("Checks whether somebody may write that memory could answer, and those for which Telegram was asked."),
        slices=(Slice(gettext("From memory"), "good", cached), Slice(gettext("Looked up"), "accent", count - cached)),
    )


async def latencies(window: Window) -> Chart:
    """How long reactions took, by class."""
    found = await sums(window, things.REACTIONS, (), values="taken", span=window.period.span)
    counts = found[()].taken if () in found else ()
    tones = ("good", "good", "accent", "wait")
    slices = [
        Slice(
            gettext("{low}–{high} ms", low=low, high=high) if low else gettext("under {high} ms", high=high),
            tone,
            between(counts, low, high) if counts else 0,
        )
        for (low, high), tone in zip(_EDGES, tones, strict=True)
    ]
    slices.append(Slice(gettext("500 ms and more"), "bad", between(counts, 500) if counts else 0))
    return Chart(
        "latencies",
        gettext("How long reactions took"),
        "bars",
        gettext("Mutes and lifts by the time from the update's arrival to Telegram's confirmation."),
        slices=tuple(slices),
    )


async def calls(window: Window) -> Chart:
    """What Telegram was asked, by method."""
    failed = await sums(window, (things.CALLS,), ("what",), values="failed", span=window.period.span)
    taken = await sums(window, (things.CALLS,), ("what",), values="taken", span=window.period.span)
    methods = sorted(failed, key=lambda key: -failed[key].count)[:TOP]
    return Chart(
        "calls",
        gettext("Calls to Telegram"),
        "bars",
        gettext("By method, with the time that 95 % of the calls stayed below, and how many failed."),
        slices=tuple(
            Slice(
                str(key[0]).removeprefix(things.CALLS),
                "accent",
                failed[key].count,
                _call_hint(failed[key].failed, quantile(taken[key].taken, 0.95)),
            )
            for key in methods
        ),
    )


def _call_hint(failed: int, p95: float | None) -> str:
    if p95 is None:
        return ngettext("{count} failed", "{count} failed", failed) if failed else ""
    if not failed:
        return gettext("p95 {time}", time=span(p95 / 1000))
    return ngettext("p95 {time}, {count} failed", "p95 {time}, {count} failed", failed, time=span(p95 / 1000))


async def top_groups(window: Window, overview: Overview) -> Chart:
    """Where most happened."""
    found = await sums(
        window, things.REACTIONS, ("chat",), span=DAY if window.period.span == DAY else None, each_chat=True
    )
    busiest = sorted(found.items(), key=lambda item: -item[1].count)[:TOP]
    return Chart(
        "top-groups",
        gettext("Busiest groups"),
        "bars",
        gettext("Groups by how many members were verified or muted there."),
        slices=tuple(Slice(overview.chat_title(chat_id), "accent", one.count) for (chat_id,), one in busiest),
    )


async def group_status(window: Window, overview: Overview) -> Chart:
    """How the groups are right now."""
    groups = overview.groups(window.chats)
    enabled = [group for group in groups if group.enabled]
    troubled = sum(bool(group.problem) for group in enabled)
    return Chart(
        "group-status",
        gettext("Groups now"),
        "donut",
        gettext("How the groups are at this moment, whatever the period."),
        slices=(
            Slice(gettext("Guarded"), "good", len(enabled) - troubled),
            Slice(gettext("Need attention"), "alert", troubled),
            Slice(gettext("Switched off"), "plain", len(groups) - len(enabled)),
        ),
    )
