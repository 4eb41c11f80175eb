"""A local OpenID provider, over real HTTP: it can be told to lie in each of the ways that matter."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from urllib.parse import urlencode

from aiohttp import web
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

KEY = RSAKey.generate_key(2048, {"kid": "first"})
CLIENT_ID = "7000000001"
CLIENT_SECRET = "s3cret/with+signs"


class LocalIssuer:
    """Knows one client and lets in whoever the test says is sitting there."""

    def __init__(self) -> None:
        self.key = KEY
        self.published = [self.key]
        self.url = ""
        self.claims: dict[str, Any] = {}
        """Put over the true claims; None takes one away."""
        self.signing: dict[str, Any] = {"alg": "RS256", "kid": "first"}
        self.says_it_is: str | None = None
        self.document: dict[str, Any] = {}
        """Put over what the provider says of itself."""
        self.asked: list[str] = []
        self.forgetful = False
        """Accept codes and verifiers again and again."""
        self._codes: dict[str, dict[str, str]] = {}

    def authorize(self, query: dict[str, str], person: int, name: str = "Mona") -> str:
        """The person allows it: return the query with which the browser is led back."""
        code = secrets.token_urlsafe(16)
        self._codes[code] = {**query, "person": str(person), "name": name}
        return urlencode({"code": code, "state": query["state"]})

    def token(self, asked: dict[str, str]) -> str:
        now = int(time.time())
        claims: dict[str, Any] = {
            "iss": self.url, "aud": CLIENT_ID, "sub": "99887766554433", "iat": now, "exp": now + 600,
            "nonce": asked["nonce"], "id": int(asked["person"]), "name": asked["name"], "preferred_username": "mona",
        }  # fmt: skip
        claims = {key: value for key, value in {**claims, **self.claims}.items() if value is not None}
        if self.signing["alg"] == "none":
            parts = ({"alg": "none", "typ": "JWT"}, claims)
            return ".".join(_encoded(part) for part in parts) + "."
        if self.signing["alg"] == "HS256":  # the public key taken for a shared secret
            body = f"{_encoded(self.signing)}.{_encoded(claims)}"
            digest = hmac.new(self.key.as_pem(private=False), body.encode(), hashlib.sha256).digest()
            return f"{body}.{base64.urlsafe_b64encode(digest).rstrip(b'=').decode()}"
        return jwt.encode(self.signing, claims, self.key)

    async def _configuration(self, _request: web.Request) -> web.Response:
        self.asked.append("configuration")
        return web.json_response(
            {
                "issuer": self.says_it_is or self.url,
                "authorization_endpoint": f"{self.url}/auth",
                "token_endpoint": f"{self.url}/token",
                "jwks_uri": f"{self.url}/keys",
                **self.document,
            }
        )

    async def _keys(self, _request: web.Request) -> web.Response:
        self.asked.append("keys")
        return web.json_response(KeySet(self.published).as_dict(private=False))

    async def _token(self, request: web.Request) -> web.Response:
        self.asked.append("token")
        form = {key: str(value) for key, value in (await request.post()).items()}
        user, _, password = (
            base64.b64decode(request.headers["Authorization"].removeprefix("Basic ")).decode().partition(":")
        )
        if (user, password) != (CLIENT_ID, "s3cret%2Fwith%2Bsigns"):
            return web.json_response({"error": "invalid_client"}, status=401)
        known = self._codes.get(form.get("code", ""))
        if known is None or not _fits(known, form):
            return web.json_response({"error": "invalid_grant"}, status=400)
        if not self.forgetful:
            del self._codes[form["code"]]
        return web.json_response({"id_token": self.token(known), "access_token": "x", "token_type": "Bearer"})

    @asynccontextmanager
    async def running(self) -> AsyncIterator[LocalIssuer]:
        app = web.Application()
        app.router.add_get("/.well-known/openid-configuration", self._configuration)
        app.router.add_get("/keys", self._keys)
        app.router.add_post("/token", self._token)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        try:
            yield self
        finally:
            await runner.cleanup()


def _fits(known: dict[str, str], form: dict[str, str]) -> bool:
    digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    return (
        form.get("grant_type") == "authorization_code"
        and form.get("redirect_uri") == known["redirect_uri"]
        and known["code_challenge_method"] == "S256"
        and known["code_challenge"] == challenge
    )


def _encoded(part: dict[str, Any]) -> str:

    return base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode()
