"""Who changed what: recorded by services, read on a page and as CSV."""

from __future__ import annotations

import asyncio
import csv
import io
import time

import pytest

from nezuko import actor
from nezuko.accounts.models import Account
from nezuko.actor import Actor
from nezuko.audit.log import LOST, MASK, Audit
from nezuko.audit.models import AuditRow, id_floor
from nezuko.audit.views import changes
from nezuko.errors import StorageError
from nezuko.storage.writer import Writer
from tests.dashboards import GROUP, RunningDashboard

ANN = Actor("Ann <b>Archer</b>", account_id=77, telegram_id=101, ip="203.0.113.9", via="telegram")


async def age(name: str, days: int) -> None:
    """Let what `name` did have happened that long ago."""
    row = await AuditRow.get(actor=name)
    await row.delete()
    await AuditRow.create(**{**dict(row), "id": id_floor(time.time() - days * 86_400)})


async def only_row() -> AuditRow:
    (row,) = await AuditRow.all()
    return row


async def test_change_is_kept_with_who_did_it_and_only_what_changed(dashboard: RunningDashboard) -> None:
    with actor.bound(ANN):
        await dashboard.audit.record(
            "group.change",
            "group",
            GROUP,
            {"mode": "all", "on_unknown": "allow", "channels": ["@a", "@b"]},
            {"mode": "any", "on_unknown": "allow", "channels": ["@a"]},
            chat=(7, GROUP),
        )
    row = await only_row()
    assert (row.actor, row.account_id, row.telegram_id, row.ip, row.via) == (ANN.name, 77, 101, ANN.ip, "telegram")
    assert (row.action, row.resource, row.resource_id, row.bot_id, row.chat_id) == (
        "group.change",
        "group",
        str(GROUP),
        7,
        GROUP,
    )
    assert [(one.key, one.old, one.new) for one in changes(row)] == [
        ("mode", "all", "any"),
        ("channels", "@a, @b", "@a"),
    ]
    assert row.at == pytest.approx(time.time(), abs=60)


async def test_what_was_made_has_no_old_value_and_what_is_gone_no_new_one(dashboard: RunningDashboard) -> None:
    await dashboard.audit.record("bot.add", "bot", 7, None, {"name": "Gate", "active": True})
    await dashboard.audit.record("bot.delete", "bot", 7, {"name": "Gate"}, None)
    made, gone = [changes(row) for row in await AuditRow.all().order_by("id")]
    assert [(one.old, one.new) for one in made] == [(None, "Gate"), (None, "yes")]
    assert [(one.old, one.new) for one in gone] == [("Gate", None)]


@pytest.mark.parametrize(
    "key", ["token", "bot_token", "api_hash", "password", "encryption_keys", "client_secret", "sentry_dsn"]
)
async def test_secrets_are_never_kept(dashboard: RunningDashboard, key: str) -> None:
    await dashboard.audit.record("config.change", "configuration", key, {key: "old-secret"}, {key: "new-secret"})
    row = await only_row()
    assert "secret" not in (row.old + row.new).replace(key, "")
    assert [(one.old, one.new) for one in changes(row)] == [(MASK, MASK)]


async def test_without_anybody_named_it_was_the_program(dashboard: RunningDashboard) -> None:
    await dashboard.audit.record("group.move", "group", GROUP)
    assert ((await only_row()).actor, (await only_row()).via) == ("Nezuko", "program")


async def test_row_that_cannot_be_stored_is_counted(dashboard: RunningDashboard) -> None:
    class FullDisk(Writer):
        def put(self, *_: object) -> asyncio.Future[None]:
            lost = asyncio.get_running_loop().create_future()
            lost.set_exception(StorageError("the disk is full"))
            return lost

    before = LOST._value.get()
    with pytest.raises(StorageError):
        await Audit(FullDisk()).record("group.change", "group", GROUP)
    await asyncio.sleep(0)
    assert LOST._value.get() == before + 1


# ---------------------------------------------------------------- the page


async def tell(dashboard: RunningDashboard) -> None:
    dashboard.books.titles[GROUP] = "Garden <Friends>"
    record = dashboard.audit.record
    record("group.change", "group", GROUP, {"mode": "all"}, {"mode": "<i>any</i>"}, chat=(7, GROUP), actor=ANN)
    record("bot.add", "bot", 7, None, {"name": "Gate"}, actor=Actor("Olga", account_id=5))
    await record("sign_in.failed", "sign-in", "link", None, {"why": "used"}, actor=Actor(ip="198.51.100.4"))


async def test_owner_reads_who_changed_what(dashboard: RunningDashboard) -> None:
    await tell(dashboard)
    page = (await (await dashboard.signed_in()).get("/audit")).text
    for shown in (
        "Ann &lt;b&gt;Archer",
        "Garden &lt;Friends&gt;",
        "<del>all</del>",
        "&lt;i&gt;any",
        "Olga",
        "203.0.113.9",
        "Sign in failed",
    ):
        assert shown in page, shown
    assert "<i>any" not in page


async def test_page_can_be_narrowed(dashboard: RunningDashboard) -> None:
    await tell(dashboard)
    await age("Olga", 3)
    owner = await dashboard.signed_in()
    for query, there, absent in (
        ("who=ann", "Ann", "Olga"),
        ("resource=bot", "Olga", "Ann"),
        ("action=sign_in.failed", "Sign in failed", "Olga"),
        ("days=1", "Ann", "Olga"),
    ):
        feed = (await owner.get(f"/audit?{query}")).text.partition('class="feed"')[2]
        assert there in feed, query
        assert absent not in feed, query
    assert "Nothing matches" in (await owner.get("/audit?who=zoe")).text
    for nonsense in ("days=x", "before=x", f"before={2**70}", "resource='"):
        assert (await owner.get(f"/audit?{nonsense}")).status == 200


async def test_older_rows_are_reached_page_by_page(dashboard: RunningDashboard) -> None:
    for number in range(120):
        dashboard.audit.record("group.change", "group", number, actor=ANN)
    await dashboard.writer.flush()
    owner = await dashboard.signed_in()
    address, seen = "/audit", []
    for _ in range(4):
        page = (await owner.get(address)).text
        seen += [part.partition("</span>")[0] for part in page.split('Group <span class="mono">')[1:]]
        if 'rel="next"' not in page:
            break
        address = "/audit?" + page.partition('href="/audit?before=')[2].partition('"')[0].join(("before=", ""))
    assert sorted(map(int, seen)) == list(range(120))


async def test_csv_holds_every_row_and_no_formula(dashboard: RunningDashboard) -> None:
    await tell(dashboard)
    for number in range(1200):
        dashboard.audit.record("group.change", "group", number, actor=Actor('=HYPERLINK("x")'))
    await dashboard.writer.flush()
    answer = await (await dashboard.signed_in()).get("/audit.csv")
    assert answer.headers["Content-Type"].startswith("text/csv")
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert len(rows) == 1203
    assert not any(row["who"].startswith("=") for row in rows)
    assert [row["old"] for row in rows if row["who"].startswith("Ann")] == ['{"mode": "all"}']


async def test_csv_follows_the_filters(dashboard: RunningDashboard) -> None:
    await tell(dashboard)
    answer = await (await dashboard.signed_in()).get("/audit.csv?resource=bot")
    assert [row["action"] for row in csv.DictReader(io.StringIO(answer.text))] == ["bot.add"]


async def test_admin_reads_what_he_did_himself_and_viewers_nothing(dashboard: RunningDashboard) -> None:
    await tell(dashboard)
    admin = await dashboard.signed_in("admin")
    account = await Account.get(telegram_id=9002)
    await dashboard.audit.record("group.change", "group", 55, actor=Actor("Admin", account_id=account.id))
    for path in ("/audit", "/audit.csv"):
        text = (await admin.get(path)).text
        assert "55" in text
        assert "Ann" not in text
        assert "203.0.113.9" not in text
        assert (await (await dashboard.signed_in("viewer")).get(path)).status == 403
        assert (await dashboard.visitor().get(path)).status == 303


async def test_menu_shows_the_audit_to_whom_it_opens(dashboard: RunningDashboard) -> None:
    for role, shown in (("owner", True), ("admin", True), ("viewer", False)):
        page = (await (await dashboard.signed_in(role)).get("/members")).text
        assert ('href="/audit"' in page) == shown, role


async def test_empty_audit_says_what_will_stand_there(dashboard: RunningDashboard) -> None:
    assert "Nothing has been changed yet" in (await (await dashboard.signed_in()).get("/audit")).text


async def test_old_rows_are_deleted(dashboard: RunningDashboard) -> None:
    await tell(dashboard)
    await age("Olga", 366)
    assert await AuditRow.purge(time.time() - 365 * 86_400, 100) == 1
    assert await AuditRow.all().count() == 2
