"""/sweep and /undo: everything from Telegram, in one message that is edited."""

from __future__ import annotations

from nezuko.sandbox.world.callbacks import BotCallbackAnswer
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.posts import Post
from nezuko.sweeps.runs import Outcome, RunState
from tests.sweeps.conftest import Make, Town


def note(town: Town) -> Post:
    """The message about a run, the newest one."""
    return next(post for post in reversed(town.c.bot_posts()) if any(d.startswith(b"sw:") for d in post.button_data()))


async def press(town: Town, who: User, verb: str, post: Post | None = None) -> BotCallbackAnswer:
    """Press the button of that verb."""
    chosen = post or note(town)
    data = next(data for data in chosen.button_data() if data.startswith(f"sw:{verb}:".encode()))
    answer: BotCallbackAnswer = await town.c.w.press(who, chosen, data)
    await town.c.settled()
    return answer


async def test_admin_simulates_mutes_and_undoes_in_the_group(town: Town) -> None:
    town.c.say(town.c.owner, "/sweep")
    await town.c.settled()
    assert "4 of 8 would be muted, 0 unknown" in note(town).text
    assert town.silent() == []
    await press(town, town.c.owner, "go")
    assert town.silent() == town.outside
    assert "4 of 4 looked at: 4 muted" in note(town).text
    await press(town, town.c.owner, "undo")
    assert town.silent() == []
    assert any("4 may write again" in text for text in town.c.texts())


async def test_only_admins_sweep_and_press(town: Town) -> None:
    assert "Only admins" in await town.c.command(town.inside[0], "/sweep")
    assert "Only admins" in await town.c.command(town.inside[0], "/undo")
    await town.c.command(town.c.owner, "/sweep")
    answer = await press(town, town.inside[0], "go")
    assert "Only admins" in (answer.message or "")
    assert town.silent() == []


async def test_first_share_waits_for_go_on(make: Make) -> None:
    town = await make(30, 0)
    await town.c.command(town.c.owner, "/sweep")
    await press(town, town.c.owner, "some")
    assert len(town.silent()) == 3
    assert "I wait for your word" in note(town).text
    await press(town, town.c.owner, "on")
    assert len(town.silent()) == 30


async def test_one_message_shows_the_progress_and_is_edited(make: Make) -> None:
    town = await make(30, 0, sweep_per_second=10)
    before = len(town.c.bot_posts())
    town.c.say(town.c.owner, "/sweep")
    await town.c.until(lambda: len(town.c.bot_posts()) > before)
    shown = town.c.bot_posts()[-1]
    assert "Still" in shown.text or "Reading" in shown.text
    await press(town, town.c.owner, "pause")
    run = town.sweeps.active(*town.here)
    assert run is not None
    assert run.state is RunState.PAUSED
    await town.c.until(lambda: "Paused" in shown.text)
    await press(town, town.c.owner, "stop")
    await town.c.until(lambda: "Stopped" in shown.text)
    assert len(town.c.bot_posts()) == before + 1


async def test_admin_in_private_sweeps_the_only_group_of_his(town: Town) -> None:
    answer = await town.c.ask(town.c.owner, "/sweep")
    await town.c.settled()
    answer = town.c.private(town.c.owner)[-1]
    assert "4 of 8 would be muted" in answer.text
    await press(town, town.c.owner, "go", answer)
    assert town.silent() == town.outside
    stranger = town.c.person("Sam")
    assert "no group of which you are an admin" in (await town.c.ask(stranger, "/sweep")).text


async def test_admin_of_several_groups_is_asked_which(town: Town) -> None:
    other = town.c.add_group("Chess club")
    await town.c.protect(group=other)
    question = await town.c.ask(town.c.owner, "/sweep")
    assert "Which group" in question.text
    assert len(question.button_data()) == 2


async def test_undo_offers_the_sweep_the_rule_and_the_last_hours(town: Town) -> None:
    await town.swept()
    answer = await town.c.command(town.c.owner, "/undo")
    assert "What shall I undo?" in answer
    await press(town, town.c.owner, "old")
    assert town.silent() == []
    assert "nothing to undo" in await town.c.command(town.c.owner, "/undo")


async def test_undo_of_the_last_minutes_frees_whom_they_muted(town: Town) -> None:
    newcomer = town.c.person("Nina")
    town.c.w.join(town.c.group, newcomer)
    await town.c.settled()
    await town.c.command(town.c.owner, "/undo 10m")
    await press(town, town.c.owner, "span")
    assert town.c.may_write(newcomer)
    assert "/undo 2h" in await town.c.command(town.c.owner, "/undo yesterday")


async def test_brake_is_decided_by_a_button(make: Make) -> None:
    town = await make(0, 8, brake_per_minute=5)
    for person in town.inside:
        town.c.w.leave(town.c.channel, person)
    await town.c.settled()
    everything = [*town.c.bot_posts(), *town.c.private(town.c.owner)]
    question = next(post for post in everything if "I have stopped" in post.text)
    stranger_answer = await press(town, town.inside[7], "mute", question) if question in town.c.bot_posts() else None
    assert stranger_answer is None or "Only admins" in (stranger_answer.message or "")
    answer = await press(town, town.c.owner, "let", question)
    assert "3 members may go on writing" in (answer.message or "")
    assert "Olga decided" in question.text
    assert question.button_data() == []
    assert len(town.silent()) == 5


async def test_changed_rule_is_undone_for_those_who_were_inside(make: Make) -> None:
    town = await make(0, 4)
    journal = town.c.add_channel("Journal", "journalchan")
    for person in town.inside:
        town.c.w.join(journal, person)
    await town.c.protect(town.c.channel, journal)
    for person in town.inside[:2]:
        town.c.w.leave(journal, person)
    other = town.c.add_channel("Letters", "letterchan")
    await town.c.settled()
    left = town.silent()
    town.c.skip(600)
    await town.c.protect(town.c.channel, other)
    newcomer = town.c.person("Nina")
    town.c.w.join(town.c.group, newcomer)
    for person in town.inside:
        town.c.try_to_say(person, "Hello")
    await town.c.settled()
    assert len(left) == 2
    assert len(town.silent()) == 4
    await town.c.command(town.c.owner, "/undo")
    await press(town, town.c.owner, "rule")
    assert town.silent() == left
    assert not town.c.may_write(newcomer)
    assert town.sweeps.active(*town.here) is None
    assert (await town.sweeps.store.latest(*town.here, 1))[0].counts[Outcome.FREED] == 2
