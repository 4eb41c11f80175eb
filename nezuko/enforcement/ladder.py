"""The ladder of a group: what follows when somebody doesn't join, step by step, and when each step is due.

Every step that lies ahead is one row of the due table, so a restart loses none and a hundred thousand people who wait cost nothing. When
a row comes due the person is looked at anew: whoever has joined meanwhile, left, became an admin or was exempted is left alone.
"""

from __future__ import annotations

import time

from loguru import logger

from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.expelling import Expelling
from nezuko.enforcement.ledger import Ledger, silences
from nezuko.groups.directory import Groups, Protection
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import Standing
from nezuko.verification.membership import Memberships
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
    ) -> None:
        self._bot_id = bot_id
        self._gateway = gateway
        self._groups = groups
        self._memberships = memberships
        self._verifier = verifier
        self._ledger = ledger
        self._due = due
        self._expelling = expelling
        due.on(DueKind.KICK, self._kick)

    def began(self, group: Protection, user_id: int) -> None:
        """Somebody was muted or told just now, or came back so: from now on the time runs."""
        if group.options.kick_after:
            self._due.add(group.chat_id, DueKind.KICK, user_id, time.time() + group.options.kick_after)

    def changed(self, before: Protection, after: Protection) -> None:
        """The group changed its ladder: for those who are on it already the new time runs from now on."""
        if after.options.kick_after and after.options.kick_after != before.options.kick_after:
            for entry in self._ledger.of_chat(after.chat_id):
                self.began(after, entry.user_id)

    async def _kick(self, chat_id: int, user_id: int) -> None:
        """The time is up: throw him out, if he still is there and still isn't in the channels. Raises TelegramError."""
        group = self._groups.protected(self._bot_id, chat_id)
        if group is None or not group.options.kick_after:
            return
        if group.problem:
            self._due.add(chat_id, DueKind.KICK, user_id, time.time() + UNSURE_SECONDS)
            return
        entry = self._ledger.open(chat_id, user_id)
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
