"""Errors are reported to a Sentry project, where one is named in the settings: without secrets, and without holding anything up."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from loguru import logger
from prometheus_client import Counter

from nezuko.errors import ConfigurationError
from nezuko.logs.redaction import Redactor

if TYPE_CHECKING:
    from loguru import Message
    from sentry_sdk import Client

REPORTS = Counter("nezuko_reports_total", "Errors for Sentry: sent, held_back (too many of them).", ["outcome"])

A_MINUTE = 30
CLOSE_SECONDS = 2.0
MISSING = (
    "log.sentry_dsn is set, but the package sentry-sdk isn't there. "
    "Install it (.venv/bin/pip install sentry-sdk), or take the DSN out."
)
BAD = "log.sentry_dsn is no DSN. Copy it from the project's settings at Sentry, as https://key@host/number."


class Reporter:
    """Sends what is logged as an error, at most thirty a minute."""

    def __init__(self, dsn: str, redact: Redactor) -> None:
        """`redact` takes secrets out of everything that is sent.

        Raises:
            ConfigurationError: the DSN can't be used, or sentry-sdk isn't there.
        """
        try:
            import sentry_sdk  # noqa: PLC0415 - an extra that most do without
            from sentry_sdk.utils import BadDsn  # noqa: PLC0415
        except ImportError:
            raise ConfigurationError(MISSING) from None
        self._redact = redact
        try:
            # A client of our own, and nothing that the library would plug in by itself: those read requests, arguments and environment.
            self._client: Client = sentry_sdk.Client(
                dsn=dsn,
                release=f"nezuko@{version('nezuko')}",
                server_name="nezuko",
                default_integrations=False,
                auto_enabling_integrations=False,
                auto_session_tracking=False,
                include_local_variables=False,  # they hold tokens
                before_send=self._scrub,
            )
        except BadDsn:
            raise ConfigurationError(BAD) from None
        self._sent: deque[float] = deque(maxlen=A_MINUTE)
        self._sink = logger.add(self._take, level="ERROR", format="{message}", catch=True)

    async def close(self) -> None:
        """Send what waits, for at most two seconds, and stop."""
        logger.remove(self._sink)
        await asyncio.to_thread(self._client.close, CLOSE_SECONDS)

    def _take(self, message: Message) -> None:
        now = time.monotonic()
        if len(self._sent) == A_MINUTE and now - self._sent[0] < 60:  # noqa: PLR2004 - seconds of a minute
            REPORTS.labels("held_back").inc()
            return
        self._sent.append(now)
        REPORTS.labels("sent").inc()
        self._client.capture_event(*self._event(message))

    def _event(self, message: Message) -> tuple[Any, Any]:
        """Return the event that tells of a line, and Sentry's hint of where it came from."""
        from sentry_sdk.utils import event_from_exception  # noqa: PLC0415 - see above

        record = message.record
        event: dict[str, Any] = {}
        hint: dict[str, Any] = {}
        found = record["exception"]
        if found is not None and found.value is not None:
            exception = (type(found.value), found.value, found.traceback)
            event, hint = event_from_exception(exception, client_options=self._client.options)  # type: ignore[assignment]
        event |= {
            "level": "fatal" if record["level"].name == "CRITICAL" else "error",
            "logger": record["name"],
            "logentry": {"formatted": record["message"]},
            "tags": {key: str(value) for key, value in record["extra"].items()},
        }
        return event, hint

    def _scrub(self, event: Any, hint: Any) -> Any:
        del hint
        return self._scrubbed(event)

    def _scrubbed(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._redact(value)
        if isinstance(value, dict):
            return {key: self._scrubbed(part) for key, part in value.items()}
        if isinstance(value, list | tuple):
            return [self._scrubbed(part) for part in value]
        return value
