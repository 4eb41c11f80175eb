"""Which groups are protected and what they ask for: held in memory, changed only through here, so that no update reads the database."""

from __future__ import annotations

import asyncio
import json
import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from tortoise.transactions import in_transaction

from nezuko.channels.models import Channel, SubscriberCount
from nezuko.config import GateSettings
from nezuko.errors import InvalidInput, NotFound
from nezuko.groups import rows
from nezuko.groups.models import Exemption, Group, GroupText, Requirement
from nezuko.groups.protection import Protection, RequiredChannel, checked_rule
from nezuko.ids import new_id
from nezuko.options import GroupOptions, checked, merged
from nezuko.storage.deletion import Deletion
from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.types import Admin, Chat

__all__ = ["Groups", "Protection", "RequiredChannel"]

_WHOSE = ("bot_id", "chat_id", "user_id")
_EXEMPT = Upsert.of(Exemption, conflict=_WHOSE, update=("granted_by", "reason", "passing", "created_at", "ends_at"))
_END_EXEMPTION = Deletion(Exemption, key=_WHOSE)


class Groups:
    """Service: the protected groups of all bots."""

    def __init__(self, defaults: GateSettings, writer: Writer) -> None:
        self._defaults = defaults
        self._writer = writer
        self._groups: dict[tuple[int, int], Protection] = {}
        self._requiring: dict[tuple[int, int], tuple[int, ...]] = {}
        self._changing = asyncio.Lock()
        """One rule at a time: two groups that begin to require a new channel would both insert it."""

    # ------------------------------------------------------------ reading (memory only)

    @property
    def defaults(self) -> GroupOptions:
        """The options of groups that have set nothing for themselves."""
        return self._defaults

    def protected(self, bot_id: int, chat_id: int) -> Protection | None:
        """Return the group if this bot protects it at present."""
        group = self._groups.get((bot_id, chat_id))
        return group if group is not None and group.enabled else None

    def known(self, bot_id: int, chat_id: int) -> Protection | None:
        """Return the group also when its protection is switched off."""
        return self._groups.get((bot_id, chat_id))

    def requiring(self, bot_id: int, channel_id: int) -> list[Protection]:
        """The protected groups of this bot that require a channel."""
        chats = self._requiring.get((bot_id, channel_id), ())
        return [group for chat_id in chats if (group := self.protected(bot_id, chat_id))]

    def is_required(self, bot_id: int, channel_id: int) -> bool:
        """Whether any protected group of this bot requires the channel."""
        return (bot_id, channel_id) in self._requiring

    def of_bot(self, bot_id: int) -> list[Protection]:
        """All protected groups of a bot."""
        return [group for (owner, _), group in self._groups.items() if owner == bot_id and group.enabled]

    def listened_to(self, bot_id: int) -> set[int]:
        """The groups that a bot protects and the channels that these require: only of these are comings and goings taken in."""
        groups = self.of_bot(bot_id)
        return {group.chat_id for group in groups} | {c.chat_id for group in groups for c in group.channels}

    def all(self) -> list[Protection]:
        """Every group that is known, switched off or not."""
        return list(self._groups.values())

    # ------------------------------------------------------------ changing

    async def load(self) -> None:
        """Read everything from the database; call once, at start."""
        self._groups = {(group.bot_id, group.chat_id): group for group in await rows.read_all(self._defaults)}
        self._index()

    async def protect(
        self,
        bot_id: int,
        chat: Chat,
        channels: Iterable[tuple[Chat, str | None]],
        by: int | None,
        *,
        choice: Collection[int] = (),
        needed: int = 0,
    ) -> Protection:
        """Protect a supergroup with these channels (each with the bot's invite link or None); replaces an earlier rule.

        Of the channels in `choice`, `needed` are enough. Exemptions, where a pending request counts, and the time since when the
        group is protected stay if it was protected already. Raises InvalidInput.
        """
        now, channels = int(time.time()), list(channels)
        needed = checked_rule([channel.id for channel, _ in channels], choice, needed)
        old = self._groups.get((bot_id, chat.id))
        asking = {channel.chat_id for channel in old.channels if channel.pending_counts} if old else set()
        async with self._changing, in_transaction():
            group = await Group.get_or_none(bot_id=bot_id, chat_id=chat.id)
            fresh = group is None or not group.enabled
            if group is None:
                group = Group(id=new_id(), bot_id=bot_id, chat_id=chat.id, protected_since=now)
            group.title, group.username, group.linked_chat_id = chat.title, chat.username, chat.linked_chat_id
            group.enabled, group.problem, group.problem_since = True, "", None
            group.needed = needed
            group.protected_by = by or group.protected_by
            if fresh:
                group.protected_since = now
            await group.save()
            saved = [await rows.save_channel(bot_id, channel, link) for channel, link in channels]
            await Requirement.filter(group_id=group.id).delete()
            requirements = [
                Requirement(
                    id=new_id(), group_id=group.id, channel=row, position=n, choice=row.chat_id in choice,
                    pending_counts=row.chat_id in asking,
                )
                for n, row in enumerate(saved)
            ]  # fmt: skip
            await Requirement.bulk_create(requirements)
        protection = rows.protection(group, requirements, self._defaults)
        if old is not None:
            protection = replace(protection, exempt=old.exempt, passing=old.passing, words=old.words)
        self._groups[bot_id, chat.id] = protection
        self._index()
        return protection

    async def use(self, defaults: GateSettings) -> None:
        """Let other defaults hold for whatever groups haven't set for themselves. In force at once."""
        async with self._changing:
            self._defaults = defaults
            for row in await Group.all():
                if (group := self._groups.get((row.bot_id, row.chat_id))) is not None:
                    self._replace(replace(group, options=rows.options_of(row, self._defaults)))

    async def unprotect(self, bot_id: int, chat_id: int) -> Protection:
        """Switch the protection off; the rule is kept. Raises NotFound if the group isn't known."""
        group = self._known_or_raise(bot_id, chat_id)
        await Group.filter(bot_id=bot_id, chat_id=chat_id).update(enabled=False)
        return self._replace(replace(group, enabled=False))

    async def enable(self, bot_id: int, chat_id: int) -> Protection:
        """Switch the protection on again with the rule that was kept. Raises NotFound."""
        group = self._known_or_raise(bot_id, chat_id)
        now = int(time.time())
        await Group.filter(bot_id=bot_id, chat_id=chat_id).update(enabled=True, protected_since=now)
        return self._replace(replace(group, enabled=True, since=now))

    async def change(
        self,
        bot_id: int,
        chat_id: int,
        wanted: Mapping[str, object],
    ) -> Protection:
        """Set options of a group, by name; None leaves one to the configuration. In force at once.

        Raises:
            NotFound: the group isn't known.
            InvalidInput: there is no such option, or what holds then doesn't go together.
        """
        self._known_or_raise(bot_id, chat_id)
        async with self._changing:
            row = await Group.get(bot_id=bot_id, chat_id=chat_id)
            own = checked(json.loads(row.own_options) | dict(wanted))
            options = merged(self._defaults, own)
            await Group.filter(id=row.id).update(own_options=json.dumps(own))
            group = self._groups[bot_id, chat_id]
            return self._replace(replace(group, options=options, own_options=frozenset(own)))

    async def set_text(self, bot_id: int, chat_id: int, language: str, key: str, text: str | None) -> Protection:
        """Let members read a phrase in the group's own words, which were checked; None: as for all again. In force at once.

        `language`: a code, or `*` for all. Raises NotFound.
        """
        self._known_or_raise(bot_id, chat_id)
        async with self._changing:
            words = dict(self._groups[bot_id, chat_id].words or {})
            words.pop((language, key), None)
            async with in_transaction():
                await GroupText.filter(bot_id=bot_id, chat_id=chat_id, language=language, key=key).delete()
                if text is not None:
                    words[language, key] = text
                    await GroupText.create(
                        id=new_id(), bot_id=bot_id, chat_id=chat_id, language=language, key=key, text=text,
                        changed_at=int(time.time()),
                    )  # fmt: skip
            return self._replace(replace(self._groups[bot_id, chat_id], words=words or None))

    async def require(self, bot_id: int, chat_id: int, channel: Chat, link: str | None) -> Protection:
        """Ask for one more channel (`link`: the bot's invite link or None). Harmless if it is asked for already. Raises NotFound.

        It is always needed, unless all others are a choice: then it is one more of these.
        """
        self._known_or_raise(bot_id, chat_id)
        async with self._changing, in_transaction():
            row = await rows.save_channel(bot_id, channel, link)
            group = await Group.get(bot_id=bot_id, chat_id=chat_id)
            if not await Requirement.exists(group_id=group.id, channel_id=row.id):
                known = await Requirement.filter(group_id=group.id).order_by("position")
                await Requirement.create(
                    id=new_id(), group_id=group.id, channel_id=row.id, position=known[-1].position + 1 if known else 0,
                    choice=bool(known) and all(requirement.choice for requirement in known),
                )  # fmt: skip
            return await self._read_rule(group)

    async def drop(self, bot_id: int, chat_id: int, channel_id: int) -> Protection:
        """Ask for one channel less.

        Raises:
            NotFound: the group or the channel isn't there.
            InvalidInput: it is the last one.
        """
        group = self._known_or_raise(bot_id, chat_id)
        kept = tuple(channel for channel in group.channels if channel.chat_id != channel_id)
        if len(kept) == len(group.channels):
            raise NotFound("This group doesn't ask for that channel any more.")
        if not kept:
            raise InvalidInput("A protected group asks for at least one channel. Switch its protection off instead.")
        async with self._changing:
            await Requirement.filter(group__bot_id=bot_id, group__chat_id=chat_id, channel__chat_id=channel_id).delete()
            return await self._read_rule(await Group.get(bot_id=bot_id, chat_id=chat_id))

    async def set_rule(
        self, bot_id: int, chat_id: int, *, choice: Collection[int], needed: int, asking: dict[int, str | None]
    ) -> Protection:
        """Change how the channels that a group asks for are weighed. In force at once.

        Args:
            bot_id: the group's bot.
            chat_id: the group.
            choice: ids of the channels of which `needed` are enough; the others are always needed.
            needed: how many that are.
            asking: the channels where somebody who has asked to join counts as joined, each with the bot's link for asking (None: public).

        Raises:
            NotFound: the group isn't known.
            InvalidInput: there is no such rule.
        """
        group = self._known_or_raise(bot_id, chat_id)
        needed = checked_rule([channel.chat_id for channel in group.channels], choice, needed)
        async with self._changing, in_transaction():
            row = await Group.get(bot_id=bot_id, chat_id=chat_id)
            row.needed = needed
            await row.save(update_fields=["needed"])
            for requirement in await Requirement.filter(group_id=row.id).select_related("channel"):
                channel = requirement.channel
                requirement.choice, requirement.pending_counts = channel.chat_id in choice, channel.chat_id in asking
                await requirement.save(update_fields=["choice", "pending_counts"])
                if link := asking.get(channel.chat_id):
                    channel.request_link = link
                    await channel.save(update_fields=["request_link"])
            return await self._read_rule(row)

    async def _read_rule(self, row: Group) -> Protection:
        """Take over a group's rule as it is in the database now."""
        requirements = await Requirement.filter(group_id=row.id).order_by("position").select_related("channel")
        channels, needed = rows.rule(requirements, row.needed)
        group = self._replace(replace(self._groups[row.bot_id, row.chat_id], channels=channels, needed=needed))
        self._index()
        return group

    def exempt(
        self,
        bot_id: int,
        chat_id: int,
        user_id: int,
        *,
        by: int | None,
        reason: str,
        passing: bool = False,
        ends_at: int | None = None,
    ) -> asyncio.Future[None]:
        """Let somebody write whatever his channels: in force at once, on disk when the result is done. Raises NotFound.

        That `ends_at` comes is seen to by the gate's due list; None: it doesn't end by itself.
        """
        group = self._known_or_raise(bot_id, chat_id)
        some = {user_id}
        passes = group.passing | some if passing else group.passing - some
        self._replace(replace(group, exempt=group.exempt | some, passing=passes))
        row = (new_id(), bot_id, chat_id, user_id, by, reason[:255], passing, int(time.time()), ends_at)
        return self._writer.put(_EXEMPT, row)

    def end_exemption(self, bot_id: int, chat_id: int, user_id: int) -> asyncio.Future[None]:
        """Take an exemption back, at once; on disk when the result is done. Harmless if there was none."""
        if group := self._groups.get((bot_id, chat_id)):
            some = {user_id}
            self._replace(replace(group, exempt=group.exempt - some, passing=group.passing - some))
        return self._writer.put(_END_EXEMPTION, (bot_id, chat_id, user_id))

    def forget_person(self, user_id: int) -> None:
        """Remember nothing more of somebody: neither that he is exempt nor that he set a group up; rows are whoever's business asks."""
        some = {user_id}
        for group in list(self._groups.values()):
            by = None if group.protected_by == user_id else group.protected_by
            if user_id in group.exempt or by != group.protected_by:
                self._replace(replace(group, exempt=group.exempt - some, passing=group.passing - some, protected_by=by))

    async def ending_exemptions(self, bot_id: int) -> list[tuple[int, int, int]]:
        """The exemptions that end by themselves, as (user, group, when)."""
        found = await Exemption.filter(bot_id=bot_id, ends_at__not_isnull=True)
        return [(row.user_id, row.chat_id, row.ends_at) for row in found if row.ends_at is not None]

    async def end_if_over(self, bot_id: int, chat_id: int, user_id: int) -> bool:
        """Take an exemption back whose time is up. Returns whether there was one."""
        row = await Exemption.get_or_none(bot_id=bot_id, chat_id=chat_id, user_id=user_id)
        if row is None or row.ends_at is None or row.ends_at > time.time():
            return False
        await self.end_exemption(bot_id, chat_id, user_id)
        return True

    async def refresh(self, bot_id: int, chat: Chat) -> None:
        """Take over title, username, linked channel and the bot's rights of a group or channel as Telegram shows them now."""
        now, rights = int(time.time()), int(chat.own_rights | Admin.OTHER if chat.is_admin else Admin.NONE)
        if (bot_id, chat.id) in self._groups:
            await Group.filter(bot_id=bot_id, chat_id=chat.id).update(
                title=chat.title,
                username=chat.username,
                linked_chat_id=chat.linked_chat_id,
                own_rights=rights,
                looked_at=now,
                **({} if chat.guard_id is None else {"is_guard": chat.guard_id == bot_id}),
            )
            group = self._groups[bot_id, chat.id]
            self._replace(replace(group, title=chat.title, username=chat.username, linked_chat_id=chat.linked_chat_id))
        if self.is_required(bot_id, chat.id):
            await Channel.filter(bot_id=bot_id, chat_id=chat.id).update(
                title=chat.title, username=chat.username, subscribers=chat.members, own_rights=rights, looked_at=now
            )
            self._replace_channel(bot_id, chat.id, title=chat.title, username=chat.username)
            if chat.members is not None:
                SubscriberCount.note(self._writer, bot_id, chat.id, chat.members)

    async def set_group_problem(self, bot_id: int, chat_id: int, problem: str) -> bool:
        """Note why a group can't be guarded ("" = it can). Returns whether that is news."""
        group = self._groups.get((bot_id, chat_id))
        if group is None or group.problem == problem:
            return False
        self._replace(replace(group, problem=problem))
        since = int(time.time()) if problem else None
        await Group.filter(bot_id=bot_id, chat_id=chat_id).update(problem=problem, problem_since=since)
        return True

    async def set_channel_problem(self, bot_id: int, channel_id: int, problem: str) -> bool:
        """Note why memberships of a channel can't be determined ("" = they can). Returns whether that is news."""
        if all(
            c.problem == problem
            for g in self.requiring(bot_id, channel_id)
            for c in g.channels
            if c.chat_id == channel_id
        ):
            return False
        self._replace_channel(bot_id, channel_id, problem=problem)
        since = int(time.time()) if problem else None
        await Channel.filter(bot_id=bot_id, chat_id=channel_id).update(problem=problem, problem_since=since)
        return True

    async def relink(self, bot_id: int, channel_id: int, old: str, fresh: str) -> None:
        """Let a channel's new invite link take the place of an old one, wherever that is shown."""
        async with self._changing:
            for column in ("invite_link", "request_link"):
                await Channel.filter(bot_id=bot_id, chat_id=channel_id, **{column: old}).update(**{column: fresh})
            for group in self.requiring(bot_id, channel_id):
                channels = tuple(replace(c, invite_link=fresh) if c.invite_link == old else c for c in group.channels)
                self._replace(replace(group, channels=channels))

    async def set_reconciled(self, bot_id: int, chat_id: int) -> None:
        """Note that a group was just compared with Telegram."""
        await Group.filter(bot_id=bot_id, chat_id=chat_id).update(reconciled_at=int(time.time()))

    async def move(self, bot_id: int, old_id: int, new_id_: int) -> bool:
        """A group migrated: its rule goes along. Returns whether it was known."""
        group = self._groups.pop((bot_id, old_id), None)
        if group is None:
            return False
        await Group.filter(bot_id=bot_id, chat_id=old_id).update(chat_id=new_id_)
        await Exemption.filter(bot_id=bot_id, chat_id=old_id).update(chat_id=new_id_)
        await GroupText.filter(bot_id=bot_id, chat_id=old_id).update(chat_id=new_id_)
        self._replace(replace(group, chat_id=new_id_))
        self._index()
        return True

    async def forget(self, bot_id: int, chat_id: int) -> None:
        """Delete a group that isn't protected any more, with its rule and its exemptions. Raises NotFound, InvalidInput while it is."""
        async with self._changing:
            if self._known_or_raise(bot_id, chat_id).enabled:
                raise InvalidInput("This group is protected. Switch its protection off first.")
            del self._groups[bot_id, chat_id]
            self._index()
            await Group.filter(bot_id=bot_id, chat_id=chat_id).delete()
            await Exemption.filter(bot_id=bot_id, chat_id=chat_id).delete()
            await GroupText.filter(bot_id=bot_id, chat_id=chat_id).delete()

    # ------------------------------------------------------------ inside

    def _known_or_raise(self, bot_id: int, chat_id: int) -> Protection:
        group = self._groups.get((bot_id, chat_id))
        if group is None:
            raise NotFound("This group isn't protected yet. Send /protect @channel to begin.")
        return group

    def _replace(self, group: Protection) -> Protection:
        self._groups[group.bot_id, group.chat_id] = group
        return group

    def _replace_channel(self, bot_id: int, channel_id: int, **changes: str | None) -> None:
        for chat_id in self._requiring.get((bot_id, channel_id), ()):
            group = self._groups[bot_id, chat_id]
            channels = tuple(
                replace(c, **changes) if c.chat_id == channel_id else c  # type: ignore[arg-type]  # names are checked by replace
                for c in group.channels
            )
            self._replace(replace(group, channels=channels))

    def _index(self) -> None:
        index: dict[tuple[int, int], list[int]] = defaultdict(list)
        for group in self._groups.values():
            for channel in group.channels:
                index[group.bot_id, channel.chat_id].append(group.chat_id)
        self._requiring = {key: tuple(chats) for key, chats in index.items()}
