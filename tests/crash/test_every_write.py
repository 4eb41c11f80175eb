"""The program dies at each single one of its transactions and of its calls in turn, while a little of everything happens."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from loguru import logger

from nezuko.sandbox.errors import ConnectionCutError
from nezuko.storage.commit import Committer
from tests.crash.truth import mentioned, prompt_number
from tests.databases import settings_for
from tests.gate.guarded import Guarded, Guarding

SHARES = 4
"""The moments are shared out over so many tests, which can run side by side."""
FEWEST, MOST = 10, 400


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


class Silence:
    """Lets the `count`-th call from now be the last that is carried out: its answer is lost, and the connection with it."""

    def __init__(self, guarded: Guarded, count: int) -> None:
        self.reached = asyncio.Event()
        self._left = count
        self._faults: Any = guarded.faults
        self._before, self._after = guarded.faults.before, guarded.faults.after
        self._faults.armed = True
        self._faults.before, self._faults.after = self._is_over, self._is_last

    def _is_over(self, *call: Any) -> float:
        if self.reached.is_set():
            raise ConnectionCutError
        return self._before(*call)

    def _is_last(self, *_call: Any) -> bool:
        self._left -= 1
        if not self._left:
            self.reached.set()
        return self._left <= 0

    def end(self) -> None:
        """Let Telegram be in order again."""
        self._faults.armed = False
        self._faults.before, self._faults.after = self._before, self._after


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

    def steps(self) -> list[tuple[Callable[[], Any], Callable[[], Any]]]:
        g, w, group, channel = self.guarded, self.w, self.group, self.channel
        ann, bob, cid, eve = self.ann, self.bob, self.cid, self.eve
        return [
            (lambda: (w.join(group, bob), w.join(group, ann)), lambda: self._muted(bob) and self._told(bob)),
            (self._restrict_ann, lambda: True),
            (lambda: w.leave(channel, ann), lambda: self._muted(ann)),
            (lambda: w.join(channel, bob), lambda: g.may_write(bob)),
            (lambda: w.join(group, cid), lambda: self._muted(cid) and self._told(cid)),
            (lambda: w.lift(group, cid, by=self.moderator), lambda: cid.id in g.protection().exempt),
            (self._mute_dan, lambda: True),
            (lambda: w.leave(channel, self.dan), lambda: True),
            (lambda: w.join(channel, ann), lambda: g.entry(ann) is None),
            (lambda: w.join(group, eve), lambda: self._muted(eve) and self._told(eve)),
            (lambda: w.leave(group, eve), lambda: True),
            (lambda: (w.join(group, eve), w.leave(channel, bob)), lambda: self._muted(bob)),
            (lambda: (w.leave(group, cid), w.join(group, cid)), lambda: self._muted(cid) and self._told(cid)),
        ]

    def _muted(self, person: Any) -> bool:
        return not self.guarded.may_write(person) and self.guarded.entry(person) is not None

    def _told(self, person: Any) -> bool:
        return any(person.id in post.named_users() for post in self.guarded.prompts())

    def _restrict_ann(self) -> None:
        self.w.restrict(self.group, self.ann, by=self.moderator, until=self.w.clock.now() + 86_400, send_polls=True)
        self.parts = self.guarded.banned(self.ann)

    def _mute_dan(self) -> None:
        self.w.restrict(self.group, self.dan, by=self.moderator)
        self.full = self.guarded.banned(self.dan)

    async def tell(self, end: asyncio.Event) -> bool:
        """Go through it until the `end`, and kill the program then; the rest happens while it is dead. Returns whether the end came."""
        dead = False
        for step, outcome in self.steps():
            step()
            if not dead:
                await self.guarded.until(lambda outcome=outcome: end.is_set() or outcome())
            if end.is_set() and not dead:
                dead = True
                await self.guarded.crash()
                self.w.forget_random_ids(self.guarded.bot)
        return dead

    def wrong(self) -> list[str]:
        """What isn't as it has to be in the end."""
        g = self.guarded
        waiting = (self.bob, self.cid, self.eve)
        found = [f"{person.first_name} may write" for person in waiting if g.may_write(person)]
        found += [f"{person.first_name} stands on no prompt" for person in waiting if not self._told(person)]
        if g.banned(self.ann) != self.parts:
            found.append(f"Ann is forbidden {g.banned(self.ann)} and not {self.parts}")
        if g.banned(self.dan) != self.full or g.calls("channels.editBanned", target=self.dan):
            found.append("the moderator's mute of Dan was touched")
        return found + self._told_too_often()

    def _told_too_often(self) -> list[str]:
        sent: Counter[str] = Counter()
        naming: dict[int, set[str]] = {}
        journal = self.guarded.journal
        for call in [*journal.calls("messages.sendMessage"), *journal.calls("messages.editMessage")]:
            request = call.request.to_dict()
            number = prompt_number(request)
            if number is None or call.answer not in ("ok", "ANSWER_LOST"):
                continue
            sent[number] += call.method == "messages.sendMessage"
            for person_id in mentioned(request):
                naming.setdefault(person_id, set()).add(number)
        episodes = ((self.ann, 1), (self.bob, 2), (self.cid, 2), (self.eve, 2))
        return [f"prompt {number} was sent {times} times" for number, times in sent.items() if times > 1] + [
            f"{person.first_name} was told {len(naming[person.id])} times in {most} episodes"
            for person, most in episodes
            if len(naming.get(person.id, ())) > most
        ]


async def _community(guarding: Guarding, folder: Path) -> tuple[Guarded, Story]:
    for made in guarding._made:
        made.errors.clear()  # what broke off had every reason to complain
    guarded = await guarding(storage=settings_for(f"sqlite://{folder}.sqlite", folder))
    await guarded.protect()
    story = Story(guarded)
    await guarded.settled()
    return guarded, story


async def _wrong_in_the_end(guarded: Guarded, story: Story, *, dead: bool) -> list[str]:
    if dead:
        await guarded.start()
    await guarded.settled()
    wrong = story.wrong()
    report = [*wrong, guarded.story()] if wrong else []
    await guarded.stop()
    return report


@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
@pytest.mark.parametrize("share", range(SHARES))
async def test_death_at_any_transaction_leaves_everybody_as_he_has_to_be(
    guarding: Guarding, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, share: int, before: bool
) -> None:
    stall = Stall(monkeypatch)
    for count in range(1 + share, MOST, SHARES):
        guarded, story = await _community(guarding, tmp_path / str(count))
        stall.arm(count, before=before)
        dead = await story.tell(stall.reached)
        stall.end()
        wrong = await _wrong_in_the_end(guarded, story, dead=dead)
        assert not wrong, "\n".join([f"at transaction {count}:", *wrong])
        if not dead:
            logger.info("{} transactions", count)
            assert count > FEWEST
            return
    raise AssertionError("there is no end of transactions")


@pytest.mark.slow
@pytest.mark.timeout(400)
@pytest.mark.parametrize("share", range(SHARES))
async def test_death_at_any_call_leaves_everybody_as_he_has_to_be(
    guarding: Guarding, tmp_path: Path, share: int
) -> None:
    for count in range(1 + share, MOST, SHARES):
        guarded, story = await _community(guarding, tmp_path / str(count))
        silence = Silence(guarded, count)
        dead = await story.tell(silence.reached)
        silence.end()
        wrong = await _wrong_in_the_end(guarded, story, dead=dead)
        assert not wrong, "\n".join([f"at call {count}:", *wrong])
        if not dead:
            logger.info("{} calls", count)
            assert count > FEWEST
            return
    raise AssertionError("there is no end of calls")
