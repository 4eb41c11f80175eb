"""A group's rule in plain words, the same on pages, in answers and in prompts, in each language.

The rule has two parts: channels that are always asked for, and a choice of channels of which at least so many are. Names may be plain text
here and links there.
"""

from __future__ import annotations

from collections.abc import Sequence

from nezuko.telegram.types import Text
from nezuko.words.phrases import Kind, phrase
from nezuko.words.voice import Voice

Name = Text | str

_WHERE = "Where people have to be, after “while they are in”. {names}: @a, @b."
IN_ONE = phrase("rule.in_one", "one of {names}", Kind.PART, about=_WHERE)
IN_SOME = phrase("rule.in_some", "at least {needed} of {names}", Kind.PART, about=_WHERE)
IN_BOTH = phrase("rule.in_both", "{always} and in {choice}", Kind.PART, about=f"{_WHERE} {{choice}}: “one of @a, @b”.")
MAY_WRITE = phrase("rule.sentence", "Members may write while they are in {where}.", Kind.PART,
                   about="The group's rule. {where}: “@news and in one of @a, @b”.")  # fmt: skip
ASKING = phrase("rule.asking", "To have asked to join {names} is enough.", Kind.PART,
                about="Added to the rule where a request to join counts. {names}: “@a or @b”.")  # fmt: skip
NO_CHANNEL = phrase("rule.none", "No channel is asked for.", Kind.PART, about="The rule of a group without channels.")

_JOIN = "What people have to join; stands after “join”. {names}: @a, @b."
CHANNELS = phrase("join.channels", "the channel {names}", Kind.PART, plural="the channels {names}", about=_JOIN)
GROUPS = phrase("join.groups", "the group {names}", Kind.PART, plural="the groups {names}", about=_JOIN)
ONE_CHANNEL = phrase("join.one_channel", "one of the channels {names}", Kind.PART, about=_JOIN)
ONE_GROUP = phrase("join.one_group", "one of the groups {names}", Kind.PART, about=_JOIN)
SOME_CHANNELS = phrase("join.some_channels", "{needed} of these {total} channels: {names}", Kind.PART, about=_JOIN)
SOME_GROUPS = phrase("join.some_groups", "{needed} of these {total} groups: {names}", Kind.PART, about=_JOIN)
BOTH = phrase("join.both", "{always} and {choice}", Kind.PART,
              about="What people have to join, in two parts: “the channel @news” and “one of the channels @a, @b”.")  # fmt: skip


def where(voice: Voice, always: Sequence[Name], choice: Sequence[Name], needed: int) -> Text:
    """Where somebody has to be, after “in”: “@news and in one of @a, @b”."""
    if not choice:
        return voice.listed(always)
    some = voice.say(IN_ONE if needed == 1 else IN_SOME, needed=needed, names=voice.counted_up(choice))
    return voice.say(IN_BOTH, always=voice.listed(always), choice=some) if always else some


def wanted(voice: Voice, always: Sequence[Name], choice: Sequence[Name], needed: int, *, groups: bool) -> Text:
    """What somebody has to join, after “join”: “the channel @news and one of the channels @a, @b”. `groups`: all of them are groups."""
    every = voice.say(GROUPS if groups else CHANNELS, count=len(always), names=voice.listed(always)) if always else None
    if not choice:
        return every or Text("")
    one, several = (ONE_GROUP, SOME_GROUPS) if groups else (ONE_CHANNEL, SOME_CHANNELS)
    what = one if needed == 1 else several
    some = voice.say(what, needed=needed, total=len(choice), names=voice.counted_up(choice))
    return voice.say(BOTH, always=every, choice=some) if every else some
