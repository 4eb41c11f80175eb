"""How far a set-up has come: five steps, each with what is missing."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from nezuko.administration.candidates import BASIC
from nezuko.bots.models import Bot
from nezuko.bots.supervisor import Supervisor
from nezuko.config import TelegramSettings
from nezuko.enforcement.health import missing_in_channel, missing_in_group
from nezuko.events.kinds import Kind
from nezuko.events.models import EventRow
from nezuko.first_visit.sightings import Sightings
from nezuko.groups.directory import Groups, Protection
from nezuko.i18n.pages import gettext, mark, told
from nezuko.telegram.types import Chat, ChatKind

LOOKED_AT = 100
"""The latest events of the group that are looked through for somebody who has tried it."""
_ONCE_MORE = mark("make me an admin there again")


class State(StrEnum):
    """How a step stands."""

    DONE = "done"
    NOW = "now"
    """It is to be done next."""
    LATER = "later"
    TROUBLE = "trouble"
    """Something is missing; the sentence says what."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `problem` is what is missing, as a sentence in the language of the page."""

    name: str
    title: str
    state: State
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A group or channel that the bot sees; `problem` is what it lacks there, in the language of the page."""

    chat: Chat
    problem: str
    protected: bool = False


@dataclass(frozen=True, slots=True)
class Progress:
    """Everything that the page of the set-up shows."""

    steps: tuple[Step, ...]
    bots: tuple[Bot, ...]
    bot: Bot | None
    places: tuple[Place, ...]
    place: Place | None
    channels: tuple[Place, ...]
    protection: Protection | None
    muted: int
    freed: int
    """How many were muted and let write in the group, among its latest events."""

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(step.state is State.DONE for step in self.steps)

    @property
    def mark(self) -> str:
        """Changes whenever the page would look different."""
        shown = repr(
            (
                self.steps,
                [bot.label for bot in self.bots],
                self.places,
                self.place,
                self.channels,
                self.muted,
                self.freed,
            )
        )
        return hashlib.sha256(shown.encode()).hexdigest()[:16]


class FirstVisit:
    """Service: looks how far the set-up has come."""

    def __init__(
        self, telegram: TelegramSettings, supervisor: Supervisor, groups: Groups, sightings: Sightings
    ) -> None:
        self._telegram = telegram
        self._supervisor = supervisor
        self._groups = groups
        self._sightings = sightings

    @property
    def api_id(self) -> int:
        """By which number Telegram knows the program."""
        return self._telegram.api_id

    async def look(self, bot_id: int | None = None, chat_id: int | None = None) -> Progress:
        """Look at every step, now. Without a choice the newest bot is meant, and its first group that can be guarded. Two queries."""
        bots = tuple(await Bot.filter(deleted_at=None).order_by("-added_at", "-id"))
        bot = next((one for one in bots if one.id == bot_id), bots[0] if bots else None)
        chats = await self._sightings.of(bot.id) if bot else []
        places = tuple(self._place(bot.id, chat) for chat in chats if chat.kind is not ChatKind.CHANNEL) if bot else ()
        place = _chosen(places, chat_id)
        group = self._groups.protected(bot.id, place.chat.id) if bot and place else None
        muted, freed = await _tried(group) if group else (0, 0)
        steps = _in_turn(
            [
                self._application(),
                self._bot_step(bot),
                _group_step(places, place),
                _channels_step(group),
                Step("try", mark("Try it"), State.DONE if muted and freed else State.NOW),
            ]
        )
        return Progress(steps, bots, bot, places, place, _channels(chats, place), group, muted, freed)

    def _application(self) -> Step:
        there = bool(self._telegram.api_id and self._telegram.api_hash.get_secret_value())
        title = mark("API id and hash")
        if there:
            return Step("application", title, State.DONE)
        problem = gettext("Get both at https://my.telegram.org and put them into the configuration.")
        return Step("application", title, State.TROUBLE, problem)

    def _bot_step(self, bot: Bot | None) -> Step:
        title = mark("Your bot")
        if bot is None:
            return Step("bot", title, State.NOW)
        if bot.problem:
            return Step("bot", title, State.TROUBLE, bot.problem)
        if not bot.active:
            problem = gettext("{bot} is paused. Resume it on its page.", bot=bot.label)
            return Step("bot", title, State.TROUBLE, problem)
        client = self._supervisor.client(bot.id)
        if client is not None and client.connected.is_set():
            return Step("bot", title, State.DONE)
        return Step("bot", title, State.NOW, gettext("It is connecting."))

    def _place(self, bot_id: int, chat: Chat) -> Place:
        basic = chat.kind is ChatKind.BASIC_GROUP
        problem = gettext(BASIC, again=gettext(_ONCE_MORE)) if basic else told(missing_in_group(chat))
        return Place(chat, problem, self._groups.protected(bot_id, chat.id) is not None)


def _chosen(places: tuple[Place, ...], chat_id: int | None) -> Place | None:
    """The group that was chosen (0: one that isn't guarded yet); else one that can be guarded and isn't yet, one that is, any."""
    if chat_id == 0:
        places = tuple(place for place in places if not place.protected)
    named = next((place for place in places if place.chat.id == chat_id), None)
    fit = [place for place in places if not place.problem]
    fresh = next((place for place in fit if not place.protected), None)
    return named or fresh or next(iter(fit), None) or next(iter(places), None)


def _group_step(places: tuple[Place, ...], place: Place | None) -> Step:
    title = mark("The bot in your group")
    if place is None or not places:
        return Step("group", title, State.NOW)
    return Step("group", title, State.TROUBLE if place.problem else State.DONE, place.problem)


def _channels_step(group: Protection | None) -> Step:
    title = mark("The channels to join")
    if group is None:
        return Step("channels", title, State.NOW)
    problem = group.problem or next((channel.problem for channel in group.channels if channel.problem), "")
    return Step("channels", title, State.TROUBLE if problem else State.DONE, told(problem))


def _channels(chats: list[Chat], place: Place | None) -> tuple[Place, ...]:
    """What the group could ask for: channels, and other groups."""
    own = place.chat.id if place else 0
    fit = [chat for chat in chats if chat.id != own and chat.kind is not ChatKind.BASIC_GROUP]
    return tuple(
        Place(chat, told(missing_in_channel(chat))) for chat in fit if chat.kind is ChatKind.CHANNEL or chat.is_admin
    )


def _in_turn(steps: list[Step]) -> tuple[Step, ...]:
    """What comes after a step that isn't done has to wait."""
    found: list[Step] = []
    for step in steps:
        waits = any(before.state is not State.DONE for before in found)
        found.append(Step(step.name, step.title, State.LATER) if waits else step)
    return tuple(found)


async def _tried(group: Protection) -> tuple[int, int]:
    """How many were muted and how many let write, among the group's latest events since it is protected."""
    kinds = await EventRow.filter(chat_id=group.chat_id).order_by("-id").limit(LOOKED_AT).values_list("kind", "at_ms")
    recent = [kind for kind, at_ms in kinds if at_ms >= group.since * 1000]
    return (
        sum(kind in (Kind.RESTRICTED, Kind.REVOKED) for kind in recent),
        sum(kind in (Kind.VERIFIED, Kind.LIFTED) for kind in recent),
    )
