"""All operations. One that is a method of the world, the faults or the server is a line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nezuko.sandbox.control import shown
from nezuko.sandbox.control.arguments import ArgumentError
from nezuko.sandbox.control.operations import Operation
from nezuko.sandbox.faults import Faults
from nezuko.sandbox.sandbox import Sandbox
from nezuko.sandbox.wire.server import Server
from nezuko.sandbox.world.clock import Clock
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.world import World

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from nezuko.sandbox.world.callbacks import BotCallbackAnswer
    from nezuko.sandbox.world.chats import Chat, Member
    from nezuko.sandbox.world.people import User as Who
    from nezuko.sandbox.world.posts import Post

    Where = Chat

MOST_CALLS = 10_000
"""Entries of the journal in one answer, unless more are asked for."""


def press(
    tg: Sandbox, *, user: Who, chat: Where | User, message: int, button: int = 0, data: str | None = None
) -> Awaitable[BotCallbackAnswer]:
    """Press a button of a message, by its place among the callback buttons or its data in hexadecimal."""
    return tg.world.press(user, _message(tg, user, chat, message), bytes.fromhex(data) if data else button)


def users(tg: Sandbox) -> list[User]:
    """Everybody there is."""
    return list(tg.world.people.by_id.values())


def chats(tg: Sandbox) -> list[Chat]:
    """All groups and channels."""
    return list(tg.world.chats.by_id.values())


def chat_of(tg: Sandbox, *, chat: Where) -> Chat:
    """One group or channel."""
    tg.world.membership.end_restrictions(chat)
    return chat


def participants(tg: Sandbox, *, chat: Where, present: bool = True) -> list[Member]:
    """Who is in a chat; with ``present`` false also those of whom it keeps an entry since they left."""
    tg.world.membership.end_restrictions(chat)
    return list((chat.present if present else chat.members).values())


def writers(tg: Sandbox, *, chat: Where) -> dict[str, list[int]]:
    """Who of those present may write and who may not, by id."""
    sorted_out: dict[str, list[int]] = {"may": [], "may_not": []}
    for user_id in chat.present:
        sorted_out["may" if tg.world.may_write(chat, user_id) else "may_not"].append(user_id)
    return sorted_out


def journal(
    tg: Sandbox,
    *,
    method: str | None = None,
    user: int | None = None,
    chat: int | None = None,
    target: int | None = None,
    answer: str | None = None,
    since: int = 0,
    limit: int = MOST_CALLS,
    full: bool = False,
) -> list[dict[str, Any]]:
    """Calls that were made, oldest first: the last ``limit`` that fit; ``full`` shows their arguments too."""
    found = tg.journal.calls(method, user_id=user, chat_id=chat, target=target, answer=answer, since_seq=since)
    entries = found[-limit:] if limit > 0 else []
    return [{**shown.call(tg, e), **({"request": e.request.to_dict()} if full else {})} for e in entries]


def counts(tg: Sandbox) -> dict[str, int]:
    """How often each method was called since the beginning or the last clearing."""
    return dict(tg.journal.by_method)


def mark(tg: Sandbox) -> int:
    """A place in the journal, for ``since``."""
    return tg.journal.mark()


def clear_journal(tg: Sandbox) -> None:
    """Forget the calls so far and their counts."""
    tg.journal.clear()


def wait(
    tg: Sandbox,
    *,
    method: str,
    count: int = 1,
    timeout: float = 5.0,
    user: int | None = None,
    chat: int | None = None,
    target: int | None = None,
    answer: str | None = None,
    since: int = 0,
) -> Awaitable[list[Any]]:
    """Wait until so many calls fit, and show them."""
    filters = {"user_id": user, "chat_id": chat, "target": target, "answer": answer}
    return tg.journal.wait_for(method, count=count, timeout=timeout, since_seq=since, **filters)


def profile(tg: Sandbox, *, name: str) -> None:
    """Set whose limits hold: free or telegram."""
    tg.faults.use_profile(name)


def status(tg: Sandbox) -> dict[str, Any]:
    """How much of everything there is, and which limits hold."""
    return {
        "address": list(tg.address),
        "profile": tg.faults.profile,
        "faults": len(tg.faults.rules()),
        "users": len(tg.world.people.by_id),
        "chats": len(tg.world.chats.by_id),
        "calls": tg.journal.mark(),
        "crashes": [repr(crash) for crash in tg.server.crashes],
    }


def restart(tg: Sandbox) -> Awaitable[None]:
    """Stop the server and start it again on its port: connections and sessions end, keys and the world stay."""
    return tg.restart()


def _message(tg: Sandbox, user: User, place: Chat | User, number: int) -> Post:
    """A message as this user sees it: in a chat, shown to him alone there, or in private."""
    if isinstance(place, User):
        found = tg.world.account(user.id).box.get(number)
    else:
        alone = (post for post in tg.world.ephemeral_messages(place, user) if post.id == number)
        found = place.posts.get(number) or next(alone, None)
    if found is None:
        raise ArgumentError(f"message: there is no message {number}")
    return found


def _world(name: str, function: Any, shows: Any = None, *, reads: bool = False) -> Operation:
    return Operation(name, function, lambda tg: tg.world, shown=shows, reads=reads)


def _fault(name: str, function: Any, shows: Any = shown.rule, *, reads: bool = False) -> Operation:
    return Operation(f"faults/{name}", function, lambda tg: tg.faults, shown=shows, reads=reads)


def _server(name: str, function: Any, shows: Any = None) -> Operation:
    return Operation(name, function, lambda tg: tg.server, shown=shows)


def _read(name: str, function: Any, shows: Any = shown.plain) -> Operation:
    return Operation(name, function, lambda tg: tg, shown=shows, reads=True)


def _act(name: str, function: Any, shows: Any = None) -> Operation:
    return Operation(name, function, lambda tg: tg, shown=shows)


OPERATIONS: dict[str, Operation] = {
    operation.name: operation
    for operation in (
        # People
        _world("add_user", World.add_user, shown.user),
        _world("add_bot", World.add_bot, shown.user),
        _world("rename", World.rename),
        _world("speak", World.speak),
        _world("delete_account", World.delete_account),
        _world("revoke_token", World.revoke_token, shown.plain),
        _world("block", World.block),
        _read("users", users, shown.listed(shown.user)),
        _world("user", World.user, shown.user, reads=True),
        # Chats
        _world("add_supergroup", World.add_supergroup, shown.chat),
        _world("add_channel", World.add_channel, shown.chat),
        _world("add_basic_group", World.add_basic_group, shown.chat),
        _world("change_chat", World.change_chat),
        _world("link", World.link),
        _world("hide_members", World.hide_members),
        _world("silence_joins", World.silence_joins),
        _world("default_rights", World.default_rights),
        _world("migrate", World.migrate, shown.chat),
        _world("send_without_qts", World.send_without_qts),
        _world("forget_random_ids", World.forget_random_ids),
        _world("forget_updates", World.forget_updates),
        _read("chats", chats, shown.listed(shown.chat)),
        _read("chat", chat_of, shown.chat),
        # Coming and going
        _world("enrol", World.enrol),
        _world("join", World.join),
        _world("add", World.add),
        _world("leave", World.leave),
        _world("invite", World.invite, shown.invite),
        _world("request_join", World.request_join, shown.request),
        _world("join_page", World.join_page, shown.plain, reads=True),
        # Rights
        _world("promote", World.promote),
        _world("demote", World.demote),
        _world("restrict", World.restrict),
        _world("lift", World.lift),
        _world("ban", World.ban),
        _world("kick", World.kick),
        _world("unban", World.unban),
        # Talking
        _world("say", World.say, shown.post),
        _world("post", World.post, shown.post),
        _world("delete", World.delete),
        _act("press", press, shown.answer),
        # Looking
        _read("participants", participants, shown.listed(shown.member)),
        _world("participant", World.participant, shown.member, reads=True),
        _world("is_member", World.is_member, shown.plain, reads=True),
        _world("may_write", World.may_write, shown.plain, reads=True),
        _read("writers", writers),
        _world("messages", World.messages, shown.listed(shown.post), reads=True),
        _world("private_messages", World.private_messages, shown.listed(shown.post), reads=True),
        _world("ephemeral_messages", World.ephemeral_messages, shown.listed(shown.post), reads=True),
        # Calls
        _read("journal", journal),
        _read("journal/counts", counts),
        _read("journal/mark", mark),
        _act("journal/wait", wait, shown.listed(shown.call)),
        _act("journal/clear", clear_journal),
        # Faults
        _act("faults/profile", profile),
        _fault("limit", Faults.limit, None),
        _fault("flood", Faults.flood),
        _fault("error", Faults.error),
        _fault("delay", Faults.delay),
        _fault("cut", Faults.cut),
        _fault("lose_updates", Faults.lose_updates),
        _fault("double_updates", Faults.double_updates),
        _fault("reorder_updates", Faults.reorder_updates),
        _fault("late_updates", Faults.late_updates),
        _fault("too_long", Faults.too_long),
        _fault("clear", Faults.clear, shown.plain),
        _fault("rules", Faults.rules, shown.listed(shown.rule), reads=True),
        # The server and its clock
        _read("status", status),
        _server("cut", Server.cut, shown.plain),
        _server("reset_for", Server.reset_for),
        _server("forget_salts", Server.forget_salts),
        _act("restart", restart),
        Operation("advance", Clock.advance, lambda tg: tg.world.clock),
    )
}
