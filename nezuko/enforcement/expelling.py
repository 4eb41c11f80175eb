"""Throwing people out: a kick, after which one may come back, and a ban, which lasts until it is undone.

A kick is two calls, since Telegram knows bans only: ban, then lift. The ledger has a state for each, so that a crash in between neither
kicks twice nor leaves somebody banned who may come back. How often somebody was kicked from a group is what the ledger's rows say.
"""

from __future__ import annotations

import time

from loguru import logger

from nezuko import correlation
from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.entries import Entry, State, in_force
from nezuko.enforcement.health import Health
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.lifting import Lifting, next_try
from nezuko.enforcement.models import Restriction
from nezuko.enforcement.telling import Telling
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Protection
from nezuko.options import in_units
from nezuko.telegram.errors import ChatGone, MissingRights, TargetIsAdmin, TelegramError
from nezuko.telegram.gateway import Gateway
from nezuko.telegram.types import FOREVER, MUTE, Ban, ParticipantChanged, Person, Standing, Status
from nezuko.verification.membership import Memberships
from nezuko.verification.rules import Verdict

OUT = Ban.VIEW_MESSAGES | MUTE
RETRY_SECONDS = 20
RETRY_RIGHTS_SECONDS = 60
LATE_SECONDS = 5
"""For so long the update about a ban may come later than the answer to the call that ended it."""


class Expelling:
    """Kicks and bans of one bot."""

    def __init__(
        self,
        bot_id: int,
        *,
        gateway: Gateway,
        memberships: Memberships,
        ledger: Ledger,
        prompts: Telling,
        due: DueList,
        events: EventLog,
        health: Health,
        lifting: Lifting,
    ) -> None:
        self._bot_id = bot_id
        self._gateway = gateway
        self._memberships = memberships
        self._ledger = ledger
        self._prompts = prompts
        self._due = due
        self._events = events
        self._health = health
        self._lifting = lifting
        due.on(DueKind.READMIT, self._go_on)

    # ------------------------------------------------------------ throwing out

    async def expel(self, group: Protection, person: Person, standing: Standing, verdict: Verdict) -> None:
        """Kick somebody, or ban him if he was kicked often enough; `standing` is what Telegram said of him just now."""
        chat_id = group.chat_id
        kicks = await self.kicks(chat_id, person.id) if group.options.ban_after_kicks else 0
        ban = bool(group.options.ban_after_kicks) and kicks >= group.options.ban_after_kicks
        entry = self._ledger.open(chat_id, person.id) or self._ledger.intend(
            chat_id, person, standing, verdict.missing, correlation.current(), origin="ladder"
        )
        await self._ledger.throwing_out(entry, State.BANNING if ban else State.KICKING)
        if await self._throw(entry):
            self._record(group, entry, verdict, kicks)
            await self._after(entry)

    async def kicks(self, chat_id: int, user_id: int) -> int:
        """How often somebody was kicked from a group, as far back as ended restrictions are kept, unless that was forgiven."""
        return await Restriction.filter(**self._kicked(chat_id, user_id)).count()

    def _kicked(self, chat_id: int, user_id: int) -> dict[str, object]:
        return {"bot_id": self._bot_id, "chat_id": chat_id, "user_id": user_id, "state": State.KICKED.value}

    async def forgive(self, chat_id: int, user_id: int) -> int:
        """Count from nought again; returns how many kicks are forgiven."""
        return await Restriction.filter(**self._kicked(chat_id, user_id)).update(state=State.FORGIVEN.value)

    async def unban(self, entry: Entry, why: str, *, sweep: bool = False) -> bool:
        """End a ban of ours; he may come back, as if he had never been kicked. Returns False if that has to be tried later, which it is.

        `sweep`: within the slow budget of sweeps.
        """
        await self.forgive(entry.chat_id, entry.user_id)
        if await self._lifting.lift(entry, why, sweep=sweep):
            return True
        self._due.add(entry.chat_id, DueKind.READMIT, entry.user_id, next_try(entry))
        return False

    async def _throw(self, entry: Entry) -> bool:
        """The ban, with which a kick begins, too. Returns whether he is out."""
        if entry.closed_at is not None:
            return False  # somebody else decided meanwhile
        chat_id, user_id, serial = entry.chat_id, entry.user_id, self._memberships.serial
        try:
            await self._gateway.restrict(chat_id, user_id, OUT)
        except TelegramError as error:
            await self._failed(entry, error)
            return False
        self._memberships.acted(chat_id, user_id, OUT, FOREVER, serial=serial)
        self._prompts.settled(entry)
        return entry.closed_at is None

    async def _failed(self, entry: Entry, error: TelegramError) -> None:
        chat_id, user_id = entry.chat_id, entry.user_id
        logger.bind(bot=self._bot_id, group=chat_id, member=user_id).warning("can't throw out: {}", error)
        if isinstance(error, TargetIsAdmin):
            self._memberships.looked_up(chat_id, user_id, Standing(Status.ADMIN, present=True))
            self._ledger.close(entry, State.VOID, "is an admin of the group")
            return
        self._ledger.stays(entry, str(error))
        if isinstance(error, MissingRights | ChatGone):
            await self._health.group_trouble(chat_id, error)
            self._due.add(chat_id, DueKind.KICK, user_id, time.time() + RETRY_RIGHTS_SECONDS)
        elif not error.permanent:
            self._due.add(chat_id, DueKind.KICK, user_id, time.time() + (error.retry_after or RETRY_SECONDS))

    async def _after(self, entry: Entry) -> None:
        """What comes after the ban: a kick lets him come back."""
        if entry.state is State.BANNING:
            await self._ledger.out_as(entry, State.BANNED)
        elif entry.state is State.KICKING:
            await self._ledger.out_as(entry, State.READMITTING)
            await self._readmit(entry)

    async def _readmit(self, entry: Entry) -> None:
        """Lift the ban of a kick. What a moderator had restricted before is there again when he comes back."""
        chat_id, user_id, serial = entry.chat_id, entry.user_id, self._memberships.serial
        prior, until = entry.prior_bans, entry.prior_until
        if not in_force(prior, until):
            prior, until = Ban.NONE, FOREVER
        try:
            await self._gateway.lift(chat_id, user_id, prior, until)
        except TelegramError as error:
            logger.bind(bot=self._bot_id, group=chat_id, member=user_id).warning("can't let back in: {}", error)
            if isinstance(error, MissingRights | ChatGone):
                await self._health.group_trouble(chat_id, error)
            retry = error.retry_after or (RETRY_RIGHTS_SECONDS if error.permanent else RETRY_SECONDS)
            self._due.add(chat_id, DueKind.READMIT, user_id, time.time() + retry)
            return
        self._memberships.acted(chat_id, user_id, prior, until, serial=serial)
        if entry.state is State.READMITTING:
            await self._ledger.close(entry, State.KICKED, "was kicked and may come back")

    def _record(self, group: Protection, entry: Entry, verdict: Verdict, kicks: int) -> None:
        if entry.state is State.BANNING:
            times = "once" if kicks == 1 else f"{kicks} times"
            kind, text = Kind.BANNED, f"was banned: came back after having been kicked {times}, and {verdict.why}"
        else:
            waited = in_units(group.options.kick_after)
            kind, text = Kind.KICKED, f"was kicked after {waited}: {verdict.why}; may come back"
        self._events.record(
            kind, bot_id=self._bot_id, chat_id=entry.chat_id, user=entry.person, text=text, findings=verdict.as_dicts(),
            correlation=entry.correlation,
        )  # fmt: skip

    # ------------------------------------------------------------ after a crash, and later tries

    def resume(self) -> None:
        """After a start: finish what was begun, within the due list's turn."""
        for entry in self._ledger.everybody_out():
            if entry.state is not State.BANNED:
                self._due.add(entry.chat_id, DueKind.READMIT, entry.user_id, time.time())

    async def _go_on(self, chat_id: int, user_id: int) -> None:
        """Go on where a crash or a refusal broke off. Whether the ban was set Telegram knows; if not, his case is looked at anew."""
        entry = self._ledger.out(chat_id, user_id)
        if entry is not None and entry.state is State.BANNED:
            return
        if entry is None:
            await self._let_in(chat_id, user_id)
            return
        if entry.state is State.LIFTING:
            await self.unban(entry, "the ban was ended")
            return
        if entry.state is State.READMITTING:
            await self._readmit(entry)
            return
        standing = await self._memberships.ask_now(chat_id, user_id, self._gateway.standing)
        if standing.status is Status.BANNED and standing.restricted_by == self._bot_id:
            await self._after(entry)
        elif standing.status is Status.BANNED:
            self._ledger.close(entry, State.SUPERSEDED, "was banned by a moderator")
        else:
            self._ledger.stays(entry, "wasn't thrown out before the program ended")
            self._due.add(
                chat_id, DueKind.KICK, user_id, time.time() + 1
            )  # not within this turn, which ends its old row

    async def _let_in(self, chat_id: int, user_id: int) -> None:
        """End a ban of ours that the ledger doesn't want."""
        standing = await self._memberships.ask_now(chat_id, user_id, self._gateway.standing)
        if standing.status is Status.BANNED and standing.restricted_by == self._bot_id:
            person = self._gateway.person(user_id) or Person(user_id, "")
            entry = self._ledger.intend(chat_id, person, None, (), correlation.current(), origin="ladder")
            await self._ledger.throwing_out(entry, State.READMITTING)
            await self._readmit(entry)

    # ------------------------------------------------------------ what Telegram tells

    def echo(self, update: ParticipantChanged) -> bool:
        """Telegram tells of a change of ours. Returns whether it was a ban or its end.

        What was there before it, a moderator's restriction perhaps, is given back with a kick. A ban of which the ledger knows nothing was
        on its way when the program was killed, and the kick has been done since: it is looked at once more.
        """
        before, entry = update.before, self._ledger.out(update.chat_id, update.user.id)
        if entry is None:
            banned = update.after.status is Status.BANNED and not self._ledger.is_theirs(update.chat_id, update.user.id)
            if banned:
                self._due.add(update.chat_id, DueKind.READMIT, update.user.id, time.time() + LATE_SECONDS)
            return banned
        theirs = in_force(before.bans, before.until) and before.restricted_by not in (None, self._bot_id)
        if theirs and (entry.prior_bans, entry.prior_until) != (before.bans, before.until):
            entry.prior_bans, entry.prior_until = before.bans, before.until
            self._ledger.written(entry)
        return True

    def changed(self, update: ParticipantChanged) -> None:
        """Somebody else changed a person whom we threw out: what holds is his."""
        entry = self._ledger.out(update.chat_id, update.user.id)
        if entry is None or update.after.restricted_by == self._bot_id or entry.state in (State.KICKING, State.BANNING):
            return
        banned = update.after.status is Status.BANNED
        why = "was banned by a moderator" if banned else "an admin lifted the ban"
        self._ledger.close(entry, State.SUPERSEDED, why)
        self._events.record(
            Kind.SUPERSEDED, bot_id=self._bot_id, chat_id=entry.chat_id, user=update.user, text=why,
            correlation=entry.correlation,
        )  # fmt: skip
