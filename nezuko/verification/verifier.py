"""The verifier gathers evidence and lets the rules decide. It restricts nobody."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from loguru import logger

from nezuko.groups.directory import Groups, Protection, RequiredChannel
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Standing
from nezuko.verification.membership import Lookup, Memberships
from nezuko.verification.rules import Answer, Evidence, Verdict, decide, exempt

CHANNELS_AT_ONCE = 3
"""How many channels of one person are asked about at the same time."""

Trouble = Callable[[int, int, TelegramError], Awaitable[None]]
"""(bot_id, channel_id, error): called when a look-up failed for good, so that the channel can be paused and its admins told."""


class Verifier:
    """Answers for one bot whether people may write."""

    def __init__(
        self, bot_id: int, memberships: Memberships, groups: Groups, lookup: Lookup, sweep: Lookup, trouble: Trouble
    ) -> None:
        """`lookup` asks Telegram at once, `sweep` whenever nothing else is to do."""
        self._bot_id = bot_id
        self._memberships = memberships
        self._groups = groups
        self._lookup = lookup
        self._sweep = sweep
        self._trouble = trouble

    def from_memory(self, group: Protection, user_id: int, *, is_bot: bool, strictly: bool = False) -> Verdict | None:
        """Decide without asking anybody; None if some fact is missing. `strictly`: believe nothing that a gap may have made untrue."""
        in_group = self._memberships.fact(group.chat_id, user_id)
        answers: dict[int, Answer] = {}
        standing = in_group.standing if in_group else None
        for channel in group.channels:
            if channel.problem:
                continue
            fact = self._memberships.believed(channel.chat_id, user_id, strictly=strictly)
            if fact is None:
                waived = exempt(Evidence(group, user_id, is_bot, standing, {}))
                return Verdict(True, (waived,)) if waived else None
            answers[channel.chat_id] = Answer(fact.standing, fact.age)
        return decide(Evidence(group, user_id, is_bot, standing, self._with_problems(group, answers)))

    async def verify(
        self, group: Protection, user_id: int, *, is_bot: bool = False, fresh: bool = False, sweep: bool = False
    ) -> Verdict:
        """Decide, asking Telegram for what memory can't say.

        Args:
            group: the rule to apply.
            user_id: whom it is about.
            is_bot: bots pass.
            fresh: ask again for every channel that memory says he isn't in (he says he has joined).
            sweep: nobody waits for the answer: use the budget of sweeps, and ask again for what a gap may have made untrue.
        """
        if not fresh and (verdict := self.from_memory(group, user_id, is_bot=is_bot, strictly=sweep)):
            return verdict
        in_group = self._memberships.fact(group.chat_id, user_id)
        standing = in_group.standing if in_group else None
        if waived := exempt(Evidence(group, user_id, is_bot, standing, {})):
            return Verdict(True, (waived,))
        open_channels = [channel for channel in group.channels if not channel.problem]
        if len(open_channels) == 1:
            found = [await self._ask(open_channels[0], user_id, fresh=fresh, sweep=sweep)]
        else:
            slots = asyncio.Semaphore(CHANNELS_AT_ONCE)
            found = await asyncio.gather(
                *(self._ask_in_turn(slots, channel, user_id, fresh=fresh, sweep=sweep) for channel in open_channels)
            )
        answers = dict(zip((channel.chat_id for channel in open_channels), found, strict=True))
        return decide(Evidence(group, user_id, is_bot, standing, self._with_problems(group, answers)))

    async def _ask_in_turn(
        self, slots: asyncio.Semaphore, channel: RequiredChannel, user_id: int, *, fresh: bool, sweep: bool
    ) -> Answer:
        async with slots:
            return await self._ask(channel, user_id, fresh=fresh, sweep=sweep)

    async def _ask(self, channel: RequiredChannel, user_id: int, *, fresh: bool, sweep: bool) -> Answer:
        if fresh:
            believed = self._memberships.believed(channel.chat_id, user_id)
            fresh = believed is None or not believed.standing.present
        try:
            standing: Standing
            standing, fact = await self._memberships.standing(
                channel.chat_id, user_id, self._sweep if sweep else self._lookup, fresh=fresh, strictly=sweep
            )
        except TelegramError as error:
            logger.bind(bot=self._bot_id, channel=channel.chat_id, member=user_id).warning(
                "membership unknown: {}", error
            )
            if error.permanent:
                await self._trouble(self._bot_id, channel.chat_id, error)
            return Answer(None, problem=str(error))
        return Answer(standing, fact.age if fact else 0.0)

    @staticmethod
    def _with_problems(group: Protection, answers: dict[int, Answer]) -> dict[int, Answer]:
        for channel in group.channels:
            if channel.problem:
                answers[channel.chat_id] = Answer(None, problem=channel.problem)
        return answers
