"""Calls: from a request's bytes through faults and backend to its answer and its line in the journal."""

from __future__ import annotations

import asyncio
import inspect
import logging
import time
from typing import TYPE_CHECKING, Any, Protocol

from telethon.tl import TLRequest

from nezuko.sandbox.errors import ConnectionCutError, RpcError
from nezuko.sandbox.journal import Entry
from nezuko.sandbox.wire.answers import rpc_error, rpc_result
from nezuko.sandbox.wire.requests import READ_ERRORS, Kind, Subject, is_wrapped, kind_of, parse, subject_of, unwrap

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from nezuko.sandbox.faults import Faults
    from nezuko.sandbox.journal import Journal
    from nezuko.sandbox.wire.keys import AuthState
    from nezuko.sandbox.wire.server import Server
    from nezuko.sandbox.wire.session import Session

_log = logging.getLogger(__name__)

OK = "ok"
CUT = "CONNECTION_CUT"
LOST = "ANSWER_LOST"
_UNREADABLE = RpcError(400, "INPUT_FETCH_ERROR")
_CRASHED = RpcError(500, "INTERNAL_SERVER_ERROR")


class Backend(Protocol):
    """The world behind the wire."""

    def call(self, auth: AuthState, request: Any) -> Any:
        """Carry out one call.

        Args:
            auth: who asks.
            request: a TL request out of its wrappers.

        Returns:
            A TL object, a list of them, a bool, bytes that are serialised already, or an awaitable of one of these
            where the answer has to wait for something.

        Raises:
            RpcError: what Telegram would answer instead.
        """


class Call:
    """One call on its way, and the edge to its client: as a context, it makes an answer of whatever is raised inside.

    What isn't an RpcError is a fault of the sandbox; the client is told 500. Cancellation and the like pass through.
    """

    __slots__ = ("_caller", "answered", "kind", "msg_id", "request", "session", "started", "subject")

    def __init__(
        self, caller: Caller, session: Session, msg_id: int, request: Any, kind: Kind, subject: Subject
    ) -> None:
        self._caller = caller
        self.session = session
        self.msg_id = msg_id
        self.request = request
        self.kind = kind
        self.subject = subject
        self.started = time.time()
        self.answered = OK

    def __enter__(self) -> None:
        """Begin a part of the work."""

    def __exit__(self, _kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> bool:
        """End it, refusing the call where it failed."""
        if isinstance(error, Exception):
            self._caller.refuse(self, error)
            return True
        return False


class Caller:
    """Makes the calls of all sessions of a server."""

    def __init__(self, server: Server, backend: Backend, journal: Journal, faults: Faults) -> None:
        self._server = server
        self._backend = backend
        self._journal = journal
        self._faults = faults

    def call(self, session: Session, msg_id: int, body: bytes) -> None:
        """Make the call that these bytes ask for; answer it now, or later where it has to wait."""
        wants_updates = True
        after: tuple[int, ...] = ()
        try:
            request = parse(body)
            if is_wrapped(request):
                request, wants_updates, after = unwrap(request, session.auth)
            if not isinstance(request, TLRequest):
                raise TypeError("not a request")
        except READ_ERRORS:
            session.answer(msg_id, rpc_error(msg_id, _UNREADABLE.code, _UNREADABLE.message))
            return
        if wants_updates:
            session.wants_updates = True
        cls: type = type(request)
        kind = kind_of(cls)
        call = Call(self, session, msg_id, request, kind, subject_of(kind, request))
        if after and any(m in session.pending for m in after):
            self._later(call, self._after(call, after))
        else:
            self._begin(call)

    def refuse(self, call: Call, error: Exception) -> None:
        """Answer a call with an error, or cut its connection where that is asked for."""
        if isinstance(error, ConnectionCutError):
            call.answered = CUT
            call.session.answers.pop(call.msg_id, None)
            self._write_down(call)
            call.session.drop_connection()
            return
        if not isinstance(error, RpcError):
            _log.error("%s failed", call.kind.name, exc_info=error)
            self._server.crashes.append(error)
            error = _CRASHED
        call.answered = error.message
        self._end(call, rpc_error(call.msg_id, error.code, error.message))

    def _begin(self, call: Call) -> None:
        with call:
            delay = self._faults.before(*_who(call)) if self._faults.armed else 0.0
            if delay:
                self._later(call, self._delayed(call, delay))
                return
            result = self._backend.call(call.session.auth, call.request)
            if inspect.isawaitable(result):
                self._later(call, self._awaited(call, result))
            else:
                self._finish(call, result)

    async def _after(self, call: Call, after: tuple[int, ...]) -> None:
        tasks = [call.session.pending[m] for m in after if m in call.session.pending]
        await asyncio.wait(tasks)
        await self._delayed(call, 0.0)

    async def _delayed(self, call: Call, delay: float) -> None:
        if delay:
            await asyncio.sleep(delay)
        with call:
            result = self._backend.call(call.session.auth, call.request)
            self._finish(call, await result if inspect.isawaitable(result) else result)

    async def _awaited(self, call: Call, result: Awaitable[Any]) -> None:
        with call:
            self._finish(call, await result)

    def _finish(self, call: Call, result: Any) -> None:
        answer = rpc_result(call.msg_id, result)
        cut = self._faults.armed and self._faults.after(*_who(call)[:3])
        if cut:
            # The answer is queued all the same: it counts as sent, and the session gets it when it comes back.
            call.answered = LOST
        self._end(call, answer)
        if cut:
            call.session.drop_connection()

    def _end(self, call: Call, answer: bytes) -> None:
        session = call.session
        if session.auth.user_id != session.indexed_user:
            self._server.index(session)
        session.answer(call.msg_id, answer)
        self._write_down(call)

    def _write_down(self, call: Call) -> None:
        auth = call.session.auth
        self._journal.append(
            Entry(
                call.started,
                auth.user_id,
                auth.is_bot,
                call.kind.name,
                call.request,
                call.answered,
                time.time() - call.started,
                call.subject.chat_id,
                call.subject.target_id,
            )
        )

    def _later(self, call: Call, work: Any) -> None:
        """Let a call wait; its session acknowledges it meanwhile, and the server owns its task."""
        session, msg_id = call.session, call.msg_id
        task = self._server.own(work, call.kind.name)
        session.pending[msg_id] = task
        task.add_done_callback(lambda _: session.pending.pop(msg_id, None))
        session.acknowledge(msg_id)


def _who(call: Call) -> tuple[int | None, str, int | None, int | None]:
    return call.session.auth.user_id, call.kind.name, call.subject.chat_id, call.subject.target_id
