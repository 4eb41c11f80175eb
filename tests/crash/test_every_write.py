"""The program dies before or after each single one of its transactions in turn, while a little of everything happens."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nezuko.storage.commit import Committer
from tests.crash.truth import mentioned, prompt_number
from tests.databases import settings_for
from tests.gate.guarded import Guarded, Guarding

SHARES = 4
"""The transactions are shared out over so many tests, which can run side by side."""
MOST = 400


class Stall:
    """Lets the `count`-th transaction from now be the last: nothing is written any more, from before it on or from after it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reached = asyncio.Event()
        self._left = 0
        self._before = False
        commit = Committer.commit

        async def counted(committer: Committer, parts: Any) -> None:
            if self._left:
                self._left -= 1
                if not self._left:
                    if not self._before:
                        await commit(committer, parts)
                    self.reached.set()
            if self.reached.is_set():
                await asyncio.Event().wait()
            await commit(committer, parts)

        monkeypatch.setattr(Committer, "commit", counted)

    def arm(self, count: int, *, before: bool) -> None:
        """Begin to count."""
        self._left, self._before = count, before

    def end(self) -> None:
        """Write again."""
        self._left = 0
        self.reached.clear()


class Story:
    """What happens, step by step: what people do, and what the gate is to make of it before the next step."""

    def __init__(self, guarded: Guarded) -> None:
        self.guarded, self.w = guarded, guarded.w
        self.group, self.channel = guarded.group, guarded.channel
        self.moderator = guarded.admin("Mo")
        self.ann, self.dan = (guarded.person(name, subscribed=[self.channel]) for name in ("Ann", "Dan"))
        self.bob, self.cid, self.eve = (guarded.person(name) for name in ("Bob", "Cid", "Eve"))
        self.w.join(self.group, self.dan)
        self.parts: tuple[int, int] = (0, 0)
        self.full: tuple[int, int] = (0, 0)

    def steps(self) -> list[tuple[Callable[[], None], Callable[[], bool]]]:
        g, w, group, channel = self.guarded, self.w, self.group, self.channel
        ann, bob, cid, eve = self.ann, self.bob, self.cid, self.eve
        return [
            (lambda: (w.join(group, bob), w.join(group, ann)), lambda: self._muted(bob)),
            (self._restrict_ann, lambda: True),
            (lambda: w.leave(channel, ann), lambda: self._muted(ann)),
            (lambda: (w.join(channel, bob), w.join(group, cid)), lambda: g.may_write(bob) and self._muted(cid)),
            (lambda: w.lift(group, cid, by=self.moderator), lambda: cid.id in g.protection().exempt),
            (self._mute_dan, lambda: True),
            (lambda: w.leave(channel, self.dan), lambda: True),
            (lambda: w.join(channel, ann), lambda: g.entry(ann) is None),
            (lambda: w.join(group, eve), lambda: self._muted(eve)),
            (lambda: w.leave(group, eve), lambda: True),
            (lambda: (w.join(group, eve), w.leave(channel, bob)), lambda: self._muted(bob)),
            (lambda: (w.leave(group, cid), w.join(group, cid)), lambda: self._muted(cid)),
        ]  # fmt: skip

    def _muted(self, person: Any) -> bool:
        return not self.guarded.may_write(person) and self.guarded.entry(person) is not None

    def _restrict_ann(self) -> None:
        self.w.restrict(self.group, self.ann, by=self.moderator, until=self.w.clock.now() + 86_400, send_polls=True)
        self.parts = self.guarded.banned(self.ann)

    def _mute_dan(self) -> None:
        self.w.restrict(self.group, self.dan, by=self.moderator)
        self.full = self.guarded.banned(self.dan)

    async def tell(self, stall: Stall) -> bool:
        """Go through it until the program stalls; then the rest happens while it is dead. Returns whether it did stall."""
        stalled = False
        for step, outcome in self.steps():
            step()
            if not stalled:
                await self.guarded.until(lambda outcome=outcome: stall.reached.is_set() or outcome())
            if stall.reached.is_set() and not stalled:
                stalled = True
                await self.guarded.crash()
                self.w.forget_random_ids(self.guarded.bot)
        return stalled

    def wrong(self) -> list[str]:
        """What isn't as it has to be in the end."""
        g = self.guarded
        found = [f"{person.first_name} may write" for person in (self.bob, self.cid, self.eve) if g.may_write(person)]
        if g.banned(self.ann) != self.parts:
            found.append(f"Ann is forbidden {g.banned(self.ann)} and not {self.parts}")
        if g.banned(self.dan) != self.full or g.calls("channels.editBanned", target=self.dan):
            found.append("the moderator's mute of Dan was touched")
        standing = {user_id for post in g.prompts() for user_id in post.named_users()}
        waiting = [person for person in (self.bob, self.cid, self.eve) if person.id not in standing]
        found += [f"{person.first_name} stands on no prompt" for person in waiting]
        sent: Counter[str] = Counter()
        naming: dict[int, set[str]] = {}
        for call in [*g.journal.calls("messages.sendMessage"), *g.journal.calls("messages.editMessage")]:
            number = prompt_number(call.request.to_dict())
            if number is None or call.answer not in ("ok", "ANSWER_LOST"):
                continue
            sent[number] += call.method == "messages.sendMessage"
            for person_id in mentioned(call.request.to_dict()):
                naming.setdefault(person_id, set()).add(number)
        found += [f"prompt {number} was sent {times} times" for number, times in sent.items() if times > 1]
        for person, episodes in ((self.ann, 1), (self.bob, 2), (self.cid, 2), (self.eve, 2)):
            if len(naming.get(person.id, ())) > episodes:
                found.append(f"{person.first_name} was told {len(naming[person.id])} times in {episodes} episodes")
        return found


@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("share", range(SHARES))
async def test_death_at_any_transaction_leaves_everybody_as_he_has_to_be(
    guarding: Guarding, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, share: int, before: bool
) -> None:
    stall = Stall(monkeypatch)
    for count in range(1 + share, MOST, SHARES):
        guarded = await guarding(
            storage=settings_for(f"sqlite://{tmp_path / f'{count}.sqlite'}", tmp_path / str(count))
        )
        await guarded.protect()
        story = Story(guarded)
        await guarded.settled()
        stall.arm(count, before=before)
        stalled = await story.tell(stall)
        stall.end()
        if stalled:
            await guarded.start()
        await guarded.settled()
        assert not story.wrong(), f"at transaction {count}: {story.wrong()}\n{guarded.story()}"
        await guarded.stop()
        for made in guarding._made:
            made.errors.clear()  # what broke off had every reason to complain
        if not stalled:
            return
    raise AssertionError("there is no end of transactions")
