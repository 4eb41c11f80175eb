"""One connection to Telegram: from the handshake until it breaks. It never mends itself; `client.py` makes the next one.

Telethon's sender does the protocol (encryption, salts, acknowledgements, containers); changed here is what costs or hurts:

* it reconnected by itself without any pause, 15,000 times in 25 s against a server that accepts and resets;
* answers were all decoded, also those that say nothing new (`nezuko.telegram.answers`);
* the answer to `channels.deleteMessages` was taken for the account's pts and opened false gaps;
* errors were turned into 800 classes, most of which lose Telegram's own name of them.
"""

# mypy: allow-subclassing-any, no-warn-return-any
# Telethon has no types.

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

from loguru import logger
from telethon.crypto import AuthKey
from telethon.errors import AuthKeyNotFound, SecurityError
from telethon.extensions.messagepacker import MessagePacker
from telethon.network import MTProtoSender, authenticator
from telethon.network.connection import Connection
from telethon.network.mtprotoplainsender import MTProtoPlainSender
from telethon.tl.core import RpcResult
from telethon.tl.functions import PingRequest
from telethon.tl.types import RpcError

from nezuko.telegram.answers import own_updates, read_answer
from nezuko.telegram.errors import RpcFault
from nezuko.telegram.wire import Inbox

_UPDATES = 0x8AF52AAC
"""Telethon's number for the type `Updates`."""

_MENDABLE = (16, 17, 32, 33)
"""Message ids and numbers that are too low or too high (core.telegram.org/mtproto/service_messages_about_messages)."""

CONNECT_SECONDS = 10.0
HANDSHAKE_SECONDS = 20.0


class _WireLog:
    """What Telethon says: its debugging costs time even unread, and a lost connection is everyday business here."""

    def debug(self, *_: object) -> None:
        """Say nothing."""

    info = debug
    log = debug

    def warning(self, text: str, *values: object) -> None:
        """For those who look closely."""
        logger.debug("wire: " + text.replace("%d", "%s") % values if values else f"wire: {text}")

    def error(self, text: str, *values: object) -> None:
        """What isn't everyday business."""
        logger.warning("wire: " + text % values if values else f"wire: {text}")

    def exception(self, text: str, *values: object) -> None:
        """A bug in the protocol, with its traceback."""
        logger.opt(exception=True).warning("wire: " + text % values if values else f"wire: {text}")


class _WireLogs(dict[str, _WireLog]):
    def __missing__(self, key: str) -> _WireLog:
        return self.setdefault(key, _WireLog())


WIRE_LOGS = _WireLogs()


class UnknownServerKeyError(Exception):
    """The server's RSA key is none that we know."""


class Link(MTProtoSender):
    """A connection. Requests go in by `send(request)`, which gives a future of the answer; updates come out by `take`."""

    _connection: Connection | None

    def __init__(self, auth_key: bytes | None, take: Callable[[Any, bool], None]) -> None:
        """Make one that isn't connected yet.

        Args:
            auth_key: the key agreed on earlier; None makes a new one.
            take: is told each packet of updates and whether it is the answer to a call of ours.
        """
        super().__init__(
            AuthKey(auth_key) if auth_key else None, loggers=WIRE_LOGS, retries=0, delay=0, auto_reconnect=False
        )
        self._state = Inbox(self.auth_key, loggers=WIRE_LOGS)
        self._send_queue = MessagePacker(self._state, loggers=WIRE_LOGS)
        self._connect_timeout = CONNECT_SECONDS
        self._take = take
        self.lost: asyncio.Future[Exception] = asyncio.get_running_loop().create_future()
        """Done with the reason when the connection is over."""
        self.heard = time.monotonic()

    @property
    def key_bytes(self) -> bytes:
        """The key agreed on."""
        key: bytes = self.auth_key.key
        return key

    @property
    def has_heard(self) -> bool:
        """Whether the server has said anything that our key could read."""
        return self._state.has_heard

    async def open(self, connection: Connection) -> None:
        """Connect and, without a key, agree on one.

        Raises:
            UnknownServerKeyError: the server uses an RSA key that we don't have.
            ConnectionError: anything else that went wrong on the way.
        """
        try:
            async with asyncio.timeout(HANDSHAKE_SECONDS):
                await self.connect(connection)
        except TimeoutError:
            await self.close()
            raise ConnectionError("the server doesn't answer") from None
        except BaseException:
            await self.close()
            raise

    async def _connect(self) -> None:
        if self._connection is None:
            raise ConnectionError("the connection was closed")
        await self._connection.connect(timeout=CONNECT_SECONDS)
        if not self.auth_key:
            await self._agree_on_key()
        loop = asyncio.get_running_loop()
        self._send_loop_handle = loop.create_task(self._send_loop(), name="link/send")
        self._recv_loop_handle = loop.create_task(self._recv_loop(), name="link/receive")

    async def _agree_on_key(self) -> None:
        plain = MTProtoPlainSender(self._connection, loggers=self._loggers)
        try:
            self.auth_key.key, self._state.time_offset = await authenticator.do_authentication(plain)
        except SecurityError as error:
            if "fingerprint" in str(error):
                raise UnknownServerKeyError(str(error)) from error
            raise ConnectionError(f"the key exchange failed: {error}") from error
        except Exception as error:
            # Whatever a server that speaks something else makes of it.
            raise ConnectionError(f"it doesn't speak MTProto: {error!r}") from error

    async def close(self) -> None:
        """End it; calls that wait for answers fail with ConnectionError."""
        self._lose(ConnectionError("the connection was closed"))
        connection = self._connection
        self._connection = None
        if connection is not None:
            await connection.disconnect()
        loops = [task for task in (self._send_loop_handle, self._recv_loop_handle) if task is not None]
        for task in loops:
            task.cancel()
        await asyncio.gather(*loops, return_exceptions=True)

    async def ping(self, seconds: float) -> None:
        """Ask for a sign of life and lose the connection if none comes."""
        future = self.send(PingRequest(time.time_ns() & 0x7FFFFFFFFFFFFFFF))
        try:
            async with asyncio.timeout(seconds):
                await future
        except TimeoutError:
            self._lose(ConnectionError(f"no sign of life within {seconds:.0f} s"))
        except ConnectionError:
            return

    def abandon(self, reason: str) -> None:
        """Give the connection up."""
        self._lose(ConnectionError(reason))

    def _lose(self, error: Exception) -> None:
        self._user_connected = False
        if not self.lost.done():
            self.lost.set_result(error)  # first, so that nobody sends the failed calls into the same connection again
        unsent = self._send_queue._deque  # noqa: SLF001 - Telethon's packer has no public way to empty it
        waiting = [*self._pending_state.values(), *unsent]
        self._pending_state.clear()
        unsent.clear()
        known = isinstance(error, (ConnectionError, AuthKeyNotFound))
        reason = error if known else ConnectionError(str(error) or type(error).__name__)
        for state in waiting:
            if not state.future.done():
                state.future.set_exception(reason)
                state.future.exception()  # whoever waits sees it; a ping that nobody awaits needn't complain

    # ------------------------------------------------------------------ what Telethon calls

    def _start_reconnect(self, error: Exception | None) -> None:
        self._lose(error or ConnectionError("the connection broke"))

    async def _disconnect(self, error: Exception | None = None) -> None:
        self._lose(error or ConnectionError("the connection broke"))

    async def _process_message(self, message: Any) -> None:
        self.heard = time.monotonic()
        await super()._process_message(message)

    async def _handle_container(self, message: Any) -> None:
        """What comes in a storm is handled on the spot: answers and updates."""
        for inner in message.obj.messages:
            found = inner.obj
            if type(found) is RpcResult:
                self._pending_ack.add(inner.msg_id)
                self._settle(found)
            elif getattr(found, "SUBCLASS_OF_ID", 0) == _UPDATES:
                self._pending_ack.add(inner.msg_id)
                self._take(found, False)
            else:
                await super()._process_message(inner)

    async def _handle_rpc_result(self, message: Any) -> None:
        self._settle(message.obj)

    async def _handle_bad_notification(self, message: Any) -> None:
        """The server doesn't take a message. What can't be set right within the session is, with a new one."""
        code = message.obj.error_code
        if code in _MENDABLE:
            await super()._handle_bad_notification(message)
        else:
            self._lose(ConnectionError(f"the server doesn't take our messages (code {code})"))

    def _settle(self, answer: Any) -> None:
        state = self._pending_state.pop(answer.req_msg_id, None)
        if state is None:
            return
        future = state.future
        if answer.error:
            if not future.done():
                future.set_exception(RpcFault(answer.error.error_code, answer.error.error_message))
            return
        try:
            result = read_answer(state.request, answer.body)
            if type(result) is RpcError:  # it came packed
                raise RpcFault(result.error_code, result.error_message)
        except Exception as error:  # noqa: BLE001 - whatever is wrong with the answer belongs to the caller
            if not future.done():
                future.set_exception(error)
            return
        updates = own_updates(state.request, result)
        if updates is not None:
            self._take(updates, True)
        if not future.done():
            future.set_result(result)

    async def _handle_update(self, message: Any) -> None:
        if message.obj.SUBCLASS_OF_ID == _UPDATES:
            self._take(message.obj, False)
        else:
            logger.debug("wire: {} is no update", type(message.obj).__name__)
