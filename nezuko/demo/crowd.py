"""The people of the demo: they come, write, press, join channels, stay or go, at a human pace, and now and then there is a raid."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict, deque
from collections.abc import Collection

from loguru import logger

from nezuko.demo.stage import KICK_SECONDS, Place
from nezuko.sandbox.errors import RpcError
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.world import World

FIRST_NAMES = (
    "Ada Bo Carla Deniz Emeka Farah Goran Hana Ivo Jun Kofi Lena Mateo Nadia Omar Priya Quinn Rosa Sami Tara Uri Vera Wanda Xenia "
    "Yusuf Zoe Anton Bianca Cem Dalia Elif Felix Greta Hugo Ines Jonas Katya Luis Mira Noah"
).split()
LAST_NAMES = "Novak Silva Khan Meyer Rossi Tanaka Ali Berg Costa Dubois Eriksen Fischer Garcia Haddad Ivanova Jensen Kaya Lopez".split()
REMARKS = (
    "Hi everybody!",
    "Is there a list of books for beginners?",
    "I have just read the pinned post, thank you.",
    "Good morning from the balcony 🌱",
    "Who comes on Saturday?",
    "That photo is wonderful.",
    "How often do you water them?",
    "Thanks, that helped.",
    "I'm new here, where do I start?",
)


class TakenOverError(Exception):
    """Somebody acts as this person in the practice room."""


RAIDERS = 40
RAID_SECONDS = 600.0
FIRST_RAID_SECONDS = 120.0
STAYING = 60
"""So many of those who came lately stay in a group; when somebody more stays, the one who has been there longest goes."""


def all_names() -> list[str]:
    """Return every name that somebody may have."""
    return [f"{first} {last}" for first in FIRST_NAMES for last in LAST_NAMES]


class Crowd:
    """Simulated people; each lives in a task of his own."""

    def __init__(self, world: World, places: list[Place], *, pace: float, taken: Collection[int] = ()) -> None:
        """`pace` 2 makes everything happen twice as fast; whoever is `taken` does nothing by himself any more."""
        self._world = world
        self._places = places
        self._pace = pace
        self._taken = taken
        self._number = 0
        self._staying: dict[int, deque[User]] = defaultdict(deque)

    async def live(self, start_after: float) -> None:
        """One place in the crowd: a person comes, stays for a while, goes; then the next one comes."""
        await self._pause(start_after, start_after + 3)
        while True:
            try:
                await self._visit(self._newcomer(), random.choice(self._places))
            except RpcError as refusal:
                logger.debug("a simulated person was refused: {}", refusal)
            except TakenOverError:
                logger.debug("a simulated person is somebody's now")
            await self._pause(5, 25)

    def command(self, place: Place, text: str) -> None:
        """The owner of a group says something there."""
        self._world.say(place.group, place.owner, text)

    async def tour(self, place: Place) -> None:
        """The first visitor of a group shows within half a minute all that can happen."""
        try:
            await self._show(self._newcomer(), place)
        except TakenOverError:
            logger.debug("the first visitor is somebody's now")

    async def _show(self, person: User, place: Place) -> None:
        self._world.join(place.group, person)
        await self._pause(4, 5)
        await self._press(person, place)
        await self._pause(3, 4)
        self._subscribe(person, place)
        await self._pause(2, 3)
        await self._write(person, place)
        await self._pause(5, 7)
        self._unsubscribe(person, place)
        await self._pause(8, 10)
        self._subscribe(person, place)
        await self._pause(20, 30)
        self._leave(person, place)

    async def come_in(self, place: Place) -> None:
        """Somebody comes by the group's own way: asks where one has to ask, joins channel after channel, writes, goes."""
        try:
            await self._come_in(self._newcomer(), place)
        except RpcError as refusal:
            logger.debug("a simulated person was refused: {}", refusal)
        except TakenOverError:
            logger.debug("a simulated person is somebody's now")
        await self._pause(8, 20)

    async def look_on(self, place: Place) -> None:
        """Somebody comes, joins no channel, and stays until he is thrown out."""
        try:
            self._world.join(place.group, self._newcomer())
        except RpcError as refusal:
            logger.debug("a simulated person was refused: {}", refusal)
        await self._pause(KICK_SECONDS / 2, KICK_SECONDS)

    async def raid(self, place: Place) -> None:
        """Wait; then within seconds many come who want to write and have joined nothing. Before long they give up and go."""
        await self._pause(0.9 * RAID_SECONDS, 1.1 * RAID_SECONDS)
        await self._raid(place)

    async def first_raid(self, place: Place) -> None:
        """The same once, soon: whoever looks at the demo for some minutes only sees one, too."""
        await self._pause(FIRST_RAID_SECONDS, FIRST_RAID_SECONDS)
        await self._raid(place)

    async def _raid(self, place: Place) -> None:
        await asyncio.gather(*(self._storm(self._newcomer(), place) for _ in range(RAIDERS)))

    async def _storm(self, person: User, place: Place) -> None:
        await self._pause(0, 5)
        try:
            self._own(person)
            self._world.join(place.group, person)
            await self._pause(1, 4)
            await self._write(person, place)
            await self._pause(20, 60)
            self._leave(person, place)
        except RpcError as refusal:
            logger.debug("a simulated person was refused: {}", refusal)
        except TakenOverError:
            logger.debug("a simulated person is somebody's now")

    async def _come_in(self, person: User, place: Place) -> None:
        world = self._world
        if place.group.join_request:
            world.request_join(place.group, person)
        else:
            world.join(place.group, person)
        for channel in place.channels:
            await self._pause(4, 9)
            self._own(person)
            if not world.is_member(channel, person):
                world.join(channel, person)
        await self._pause(3, 6)
        if world.is_member(place.group, person):
            await self._write(person, place)
            await self._pause(10, 20)
            self._stay_or_leave(person, place)

    def _newcomer(self) -> User:
        self._number += 1
        first, last = random.choice(FIRST_NAMES), random.choice(LAST_NAMES)
        return self._world.add_user(first, last_name=last, username=f"{first}_{last}{self._number}".lower())

    async def _visit(self, person: User, place: Place) -> None:
        world = self._world
        if random.random() < 0.3:  # noqa: PLR2004 - the shares of the crowd that do this or that
            self._subscribe(person, place)
            await self._pause(1, 3)
        world.join(place.group, person)
        await self._pause(2, 6)
        await self._write(person, place)
        await self._pause(3, 10)
        if random.random() < 0.25:  # noqa: PLR2004
            await self._press(person, place)
            await self._pause(2, 6)
        if random.random() < 0.8:  # noqa: PLR2004
            self._subscribe(person, place)
            await self._pause(1, 4)
        for _ in range(random.randint(1, 4)):
            await self._write(person, place)
            await self._pause(6, 20)
        if random.random() < 0.35:  # noqa: PLR2004
            self._unsubscribe(person, place)
            await self._pause(8, 20)
            if random.random() < 0.5:  # noqa: PLR2004
                self._subscribe(person, place)
        await self._pause(20, 60)
        self._stay_or_leave(person, place)

    def _stay_or_leave(self, person: User, place: Place) -> None:
        """Whoever may write mostly stays; for him the one goes who has been there longest."""
        self._own(person)
        if not self._world.may_write(place.group, person) or random.random() < 0.3:  # noqa: PLR2004 - likewise
            self._leave(person, place)
            return
        staying = self._staying[place.group.id]
        staying.append(person)
        while len(staying) > STAYING:
            oldest = staying.popleft()
            if oldest.id not in self._taken and self._world.is_member(place.group, oldest):
                self._leave(oldest, place)

    def _own(self, person: User) -> None:
        """Go on only with who is nobody's. Raises TakenOverError."""
        if person.id in self._taken:
            raise TakenOverError

    def _leave(self, person: User, place: Place) -> None:
        self._own(person)
        self._world.leave(place.group, person)

    def _subscribe(self, person: User, place: Place) -> None:
        self._own(person)
        for channel in place.channels:
            if not self._world.is_member(channel, person):
                self._world.join(channel, person)

    def _unsubscribe(self, person: User, place: Place) -> None:
        self._own(person)
        channel = random.choice(place.channels)
        if self._world.is_member(channel, person):
            self._world.leave(channel, person)

    async def _write(self, person: User, place: Place) -> None:
        self._own(person)
        if self._world.may_write(place.group, person):
            self._world.say(place.group, person, random.choice(REMARKS))

    async def _press(self, person: User, place: Place) -> None:
        self._own(person)
        prompts = [post for post in self._world.messages(place.group) if post.button_data()]
        if prompts:
            await self._world.press(person, prompts[-1], prompts[-1].button_data()[-1])

    async def _pause(self, least: float, most: float) -> None:
        await asyncio.sleep(random.uniform(least, most) / self._pace)
