"""`nezuko demo`: the whole program against an embedded Telegram, with people who come, write, join channels and leave again, for ever.

The people act through the sandbox's world at a human pace; the program doesn't know that they aren't real.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from pathlib import Path

import click

from nezuko import log, practice
from nezuko.accounts.accounts import Accounts
from nezuko.app import App
from nezuko.bots.supervisor import Supervisor, save_bot
from nezuko.config import Settings, load
from nezuko.demo import past, records
from nezuko.demo.crowd import Crowd, all_names
from nezuko.demo.stage import OWNER_ID, Place, doorways, fair, furnish, protect_command, quiet_corner, settle
from nezuko.groups.directory import Groups
from nezuko.main import build, run, stop_on_signals
from nezuko.practice.room import Room
from nezuko.sandbox import Sandbox
from nezuko.storage.locks import in_use
from nezuko.tasks import Tasks
from nezuko.ways.service import WaysIn

PEOPLE = 40
PROTECT_SECONDS = 5.0


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
        doors = [*doorways(telegram.world, places[1]), fair(telegram.world, places[1])]
        before = past.lived([_scene(place) for place in places], all_names() if people else ())
        settle(telegram.world, places, before.staying)
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
                        "open", _open(app, telegram, places, doors, before, crowd, url, people, pace)
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
    before: past.Past,
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
    before.write(app.writer)
    records.write(app, before, places[1])
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
    """Set what a group sets for itself, once it is protected, and let people come."""
    groups = app.get(Groups)
    while groups.protected(place.bot.id, place.group.id) is None:  # noqa: ASYNC110 - a few looks, by an onlooker
        await asyncio.sleep(0.05)
    await groups.change(place.bot.id, place.group.id, place.options)
    if place.log is not None:
        visitors.command(place, f"/log @{place.log.username}")
    coming = [visitors.come_in]
    if place.kick_after:
        coming.append(visitors.look_on)
    if place.raid_joins:
        await visitors.first_raid(place)
        coming.append(visitors.raid)
    await asyncio.gather(*(_again(come, place) for come in coming))


async def _again(come: Callable[[Place], Awaitable[None]], place: Place) -> None:
    while True:
        await come(place)


def _scene(place: Place) -> past.Scene:
    channels = tuple((one.id, f"@{one.username}" if one.username else one.title) for one in place.channels)
    return past.Scene(place.group.id, place.bot.id, channels)


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
    say("  Nezuko guards seven groups on an embedded Telegram, by each of its ways in; simulated people come and go.")
    say(
        "  Herb Corner kicks who hasn't joined after two minutes, and writes what it decides into a channel, Herb Corner Log."
    )
    say(
        "  Street Fair is raided by forty people after two minutes, and then every ten; raid mode begins and ends by itself."
    )
    say(f"  Open the dashboard (the link works once): {link}")
    say(f"  Then be one of them, in a group and on a phone of your own: {url}{practice.PATH}")
    say("  Ctrl-C ends it.")
    say("")
