"""The database goes away for longer than a write is tried again, and comes back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

import pytest

from nezuko.enforcement import enforcer, prompts
from nezuko.storage.commit import Committer
from tests.gate.guarded import Guarded


@pytest.fixture
def away(guarded: Guarded, monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], None]:
    """Lets the database go away and come back; nobody waits for long."""
    gone = False
    commit = Committer.commit

    async def perhaps(committer: Committer, parts: Any) -> None:
        if gone:
            raise sqlite3.OperationalError("database is locked")
        await commit(committer, parts)

    def switch(on: bool) -> None:
        nonlocal gone
        gone = on

    guarded.app.writer._retry_seconds = 0.1
    monkeypatch.setattr(Committer, "commit", perhaps)
    monkeypatch.setattr(enforcer, "RETRY_STORAGE_SECONDS", 0.1)
    monkeypatch.setattr(prompts, "RETRY_SECONDS", 0.1)
    return switch


async def test_nobody_is_muted_before_that_can_be_noted_and_everybody_is_in_the_end(
    guarded: Guarded, away: Callable[[bool], None]
) -> None:
    ann, bob = guarded.person("Ann"), guarded.person("Bob")
    guarded.w.join(guarded.group, ann)
    await guarded.until(lambda: not guarded.may_write(ann))
    away(True)
    guarded.w.join(guarded.group, bob)
    guarded.w.join(guarded.channel, ann)
    await guarded.until(lambda: sum("not judged yet" in error for error in guarded.errors) >= 4)
    assert guarded.calls("channels.editBanned", target=bob) == 0
    assert guarded.calls("channels.editBanned", target=ann) == 1
    away(False)
    await guarded.until(lambda: not guarded.may_write(bob) and guarded.may_write(ann))
    await guarded.until(lambda: len(guarded.prompts()) == 1)
    guarded.errors.clear()


async def test_updates_whose_rows_were_lost_come_again_at_the_next_start(
    guarded: Guarded, away: Callable[[bool], None]
) -> None:
    bob = guarded.person("Bob", subscribed=[guarded.channel])
    guarded.w.join(guarded.group, bob)
    await guarded.settled()
    away(True)
    guarded.w.leave(guarded.channel, bob)
    await guarded.until(lambda: guarded.app.writer.lost_rows)
    await guarded.crash()
    away(False)
    await guarded.start()
    assert not guarded.may_write(bob)
    guarded.errors.clear()
