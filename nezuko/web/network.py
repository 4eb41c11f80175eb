"""Who is calling: the address behind a reverse proxy, and whether it is this very machine."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from quart import Request

FORWARDING_HEADERS = ("X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Forwarded-Host", "Via")


def _is_loopback(address: str) -> bool:
    try:
        found = ip_address(address)
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_loopback


def peer(request: Request) -> str:
    """Return the address at the other end of the connection ("" if there is none)."""
    return request.remote_addr or ""


def is_local(request: Request) -> bool:
    """Tell whether a program on this machine asks, in its own name.

    A reverse proxy on this machine speaks for others, so any forwarding header means no. So does a strange `Host`: a browser here that was
    lured by a foreign name which resolves to 127.0.0.1 is not a program of ours.
    """
    if not _is_loopback(peer(request)) or any(name in request.headers for name in FORWARDING_HEADERS):
        return False
    host = urlsplit(f"//{request.host}").hostname or ""
    return host == "localhost" or _is_loopback(host)


def client_address(request: Request) -> str:
    """Return the address of the caller, for limits and records.

    `X-Forwarded-For` is believed only from a proxy on this machine, and only its last entry: the one that proxy wrote itself.
    """
    direct = peer(request)
    forwarded: str = request.headers.get("X-Forwarded-For", "")
    if forwarded and _is_loopback(direct):
        last = forwarded.rpartition(",")[2].strip()
        try:
            return str(ip_address(last))
        except ValueError:
            return direct
    return direct
