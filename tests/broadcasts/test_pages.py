"""Owners write, try, send and steer broadcasts: on Telegram, on the dashboard, and by program."""

from __future__ import annotations

from nezuko.accounts.admins import Admins
from nezuko.accounts.models import Role
from nezuko.broadcasts.courses import CourseState
from nezuko.sandbox.world.posts import Post
from tests.api.caller import caller
from tests.broadcasts.conftest import TEXT, Press
from tests.desk import Desk


async def pressed(press: Press, post: Post, verb: str) -> str:
    town = press.town
    data = next(data for data in post.button_data() if data.startswith(f"bc:{verb}:".encode()))
    answer = await town.w.press(town.owner, post, data)
    return str(answer.message or "")


async def test_owner_sends_one_from_telegram_and_sees_how_far_it_is(press: Press) -> None:
    town = press.town
    await press.meet(3)
    post = await town.ask(town.owner, f"/broadcast {TEXT}")
    assert "This would go to 4 people, in about 1 s" in post.text  # the owner has just written, too
    assert await pressed(press, post, "go") == ""
    await town.until(lambda: "Done: 4 of 4: 4 have it" in town.private(town.owner)[0].text or "Done" in post.text)
    await town.settled()
    assert [press.got(reader) for reader in press.readers] == [1] * 3
    assert post.button_data() == []


async def test_owner_narrows_it_down_on_telegram(press: Press) -> None:
    town = press.town
    await press.meet(2, lang_code="de")
    await press.meet(1, lang_code="en")
    post = await town.ask(town.owner, f"/broadcast lang=de bot=@{town.bot.username} {TEXT}")
    assert "2 people" in post.text
    post = await town.ask(town.owner, f"/broadcast to=groups {TEXT}")
    assert "1 groups" in post.text
    assert "No bot" in (await town.ask(town.owner, f"/broadcast bot=@nobody {TEXT}")).text
    assert "to=groups" in (await town.ask(town.owner, "/broadcast")).text


async def test_owner_thinks_better_of_it(press: Press) -> None:
    town = press.town
    await press.meet(2)
    post = await town.ask(town.owner, f"/broadcast {TEXT}")
    await pressed(press, post, "drop")
    await town.settled()
    assert post.text == "Nothing was sent."
    assert await press.broadcasts.store.latest(5) == []


async def test_nobody_else_can_broadcast(press: Press) -> None:
    town = press.town
    (ann,) = await press.meet(1)
    assert (await town.ask(ann, f"/broadcast {TEXT}")).text == "Only the owner of this bot can do that."
    assert (await town.ask(ann, "/stats")).text == "Only the owner of this bot can do that."


async def test_who_was_made_an_owner_on_the_page_can_broadcast_until_he_is_none_any_more(press: Press) -> None:
    town, admins = press.town, press.town.app.get(Admins)
    ann, bob = await press.meet(2)
    account = await admins.invite(ann.id, "Ann", Role.OWNER)
    await admins.invite(bob.id, "Bob", Role.ADMIN)
    post = await town.ask(ann, f"/broadcast {TEXT}")
    assert "This would go to 2 people" in post.text
    assert "groups protected" in (await town.ask(ann, "/stats")).text
    assert (await town.ask(bob, "/stats")).text == "Only the owner of this bot can do that."
    await admins.invite(town.person("Olaf").id, "Olaf", Role.OWNER)
    await admins.switch(account.id, active=False)
    answer = await town.w.press(ann, post, next(one for one in post.button_data() if b"go:" in one))
    assert answer.message == "Only the owner of this bot can do that."
    assert [press.got(reader) for reader in press.readers] == [0, 0]


async def test_owner_asks_for_numbers(press: Press) -> None:
    town = press.town
    await press.meet(2)
    ann = town.person("Ann")
    town.w.join(town.group, ann)
    await town.settled()
    text = (await town.ask(town.owner, "/stats")).text
    assert "1 groups protected" in text
    assert "1 of 1 bots connected" in text
    assert "1 members muted, 1 of them prompted" in text
    assert "3 people can be written to" in text
    assert "1 joined, 1 muted" in text


async def test_owner_sends_one_from_the_dashboard(press: Press, desk: Desk) -> None:
    gone, _ = await press.meet(2)
    press.town.w.private.block(gone, press.town.bot, stopped=True)
    owner = await desk.signed_in()
    assert "There was none yet" in (await owner.get("/broadcasts")).text
    made = await desk.post(owner, "/broadcasts", text=TEXT, to="people")
    page = await owner.get(made.location)
    assert "<strong>2 people</strong>, about 1 s" in page.text
    assert sum(press.got(reader) for reader in press.readers) == 0
    await desk.post(owner, f"{made.location}/begin")
    await press.town.until(lambda: press.broadcasts.active is None)
    page = await owner.get(made.location)
    assert "2 of 2: 1 have it, 1 stopped the bot" in page.text
    assert str(gone.id) in page.text
    assert "has stopped the bot" in page.text
    file = await owner.get(f"{made.location}/recipients.csv")
    assert file.text.splitlines()[0] == "bot_id,user_id,group_id,outcome,why"
    assert f"{gone.id},,blocked" in file.text
    assert [action for action in await desk.actions() if action.startswith("broadcast.")] == [
        "broadcast.begin", "broadcast.done",
    ]  # fmt: skip


async def test_what_is_wrong_with_a_form_is_said_beside_it(press: Press, desk: Desk) -> None:
    owner = await desk.signed_in()
    answer = await owner.post("/broadcasts", {"text": TEXT, "to": "people"})
    assert answer.status == 400
    assert "Nobody is reached by that" in answer.text
    assert TEXT in answer.text


async def test_text_is_escaped_on_the_page_and_plain_on_telegram(press: Press, desk: Desk) -> None:
    (ann,) = await press.meet(1)
    owner = await desk.signed_in()
    made = await desk.post(owner, "/broadcasts", text="<b>1 & 2</b>", to="people")
    assert "&lt;b&gt;1 &amp; 2&lt;/b&gt;" in (await owner.get(made.location)).text
    await desk.post(owner, f"{made.location}/begin")
    await press.town.until(lambda: press.got(ann, "<b>1 & 2</b>") == 1)


async def test_only_owners_see_the_pages(press: Press, desk: Desk) -> None:
    admin = await desk.signed_in("admin")
    assert (await admin.get("/broadcasts")).status == 403
    assert (await admin.post("/broadcasts", {"text": TEXT})).status == 403
    assert 'href="/broadcasts"' not in (await admin.get("/")).text


async def test_program_tries_sends_and_reads_the_outcome(press: Press, desk: Desk) -> None:
    await press.meet(2)
    program = await caller(desk)
    made = await program.post("/broadcasts", {"text": TEXT, "to": "people"})
    assert (made.status, made.json["state"], made.json["total"]) == (201, "draft", 2)
    where = f"/broadcasts/{made.json['broadcast_id']}"
    assert (await program.post(f"{where}/begin")).json["state"] == CourseState.RUNNING.value
    await press.town.until(lambda: press.broadcasts.active is None)
    told = await program.get(where)
    assert (told.json["state"], told.json["counts"]) == ("done", {"sent": 2})
    reached = await program.get(f"{where}/recipients?outcome=sent&limit=1")
    assert len(reached.json["items"]) == 1
    assert reached.json["next"]
    assert (await program.post(f"{where}/pause")).status == 422
    assert len((await program.get("/broadcasts")).json["items"]) == 1
