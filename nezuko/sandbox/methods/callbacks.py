"""messages.*, as far as it is about buttons: pressing them, and answering who pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telethon.tl import functions

from nezuko.sandbox.methods import inputs
from nezuko.sandbox.methods.registry import BOTS, USERS, method
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker


@method(functions.messages.GetBotCallbackAnswerRequest, USERS)
def get_bot_callback_answer(asker: Asker, q: Any) -> Any:
    """Press a button and wait for the bot. MESSAGE_ID_INVALID, DATA_INVALID, BOT_RESPONSE_TIMEOUT."""
    peer = inputs.peer(asker, q.peer)
    box = peer.posts if isinstance(peer, Chat) and not peer.basic else asker.world.account(asker.id).box
    post = box.get(q.msg_id)
    if post is None:
        raise refuse("MESSAGE_ID_INVALID")
    return asker.world.callbacks.press(asker.user, post, q.data or b"")


@method(functions.messages.SetBotCallbackAnswerRequest, BOTS)
def set_bot_callback_answer(asker: Asker, q: Any) -> bool:
    """Answer who pressed, once. QUERY_ID_INVALID when it is late or nobody asked."""
    asker.world.callbacks.answer(
        asker.id, q.query_id, q.message, alert=bool(q.alert), url=q.url, cache_time=q.cache_time
    )
    return True
