"""Talks to an OpenID provider: where its pages and keys are, and what a code is worth."""

from __future__ import annotations

import base64
import json
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote_plus, urlsplit

from aiohttp import ClientError, ClientSession, ClientTimeout
from joserfc import errors
from joserfc.jwk import KeySet

from nezuko.config import AccountsSettings, on_this_machine
from nezuko.entrance.admission import Vouched
from nezuko.entrance.id_token import UnknownKey, check
from nezuko.entrance.widget import Forged

SECONDS = 10.0
LONGEST_ANSWER = 256 * 1024
KEEP_SECONDS = 3600.0
ASK_AGAIN_SECONDS = 60.0
"""Tokens with made-up keys must not make us ask for new ones all the time."""
DISCOVERY = "/.well-known/openid-configuration"


class Unreachable(Exception):  # noqa: N818 - it names what happened, and never leaves this package
    """The provider doesn't answer, or not as OpenID Connect says; the text is for the log."""


class Refused(Exception):  # noqa: N818
    """The provider doesn't take the code: it was used, is too old, or isn't for us."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where a provider's parts are."""

    authorization: str
    token: str
    keys: str


class Issuer:
    """Service: the provider that the configuration names. What it says of itself is kept for an hour."""

    def __init__(self, settings: AccountsSettings) -> None:
        self.address = settings.openid_issuer
        self.client_id = settings.openid_client_id
        self._secret = settings.openid_client_secret
        self._session: ClientSession | None = None
        self._places: Places | None = None
        self._keys: KeySet | None = None
        self._asked = 0.0

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def places(self) -> Places:
        """Return where the provider's parts are. Raises Unreachable."""
        if self._places is None or time.monotonic() - self._asked > KEEP_SECONDS:
            await self._look()
        assert self._places is not None  # noqa: S101 - set by the line above
        return self._places

    async def exchange(self, code: str, *, redirect: str, verifier: str, nonce: str) -> Vouched:
        """Return for whom the provider vouches with this code.

        Args:
            code: as it came back with the browser.
            redirect: the address to which it came.
            verifier: what the challenge was made of (RFC 7636).
            nonce: of this sign-in.

        Raises:
            Refused, Unreachable, Forged, Stale: see there.
        """
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": redirect,
            "client_id": self.client_id,
            "code_verifier": verifier,
        }
        places = await self.places()
        status, answer = await self._ask(places.token, form)
        if 400 <= status < 500:  # noqa: PLR2004 - the class of answers that say "your request is wrong"
            raise Refused(str(answer.get("error", status)))
        token = answer.get("id_token")
        if status != 200 or not isinstance(token, str):  # noqa: PLR2004 - OK
            raise Unreachable(f"{places.token} answered {status} without an id token")
        return await self._checked(token, nonce)

    async def _checked(self, token: str, nonce: str) -> Vouched:
        try:
            return self._check(token, nonce)
        except UnknownKey:
            if time.monotonic() - self._asked < ASK_AGAIN_SECONDS:
                raise Forged from None
        await self._look()
        try:
            return self._check(token, nonce)
        except UnknownKey:
            raise Forged from None

    def _check(self, token: str, nonce: str) -> Vouched:
        if self._keys is None:
            raise Unreachable("no keys are known")
        return check(token, self._keys, issuer=self.address, client_id=self.client_id, nonce=nonce)

    async def _look(self) -> None:
        """Read what the provider says of itself, and its keys."""
        said = await self._document(self.address + DISCOVERY)
        if said.get("issuer") != self.address:
            raise Unreachable(f"{self.address} says that it is {said.get('issuer')!r}")
        names = ("authorization_endpoint", "token_endpoint", "jwks_uri")
        places = Places(*(self._trusted(said.get(name)) for name in names))
        document = await self._document(places.keys)
        try:
            self._keys = KeySet.import_key_set(document)  # type: ignore[arg-type]  # what it isn't, it refuses
        except (errors.JoseError, KeyError, TypeError, ValueError):
            raise Unreachable(f"{places.keys} holds no keys") from None
        self._places, self._asked = places, time.monotonic()

    def _trusted(self, address: object) -> str:
        if isinstance(address, str):
            parts = urlsplit(address)
            local = on_this_machine(self.address) and on_this_machine(address)
            if parts.hostname and (parts.scheme == "https" or (parts.scheme == "http" and local)):
                return address
        raise Unreachable(f"{self.address} names {address!r}, which isn't an https address")

    async def _document(self, address: str) -> dict[str, Any]:
        status, document = await self._ask(address)
        if status != 200:  # noqa: PLR2004 - OK
            raise Unreachable(f"{address} answered {status}")
        return document

    def _credentials(self) -> str:
        # RFC 6749, 2.3.1: both are form-encoded before they become user and password.
        pair = f"{quote_plus(self.client_id)}:{quote_plus(self._secret.get_secret_value())}"
        return f"Basic {base64.b64encode(pair.encode()).decode()}"

    async def _ask(self, address: str, form: dict[str, str] | None = None) -> tuple[int, dict[str, Any]]:
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=SECONDS))
        headers = {"Accept": "application/json"}
        if form is not None:
            headers["Authorization"] = self._credentials()
        try:
            async with self._session.request(
                "GET" if form is None else "POST",
                address,
                data=form,
                headers=headers,
                allow_redirects=False,
            ) as response:
                body = await response.content.read(LONGEST_ANSWER)
                answer = json.loads(body)
        except (ClientError, OSError, TimeoutError, ValueError) as error:
            raise Unreachable(f"{address}: {error!r}") from None
        if not isinstance(answer, dict):
            raise Unreachable(f"{address} answered something else than was asked")
        return response.status, answer
