"""What one person alone reads: a card that says how far he is with a group's channels, in the group, in private, before he is let in."""

from __future__ import annotations

from nezuko.enforcement import texts
from nezuko.enforcement.entries import Entry
from nezuko.enforcement.progress import Progress
from nezuko.groups.protection import Protection
from nezuko.telegram import html
from nezuko.telegram.types import Button, Keyboard, Text
from nezuko.words.phrases import Kind, phrase
from nezuko.words.voice import Voice

ALONE = phrase(
    "prompt.alone",
    "👋 Hello {name}! To write in this group, join {missing}. You can write as soon as you have joined.\n\n{steps}",
    about="A message in the group that one newcomer alone sees. {missing}: what he still has to join; {steps}: all that is asked for, one "
    "on a line, with a tick at what he has joined, and “1 of 2” below.",
    needs=("name", "missing"), also=("group", "channels"), of_group=True,
)  # fmt: skip
ALONE_GRACE = phrase(
    "prompt.alone_grace",
    "👋 Hello {name}! To go on writing in this group, join {missing} within {time}.\n\n{steps}",
    about="The same message where he may write at first: {time}: how long still, “2 hours”.",
    needs=("name", "missing", "time"), also=("group", "channels"), of_group=True,
)  # fmt: skip
SO_FAR = phrase(
    "steps.count", "{joined} of {total}", Kind.PART, about="How far somebody is: “1 of 2” channels are joined."
)


def alone(
    group: Protection, far: Progress, entry: Entry, voice: Voice, way_out: str, seconds: float = 0
) -> tuple[Text, Keyboard]:
    """Return what a member sees in the group, and nobody else, with its buttons.

    `way_out`: the link for who is stuck. `seconds`: for so long he may write all the same; 0: he may not.
    """
    person = entry.person
    text = voice.say(
        ALONE_GRACE if seconds else ALONE,
        **texts.time_left(voice, seconds),
        name=html.bold(person.name or person.label),
        group=group.title,
        channels=group.whole_wish.said(voice, texts.linked),
        missing=group.still_wanted(entry.missing).said(voice, texts.linked),
        steps=steps(far, voice),
    )
    return text, texts.keyboard(voice, far.missing, entry.id, entry.user_id, way_out)


def buttons(far: Progress, voice: Voice, data: bytes) -> Keyboard:
    """Return one row for each channel that is missing, and “I have joined”, which sends `data`."""
    return (*texts.doors(voice, far.missing), (Button(voice.plain(texts.HAVE_JOINED), data=data),))


def steps(far: Progress, voice: Voice) -> Text:
    """Return the channels with a tick for each that is joined, and the count."""
    lines: list[Text | str] = [
        html.fill("{tick} {channel}", tick="✅" if step.joined else "▫️", channel=texts.linked(step.channel))
        for step in far.steps
    ]
    if far.total > 1:
        lines.append(voice.say(SO_FAR, joined=far.joined, total=far.total))
    return html.join(lines, "\n")
