"""channels.*, as far as it is about who is in a chat: looking, restricting, promoting, coming and going."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from telethon.tl import functions, types

from nezuko.sandbox.methods import inputs
from nezuko.sandbox.methods.registry import USERS, method
from nezuko.sandbox.world import participants, rights
from nezuko.sandbox.world.invites import GUARD_WAIT
from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker
    from nezuko.sandbox.world.chats import Chat, Member
    from nezuko.sandbox.world.invites import JoinRequest


def _shown(asker: Asker, chat: Chat, member: Member) -> Any:
    can_edit = bool(member.admin) and asker.world.permissions.may_edit(chat, asker.id, member)
    return participants.shown(member, asker.id, can_edit=can_edit)


def _named(shown: Any, user_id: int) -> set[int]:
    numbers = {user_id}
    for name in ("kicked_by", "promoted_by", "inviter_id"):
        if number := getattr(shown, name, None):
            numbers.add(number)
    return numbers


@method(functions.channels.GetParticipantRequest)
def get_participant(asker: Asker, q: Any) -> Any:
    """Return somebody's standing. USER_NOT_PARTICIPANT, CHAT_ADMIN_REQUIRED, USER_ID_INVALID, CHANNEL_INVALID."""
    chat = inputs.channel(asker, q.channel)
    world = asker.world
    if isinstance(q.participant, types.InputPeerChannel):
        return _sender(asker, chat, q.participant)
    user = inputs.user(asker, q.participant)
    if user is not asker.user and not world.permissions.may_list(chat, asker.id):
        raise refuse("CHAT_ADMIN_REQUIRED")
    member = world.membership.entry(chat, user.id)
    shown = _shown(asker, chat, member) if member is not None else None
    if shown is None:
        raise refuse("USER_NOT_PARTICIPANT")
    people = world.people.by_id
    users = world.looks.users([people[n] for n in _named(shown, user.id) if n in people], asker.id)
    return types.channels.ChannelParticipant(participant=shown, chats=[world.looks.chat(chat, asker.id)], users=users)


def _sender(asker: Asker, chat: Chat, given: Any) -> Any:
    """Return the ban of a channel that wrote in a group."""
    channel = inputs.known_channel(asker, given, "PARTICIPANT_ID_INVALID")
    barred = chat.banned_senders.get(channel.id)
    if barred is None:
        raise refuse("USER_NOT_PARTICIPANT")
    looks = asker.world.looks
    return types.channels.ChannelParticipant(
        participant=participants.banned(types.PeerChannel(channel.id), barred),
        chats=[looks.chat(chat, asker.id), looks.chat(channel, asker.id)],
        users=[],
    )


@method(functions.channels.GetParticipantsRequest)
def get_participants(asker: Asker, q: Any) -> Any:
    """Return a page of at most 200. CHAT_ADMIN_REQUIRED, CHANNEL_INVALID, CHANNEL_PRIVATE.

    A group shows about 10,000 by offset; a broadcast channel 200 and no more, even to its admins.
    """
    chat = inputs.channel(asker, q.channel)
    world = asker.world
    public = isinstance(q.filter, types.ChannelParticipantsAdmins | types.ChannelParticipantsBots)
    banned = isinstance(q.filter, types.ChannelParticipantsKicked | types.ChannelParticipantsBanned)
    if (banned and asker.id not in chat.admins) or not (
        world.permissions.may_list(chat, asker.id) or (public and not chat.broadcast)
    ):
        raise refuse("CHAT_ADMIN_REQUIRED")
    world.membership.end_restrictions(chat)
    count, reached = participants.listing(chat, world.people, q.filter)
    page = reached[max(q.offset, 0) :][: min(max(q.limit, 0), participants.PAGE)]
    shown = []
    named: set[int] = set()
    channels = [chat]
    for member in page:
        if chat.banned_senders.get(member.user_id) is member:
            shown.append(participants.banned(types.PeerChannel(member.user_id), member))
            channels.append(world.chats.by_id[member.user_id])
            continue
        one = _shown(asker, chat, member)
        shown.append(one)
        named |= _named(one, member.user_id)
    people = world.people.by_id
    return types.channels.ChannelParticipants(
        count=count,
        participants=shown,
        chats=[world.looks.chat(each, asker.id) for each in channels],
        users=world.looks.users([people[n] for n in named if n in people], asker.id),
    )


@method(functions.channels.EditBannedRequest)
def edit_banned(asker: Asker, q: Any) -> Any:
    """Restrict, throw out, or lift. CHAT_ADMIN_REQUIRED, USER_ADMIN_INVALID, PARTICIPANT_ID_INVALID, USER_ID_INVALID."""
    chat = inputs.channel(asker, q.channel)
    world = asker.world
    mask = rights.banned_mask_of(q.banned_rights)
    until = rights.end_of(q.banned_rights.until_date, world.clock.now())
    answer = asker.answer()
    if isinstance(q.participant, types.InputPeerChannel):
        sender = inputs.known_channel(asker, q.participant, "PARTICIPANT_ID_INVALID")
        world.membership.ban_sender(chat, sender, mask, until, by=asker.id)
    else:
        user = inputs.user(asker, q.participant)
        world.membership.ban(chat, user, mask, until, by=asker.id, answer=answer)
        answer.users.add(user.id)
    answer.chats.setdefault(chat.id, chat)
    return asker.reply(answer)


@method(functions.channels.EditAdminRequest)
def edit_admin(asker: Asker, q: Any) -> Any:
    """Promote or demote. CHAT_ADMIN_REQUIRED, RIGHT_FORBIDDEN, USER_CREATOR, USER_ID_INVALID."""
    chat = inputs.channel(asker, q.channel)
    user = inputs.user(asker, q.user_id)
    answer = asker.answer()
    mask = rights.admin_mask_of(q.admin_rights)
    asker.world.membership.promote(chat, user, mask, by=asker.id, rank=q.rank, answer=answer)
    answer.add([], {user.id}, [chat])
    return asker.reply(answer)


@method(functions.channels.JoinChannelRequest, USERS)
def join_channel(asker: Asker, q: Any) -> Any:
    """Come in. USER_ALREADY_PARTICIPANT, CHANNEL_PRIVATE, INVITE_REQUEST_SENT."""
    chat = inputs.channel(asker, q.channel)
    if chat.join_request and asker.id not in chat.present:
        return waiting_for(asker, asker.world.invites.request(chat, asker.user))
    answer = asker.answer()
    asker.world.membership.join(chat, asker.user, answer=answer)
    answer.add([], {asker.id}, [chat])
    return types.messages.ChatInviteJoinResultOk(updates=asker.reply(answer))


def waiting_for(asker: Asker, request: JoinRequest) -> Any:
    """Answer who has to wait: INVITE_REQUEST_SENT, or what the guard bot says within its 10 s."""
    if request.verdict is None:
        raise refuse("INVITE_REQUEST_SENT")
    return _judged(asker, request)


async def _judged(asker: Asker, request: JoinRequest) -> Any:
    """Wait for the guard bot. What a declined person is told isn't documented; here it is INVITE_HASH_EXPIRED."""
    verdict = request.verdict
    done, _ = await asyncio.wait([verdict] if verdict else [], timeout=GUARD_WAIT)
    result = verdict.result() if verdict and done else None
    if isinstance(result, types.JoinChatBotResultApproved):
        return types.messages.ChatInviteJoinResultOk(updates=asker.reply(asker.answer()))
    if isinstance(result, types.JoinChatBotResultDeclined):
        raise refuse("INVITE_HASH_EXPIRED")
    if isinstance(result, types.JoinChatBotResultWebView):
        guard = asker.world.people.by_id[asker.world.invites.guard_of(request)]
        return types.messages.ChatInviteJoinResultWebView(
            bot_id=guard.id, query_id=request.query_id, users=[asker.world.looks.user(guard, asker.id)]
        )
    raise refuse("INVITE_REQUEST_SENT")


@method(functions.channels.LeaveChannelRequest)
def leave_channel(asker: Asker, q: Any) -> Any:
    """Go. USER_NOT_PARTICIPANT, USER_CREATOR."""
    chat = inputs.channel(asker, q.channel)
    answer = asker.answer()
    asker.world.membership.leave(chat, asker.user, answer=answer)
    answer.chats.setdefault(chat.id, chat)
    return asker.reply(answer)


@method(functions.channels.InviteToChannelRequest, USERS)
def invite_to_channel(asker: Asker, q: Any) -> Any:
    """Add people; whose privacy forbids it comes back as missing. USER_KICKED, USER_BOT, CHAT_ADMIN_REQUIRED."""
    chat = inputs.channel(asker, q.channel)
    answer = asker.answer()
    missing = []
    for user in [inputs.user(asker, given) for given in q.users]:
        if user.invite_privacy:
            missing.append(types.MissingInvitee(user_id=user.id))
        elif user.id not in chat.present:
            asker.world.membership.add(chat, user, asker.user, answer=answer)
    answer.chats.setdefault(chat.id, chat)
    return types.messages.InvitedUsers(updates=asker.reply(answer), missing_invitees=missing)
