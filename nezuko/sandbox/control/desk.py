"""Single operations and batches: what was asked for, done, and told as a status and JSON."""

from __future__ import annotations

import asyncio
import inspect
import logging
from typing import TYPE_CHECKING, Any

from nezuko.sandbox.control.arguments import ArgumentError
from nezuko.sandbox.control.table import OPERATIONS
from nezuko.sandbox.errors import RpcError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Coroutine

    from nezuko.sandbox.control.operations import Operation
    from nezuko.sandbox.sandbox import Sandbox

_log = logging.getLogger(__name__)

TURN = 50
"""Operations of a batch between two turns of the loop, so that clients are served meanwhile."""

OK, BAD_REQUEST, NOT_FOUND, METHOD_NOT_ALLOWED, TIMEOUT, FAILED = 200, 400, 404, 405, 408, 500

Reply = tuple[int, Any]


class Desk:
    """Takes operations and does them.

    Args:
        tg: where.
    """

    def __init__(self, tg: Sandbox) -> None:
        self._tg = tg
        self._tasks: set[asyncio.Task[Any]] = set()

    async def serve(self, verb: str, name: str, arguments: Any) -> Reply:
        """Do what one request asks for; returns an HTTP status and what to say as JSON."""
        if not name:
            return OK, {"operations": [operation.usage() for operation in OPERATIONS.values()]}
        if name == "batch" and verb == "POST":
            return await self._batch(arguments)
        operation = OPERATIONS.get(name)
        if operation is None:
            return NOT_FOUND, {"error": f"there is no operation {name}: GET / lists them all"}
        if verb == "GET" and not operation.reads:
            return METHOD_NOT_ALLOWED, {"error": f"{name} changes something: ask for it with POST"}
        if not isinstance(arguments, dict):
            return BAD_REQUEST, {"error": "the arguments must be a JSON object"}
        begun = self._begin(operation, dict(arguments))
        return await begun if inspect.isawaitable(begun) else begun

    async def stop(self) -> None:
        """End what still waits."""
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _batch(self, arguments: Any) -> Reply:
        """Do many operations in their order; those that wait do so side by side."""
        steps = arguments.get("operations") if isinstance(arguments, dict) else arguments
        if not isinstance(steps, list):
            return BAD_REQUEST, {"error": 'a batch is a list of objects such as {"do": "join", "chat": 1, "user": 2}'}
        begun = []
        for number, step in enumerate(steps, 1):
            begun.append(self._step(step))
            if number % TURN == 0:
                await asyncio.sleep(0)
        replies = [await each if isinstance(each, asyncio.Task) else each for each in begun]
        failed = sum(status != OK for status, _ in replies)
        return OK, {"results": [said for _, said in replies], "failed": failed}

    def _step(self, step: Any) -> Reply | asyncio.Task[Reply]:
        if not isinstance(step, dict) or not isinstance(step.get("do"), str):
            return BAD_REQUEST, {"error": 'each operation is an object with "do"'}
        arguments = dict(step)
        operation = OPERATIONS.get(arguments.pop("do"))
        if operation is None:
            return NOT_FOUND, {"error": f"there is no operation {step['do']}"}
        begun = self._begin(operation, arguments)
        return begun if isinstance(begun, tuple) else self._own(begun)

    def _begin(self, operation: Operation, arguments: dict[str, Any]) -> Reply | Coroutine[Any, Any, Reply]:
        """Do it, as far as that goes at once; with ``wait: false`` what has to wait goes on alone."""
        waits = arguments.pop("wait", True)
        telling = _Telling(operation)
        with telling:
            result = operation.run(self._tg, arguments)
            if inspect.isawaitable(result):
                finishing = self._finish(operation, result)
                if waits:
                    return finishing
                self._own(finishing)
            else:
                telling.result(operation.show(self._tg, result))
        return telling.reply

    async def _finish(self, operation: Operation, result: Awaitable[Any]) -> Reply:
        telling = _Telling(operation)
        with telling:
            telling.result(operation.show(self._tg, await result))
        return telling.reply

    def _own(self, work: Coroutine[Any, Any, Reply]) -> asyncio.Task[Reply]:
        task = asyncio.get_running_loop().create_task(work, name="sandbox control")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


class _Telling:
    """The edge to who asked: a context that makes a reply of whatever its operation raises."""

    def __init__(self, operation: Operation) -> None:
        self._operation = operation
        self.reply: Reply = OK, {"result": None}

    def result(self, shown: Any) -> None:
        """It went well."""
        self.reply = OK, {"result": shown}

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(self, _kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> bool:
        """End; cancellation and the like pass through."""
        if isinstance(error, Exception):
            self.reply = _refusal(self._operation, error)
            return True
        return False


def _refusal(operation: Operation, error: Exception) -> Reply:
    if isinstance(error, RpcError):
        return BAD_REQUEST, {"error": error.message, "code": error.code}
    if isinstance(error, TimeoutError):
        return TIMEOUT, {"error": str(error)}
    if isinstance(error, ArgumentError | ValueError | TypeError | IndexError):
        return BAD_REQUEST, {"error": str(error)}
    _log.error("%s failed", operation.name, exc_info=error)
    return FAILED, {"error": f"{operation.name} failed: {error!r}"}
