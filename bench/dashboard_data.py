"""A database as it is after three busy months: events, calls, people, groups. Made inside the database, since ten million rows are many."""

from __future__ import annotations

import time

from tortoise import BaseDBAsyncClient, connections

from nezuko.analytics import recount
from nezuko.analytics.buckets import COLUMNS
from nezuko.analytics.models import DAY
from nezuko.bots.models import Bot
from nezuko.groups.models import Group
from nezuko.storage.patience import patiently

DAYS = 90
GROUPS = 200
BOTS = 3
PEOPLE = 2_000_000
FIRST_GROUP = 1_500_000_000
FIRST_PERSON = 5_000_000_000
FIRST_BOT = 7_000_000_000
CHUNK = 1_000_000
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


def at_time(count: int, now: float) -> str:
    """The time of a row, evenly over the days."""
    begin = int(now - DAYS * DAY) * 1000
    return f"({begin} + n * {DAYS * DAY * 1000 // count})"


_EVENT = (
    "id, at_ms, kind, bot_id, chat_id, user_id, user_name, channel_id, correlation, latency_ms, cached, text, findings"
)
_CALL = "bot_id, at_ms, method, chat_id, user_id, took_ms, ok, error, waited_ms"
_USER = f"((a * 10000 + c) * 31 % {PEOPLE})"


def inserted(table: str, columns: str, *values: str, source: str) -> str:
    """A statement that makes rows of a table, one for each row of `source`: of `numbers`, which `in_chunks` brings, or of dice."""
    return f"INSERT INTO {table} ({columns}) SELECT {', '.join(values)} FROM {source}"  # noqa: S608 - a bench of our own


def _events(count: int, now: float) -> str:
    at, took = at_time(count, now), "CASE WHEN a < 8500 THEN 2.0 + c * c / 200000.0 END"
    return inserted(
        "events", _EVENT, f"({at} << 22) + n % 4194304", at, _KIND, _BOT, _CHAT, f"{FIRST_PERSON} + {_USER}", f"'Person ' || {_USER}",
        "NULL", "'c' || n", took, "b < 7000", "'was muted: is not in @news'", "''", source=f"({_DICE}) AS dice",
    )  # fmt: skip


def _calls(count: int, now: float) -> str:
    took = "20.0 + c * c / 1000000.0"
    return inserted(
        "telegram_calls", _CALL, _BOT, at_time(count, now), _METHOD, _CHAT, "NULL", took, "c < 9950", "''", "0.1",
        source=f"({_DICE}) AS dice",
    )  # fmt: skip


def _people(now: float) -> str:
    seen = f"{int(now - DAYS * DAY) * 1000} + n * 3000"
    return inserted(
        "people", "id, name, username, search, seen_ms", f"{FIRST_PERSON} + n", "'Person ' || n", "'user' || n",
        "'person ' || n || ' @user' || n", seen, source="numbers",
    )  # fmt: skip


def _checks(check: str, event: str) -> str:
    """Checks are counted, not written one by one: three for each event of that kind, two of them from memory."""
    key = "span, chat_id, what, at, bot_id, count, cached, failed"
    values = ("span", "chat_id", f"'{check}'", "at", "bot_id", "count * 3", "count * 2", "0", *("0" for _ in COLUMNS))
    return inserted("rollups", ", ".join((key, *COLUMNS)), *values, source=f"rollups WHERE what = '{event}'")


async def fill(events: int, calls: int) -> dict[str, float]:
    """Fill the open, empty database. Returns seconds by step."""
    client, now = connections.get("default"), time.time()
    took: dict[str, float] = {}
    tables = (
        ("events", _events(events, now), events),
        ("telegram_calls", _calls(calls, now), calls),
        ("people", _people(now), min(PEOPLE, events)),
    )
    for name, statement, count in tables:
        begun = time.perf_counter()
        indexes = await _drop_indexes(client, name)
        await in_chunks(client, statement, count)
        for index in indexes:
            await patiently(client, index)
        took[name] = time.perf_counter() - begun
    begun = time.perf_counter()
    await recount.recount()
    for check, event in (("check:passed", "event:verified"), ("check:failed", "event:restricted")):
        await patiently(client, _checks(check, event))
    took["rollups"] = time.perf_counter() - begun
    await _groups(now)
    return took


async def settle() -> None:
    """Let the database look at what it has, as autovacuum does; SQLite has no such thing and must do without."""
    client = connections.get("default")
    if client.capabilities.dialect == "postgres":
        await patiently(client, "VACUUM ANALYZE")


async def in_chunks(client: BaseDBAsyncClient, statement: str, count: int) -> None:
    """Make `count` rows with a statement over `numbers`, a million at a time."""
    for first in range(0, count, CHUNK):
        numbers = _NUMBERS[client.capabilities.dialect].format(first, min(first + CHUNK, count))
        head, _, rest = statement.partition(" SELECT ")
        await patiently(client, f"{head} {numbers} SELECT {rest}")


async def _drop_indexes(client: BaseDBAsyncClient, table: str) -> list[str]:
    """Drop the indexes of a table that are no keys; building them afterwards is ten times faster. Returns how to make them again."""
    if client.capabilities.dialect == "sqlite":
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?"
    else:
        query = (
            "SELECT i.relname AS name, pg_get_indexdef(x.indexrelid) AS sql FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid "
            "JOIN pg_class t ON t.oid = x.indrelid WHERE NOT x.indisunique AND t.relname = $1"
        )
    found = await client.execute_query_dict(query, [table])
    for index in found:
        await patiently(client, f'DROP INDEX "{index["name"]}"')
    return [str(index["sql"]) for index in found]


async def _groups(now: float) -> None:
    """Bots and groups to whom all that happened."""
    await Bot.bulk_create(
        Bot(id=FIRST_BOT + n, username=f"bench{n}bot", name=f"Bench {n}", active=False, added_at=int(now))
        for n in range(BOTS)
    )
    await Group.bulk_create(
        Group(
            id=n + 1,
            bot_id=FIRST_BOT + n % BOTS,
            chat_id=FIRST_GROUP + n,
            title=f"Group number {n}",
            protected_since=int(now),
        )
        for n in range(GROUPS)
    )


async def count_rows() -> dict[str, int]:
    """Rows by table."""
    client = connections.get("default")
    found = {}
    for table in ("events", "telegram_calls", "people", "rollups", "audit_log", "webhook_deliveries", "swept"):
        rows = await client.execute_query_dict(f"SELECT COUNT(*) AS n FROM {table}")  # noqa: S608 - names of tables
        found[table] = int(rows[0]["n"])
    return found
