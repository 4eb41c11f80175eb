"""Telegram's refusals: the error names of the API, each with the code that it comes with."""

from __future__ import annotations

from nezuko.sandbox.errors import RpcError

# Everything that isn't listed is a 400. Source: the error tables of core.telegram.org and of the layer's clients.
CODES = {
    "AUTH_KEY_UNREGISTERED": 401,
    "SESSION_REVOKED": 401,
    "USER_DEACTIVATED": 401,
    "CHAT_GUEST_SEND_FORBIDDEN": 403,
    "CHAT_SEND_PLAIN_FORBIDDEN": 403,
    "CHAT_WRITE_FORBIDDEN": 403,
    "MESSAGE_AUTHOR_REQUIRED": 403,
    "MESSAGE_DELETE_FORBIDDEN": 403,
    "RIGHT_FORBIDDEN": 403,
    "USER_IS_BLOCKED": 403,
    "USER_NOT_MUTUAL_CONTACT": 403,
    "USER_PRIVACY_RESTRICTED": 403,
    "CHANNEL_PUBLIC_GROUP_NA": 403,
    "PHONE_NUMBER_INVALID": 406,
    "RANDOM_ID_DUPLICATE": 500,
    "BOT_RESPONSE_TIMEOUT": 502,
}


def refuse(name: str) -> RpcError:
    """Return the error of this name, to be raised, with the code Telegram sends it with."""
    return RpcError(CODES.get(name, 400), name)
