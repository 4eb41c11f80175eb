"""Charts of what became of those who joined."""

from __future__ import annotations

from nezuko.analytics import cohorts
from nezuko.analytics.chart import Chart, Slice
from nezuko.analytics.window import Window
from nezuko.i18n.pages import gettext, ngettext


async def funnel(window: Window) -> Chart:
    """From joining to being still there a month later."""
    n = await cohorts.funnel(window)
    steps = [
        Slice(gettext("Joined the group"), "accent", n.joined),
        Slice(gettext("Were prompted"), "wait", n.prompted, _of(n.prompted, n.joined)),
        Slice(gettext("Joined a channel"), "accent", n.channel, _of(n.channel, n.joined)),
        Slice(gettext("Were verified"), "good", n.verified, _of(n.verified, n.joined)),
    ]
    for one in n.remaining:
        name = ngettext("Still there after {count} day", "Still there after {count} days", one.days)
        steps.append(Slice(name, "good", one.there, _remained(one)))
    return Chart(
        "funnel",
        gettext("How it works out"),
        "bars",
        gettext(
            "Everybody who joined in this time, once for each group, with the latest stay. Who has all channels already is verified "
            "without a prompt; “still there” is of the verified who joined on days of which all are over for so long."
        ),
        slices=tuple(steps),
    )


async def leavers(window: Window) -> Chart:
    """Who left again, before and after being verified."""
    n = await cohorts.funnel(window)
    waiting = n.joined - n.verified - n.left_before
    return Chart(
        "leavers",
        gettext("Who stayed"),
        "donut",
        gettext("Of those who joined in this time: who is still there, and who left before or after being verified."),
        slices=(
            Slice(gettext("Verified, still there"), "good", n.verified - n.left_verified),
            Slice(gettext("Left after that"), "bad", n.left_verified),
            Slice(gettext("Not verified yet"), "wait", waiting),
            Slice(gettext("Left before"), "plain", n.left_before),
        ),
    )


async def links(window: Window) -> Chart:
    """By which invite links people came, and what became of them."""
    return Chart(
        "links",
        gettext("By which link they came"),
        "bars",
        gettext(
            "With how many were verified, and are still there. Links as Telegram shows them to the bot: those of other admins are cut "
            "short. No link: by the public name, or added by somebody."
        ),
        slices=tuple(
            Slice(
                one.invite.removeprefix("https://") or gettext("No link"),
                "accent" if one.invite else "plain",
                one.joined,
                f"{_of(one.verified, one.joined)} / {_of(one.there, one.joined)}",
            )
            for one in await cohorts.links(window)
        ),
    )


def _remained(one: cohorts.Remaining) -> str:
    if not one.due:
        return gettext("too early to tell")
    return ngettext(
        "{share} of {count} who were verified so long ago",
        "{share} of {count} who were verified so long ago",
        one.due,
        count=f"{one.due:,}",
        share=_of(one.there, one.due),
    )


def _of(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else ""
