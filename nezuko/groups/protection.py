"""A protected group and what it asks for, as frozen values."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from nezuko.errors import InvalidInput
from nezuko.groups.wording import ASKING, MAY_WRITE, NO_CHANNEL, Name, wanted, where
from nezuko.i18n.languages import shared_language
from nezuko.i18n.pages import apart, spoken
from nezuko.options import GroupOptions
from nezuko.telegram import html
from nezuko.telegram.types import Person, Text
from nezuko.words.voice import ENGLISH, Changed, Voice


@dataclass(frozen=True, slots=True)
class RequiredChannel:
    """A channel that has to be joined, or one of a choice; `link` leads there, `problem` says why nobody can be checked at present."""

    chat_id: int
    title: str
    username: str | None
    invite_link: str | None
    problem: str = ""
    choice: bool = False
    """One of those of which the group needs so many; else it is always needed."""
    pending_counts: bool = False
    """Whether somebody who has asked to join counts as joined."""
    is_group: bool = False

    @property
    def link(self) -> str | None:
        """A link that opens the channel."""
        return f"https://t.me/{self.username}" if self.username else self.invite_link

    @property
    def label(self) -> str:
        """`@username` or the title."""
        return f"@{self.username}" if self.username else self.title


@dataclass(frozen=True, slots=True)
class Wish:
    """What has to be joined: all of some channels, and `needed` of some others."""

    always: tuple[RequiredChannel, ...]
    choice: tuple[RequiredChannel, ...] = ()
    needed: int = 0

    @property
    def channels(self) -> tuple[RequiredChannel, ...]:
        """All of them."""
        return (*self.always, *self.choice)

    def said(self, voice: Voice, name: Callable[[RequiredChannel], Name]) -> Text:
        """In words, after “join”: a channel becomes what `name` makes of it."""
        return wanted(
            voice,
            [name(channel) for channel in self.always],
            [name(channel) for channel in self.choice],
            self.needed,
            groups=all(channel.is_group for channel in self.channels),
        )


@dataclass(frozen=True, slots=True)
class Protection:
    """A protected group and its rule, as one frozen value."""

    bot_id: int
    chat_id: int
    title: str
    username: str | None
    enabled: bool
    since: int
    protected_by: int | None
    channels: tuple[RequiredChannel, ...]
    options: GroupOptions
    """What holds there: what the group set for itself, else what the configuration says."""
    linked_chat_id: int | None
    exempt: frozenset[int]
    passing: frozenset[int] = frozenset()
    """Those of `exempt` who have it only because an admin lifted our mute by hand."""
    problem: str = ""
    needed: int = 0
    """How many of the channels that are a choice are needed: less than there are of them; 0 if none is a choice."""
    own_options: frozenset[str] = frozenset()
    """The names of those options that the group set for itself."""

    words: Changed | None = None
    """What members read here in the group's own words."""

    @property
    def label(self) -> str:
        """The title for people."""
        return self.title

    def voice(self, *people: Person) -> Voice:
        """How to speak in this group to these people: in their own language if it is known and the same, else in the group's."""
        return Voice(shared_language(self.options.language, [person.language for person in people]), self.words)

    @property
    def always(self) -> tuple[RequiredChannel, ...]:
        """The channels without which nobody may write."""
        return tuple(channel for channel in self.channels if not channel.choice) if self.needed else self.channels

    @property
    def choice(self) -> tuple[RequiredChannel, ...]:
        """The channels of which `needed` are enough."""
        return tuple(channel for channel in self.channels if channel.choice) if self.needed else ()

    @property
    def whole_wish(self) -> Wish:
        """All that it asks for."""
        return Wish(self.always, self.choice, self.needed)

    def sentence(self, voice: Voice = ENGLISH, named: Callable[[str], str] = str) -> str:
        """The rule in plain words; in English for admins. `named` makes of a channel's label what stands there."""
        if not self.channels:
            return voice.plain(NO_CHANNEL)
        places = where(voice, [named(c.label) for c in self.always], [named(c.label) for c in self.choice], self.needed)
        sentence = voice.plain(MAY_WRITE, where=places)
        asking = [named(channel.label) for channel in self.channels if channel.pending_counts]
        return f"{sentence} {voice.plain(ASKING, names=voice.listed(asking, either=True))}" if asking else sentence

    @property
    def shown_rule(self) -> str:
        """The rule in plain words, in the language of the page."""
        return self.sentence(Voice(spoken()), apart)

    def still_wanted(self, *missing: Collection[int]) -> Wish:
        """What people have to join, each of whom isn't in some channels: some all of them, and so many of some others.

        Of the choice that is told which is right for all of them. If nothing is known to be missing, that is all that the rule asks for.
        """
        lacked = frozenset(chain.from_iterable(missing))
        always = tuple(c for c in self.always if c.chat_id in lacked)
        open_sets = {tuple(c for c in self.choice if c.chat_id in one) for one in missing} - {()}
        if not always and not open_sets:
            return self.whole_wish
        if not open_sets:
            return Wish(always)
        if len(open_sets) > 1:
            return Wish(always, self.choice, self.needed)
        left = open_sets.pop()
        lacking = max(1, self.needed - (len(self.choice) - len(left)))
        return Wish(always, left, lacking) if lacking < len(left) else Wish((*always, *left))

    def to_join(self, missing: Collection[int], voice: Voice = ENGLISH) -> str:
        """That in words: “the channel @news and one of the channels @a, @b”."""
        return html.words(self.still_wanted(missing).said(voice, lambda channel: channel.label))


def weighed(group: Protection, choice: Collection[int], needed: int, asking: Collection[int]) -> Protection:
    """What a group's rule would be if its channels were weighed like this. Arguments and errors are those of `checked_rule`.

    `asking`: the channels where to have asked to join is enough.
    """
    needed = checked_rule([channel.chat_id for channel in group.channels], choice, needed)
    ticked = {channel.chat_id for channel in group.channels if channel.chat_id in choice}
    needed = needed if needed < len(ticked) else 0
    channels = tuple(
        replace(c, choice=bool(needed) and c.chat_id in ticked, pending_counts=c.chat_id in asking)
        for c in group.channels
    )
    return replace(group, channels=channels, needed=needed)


def checked_rule(channels: Sequence[int], choice: Collection[int], needed: int) -> int:
    """How many of the choice have to be noted as needed (0: there is no choice).

    Args:
        channels: all channels of the rule.
        choice: those of which `needed` are enough.
        needed: how many that are.

    Raises:
        InvalidInput: there is no such rule; the sentence says why.
    """
    if not channels:
        raise InvalidInput("A protected group asks for at least one channel. Switch its protection off instead.")
    count = len(set(choice) & set(channels))
    if not count:
        return 0
    if not needed:
        raise InvalidInput("Say how many of the choice are needed: at least one.")
    if not 1 <= needed <= count:
        raise InvalidInput(
            "{needed} of {count} can't be: choose a number from 1 to {count}.", needed=needed, count=count
        )
    return needed
