"""Commands: one registry, from which the answers, Telegram's menus and /help are made."""

from __future__ import annotations

from nezuko.accounts.accounts import Accounts
from nezuko.administration.members import Members
from nezuko.administration.protections import Protections
from nezuko.app import App
from nezuko.bots.supervisor import Supervisor
from nezuko.broadcasts import texts as broadcasts
from nezuko.broadcasts.service import Broadcasts
from nezuko.commands import private, protection, settings
from nezuko.commands.administered import Administered
from nezuko.commands.broadcasting import Broadcasting
from nezuko.commands.buttons import ButtonDesk
from nezuko.commands.dispatcher import Dispatcher
from nezuko.commands.exemptions import Exempting
from nezuko.commands.log_channel import Logging
from nezuko.commands.menus import Menus
from nezuko.commands.models import TakenCommand
from nezuko.commands.privacy import Privacy
from nezuko.commands.replies import Replies
from nezuko.commands.settings import SettingsMenu
from nezuko.commands.sweeping import Sweeping
from nezuko.commands.trace import Tracer
from nezuko.commands.why import Why
from nezuko.enforcement.service import Enforcement
from nezuko.entrance.admission import Admission
from nezuko.events.log import EventLog
from nezuko.events.overview import Overview
from nezuko.groups.directory import Groups
from nezuko.log_channels import lines
from nezuko.log_channels.service import LogChannels
from nezuko.privacy import texts as privacy_texts
from nezuko.privacy.people import PersonalData
from nezuko.sweeps import texts as sweeps
from nezuko.sweeps.braking import Braking
from nezuko.sweeps.offers import Offers
from nezuko.sweeps.service import Sweeps
from nezuko.telegram.types import Pressed, PrivateMessage
from nezuko.ways.service import WaysIn


def setup(app: App) -> None:
    """Register the commands and listen for them."""
    supervisor, enforcement = app.get(Supervisor), app.get(Enforcement)
    replies = Replies(enforcement, supervisor, lambda: app.settings)
    is_owner = app.get(Admission).is_owner
    dispatcher = Dispatcher(app.commands, enforcement, supervisor, replies, is_owner)

    guide = private.Guide(
        app.commands, supervisor, replies, app.get(Accounts), app.get(Admission), lambda: app.settings, app.get(WaysIn)
    )
    guide.register()
    rules = protection.Protecting(enforcement, app.get(Groups), app.get(Protections), replies, dispatcher)
    rules.register(app.commands)
    members = app.get(Members)
    Why(
        enforcement, app.get(Groups), app.get(EventLog), members, Tracer(app.get(Overview)), replies, dispatcher
    ).register(app.commands)
    Exempting(enforcement, members, replies).register(app.commands)

    administered = Administered(app.get(Groups), dispatcher, replies)
    broadcasting = Broadcasting(app.get(Broadcasts), supervisor, app.get(Overview), replies, is_owner)
    broadcasting.register(app.commands)
    app.buttons.add(broadcasts.PREFIX, broadcasting.pressed)

    privacy = Privacy(app.get(PersonalData), supervisor, replies)
    privacy.register(app.commands)

    sweeping = Sweeping(
        app.get(Sweeps), app.get(Offers), app.get(Braking), enforcement, administered, replies, dispatcher
    )
    sweeping.register(app.commands)
    menu = SettingsMenu(enforcement, app.get(Protections), administered, replies, dispatcher)
    menu.register(app.commands)
    logging = Logging(app.get(LogChannels), members, enforcement, replies, dispatcher)
    logging.register(app.commands)

    app.retention.keep("commands that were taken up", 7, TakenCommand.purge, table="taken_commands")
    enforcement.admitted.append(dispatcher.in_group)
    enforcement.turned_away.append(dispatcher.turned_away)
    app.updates.on(PrivateMessage, dispatcher.in_private)
    app.buttons.add(private.PREFIX, guide.pressed)
    app.buttons.add(protection.PREFIX, rules.pressed)
    app.buttons.add(privacy_texts.PREFIX, privacy.pressed)
    app.buttons.add(sweeps.PREFIX, sweeping.pressed)
    app.buttons.add(settings.PREFIX, menu.pressed)
    app.buttons.add(lines.PREFIX, logging.pressed)
    app.updates.fact(Pressed, ButtonDesk(app.buttons, supervisor).pressed)
    menus = Menus(app.commands, supervisor, app.get(Groups), app.tasks)
    supervisor.on_up.append(menus.set)
    app.get(Protections).on_options.append(menus.changed)
