"""The last lines of the log: bounded, told to who watches, and without secrets."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import pytest
from loguru import logger

from nezuko.config import Settings, StorageSettings, TelegramSettings, WebSettings
from nezuko.logs.redaction import MASK, Redactor, secrets_of
from nezuko.logs.ring import Ring, Wanted

EVERYTHING = Wanted()


@pytest.fixture
def ring() -> Iterator[Ring]:
    made = Ring(Redactor(), kept=100)
    made.listen("DEBUG")
    yield made
    made.close()


def texts(ring: Ring, wanted: Wanted = EVERYTHING) -> list[str]:
    return [line.text for line in ring.last(wanted, 1000)]


def test_lines_are_kept_newest_first_and_only_so_many(ring: Ring) -> None:
    for number in range(250):
        logger.info("line {}", number)
    assert texts(ring) == [f"line {number}" for number in range(249, 149, -1)]


def test_level_in_force_decides_what_is_kept(ring: Ring) -> None:
    logger.debug("first")
    ring.listen("WARNING")
    logger.info("second")
    logger.warning("third")
    assert texts(ring) == ["third", "first"]


def test_narrowing_by_level_words_and_what_was_seen(ring: Ring) -> None:
    logger.info("Ann came")
    logger.bind(chat=77).warning("Bob was muted")
    logger.error("Ann was muted")
    assert texts(ring, Wanted(level=30)) == ["Ann was muted", "Bob was muted"]
    assert texts(ring, Wanted(words="MUTED ann")) == ["Ann was muted"]
    assert texts(ring, Wanted(words="chat=77")) == ["Bob was muted"]
    assert texts(ring, Wanted(after=ring.newest)) == []


def test_error_carries_its_trace_but_no_values(ring: Ring) -> None:
    hidden = "5150:TheTokenOfTheBotThatNobodyMaySee"
    try:
        raise ValueError(f"bad token {hidden}")
    except ValueError:
        logger.exception("it broke")
    line = ring.last(EVERYTHING, 1)[0]
    assert "ValueError: bad token 5150:" in line.trace
    assert "TheTokenOf" not in line.trace
    assert "test_ring.py" in line.trace


async def test_watcher_is_told_what_is_written_meanwhile_from_any_thread(ring: Ring) -> None:
    logger.info("before")
    watching = ring.watch(Wanted(level=20, after=ring.newest))
    coming = asyncio.ensure_future(anext(watching))
    await asyncio.sleep(0)
    logger.debug("too fine")
    thread = threading.Thread(target=lambda: logger.info("from a thread"))
    thread.start()
    assert [line.text for line in await asyncio.wait_for(coming, 5)] == ["from a thread"]
    thread.join()
    coming = asyncio.ensure_future(anext(watching))
    logger.info("later")
    assert [line.text for line in await asyncio.wait_for(coming, 5)] == ["later"]
    await watching.aclose()


async def test_watchers_end_with_the_program(ring: Ring) -> None:
    watching = ring.watch(Wanted(after=ring.newest))
    coming = asyncio.ensure_future(anext(watching, None))
    await asyncio.sleep(0)
    ring.close()
    assert await asyncio.wait_for(coming, 5) is None


def test_nothing_is_heard_after_the_end(ring: Ring) -> None:
    ring.close()
    logger.info("too late")
    assert texts(ring) == []


FERNET = "3v1tQ0s9mX2cK7yHn4bR8pLdWzUaJgEoTiVqFhYkSxM="
SETTINGS = Settings(
    telegram=TelegramSettings(
        api_hash="0123456789abcdef0123456789abcdef",  # type: ignore[arg-type]
        bot_tokens=("77:AAFirstTokenOfMine", "78:AASecondTokenOfMine"),  # type: ignore[arg-type]
        proxy="socks5://ann:proxy%2Fword@10.0.0.1:1080",  # type: ignore[arg-type]
    ),
    storage=StorageSettings(database="postgres://gate:data%40word@db/nezuko", encryption_keys=FERNET),  # type: ignore[arg-type]
    web=WebSettings(metrics_token="metrics-word"),  # type: ignore[arg-type]
)


@pytest.mark.parametrize(
    "secret",
    ["0123456789abcdef0123456789abcdef", "77:AAFirstTokenOfMine", "78:AASecondTokenOfMine", "proxy%2Fword", "proxy/word",
     "data%40word", "data@word", FERNET, "metrics-word"],
)  # fmt: skip
def test_every_secret_of_the_settings_is_taken_out(secret: str) -> None:
    shown = Redactor(secrets_of(SETTINGS))(f"before {secret} after")
    assert secret not in shown
    assert shown.startswith("before ")
    assert shown.endswith(" after")


@pytest.mark.parametrize(
    ("line", "gone"),
    [
        ("signed in as 7000000001:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", "AAHdq"),
        ("GET /sign-in/3q2fUyxL_vSPaNiDLqWE-Kcl7Kd1wNf 200", "3q2fUyxL"),
        ("Authorization: Bearer abc.def", "abc.def"),
        ("sealed gAAAAABmZ1234567890abcdefghijklmnop==", "ABmZ12"),
        ("postgres://gate:word@db/nezuko", "word"),
        ('{"password": "open sesame"}', "open"),
        ("api_hash=0123456789", "0123"),
        ("access_token: xyz", "xyz"),
        ("id_token eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "eyJzdWI"),
    ],
)
def test_what_looks_like_a_secret_is_taken_out(line: str, gone: str) -> None:
    shown = Redactor()(line)
    assert gone not in shown
    assert MASK in shown


@pytest.mark.parametrize(
    "line",
    ["GET /sign-in/telegram 200", "the token of a bot was revoked", "12:30:05 joined", "correlation=7f3a9c", "a secret to everybody",
     "https://example.org:8080/path", "nezuko.bots.supervisor:185"],
)  # fmt: skip
def test_plain_words_stay(line: str) -> None:
    assert Redactor()(line) == line


def test_what_is_bound_under_a_secrets_name_is_taken_out(ring: Ring) -> None:
    logger.bind(token="abc", chat=5).info("hello")
    assert ring.last(EVERYTHING, 1)[0].extra == (("token", MASK), ("chat", "5"))
