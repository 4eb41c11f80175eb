"""The names of what may be allowed. Who may what is the accounts' business; that it is asked for, the guard's."""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """Everything that one may be allowed to do on the dashboard and through the API."""

    DASHBOARD_VIEW = "dashboard.view"
    GROUPS_VIEW = "groups.view"
    GROUPS_CHANGE = "groups.change"
    CHANNELS_VIEW = "channels.view"
    CHANNELS_CHANGE = "channels.change"
    MEMBERS_ACT = "members.act"
    PEOPLE_DATA = "people.data"
    BROADCASTS_SEND = "broadcasts.send"
    BOTS_VIEW = "bots.view"
    BOTS_CHANGE = "bots.change"
    ANALYTICS_VIEW = "analytics.view"
    LOGS_VIEW = "logs.view"
    AUDIT_VIEW = "audit.view"
    CONFIG_CHANGE = "config.change"
    ACCOUNTS_CHANGE = "accounts.change"
