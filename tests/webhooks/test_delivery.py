"""What happens is told to other programs: signed, at least once, again and again for a day."""

from __future__ import annotations

import asyncio
import json

import pytest
from aiohttp import web

from nezuko import actor
from nezuko.actor import Actor
from nezuko.audit.models import AuditRow
from nezuko.config import StorageSettings
from nezuko.errors import InvalidInput, NotFound
from nezuko.events.kinds import Kind
from nezuko.events.log import _EVENT
from nezuko.events.models import EventRow
from nezuko.telegram.types import ChatMigrated
from nezuko.webhooks import courier, endpoints, schedule
from nezuko.webhooks.endpoints import MOST, Wish
from nezuko.webhooks.models import State, WebhookDelivery, WebhookEndpoint
from nezuko.webhooks.sender import EXCERPT, Outcome
from tests.webhooks.conftest import ANN, BOT, GROUP, OTHER, Office, long_ago, open_office
from tests.webhooks.receiver import Receiver, receiving, until


async def test_event_arrives_signed_as_standard_webhooks_says(office: Office, receiver: Receiver) -> None:
    endpoint, secret = await office.add(receiver.url)
    event = office.happen(text="may not write: is not in Garden News")
    (got,) = await receiver.until(1)
    assert got.is_signed_with(secret)
    assert not got.is_signed_with("whsec_" + "A" * 44)
    assert got.headers["content-type"] == "application/json"
    assert got.headers["x-request-id"] == "join-of-ann"
    assert got.message["type"] == "restricted"
    assert got.message["timestamp"].endswith("Z")
    assert got.message["data"] == {
        "id": str(event.id),
        "bot_id": BOT,
        "group": {"id": GROUP, "title": "Garden Friends"},
        "user": {"id": ANN.id, "name": "Ann Archer"},
        "channel_id": None,
        "text": "may not write: is not in Garden News",
        "findings": [],
        "cached": False,
        "latency_ms": None,
        "correlation_id": "join-of-ann",
    }
    (row,) = await office.until_all("delivered")
    assert (row.endpoint_id, row.event_id, row.message_id) == (endpoint.id, event.id, got.id)
    assert (row.status, row.attempts, row.error) == (204, 1, "")
    assert row.took_ms is not None


async def test_only_chosen_kinds_and_groups_are_told(office: Office, receiver: Receiver) -> None:
    await office.add(receiver.url, kinds=frozenset({"verified"}), groups=frozenset({(BOT, OTHER)}))
    for kind in (Kind.RESTRICTED, Kind.VERIFIED):
        for chat in (GROUP, OTHER, None):
            office.happen(kind, chat)
    await office.writer.flush()
    (row,) = await office.until_all("delivered")
    assert (row.kind, json.loads(row.body)["data"]["group"]["id"]) == ("verified", OTHER)


async def test_nothing_is_written_while_nobody_listens(office: Office) -> None:
    office.happen()
    assert await office.rows() == []


async def test_each_endpoint_gets_its_own_message(office: Office, receiver: Receiver) -> None:
    secrets = [(await office.add(f"{receiver.url}/{name}", name=name))[1] for name in ("a", "b")]
    office.happen()
    got = sorted(await receiver.until(2), key=lambda one: one.path)
    assert [one.is_signed_with(secret) for one, secret in zip(got, secrets, strict=True)] == [True, True]
    assert got[0].id != got[1].id


async def test_event_that_could_not_be_written_is_told_to_nobody(office: Office, receiver: Receiver) -> None:
    await office.add(receiver.url)
    office.happen(text=object())  # type: ignore[arg-type]  # what no database takes
    office.happen(text="fine")
    (row,) = await office.until_all("delivered")
    assert json.loads(row.body)["data"]["text"] == "fine"
    assert await EventRow.all().count() == 1


async def test_bug_in_a_message_costs_no_event(office: Office, receiver: Receiver) -> None:
    await office.add(receiver.url)
    office.happen(chat_id=404)  # a group whose title can't be told
    await office.writer.flush()
    assert await EventRow.all().count() == 1


async def test_batch_that_is_tried_again_after_its_success_tells_once(office: Office, receiver: Receiver) -> None:
    """The commit succeeded, but the connection broke before anybody heard of it."""
    await office.add(receiver.url)
    office.happen()
    await office.writer.flush()
    row = await EventRow.all().first()
    assert row is not None
    await office.writer.put(_EVENT, tuple(getattr(row, column) for column in _EVENT.columns))
    await office.until_all("delivered")
    assert len(await office.rows()) == 1


async def test_failed_message_is_sent_again_under_the_same_id(office: Office, receiver: Receiver) -> None:
    _, secret = await office.add(receiver.url)
    receiver.answers += [500, 503, 404]
    office.happen()
    got = await receiver.until(4)
    assert len({one.id for one in got}) == 1
    assert all(one.is_signed_with(secret) for one in got)
    (row,) = await office.until_all("delivered")
    assert (row.attempts, row.status, row.error) == (4, 204, "")


async def test_server_that_cannot_be_reached_gets_it_once_it_is_back(
    office: Office, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    endpoint, _ = await office.add("http://127.0.0.1:9/hook")
    office.happen()

    async def failed() -> bool:
        return bool((await office.only()).attempts)

    await until(failed)
    row = await office.only()
    assert row.status is None
    assert row.error.startswith("It can't be reached: ")
    await office.webhooks.change(endpoint.id, Wish(name="Shop", url=receiver.url))
    await receiver.until(1)


async def test_waiting_time_grows_threefold_with_jitter_up_to_six_hours() -> None:
    for attempts, seconds in ((1, 10), (2, 30), (3, 90), (6, 2430), (9, 21_600), (50, 21_600)):
        found = [schedule.delay(attempts) for _ in range(50)]
        assert all(seconds * 0.8 <= one <= seconds * 1.2 for one in found)
        assert len(set(found)) > 40
    assert schedule.delay(1, retry_after=500) == 500


async def test_what_could_not_be_delivered_for_a_day_is_given_up(office: Office, receiver: Receiver) -> None:
    await office.add(receiver.url)
    receiver.otherwise = 500
    receiver.gate = asyncio.Event()
    office.happen()
    await receiver.until(1)
    row = await office.only()
    assert row.state == State.WAITING
    now = row.since_ms / 1000 + 24 * 3600
    courier.note(row, Outcome(500, "It answered 500.", "", 1.0), now)
    assert row.state == State.WAITING, "a day hasn't passed by the clock"
    row.since_ms -= 24 * 3600 * 1000
    courier.note(row, Outcome(500, "It answered 500.", "", 1.0), now)
    assert (row.state, row.error) == (State.FAILED, "It answered 500.")


async def test_what_waited_for_a_day_without_a_try_is_given_up_too(office: Office, receiver: Receiver) -> None:
    endpoint, _ = await office.add(receiver.url)
    receiver.gate = asyncio.Event()
    office.happen()
    await office.writer.flush()
    await office.webhooks.switch(endpoint.id, active=False)
    await WebhookDelivery.all().update(since_ms=long_ago(25) * 1000)
    await office.webhooks.look_after()
    row = await office.only()
    assert row.state == State.FAILED
    assert "waited for a day" in row.error


async def test_endpoint_that_fails_for_three_days_is_paused_and_the_owners_are_told(
    office: Office, receiver: Receiver
) -> None:
    endpoint, _ = await office.add(receiver.url)
    receiver.otherwise = 500
    office.happen()
    await until(lambda: endpoint.failing_since)
    endpoint.failing_since = long_ago(73)
    await until(lambda: office.told)
    assert "“Shop” was paused. Nothing could be delivered for three days. It answered 500" in office.told[0]
    row = await WebhookEndpoint.get(id=endpoint.id)
    assert not row.active
    assert row.paused_why
    await office.writer.flush()
    assert [row.text for row in await EventRow.filter(kind="error")] == office.told
    audit = await AuditRow.get(action="webhook.pause")
    assert (audit.via, audit.resource_id) == ("program", str(endpoint.id))


async def test_success_forgets_failures(office: Office, receiver: Receiver) -> None:
    endpoint, _ = await office.add(receiver.url)
    receiver.answers += [500]
    office.happen()
    await office.until_all("delivered")
    await until(lambda: endpoint.failing_since is None)
    assert (await WebhookEndpoint.get(id=endpoint.id)).failing_since is None


async def test_endpoint_that_says_gone_is_paused_at_once(office: Office, receiver: Receiver) -> None:
    endpoint, _ = await office.add(receiver.url)
    receiver.answers += [410]
    office.happen()
    await until(lambda: office.told)
    assert "410" in endpoint.paused_why
    assert len(receiver.got) == 1


async def test_paused_endpoint_hears_nothing_and_goes_on_with_what_waited(office: Office, receiver: Receiver) -> None:
    endpoint, _ = await office.add(receiver.url)
    receiver.otherwise = 500
    office.happen(text="before")
    await receiver.until(1)
    await office.webhooks.switch(endpoint.id, active=False)
    count = len(receiver.got)
    office.happen(text="meanwhile")
    await office.writer.flush()
    receiver.otherwise = 204
    await office.webhooks.switch(endpoint.id, active=True)
    office.happen(text="after")
    await office.until_all("delivered", 2)
    assert {one.message["data"]["text"] for one in receiver.got[count:]} == {"before", "after"}


async def test_slow_endpoint_holds_up_nobody_else(office: Office, receiver: Receiver) -> None:
    async with receiving() as slow:
        slow.gate = asyncio.Event()
        await office.add(slow.url, name="slow")
        await office.add(receiver.url, name="quick")
        for _ in range(30):
            office.happen()
        await receiver.until(30)
        assert slow.most_at_once == courier.AT_ONCE
        slow.gate.set()
        await slow.until(30)


async def test_wish_to_wait_is_granted(office: Office, receiver: Receiver) -> None:
    receiver.answers.append(lambda _: web.Response(status=429, headers={"Retry-After": "3000"}))
    await office.add(receiver.url)
    office.happen()

    async def tried() -> bool:
        return (await office.only()).attempts == 1

    await until(tried)
    row = await office.only()
    assert row.due_ms - (row.last_ms or 0) >= 3_000_000


async def test_long_answer_is_cut_and_nuls_do_no_harm(office: Office, receiver: Receiver) -> None:
    endless = b"a\x00b" * 1_000_000
    receiver.answers.append(lambda _: web.Response(status=500, body=endless))
    endpoint, _ = await office.add(receiver.url)
    sent = await office.webhooks.test(endpoint.id)
    assert len(sent.answer) == EXCERPT
    assert sent.answer.startswith("a�b")
    assert (await office.only()).answer == sent.answer


async def test_restart_goes_on_where_it_was(
    sqlite_storage: StorageSettings, impatient: None, receiver: Receiver
) -> None:
    receiver.otherwise = 500
    async with open_office(sqlite_storage) as office:
        _, secret = await office.add(receiver.url)
        office.happen()
        first = (await receiver.until(1))[0]
    receiver.otherwise = 204
    count = len(receiver.got)
    async with open_office(sqlite_storage) as office:
        await office.until_all("delivered")
    again = receiver.got[count]
    assert (again.id, again.body) == (first.id, first.body)
    assert again.is_signed_with(secret)


async def test_test_is_sent_once_even_while_paused_and_stands_in_the_list(office: Office, receiver: Receiver) -> None:
    endpoint, secret = await office.add(receiver.url)
    await office.webhooks.switch(endpoint.id, active=False)
    receiver.answers += [500]
    failed = await office.webhooks.test(endpoint.id)
    assert (failed.state, failed.status) == ("failed", 500)
    passed = await office.webhooks.test(endpoint.id)
    assert (passed.state, passed.status) == ("delivered", 204)
    assert len(receiver.got) == 2
    assert receiver.got[0].message["type"] == "test"
    assert receiver.got[0].is_signed_with(secret)
    assert [row.state for row in await office.rows()] == ["failed", "delivered"]


async def test_message_is_sent_again_by_hand_under_its_old_id(office: Office, receiver: Receiver) -> None:
    endpoint, _ = await office.add(receiver.url)
    office.happen()
    (row,) = await office.until_all("delivered")
    await office.webhooks.redeliver(endpoint.id, row.id)
    first, second = await receiver.until(2)
    assert (first.id, first.body) == (second.id, second.body)
    with pytest.raises(NotFound):
        await office.webhooks.redeliver(endpoint.id, 5)
    await office.webhooks.switch(endpoint.id, active=False)
    with pytest.raises(InvalidInput, match="is paused"):
        await office.webhooks.redeliver(endpoint.id, row.id)


async def test_new_secret_signs_beside_the_old_one_for_a_day(office: Office, receiver: Receiver) -> None:
    endpoint, old = await office.add(receiver.url)
    new = await office.webhooks.rotate(endpoint.id)
    await office.webhooks.test(endpoint.id)
    assert receiver.got[0].is_signed_with(old)
    assert receiver.got[0].is_signed_with(new)
    endpoint.old_until = long_ago(1)
    await office.webhooks.test(endpoint.id)
    assert not receiver.got[1].is_signed_with(old)
    assert receiver.got[1].is_signed_with(new)


async def test_secret_is_sealed_in_the_database_and_in_no_audit(office: Office, receiver: Receiver) -> None:
    with actor.bound(Actor("Ann", account_id=1)):
        endpoint, secret = await office.add(receiver.url)
        new = await office.webhooks.rotate(endpoint.id)
    await office.writer.flush()
    row = await WebhookEndpoint.get(id=endpoint.id)
    kept = b"".join(
        [bytes(row.secret), bytes(row.old_secret), *[f"{one.old}{one.new}".encode() for one in await AuditRow.all()]]
    )
    for value in (secret, new):
        assert value.encode() not in kept
        assert value.removeprefix("whsec_").encode() not in kept
    assert [one.action for one in await AuditRow.all().order_by("id")] == ["webhook.add", "webhook.rotate"]


async def test_deleted_endpoint_leaves_nothing_behind(office: Office, receiver: Receiver) -> None:
    endpoint, _ = await office.add(receiver.url)
    office.happen()
    await office.until_all("delivered")
    await office.webhooks.delete(endpoint.id)
    office.happen()

    async def empty() -> bool:
        return await office.rows() == []

    await until(empty)
    assert await WebhookEndpoint.all().count() == 0
    with pytest.raises(NotFound):
        office.webhooks.get(endpoint.id)


async def test_there_is_an_end_to_how_many_there_may_be(office: Office, receiver: Receiver) -> None:
    for number in range(MOST):
        await office.add(receiver.url, name=str(number))
    with pytest.raises(InvalidInput, match="Delete one first"):
        await office.add(receiver.url)


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        (Wish(name=" ", url="https://example.org"), "name"),
        (Wish(name="a", url="https://example.org", kinds=frozenset({"nope"})), "nope"),
        (Wish(name="a", url="ftp://example.org/"), "https"),
        (Wish(name="a", url="https://ann:pw@example.org/"), "password"),
        (Wish(name="a", url="https://exa mple.org/"), "blanks"),
        (Wish(name="a", url="https://example.org:99999/"), "web address"),
        (Wish(name="a", url="nonsense"), "https"),
        (Wish(name="a", url="https://" + "a" * 600), "500"),
    ],
)
async def test_what_cannot_be_is_refused_with_a_sentence(office: Office, wish: Wish, sentence: str) -> None:
    with pytest.raises(InvalidInput, match=sentence):
        await office.webhooks.add(wish)


async def test_everything_that_was_given_up_is_sent_again_by_hand(office: Office, receiver: Receiver) -> None:
    endpoint, _ = await office.add(receiver.url)
    receiver.otherwise = 500
    for _ in range(3):
        office.happen()
    await office.webhooks.test(endpoint.id)
    await receiver.until(4)
    await office.webhooks.switch(endpoint.id, active=False)
    await office.writer.flush()
    await WebhookDelivery.all().update(state="failed")
    with pytest.raises(InvalidInput, match="is paused"):
        await office.webhooks.redeliver_failed(endpoint.id)
    await office.webhooks.switch(endpoint.id, active=True)
    receiver.otherwise = 204
    assert await office.webhooks.redeliver_failed(endpoint.id) == 3
    rows = await office.until_all("delivered", 3)
    assert [row.kind for row in rows if row.state == "failed"] == ["test"]


async def test_endpoint_that_falls_hopelessly_behind_is_paused(
    office: Office, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(endpoints, "BACKLOG", 5)
    endpoint, _ = await office.add(receiver.url)
    receiver.gate = asyncio.Event()
    for _ in range(6):
        office.happen()
    await office.writer.flush()
    await office.webhooks.look_after()
    assert not endpoint.active
    assert "6 messages wait" in office.told[0]


async def test_what_waits_for_a_later_try_is_tried_at_once_when_somebody_mended_the_address(
    office: Office, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schedule, "FIRST_SECONDS", 3600.0)
    endpoint, _ = await office.add(f"{receiver.url}/wrong")
    receiver.answers += [404]
    office.happen()

    async def waits() -> bool:
        return (await office.only()).attempts == 1

    await until(waits)
    await office.webhooks.change(endpoint.id, Wish(name="Shop", url=receiver.url))
    assert [one.path for one in await receiver.until(2)] == ["/hook/wrong", "/hook"]


async def test_group_that_became_a_supergroup_is_told_of_still(office: Office, receiver: Receiver) -> None:
    endpoint, _ = await office.add(receiver.url, groups=frozenset({(BOT, 77), (BOT, OTHER)}))
    await office.webhooks.on_migrated(ChatMigrated(bot_id=BOT, at=1, old_id=77, new_id=GROUP))
    office.happen(chat_id=GROUP)
    await office.until_all("delivered")
    assert (await WebhookEndpoint.get(id=endpoint.id)).group_set == {(BOT, GROUP), (BOT, OTHER)}


async def test_old_deliveries_are_deleted(office: Office, receiver: Receiver) -> None:
    await office.add(receiver.url)
    office.happen()
    await office.until_all("delivered")
    assert await WebhookDelivery.purge(long_ago(1), 10) == 0
    assert await WebhookDelivery.purge(long_ago(-1), 10) == 1
