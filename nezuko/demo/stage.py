"""The stage of the demo: its bots, groups and channels, one group for each way in and for what else is worth seeing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from nezuko.demo.past import Visitor
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.world import World

OWNER_ID = 1_000_001
KICK_SECONDS = 120
RAID_JOINS = 25
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
    raid_joins: int = 0
    """More joins a minute than these are a raid there; 0: nothing is."""

    @property
    def options(self) -> dict[str, Any]:
        """What the group sets for itself once it is protected."""
        options: dict[str, Any] = {self.way: True} if self.way else {}
        if self.kick_after:
            options["kick_after"] = self.kick_after
        if self.raid_joins:
            options["raid_joins_per_minute"] = self.raid_joins
        return options


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


def fair(world: World, beside: Place) -> Place:
    """Make a group that is raided now and then."""
    group = world.add_supergroup("Street Fair", creator=beside.owner, username="street_fair")
    place = Place(group, beside.bot, beside.channels[:1], beside.owner, raid_joins=RAID_JOINS)
    _let_in(world, place)
    return place


def settle(world: World, places: Sequence[Place], staying: Iterable[tuple[int, Visitor]]) -> None:
    """Let those who have stayed from the past on be where they stayed: in (group, person), and in its channels."""
    by_group: dict[int, list[User]] = {place.group.id: [] for place in places}
    for group_id, who in staying:
        first, _, last = who.name.partition(" ")
        person = world.add_user(first, last_name=last, username=who.username, user_id=who.id)
        by_group[group_id].append(person)
    for place in places:
        for chat in (place.group, *place.channels):
            world.enrol(chat, by_group[place.group.id])


def _let_in(world: World, place: Place) -> None:
    """Make the bot an admin where it has to be one."""
    world.join(place.group, place.bot)
    world.promote(place.group, place.bot, by=place.owner, ban_users=True, delete_messages=True, invite_users=True)
    for channel in place.channels:
        world.promote(channel, place.bot, by=place.owner, invite_users=True)


def protect_command(place: Place) -> str:
    """What the group's owner sends."""
    return "/protect " + " ".join(f"@{c.username}" if c.username else f"-100{c.id}" for c in place.channels)
