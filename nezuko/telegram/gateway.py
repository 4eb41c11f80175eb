"""What a bot can do at Telegram. Every method raises `TelegramError`s only; ids are bare, access hashes are looked up inside.

Which call a method makes, what it believes of Telegram and why: docs/telegram.md.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any, Literal

from loguru import logger
from telethon.tl import functions as fn
from telethon.tl import types as tl

from nezuko.tasks import Tasks
from nezuko.telegram.calls import Call
from nezuko.telegram.chats import Chats
from nezuko.telegram.compose import markup, text_and_styles
from nezuko.telegram.deletions import Deletions
from nezuko.telegram.entities import Entities
from nezuko.telegram.errors import Duplicate, NotModified, NotParticipant, TelegramError
from nezuko.telegram.files import Files
from nezuko.telegram.limits import Budget, Priority
from nezuko.telegram.peers import Peers
from nezuko.telegram.pictures import own_picture, photo_of
from nezuko.telegram.queue import CallQueue
from nezuko.telegram.requests import Requests
from nezuko.telegram.standings import banned_rights, participant_peer, standing_of
from nezuko.telegram.types import (
    FOREVER,
    LEFT,
    Ban,
    Chat,
    ChatKind,
    Command,
    GuardAnswer,
    Keyboard,
    MemberPage,
    MenuScope,
    Person,
    Photo,
    Standing,
    Text,
)
from nezuko.telegram.whispers import Whispers

ALERT_CHARACTERS = 200
PAGE = 200
"""Members that Telegram gives in a call."""

MemberKind = Literal["recent", "admins", "banned", "kicked", "bots"]
_FILTERS: dict[str, Any] = {
    "recent": tl.ChannelParticipantsRecent,
    "admins": tl.ChannelParticipantsAdmins,
    "bots": tl.ChannelParticipantsBots,
    "banned": lambda: tl.ChannelParticipantsBanned(q=""),
    "kicked": lambda: tl.ChannelParticipantsKicked(q=""),
}
_SCOPES = {
    MenuScope.PRIVATE: tl.BotCommandScopeUsers,
    MenuScope.GROUPS: tl.BotCommandScopeChats,
    MenuScope.GROUP_ADMINS: tl.BotCommandScopeChatAdmins,
}


class Gateway:
    """The calls of one bot."""

    def __init__(
        self, queue: CallQueue, entities: Entities, tasks: Tasks, *, counted: Callable[[int, int], None]
    ) -> None:
        """`counted` is told a channel's id and pts whenever an answer names them."""
        self._queue = queue
        self._restricting: dict[tuple[int, int], asyncio.Future[Any]] = {}
        """Changes of one member in one chat that are under way: the next one waits for its end."""
        self._entities = entities
        self._tasks = tasks
        self._peers = Peers(entities)
        self._files = Files(queue, entities)
        self._chats = Chats(queue, entities, self._peers, counted=counted)
        self._whispers = Whispers(queue, entities, self._peers)
        self._requests = Requests(queue, self._peers)
        self._introductions: dict[int, asyncio.Task[None]] = {}
        """Chats whose latest members are being read, to learn who somebody is."""
        self._deletions = Deletions(self._delete, tasks)

    # ------------------------------------------------------------------ restrictions

    async def restrict(
        self, chat_id: int, user_id: int, bans: Ban, until: int = FOREVER, *, sweep: bool = False
    ) -> None:
        """Forbid `bans` to a member until then (epoch; 0, less than 30 s or more than 366 days ahead = for ever).

        `sweep`: within the slow budget of sweeps, after everything else.
        """
        await self._edit_banned(
            chat_id, user_id, bans, until, Priority.SWEEP if sweep else Priority.RESTRICT, sweep=sweep
        )

    async def lift(
        self, chat_id: int, user_id: int, bans: Ban = Ban.NONE, until: int = FOREVER, *, sweep: bool = False
    ) -> None:
        """Take a restriction back; `bans` and `until` are what he had before. `sweep` as in `restrict`."""
        await self._edit_banned(chat_id, user_id, bans, until, Priority.SWEEP if sweep else Priority.LIFT, sweep=sweep)

    async def _edit_banned(
        self, chat_id: int, user_id: int, bans: Ban, until: int, priority: Priority, *, sweep: bool
    ) -> None:
        channel, rights = self._peers.channel(chat_id), banned_rights(bans, until)
        budget = Budget.SWEEP if sweep else Budget.FREE
        seat = (chat_id, user_id)
        while earlier := self._restricting.get(seat):  # Telegram may carry out together what is sent together
            await asyncio.wait({earlier})
        done = self._restricting[seat] = asyncio.get_running_loop().create_future()

        def change(peer: Any) -> Awaitable[Any]:
            request = fn.channels.EditBannedRequest(channel, peer, rights)
            return self._queue.run(Call(request, priority, chat=chat_id, user_id=user_id, budget=budget))

        try:
            await self._about(user_id, change)
        finally:
            del self._restricting[seat]
            done.set_result(None)

    async def _about(self, user_id: int, call: Callable[[Any], Awaitable[Any]]) -> Any:
        """Make a call about a person, who has more than one name."""
        return await self._peers.named(user_id, call, introduce=self._introduced)

    async def _introduced(self, chat_id: int) -> None:
        """Read who came into a chat last: that tells their access hashes, where a server leaves them out of its updates."""
        reading = self._introductions.get(chat_id)
        if reading is None:
            reading = self._introductions[chat_id] = self._tasks.start("introduce", self._read_latest(chat_id))
        await asyncio.shield(reading)

    async def _read_latest(self, chat_id: int) -> None:
        try:
            await self.members(chat_id)
        except TelegramError as error:
            logger.debug("the latest members of {} can't be read: {}", chat_id, error)
        finally:
            del self._introductions[chat_id]

    async def ban_channel(self, chat_id: int, channel_id: int) -> None:
        """Keep a channel from being written in the name of; a member who does that can't be muted as a person."""
        rights = banned_rights(Ban.VIEW_MESSAGES | Ban.SEND_MESSAGES)
        request = fn.channels.EditBannedRequest(self._peers.channel(chat_id), self._peers.sender(channel_id), rights)
        await self._queue.run(Call(request, Priority.RESTRICT, chat=chat_id))

    async def set_default_bans(self, chat_id: int, bans: Ban) -> None:
        """Forbid `bans` to all members of a group who aren't admins, and nothing else. What holds already is a success."""
        request = fn.messages.EditChatDefaultBannedRightsRequest(self._peers.chat(chat_id), banned_rights(bans))
        try:
            await self._queue.run(Call(request, Priority.RESTRICT, chat=chat_id))
        except NotModified:
            return

    # ------------------------------------------------------------------ look-ups

    async def standing(self, chat_id: int, user_id: int, *, sweep: bool = False) -> Standing:
        """Where somebody stands in a chat; not being there is an answer (LEFT), any other refusal an error: unknown is not no.

        `sweep`: within the slow budget of reconciling.
        """
        channel, priority = self._peers.channel(chat_id), Priority.SWEEP if sweep else Priority.LOOKUP
        budget = Budget.SWEEP if sweep else Budget.FREE

        def look(peer: Any) -> Awaitable[Any]:
            request = fn.channels.GetParticipantRequest(channel, peer)
            return self._queue.run(Call(request, priority, chat=chat_id, user_id=user_id, budget=budget))

        try:
            answer = await self._about(user_id, look)
        except NotParticipant:
            return LEFT
        known = self._entities.known(user_id)
        if known is None or known.access_hash is None:
            self._entities.extend(*answer.people())
        return standing_of(answer.participant)

    async def members(
        self, chat_id: int, *, kind: MemberKind = "recent", offset: int = 0, limit: int = PAGE
    ) -> MemberPage:
        """A page of a member list. "banned" are those restricted, "kicked" those who can't come in.

        Telegram gives about 10,000 members of a supergroup and about 200 of a channel.
        """
        request = fn.channels.GetParticipantsRequest(
            self._peers.channel(chat_id), _FILTERS[kind](), offset=offset, limit=min(limit, PAGE), hash=0
        )
        answer = await self._queue.run(Call(request, Priority.SWEEP, chat=chat_id, budget=Budget.LIST))
        self._entities.extend(answer.users, answer.chats)
        people = [(participant_peer(participant), standing_of(participant)) for participant in answer.participants]
        members = tuple((self._entities.person_or_id(peer_id), at) for (is_a, peer_id), at in people if is_a == "user")
        # A full page is asked beyond in any case: not every server's count is that of the whole list.
        complete = not people or (offset + len(people) >= answer.count and len(people) < min(limit, PAGE))
        return MemberPage(members, answer.count, complete, len(people))

    async def chat(self, ref: int | str) -> Chat:
        """A group or channel by its id or its @username.

        Raises:
            NotAChat: the username is a person's or a bot's.
            NotFoundUsername: nobody has it.
            ChatGone: the bot can't see it.
        """
        return await self._chats.chat(ref)

    async def myself(self) -> tuple[Person, Photo | None] | None:
        """The bot itself as Telegram shows it now, and which picture it has; None if Telegram doesn't say."""
        users = await self._queue.run(Call(fn.users.GetUsersRequest([tl.InputUserSelf()]), Priority.LOOKUP))
        person = self._entities.learn_user(users[0]) if users else None
        return (person, photo_of(users[0])) if person else None

    async def own_picture(self, photo: Photo) -> bytes:
        """The bot's own picture, a JPEG; empty if it can't be had."""
        return await own_picture(self._queue, photo)

    def person(self, user_id: int) -> Person | None:
        """Who this is, as far as is known without asking."""
        return self._entities.person(user_id)

    async def find_person(self, user_id: int) -> Person | None:
        """Who this is, as far as memory or the database know."""
        known = await self._entities.recall(user_id)
        return known.person if known else None

    def forget(self, user_id: int) -> None:
        """Remember nothing more of somebody, until Telegram names him again."""
        self._entities.forget(user_id)

    async def find_username(self, username: str) -> Person:
        """Whose username this is, asked of Telegram.

        Raises:
            NotFoundUsername: nobody has it.
            NotAPerson: a group or channel has it.
        """
        return await self._chats.find_username(username)

    # ------------------------------------------------------------------ messages

    async def send(
        self,
        chat_id: int,
        text: Text,
        keyboard: Keyboard = (),
        *,
        random_id: int | None = None,
        reply_to: int | None = None,
        silent: bool = True,
        in_bulk: bool = False,
    ) -> int:
        """Write in a chat; returns the message's id.

        `random_id` (64 bits) lets the caller look whether it arrived before he sends it again, and keeps Telegram from writing it twice.
        Without one that is left to Telegram. `in_bulk`: nobody waits for it, so it goes after everything else.

        Raises:
            Duplicate: a message with that `random_id` went out before; its id comes as an `OwnMessage`.
            AnswerLost: with a `random_id`, if the connection broke meanwhile: if it went out, it comes as an `OwnMessage` by the time
                that `BotClient.caught_up` is set again.
        """
        return await self._send(
            self._peers.chat(chat_id), chat_id, text, keyboard, random_id, reply_to, silent, in_bulk
        )

    async def send_private(
        self,
        user_id: int,
        text: Text,
        keyboard: Keyboard = (),
        *,
        random_id: int | None = None,
        in_bulk: bool = False,
    ) -> int:
        """Write to a person who has started the bot; returns the message's id. `random_id` and `in_bulk` as in `send`.

        Raises:
            WriteForbidden: he hasn't, or blocked it.
        """

        def write(peer: Any) -> Awaitable[int]:
            return self._send(peer, -user_id, text, keyboard, random_id, None, silent=False, in_bulk=in_bulk)

        return int(await self._peers.named(user_id, write))

    async def _send(
        self,
        peer: Any,
        chat: int,
        text: Text,
        keyboard: Keyboard,
        random_id: int | None,
        reply_to: int | None,
        silent: bool,
        in_bulk: bool,
    ) -> int:
        plain, styles = text_and_styles(text, self._entities)
        request = fn.messages.SendMessageRequest(
            peer,
            plain,
            no_webpage=True,
            silent=silent or None,
            reply_to=tl.InputReplyToMessage(reply_to) if reply_to else None,
            random_id=random.getrandbits(63) if random_id is None else _signed(random_id),
            reply_markup=markup(keyboard),
            entities=styles or None,
        )
        answer = await self._queue.run(
            Call(
                request,
                Priority.SWEEP if in_bulk else Priority.PROMPT,
                chat=chat,
                user_id=-chat if chat < 0 else None,
                budget=Budget.MESSAGE,
                once=random_id is not None,
            )
        )
        return _message_id(answer)

    async def send_file(self, user_id: int, name: str, data: bytes, text: Text) -> None:
        """Send a person who has started the bot a file, with a text under it.

        Raises:
            WriteForbidden: he hasn't, or blocked it.
        """
        await self._peers.named(user_id, partial(self._files.send, user_id, name, data, text))

    async def whisper(
        self, chat_id: int, user_id: int, text: Text, keyboard: Keyboard = (), *, random_id: int | None = None
    ) -> int:
        """Write in a group what one member alone sees; returns the message's id. Delivery is Telegram's best effort.

        Raises:
            NotParticipant: he isn't there.
            Duplicate: a message with that `random_id` was shown before; nobody can tell its id any more.
            Refused: this server or group knows no such messages.
        """
        return await self._whispers.send(chat_id, user_id, text, keyboard, random_id)

    async def edit_whisper(
        self, chat_id: int, user_id: int, message_id: int, text: Text, keyboard: Keyboard = ()
    ) -> None:
        """Change what one member alone sees. A change that changes nothing is a success. Raises MessageGone."""
        await self._whispers.edit(chat_id, user_id, message_id, text, keyboard)

    async def delete_whisper(self, chat_id: int, user_id: int, message_id: int) -> None:
        """Take away what one member alone sees. Raises MessageGone."""
        await self._whispers.delete(chat_id, user_id, message_id)

    async def author(self, chat_id: int, message_id: int) -> Person | None:
        """Which person wrote a message; None if it is gone, or a channel or an anonymous admin did."""
        request = fn.channels.GetMessagesRequest(self._peers.channel(chat_id), [tl.InputMessageID(message_id)])
        answer = await self._queue.run(Call(request, Priority.LOOKUP, chat=chat_id))
        self._entities.extend(answer.users, answer.chats)
        senders = [getattr(message, "from_id", None) for message in answer.messages]
        people = [sender.user_id for sender in senders if isinstance(sender, tl.PeerUser)]
        return self._entities.person_or_id(people[0]) if people else None

    async def edit(
        self, chat_id: int | None, message_id: int, text: Text, keyboard: Keyboard = (), *, user_id: int | None = None
    ) -> None:
        """Change a message of the bot's own, in a chat or (`chat_id` None) in private with `user_id`.

        A change that changes nothing is a success.
        """
        if chat_id is None and user_id is None:
            raise ValueError("an edit needs a chat or a person")
        peer = self._peers.chat(chat_id) if chat_id is not None else await self._peers.person(user_id or 0)
        plain, styles = text_and_styles(text, self._entities)
        request = fn.messages.EditMessageRequest(
            peer, message_id, no_webpage=True, message=plain, reply_markup=markup(keyboard), entities=styles or None
        )
        chat = chat_id if chat_id is not None else -(user_id or 0)
        try:
            await self._queue.run(Call(request, Priority.PROMPT, chat=chat, user_id=user_id, budget=Budget.EDIT))
        except NotModified:
            return

    async def delete(self, chat_id: int, message_ids: Sequence[int]) -> None:
        """Delete messages, 100 a call; what several ask for at once in one chat goes together. Those gone already are no error."""
        await self._deletions.add(chat_id, message_ids)

    async def delete_private(self, user_id: int, message_ids: Sequence[int]) -> None:
        """Delete messages in private with a person."""
        await self._deletions.add(-user_id, message_ids)

    async def _delete(self, chat: int, message_ids: list[int]) -> None:
        request: Any
        known = self._entities.chat(chat)
        if chat < 0 or (known is not None and known.kind is ChatKind.BASIC_GROUP):
            request = fn.messages.DeleteMessagesRequest(message_ids, revoke=True)
        else:
            request = fn.channels.DeleteMessagesRequest(self._peers.channel(chat), message_ids)
        await self._queue.run(Call(request, Priority.DELETE, chat=chat))

    async def answer(self, query_id: int, text: str = "", alert: bool = False, url: str | None = None) -> None:
        """Answer a press: without text the button just stops turning; text is cut to 200 characters.

        Raises:
            QueryExpired: too late.
        """
        request = fn.messages.SetBotCallbackAnswerRequest(
            query_id, cache_time=0, alert=alert or None, message=text[:ALERT_CHARACTERS] or None, url=url
        )
        await self._queue.run(Call(request, Priority.ANSWER))

    # ------------------------------------------------------------------ requests to join

    async def decide_request(self, chat_id: int, user_id: int, *, approved: bool) -> None:
        """Let in who asked to join, or turn him away.

        Raises:
            RequestGone: he doesn't wait any more.
            MissingRights: the bot may not invite.
        """
        await self._requests.decide(chat_id, user_id, approved=approved)

    async def answer_guard_query(self, query_id: int, answer: GuardAnswer | str) -> None:
        """Say as a guard bot what becomes of who asked; a string is the address of a page that he is shown first.

        Raises:
            QueryExpired: it came after more than 10 s, or was answered before.
        """
        await self._requests.answer(query_id, answer)

    # ------------------------------------------------------------------ the rest

    async def set_commands(self, scope: MenuScope, commands: Sequence[Command], language: str = "") -> None:
        """Set the commands menu that those of `scope` see; `language`: two letters, "" for all others."""
        entries = [tl.BotCommand(command.name, command.description) for command in commands]
        request = fn.bots.SetBotCommandsRequest(_SCOPES[scope](), lang_code=language, commands=entries)
        await self._queue.run(Call(request, Priority.SWEEP))

    async def invite_link(self, chat_id: int, *, asking: bool = False, fresh: bool = False) -> str:
        """The bot's own invite link of a chat: the one it has, else a new one; `asking`: a new one by which people ask to be let in.

        `fresh`: a new one in any case.

        Raises:
            MissingRights: the bot may not invite.
        """
        return await self._chats.invite_link(chat_id, asking=asking, fresh=fresh)

    async def link_works(self, chat_id: int, link: str) -> bool:
        """Whether people still come in by an invite link of the bot's own."""
        return await self._chats.link_works(chat_id, link)

    async def leave(self, chat_id: int) -> None:
        """Leave a group or channel."""
        await self._queue.run(
            Call(fn.channels.LeaveChannelRequest(self._peers.channel(chat_id)), Priority.DELETE, chat=chat_id)
        )

    @property
    def queue_depth(self) -> dict[str, int]:
        """How many calls wait, by priority."""
        return self._queue.depths()

    def load(self) -> dict[str, Any]:
        """The state of the queue for status pages: `waiting` by priority, `in_flight` of `slots`, `floods` in seconds, `budgets`."""
        queue = self._queue
        return {
            "waiting": queue.depths(),
            "in_flight": queue.in_flight,
            "slots": queue.slots,
            "floods": queue.floods(),
            "budgets": queue.budgets(),
        }


def _signed(number: int) -> int:
    """`number` as the signed 64 bits that `random_id` is."""
    return (number + 2**63) % 2**64 - 2**63


def _message_id(answer: Any) -> int:
    """The id of the message just sent, from whichever kind of Updates tells it.

    Raises:
        Duplicate: it went out, but the answer doesn't say as what.
    """
    if type(answer) is tl.UpdateShortSentMessage:
        return int(answer.id)
    updates = getattr(answer, "updates", None) or [getattr(answer, "update", None)]
    new = (tl.UpdateNewChannelMessage, tl.UpdateNewMessage)
    ids = [int(update.id) for update in updates if type(update) is tl.UpdateMessageID]
    ids += [int(update.message.id) for update in updates if type(update) in new]
    if not ids:
        raise Duplicate("It was sent, but Telegram doesn't say as which message.")
    return ids[0]
