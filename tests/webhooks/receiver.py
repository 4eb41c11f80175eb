"""The other side of webhooks: a real HTTP server that remembers what it was sent and answers as it is told."""

from __future__ import annotations

import asyncio
import base64
import datetime as dt
import hashlib
import hmac
import ipaddress
import json
import ssl
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import web
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

PATIENCE = 20.0


@dataclass(frozen=True)
class Got:
    """A message as it came."""

    headers: dict[str, str]
    body: bytes
    path: str

    @property
    def message(self) -> Any:
        return json.loads(self.body)

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]

    def is_signed_with(self, secret: str) -> bool:
        """Check it as a receiver does that only knows the specification."""
        stamp = self.headers["webhook-timestamp"]
        assert abs(time.time() - int(stamp)) < 300
        key = base64.b64decode(secret.removeprefix("whsec_"))
        signed = self.id.encode() + b"." + stamp.encode() + b"." + self.body
        mine = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
        given = [part.partition(",") for part in self.headers["webhook-signature"].split(" ")]
        return any(version == "v1" and hmac.compare_digest(value, mine) for version, _, value in given)


Answer = Callable[[web.Request], Any]


@dataclass
class Receiver:
    """`answers` are used up one by one; then each message is answered with 204. A number is a status; a function makes a response."""

    url: str = ""
    got: list[Got] = field(default_factory=list)
    answers: list[int | Answer] = field(default_factory=list)
    otherwise: int = 204
    at_once: int = 0
    most_at_once: int = 0
    gate: asyncio.Event | None = None
    """Set, it holds every answer back."""

    async def handle(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.got.append(Got(headers, body, request.path))
        answer = self.answers.pop(0) if self.answers else self.otherwise
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if self.gate is not None:
                await self.gate.wait()
            if isinstance(answer, int):
                return web.Response(status=answer)
            made = answer(request)
            return await made if asyncio.iscoroutine(made) else made
        finally:
            self.at_once -= 1

    async def until(self, count: int) -> list[Got]:
        """Wait until so many messages have come."""
        await until(lambda: len(self.got) >= count, lambda: f"{len(self.got)} of {count} messages came")
        return self.got


async def until(fact: Callable[[], Any], story: Callable[[], str] = lambda: "") -> None:
    """Wait for a fact, which may be a coroutine."""
    deadline = time.monotonic() + PATIENCE
    while True:
        found = fact()
        if asyncio.iscoroutine(found):
            found = await found
        if found:
            return
        assert time.monotonic() < deadline, story() or f"this didn't come to be: {fact}"
        await asyncio.sleep(0.005)


@asynccontextmanager
async def receiving(tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> AsyncIterator[Receiver]:
    """Run a receiver on a free port."""
    receiver = Receiver()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", receiver.handle)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, host, 0, ssl_context=tls)
    await site.start()
    port = runner.addresses[0][1]
    receiver.url = f"{'https' if tls else 'http'}://{f'[{host}]' if ':' in host else host}:{port}/hook"
    try:
        yield receiver
    finally:
        if receiver.gate is not None:
            receiver.gate.set()
        await runner.cleanup()


def self_signed(folder: Path) -> ssl.SSLContext:
    """A server's TLS with a certificate that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = folder / "server.pem"
    pem.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
        + certificate.public_bytes(serialization.Encoding.PEM)
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    return context
