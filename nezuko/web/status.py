"""For machines that watch: is the process there, does it work, what does it count?"""

from __future__ import annotations

import asyncio
import hmac
import os
import platform
import resource
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from importlib.metadata import version

from loguru import logger
from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, Gauge, generate_latest
from quart import Blueprint, Response, jsonify, request

from nezuko.config import WebSettings
from nezuko.web.guard import public
from nezuko.web.network import is_local
from nezuko.web.service import service

READY = Gauge("nezuko_ready", "1 if this check of /ready passed the last time it was made, else 0.", ["check"])

CHECK_SECONDS = 2.0
_STARTED = time.time()

Check = Callable[[], Awaitable[str | None]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one check found. `problem` is empty if all is well; `ms` says how long the check took."""

    ok: bool
    problem: str
    ms: float


class Readiness:
    """The checks behind /ready. Each answers None if its part works, else a sentence; what it raises counts as a problem too."""

    def __init__(self) -> None:
        self._checks: dict[str, Check] = {}

    def add(self, name: str, check: Check) -> None:
        """Add a check. Raises ValueError if the name is taken."""
        if name in self._checks:
            raise ValueError(f"the check {name!r} is registered twice")
        self._checks[name] = check

    async def look(self) -> dict[str, Outcome]:
        """Make all checks at once, each for at most two seconds."""
        outcomes = await asyncio.gather(*(_make(name, check) for name, check in self._checks.items()))
        return dict(zip(self._checks, outcomes, strict=True))


async def _make(name: str, check: Check) -> Outcome:
    began = time.perf_counter()
    try:
        async with asyncio.timeout(CHECK_SECONDS):
            problem = await check() or ""
    except TimeoutError:
        problem = f"It didn't answer within {CHECK_SECONDS:g} s."
    except Exception as error:  # noqa: BLE001 - whatever breaks a check is what the check is there to tell
        logger.warning("the check {} failed: {!r}", name, error)
        problem = str(error) or repr(error)
    READY.labels(name).set(not problem)
    return Outcome(not problem, problem, round((time.perf_counter() - began) * 1000, 1))


blueprint = Blueprint("status", __name__)


def uptime() -> float:
    """Return for how many seconds the program has been running."""
    return round(time.time() - _STARTED, 1)


def _may_look_inside() -> bool:
    """Details and numbers are for programs on this machine and for those who know the token."""
    token = service(WebSettings).metrics_token.get_secret_value()
    kind, _, given = request.headers.get("Authorization", "").partition(" ")
    if token and kind.lower() == "bearer" and hmac.compare_digest(token.encode(), given.strip().encode()):
        return True
    return is_local(request)


@blueprint.get("/live")
@public
async def live() -> Response:
    """Answer that the event loop turns."""
    return Response("alive\n", content_type="text/plain; charset=utf-8")


@blueprint.get("/health")
@public
async def health() -> Response:
    """Answer with facts of the process; to strangers only that it is up."""
    facts: dict[str, object] = {"status": "up"}
    if _may_look_inside():
        facts |= {
            "version": version("nezuko"),
            "uptime_seconds": uptime(),
            "pid": os.getpid(),
            "python": platform.python_version(),
            "tasks": len(asyncio.all_tasks()),
            # Linux counts in KiB, macOS in bytes.
            "peak_memory_bytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            * (1 if sys.platform == "darwin" else 1024),
        }
    return jsonify(facts)


@blueprint.get("/ready")
@public
async def ready() -> Response:
    """Check what the work depends on: 200 if all of it works, 503 if not. Strangers aren't told what is wrong."""
    outcomes = await service(Readiness).look()
    good = all(outcome.ok for outcome in outcomes.values())
    answer: dict[str, object] = {"ready": good}
    if _may_look_inside():
        answer["checks"] = {name: asdict(outcome) for name, outcome in outcomes.items()}
    response = jsonify(answer)
    response.status_code = 200 if good else 503
    return response


@blueprint.get("/metrics")
@public
async def metrics() -> Response:
    """Answer with all metrics in Prometheus' text format; the checks of /ready are made for it."""
    if not _may_look_inside():
        refusal = Response("Send the token of web.metrics_token as a Bearer token.\n", 401, content_type="text/plain")
        refusal.headers["WWW-Authenticate"] = "Bearer"
        return refusal
    await service(Readiness).look()
    return Response(generate_latest(REGISTRY), content_type=CONTENT_TYPE_LATEST)
