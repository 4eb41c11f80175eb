"""What owners read of broadcasts on Telegram, in one place."""

from __future__ import annotations

from collections.abc import Mapping

from nezuko.broadcasts.courses import STATES, Course, CourseState, Reach, result
from nezuko.events.overview import Numbers
from nezuko.telegram import html
from nezuko.telegram.types import Button, Keyboard, Text
from nezuko.turns import duration

PREFIX = b"bc:"
HOW = (
    "📣 Write <code>/broadcast</code> and the text behind it. It goes to everybody who has ever written to one of your bots in private; "
    "before anything is sent you read how many that are.\n\n"
    "Begin with one or more of these to choose:\n"
    "<code>to=groups</code> — into the protected groups instead\n"
    "<code>bot=@name</code> — only by this bot\n"
    "<code>group=-100…</code> — only people in this group (or only this group)\n"
    "<code>lang=de,en</code> — only people with these languages\n\n"
    "The page Broadcasts of the dashboard does the same, with a list of who didn't get it and why."
)
DROPPED = "Nothing was sent."


def _data(verb: str, number: int) -> bytes:
    return PREFIX + f"{verb}:{number}".encode()


def dry(course: Course, reach: Reach) -> tuple[Text, Keyboard]:
    """Says whom a broadcast would reach, and asks."""
    whom = "groups" if course.audience.groups else "people"
    bots = f" by {len(reach.by_bot)} bots" if len(reach.by_bot) > 1 else ""
    text = html.fill(
        "📣 <b>This would go to {total} {whom}</b>{bots}, in {time}. Nothing has been sent yet.\n\n{text}",
        total=f"{reach.total:,}", whom=whom, bots=bots, time=duration(reach.seconds), text=course.text[:3000],
    )  # fmt: skip
    return text, (
        (Button(f"Send it to {reach.total:,} {whom}", data=_data("go", course.id)),),
        (Button("Don't send it", data=_data("drop", course.id)),),
    )


def progress(course: Course, left: float) -> tuple[Text, Keyboard]:
    """The one message that says how far it is; `left`: how many seconds it still takes at the limits."""
    word, _, _ = STATES[course.state]
    lines = [html.fill("📣 <b>{word}</b>: {result}", word=word, result=result(course))]
    if course.state is CourseState.RUNNING and left > 0:
        lines.append(html.fill("\nStill {time}.", time=duration(left)))
    if course.problem:
        lines.append(html.fill("\n⚠️ {problem}", problem=course.problem))
    rows: Keyboard = ()
    stop = Button("Stop", data=_data("stop", course.id))
    if course.state is CourseState.RUNNING:
        rows = ((Button("Pause", data=_data("pause", course.id)), stop),)
    elif course.state is CourseState.PAUSED:
        rows = ((Button("Go on", data=_data("on", course.id)), stop),)
    return html.join(lines), rows


def numbers(now: Numbers, today: Mapping[str, int], calls: int, reached: int) -> Text:
    """The answer to /stats: what is guarded, what happened today (UTC), and how many could be written to."""
    trouble = f", {now.troubled} with a problem" if now.troubled else ""
    happened = [f"{today[kind]:,} {word}" for kind, word in _TODAY.items() if today.get(kind)]
    return html.join(
        (
            Text("📊 <b>Now</b>\n"),
            html.fill("{groups} groups protected{trouble}\n", groups=f"{now.groups or 0:,}", trouble=trouble),
            html.fill("{up} of {bots} bots connected\n", up=now.bots_up, bots=now.bots or 0),
            html.fill(
                "{muted} members muted, {waiting} of them prompted\n",
                muted=f"{now.muted or 0:,}",
                waiting=f"{now.waiting or 0:,}",
            ),
            html.fill("{reached} people can be written to in private\n", reached=f"{reached:,}"),
            Text("\n<b>Today</b> (UTC)\n"),
            html.plain(", ".join(happened) or "Nothing has happened yet"),
            html.fill("\n{calls} calls to Telegram", calls=f"{calls:,}"),
        )
    )


_TODAY = {
    "joined": "joined", "restricted": "muted", "verified": "verified", "lifted": "unmuted", "revoked": "left a channel",
    "left": "left", "message_deleted": "messages deleted",
}  # fmt: skip
