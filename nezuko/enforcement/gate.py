"""The gate of one bot: its parts, wired, and what it makes of each update.

The methods named `on_…` are facts: called at once and in the order in which Telegram told them, they first bring memory up to date and
then hand the person to the enforcer. What they return is awaited by the router before the update counts as settled.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial

from loguru import logger

from nezuko.app import App
from nezuko.bots.links import verify_in_private
from nezuko.bots.supervisor import Supervisor
from nezuko.config import GateSettings
from nezuko.enforcement.brake import Alarm, Brakes
from nezuko.enforcement.cases import Cause, Judged, Ruling
from nezuko.enforcement.crossings import Crossings
from nezuko.enforcement.due import DueKind, DueList
from nezuko.enforcement.enforcer import Enforcer
from nezuko.enforcement.entries import Entry, State, silences
from nezuko.enforcement.expelling import Expelling
from nezuko.enforcement.health import Health
from nezuko.enforcement.ladder import Ladder
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.lifting import Lifting
from nezuko.enforcement.lockdowns import Lockdowns
from nezuko.enforcement.pacing import Allowance
from nezuko.enforcement.presses import Presses
from nezuko.enforcement.prompts import Prompts
from nezuko.enforcement.raids import RaidAlarm, Raids
from nezuko.enforcement.reconcile import Reconciler
from nezuko.enforcement.refusing import Refusing
from nezuko.enforcement.sightings import Sightings
from nezuko.enforcement.telling import Telling
from nezuko.enforcement.welcomes import Welcomes
from nezuko.enforcement.whispers import Whispers
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.tasks import all_of
from nezuko.telegram.client import BotClient
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import (
    ChatMigrated,
    Gap,
    JoinRequested,
    MemberSeen,
    MessageReceived,
    OwnStandingChanged,
    ParticipantChanged,
    Person,
    Status,
)
from nezuko.verification.membership import Memberships
from nezuko.verification.verifier import Verifier

CHECK_PAUSED_SECONDS = 60.0
CHECK_ALL_SECONDS = 4 * 3600.0
DUE_SECONDS = 1.0
RAIDS_SECONDS = 10.0
LOCKDOWNS_SECONDS = 1.0
RECONCILE_SECONDS = 6 * 3600.0
FREE_AGAIN_SECONDS = 20
DELETE_AGAIN_SECONDS = 20


class Gate:
    """Guards the groups of one bot."""

    def __init__(
        self,
        app: App,
        bot_id: int,
        client: BotClient,
        judged: Sequence[Judged] = (),
        *,
        alarm: Alarm,
        raided: RaidAlarm,
        recall: Callable[[int, int, bool], bool],
    ) -> None:
        """`alarm` is told when the brake of a group comes into force, `raided` of raids, `recall` of everybody before he is looked at."""
        self.bot_id = bot_id
        self.recall: Callable[[int, bool], bool] = partial(recall, bot_id)
        self.caught_up = client.caught_up
        self._supervisor = app.get(Supervisor)
        self.gateway = client.gateway
        settings = app.settings.gate
        self.groups = app.get(Groups)
        self.events = app.get(EventLog)
        self.tasks = app.tasks.branch(f"gate/{bot_id}")
        self.allowance = Allowance()
        self.last_event: dict[int, float] = {}
        """When (seconds since 1970) each chat was last heard of."""
        self.memberships = Memberships(bot_id, app.writer, trust_seconds=settings.trust_seconds)
        self.ledger = Ledger(bot_id, app.writer)
        self.due = DueList(bot_id, app.writer, self.gateway.delete)
        self.due.on(DueKind.LOOK_AGAIN, self._look_again)
        self.due.on(DueKind.GRACE, self._look_again)
        self.due.on(DueKind.END_EXEMPTION, self._end_exemption)
        self.health = Health(
            bot_id,
            gateway=self.gateway,
            groups=self.groups,
            memberships=self.memberships,
            events=self.events,
            recovered=self._recovered,
        )
        self.verifier = Verifier(
            bot_id,
            self.memberships,
            self.groups,
            lookup=self.gateway.standing,
            sweep=lambda chat_id, user_id: self.gateway.standing(chat_id, user_id, sweep=True),
            trouble=self.health.channel_trouble,
        )
        self.raids = Raids(bot_id, self.groups, app.writer, raided, self._mutes_wait)
        self.lockdowns = Lockdowns(
            bot_id,
            gateway=self.gateway,
            groups=self.groups,
            raids=self.raids,
            events=self.events,
            tasks=self.tasks,
        )
        self.due.on(DueKind.LOOK_LATER, self._look_later)
        self.prompts = Prompts(
            bot_id,
            gateway=self.gateway,
            ledger=self.ledger,
            groups=self.groups,
            due=self.due,
            writer=app.writer,
            events=self.events,
            tasks=self.tasks,
            settings=settings,
            allowance=self.allowance,
            is_present=self.memberships.may_be_present,
            caught_up=client.caught_up,
            crowded=self.raids.lasts,
            way_out=self._way_out,
        )
        self.whispers = Whispers(
            bot_id,
            gateway=self.gateway,
            ledger=self.ledger,
            groups=self.groups,
            due=self.due,
            writer=app.writer,
            events=self.events,
            tasks=self.tasks,
            settings=settings,
            caught_up=client.caught_up,
            way_out=self._way_out,
            otherwise=self.prompts.want,
        )
        self.telling = Telling(bot_id, self.groups, self.ledger, self.whispers, self.prompts, self.raids.lasts)
        self.brakes = Brakes(bot_id, app.writer, lambda: app.settings.gate.brake_per_minute, alarm)
        self.lifting = Lifting(
            bot_id,
            gateway=self.gateway,
            memberships=self.memberships,
            ledger=self.ledger,
            prompts=self.telling,
            events=self.events,
            health=self.health,
        )
        self.expelling = Expelling(
            bot_id,
            gateway=self.gateway,
            memberships=self.memberships,
            ledger=self.ledger,
            prompts=self.telling,
            due=self.due,
            events=self.events,
            health=self.health,
            lifting=self.lifting,
        )
        self.ladder = Ladder(
            bot_id,
            gateway=self.gateway,
            groups=self.groups,
            memberships=self.memberships,
            verifier=self.verifier,
            ledger=self.ledger,
            due=self.due,
            expelling=self.expelling,
            telling=self.telling,
            events=self.events,
        )
        self.refusing = Refusing(
            bot_id,
            gateway=self.gateway,
            memberships=self.memberships,
            due=self.due,
            ladder=self.ladder,
            lifting=self.lifting,
            events=self.events,
            health=self.health,
        )
        self.enforcer = Enforcer(
            bot_id,
            gateway=self.gateway,
            groups=self.groups,
            memberships=self.memberships,
            verifier=self.verifier,
            ledger=self.ledger,
            prompts=self.telling,
            due=self.due,
            events=self.events,
            health=self.health,
            lifting=self.lifting,
            brakes=self.brakes,
            ladder=self.ladder,
            raids=self.raids,
            sweep_per_second=lambda: app.settings.gate.sweep_per_second,
            refusing=self.refusing,
            tasks=self.tasks,
            caught_up=client.caught_up,
            judged=judged,
        )
        self.welcomes = Welcomes(
            bot_id,
            gateway=self.gateway,
            groups=self.groups,
            due=self.due,
            tasks=self.tasks,
            allowance=self.allowance,
            settings=lambda: app.settings.gate,
        )
        self.enforcer.verified.append(self.welcomes.verified)
        self.crossings = Crossings(
            bot_id,
            gateway=self.gateway,
            ledger=self.ledger,
            prompts=self.telling,
            events=self.events,
            tasks=self.tasks,
        )
        self.sightings = Sightings(
            bot_id,
            gateway=self.gateway,
            groups=self.groups,
            memberships=self.memberships,
            ledger=self.ledger,
            prompts=self.telling,
            due=self.due,
            enforcer=self.enforcer,
            ladder=self.ladder,
            events=self.events,
            health=self.health,
            tasks=self.tasks,
            end_pass=self._end_pass,
        )
        self.presses = Presses(
            bot_id, gateway=self.gateway, groups=self.groups, enforcer=self.enforcer, events=self.events
        )
        self.reconciler = Reconciler(
            bot_id,
            gateway=self.gateway,
            groups=self.groups,
            memberships=self.memberships,
            ledger=self.ledger,
            enforcer=self.enforcer,
            lifting=self.lifting,
            prompts=self.telling,
            health=self.health,
            events=self.events,
            tasks=self.tasks,
            recall=self.recall,
        )

    def _way_out(self, chat_id: int) -> str:
        """The link to the chat with the bot, for who is stuck in that group."""
        username = next((row.username for row, _ in self._supervisor.bots() if row.id == self.bot_id), "")
        return verify_in_private(username, chat_id) if username else ""

    def _mutes_wait(self) -> bool:
        return self.gateway.queue_depth.get("restrict", 0) > 0

    # ------------------------------------------------------------ lifetime

    async def load(self) -> None:
        """Read what the database knows; before the first update."""
        await self.memberships.load()
        await self.ledger.load()
        await self.brakes.load()
        await self.raids.load()
        await self.telling.load()
        for group in self.groups.of_bot(self.bot_id):
            self.enforcer.doubt(group.chat_id)

    def use(self, settings: GateSettings) -> None:
        """Work from now on as these settings say."""
        self.memberships.trust_for(settings.trust_seconds)
        self.telling.use(settings)

    def begin(self) -> None:
        """The bot is connected and has caught up: compare everything, finish what was begun, and keep the loops going."""
        self.tasks.start("begin", self._begin())
        self.tasks.every("due", DUE_SECONDS, self.due.turn)
        self.tasks.every("raids", RAIDS_SECONDS, self.raids.turn, at_once=False)
        self.tasks.every("lockdowns", LOCKDOWNS_SECONDS, self.lockdowns.turn)
        self.tasks.every("paused", CHECK_PAUSED_SECONDS, self.health.check_paused, at_once=False)
        self.tasks.every("rights", CHECK_ALL_SECONDS, self.health.check_all, at_once=False)
        self.tasks.every("reconcile", RECONCILE_SECONDS, self._reconcile_again, at_once=False)
        self.tasks.every("prompts", DUE_SECONDS * 30, self._drop_old, at_once=False)

    async def _begin(self) -> None:
        try:
            await self.health.check_all()
        except TelegramError as error:
            logger.bind(bot=self.bot_id).warning("rights could not be checked at start: {}", error)
        self.crossings.resume()
        self.expelling.resume()
        self.telling.resume()
        for user_id, chat_id, ends_at in await self.groups.ending_exemptions(self.bot_id):
            self.due.add(chat_id, DueKind.END_EXEMPTION, user_id, ends_at)
        self.reconciler.request_all("start")
        unprotected = [
            entry
            for entry in self.ledger.everything()
            if entry.state is State.LIFTING and self.groups.protected(self.bot_id, entry.chat_id) is None
        ]
        await self._free(unprotected, "the group isn't protected any more")

    async def _reconcile_again(self) -> None:
        self.reconciler.request_all("routine")

    async def _drop_old(self) -> None:
        self.prompts.drop_old()

    async def stop(self) -> None:
        """End the loops and what is under way; the ledger knows where to go on."""
        await self.tasks.stop()

    # ------------------------------------------------------------ people come, go, change

    def on_participant(self, update: ParticipantChanged) -> Awaitable[object] | None:
        """The first signal: somebody's standing changed in a group or channel."""
        group = self.groups.protected(self.bot_id, update.chat_id)
        required = self.groups.is_required(self.bot_id, update.chat_id)
        if group is None and not required:
            return None
        self.last_event[update.chat_id] = time.time()
        update = self._completed(update)
        news = self.memberships.told(update)
        try:
            work = [self._group_changed(group, update, news=news)] if group is not None else []
            if required:
                work += self._channel_changed(update, news=news)
        finally:
            if news:
                self.memberships.save(update.chat_id, update.user.id)
        return all_of(work)

    def _completed(self, update: ParticipantChanged) -> ParticipantChanged:
        """Say what was before, where a server leaves that out and memory is sure of it.

        Who comes by himself wasn't there, whatever memory says: that he had gone may have been lost.
        """
        if update.before.present or (update.after.present and update.actor_id == update.user.id):
            return update
        fact = self.memberships.believed(update.chat_id, update.user.id, strictly=True)
        if fact is None or not fact.standing.present:
            return update
        return replace(update, before=fact.standing)

    def _group_changed(
        self, group: Protection, update: ParticipantChanged, *, news: bool
    ) -> asyncio.Task[Ruling] | asyncio.Task[None] | None:
        before, after, person = update.before, update.after, update.user
        entry = self.ledger.open(group.chat_id, person.id)
        if not news:
            fact = self.memberships.fact(group.chat_id, person.id)
            present = fact is not None and fact.standing.present
            return self._judge(group, person, Cause.JOINED, update.received) if present else None
        if update.actor_id == self.bot_id and self.expelling.echo(update):
            return None
        let_in = after.present and not before.present and not after.bans  # a request to join, which the bot approved
        if update.actor_id == self.bot_id and not let_in:
            return self.crossings.echo(entry, update) or self._overtaken_by_ourselves(group, entry, update)
        self.crossings.changed(update)
        self.expelling.changed(update)
        if after.present and not before.present and not person.is_bot:
            self.raids.joined(group)
        came, went = after.present and not before.present, before.present and not after.present
        if went:
            return self._went(group, update, entry)
        if not after.present:
            if entry is not None and after.status is Status.BANNED and after.restricted_by != self.bot_id:
                self.lifting.supersede(entry, "was banned by a moderator", person)
            return None
        if entry is not None:
            self._overruled(group, entry, update, came=came)
        if came:
            self._record(
                Kind.JOINED,
                update,
                "joined the group" if update.actor_id in (person.id, self.bot_id) else "was added to the group",
            )
        return self._judge(group, person, Cause.JOINED if came else Cause.RIGHTS, update.received)

    def _overtaken_by_ourselves(
        self, group: Protection, entry: Entry | None, update: ParticipantChanged
    ) -> asyncio.Task[Ruling] | None:
        """A change of our own that isn't what the ledger says: calls of ours overtook each other, or a moderator came between."""
        if not update.after.present:
            return None
        if entry is None:
            wrong = self.enforcer.bears_our_mute(group.chat_id, update.user.id)
        else:
            wrong = entry.state is State.DONE and not silences(update.after)
            if wrong:
                self.ledger.undone(entry)
        return self._judge(group, update.user, Cause.RIGHTS, update.received) if wrong else None

    def _judge(self, group: Protection, person: Person, cause: Cause, received: float) -> asyncio.Task[Ruling] | None:
        current = self.groups.protected(group.bot_id, group.chat_id) or group
        return self.enforcer.consider(current, person, cause, received=received)

    def _went(self, group: Protection, update: ParticipantChanged, entry: Entry | None) -> asyncio.Task[Ruling] | None:
        """Somebody left or was thrown out: his prompt goes; our mute stays noted, since Telegram keeps it for when he comes back."""
        self._record(
            Kind.LEFT, update, "left the group" if update.actor_id == update.user.id else "was removed from the group"
        )
        self.ladder.off(group.chat_id, update.user.id, "left the group")
        if entry is not None:
            self.telling.forget(entry)
            if update.after.status is Status.BANNED and update.after.restricted_by not in (None, self.bot_id):
                self.lifting.supersede(entry, "was banned by a moderator", update.user)
        self._end_pass(group, update.user.id)
        return None

    def _overruled(self, group: Protection, entry: Entry, update: ParticipantChanged, *, came: bool) -> None:
        """Somebody else changed a person whom we muted (or he came back): what is left of our mute?"""
        after, person = update.after, update.user
        if after.is_admin:
            self.lifting.supersede(entry, "became an admin of the group", person)
        elif after.restricted_by == self.bot_id:
            if came:
                self.telling.forget(entry)  # he came back, muted as he was: tell him again what to do
                self.ladder.began(group, person.id)
        elif self.crossings.overtaken(entry, update):
            return
        elif after.bans:
            self.lifting.supersede(entry, "a moderator changed the restriction", person)
        else:
            self.lifting.supersede(
                entry, "came back without the restriction" if came else "an admin lifted the mute", person
            )
            if not came:
                self._grant_pass(group, update)

    def _grant_pass(self, group: Protection, update: ParticipantChanged) -> None:
        """An admin lifted our mute by hand: that is respected until the person leaves the group or one of its channels."""
        why = "an admin lifted the mute"
        self.groups.exempt(self.bot_id, group.chat_id, update.user.id, by=update.actor_id, reason=why, passing=True)
        self._record(Kind.EXEMPTED, update, "may write: an admin lifted the mute by hand")

    def _end_pass(self, group: Protection, user_id: int) -> None:
        if user_id in group.passing:
            self.groups.end_exemption(self.bot_id, group.chat_id, user_id)

    def _channel_changed(self, update: ParticipantChanged, *, news: bool) -> list[asyncio.Task[Ruling] | None]:
        """Somebody joined or left a required channel: free him, or mute him, in each group that requires it.

        An old update may have been told before a crash that came before its consequences: what is known now is looked at once more.
        """
        groups = self.groups.requiring(self.bot_id, update.chat_id)
        now = self.memberships.fact(update.chat_id, update.user.id)
        if update.after.present if news or now is None else now.standing.present:
            waiting = [group for group in groups if self.enforcer.concerns(group.chat_id, update.user.id)]
            return [self._judge(group, update.user, Cause.JOINED_CHANNEL, update.received) for group in waiting]
        work = []
        for group in groups:
            if news:
                self._end_pass(group, update.user.id)
            if not self.memberships.is_outside(group.chat_id, update.user.id):
                work.append(self._judge(group, update.user, Cause.LEFT_CHANNEL, update.received))
        return work

    def on_join_request(self, update: JoinRequested) -> Awaitable[object] | None:
        """Somebody asks to be let into a required channel: he is freed where that is enough."""
        if not self.groups.is_required(self.bot_id, update.chat_id):
            return None
        self.last_event[update.chat_id] = time.time()
        news = self.memberships.asked_to_join(update)
        waiting = [
            group
            for group in self.groups.requiring(self.bot_id, update.chat_id)
            if self.enforcer.concerns(group.chat_id, update.user.id)
        ]
        try:
            work = [self._judge(group, update.user, Cause.JOINED_CHANNEL, update.received) for group in waiting]
        finally:
            if news:
                self.memberships.save(update.chat_id, update.user.id)
        return all_of(work)

    # ------------------------------------------------------------ second signals

    def on_member_seen(self, update: MemberSeen) -> Awaitable[object] | None:
        """A service message: the join may have been told already, or never will be."""
        return self.sightings.member_seen(update)

    def admit(self, update: MessageReceived) -> asyncio.Task[Ruling] | bool:
        """May this message stay? True or False when memory knows; else the judgement under way."""
        if self.groups.protected(self.bot_id, update.chat_id) is not None:
            self.last_event[update.chat_id] = time.time()
        return self.sightings.admit(update)

    # ------------------------------------------------------------ the bot itself, gaps

    def on_gap(self, update: Gap) -> Awaitable[None] | None:
        """Updates were lost for good: believe less, look before lifting, compare."""
        self.memberships.feed_broken(update.chat_id)
        for group in self.groups.of_bot(self.bot_id):
            concerned = update.chat_id in (None, group.chat_id) or any(
                c.chat_id == update.chat_id for c in group.channels
            )
            if concerned:
                self.reconciler.request(group.chat_id, "gap")
        return None

    async def on_own_standing(self, update: OwnStandingChanged) -> None:
        """The bot was promoted, demoted, removed or added: look at what it can do there now."""
        try:
            if self.groups.protected(self.bot_id, update.chat_id) is not None:
                await self.health.check_group(update.chat_id)
            if self.groups.is_required(self.bot_id, update.chat_id):
                await self.health.check_channel(update.chat_id)
        except TelegramError as error:
            logger.bind(bot=self.bot_id, chat=update.chat_id).warning("own rights could not be checked: {}", error)

    async def on_migrated(self, update: ChatMigrated) -> None:
        """A basic group became a supergroup: its rule goes along."""
        if await self.groups.move(self.bot_id, update.old_id, update.new_id):
            self.reconciler.request(update.new_id, "migration")

    # ------------------------------------------------------------ the end of a protection

    def free_all(self, chat_id: int, why: str) -> int:
        """Lift all our mutes and bans in a group that isn't protected any more, in the background; returns how many that are.

        Each entry is written as LIFTING first, so that a restart goes on with it.
        """
        entries = [*self.ledger.of_chat(chat_id), *self.ledger.banned(chat_id)]
        for entry in entries:
            self.ledger.lifting(entry)
        self.tasks.start(f"free {chat_id}", self._free(entries, why), follows=True)
        return len(entries)

    async def _free(self, entries: list[Entry], why: str) -> None:
        for entry in entries:
            if entry.closed_at is not None:
                continue
            if await self.lifting.lift(entry, why):
                self.events.record(
                    Kind.LIFTED,
                    bot_id=self.bot_id,
                    chat_id=entry.chat_id,
                    user=entry.person,
                    text=f"may write again: {why}",
                )
            else:
                self.due.add(entry.chat_id, DueKind.LOOK_AGAIN, entry.user_id, time.time() + FREE_AGAIN_SECONDS)

    # ------------------------------------------------------------ inside

    def _recovered(self, chat_id: int, reason: str) -> None:
        self.reconciler.request(chat_id, reason)

    async def _end_exemption(self, chat_id: int, user_id: int) -> None:
        """The time of an exemption is up: judge him like everybody, unless it was prolonged or taken back meanwhile."""
        if not await self.groups.end_if_over(self.bot_id, chat_id, user_id):
            return
        person = await self.gateway.find_person(user_id) or Person(user_id, "")
        text = "isn't exempt any more: the time is up"
        self.events.record(Kind.REVIEWED, bot_id=self.bot_id, chat_id=chat_id, user=person, text=text)
        group = self.groups.protected(self.bot_id, chat_id)
        if group is not None:
            self.enforcer.consider(group, person, Cause.RIGHTS)

    def _look_later(self, chat_id: int, user_id: int) -> None:
        """A raid had him muted first: look him up, at the pace of sweeps."""
        group, entry = self.groups.protected(self.bot_id, chat_id), self.ledger.open(chat_id, user_id)
        if group is not None and entry is not None:
            self.enforcer.consider(group, entry.person, Cause.SWEEP, sweep=True)

    def _look_again(self, chat_id: int, user_id: int) -> None:
        group = self.groups.protected(self.bot_id, chat_id)
        entry = self.ledger.open(chat_id, user_id)
        if group is None:
            if entry is not None and entry.state is State.LIFTING:
                self.tasks.start("free", self._free([entry], "the group isn't protected any more"))
            return
        person = (entry.person if entry else None) or self.gateway.person(user_id) or Person(user_id, "")
        fact = self.memberships.fact(chat_id, user_id)
        if fact is not None and fact.standing.until:
            self.memberships.expire(chat_id, user_id)
        self.enforcer.consider(group, person, Cause.RIGHTS)

    def _record(self, kind: Kind, update: ParticipantChanged, text: str) -> None:
        self.events.record(kind, bot_id=self.bot_id, chat_id=update.chat_id, user=update.user, text=text)
