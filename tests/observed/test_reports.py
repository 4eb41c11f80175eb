"""Errors are reported to Sentry, where that is wanted, and no secret goes along."""

from __future__ import annotations

import asyncio
import gzip
import json
import sys
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from loguru import logger

from nezuko import correlation
from nezuko.config import load
from nezuko.errors import ConfigurationError
from nezuko.logs import reports
from nezuko.logs.redaction import MASK, Redactor, secrets_of
from nezuko.logs.reports import Reporter
from tests.desk import Desk

TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


class Ingest:
    """Sentry's side: takes envelopes and keeps the events in them."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []
        self.raw: list[bytes] = []
        self.dsn = ""

    async def envelope(self, request: web.Request) -> web.Response:
        body = await request.read()
        if body[:2] == b"\x1f\x8b":
            body = gzip.decompress(body)
        self.raw.append(body)
        lines = body.split(b"\n")
        for head, item in zip(lines[1::2], lines[2::2], strict=False):
            if head and json.loads(head).get("type") == "event":
                self.events.append(json.loads(item))
        return web.json_response({"id": "x"})


@pytest.fixture
async def ingest() -> AsyncIterator[Ingest]:
    made = Ingest()
    app = web.Application()
    app.router.add_post("/api/7/envelope/", made.envelope)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.dsn = f"http://publickey@127.0.0.1:{runner.addresses[0][1]}/7"
    yield made
    await runner.cleanup()


@pytest.fixture
def redact() -> Redactor:
    settings = load(
        telegram={"api_hash": "0123456789abcdef"}, storage={"database": "postgres://ann:hunter22@db/nezuko"}
    )
    return Redactor(secrets_of(settings))


@pytest.fixture
def reported(ingest: Ingest, monkeypatch: pytest.MonkeyPatch) -> Ingest:
    """The program that is made next reports there."""
    monkeypatch.setenv("NEZUKO_LOG__SENTRY_DSN", ingest.dsn)
    return ingest


def fail(token: str) -> None:
    message = f"could not use {token}"
    raise RuntimeError(message)


async def test_error_arrives_with_its_traceback_and_its_correlation(ingest: Ingest, redact: Redactor) -> None:
    reporter = Reporter(ingest.dsn, redact)
    with correlation.bound("walk-7"):
        try:
            fail("it")
        except RuntimeError:
            logger.exception("the page {} failed", "/groups")
    await reporter.close()
    (event,) = ingest.events
    assert event["tags"]["correlation"] == "walk-7"
    assert event["logentry"]["formatted"] == "the page /groups failed"
    (told,) = event["exception"]["values"]
    assert (told["type"], told["value"]) == ("RuntimeError", "could not use it")
    assert told["stacktrace"]["frames"][-1]["function"] == "fail"
    assert event["release"].startswith("nezuko@")


async def test_no_secret_goes_along(ingest: Ingest, redact: Redactor) -> None:
    secrets = [TOKEN, "0123456789abcdef", "hunter22", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"]
    reporter = Reporter(ingest.dsn, redact)
    for secret in secrets:
        try:
            fail(secret)
        except RuntimeError:
            logger.bind(about=secret).exception("failed with {}", secret)
    await reporter.close()
    assert len(ingest.events) == len(secrets)
    sent = b"\n".join(ingest.raw).decode()
    assert MASK in json.loads(json.dumps(ingest.events))[0]["logentry"]["formatted"]
    for secret in secrets:
        assert secret not in sent
    assert "vars" not in json.dumps(ingest.events), "local variables hold tokens"


async def test_lines_that_are_no_errors_stay_here(ingest: Ingest, redact: Redactor) -> None:
    reporter = Reporter(ingest.dsn, redact)
    logger.warning("only a warning")
    logger.error("an error without a traceback")
    await reporter.close()
    assert [event["logentry"]["formatted"] for event in ingest.events] == ["an error without a traceback"]


async def test_a_flood_is_held_back(ingest: Ingest, redact: Redactor) -> None:
    reporter = Reporter(ingest.dsn, redact)
    for number in range(reports.A_MINUTE * 3):
        logger.error("error {}", number)
    await reporter.close()
    assert len(ingest.events) <= reports.A_MINUTE


async def test_sentry_that_is_away_holds_nothing_up(redact: Redactor) -> None:
    reporter = Reporter("http://publickey@127.0.0.1:9/7", redact)
    logger.error("nobody hears it")
    async with asyncio.timeout(10):
        await reporter.close()


def test_wrong_dsn_is_refused_with_a_sentence(redact: Redactor) -> None:
    with pytest.raises(ConfigurationError, match=r"log\.sentry_dsn is no DSN"):
        Reporter("nonsense", redact)


def test_missing_library_is_named(redact: Redactor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentry_sdk", None)
    with pytest.raises(ConfigurationError, match=r"pip install sentry-sdk"):
        Reporter("http://key@127.0.0.1/1", redact)


async def test_page_that_fails_is_reported_under_the_number_that_its_reader_sees(reported: Ingest, desk: Desk) -> None:
    async def broken() -> str:
        raise RuntimeError(f"could not use {TOKEN}")

    owner = await desk.signed_in()
    desk.web._got_first_request = False
    desk.web.add_url_rule("/broken", "broken", broken)
    answer = await owner.get("/broken")
    assert answer.status == 500
    desk.town.errors.clear()
    await desk.town.stop()  # what waits is sent before the end
    (event,) = reported.events
    assert event["tags"]["correlation"] == answer.headers["X-Request-ID"]
    assert event["tags"]["correlation"] in answer.text
    assert TOKEN not in b"".join(reported.raw).decode()
