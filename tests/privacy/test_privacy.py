"""/privacy: a member sees, gets and deletes what is kept of him, and what the gate must honour outlives that."""

from __future__ import annotations

import importlib
import json
from typing import Any

from tortoise import Model

from nezuko.administration.members import Members
from nezuko.analytics.recount import differences
from nezuko.enforcement.entries import State
from nezuko.privacy.models import Kept
from nezuko.privacy.people import PersonalData
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.posts import Post
from nezuko.storage.fields import described
from nezuko.storage.models import MODELS
from tests.api.caller import caller
from tests.desk import Desk
from tests.gate.guarded import Guarded, Guarding
from tests.gate.test_kicks import HOUR, advance, banned, may_come
from tests.privacy.test_holdings import models

NAME = "Quirina"
"""Too long to stand in something encrypted by chance."""


async def rows_naming(user: User) -> list[str]:
    """Every value in the database in which the person's id or name stands."""
    found = []
    for model in models():
        for row in await model.all().values():
            for column, value in row.items():
                if str(user.id) in str(value) or (user.first_name and user.first_name in str(value)):
                    found.append(f"{described(model).db_table}.{column}: {value}")
    return found


async def press(town: Guarded, user: User, post: Post, data: bytes) -> str:
    answer = await town.w.press(user, post, data)
    await town.settled()
    return str(answer.message or "")


async def muted(town: Guarded, name: str = NAME) -> User:
    """Somebody who joined, was muted, and has the private chat open."""
    user = town.person(name, username=name.lower())
    town.w.join(town.group, user)
    await town.until(lambda: not town.may_write(user))
    await town.settled()
    return user


def files(town: Guarded, user: User) -> list[dict[str, Any]]:
    return [json.loads(post.file[1]) for post in town.private(user) if post.file is not None]


async def forgotten(town: Guarded, user: User) -> Post:
    """Let somebody delete what is kept of him, as he does it; returns the bot's message."""
    answer = await town.ask(user, "/privacy")
    await press(town, user, answer, b"pd:ask")
    await press(town, user, answer, b"pd:yes")
    return town.private(user)[-1]


async def test_member_is_shown_what_is_kept(desk: Desk) -> None:
    town = desk.town
    ann = await muted(town)
    answer = await town.ask(ann, "/privacy")
    assert "Your name and @username" in answer.text
    assert "When the gate muted you" in answer.text
    assert answer.button_data() == [b"pd:get", b"pd:ask"]


async def test_member_gets_everything_as_a_file(desk: Desk) -> None:
    town = desk.town
    ann = await muted(town)
    answer = await town.ask(ann, "/privacy")
    await press(town, ann, answer, b"pd:get")
    (file,) = files(town, ann)
    assert file["telegram_id"] == ann.id
    assert file["names"][0]["name"] == "Quirina"
    tables = {kind["table"]: kind["rows"] for kind in file["data"]}
    assert tables["restrictions"][0]["state"] == "done"
    assert {row["kind"] for row in tables["events"]} >= {"joined", "restricted"}
    assert "sealed" not in tables["telegram_people"][0]
    assert "a moment ago" in await press(town, ann, answer, b"pd:get")


async def test_nobody_gets_the_data_of_somebody_else(desk: Desk) -> None:
    town = desk.town
    await muted(town)
    bob = town.person("Bob")
    answer = await town.ask(bob, "/privacy")
    await press(town, bob, answer, b"pd:get")
    assert "Quirina" not in json.dumps(files(town, bob))


async def test_member_who_says_no_keeps_everything(desk: Desk) -> None:
    town = desk.town
    ann = await muted(town)
    answer = await town.ask(ann, "/privacy")
    await press(town, ann, answer, b"pd:ask")
    assert "keyed hash" in town.private(ann)[-1].text
    await press(town, ann, answer, b"pd:no")
    assert town.private(ann)[-1].text == "Nothing was deleted."
    assert await rows_naming(ann)


async def test_nothing_names_a_member_who_was_forgotten(desk: Desk) -> None:
    town = desk.town
    ann = await muted(town)
    town.w.leave(town.group, ann)
    await town.settled()
    assert await rows_naming(ann)
    message = await forgotten(town, ann)
    assert message.text.startswith("✅ Deleted")
    assert "without your name: 1." in message.text
    await town.settled()
    assert await rows_naming(ann) == []
    await town.restart()
    assert await rows_naming(ann) == []


async def test_forgotten_member_who_comes_back_is_muted_as_before_and_freed_by_joining(desk: Desk) -> None:
    town = desk.town
    ann = await muted(town)
    town.w.leave(town.group, ann)
    await town.settled()
    await forgotten(town, ann)
    await town.restart()
    town.w.join(town.group, ann)
    await town.settled()
    assert not town.may_write(ann)
    assert town.entry(ann) is not None
    assert await Kept.all().count() == 0
    town.w.join(town.channel, ann)
    await town.until(lambda: town.may_write(ann))


async def test_forgotten_member_who_stays_muted_in_the_group_is_freed_by_joining_the_channel(desk: Desk) -> None:
    town = desk.town
    ann = await muted(town)
    await forgotten(town, ann)
    assert town.entry(ann) is None
    assert not town.may_write(ann)
    town.w.join(town.channel, ann)
    await town.until(lambda: town.may_write(ann))


async def test_what_a_moderator_had_restricted_before_is_given_back_though_it_was_forgotten_whose_it_is(
    desk: Desk,
) -> None:
    town = desk.town
    ann = town.person("Quirina")
    town.w.join(town.group, ann)
    await town.until(lambda: not town.may_write(ann))
    await town.settled()
    entry = town.entry(ann)
    assert entry is not None
    await forgotten(town, ann)
    (kept,) = await Kept.filter(kind="restriction")
    assert json.loads(kept.what)["prior_bans"] == int(entry.prior_bans)
    assert str(ann.id) not in kept.pseudonym + kept.what


async def test_ban_outlives_the_deletion_and_is_undone_once_he_shows_up_again(towns: Guarding) -> None:
    town, ann = await banned(towns, NAME)
    message = await forgotten(town, ann)
    assert "without your name: 1." in message.text
    assert town.gate.ledger.out(town.group.id, ann.id) is None
    await town.restart()
    assert await rows_naming(ann) == []
    assert not may_come(town, ann)
    town.w.join(town.channel, ann)
    await town.settled()
    assert town.gate.ledger.is_banned(town.group.id, ann.id)
    await town.app.get(Members).unban(town.bot.id, town.group.id, ann.id, "a mistake")
    assert may_come(town, ann)
    assert await Kept.filter(kind="restriction").count() == 0


async def test_ban_that_an_admin_lifted_while_it_was_nameless_is_over(towns: Guarding) -> None:
    town, ann = await banned(towns, NAME)
    await forgotten(town, ann)
    town.w.lift(town.group, ann, by=town.owner)
    await town.settled()
    town.w.join(town.group, ann)
    await town.settled()
    assert town.gate.ledger.out(town.group.id, ann.id) is None
    assert town.entry(ann) is not None


async def unprotected(town: Guarded, decision: bytes = b"free") -> str:
    """Let the owner end the protection and say what becomes of those who are muted or banned; returns the question."""
    question = await town.command(town.owner, "/unprotect")
    post = town.bot_posts()[-1]
    await town.w.press(town.owner, post, next(one for one in post.button_data() if one.endswith(decision)))
    return question


async def test_end_of_the_protection_frees_those_too_who_were_banned_and_forgotten(towns: Guarding) -> None:
    town, ann = await banned(towns, NAME)
    eve = town.person("Eve")
    town.w.join(town.group, eve)
    town.w.ban(town.group, eve, by=town.owner)
    await forgotten(town, ann)
    await town.restart()
    assert "1 member is still" in await unprotected(town)
    await town.until(lambda: may_come(town, ann))
    await town.settled()
    assert not may_come(town, eve)
    assert await rows_naming(ann) == []
    assert await Kept.filter(kind="restriction").count() == 0


async def test_freeing_the_forgotten_goes_on_after_a_restart(towns: Guarding) -> None:
    town, ann = await banned(towns, NAME)
    await forgotten(town, ann)
    town.faults.error("channels.getParticipants", 420, "FLOOD_WAIT_30", times=None)
    calls = town.calls("channels.getParticipants")
    await unprotected(town)
    await town.until(lambda: town.calls("channels.getParticipants") > calls)
    assert not may_come(town, ann)
    await town.crash()
    town.faults.clear()
    await town.start()
    await town.until(lambda: may_come(town, ann))
    await town.settled()
    assert await Kept.filter(kind="restriction").count() == 0


async def test_page_that_ends_the_protection_offers_to_free_those_too_who_were_banned_and_forgotten(
    towns: Guarding,
) -> None:
    town, ann = await banned(towns, NAME)
    await forgotten(town, ann)
    desk = Desk(town)
    owner = await desk.signed_in()
    assert "1 member is muted by the gate now" in (await owner.get(f"{desk.path()}/off")).text
    await desk.post(owner, f"{desk.path()}/off", choice="free")
    await town.until(lambda: may_come(town, ann))
    await town.settled()


async def test_where_all_stay_muted_the_forgotten_do_too(towns: Guarding) -> None:
    town, ann = await banned(towns, NAME)
    await forgotten(town, ann)
    calls = town.calls("channels.getParticipants")
    await unprotected(town, b"keep")
    await town.settled()
    await town.restart()
    assert not may_come(town, ann)
    assert town.calls("channels.getParticipants") == calls
    assert await Kept.filter(kind="restriction").count() == 1


async def test_ban_of_a_moderator_that_came_later_is_not_ours_to_end(towns: Guarding) -> None:
    town, ann = await banned(towns, NAME)
    await forgotten(town, ann)
    town.w.ban(town.group, ann, by=town.owner)
    await town.settled()
    assert "isn't protected any more" in await town.command(town.owner, "/unprotect")
    assert town.bot_posts()[-1].button_data() == []
    assert not may_come(town, ann)


async def test_forgotten_member_who_uses_a_command_in_private_is_met_again(desk: Desk) -> None:
    town = desk.town
    ann = await muted(town)
    await forgotten(town, ann)
    assert town.entry(ann) is None
    assert await Kept.all().count()
    answer = await town.ask(ann, "/verify")
    assert town.entry(ann) is not None
    assert "@newschan" in answer.text
    assert await Kept.all().count() == 0


async def test_forgotten_member_who_presses_any_button_in_private_is_met_again(desk: Desk) -> None:
    town = desk.town
    ann = await muted(town)
    answer = await town.ask(ann, "/privacy")
    await forgotten(town, ann)
    assert await Kept.all().count()
    await press(town, ann, answer, b"pd:ask")
    assert town.entry(ann) is not None


async def test_kick_that_was_under_way_ends_once_he_shows_up_again(towns: Guarding) -> None:
    town = await towns(kick_after=HOUR)
    await town.protect()
    ann = await muted(town)
    entry = town.entry(ann)
    assert entry is not None
    await town.gate.ledger.throwing_out(entry, State.READMITTING)
    town.w.ban(town.group, ann, by=town.bot)
    await town.settled()
    await forgotten(town, ann)
    await town.restart()
    assert not may_come(town, ann)
    town.w.join(town.channel, ann)
    await town.settled()
    await advance(town, 5)
    assert may_come(town, ann)


async def test_exemption_outlives_the_deletion(desk: Desk) -> None:
    town = desk.town
    ann = await muted(town)
    await town.command(town.owner, "/exempt @quirina")
    assert town.may_write(ann)
    town.w.leave(town.group, ann)
    await town.settled()
    assert "without your name: 1." in (await forgotten(town, ann)).text
    await town.restart()
    town.w.join(town.group, ann)
    await town.settled()
    assert town.may_write(ann)


async def test_other_members_keep_their_data(desk: Desk) -> None:
    town = desk.town
    ann, bob = await muted(town), await muted(town, "Balthasar")
    await forgotten(town, ann)
    assert town.entry(bob) is not None
    assert await rows_naming(bob)


async def test_charts_stay_right_when_somebody_is_forgotten(desk: Desk) -> None:
    town = desk.town
    ann = await muted(town)
    await forgotten(town, ann)
    await town.app.writer.flush()
    assert await differences() == 0


async def test_admin_exports_and_deletes_a_persons_data(desk: Desk) -> None:
    town = desk.town
    ann, owner = await muted(town), await desk.signed_in()
    assert f"/people/{ann.id}/data" in (await owner.get(f"/members/{town.group.id}/{ann.id}")).text
    page = await owner.get(f"/people/{ann.id}/data")
    assert "When the gate muted you" in page.text
    file = await owner.post(f"/people/{ann.id}/data/export")
    assert json.loads(file.text)["telegram_id"] == ann.id
    assert "rows go or lose the name" in (await owner.get(f"/people/{ann.id}/data/forget")).text
    await desk.post(owner, f"/people/{ann.id}/data/forget")
    assert await rows_naming(ann) == []
    assert [action for action in await desk.actions() if action in ("member.export", "member.forget")] == [
        "member.export", "member.forget",
    ]  # fmt: skip
    assert "Nothing is kept" in (await owner.get(f"/people/{ann.id}/data")).text


async def test_viewer_sees_nothing_of_it(desk: Desk) -> None:
    ann, viewer = await muted(desk.town), await desk.signed_in("viewer")
    assert (await viewer.get(f"/people/{ann.id}/data")).status == 403
    assert (await viewer.post(f"/people/{ann.id}/data/export")).status == 403


async def test_program_exports_and_deletes_a_persons_data(desk: Desk) -> None:
    ann, program = await muted(desk.town), await caller(desk)
    amounts = (await program.get(f"/people/{ann.id}/data")).json["kinds"]
    assert any(kind["what"].startswith("When the gate muted you") and kind["rows"] == 1 for kind in amounts)
    told = await program.post(f"/people/{ann.id}/export")
    assert told.json["telegram_id"] == ann.id
    assert (await program.post(f"/people/{ann.id}/forget")).json["mutes_kept"] == 1
    await desk.town.settled()
    assert await rows_naming(ann) == []


async def test_pseudonym_can_not_be_guessed_without_the_key(desk: Desk) -> None:
    keeping = desk.town.app.get(PersonalData)._keeping
    one, other = keeping._pseudonyms.of(1, 5), keeping._pseudonyms.of(2, 5)
    assert one != other
    assert one == keeping._pseudonyms.of(1, 5)
    assert len(one) == 64


def test_all_models_are_looked_through() -> None:
    found = {model for model in models() if issubclass(model, Model)}
    assert len(found) > 30
    assert all(importlib.import_module(name) for name in MODELS)
