"""What is measured: every page and every call of the API that reads, as the program lists its routes, and some questions more."""

from __future__ import annotations

import re
import time

from quart import Quart
from werkzeug.routing import Rule

from bench.dashboard_data import FIRST_BOT, FIRST_GROUP, FIRST_PERSON
from bench.dashboard_records import FIRST_CHANNEL, FIRST_SWEEP, WEBHOOK
from nezuko.accounts.models import Account
from nezuko.analytics.charts import TABS, Charts
from nezuko.analytics.window import PERIODS
from nezuko.api.operations import BASE
from nezuko.app import App
from nezuko.events.models import EventRow
from nezuko.web.guard import is_public
from nezuko.webhooks.models import WebhookDelivery

ENDLESS = re.compile(r"/stream$")
TEXT = "prompt.shared"
"""A text that a group may change."""
CHARTS = re.compile(r"/charts/<")
"""Charts are measured by name and period below."""


async def paths(app: App, web: Quart) -> tuple[dict[str, list[str]], list[str]]:
    """Return what is measured, and the routes that are left out because nothing here leads to them.

    What is measured is a name and the addresses that are asked for in turn under it.
    """
    found, left_out = dict[str, list[str]](), list[str]()
    known = await _known()
    async with web.app_context():
        rules = [
            rule for rule in web.url_map.iter_rules() if "GET" in (rule.methods or ()) and not is_public(rule.endpoint)
        ]
    for rule in sorted(rules, key=lambda rule: (rule.rule.startswith(BASE), rule.rule)):
        if ENDLESS.search(rule.rule) or CHARTS.search(rule.rule):
            continue
        address = _address(rule, known)
        if address is None:
            left_out.append(rule.rule)
        else:
            found[re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule)] = [address]
    return found | _asked(app), left_out


async def _known() -> dict[str, object]:
    """What leads to something on routes with a blank."""
    owner = await Account.all().order_by("id").first()
    delivery = await WebhookDelivery.all().order_by("-id").first()
    member = await EventRow.filter(chat_id=FIRST_GROUP).order_by("-id").first()
    user = member.user_id if member and member.user_id else FIRST_PERSON
    return {
        "bot_id": FIRST_BOT, "chat_id": FIRST_GROUP, "group_id": FIRST_GROUP, "channel_id": FIRST_CHANNEL, "user_id": user,
        "webhook_id": WEBHOOK, "run_id": FIRST_SWEEP, "delivery_id": delivery.id if delivery else 0, "account_id": owner.id if owner else 0,
        "deed": "exempt", "kind": "events", "table": "events", "name": "events", "key": "gate.prompt_ttl",
    }  # fmt: skip


def _address(rule: Rule, known: dict[str, object]) -> str | None:
    values = {name: known.get(name) for name in rule.arguments}
    if "number" in values:
        values["number"] = known["run_id"] if "/sweeps/" in rule.rule else known["delivery_id"]
    if "/texts/" in rule.rule:
        values["key"] = TEXT
    if rule.rule.startswith("/channels/"):
        values["chat_id"] = known["channel_id"]
    if None in values.values() or (rule.rule.startswith("/bots/add/") and "name" in values):
        return None
    built = rule.build(values)
    return built[1] if built else None


def _asked(app: App) -> dict[str, list[str]]:
    """Questions to these pages that are more work than the plain page."""
    periods, group = list(PERIODS), FIRST_GROUP
    found = {f"/?show={name}": [f"/?show={name}"] for name in ("muted", "problems")}
    for tab in TABS:
        found[f"/analytics?tab={tab}"] = [f"/analytics?tab={tab}&period={period}" for period in periods]
    for name in app.get(Charts).names:
        address = f"/analytics/charts/{name}.json?period="
        found[f"chart {name}"] = [address + period for period in periods]
        found[f"chart {name}, one group"] = [f"{address}{period}&group={group}" for period in periods]
        found[f"{BASE}/charts/{name}"] = [f"{BASE}/charts/{name}?period={period}" for period in periods]
    middle = int(time.time() - 45 * 86_400) * 1000 << 22
    found["/activity, 45 days back"] = [f"/activity?before={middle}"]
    found["/activity?show=error"] = ["/activity?show=error"]
    found["/activity, rare kind of one group"] = [f"/activity?show=rights_lost&chat={group}"]
    found["/activity, one member"] = [f"/activity?who={FIRST_PERSON + 31}"]
    found["/audit, 45 days back"] = [f"/audit?before={middle}"]
    found["/audit, one kind of action"] = ["/audit?action=group.rule&days=30"]
    found["/webhooks, failed messages"] = [f"/webhooks/{WEBHOOK}?state=failed"]
    found["/groups?q=number 7"] = ["/groups?q=number%207"]
    found["/members?q=@user777"] = ["/members?q=@user777"]
    found["/members?q=(nobody's name)"] = ["/members?q=zzzzzz"]
    return found
