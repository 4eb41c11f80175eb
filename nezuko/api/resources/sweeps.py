"""Sweeps: who would be muted of those who are inside already, muting them, undoing it, and what the brake asks."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from nezuko.administration.paging import sealed
from nezuko.administration.protections import Protections
from nezuko.api.fields import Moment, OwnId, Page, Paged, cut, number_of
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.api.resources.groups import GroupRef
from nezuko.api.resources.members import Said
from nezuko.sweeps.braking import LIMIT_MOST, Braking
from nezuko.sweeps.offers import Offers
from nezuko.sweeps.raiding import Raiding
from nezuko.sweeps.runs import SHOWN, Outcome, RunKind, RunState, result
from nezuko.sweeps.runs import Run as SweepRun
from nezuko.sweeps.service import Sweeps
from nezuko.web.permissions import Permission
from nezuko.web.service import service

sweeps = Operations(
    "Sweeps",
    "A rule for those who are inside already: simulated, carried out in steps, undone. And what the brake asks.",
)

_RUN = "/groups/{bot_id}/{group_id}/sweeps/{run_id}"
POSITIONS = 2**31
Number = Annotated[int, Field(ge=1, lt=2**63)]


class RunRef(GroupRef):
    """A simulation, sweep or undoing of a group."""

    run_id: OwnId


class Run(BaseModel):
    """A simulation, a sweep or an undoing, and how far it is."""

    bot_id: int
    group_id: int
    run_id: str
    kind: RunKind
    state: RunState = Field(
        description="“waiting” and “paused” wait for somebody to resume it; “done” and “cancelled” are over."
    )
    about: str = Field(description="The rule as it was when it began, or what is undone, in words.")
    by: str = Field(description="Who began it.")
    begun_at: Moment
    ended_at: Moment | None
    simulation: str | None = Field(description="Of a sweep: the simulation that it is about, if it is about one.")
    undoes: str | None = Field(description="Of an undoing: the sweep that it undoes, if it is one.")
    share: int = Field(description="After how many per cent it stops and waits; 0: it doesn't.")
    total: int = Field(description="How many people it is about; 0 while the list of members is being read.")
    looked: int = Field(description="How many of them it is through with.")
    counts: dict[Outcome, int] = Field(description="What became of how many of them.")
    calls: int = Field(description="How many calls it has made.")
    calls_left: int | None = Field(description="About how many are left; null unless it is under way.")
    seconds_left: float | None = Field(description="About how long these take at the present budget; null: likewise.")
    problem: str = Field(description="Why it paused, or whom it leaves out; empty if there is nothing to say.")
    said: str = Field(description="What came out so far, as a sentence for people.")


class ToSweep(Input):
    """A sweep."""

    simulation: OwnId | None = Field(
        None, description="Only those who would be muted by this simulation; null: everybody who is there."
    )
    share: int = Field(0, ge=0, le=99, description="Stop after so many per cent and wait; 0: go through.")


class PeopleAsked(Paged):
    """Which people of a run are wanted."""

    outcome: Outcome | None = Field(
        None, description="Only those of whom this became; null: those who are (or would be) affected, or unknown."
    )


class Swept(BaseModel):
    """One person of a run."""

    user_id: int
    name: str
    outcome: Outcome
    why: str


class Undoable(BaseModel):
    """Something that can be undone."""

    kind: Literal["sweep", "rule", "span"]
    number: str = Field(description="The sweep, the moment of the rule's change, or the seconds of the span.")
    what: str = Field(description="In words.")
    count: int = Field(description="How many would be freed.")


class ToUndo(Input):
    """What is to be undone: as in the list of what can be, or a span of any length."""

    kind: Literal["sweep", "rule", "span"]
    number: OwnId = Field(description="As in the list; of a span how many seconds back.")


class Brake(BaseModel):
    """The brake of a group."""

    asking: bool = Field(description="Whether it came into force and waits for somebody to decide.")
    since: Moment | None
    held: int = Field(description="How many people would have been muted, and may write until somebody decides.")
    per_minute: int = Field(
        description="More mutes a minute of people who were inside bring it into force; 0: it never does."
    )
    own_per_minute: int | None = Field(description="What was set for this group; null: the configuration decides.")


class BrakeChange(Input):
    """How soon it comes into force."""

    own_per_minute: int | None = Field(ge=0, le=LIMIT_MOST, description="0: never; null: the configuration decides.")


class Raid(BaseModel):
    """The raid of a group."""

    under_way: bool
    since: Moment | None
    by_hand: bool = Field(description="Whether an admin began it.")


class RaidChange(Input):
    """Whether a raid shall be under way."""

    under_way: bool


class Held(BaseModel):
    """Somebody whose mute waits for a decision."""

    user_id: int
    name: str


class Decision(Input):
    """What becomes of those who are held."""

    decision: Literal["mute", "let"] = Field(
        description="Mute them unless they have joined meanwhile, and ask nobody for an hour; or let them write."
    )


# ------------------------------------------------------------ runs


@sweeps.get("/groups/{bot_id}/{group_id}/sweeps", "List runs", Permission.GROUPS_VIEW)
async def list_sweeps(call: Call[GroupRef, Paged, Nothing]) -> Page[Run]:
    """Simulations, sweeps and undoings of a group, the latest first. Only the last simulation is kept."""
    bot_id, chat_id = _known(call.path)
    store, limit = service(Sweeps).store, call.query.limit
    rows = await store.latest(bot_id, chat_id, limit + 1, before=number_of(call.query.cursor))
    active = service(Sweeps).active(bot_id, chat_id)
    items = [_run(active if active is not None and active.id == row.id else row) for row in rows[:limit]]
    return Page(items=items, next=sealed((rows[limit - 1].id,)) if len(rows) > limit else None)


@sweeps.post("/groups/{bot_id}/{group_id}/simulations", "See who would be muted", Permission.GROUPS_CHANGE, makes=_RUN)
async def simulate(call: Call[GroupRef, Nothing, Nothing]) -> Run:
    """Goes through those who are there already and touches nobody. At most one run at a time in a group."""
    return _run(await service(Sweeps).simulate(*_known(call.path)))


@sweeps.post(
    "/groups/{bot_id}/{group_id}/sweeps", "Mute who isn't in the channels", Permission.GROUPS_CHANGE, makes=_RUN
)
async def sweep(call: Call[GroupRef, Nothing, ToSweep]) -> Run:
    """Of those who are there already. It can be undone in whole for as long as runs are kept."""
    wanted = call.body
    simulation = int(wanted.simulation) if wanted.simulation else None
    return _run(await service(Sweeps).sweep(*_known(call.path), simulation=simulation, canary=wanted.share))


@sweeps.get(_RUN, "How far a run is", Permission.GROUPS_VIEW)
async def get_sweep(call: Call[RunRef, Nothing, Nothing]) -> Run:
    """And what came out so far."""
    return _run(await _found(call.path))


@sweeps.get(f"{_RUN}/people", "What became of whom", Permission.GROUPS_VIEW)
async def list_swept(call: Call[RunRef, PeopleAsked, Nothing]) -> Page[Swept]:
    """The people of a run, in the order in which they are looked at."""
    asked, run = call.query, await _found(call.path)
    outcomes = SHOWN[run.kind] if asked.outcome is None else (asked.outcome,)
    # Cursors hold numbers from 1 on, positions begin at 0.
    after = (number_of(asked.cursor) or 0) - 1
    rows = await service(Sweeps).store.people(run.id, outcomes, after=min(after, POSITIONS - 1), limit=asked.limit + 1)
    more, rows = len(rows) > asked.limit, rows[: asked.limit]
    items = [Swept(user_id=row.person.id, name=row.person.name, outcome=row.outcome, why=row.why) for row in rows]
    return Page(items=items, next=sealed((rows[-1].position + 1,)) if more else None)


@sweeps.post(f"{_RUN}/pause", "Pause a run", Permission.GROUPS_CHANGE)
async def pause_sweep(call: Call[RunRef, Nothing, Nothing]) -> Run:
    """Whoever is being looked at comes to his end."""
    run = await _found(call.path)
    await service(Sweeps).pause(run)
    return _run(run)


@sweeps.post(f"{_RUN}/resume", "Go on with a run", Permission.GROUPS_CHANGE)
async def resume_sweep(call: Call[RunRef, Nothing, Nothing]) -> Run:
    """After a pause, or after the first share."""
    run = await _found(call.path)
    await service(Sweeps).resume(run)
    return _run(run)


@sweeps.post(f"{_RUN}/stop", "End a run where it is", Permission.GROUPS_CHANGE)
async def stop_sweep(call: Call[RunRef, Nothing, Nothing]) -> Run:
    """What was done stays done, and can be undone."""
    run = await _found(call.path)
    await service(Sweeps).cancel(run)
    return _run(run)


# ------------------------------------------------------------ undoing


@sweeps.get("/groups/{bot_id}/{group_id}/undoable", "What can be undone", Permission.GROUPS_VIEW)
async def list_undoable(call: Call[GroupRef, Nothing, Nothing]) -> Page[Undoable]:
    """Sweeps, changes of the rule and spans of time whose mutes are still in force; the most particular first."""
    offers = await service(Offers).all(*_known(call.path))
    items = [
        Undoable.model_validate({"kind": one.kind, "number": str(one.number), "what": one.what, "count": one.count})
        for one in offers
    ]
    return Page(items=items, next=None)


@sweeps.post("/groups/{bot_id}/{group_id}/undo", "Undo", Permission.GROUPS_CHANGE, makes=_RUN)
async def undo(call: Call[GroupRef, Nothing, ToUndo]) -> Run:
    """Everybody whom it muted may write again, and is excused until he leaves. Mutes of moderators stay."""
    bot_id, chat_id = _known(call.path)
    offer = await service(Offers).find(bot_id, chat_id, call.body.kind, int(call.body.number))
    return _run(await service(Offers).undo(bot_id, chat_id, offer))


# ------------------------------------------------------------ the brake


@sweeps.get("/groups/{bot_id}/{group_id}/brake", "The brake", Permission.GROUPS_VIEW)
async def get_brake(call: Call[GroupRef, Nothing, Nothing]) -> Brake:
    """Whether it asks, and when it comes into force."""
    brake, limit = service(Braking).of(*_known(call.path))
    return Brake(
        asking=brake.tripped_at is not None,
        since=brake.tripped_at,
        held=len(brake.held),
        per_minute=limit,
        own_per_minute=brake.per_minute,
    )


@sweeps.get("/groups/{bot_id}/{group_id}/brake/held", "Whom the brake holds", Permission.GROUPS_VIEW)
async def list_held(call: Call[GroupRef, Paged, Nothing]) -> Page[Held]:
    """They would have been muted, and may write until somebody decides."""
    brake, _ = service(Braking).of(*_known(call.path))
    people, following = cut(sorted(brake.held.values(), key=lambda one: one.id), lambda one: (one.id,), call.query)
    return Page(items=[Held(user_id=one.id, name=one.name) for one in people], next=following)


@sweeps.post("/groups/{bot_id}/{group_id}/brake/decide", "Answer the brake", Permission.GROUPS_CHANGE)
async def decide_brake(call: Call[GroupRef, Nothing, Decision]) -> Said:
    """Decide what becomes of those who are held."""
    braking = service(Braking)
    work = braking.mute if call.body.decision == "mute" else braking.let
    return Said(said=await work(*_known(call.path)))


@sweeps.patch("/groups/{bot_id}/{group_id}/brake", "Set the brake", Permission.GROUPS_CHANGE, current=get_brake)
async def change_brake(call: Call[GroupRef, Nothing, BrakeChange]) -> Brake:
    """Let another number hold for this group."""
    await service(Braking).set_limit(*_known(call.path), call.body.own_per_minute)
    return await get_brake(Call(call.who, call.path, Nothing(), Nothing()))


# ------------------------------------------------------------ raids


@sweeps.get("/groups/{bot_id}/{group_id}/raid", "The raid", Permission.GROUPS_VIEW)
async def get_raid(call: Call[GroupRef, Nothing, Nothing]) -> Raid:
    """Whether one is under way."""
    raid = service(Raiding).of(*_known(call.path))
    return Raid(under_way=raid.began_at is not None, since=raid.began_at, by_hand=raid.by_hand)


@sweeps.post("/groups/{bot_id}/{group_id}/raid", "Begin or end a raid", Permission.GROUPS_CHANGE)
async def decide_raid(call: Call[GroupRef, Nothing, RaidChange]) -> Said:
    """Deal with newcomers as in a raid from now on, or as always. It ends by itself when few join for two minutes."""
    raiding = service(Raiding)
    work = raiding.begin if call.body.under_way else raiding.end
    return Said(said=await work(*_known(call.path)))


# ------------------------------------------------------------ inside


def _known(path: GroupRef) -> tuple[int, int]:
    group = service(Protections).known(path.bot_id, path.group_id)
    return group.bot_id, group.chat_id


async def _found(path: RunRef) -> SweepRun:
    return await service(Sweeps).find(*_known(path), int(path.run_id))


def _run(run: SweepRun) -> Run:
    about = service(Sweeps)
    calls_left = about.calls_left(run) if run.state is RunState.RUNNING and run.total else None
    source = str(run.source) if run.source else None
    return Run(
        bot_id=run.bot_id,
        group_id=run.chat_id,
        run_id=str(run.id),
        kind=run.kind,
        state=run.state,
        about=run.rule,
        by=run.by_name,
        begun_at=run.created_at,
        ended_at=run.ended_at,
        simulation=source if run.kind is RunKind.SWEEP else None,
        undoes=source if run.kind is RunKind.UNDO else None,
        share=run.canary,
        total=run.total,
        looked=run.looked,
        counts=dict(run.counts),
        calls=run.calls,
        calls_left=calls_left,
        seconds_left=None if calls_left is None else calls_left / about.per_second(),
        problem=run.problem,
        said=result(run),
    )
