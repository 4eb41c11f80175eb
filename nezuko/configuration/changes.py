"""Settings that change while the program runs: checked, stored, in force at once, audited."""

from __future__ import annotations

import asyncio
import inspect
import json
import time

from loguru import logger

from nezuko import actor
from nezuko.app import App
from nezuko.audit.log import Audit
from nezuko.config import LIVE, Settings, with_value
from nezuko.configuration.models import SettingChange
from nezuko.errors import ConfigurationError, InvalidInput, NotFound


async def in_force(given: Settings) -> Settings:
    """Return the settings as they were left: those of file and environment, with what was changed on the dashboard.

    What can't be used any more (a newer program may see limits otherwise) is left out, with a warning.
    """
    settings = given
    for row in await SettingChange.all().order_by("key"):
        if row.key not in LIVE:
            logger.warning("{} was changed on the dashboard, where it can't be any more: it is left out", row.key)
            continue
        try:
            settings = with_value(settings, row.key, json.loads(row.value))
        except (InvalidInput, ValueError) as problem:
            logger.warning("what the dashboard says can't be used and is left out: {}", problem)
    return settings


class Configuration:
    """Service: changes settings."""

    def __init__(self, app: App, given: Settings, audit: Audit) -> None:
        """`given`: as file and environment say, before anything was changed on the dashboard."""
        self._app = app
        self.given = given
        self._audit = audit
        self._changing = asyncio.Lock()

    @property
    def settings(self) -> Settings:
        """Those in force."""
        return self._app.settings

    @staticmethod
    async def changed() -> dict[str, SettingChange]:
        """Return what was changed on the dashboard, by key."""
        return {row.key: row for row in await SettingChange.all()}

    async def typed(self, key: str) -> str | None:
        """Return what to type so that a setting is as it is now; None if that is what file and environment say. Raises NotFound."""
        self._need(key)
        value = value_of(self.settings, key)
        text = str(value).lower() if isinstance(value, bool) else str(value)
        return text if await SettingChange.exists(key=key) else None

    async def change(self, key: str, raw: str) -> bool:
        """Set a value as somebody typed it; False if it was so already.

        Raises:
            NotFound: there is no such setting, or it can't be changed here.
            InvalidInput: the value can't be used, alone or together with the others.
        """
        self._need(key)
        async with self._changing:
            wanted = with_value(self.settings, key, raw.strip())
            if value_of(wanted, key) == value_of(self.settings, key):
                return False
            self._check(wanted)
            await SettingChange.update_or_create(
                key=key,
                defaults={
                    "value": json.dumps(value_of(wanted, key)),
                    "changed_at": int(time.time()),
                    "changed_by": actor.current().name[:140],
                },
            )
            await self._use(wanted, key, "configuration.change")
        return True

    async def put_back(self, key: str) -> None:
        """Let file and environment say again what a value is.

        Raises:
            NotFound: there is no such setting, or it wasn't changed here.
            InvalidInput: that value doesn't go with the others.
        """
        self._need(key)
        async with self._changing:
            if not await SettingChange.exists(key=key):
                raise NotFound("This setting wasn't changed here.")
            wanted = with_value(self.settings, key, value_of(self.given, key))
            self._check(wanted)
            await SettingChange.filter(key=key).delete()
            await self._use(wanted, key, "configuration.put_back")

    @staticmethod
    def _need(key: str) -> None:
        if key not in LIVE:
            raise NotFound("There is no such setting, or it can't be changed while the program runs.")

    def _check(self, wanted: Settings) -> None:
        for check in self._app.on_check:
            try:
                check(wanted)
            except ConfigurationError as problem:
                raise InvalidInput(str(problem)) from None

    async def _use(self, wanted: Settings, key: str, action: str) -> None:
        before, name = value_of(self.settings, key), key.rpartition(".")[2]
        self._app.settings = wanted
        for tell in self._app.on_settings:
            told = tell(wanted)
            if inspect.isawaitable(told):
                await told
        self._audit.record(action, "configuration", key, {name: before}, {name: value_of(wanted, key)})


def value_of(settings: Settings, key: str) -> object:
    """Return the value of a setting ("section.key")."""
    section, _, name = key.partition(".")
    return getattr(getattr(settings, section), name)
