"""Telegram's command menus, one per scope, from the one registry."""

from __future__ import annotations

from loguru import logger

from nezuko.app import Commands, CommandSpec
from nezuko.bots.supervisor import Supervisor
from nezuko.groups.directory import Groups, Protection
from nezuko.i18n.languages import DEFAULT
from nezuko.tasks import Tasks
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Command, MenuScope
from nezuko.words.voice import ENGLISH, Voice


def entries(commands: Commands, scope: MenuScope, voice: Voice = ENGLISH) -> list[Command]:
    """What the menu of a scope shows. In private it is everybody's, who may be admin of nothing: /help names there what admins can do."""

    def fits(spec: CommandSpec) -> bool:
        if scope is MenuScope.PRIVATE:
            return spec.in_private and not spec.owners_only and not spec.admins_only
        return spec.in_groups and (scope is MenuScope.GROUP_ADMINS or not spec.admins_only)

    return [Command(spec.name, spec.line(voice)) for spec in commands.all() if fits(spec)]


class Menus:
    """Sets the menus of a bot when it has connected: in English for all, and in the languages of its groups for those who speak them."""

    def __init__(self, commands: Commands, supervisor: Supervisor, groups: Groups, tasks: Tasks) -> None:
        self._commands = commands
        self._supervisor = supervisor
        self._groups = groups
        self._tasks = tasks

    async def set(self, bot_id: int) -> None:
        """Tell Telegram what to show. A refusal is logged: commands work without their menus."""
        spoken = {group.options.language for group in self._groups.of_bot(bot_id)}
        for language in (DEFAULT, *sorted(spoken - {DEFAULT})):
            await self._set(bot_id, language)

    def changed(self, before: Protection, after: Protection) -> None:
        """The options of a group were changed: its members may have another language now."""
        language = after.options.language
        if language not in (before.options.language, DEFAULT):
            self._tasks.start(f"menus in {language}", self._set(after.bot_id, language))

    async def _set(self, bot_id: int, language: str) -> None:
        for scope in MenuScope:
            try:
                gateway = self._supervisor.gateway(bot_id)
                menu = entries(self._commands, scope, Voice(language))
                await gateway.set_commands(scope, menu, "" if language == DEFAULT else language)
            except TelegramError as error:
                logger.bind(bot=bot_id).warning("the {} menu could not be set: {}", scope.value, error)
