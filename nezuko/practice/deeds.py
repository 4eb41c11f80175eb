"""What one does as a simulated person. Each deed is noted for the trace; what Telegram or a bot says comes back as a notice."""

from __future__ import annotations

from nezuko.practice.diary import Deed, Did
from nezuko.practice.notices import NO_BUTTON, Notice, refused
from nezuko.practice.room import Room
from nezuko.said import Sentence
from nezuko.sandbox.errors import RpcError
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.invites import Invite
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.posts import Post

LONGEST_TEXT = 4096
_QUOTED = 60


class Deeds:
    """The hands of one person in one place: a group, a channel or a private chat with a bot."""

    def __init__(self, room: Room, person: User, place: Chat | User) -> None:
        self._room = room
        self._world = room.world
        self._person = person
        self._place = place

    def join(self) -> Notice | None:
        """Join, by an invite link where there is no other way in."""
        chat = self._chat()
        if chat.join_request:
            return self._ask(chat)
        deed = self._note(Did.JOIN, Sentence("joined {chat}", chat=chat.title))
        try:
            self._world.join(chat, self._person, None if chat.username else _invite(chat))
        except RpcError as error:
            return self._refused(deed, error)
        return None

    def _ask(self, chat: Chat) -> Notice | None:
        """Ask to be let in."""
        deed = self._note(Did.JOIN, Sentence("asked to join {chat}", chat=chat.title))
        try:
            self._world.request_join(chat, self._person)
        except RpcError as error:
            return self._refused(deed, error)
        return None

    def leave(self) -> Notice | None:
        """Leave."""
        chat = self._chat()
        deed = self._note(Did.LEAVE, Sentence("left {chat}", chat=chat.title))
        try:
            self._world.leave(chat, self._person)
        except RpcError as error:
            return self._refused(deed, error)
        return None

    def write(self, text: str) -> Notice | None:
        """Write. The muted are refused, as by Telegram."""
        words = text.strip()[:LONGEST_TEXT]
        if isinstance(self._place, User):
            wrote = Sentence("wrote to {name} “{text}”", name=self._place.first_name, text=_short(words))
        else:
            wrote = Sentence("wrote “{text}”", text=_short(words))
        deed = self._note(Did.WRITE, wrote)
        try:
            self._world.say(self._place, self._person, words)
        except RpcError as error:
            return self._refused(deed, error)
        return None

    async def press(self, message: int, data: bytes) -> Notice | None:
        """Press a button under a message, and wait for the bot's answer: ten seconds at most."""
        post = self._post(message)
        if post is None or data not in post.button_data():
            return Notice(NO_BUTTON)
        deed = self._note(Did.PRESS, Sentence("pressed “{button}”", button=_label(post, data)))
        try:
            answer = await self._world.press(self._person, post, data)
        except RpcError as error:
            return self._refused(deed, error)
        if not answer.message:
            return None
        self._room.diary.end(self._person.id, deed, Sentence("The bot answered: “{answer}”", answer=answer.message))
        return Notice(answer.message, alert=answer.alert)

    def _chat(self) -> Chat:
        if isinstance(self._place, User):
            raise TypeError("one neither joins nor leaves a private chat")
        return self._place

    def _note(self, did: Did, text: str) -> Deed:
        """From now on the person is in somebody's hands. What happens in a group matters there only."""
        self._room.taken.add(self._person.id)
        group = isinstance(self._place, Chat) and not self._place.broadcast
        return self._room.diary.note(self._person.id, did, text, chat_id=self._place.id if group else None)

    def _refused(self, deed: Deed, error: RpcError) -> Notice:
        notice = refused(error)
        self._room.diary.end(self._person.id, deed, Sentence("Telegram refused: {why}", why=notice.text))
        return notice

    def _post(self, message: int) -> Post | None:
        if isinstance(self._place, User):
            return self._world.account(self._person.id).box.get(message)
        mine = (post for post in self._world.ephemeral_messages(self._place, self._person) if post.id == message)
        return next(mine, None) or self._place.posts.get(message)


def _invite(chat: Chat) -> Invite | None:
    return next((invite for invite in reversed(chat.invites.values()) if not invite.revoked), None)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _QUOTED else line[: _QUOTED - 1] + "…"


def _label(post: Post, data: bytes) -> str:
    buttons = (button for row in post.markup.rows for button in row.buttons)
    return next((str(button.text) for button in buttons if getattr(button.type, "data", None) == data), "")
