"""/settings: a menu that edits itself, from which admins change every option of their group. It is made from `nezuko.options`."""

from __future__ import annotations

from collections.abc import Awaitable

from nezuko.administration.protections import Protections
from nezuko.app import CommandCall, Commands, CommandSpec
from nezuko.commands.administered import Administered
from nezuko.commands.answering import answered
from nezuko.commands.dispatcher import ONLY_ADMINS, Dispatcher
from nezuko.commands.replies import Replies
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.service import Enforcement
from nezuko.errors import NotFound
from nezuko.groups.protection import Protection
from nezuko.options import PARTS, GroupOptions, Option, options
from nezuko.telegram import html
from nezuko.telegram.types import Button, Keyboard, Pressed, Text
from nezuko.words.phrases import Kind, phrase
from nezuko.words.voice import voice_for

PREFIX = b"o:"
"""Callback data of the menu: `o:<group>:<page>`, where a page is `home`, a part, an option, or `<option>=<value>` to set it."""
KEPT_SECONDS = 600
"""For how long the menu stands in a group; admins turn its pages meanwhile."""
_LABEL = 60
SETTINGS_SUMMARY = phrase("menu.settings", "Change how this group is guarded", Kind.MENU)


class SettingsMenu:
    """The command and its buttons."""

    def __init__(
        self,
        enforcement: Enforcement,
        protections: Protections,
        administered: Administered,
        replies: Replies,
        dispatcher: Dispatcher,
    ) -> None:
        self._enforcement = enforcement
        self._protections = protections
        self._administered = administered
        self._replies = replies
        self._dispatcher = dispatcher

    def register(self, commands: Commands) -> None:
        """Add the command to the registry."""
        commands.add(CommandSpec(name="settings", summary=SETTINGS_SUMMARY, handler=self.settings,
                                 in_groups=True, in_private=True, admins_only=True))  # fmt: skip

    async def settings(self, call: CommandCall) -> None:
        """Show the menu's first page."""
        chat_id = await self._administered.meant(call, lambda group: data(group, "home"))
        if chat_id is not None:
            group = self._protections.known(call.bot_id, chat_id)
            await self._replies.reply(call, *_home(group), kept_seconds=KEPT_SECONDS)

    def pressed(self, update: Pressed) -> Awaitable[None] | None:
        """A press on the menu; None if it is none."""
        number, _, page = update.data[len(PREFIX) :].decode("ascii", "replace").partition(":")
        if not number.isdigit() or len(number) >= 20 or not page:  # noqa: PLR2004 - 63 bits
            return None
        return self._turn(update, int(number), page)

    async def _turn(self, update: Pressed, chat_id: int, page: str) -> None:
        gate = self._enforcement.gate(update.bot_id)
        if gate is not None:
            await answered(gate.gateway, update, self._turned(gate, update, chat_id, page))

    async def _turned(self, gate: Gate, update: Pressed, chat_id: int, page: str) -> str:
        """Show another page, after doing what the button is for. Returns what whoever pressed reads; raises NezukoError."""
        if not await self._dispatcher.is_admin(update.bot_id, chat_id, update.user):
            return voice_for(update.user).plain(ONLY_ADMINS)
        name, equals, raw = page.partition("=")
        if equals:
            await self._protections.change(update.bot_id, chat_id, {name: _option(name).read(raw)})
        group = self._protections.known(update.bot_id, chat_id)
        text, keyboard = self._page(group, name)
        await gate.gateway.edit(update.chat_id, update.message_id, text, keyboard, user_id=update.user.id)
        return ""

    def _page(self, group: Protection, name: str) -> tuple[Text, Keyboard]:
        if name == "home":
            return _home(group)
        if name in PARTS:
            return _part(group, name)
        return _choice(group, _option(name), self._protections.defaults)


def data(chat_id: int, page: str) -> bytes:
    """Callback data of a button that shows a page of a group's menu."""
    return PREFIX + f"{chat_id}:{page}".encode()


def _option(name: str) -> Option:
    option = options().get(name)
    if option is None:
        raise NotFound("This setting isn't there any more. Send /settings again.")
    return option


def _home(group: Protection) -> tuple[Text, Keyboard]:
    text = html.join([html.bold(group.title), f"\n{group.sentence()}\n\nWhat do you want to change?"])
    return text, tuple((Button(title, data=data(group.chat_id, part)),) for part, title in PARTS.items())


def _part(group: Protection, part: str) -> tuple[Text, Keyboard]:
    here = [option for option in options().values() if option.part == part]
    lines: list[Text | str] = [html.bold(f"{group.title}: {PARTS[part]}")]
    for option in here:
        lines += ["\n\n", html.bold(option.title), f"\n{option.said(getattr(group.options, option.name))}"]
    rows = [(Button(option.title[:_LABEL], data=data(group.chat_id, option.name)),) for option in here]
    return html.join(lines), (*rows, _back(group, "home"))


def _choice(group: Protection, option: Option, defaults: GroupOptions) -> tuple[Text, Keyboard]:
    holds, own = getattr(group.options, option.name), option.name in group.own_options
    text = html.join(
        [
            html.bold(f"{group.title}: {option.title}"),
            f"\n\n{option.about}\n\nNow: {option.said(holds)}{'' if own else ', as set for all groups'}.",
        ]
    )
    values = option.choices or option.presets
    rows = [_button(group, option, value, option.said(value), chosen=own and value == holds) for value in values]
    general = f"As for all groups: {option.said(getattr(defaults, option.name))}"
    return text, (*rows, _button(group, option, None, general, chosen=not own), _back(group, option.part))


def _button(group: Protection, option: Option, value: object, label: str, *, chosen: bool) -> tuple[Button]:
    page = f"{option.name}={option.written(value)}"
    return (Button(f"{'✅ ' if chosen else ''}{label}"[:_LABEL], data=data(group.chat_id, page)),)


def _back(group: Protection, page: str) -> tuple[Button]:
    return (Button("‹ Back", data=data(group.chat_id, page)),)
