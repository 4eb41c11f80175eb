"""Telegram's command menus, one per scope, from the one registry."""

from __future__ import annotations

from loguru import logger

from nezuko.app import Commands, CommandSpec
from nezuko.bots.supervisor import Supervisor
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Command, MenuScope
from nezuko.words.voice import ENGLISH


def entries(commands: Commands, scope: MenuScope) -> list[Command]:
    """What the menu of a scope shows. In private it is everybody's, who may be admin of nothing: /help names there what admins can do."""

    def fits(spec: CommandSpec) -> bool:
        if scope is MenuScope.PRIVATE:
            return spec.in_private and not spec.owners_only and not spec.admins_only
        return spec.in_groups and (scope is MenuScope.GROUP_ADMINS or not spec.admins_only)

    return [Command(spec.name, spec.line(ENGLISH)) for spec in commands.all() if fits(spec)]


class Menus:
    """Sets the menus of a bot when it has connected."""

    def __init__(self, commands: Commands, supervisor: Supervisor) -> None:
        self._commands = commands
        self._supervisor = supervisor

    async def set(self, bot_id: int) -> None:
        """Tell Telegram what to show. A refusal is logged: commands work without their menus."""
        gateway = self._supervisor.gateway(bot_id)
        for scope in MenuScope:
            try:
                await gateway.set_commands(scope, entries(self._commands, scope))
            except TelegramError as error:
                logger.bind(bot=bot_id).warning("the {} menu could not be set: {}", scope.value, error)
