"""What the gate makes of people who come, go, or may do more or less than before, in groups and required channels."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from nezuko.enforcement.cases import Cause, Ruling
from nezuko.enforcement.crossings import Crossings
from nezuko.enforcement.enforcer import Enforcer
from nezuko.enforcement.entries import Entry, State, silences
from nezuko.enforcement.expelling import Expelling
from nezuko.enforcement.ladder import Ladder
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.lifting import Lifting
from nezuko.enforcement.looking import Looking
from nezuko.enforcement.raids import Raids
from nezuko.enforcement.telling import Telling
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.telegram.types import JoinRequested, ParticipantChanged, Person, Status
from nezuko.verification.membership import Memberships


class Changes:
    """Answers changes of members for one bot. Memory is up to date when it is told of one."""

    def __init__(
        self,
        bot_id: int,
        *,
        groups: Groups,
        memberships: Memberships,
        ledger: Ledger,
        telling: Telling,
        enforcer: Enforcer,
        looking: Looking,
        lifting: Lifting,
        expelling: Expelling,
        ladder: Ladder,
        raids: Raids,
        crossings: Crossings,
        events: EventLog,
    ) -> None:
        self._bot_id = bot_id
        self._groups = groups
        self._memberships = memberships
        self._ledger = ledger
        self._telling = telling
        self._enforcer = enforcer
        self._looking = looking
        self._lifting = lifting
        self._expelling = expelling
        self._ladder = ladder
        self._raids = raids
        self._crossings = crossings
        self._events = events

    def completed(self, update: ParticipantChanged) -> ParticipantChanged:
        """Say what was before, where a server leaves that out and memory is sure of it.

        Who comes by himself wasn't there, whatever memory says: that he had gone may have been lost.
        """
        if update.before.present or (update.after.present and update.actor_id == update.user.id):
            return update
        fact = self._memberships.believed(update.chat_id, update.user.id, strictly=True)
        if fact is None or not fact.standing.present:
            return update
        return replace(update, before=fact.standing)

    def in_group(
        self, group: Protection, update: ParticipantChanged, *, news: bool
    ) -> asyncio.Future[Ruling] | asyncio.Task[None] | None:
        """Somebody came to a protected group, left it, or may do more or less there. `news`: memory didn't know it yet."""
        before, after, person = update.before, update.after, update.user
        entry = self._ledger.open(group.chat_id, person.id)
        if not news:
            fact = self._memberships.fact(group.chat_id, person.id)
            present = fact is not None and fact.standing.present
            return self._judge(group, person, Cause.JOINED, update.received) if present else None
        if update.actor_id == self._bot_id and self._expelling.echo(update):
            return None
        let_in = after.present and not before.present and not after.bans  # a request to join, which the bot approved
        if update.actor_id == self._bot_id and not let_in:
            return self._crossings.echo(entry, update) or self._overtaken_by_ourselves(group, entry, update)
        self._crossings.changed(update)
        self._expelling.changed(update)
        came, went = after.present and not before.present, before.present and not after.present
        if (
            came and not person.is_bot and update.actor_id != self._bot_id
        ):  # whom the bot let in was counted when he asked
            self._raids.joined(group)
        if went:
            return self._went(group, update, entry)
        if not after.present:
            if entry is not None and after.status is Status.BANNED and after.restricted_by != self._bot_id:
                self._lifting.supersede(entry, "was banned by a moderator", person)
            return None
        if entry is not None:
            self._overruled(group, entry, update, came=came)
        if came:
            self._record(
                Kind.JOINED,
                update,
                "joined the group" if update.actor_id in (person.id, self._bot_id) else "was added to the group",
            )
        return self._judge(group, person, Cause.JOINED if came else Cause.RIGHTS, update.received)

    def _overtaken_by_ourselves(
        self, group: Protection, entry: Entry | None, update: ParticipantChanged
    ) -> asyncio.Future[Ruling] | None:
        """A change of our own that isn't what the ledger says: calls of ours overtook each other, or a moderator came between."""
        if not update.after.present:
            return None
        if entry is None:
            wrong = self._looking.bears_our_mute(group.chat_id, update.user.id)
        else:
            wrong = entry.state is State.DONE and not silences(update.after)
            if wrong:
                self._ledger.undone(entry)
        return self._judge(group, update.user, Cause.RIGHTS, update.received) if wrong else None

    def _went(
        self, group: Protection, update: ParticipantChanged, entry: Entry | None
    ) -> asyncio.Future[Ruling] | None:
        """Somebody left or was thrown out: his prompt goes; our mute stays noted, since Telegram keeps it for when he comes back."""
        self._record(
            Kind.LEFT, update, "left the group" if update.actor_id == update.user.id else "was removed from the group"
        )
        self._ladder.off(group.chat_id, update.user.id, "left the group")
        if entry is not None:
            self._telling.forget(entry)
            if update.after.status is Status.BANNED and update.after.restricted_by not in (None, self._bot_id):
                self._lifting.supersede(entry, "was banned by a moderator", update.user)
        self.end_pass(group, update.user.id)
        return None

    def _overruled(self, group: Protection, entry: Entry, update: ParticipantChanged, *, came: bool) -> None:
        """Somebody else changed a person whom we muted (or he came back): what is left of our mute?"""
        after, person = update.after, update.user
        if after.is_admin:
            self._lifting.supersede(entry, "became an admin of the group", person)
        elif after.restricted_by == self._bot_id:
            if came:
                self._telling.forget(entry)  # he came back, muted as he was: tell him again what to do
                self._ladder.began(group, person.id)
        elif self._crossings.overtaken(entry, update):
            return
        elif after.bans:
            self._lifting.supersede(entry, "a moderator changed the restriction", person)
        else:
            self._lifting.supersede(
                entry, "came back without the restriction" if came else "an admin lifted the mute", person
            )
            if not came:
                self._grant_pass(group, update)

    def _grant_pass(self, group: Protection, update: ParticipantChanged) -> None:
        """An admin lifted our mute by hand: that is respected until the person leaves the group or one of its channels."""
        why = "an admin lifted the mute"
        self._groups.exempt(self._bot_id, group.chat_id, update.user.id, by=update.actor_id, reason=why, passing=True)
        self._record(Kind.EXEMPTED, update, "may write: an admin lifted the mute by hand")

    def end_pass(self, group: Protection, user_id: int) -> None:
        """Somebody left: what an admin granted him by hand is over."""
        if user_id in group.passing:
            self._groups.end_exemption(self._bot_id, group.chat_id, user_id)

    def in_channel(self, update: ParticipantChanged, *, news: bool) -> list[asyncio.Future[Ruling] | None]:
        """Somebody joined or left a required channel: free him, or mute him, in each group that requires it.

        An old update may have been told before a crash that came before its consequences: what is known now is looked at once more.
        """
        groups = self._groups.requiring(self._bot_id, update.chat_id)
        now = self._memberships.fact(update.chat_id, update.user.id)
        if update.after.present if news or now is None else now.standing.present:
            return self.may_be_enough(update)
        work = []
        for group in groups:
            if news:
                self.end_pass(group, update.user.id)
            if not self._memberships.is_outside(group.chat_id, update.user.id):
                work.append(self._judge(group, update.user, Cause.LEFT_CHANNEL, update.received))
        return work

    def may_be_enough(self, update: ParticipantChanged | JoinRequested) -> list[asyncio.Future[Ruling] | None]:
        """Somebody is in a required channel now, or asks to be let in: judge him where he isn't free."""
        groups = self._groups.requiring(self._bot_id, update.chat_id)
        waiting = [group for group in groups if self._enforcer.concerns(group.chat_id, update.user.id)]
        return [self._judge(group, update.user, Cause.JOINED_CHANNEL, update.received) for group in waiting]

    def _judge(self, group: Protection, person: Person, cause: Cause, received: float) -> asyncio.Future[Ruling] | None:
        current = self._groups.protected(group.bot_id, group.chat_id) or group
        return self._enforcer.consider(current, person, cause, received=received)

    def _record(self, kind: Kind, update: ParticipantChanged, text: str) -> None:
        self._events.record(kind, bot_id=self._bot_id, chat_id=update.chat_id, user=update.user, text=text)
