"""What is noted of each request: its line in the access log, its time, its queries."""

from __future__ import annotations

import time
from http import HTTPStatus

from loguru import logger
from prometheus_client import Counter, Histogram
from quart import Request, Response
from quart.typing import ResponseTypes

from nezuko import actor
from nezuko.storage.counting import Tally

SECONDS = Histogram(
    "nezuko_http_request_seconds",
    "Time until the first byte of the answer, by route and class of status.",
    ["route", "status"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
)
FAILURES = Counter("nezuko_http_failures_total", "Requests that ended in an error of ours (status 5xx).", ["route"])
QUERIES = Histogram(
    "nezuko_http_queries",
    "Queries of the database that a request took before the first byte of its answer.",
    buckets=(0, 1, 2, 3, 5, 7, 10, 15, 20, 50),
)
GREEDY = Counter("nezuko_http_greedy_total", "Requests that took more than ten queries.", ["route"])

SLOW_SECONDS = 1.0
MOST_QUERIES = 10
HEADER = "X-Database-Queries"
_QUIET = ("/static", "/live", "/ready", "/metrics", "/health", "/favicon.ico")
"""What machines ask for all the time."""


def note(request: Request, response: ResponseTypes, began: float, tally: Tally, *, access_log: bool) -> None:
    """Count a request that has been answered, and log it; `began` by the performance counter.

    Without `access_log` only what was slow is logged aloud. The log names the route and not the path, which may hold a sign-in token.
    """
    seconds = time.perf_counter() - began
    route = request.url_rule.rule if request.url_rule else "none"
    code = response.status_code or 500
    SECONDS.labels(route, f"{code // 100}xx").observe(seconds)
    QUERIES.observe(tally.queries)
    if isinstance(response, Response):
        response.headers[HEADER] = str(tally.queries)
    if code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        FAILURES.labels(route).inc()
    if tally.queries > MOST_QUERIES:
        GREEDY.labels(route).inc()
    who = actor.current()
    level = _level(route, seconds, tally, access_log=access_log)
    logger.bind(account=who.account_id, ip=who.ip).log(
        level, "{} {} {} {:.0f} ms, {} queries", request.method, route, code, seconds * 1000, tally.queries
    )


def _level(route: str, seconds: float, tally: Tally, *, access_log: bool) -> str:
    if seconds > SLOW_SECONDS or tally.queries > MOST_QUERIES:
        return "WARNING"
    return "INFO" if access_log and not route.startswith(_QUIET) else "DEBUG"
