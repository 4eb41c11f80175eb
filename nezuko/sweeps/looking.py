"""What a run does with one person: look, mute by the gate, or give back."""

from __future__ import annotations

import asyncio
import time

from nezuko.enforcement.cases import Cause, Ruling, of_sweep
from nezuko.enforcement.due import DueKind
from nezuko.enforcement.entries import Entry, State, silences
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.lifting import next_try
from nezuko.errors import NezukoError
from nezuko.events.kinds import Kind
from nezuko.groups.directory import Protection
from nezuko.sweeps.runs import Outcome, Run, RunKind, Swept
from nezuko.telegram.types import MemberPage
from nezuko.verification.rules import Outcome as Found
from nezuko.verification.rules import Verdict

PAGE = 200
LISTS = ("admins", "banned", "recent")


class RunHaltedError(NezukoError):
    """A run can't go on by itself; the text says why."""


def protected(gate: Gate, chat_id: int) -> Protection:
    """Return the group's rule. Raises RunHaltedError if the group can't be guarded now."""
    group = gate.groups.protected(gate.bot_id, chat_id)
    if group is None:
        raise RunHaltedError("The group isn't protected any more.")
    if group.problem:
        raise RunHaltedError(group.problem)
    return group


# ------------------------------------------------------------ listing


async def list_page(gate: Gate, run: Run, kind: str, offset: int) -> MemberPage:
    """Read a page of the member list within the budget of sweeps, and remember what it says. Raises TelegramError."""
    serial, asked_at = gate.memberships.serial, time.time()
    page = await gate.gateway.members(run.chat_id, kind=kind, offset=offset, limit=PAGE)  # type: ignore[arg-type]  # one of its literals
    run.calls += 1
    for person, standing in page.members:
        gate.memberships.looked_up(run.chat_id, person.id, standing, serial=serial, asked_at=asked_at)
    return page


# ------------------------------------------------------------ one person


async def look(gate: Gate, run: Run, swept: Swept) -> None:
    """Do with one person what the run is for, and note the outcome in `swept`. Raises RunHaltedError, TelegramError."""
    gate.recall(swept.person.id, True)
    if run.kind is RunKind.SIMULATION:
        await _simulate(gate, run, swept)
    elif run.kind is RunKind.SWEEP:
        await _sweep(gate, run, swept)
    else:
        await _undo(gate, run, swept)


async def _simulate(gate: Gate, run: Run, swept: Swept) -> None:
    """Judge without touching anybody."""
    group, user_id = protected(gate, run.chat_id), swept.person.id
    if gate.ledger.open(run.chat_id, user_id) is not None:
        swept.outcome, swept.why = Outcome.ALREADY, "is muted by the gate"
        return
    if _elsewhere(gate, run, swept):
        return
    verdict = await gate.verifier.verify(group, user_id, is_bot=swept.person.is_bot, sweep=True)
    run.calls += asked(verdict)
    swept.why = verdict.why
    if verdict.allowed is False:
        swept.outcome = Outcome.WOULD
    else:
        swept.outcome = _spared(verdict)
        if verdict.allowed is None and group.options.on_unknown == "mute":
            swept.why += "; the group's policy mutes whoever can't be judged"


async def _sweep(gate: Gate, run: Run, swept: Swept) -> None:
    """Let the gate judge and mute, as it would whoever joins."""
    group, user_id, origin = protected(gate, run.chat_id), swept.person.id, of_sweep(run.id)
    task = gate.enforcer.consider(group, swept.person, Cause.SWEEP, sweep=True, origin=origin)
    if task is None:
        swept.outcome, swept.why = Outcome.ALLOWED, "is in the channels"
        return
    ruling = await asyncio.shield(task)
    protected(gate, run.chat_id)
    entry = gate.ledger.open(run.chat_id, user_id)
    if entry is not None:
        swept.outcome = Outcome.MUTED if entry.origin == origin else Outcome.ALREADY
        swept.entry_id, swept.why = entry.id, ruling.verdict.why if ruling.verdict else ""
        run.calls += swept.outcome is Outcome.MUTED
        run.calls += asked(ruling.verdict) if ruling.verdict else 0
    elif not _elsewhere(gate, run, swept):
        _unmuted(run, swept, ruling)


def _unmuted(run: Run, swept: Swept, ruling: Ruling) -> None:
    verdict = ruling.verdict
    if verdict is None:
        swept.outcome, swept.why = Outcome.FAILED, "the group couldn't be guarded at that moment"
        return
    run.calls += asked(verdict)
    swept.why = verdict.why
    if verdict.allowed is False:
        swept.outcome, swept.why = Outcome.FAILED, "could not be muted; the gate tries again"
    else:
        swept.outcome = Outcome.FREED if ruling.lifted else _spared(verdict)


def _spared(verdict: Verdict) -> Outcome:
    if verdict.allowed is None:
        return Outcome.UNKNOWN
    return Outcome.EXEMPT if verdict.exempt else Outcome.ALLOWED


def _elsewhere(gate: Gate, run: Run, swept: Swept) -> bool:
    """Whether there is nobody to mute: he has gone, is an admin, or a moderator silences him already."""
    fact = gate.memberships.fact(run.chat_id, swept.person.id)
    if fact is None:
        return False
    if not fact.standing.present:
        swept.outcome, swept.why = Outcome.GONE, "isn't in the group any more"
    elif fact.standing.is_admin:
        swept.outcome, swept.why = Outcome.EXEMPT, f"is {fact.standing.status.value} of the group"
    elif silences(fact.standing) and not gate.looking.bears_our_mute(run.chat_id, swept.person.id):
        swept.outcome, swept.why = Outcome.SILENCED, "is muted by a moderator; that stays as it is"
    else:
        return False
    return True


def asked(verdict: Verdict) -> int:
    """How many look-ups a verdict took: an answer of this moment has no age, one that didn't come neither."""
    return sum(1 for f in verdict.findings if f.channel_id is not None and (f.age == 0.0 or f.outcome is Found.UNKNOWN))


# ------------------------------------------------------------ undoing


async def _undo(gate: Gate, run: Run, swept: Swept) -> None:
    """Excuse him, then give back what was before: in that order, so that no judgement in between mutes him anew."""
    chat_id, user_id = run.chat_id, swept.person.id
    entry = gate.ledger.open(chat_id, user_id) or gate.ledger.out(chat_id, user_id)
    if entry is None or entry.id != swept.entry_id:
        swept.outcome, swept.why = Outcome.GONE, "isn't muted by it any more"
        return
    await _excuse(gate, run, swept)
    if entry.state is State.BANNED:
        await _unban(gate, run, swept, entry)
        return
    if gate.groups.protected(gate.bot_id, run.chat_id) is None:
        await gate.ledger.lifting(entry)  # where nothing is protected the gate goes on with what is written so
    run.calls += 1
    if not await gate.lifting.lift(entry, f"undone by {run.by_name or 'an admin'}", sweep=True):
        gate.due.add(run.chat_id, DueKind.LOOK_AGAIN, entry.user_id, next_try(entry))
        swept.outcome, swept.why = Outcome.FAILED, "could not be unmuted yet; the gate tries again"
    elif entry.state is State.SUPERSEDED:
        swept.outcome, swept.why = Outcome.SILENCED, entry.closed_why
    else:
        swept.outcome, swept.why = Outcome.FREED, entry.closed_why
        gate.events.record(
            Kind.LIFTED, bot_id=gate.bot_id, chat_id=run.chat_id, user=swept.person,
            text=f"may write again: {run.rule} was undone by {run.by_name or 'an admin'}", correlation=entry.correlation,
        )  # fmt: skip


async def _unban(gate: Gate, run: Run, swept: Swept, entry: Entry) -> None:
    run.calls += 1
    if not await gate.expelling.unban(entry, f"undone by {run.by_name or 'an admin'}", sweep=True):
        swept.outcome, swept.why = Outcome.FAILED, "could not be unbanned yet; the gate tries again"
        return
    swept.outcome, swept.why = Outcome.FREED, "may come back"
    gate.events.record(
        Kind.LIFTED, bot_id=gate.bot_id, chat_id=run.chat_id, user=swept.person,
        text=f"may come back: {run.rule} was undone by {run.by_name or 'an admin'}", correlation=entry.correlation,
    )  # fmt: skip


async def _excuse(gate: Gate, run: Run, swept: Swept) -> None:
    """The pass that he gets as if an admin had lifted the mute by hand; who isn't there is judged when he comes back."""
    group = gate.groups.known(gate.bot_id, run.chat_id)
    if group is None or swept.person.id in group.exempt:
        return
    if gate.memberships.may_be_present(run.chat_id, swept.person.id):
        await gate.groups.exempt(
            gate.bot_id, run.chat_id, swept.person.id, by=run.by_id, reason=f"{run.rule} was undone", passing=True
        )
