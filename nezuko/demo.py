"""`nezuko demo`: the whole program against an embedded Telegram, with people who come, write, join channels and leave again, for ever.

The people act through the sandbox's world at a human pace; the program doesn't know that they aren't real.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path

import click
from loguru import logger

from nezuko import demo_past, log, practice
from nezuko.accounts.accounts import Accounts
from nezuko.app import App
from nezuko.bots.supervisor import Supervisor, save_bot
from nezuko.config import Settings, load
from nezuko.groups.directory import Groups
from nezuko.main import build, run, stop_on_signals
from nezuko.practice.room import Room
from nezuko.sandbox import Sandbox
from nezuko.sandbox.errors import RpcError
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.world import World
from nezuko.storage.locks import in_use
from nezuko.tasks import Tasks
from nezuko.ways.service import WaysIn

PEOPLE = 40
PROTECT_SECONDS = 5.0
KICK_SECONDS = 120
OWNER_ID = 1_000_001

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
POSTS = {
    "garden_news": "The tomatoes are out. So are the snails.",
    "recipes_week": "This week: lentils, lemons, and what to do with yesterday's bread.",
    "book_post": "On Sunday we open the parcel with the new arrivals.",
    "practice_news": "Welcome! Whoever is in this channel may write in Practice Ground. Join, look at the group, leave, look again.",
}
"""What stands in the public channels, by their usernames."""


@dataclass(frozen=True, slots=True)
class Place:
    """A protected group, the bot that guards it and the channels that it asks for."""

    group: Chat
    bot: User
    channels: tuple[Chat, ...]
    owner: User
    way: str = ""
    """The option of the way in that the group shows; "": the shared message."""
    log: Chat | None = None
    """The channel into which the group's decisions are written."""
    kick_after: int = 0
    """After how many seconds whoever hasn't joined is kicked there; 0: never."""


# ------------------------------------------------------------ the stage


def furnish(world: World) -> tuple[list[Place], list[User]]:
    """Make two bots, three groups and four channels (one private); returns the places and the bots."""
    owner = world.add_user("Olga", last_name="Orlova", username="olga", user_id=OWNER_ID)
    gate = world.add_bot("Nezuko Gate", username="nezuko_gate_bot")
    porter = world.add_bot("Porter", username="porter_demo_bot")
    garden = world.add_channel("Garden News", creator=owner, username="garden_news")
    recipes = world.add_channel("Recipes of the Week", creator=owner, username="recipes_week")
    books = world.add_channel("Book Post", creator=owner, username="book_post")
    circle = world.add_channel("Inner Circle", creator=owner)
    places = [
        Place(world.add_supergroup("Garden Friends", creator=owner, username="garden_friends"), gate, (garden,), owner),
        Place(
            world.add_supergroup("Kitchen Table", creator=owner, username="kitchen_table"),
            gate,
            (garden, recipes),
            owner,
        ),
        Place(world.add_supergroup("Reading Room <night>", creator=owner), porter, (books, circle), owner),
    ]
    for channel in (garden, recipes, books):
        world.post(channel, POSTS[channel.username or ""])
    for place in places:
        _let_in(world, place)
    return places, [gate, porter]


def quiet_corner(world: World, beside: Place) -> Place:
    """Make one more group and channel, guarded by the bot that guards `beside`: nobody of the crowd comes here."""
    lessons = world.add_channel("Practice News", creator=beside.owner, username="practice_news")
    world.post(lessons, POSTS[lessons.username or ""])
    group = world.add_supergroup("Practice Ground", creator=beside.owner, username="practice_ground")
    place = Place(group, beside.bot, (lessons,), beside.owner)
    _let_in(world, place)
    return place


def doorways(world: World, beside: Place) -> list[Place]:
    """Make a group for each of the quieter ways in: by a guard's page, by request, by a message that one alone sees.

    The last one kicks who doesn't join, and writes what it decides into a log channel.
    """
    log_channel = world.add_channel("Herb Corner Log", creator=beside.owner, username="herb_corner_log")
    world.promote(log_channel, beside.bot, by=beside.owner, post_messages=True)
    places = [
        Place(world.add_supergroup(title, creator=beside.owner, username=name), beside.bot, channels, beside.owner, way)
        for title, name, way, channels in (
            ("Greenhouse", "greenhouse_club", "way_guard", beside.channels),
            ("Seed Exchange", "seed_exchange", "way_request", beside.channels[:1]),
            ("Herb Corner", "herb_corner", "way_ephemeral", beside.channels),
        )
    ]
    places[-1] = replace(places[-1], log=log_channel, kick_after=KICK_SECONDS)
    for place in places:
        _let_in(world, place)
    guarded, asked, _ = places
    beside.bot.guard = True
    world.change_chat(guarded.group, join_request=True, guard_bot_id=beside.bot.id)
    world.change_chat(asked.group, join_request=True)
    return places


def _let_in(world: World, place: Place) -> None:
    """Make the bot an admin where it has to be one."""
    world.join(place.group, place.bot)
    world.promote(place.group, place.bot, by=place.owner, ban_users=True, delete_messages=True, invite_users=True)
    for channel in place.channels:
        world.promote(channel, place.bot, by=place.owner, invite_users=True)


def protect_command(place: Place) -> str:
    """What the group's owner sends."""
    return "/protect " + " ".join(f"@{c.username}" if c.username else f"-100{c.id}" for c in place.channels)


# ------------------------------------------------------------ the people


class TakenOverError(Exception):
    """Somebody acts as this person in the practice room."""


class Crowd:
    """Simulated people; each lives in a task of his own."""

    def __init__(self, world: World, places: list[Place], *, pace: float, taken: Collection[int] = ()) -> None:
        """`pace` 2 makes everything happen twice as fast; whoever is `taken` does nothing by himself any more."""
        self._world = world
        self._places = places
        self._pace = pace
        self._taken = taken
        self._number = 0

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
            self._leave(person, place)

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
        self._unsubscribe(person, place)
        self._leave(person, place)

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


# ------------------------------------------------------------ the show


async def run_demo(config_file: Path | None, *, people: int = PEOPLE, pace: float = 1.0) -> None:
    """Run sandbox, people and program in this process until Ctrl-C.

    Raises:
        ConfigurationError, StorageError: it can't start; the text says what to do.
    """
    stop = asyncio.Event()
    stop_on_signals(stop)
    folder = load(config_file).storage.data_dir
    busy = "Nezuko or its demo is already running on this data folder. Stop it first"
    async with in_use(folder, busy), Sandbox() as telegram:
        settings = demo_settings(config_file, telegram)
        log.configure(settings.log)
        places, bots = furnish(telegram.world)
        doors = doorways(telegram.world, places[1])
        async with build(settings) as app:
            for bot in bots:
                await save_bot(app, bot.token or "")
            room = practice.setup(app, telegram)
            room.on_first_visit.append(lambda: _practice_ground(telegram, places[0], room))
            crowd = Tasks("crowd")
            try:
                await run(
                    app,
                    stop,
                    ready=lambda url: crowd.start(
                        "open", _open(app, telegram, places, doors, crowd, url, people, pace)
                    ),
                )
            finally:
                await crowd.stop()


def demo_settings(config_file: Path | None, telegram: Sandbox) -> Settings:
    """The settings, with the embedded Telegram in place of the real one and a database of the demo's own, empty at each start."""
    plain = load(config_file)
    folder = plain.storage.data_dir
    for leftover in folder.glob("demo.sqlite*"):
        leftover.unlink()
    key = folder / "demo.pem"
    key.write_text(telegram.public_key_pem)
    host, port = telegram.address
    return load(
        config_file,
        telegram={
            "api_id": 1,
            "api_hash": "demo",
            "bot_tokens": (),
            "owner_ids": (OWNER_ID,),
            "dc_id": 2,
            "dc_address": f"{host}:{port}",
            "dc_public_key": str(key),
            "proxy": "",
        },
        storage={"database": f"sqlite://{folder.resolve() / 'demo.sqlite'}", "redis": ""},
        log={"access": False},
    )


async def _open(
    app: App,
    telegram: Sandbox,
    places: list[Place],
    doors: list[Place],
    crowd: Tasks,
    url: str,
    people: int,
    pace: float,
) -> None:
    """Let the owner protect his groups by command, then let the people in, and say where to look."""
    supervisor = app.get(Supervisor)
    while any(not up for _, up in supervisor.bots()):  # noqa: ASYNC110 - a few looks at the start, by an onlooker
        await asyncio.sleep(0.02)
    app.get(WaysIn).address = url  # whoever practises opens the guard's page in his own browser
    for place in (*places, *doors):
        telegram.world.say(place.group, place.owner, protect_command(place))
    if people:
        demo_past.lived([_scene(place) for place in places], _names()).write(app.writer)
    visitors = Crowd(telegram.world, places, pace=pace, taken=app.get(Room).taken)
    for place in places:
        crowd.start(f"tour of {place.group.title}", visitors.tour(place))
    for place in doors:
        crowd.start(f"door of {place.group.title}", _open_door(app, visitors, place))
    for number in range(people):
        crowd.start(f"person {number}", visitors.live(number * 1.5 / pace))
    path = await app.get(Accounts).sign_in_link()
    _announce(url, url + path, click.echo)


async def _open_door(app: App, visitors: Crowd, place: Place) -> None:
    """Switch a group's way in and its ladder on, once it is protected, and let people come."""
    groups = app.get(Groups)
    while groups.protected(place.bot.id, place.group.id) is None:  # noqa: ASYNC110 - a few looks, by an onlooker
        await asyncio.sleep(0.05)
    await groups.change(place.bot.id, place.group.id, {place.way: True, "kick_after": place.kick_after or None})
    if place.log is not None:
        visitors.command(place, f"/log @{place.log.username}")
    await asyncio.gather(
        _again(visitors.come_in, place), *([_again(visitors.look_on, place)] if place.kick_after else ())
    )


async def _again(come: Callable[[Place], Awaitable[None]], place: Place) -> None:
    while True:
        await come(place)


def _scene(place: Place) -> demo_past.Scene:
    channels = tuple((one.id, f"@{one.username}" if one.username else one.title) for one in place.channels)
    return demo_past.Scene(place.group.id, place.bot.id, channels)


def _names() -> list[str]:
    return [f"{first} {last}" for first in FIRST_NAMES for last in LAST_NAMES]


async def _practice_ground(telegram: Sandbox, beside: Place, room: Room) -> None:
    """Open a quiet group for whoever practises, and wait until it is protected."""
    corner = quiet_corner(telegram.world, beside)
    telegram.world.say(corner.group, corner.owner, protect_command(corner))
    with contextlib.suppress(TimeoutError):  # then the page tells that the group isn't protected yet
        async with asyncio.timeout(PROTECT_SECONDS):
            while room.protection(corner.group) is None:  # noqa: ASYNC110 - a few looks, by an onlooker
                await asyncio.sleep(0.02)


def _announce(url: str, link: str, say: Callable[[str], object]) -> None:
    say("")
    say("  Nezuko guards six groups on an embedded Telegram, by each of its ways in; simulated people come and go.")
    say(
        "  Herb Corner kicks who hasn't joined after two minutes, and writes what it decides into a channel, Herb Corner Log."
    )
    say(f"  Open the dashboard (the link works once): {link}")
    say(f"  Then be one of them, in a group and on a phone of your own: {url}{practice.PATH}")
    say("  Ctrl-C ends it.")
    say("")
