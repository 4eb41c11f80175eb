"""Notes how people come: by which link into a group, and that they join a channel that it asks for."""

from __future__ import annotations

from nezuko.analytics.stays import Stays
from nezuko.enforcement.service import Enforcement
from nezuko.groups.directory import Groups
from nezuko.telegram.types import ParticipantChanged


class Arrivals:
    """Listens to updates."""

    def __init__(self, stays: Stays, groups: Groups, enforcement: Enforcement) -> None:
        self._stays = stays
        self._groups = groups
        self._enforcement = enforcement

    def participant(self, update: ParticipantChanged) -> None:
        """Somebody has come into a group or a channel."""
        if update.user.is_bot or not update.after.present or update.before.present:
            return
        bot_id, user_id = update.bot_id, update.user.id
        if self._groups.protected(bot_id, update.chat_id) is not None:
            self._stays.came(bot_id, update.chat_id, user_id, update.invite or "")
        gate = self._enforcement.gate(bot_id)
        if gate is None or not self._groups.is_required(bot_id, update.chat_id):
            return
        for group in self._groups.requiring(bot_id, update.chat_id):
            fact = gate.memberships.fact(group.chat_id, user_id)
            if fact is not None and fact.standing.present:
                self._stays.joined_channel(bot_id, group.chat_id, user_id, update.at)
