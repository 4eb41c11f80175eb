"""Requests to join: letting in, turning away, and what a guard bot answers while the person waits."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import Any

from telethon.tl import functions as fn
from telethon.tl import types as tl

from nezuko.telegram.calls import Call
from nezuko.telegram.limits import Priority
from nezuko.telegram.peers import Peers, input_user
from nezuko.telegram.queue import CallQueue
from nezuko.telegram.types import GuardAnswer

_RESULTS: dict[GuardAnswer, Any] = {
    GuardAnswer.APPROVED: tl.JoinChatBotResultApproved,
    GuardAnswer.DECLINED: tl.JoinChatBotResultDeclined,
    GuardAnswer.QUEUED: tl.JoinChatBotResultQueued,
}


class Requests:
    """One bot's."""

    def __init__(self, queue: CallQueue, peers: Peers) -> None:
        self._queue = queue
        self._peers = peers

    async def decide(self, chat_id: int, user_id: int, *, approved: bool) -> None:
        """What it does stands at `Gateway.decide_request`."""

        def hide(peer: Any) -> Awaitable[Any]:
            request = fn.messages.HideChatJoinRequestRequest(
                self._peers.chat(chat_id), input_user(peer), approved=approved or None
            )
            priority = Priority.LIFT if approved else Priority.DELETE
            return self._queue.run(Call(request, priority, chat=chat_id, user_id=user_id))

        await self._peers.named(user_id, hide)

    async def answer(self, query_id: int, answer: GuardAnswer | str) -> None:
        """What it does stands at `Gateway.answer_guard_query`."""
        result = _RESULTS[answer]() if isinstance(answer, GuardAnswer) else tl.JoinChatBotResultWebView(answer)
        await self._queue.run(Call(fn.bots.SetJoinChatResultsRequest(query_id, result), Priority.ANSWER))
