"""From the database's rows to the values that memory holds, and back where a channel is new."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from loguru import logger

from nezuko.channels.models import Channel
from nezuko.errors import InvalidInput
from nezuko.groups.models import Exemption, Group, GroupText, Requirement
from nezuko.groups.protection import Protection, RequiredChannel
from nezuko.ids import new_id
from nezuko.options import GroupOptions, merged
from nezuko.telegram.types import Chat, ChatKind


async def read_all(defaults: GroupOptions) -> list[Protection]:
    """Every group that is known, with its rule, options, exemptions and own words."""
    exempt: dict[tuple[int, int], set[int]] = defaultdict(set)
    passing: dict[tuple[int, int], set[int]] = defaultdict(set)
    for row in await Exemption.all():
        exempt[row.bot_id, row.chat_id].add(row.user_id)
        if row.passing:
            passing[row.bot_id, row.chat_id].add(row.user_id)
    required: dict[int, list[Requirement]] = defaultdict(list)
    for requirement in await Requirement.all().order_by("position").select_related("channel"):
        required[requirement.group_id].append(requirement)  # type: ignore[attr-defined]  # Tortoise makes the column
    words: dict[tuple[int, int], dict[tuple[str, str], str]] = defaultdict(dict)
    for own in await GroupText.all():
        words[own.bot_id, own.chat_id][own.language, own.key] = own.text
    found = []
    for group in await Group.all():
        key = (group.bot_id, group.chat_id)
        known = protection(group, required[group.id], defaults)
        found.append(
            replace(known, exempt=frozenset(exempt[key]), passing=frozenset(passing[key]), words=words.get(key))
        )
    return found


def protection(row: Group, requirements: Sequence[Requirement], defaults: GroupOptions) -> Protection:
    """A group without its exemptions and own words; `requirements` with their channels, in order."""
    channels, needed = rule(requirements, row.needed)
    return Protection(
        bot_id=row.bot_id,
        chat_id=row.chat_id,
        title=row.title,
        username=row.username,
        enabled=row.enabled,
        since=row.protected_since,
        protected_by=row.protected_by,
        channels=channels,
        options=options_of(row, defaults),
        own_options=frozenset(json.loads(row.own_options)),
        linked_chat_id=row.linked_chat_id,
        exempt=frozenset(),
        problem=row.problem,
        needed=needed,
    )


def options_of(row: Group, defaults: GroupOptions) -> GroupOptions:
    """The group's own, or else those of the configuration; its own are left out where they don't go with these any more."""
    try:
        return merged(defaults, json.loads(row.own_options))
    except InvalidInput as problem:
        logger.bind(group=row.chat_id).warning("what the group set for itself is left out: {}", problem)
        return merged(defaults, {})


def rule(requirements: Sequence[Requirement], needed: int) -> tuple[tuple[RequiredChannel, ...], int]:
    """The channels of a rule, and how many of the choice are needed. A choice of which all are needed is none."""
    if needed >= sum(requirement.choice for requirement in requirements):
        needed = 0
    return tuple(_required(requirement, is_choice=bool(needed)) for requirement in requirements), needed


def _required(requirement: Requirement, *, is_choice: bool) -> RequiredChannel:
    row = requirement.channel
    link = row.request_link if requirement.pending_counts else None
    return RequiredChannel(
        row.chat_id, row.title, row.username, link or row.invite_link, row.problem,
        choice=is_choice and requirement.choice, pending_counts=requirement.pending_counts, is_group=row.is_group,
    )  # fmt: skip


async def save_channel(bot_id: int, chat: Chat, link: str | None) -> Channel:
    """Write a channel as Telegram shows it now, with the bot's own link into it; it has no problem then."""
    row = await Channel.get_or_none(bot_id=bot_id, chat_id=chat.id) or Channel(
        id=new_id(), bot_id=bot_id, chat_id=chat.id
    )
    row.title, row.username, row.problem, row.problem_since = chat.title, chat.username, "", None
    row.invite_link, row.is_group = link or row.invite_link, chat.kind is not ChatKind.CHANNEL
    row.subscribers, row.looked_at = chat.members, int(time.time())
    await row.save()
    return row
