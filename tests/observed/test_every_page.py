"""Every address of the program over a filled database: at most ten queries, and the headers that browsers must see."""

from __future__ import annotations

import re

import pytest
from quart_rate_limiter import RateLimitExceeded
from werkzeug.routing import Rule

from nezuko.accounts.accounts import Accounts
from nezuko.audit.log import Audit
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.storage.counting import counted
from nezuko.web.observed import HEADER, MOST_QUERIES
from nezuko.webhooks.endpoints import Webhooks, Wish
from nezuko.webhooks.models import WebhookDelivery
from tests.dashboards import Visitor
from tests.desk import Desk

MANY = 13
"""More than ten of everything: who asks once for each of them is found out."""
ENDLESS = re.compile(r"/stream|/practice/live|/live$")
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@pytest.fixture
async def filled(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Thirteen groups, channels, people muted, accounts, sessions, events, audit rows, webhooks and deliveries."""
    town = desk.town
    app = town.app
    for number in range(MANY):
        channel = town.add_channel(f"Channel {number}", f"channel_{number}x")
        group = town.add_group(f"Group {number}")
        town.w.say(group, town.owner, f"/protect @{channel.username}")
        await town.until(lambda group=group: town.protection(group))
        person = town.person(f"Person{number}")
        for place in (town.group, group):
            town.w.join(place, person)
        await app.get(Accounts).sign_in_link(5000 + number, "viewer", f"Viewer {number}")
        app.get(Audit).record("group.change", "group", group.id, {"a": 1}, {"a": 2}, chat=(town.bot.id, group.id))
        app.get(EventLog).record(Kind.LEFT, bot_id=town.bot.id, chat_id=group.id, user=person.id, text="left")
    await town.settled()
    monkeypatch.setattr(app.get(Webhooks), "_check", _anything)
    for number in range(MANY):
        wish = Wish(name=f"Hook {number}", url="https://hooks.example.org/", kinds=frozenset({"protected"}))
        row, _ = await app.get(Webhooks).add(wish)
        await app.get(Webhooks).switch(row.id, active=False)
        await WebhookDelivery.bulk_create([_delivery(row.id, row.id + more) for more in range(1, MANY)])
    await app.writer.flush()
    return desk


async def _anything(url: str) -> str:
    return url


def _delivery(endpoint_id: int, number: int) -> WebhookDelivery:
    return WebhookDelivery(
        id=number, endpoint_id=endpoint_id, kind="left", body="{}", since_ms=1, due_ms=1, state="failed"
    )


def paths(desk: Desk, method: str = "GET") -> list[tuple[str, str]]:
    """Every route that takes this method, with an address that leads to something where that is known here."""
    town = desk.town
    hooks, muted = town.app.get(Webhooks).all(), town.gate.ledger.of_chat(town.group.id)
    hook = hooks[0].id if hooks else 1
    person = muted[0].user_id if muted else 1
    known: dict[str, object] = {
        "bot_id": town.bot.id, "chat_id": town.group.id, "group_id": town.group.id, "channel_id": town.channel.id, "user_id": person,
        "person_id": person, "account_id": 1, "tab": "overview", "deed": "exempt", "name": "events", "table": "events",
        "webhook_id": hook, "number": hook + 1, "delivery_id": hook + 1, "version": "x", "token": "x",
    }  # fmt: skip
    found = []
    for rule in desk.web.url_map.iter_rules():
        if method in (rule.methods or ()) and not ENDLESS.search(rule.rule):
            built = rule.build({name: known.get(name, _guess(rule, name)) for name in rule.arguments})
            assert built is not None, rule.rule
            found.append((rule.rule, built[1]))
    return found


def _guess(rule: Rule, name: str) -> object:
    return 1 if "Integer" in type(rule._converters[name]).__name__ else "x"


async def visit(who: Visitor, path: str) -> tuple[int, int, dict[str, str]]:
    """Open a page; returns its status, its queries and its headers."""
    answer = await who.get(path)
    assert answer.status < 500, (path, answer.text)
    return answer.status, int(answer.headers[HEADER]), dict(answer.headers)


async def test_no_page_takes_more_than_ten_queries(filled: Desk) -> None:
    greedy, opened = {}, 0
    for role in ("owner", "viewer"):
        who = await filled.signed_in(role)
        for rule, path in paths(filled):
            if "sign-out" in path:
                continue
            status, queries, _ = await visit(who, path)
            opened += status == 200
            if queries > MOST_QUERIES:
                greedy[rule, role] = queries
    assert greedy == {}
    assert opened > 30


async def test_every_answer_has_the_headers_that_protect_its_reader(desk: Desk) -> None:
    owner, nobody = await desk.signed_in(), Visitor(desk.web, "203.0.113.7")
    addresses = [path for _, path in paths(desk) if "sign-out" not in path]
    statuses = set()
    for who in (owner, nobody):
        for path in [*addresses, "/nothing/here", "/static/x/nezuko.css", "/static/x/nothing", "/audit/"]:
            answer = await who.get(path)
            statuses.add(answer.status)
            framed = path.startswith("/join/") and answer.status == 200  # Telegram's app shows it in a frame
            for name, value in HEADERS.items():
                assert answer.headers.get(name) == (None if framed and name == "X-Frame-Options" else value), (
                    path,
                    name,
                )
            assert (
                not framed
                or "frame-ancestors https://web.telegram.org;" in answer.headers["Content-Security-Policy"] + ";"
            )
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"], path
            assert answer.headers["X-Request-ID"], path
    for method, path in (("POST", "/audit"), ("DELETE", "/"), ("POST", "/sign-out")):
        answer = await nobody.request(method, path)
        statuses.add(answer.status)
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, path
    assert {200, 303, 401, 403, 404, 405} & statuses >= {200, 303, 404, 405}


async def test_error_of_ours_has_them_too(desk: Desk) -> None:
    async def broken() -> str:
        raise RuntimeError("a bug")

    async def too_often() -> str:
        raise RateLimitExceeded(7)

    owner = await desk.signed_in()
    desk.web._got_first_request = False
    desk.web.add_url_rule("/broken", "broken", broken)
    desk.web.add_url_rule("/too-often", "too_often", too_often)
    for path, status in (("/broken", 500), ("/too-often", 429)):
        answer = await owner.get(path)
        assert answer.status == status
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
        assert "Content-Security-Policy" in answer.headers
    assert answer.headers["Retry-After"] == "7"
    desk.town.errors.clear()  # the bug was logged, as it should be


async def test_queries_of_transactions_are_counted_as_well(desk: Desk) -> None:
    from tortoise.transactions import in_transaction  # noqa: PLC0415 - only here

    with counted() as tally:
        await WebhookDelivery.all().count()
        async with in_transaction():
            await WebhookDelivery.all().count()
        await WebhookDelivery.create(id=1, endpoint_id=1, kind="left", body="{}", since_ms=1, due_ms=1)
    assert tally.queries == 3
    await WebhookDelivery.all().count()
    assert tally.queries == 3
