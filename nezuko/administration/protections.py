"""Everything that may be changed about a protected group: from its commands and from its page alike."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from nezuko import actor
from nezuko.administration.candidates import (
    WrittenRule,
    asking_link,
    check_count,
    find_channels,
    find_group,
    parse_rule,
)
from nezuko.audit.log import Audit
from nezuko.enforcement.entries import OPEN_STATES
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.models import Restriction
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NotFound
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups, Protection
from nezuko.i18n.pages import mark
from nezuko.options import GroupOptions
from nezuko.privacy.nameless import Nameless
from nezuko.said import Sentence
from nezuko.telegram.types import Person
from nezuko.telegram.waiting import in_time

AGAIN = Sentence("try again")
NOT_RUNNING = mark("The bot of this group isn't running at present. Resume it first, on its page.")
WHY_FREE = "the group isn't protected any more"


class Protections:
    """Service: protects groups, changes their rules, ends their protection. Changes are in force at once, audited and told to the feed."""

    def __init__(
        self, enforcement: Enforcement, groups: Groups, events: EventLog, audit: Audit, nameless: Nameless
    ) -> None:
        self._nameless = nameless
        self._enforcement = enforcement
        self._groups = groups
        self._events = events
        self._audit = audit
        self.on_options: list[Callable[[Protection, Protection], None]] = []
        """Told of a group before and after its options were changed."""

    # ------------------------------------------------------------ the rule

    async def protect(
        self, bot_id: int, chat_id: int, words: Sequence[str], *, by: Person | None = None, again: str = AGAIN
    ) -> Protection:
        """Protect a group with the channels named, or without any with the rule that it had.

        Args:
            bot_id: the bot that guards it.
            chat_id: the group.
            words: channels as people write them, perhaps with a choice (`parse_rule`).
            by: who is told when something is wrong; None for an anonymous admin or the dashboard.
            again: what to do once something is mended.

        Raises:
            InvalidInput: it can't be; the sentence says what to do.
            NotFound: the bot doesn't run, or there is no rule to bring back.
            TelegramError: Telegram can't be asked at present.
        """
        gate = self._gate(bot_id)
        before, rule = self._groups.known(bot_id, chat_id), parse_rule(words)
        heard = self._groups.listened_to(bot_id)
        if words:
            group = await self._set_up(gate, chat_id, rule, by, again)
        else:
            async with in_time():
                await find_group(gate, chat_id, again=again)
            group = await self._groups.enable(bot_id, chat_id)
        await self._begin(gate, group, heard)
        self._tell(Kind.PROTECTED, group, group.sentence(), by)
        self._note("group.protect", before, group)
        return group

    async def _set_up(self, gate: Gate, chat_id: int, rule: WrittenRule, by: Person | None, again: str) -> Protection:
        check_count(len({*rule.always, *rule.choice}))
        async with in_time():
            chat = await find_group(gate, chat_id, again=again)
            channels = {
                channel.id: (channel, link)
                for channel, link in await find_channels(gate, chat, rule.always, again=again)
            }
            chosen = await find_channels(gate, chat, rule.choice, again=again)
        choice = [channel.id for channel, _ in chosen if channel.id not in channels]
        channels |= {channel.id: (channel, link) for channel, link in chosen if channel.id in choice}
        return await self._groups.protect(
            gate.bot_id, chat, channels.values(), by.id if by else None, choice=choice, needed=rule.needed
        )

    async def set_rule(
        self, bot_id: int, chat_id: int, *, choice: Collection[int], needed: int, asking: Collection[int]
    ) -> Protection:
        """Change how the channels are weighed: of those in `choice`, `needed` are enough; in those of `asking` a request is.

        Raises what `protect` raises.
        """
        gate, before = self._gate(bot_id), self.known(bot_id, chat_id)
        heard = self._groups.listened_to(bot_id)
        links: dict[int, str | None] = {}
        async with in_time():
            for channel in before.channels:
                if channel.chat_id in asking:
                    known = channel.invite_link if channel.pending_counts and not channel.username else None
                    links[channel.chat_id] = known or await asking_link(gate, channel.chat_id)
        await self._groups.set_rule(bot_id, chat_id, choice=choice, needed=needed, asking=links)
        return await self._rule_changed(gate, before, heard, "group.rule")

    async def require(self, bot_id: int, chat_id: int, words: Sequence[str]) -> Protection:
        """Ask for further channels. Raises what `protect` raises."""
        gate, before = self._gate(bot_id), self.known(bot_id, chat_id)
        heard = self._groups.listened_to(bot_id)
        if not words:
            raise InvalidInput("Name the channel that members have to join, as in @yourchannel.")
        async with in_time():
            chat = await find_group(gate, chat_id, again=AGAIN)
            found = await find_channels(gate, chat, words, again=AGAIN)
        for channel, link in found:
            await self._groups.require(bot_id, chat_id, channel, link)
        return await self._rule_changed(gate, before, heard, "group.require")

    async def drop(self, bot_id: int, chat_id: int, channel_id: int) -> Protection:
        """Ask for one channel less; whoever only lacked that one is freed. Raises NotFound, InvalidInput for the last one."""
        before, heard = self.known(bot_id, chat_id), self._groups.listened_to(bot_id)
        await self._groups.drop(bot_id, chat_id, channel_id)
        return await self._rule_changed(self._enforcement.gate(bot_id), before, heard, "group.drop")

    async def _rule_changed(self, gate: Gate | None, before: Protection, heard: set[int], action: str) -> Protection:
        group = self.known(before.bot_id, before.chat_id)
        if gate is not None and group.enabled:
            await self._begin(gate, group, heard)
        self._tell(Kind.PROTECTED, group, f"the rule was changed by {actor.current().name}: {group.sentence()}")
        self._note(action, before, group)
        return group

    async def change(self, bot_id: int, chat_id: int, wanted: Mapping[str, object]) -> Protection:
        """Set options of a group, by name; None leaves one to the configuration. Raises NotFound, InvalidInput."""
        before = self.known(bot_id, chat_id)
        group = await self._groups.change(bot_id, chat_id, wanted)
        if (group.options, group.own_options) == (before.options, before.own_options):
            return group
        self._note("group.change", before, group)
        gate = self._enforcement.gate(bot_id)
        if gate is not None and group.enabled and _judges(group.options) != _judges(before.options):
            gate.reconciler.request(chat_id, "rule")
        for tell in self.on_options:
            tell(before, group)
        return group

    # ------------------------------------------------------------ on and off

    async def switch_off(self, bot_id: int, chat_id: int, *, by: Person | None = None) -> int:
        """Stop guarding, at once; the rule is kept. Returns how many are still muted or banned by us. Raises NotFound."""
        before = self.known(bot_id, chat_id)
        if not before.enabled:
            raise InvalidInput("This group isn't protected.")
        group = await self._groups.unprotect(bot_id, chat_id)
        self._tell(Kind.UNPROTECTED, group, "protection was switched off", by)
        self._note("group.unprotect", before, group)
        return self.held(bot_id, chat_id)

    def free_muted(self, bot_id: int, chat_id: int) -> int:
        """Lift all our mutes and bans in a group that isn't protected any more, in the background; returns how many that are.

        Those are among them whose data was deleted. Raises NotFound.
        """
        group, gate = self.known(bot_id, chat_id), self._gate(bot_id)
        if group.enabled:
            raise InvalidInput("The group is protected again; nothing was changed.")
        count = gate.freeing.free_all(chat_id, WHY_FREE) + self._nameless.free(gate, chat_id)
        self._audit.record("group.free", "group", chat_id, {"muted": count}, {"muted": 0}, chat=(bot_id, chat_id))
        return count

    async def forget(self, bot_id: int, chat_id: int) -> None:
        """Delete a group that isn't protected any more, with its rule and exemptions. What happened there stays on record.

        Raises:
            NotFound: it isn't known.
            InvalidInput: it is protected, or somebody is still muted there, whom nobody would free then.
        """
        before = self.known(bot_id, chat_id)
        open_states = [state.value for state in OPEN_STATES]
        muted = await Restriction.filter(bot_id=bot_id, chat_id=chat_id, state__in=open_states).count()
        if max(muted, self.muted(bot_id, chat_id)):
            raise InvalidInput("The gate still mutes somebody there. Unmute them first, else nobody would.")
        await self._groups.forget(bot_id, chat_id)
        self._audit.record("group.forget", "group", chat_id, settings_of(before), None, chat=(bot_id, chat_id))

    # ------------------------------------------------------------ looking

    async def check(self, bot_id: int, chat_id: int) -> list[str]:
        """Look now at the bot's rights in a group and its channels; returns what is wrong. Raises NotFound, TelegramError."""
        group, gate = self.known(bot_id, chat_id), self._gate(bot_id)
        async with in_time():
            found = [await gate.health.check_group(chat_id)]
            found += [await gate.health.check_channel(channel.chat_id) for channel in group.channels]
        return [problem for problem in found if problem]

    def reconcile(self, bot_id: int, chat_id: int) -> None:
        """Compare a group with Telegram soon. Raises NotFound, InvalidInput."""
        group, gate = self.known(bot_id, chat_id), self._gate(bot_id)
        if not group.enabled:
            raise InvalidInput("This group isn't protected: there is nothing to compare.")
        gate.reconciler.request(chat_id, "asked for")

    @property
    def defaults(self) -> GroupOptions:
        """The options of groups that have set nothing for themselves."""
        return self._groups.defaults

    def known(self, bot_id: int, chat_id: int) -> Protection:
        """Return a group, switched off or not. Raises NotFound."""
        group = self._groups.known(bot_id, chat_id)
        if group is None:
            raise NotFound("There is no such group here.")
        return group

    def muted(self, bot_id: int, chat_id: int) -> int:
        """How many we keep muted there; 0 also while the bot doesn't run."""
        gate = self._enforcement.gate(bot_id)
        return len(gate.ledger.of_chat(chat_id)) if gate else 0

    def held(self, bot_id: int, chat_id: int) -> int:
        """How many would be freed by `free_muted`: muted, banned, and those among them whose data was deleted."""
        gate = self._enforcement.gate(bot_id)
        banned = len(gate.ledger.banned(chat_id)) if gate else 0
        return self.muted(bot_id, chat_id) + banned + self._nameless.count(bot_id, chat_id)

    # ------------------------------------------------------------ inside

    def _gate(self, bot_id: int) -> Gate:
        gate = self._enforcement.gate(bot_id)
        if gate is None:
            raise NotFound(NOT_RUNNING)
        return gate

    async def _begin(self, gate: Gate, group: Protection, heard: set[int]) -> None:
        """Begin to guard by this rule. `heard`: where the bot listened before; what it once learned elsewhere may be wrong by now."""
        for chat_id in self._groups.listened_to(gate.bot_id) - heard:
            await gate.memberships.begin_anew(chat_id)
        await gate.health.check_group(group.chat_id)
        for channel in group.channels:
            await gate.health.check_channel(channel.chat_id)
        gate.reconciler.request(group.chat_id, "protected")

    def _tell(self, kind: Kind, group: Protection, text: str, by: Person | None = None) -> None:
        self._events.record(kind, bot_id=group.bot_id, chat_id=group.chat_id, user=by, text=text)

    def _note(self, action: str, before: Protection | None, after: Protection) -> None:
        old = settings_of(before) if before else None
        self._audit.record(action, "group", after.chat_id, old, settings_of(after), chat=(after.bot_id, after.chat_id))


def settings_of(group: Protection) -> dict[str, object]:
    """What can be changed about a group, as the audit shows it."""
    return {
        "title": group.title,
        "enabled": group.enabled,
        "channels": [channel.label for channel in group.channels],
        "choice": [channel.label for channel in group.choice],
        "needed": group.needed,
        "requests_count": [channel.label for channel in group.channels if channel.pending_counts],
        **group.options.model_dump(),
    }


def _judges(options: GroupOptions) -> tuple[object, ...]:
    """What decides, of the options, whether somebody is muted."""
    return options.on_unknown, options.mute
