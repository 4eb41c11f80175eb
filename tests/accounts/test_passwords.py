"""E-mail and password: off unless switched on; hashed with argon2; guessed at only so often; failures counted and audited."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from nezuko.accounts import password_views
from nezuko.accounts.accounts import SIGN_INS, Caller
from nezuko.accounts.models import Account, Password, WebSession
from nezuko.accounts.passwords import FREE_TRIES, Passwords
from nezuko.audit.models import AuditRow
from nezuko.config import StorageSettings
from nezuko.errors import InvalidInput
from nezuko.web.service import KEY
from tests.dashboards import Answer, RunningDashboard, Visitor, running_dashboard

EMAIL, SECRET = "Ann@Example.org", "correct horse battery"
CALLER = Caller("203.0.113.7", "a browser")


@pytest.fixture
async def open_door(sqlite_storage: StorageSettings) -> AsyncIterator[RunningDashboard]:
    async with running_dashboard(sqlite_storage, blueprints=(password_views.blueprint,)) as made:
        yield made


def passwords_of(dashboard: RunningDashboard) -> Passwords:
    found = dashboard.app.extensions[KEY][Passwords]
    assert isinstance(found, Passwords)
    return found


async def with_password(dashboard: RunningDashboard) -> Account:
    """The owner's account, with a password."""
    await dashboard.accounts.sign_in_link(9001, "owner", "Owner")
    account = await Account.get(telegram_id=9001)
    await passwords_of(dashboard).set(account.id, EMAIL, SECRET)
    return account


async def try_it(visitor: Visitor, password: str, email: str = EMAIL) -> Answer:
    await visitor.get("/sign-in")
    return await visitor.post("/sign-in/password", {"email": email, "password": password})


async def test_passwords_are_off_by_default(dashboard: RunningDashboard) -> None:
    visitor = dashboard.visitor()
    assert 'type="password"' not in (await visitor.get("/sign-in")).text
    assert (await visitor.post("/sign-in/password", {"email": EMAIL, "password": SECRET})).status == 403
    owner = await dashboard.signed_in()
    assert 'type="password"' not in (await owner.get("/settings")).text
    assert (await owner.post("/settings/password", {"email": EMAIL, "password": SECRET})).status == 404


async def test_whoever_knows_the_password_comes_in(open_door: RunningDashboard) -> None:
    await with_password(open_door)
    visitor = open_door.visitor()
    assert (await try_it(visitor, SECRET, "ann@example.ORG ")).status == 303
    assert (await visitor.get("/")).status == 200


async def test_only_an_argon2_hash_is_kept(open_door: RunningDashboard) -> None:
    await with_password(open_door)
    row = await Password.get()
    assert row.hash.startswith("$argon2id$")
    await open_door.writer.flush()
    kept = str([await AuditRow.all().values(), await Password.all().values()])
    assert SECRET not in kept


async def test_wrong_password_and_unknown_address_look_alike_and_are_audited(open_door: RunningDashboard) -> None:
    await with_password(open_door)
    before = SIGN_INS.labels("wrong")._value.get()
    answers = [
        await try_it(open_door.visitor(), "wrong wrong wrong"),
        await try_it(open_door.visitor(), SECRET, "nobody@example.org"),
    ]
    for answer in answers:
        assert answer.status == 403
        assert "E-mail address or password is wrong." in answer.text
    assert SIGN_INS.labels("wrong")._value.get() == before + 2
    await open_door.writer.flush()
    assert await AuditRow.filter(action="sign_in.failed", resource_id="password").count() == 2
    assert await WebSession.all().count() == 0


async def test_too_many_wrong_ones_lock_for_a_while_even_the_right_one(open_door: RunningDashboard) -> None:
    await with_password(open_door)
    passwords = passwords_of(open_door)
    for _ in range(FREE_TRIES):
        with pytest.raises(InvalidInput, match="wrong"):
            await passwords.sign_in(EMAIL, "wrong wrong wrong", CALLER)
    with pytest.raises(InvalidInput, match="Too many"):
        await passwords.sign_in(EMAIL, SECRET, CALLER)
    await Password.all().update(locked_until=1)
    assert (await passwords.sign_in(EMAIL, SECRET, CALLER)).account.telegram_id == 9001
    row = await Password.get()
    assert (row.failures, row.locked_until) == (0, 0)


async def test_guesses_at_once_are_counted_one_by_one(open_door: RunningDashboard) -> None:
    await with_password(open_door)
    passwords = passwords_of(open_door)
    tries = await asyncio.gather(
        *(passwords.sign_in(EMAIL, "wrong wrong wrong", CALLER) for _ in range(12)), return_exceptions=True
    )
    assert sum("Too many" in str(one) for one in tries) == 12 - FREE_TRIES
    assert (await Password.get()).locked_until > 0


async def test_tries_from_one_address_are_limited(open_door: RunningDashboard, monkeypatch: pytest.MonkeyPatch) -> None:
    async def at_once(*_: str) -> bool:
        return False

    monkeypatch.setattr(passwords_of(open_door), "_fits", at_once)
    visitor = open_door.visitor("203.0.113.9")
    await visitor.get("/sign-in")
    form = {"email": "nobody@example.org", "password": "x"}
    answers = [(await visitor.post("/sign-in/password", form)).status for _ in range(21)]
    assert answers[-1] == 429


async def test_account_that_is_switched_off_stays_outside(open_door: RunningDashboard) -> None:
    account = await with_password(open_door)
    await Account.filter(id=account.id).update(is_active=False)
    with pytest.raises(InvalidInput, match="switched off"):
        await passwords_of(open_door).sign_in(EMAIL, SECRET, CALLER)


@pytest.mark.parametrize(
    ("email", "password"),
    [("no address", SECRET), ("a@b", SECRET), (EMAIL, "short"), (EMAIL, "x" * 201), (EMAIL, EMAIL.lower()), ("", "")],
)
async def test_what_cannot_be_used_is_refused(open_door: RunningDashboard, email: str, password: str) -> None:
    owner = await open_door.signed_in()
    await owner.get("/settings")
    await owner.post("/settings/password", {"email": email, "password": password})
    assert await Password.all().count() == 0


async def test_password_is_set_changed_and_taken_away_on_the_settings_page(open_door: RunningDashboard) -> None:
    other, owner = await open_door.signed_in(), await open_door.signed_in()
    await owner.get("/settings")
    await owner.post("/settings/password", {"email": EMAIL, "password": SECRET})
    assert (await other.get("/")).status == 303  # a new password signs the others out
    page = (await owner.get("/settings")).text
    assert "ann@example.org" in page
    await owner.post("/settings/password", {"email": EMAIL, "password": "another good one", "current": "wrong"})
    assert (await try_it(open_door.visitor(), "another good one")).status == 403
    await owner.get("/settings")
    await owner.post("/settings/password", {"email": EMAIL, "password": "another good one", "current": SECRET})
    assert (await try_it(open_door.visitor(), "another good one")).status == 303
    await owner.get("/settings")
    await owner.post("/settings/password/remove", {"current": "another good one"})
    assert await Password.all().count() == 0


async def test_two_accounts_cannot_share_an_address(open_door: RunningDashboard) -> None:
    await with_password(open_door)
    await open_door.accounts.sign_in_link(9002, "admin", "Admin")
    with pytest.raises(InvalidInput, match="Another account"):
        await passwords_of(open_door).set((await Account.get(telegram_id=9002)).id, EMAIL, SECRET)
