"""Log In With Telegram: the authorization code flow of OpenID Connect, with PKCE (RFC 7636, S256).

What belongs to one try (state, nonce, verifier) goes along in a sealed cookie of the browser that began it: another browser can't end it,
and nothing has to be remembered here for those who never come back. It ends with the callback, whatever that brings.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import time
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from nezuko.entrance.admission import Vouched
from nezuko.entrance.issuer import Issuer
from nezuko.entrance.widget import Forged, Stale
from nezuko.errors import StorageError
from nezuko.storage.vault import Vault

TRY_SECONDS = 600
_LONGEST = 4096


@dataclass(frozen=True, slots=True)
class Try:
    """One try to sign in."""

    state: str
    nonce: str
    verifier: str
    at: int

    @classmethod
    def begin(cls) -> Try:
        """A fresh one."""
        state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
        return cls(state, nonce, verifier, int(time.time()))

    @property
    def challenge(self) -> str:
        """What the provider is told of the verifier."""
        digest = hashlib.sha256(self.verifier.encode()).digest()
        return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


class OpenId:
    """Service: leads to the provider and understands what comes back."""

    def __init__(self, issuer: Issuer, vault: Vault, redirect: str) -> None:
        """`redirect`: the address of this dashboard to which the provider leads back."""
        self.issuer = issuer
        self._vault = vault
        self._redirect = redirect

    async def begin(self) -> tuple[str, str]:
        """Return the provider's address to go to, and what the browser keeps meanwhile. Raises Unreachable."""
        one = Try.begin()
        question = {
            "response_type": "code",
            "client_id": self.issuer.client_id,
            "redirect_uri": self._redirect,
            "scope": "openid profile",
            "state": one.state,
            "nonce": one.nonce,
            "code_challenge": one.challenge,
            "code_challenge_method": "S256",
        }
        there = (await self.issuer.places()).authorization
        return f"{there}{'&' if '?' in there else '?'}{urlencode(question)}", self._seal(one)

    async def finish(self, kept: str, state: str, code: str) -> Vouched:
        """Return for whom the provider vouches.

        Args:
            kept: what `begin` gave the browser.
            state: as it came back.
            code: as it came back.

        Raises:
            Forged: another browser, or nobody, began this. Further Stale, Refused, Unreachable: see there.
        """
        one = self._open(kept)
        if not hmac.compare_digest(one.state.encode(), state.encode()):
            raise Forged
        if not -1 <= time.time() - one.at <= TRY_SECONDS:
            raise Stale
        if not code or len(code) > _LONGEST:
            raise Forged
        return await self.issuer.exchange(code, redirect=self._redirect, verifier=one.verifier, nonce=one.nonce)

    def _seal(self, one: Try) -> str:
        return self._vault.encrypt(json.dumps(asdict(one))).decode()

    def _open(self, kept: str) -> Try:
        if not kept or len(kept) > _LONGEST:
            raise Forged
        try:
            return Try(**json.loads(self._vault.decrypt(kept.encode("ascii", "replace"))))
        except (StorageError, ValueError, TypeError):
            raise Forged from None
