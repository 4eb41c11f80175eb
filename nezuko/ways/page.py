"""What somebody who asked to join sees on the page that the guard shows him: each channel, ticked as he joins it, and how it ends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from enum import StrEnum

from jinja2 import Template

from nezuko.enforcement.card import SO_FAR
from nezuko.enforcement.progress import Progress, progress
from nezuko.enforcement.texts import ASK_TO_JOIN, HAVE_JOINED, JOIN
from nezuko.groups.protection import Protection, RequiredChannel
from nezuko.telegram import html
from nezuko.telegram.types import Person
from nezuko.verification.rules import Verdict
from nezuko.ways import texts
from nezuko.ways.book import AskKind, Waiting
from nezuko.ways.service import Door
from nezuko.web.sse import Message, Streams
from nezuko.words.voice import Voice


class PageStreams(Streams):
    """Service: the streams of these pages. They are counted apart, so that a crowd at the door never shuts the dashboard out."""


class Scene(StrEnum):
    """What the page shows."""

    WAITING = "waiting"
    UNKNOWN = "unknown"
    IN = "in"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Sight:
    """The page at one moment."""

    scene: Scene
    voice: Voice
    group: Protection
    far: Progress | None = None
    wanted: str = ""

    @property
    def ended(self) -> bool:
        """Whether nothing will change any more."""
        return self.scene in (Scene.IN, Scene.OVER)

    @property
    def sentence(self) -> str:
        """What it says, as plain text."""
        what = {Scene.WAITING: texts.PAGE, Scene.UNKNOWN: texts.UNKNOWN, Scene.IN: texts.LET_IN, Scene.OVER: texts.GONE}
        return html.words(self.voice.say(what[self.scene], group=self.group.title, missing=self.wanted))

    @property
    def count(self) -> str:
        """How far he is: “1 of 2”."""
        far = self.far
        return self.voice.plain(SO_FAR, joined=far.joined, total=far.total) if far else ""

    @property
    def again(self) -> str:
        """What the button says that looks again."""
        return self.voice.plain(HAVE_JOINED)

    def door(self, channel: RequiredChannel) -> str:
        """What the link to a channel says."""
        asking = channel.pending_counts and not channel.username
        return self.voice.plain(ASK_TO_JOIN if asking else JOIN, title=channel.title)


async def sights(door: Door, group: Protection, person: Person) -> AsyncGenerator[Sight, None]:
    """Yield the page as it is now, and whenever something changes for that person, until it is over."""
    changed = asyncio.Event()
    end = door.book.listen(group.chat_id, person.id, changed.set)
    try:
        waiting = door.book.find(group.chat_id, person.id, AskKind.REQUEST)
        verdict = await door.requests.follow(waiting, fresh=True) if waiting is not None else None
        while True:
            changed.clear()
            sight = await _look(door, group, person, waiting, verdict)
            yield sight
            if sight.ended:
                return
            await changed.wait()
            verdict = None
    finally:
        end()


async def _look(
    door: Door, group: Protection, person: Person, waiting: Waiting | None, verdict: Verdict | None
) -> Sight:
    voice = group.voice(person)
    if waiting is None or not waiting.open:
        fact = door.gate.memberships.fact(group.chat_id, person.id)
        inside = fact is not None and fact.standing.present
        admitted = waiting is not None and waiting.state in ("admitted", "admitting")
        return Sight(Scene.IN if inside or admitted else Scene.OVER, voice, group)
    verdict = verdict or await door.gate.verifier.verify(group, person.id)
    if verdict.allowed is not False:
        return Sight(Scene.UNKNOWN, voice, group)
    wanted = html.words(group.still_wanted(verdict.missing).said(voice, lambda channel: html.bold(channel.label)))
    return Sight(Scene.WAITING, voice, group, progress(group, verdict.missing), wanted)


async def messages(source: AsyncGenerator[Sight, None], template: Template) -> AsyncGenerator[Message, None]:
    """Yield each sight as HTML; after the last one the named event "end"."""
    try:
        async for sight in source:
            yield Message(await template.render_async(sight=sight))
        yield Message("", event="end")
    finally:
        await source.aclose()
