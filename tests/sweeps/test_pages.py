"""The pages of sweeps: an admin simulates, mutes, pauses, undoes and decides about the brake from the dashboard."""

from __future__ import annotations

from datetime import datetime

import pytest
from babel.dates import format_datetime

from nezuko.sweeps.runs import Outcome, RunState
from tests.dashboards import Visitor
from tests.desk import Desk
from tests.sweeps.conftest import Make, Town
from tests.web.test_undo import note, taken_back


@pytest.fixture
def desk(town: Town) -> Desk:
    return Desk(town.c)


@pytest.fixture
async def owner(desk: Desk) -> Visitor:
    return await desk.signed_in()


def path(town: Town) -> str:
    return "/groups/{}/{}/sweeps".format(*town.here)


async def test_group_page_leads_to_the_sweeps(town: Town, owner: Visitor) -> None:
    page = await owner.get(path(town).removesuffix("/sweeps"))
    assert f'href="{path(town)}"' in page.text


async def test_owner_simulates_sweeps_and_undoes(town: Town, desk: Desk, owner: Visitor) -> None:
    assert "A simulation goes through the list" in (await owner.get(path(town))).text
    await desk.post(owner, f"{path(town)}/simulate")
    page = await owner.get(path(town))
    assert "4 of 8 would be muted, 0 unknown" in page.text
    assert town.silent() == []
    (simulation,) = await town.sweeps.store.simulations(*town.here)

    question = await owner.get(f"{path(town)}/begin?simulation={simulation}")
    assert "4 members of Book club are looked at once more" in question.text
    await desk.post(owner, f"{path(town)}/begin", simulation=str(simulation), choice="0")
    assert town.silent() == town.outside
    sweep = (await town.sweeps.store.latest(*town.here, 1))[0]
    page = await owner.get(f"{path(town)}/{sweep.id}")
    assert "4 of 4 looked at: 4 muted" in page.text
    assert "Person 0" in page.text

    question = await owner.get(f"{path(town)}/undo?kind=sweep&number={sweep.id}")
    assert "4 members of Book club may write again" in question.text
    await desk.post(owner, f"{path(town)}/undo", kind="sweep", number=str(sweep.id))
    assert town.silent() == []
    assert "Undoing of the sweep" in (await owner.get(path(town))).text
    actions = await desk.actions()
    assert [action for action in actions if action.startswith("sweep.")] == [
        "sweep.simulate",
        "sweep.begin",
        "sweep.undo",
    ]


async def test_people_of_a_simulation_go_into_a_file(town: Town, owner: Visitor) -> None:
    run = await town.simulated()
    answer = await owner.get(f"{path(town)}/{run.id}/people.csv")
    assert answer.text.count("would") == 4
    assert answer.text.startswith("user_id,name,outcome,why")
    everybody = await owner.get(f"{path(town)}/{run.id}/people.csv?outcome=allowed")
    assert everybody.text.count("allowed") == 3


async def test_people_come_in_pages(make: Make) -> None:
    town = await make(60, 0)
    owner = await Desk(town.c).signed_in()
    run = await town.simulated()
    first = await owner.get(f"{path(town)}/{run.id}")
    assert first.text.count("Would be muted</span>") == 50
    found = await town.sweeps.store.people(run.id, (Outcome.WOULD,), limit=50)
    second = await owner.get(f"{path(town)}/{run.id}?after={found[-1].position}")
    assert second.text.count("Would be muted</span>") == 10


async def test_run_is_paused_and_stopped_from_its_page(make: Make) -> None:
    town = await make(30, 0, sweep_per_second=10)
    desk = Desk(town.c)
    owner = await desk.signed_in()
    await owner.post(f"{path(town)}/begin", {"choice": "0"})
    run = town.sweeps.active(*town.here)
    assert run is not None
    await town.c.until(lambda: run.counts[Outcome.MUTED] >= 1)
    assert "Under way" in (await owner.get(path(town))).text
    await desk.post(owner, f"{path(town)}/{run.id}/pause")
    assert run.state is RunState.PAUSED
    assert "Go on" in (await owner.get(f"{path(town)}/{run.id}")).text
    await desk.post(owner, f"{path(town)}/{run.id}/stop")
    assert run.state is RunState.CANCELLED
    assert len(town.silent()) < 30


async def test_sweep_that_has_just_begun_is_stopped_and_undone_from_the_note(make: Make) -> None:
    town = await make(30, 0, sweep_per_second=10)
    desk = Desk(town.c)
    owner = await desk.signed_in()
    await owner.post(f"{path(town)}/begin", {"choice": "0"})
    run = town.sweeps.active(*town.here)
    assert run is not None
    told = await note(owner, path(town))
    assert (told.said, told.action) == ("The sweep has begun.", f"{path(town)}/undo")
    await town.c.until(lambda: run.counts[Outcome.MUTED] >= 1)
    assert "are being unmuted" in (await taken_back(desk, owner, told)).said
    assert run.state is RunState.CANCELLED
    assert town.silent() == []


async def test_sweep_that_muted_nobody_yet_is_stopped_from_the_note(make: Make) -> None:
    town = await make(30, 0, sweep_per_second=10)
    desk = Desk(town.c)
    owner = await desk.signed_in()
    town.c.faults.delay("channels.getParticipants", seconds=0.4)
    await owner.post(f"{path(town)}/begin", {"choice": "0"})
    run = town.sweeps.active(*town.here)
    assert run is not None
    told = await taken_back(desk, owner, path(town))
    assert told.said == "The sweep is stopped before it muted anybody."
    assert run.state is RunState.CANCELLED
    assert town.silent() == []


async def test_admin_decides_about_the_brake(make: Make) -> None:
    town = await make(0, 8, brake_per_minute=5)
    desk = Desk(town.c)
    owner = await desk.signed_in()
    for person in town.inside:
        town.c.w.leave(town.c.channel, person)
    await town.c.settled()
    assert "The brake is in force" in (await owner.get(path(town))).text
    assert "What becomes of 3 members?" in (await owner.get(f"{path(town)}/brake")).text
    await desk.post(owner, f"{path(town)}/brake", choice="mute")
    assert len(town.silent()) == 8
    assert "The brake is in force" not in (await owner.get(path(town))).text


async def test_brake_of_a_group_is_set(town: Town, desk: Desk, owner: Visitor) -> None:
    await desk.post(owner, f"{path(town)}/brake/limit", per_minute="7")
    assert town.c.gate.brakes.limit(town.c.group.id) == 7
    await desk.post(owner, f"{path(town)}/brake/limit", per_minute="")
    assert town.c.gate.brakes.limit(town.c.group.id) == 30


async def test_viewer_looks_but_changes_nothing(town: Town, desk: Desk) -> None:
    viewer = await desk.signed_in("viewer")
    assert (await viewer.get(path(town))).status == 200
    assert "Simulate</button>" not in (await viewer.get(path(town))).text
    for deed in ("simulate", "begin", "undo", "brake", "brake/limit", "1/pause"):
        assert (await viewer.post(f"{path(town)}/{deed}", {"choice": "0"})).status == 403
    assert town.sweeps.active(*town.here) is None


async def test_nonsense_is_answered_and_begins_nothing(town: Town, owner: Visitor) -> None:
    for query in ("undo?kind=x&number=y", "undo", "undo?hours=99999999999999999999", "9/sideways", "123", f"{2**70}"):
        answer = await owner.get(f"{path(town)}/{query}")
        assert answer.status in (404, 405), (query, answer.status)
    assert (await owner.get(f"{path(town)}/begin?simulation=77")).status == 404
    await owner.get(path(town))
    assert (await owner.post(f"{path(town)}/begin", {"choice": "500"})).status == 303
    assert town.sweeps.active(*town.here) is None


async def test_sweep_can_be_followed_in_another_language(town: Town, desk: Desk, owner: Visitor) -> None:
    russian = {"accept_language": "ru"}
    await desk.post(owner, f"{path(town)}/simulate")
    (simulation,) = await town.sweeps.store.simulations(*town.here)
    await desk.post(owner, f"{path(town)}/begin", simulation=str(simulation), choice="0")
    sweep = (await town.sweeps.store.latest(*town.here, 1))[0]
    moment = datetime.fromtimestamp(sweep.created_at).astimezone()
    for page in (path(town), f"{path(town)}/{sweep.id}", f"{path(town)}/undo?kind=sweep&number={sweep.id}"):
        answer = await owner.get(page, **russian)
        assert (answer.status, '<html lang="ru"' in answer.text) == (200, True)
    assert format_datetime(moment, "d MMM HH:mm", locale="ru") in answer.text
    assert "Members may write" not in (await owner.get(f"{path(town)}/{sweep.id}", **russian)).text
