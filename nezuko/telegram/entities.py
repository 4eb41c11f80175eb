"""Who and what a bot has met: names, and the access hashes without which Telegram lets nobody be acted on.

Everything an update brings along is learnt at once in memory and written behind it, sealed; people are read back one by one when they
are needed, chats all at the start. Memory is bounded: the people met longest ago are forgotten there (their rows stay).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from loguru import logger
from telethon.tl import types as tl

from nezuko.errors import StorageError
from nezuko.storage.deletion import Deletion
from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.models import TelegramChat, TelegramPerson
from nezuko.telegram.seal import Seal
from nezuko.telegram.types import ChatKind, Person

PEOPLE_IN_MEMORY = 20_000

_PERSON = Upsert.of(TelegramPerson, conflict=["key"])
_FORGET = Deletion(TelegramPerson, key=["key"])
_CHAT = Upsert.of(TelegramChat, conflict=["key"])
_HASH = struct.Struct("<qB")
_BOT = 1
_SEPARATOR = "\x1f"

_KINDS = {"M": ChatKind.SUPERGROUP, "C": ChatKind.CHANNEL, "G": ChatKind.BASIC_GROUP}


@dataclass(slots=True)
class KnownPerson:
    """A person and the access hash; `seen_in` (chat id, message id) stands in for a hash that Telegram didn't give ("min" users).

    `met_in` is the chat where somebody without a hash was heard of last, 0 for none.
    """

    person: Person
    access_hash: int | None
    seen_in: tuple[int, int] | None = None
    met_in: int = 0


@dataclass(slots=True)
class KnownChat:
    """A group or channel. `pts` is how far its updates were handled at the time of the last save."""

    id: int
    kind: ChatKind
    access_hash: int
    title: str
    username: str | None = None
    pts: int = 0


class Entities:
    """One bot's acquaintances. Also what Telethon's box asks for access hashes (`get`, `extend`)."""

    self_bot = True

    def __init__(self, writer: Writer, *, limit: int = PEOPLE_IN_MEMORY) -> None:
        self._writer = writer
        self._limit = limit
        self._people: dict[int, KnownPerson] = {}
        self._channels: dict[int, KnownChat] = {}
        self._groups: dict[int, KnownChat] = {}
        self._bot_id = 0
        self._seal: Seal | None = None

    async def open(self, bot_id: int, seal: Seal) -> None:
        """Begin to keep what is learnt under `bot_id`, and read back the chats."""
        self._bot_id, self._seal = bot_id, seal
        for row in await TelegramChat.filter(bot_id=bot_id):
            known = self._read_chat(row)
            if known is None:
                continue
            (self._groups if known.kind is ChatKind.BASIC_GROUP else self._channels).setdefault(known.id, known)
        for person in self._people.values():
            self._save_person(person)
        for chat in (*self._channels.values(), *self._groups.values()):
            self._save_chat(chat)

    # ------------------------------------------------------------------ learning

    def extend(self, users: Iterable[Any], chats: Iterable[Any]) -> None:
        """Learn the users and chats that came with an update or an answer."""
        for user in users:
            self.learn_user(user)
        for chat in chats:
            self._learn_chat(chat)

    def learn_user(self, user: Any) -> Person | None:
        """Learn one `User`; None for `UserEmpty`."""
        if type(user) is not tl.User:
            return None
        known = self._people.get(user.id)
        if user.min and known is not None:
            return known.person
        name = f"{user.first_name or ''} {user.last_name}" if user.last_name else user.first_name or ""
        access_hash = None if user.min else user.access_hash
        username = user.username or _first_username(user)
        if known is not None:
            person = known.person
            same = (
                person.name == name
                and person.username == username
                and person.language == (user.lang_code or person.language)
            )
            if same and (access_hash is None or known.access_hash == access_hash):
                return person
            access_hash = access_hash if access_hash is not None else known.access_hash
        # Not every update tells the language: the last one told holds.
        language = user.lang_code or (known.person.language if known is not None else None)
        person = Person(user.id, name, username, bool(user.bot), language)
        seen_in, met_in = (known.seen_in, known.met_in) if known is not None else (None, 0)
        self._remember(KnownPerson(person, access_hash, seen_in, met_in))
        return person

    def _remember(self, known: KnownPerson) -> None:
        if len(self._people) >= self._limit:
            for old in list(self._people)[: self._limit // 8]:
                del self._people[old]
        self._people[known.person.id] = known
        if known.access_hash is not None:
            self._save_person(known)

    def _learn_chat(self, chat: Any) -> None:
        kind = type(chat)
        if kind is tl.Channel:
            if chat.min or chat.access_hash is None:
                return
            shape = ChatKind.SUPERGROUP if chat.megagroup or chat.gigagroup else ChatKind.CHANNEL
            self._learn_chat_as(
                self._channels, chat.id, shape, chat.access_hash, chat.title, chat.username or _first_username(chat)
            )
        elif kind is tl.ChannelForbidden:
            shape = ChatKind.SUPERGROUP if chat.megagroup else ChatKind.CHANNEL
            self._learn_chat_as(self._channels, chat.id, shape, chat.access_hash, chat.title, None)
        elif kind in (tl.Chat, tl.ChatForbidden):
            self._learn_chat_as(self._groups, chat.id, ChatKind.BASIC_GROUP, 0, chat.title, None)

    def _learn_chat_as(
        self,
        where: dict[int, KnownChat],
        chat_id: int,
        kind: ChatKind,
        access_hash: int,
        title: str,
        username: str | None,
    ) -> None:
        known = where.get(chat_id)
        if known is None:
            known = where[chat_id] = KnownChat(chat_id, kind, access_hash, title, username)
        elif (known.access_hash, known.title, known.username, known.kind) != (access_hash, title, username, kind):
            known.access_hash, known.title, known.username, known.kind = access_hash, title, username, kind
        else:
            return
        self._save_chat(known)

    def saw_in(self, user_id: int, chat_id: int, message_id: int = 0) -> None:
        """Remember where a user without access hash was met: Telegram takes a message (0: none) of his in place of one."""
        known = self._people.get(user_id)
        if known is None:
            known = self._people[user_id] = KnownPerson(Person(user_id, ""), None)
        if known.access_hash is None:
            known.met_in = chat_id
            if message_id:
                known.seen_in = (chat_id, message_id)

    def forget(self, user_id: int) -> None:
        """Know nothing more of somebody, until Telegram names him again."""
        self._people.pop(user_id, None)
        self._writer.put(_FORGET, (f"{self._bot_id}.{user_id}",))

    # ------------------------------------------------------------------ asking

    def person(self, user_id: int) -> Person | None:
        """Who this is, as far as memory goes."""
        known = self._people.get(user_id)
        return known.person if known else None

    def person_or_id(self, user_id: int) -> Person:
        """Who this is, or somebody without a name."""
        known = self._people.get(user_id)
        return known.person if known else Person(user_id, "")

    def chat(self, chat_id: int) -> KnownChat | None:
        """The group or channel of that id, a channel first: ids of basic groups are another series of numbers."""
        return self._channels.get(chat_id) or self._groups.get(chat_id)

    def chat_named(self, username: str) -> KnownChat | None:
        """The group or channel that had this username when it was last seen."""
        wanted = username.lower()
        return next((chat for chat in self._channels.values() if (chat.username or "").lower() == wanted), None)

    def channels(self) -> dict[int, int]:
        """Ids of all channels and supergroups with the pts they had when saved."""
        return {chat.id: chat.pts for chat in self._channels.values()}

    def met(self) -> list[int]:
        """Ids of all chats, basic groups too, in the order in which they were learnt in this run."""
        return [*self._groups, *self._channels]

    def known(self, user_id: int) -> KnownPerson | None:
        """What memory has of a person."""
        return self._people.get(user_id)

    async def recall(self, user_id: int) -> KnownPerson | None:
        """What memory or the database has of a person."""
        known = self._people.get(user_id)
        if (known is not None and known.access_hash is not None) or self._seal is None:
            return known
        key = f"{self._bot_id}.{user_id}"
        row = await TelegramPerson.get_or_none(key=key)
        if row is None:
            return known
        found = self._read(bytes(row.sealed), key)
        if found is None:
            return known
        access_hash, flags, name, username, language = found
        person = Person(user_id, name, username or None, bool(flags & _BOT), language or None)
        known = KnownPerson(person, access_hash)
        self._people[user_id] = known
        return known

    def get(self, channel_id: int) -> _Hashed | None:
        """For Telethon's box: a channel's id and access hash."""
        chat = self._channels.get(channel_id)
        return _Hashed(chat.id, chat.access_hash) if chat else None

    # ------------------------------------------------------------------ rows

    def save_pts(self, moved: dict[int, int]) -> None:
        """Write how far these channels' updates were handled."""
        for channel_id, pts in moved.items():
            chat = self._channels.get(channel_id)
            if chat is not None:
                chat.pts = pts
                self._save_chat(chat)

    def _save_person(self, known: KnownPerson) -> None:
        if self._seal is None or known.access_hash is None:
            return
        person = known.person
        key = f"{self._bot_id}.{person.id}"
        plain = (
            _HASH.pack(known.access_hash, _BOT if person.is_bot else 0)
            + _SEPARATOR.join((person.name, person.username or "", person.language or "")).encode()
        )
        self._writer.add(_PERSON, (key, self._seal.close(plain, key)))

    def _save_chat(self, chat: KnownChat) -> None:
        if self._seal is None:
            return
        letter = next(letter for letter, kind in _KINDS.items() if kind is chat.kind)
        key = f"{self._bot_id}.{'G' if letter == 'G' else 'C'}.{chat.id}"
        plain = _HASH.pack(chat.access_hash, 0) + _SEPARATOR.join((chat.title, chat.username or "", "")).encode()
        self._writer.add(_CHAT, (key, self._bot_id, chat.id, letter, chat.pts, self._seal.close(plain, key)))

    def _read(self, sealed: bytes, key: str) -> tuple[int, int, str, str, str] | None:
        """What was sealed; None if it can't be opened: then it is as if nothing was stored, and learnt anew."""
        if self._seal is None:
            raise RuntimeError("the entities were not opened")
        try:
            plain = self._seal.open(sealed, key)
        except StorageError as error:
            logger.warning("{} ({})", error, key)
            return None
        access_hash, flags = _HASH.unpack_from(plain)
        name, username, language = plain[_HASH.size :].decode().rsplit(_SEPARATOR, 2)
        return access_hash, flags, name, username, language

    def _read_chat(self, row: TelegramChat) -> KnownChat | None:
        found = self._read(bytes(row.sealed), row.key)
        if found is None:
            return None
        access_hash, _, title, username, _ = found
        return KnownChat(row.chat_id, _KINDS[row.kind], access_hash, title, username or None, row.pts)


@dataclass(frozen=True, slots=True)
class _Hashed:
    id: int
    hash: int


def _first_username(entity: Any) -> str | None:
    """Owners of several usernames have them in a list instead (layer 229: `usernames`)."""
    return next((name.username for name in entity.usernames or () if name.active), None)
