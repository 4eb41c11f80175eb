"""/sweep and /undo, and the buttons that steer what they begin."""

from __future__ import annotations

import re
from collections.abc import Awaitable

from loguru import logger

from nezuko.app import CommandCall, Commands, CommandSpec
from nezuko.commands.administered import Administered
from nezuko.commands.answering import answered
from nezuko.commands.dispatcher import ONLY_ADMINS, Dispatcher
from nezuko.commands.replies import Replies
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput
from nezuko.sweeps import texts
from nezuko.sweeps.braking import Braking
from nezuko.sweeps.offers import Offer, Offers
from nezuko.sweeps.runs import Run
from nezuko.sweeps.service import Sweeps
from nezuko.telegram import html
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Keyboard, Pressed, Text
from nezuko.words.phrases import Kind, phrase
from nezuko.words.voice import voice_for

_SPAN = re.compile(r"(\d{1,3})\s*(m|h|d)", re.IGNORECASE)
_SECONDS = {"m": 60, "h": 3600, "d": 86_400}
SWEEP_SUMMARY = phrase("menu.sweep", "See who would be muted of those who are here already, then mute them", Kind.MENU)
UNDO_SUMMARY = phrase(
    "menu.undo", "Let those write again whom a sweep, a rule or the last hours muted: /undo 2h", Kind.MENU
)


class Sweeping:
    """The two commands, in a group and in private, and their buttons."""

    def __init__(
        self,
        sweeps: Sweeps,
        offers: Offers,
        braking: Braking,
        enforcement: Enforcement,
        administered: Administered,
        replies: Replies,
        dispatcher: Dispatcher,
    ) -> None:
        self._sweeps = sweeps
        self._offers = offers
        self._braking = braking
        self._enforcement = enforcement
        self._administered = administered
        self._replies = replies
        self._dispatcher = dispatcher

    def register(self, commands: Commands) -> None:
        """Add the commands to the registry."""
        add = commands.add
        add(CommandSpec(name="sweep", summary=SWEEP_SUMMARY, handler=self.sweep,
                        in_groups=True, in_private=True, admins_only=True))  # fmt: skip
        add(CommandSpec(name="undo", summary=UNDO_SUMMARY,
                        handler=self.undo, in_groups=True, in_private=True, admins_only=True))  # fmt: skip

    # ------------------------------------------------------------ commands

    async def sweep(self, call: CommandCall) -> None:
        """Begin a simulation, whose message is the answer."""
        chat_id = await self._administered.meant(call, lambda group: texts.data("sim", group))
        if chat_id is not None:
            here = call.chat_id or (-call.user.id if call.user else None)
            await self._sweeps.simulate(call.bot_id, chat_id, note_chat=here)

    async def undo(self, call: CommandCall) -> None:
        """Show what can be undone."""
        chat_id = await self._administered.meant(call, lambda group: texts.data("offers", group))
        if chat_id is not None:
            await self._show_offers(call, chat_id, call.rest)

    async def _show_offers(self, call: CommandCall, chat_id: int, words: str) -> None:
        if words:
            match = _SPAN.fullmatch(words)
            if match is None:
                raise InvalidInput("Say how far back: /undo 30m, /undo 2h or /undo 1d.")
            seconds = int(match[1]) * _SECONDS[match[2].lower()]
            offers = [self._offers.span(call.bot_id, chat_id, seconds)]
        else:
            offers = await self._offers.all(call.bot_id, chat_id)
        await self._replies.reply(call, *_question(chat_id, offers))

    # ------------------------------------------------------------ buttons

    def pressed(self, update: Pressed) -> Awaitable[None] | None:
        """A press on a button of ours; None if it is none."""
        verb, *numbers = update.data[len(texts.PREFIX) :].decode("ascii", "replace").split(":")
        if not numbers or not all(number.isdigit() and len(number) < 20 for number in numbers):  # noqa: PLR2004 - 63 bits
            return None
        return self._decide(update, verb, [int(number) for number in numbers])

    async def _decide(self, update: Pressed, verb: str, numbers: list[int]) -> None:
        gate = self._enforcement.gate(update.bot_id)
        if gate is not None:
            await answered(gate.gateway, update, self._done(update, verb, numbers))

    async def _done(self, update: Pressed, verb: str, numbers: list[int]) -> str:
        """Do what a button is for. Returns what whoever pressed reads; raises NezukoError."""
        if verb in ("sim", "offers", "mute", "let", "span", "rule", "old"):
            return await self._about_group(update, verb, numbers)
        run = await self._sweeps.store.run(numbers[0])
        if run is None or run.bot_id != update.bot_id:
            return "That isn't known any more."
        run = await self._sweeps.find(run.bot_id, run.chat_id, run.id)
        if not await self._dispatcher.is_admin(update.bot_id, run.chat_id, update.user):
            return voice_for(update.user).plain(ONLY_ADMINS)
        return await self._steer(update, verb, run)

    async def _steer(self, update: Pressed, verb: str, run: Run) -> str:
        where = update.chat_id or -update.user.id
        if verb in ("go", "some"):
            canary = texts.CANARY_PERCENT if verb == "some" else 0
            await self._sweeps.sweep(run.bot_id, run.chat_id, simulation=run.id, canary=canary, note_chat=where)
        elif verb == "pause":
            await self._sweeps.pause(run)
        elif verb == "on":
            await self._sweeps.resume(run)
        elif verb == "stop":
            await self._sweeps.cancel(run)
        elif verb == "undo":
            offer = await self._offers.find(run.bot_id, run.chat_id, "sweep", run.id)
            await self._offers.undo(run.bot_id, run.chat_id, offer, note_chat=where)
        return ""

    async def _about_group(self, update: Pressed, verb: str, numbers: list[int]) -> str:
        chat_id, bot_id, where = numbers[0], update.bot_id, update.chat_id or -update.user.id
        if not await self._dispatcher.is_admin(bot_id, chat_id, update.user):
            return voice_for(update.user).plain(ONLY_ADMINS)
        if verb in ("mute", "let"):
            decide = self._braking.mute if verb == "mute" else self._braking.let
            said = await decide(bot_id, chat_id)
            await self._instead_of_question(update, f"🛑 {said} ({update.user.name or update.user.label} decided.)")
            return said
        if verb == "sim":
            await self._sweeps.simulate(bot_id, chat_id, note_chat=where)
        elif verb == "offers":
            await self._reply_with_offers(update, chat_id)
        elif len(numbers) > 1:
            kind = {"span": "span", "rule": "rule", "old": "sweep"}[verb]
            offer = await self._offers.find(bot_id, chat_id, kind, numbers[1])
            await self._offers.undo(bot_id, chat_id, offer, note_chat=where)
        return ""

    async def _instead_of_question(self, update: Pressed, text: str) -> None:
        """The question shows what was decided, so that nobody presses in vain."""
        gate = self._enforcement.gate(update.bot_id)
        if gate is None:
            return
        try:
            await gate.gateway.edit(update.chat_id, update.message_id, html.plain(text), user_id=update.user.id)
        except TelegramError as error:
            logger.bind(bot=update.bot_id, chat=update.chat_id).info("the question could not be edited: {}", error)

    async def _reply_with_offers(self, update: Pressed, chat_id: int) -> None:
        call = CommandCall(
            bot_id=update.bot_id, chat_id=update.chat_id, user=update.user, message_id=update.message_id, name="undo", rest=""
        )  # fmt: skip
        await self._show_offers(call, chat_id, "")


_VERBS = {"span": "span", "rule": "rule", "sweep": "old"}


def _question(chat_id: int, offers: list[Offer]) -> tuple[Text, Keyboard]:
    found = [
        (offer.what, offer.count, texts.data(_VERBS[offer.kind], chat_id, offer.number))
        for offer in offers
        if offer.count
    ]
    return texts.undoables(found)
