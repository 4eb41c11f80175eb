"""A broadcast reaches everybody once: whatever Telegram, the people and the machine do meanwhile."""

from __future__ import annotations

import asyncio

import pytest

from nezuko.broadcasts.courses import Audience, Course, CourseState, Outcome
from nezuko.broadcasts.models import Contact, RecipientRow
from nezuko.errors import InvalidInput
from nezuko.privacy.people import PersonalData
from nezuko.turns import take_turns
from tests.broadcasts.conftest import TEXT, Press


async def sent(press: Press, audience: Audience | None = None) -> Course:
    course, _ = await press.broadcasts.draft(TEXT, audience or Audience())
    await press.broadcasts.begin(course)
    return await press.over(course)


async def test_everybody_who_has_written_to_the_bot_gets_it_once(press: Press) -> None:
    await press.meet(5)
    stranger = press.town.person("Stranger")
    press.town.w.join(press.town.group, stranger)
    course = await sent(press)
    assert course.state is CourseState.DONE
    assert course.counts == {Outcome.SENT: 5}
    assert [press.got(reader) for reader in press.readers] == [1] * 5
    assert press.got(stranger) == 0


async def test_dry_run_says_how_many_and_sends_nothing(press: Press) -> None:
    await press.meet(3)
    since = press.town.journal.count("messages.sendMessage")
    course, reach = await press.broadcasts.draft(TEXT, Audience())
    assert (reach.total, dict(reach.by_bot)) == (3, {press.town.bot.id: 3})
    assert reach.seconds == pytest.approx(3 / (30 / 1.3))
    assert course.state is CourseState.DRAFT
    assert press.town.journal.count("messages.sendMessage") == since


@pytest.mark.parametrize("text", ["", "   ", "x" * 4097])
async def test_text_that_telegram_would_refuse_is_refused_before(press: Press, text: str) -> None:
    await press.meet(1)
    with pytest.raises(InvalidInput):
        await press.broadcasts.draft(text, Audience())


async def test_nobody_reached_is_said(press: Press) -> None:
    with pytest.raises(InvalidInput, match="Nobody is reached"):
        await press.broadcasts.draft(TEXT, Audience())


async def test_groups_get_it_too(press: Press) -> None:
    course = await sent(press, Audience(groups=True))
    assert course.counts == {Outcome.SENT: 1}
    assert press.town.texts().count(TEXT) == 1


async def test_people_of_one_group_alone_are_reached(press: Press) -> None:
    inside, outside = (await press.meet(2))[:2]
    press.town.w.join(press.town.group, inside)
    await press.town.settled()
    await sent(press, Audience(chats=(press.town.group.id,)))
    assert (press.got(inside), press.got(outside)) == (1, 0)


async def test_people_of_one_language_alone_are_reached(press: Press) -> None:
    (anna,) = await press.meet(1, lang_code="de")
    (bob,) = await press.meet(1, lang_code="en")
    await sent(press, Audience(languages=("de",)))
    assert (press.got(anna), press.got(bob)) == (1, 0)


async def test_whoever_stopped_the_bot_is_named_and_left_alone_next_time(press: Press) -> None:
    gone, there = await press.meet(2)
    press.town.w.private.block(gone, press.town.bot, stopped=True)
    course = await sent(press)
    assert course.counts == {Outcome.SENT: 1, Outcome.BLOCKED: 1}
    (row,) = await press.broadcasts.store.recipients(course.id, (Outcome.BLOCKED,))
    assert (row.user_id, row.why) == (gone.id, "has stopped the bot")
    assert (await press.broadcasts.store.reach(Audience())).total == 1
    press.town.w.say(press.town.bot, gone, "I am back")
    await press.town.settled()
    assert (await press.broadcasts.store.reach(Audience())).total == 2
    assert press.got(there) == 1


async def test_flood_wait_delays_and_loses_nobody(press: Press) -> None:
    await press.meet(4)
    press.town.faults.flood("messages.sendMessage", chat=press.readers[0].id, seconds=1)
    course = await sent(press)
    assert course.counts == {Outcome.SENT: 4}
    assert [press.got(reader) for reader in press.readers] == [1] * 4


async def paused_midway(press: Press, after: int = 3) -> Course:
    """Begin, and pause once some have it."""
    course, _ = await press.broadcasts.draft(TEXT, Audience())
    await press.broadcasts.begin(course)
    await press.town.until(lambda: course.settled >= after)
    await press.broadcasts.pause(course)
    return course


async def test_pause_stops_and_resume_goes_on_where_it_was(press: Press) -> None:
    await press.meet(60)
    course = await paused_midway(press)
    reached = sum(press.got(reader) for reader in press.readers)
    assert reached < 60
    await press.town.settled()
    assert sum(press.got(reader) for reader in press.readers) == reached
    await press.broadcasts.resume(course)
    await press.over(course)
    assert [press.got(reader) for reader in press.readers] == [1] * 60


async def test_paused_broadcast_stays_paused_over_a_restart(press: Press) -> None:
    await press.meet(60)
    course = await paused_midway(press)
    await press.town.restart()
    again = press.broadcasts.active
    assert again is not None
    assert (again.id, again.state) == (course.id, CourseState.PAUSED)
    await press.broadcasts.resume(again)
    await press.over(again)
    assert [press.got(reader) for reader in press.readers] == [1] * 60


@pytest.mark.parametrize("end", ["stop", "crash"])
async def test_restart_in_the_middle_goes_on_and_nobody_gets_it_twice(press: Press, end: str) -> None:
    await press.meet(60)
    course, _ = await press.broadcasts.draft(TEXT, Audience())
    await press.broadcasts.begin(course)
    await press.town.until(lambda: course.settled >= 5)
    await (press.town.stop() if end == "stop" else press.town.crash())
    assert 0 < sum(press.got(reader) for reader in press.readers) < 60
    await press.town.start()
    await press.town.until(lambda: press.broadcasts.active is None)
    await press.town.settled()
    assert [press.got(reader) for reader in press.readers] == [1] * 60
    done = await press.broadcasts.find(course.id)
    assert (done.state, done.counts) == (CourseState.DONE, {Outcome.SENT: 60})


async def test_message_whose_success_was_not_noted_is_not_sent_twice(press: Press) -> None:
    """As after a kill between Telegram's answer and our row."""
    await press.meet(3)
    course = await sent(press)
    await RecipientRow.filter(broadcast_id=course.id).update(outcome=Outcome.DUE.value)
    course.state = CourseState.RUNNING
    await press.broadcasts.store.save(course)
    await press.town.restart()
    await press.town.until(lambda: press.broadcasts.active is None)
    await press.town.settled()
    assert [press.got(reader) for reader in press.readers] == [1] * 3
    assert (await press.broadcasts.find(course.id)).counts == {Outcome.SENT: 3}


async def test_stopped_broadcast_is_over(press: Press) -> None:
    await press.meet(60)
    course = await paused_midway(press)
    await press.broadcasts.cancel(course)
    assert press.broadcasts.active is None
    with pytest.raises(InvalidInput):
        await press.broadcasts.resume(course)
    assert (await press.broadcasts.find(course.id)).state is CourseState.CANCELLED


async def test_two_presses_begin_it_once(press: Press) -> None:
    await press.meet(3)
    course, _ = await press.broadcasts.draft(TEXT, Audience())
    twin = await press.broadcasts.find(course.id)
    results = await asyncio.gather(press.broadcasts.begin(course), press.broadcasts.begin(twin), return_exceptions=True)
    assert [type(one) for one in results] == [type(None), InvalidInput]
    await press.over(course)
    assert [press.got(reader) for reader in press.readers] == [1] * 3


async def test_one_goes_out_at_a_time(press: Press) -> None:
    await press.meet(60)
    await paused_midway(press)
    other, _ = await press.broadcasts.draft("Another", Audience())
    with pytest.raises(InvalidInput, match="under way"):
        await press.broadcasts.begin(other)


async def test_person_known_to_two_bots_gets_it_from_one(press: Press) -> None:
    (ann,) = await press.meet(1)
    await Contact.create(id=f"1:{ann.id}", bot_id=1, user_id=ann.id, since=2**40)
    assert [bot for bot, _, _ in await press.broadcasts.store.reached(Audience())] == [press.town.bot.id]


async def test_recipients_of_a_bot_that_does_not_run_wait_for_it(press: Press) -> None:
    (ann, bob) = await press.meet(2)
    await Contact.filter(user_id=bob.id).update(bot_id=1)
    course, _ = await press.broadcasts.draft(TEXT, Audience())
    await press.broadcasts.begin(course)
    await press.town.until(lambda: course.problem and course.settled == 1)
    await press.town.settled()
    assert course.state is CourseState.RUNNING
    assert "1 recipients wait" in course.problem
    assert (press.got(ann), press.got(bob)) == (1, 0)


async def test_gate_goes_first(press: Press) -> None:
    """Somebody who joins while a broadcast goes out is muted and prompted without waiting for its end."""
    await press.meet(60)
    course, _ = await press.broadcasts.draft(TEXT, Audience())
    await press.broadcasts.begin(course)
    newcomer = press.town.person("Newcomer")
    press.town.w.join(press.town.group, newcomer)
    await press.town.until(press.town.prompts)
    assert not press.town.may_write(newcomer)
    assert course.state is CourseState.RUNNING
    await press.over(course)


async def test_whoever_was_forgotten_meanwhile_gets_nothing_and_is_named_nowhere(press: Press) -> None:
    await press.meet(60)
    course = await paused_midway(press)
    waiting = await press.broadcasts.store.recipients(course.id, (Outcome.DUE,), limit=100)
    ann = next(reader for reader in press.readers if reader.id == waiting[-1].user_id)
    await press.town.app.get(PersonalData).forget(ann.id)
    await press.broadcasts.resume(course)
    await press.over(course)
    assert press.got(ann) == 0
    assert not await RecipientRow.filter(user_id=ann.id).exists()
    assert not await Contact.filter(user_id=ann.id).exists()


async def test_turns_end_with_the_first_error() -> None:
    done: list[int] = []

    async def work(number: int) -> None:
        if number == 3:
            raise ValueError(number)
        done.append(number)

    with pytest.raises(ValueError, match="3"):
        await take_turns(iter(range(10)), work, at_once=1)
    assert done == [0, 1, 2]
