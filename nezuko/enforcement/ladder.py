"""The ladder of a group: what follows when somebody doesn't join, step by step, and when each step is due.

Every step that lies ahead is one row of the due table, so a restart loses none and a hundred thousand people who wait cost nothing. When
a row comes due the person is looked at anew: whoever has joined meanwhile, left, became an admin or was exempted is left alone.
"""

from __future__ import annotations

import time
from collections.abc import Iterable

from loguru import logger

from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.entries import Entry, State, silences
from nezuko.enforcement.expelling import Expelling
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.telling import Telling
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.options import in_units
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import Person, Standing
from nezuko.verification.membership import Memberships
from nezuko.verification.rules import Verdict
from nezuko.verification.verifier import Verifier

UNSURE_SECONDS = 60
"""After how long somebody of whom nothing certain could be learned is looked at again."""
REFUSED_SECONDS = 3600
"""The same where Telegram refuses to tell anything of him."""


class Ladder:
    """The ladders of one bot's groups."""

    def __init__(
        self,
        bot_id: int,
        *,
        gateway: Gateway,
        groups: Groups,
        memberships: Memberships,
        verifier: Verifier,
        ledger: Ledger,
        due: DueList,
        expelling: Expelling,
        telling: Telling,
        events: EventLog,
    ) -> None:
        self._bot_id = bot_id
        self._gateway = gateway
        self._groups = groups
        self._memberships = memberships
        self._verifier = verifier
        self._ledger = ledger
        self._due = due
        self._expelling = expelling
        self._telling = telling
        self._events = events
        due.on(DueKind.KICK, self._kick)

    # ------------------------------------------------------------ grace

    def grace(self, group: Protection, user_id: int, verdict: Verdict) -> float:
        """Until when somebody may write all the same (seconds since 1970): he has just come, or just left a channel. 0: he may not."""
        return self._grace(group, user_id, verdict.missing)

    def time_left(self, group: Protection, entries: Iterable[Entry]) -> float:
        """For how many seconds all of these, who are told what to join, may write all the same; 0 if one of them may not."""
        ends = min(
            (
                self._grace(group, entry.user_id, entry.missing) if entry.state is State.WARNED else 0.0
                for entry in entries
            ),
            default=0.0,
        )
        return max(0.0, ends - time.time())

    def _grace(self, group: Protection, user_id: int, missing: Iterable[int]) -> float:
        options, ends = group.options, 0.0
        inside = self._memberships.fact(group.chat_id, user_id)
        if options.grace_newcomers and inside is not None and inside.standing.present and inside.standing.joined_at:
            ends = inside.standing.joined_at + options.grace_newcomers
        if options.grace_leavers:
            left_at = max((self._left_at(channel_id, user_id) for channel_id in missing), default=0)
            ends = max(ends, left_at + options.grace_leavers)
        return ends if ends > time.time() else 0.0

    def _left_at(self, channel_id: int, user_id: int) -> int:
        """When he left a channel, as far as was told; 0 if he never was there."""
        fact = self._memberships.fact(channel_id, user_id)
        asked = fact is not None and fact.requested_at > 0
        return 0 if fact is None or fact.standing.present or asked else fact.told_at

    async def spare(self, group: Protection, person: Person, verdict: Verdict, correlation: str, until: float) -> None:
        """Let somebody write until then, and judge him again."""
        self._due.add(group.chat_id, DueKind.GRACE, person.id, until + 1)
        if await self.warn(group, person, verdict, correlation):
            left = in_units(max(60, round((until - time.time()) / 60) * 60))
            self._events.record(
                Kind.GRACED, bot_id=self._bot_id, chat_id=group.chat_id, user=person,
                text=f"may still write for {left}: {verdict.why}", findings=verdict.as_dicts(), correlation=correlation,
            )  # fmt: skip

    # ------------------------------------------------------------ on and off the ladder

    async def warn(self, group: Protection, person: Person, verdict: Verdict, correlation: str) -> bool:
        """Note that somebody has to join, and tell him, or how far he is now; he isn't muted. Returns whether that is new."""
        if (known := self._ledger.warned(group.chat_id, person.id)) is not None:
            if self._telling.lacks(known, verdict.missing):
                self._telling.want(known)
            return False
        entry = self._ledger.warn(group.chat_id, person, verdict.missing, correlation)
        await self._ledger.note(entry)
        if entry.closed_at is None:
            self._telling.want(entry)
        return True

    def off(self, chat_id: int, user_id: int, why: str) -> bool:
        """Somebody who wasn't muted has joined, or left, or is muted now. Returns whether he was on the ladder."""
        entry = self._ledger.warned(chat_id, user_id)
        if entry is None:
            return False
        self._ledger.close(entry, State.VOID, why)
        self._telling.settled(entry)
        return True

    def began(self, group: Protection, user_id: int, *, anew: bool = True) -> None:
        """Somebody was muted or told just now, or came back so: from now on the time runs. Not `anew`: unless it runs already."""
        if group.options.kick_after:
            self._due.add(group.chat_id, DueKind.KICK, user_id, time.time() + group.options.kick_after, keep=not anew)

    def changed(self, before: Protection, after: Protection) -> None:
        """The group changed its ladder: for those who are on it already the new time runs from now on."""
        old, new = before.options, after.options
        waiting = self._ledger.warned_in(after.chat_id)
        if new.kick_after and new.kick_after != old.kick_after:
            for entry in (*self._ledger.of_chat(after.chat_id), *waiting):
                self.began(after, entry.user_id)
        if (new.mute, new.grace_newcomers, new.grace_leavers) != (old.mute, old.grace_newcomers, old.grace_leavers):
            for entry in waiting:
                self._due.add(after.chat_id, DueKind.GRACE, entry.user_id, time.time())

    # ------------------------------------------------------------ the time is up

    async def _kick(self, chat_id: int, user_id: int) -> None:
        """The time is up: throw him out, if he still is there and still isn't in the channels. Raises TelegramError."""
        group = self._groups.protected(self._bot_id, chat_id)
        if group is None or not group.options.kick_after:
            return
        if group.problem:
            self._due.add(chat_id, DueKind.KICK, user_id, time.time() + UNSURE_SECONDS)
            return
        entry = self._ledger.open(chat_id, user_id) or self._ledger.warned(chat_id, user_id)
        if entry is None:
            return  # he has joined since, or somebody else has decided
        standing = await self._look(chat_id, user_id)
        if (
            standing is None
            or not standing.present
            or standing.is_admin
            or self._is_moderators(chat_id, user_id, standing)
        ):
            return
        person = self._gateway.person(user_id) or entry.person
        verdict = await self._verifier.verify(group, user_id, is_bot=person.is_bot, fresh=True)
        if verdict.allowed is False:
            self.off(chat_id, user_id, "was thrown out")
            await self._expelling.expel(group, person, standing, verdict)
        elif verdict.allowed is None:
            self._due.add(chat_id, DueKind.KICK, user_id, time.time() + UNSURE_SECONDS)
        else:
            self._due.add(chat_id, DueKind.LOOK_AGAIN, user_id, time.time())

    async def _look(self, chat_id: int, user_id: int) -> Standing | None:
        """Where he stands now; None if Telegram refuses to say: nobody is thrown out on a guess. Raises what may pass soon."""
        try:
            return await self._memberships.ask_now(chat_id, user_id, self._gateway.standing)
        except TelegramError as error:
            if not error.permanent:
                raise
            logger.bind(bot=self._bot_id, group=chat_id, member=user_id).warning("can't see the member: {}", error)
            self._due.add(chat_id, DueKind.KICK, user_id, time.time() + REFUSED_SECONDS)
            return None

    def _is_moderators(self, chat_id: int, user_id: int, standing: Standing) -> bool:
        """Whether a moderator keeps him silent: then he is the moderator's to deal with."""
        return silences(standing) and (
            standing.restricted_by != self._bot_id or self._ledger.is_theirs(chat_id, user_id)
        )
