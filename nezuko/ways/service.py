"""The ways in, of all bots: each bot's updates go to its own door; nothing of one bot reaches another."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from loguru import logger

from nezuko.app import App
from nezuko.bots.models import Bot
from nezuko.bots.supervisor import Supervisor
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.service import Enforcement
from nezuko.errors import NotFound
from nezuko.telegram.client import BotClient
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import JoinRequested, ParticipantChanged, Person, Pressed, Status
from nezuko.ways import texts
from nezuko.ways.book import AskKind, AskState, Book, Waiting
from nezuko.ways.links import LOOK_SECONDS, Links
from nezuko.ways.private import Private
from nezuko.ways.requests import Requests


class Door:
    """The ways into the groups of one bot."""

    def __init__(self, app: App, gate: Gate, page: Callable[[int, int], str]) -> None:
        self.gate = gate
        self.book = Book(gate.bot_id, app.writer)
        self.requests = Requests(gate, self.book, page)
        self.private = Private(gate, self.book, self.requests)
        self.links = Links(gate, app.writer)

    def follow(self, waiting: Waiting) -> Awaitable[object]:
        """Something changed for somebody who waits."""
        if waiting.kind is AskKind.REQUEST:
            return self.requests.follow(waiting)
        return self.private.follow(waiting)

    def on_participant(self, update: ParticipantChanged) -> Awaitable[object] | None:
        """Somebody's standing changed in a group where he waits, or in a channel that it asks for."""
        self.links.came(update)
        work: list[Awaitable[object]] = []
        for waiting in self.book.of(update.user.id):
            if waiting.chat_id == update.chat_id:
                self._in_the_group(waiting, update)
            elif self._asks_for(waiting.chat_id, update.chat_id):
                work.append(self.follow(waiting))
        return _each(work) if work else None

    def on_request(self, update: JoinRequested) -> Awaitable[object] | None:
        """Somebody asks to join a group, or a channel where that may be enough for a group at which he waits."""
        work = [self.follow(w) for w in self.book.of(update.user.id) if self._asks_for(w.chat_id, update.chat_id)]
        asked = self.requests.asked(update)
        if asked is not None:
            work.append(asked)
        return _each(work) if work else None

    def _in_the_group(self, waiting: Waiting, update: ParticipantChanged) -> None:
        if waiting.kind is not AskKind.REQUEST:
            return
        if update.after.present:
            self.requests.came(waiting)
        elif update.after.status is Status.BANNED:
            self.book.close(waiting, AskState.GONE)

    def _asks_for(self, chat_id: int, channel_id: int) -> bool:
        return any(group.chat_id == chat_id for group in self.gate.groups.requiring(self.gate.bot_id, channel_id))

    def resume(self) -> None:
        """After catching up: finish what was begun, and look at everybody who waits; look after the links from now on."""
        self.gate.tasks.every("links", LOOK_SECONDS, self.links.look)
        for waiting in self.book.everything():
            self.follow(waiting)


class WaysIn:
    """Service: the doors, by bot."""

    def __init__(self, app: App, enforcement: Enforcement, supervisor: Supervisor) -> None:
        self._app = app
        self._enforcement = enforcement
        self._supervisor = supervisor
        self._doors: dict[int, Door] = {}
        self.address = app.settings.web.public_address if app.settings.web.public_url.startswith("https://") else ""
        """Where Telegram's apps find the page: they open https alone. "" if that is nowhere."""

    def plug_in(self) -> None:
        """Be told of bots and of updates, after the gates, whose memory then knows what is told."""
        self._supervisor.on_prepare.append(self._prepare)
        self._supervisor.on_up.append(self._up)
        self._supervisor.on_gone.append(self._gone)
        self._app.updates.fact(ParticipantChanged, self._participant)
        self._app.updates.fact(JoinRequested, self._request)
        self._app.buttons.add(texts.PREFIX, self._pressed)

    def door(self, bot_id: int) -> Door | None:
        """Return the door of a bot that is connected or about to be."""
        return self._doors.get(bot_id)

    def forget(self, user_id: int) -> None:
        """Forget a person at all doors."""
        for door in self._doors.values():
            door.book.drop(user_id)

    async def opened(self, bot_id: int, person: Person, chat_id: int) -> None:
        """Somebody opened the link of a group in private. Raises NotFound while the bot is starting."""
        door = self._doors.get(bot_id)
        if door is None:
            raise NotFound("I am just starting. Please try again in a moment.")
        try:
            await door.private.opened(person, chat_id)
        except TelegramError as error:
            logger.bind(bot=bot_id, member=person.id).warning("the link of a group went unanswered: {}", error)

    def page(self, bot_id: int, chat_id: int) -> str:
        """Return the address of the page that says what a group asks for; "" if Telegram couldn't open it."""
        return f"{self.address}/join/{bot_id}/{chat_id}" if self.address else ""

    async def token(self, bot_id: int) -> str | None:
        """Return a bot's token, by which Telegram signs what its Mini Apps say; None if there is no such bot."""
        row = await Bot.get_or_none(id=bot_id)
        return self._app.vault.decrypt(row.token).decode() if row is not None and row.token else None

    async def _prepare(self, bot_id: int, _: BotClient) -> None:
        gate = self._enforcement.gate(bot_id)
        if gate is not None:
            door = Door(self._app, gate, self.page)
            await door.book.load()
            self._doors[bot_id] = door

    async def _up(self, bot_id: int) -> None:
        self._doors[bot_id].resume()

    async def _gone(self, bot_id: int) -> None:
        self._doors.pop(bot_id, None)

    def _participant(self, update: ParticipantChanged) -> Awaitable[object] | None:
        door = self._doors.get(update.bot_id)
        return door.on_participant(update) if door else None

    def _request(self, update: JoinRequested) -> Awaitable[object] | None:
        door = self._doors.get(update.bot_id)
        return door.on_request(update) if door else None

    def _pressed(self, update: Pressed) -> Awaitable[None] | None:
        door = self._doors.get(update.bot_id)
        return door.private.pressed(update) if door and update.chat_id is None else None


async def _each(work: list[Awaitable[object]]) -> None:
    for one in work:
        await asyncio.shield(one)
