"""What members read. Everything that people typed goes through `html`, which escapes it."""

from __future__ import annotations

from collections.abc import Sequence

from nezuko.groups.protection import Protection, RequiredChannel, Wish
from nezuko.telegram import html
from nezuko.telegram.types import Button, Keyboard, Person, Text
from nezuko.words.phrases import LIMITS, Kind, phrase
from nezuko.words.voice import Voice, shortened

PROMPT = phrase(
    "prompt.shared",
    "👋 Hello {name}! To write in this group, join {missing}. You can write as soon as you have joined. If you can't, press the button "
    "below.",
    about="The message in the group that tells newcomers what to join. {name}: those it is for, each notified; {missing}: what they still "
    "have to join, {channels}: all that the group asks for, both like “the channel @news and one of the channels @a, @b”.",
    needs=("name", "missing"), also=("group", "channels"), of_group=True,
)  # fmt: skip
GRACE = phrase(
    "prompt.grace",
    "👋 Hello {name}! To go on writing in this group, join {missing} within {time}. If you can't, press the button below.",
    about="The same message where people may write at first: {time}: how long still, “2 hours”. {missing}, {channels}: as in the other.",
    needs=("name", "missing", "time"), also=("group", "channels"), of_group=True,
)  # fmt: skip
HAVE_JOINED = phrase(
    "button.joined", "✅ I have joined", Kind.BUTTON, about="The button below the prompt.", of_group=True
)
JOIN = phrase(
    "button.join", "Join {title}", Kind.BUTTON, about="A button that opens a channel or group.", of_group=True
)
ASK_TO_JOIN = phrase("button.ask", "Ask to join {title}", Kind.BUTTON,
                     about="A button that opens a private channel where one asks to be let in.", of_group=True)  # fmt: skip
STUCK = phrase(
    "button.stuck", "🆘 It doesn't work?", Kind.BUTTON,
    about="A button below the prompt: opens the chat with the bot, which says what is wrong.", of_group=True,
)  # fmt: skip

_PRESS = "Answers a press of “I have joined”."
ALREADY_FREE = phrase("press.already", "You can write here already.", Kind.ALERT, about=_PRESS, of_group=True)
NOW_FREE = phrase("press.free", "Thank you! You can write here now.", Kind.ALERT, about=_PRESS, of_group=True)
NOT_PROTECTED = phrase(
    "press.not_protected", "This group doesn't ask for any channel any more.", Kind.ALERT, about=_PRESS
)
BY_MODERATOR = phrase(
    "press.moderator", "You are in the channels. An admin of this group has restricted you; please ask the admins.", Kind.ALERT,
    about=_PRESS, of_group=True,
)  # fmt: skip
UNCERTAIN = phrase(
    "press.uncertain", "Telegram doesn't tell me right now whether you have joined. Please try again in a minute.", Kind.ALERT,
    about=_PRESS, of_group=True,
)  # fmt: skip
TROUBLE = phrase(
    "press.trouble", "Something went wrong on my side. Please try again in a minute.", Kind.ALERT, about=_PRESS
)
NOT_IN_YET = phrase(
    "press.not_in", "You aren't in {names} yet. Join, then you can write; no need to press again.", Kind.ALERT,
    about=f"{_PRESS} {{names}}: the channels that are missing, “@a and @b”.", needs=("names",), of_group=True,
)  # fmt: skip
TO_JOIN_YET = phrase(
    "press.missing", "Join {missing}, then you can write; no need to press again.", Kind.ALERT,
    about=f"{_PRESS} {{missing}}: what is missing where there is a choice, “one of the channels @a, @b”.", needs=("missing",),
    of_group=True,
)  # fmt: skip

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


def prompt(
    voice: Voice, group: Protection, people: Sequence[Person], wish: Wish, most: int, seconds: float = 0
) -> Text:
    """The shared prompt: whom it is for, what to join, what happens then. At most `most` names, then “and n more”.

    `seconds`: for so long they may write all the same; 0: they may not.
    """
    return voice.say(
        GRACE if seconds else PROMPT,
        **time_left(voice, seconds),
        name=voice.mentioned(people, most),
        group=group.title,
        channels=group.whole_wish.said(voice, linked),
        missing=wish.said(voice, linked),
    )


def time_left(voice: Voice, seconds: float) -> dict[str, str]:
    """What `{time}` stands for in a text that names the time left; nothing where there is none."""
    return {"time": voice.span(max(60, round(seconds / 60) * 60))} if seconds else {}


def linked(channel: RequiredChannel) -> Text:
    """A channel's name, leading there if that can be."""
    return html.link(channel.label, channel.link) if channel.link else html.bold(channel.label)


def keyboard(
    voice: Voice, channels: Sequence[RequiredChannel], prompt_id: int, target: int, way_out: str = ""
) -> Keyboard:
    """One row for each channel that has a link, the verify button, and one that leads to the `way_out` for who is stuck."""
    done: Keyboard = ((Button(voice.plain(HAVE_JOINED), data=verify_data(prompt_id, target)),),)
    stuck: Keyboard = ((Button(voice.plain(STUCK), url=way_out),),) if way_out else ()
    return (*doors(voice, channels), *done, *stuck)


def doors(voice: Voice, channels: Sequence[RequiredChannel]) -> Keyboard:
    """One row for each channel that has a link."""
    return tuple((Button(_door(voice, channel), url=channel.link),) for channel in channels if channel.link)


def _door(voice: Voice, channel: RequiredChannel) -> str:
    asking = channel.pending_counts and not channel.username
    sign = "👥" if channel.is_group else "📣"
    return shortened(f"{sign} {voice.plain(ASK_TO_JOIN if asking else JOIN, title=channel.title)}", LIMITS[Kind.BUTTON])


def still_missing(voice: Voice, group: Protection, missing: Sequence[int]) -> str:
    """What somebody who pressed too early reads."""
    if not any(channel.choice for channel in group.still_wanted(missing).channels):
        names = [channel.label for channel in group.channels if channel.chat_id in missing]
        return voice.plain(NOT_IN_YET, names=voice.listed(names))
    return voice.plain(TO_JOIN_YET, missing=group.to_join(missing, voice))
