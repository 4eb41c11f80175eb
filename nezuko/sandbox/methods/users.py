"""users.*: who somebody is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telethon.tl import functions, types

from nezuko.sandbox.errors import RpcError
from nezuko.sandbox.methods import inputs
from nezuko.sandbox.methods.registry import method

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker


@method(functions.users.GetUsersRequest)
def get_users(asker: Asker, q: Any) -> Any:
    """Return those of the users whom the caller was shown; the others are left out."""
    found = []
    for given in q.id:
        try:
            found.append(inputs.user(asker, given))
        except RpcError:
            continue  # Telegram leaves out whom it can't show
    return asker.world.looks.users(found, asker.id)


@method(functions.users.GetFullUserRequest)
def get_full_user(asker: Asker, q: Any) -> Any:
    """Return one user's profile. USER_ID_INVALID."""
    user = inputs.user(asker, q.id)
    world = asker.world
    commands = world.accounts[user.id].commands.get(("default", ""), []) if user.bot else []
    common = sum(user.id in chat.present and asker.id in chat.present for chat in world.chats.by_id.values())
    full = types.UserFull(
        id=user.id,
        settings=types.PeerSettings(),
        notify_settings=types.PeerNotifySettings(),
        common_chats_count=common,
        blocked=(user.id in asker.user.blocked) or None,
        bot_info=types.BotInfo(user_id=user.id, commands=commands) if user.bot else None,
    )
    return types.users.UserFull(full_user=full, chats=[], users=[world.looks.user(user, asker.id)])
