"""What admins look at besides events: the audit, webhooks with their messages, sweeps with their people, channels, exemptions, stays."""

from __future__ import annotations

import json

from tortoise import BaseDBAsyncClient

from bench.dashboard_data import (
    BOTS,
    DAYS,
    FIRST_BOT,
    FIRST_GROUP,
    FIRST_PERSON,
    GROUPS,
    PEOPLE,
    at_time,
    in_chunks,
    inserted,
)
from nezuko.analytics.models import DAY, STAGES
from nezuko.channels.models import HOUR, Channel, SubscriberCount
from nezuko.groups.models import Group, Requirement
from nezuko.webhooks.models import WebhookEndpoint

CHANNELS = 50
FIRST_CHANNEL = 1_600_000_000
WEBHOOK = 1
SWEEPS = 5
"""Of the first group, each with as many people."""
FIRST_SWEEP = 1_000
EXEMPT = 2_000
_LINK = f"CASE WHEN n / {GROUPS} % 2 = 0 THEN '' ELSE 'https://t.me/+link' END"


def _audit(count: int, now: float) -> str:
    at = at_time(count, now)
    columns = (
        "id, at, account_id, telegram_id, actor, via, ip, user_agent, action, resource, resource_id, bot_id, chat_id, old, new, "
        "correlation"
    )
    action = "CASE WHEN n % 3 = 0 THEN 'member.lift' WHEN n % 3 = 1 THEN 'group.rule' ELSE 'configuration.change' END"
    resource = "CASE WHEN n % 3 = 0 THEN 'member' WHEN n % 3 = 1 THEN 'group' ELSE 'configuration' END"
    return inserted(
        "audit_log", columns, f"({at} << 22) + n % 4194304", f"{at} / 1000", "NULL", "n % 7", "'Admin ' || n % 7", "'web'",
        "'203.0.113.7'", "'Firefox'", action, resource, "'x'", f"{FIRST_BOT}", f"{FIRST_GROUP} + n % {GROUPS}",
        """'{"muted": true}'""", """'{"muted": false}'""", "'c' || n", source="numbers",
    )  # fmt: skip


def _deliveries(count: int, now: float) -> str:
    at = at_time(count, now)
    columns = (
        "id, endpoint_id, event_id, kind, body, correlation, state, since_ms, due_ms, attempts, last_ms, took_ms, status, error, "
        "answer"
    )
    state = "CASE WHEN n % 50 = 0 THEN 'failed' ELSE 'delivered' END"
    return inserted(
        "webhook_deliveries", columns, f"({at} << 22) + n % 4194304", f"{WEBHOOK}", "NULL", "'restricted'", "'{}'", "'c' || n", state,
        at, at, "1", at, "40.0", "204", "''", "''", source="numbers",
    )  # fmt: skip


def _swept(count: int, _: float) -> str:
    each = max(1, count // SWEEPS)
    outcome = "CASE WHEN n % 4 = 0 THEN 'muted' ELSE 'allowed' END"
    columns = "id, sweep_id, position, user_id, user_name, is_bot, outcome, why, entry_id"
    return inserted(
        "swept", columns, "n + 1", f"{FIRST_SWEEP} + n / {each}", f"n % {each}", f"{FIRST_PERSON} + n % {PEOPLE}", "'Person ' || n",
        "n < 0", outcome, "'is not in @news'", "NULL", source="numbers",
    )  # fmt: skip


def _sweeps(count: int, now: float) -> str:
    columns = (
        "id, bot_id, chat_id, kind, state, by_name, rule, canary, total, calls, counts, problem, created_at, ended_at"
    )
    each = max(1, count // SWEEPS)
    counts = json.dumps({"muted": each // 4, "allowed": each - each // 4})
    return inserted(
        "sweeps", columns, f"{FIRST_SWEEP} + n", f"{FIRST_BOT}", f"{FIRST_GROUP}", "'sweep'", "'done'", "'Admin'", "'a rule'", "0",
        f"{each}", f"{each}", f"'{counts}'", "''", f"{int(now)} - n * 86400", f"{int(now)} - n * 86400 + 3600", source="numbers",
    )  # fmt: skip


def _exempt(now: float) -> str:
    columns = "id, bot_id, chat_id, user_id, reason, passing, created_at"
    return inserted(
        "exemptions", columns, "n + 1", f"{FIRST_BOT}", f"{FIRST_GROUP}", f"{FIRST_PERSON} + n", "'a friend'", "n < 0",
        f"{int(now)} - n", source="numbers",
    )  # fmt: skip


def _stays(now: float) -> str:
    """One for each person, verified an hour after he came; every fourth has left again. All are counted already."""
    bot, chat, came = (
        f"{FIRST_BOT} + n % {GROUPS} % {BOTS}",
        f"{FIRST_GROUP} + n % {GROUPS}",
        f"{at_time(PEOPLE, now)} / 1000",
    )
    columns = (
        "id, bot_id, chat_id, user_id, joined_at, invite, prompted_at, channel_at, verified_at, admitted_at, left_at, due_at, "
        "counted_at, counted_by, counted_as"
    )
    left = f"CASE WHEN n % 4 = 0 THEN {came} + 7200 END"
    return inserted(
        "stays", columns, f"({bot}) || ':' || ({chat}) || ':' || ({FIRST_PERSON} + n)", bot, chat, f"{FIRST_PERSON} + n", came, _LINK,
        f"{came} + 60", f"{came} + 3600", f"{came} + 3600", "NULL", left, "NULL", came, _LINK, "7", source="numbers",
    )  # fmt: skip


def _cohorts(span: int, now: float) -> str:
    """What became of those who joined each group in each hour or day, by two links."""
    columns = "span, chat_id, at, bot_id, invite, " + ", ".join(("joined", *STAGES))
    at = f"{int(now) // span * span} - n / {2 * GROUPS} * {span}"
    counts = ("9", "8", "6", "6", "1", "2", "5", "4", "3")
    return inserted(
        "cohorts", columns, f"{span}", f"{FIRST_GROUP} + n % {GROUPS}", at, f"{FIRST_BOT} + n % {GROUPS} % {BOTS}", _LINK, *counts,
        source="numbers",
    )  # fmt: skip


async def fill(client: BaseDBAsyncClient, events: int, now: float, sealed: bytes) -> None:
    """Fill the tables, in proportion to so many events; groups are there already. `sealed`: a webhook's secret."""
    few = events // 100
    await in_chunks(client, _audit(few, now), few)
    await in_chunks(client, _deliveries(2 * few, now), 2 * few)
    await in_chunks(client, _sweeps(few, now), SWEEPS)
    await in_chunks(client, _swept(few, now), few // SWEEPS * SWEEPS)
    await in_chunks(client, _exempt(now), EXEMPT)
    await in_chunks(client, _stays(now), PEOPLE)
    for span in (HOUR, DAY):
        await in_chunks(client, _cohorts(span, now), 2 * GROUPS * DAYS * DAY // span)
    await WebhookEndpoint.create(
        id=WEBHOOK, name="Bench", url="https://example.org/hook", secret=sealed, active=False, created_at=int(now)
    )
    await _channels(int(now))


async def _channels(now: int) -> None:
    """Channels of the first bot; each group of his requires one, the first group three."""
    await Channel.bulk_create(
        Channel(
            id=n + 1, bot_id=FIRST_BOT, chat_id=FIRST_CHANNEL + n, title=f"Channel {n}", username=f"channel{n}", subscribers=1000 * n,
        )
        for n in range(CHANNELS)
    )  # fmt: skip
    groups = await Group.filter(bot_id=FIRST_BOT).order_by("id")
    wanted = [(group.id, 1 + number % CHANNELS) for number, group in enumerate(groups)]
    wanted += [(groups[0].id, 2), (groups[0].id, 3)]
    await Requirement.bulk_create(
        Requirement(id=number + 1, group_id=group_id, channel_id=channel_id)
        for number, (group_id, channel_id) in enumerate(wanted)
    )
    await SubscriberCount.bulk_create(
        SubscriberCount(bot_id=FIRST_BOT, chat_id=FIRST_CHANNEL, at=now // HOUR * HOUR - n * HOUR, count=100_000 - n)
        for n in range(24 * 90)
    )
