"""bots.*: menus of commands, and the verdicts of guard bots."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from telethon.tl import functions, types

from nezuko.sandbox.methods import inputs
from nezuko.sandbox.methods.registry import BOTS, method
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker

_COMMAND = re.compile(r"^[a-z0-9_]{1,32}$")
MOST_COMMANDS = 100
LONGEST_DESCRIPTION = 256
_PLAIN = {
    types.BotCommandScopeDefault: "default",
    types.BotCommandScopeUsers: "users",
    types.BotCommandScopeChats: "chats",
    types.BotCommandScopeChatAdmins: "chat_admins",
}


def scope_key(asker: Asker, scope: Any) -> str:
    """Return a name for a BotCommandScope, its peer and user checked. PEER_ID_INVALID, USER_ID_INVALID."""
    plain = _PLAIN.get(type(scope))
    if plain is not None:
        return plain
    peer = inputs.peer(asker, scope.peer)
    if isinstance(scope, types.BotCommandScopePeerUser):
        return f"member:{peer.id}:{inputs.user(asker, scope.user_id).id}"
    if isinstance(scope, types.BotCommandScopePeerAdmins):
        if not isinstance(peer, Chat):
            raise refuse("PEER_ID_INVALID")
        return f"admins:{peer.id}"
    return f"peer:{peer.id}"


@method(functions.bots.SetBotCommandsRequest, BOTS)
def set_bot_commands(asker: Asker, q: Any) -> bool:
    """Set the menu of one scope and language. BOT_COMMAND_INVALID, BOT_COMMAND_DESCRIPTION_INVALID, BOT_COMMANDS_TOO_MUCH."""
    key = scope_key(asker, q.scope), q.lang_code
    if len(q.commands) > MOST_COMMANDS:
        raise refuse("BOT_COMMANDS_TOO_MUCH")
    for command in q.commands:
        if not _COMMAND.match(command.command):
            raise refuse("BOT_COMMAND_INVALID")
        if not 1 <= len(command.description) <= LONGEST_DESCRIPTION:
            raise refuse("BOT_COMMAND_DESCRIPTION_INVALID")
    asker.world.account(asker.id).commands[key] = list(q.commands)
    return True


@method(functions.bots.ResetBotCommandsRequest, BOTS)
def reset_bot_commands(asker: Asker, q: Any) -> bool:
    """Take the menu of one scope and language away."""
    asker.world.account(asker.id).commands.pop((scope_key(asker, q.scope), q.lang_code), None)
    return True


@method(functions.bots.GetBotCommandsRequest, BOTS)
def get_bot_commands(asker: Asker, q: Any) -> list[Any]:
    """Return the menu of one scope and language."""
    return asker.world.account(asker.id).commands.get((scope_key(asker, q.scope), q.lang_code), [])


@method(functions.bots.SetJoinChatResultsRequest, BOTS)
def set_join_chat_results(asker: Asker, q: Any) -> bool:
    """Say as a guard bot what becomes of a request to join. QUERY_ID_INVALID after 10 s."""
    asker.world.invites.judge(asker.id, q.query_id, q.result)
    return True
