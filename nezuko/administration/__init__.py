"""What admins do from the dashboard: groups and their rules, members, channels, bots."""

from __future__ import annotations

from nezuko.administration import (
    bot_views,
    channel_pages,
    door_pages,
    group_exports,
    group_pages,
    group_views,
    member_pages,
    rule_pages,
    wording_pages,
)
from nezuko.administration.arrivals import Arrivals
from nezuko.administration.bot_list import BotList
from nezuko.administration.bot_newcomers import Newcomers
from nezuko.administration.bots import Bots
from nezuko.administration.channel_list import Channels
from nezuko.administration.group_detail import GroupDetails
from nezuko.administration.group_list import GroupList
from nezuko.administration.members import Members
from nezuko.administration.protections import Protections
from nezuko.administration.subscribers import KEPT_DAYS, LOOK_SECONDS, Subscribers
from nezuko.administration.wordings import Wordings
from nezuko.analytics.stays import Stays
from nezuko.app import App, NavEntry
from nezuko.audit.log import Audit
from nezuko.bots.supervisor import Supervisor
from nezuko.channels.models import SubscriberCount
from nezuko.enforcement.service import Enforcement
from nezuko.events.log import EventLog
from nezuko.groups.directory import Groups
from nezuko.privacy.nameless import Nameless
from nezuko.telegram.types import ParticipantChanged
from nezuko.web.permissions import Permission


def setup(app: App) -> None:
    """Plug the services and pages in."""
    enforcement, groups, supervisor = app.get(Enforcement), app.get(Groups), app.get(Supervisor)
    events, audit = app.get(EventLog), app.get(Audit)
    protections = Protections(enforcement, groups, events, audit, app.get(Nameless))
    protections.on_options.append(enforcement.options_changed)
    app.provide(protections)
    app.provide(Wordings(groups, enforcement, audit))
    listing = GroupList(groups, enforcement, supervisor)
    app.provide(listing)
    app.provide(GroupDetails(listing, enforcement))
    app.provide(Members(enforcement, groups, events, audit))
    app.provide(Channels(groups, enforcement, audit))
    app.updates.fact(ParticipantChanged, Arrivals(app.get(Stays), groups, enforcement).participant)
    _count_subscribers(app, Subscribers(groups, enforcement))
    bots = Bots(supervisor, enforcement, groups, audit, app.vault, app.tasks)
    app.provide(bots)
    app.provide(BotList(bots, supervisor, enforcement, groups))
    app.provide(Newcomers())
    app.on_stop.append(bots.stop)
    app.blueprints += [
        bot_views.blueprint,
        group_views.blueprint,
        group_pages.blueprint,
        group_exports.blueprint,
        door_pages.blueprint,
        rule_pages.blueprint,
        wording_pages.blueprint,
        member_pages.blueprint,
        channel_pages.blueprint,
    ]
    app.nav.append(NavEntry("Groups", "/groups", "shield-check", order=20))
    app.nav.append(NavEntry("Channels", "/channels", "broadcast", order=30, permission=Permission.CHANNELS_VIEW))
    app.nav.append(NavEntry("Bots", "/bots", "robot", order=40, permission=Permission.BOTS_VIEW))


def _count_subscribers(app: App, subscribers: Subscribers) -> None:
    async def begin() -> None:
        app.tasks.every("subscribers", LOOK_SECONDS, subscribers.look, at_once=False)

    app.provide(subscribers)
    app.updates.fact(ParticipantChanged, subscribers.participant)
    app.on_start.append(begin)
    app.retention.keep("measured subscribers", KEPT_DAYS, SubscriberCount.purge, table="subscriber_counts")
