"""Sweeps by the API: simulated, carried out in steps, stopped, undone; the brake's question is answered."""

from __future__ import annotations

import pytest

from tests.api.caller import Caller, caller
from tests.desk import Desk
from tests.sweeps.conftest import Make, Town, make, town
from tests.sweeps.test_brake import held, wave

__all__ = ["make", "town"]


def path(town: Town) -> str:
    return "/groups/{}/{}".format(*town.here)


async def owner_of(town: Town) -> Caller:
    return await caller(Desk(town.c))


async def test_program_simulates_sweeps_and_undoes(town: Town) -> None:
    owner = await owner_of(town)
    begun = await owner.post(f"{path(town)}/simulations")
    assert (begun.status, begun.json["kind"], begun.json["state"]) == (201, "simulation", "running")
    where = begun.headers["Location"]
    assert where == f"/api/v1{path(town)}/sweeps/{begun.json['run_id']}"
    await town.c.settled()
    simulation = (await owner.get(where.removeprefix("/api/v1"))).json
    assert (simulation["state"], simulation["counts"]["would"], simulation["total"]) == ("done", 4, 8)
    assert simulation["about"] == "Members may write while they are in @newschan."
    assert town.silent() == []

    begun = await owner.post(f"{path(town)}/sweeps", {"simulation": simulation["run_id"]})
    assert (begun.status, begun.json["simulation"], begun.json["by"]) == (201, simulation["run_id"], "Owner")
    await town.c.settled()
    assert town.silent() == town.outside
    run = f"{path(town)}/sweeps/{begun.json['run_id']}"
    assert (await owner.get(run)).json["said"] == "4 of 4 looked at: 4 muted"

    (offer, *_) = (await owner.get(f"{path(town)}/undoable")).json["items"]
    assert (offer["kind"], offer["number"], offer["count"]) == ("sweep", begun.json["run_id"], 4)
    undone = await owner.post(f"{path(town)}/undo", {"kind": "sweep", "number": offer["number"]})
    assert (undone.status, undone.json["kind"], undone.json["undoes"]) == (201, "undo", offer["number"])
    await town.c.settled()
    assert town.silent() == []
    assert (await owner.get(f"{path(town)}/undoable")).json["items"] == []
    runs = (await owner.get(f"{path(town)}/sweeps")).json["items"]
    assert [one["kind"] for one in runs] == ["undo", "sweep", "simulation"]
    rows = await Desk(town.c).audited()
    assert [(row.action, row.via) for row in rows if row.action.startswith("sweep.")] == [
        ("sweep.simulate", "api"), ("sweep.begin", "api"), ("sweep.undo", "api"),
    ]  # fmt: skip


async def test_span_of_any_length_is_undone(town: Town) -> None:
    owner = await owner_of(town)
    await town.swept()
    assert (await owner.post(f"{path(town)}/undo", {"kind": "span", "number": "600"})).status == 201
    await town.c.settled()
    assert town.silent() == []
    nothing = await owner.post(f"{path(town)}/undo", {"kind": "span", "number": "600"})
    assert (nothing.status, nothing.problem) == (422, "refused")
    assert (await owner.post(f"{path(town)}/undo", {"kind": "sweep", "number": "77"})).status == 404


async def test_run_waits_after_its_share_and_is_resumed_and_stopped(make: Make) -> None:
    town = await make(20, 0, sweep_per_second=10)
    owner = await owner_of(town)
    begun = (await owner.post(f"{path(town)}/sweeps", {"share": 20})).json
    run = f"{path(town)}/sweeps/{begun['run_id']}"
    assert (await owner.post(f"{path(town)}/sweeps", {})).problem == "refused"
    await town.c.until(lambda: town.sweeps.active(*town.here).state == "waiting")  # type: ignore[union-attr]
    waiting = (await owner.get(run)).json
    assert (waiting["share"], waiting["calls_left"]) == (20, None)
    assert 0 < waiting["looked"] < waiting["total"]
    assert (await owner.post(f"{run}/pause")).problem == "refused"
    going = (await owner.post(f"{run}/resume")).json
    assert (going["state"], going["share"]) == ("running", 0)
    assert going["seconds_left"] == going["calls_left"] / 10
    assert (await owner.post(f"{run}/pause")).json["state"] == "paused"
    assert (await owner.get(f"{path(town)}/sweeps")).json["items"][0]["state"] == "paused"
    stopped = (await owner.post(f"{run}/stop")).json
    assert stopped["state"] == "cancelled"
    assert stopped["ended_at"] is not None
    assert (await owner.post(f"{run}/stop")).problem == "refused"


async def test_people_of_a_run_are_listed_page_by_page(town: Town) -> None:
    owner = await owner_of(town)
    run = await town.simulated()
    people = f"{path(town)}/sweeps/{run.id}/people"
    first = (await owner.get(f"{people}?limit=3")).json
    second = (await owner.get(f"{people}?limit=3&cursor={first['next']}")).json
    assert second["next"] is None
    found = [*first["items"], *second["items"]]
    assert {one["user_id"] for one in found} == {person.id for person in town.outside}
    assert {(one["outcome"], one["why"] != "") for one in found} == {("would", True)}
    inside = (await owner.get(f"{people}?outcome=allowed")).json["items"]
    assert {person.id for person in town.inside} <= {one["user_id"] for one in inside}


async def test_runs_are_listed_page_by_page(town: Town) -> None:
    owner = await owner_of(town)
    await town.simulated()
    await town.swept()
    await town.undone(since=0)
    first = (await owner.get(f"{path(town)}/sweeps?limit=2")).json
    second = (await owner.get(f"{path(town)}/sweeps?limit=2&cursor={first['next']}")).json
    assert [one["kind"] for one in (*first["items"], *second["items"])] == ["undo", "sweep", "simulation"]
    assert second["next"] is None


async def test_run_is_found_only_at_its_own_group(town: Town) -> None:
    owner, run = await owner_of(town), await town.simulated()
    other = town.c.add_group("Another club", ban_users=True, delete_messages=True)
    await town.c.protect(other)
    assert (await owner.get(f"/groups/{town.c.bot.id}/{other.id}/sweeps/{run.id}")).status == 404


@pytest.mark.parametrize(("decision", "silent"), [("mute", 8), ("let", 5)])
async def test_brakes_question_is_answered(make: Make, decision: str, silent: int) -> None:
    town = await wave(make)
    owner, brake = await owner_of(town), f"{path(town)}/brake"
    asked = (await owner.get(brake)).json
    assert (asked["asking"], asked["held"], asked["per_minute"], asked["own_per_minute"]) == (True, 3, 5, None)
    waiting = (await owner.get(f"{brake}/held")).json["items"]
    assert {one["user_id"] for one in waiting} == {person.id for person in town.inside if town.c.may_write(person)}
    assert "3 members" in (await owner.post(f"{brake}/decide", {"decision": decision})).json["said"]
    await town.c.until(lambda: len(town.silent()) == silent and held(town) == 0)
    assert (await owner.get(brake)).json["asking"] is False
    assert (await owner.post(f"{brake}/decide", {"decision": decision})).problem == "refused"


async def test_brake_is_set_for_a_group(town: Town) -> None:
    owner, brake = await owner_of(town), f"{path(town)}/brake"
    tag = (await owner.get(brake)).headers["ETag"]
    assert (await owner.patch(brake, {"own_per_minute": 7}, If_Match=tag)).json["per_minute"] == 7
    assert (await owner.patch(brake, {"own_per_minute": 8}, If_Match=tag)).problem == "precondition-failed"
    back = (await owner.patch(brake, {"own_per_minute": None})).json
    assert (back["own_per_minute"], back["per_minute"]) == (None, town.c.app.settings.gate.brake_per_minute)
    assert (await Desk(town.c).actions())[-2:] == ["brake.limit", "brake.limit"]
