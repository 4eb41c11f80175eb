"""Other habits for the sandbox: what it pushes and answers is changed on its way to the bot."""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable
from typing import Any

from telethon.tl import functions as fn
from telethon.tl import types as tl

from nezuko.sandbox import Sandbox
from nezuko.sandbox.world.looks import Prepared

Push = Callable[[Any], list[Any]]
Answer = Callable[[Any, Any], Any]


class Habits:
    """Stands between the world and the wire. `telling` changes pushes, `answering` answers."""

    def __init__(self, tg: Sandbox) -> None:
        self.tg = tg
        self._line = tg.world.outbox.line
        self._call = tg.call
        self._pushes: list[Push] = []
        self._answers: dict[type, list[Answer]] = {}
        tg.world.outbox.line = self
        tg.call = self.call  # type: ignore[method-assign] # the wire asks the sandbox

    def telling(self, change: Push) -> None:
        """Let `change` make of each packet (a `tl.Updates`) those that are sent."""
        self._pushes.append(change)

    def answering(self, request: type, change: Answer) -> None:
        """Let `change(answer, request)` make the answer to such requests."""
        self._answers.setdefault(request, []).append(change)

    # What the world and the server call.

    def push(self, user_id: int, updates: Any, *, exclude: Any = None) -> None:
        packets = [updates]
        for change in self._pushes:
            packets = [changed for packet in packets for changed in change(packet)]
        for packet in packets:
            self._line.push(user_id, packet, exclude=exclude)

    def sessions_of(self, user_id: int) -> int:
        return self._line.sessions_of(user_id)

    def call(self, auth: Any, request: Any) -> Any:
        answer = self._call(auth, request)
        if inspect.isawaitable(answer):
            return answer
        for change in self._answers.get(type(request), ()):
            answer = change(answer, request)
        return answer


def opened(thing: Any) -> Any:
    """The TL object, where the sandbox keeps it serialised."""
    return thing.opened() if isinstance(thing, Prepared) else thing


# ------------------------------------------------------------------ how updates are packed


def alone(habits: Habits) -> None:
    """Each update in an updateShort, without those whom it names."""
    habits.telling(lambda packet: [tl.UpdateShort(update, packet.date) for update in packet.updates])


def combined(habits: Habits) -> None:
    """Everything in updatesCombined."""
    habits.telling(lambda p: [tl.UpdatesCombined(p.updates, p.users, p.chats, p.date, p.seq, p.seq)])


def numbered(habits: Habits) -> None:
    """A seq that counts the packets."""
    numbers = itertools.count(1)

    def change(packet: Any) -> list[Any]:
        packet.seq = next(numbers)
        return [packet]

    habits.telling(change)


def numbered_alike(habits: Habits) -> None:
    """A seq that is always 1."""
    _each_packet(habits, lambda packet: setattr(packet, "seq", 1))


def too_long(habits: Habits) -> None:
    """No updates at all, only the news that there are some."""
    habits.telling(lambda _: [tl.UpdatesTooLong()])


def _each_packet(habits: Habits, change: Callable[[Any], object]) -> None:
    def changed(packet: Any) -> list[Any]:
        change(packet)
        return [packet]

    habits.telling(changed)


# ------------------------------------------------------------------ who comes along


def nobody_along(habits: Habits) -> None:
    """No users and chats beside the updates."""
    _each_packet(habits, lambda packet: packet.__dict__.update(users=[], chats=[]))


def min_people(habits: Habits) -> None:
    """Users come as "min", without access hash; lists of members show them whole."""

    def reduce(packet: Any) -> None:
        packet.users = [opened(user) for user in packet.users]
        for user in packet.users:
            user.min, user.access_hash = True, None

    _each_packet(habits, reduce)


def people_without_hash(habits: Habits) -> None:
    """Users come without access hash and without being called "min"."""

    def reduce(packet: Any) -> None:
        packet.users = [opened(user) for user in packet.users]
        for user in packet.users:
            user.access_hash = None

    _each_packet(habits, reduce)


# ------------------------------------------------------------------ changes of participants


def _each_change(habits: Habits, change: Callable[[Any], object]) -> None:
    def changed(packet: Any) -> list[Any]:
        for update in packet.updates:
            if type(update) is tl.UpdateChannelParticipant:
                change(update)
        return [packet]

    habits.telling(changed)


def qts_zero(habits: Habits) -> None:
    """Changes of participants carry no number."""
    _each_change(habits, lambda update: setattr(update, "qts", 0))


def qts_alike(habits: Habits) -> None:
    """They all carry the same number."""
    _each_change(habits, lambda update: setattr(update, "qts", 7))


def qts_leaping(habits: Habits) -> None:
    """Their numbers count what all bots are told: from this bot's side there are gaps."""
    numbers = itertools.count(5, 3)
    _each_change(habits, lambda update: setattr(update, "qts", next(numbers)))


def no_before(habits: Habits) -> None:
    """What was before isn't told."""
    _each_change(habits, lambda update: setattr(update, "prev_participant", None))


def left_by_name(habits: Habits) -> None:
    """Who left is told by name in place of nothing."""

    def change(update: Any) -> None:
        if update.new_participant is None:
            update.new_participant = tl.ChannelParticipantLeft(tl.PeerUser(update.user_id))

    _each_change(habits, change)


def own_deeds_untold(habits: Habits) -> None:
    """The bot isn't told of what it did itself."""
    bots = habits.tg.world.people.by_id

    def other(update: Any) -> bool:
        actor = bots.get(getattr(update, "actor_id", 0))
        return actor is None or not actor.bot

    habits.telling(lambda packet: _only(packet, other))


def no_service_messages(habits: Habits) -> None:
    """Comings and goings show in no message."""
    habits.telling(lambda packet: _only(packet, lambda u: type(getattr(u, "message", None)) is not tl.MessageService))


def only_service_messages(habits: Habits) -> None:
    """In groups the bot is told of who comes by the service message only."""
    chats = habits.tg.world.chats.by_id

    def kept(update: Any) -> bool:
        return type(update) is not tl.UpdateChannelParticipant or chats[update.channel_id].broadcast

    habits.telling(lambda packet: _only(packet, kept))


def _only(packet: Any, kept: Callable[[Any], bool]) -> list[Any]:
    packet.updates = [update for update in packet.updates if kept(update)]
    return [packet] if packet.updates else []


# ------------------------------------------------------------------ messages


def messages_without_pts(habits: Habits) -> None:
    """Messages carry no pts."""
    _each_message(habits, lambda update: update.__dict__.update(pts=0, pts_count=0))


def _each_message(habits: Habits, change: Callable[[Any], object]) -> None:
    def changed(packet: Any) -> list[Any]:
        for update in packet.updates:
            if type(update) is tl.UpdateNewChannelMessage:
                change(update)
        return [packet]

    habits.telling(changed)


def messages_as_private(habits: Habits) -> None:
    """Messages of groups come as updateNewMessage, with a pts of the account."""

    def changed(packet: Any) -> list[Any]:
        packet.updates = [
            tl.UpdateNewMessage(u.message, 0, 0) if type(u) is tl.UpdateNewChannelMessage else u for u in packet.updates
        ]
        return [packet]

    habits.telling(changed)


# ------------------------------------------------------------------ answers


def writes_unanswered(habits: Habits) -> None:
    """Restrictions and deletions are answered by nothing but that they are done."""
    habits.answering(fn.channels.EditBannedRequest, lambda a, _: tl.Updates([], [], [], a.date, 0))
    habits.answering(fn.channels.DeleteMessagesRequest, lambda _a, _q: tl.messages.AffectedMessages(0, 0))


def sent_by_number(habits: Habits) -> None:
    """A sent message is answered by its number alone."""

    def change(answer: Any, request: Any) -> Any:
        new = next(u for u in answer.updates if type(u) is tl.UpdateNewChannelMessage)
        return tl.Updates([tl.UpdateMessageID(new.message.id, request.random_id)], [], [], answer.date, 0)

    habits.answering(fn.messages.SendMessageRequest, _in_groups(change))


def sent_in_short(habits: Habits) -> None:
    """A sent message is answered in the short form, in groups too."""

    def change(answer: Any, _request: Any) -> Any:
        new = next(u for u in answer.updates if type(u) is tl.UpdateNewChannelMessage)
        return tl.UpdateShortSentMessage(new.message.id, new.pts, new.pts_count, answer.date)

    habits.answering(fn.messages.SendMessageRequest, _in_groups(change))


def sent_unnumbered(habits: Habits) -> None:
    """The answer doesn't say as what a message was sent; that comes as an update."""
    line = habits.push

    def change(answer: Any, request: Any) -> Any:
        bot = next(user for user in habits.tg.world.people.by_id.values() if user.bot)
        line(bot.id, tl.Updates(answer.updates, answer.users, answer.chats, answer.date, 0))
        return tl.Updates([], [], [], answer.date, 0)

    habits.answering(fn.messages.SendMessageRequest, _in_groups(change))


def _in_groups(change: Answer) -> Answer:
    return lambda answer, q: change(answer, q) if type(q.peer) is tl.InputPeerChannel else answer


def state_of_zeros(habits: Habits) -> None:
    """The state of the updates is told as zero, whatever was sent."""

    def change(answer: Any, _request: Any) -> Any:
        answer.pts = answer.qts = answer.seq = 0
        return answer

    habits.answering(fn.updates.GetStateRequest, change)


def nothing_in_differences(habits: Habits) -> None:
    """Differences are always empty."""
    habits.answering(fn.updates.GetDifferenceRequest, lambda _, q: tl.updates.DifferenceEmpty(date=q.date, seq=0))


def channel_differences_without_end(habits: Habits) -> None:
    """The flag `final` is left out where it goes without saying."""

    def change(answer: Any, _request: Any) -> Any:
        if type(answer) is not tl.updates.ChannelDifference:
            answer.final = None
        return answer

    habits.answering(fn.updates.GetChannelDifferenceRequest, change)


def slices_of_nothing(habits: Habits) -> None:
    """A difference that goes on and on without bringing anything."""

    def change(_answer: Any, q: Any) -> Any:
        state = tl.updates.State(q.pts, q.qts, q.date, 0, 0)
        return tl.updates.DifferenceSlice([], [], [], [], [], state)

    habits.answering(fn.updates.GetDifferenceRequest, change)


def rights_unshown(habits: Habits) -> None:
    """A channel isn't shown with the rights that the bot has there."""

    def change(answer: Any, _request: Any) -> Any:
        answer.chats = [opened(chat) for chat in answer.chats]
        for chat in answer.chats:
            chat.admin_rights = None
        return answer

    habits.answering(fn.channels.GetFullChannelRequest, change)


def full_channel_alone(habits: Habits) -> None:
    """All about a channel comes without the channel itself."""
    habits.answering(fn.channels.GetFullChannelRequest, lambda a, _: a.__dict__.update(chats=[], users=[]) or a)


def counts_of_pages(habits: Habits) -> None:
    """Lists of members tell the size of the page for that of the list."""

    def change(answer: Any, _request: Any) -> Any:
        answer.count = len(answer.participants)
        return answer

    habits.answering(fn.channels.GetParticipantsRequest, change)


def pages_without_offset(habits: Habits) -> None:
    """Lists of members begin anew with each page, and claim to be long."""
    original = habits.tg.call

    def call(auth: Any, request: Any) -> Any:
        if type(request) is fn.channels.GetParticipantsRequest:
            request.offset = 0
            answer = original(auth, request)
            answer.count = 100_000
            return answer
        return original(auth, request)

    habits.tg.call = call  # type: ignore[method-assign] # the wire asks the sandbox


# ------------------------------------------------------------------ times and numbers


def clock_ahead(habits: Habits) -> None:
    """The server's dates are five minutes ahead of ours."""
    habits.tg.world.clock.skipped = 300.0


def clock_behind(habits: Habits) -> None:
    """The server's dates are five minutes behind ours."""
    habits.tg.world.clock.skipped = -300.0
