"""Which groups are protected and what they ask for: held in memory, changed only through here, so that no update reads the database."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from tortoise.transactions import in_transaction

from nezuko.channels.models import Channel
from nezuko.config import GateSettings
from nezuko.errors import InvalidInput, NotFound
from nezuko.groups.models import Exemption, Group, Requirement
from nezuko.ids import new_id
from nezuko.storage.deletion import Deletion
from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.types import Admin, Chat

Policy = Literal["allow", "mute"]
SendAsChannel = Literal["allow", "delete"]

_WHOSE = ("bot_id", "chat_id", "user_id")
_EXEMPT = Upsert.of(Exemption, conflict=_WHOSE, update=("granted_by", "reason", "passing", "created_at"))
_END_EXEMPTION = Deletion(Exemption, key=_WHOSE)


@dataclass(frozen=True, slots=True)
class RequiredChannel:
    """A channel that has to be joined; `link` leads there, `problem` says why nobody can be checked at present."""

    chat_id: int
    title: str
    username: str | None
    invite_link: str | None
    problem: str = ""

    @property
    def link(self) -> str | None:
        """A link that opens the channel."""
        return f"https://t.me/{self.username}" if self.username else self.invite_link

    @property
    def label(self) -> str:
        """`@username` or the title."""
        return f"@{self.username}" if self.username else self.title


@dataclass(frozen=True, slots=True)
class Protection:
    """A protected group and its rule, as one frozen value."""

    bot_id: int
    chat_id: int
    title: str
    username: str | None
    enabled: bool
    since: int
    protected_by: int | None
    channels: tuple[RequiredChannel, ...]
    on_unknown: Policy
    send_as_channel: SendAsChannel
    linked_chat_id: int | None
    exempt: frozenset[int]
    passing: frozenset[int] = frozenset()
    """Those of `exempt` who have it only because an admin lifted our mute by hand."""
    problem: str = ""

    @property
    def label(self) -> str:
        """The title for people."""
        return self.title

    def sentence(self) -> str:
        """The rule in plain words."""
        names = [channel.label for channel in self.channels]
        if not names:
            return "No channel is asked for."
        listing = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
        return f"Members may write while they are in {listing}."


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

    def all(self) -> list[Protection]:
        """Every group that is known, switched off or not."""
        return list(self._groups.values())

    # ------------------------------------------------------------ changing

    async def load(self) -> None:
        """Read everything from the database; call once, at start."""
        exempt: dict[tuple[int, int], set[int]] = defaultdict(set)
        passing: dict[tuple[int, int], set[int]] = defaultdict(set)
        for row in await Exemption.all():
            exempt[row.bot_id, row.chat_id].add(row.user_id)
            if row.passing:
                passing[row.bot_id, row.chat_id].add(row.user_id)
        required: dict[int, list[Requirement]] = defaultdict(list)
        for requirement in await Requirement.all().order_by("position").select_related("channel"):
            required[requirement.group_id].append(requirement)  # type: ignore[attr-defined]  # Tortoise makes the column
        self._groups.clear()
        for group in await Group.all():
            key = (group.bot_id, group.chat_id)
            channels = tuple(_required(requirement.channel) for requirement in required[group.id])
            protection = self._protection(group, channels)
            self._groups[key] = replace(protection, exempt=frozenset(exempt[key]), passing=frozenset(passing[key]))
        self._index()

    async def protect(
        self, bot_id: int, chat: Chat, channels: Iterable[tuple[Chat, str | None]], by: int | None
    ) -> Protection:
        """Protect a supergroup with these channels (each with the bot's invite link or None); replaces an earlier rule.

        Exemptions and the time since when it is protected stay when the group was protected already.
        """
        now = int(time.time())
        async with self._changing, in_transaction():
            group = await Group.get_or_none(bot_id=bot_id, chat_id=chat.id)
            fresh = group is None or not group.enabled
            if group is None:
                group = Group(id=new_id(), bot_id=bot_id, chat_id=chat.id, protected_since=now)
            group.title, group.username, group.linked_chat_id = chat.title, chat.username, chat.linked_chat_id
            group.enabled, group.problem, group.problem_since = True, "", None
            group.protected_by = by or group.protected_by
            if fresh:
                group.protected_since = now
            await group.save()
            rows = [await self._save_channel(bot_id, channel, link) for channel, link in channels]
            await Requirement.filter(group_id=group.id).delete()
            await Requirement.bulk_create(
                [
                    Requirement(id=new_id(), group_id=group.id, channel_id=row.id, position=n)
                    for n, row in enumerate(rows)
                ]
            )
        old = self._groups.get((bot_id, chat.id))
        protection = self._protection(group, tuple(_required(row) for row in rows))
        if old is not None:
            protection = replace(protection, exempt=old.exempt, passing=old.passing)
        self._groups[bot_id, chat.id] = protection
        self._index()
        return protection

    async def use(self, defaults: GateSettings) -> None:
        """Let other defaults hold for whatever groups haven't set for themselves. In force at once."""
        async with self._changing:
            self._defaults = defaults
            for row in await Group.all():
                if (group := self._groups.get((row.bot_id, row.chat_id))) is not None:
                    now = self._protection(row, group.channels)
                    self._replace(replace(group, on_unknown=now.on_unknown, send_as_channel=now.send_as_channel))

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
        *,
        on_unknown: Policy | None,
        send_as_channel: SendAsChannel | None,
    ) -> Protection:
        """Set a group's policies; None leaves one to the gate's settings. In force at once. Raises NotFound."""
        self._known_or_raise(bot_id, chat_id)
        async with self._changing:
            await Group.filter(bot_id=bot_id, chat_id=chat_id).update(
                on_unknown=on_unknown, send_as_channel=send_as_channel
            )
            return self._replace(
                replace(
                    self._groups[bot_id, chat_id],
                    on_unknown=on_unknown or self._defaults.on_unknown,
                    send_as_channel=send_as_channel or self._defaults.send_as_channel,
                )
            )

    async def require(self, bot_id: int, chat_id: int, channel: Chat, link: str | None) -> Protection:
        """Ask for one more channel (`link`: the bot's invite link or None). Harmless if it is asked for already. Raises NotFound."""
        self._known_or_raise(bot_id, chat_id)
        async with self._changing, in_transaction():
            row = await self._save_channel(bot_id, channel, link)
            group_id, position = await self._last_place(bot_id, chat_id)
            if not await Requirement.exists(group_id=group_id, channel_id=row.id):
                await Requirement.create(id=new_id(), group_id=group_id, channel_id=row.id, position=position + 1)
        group = self._groups[bot_id, chat_id]
        fresh = _required(row)
        channels = tuple(fresh if known.chat_id == channel.id else known for known in group.channels)
        group = self._replace(replace(group, channels=channels if fresh in channels else (*channels, fresh)))
        self._index()
        return group

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
        await Requirement.filter(group__bot_id=bot_id, group__chat_id=chat_id, channel__chat_id=channel_id).delete()
        group = self._groups[bot_id, chat_id]
        group = self._replace(
            replace(group, channels=tuple(channel for channel in group.channels if channel.chat_id != channel_id))
        )
        self._index()
        return group

    @staticmethod
    async def _last_place(bot_id: int, chat_id: int) -> tuple[int, int]:
        """The group's row id, and the place of its last channel."""
        group = await Group.get(bot_id=bot_id, chat_id=chat_id)
        last = await Requirement.filter(group_id=group.id).order_by("-position").first()
        return int(group.id), int(last.position) if last else -1

    def exempt(
        self, bot_id: int, chat_id: int, user_id: int, *, by: int | None, reason: str, passing: bool = False
    ) -> asyncio.Future[None]:
        """Let somebody write whatever his channels: in force at once, on disk when the result is done. Raises NotFound."""
        group = self._known_or_raise(bot_id, chat_id)
        some = {user_id}
        passes = group.passing | some if passing else group.passing - some
        self._replace(replace(group, exempt=group.exempt | some, passing=passes))
        row = (new_id(), bot_id, chat_id, user_id, by, reason[:255], passing, int(time.time()))
        return self._writer.put(_EXEMPT, row)

    def end_exemption(self, bot_id: int, chat_id: int, user_id: int) -> asyncio.Future[None]:
        """Take an exemption back, at once; on disk when the result is done. Harmless if there was none."""
        if group := self._groups.get((bot_id, chat_id)):
            some = {user_id}
            self._replace(replace(group, exempt=group.exempt - some, passing=group.passing - some))
        return self._writer.put(_END_EXEMPTION, (bot_id, chat_id, user_id))

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
            )
            group = self._groups[bot_id, chat.id]
            self._replace(replace(group, title=chat.title, username=chat.username, linked_chat_id=chat.linked_chat_id))
        if self.is_required(bot_id, chat.id):
            await Channel.filter(bot_id=bot_id, chat_id=chat.id).update(
                title=chat.title, username=chat.username, subscribers=chat.members, own_rights=rights, looked_at=now
            )
            self._replace_channel(bot_id, chat.id, title=chat.title, username=chat.username)

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
        self._replace(replace(group, chat_id=new_id_))
        self._index()
        return True

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

    def _protection(self, row: Group, channels: tuple[RequiredChannel, ...]) -> Protection:
        return Protection(
            bot_id=row.bot_id,
            chat_id=row.chat_id,
            title=row.title,
            username=row.username,
            enabled=row.enabled,
            since=row.protected_since,
            protected_by=row.protected_by,
            channels=channels,
            on_unknown="mute" if (row.on_unknown or self._defaults.on_unknown) == "mute" else "allow",
            send_as_channel="allow" if (row.send_as_channel or self._defaults.send_as_channel) == "allow" else "delete",
            linked_chat_id=row.linked_chat_id,
            exempt=frozenset(),
            problem=row.problem,
        )

    @staticmethod
    async def _save_channel(bot_id: int, chat: Chat, link: str | None) -> Channel:
        row = await Channel.get_or_none(bot_id=bot_id, chat_id=chat.id) or Channel(
            id=new_id(), bot_id=bot_id, chat_id=chat.id
        )
        row.title, row.username, row.problem, row.problem_since = chat.title, chat.username, "", None
        row.invite_link = link or row.invite_link
        row.subscribers, row.looked_at = chat.members, int(time.time())
        await row.save()
        return row


def _required(row: Channel) -> RequiredChannel:
    return RequiredChannel(row.chat_id, row.title, row.username, row.invite_link, row.problem)
