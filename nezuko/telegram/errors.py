# ruff: noqa: N818 - errors are named after what is the case
"""What can go wrong between us and Telegram, as types.

```
TelegramError                       permanent says whether the same call could ever succeed; retry_after (seconds) when to try again
├── Unreachable                     no connection, or Telegram is out of order for the moment
│   └── CircuitOpen                 it was out of order so often that calls of this method rest for a while
├── RateLimited                     Telegram asked to wait, longer than this call can
├── NotParticipant                  the person isn't in that chat
├── MissingRights                   the bot lacks an admin right there
├── TargetIsAdmin                   admins and the owner can't be restricted
├── ChatGone                        the chat is private to the bot, deleted, or there is no such chat
├── NotAChat                        that username is a person's or a bot's
├── NotAPerson                      that username is a group's or a channel's
├── NotFoundUsername                nobody has that username
├── UnknownPeer                     Telegram doesn't accept what we know of that user
├── WriteForbidden                  the bot can't write there, or was blocked
├── MessageGone                     the message was deleted or can't be edited any more
├── NotModified                     a change that changes nothing (the gateway counts it as success)
├── QueryExpired                    the answer to a press, or of a guard bot, came too late
├── RequestGone                     nobody waits to be let in there any more: he is in, was turned away, or changed his mind
├── LinkGone                        there is no such invite link any more
├── Duplicate                       a message with that random id was sent already
├── AnswerLost                      the connection broke before the answer: it may have been done or not
├── BadToken                        the token was never right
├── TokenRevoked                    the token or the session was right once, and Telegram ended it
├── WrongServer                     the server wants this bot at another data centre, but the settings name one address
└── Refused                         any other refusal; `name` is Telegram's
```

Names of Telegram's errors: https://core.telegram.org/api/errors and the method pages there.
"""

from __future__ import annotations

import re

from telethon.errors import AuthKeyNotFound

from nezuko.errors import NezukoError


class TelegramError(NezukoError):
    """Telegram refused or can't be reached.

    Attributes:
        permanent: the same call can't succeed later unless something changes at Telegram's side.
        retry_after: seconds after which another try makes sense, None if nobody knows.
        name: Telegram's own name of the error, or that of the class.
    """

    permanent = True
    retry_after: float | None = None

    def __init__(self, message: str = "", *, name: str = "", retry_after: float | None = None) -> None:
        super().__init__(message or (type(self).__doc__ or "").split("\n", maxsplit=1)[0])
        self.name = name or type(self).__name__
        if retry_after is not None:
            self.retry_after = retry_after


class Unreachable(TelegramError):
    """Telegram can't be reached at the moment; it is tried again by itself."""

    permanent = False


class CircuitOpen(Unreachable):
    """Telegram failed so often that calls of this kind rest for a while."""


class RateLimited(TelegramError):
    """Telegram asks to wait before this can be done."""

    permanent = False


class AnswerLost(TelegramError):
    """The connection broke before the answer came, so this may have been done or not."""

    permanent = False


class NotParticipant(TelegramError):
    """This person isn't in that chat."""


class MissingRights(TelegramError):
    """The bot lacks the admin rights for this; give it "ban users" and "delete messages" in the chat's settings."""


class TargetIsAdmin(TelegramError):
    """Admins and owners can't be restricted."""


class ChatGone(TelegramError):
    """The bot can't see this chat: it is private, deleted, or the bot was removed. Add the bot to it again."""


class NotAChat(TelegramError):
    """That username belongs to a person or a bot, not to a group or channel."""


class NotAPerson(TelegramError):
    """That username belongs to a group or channel, not to a person."""


class NotFoundUsername(TelegramError):
    """Nobody has that username. Check its spelling."""


class UnknownPeer(TelegramError):
    """The bot hasn't met this user, so Telegram doesn't let it act on him yet."""


class WriteForbidden(TelegramError):
    """The bot isn't allowed to write there."""


class MessageGone(TelegramError):
    """That message doesn't exist any more or can't be changed."""


class NotModified(TelegramError):
    """The message says that already."""


class QueryExpired(TelegramError):
    """It is too old to be answered."""


class RequestGone(TelegramError):
    """This person doesn't wait to be let in any more."""


class LinkGone(TelegramError):
    """That invite link doesn't exist any more."""


class Duplicate(TelegramError):
    """A message with this random id was sent before."""


class BadToken(TelegramError):
    """Telegram doesn't know this bot token. Copy it again from @BotFather."""


class TokenRevoked(TelegramError):
    """Telegram ended this bot's session and refuses its token. Get the new token from @BotFather."""


class WrongServer(TelegramError):
    """The server at `telegram.dc_address` sends this bot to another data centre. Set dc_id and dc_address to that one."""


class Refused(TelegramError):
    """Telegram refused the call."""


_BY_NAME: dict[str, type[TelegramError]] = {
    "USER_NOT_PARTICIPANT": NotParticipant,
    "PARTICIPANT_ID_INVALID": UnknownPeer,
    "USER_ID_INVALID": UnknownPeer,
    "PEER_ID_INVALID": UnknownPeer,
    "INPUT_USER_DEACTIVATED": UnknownPeer,
    "MSG_ID_INVALID": UnknownPeer,
    "CHAT_ADMIN_REQUIRED": MissingRights,
    "RIGHT_FORBIDDEN": MissingRights,
    "MESSAGE_DELETE_FORBIDDEN": MissingRights,
    "CHAT_ADMIN_INVITE_REQUIRED": MissingRights,
    "USER_ADMIN_INVALID": TargetIsAdmin,
    "USER_CREATOR": TargetIsAdmin,
    "CHANNEL_PRIVATE": ChatGone,
    "CHANNEL_INVALID": ChatGone,
    "CHANNEL_PUBLIC_GROUP_NA": ChatGone,
    "CHAT_ID_INVALID": ChatGone,
    "CHAT_FORBIDDEN": ChatGone,
    "CHAT_INVALID": ChatGone,
    "USERNAME_INVALID": NotFoundUsername,
    "USERNAME_NOT_OCCUPIED": NotFoundUsername,
    "CHAT_WRITE_FORBIDDEN": WriteForbidden,
    "CHAT_SEND_PLAIN_FORBIDDEN": WriteForbidden,
    "CHAT_GUEST_SEND_FORBIDDEN": WriteForbidden,
    "CHAT_RESTRICTED": WriteForbidden,
    "USER_BANNED_IN_CHANNEL": WriteForbidden,
    "USER_IS_BLOCKED": WriteForbidden,
    "USER_IS_BOT": WriteForbidden,
    "BOT_DOMAIN_INVALID": Refused,
    "MESSAGE_ID_INVALID": MessageGone,
    "MESSAGE_AUTHOR_REQUIRED": MessageGone,
    "MESSAGE_EDIT_TIME_EXPIRED": MessageGone,
    "MESSAGE_NOT_MODIFIED": NotModified,
    "CHAT_NOT_MODIFIED": NotModified,
    "QUERY_ID_INVALID": QueryExpired,
    "INVITE_HASH_EXPIRED": LinkGone,
    "HIDE_REQUESTER_MISSING": RequestGone,
    "USER_ALREADY_PARTICIPANT": RequestGone,
    "RANDOM_ID_DUPLICATE": Duplicate,
    "ACCESS_TOKEN_INVALID": BadToken,
    "ACCESS_TOKEN_EXPIRED": BadToken,
    "API_ID_INVALID": Refused,
}
"""Telegram's error names that the program tells apart. docs/telegram.md lists them; a test compares."""

SESSION_ENDED = (
    "AUTH_KEY_UNREGISTERED",
    "AUTH_KEY_INVALID",
    "AUTH_KEY_DUPLICATED",
    "AUTH_KEY_PERM_EMPTY",
    "SESSION_EXPIRED",
    "SESSION_REVOKED",
    "USER_DEACTIVATED",
    "USER_DEACTIVATED_BAN",
)
"""The session's key is worth nothing any more: sign in again with a new one."""

TRANSIENT = (
    "TIMEOUT",
    "TIMEDOUT",
    "RPC_CALL_FAIL",
    "RPC_MCGET_FAIL",
    "INTERDC_X_CALL_ERROR",
    "INTERDC_X_CALL_RICH_ERROR",
    "INTERNAL_SERVER_ERROR",
    "NO WORKERS RUNNING",
    "WORKER_BUSY_TOO_LONG_RETRY",
    "MSG_WAIT_FAILED",
    "PERSISTENT_TIMESTAMP_OUTDATED",
)
"""Telegram is out of order for the moment; the same call may succeed a little later. So are all with code 5xx or -5xx, except 501."""

_SERVER_ERRORS = range(500, 600)
_NOT_IMPLEMENTED = 501
"""A server that doesn't have a method won't have it later either."""
_FLOODS = ("FLOOD_WAIT", "FLOOD_PREMIUM_WAIT", "SLOWMODE_WAIT")
_FLOOD = 420
"""The code of all errors that ask to wait, whatever their name (core.telegram.org/api/errors#420-flood)."""
_FLOOD_SECONDS = 5
"""For how long where such an error doesn't say."""
DEACTIVATED = ("USER_DEACTIVATED", "USER_DEACTIVATED_BAN")
"""At the sign-in: this bot was deleted, or Telegram banned it."""
_MIGRATIONS = ("USER_MIGRATE", "PHONE_MIGRATE", "NETWORK_MIGRATE")
_UNAUTHORIZED = 401
_NUMBER = re.compile(r"_(\d+)(?=_|$)")


class RpcFault(Exception):
    """An `rpc_error` as it came: `code` 400, `name` "FLOOD_WAIT" and `value` 7 for FLOOD_WAIT_7. Stays inside this package."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(f"{code} {message}")
        self.code = code
        found = _NUMBER.search(message)
        self.value = int(found[1]) if found else 0
        self.name = (message[: found.start()] + message[found.end() :] if found else message).upper()


def names() -> frozenset[str]:
    """Every error name that is told apart, for the comparison with docs/telegram.md."""
    return frozenset(_BY_NAME).union(SESSION_ENDED, TRANSIENT, _FLOODS, _MIGRATIONS)


def flood_seconds(error: Exception) -> int | None:
    """How long Telegram asks to wait (at least 1 second), None if `error` is nothing of that kind."""
    if not isinstance(error, RpcFault) or not (error.code == _FLOOD or error.name in _FLOODS):
        return None
    return max(1, error.value or _FLOOD_SECONDS)


def migration(error: Exception) -> int | None:
    """The data centre that Telegram sends this bot to, None if `error` is nothing of that kind."""
    return error.value if isinstance(error, RpcFault) and error.name in _MIGRATIONS else None


def is_transient(error: Exception) -> bool:
    """Whether the same call may succeed a little later, so that it is tried again."""
    if isinstance(error, RpcFault):
        if error.name in _BY_NAME or abs(error.code) == _NOT_IMPLEMENTED:
            return False
        return abs(error.code) in _SERVER_ERRORS or error.name in TRANSIENT
    return isinstance(error, (ConnectionError, TimeoutError, OSError))


def is_session_ended(error: Exception) -> bool:
    """Whether Telegram says that this session's key is worth nothing."""
    if isinstance(error, RpcFault):
        return error.code == _UNAUTHORIZED or error.name in SESSION_ENDED
    return isinstance(error, AuthKeyNotFound)


def translate(error: Exception) -> TelegramError:
    """The typed error for what came from the connection; one that is typed already comes back as it is."""
    if isinstance(error, TelegramError):
        return error
    if (seconds := flood_seconds(error)) is not None:
        return RateLimited(retry_after=seconds, name="FLOOD_WAIT")
    if is_transient(error) or is_session_ended(error):
        return Unreachable(name=error.name if isinstance(error, RpcFault) else type(error).__name__)
    if isinstance(error, RpcFault):
        kind = _BY_NAME.get(error.name, Refused)
        return kind(f"Telegram refused: {error.name}." if kind is Refused else "", name=error.name)
    return Refused(f"Telegram's answer can't be used: {error!r}", name=type(error).__name__)
