"""Webhooks: other programs are told of events, over https, signed, at least once."""

from __future__ import annotations

from nezuko.app import App, NavEntry
from nezuko.audit.log import Audit
from nezuko.bots.supervisor import Supervisor
from nezuko.events.log import EventLog
from nezuko.events.overview import Overview
from nezuko.telegram.types import ChatMigrated
from nezuko.web.permissions import Permission
from nezuko.webhooks import delivery_views, views
from nezuko.webhooks.addresses import Addresses
from nezuko.webhooks.endpoints import Webhooks
from nezuko.webhooks.models import WebhookDelivery
from nezuko.webhooks.owners import Owners
from nezuko.webhooks.sender import Sender


def setup(app: App) -> None:
    """Register the service, its pages, its outbox and the end of old deliveries."""
    addresses = Addresses(allow_private=app.settings.webhooks.allow_private)
    webhooks = Webhooks(
        writer=app.writer,
        vault=app.vault,
        tasks=app.tasks,
        audit=app.get(Audit),
        events=app.get(EventLog),
        sender=Sender(addresses),
        check=addresses.check,
        title=app.get(Overview).chat_title,
    )
    webhooks.tell.append(Owners(app.get(Supervisor)).tell)
    app.updates.on(ChatMigrated, webhooks.on_migrated)
    app.provide(webhooks)
    app.retention.keep(
        "webhook deliveries",
        lambda: app.settings.webhooks.keep_days,
        WebhookDelivery.purge,
        table="webhook_deliveries",
        setting="webhooks.keep_days",
    )
    app.blueprints += [views.blueprint, delivery_views.blueprint]
    app.nav.append(NavEntry("Webhooks", "/webhooks", "webhook", order=65, permission=Permission.CONFIG_CHANGE))
    app.on_start.append(webhooks.start)
    app.on_stop.append(webhooks.stop)
