"""The way to an authorisation key, against Telethon's side of it."""

from __future__ import annotations

import asyncio
import os
import time
from hashlib import sha256
from struct import pack

import pytest
import rsa.core
from telethon import functions as f
from telethon import types as t
from telethon.crypto import AES, AuthKey
from telethon.crypto import rsa as telethon_rsa
from telethon.helpers import generate_key_data_from_nonce
from telethon.network.authenticator import do_authentication
from telethon.sessions import StringSession
from wire_backend import TOKEN, new_client, rsa_key, running, signed_in

from nezuko.sandbox.wire import handshake as ours
from nezuko.sandbox.wire.encryption import sha1
from nezuko.sandbox.wire.handshake import GENERATOR, PRIME, Handshake, HandshakeError, open_inner, shared_secret
from nezuko.sandbox.wire.keys import RsaKey

PARTS = 1229739323, 1402015859
PQ = (PARTS[0] * PARTS[1]).to_bytes(8, "big")


class Wire:
    """Telethon's side of the handshake, with the server's as a function call."""

    def __init__(self, handshake: Handshake) -> None:
        self.handshake = handshake

    async def send(self, request):
        return self.handshake.answer(request)


def inner(cls=t.PQInnerData, *, nonce=5, server_nonce=6, new_nonce=7):
    number = [n.to_bytes(4, "big") for n in PARTS]
    more = {"dc": 2} if cls is t.PQInnerDataDc else {}
    return cls(PQ, *number, nonce=nonce, server_nonce=server_nonce, new_nonce=new_nonce, **more)


def rsa_pad(data: bytes, modulus: int) -> bytes:
    """The padding that replaced the old one, as Telegram's page on authorisation keys describes it."""
    padded = data + os.urandom(192 - len(data))
    while True:
        secret = os.urandom(32)
        cipher = AES.encrypt_ige(padded[::-1] + sha256(secret + padded).digest(), secret, bytes(32))
        hidden = bytes(a ^ b for a, b in zip(secret, sha256(cipher).digest(), strict=True))
        number = int.from_bytes(hidden + cipher, "big")
        if number < modulus:
            return rsa.core.encrypt_int(number, 65537, modulus).to_bytes(256, "big")


def test_prime_is_a_safe_one_that_fits_its_generator():
    assert PRIME.bit_length() == 2048
    assert all(pow(base, n - 1, n) == 1 for n in (PRIME, (PRIME - 1) // 2) for base in (2, 5, 7, 11))
    # https://core.telegram.org/mtproto/auth_key: for g = 3, p mod 3 = 2.
    assert (GENERATOR, PRIME % 3) == (3, 2)


def test_fingerprint_is_the_one_that_telethon_computes():
    key = rsa_key()
    public = rsa.PublicKey.load_pkcs1(key.public_pem.encode())
    assert key.fingerprint == telethon_rsa._compute_fingerprint(public)


def test_key_is_the_same_after_a_round_trip_through_its_file():
    assert RsaKey.load(rsa_key().private_pem).fingerprint == rsa_key().fingerprint


def test_file_without_a_private_key_is_refused():
    with pytest.raises(ValueError, match=r"PEM|key"):
        RsaKey.load(rsa_key().public_pem.encode())


def test_two_thousand_agreements_all_end_in_the_same_key():
    short = 0
    for number in range(2000):
        # Short exponents: what counts is how the values are written, not how hard they are to guess.
        a, b = (int.from_bytes(os.urandom(8), "big") | 1 << 63 for _ in range(2))
        g_a, g_b = pow(GENERATOR, a, PRIME), pow(GENERATOR, b, PRIME)
        telethons = telethon_rsa.get_byte_array(pow(int.from_bytes(telethon_rsa.get_byte_array(g_a), "big"), b, PRIME))
        received = int.from_bytes(telethon_rsa.get_byte_array(g_b), "big")
        secret = shared_secret(received, a, bare=True)
        assert secret == telethons
        assert number % 10 or shared_secret(received, a, bare=False) == telethons.rjust(256, b"\0")
        short += len(secret) < 256
    assert short < 100


@pytest.mark.parametrize("short", ["g_a", "g_b", "key"])
async def test_values_that_begin_with_a_zero_byte_work(short, monkeypatch):
    a, b = exponents_with_short(short)
    telethon_rsa.add_key(rsa_key().public_pem, old=False)
    real = os.urandom
    draws = iter([b.to_bytes(256, "big")])
    monkeypatch.setattr("telethon.network.authenticator.os.urandom", lambda n: next(draws) if n == 256 else real(n))
    handshake = Handshake(rsa_key())
    monkeypatch.setattr(ours, "_EXPONENT_BYTES", 8)
    monkeypatch.setattr(ours.os, "urandom", lambda n: next(draws, None) or real(n) if n == 256 else fixed(n, a, real))
    key, _ = await do_authentication(Wire(handshake))
    agreed = {k.id_bytes for k in handshake.keys}
    assert pack("<Q", key.key_id) in agreed
    if short == "key":
        assert len(key.key) < 256
        assert pack("<Q", AuthKey(key.key.ljust(256, b"\0")).key_id) in agreed


def fixed(size, exponent, real):
    return exponent.to_bytes(8, "big") if size == 8 else real(size)


def exponents_with_short(which):
    while True:
        a, b = (int.from_bytes(os.urandom(8), "big") | 1 << 63 for _ in range(2))
        g_a, g_b = pow(GENERATOR, a, PRIME), pow(GENERATOR, b, PRIME)
        value = {"g_a": g_a, "g_b": g_b}.get(which) or pow(g_a, b, PRIME)
        if value.bit_length() <= 2040:
            return a, b


async def test_session_kept_as_a_string_works_with_a_short_key(monkeypatch):
    async with running() as server:
        client = new_client(server, StringSession())
        client.session.set_dc(2, *server.address)
        monkeypatch.setattr(ours, "pow", short_pow, raising=False)
        monkeypatch.setattr("telethon.network.authenticator.pow", short_pow, raising=False)
        await client.start(bot_token=TOKEN)
        saved = client.session.save()
        assert len(client.session.auth_key.key) == 255
        await client.disconnect()
        async with signed_in(server, session=StringSession(saved)) as again:
            assert (await again.get_me()).username == "gatebot"


def short_pow(base, exponent, modulus):
    """Drops the first byte of the shared secret, which is the only power of a large base."""
    value = pow(base, exponent, modulus)
    return value if base < 100 else value % (1 << 2040) | 1 << 2039


def test_first_secret_is_read_with_the_old_padding_and_with_the_new():
    key = rsa_key()
    telethon_rsa.add_key(key.public_pem, old=False)
    assert open_inner(key, telethon_rsa.encrypt(key.fingerprint, bytes(inner()))).new_nonce == 7
    for _ in range(20):
        found = open_inner(key, rsa_pad(bytes(inner(t.PQInnerDataDc)), key.modulus))
        assert (found.dc, found.new_nonce) == (2, 7)


def test_client_of_the_new_kind_agrees_on_a_key_of_full_length():
    handshake = Handshake(rsa_key())
    pq = handshake.answer(f.ReqPqMultiRequest(5))
    data = inner(t.PQInnerDataDc, server_nonce=pq.server_nonce)
    sealed = rsa_pad(bytes(data), rsa_key().modulus)
    offer = handshake.answer(f.ReqDHParamsRequest(5, pq.server_nonce, data.p, data.q, rsa_key().fingerprint, sealed))
    key, iv = generate_key_data_from_nonce(pq.server_nonce, 7)
    plain = AES.decrypt_ige(offer.encrypted_answer, key, iv)
    found = ours.hashed_object(plain, t.ServerDHInnerData)
    assert abs(found.server_time - time.time()) < 5
    b = 1 << 2000 | 12345
    answer = bytes(t.ClientDHInnerData(5, pq.server_nonce, 0, pow(3, b, PRIME).to_bytes(256, "big")))
    sealed = AES.encrypt_ige(sha1(answer) + answer, key, iv)
    done = handshake.answer(f.SetClientDHParamsRequest(5, pq.server_nonce, sealed))
    secret = AuthKey(pow(int.from_bytes(found.g_a, "big"), b, PRIME).to_bytes(256, "big"))
    assert done.new_nonce_hash1 == secret.calc_new_nonce_hash(7, 1)
    assert handshake.keys[0].id == secret.key_id


def offer_with(**wrong):
    handshake = Handshake(rsa_key())
    pq = handshake.answer(f.ReqPqMultiRequest(5))
    data = inner(server_nonce=wrong.get("inner_nonce", pq.server_nonce))
    telethon_rsa.add_key(rsa_key().public_pem, old=False)
    sealed = telethon_rsa.encrypt(rsa_key().fingerprint, bytes(data))
    return handshake, f.ReqDHParamsRequest(
        wrong.get("nonce", 5), wrong.get("server_nonce", pq.server_nonce), wrong.get("p", data.p), data.q,
        wrong.get("fingerprint", rsa_key().fingerprint), wrong.get("sealed", sealed),
    )  # fmt: skip


@pytest.mark.parametrize(
    "wrong",
    [
        {"nonce": 9}, {"server_nonce": 9}, {"inner_nonce": 9}, {"p": b"\x07"}, {"fingerprint": 1},
        {"sealed": b"\x55" * 255}, {"sealed": b"\xff" * 256}, {"sealed": b"\xff" * 300}, {"sealed": bytes(256)},
    ],
)  # fmt: skip
def test_wrong_nonce_factor_fingerprint_or_hash_ends_the_handshake(wrong):
    handshake, request = offer_with(**wrong)
    with pytest.raises(HandshakeError):
        handshake.answer(request)
    assert not handshake.keys


def test_last_step_can_neither_come_first_nor_with_a_wrong_hash():
    handshake = Handshake(rsa_key())
    with pytest.raises(HandshakeError):
        handshake.answer(f.SetClientDHParamsRequest(5, 6, bytes(16)))
    handshake, request = offer_with()
    handshake.answer(request)
    for wrong in (os.urandom(336), os.urandom(17), b""):
        with pytest.raises(HandshakeError):
            handshake.answer(f.SetClientDHParamsRequest(5, request.server_nonce, wrong))


@pytest.mark.parametrize("value", [0, 1, PRIME - 1, PRIME, 1 << 1900], ids=["0", "1", "p-1", "p", "small"])
def test_public_value_out_of_range_is_refused(value):
    with pytest.raises(HandshakeError):
        shared_secret(value, 3, bare=False)


async def test_broken_handshake_is_answered_with_404_and_a_closed_connection():
    async with running() as server:
        reader, writer = await asyncio.open_connection(*server.address)
        body = bytes(f.SetClientDHParamsRequest(5, 6, bytes(16)))
        packet = pack("<qqi", 0, int(time.time()) << 32, len(body)) + body
        writer.write(b"\xee\xee\xee\xee" + pack("<i", len(packet)) + packet)
        async with asyncio.timeout(5):
            assert await reader.read() == pack("<ii", 4, -404)
        writer.close()
