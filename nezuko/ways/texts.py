"""What people read in private, and before they are let in."""

from __future__ import annotations

from nezuko.enforcement.card import buttons, steps
from nezuko.enforcement.progress import progress
from nezuko.enforcement.texts import HAVE_JOINED, linked
from nezuko.groups.protection import Protection
from nezuko.telegram import html
from nezuko.telegram.types import Button, Keyboard, Person, Text
from nezuko.words.phrases import Kind, Phrase, phrase
from nezuko.words.voice import Voice

PREFIX = b"w:"
"""Callback data of the button in private: `w:<group>`."""

_STEPS = (
    "{group}: the group's title; {missing}: what is still to be joined; {steps}: all that is asked for, one on a line, with a tick at what "
    "is joined, and “1 of 2” below."
)
REQUEST = phrase(
    "request.card",
    "👋 Hello {name}! You asked to join {group}. It is for people who are in its channels: join {missing}, and I let you in at once.\n\n"
    "{steps}",
    about=f"In private, to somebody who asked to join a group. {_STEPS}",
    needs=("group", "missing"), of_group=True,
)  # fmt: skip
PRIVATE = phrase(
    "private.card",
    "👋 Hello {name}! To write in {group}, join {missing}. You can write as soon as you have joined.\n\n{steps}",
    about=f"In private, to somebody who opened the group's link. {_STEPS}",
    needs=("group", "missing"), of_group=True,
)  # fmt: skip
UNKNOWN = phrase(
    "private.unknown",
    "Telegram doesn't tell me right now whether you are in the channels of {group}. Please try again in a minute.",
    about="In private. {group}: the group's title.",
)
LET_IN = phrase(
    "request.let_in", "✅ Thank you! You are in {group} now.", about="In private, once somebody was let into a group.", needs=("group",),
    of_group=True,
)  # fmt: skip
LET_IN_SHORT = phrase("request.in", "Thank you! You are in.", Kind.ALERT, about="Answers a press of “I have joined”.")
FREE = phrase(
    "private.free", "✅ All is well: you can write in {group}.", about="In private. {group}: the group's title.", needs=("group",),
    of_group=True,
)  # fmt: skip
BY_MODERATOR = phrase(
    "private.moderator",
    "🔒 You are in all the channels of {group}, but an admin has restricted you there; please ask the admins.",
    about="In private. {group}: the group's title.",
)
DECLINED = phrase(
    "request.declined",
    "Your request to join {group} was declined: its channels weren't joined in time. You can ask again whenever you like.",
    about="In private. {group}: the group's title.", needs=("group",), of_group=True,
)  # fmt: skip
PAGE = phrase(
    "request.page",
    "To get in, join {missing}. You are let in at once.",
    about="On the page that somebody who asks to join is shown, below the group's title; then come the channels.",
    needs=("missing",), of_group=True,
)  # fmt: skip
GONE = phrase(
    "request.gone",
    "Your request to join {group} isn't waiting any more.",
    about="In private: he took it back, or an admin decided. {group}: the group's title.",
)
STRANGER = phrase(
    "private.stranger",
    "I don't know you from that group. Join it first, with this account, then open the link again.",
    about="In private, to somebody who opened the link of a group in which he isn't.",
)
NO_GROUP = phrase(
    "private.no_group", "This link leads to a group that I don't guard.", about="In private, after an old link."
)
WAIT = phrase(
    "page.wait", "One moment…", Kind.PART, about="On the page that somebody who asks to join is shown, while it opens."
)
NO_SCRIPT = phrase("page.no_script", "This page needs JavaScript. Ask the group's bot in private instead.", Kind.PART,
                   about="On that page, where scripts are switched off.")  # fmt: skip
ELSEWHERE = phrase("page.elsewhere", "Open this page from Telegram, by asking to join the group.", Kind.PART,
                   about="On that page, when it was opened in another way, or too long ago.")  # fmt: skip
UNGUARDED = phrase(
    "page.unguarded", "This group isn't guarded any more.", Kind.PART, about="On that page, after an old link."
)


def callback(chat_id: int) -> bytes:
    """Return the data of the button for one group."""
    return PREFIX + str(chat_id).encode()


def group_of(data: bytes) -> int | None:
    """Return the group that callback data names, None if it names none."""
    number = data.removeprefix(PREFIX)
    return int(number) if data.startswith(PREFIX) and number.isdigit() else None


def titled(group: Protection) -> Text:
    """Return the group's title, leading there if that can be."""
    return html.link(group.title, f"https://t.me/{group.username}") if group.username else html.bold(group.title)


def card(what: Phrase, group: Protection, person: Person, missing: tuple[int, ...]) -> tuple[Text, Keyboard]:
    """Return a message that says what is missing and how far he is, with its buttons."""
    voice, far = group.voice(person), progress(group, missing)
    text = voice.say(
        what,
        name=html.bold(person.name or person.label),
        group=titled(group),
        missing=group.still_wanted(missing).said(voice, linked),
        steps=steps(far, voice),
    )
    return text, buttons(far, voice, callback(group.chat_id))


def said(what: Phrase, group: Protection, person: Person) -> tuple[Text, Keyboard]:
    """Return a message that ends the matter."""
    return group.voice(person).say(what, group=titled(group)), ()


def again(group: Protection, voice: Voice) -> Keyboard:
    """Return the button alone."""
    return ((Button(voice.plain(HAVE_JOINED), data=callback(group.chat_id)),),)
