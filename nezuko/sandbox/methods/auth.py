"""auth.*: signing in and out."""

from __future__ import annotations

import re
import secrets
from typing import TYPE_CHECKING, Any

from telethon.tl import functions, types

from nezuko.sandbox.methods.registry import ANYONE, method
from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from nezuko.sandbox.methods.registry import Asker
    from nezuko.sandbox.world.people import User

_TOKEN = re.compile(r"^\d+:\S+$")


@method(functions.auth.ImportBotAuthorizationRequest, ANYONE)
def import_bot_authorization(asker: Asker, q: Any) -> Any:
    """Sign a bot in. ACCESS_TOKEN_INVALID, ACCESS_TOKEN_EXPIRED (revoked), API_ID_INVALID."""
    if q.api_id <= 0 or not q.api_hash:
        raise refuse("API_ID_INVALID")
    people = asker.world.people
    if q.bot_auth_token in people.revoked:
        raise refuse("ACCESS_TOKEN_EXPIRED")
    bot = people.by_token.get(q.bot_auth_token)
    if bot is None or bot.deleted or not _TOKEN.match(q.bot_auth_token):
        raise refuse("ACCESS_TOKEN_INVALID")
    return _signed_in(asker, bot)


@method(functions.auth.SendCodeRequest, ANYONE)
def send_code(asker: Asker, q: Any) -> Any:
    """Send the code, which is always the same one. PHONE_NUMBER_INVALID, PHONE_NUMBER_UNOCCUPIED, API_ID_INVALID."""
    if q.api_id <= 0 or not q.api_hash:
        raise refuse("API_ID_INVALID")
    phone = q.phone_number.lstrip("+").replace(" ", "")
    if not phone.isdigit():
        raise refuse("PHONE_NUMBER_INVALID")
    asker.auth.data["code_hash"] = secrets.token_hex(9)
    return types.auth.SentCode(
        type=types.auth.SentCodeTypeApp(length=len(asker.world.login_code)),
        phone_code_hash=asker.auth.data["code_hash"],
    )


@method(functions.auth.SignInRequest, ANYONE)
def sign_in(asker: Asker, q: Any) -> Any:
    """Sign a person in. PHONE_CODE_EMPTY, PHONE_CODE_EXPIRED, PHONE_CODE_INVALID, PHONE_NUMBER_UNOCCUPIED."""
    if not q.phone_code:
        raise refuse("PHONE_CODE_EMPTY")
    if asker.auth.data.get("code_hash") != q.phone_code_hash:
        raise refuse("PHONE_CODE_EXPIRED")
    if q.phone_code != asker.world.login_code:
        raise refuse("PHONE_CODE_INVALID")
    user = asker.world.people.by_phone.get(q.phone_number.lstrip("+").replace(" ", ""))
    if user is None or user.deleted:
        raise refuse("PHONE_NUMBER_UNOCCUPIED")
    return _signed_in(asker, user)


@method(functions.auth.LogOutRequest)
def log_out(asker: Asker, _q: Any) -> Any:
    """Sign this key out."""
    asker.world.sign_out(asker.auth)
    return types.auth.LoggedOut()


def _signed_in(asker: Asker, user: User) -> Any:
    if asker.auth.user_id is not None:
        asker.world.sign_out(asker.auth)
    asker.world.sign_in(asker.auth, user)
    return types.auth.Authorization(user=asker.world.looks.user(user, user.id))
