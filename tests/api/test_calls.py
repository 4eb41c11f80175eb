"""What holds for every call: who is let in, how problems are told, lists, repeats, changes, limits."""

from __future__ import annotations

import asyncio
import json
import time

import pytest

from nezuko.accounts.models import ApiToken, Role
from nezuko.api.answering import Answering, Rates
from nezuko.api.models import Repeatable
from nezuko.api.operations import BASE
from nezuko.api.problems import KINDS
from nezuko.audit.models import AuditRow
from nezuko.web.limits import Rate
from tests.api.caller import Caller, caller
from tests.api.test_groups import path
from tests.dashboards import STRANGER
from tests.desk import Desk

# ------------------------------------------------------------ who is let in


async def test_missing_expired_and_unknown_tokens_are_told_apart(desk: Desk) -> None:
    nobody = await Caller(desk.web).get("/groups")
    assert (nobody.status, nobody.problem) == (401, "sign-in-missing")
    assert nobody.headers["WWW-Authenticate"] == 'Bearer realm="nezuko"'
    made_up = await Caller(desk.web, "nzk_" + "x" * 43).get("/groups")
    assert (made_up.status, made_up.problem) == (401, "sign-in-unknown")
    owner = await caller(desk)
    await ApiToken.all().update(expires_at=int(time.time()) - 1)
    ended = await owner.get("/groups")
    assert (ended.status, ended.problem) == (401, "sign-in-expired")
    assert 'error_description="expired"' in ended.headers["WWW-Authenticate"]


async def test_token_of_an_account_that_is_switched_off_is_worth_nothing(desk: Desk) -> None:
    admin = await caller(desk, "admin")
    await (await ApiToken.get().select_related("account")).account.update_from_dict({"is_active": False}).save()
    assert (await admin.get("/groups")).problem == "sign-in-unknown"


async def test_token_may_do_what_it_was_made_for_and_no_more(desk: Desk) -> None:
    narrow = await caller(desk, "owner", ["groups.view"])
    assert (await narrow.get("/groups")).status == 200
    refused = await narrow.patch(path(desk), {"enabled": False})
    assert (refused.status, refused.problem) == (403, "scope-missing")
    assert desk.town.protection() is not None


async def test_role_ends_what_its_tokens_may(desk: Desk) -> None:
    admin = await caller(desk, "admin")
    account = (await ApiToken.get().select_related("account")).account
    await account.update_from_dict({"role": Role.VIEWER.value}).save()
    refused = await admin.patch(path(desk), {"enabled": False})
    assert (refused.status, refused.problem) == (403, "forbidden")


async def test_browser_that_is_signed_in_calls_with_its_csrf_token(desk: Desk) -> None:
    browser = await desk.signed_in()
    await browser.get("/settings")
    assert (await browser.get(f"{BASE}/me")).status == 200
    client = Caller(desk.web)
    client._client = browser._client
    without = await client.patch(path(desk), {"options": {"on_unknown": "mute"}})
    assert (without.status, without.problem) == (403, "foreign-form")
    with_it = await client.patch(path(desk), {"options": {"on_unknown": "mute"}}, X_CSRF_Token=browser.token)
    assert with_it.status == 200


async def test_programs_read_english_whatever_their_browser_speaks(desk: Desk) -> None:
    browser = await desk.signed_in()
    answer = await browser.get(f"{BASE}/groups/1/1", accept_language="de")
    assert (answer.status, json.loads(answer.text)["title"]) == (404, "There is no such thing")


async def test_guessing_tokens_is_slowed_down(desk: Desk) -> None:
    thief = Caller(desk.web, "nzk_guess", STRANGER)
    statuses = [(await thief.get("/me")).status for _ in range(22)]
    assert statuses == [401] * 20 + [429] * 2
    assert (await Caller(desk.web, "nzk_guess").get("/me")).status == 401


# ------------------------------------------------------------ problems


async def test_each_problem_is_told_as_one(desk: Desk) -> None:
    owner = await caller(desk)
    assert (await owner.get("/nowhere")).problem == "not-found"
    assert (await owner.get("/groups/1/2")).problem == "not-found"
    assert (await owner.get("/groups/x/y")).problem == "not-found"
    wrong = await owner.call("PUT", "/groups")
    assert (wrong.status, wrong.problem) == (405, "method-not-allowed")
    assert set(wrong.headers["Allow"].split(", ")) >= {"GET", "POST"}
    form = await owner.call("POST", "/groups", raw=b"bot_id=1", Content_Type="application/x-www-form-urlencoded")
    assert (form.status, form.problem) == (415, "unsupported-media-type")
    broken = await owner.call("POST", "/groups", raw=b'{"bot_id":', Content_Type="application/json")
    assert (broken.status, broken.problem) == (400, "malformed")
    large = await owner.call("POST", "/groups", raw=b" " * 2_000_000, Content_Type="application/json")
    assert (large.status, large.problem) == (413, "too-large")


async def test_every_field_that_is_wrong_is_listed(desk: Desk) -> None:
    owner = await caller(desk)
    told = await owner.post("/groups", {"bot_id": "7", "group_id": -1, "channels": ["any"], "colour": "red"})
    assert (told.status, told.problem) == (422, "invalid-fields")
    assert {error["pointer"] for error in told.json["errors"]} == {"/bot_id", "/group_id", "/channels/0", "/colour"}
    assert all(error["place"] == "body" and error["detail"] for error in told.json["errors"])
    asked = await owner.get("/groups?limit=0&sorted=title")
    assert {error["pointer"] for error in asked.json["errors"]} == {"/limit", "/sorted"}


async def test_problem_has_the_number_under_which_it_stands_in_the_log(desk: Desk) -> None:
    told = await (await caller(desk)).get("/nowhere", X_Request_ID="mine-1")
    assert told.json["request"] == told.headers["X-Request-ID"] == "mine-1"


async def test_refusal_of_a_service_is_a_problem_with_its_sentence(desk: Desk) -> None:
    owner = await caller(desk)
    told = await owner.post(f"{path(desk)}/free")
    assert (told.status, told.problem) == (422, "refused")
    assert "protected" in told.json["detail"]


async def test_each_kind_of_problem_is_explained_where_its_address_leads(desk: Desk) -> None:
    page = (await (await desk.signed_in()).get("/api")).text
    assert [name for name in KINDS if f'id="problem-{name}"' not in page] == []


# ------------------------------------------------------------ lists


async def test_pages_follow_each_other_by_their_link(desk: Desk) -> None:
    town = desk.town
    for title in ("Allotment", "Kitchen", "Zoo"):
        await town.protect(town.channel, group=town.add_group(title))
    owner, seen, address = await caller(desk), [], "/groups?limit=2&sort=title"
    while address:
        page = await owner.get(address)
        seen += [item["title"] for item in page.json["items"]]
        link = page.headers.get("Link", "")
        assert bool(link) == bool(page.json["next"])
        address = link.partition(">")[0].removeprefix(f"<{BASE}")
    assert seen == ["Allotment", "Book club", "Kitchen", "Zoo"]


@pytest.mark.parametrize("cursor", ["zzz", "!", "W10"])
async def test_cursor_that_was_never_given_out_is_refused(desk: Desk, cursor: str) -> None:
    told = await (await caller(desk)).get(f"/events?cursor={cursor}")
    assert (told.status, told.problem) == (422, "invalid-fields")


async def test_events_are_read_page_by_page(desk: Desk) -> None:
    town = desk.town
    for name in ("Ann", "Bob", "Cy"):
        town.w.join(town.group, town.person(name))
    await town.settled()
    await town.app.writer.flush()
    owner = await caller(desk)
    every = (await owner.get("/events?limit=100")).json["items"]
    seen, cursor = [], ""
    while cursor is not None:
        page = (await owner.get(f"/events?limit=2&cursor={cursor}")).json
        seen += page["items"]
        cursor = page["next"]
    assert [event["id"] for event in seen] == [event["id"] for event in every]
    muted = (await owner.get("/events?kind=restricted&kind=revoked")).json["items"]
    assert {event["kind"] for event in muted} == {"restricted"}
    assert muted[0]["findings"][0]["outcome"] == "failed"


# ------------------------------------------------------------ repeats


async def test_repeated_call_is_done_once_and_answered_the_same(desk: Desk) -> None:
    owner = await caller(desk)
    body = {"telegram_id": 777, "name": "Zoe", "role": "viewer"}
    first = await owner.post("/admins", body, Idempotency_Key="k-1")
    again = await owner.post("/admins", body, Idempotency_Key="k-1")
    assert (first.status, again.status) == (201, 201)
    assert again.json == first.json
    assert again.headers["Location"] == first.headers["Location"] == f"/api/v1/admins/{first.json['account_id']}"
    assert again.headers["Idempotency-Replayed"] == "true"
    assert "Idempotency-Replayed" not in first.headers
    await desk.audited()
    assert await AuditRow.filter(action="account.add").count() == 1
    assert b"Zoe" not in (await Repeatable.get()).answer


async def test_key_stands_for_one_call(desk: Desk) -> None:
    owner = await caller(desk)
    await owner.post("/admins", {"telegram_id": 777, "role": "viewer"}, Idempotency_Key="k-1")
    other = await owner.post("/admins", {"telegram_id": 778, "role": "viewer"}, Idempotency_Key="k-1")
    assert (other.status, other.problem) == (422, "idempotency-mismatch")


async def test_keys_of_others_are_others(desk: Desk) -> None:
    owner, admin = await caller(desk), await caller(desk, "admin")
    for one in (owner, admin):
        answer = await one.post(f"{path(desk)}/check", Idempotency_Key="same")
        assert answer.status == 200
        assert "Idempotency-Replayed" not in answer.headers


async def test_call_that_was_refused_may_be_tried_again_with_its_key(desk: Desk) -> None:
    owner = await caller(desk)
    assert (await owner.post(f"{path(desk)}/free", Idempotency_Key="k")).status == 422
    await owner.patch(path(desk), {"enabled": False})
    assert (await owner.post(f"{path(desk)}/free", Idempotency_Key="k")).status == 200


async def test_same_call_at_the_same_time_is_done_once(desk: Desk) -> None:
    owner = await caller(desk)
    body = {"telegram_id": 777, "role": "viewer"}
    answers = await asyncio.gather(*(owner.post("/admins", body, Idempotency_Key="k") for _ in range(5)))
    assert {answer.status for answer in answers} <= {201, 409}
    assert [answer.status for answer in answers].count(201) >= 1
    await desk.audited()
    assert await AuditRow.filter(action="account.add").count() == 1


async def test_call_that_was_cut_off_with_the_program_is_begun_anew(desk: Desk) -> None:
    owner = await caller(desk)
    body = {"telegram_id": 777, "role": "viewer"}
    await owner.post("/admins", body, Idempotency_Key="k")
    await Repeatable.all().update(status=None, answer=None)
    await owner.delete(f"/admins/{(await owner.get('/admins')).json['items'][-1]['account_id']}")
    assert (await owner.post("/admins", body, Idempotency_Key="k")).problem == "idempotency-running"
    await Repeatable.all().update(begun_at=int(time.time()) - 3600)
    assert (await owner.post("/admins", body, Idempotency_Key="k")).status == 201


# ------------------------------------------------------------ changes


async def test_what_has_not_changed_is_not_sent_again(desk: Desk) -> None:
    owner = await caller(desk)
    first = await owner.get(path(desk))
    same = await owner.get(path(desk), If_None_Match=first.headers["ETag"])
    assert (same.status, same.text) == (304, "")
    await owner.patch(path(desk), {"options": {"on_unknown": "mute"}})
    assert (await owner.get(path(desk), If_None_Match=first.headers["ETag"])).status == 200


async def test_change_of_what_was_changed_meanwhile_is_refused(desk: Desk) -> None:
    owner, admin = await caller(desk), await caller(desk, "admin")
    seen = (await owner.get(path(desk))).headers["ETag"]
    theirs = await admin.patch(path(desk), {"options": {"on_unknown": "mute"}}, If_Match=seen)
    assert theirs.status == 200
    mine = await owner.patch(path(desk), {"options": {"send_as_channel": "allow"}}, If_Match=seen)
    assert (mine.status, mine.problem) == (412, "precondition-failed")
    assert mine.headers["ETag"] == theirs.headers["ETag"]
    assert desk.town.protection().options.send_as_channel == "delete"
    assert (
        await owner.patch(path(desk), {"options": {"send_as_channel": "allow"}}, If_Match=theirs.headers["ETag"])
    ).status == 200


async def test_of_two_changes_at_once_one_is_refused(desk: Desk) -> None:
    owner = await caller(desk)
    seen = (await owner.get(path(desk))).headers["ETag"]
    answers = await asyncio.gather(
        owner.patch(path(desk), {"options": {"on_unknown": "mute"}}, If_Match=seen),
        owner.patch(path(desk), {"options": {"send_as_channel": "allow"}}, If_Match=seen),
    )
    assert sorted(answer.status for answer in answers) == [200, 412]


# ------------------------------------------------------------ limits


async def test_calls_of_a_token_are_limited_together_and_say_what_is_left(desk: Desk) -> None:
    desk.town.app.get(Answering).rates = Rates({"general": Rate("api", 3, 60), "charts": Rate("api-charts", 3, 60)})
    owner, other = await caller(desk), await caller(desk, "viewer")
    left = [(await owner.get(address)).headers["RateLimit-Remaining"] for address in ("/me", "/groups", "/status")]
    assert left == ["2", "1", "0"]
    refused = await owner.get("/me")
    assert (refused.status, refused.problem) == (429, "too-many")
    assert int(refused.headers["Retry-After"]) in range(1, 21)
    assert refused.headers["RateLimit-Limit"] == "3"
    assert (await owner.get("/charts")).status == 200
    assert (await other.get("/me")).status == 200


async def test_trends_are_read_twenty_times_a_minute(desk: Desk) -> None:
    owner = await caller(desk)
    statuses = [(await owner.get("/charts/latency-trend")).status for _ in range(21)]
    assert statuses == [200] * 20 + [429]
    assert (await owner.get("/charts/outcomes")).status == 200
