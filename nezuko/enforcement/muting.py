"""How a mute of ours begins: what was restricted before is written down, then Telegram is asked, then it is told.

Between any two of these steps a moderator may come, or the person himself may join: whoever was first is honoured.
"""

from __future__ import annotations

import time

from loguru import logger

from nezuko.enforcement.cases import Case, Cause, is_unhurried, sweep_of
from nezuko.enforcement.crossings import SURELY_LATER_SECONDS
from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.entries import Entry, State, in_force, silences
from nezuko.enforcement.health import Health
from nezuko.enforcement.ladder import Ladder
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.lifting import Lifting
from nezuko.enforcement.looking import Looking
from nezuko.enforcement.recording import Recording
from nezuko.enforcement.telling import Telling
from nezuko.events.kinds import Kind
from nezuko.groups.directory import Protection
from nezuko.telegram.errors import ChatGone, MissingRights, TargetIsAdmin, TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import MUTE, Ban, Standing, Status
from nezuko.verification.membership import Memberships
from nezuko.verification.rules import Verdict
from nezuko.verification.verifier import Verifier

NO_PRIOR = Standing(Status.MEMBER, present=True)


class Muting:
    """Mutes for one bot."""

    def __init__(
        self,
        bot_id: int,
        *,
        gateway: Gateway,
        memberships: Memberships,
        verifier: Verifier,
        ledger: Ledger,
        prompts: Telling,
        due: DueList,
        health: Health,
        lifting: Lifting,
        ladder: Ladder,
        looking: Looking,
        recording: Recording,
    ) -> None:
        self._bot_id = bot_id
        self._gateway = gateway
        self._memberships = memberships
        self._verifier = verifier
        self._ledger = ledger
        self._prompts = prompts
        self._due = due
        self._health = health
        self._lifting = lifting
        self._ladder = ladder
        self._looking = looking
        self._recording = recording

    async def mute(self, case: Case, group: Protection, entry: Entry | None, verdict: Verdict) -> None:
        """Mute somebody, unless that is done already or a moderator did; `entry` is what the ledger says of him."""
        chat_id, user_id = group.chat_id, case.person.id
        if entry is not None and entry.state is State.DONE and not await self._wrote_in_spite_of_it(case, group, entry):
            self._prompts.lacks(entry, verdict.missing)
            self._prompts.want(entry)
            return
        if entry is None or entry.closed_at is not None:
            entry = await self._intend(case, group, verdict)
            if entry is None:
                return
            self._ladder.began(group, user_id)
        await self._ledger.note(entry)
        if entry.closed_at is not None:
            return  # a moderator took over meanwhile
        prior = entry.prior_bans if in_force(entry.prior_bans, entry.prior_until) else Ban.NONE
        if prior & (Ban.SEND_MESSAGES | Ban.VIEW_MESSAGES):
            self._lifting.supersede(entry, "a moderator muted him in the meantime", case.person)
            return
        bans = MUTE | prior
        try:
            await self._gateway.restrict(chat_id, user_id, bans, sweep=case.sweep and is_unhurried(case.origin))
        except TelegramError as error:
            await self._failed(case, group, entry, error)
            return
        if entry.closed_at is not None:
            return  # a moderator took over while the call was under way
        if entry.state is not State.DONE:  # Telegram's echo of the call may have been faster than its answer
            self._ledger.done(entry)
        self._record_mute(case, group, verdict)
        self._prompts.want(entry)

    async def _wrote_in_spite_of_it(self, case: Case, group: Protection, entry: Entry) -> bool:
        """Whether a message shows that our mute isn't there any more: somebody took it away, and that went unheard."""
        if case.wrote_at <= (entry.done_at or 0) + SURELY_LATER_SECONDS:
            return False
        case.wrote_at = 0
        standing = await self._looking.look(group.chat_id, entry.user_id)
        if standing is None or self._looking.bears_our_mute(group.chat_id, entry.user_id):
            return False
        self._lifting.supersede(entry, "somebody took the mute away, and that went unheard", case.person)
        return True

    async def _intend(self, case: Case, group: Protection, verdict: Verdict) -> Entry | None:
        """Open a ledger entry if this person can and must be muted now."""
        chat_id, user_id = group.chat_id, case.person.id
        asked = int(time.time())
        try:
            standing = await self._standing_before(chat_id, user_id)
        except TelegramError as error:
            logger.bind(bot=self._bot_id, group=chat_id, member=user_id).warning("can't see the member: {}", error)
            self._looking.once_more(chat_id, user_id, error)
            return None
        if not standing.present or standing.is_admin:
            return None
        standing = self._going_back(chat_id, user_id, asked) or standing
        if self._looking.is_our_mute(chat_id, user_id, standing):
            standing = NO_PRIOR  # our own mute, of which the ledger lost sight: nothing of somebody else's to give back
        elif silences(standing):
            self._leave_to_moderator(case, group, standing, verdict)
            return None
        if (
            case.again
            and (now := self._verifier.from_memory(group, user_id, is_bot=case.person.is_bot))
            and now.allowed
        ):
            return None  # he joined while we looked
        return self._ledger.open(chat_id, user_id) or self._new_entry(case, group, standing, verdict)

    def _new_entry(self, case: Case, group: Protection, standing: Standing, verdict: Verdict) -> Entry:
        chat_id, missing = group.chat_id, verdict.missing or tuple(channel.chat_id for channel in group.channels)
        entry = self._ledger.intend(
            chat_id, case.person, standing, missing, case.correlation, origin=case.origin or case.cause.value
        )
        self._ladder.off(chat_id, case.person.id, "is muted now")
        entry.prompt_id = sweep_of(case.origin)  # a sweep tells all of them at once, by a message of its own
        return entry

    async def _standing_before(self, chat_id: int, user_id: int) -> Standing:
        """What is restricted before we mute. Memory may not have heard yet that we lifted a moment ago: then Telegram is asked."""
        if self._looking.bears_our_mute(chat_id, user_id):
            return await self._looking.look_now(chat_id, user_id)
        standing, _ = await self._memberships.standing(chat_id, user_id, self._gateway.standing)
        return standing

    def _going_back(self, chat_id: int, user_id: int, asked: int) -> Standing | None:
        """A moderator's restriction that we overwrote and that is being set again: what was `asked` for may not show it yet."""
        theirs = self._ledger.theirs(chat_id, user_id)
        if theirs is None or not self._ledger.was_going_back(chat_id, user_id, asked - SURELY_LATER_SECONDS):
            return None
        return Standing(Status.RESTRICTED, present=True, bans=theirs.prior_bans, until=theirs.prior_until)

    def _leave_to_moderator(self, case: Case, group: Protection, standing: Standing, verdict: Verdict) -> None:
        """A moderator's mute silences him already: it isn't touched. When it ends by itself he is judged again."""
        if standing.until:
            self._due.add(group.chat_id, DueKind.LOOK_AGAIN, case.person.id, standing.until + 1)
        if case.cause is not Cause.SWEEP:
            self._recording.record(
                Kind.SUPERSEDED, case, group.chat_id, verdict, "is muted by a moderator already; that stays as it is"
            )

    async def _failed(self, case: Case, group: Protection, entry: Entry, error: TelegramError) -> None:
        chat_id, user_id = group.chat_id, case.person.id
        logger.bind(bot=self._bot_id, group=chat_id, member=user_id).warning("can't mute: {}", error)
        if isinstance(error, TargetIsAdmin):
            self._memberships.looked_up(chat_id, user_id, Standing(Status.ADMIN, present=True))
            self._ledger.close(entry, State.VOID, "is an admin of the group")
            return
        self._recording.record(Kind.ERROR, case, chat_id, None, f"could not be muted: {error}")
        if isinstance(error, MissingRights | ChatGone):
            # The entry stays: work resumes when the rights are back, or later if they aren't what is wrong.
            if not await self._health.group_trouble(chat_id, error):
                self._looking.later(chat_id, user_id)
        elif error.permanent:
            self._ledger.close(entry, State.VOID, str(error))
        else:
            self._looking.once_more(chat_id, user_id, error)

    def _record_mute(self, case: Case, group: Protection, verdict: Verdict) -> None:
        left = case.cause is Cause.LEFT_CHANNEL
        kind, text = (
            (Kind.REVOKED, "left a required channel and was muted")
            if left
            else (Kind.RESTRICTED, f"was muted: {verdict.why}")
        )
        self._recording.record(kind, case, group.chat_id, verdict, text, action="mute")

    async def take_in(self, case: Case, group: Protection) -> Entry | None:
        """A mute of ours that the ledger lost sight of, because somebody's change crossed it: if it is there, note it down."""
        try:
            standing = await self._looking.look_now(group.chat_id, case.person.id)
        except TelegramError as error:
            self._looking.once_more(group.chat_id, case.person.id, error)
            return None
        if not self._looking.is_our_mute(group.chat_id, case.person.id, standing):
            return None
        return self._ledger.take_in(group.chat_id, case.person, standing, case.correlation)
