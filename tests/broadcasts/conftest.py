"""Fixtures: the desk, and `readers`: people who have written to the bot in private; the owner of the group owns the installation, too."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest

from nezuko.broadcasts.courses import Course, CourseState
from nezuko.broadcasts.service import Broadcasts
from nezuko.sandbox.world.people import User
from nezuko.storage.vault import Vault
from tests.desk import Desk, bare_desk, towns
from tests.gate.guarded import Guarded, Guarding

__all__ = ["Vault", "bare_desk", "towns"]

TEXT = "The club meets on Friday."
OWNER_ID = 6_100_000_001


class Press:
    """A town whose readers can be written to, and the service of broadcasts."""

    def __init__(self, town: Guarded) -> None:
        self.town = town
        self.readers: list[User] = []

    @property
    def broadcasts(self) -> Broadcasts:
        return self.town.app.get(Broadcasts)

    async def meet(self, count: int, **more: str) -> list[User]:
        """Let people write to the bot."""
        new = [self.town.person(f"Reader {len(self.readers) + n}", **more) for n in range(count)]
        for reader in new:
            self.town.w.say(self.town.bot, reader, "hello")
        await self.town.settled()
        self.readers += new
        return new

    def got(self, reader: User, text: str = TEXT) -> int:
        """How often somebody got the message."""
        return sum(post.text == text for post in self.town.private(reader))

    async def over(self, course: Course) -> Course:
        """Wait for the end."""
        await self.town.until(lambda: course.state not in (CourseState.DRAFT, CourseState.RUNNING))
        await self.town.settled()
        return course


@pytest.fixture
async def press(towns: Guarding) -> Press:
    town = await towns(telegram={"owner_ids": [OWNER_ID]})
    assert town.owner.id == OWNER_ID
    await town.protect()
    return Press(town)


@pytest.fixture
def desk(press: Press) -> Desk:
    return Desk(press.town)


Met = Callable[[int], Awaitable[list[User]]]
