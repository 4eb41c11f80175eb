"""Which role may do what."""

from __future__ import annotations

from collections.abc import Mapping

from nezuko.accounts.models import Role
from nezuko.web.permissions import Permission

__all__ = ["ROLE_PERMISSIONS", "Permission"]

_P = Permission
_LOOKING = frozenset(
    {_P.DASHBOARD_VIEW, _P.GROUPS_VIEW, _P.CHANNELS_VIEW, _P.BOTS_VIEW, _P.ANALYTICS_VIEW, _P.LOGS_VIEW}
)

ROLE_PERMISSIONS: Mapping[Role, frozenset[Permission]] = {
    Role.OWNER: frozenset(Permission),
    Role.ADMIN: _LOOKING | {_P.GROUPS_CHANGE, _P.CHANNELS_CHANGE, _P.MEMBERS_ACT, _P.PEOPLE_DATA, _P.AUDIT_VIEW},
    Role.VIEWER: _LOOKING,
    # What these allow ends at the person's own groups. Bots, logs and channels belong to everybody's groups: they stay out of sight;
    # which channels a group requires is seen and changed with the group.
    Role.GROUP: frozenset(
        {_P.DASHBOARD_VIEW, _P.GROUPS_VIEW, _P.GROUPS_CHANGE, _P.MEMBERS_ACT, _P.ANALYTICS_VIEW, _P.AUDIT_VIEW}
    ),
}
"""Every role with everything it allows. The audit shows an owner all, everybody else what he did or what befell his groups."""
