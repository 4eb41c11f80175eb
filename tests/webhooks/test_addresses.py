"""Webhooks never go to this machine, its network, or its cloud's metadata, by whatever name or number."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from nezuko.errors import InvalidInput
from nezuko.webhooks.addresses import Addresses, inside
from nezuko.webhooks.sender import Outcome, Sender
from tests.webhooks.receiver import Receiver, receiving, self_signed

PUBLIC = "93.184.215.14"
INSIDE = (
    "127.0.0.1",
    "127.1.2.3",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::127.0.0.1]",
    "[::ffff:7f00:1]",
    "[64:ff9b::7f00:1]",
    "[2002:7f00:1::]",
    "169.254.169.254",
    "[::ffff:169.254.169.254]",
    "[fd00:ec2::254]",
    "[fe80::1]",
    "[fe80::1%25eth0]",
    "168.63.129.16",
    "100.100.100.200",
    "192.0.0.192",
    "0.0.0.0",  # noqa: S104 - not bound to
    "[::]",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "224.0.0.1",
    "255.255.255.255",
    "[ff02::1]",
)
ODD = ("2130706433", "0x7f000001", "0177.0.0.1", "127.1", "localhost", "LOCALHOST.", "0")
"""What the system itself reads as an address of this machine."""


def strict(*answers: str) -> Addresses:
    """Addresses as they are by default, where every name is answered so."""

    async def resolve(host: str, port: int) -> list[str]:
        return list(answers)

    return Addresses(resolve=resolve)


@pytest.fixture
async def senders() -> AsyncIterator[Callable[[Addresses], Sender]]:
    made: list[Sender] = []

    def make(addresses: Addresses) -> Sender:
        made.append(Sender(addresses, total_seconds=5))
        return made[-1]

    yield make
    for sender in made:
        await sender.close()


async def send(sender: Sender, url: str) -> Outcome:
    return await sender.send(url, {}, b"{}")


@pytest.mark.parametrize("host", [*INSIDE, *ODD])
async def test_address_inside_is_refused_when_it_is_given(host: str) -> None:
    addresses = Addresses()
    with pytest.raises(InvalidInput, match=r"private network|can't be found|no web address"):
        await addresses.check(f"https://{host}/hook")
    await addresses.close()


@pytest.mark.parametrize("host", [*INSIDE, *ODD])
async def test_address_inside_is_not_connected_to(
    host: str, receiver: Receiver, senders: Callable[[Addresses], Sender]
) -> None:
    port = receiver.url.split(":")[2].split("/")[0]
    outcome = await send(senders(Addresses()), f"http://{host}:{port}/hook")
    assert not outcome.ok
    assert outcome.status is None
    assert receiver.got == []


async def test_name_that_leads_home_is_refused_and_not_connected_to(
    receiver: Receiver, senders: Callable[[Addresses], Sender]
) -> None:
    addresses = strict("127.0.0.1")
    with pytest.raises(InvalidInput, match=r"hooks\.example\.org leads to 127\.0\.0\.1"):
        await addresses.check("https://hooks.example.org/")
    url = receiver.url.replace("127.0.0.1", "hooks.example.org")
    outcome = await send(senders(addresses), url)
    assert "hooks.example.org leads to 127.0.0.1" in outcome.error
    assert receiver.got == []


async def test_one_bad_address_among_good_ones_is_enough(
    receiver: Receiver, senders: Callable[[Addresses], Sender]
) -> None:
    addresses = strict(PUBLIC, "::ffff:127.0.0.1")
    with pytest.raises(InvalidInput, match="private network"):
        await addresses.check("https://hooks.example.org/")
    assert (await send(senders(addresses), receiver.url.replace("127.0.0.1", "hooks.example.org"))).status is None
    assert receiver.got == []


async def test_name_that_answers_differently_the_second_time_is_not_followed(
    receiver: Receiver, senders: Callable[[Addresses], Sender]
) -> None:
    """DNS rebinding: good while it is checked, bad when it is connected to."""
    answers = [[PUBLIC], ["127.0.0.1"]]

    async def resolve(host: str, port: int) -> list[str]:
        return answers.pop(0)

    addresses = Addresses(resolve=resolve)
    assert await addresses.check("https://hooks.example.org/")
    outcome = await send(senders(addresses), receiver.url.replace("127.0.0.1", "hooks.example.org"))
    assert "private network" in outcome.error
    assert receiver.got == []


async def test_address_is_looked_at_again_when_its_socket_is_made() -> None:
    addresses = strict()
    with pytest.raises(OSError, match="private network"):
        addresses.socket_for((2, 1, 6, "", ("127.0.0.1", 80)))
    addresses.socket_for((2, 1, 6, "", (PUBLIC, 80))).close()


async def test_redirect_is_not_followed(receiver: Receiver, senders: Callable[[Addresses], Sender]) -> None:
    async with receiving() as inner:
        for status in (301, 302, 303, 307, 308):
            receiver.answers.append(lambda _, s=status: web.Response(status=s, headers={"Location": inner.url}))
            outcome = await send(senders(Addresses(allow_private=True)), receiver.url)
            assert outcome.status == status
            assert "Redirects aren't followed" in outcome.error
        assert inner.got == []


async def test_certificate_that_nobody_vouches_for_is_refused(
    tmp_path: Path, senders: Callable[[Addresses], Sender]
) -> None:
    async with receiving(self_signed(tmp_path)) as receiver:
        outcome = await send(senders(Addresses(allow_private=True)), receiver.url)
        assert "certificate" in outcome.error
        assert receiver.got == []


async def test_answer_that_never_comes_is_not_waited_for(receiver: Receiver) -> None:
    receiver.gate = asyncio.Event()
    sender = Sender(Addresses(allow_private=True), total_seconds=0.2)
    try:
        assert (await send(sender, receiver.url)).error == "There was no answer in time."
    finally:
        await sender.close()


async def test_answer_that_never_ends_is_cut_off(receiver: Receiver, senders: Callable[[Addresses], Sender]) -> None:
    async def for_ever(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        try:
            while True:
                await response.write(b"x" * 4096)
        except ConnectionError:
            return response

    receiver.answers.append(for_ever)
    outcome = await send(senders(Addresses(allow_private=True)), receiver.url)
    assert outcome.status == 200
    assert outcome.answer == "x" * 1000


async def test_compressed_answer_is_not_unpacked(receiver: Receiver, senders: Callable[[Addresses], Sender]) -> None:
    def bomb(_: web.Request) -> web.Response:
        return web.Response(body=b"\x1f\x8b not even gzip", headers={"Content-Encoding": "gzip"})

    receiver.answers.append(bomb)
    assert (await send(senders(Addresses(allow_private=True)), receiver.url)).ok
    assert receiver.got[0].headers["accept-encoding"] == "identity"


async def test_cookies_of_one_endpoint_are_not_kept(receiver: Receiver, senders: Callable[[Addresses], Sender]) -> None:
    receiver.answers.append(lambda _: web.Response(headers={"Set-Cookie": "a=b"}))
    sender = senders(Addresses(allow_private=True))
    for _ in range(2):
        assert (await send(sender, receiver.url)).ok
    assert "cookie" not in receiver.got[1].headers


async def test_plain_http_needs_the_permission_too() -> None:
    with pytest.raises(InvalidInput, match="https only"):
        await strict(PUBLIC).check("http://hooks.example.org/")
    addresses = Addresses(allow_private=True)
    assert await addresses.check(" http://127.0.0.1:8080/hook ") == "http://127.0.0.1:8080/hook"
    await addresses.close()


async def test_name_that_nobody_knows_is_refused() -> None:
    async def resolve(host: str, port: int) -> list[str]:
        raise OSError("no such name")

    with pytest.raises(InvalidInput, match=r"hooks\.example\.org can't be found"):
        await Addresses(resolve=resolve).check("https://hooks.example.org/")


@pytest.mark.parametrize("address", [PUBLIC, "8.8.8.8", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "64:ff9b::808:808"])
def test_public_addresses_are_fine(address: str) -> None:
    assert not inside(address)


@given(st.ip_addresses(v=4))
def test_no_disguise_makes_a_private_address_public(address: object) -> None:
    plain = str(address)
    if inside(plain):
        assert inside(f"::ffff:{plain}")
        assert inside(f"64:ff9b::{plain}")
        assert inside(f"::{plain}")
