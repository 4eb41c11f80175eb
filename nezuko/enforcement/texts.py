"""What members read. Everything that people typed goes through `html`, which escapes it."""

from __future__ import annotations

from collections.abc import Sequence

from nezuko.groups.protection import Protection, RequiredChannel, Wish
from nezuko.groups.wording import listed
from nezuko.telegram import html
from nezuko.telegram.types import Button, Keyboard, Person, Text

VERIFY_PREFIX = b"v:"
"""Callback data of the verify button: `v:<prompt id>:<the one it is meant for, or 0 for all who are named>`."""


def verify_data(prompt_id: int, target: int) -> bytes:
    """Callback data of the button under a prompt (at most 64 bytes)."""
    return VERIFY_PREFIX + f"{prompt_id}:{target}".encode()


def prompt_of(data: bytes) -> int | None:
    """The prompt that callback data belongs to, None if it is something else."""
    if not data.startswith(VERIFY_PREFIX):
        return None
    number = data[len(VERIFY_PREFIX) :].partition(b":")[0]
    return int(number) if number.isdigit() else None


def prompt(people: Sequence[Person], wish: Wish, most: int) -> Text:
    """The shared prompt: whom it is for, what to join, what happens then. At most `most` names, then “and n more”."""
    named: list[str | Text] = [html.mention(person) for person in people[:most]]
    more = len(people) - len(named)
    if more:
        named.append(f"{more} more")
    return html.join(
        (
            "👋 Hello ",
            html.join(listed(named)),
            "! To write in this group, join ",
            *wish.said(linked),
            ". You can write as soon as you have joined. If you can't, press the button below.",
        )
    )


def linked(channel: RequiredChannel) -> Text:
    """A channel's name, leading there if that can be."""
    return html.link(channel.label, channel.link) if channel.link else html.bold(channel.label)


def keyboard(channels: Sequence[RequiredChannel], prompt_id: int, target: int) -> Keyboard:
    """One row for each channel that has a link, and the verify button."""
    return (*doors(channels), (Button("✅ I have joined", data=verify_data(prompt_id, target)),))


def doors(channels: Sequence[RequiredChannel]) -> Keyboard:
    """One row for each channel that has a link."""
    return tuple((Button(_door(channel)[:64], url=channel.link),) for channel in channels if channel.link)


def _door(channel: RequiredChannel) -> str:
    asking = channel.pending_counts and not channel.username
    return f"{'👥' if channel.is_group else '📣'} {'Ask to join' if asking else 'Join'} {channel.title}"


# ------------------------------------------------------------ answers to a press (plain text, at most 200 characters)

ALREADY_FREE = "You can write here already."
NOW_FREE = "Thank you! You can write here now."
NOT_PROTECTED = "This group doesn't ask for any channel any more."
BY_MODERATOR = "You are in the channels. An admin of this group has restricted you; please ask the admins."
UNCERTAIN = "Telegram doesn't tell me right now whether you have joined. Please try again in a minute."
TROUBLE = "Something went wrong on my side. Please try again in a minute."


def still_missing(group: Protection, missing: Sequence[int]) -> str:
    """What somebody who pressed too early reads."""
    if not any(channel.choice for channel in group.still_wanted(missing).channels):
        names = [channel.label for channel in group.channels if channel.chat_id in missing]
        return f"You aren't in {' and '.join(names)} yet. Join, then you can write; no need to press again."[:200]
    return f"Join {group.to_join(missing)}, then you can write; no need to press again."[:200]
