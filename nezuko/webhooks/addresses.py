"""Webhooks go out into the world only: never to this machine, its network, or the metadata service of its cloud.

What counts is the address that is connected to, not what stands in the URL: names are resolved here, every address of a name must be
allowed, and each is looked at again when its socket is made. So neither a name that leads home, nor one that answers differently the
second time, nor a number in an odd notation gets through.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Any
from urllib.parse import SplitResult, urlsplit

from aiohttp.abc import AbstractResolver, ResolveResult

from nezuko.errors import InvalidInput
from nezuko.i18n.pages import mark

Resolve = Callable[[str, int], Awaitable[list[str]]]
"""(host, port) -> addresses as text; raises OSError if there are none."""

LONGEST_URL = 500
RESOLVE_SECONDS = 5.0
_THREADS = 4

_NAT64 = IPv6Network("64:ff9b::/96")
_COMPATIBLE = IPv6Network("::/96")
_NOT_OUTSIDE = (
    IPv4Network("168.63.129.16/32"),  # Azure's metadata service, public by its number
    IPv4Network(
        "192.0.0.0/24"
    ),  # special purposes, and Oracle's metadata service; older Pythons call most of it public
)


_INSIDE = mark(
    "{address}, an address inside a private network. Webhooks go to public addresses, unless webhooks.allow_private is set in the "
    "configuration."
)
_LEADS_INSIDE = mark(
    "{host} leads to {address}, an address inside a private network. Webhooks go to public addresses, unless webhooks.allow_private is "
    "set in the configuration."
)


class ForbiddenAddressError(OSError):
    """An address that webhooks never go to."""

    def __init__(self, address: str, host: str = "") -> None:
        """`host`: the name that led to `address`, if one did."""
        leads = bool(host) and host != address
        self.message = _LEADS_INSIDE if leads else _INSIDE
        self.values = {"host": host, "address": address} if leads else {"address": address}
        super().__init__(self.message.format(**self.values))


def inside(address: str) -> bool:
    """Tell whether an address (as text, perhaps with a scope) is anything but a public one."""
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address) and found in _NAT64:  # how networks without IPv4 reach public IPv4 addresses
        return _is_inside(IPv4Address(int(found) & 0xFFFF_FFFF))
    return _is_inside(found) or any(_is_inside(part) for part in _embedded(found))


def _is_inside(found: IPv4Address | IPv6Address) -> bool:
    return (
        not found.is_global
        or found.is_multicast
        or found.is_reserved
        or any(found in network for network in _NOT_OUTSIDE)
    )


def _embedded(found: IPv4Address | IPv6Address) -> list[IPv4Address]:
    """The IPv4 addresses that an IPv6 address may lead to: mapped, compatible, 6to4, Teredo."""
    if isinstance(found, IPv4Address):
        return []
    inner = [found.ipv4_mapped, found.sixtofour, *(found.teredo or ())]
    if found in _COMPATIBLE:
        inner.append(IPv4Address(int(found) & 0xFFFF_FFFF))
    return [part for part in inner if part is not None]


class Addresses(AbstractResolver):
    """Says where a webhook may go; aiohttp asks it for the addresses of names and for sockets."""

    def __init__(self, *, allow_private: bool = False, resolve: Resolve | None = None) -> None:
        """`allow_private`: addresses of this machine and its network are fine, and plain http; `resolve`: default is the system's."""
        self.allow_private = allow_private
        # Threads of its own: a name server that doesn't answer must not hold up what else runs in threads.
        self._threads = ThreadPoolExecutor(_THREADS, "webhook-names")
        self._look_up = resolve or self._ask_system

    async def check(self, url: str) -> str:
        """Return a URL that webhooks can be sent to, without blanks around it.

        Raises:
            InvalidInput: it can't be used, or leads to where webhooks don't go; the sentence says which.
        """
        url = url.strip()
        parts = self._parts(url)
        host = parts.hostname or ""
        port = parts.port or (443 if parts.scheme == "https" else 80)
        try:
            async with asyncio.timeout(RESOLVE_SECONDS):
                await self.of(host, port)
        except ForbiddenAddressError as error:
            raise InvalidInput(error.message, **error.values) from None
        except (OSError, UnicodeError):  # TimeoutError is one
            raise InvalidInput("{host} can't be found. Check the spelling of the address.", host=host) from None
        return url

    def _parts(self, url: str) -> SplitResult:
        try:
            parts = urlsplit(url)
            parts.port  # noqa: B018 - it is read to see whether it can be
        except ValueError:
            raise InvalidInput("This is no web address. Write it as https://example.org/hook.") from None
        schemes = ("https", "http") if self.allow_private else ("https",)
        if len(url) > LONGEST_URL or any(letter <= " " or letter == "\x7f" for letter in url):
            raise InvalidInput("The address may have at most {count} characters and no blanks.", count=LONGEST_URL)
        if parts.scheme not in schemes or not parts.hostname:
            raise InvalidInput("Write the address as https://example.org/hook: webhooks are sent over https only.")
        if parts.username is not None or parts.password is not None:
            raise InvalidInput(
                "Leave name and password out of the address: receivers know Nezuko by the signature of each message."
            )
        return parts

    async def of(self, host: str, port: int) -> list[str]:
        """Return all addresses of a name or number.

        Raises:
            ForbiddenAddressError: one of them is not for webhooks.
            OSError: there is none.
        """
        try:
            found = [str(ip_address(host.partition("%")[0]))]
        except ValueError:
            found = await self._look_up(host, port)
        for address in found:
            self.permit(address, host)
        return found

    def permit(self, address: str, host: str = "") -> None:
        """Raise ForbiddenAddressError if `address` is not for webhooks; `host` is the name that led there."""
        if not self.allow_private and inside(address):
            raise ForbiddenAddressError(address, host)

    async def _ask_system(self, host: str, port: int) -> list[str]:
        found = await asyncio.get_running_loop().run_in_executor(
            self._threads, lambda: socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        )
        return list(dict.fromkeys(str(info[4][0]) for info in found))

    # ------------------------------------------------------------ for aiohttp

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """See `AbstractResolver`."""
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=socket.IPPROTO_TCP,
                flags=socket.AI_NUMERICHOST,
            )
            for address in await self.of(host, port)
            if family in (socket.AF_UNSPEC, socket.AF_INET6 if ":" in address else socket.AF_INET)
        ]

    async def close(self) -> None:
        """Let the threads go."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def socket_for(self, info: tuple[Any, Any, int, str, tuple[Any, ...]]) -> socket.socket:
        """Return the socket for an address that is about to be connected to; the last look at it."""
        family, kind, proto, _, address = info
        self.permit(str(address[0]))
        return socket.socket(family, kind, proto)
