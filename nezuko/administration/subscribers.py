"""How many are in the required channels, over time: measured, never reckoned."""

from __future__ import annotations

import time

from loguru import logger

from nezuko.analytics.chart import Chart, Series
from nezuko.channels.models import HOUR, SubscriberCount
from nezuko.enforcement.service import Enforcement
from nezuko.errors import NezukoError
from nezuko.groups.directory import Groups
from nezuko.i18n.pages import gettext
from nezuko.telegram.types import ParticipantChanged

DAY = 86_400
PERIODS = {"7": 7, "30": 30, "90": 90, "365": 365}
"""Days that the chart can show, by what stands in the address."""
DEFAULT = "30"
KEPT_DAYS = 400
LOOK_SECONDS = 1800.0
"""How often channels in which somebody came or went are counted anew; all are looked at every few hours anyway."""
FINE_DAYS = 7
"""Up to so many days each hour is shown, beyond that each day."""


class Subscribers:
    """Service: counts anew where somebody came or went, and tells how the numbers went."""

    def __init__(self, groups: Groups, enforcement: Enforcement) -> None:
        self._groups = groups
        self._enforcement = enforcement
        self._changed: set[tuple[int, int]] = set()

    def participant(self, update: ParticipantChanged) -> None:
        """Somebody came or went: the number that is known isn't true any more."""
        if update.before.present != update.after.present and self._groups.is_required(update.bot_id, update.chat_id):
            self._changed.add((update.bot_id, update.chat_id))

    async def look(self) -> None:
        """Ask Telegram how many are in the channels that have changed."""
        changed, self._changed = self._changed, set()
        for bot_id, chat_id in sorted(changed):
            gate = self._enforcement.gate(bot_id)
            if gate is None:
                continue
            try:
                await gate.health.check_channel(chat_id)
            except NezukoError as error:
                self._changed.add((bot_id, chat_id))
                logger.bind(bot=bot_id, channel=chat_id).info("subscribers could not be counted: {}", error)

    @staticmethod
    async def chart(bot_id: int, chat_id: int, period: str) -> Chart:
        """Return the curve of one channel. One query."""
        days = PERIODS.get(period, PERIODS[DEFAULT])
        step = HOUR if days <= FINE_DAYS else DAY
        found = await SubscriberCount.since(bot_id, chat_id, int(time.time()) - days * DAY, step)
        return Chart(
            "subscribers",
            gettext("Subscribers over time"),
            "area",
            gettext("As Telegram told them when the bot looked: a point for each hour with a measurement.")
            if step == HOUR
            else gettext("As Telegram told them when the bot looked: a point for each day with a measurement."),
            tuple(at for at, _ in found),
            (Series(gettext("Subscribers"), "accent", tuple(count for _, count in found)),),
            step=step,
        )
