"""What people read in private, and before they are let in."""

from __future__ import annotations

from nezuko.enforcement.card import HAVE_JOINED, steps, wanted
from nezuko.enforcement.progress import Progress
from nezuko.enforcement.texts import doors
from nezuko.groups.protection import Protection
from nezuko.telegram import html
from nezuko.telegram.types import Button, Keyboard, Person, Text

PREFIX = b"w:"
"""Callback data of the button in private: `w:<group>`."""

REQUEST = (
    "👋 Hello {name}! You asked to join {group}. It is for people who are in its channels: join {what}, and I let you in at once.\n\n"
    "{steps}"
)
PRIVATE = "👋 Hello {name}! To write in {group}, join {what}. You can write as soon as you have joined.\n\n{steps}"
UNKNOWN = "Telegram doesn't tell me right now whether you are in the channels of {group}. Please try again in a minute."
LET_IN = "✅ Thank you! You are in {group} now."
FREE = "✅ All is well: you can write in {group}."
BY_MODERATOR = "🔒 You are in all the channels of {group}, but an admin has restricted you there; please ask the admins."
DECLINED = "Your request to join {group} was declined: its channels weren't joined in time. You can ask again whenever you like."
GONE = "Your request to join {group} isn't waiting any more."
STRANGER = "I don't know you from that group. Join it first, with this account, then open the link again."
NO_GROUP = "This link leads to a group that I don't guard."

LET_IN_SHORT = "Thank you! You are in."


def callback(chat_id: int) -> bytes:
    """Return the data of the button for one group."""
    return PREFIX + str(chat_id).encode()


def group_of(data: bytes) -> int | None:
    """Return the group that callback data names, None if it names none."""
    number = data.removeprefix(PREFIX)
    return int(number) if data.startswith(PREFIX) and number.isdigit() else None


def start_link(username: str, chat_id: int) -> str:
    """Return the link that opens the chat with the bot and asks about a group (https://core.telegram.org/api/links#bot-links)."""
    return f"https://t.me/{username}?start={START}{chat_id}"


START = "verify_"


def started(rest: str) -> int | None:
    """Return the group that the parameter of /start names, None if it names none."""
    number = rest.removeprefix(START)
    return int(number) if rest.startswith(START) and number.isdigit() else None


def titled(group: Protection) -> Text:
    """Return the group's title, leading there if that can be."""
    return html.link(group.title, f"https://t.me/{group.username}") if group.username else html.bold(group.title)


def card(
    template: str, group: Protection, person: Person, far: Progress, missing: tuple[int, ...]
) -> tuple[Text, Keyboard]:
    """Return a message that says what is missing and how far he is, with its buttons."""
    text = html.fill(
        template, name=html.bold(person.name or person.label), group=titled(group), what=wanted(group, missing),
        steps=steps(far),
    )  # fmt: skip
    return text, (*doors(far.missing), (Button(HAVE_JOINED, data=callback(group.chat_id)),))


def said(template: str, group: Protection) -> tuple[Text, Keyboard]:
    """Return a message that ends the matter."""
    return html.fill(template, group=titled(group)), ()


def again(group: Protection) -> Keyboard:
    """Return the button alone."""
    return ((Button(HAVE_JOINED, data=callback(group.chat_id)),),)
