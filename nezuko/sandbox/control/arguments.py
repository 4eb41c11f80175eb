"""From what JSON says to what the world takes. Chosen by the annotation of the parameter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nezuko.sandbox.errors import RpcError

if TYPE_CHECKING:
    from collections.abc import Callable

    from nezuko.sandbox.sandbox import Sandbox
    from nezuko.sandbox.world.chats import Chat
    from nezuko.sandbox.world.invites import Invite
    from nezuko.sandbox.world.people import User

    Coerce = Callable[[Sandbox, Any], Any]


class ArgumentError(ValueError):
    """An argument that can't be what it has to be; says so in a sentence."""


def user(tg: Sandbox, value: Any) -> User:
    """A person or bot, by id or username."""
    found = tg.world.people.by_id.get(_number(tg, value, "a user"))
    if found is None:
        raise ArgumentError(f"there is no user {value}")
    return found


def chat(tg: Sandbox, value: Any) -> Chat:
    """A group or channel, by id or username."""
    found = tg.world.chats.by_id.get(_number(tg, value, "a chat"))
    if found is None:
        raise ArgumentError(f"there is no chat {value}")
    return found


def place(tg: Sandbox, value: Any) -> Chat | User:
    """Where one can write: a chat, or a user in private."""
    number = _number(tg, value, "a chat or a user")
    found = tg.world.chats.by_id.get(number) or tg.world.people.by_id.get(number)
    if found is None:
        raise ArgumentError(f"there is no chat and no user {value}")
    return found


def invite(tg: Sandbox, value: Any) -> Invite:
    """An invite by its link or hash, whatever its state: whether it still works is for the world to say."""
    code = text(tg, value).rsplit("/", 1)[-1].lstrip("+")
    found = next((c.invites[code] for c in tg.world.chats.by_id.values() if code in c.invites), None)
    if found is None:
        raise ArgumentError(f"there is no invite {value}")
    return found


def text(_tg: Sandbox, value: Any) -> str:
    """A string."""
    if not isinstance(value, str):
        raise ArgumentError("must be a text")
    return value


def number(_tg: Sandbox, value: Any) -> int:
    """A whole number; a query string may spell it in digits."""
    if isinstance(value, str) and value.lstrip("-").isdecimal():
        return int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise ArgumentError("must be a whole number")
    return value


def real(_tg: Sandbox, value: Any) -> float:
    """A number."""
    if isinstance(value, str):
        try:
            return float(value)
        except ValueError:
            raise ArgumentError("must be a number") from None
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise ArgumentError("must be a number")
    return float(value)


def flag(_tg: Sandbox, value: Any) -> bool:
    """True or false; a query string may spell it."""
    if isinstance(value, str):
        value = {"true": True, "1": True, "false": False, "0": False}.get(value)
    if not isinstance(value, bool):
        raise ArgumentError("must be true or false")
    return value


def anything(_tg: Sandbox, value: Any) -> Any:
    """What it is."""
    return value


def many(one: Coerce) -> Coerce:
    """A list of them."""

    def coerce(tg: Sandbox, value: Any) -> list[Any]:
        if not isinstance(value, list):
            raise ArgumentError("must be a list")
        return [one(tg, each) for each in value]

    return coerce


COERCERS: dict[str, Coerce] = {
    "Who": user,
    "Where": chat,
    "Where | User": place,
    "Invite": invite,
    "Post | int": number,
    "Iterable[Who]": many(user),
    "Iterable[Post | int]": many(number),
    "str": text,
    "int": number,
    "float": real,
    "bool": flag,
    "Any": anything,
}


def _number(tg: Sandbox, value: Any, what: str) -> int:
    """The id itself, or the one behind a username."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if not isinstance(value, str):
        raise ArgumentError(f"must be the id or the username of {what}")
    if value.isdecimal():
        return int(value)
    try:
        return tg.world.people.holder(value.lstrip("@"))
    except RpcError:
        raise ArgumentError(f"nobody has the username {value}") from None
