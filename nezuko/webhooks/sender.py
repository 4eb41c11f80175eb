"""Send one message over HTTP and say what came of it. Whatever the other side does, it takes a bounded time and a bounded room."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from importlib.metadata import version

import aiohttp

from nezuko.webhooks.addresses import Addresses, ForbiddenAddressError

TOTAL_SECONDS = 10.0
CONNECT_SECONDS = 5.0
READ_BYTES = 16 * 1024
"""More of an answer isn't read."""
EXCERPT = 1000
"""Characters of an answer that are kept."""
_MOST_SECONDS_LATER = 6 * 3600.0
_SENTENCE = 300
_SENTENCES: tuple[tuple[type[Exception], str], ...] = (
    (aiohttp.ClientConnectorDNSError, "The name {error.host} can't be found."),
    (aiohttp.ClientConnectorCertificateError, "Its certificate isn't trusted: {error.certificate_error}."),
    (aiohttp.ClientConnectorError, "It can't be reached: {cause}."),
    (TimeoutError, "There was no answer in time."),
    (aiohttp.ServerDisconnectedError, "It hung up without an answer."),
    (ConnectionError, "It hung up: {cause}."),
)
"""The first that fits."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a try came to. `status` is None if there was no answer; `error` is empty if all is well, else a sentence."""

    status: int | None
    error: str
    answer: str
    took_ms: float
    retry_after: float | None = None
    """Seconds that the other side asked to wait."""

    @property
    def ok(self) -> bool:
        """Whether the message arrived."""
        return not self.error

    @property
    def gone(self) -> bool:
        """Whether the other side wants no more messages (https://www.standardwebhooks.com: status 410)."""
        return self.status == HTTPStatus.GONE


class Sender:
    """The one HTTP client for webhooks."""

    def __init__(self, addresses: Addresses, *, total_seconds: float = TOTAL_SECONDS) -> None:
        """`total_seconds`: how long a try may take from the look-up of the name to the end of the answer."""
        self._addresses = addresses
        self._timeout = aiohttp.ClientTimeout(total=total_seconds, sock_connect=CONNECT_SECONDS)
        self._session: aiohttp.ClientSession | None = None

    def _client(self) -> aiohttp.ClientSession:
        if self._session is None:
            connector = aiohttp.TCPConnector(
                resolver=self._addresses,
                socket_factory=self._addresses.socket_for,
                limit=0,  # the courier bounds it
            )
            self._session = aiohttp.ClientSession(
                connector=connector,
                timeout=self._timeout,
                cookie_jar=aiohttp.DummyCookieJar(),
                # Not asked for compressed answers, nor unpacking any: a small one could unpack to gigabytes.
                auto_decompress=False,
                headers={"User-Agent": f"Nezuko/{version('nezuko')}", "Accept-Encoding": "identity"},
                trust_env=False,
            )
        return self._session

    async def close(self) -> None:
        """Close all connections."""
        if self._session is not None:
            await self._session.close()
        await self._addresses.close()

    async def send(self, url: str, headers: Mapping[str, str], body: bytes) -> Outcome:
        """Post `body` as JSON. Never raises for what the other side or the network does."""
        began = time.perf_counter()
        try:
            # A number in place of a name isn't looked up by aiohttp, hence not checked there.
            async with self._client().post(
                url, data=body, headers={**headers, "Content-Type": "application/json"}, allow_redirects=False
            ) as response:
                answer = await _beginning(response)
        except (aiohttp.ClientError, OSError, ValueError) as error:  # TimeoutError is an OSError
            return Outcome(None, explain(error), "", _since(began))
        return Outcome(response.status, _complaint(response), answer, _since(began), _retry_after(response))


async def _beginning(response: aiohttp.ClientResponse) -> str:
    """Return how the answer begins; what is longer is cut off, and the connection with it."""
    read = bytearray()
    while len(read) < READ_BYTES and (chunk := await response.content.read(READ_BYTES - len(read))):
        read += chunk
    if len(read) >= READ_BYTES:
        response.close()
    # PostgreSQL takes no NUL in text.
    return read.decode(errors="replace").replace("\x00", "\N{REPLACEMENT CHARACTER}")[:EXCERPT]


def _complaint(response: aiohttp.ClientResponse) -> str:
    status = response.status
    if 200 <= status < 300:  # noqa: PLR2004 - the class of success
        return ""
    if 300 <= status < 400:  # noqa: PLR2004 - the class of redirects
        return f"It answered {status}, a redirect. Redirects aren't followed: give the final address."
    return f"It answered {status}{f' {response.reason}' if response.reason else ''}."[:200]


def _retry_after(response: aiohttp.ClientResponse) -> float | None:
    text = response.headers.get("Retry-After", "").strip()
    if response.status not in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
        return None
    return min(float(text), _MOST_SECONDS_LATER) if text.isascii() and text.isdigit() else None


def explain(error: Exception) -> str:
    """Return in a sentence why there was no answer."""
    cause = error.os_error if isinstance(error, aiohttp.ClientConnectorError) else error
    if isinstance(cause, ForbiddenAddressError):
        return str(cause)[:_SENTENCE]
    for kind, sentence in _SENTENCES:
        if isinstance(error, kind):
            return sentence.format(error=error, cause=getattr(cause, "strerror", None) or cause)[:_SENTENCE]
    return f"It didn't work: {error!r}."[:_SENTENCE]


def _since(began: float) -> float:
    return round((time.perf_counter() - began) * 1000, 1)
