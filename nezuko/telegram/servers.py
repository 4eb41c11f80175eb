"""Where Telegram is: data centres, keys, proxies."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote, urlsplit

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key
from telethon.crypto import rsa

from nezuko.config import TelegramSettings
from nezuko.errors import ConfigurationError

DATA_CENTRES = {
    1: ("149.154.175.53", 443),
    2: ("149.154.167.51", 443),
    3: ("149.154.175.100", 443),
    4: ("149.154.167.91", 443),
    5: ("91.108.56.130", 443),
}
"""Telegram's data centres for a first connection, as its official clients have them built in."""


def first_address(settings: TelegramSettings) -> tuple[str, int]:
    """Host and port of the first connection.

    Raises:
        ConfigurationError: `dc_id` is none of Telegram's and no address is set.
    """
    if settings.dc_host_port:
        return settings.dc_host_port
    if settings.dc_id not in DATA_CENTRES:
        known = ", ".join(map(str, DATA_CENTRES))
        raise ConfigurationError(
            f"Telegram has no data centre {settings.dc_id} ({known} exist). Set telegram.dc_id to 2, or dc_address."
        )
    return DATA_CENTRES[settings.dc_id]


def trust_key(settings: TelegramSettings) -> None:
    """Make the server's own RSA key known, if the settings name one. Doing it again changes nothing.

    Raises:
        ConfigurationError: the file can't be read or holds no RSA public key.
    """
    path = settings.dc_public_key
    if path is None:
        return
    try:
        pem = path.read_bytes()
    except OSError as error:
        raise ConfigurationError(
            f"telegram.dc_public_key: {path} can't be read ({error.strerror}). Check the path."
        ) from None
    try:
        key = load_pem_public_key(pem)
    except ValueError:
        key = None
    if not isinstance(key, RSAPublicKey):
        raise ConfigurationError(
            f"telegram.dc_public_key: {path} holds no RSA public key in PEM form. Copy the server's key again."
        )
    rsa.add_key(key.public_bytes(Encoding.PEM, PublicFormat.PKCS1).decode(), old=False)


def proxy_of(settings: TelegramSettings) -> tuple[Any, ...] | None:
    """The proxy as Telethon takes it: (kind, host, port, remote DNS, user, password).

    Raises:
        ConfigurationError: it isn't written as an address of a known kind.
    """
    text = settings.proxy.get_secret_value()
    if not text:
        return None
    hint = 'telegram.proxy: write it as "socks5://user:password@host:port" (or socks4, http).'
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise ConfigurationError(hint) from None
    if parts.scheme not in ("socks5", "socks4", "http") or not parts.hostname or not port:
        raise ConfigurationError(hint)
    user = unquote(parts.username) if parts.username else None
    password = unquote(parts.password) if parts.password else None
    return parts.scheme, parts.hostname, port, True, user, password
