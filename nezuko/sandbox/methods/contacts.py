"""contacts.*: finding people and chats by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telethon.tl import functions, types

from nezuko.sandbox.methods.registry import USERS, method

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker


@method(functions.contacts.ResolveUsernameRequest)
def resolve_username(asker: Asker, q: Any) -> Any:
    """Return the user or chat with this username. USERNAME_INVALID, USERNAME_NOT_OCCUPIED."""
    world = asker.world
    holder = world.people.holder(q.username.lstrip("@"))
    user = world.people.by_id.get(holder)
    if user is not None:
        look = world.looks.user(user, asker.id)
        return types.contacts.ResolvedPeer(types.PeerUser(holder), [], [look])
    look = world.looks.chat(world.chats.by_id[holder], asker.id)
    return types.contacts.ResolvedPeer(types.PeerChannel(holder), [look], [])


@method(functions.contacts.GetContactsRequest, USERS)
def get_contacts(_asker: Asker, _q: Any) -> Any:
    """Return an empty address book."""
    return types.contacts.Contacts(contacts=[], saved_count=0, users=[])
