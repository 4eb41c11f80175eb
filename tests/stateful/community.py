"""A community of which a machine knows, without asking the program, who should be able to write."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from nezuko.administration.members import Members
from nezuko.administration.protections import Protections
from nezuko.config import StorageSettings
from nezuko.sandbox.wire.keys import RsaKey
from nezuko.sandbox.world import rights
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from tests.gate.guarded import Guarded, Guarding

KEY = RsaKey.generate()
PEOPLE = 5
Seat = tuple[int, int]
"""A group and a person, by their ids."""


@dataclass
class Books:
    """What the machine knows: who is where, what moderators and admins said, and what each group asks for."""

    inside: dict[int, set[int]] = field(default_factory=dict)
    asked: dict[int, tuple[set[int], int]] = field(default_factory=dict)
    """For each group its channels, and how many of them are enough."""
    silenced: set[Seat] = field(default_factory=set)
    """Whom a moderator muted."""
    exempt: set[Seat] = field(default_factory=set)
    passing: set[Seat] = field(default_factory=set)
    """Whose mute of ours a moderator lifted."""
    unsure: set[Seat] = field(default_factory=set)
    """Who was inside when the rule became stricter: the gate asks him when he next shows himself."""

    def is_in_channels(self, seat: Seat) -> bool:
        channels, enough = self.asked[seat[0]]
        return sum(seat[1] in self.inside[channel] for channel in channels) >= enough

    def should_write(self, seat: Seat) -> bool | None:
        """Whether he should be able to write; None: the gate needn't know yet."""
        if seat in self.silenced:
            return False
        if seat in self.exempt or seat in self.passing or self.is_in_channels(seat):
            return True
        return None if seat in self.unsure else False


class Society:
    """Two groups, three channels, a moderator and some people, guarded by the real program over real MTProto."""

    def __init__(self) -> None:
        self.books = Books()
        self._patch = pytest.MonkeyPatch()
        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name)
        storage = StorageSettings(data_dir=folder, database=f"sqlite://{folder / 'test.sqlite'}")
        self._guarding = Guarding(folder, storage, self._patch, KEY)

    async def open(self) -> None:
        """Build everything and protect both groups."""
        self.g: Guarded = await self._guarding(brake_per_minute=0)
        self.let_prompt()
        self.channels = [
            self.g.channel,
            self.g.add_channel("Talks", "talkschan"),
            self.g.add_channel("Rules", "ruleschan"),
        ]
        self.groups = [self.g.group, self.g.add_group("Chess club")]
        await self.g.protect(self.channels[0])
        await self.g.protect(self.channels[1], self.channels[2], group=self.groups[1])
        self.moderator = self.g.admin("Mo")
        self.g.w.join(self.groups[1], self.moderator)
        self.g.w.promote(self.groups[1], self.moderator, ban_users=True)
        self.people: list[User] = [self.g.person(f"P{number}") for number in range(PEOPLE)]
        self.books.inside = {chat.id: set() for chat in (*self.groups, *self.channels)}
        self.books.asked = {
            self.groups[0].id: ({self.channels[0].id}, 1),
            self.groups[1].id: ({self.channels[1].id, self.channels[2].id}, 2),
        }
        await self.g.settled()

    def let_prompt(self) -> None:
        """Let prompts go out at once: here an hour passes in a second, and 20 a minute would be waited for."""
        self.g.gate.allowance._limit = 100_000

    async def restart(self) -> None:
        await self.g.restart()
        self.let_prompt()

    async def crash(self) -> None:
        """Kill the program and start it again."""
        await self.g.crash()
        await self.g.start()
        self.let_prompt()

    async def close(self) -> None:
        try:
            await self._guarding.close()
        finally:
            self._patch.undo()
            self._folder.cleanup()

    # ------------------------------------------------------------ what people do

    def toggle(self, chat: Chat, person: User) -> None:
        """Somebody joins, or leaves if he is there."""
        books, there = self.books, self.books.inside[chat.id]
        concerned = [group for group in self.groups if chat is group or chat.id in books.asked[group.id][0]]
        if person.id in there:
            there.discard(person.id)
            self.g.w.leave(chat, person)
            for group in concerned:
                books.passing.discard((group.id, person.id))
                books.unsure.discard((group.id, person.id))
        else:
            there.add(person.id)
            self.g.w.join(chat, person)

    def say(self, group: Chat, person: User) -> None:
        """Somebody writes, if Telegram lets him; from then on the gate has to know him."""
        if person.id in self.books.inside[group.id]:
            self.g.try_to_say(person, "hello", group)
            self.books.unsure.discard((group.id, person.id))

    def silence(self, group: Chat, person: User) -> None:
        """A moderator mutes somebody."""
        seat = group.id, person.id
        if person.id in self.books.inside[group.id] and seat not in self.books.silenced:
            self.g.w.restrict(group, person, by=self.moderator)
            self.books.silenced.add(seat)
            self.books.passing.discard(seat)

    def unsilence(self, group: Chat, person: User) -> None:
        """A moderator lifts whatever mute there is: his own, or (which excuses the person) ours."""
        seat, books = (group.id, person.id), self.books
        if person.id not in books.inside[group.id]:
            return
        ours = seat not in books.silenced and not self.g.may_write(person, group)
        self.g.w.lift(group, person, by=self.moderator)
        books.silenced.discard(seat)
        if ours:
            books.passing.add(seat)
        elif not books.is_in_channels(seat):
            books.unsure.discard(seat)

    # ------------------------------------------------------------ what admins do

    async def exempt(self, group: Chat, person: User) -> None:
        """An admin exempts somebody, or takes that back."""
        seat, members = (group.id, person.id), self.g.app.get(Members)
        if seat in self.books.exempt:
            await members.end_exemption(self.g.bot.id, *seat, "over")
            self.books.exempt.discard(seat)
            self.books.unsure.discard(seat)
        else:
            await members.exempt(self.g.bot.id, group.id, await members.person(self.g.bot.id, person.id), "a friend")
            self.books.exempt.add(seat)
            self.books.passing.discard(seat)

    async def weigh(self, group: Chat, enough: int) -> None:
        """An admin says how many of a group's channels are enough."""
        channels, _ = self.books.asked[group.id]
        enough = min(enough, len(channels))
        choice = sorted(channels) if enough < len(channels) else []
        await self.g.app.get(Protections).set_rule(
            self.g.bot.id, group.id, choice=choice, needed=enough if choice else 0, asking=[]
        )
        self._rule_is(group, channels, enough)

    async def require(self, group: Chat, channel: Chat) -> None:
        """An admin asks for one more channel, or for one less."""
        channels, _ = self.books.asked[group.id]
        protections = self.g.app.get(Protections)
        if channel.id not in channels:
            await protections.set_rule(self.g.bot.id, group.id, choice=[], needed=0, asking=[])
            await protections.require(self.g.bot.id, group.id, [f"@{channel.username}"])
            self._rule_is(group, channels | {channel.id}, len(channels) + 1)
        elif len(channels) > 1:
            await protections.set_rule(self.g.bot.id, group.id, choice=[], needed=0, asking=[])
            await protections.drop(self.g.bot.id, group.id, channel.id)
            self._rule_is(group, channels - {channel.id}, len(channels) - 1)

    def _rule_is(self, group: Chat, channels: set[int], enough: int) -> None:
        before = {person.id for person in self.people if self.books.should_write((group.id, person.id)) is not False}
        self.books.asked[group.id] = channels, enough
        self.books.unsure |= {(group.id, person_id) for person_id in before}

    # ------------------------------------------------------------ what has to hold

    def _story(self, group: Chat, person: User) -> str:
        """All that is known of somebody, for a failed test's report."""
        entry, fact = self.g.entry(person, group), self.g.gate.memberships.fact(group.id, person.id)
        events = [f"{event.kind.value}: {event.text}" for event in self.g.events
                  if (event.chat_id, event.user_id) == (group.id, person.id)]  # fmt: skip
        asked = self.books.asked[group.id]
        there = [channel for channel in asked[0] if person.id in self.books.inside[channel]]
        member = self.g.w.participant(group, person)
        return "\n  ".join([f"asked {asked}, in {there}", str(member), f"ledger: {entry}", f"memory: {fact}", *events])

    def wrong(self) -> list[str]:
        """Everybody who can write and shouldn't, or the other way round, and every word of a moderator that was touched."""
        found = []
        for group in self.groups:
            for person in self.people:
                seat = group.id, person.id
                if person.id not in self.books.inside[group.id]:
                    continue
                should, can = self.books.should_write(seat), self.g.may_write(person, group)
                if should is not None and should is not can:
                    found.append(
                        f"{person.first_name} in {group.title} {'may' if can else 'may not'} write: {self._story(group, person)}"
                    )
                if seat in self.books.silenced and self.g.banned(person, group)[0] & rights.MUTE != rights.MUTE:
                    found.append(f"the moderator's mute of {person.first_name} in {group.title} was touched")
        return found
