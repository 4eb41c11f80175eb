"""What one person alone reads: a card that says how far he is with a group's channels, in the group, in private, before he is let in.

Everything that people typed goes through `html`, which escapes it.
"""

from __future__ import annotations

from nezuko.enforcement import texts
from nezuko.enforcement.ledger import Entry
from nezuko.enforcement.progress import Progress
from nezuko.groups.protection import Protection
from nezuko.telegram import html
from nezuko.telegram.types import Button, Keyboard, Text

ALONE = "👋 Hello {name}! To write in this group, join {what}. You can write as soon as you have joined.\n\n{steps}"
HAVE_JOINED = "✅ I have joined"


def alone(group: Protection, far: Progress, entry: Entry) -> tuple[Text, Keyboard]:
    """Return what a member sees in the group, and nobody else, with its buttons."""
    text = html.fill(ALONE, name=html.bold(entry.person.name or entry.person.label), what=wanted(group, entry.missing),
                     steps=steps(far))  # fmt: skip
    done: Keyboard = ((Button(HAVE_JOINED, data=texts.verify_data(entry.id, entry.user_id)),),)
    return text, (*texts.doors(far.missing), *done)


def wanted(group: Protection, missing: tuple[int, ...]) -> Text:
    """Return what is to be joined, in words, with links."""
    return html.join(group.still_wanted(missing).said(texts.linked))


def steps(far: Progress) -> Text:
    """Return the channels with a tick for each that is joined, and the count."""
    lines: list[Text | str] = [
        html.fill("{tick} {channel}", tick="✅" if step.joined else "▫️", channel=texts.linked(step.channel))
        for step in far.steps
    ]
    if far.total > 1:
        lines.append(html.fill("{joined} of {total}", joined=str(far.joined), total=str(far.total)))
    return html.join(lines, "\n")
