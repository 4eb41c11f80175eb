"""The room: which groups there are, whom one can be in them, and what is remembered of both."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass

from nezuko.errors import InvalidInput, NotFound
from nezuko.groups.directory import Groups, Protection
from nezuko.practice.diary import Diary
from nezuko.practice.notices import Notices
from nezuko.sandbox.phone import Phone
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.world import World

NAMES = "Alex Billie Charlie Dana Eli Frankie Gene Harper Indigo Jules Kim Lou Morgan Nico Oakley Pat Quincy Robin Sasha Toni".split()
LONGEST_NAME = 64
MOST_PEOPLE = 500
CROWD_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Cast:
    """Whom one can be in a group: people made here (latest first), those with power, others who are in it."""

    mine: list[User]
    admins: list[User]
    others: list[User]


class Room:
    """Service: the embedded Telegram as the practice room's pages need it."""

    def __init__(self, world: World, groups: Groups, *, owner_ids: Collection[int] = ()) -> None:
        """`owner_ids`: the Telegram ids whom the program's bots obey, and to whom they send links that sign in."""
        self.world = world
        self.diary = Diary()
        self.notices = Notices()
        self.taken: set[int] = set()
        """Whom somebody acts as: nobody else is to move them."""
        self.on_first_visit: list[Callable[[], Awaitable[None]]] = []
        """What is made ready when somebody comes in for the first time."""
        self._opening = asyncio.Lock()
        self._groups = groups
        self._owner_ids = frozenset(owner_ids)
        self._mine: list[User] = []

    async def open(self) -> None:
        """Make ready what the first visitor is to find; does nothing later."""
        async with self._opening:
            while self.on_first_visit:
                await self.on_first_visit[0]()
                self.on_first_visit.pop(0)

    # ------------------------------------------------------------ where

    def groups(self) -> list[Chat]:
        """Return the groups, the last one that was made first."""
        return [chat for chat in reversed(self.world.chats.by_id.values()) if chat.kind == "supergroup"]

    def group(self, group_id: int) -> Chat:
        """Return a group. Raises NotFound."""
        chat = self.world.chats.by_id.get(group_id)
        if chat is None or chat.kind != "supergroup":
            raise NotFound("There is no such group on the embedded Telegram.")
        return chat

    def place(self, place: int) -> Chat | User:
        """Return a group, channel or bot. Raises NotFound."""
        if place in self.world.chats.by_id:
            return self.world.chats.by_id[place]
        bot = self.world.people.by_id.get(place)
        if bot is None or not bot.bot:
            raise NotFound("There is no such chat on the embedded Telegram.")
        return bot

    def protection(self, group: Chat) -> Protection | None:
        """Return the rule in force in a group, None if no bot protects it."""
        rules = (self._groups.protected(bot_id, group.id) for bot_id in group.bots)
        return next((rule for rule in rules if rule is not None), None)

    def places(self, group: Chat) -> list[int]:
        """Return the chats that belong together: the group, the channels that it asks for, its bot."""
        rule = self.protection(group)
        channels = [channel.chat_id for channel in rule.channels] if rule else []
        known = [number for number in channels if number in self.world.chats.by_id]
        bots = [rule.bot_id] if rule else sorted(group.bots)[:1]
        return [group.id, *known, *bots]

    # ------------------------------------------------------------ who

    def person(self, person_id: int) -> User:
        """Return a person. Raises NotFound for bots and for nobody."""
        user = self.world.people.by_id.get(person_id)
        if user is None or user.bot or user.deleted:
            raise NotFound("There is no such person on the embedded Telegram.")
        return user

    def phone(self, person: User) -> Phone:
        """Return somebody's phone."""
        return Phone(self.world, person)

    def cast(self, group: Chat, *, powerful: bool) -> Cast:
        """Return whom one can be in a group; people with power only where `powerful` says so."""
        made = set(self._mine)
        inside = (self.world.people.by_id[number] for number in group.present)
        people = [user for user in inside if not user.bot and not user.deleted and user not in made]
        with_power = [user for user in people if self.has_power(user)]
        others = [user for user in people if user not in with_power]
        return Cast(self._mine[::-1], with_power if powerful else [], others[-CROWD_SHOWN:])

    def has_power(self, person: User) -> bool:
        """Tell whether bots obey this person, or let him into the dashboard: to be him is to have his power."""
        return person.id in self._owner_ids or any(person.id in chat.admins for chat in self.world.chats.by_id.values())

    def start(self) -> User:
        """Return the person whom the room begins with, made when there is none."""
        return self._mine[-1] if self._mine else self.newcomer()

    def newcomer(self, name: str = "") -> User:
        """Make a person who is nowhere yet. Raises InvalidInput when the name is too long, or there are too many people."""
        chosen = " ".join(name.split())
        if len(chosen) > LONGEST_NAME:
            raise InvalidInput("A name has at most {count} letters.", count=LONGEST_NAME)
        if len(self._mine) >= MOST_PEOPLE:
            raise InvalidInput("There are {count} people of yours already. Be one of them.", count=MOST_PEOPLE)
        free = set(NAMES) - {user.first_name for user in self._mine}
        user = self.world.add_user(chosen or random.choice(sorted(free) or NAMES))
        self._mine.append(user)
        self.taken.add(user.id)
        return user
