"""Channels that groups require, or once required."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from nezuko.administration.channel_list import SORTS, ChannelLine, ChannelQuery, Channels, ChannelState
from nezuko.administration.paging import sealed
from nezuko.api.fields import Line, Moment, Page, Paged, TelegramId, cut, numbers_of
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.channels.models import InviteLink
from nezuko.web.permissions import Permission
from nezuko.web.service import service

channels = Operations("Channels", "Channels that groups require, or once required.")


class ChannelRef(Input):
    """A channel, as one bot knows it."""

    bot_id: TelegramId
    channel_id: TelegramId


class ChannelsAsked(Paged):
    """Which channels are wanted."""

    q: Line = Field("", max_length=100, description="A part of the title, the @username, a group's title, or the id.")
    state: ChannelState | None = Field(None, description="Only channels that stand like this.")
    sort: Literal["title", "groups", "state", "bot", "subscribers", "lacking"] = Field(
        "title", description="Numbers begin with the greatest."
    )


class Requiring(BaseModel):
    """A group that asks for the channel."""

    group_id: int
    title: str


class Channel(BaseModel):
    """A channel as one bot knows it."""

    bot_id: int
    channel_id: int
    title: str
    username: str | None
    link: str | None = Field(description="Opens it on Telegram.")
    bot: str
    state: ChannelState
    groups: list[Requiring]
    subscribers: int | None = Field(description="When it was last looked at; null: never.")
    looked_at: Moment | None
    muted_for_it: int = Field(description="How many are muted at present because they aren't in it.")
    problem: str = Field(description="Why nobody can be checked; empty if they can.")


class Link(BaseModel):
    """An invite link of a channel."""

    link: str = Field(description="As Telegram tells it: of links that other admins made, the beginning alone.")
    joins: int = Field(description="How many came in by it while the bot watched the channel.")
    own: bool = Field(description="Whether it is the bot's own, to which prompts lead.")


class ChannelChecked(BaseModel):
    """What was found."""

    problem: str = Field(description="Why nobody can be checked; empty if they can.")


@channels.get("/channels", "List channels", Permission.CHANNELS_VIEW)
async def list_channels(call: Call[Nothing, ChannelsAsked, Nothing]) -> Page[Channel]:
    """All that are known."""
    asked = call.query
    query = ChannelQuery(asked.q, asked.state.value if asked.state else "", asked.sort)
    lines, following = cut(await service(Channels).lines(query), SORTS[asked.sort][1], asked)
    return Page(items=[_channel(line) for line in lines], next=following)


@channels.get("/channels/{bot_id}/{channel_id}", "Read a channel", Permission.CHANNELS_VIEW)
async def get_channel(call: Call[ChannelRef, Nothing, Nothing]) -> Channel:
    """Which groups need it, and whether the bot can tell who is in it."""
    return _channel(await service(Channels).line(call.path.bot_id, call.path.channel_id))


@channels.get("/channels/{bot_id}/{channel_id}/links", "Who came by which link", Permission.CHANNELS_VIEW)
async def list_links(call: Call[ChannelRef, Paged, Nothing]) -> Page[Link]:
    """The links by which most people came are the first. Renewed links are other links."""
    row, limit = (await service(Channels).line(call.path.bot_id, call.path.channel_id)).row, call.query.limit
    found = await InviteLink.of(row.bot_id, row.chat_id, limit + 1, numbers_of(call.query.cursor, 2))
    own = {row.invite_link, row.request_link}
    shown = found[:limit]
    return Page(
        items=[Link(link=one.link, joins=one.joins, own=one.link in own) for one in shown],
        next=sealed((shown[-1].joins, shown[-1].id)) if len(found) > limit else None,
    )


@channels.post("/channels/{bot_id}/{channel_id}/check", "Check a channel", Permission.CHANNELS_CHANGE)
async def check_channel(call: Call[ChannelRef, Nothing, Nothing]) -> ChannelChecked:
    """Asks Telegram now whether the bot can tell who is in it."""
    return ChannelChecked(problem=await service(Channels).check(call.path.bot_id, call.path.channel_id))


@channels.delete("/channels/{bot_id}/{channel_id}", "Forget a channel", Permission.CHANNELS_CHANGE)
async def forget_channel(call: Call[ChannelRef, Nothing, Nothing]) -> None:
    """One that no group requires any more."""
    await service(Channels).forget(call.path.bot_id, call.path.channel_id)


def _channel(line: ChannelLine) -> Channel:
    row = line.row
    return Channel(
        bot_id=row.bot_id,
        channel_id=row.chat_id,
        title=row.title,
        username=row.username,
        link=line.link,
        bot=line.bot,
        state=line.state,
        groups=[Requiring(group_id=group.chat_id, title=group.title) for group in line.groups],
        subscribers=row.subscribers,
        looked_at=row.looked_at,
        muted_for_it=line.lacking,
        problem=row.problem,
    )
