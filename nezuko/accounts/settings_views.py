"""One's own settings: theme, language, account, the browsers in which one is signed in."""

from __future__ import annotations

import time
from dataclasses import dataclass

from quart import Blueprint, Response, render_template, request

from nezuko.accounts.accounts import COOKIE_SECONDS, Accounts
from nezuko.accounts.devices import device, device_on_page, is_phone
from nezuko.accounts.models import Account, WebSession
from nezuko.accounts.passwords import Passwords
from nezuko.accounts.tokens import Tokens
from nezuko.errors import InvalidInput, NotFound
from nezuko.events.overview import Overview
from nezuko.i18n import pages
from nezuko.i18n.languages import LANGUAGES
from nezuko.i18n.pages import gettext, mark, ngettext
from nezuko.web import cookies, language
from nezuko.web.asking import Question, ask, done, refused
from nezuko.web.export import Cell, csv_response, csv_time
from nezuko.web.guard import SESSION_COOKIE, Identity, signed_in
from nezuko.web.service import service

blueprint = Blueprint("settings", __name__)

HERE = "/settings"
SHOWN = 8
_ENDED = mark("It can't be undone; whoever it was can sign in again.")
HEADER = ("browser", "user_agent", "ip", "since", "last_used", "ends", "this_one")


@dataclass(frozen=True, slots=True)
class Browser:
    """A session as the list shows it. `name` is its public name, never the secret."""

    name: str
    device: str
    phone: bool
    session: WebSession
    current: bool


@blueprint.get("/settings")
async def settings() -> str:
    """Everybody's own page."""
    who = signed_in()
    overview = service(Overview)
    return await render_template(
        "accounts/settings.html",
        account=await Account.get(id=who.account_id),
        browsers=await _browsers(who),
        passwords=service(Passwords).enabled,
        password=await service(Passwords).of(who.account_id),
        tokens=await service(Tokens).of(who.account_id),
        now=time.time(),
        languages=LANGUAGES.values(),
        chosen_language=language.chosen(request),
        groups=sorted(overview.chat_title(chat_id) for chat_id in who.chats or ()),
    )


@blueprint.post("/settings/language")
async def choose_language() -> Response:
    """Let this browser see the pages in the language that was chosen, or in its own."""
    code = (await request.form).get("language", "")
    if code and code not in LANGUAGES:
        return refused(HERE, InvalidInput("There is no such language here. Choose one of the list."))
    pages.speak(code or language.of_browser(request))
    response = done(HERE, gettext("Pages are in {language} now.", language=LANGUAGES[pages.spoken()].own))
    language.remember(response, code)
    return response


async def _browsers(who: Identity) -> list[Browser]:
    """His browsers, the one that asks first, then the latest used."""
    sessions = await service(Accounts).sessions(who.account_id)
    browsers = [
        Browser(row.id_hash, device_on_page(row.user_agent), is_phone(row.user_agent), row, row.id_hash == who.session)
        for row in sessions
    ]
    return sorted(browsers, key=lambda one: not one.current)


@blueprint.get("/settings/sessions.csv")
async def sessions_csv() -> Response:
    """One's own sessions as a file."""
    who = signed_in()
    return csv_response("nezuko-sessions", HEADER, [_row(one) for one in await _browsers(who)])


def _row(one: Browser) -> tuple[Cell, ...]:
    row = one.session
    times = (csv_time(row.created_at), csv_time(row.last_seen), csv_time(row.expires_at))
    return device(row.user_agent), row.user_agent, row.ip, *times, "yes" if one.current else "no"


@blueprint.get("/settings/sessions/<session>/end")
async def ask_end_session(session: str) -> str:
    """Ask before a browser is signed out."""
    one = next((one for one in await _browsers(signed_in()) if one.name == session), None)
    if one is None:
        raise NotFound("That session has ended already.")
    return await ask(
        Question(
            title=gettext("Sign {device} out?", device=one.device),
            text=gettext("Whatever it has open ends at once."),
            action=f"/settings/sessions/{session}/end",
            back=HERE,
            button=gettext("Sign out"),
            undo=gettext(_ENDED),
        )
    )


@blueprint.post("/settings/sessions/<session>/end")
async def end_session(session: str) -> Response:
    """End one of one's own sessions."""
    who = signed_in()
    own = {row.id_hash for row in await service(Accounts).sessions(who.account_id)}
    if session not in own:
        return refused(HERE, NotFound("That session has ended already."))
    await service(Accounts).revoke(session, by_hand=True)
    return done("/sign-in" if session == who.session else HERE, gettext("That browser is signed out."))


@blueprint.get("/settings/sessions/end-others")
async def ask_end_others() -> str:
    """Ask before all others are signed out."""
    others = [one for one in await _browsers(signed_in()) if not one.current]
    return await ask(
        Question(
            title=gettext("Sign out everywhere else?"),
            text=gettext("Whatever these browsers have open ends at once. API tokens stay."),
            action="/settings/sessions/end-others",
            back=HERE,
            button=gettext("Sign out"),
            undo=gettext(_ENDED),
            affected=[f"{one.device}, {one.session.ip}" if one.session.ip else one.device for one in others[:SHOWN]],
            more_affected=max(0, len(others) - SHOWN),
        )
    )


@blueprint.post("/settings/sessions/end-others")
async def end_others() -> Response:
    """End all of one's own sessions but this one."""
    who = signed_in()
    others = [row.id_hash for row in await service(Accounts).sessions(who.account_id) if row.id_hash != who.session]
    for name in others:
        await service(Accounts).revoke(name, by_hand=True)
    said = ngettext("{count} other browser is signed out.", "{count} other browsers are signed out.", len(others))
    return done(HERE, said)


@blueprint.post("/settings/sessions/rotate")
async def rotate() -> Response:
    """Give this session a new secret: a stolen cookie is worth nothing from now on."""
    secret = await service(Accounts).rotate(cookies.read(SESSION_COOKIE))
    response = done(HERE, gettext("This browser has a new key; the old one is worth nothing any more."))
    cookies.write(response, SESSION_COOKIE, secret, max_age=COOKIE_SECONDS, same_site="Lax")
    return response
