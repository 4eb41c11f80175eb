"""The main story: what has to work on any Telegram, whatever else it refuses or leaves out."""

from __future__ import annotations

import asyncio
import contextlib

from nezuko.sandbox.errors import RpcError
from tests.gate.guarded import Guarded


async def main_story(town: Guarded, *, hears_later: bool = True) -> None:
    """Protect; mute and tell who comes; lift on joining, with a press and without; mute on leaving; and after a restart the same.

    `hears_later`: there is some way to hear afterwards of who came while the program was away.
    """
    for chat in (town.channel, town.group):
        town.w.say(chat, town.owner, "Good morning")
    await town.settled()
    await town.protect()
    await joining_mutes_and_tells(town)
    await pressing_lifts(town)
    await restarting_finds_what_happened(town, hears_later=hears_later)


async def joining_mutes_and_tells(town: Guarded) -> None:
    bob = town.person("Bob")
    town.w.join(town.group, bob)
    await town.until(lambda: not town.may_write(bob) and town.prompts())
    town.w.join(town.channel, bob)
    await town.until(lambda: town.may_write(bob))
    town.w.leave(town.channel, bob)
    await town.until(lambda: not town.may_write(bob))


async def pressing_lifts(town: Guarded) -> None:
    """He joins the channel, and Telegram doesn't tell the bot of it."""
    ann = town.person("Ann")
    town.w.join(town.group, ann)
    await town.until(lambda: not town.may_write(ann))
    named = (ann.first_name, str(ann.id))  # where a bot is told of nobody's name it has only ids
    await town.until(lambda: any(name in post.text for post in town.prompts() for name in named))
    lost = town.faults.lose_updates("updateChannelParticipant", user=town.bot.id, times=1)
    town.w.join(town.channel, ann)
    town.faults.clear(lost.number)
    pressed = asyncio.ensure_future(town.press(ann))
    await town.until(lambda: town.may_write(ann))
    pressed.cancel()
    with contextlib.suppress(asyncio.CancelledError, RpcError):
        await pressed


async def restarting_finds_what_happened(town: Guarded, *, hears_later: bool = True) -> None:
    """While the program is away somebody comes, somebody joins the channel, somebody leaves it."""
    waits, stays = town.person("Walt"), town.person("Stan", subscribed=[town.channel])
    town.w.join(town.group, waits)
    town.w.join(town.group, stays)
    await town.until(lambda: not town.may_write(waits))
    await town.stop()
    comes = town.person("Carl")
    town.w.join(town.group, comes)
    town.w.join(town.channel, waits)
    town.w.leave(town.channel, stays)
    await town.start()
    if not hears_later:
        town.say(comes, "Hello")
    await town.until(lambda: not town.may_write(comes))
    await town.until(lambda: town.may_write(waits))
    await town.until(lambda: not town.may_write(stays))
