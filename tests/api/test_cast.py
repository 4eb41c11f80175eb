"""Every call is tried by everybody: who may not, can't; who has nothing to do with a group learns nothing of it."""

from __future__ import annotations

import re
import time

import pytest

from nezuko.accounts.models import Account, ApiToken, Role, WebSession
from nezuko.accounts.permissions import ROLE_PERMISSIONS
from nezuko.accounts.tokens import Tokens
from nezuko.api.answering import Answering, Rates
from nezuko.api.operations import Operation
from nezuko.api.registry import ALL
from nezuko.web.limits import Rate
from nezuko.web.permissions import Permission
from tests.api.caller import Caller, caller
from tests.desk import Desk
from tests.group_admins.test_nothing_leaks import SECRETS, Neighbours, neighbours

__all__ = ["neighbours"]

OPERATIONS = [operation for group in ALL for operation in group]
READING = [operation for operation in OPERATIONS if operation.method == "GET" and operation.name != "stream_events"]


@pytest.fixture(autouse=True)
def no_limits(neighbours: Neighbours) -> None:
    answering = neighbours.desk.town.app.get(Answering)
    answering.rates = Rates({name: Rate(name, 1_000_000, 60) for name in ("general", "charts")})


def address(operation: Operation, neighbours: Neighbours) -> str:
    """The call's address, about the hidden group."""
    values = {
        "bot_id": neighbours.desk.town.bot.id, "group_id": neighbours.hidden.id, "channel_id": neighbours.channel.id,
        "user_id": neighbours.vera.id, "chart": "outcomes", "account_id": 1, "webhook_id": 1, "delivery_id": 1, "token_id": 1,
        "session": "0" * 64, "key": "gate.prompt_ttl", "run_id": 1, "kind": "events", "table": "events", "broadcast_id": 1,
        "language": "en",
    }  # fmt: skip
    return re.sub(r"{(\w+)}", lambda found: str(values[found.group(1)]), operation.path)


async def spy_of(neighbours: Neighbours) -> Caller:
    """A program of the admin of the other group."""
    account = await Account.get(telegram_id=neighbours.mona.id)
    assert account.role == Role.GROUP
    scopes = [permission.value for permission in ROLE_PERMISSIONS[Role.GROUP]]
    made = await neighbours.desk.town.app.get(Tokens).make(account, "spy", scopes, 30)
    return Caller(neighbours.desk.web, made.secret)


def lacking(permission: Permission) -> list[str]:
    return [one.value for one in Permission if one is not permission]


async def test_nobody_and_who_shows_an_expired_token_get_no_answer(neighbours: Neighbours) -> None:
    desk = neighbours.desk
    nobody, ended = Caller(desk.web), await caller(desk)
    await ApiToken.all().update(expires_at=int(time.time()) - 1)
    for number, operation in enumerate(OPERATIONS):
        where, whence = address(operation, neighbours), f"10.0.{number}.1"
        for who, why in ((Caller(desk.web, "", whence), "missing"), (Caller(desk.web, ended.token, whence), "expired")):
            told = await who.call(operation.method, where)
            assert (told.status, told.problem) == (401, f"sign-in-{why}"), operation.name
    assert (await nobody.get("/openapi.json")).status == 401


async def test_token_without_the_permission_is_refused_whatever_the_account_may(neighbours: Neighbours) -> None:
    desk = neighbours.desk
    tokens = {
        permission: await caller(desk, "owner", lacking(permission))
        for permission in {operation.permission for operation in OPERATIONS if operation.permission}
    }
    for operation in OPERATIONS:
        if operation.permission is not None:
            told = await tokens[operation.permission].call(operation.method, address(operation, neighbours))
            assert (told.status, told.problem) == (403, "scope-missing"), operation.name


@pytest.mark.parametrize("role", ["viewer", "admin"])
async def test_role_without_the_permission_is_refused(neighbours: Neighbours, role: str) -> None:
    who, may = await caller(neighbours.desk, role), ROLE_PERMISSIONS[Role(role)]
    for operation in OPERATIONS:
        if operation.permission is not None and operation.permission not in may:
            told = await who.call(operation.method, address(operation, neighbours))
            assert (told.status, told.problem) == (403, "forbidden"), operation.name
        elif operation in READING and operation.permission is not None:
            told = await who.call(operation.method, address(operation, neighbours))
            assert told.status in (200, 404), (operation.name, told.text)


async def test_group_admin_learns_nothing_of_another_group(neighbours: Neighbours) -> None:
    spy, hidden = await spy_of(neighbours), neighbours.hidden.id
    asked = ("", "?q=Vera", "?q=orchard", f"?group={hidden}", f"?user={neighbours.vera.id}", "?who=Vera", "?limit=100")
    for operation in OPERATIONS:
        where = address(operation, neighbours)
        if operation.name in ("stream_events", "openapi"):
            continue
        for query in asked if operation.method == "GET" else ("",):
            told = await spy.call(operation.method, where + query)
            assert told.status < 500, operation.name
            assert [secret for secret in SECRETS if secret in told.text] == [], (where + query, told.text)
            assert str(hidden) not in told.text, (where + query, told.text)
            if "{group_id}" in operation.path:
                assert told.status == 404, (operation.name, told.status)


async def test_group_admin_changes_nothing_in_another_group(neighbours: Neighbours) -> None:
    spy, desk = await spy_of(neighbours), neighbours.desk
    where = f"/groups/{desk.town.bot.id}/{neighbours.hidden.id}"
    body = {"bot_id": desk.town.bot.id, "group_id": neighbours.hidden.id, "channels": ["@newschan"]}
    because = {"reason": "because"}
    tries = [
        ("POST", "/groups", body), ("PATCH", where, {"enabled": False}), ("POST", f"{where}/channels", {"channels": ["@newschan"]}),
        ("POST", f"{where}/free", None), ("POST", f"{where}/exemptions", {"who": str(neighbours.vera.id), **because}),
        *(("POST", f"{where}/members/{neighbours.vera.id}/{deed}", because) for deed in ("lift", "exempt", "judge", "mute", "end-mute")),
        *(("POST", f"{where}/requests/{neighbours.vera.id}/{answer}", None) for answer in ("admit", "decline")),
    ]  # fmt: skip
    before = len(await desk.audited())
    for method, path, sent in tries:
        told = await spy.call(method, path, sent)
        assert (told.status, told.problem) == (404, "not-found"), (path, told.text)
    await desk.town.settled()
    assert len(await desk.audited()) == before
    assert not desk.town.may_write(neighbours.vera, neighbours.hidden)


async def test_group_admin_sees_and_changes_his_own_group(neighbours: Neighbours) -> None:
    spy, town = await spy_of(neighbours), neighbours.desk.town
    where = f"/groups/{town.bot.id}/{town.group.id}"
    assert [group["title"] for group in (await spy.get("/groups")).json["items"]] == ["Book club"]
    assert [place["title"] for place in (await spy.get("/me")).json["groups"]] == ["Book club"]
    assert (await spy.patch(where, {"options": {"on_unknown": "mute"}})).status == 200
    assert "Ann" in (await spy.get("/members?q=ann")).text


async def test_demoted_admin_loses_his_group_though_he_has_no_session(neighbours: Neighbours) -> None:
    spy, town = await spy_of(neighbours), neighbours.desk.town
    town.w.demote(town.group, neighbours.mona)
    await town.settled()
    assert (await spy.get("/groups")).json["items"] == []
    assert (await spy.get(f"/groups/{town.bot.id}/{town.group.id}")).status == 404


async def test_group_admin_with_nothing_but_a_token_is_asked_about_again_like_one_who_is_signed_in(
    neighbours: Neighbours,
) -> None:
    spy, now = await spy_of(neighbours), int(time.time())
    await WebSession.all().delete()
    assert [account.telegram_id for account in await Account.group_admins_signed_in(now)] == [neighbours.mona.id]
    assert (await spy.get("/groups")).status == 200
    await ApiToken.all().update(expires_at=now)
    assert await Account.group_admins_signed_in(now) == []


async def test_owner_is_let_through_everywhere(desk: Desk, neighbours: Neighbours) -> None:
    """Else the tests above would find nothing because there is nothing."""
    owner = await caller(desk)
    seen = ""
    for operation in READING:
        told = await owner.call("GET", address(operation, neighbours))
        assert told.status in (200, 404) or operation.path.startswith("/me/"), (operation.name, told.text)
        seen += told.text
    assert [secret for secret in SECRETS if secret not in seen] == []
