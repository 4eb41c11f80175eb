"""The server: one port, the keys and sessions of all clients, and pushes to them."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from typing import TYPE_CHECKING, Any

from nezuko.sandbox.wire.answers import body_of, packed
from nezuko.sandbox.wire.calls import Backend, Caller
from nezuko.sandbox.wire.connection import Connection
from nezuko.sandbox.wire.dispatch import Dispatcher
from nezuko.sandbox.wire.keys import AuthKey, AuthState, RsaKey
from nezuko.sandbox.wire.session import CONTENT, Session

if TYPE_CHECKING:
    from collections.abc import Coroutine, Iterator

    from nezuko.sandbox.faults import Faults
    from nezuko.sandbox.journal import Journal

__all__ = ["AuthState", "Backend", "Server"]

IDLE_SESSIONS = 4
"""Sessions without a connection that are kept per key; Telethon opens a new one at each reconnect."""
SWEEP = 1.0


class Server:
    """An MTProto server.

    Args:
        backend: carries out the calls.
        host: address to listen on.
        port: 0 takes a free one, which ``restart`` keeps.
        rsa_key: a new one when left out.
        journal: gets one entry per call.
        faults: what goes wrong on purpose.
    """

    def __init__(
        self,
        backend: Backend,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        rsa_key: RsaKey | None = None,
        journal: Journal,
        faults: Faults,
    ) -> None:
        self.rsa_key = rsa_key or RsaKey.generate()
        self.address = host, port
        self.keys: dict[bytes, AuthKey] = {}
        self.crashes: deque[BaseException] = deque(maxlen=100)
        """What methods raised that was no RpcError: faults of the sandbox itself."""
        self.caller = Caller(self, backend, journal, faults)
        self.dispatcher = Dispatcher(self)
        self._faults = faults
        self._listener: asyncio.Server | None = None
        self._sweeper: asyncio.TimerHandle | None = None
        self._connections: set[Connection] = set()
        self._all_closed = asyncio.Event()
        self._all_closed.set()
        self._by_user: dict[int, dict[Session, None]] = {}
        self._dirty: list[Session] = []
        self._tasks: set[asyncio.Task[None]] = set()
        self._resetting_until = 0.0
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def public_key_pem(self) -> str:
        """The public key that clients must know, in PKCS#1 PEM."""
        return self.rsa_key.public_pem

    @property
    def auth_states(self) -> Iterator[AuthState]:
        """What the world keeps per authorisation key, for all keys."""
        return (key.state for key in list(self.keys.values()))

    async def start(self) -> None:
        """Listen; raises OSError when the port is in use."""
        self._loop = asyncio.get_running_loop()
        host, port = self.address
        self._listener = await self._loop.create_server(lambda: Connection(self), host, port)
        self.address = self._listener.sockets[0].getsockname()[:2]
        self._sweep()

    async def stop(self) -> None:
        """Close all connections and forget all sessions; keys stay, so that ``start`` goes on as a restart."""
        if self._listener is not None:
            self._listener.close()
        if self._sweeper is not None:
            self._sweeper.cancel()
        self.cut()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._all_closed.wait()
        if self._listener is not None:
            await self._listener.wait_closed()
            self._listener = None
        for key in self.keys.values():
            key.sessions.clear()

    def push(self, user_id: int, updates: Any, *, exclude: AuthState | None = None) -> None:
        """Send updates to every connected session of a user that asked for updates.

        Args:
            user_id: whom to tell.
            updates: an Updates object or its bytes; serialised once for all sessions.
            exclude: a key that learns of them by its answer.
        """
        if not self._by_user.get(user_id):
            return
        if not self._faults.meddles:
            self._deliver(user_id, updates, exclude)
            return
        for lag, each in self._faults.on_push(user_id, updates):
            if lag and self._loop is not None:
                self._loop.call_later(lag, self._deliver, user_id, each, exclude)
            else:
                self._deliver(user_id, each, exclude)

    def sessions_of(self, user_id: int) -> int:
        """How many connected sessions of this user get updates."""
        return sum(s.wants_updates and s.auth.user_id == user_id for s in self._by_user.get(user_id, ()))

    def cut(self, user_id: int | None = None) -> int:
        """Reset the connections of one user, or all; return how many there were."""
        chosen = [c for c in self._connections if user_id is None or _user_of(c) == user_id]
        for connection in chosen:
            connection.close(reset=True)
        return len(chosen)

    def reset_for(self, seconds: float) -> None:
        """Reset every connection, and for this long each new one as soon as it is accepted."""
        self._resetting_until = time.monotonic() + seconds
        self.cut()

    def forget_salts(self) -> None:
        """Make every client's salt wrong, as Telegram does now and then."""
        for key in self.keys.values():
            key.forget_salts()

    def forget(self, key: AuthKey) -> None:
        """Drop a key: its client is told that there is no such key."""
        for id_bytes in [i for i, known in self.keys.items() if known.state is key.state]:
            del self.keys[id_bytes]
        for session in list(key.sessions.values()):
            if session.connection is not None:
                session.connection.close()

    # What the parts of the wire tell the server.

    def opened(self, connection: Connection) -> bool:
        """A new connection; False when it is to be reset."""
        self._connections.add(connection)
        self._all_closed.clear()
        return time.monotonic() >= self._resetting_until

    def closed(self, connection: Connection) -> None:
        """A connection ended."""
        self._connections.discard(connection)
        if not self._connections:
            self._all_closed.set()
        session = connection.session
        if session is not None and session.connection is connection:
            self._detach(session)

    def attach(self, connection: Connection, key: AuthKey, session_id: int, first_msg_id: int) -> Session:
        """The session that this connection goes on with, a new one where the key has none of this id."""
        if connection.session is not None and connection.session.connection is connection:
            self._detach(connection.session)
        session = key.sessions.get(session_id)
        connection.session = session or Session(self, key, session_id)
        if session is None:
            session = connection.session
            key.sessions[session_id] = session
            session.announce(first_msg_id)
        session.resume(connection)
        self.index(session)
        return session

    def learn(self, keys: list[AuthKey]) -> None:
        """Remember keys that were agreed on."""
        for key in keys:
            self.keys[key.id_bytes] = key

    def index(self, session: Session) -> None:
        """Note whose session it is, after its user signed in or out."""
        if session.indexed_user is not None:
            self._by_user.get(session.indexed_user, {}).pop(session, None)
        session.indexed_user = session.auth.user_id if session.connection is not None else None
        if session.indexed_user is not None:
            self._by_user.setdefault(session.indexed_user, {})[session] = None

    def wake(self, session: Session) -> None:
        """Send what waits in a session at the end of this turn of the loop."""
        session.dirty = True
        if not self._dirty and self._loop is not None:
            self._loop.call_soon(self._flush)
        self._dirty.append(session)

    def own(self, work: Coroutine[Any, Any, None], name: str) -> asyncio.Task[None]:
        """Run something that must wait; it ends with the server at the latest."""
        task = asyncio.get_running_loop().create_task(work, name=f"sandbox {name}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def disconnect_after(self, connection: Connection, seconds: float) -> None:
        """Close a connection unless it asks for another delay before."""
        connection.deadline = time.monotonic() + seconds

    @staticmethod
    def clock_id() -> int:
        """A message id by the clock, for messages outside of sessions."""
        return int(time.time() * 4294967296) & ~3

    def _deliver(self, user_id: int, updates: Any, exclude: AuthState | None) -> None:
        body = packed(body_of(updates))
        for session in self._by_user.get(user_id, ()):
            if session.wants_updates and session.auth is not exclude and session.auth.user_id == user_id:
                session.post(body, CONTENT)

    def _flush(self) -> None:
        dirty, self._dirty = self._dirty, []
        for session in dirty:
            session.flush()

    def _detach(self, session: Session) -> None:
        session.connection = None
        self.index(session)
        idle = [s.id for s in session.key.sessions.values() if s.connection is None]
        for session_id in idle[:-IDLE_SESSIONS]:
            del session.key.sessions[session_id]

    def _sweep(self) -> None:
        """Close the connections whose clients stopped to ping."""
        now = time.monotonic()
        for connection in [c for c in self._connections if c.deadline is not None and c.deadline < now]:
            connection.close(reset=True)
        self._sweeper = asyncio.get_running_loop().call_later(SWEEP, self._sweep)


def _user_of(connection: Connection) -> int | None:
    return connection.session.auth.user_id if connection.session is not None else None
