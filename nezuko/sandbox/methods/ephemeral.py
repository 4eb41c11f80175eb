"""ephemeral.*: group messages that one member sees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from telethon.tl import functions

from nezuko.sandbox.methods import inputs
from nezuko.sandbox.methods.messages import entities_of
from nezuko.sandbox.methods.registry import BOTS, USERS, method
from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker
    from nezuko.sandbox.world.chats import Chat


def _chat(asker: Asker, given: Any) -> Chat:
    if given is None:
        raise refuse("PEER_ID_INVALID")
    return inputs.chat_peer(asker, given)


@method(functions.ephemeral.SendMessageRequest, BOTS)
def send_message(asker: Asker, q: Any) -> Any:
    """Show a message to one member. CHAT_ADMIN_REQUIRED, USER_NOT_PARTICIPANT, RANDOM_ID_DUPLICATE and others."""
    chat, receiver = _chat(asker, q.peer), inputs.user(asker, q.receiver_id)
    account = asker.world.account(asker.id)
    account.check(q.random_id)
    answer = asker.answer()
    entities = entities_of(asker, q.entities)
    asker.world.ephemeral.send(asker.user, chat, receiver, q.message, entities, q.reply_markup, answer)
    account.spend(q.random_id)
    return asker.reply(answer)


@method(functions.ephemeral.EditMessageRequest, BOTS)
def edit_message(asker: Asker, q: Any) -> Any:
    """Change one. MESSAGE_ID_INVALID, MESSAGE_NOT_MODIFIED."""
    _chat(asker, q.peer)
    receiver = inputs.user(asker, q.receiver_id)
    answer = asker.answer()
    entities = entities_of(asker, q.entities)
    asker.world.ephemeral.edit(asker.user, q.id, receiver, q.message, entities, q.reply_markup, answer)
    return asker.reply(answer)


@method(functions.ephemeral.DeleteMessageRequest, BOTS)
def delete_message(asker: Asker, q: Any) -> bool:
    """Take one away. MESSAGE_ID_INVALID."""
    _chat(asker, q.peer)
    asker.world.ephemeral.delete(asker.user, q.id, inputs.user(asker, q.receiver_id))
    return True


@method(functions.ephemeral.GetCallbackAnswerRequest, USERS)
def get_callback_answer(asker: Asker, q: Any) -> Any:
    """Press a button of such a message and wait for the bot. MESSAGE_ID_INVALID, DATA_INVALID, BOT_RESPONSE_TIMEOUT."""
    chat = _chat(asker, q.peer)
    post = next((p for p in asker.world.ephemeral.of(chat, asker.id) if p.id == q.id), None)
    if post is None:
        raise refuse("MESSAGE_ID_INVALID")
    return asker.world.callbacks.press_ephemeral(asker.user, post, q.data or b"")
