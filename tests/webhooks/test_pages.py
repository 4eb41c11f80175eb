"""An owner manages webhooks on the dashboard of the real program; nobody else sees them."""

from __future__ import annotations

import csv
import io
import re

import pytest

from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.webhooks.endpoints import Webhooks
from nezuko.webhooks.models import WebhookEndpoint
from tests.dashboards import Visitor
from tests.desk import Desk
from tests.webhooks.receiver import Receiver, until

SECRET = re.compile(r"whsec_[A-Za-z0-9+/=]{44}")


@pytest.fixture(autouse=True)
def local(monkeypatch: pytest.MonkeyPatch) -> None:
    """The receiver is on this machine."""
    monkeypatch.setenv("NEZUKO_WEBHOOKS__ALLOW_PRIVATE", "true")


@pytest.fixture
async def owner(desk: Desk) -> Visitor:
    return await desk.signed_in()


async def add(owner: Visitor, receiver: Receiver, **form: str) -> tuple[str, str]:
    """Add a webhook by the form; returns its page and its secret."""
    await owner.get("/webhooks/new")
    answer = await owner.post("/webhooks", {"name": "Shop", "url": receiver.url, **form})
    assert answer.status == 200, answer.text
    (secret,) = SECRET.findall(answer.text)
    row = await WebhookEndpoint.get(name="Shop")
    return f"/webhooks/{row.id}", secret


async def test_first_visit_says_what_webhooks_are_good_for(owner: Visitor) -> None:
    page = (await owner.get("/webhooks")).text
    assert "Tell another program what happens" in page
    assert 'href="/webhooks/new"' in page


async def test_webhooks_leave_as_csv_without_their_secrets(owner: Visitor, receiver: Receiver) -> None:
    _, secret = await add(owner, receiver, kind="restricted")
    text = (await owner.get("/webhooks.csv")).text
    (row,) = csv.DictReader(io.StringIO(text))
    assert (row["name"], row["url"], row["kinds"], row["state"]) == ("Shop", receiver.url, "restricted", "active")
    assert (row["waiting"], row["failed"], row["failing_since"]) == ("0", "0", "")
    assert secret not in text


async def test_webhook_is_added_and_its_secret_shown_once(owner: Visitor, receiver: Receiver) -> None:
    path, secret = await add(owner, receiver)
    for page in ("/webhooks", path, f"{path}/edit"):
        text = (await owner.get(page)).text
        assert "Shop" in text
        assert secret not in text
    await owner.get(path)
    answer = await owner.post(f"{path}/test")
    assert answer.location == path
    page = (await owner.get(path)).text
    assert "The test arrived: status 204" in page
    assert receiver.got[0].is_signed_with(secret)


async def test_events_of_the_gate_arrive_and_stand_in_the_list(desk: Desk, owner: Visitor, receiver: Receiver) -> None:
    path, secret = await add(owner, receiver, kind="restricted")
    ann = desk.town.person("Ann")
    desk.town.w.join(desk.town.group, ann)
    await desk.town.settled()
    (got,) = await receiver.until(1)
    assert got.is_signed_with(secret)
    assert got.message["data"]["user"] == {"id": ann.id, "name": "Ann"}
    assert got.message["data"]["group"]["title"] == desk.town.group.title

    async def listed() -> bool:
        return "Status 204" in (await owner.get(path)).text

    await until(listed)
    link = re.search(rf'href="({path}/deliveries/\d+)"', (await owner.get(path)).text)
    assert link
    detail = (await owner.get(link[1])).text
    assert "&#34;type&#34;: &#34;restricted&#34;" in detail
    assert got.headers["x-request-id"] in detail
    csv = (await owner.get(f"{path}/deliveries.csv")).text
    assert f"{got.id},restricted,delivered,1," in csv


async def test_failed_test_says_why(owner: Visitor, receiver: Receiver) -> None:
    receiver.answers += [404]
    path, _ = await add(owner, receiver)
    await owner.get(path)
    await owner.post(f"{path}/test")
    assert "The test failed. It answered 404 Not Found." in (await owner.get(path)).text


async def test_webhook_is_changed_paused_resumed_and_deleted(desk: Desk, owner: Visitor, receiver: Receiver) -> None:
    path, _ = await add(owner, receiver)
    await owner.get(f"{path}/edit")
    assert (await owner.post(path, {"name": "Till", "url": receiver.url, "kind": "verified"})).location == path
    page = (await owner.get(path)).text
    assert "Till" in page
    assert "Verified" in page
    assert "never hear of" in (await owner.get(f"{path}/pause")).text
    await owner.post(f"{path}/pause")
    assert "Paused" in (await owner.get("/webhooks")).text
    assert not desk.town.app.get(Webhooks).all()[0].active
    await owner.get(path)
    await owner.post(f"{path}/resume")
    assert desk.town.app.get(Webhooks).all()[0].active
    assert "can&#39;t be undone" in (await owner.get(f"{path}/delete")).text
    await owner.post(f"{path}/delete")
    assert desk.town.app.get(Webhooks).all() == []
    assert (await owner.get(path)).status == 404
    assert [action for action in await desk.actions() if action.startswith("webhook.")] == [
        "webhook.add",
        "webhook.change",
        "webhook.pause",
        "webhook.resume",
        "webhook.delete",
    ]


async def test_new_secret_is_asked_for_and_shown_once(owner: Visitor, receiver: Receiver) -> None:
    path, old = await add(owner, receiver)
    await owner.get(f"{path}/secret")
    (new,) = SECRET.findall((await owner.post(f"{path}/secret")).text)
    assert new != old
    assert new not in (await owner.get(path)).text


async def test_message_is_sent_again_from_the_list(desk: Desk, owner: Visitor, receiver: Receiver) -> None:
    path, _ = await add(owner, receiver, kind="left")
    receiver.answers += [500]
    desk.town.app.get(EventLog).record(Kind.LEFT, bot_id=desk.town.bot.id, chat_id=desk.town.group.id, text="left")
    await receiver.until(1)

    async def failed() -> bool:
        return "next try" in (await owner.get(path)).text

    await until(failed)
    link = re.search(rf'action="({path}/deliveries/\d+/redeliver)"', (await owner.get(path)).text)
    assert link
    assert (await owner.post(link[1])).location == path
    first, second = await receiver.until(2)
    assert first.id == second.id


async def test_wrong_form_says_what_is_wrong_and_keeps_what_was_typed(owner: Visitor, receiver: Receiver) -> None:
    await owner.get("/webhooks/new")
    answer = await owner.post("/webhooks", {"name": "Shop", "url": "ftp://example.org/", "kind": "verified"})
    assert answer.status == 422
    assert "over https only" in answer.text
    assert 'value="ftp://example.org/"' in answer.text
    assert re.search(r'value="verified" checked', answer.text)
    assert await WebhookEndpoint.all().count() == 0


async def test_only_owners_get_there(desk: Desk, owner: Visitor, receiver: Receiver) -> None:
    path, _ = await add(owner, receiver, kind="restricted")
    for role in ("admin", "viewer"):
        other = await desk.signed_in(role)
        assert "/webhooks" not in (await other.get("/")).text
        for page in (
            "/webhooks",
            "/webhooks.csv",
            "/webhooks/new",
            path,
            f"{path}/edit",
            f"{path}/delete",
            f"{path}/deliveries.csv",
        ):
            assert (await other.get(page)).status == 403
        for form in ("/webhooks", path, f"{path}/test", f"{path}/pause", f"{path}/secret", f"{path}/delete"):
            assert (await other.post(form, {"name": "x", "url": receiver.url})).status == 403
    assert await desk.signed_in()
    assert len(receiver.got) == 0
