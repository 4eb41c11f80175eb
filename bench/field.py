"""A community to measure with: groups, a required channel, people; and the program that guards it."""

from __future__ import annotations

import itertools
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.processes import Program, Telegram

OWNER, CHANNEL = 7, 900
RIGHTS = {"ban_users": True, "delete_messages": True}
AFTERMATH_SECONDS = 3.5
"""After a burst the shared prompts still go out; their cost belongs to it."""

Pairs = list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Reaction:
    """A call and what led to it; times are seconds since 1970."""

    chat: int
    moment: float
    arrival: float

    @property
    def seconds(self) -> float:
        """How long it took."""
        return self.arrival - self.moment


class Field:
    """Sandbox and program, with as many groups protected as are asked for."""

    def __init__(self, folder: Path, database: str, *, groups: int, **settings: str) -> None:
        self.telegram = Telegram(folder)
        self.groups = list(range(1000, 1000 + groups))
        self._numbers = itertools.count(10_000)
        token = self._found()
        self.program = Program(folder, self.telegram, database, [token], **settings)
        self._protect()

    def _found(self) -> str:
        ask = self.telegram
        ask.do("add_user", first_name="Olga", username="olga", user_id=OWNER)
        token = ask.do("add_bot", first_name="Gate", username="gatebot", user_id=8)["token"]
        ask.do("add_channel", title="News", creator=OWNER, username="newschannel", chat_id=CHANNEL)
        ask.do("promote", chat=CHANNEL, user=8, invite_users=True)
        ask.batch(
            [
                step
                for group in self.groups
                for step in (
                    {"do": "add_supergroup", "title": f"Group {group}", "creator": OWNER, "chat_id": group},
                    {"do": "join", "chat": group, "user": 8},
                    {"do": "promote", "chat": group, "user": 8, **RIGHTS},
                )
            ]
        )
        return str(token)

    def _protect(self) -> None:
        self.telegram.batch(
            [{"do": "say", "chat": group, "user": OWNER, "text": "/protect @newschannel"} for group in self.groups]
        )
        self.telegram.await_calls("messages.sendMessage", len(self.groups))
        self.rest()
        self.program.must_be_well()

    def stop(self) -> None:
        """End both processes."""
        self.program.must_be_well()
        self.program.stop()
        self.telegram.stop()

    # ------------------------------------------------------------ people

    def people(self, count: int) -> list[int]:
        """Ids of people who never were anywhere."""
        first = next(self._numbers)
        self._numbers = itertools.count(first + count)
        self.telegram.do("bench/people", first=first, count=count)
        return list(range(first, first + count))

    def spread(self, people: list[int]) -> Pairs:
        """Each person with the group he is to join, in turn."""
        return list(zip(itertools.cycle(self.groups), people, strict=False))

    def subscribe(self, people: list[int], *, told: bool) -> None:
        """Let people be in the channel; the bot learns of it only if it is `told`."""
        if told:
            self.telegram.do("bench/joins", pairs=[(CHANNEL, person) for person in people])
            self.telegram.await_idle()
            self.rest()
        else:
            self.telegram.do("bench/enrol", chat=CHANNEL, users=people)

    def visit(self, people: list[int]) -> None:
        """Let people join the channel and leave it again, so that the bot knows them not to be there."""
        self.telegram.do("bench/visits", pairs=[(CHANNEL, person) for person in people])
        self.telegram.await_idle()
        self.rest()

    # ------------------------------------------------------------ measuring

    def rest(self) -> None:
        """Wait until nothing goes on any more."""
        before = -1
        while (now := self.telegram.all_calls()) != before:
            before = now
            time.sleep(0.2)
            self.program.settle()

    @staticmethod
    def aftermath() -> None:
        """Wait until the prompts of a burst are out, too."""
        time.sleep(AFTERMATH_SECONDS)

    def reactions(self, method: str, since: int, by: str = "person") -> list[Reaction]:
        """The calls since a mark that something led to."""
        found = self.telegram.do("bench/reactions", method=method, since=since, by=by)
        return [Reaction(int(chat), moment, arrival) for chat, moment, arrival in found]


@contextmanager
def field(database: str = "", *, groups: int = 20, **settings: str) -> Iterator[Field]:
    """A fresh community, guarded; gone afterwards. `settings`: environment of the program."""
    with tempfile.TemporaryDirectory(prefix="nezuko-bench-") as folder:
        made = Field(Path(folder), database, groups=groups, **settings)
        try:
            yield made
        finally:
            made.stop()
