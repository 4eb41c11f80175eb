"""What people read on Telegram of sweeps and of the brake, and the buttons below it."""

from __future__ import annotations

from collections.abc import Sequence

from nezuko.enforcement.texts import HAVE_JOINED, VERIFY_PREFIX, doors, linked
from nezuko.groups.directory import Protection
from nezuko.sweeps.runs import NAMES, Outcome, Run, RunKind, RunState, people, result
from nezuko.telegram import html
from nezuko.telegram.types import Button, Keyboard, Text
from nezuko.turns import duration
from nezuko.words.phrases import phrase

PREFIX = b"sw:"
"""Callback data of what steers runs: `sw:<verb>:<number>` with a run's or a group's id."""
CANARY_PERCENT = 10

NOTICE = phrase(
    "sweep.notice",
    "👋 {rule} Whoever isn't there can't write at present: join, and you can write at once. If you can't, press the button below.",
    about="The message in the group that tells those whom a sweep muted what to do. {rule}: a sentence, “Members may write while they are "
    "in @news.”",
    also=("group", "channels"), of_group=True,
)  # fmt: skip


def data(verb: str, *numbers: int) -> bytes:
    """Callback data of a button."""
    return PREFIX + ":".join([verb, *map(str, numbers)]).encode()


def notice(group: Protection) -> tuple[Text, Keyboard]:
    """The one message that tells all whom a sweep muted what to do."""
    voice = group.voice()
    text = voice.say(
        NOTICE,
        rule=group.sentence(voice),
        group=group.title,
        channels=group.whole_wish.said(voice, linked),
    )
    button = Button(voice.plain(HAVE_JOINED), data=VERIFY_PREFIX + b"sweep:0")
    return text, (*doors(voice, group.channels), (button,))


def progress(run: Run, title: str, calls_left: int, per_second: float) -> tuple[Text, Keyboard]:
    """How far a run is, in a message that is edited, with what may be done."""
    lines: list[Text | str] = [html.bold(f"{NAMES[run.kind]}: {title}"), f"\n{run.rule}\n\n" if run.rule else "\n\n"]
    if run.state is RunState.RUNNING:
        lines.append(_under_way(run, calls_left, per_second))
    else:
        lines.append(f"{_BECAME[run.state]} {result(run)}.".strip())
    if run.problem:
        lines.append(f"\n⚠️ {run.problem}")
    if run.kind is RunKind.SIMULATION and run.state is RunState.DONE:
        lines.append(_after_simulation(run, per_second))
    return html.join(lines), _buttons(run)


_BECAME = {
    RunState.DONE: "✅",
    RunState.PAUSED: "⏸ Paused.",
    RunState.WAITING: "⏸ The first share is done; I wait for your word.",
    RunState.CANCELLED: "⏹ Stopped.",
}


def _under_way(run: Run, calls_left: int, per_second: float) -> str:
    if not run.total:
        return f"Reading the list of members … {run.calls} calls so far."
    left = duration(calls_left / per_second)
    return f"{run.share:.0%}: {result(run)}.\nStill {calls_left:,} calls, {left} at the present budget."


def _after_simulation(run: Run, per_second: float) -> str:
    would = run.counts[Outcome.WOULD]
    if not would:
        return "\n\nNobody was touched, and nobody would be."
    return f"\n\nNobody was touched. Muting them takes {would:,} calls, {duration(would / per_second)} at the present budget."


def _buttons(run: Run) -> Keyboard:
    if run.state is RunState.RUNNING:
        return ((Button("⏸ Pause", data=data("pause", run.id)), Button("⏹ Stop", data=data("stop", run.id))),)
    if run.state in (RunState.PAUSED, RunState.WAITING):
        return ((Button("▶️ Go on", data=data("on", run.id)), Button("⏹ Stop", data=data("stop", run.id))),)
    would = run.counts[Outcome.WOULD]
    if run.kind is RunKind.SIMULATION and run.state is RunState.DONE and would:
        return (
            (Button(f"🔇 Mute {people(would)}", data=data("go", run.id)),),
            (Button(f"🐤 Only the first {CANARY_PERCENT} % at first", data=data("some", run.id)),),
        )
    if run.kind is RunKind.SWEEP and run.counts[Outcome.MUTED]:
        return ((Button("↩️ Undo", data=data("undo", run.id)),),)
    return ()


def braked(group: Protection, held: int, limit: int) -> tuple[Text, Keyboard]:
    """The question to the admins when the brake came into force."""
    text = html.join(
        (
            "🛑 ",
            html.bold(group.title),
            (
                f": more than {limit} members who were in the group already would have been muted within a minute. That may be right, or a "
                "mistake: a wrong channel in the rule, a channel that lost its people. I have stopped. Whoever else would be muted "
                f"({held} so far) may write until you decide; newcomers are checked as always."
            ),
        )
    )
    return text, (
        (
            Button("🔇 Mute them", data=data("mute", group.chat_id)),
            Button("🔓 Let them write", data=data("let", group.chat_id)),
        ),
    )


def raided(group: Protection, *, outside: bool) -> Text:
    """What the admins read when a raid begins. `outside`: so many asked to join."""
    did = "asked to join" if outside else "joined"
    waiting = (
        "Who is known to be in the channels is let in; nobody else is written to, and they wait until they have joined."
    )
    how = (
        waiting
        if outside
        else {
            "mute_first": "Newcomers are muted at once, and those who are in the channels are freed as soon as I have looked them up.",
            "lazy": "Newcomers are left alone until they write; then what they wrote goes, and they are muted.",
            "lockdown": "Nobody may write until those who came are dealt with, for some minutes at most.",
        }[group.options.raid_mode]
    )
    return html.join(
        (
            "🌊 ",
            html.bold(group.title),
            f": a raid. More than {group.options.raid_joins_per_minute} {did} within a minute. {how} It ends by itself when few do.",
        )
    )


def undoables(found: Sequence[tuple[str, int, bytes]]) -> tuple[Text, Keyboard]:
    """The answer to /undo: what can be undone, each with how many would be freed."""
    if not found:
        return html.plain("There is nothing to undo: nobody is muted by me here."), ()
    rows = [(Button(f"↩️ {what}: {people(count)}"[:64], data=press),) for what, count, press in found]
    return html.plain(
        "What shall I undo? Everybody whom it muted may write again, with what was restricted before, until he leaves the group or a "
        "channel. Mutes of moderators stay."
    ), tuple(rows)
