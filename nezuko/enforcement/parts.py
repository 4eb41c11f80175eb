"""The parts of one bot's gate, wired. Read from top to bottom: a part knows only those that were made before it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from nezuko.app import App
from nezuko.bots.links import verify_in_private
from nezuko.bots.supervisor import Supervisor
from nezuko.enforcement.brake import Alarm, Brakes
from nezuko.enforcement.cases import Judged
from nezuko.enforcement.changes import Changes
from nezuko.enforcement.crossings import Crossings
from nezuko.enforcement.due import DueList
from nezuko.enforcement.enforcer import Enforcer
from nezuko.enforcement.entries import Entry
from nezuko.enforcement.expelling import Expelling
from nezuko.enforcement.freeing import Freeing
from nezuko.enforcement.health import Health
from nezuko.enforcement.ladder import Ladder
from nezuko.enforcement.ledger import Ledger
from nezuko.enforcement.lifting import Lifting
from nezuko.enforcement.lockdowns import Lockdowns
from nezuko.enforcement.looking import Looking
from nezuko.enforcement.muting import Muting
from nezuko.enforcement.pacing import Allowance
from nezuko.enforcement.presses import Presses
from nezuko.enforcement.prompts import Prompts
from nezuko.enforcement.raids import RaidAlarm, Raids
from nezuko.enforcement.reconcile import Reconciler
from nezuko.enforcement.recording import Recording
from nezuko.enforcement.refusing import Refusing
from nezuko.enforcement.second_looks import SecondLooks
from nezuko.enforcement.sightings import Sightings
from nezuko.enforcement.telling import Telling
from nezuko.enforcement.welcomes import Welcomes
from nezuko.enforcement.whispers import Whispers
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.telegram.client import BotClient
from nezuko.verification.membership import Memberships
from nezuko.verification.verifier import Verifier


class Parts:
    """What a gate consists of."""

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
        self._supervisor = app.get(Supervisor)
        self.recall: Callable[[int, bool], bool] = partial(recall, bot_id)
        self.caught_up = client.caught_up
        self.gateway = client.gateway
        self.groups = app.get(Groups)
        self.events = app.get(EventLog)
        self.tasks = app.tasks.branch(f"gate/{bot_id}")
        self.allowance = Allowance()
        self.last_event: dict[int, float] = {}
        """When (seconds since 1970) each chat was last heard of."""
        self._wire_knowing(app)
        self._wire_raids(app, raided)
        self._wire_telling(app)
        self._wire_acting()
        self._wire_judging(app, alarm, judged)
        self._wire_watching(app)

    def _wire_knowing(self, app: App) -> None:
        """What is known, what is due, and who looks up what isn't known."""
        self.memberships = Memberships(
            self.bot_id, app.writer, trust_seconds=app.settings.gate.trust_seconds, keeps=self._is_guarded
        )
        self.ledger = Ledger(self.bot_id, app.writer)
        self.due = DueList(self.bot_id, app.writer, self.gateway.delete)
        self.health = Health(
            self.bot_id,
            gateway=self.gateway,
            groups=self.groups,
            memberships=self.memberships,
            events=self.events,
            recovered=self._recovered,
        )
        self.verifier = Verifier(
            self.bot_id,
            self.memberships,
            self.groups,
            lookup=self.gateway.standing,
            sweep=lambda chat_id, user_id: self.gateway.standing(chat_id, user_id, sweep=True),
            trouble=self.health.channel_trouble,
        )
        self.looking = Looking(
            self.bot_id, gateway=self.gateway, memberships=self.memberships, ledger=self.ledger, due=self.due
        )

    def _wire_raids(self, app: App, raided: RaidAlarm) -> None:
        self.raids = Raids(
            self.bot_id,
            groups=self.groups,
            writer=app.writer,
            due=self.due,
            alarm=raided,
            busy=self._mutes_wait,
            sweep_per_second=lambda: app.settings.gate.sweep_per_second,
        )
        self.lockdowns = Lockdowns(
            self.bot_id,
            gateway=self.gateway,
            groups=self.groups,
            raids=self.raids,
            events=self.events,
            tasks=self.tasks,
        )

    def _wire_telling(self, app: App) -> None:
        """Who says in the group, or to one alone, what is to be joined."""
        self.recording = Recording(self.bot_id, self.events)
        self.prompts = Prompts(
            self.bot_id,
            gateway=self.gateway,
            ledger=self.ledger,
            groups=self.groups,
            due=self.due,
            writer=app.writer,
            recording=self.recording,
            tasks=self.tasks,
            settings=lambda: app.settings.gate,
            allowance=self.allowance,
            is_present=self.memberships.may_be_present,
            caught_up=self.caught_up,
            crowded=self._is_crowded,
            way_out=self._way_out,
            time_left=self._time_left,
        )
        self.whispers = Whispers(
            self.bot_id,
            gateway=self.gateway,
            ledger=self.ledger,
            groups=self.groups,
            due=self.due,
            writer=app.writer,
            recording=self.recording,
            tasks=self.tasks,
            settings=lambda: app.settings.gate,
            caught_up=self.caught_up,
            way_out=self._way_out,
            time_left=self._time_left,
            otherwise=self.prompts.want,
        )
        self.telling = Telling(self.bot_id, self.groups, self.ledger, self.whispers, self.prompts, self._is_crowded)

    def _wire_acting(self) -> None:
        """Who ends mutes, throws out, and lets nobody write unseen."""
        self.lifting = Lifting(
            self.bot_id,
            gateway=self.gateway,
            memberships=self.memberships,
            ledger=self.ledger,
            prompts=self.telling,
            events=self.events,
            health=self.health,
        )
        self.expelling = Expelling(
            self.bot_id,
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
            self.bot_id,
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
            self.bot_id,
            gateway=self.gateway,
            memberships=self.memberships,
            due=self.due,
            ladder=self.ladder,
            lifting=self.lifting,
            events=self.events,
            health=self.health,
        )
        self.freeing = Freeing(
            self.bot_id,
            groups=self.groups,
            ledger=self.ledger,
            lifting=self.lifting,
            due=self.due,
            events=self.events,
            tasks=self.tasks,
        )

    def _wire_judging(self, app: App, alarm: Alarm, judged: Sequence[Judged]) -> None:
        self.brakes = Brakes(self.bot_id, app.writer, lambda: app.settings.gate.brake_per_minute, alarm)
        muting = Muting(
            self.bot_id,
            gateway=self.gateway,
            memberships=self.memberships,
            verifier=self.verifier,
            ledger=self.ledger,
            prompts=self.telling,
            due=self.due,
            health=self.health,
            lifting=self.lifting,
            ladder=self.ladder,
            looking=self.looking,
            recording=self.recording,
        )
        self.enforcer = Enforcer(
            self.bot_id,
            groups=self.groups,
            memberships=self.memberships,
            verifier=self.verifier,
            ledger=self.ledger,
            due=self.due,
            lifting=self.lifting,
            brakes=self.brakes,
            ladder=self.ladder,
            raids=self.raids,
            refusing=self.refusing,
            looking=self.looking,
            muting=muting,
            recording=self.recording,
            tasks=self.tasks,
            caught_up=self.caught_up,
            judged=judged,
        )

    def _wire_watching(self, app: App) -> None:
        """Who makes something of what is seen, pressed, changed, or was missed."""
        self.welcomes = Welcomes(
            self.bot_id,
            gateway=self.gateway,
            groups=self.groups,
            due=self.due,
            tasks=self.tasks,
            allowance=self.allowance,
            settings=lambda: app.settings.gate,
        )
        self.enforcer.verified.append(self.welcomes.verified)
        self.crossings = Crossings(
            self.bot_id,
            gateway=self.gateway,
            ledger=self.ledger,
            prompts=self.telling,
            events=self.events,
            tasks=self.tasks,
        )
        self.changes = Changes(
            self.bot_id,
            groups=self.groups,
            memberships=self.memberships,
            ledger=self.ledger,
            telling=self.telling,
            enforcer=self.enforcer,
            looking=self.looking,
            lifting=self.lifting,
            expelling=self.expelling,
            ladder=self.ladder,
            raids=self.raids,
            crossings=self.crossings,
            events=self.events,
        )
        self.sightings = Sightings(
            self.bot_id,
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
            end_pass=self.changes.end_pass,
        )
        self.second_looks = SecondLooks(
            self.bot_id,
            gateway=self.gateway,
            groups=self.groups,
            memberships=self.memberships,
            ledger=self.ledger,
            due=self.due,
            enforcer=self.enforcer,
            freeing=self.freeing,
            events=self.events,
        )
        self.presses = Presses(
            self.bot_id, gateway=self.gateway, groups=self.groups, enforcer=self.enforcer, events=self.events
        )
        self.reconciler = Reconciler(
            self.bot_id,
            gateway=self.gateway,
            groups=self.groups,
            memberships=self.memberships,
            ledger=self.ledger,
            due=self.due,
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

    def _time_left(self, group: Protection, entries: Iterable[Entry]) -> float:
        """Who tells is made before the ladder, and asks it only later."""
        return self.ladder.time_left(group, entries)

    def _recovered(self, chat_id: int, reason: str) -> None:
        """Health is asked before there is a reconciler, and needs it only later."""
        self.reconciler.request(chat_id, reason)

    def _is_guarded(self, chat_id: int) -> bool:
        """Whether that is a protected group: who left it may be muted there still, and must not be told to join."""
        return self.groups.protected(self.bot_id, chat_id) is not None

    def _is_crowded(self, chat_id: int) -> bool:
        """Whether so many are muted in a group that nobody is told alone, and one message is edited as long as it lasts."""
        return self.raids.lasts(chat_id) or self.reconciler.follows_raid(chat_id)

    def _mutes_wait(self) -> bool:
        return self.gateway.queue_depth.get("restrict", 0) > 0
