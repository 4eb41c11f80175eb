"""The private chat: a welcome with a menu that edits itself, help, and the owner's way to the dashboard."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from loguru import logger

from nezuko.accounts.accounts import Accounts
from nezuko.app import CommandCall, Commands, CommandSpec
from nezuko.bots.links import add_to_group
from nezuko.bots.supervisor import Supervisor
from nezuko.commands.replies import Replies
from nezuko.config import Settings
from nezuko.entrance.admission import NOT_FOR_YOU, Admission
from nezuko.telegram import html
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Button, Keyboard, Pressed, Text
from nezuko.words.voice import ENGLISH

PREFIX = b"m:"

HOME = (
    "👋 <b>Hello, I am {name}.</b>\n\nI guard groups: members may write there while they are in the channels that the group asks for. "
    "Whoever joins those channels can write at once; whoever leaves them is muted until he comes back."
)
PAGES = {
    "setup": (
        "🛠 Setting up",
        (
            "<b>Setting up</b>\n\n1. Add me to your group as an admin who may <b>ban users</b> and <b>delete messages</b>.\n"
            "2. Make me an admin of each channel that people should join; any single right is enough, a private channel also needs "
            "<b>invite users</b>.\n3. In the group, send <code>/protect @yourchannel</code>, or several: "
            "<code>/protect @one @two</code>. For a private channel give its number, as in <code>/protect -1001234567890</code>.\n\n"
            "I tell you exactly what is missing, if anything is."
        ),
    ),
    "how": (
        "💡 How it works",
        (
            "<b>How it works</b>\n\n• Somebody new joins: if he isn't in the channels I mute him and tell him what to join.\n"
            "• He joins the channels: he can write at once, without pressing anything.\n"
            "• He leaves a channel later: he is muted until he is back.\n"
            "• Admins, bots and posts of the linked channel are never touched, nor are mutes that your moderators set. "
            "What a moderator had restricted before is given back when I unmute.\n"
            "• If Telegram doesn't tell me whether somebody is in a channel, I leave him alone."
        ),
    ),
}


class Guide:
    """/start, /help and /dashboard."""

    def __init__(
        self,
        commands: Commands,
        supervisor: Supervisor,
        replies: Replies,
        accounts: Accounts,
        admission: Admission,
        settings: Callable[[], Settings],
    ) -> None:
        self._commands = commands
        self._supervisor = supervisor
        self._replies = replies
        self._accounts = accounts
        self._admission = admission
        self._settings = settings

    def register(self) -> None:
        """Add the commands to the registry."""
        add = self._commands.add
        add(
            CommandSpec(
                name="start",
                summary="What I do and how to set me up",
                handler=self.start,
                in_private=True,
                in_groups=True,
            )
        )
        add(CommandSpec(name="help", summary="Commands, and what to do when something doesn't work", handler=self.help,
                        in_private=True, in_groups=True))  # fmt: skip
        add(
            CommandSpec(
                name="dashboard",
                summary="A link to the dashboard, for owners and for admins of the groups that I guard",
                handler=self.dashboard,
                in_private=True,
            )
        )

    async def start(self, call: CommandCall) -> None:
        """The welcome; in a group just where to read more."""
        if call.chat_id is not None:
            await self._replies.reply(
                call, html.plain("I guard this group. /status says how, /help says what I can do.")
            )
            return
        await self._replies.reply(call, *self._page(call.bot_id, "home"))

    async def help(self, call: CommandCall) -> None:
        """All commands that can be used where it was asked."""
        if call.chat_id is None:
            await self._replies.reply(call, *self._page(call.bot_id, "help"))
        else:
            await self._replies.reply(call, self._help(in_group=True))

    async def dashboard(self, call: CommandCall) -> None:
        """A sign-in link for an owner, for somebody whom he let in, or for an admin of groups, for these alone."""
        if call.user is None:
            return
        role = await self._admission.role_for(call.user.id)
        if role is None:
            await self._replies.reply(call, html.plain(NOT_FOR_YOU))
            return
        if not self._settings().accounts.bot_links:
            where = self._settings().web.public_address
            await self._replies.reply(call, html.fill("Sign-in links are switched off here. Open {where}", where=where))
            return
        path = await self._accounts.sign_in_link(call.user.id, role, call.user.name)
        link = self._settings().web.public_address + path
        text = html.fill(
            "Your link to the dashboard; it works once, within ten minutes. Don't pass it on.\n\n{link}",
            link=html.code(link),
        )
        keyboard: Keyboard = ((Button("Open the dashboard", url=link),),) if link.startswith("https://") else ()
        await self._replies.reply(call, text, keyboard)

    def pressed(self, update: Pressed) -> Awaitable[None] | None:
        """A press on the welcome's menu."""
        return self._turn_page(update) if update.chat_id is None and update.data.startswith(PREFIX) else None

    async def _turn_page(self, update: Pressed) -> None:
        gateway = self._supervisor.gateway(update.bot_id)
        page = update.data[len(PREFIX) :].decode(errors="replace")
        try:
            text, keyboard = self._page(update.bot_id, page)
            await gateway.edit(None, update.message_id, text, keyboard, user_id=update.user.id)
        except TelegramError as error:
            logger.bind(bot=update.bot_id).info("the menu could not be turned: {}", error)
        finally:
            await gateway.answer(update.query_id)

    # ------------------------------------------------------------ texts

    def _page(self, bot_id: int, page: str) -> tuple[Text, Keyboard]:
        back: Keyboard = ((Button("‹ Back", data=PREFIX + b"home"),),)
        if page == "help":
            return self._help(in_group=False), back
        if page in PAGES:
            return Text(PAGES[page][1]), back
        me = self._supervisor.person(bot_id)
        rows: list[tuple[Button, ...]] = []
        if me.username:
            rows.append((Button("➕ Add me to a group", url=add_to_group(me.username)),))
        rows.append(tuple(Button(title, data=PREFIX + name.encode()) for name, (title, _) in PAGES.items()))
        rows.append((Button("❓ Commands and help", data=PREFIX + b"help"),))
        return html.fill(HOME, name=me.name or me.label), tuple(rows)

    def _help(self, *, in_group: bool) -> Text:
        parts: list[Text | str] = [Text("<b>Commands</b>\n")]
        for spec in self._commands.all():
            if (spec.in_groups if in_group else True) and not spec.owners_only:
                where = "" if in_group or spec.in_private else " (in the group)"
                who = " (admins)" if spec.admins_only else ""
                parts.append(
                    html.fill(
                        "/{name}{where}{who}: {text}\n", name=spec.name, where=where, who=who, text=spec.line(ENGLISH)
                    )
                )
        parts.append(
            Text(
                "\n<b>You can't write in a group?</b>\nJoin the channels named there. You can write as soon as you have joined. If not, "
                "press “I have joined” under my message.\n\n<b>I don't react?</b>\nSend /status in the group: it says which right I lack."
            )
        )
        return html.join(parts)
