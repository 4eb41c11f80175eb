"""Sign in by a link that works once."""

from __future__ import annotations

import asyncio
import io

import pytest
from loguru import logger

from nezuko.accounts.accounts import SIGN_INS, Caller
from nezuko.accounts.models import CONSOLE, Account, SignInLink, WebSession
from nezuko.errors import Forbidden, InvalidInput
from nezuko.events.models import EventRow
from tests.dashboards import STRANGER, RunningDashboard

CALLER = Caller("127.0.0.1", "a browser")


def token_of(path: str) -> str:
    return path.removeprefix("/sign-in/")


async def test_link_from_the_command_line_makes_an_owner(dashboard: RunningDashboard) -> None:
    made = await dashboard.accounts.sign_in(token_of(await dashboard.accounts.sign_in_link()), CALLER)
    assert (made.account.telegram_id, made.account.role) == (CONSOLE, "owner")


async def test_visit_alone_does_not_use_the_link_up(dashboard: RunningDashboard) -> None:
    link = await dashboard.accounts.sign_in_link(1, "owner", "Ann")
    for _ in range(3):
        assert "Welcome, Ann" in (await dashboard.visitor().get(link)).text
    visitor = dashboard.visitor()
    await visitor.get(link)
    assert (await visitor.post(link)).status == 303
    assert (await visitor.get("/")).status == 200


async def test_link_works_once(dashboard: RunningDashboard) -> None:
    link = await dashboard.accounts.sign_in_link(1, "owner")
    first, second = dashboard.visitor(), dashboard.visitor()
    await first.get(link)
    await second.get(link)
    assert (await first.post(link)).status == 303
    refused = await second.post(link)
    assert refused.status == 410
    assert "used already" in refused.text
    assert (await second.get("/")).status == 303


async def test_of_many_at_once_one_gets_in(dashboard: RunningDashboard) -> None:
    token = token_of(await dashboard.accounts.sign_in_link(1, "owner"))
    tries = await asyncio.gather(*(dashboard.accounts.sign_in(token, CALLER) for _ in range(8)), return_exceptions=True)
    assert sum(not isinstance(one, BaseException) for one in tries) == 1
    assert await WebSession.all().count() == 1


async def test_link_ends_after_ten_minutes(dashboard: RunningDashboard) -> None:
    link = await dashboard.accounts.sign_in_link(1, "owner")
    row = await SignInLink.get()
    assert row.expires_at - row.created_at == 600
    await SignInLink.all().update(expires_at=row.created_at - 120)
    visitor = dashboard.visitor()
    assert "doesn&#39;t work" in (await visitor.get(link)).text.replace("doesn't", "doesn&#39;t")
    with pytest.raises(InvalidInput, match="ended 2 min ago"):
        await dashboard.accounts.sign_in(token_of(link), CALLER)


async def test_new_link_ends_the_older_one(dashboard: RunningDashboard) -> None:
    older = await dashboard.accounts.sign_in_link(1, "owner")
    newer = await dashboard.accounts.sign_in_link(1, "owner")
    assert await dashboard.accounts.peek(token_of(older)) is None
    assert await dashboard.accounts.peek(token_of(newer)) is not None


async def test_secrets_are_kept_as_hashes_only(dashboard: RunningDashboard) -> None:
    token = token_of(await dashboard.accounts.sign_in_link(1, "owner"))
    secret = (await dashboard.accounts.sign_in(token, CALLER)).secret
    kept = str([await SignInLink.all().values(), await WebSession.all().values()])
    assert token not in kept
    assert secret not in kept


async def test_link_never_stands_in_the_log(dashboard: RunningDashboard, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(dashboard.accounts, "peek", broken)
    link = await dashboard.accounts.sign_in_link(1, "owner")
    written = io.StringIO()
    sink = logger.add(written, level="TRACE", diagnose=False)
    try:
        assert (await dashboard.visitor().get(link)).status == 500
    finally:
        logger.remove(sink)
    assert "GET /sign-in/<token> failed" in written.getvalue()
    assert token_of(link) not in written.getvalue()


async def test_account_that_is_switched_off_gets_no_link_and_can_use_none(dashboard: RunningDashboard) -> None:
    link = await dashboard.accounts.sign_in_link(1, "owner")
    await Account.all().update(is_active=False)
    with pytest.raises(Forbidden):
        await dashboard.accounts.sign_in_link(1, "owner")
    with pytest.raises(InvalidInput, match="switched off"):
        await dashboard.accounts.sign_in(token_of(link), CALLER)


async def test_role_of_an_account_is_raised_but_never_lowered_by_a_link(dashboard: RunningDashboard) -> None:
    for role, becomes in (("viewer", "viewer"), ("owner", "owner"), ("viewer", "owner")):
        await dashboard.accounts.sign_in_link(1, role)
        assert (await Account.get(telegram_id=1)).role == becomes


async def test_links_asked_for_at_once_make_one_account(dashboard: RunningDashboard) -> None:
    await asyncio.gather(*(dashboard.accounts.sign_in_link(1, "owner") for _ in range(5)))
    assert await Account.all().count() == 1


async def test_failed_sign_ins_are_counted_and_told_from_each_other(dashboard: RunningDashboard) -> None:
    def counts() -> dict[str, float]:
        return {name: SIGN_INS.labels(name)._value.get() for name in ("ok", "unknown", "used")}

    before = counts()
    token = token_of(await dashboard.accounts.sign_in_link(1, "owner"))
    await dashboard.accounts.sign_in(token, CALLER)
    for wrong in (token, "made-up"):
        with pytest.raises(InvalidInput):
            await dashboard.accounts.sign_in(wrong, CALLER)
    after = counts()
    assert {name: after[name] - before[name] for name in after} == {"ok": 1, "unknown": 1, "used": 1}


async def test_tries_are_limited_by_address(dashboard: RunningDashboard) -> None:
    guesser, other = dashboard.visitor(STRANGER), dashboard.visitor("203.0.113.8")
    answers = [(await guesser.get(f"/sign-in/guess{number}")).status for number in range(21)]
    assert answers == [200] * 20 + [429]
    limited = await guesser.get("/sign-in/guess")
    assert int(limited.headers["Retry-After"]) > 0
    assert "Too many tries" in limited.text
    assert (await other.get("/sign-in/guess")).status == 200


async def test_address_claimed_by_a_stranger_doesnt_evade_the_limit(dashboard: RunningDashboard) -> None:
    guesser = dashboard.visitor(STRANGER)
    answers = [(await guesser.get("/sign-in/guess", X_Forwarded_For=f"198.51.100.{n}")).status for n in range(21)]
    assert answers[-1] == 429


async def test_behind_a_proxy_on_this_machine_callers_are_told_apart(dashboard: RunningDashboard) -> None:
    proxied = dashboard.visitor("127.0.0.1")
    answers = [
        (await proxied.get("/sign-in/guess", X_Forwarded_For=f"6.6.6.6, 198.51.100.{n}")).status for n in range(21)
    ]
    assert answers == [200] * 21


async def test_sign_in_shows_in_the_feed(dashboard: RunningDashboard) -> None:
    await dashboard.signed_in("viewer")
    await dashboard.writer.flush()
    assert [row.text for row in await EventRow.all()] == ["Viewer signed in to the dashboard"]
