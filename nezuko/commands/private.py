"""The private chat: a welcome with a menu that edits itself, help, and the owner's way to the dashboard."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from loguru import logger

from nezuko.accounts.accounts import Accounts
from nezuko.app import CommandCall, Commands, CommandSpec
from nezuko.bots.links import add_to_group, asked_about
from nezuko.bots.supervisor import Supervisor
from nezuko.commands.replies import Replies
from nezuko.config import Settings
from nezuko.entrance.admission import Admission
from nezuko.telegram import html
from nezuko.telegram.errors import TelegramError
from nezuko.telegram.types import Button, Keyboard, Pressed, Text
from nezuko.ways.service import WaysIn
from nezuko.words.phrases import Kind, phrase
from nezuko.words.voice import Voice, voice_for

PREFIX = b"m:"

_PRIVATE = "The bot's private chat."
HOME = phrase(
    "start.home",
    "👋 <b>Hello, I am {name}.</b>\n\nI guard groups: members may write there while they are in the channels that the group asks for. "
    "Whoever joins those channels can write at once; whoever leaves them is muted until he comes back.",
    about=f"{_PRIVATE} {{name}}: the bot's.",
)
SETUP = phrase(
    "start.setup",
    "<b>Setting up</b>\n\n1. Add me to your group as an admin who may <b>ban users</b> and <b>delete messages</b>.\n"
    "2. Make me an admin of each channel that people should join; any single right is enough, a private channel also needs "
    "<b>invite users</b>.\n3. In the group, send <code>/protect @yourchannel</code>, or several: "
    "<code>/protect @one @two</code>. For a private channel give its number, as in <code>/protect -1001234567890</code>.\n\n"
    "I tell you exactly what is missing, if anything is.",
    about=_PRIVATE,
)
HOW = phrase(
    "start.how",
    "<b>How it works</b>\n\n• Somebody new joins: if he isn't in the channels I mute him and tell him what to join.\n"
    "• He joins the channels: he can write at once, without pressing anything.\n"
    "• He leaves a channel later: he is muted until he is back.\n"
    "• Admins, bots and posts of the linked channel are never touched, nor are mutes that your moderators set. "
    "What a moderator had restricted before is given back when I unmute.\n"
    "• If Telegram doesn't tell me whether somebody is in a channel, I leave him alone.",
    about=_PRIVATE,
)
SETUP_BUTTON = phrase("start.setup_button", "🛠 Setting up", Kind.BUTTON)
HOW_BUTTON = phrase("start.how_button", "💡 How it works", Kind.BUTTON)
HELP_BUTTON = phrase("start.help_button", "❓ Commands and help", Kind.BUTTON)
ADD_BUTTON = phrase("start.add_button", "➕ Add me to a group", Kind.BUTTON)
BACK_BUTTON = phrase("start.back_button", "‹ Back", Kind.BUTTON)
IN_GROUP = phrase(
    "start.in_group",
    "I guard this group. /status says how, /help says what I can do.",
    about="Answers /start in a group.",
)

COMMANDS = phrase("help.commands", "<b>Commands</b>", about="The head of /help.")
LINE = phrase("help.line", "/{command}: {text}", Kind.PART, about="A line of /help.")
LINE_IN_GROUP = phrase("help.line_group", "/{command} (in the group): {text}", Kind.PART, about="A line of /help.")
LINE_ADMINS = phrase("help.line_admins", "/{command} (admins): {text}", Kind.PART, about="A line of /help.")
LINE_ADMINS_IN_GROUP = phrase(
    "help.line_admins_group", "/{command} (in the group) (admins): {text}", Kind.PART, about="A line of /help."
)
TROUBLES = phrase(
    "help.troubles",
    "<b>You can't write in a group?</b>\nJoin the channels named there. You can write as soon as you have joined. If not, "
    "press “I have joined” under my message.\n\n<b>I don't react?</b>\nSend /status in the group: it says which right I lack.",
    about="The end of /help.",
)

NOT_FOR_YOU = phrase(
    "dashboard.not_for_you",
    "The dashboard is for owners of this installation and for admins of the groups that it guards. As far as Telegram says, you are "
    "neither.",
    about="Answers /dashboard.",
)
NO_LINKS = phrase(
    "dashboard.no_links", "Sign-in links are switched off here. Open {where}", about="Answers /dashboard."
)
LINK = phrase(
    "dashboard.link", "Your link to the dashboard; it works once, within ten minutes. Don't pass it on.\n\n{link}",
    about="Answers /dashboard.",
)  # fmt: skip
OPEN_BUTTON = phrase("dashboard.open_button", "Open the dashboard", Kind.BUTTON)

START_SUMMARY = phrase("menu.start", "What I do and how to set me up", Kind.MENU)
HELP_SUMMARY = phrase("menu.help", "Commands, and what to do when something doesn't work", Kind.MENU)
DASHBOARD_SUMMARY = phrase(
    "menu.dashboard", "A link to the dashboard, for owners and for admins of the groups that I guard", Kind.MENU
)

LINES = {
    (False, False): LINE,
    (False, True): LINE_IN_GROUP,
    (True, False): LINE_ADMINS,
    (True, True): LINE_ADMINS_IN_GROUP,
}
"""By whether it is for admins, and whether it is sent elsewhere than where it is read: in the group."""
PAGES = {"setup": (SETUP_BUTTON, SETUP), "how": (HOW_BUTTON, HOW)}


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
        ways: WaysIn,
    ) -> None:
        self._commands = commands
        self._supervisor = supervisor
        self._replies = replies
        self._accounts = accounts
        self._admission = admission
        self._settings = settings
        self._ways = ways

    def register(self) -> None:
        """Add the commands to the registry."""
        add = self._commands.add
        add(
            CommandSpec(
                name="start",
                summary=START_SUMMARY,
                handler=self.start,
                in_private=True,
                in_groups=True,
            )
        )
        add(CommandSpec(name="help", summary=HELP_SUMMARY, handler=self.help,
                        in_private=True, in_groups=True))  # fmt: skip
        add(
            CommandSpec(
                name="dashboard",
                summary=DASHBOARD_SUMMARY,
                handler=self.dashboard,
                in_private=True,
            )
        )

    async def start(self, call: CommandCall) -> None:
        """The welcome; by a group's link what keeps him from writing there; in a group just where to read more."""
        voice = self._replies.voice(call)
        if call.chat_id is not None:
            await self._replies.reply(call, voice.say(IN_GROUP))
            return
        about = asked_about(call.rest)
        if about is not None and call.user is not None:
            await self._ways.opened(call.bot_id, call.user, about)
            return
        await self._replies.reply(call, *self._page(voice, call.bot_id, "home"))

    async def help(self, call: CommandCall) -> None:
        """All commands that can be used where it was asked."""
        voice = self._replies.voice(call)
        if call.chat_id is None:
            await self._replies.reply(call, *self._page(voice, call.bot_id, "help"))
        else:
            await self._replies.reply(call, self._help(voice, in_group=True))

    async def dashboard(self, call: CommandCall) -> None:
        """A sign-in link for an owner, for somebody whom he let in, or for an admin of groups, for these alone."""
        if call.user is None:
            return
        voice = self._replies.voice(call)
        role = await self._admission.role_for(call.user.id)
        if role is None:
            await self._replies.reply(call, voice.say(NOT_FOR_YOU))
            return
        if not self._settings().accounts.bot_links:
            await self._replies.reply(call, voice.say(NO_LINKS, where=self._settings().web.public_address))
            return
        path = await self._accounts.sign_in_link(call.user.id, role, call.user.name)
        link = self._settings().web.public_address + path
        button = Button(voice.plain(OPEN_BUTTON), url=link)
        keyboard: Keyboard = ((button,),) if link.startswith("https://") else ()
        await self._replies.reply(call, voice.say(LINK, link=html.code(link)), keyboard)

    def pressed(self, update: Pressed) -> Awaitable[None] | None:
        """A press on the welcome's menu."""
        return self._turn_page(update) if update.chat_id is None and update.data.startswith(PREFIX) else None

    async def _turn_page(self, update: Pressed) -> None:
        gateway = self._supervisor.gateway(update.bot_id)
        page = update.data[len(PREFIX) :].decode(errors="replace")
        try:
            text, keyboard = self._page(voice_for(update.user), update.bot_id, page)
            await gateway.edit(None, update.message_id, text, keyboard, user_id=update.user.id)
        except TelegramError as error:
            logger.bind(bot=update.bot_id).info("the menu could not be turned: {}", error)
        finally:
            await gateway.answer(update.query_id)

    # ------------------------------------------------------------ texts

    def _page(self, voice: Voice, bot_id: int, page: str) -> tuple[Text, Keyboard]:
        back: Keyboard = ((Button(voice.plain(BACK_BUTTON), data=PREFIX + b"home"),),)
        if page == "help":
            return self._help(voice, in_group=False), back
        if page in PAGES:
            return voice.say(PAGES[page][1]), back
        me = self._supervisor.person(bot_id)
        rows: list[tuple[Button, ...]] = []
        if me.username:
            rows.append((Button(voice.plain(ADD_BUTTON), url=add_to_group(me.username)),))
        rows.append(
            tuple(Button(voice.plain(title), data=PREFIX + name.encode()) for name, (title, _) in PAGES.items())
        )
        rows.append((Button(voice.plain(HELP_BUTTON), data=PREFIX + b"help"),))
        return voice.say(HOME, name=me.name or me.label), tuple(rows)

    def _help(self, voice: Voice, *, in_group: bool) -> Text:
        lines = [voice.say(COMMANDS)]
        for spec in self._commands.all():
            if (spec.in_groups if in_group else True) and not spec.owners_only:
                there = not in_group and not spec.in_private
                line = LINES[spec.admins_only, there]
                lines.append(voice.say(line, command=spec.name, text=spec.line(voice)))
        return html.join([html.join(lines, "\n"), "\n\n", voice.say(TROUBLES)])
