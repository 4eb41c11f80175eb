"""A database as it is after three busy months: events, calls, people, groups. Made inside the database, since ten million rows are many."""

from __future__ import annotations

import time

from tortoise import BaseDBAsyncClient, connections

from nezuko.analytics import recount
from nezuko.analytics.models import DAY

DAYS = 90
GROUPS = 200
BOTS = 3
PEOPLE = 2_000_000
FIRST_GROUP = 1_500_000_000
FIRST_PERSON = 5_000_000_000
FIRST_BOT = 7_000_000_000
CHUNK = 1_000_000
_INDEXES = {
    "idx_events_chat_id_bench": ("events", "chat_id, id"),
    "idx_events_user_id_bench": ("events", "user_id, id"),
    "idx_events_kind_bench": ("events", "kind, id"),
}

# Dice that fall the same way each time and on both databases: three numbers of 0 to 9,999 for each row.
_DICE = (
    "SELECT n, (n * 48271 % 2147483647) % 10000 AS a, (n * 69621 % 2147483647) / 7 % 10000 AS b, "
    "(n * 16807 % 2147483647) / 3 % 10000 AS c FROM numbers"
)
_NUMBERS = {
    "sqlite": "WITH RECURSIVE numbers(n) AS (SELECT {0} UNION ALL SELECT n + 1 FROM numbers WHERE n < {1} - 1)",
    "postgres": "WITH numbers(n) AS (SELECT generate_series({0}::bigint, {1}::bigint - 1))",
}
_KIND = (
    "CASE WHEN a < 4400 THEN 'restricted' WHEN a < 8000 THEN 'verified' WHEN a < 8500 THEN 'revoked' WHEN a < 9300 THEN 'joined' "
    "WHEN a < 9700 THEN 'left' WHEN a < 9900 THEN 'message_deleted' WHEN a < 9990 THEN 'unknown' WHEN a < 9998 THEN 'error' "
    "WHEN a < 9999 THEN 'rights_lost' ELSE 'bot_down' END"
)
_CHAT = f"{FIRST_GROUP} + b * b / (100000000 / {GROUPS})"  # the first groups are the busiest
_BOT = f"{FIRST_BOT} + (b * b / (100000000 / {GROUPS})) % {BOTS}"
_METHOD = (
    "CASE WHEN a < 5000 THEN 'channels.editBanned' WHEN a < 8000 THEN 'channels.getParticipant' WHEN a < 9000 THEN 'messages.sendMessage' "
    "WHEN a < 9700 THEN 'channels.deleteMessages' ELSE 'messages.editMessage' END"
)


def _at(count: int, now: float) -> str:
    """The time of a row: evenly over the days, twice as dense in the evening."""
    begin = int(now - DAYS * DAY) * 1000
    return f"({begin} + n * {DAYS * DAY * 1000 // count} + 0)"


def _events(count: int, now: float) -> str:
    at = _at(count, now)
    return (
        "INSERT INTO events (id, at_ms, kind, bot_id, chat_id, user_id, user_name, channel_id, correlation, latency_ms, cached, text, findings) "  # noqa: S608 - a bench of our own
        f"SELECT ({at} << 22) + n % 4194304, {at}, {_KIND}, {_BOT}, {_CHAT}, {FIRST_PERSON} + (a * 10000 + c) * 31 % {PEOPLE}, "
        f"'Person ' || ((a * 10000 + c) * 31 % {PEOPLE}), NULL, 'c' || n, CASE WHEN a < 8500 THEN 2.0 + c * c / 200000.0 END, "
        f"b < 7000, 'was muted: is not in @news', '' FROM ({_DICE}) AS dice"
    )


def _calls(count: int, now: float) -> str:
    return (
        "INSERT INTO telegram_calls (bot_id, at_ms, method, chat_id, user_id, took_ms, ok, error, waited_ms) "  # noqa: S608 - as above
        f"SELECT {_BOT}, {_at(count, now)}, {_METHOD}, {_CHAT}, NULL, 20.0 + c * c / 1000000.0, c < 9950, '', 0.1 FROM ({_DICE}) AS dice"
    )


def _people(now: float) -> str:
    return (
        "INSERT INTO people (id, name, username, search, seen_ms) "
        f"SELECT {FIRST_PERSON} + n, 'Person ' || n, 'user' || n, 'person ' || n || ' @user' || n, {int(now - DAYS * DAY) * 1000} + n * 3000 "
        "FROM numbers"
    )


async def fill(events: int, calls: int) -> dict[str, float]:
    """Fill the open, empty database. Returns seconds by step."""
    client, now = connections.get("default"), time.time()
    took: dict[str, float] = {}
    tables = (("events", _events(events, now), events), ("calls", _calls(calls, now), calls), ("people", _people(now), min(PEOPLE, events)))
    for name, statement, count in tables:
        begun = time.perf_counter()
        for first in range(0, count, CHUNK):
            numbers = _NUMBERS[client.capabilities.dialect].format(first, min(first + CHUNK, count))
            await _execute(client, _whole(numbers, statement, client.capabilities.dialect))
        took[name] = time.perf_counter() - begun
    begun = time.perf_counter()
    await recount.recount()
    took["rollups"] = time.perf_counter() - begun
    await _execute(client, "ANALYZE")
    return took


def _whole(numbers: str, statement: str, dialect: str) -> str:
    """SQLite wants WITH after INSERT INTO, PostgreSQL takes it there too."""
    head, select, rest = statement.partition(" SELECT ")
    boolean = rest if dialect == "sqlite" else rest
    return f"{head} {numbers}{select}{boolean}"


async def _execute(client: BaseDBAsyncClient, sql: str) -> None:
    await client.execute_script(sql)


async def count_rows() -> dict[str, int]:
    """Rows by table."""
    client = connections.get("default")
    found = {}
    for table in ("events", "telegram_calls", "people", "rollups"):
        rows = await client.execute_query_dict(f"SELECT COUNT(*) AS n FROM {table}")  # noqa: S608 - four names
        found[table] = int(rows[0]["n"])
    return found
