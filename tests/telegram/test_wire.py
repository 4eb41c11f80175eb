"""What comes out of an encrypted packet, and what is refused."""

from __future__ import annotations

import os
import struct
import time
from hashlib import sha256
from typing import Any

import pytest
from telethon.crypto import AES, AuthKey
from telethon.errors import InvalidBufferError, SecurityError
from telethon.network.mtprotostate import MTProtoState
from telethon.tl import types as tl

from nezuko.telegram.link import WIRE_LOGS
from nezuko.telegram.wire import ClockJumpedError, Inbox

PONG = bytes(tl.Pong(msg_id=5, ping_id=6))
UNKNOWN = struct.pack("<Iq", 0xDEADBEEF, 1)


@pytest.fixture
def inbox() -> Inbox:
    return Inbox(AuthKey(os.urandom(256)), loggers=WIRE_LOGS)


def message_id(seconds: float = 0.0) -> int:
    return (int(time.time() + seconds) << 32) | 1


def packet(
    inbox: Inbox, body: bytes, *, msg_id: int = 0, session: int | None = None, length: int | None = None
) -> bytes:
    """A packet as the server encrypts it."""
    head = struct.pack("<qqqii", 0, inbox.id if session is None else session, msg_id or message_id(), 1,
                       len(body) if length is None else length)  # fmt: skip
    plain = head + body
    plain += os.urandom(-(len(plain) + 12) % 16 + 12)
    key = inbox.auth_key.key
    msg_key = sha256(key[96:128] + plain).digest()[8:24]
    aes_key, aes_iv = MTProtoState._calc_key(key, msg_key, False)
    return struct.pack("<Q", inbox.auth_key.key_id) + msg_key + AES.encrypt_ige(plain, aes_key, aes_iv)


def container(*bodies: bytes) -> bytes:
    inner = b"".join(struct.pack("<qii", message_id() + 4 * n, 1, len(body)) + body for n, body in enumerate(bodies))
    return struct.pack("<Ii", 0x73F1F8DC, len(bodies)) + inner


def result(question: int, answer: bytes) -> bytes:
    return struct.pack("<Iq", 0xF35C6D01, question) + answer


def test_each_answer_of_a_container_has_its_own_bytes_and_no_more(inbox: Inbox) -> None:
    answers = [bytes([n]) * 4 * n for n in range(1, 4)]
    found: Any = inbox.decrypt_message_data(packet(inbox, container(*(result(n, a) for n, a in enumerate(answers)))))
    assert [(m.obj.req_msg_id, m.obj.body) for m in found.obj.messages] == list(enumerate(answers))


def test_an_unknown_object_of_a_container_is_left_out_and_the_others_stay(inbox: Inbox) -> None:
    found: Any = inbox.decrypt_message_data(packet(inbox, container(PONG, UNKNOWN, PONG)))
    assert [type(message.obj) for message in found.obj.messages] == [tl.Pong, tl.Pong]


def test_a_message_that_comes_twice_is_ignored_the_second_time(inbox: Inbox) -> None:
    sent = packet(inbox, PONG)
    assert inbox.decrypt_message_data(sent) is not None
    assert inbox.decrypt_message_data(sent) is None


@pytest.mark.parametrize("seconds", [-400, 60])
def test_a_message_of_another_time_is_not_read_but_ends_the_connection(inbox: Inbox, seconds: int) -> None:
    assert inbox.decrypt_message_data(packet(inbox, PONG)) is not None
    with pytest.raises(ClockJumpedError):
        inbox.decrypt_message_data(packet(inbox, PONG, msg_id=message_id(seconds)))


def test_the_first_word_about_a_wrong_clock_sets_it_right(inbox: Inbox) -> None:
    notice = bytes(tl.BadMsgNotification(bad_msg_id=1, bad_msg_seqno=1, error_code=16))
    assert inbox.decrypt_message_data(packet(inbox, notice, msg_id=message_id(3600))) is not None
    assert inbox.time_offset == pytest.approx(3600, abs=2)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"session": 1}, "session"),
        ({"msg_id": message_id() + 1}, "even"),
        ({"length": 10_000}, "length"),
        ({"length": -1}, "length"),
    ],
)
def test_what_isnt_meant_for_this_session_is_refused(inbox: Inbox, change: dict[str, int], reason: str) -> None:
    with pytest.raises(SecurityError, match=reason):
        inbox.decrypt_message_data(packet(inbox, PONG, **change))


def test_a_changed_packet_is_refused(inbox: Inbox) -> None:
    sent = bytearray(packet(inbox, PONG))
    sent[-1] ^= 1
    with pytest.raises(SecurityError, match="msg_key"):
        inbox.decrypt_message_data(bytes(sent))


def test_a_container_that_promises_more_than_it_holds_is_refused(inbox: Inbox) -> None:
    broken = struct.pack("<Ii", 0x73F1F8DC, 1) + struct.pack("<qii", message_id(), 1, 5000) + PONG
    with pytest.raises(SecurityError, match="container"):
        inbox.decrypt_message_data(packet(inbox, broken))


def test_an_error_code_instead_of_a_message_is_told_as_such(inbox: Inbox) -> None:
    with pytest.raises(InvalidBufferError):
        inbox.decrypt_message_data(struct.pack("<i", -404))
