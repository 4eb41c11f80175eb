"""Checks an id token: who signed it, for whom, when, and for which sign-in (OpenID Connect Core 1.0, 3.1.3.7)."""

from __future__ import annotations

import hmac
import time
from typing import Any

from joserfc import errors, jwt
from joserfc.jwk import KeySet

from nezuko.entrance.admission import Vouched
from nezuko.entrance.widget import Forged, Stale

ALGORITHMS = ("RS256", "ES256")
"""What a provider may sign with. Its public key must never be taken for a shared secret (HS256), nor "none" for a signature."""
SKEW_SECONDS = 60
LONGEST_LIFE = 86_400
"""No sign-in of ours goes on for that long: an older token was meant for something else."""
_LARGEST_ID = 2**63


class UnknownKey(Exception):  # noqa: N818 - it names what came, and never leaves this package
    """The token names a key that isn't among those known: perhaps the provider has new ones."""


def check(token: str, keys: KeySet, *, issuer: str, client_id: str, nonce: str, now: float | None = None) -> Vouched:
    """Return for whom the issuer vouches.

    Args:
        token: as the provider sent it.
        keys: the provider's public keys.
        issuer: who must have signed it.
        client_id: for whom it must be, and for nobody besides.
        nonce: of this very sign-in.
        now: seconds since 1970; default is the clock.

    Raises:
        Forged, Stale, UnknownKey: see there.
    """
    at = int(time.time() if now is None else now)
    try:
        claims = jwt.decode(token, keys, algorithms=list(ALGORITHMS)).claims
        _rules(issuer, at).validate(claims)
    except errors.InvalidKeyIdError:
        raise UnknownKey from None
    except errors.ExpiredTokenError:
        raise Stale from None
    except (errors.JoseError, ValueError):  # ValueError: what is no base64, JSON or key at all
        raise Forged from None
    _for_us(claims, client_id, nonce)
    if at - int(claims["iat"]) > LONGEST_LIFE:
        raise Stale
    return Vouched(_telegram_id(claims), _name(claims), f"{issuer} {nonce}")


def _rules(issuer: str, now: int) -> jwt.JWTClaimsRegistry:
    return jwt.JWTClaimsRegistry(
        now=now,
        leeway=SKEW_SECONDS,
        iss={"essential": True, "value": issuer},
        aud={"essential": True},
        sub={"essential": True},
        exp={"essential": True},
        iat={"essential": True},
    )


def _for_us(claims: dict[str, Any], client_id: str, nonce: str) -> None:
    audience = claims["aud"]
    meant = [audience] if isinstance(audience, str) else audience
    given = claims.get("nonce")
    if meant != [client_id] or claims.get("azp", client_id) != client_id:
        raise Forged
    if not isinstance(given, str) or not hmac.compare_digest(given.encode(), nonce.encode()):
        raise Forged


def _telegram_id(claims: dict[str, Any]) -> int:
    """The person's number on Telegram. `sub` is another one, of this client's own, and says nothing elsewhere."""
    number = claims.get("id")
    if isinstance(number, bool) or not isinstance(number, int) or not 0 < number < _LARGEST_ID:
        raise Forged
    return number


def _name(claims: dict[str, Any]) -> str:
    name = claims.get("name") or claims.get("preferred_username") or ""
    return name if isinstance(name, str) else ""
