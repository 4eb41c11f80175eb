"""A world of one bot, small enough to test the wire alone."""

from __future__ import annotations

import asyncio
from typing import Any

from telethon import TelegramClient
from telethon import functions as f
from telethon import types as t
from telethon.crypto import rsa
from telethon.sessions import MemorySession

from nezuko.sandbox.errors import RpcError
from nezuko.sandbox.faults import Faults
from nezuko.sandbox.journal import Journal
from nezuko.sandbox.wire.keys import AuthState
from nezuko.sandbox.wire.server import Server

TOKEN = "1000:secret"
BOT = t.User(id=1000, is_self=True, bot=True, bot_info_version=1, access_hash=1, first_name="Bot", username="gatebot")


class TinyWorld:
    """Signs one bot in, and answers a few methods."""

    def __init__(self) -> None:
        self.asked: list[Any] = []
        self.gate = asyncio.Event()

    def call(self, auth: AuthState, request: Any) -> Any:
        self.asked.append(request)
        handler = getattr(self, type(request).__name__, None)
        if handler is None:
            raise RpcError(400, "INPUT_METHOD_INVALID")
        return handler(auth, request)

    def GetConfigRequest(self, auth: AuthState, request: Any) -> Any:  # noqa: N802 - named as the request it answers
        return config()

    def ImportBotAuthorizationRequest(self, auth: AuthState, request: Any) -> Any:  # noqa: N802
        if request.bot_auth_token != TOKEN:
            raise RpcError(400, "ACCESS_TOKEN_INVALID")
        auth.user_id, auth.is_bot = 1000, True
        return t.auth.Authorization(user=BOT)

    def GetStateRequest(self, auth: AuthState, request: Any) -> Any:  # noqa: N802
        return t.updates.State(pts=1, qts=0, date=0, seq=0, unread_count=0)

    def GetDifferenceRequest(self, auth: AuthState, request: Any) -> Any:  # noqa: N802
        return t.updates.DifferenceEmpty(date=0, seq=0)

    def GetUsersRequest(self, auth: AuthState, request: Any) -> Any:  # noqa: N802
        if auth.user_id is None:
            raise RpcError(401, "AUTH_KEY_UNREGISTERED")
        return [BOT]

    def SetTypingRequest(self, auth: AuthState, request: Any) -> Any:  # noqa: N802
        return True

    async def GetBotCallbackAnswerRequest(self, auth: AuthState, request: Any) -> Any:  # noqa: N802
        await self.gate.wait()
        return t.messages.BotCallbackAnswer(cache_time=0, message="at last")

    def GetRecentStickersRequest(self, auth: AuthState, request: Any) -> Any:  # noqa: N802
        raise ZeroDivisionError

    def GetSupportNameRequest(self, auth: AuthState, request: Any) -> Any:  # noqa: N802
        return t.help.SupportName("a" * 100_000)


def config() -> Any:
    zero = {name: 0 for name in (
        "chat_size_max", "megagroup_size_max", "forwarded_count_max", "online_update_period_ms", "offline_blur_timeout_ms",
        "offline_idle_timeout_ms", "online_cloud_timeout_ms", "notify_cloud_delay_ms", "notify_default_delay_ms",
        "push_chat_period_ms", "push_chat_limit", "edit_time_limit", "revoke_time_limit", "revoke_pm_time_limit",
        "rating_e_decay", "stickers_recent_limit", "channels_read_media_period", "call_receive_timeout_ms",
        "call_ring_timeout_ms", "call_connect_timeout_ms", "call_packet_timeout_ms", "caption_length_max",
        "message_length_max", "webfile_dc_id",
    )}  # fmt: skip
    return t.Config(
        date=0, expires=0, test_mode=False, this_dc=2, dc_options=[], dc_txt_domain_name="", me_url_prefix="", **zero
    )


def new_client(server: Server, session: Any = None, **options: Any) -> TelegramClient:
    """An unmodified Telethon client for this server."""
    rsa.add_key(server.public_key_pem, old=False)
    if session is None:
        session = MemorySession()
        session.set_dc(2, *server.address)
    options = {"request_retries": 1, "retry_delay": 0.05, "connection_retries": 20, **options}
    return TelegramClient(session, 1, "hash", **options)


def typing(chat_id: int = 500) -> Any:
    """A small call that names a chat."""
    return f.messages.SetTypingRequest(t.InputPeerChannel(chat_id, 1), t.SendMessageTypingAction())


def new_server(**options: Any) -> Server:
    return Server(TinyWorld(), journal=Journal(), faults=Faults(), **options)
