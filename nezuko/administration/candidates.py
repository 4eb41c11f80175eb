"""Is this a channel that a group can require, and a group that can be protected? Asked live, answered in sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nezuko.channels.naming import parse_channel
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.health import missing_in_channel, missing_in_group
from nezuko.errors import InvalidInput
from nezuko.i18n.pages import mark
from nezuko.telegram.errors import ChatGone, MissingRights, NotAChat, NotFoundUsername
from nezuko.telegram.types import Admin, Chat, ChatKind

MOST_CHANNELS = 10

BASIC = mark(
    "This is a basic group, and Telegram can't mute single members in those. Turn it into a supergroup first: in the group's settings "
    "make the chat history visible to new members. Then {again}."
)

_COUNT = re.compile(r"\d{1,2}")
_NUMBERS = {"any": 1, "one": 1, "all": 0}
_FILLERS = ("of", "and", "in")

Candidate = tuple[Chat, str | None]
"""A channel, and the bot's invite link if it is private."""


@dataclass(frozen=True, slots=True)
class WrittenRule:
    """A rule as people write it: `always @news any @a @b`. `needed` of the channels in `choice` are enough; 0: there is no choice."""

    always: tuple[str, ...]
    choice: tuple[str, ...] = ()
    needed: int = 0


def parse_rule(words: Sequence[str]) -> WrittenRule:
    """Read a rule: channels that are always needed, then perhaps “any” or a number and the channels of the choice.

    Raises:
        InvalidInput: no channel follows the number, or there are two.
    """
    words = [word.strip(",;") for word in words if word.lower().strip(",;") not in (*_FILLERS, "")]
    counts = [n for n, word in enumerate(words) if _COUNT.fullmatch(word) or word.lower() in _NUMBERS]
    if not counts:
        return WrittenRule(tuple(words))
    if len(counts) > 1:
        raise InvalidInput(
            "Give one number only: channels that are always needed first, then as in “2 @a @b @c” the choice."
        )
    at = counts[0]
    word = words[at].lower()
    needed, choice = _NUMBERS[word] if word in _NUMBERS else int(word), tuple(words[at + 1 :])
    if not needed and word in _NUMBERS:
        return WrittenRule((*words[:at], *choice))
    if len(choice) < max(needed, 1):
        if needed <= 1:
            raise InvalidInput("Name a channel after “{word}”, as in “{word} @one @two @three”.", word=word)
        raise InvalidInput(
            "Name at least {count} channels after “{word}”, as in “{word} @one @two @three”.", count=needed, word=word
        )
    return WrittenRule(tuple(words[:at]), choice, needed)


async def find_group(gate: Gate, chat_id: int, *, again: str) -> Chat:
    """Look at a group that is to be protected.

    Args:
        gate: of the bot that shall guard it.
        chat_id: the group.
        again: what to do once it is mended, as in "send /protect again".

    Raises:
        InvalidInput: the bot can't guard it; the sentence says what to do.
        TelegramError: it can't be asked at present.
    """
    chat = await gate.gateway.chat(chat_id)
    if chat.kind is not ChatKind.SUPERGROUP:
        raise InvalidInput(BASIC, again=again)
    if problem := missing_in_group(chat):
        raise InvalidInput(problem)
    return chat


async def find_channels(gate: Gate, group: Chat, words: Sequence[str], *, again: str) -> list[Candidate]:
    """Look at channels that are to be required in `group`; doubles count once. Arguments and errors are those of `find_group`."""
    refs = list(dict.fromkeys(parse_channel(word) for word in words))
    check_count(len(refs))
    found: dict[int, Candidate] = {}
    for ref in refs:
        channel = await _find_channel(gate, group, ref, again)
        found[channel.id] = (channel, await _invite_link(gate, channel, again))
    return list(found.values())


def check_count(count: int) -> None:
    """Raise InvalidInput if nobody can be asked for so many channels."""
    if count > MOST_CHANNELS:
        raise InvalidInput(
            "That are {count} channels; at most {most} can be asked for.", count=count, most=MOST_CHANNELS
        )


async def _find_channel(gate: Gate, group: Chat, ref: int | str, again: str) -> Chat:
    shown = f"@{ref}" if isinstance(ref, str) else str(ref)
    try:
        channel = await gate.gateway.chat(ref)
    except NotAChat:
        raise InvalidInput(
            "{channel} is a person or a bot, not a channel. Name the channel that members have to join.", channel=shown
        ) from None
    except NotFoundUsername:
        raise InvalidInput("There is no channel {channel}. Check the spelling.", channel=shown) from None
    except (ChatGone, MissingRights):
        raise InvalidInput(
            "I can't see the channel {channel}. Make me an admin there, then {again}.", channel=shown, again=again
        ) from None
    if channel.id == group.id:
        raise InvalidInput("That is this group itself. Name the channel that members have to join.")
    if channel.kind is ChatKind.BASIC_GROUP:
        raise InvalidInput(
            "{channel} is a basic group; only channels and supergroups can be asked for.", channel=channel.title
        )
    if problem := missing_in_channel(channel):
        raise InvalidInput(problem)
    return channel


async def _invite_link(gate: Gate, channel: Chat, again: str) -> str | None:
    if channel.username:
        return None
    if not channel.own_rights & Admin.INVITE_USERS:
        raise InvalidInput(
            "{channel} is private, so members need a link of mine. Give me the right “Invite users” there, then {again}.",
            channel=channel.title,
            again=again,
        )
    return await gate.gateway.invite_link(channel.id)


async def asking_link(gate: Gate, chat_id: int) -> str | None:
    """The bot's link for asking to join a channel; None for a public one. Raises InvalidInput, TelegramError."""
    channel = await gate.gateway.chat(chat_id)
    if not channel.own_rights & Admin.INVITE_USERS:
        raise InvalidInput(
            "Telegram tells me who asks to join {channel} only if I may invite people there. Give me the right “Invite users”, "
            "then try again.",
            channel=channel.label,
        )
    return None if channel.username else await gate.gateway.invite_link(chat_id, asking=True)
