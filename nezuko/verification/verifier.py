"""The verifier gathers evidence and lets the rules decide. It restricts nobody."""

from __future__ import annotations

import asyncio
import time
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
        """Decide without asking anybody; None if some fact is missing. `strictly`: believe nothing that a gap may have made untrue.

        A yes doesn't wait for facts that couldn't change it. A no does: whoever is muted is told of all that he has to join.
        """
        in_group = self._memberships.fact(group.chat_id, user_id)
        answers: dict[int, Answer] = {}
        for channel in group.channels:
            answer = self._remembered(channel, user_id, strictly=strictly)
            if answer is not None:
                answers[channel.chat_id] = answer
        verdict = decide(Evidence(group, user_id, is_bot, in_group.standing if in_group else None, answers))
        return verdict if verdict.allowed or len(answers) == len(group.channels) else None

    def _remembered(self, channel: RequiredChannel, user_id: int, *, strictly: bool) -> Answer | None:
        """What can be said of a channel without asking; None if it has to be asked."""
        asked_at = self._asked_at(channel, user_id)
        if channel.problem:
            return Answer(None, problem=channel.problem, asked=asked_at > 0)
        fact = self._memberships.believed(channel.chat_id, user_id, strictly=strictly)
        if fact is not None:
            return Answer(fact.standing, fact.age, asked=asked_at > 0)
        return Answer(None, time.time() - asked_at, asked=True) if asked_at else None

    def _asked_at(self, channel: RequiredChannel, user_id: int) -> int:
        """When he asked to be let in, if that is enough there and he still waits; else 0."""
        if not channel.pending_counts:
            return 0
        fact = self._memberships.fact(channel.chat_id, user_id)
        return fact.requested_at if fact is not None and fact.is_waiting else 0

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
        answers = await self._answers(group, user_id, fresh=fresh, sweep=sweep)
        return decide(Evidence(group, user_id, is_bot, standing, answers))

    async def _answers(self, group: Protection, user_id: int, *, fresh: bool, sweep: bool) -> dict[int, Answer]:
        """An answer for each channel that is always needed, and for as many of the choice as it takes."""
        if len(group.channels) == 1:
            return {group.channels[0].chat_id: await self._ask(group.channels[0], user_id, fresh=fresh, sweep=sweep)}
        answers: dict[int, Answer] = {}
        slots = asyncio.Semaphore(CHANNELS_AT_ONCE)

        async def ask(channel: RequiredChannel) -> None:
            async with slots:
                answers[channel.chat_id] = await self._ask(channel, user_id, fresh=fresh, sweep=sweep)

        async def choose() -> None:
            """Those that he is known to be in come first; no more are asked than could be enough."""
            left = sorted(group.choice, key=lambda channel: not self._seems_in(channel, user_id))
            while (
                left
                and (
                    lacking := group.needed
                    - sum(answers[c.chat_id].counts for c in group.choice if c.chat_id in answers)
                )
                > 0
            ):
                batch, left = left[:lacking], left[lacking:]
                await asyncio.gather(*map(ask, batch))

        await asyncio.gather(*map(ask, group.always), choose())
        return answers

    def _seems_in(self, channel: RequiredChannel, user_id: int) -> bool:
        fact = self._memberships.fact(channel.chat_id, user_id)
        return self._asked_at(channel, user_id) > 0 or (fact is not None and fact.standing.present)

    async def _ask(self, channel: RequiredChannel, user_id: int, *, fresh: bool, sweep: bool) -> Answer:
        """One channel's answer: from memory where that is believed, else Telegram's."""
        known = self._remembered(channel, user_id, strictly=sweep)
        if known is not None and (known.asked or known.problem):
            return known
        fresh = fresh and not (known is not None and known.counts)
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
