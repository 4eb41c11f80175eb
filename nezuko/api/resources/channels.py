"""Channels that groups require, or once required."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

from nezuko.administration.channel_list import SORTS, ChannelLine, ChannelQuery, Channels, ChannelState
from nezuko.api.fields import Line, Moment, Page, Paged, TelegramId, cut
from nezuko.api.operations import Call, Input, Nothing, Operations
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
