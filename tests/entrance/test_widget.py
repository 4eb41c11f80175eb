"""Sign in by Telegram's login widget: signed by the bot's token, fresh, used once, and only for whom the dashboard is."""

from __future__ import annotations

import time

import pytest

from nezuko.accounts.models import Account, WebSession
from nezuko.audit.models import AuditRow
from nezuko.config import AccountsSettings, Settings, StorageSettings, TelegramSettings, WebSettings
from nezuko.entrance.widget import Forged, Stale, check, signature
from nezuko.errors import ConfigurationError
from nezuko.main import build
from nezuko.sandbox.world.people import User
from tests.dashboards import Answer, Visitor
from tests.desk import Desk

TOKEN = "42:AAExample"
NOW = 1_800_000_000
HERE = "/sign-in/telegram"


def said(token: str = TOKEN, at: int = NOW, **fields: str) -> dict[str, str]:
    """What Telegram sends back."""
    signed = {"id": "101", "first_name": "Ann", "auth_date": str(at), **fields}
    return {**signed, "hash": signature(signed, token)}


def test_signature_is_what_telegram_describes() -> None:
    """Worked out apart from the code: openssl over the three lines, keyed with SHA256 of the token."""
    fields = {"id": "1", "first_name": "Ann", "auth_date": "1700000000"}
    assert signature(fields, "1:A") == "9c64ba004c65dc5c04e23a4b495ca77292b9b36bb9d5dfaf458f954a9a39396d"


def test_whom_telegram_vouches_for() -> None:
    person = check(said(last_name="Archer", username="ann"), TOKEN, NOW + 60)
    assert (person.telegram_id, person.name) == (101, "Ann Archer")


@pytest.mark.parametrize(
    "change",
    [{"id": "102"}, {"first_name": "Eve"}, {"username": "added"}, {"auth_date": str(NOW + 1)}, {"hash": ""},
     {"hash": "é" * 64}, {"hash": "0" * 64}],
)  # fmt: skip
def test_whatever_was_changed_is_forged(change: dict[str, str]) -> None:
    with pytest.raises(Forged):
        check({**said(), **change}, TOKEN, NOW)


def test_word_about_another_bot_is_forged() -> None:
    with pytest.raises(Forged):
        check(said("43:AAOther"), TOKEN, NOW)


@pytest.mark.parametrize("missing", ["id", "auth_date", "hash"])
def test_word_without_what_matters_is_forged(missing: str) -> None:
    with pytest.raises(Forged):
        check({name: value for name, value in said().items() if name != missing}, TOKEN, NOW)


@pytest.mark.parametrize(("later", "fits"), [(0, True), (299, True), (301, False), (-20, True), (-60, False)])
def test_word_counts_for_five_minutes_and_not_before_it_was_given(later: int, fits: bool) -> None:
    if fits:
        assert check(said(), TOKEN, NOW + later).telegram_id == 101
        return
    with pytest.raises(Stale):
        check(said(), TOKEN, NOW + later)


# ---------------------------------------------------------------- the pages


async def come_back(desk: Desk, person: User, visitor: Visitor | None = None, **changes: str) -> tuple[Visitor, Answer]:
    """Come back from Telegram and press the button."""
    visitor = visitor or Visitor(desk.web, "127.0.0.1")
    await visitor.get(HERE)
    fields = said(desk.town.bot.token or "", int(time.time()), id=str(person.id), first_name=person.first_name)
    return visitor, await visitor.post(HERE, {**fields, **changes})


async def test_sign_in_page_offers_telegram_and_leads_there(doors: Desk) -> None:
    visitor = Visitor(doors.web, "127.0.0.1")
    assert f'href="{HERE}"' in (await visitor.get("/sign-in")).text
    page = (await visitor.get(HERE)).text
    assert (
        f"https://oauth.telegram.org/auth?bot_id={doors.town.bot.id}&amp;origin=https%3A%2F%2Fgate.example.org" in page
    )
    assert "telegram-widget.js" not in page


async def test_group_admin_comes_in_for_his_groups(doors: Desk) -> None:
    mona = doors.town.admin("Mona")
    visitor, answer = await come_back(doors, mona)
    assert answer.status == 303
    assert "Group admin" in (await visitor.get("/")).text
    assert (await Account.get(telegram_id=mona.id)).role == "group"


async def test_stranger_stays_outside_and_is_audited(doors: Desk) -> None:
    ann = doors.town.person("Ann")
    _, answer = await come_back(doors, ann)
    assert answer.status == 403
    assert "you are neither" in answer.text
    assert await Account.all().count() == await WebSession.all().count() == 0
    row = (await doors.audited())[-1]
    assert (row.action, row.resource_id, row.new) == ("sign_in.failed", "widget", '{"why": "refused"}')


async def test_same_word_lets_in_once(doors: Desk) -> None:
    mona = doors.town.admin("Mona")
    visitor = Visitor(doors.web, "127.0.0.1")
    await visitor.get(HERE)
    fields = said(doors.town.bot.token or "", int(time.time()), id=str(mona.id))
    assert (await visitor.post(HERE, fields)).status == 303
    thief = Visitor(doors.web, "127.0.0.1")
    await thief.get(HERE)
    again = await thief.post(HERE, fields)
    assert again.status == 403
    assert "used already" in again.text


async def test_forged_word_is_refused_and_audited(doors: Desk) -> None:
    mona = doors.town.admin("Mona")
    _, answer = await come_back(doors, mona, id=str(doors.town.owner.id))
    assert answer.status == 403
    await doors.town.app.writer.flush()
    assert await AuditRow.filter(action="sign_in.failed").count() == 1
    assert await WebSession.all().count() == 0


async def test_visit_alone_signs_nobody_in(doors: Desk) -> None:
    mona = doors.town.admin("Mona")
    fields = said(doors.town.bot.token or "", int(time.time()), id=str(mona.id), first_name="Mona <b>")
    visitor = Visitor(doors.web, "127.0.0.1")
    page = await visitor.get(HERE + "?" + "&".join(f"{name}={value}" for name, value in fields.items()))
    assert "Mona &lt;b&gt;" in page.text
    assert await WebSession.all().count() == 0
    foreign = Visitor(doors.web, "127.0.0.1")
    assert (await foreign.post(HERE, fields)).status == 403
    assert await WebSession.all().count() == 0


async def test_widget_without_a_public_address_is_refused_at_start(sqlite_storage: StorageSettings) -> None:
    settings = Settings(
        storage=sqlite_storage,
        web=WebSettings(port=0),
        telegram=TelegramSettings(),
        accounts=AccountsSettings(login_widget=True),
    )
    with pytest.raises(ConfigurationError, match="public_url"):
        async with build(settings):
            pass
