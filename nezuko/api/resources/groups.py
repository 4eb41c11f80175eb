"""The groups that bots guard: their rules, their policies, and how each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints, create_model

from nezuko.administration.group_detail import GroupDetails
from nezuko.administration.group_list import SORTS, GroupLine, GroupList, GroupQuery, GroupState
from nezuko.administration.protections import Protections
from nezuko.api.fields import Line, Moment, Page, Paged, TelegramId, cut
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.errors import InvalidInput, NotFound
from nezuko.groups.protection import Protection, RequiredChannel
from nezuko.log_channels.models import LogChannel
from nezuko.log_channels.service import LogChannels
from nezuko.options import GroupOptions, options
from nezuko.web.guard import require
from nezuko.web.permissions import Permission
from nezuko.web.service import service

groups = Operations("Groups", "The groups that bots guard: their rules, their policies, and how each stands.")

MOST_CHANNELS = 10


ChannelName = Annotated[
    str,
    StringConstraints(pattern=r"^(@[A-Za-z][A-Za-z0-9_]{3,31}|(https?://)?t[.]me/[A-Za-z0-9_/]{1,60}|-?[0-9]{5,18})$"),
    Field(description="A channel as @name, t.me link or number."),
]


class GroupRef(Input):
    """A group, as one bot guards it."""

    bot_id: TelegramId
    group_id: TelegramId


class RequirementRef(GroupRef):
    """A channel that a group asks for."""

    channel_id: TelegramId


class GroupsAsked(Paged):
    """Which groups are wanted."""

    q: Line = Field("", max_length=100, description="A part of the title, the @username, a channel's name, or the id.")
    state: GroupState | None = Field(None, description="Only groups that stand like this.")
    bot: TelegramId | None = Field(None, description="Only groups of this bot.")
    sort: Literal["title", "state", "bot", "channels", "muted", "waiting"] = Field(
        "title", description="Numbers begin with the greatest."
    )


class Required(BaseModel):
    """A channel that members have to be in."""

    channel_id: int
    title: str
    username: str | None
    link: str | None = Field(description="Opens it on Telegram.")
    choice: bool = Field(
        description="Whether it is one of those of which `needed` are enough; else it is always needed."
    )
    asking_counts: bool = Field(description="Whether somebody who has asked to join counts as joined.")
    problem: str = Field(description="Why nobody can be checked at present; empty if they can.")


class GroupSummary(BaseModel):
    """A group as the list shows it."""

    bot_id: int
    group_id: int
    title: str
    username: str | None
    bot: str
    enabled: bool
    state: GroupState
    channels: list[str]
    muted: int = Field(description="Members whom the gate keeps muted.")
    waiting: int = Field(description="Those of them who were asked to join and haven't yet.")
    problems: list[str]


class Group(BaseModel):
    """A group's rule and policies. Its ETag changes only with these."""

    bot_id: int
    group_id: int
    title: str
    username: str | None
    enabled: bool = Field(description="Whether it is guarded at present; the rule is kept either way.")
    rule: str = Field(description="The rule in plain words.")
    channels: list[Required]
    needed: int = Field(description="How many of the channels that are a choice are enough; 0: there is no choice.")
    options: GroupOptions = Field(
        description="What holds there: what the group set for itself, else the configuration."
    )
    own_options: list[str] = Field(description="Which of the options the group set for itself.")
    protected_since: Moment


if TYPE_CHECKING:

    class OwnOptions(Input):
        """The options of a group, each of which may be null."""

else:
    OwnOptions = create_model(
        "OwnOptions",
        __base__=Input,
        __doc__="Options to set for a group. What is left out stays as it is; null leaves it to the configuration.",
        **{
            name: (
                GroupOptions.model_fields[name].annotation | None,
                Field(None, description=option.about, ge=option.least, le=option.most),
            )
            for name, option in options().items()
        },
    )


class GroupChange(Input):
    """What to change; what is left out stays as it is."""

    enabled: bool | None = Field(None, description="Switch the protection on or off; null: leave it.")
    options: OwnOptions = Field(OwnOptions(), description="Options to set; null leaves one to the configuration.")


class ToProtect(Input):
    """A group to be guarded, and the channels that its members have to be in."""

    bot_id: TelegramId
    group_id: TelegramId
    channels: list[ChannelName] = Field([], max_length=MOST_CHANNELS, description="Those that are always needed.")
    choice: list[ChannelName] = Field([], max_length=MOST_CHANNELS, description="Those of which `needed` are enough.")
    needed: int = Field(1, ge=1, le=MOST_CHANNELS, description="How many of `choice`.")


class MoreChannels(Input):
    """Channels to be asked for besides."""

    channels: list[ChannelName] = Field(min_length=1, max_length=MOST_CHANNELS)


class Rule(Input):
    """How the channels of a group are weighed."""

    choice: list[TelegramId] = Field(
        [], max_length=MOST_CHANNELS, description="Channels of which `needed` are enough; all others are always needed."
    )
    needed: int = Field(0, ge=0, le=MOST_CHANNELS, description="How many of `choice`; 0: there is no choice.")
    asking: list[TelegramId] = Field(
        [], max_length=MOST_CHANNELS, description="Channels in which somebody who has asked to join counts as joined."
    )


class Missing(BaseModel):
    """How many are muted because they aren't in that channel."""

    channel: str
    count: int
    share: float = Field(description="Of all who are muted, 0 to 1.")


class GroupNow(BaseModel):
    """How a group stands right now."""

    state: GroupState
    problems: list[str]
    muted: int
    waiting: int
    reasons: list[Missing]
    last_update: Moment | None = Field(description="When Telegram last told of something there.")
    compared_at: Moment | None = Field(description="When the group was last compared with Telegram.")
    comparing: bool
    is_guard: bool | None = Field(
        description="Whether the bot was the group's guard when the group was last looked at; null: that isn't known."
    )


class Checked(BaseModel):
    """What was found."""

    problems: list[str] = Field(
        description="What keeps the group from being guarded, as sentences; empty if nothing does."
    )


class LogWanted(Input):
    """Where decisions are to be written."""

    channel: ChannelName


class Log(BaseModel):
    """The log channel of a group."""

    channel_id: int
    title: str
    problem: str = Field(description="Why nothing can be written there at present; empty if it can.")


class Freed(BaseModel):
    """How many are being unmuted."""

    count: int


class Muted(BaseModel):
    """Somebody whom the gate keeps muted."""

    user_id: int
    name: str
    missing: list[str] = Field(description="The channels that he isn't in.")
    since: Moment


class Exempt(BaseModel):
    """Somebody who may write whatever his channels."""

    user_id: int
    name: str
    username: str
    reason: str
    passing: bool = Field(description="Whether it ends when he leaves the group or one of its channels.")
    until: Moment | None = Field(description="When it ends by itself; null: it doesn't.")
    since: Moment


# ------------------------------------------------------------ reading


@groups.get("/groups", "List groups", Permission.GROUPS_VIEW)
async def list_groups(call: Call[Nothing, GroupsAsked, Nothing]) -> Page[GroupSummary]:
    """All that are or were guarded and that the caller may see."""
    asked = call.query
    query = GroupQuery(asked.q, asked.state.value if asked.state else "", asked.bot, asked.sort)
    lines, following = cut(await service(GroupList).lines(query, call.who.sees), SORTS[asked.sort][1], asked)
    return Page(items=[_summary(line) for line in lines], next=following)


@groups.get("/groups/{bot_id}/{group_id}", "Read a group", Permission.GROUPS_VIEW)
async def get_group(call: Call[GroupRef, Nothing, Nothing]) -> Group:
    """Its rule and its policies."""
    return _group(_known(call.path))


@groups.get("/groups/{bot_id}/{group_id}/status", "How a group stands", Permission.GROUPS_VIEW)
async def get_group_status(call: Call[GroupRef, Nothing, Nothing]) -> GroupNow:
    """What the gate counts there now, and what keeps it from working."""
    detail = await service(GroupDetails).of(_known(call.path))
    line = detail.line
    return GroupNow(
        state=line.state,
        problems=line.problems,
        muted=line.muted,
        waiting=line.waiting,
        reasons=[Missing(channel=one.label, count=one.count, share=one.share) for one in detail.reasons],
        last_update=detail.last_update,
        compared_at=detail.row.reconciled_at,
        comparing=detail.comparing,
        is_guard=detail.row.is_guard,
    )


@groups.get("/groups/{bot_id}/{group_id}/muted", "Who is muted", Permission.GROUPS_VIEW)
async def list_muted(call: Call[GroupRef, Paged, Nothing]) -> Page[Muted]:
    """By the gate, the latest first."""
    found, following = service(GroupDetails).muted(_known(call.path), call.query.cursor, call.query.limit)
    items = [
        Muted(
            user_id=one.entry.user_id, name=one.entry.user_name, missing=list(one.missing), since=one.entry.created_at
        )
        for one in found
    ]
    return Page(items=items, next=following or None)


# ------------------------------------------------------------ changing


@groups.post("/groups", "Protect a group", Permission.GROUPS_CHANGE, makes="/groups/{bot_id}/{group_id}")
async def protect_group(call: Call[Nothing, Nothing, ToProtect]) -> Group:
    """The bot must be admin in the group and see who is in the channels. A rule that the group has already is replaced."""
    wanted = call.body
    if call.who.groups is not None:
        require(Permission.GROUPS_CHANGE, bot_id=wanted.bot_id, chat_id=wanted.group_id)
    words = [*wanted.channels, *([str(wanted.needed), *wanted.choice] if wanted.choice else ())]
    if not words:
        raise InvalidInput("Name at least one channel that members have to join.")
    return _group(await service(Protections).protect(wanted.bot_id, wanted.group_id, words))


@groups.patch("/groups/{bot_id}/{group_id}", "Change a group", Permission.GROUPS_CHANGE, current=get_group)
async def change_group(call: Call[GroupRef, Nothing, GroupChange]) -> Group:
    """Switch its protection on or off, set its options. It is in force at once; what is left out stays as it is."""
    group, wanted, protections = _known(call.path), call.body, service(Protections)
    if own := wanted.options.model_dump(exclude_unset=True):
        await protections.change(group.bot_id, group.chat_id, own)
    if wanted.enabled is True and not group.enabled:
        await protections.protect(group.bot_id, group.chat_id, ())
    if wanted.enabled is False and group.enabled:
        await protections.switch_off(group.bot_id, group.chat_id)
    return _group(_known(call.path))


@groups.delete("/groups/{bot_id}/{group_id}", "Forget a group", Permission.GROUPS_CHANGE)
async def forget_group(call: Call[GroupRef, Nothing, Nothing]) -> None:
    """One whose protection is switched off, and where nobody is muted any more. Its rule and exemptions go; the record stays."""
    await service(Protections).forget(call.path.bot_id, call.path.group_id)


@groups.post("/groups/{bot_id}/{group_id}/channels", "Ask for further channels", Permission.GROUPS_CHANGE)
async def require_channels(call: Call[GroupRef, Nothing, MoreChannels]) -> Group:
    """Whoever isn't in them is muted as soon as he is noticed."""
    path = call.path
    return _group(await service(Protections).require(path.bot_id, path.group_id, call.body.channels))


@groups.post("/groups/{bot_id}/{group_id}/rule", "Weigh a group's channels", Permission.GROUPS_CHANGE)
async def set_rule(call: Call[GroupRef, Nothing, Rule]) -> Group:
    """Of some channels so many may be enough, and in some a request to join."""
    path, rule = call.path, call.body
    changed = await service(Protections).set_rule(
        path.bot_id, path.group_id, choice=rule.choice, needed=rule.needed, asking=rule.asking
    )
    return _group(changed)


@groups.delete(
    "/groups/{bot_id}/{group_id}/channels/{channel_id}", "Ask for one channel less", Permission.GROUPS_CHANGE
)
async def drop_channel(call: Call[RequirementRef, Nothing, Nothing]) -> None:
    """Whoever was muted only because of it is freed. The last one can't be taken away: switch the protection off instead."""
    await service(Protections).drop(call.path.bot_id, call.path.group_id, call.path.channel_id)


@groups.post("/groups/{bot_id}/{group_id}/check", "Check the bot's rights", Permission.GROUPS_CHANGE)
async def check_group(call: Call[GroupRef, Nothing, Nothing]) -> Checked:
    """Asks Telegram now, about the group and its channels."""
    return Checked(problems=await service(Protections).check(call.path.bot_id, call.path.group_id))


@groups.post("/groups/{bot_id}/{group_id}/compare", "Compare with Telegram", Permission.GROUPS_CHANGE, status=202)
async def compare_group(call: Call[GroupRef, Nothing, Nothing]) -> None:
    """Looks soon for members who were missed, and for mutes that aren't needed any more."""
    service(Protections).reconcile(call.path.bot_id, call.path.group_id)


@groups.get("/groups/{bot_id}/{group_id}/log", "Where decisions are written", Permission.GROUPS_VIEW)
async def get_log(call: Call[GroupRef, Nothing, Nothing]) -> Log:
    """The group's log channel."""
    group = _known(call.path)
    return _log(service(LogChannels).of(group.bot_id, group.chat_id))


@groups.post("/groups/{bot_id}/{group_id}/log", "Write decisions into a channel", Permission.GROUPS_CHANGE)
async def set_log(call: Call[GroupRef, Nothing, LogWanted]) -> Log:
    """A first message there shows that it works. The bot must be admin of the channel, with the right to post messages."""
    path = call.path
    return _log(await service(LogChannels).choose(path.bot_id, path.group_id, call.body.channel))


@groups.delete("/groups/{bot_id}/{group_id}/log", "Write no decisions any more", Permission.GROUPS_CHANGE)
async def drop_log(call: Call[GroupRef, Nothing, Nothing]) -> None:
    """What was written stays."""
    await service(LogChannels).stop(call.path.bot_id, call.path.group_id)


@groups.post("/groups/{bot_id}/{group_id}/free", "Unmute everybody", Permission.GROUPS_CHANGE)
async def free_muted(call: Call[GroupRef, Nothing, Nothing]) -> Freed:
    """Whom the gate muted there. Only in a group whose protection is switched off."""
    return Freed(count=service(Protections).free_muted(call.path.bot_id, call.path.group_id))


# ------------------------------------------------------------ inside


def _log(row: LogChannel | None) -> Log:
    if row is None:
        raise NotFound("This group has no log channel.")
    return Log(channel_id=row.log_chat_id, title=row.title, problem=row.problem)


def _known(path: GroupRef) -> Protection:
    return service(Protections).known(path.bot_id, path.group_id)


def _group(group: Protection) -> Group:
    return Group(
        bot_id=group.bot_id,
        group_id=group.chat_id,
        title=group.title,
        username=group.username,
        enabled=group.enabled,
        rule=group.sentence(),
        channels=[_required(channel) for channel in group.channels],
        needed=group.needed,
        options=group.options,
        own_options=sorted(group.own_options),
        protected_since=group.since,
    )


def _required(channel: RequiredChannel) -> Required:
    return Required(
        channel_id=channel.chat_id,
        title=channel.title,
        username=channel.username,
        link=channel.link,
        choice=channel.choice,
        asking_counts=channel.pending_counts,
        problem=channel.problem,
    )


def _summary(line: GroupLine) -> GroupSummary:
    group = line.group
    return GroupSummary(
        bot_id=group.bot_id,
        group_id=group.chat_id,
        title=group.title,
        username=group.username,
        bot=line.bot,
        enabled=group.enabled,
        state=line.state,
        channels=[channel.label for channel in group.channels],
        muted=line.muted,
        waiting=line.waiting,
        problems=line.problems,
    )
