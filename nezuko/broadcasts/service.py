"""Broadcasts of the installation: tried dry, begun, paused, gone on with after a restart, ended."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from functools import partial

from loguru import logger

from nezuko import actor
from nezuko.audit.log import Audit
from nezuko.broadcasts.contacts import Contacts
from nezuko.broadcasts.courses import LONGEST, Audience, Course, CourseState, Reach
from nezuko.broadcasts.engine import Engine
from nezuko.broadcasts.store import Store
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NotFound
from nezuko.i18n.pages import mark
from nezuko.ids import new_id
from nezuko.tasks import Tasks

SHOW_SECONDS = 1.0
NOBODY = mark("Nobody is reached by that: no one has written to these bots in private, or nobody fits.")
BUSY = mark("Another broadcast is under way. Wait for its end, or stop it first.")


class Broadcasts:
    """Service. At most one broadcast goes out at a time: two would share the same limits."""

    def __init__(self, store: Store, contacts: Contacts, enforcement: Enforcement, audit: Audit, tasks: Tasks) -> None:
        self.store = store
        self._enforcement = enforcement
        self._audit = audit
        self._tasks = tasks
        self._engine = Engine(store, contacts, settled=self._one_more)
        self._active: dict[int, Course] = {}
        self._working: dict[tuple[int, int], asyncio.Task[None]] = {}
        self._showing: dict[int, asyncio.Task[None]] = {}
        self._steering = asyncio.Lock()
        self._stopping = False
        self.shown: list[Callable[[Course], Awaitable[None]]] = []
        """Told how far a broadcast is, about once a second and after each change of its state."""

    # ------------------------------------------------------------ asking

    async def find(self, number: int) -> Course:
        """Return a broadcast. Raises NotFound."""
        course = self._active.get(number) or await self.store.course(number)
        if course is None:
            raise NotFound("There is no such broadcast here.")
        return course

    @property
    def active(self) -> Course | None:
        """The one that was begun and isn't over."""
        return next(iter(self._active.values()), None)

    async def load(self) -> None:
        """Read what isn't over; call once, at start."""
        for course in await self.store.active():
            self._active[course.id] = course

    # ------------------------------------------------------------ beginning

    async def draft(
        self, text: str, audience: Audience, *, note: tuple[int, int] | None = None
    ) -> tuple[Course, Reach]:
        """Try a broadcast dry: keep it, and say whom it would reach. Nothing is sent.

        Args:
            text: what everybody is to read; plain.
            audience: to whom.
            note: (bot, person): where the progress is to be shown.

        Raises:
            InvalidInput: there is nothing to send, it is too long, or nobody is reached.
        """
        text = text.strip().replace("\r\n", "\n")
        if not text:
            raise InvalidInput("Say what is to be sent.")
        if len(text.encode("utf-16-le")) // 2 > LONGEST:
            raise InvalidInput("A message of Telegram's has at most {count} characters.", count=f"{LONGEST:,}")
        reach = await self.store.reach(audience)
        if not reach.total:
            raise InvalidInput(NOBODY)
        who = actor.current()
        course = Course(
            new_id(), text, audience, int(time.time()), by_id=who.telegram_id, by_name=who.name, total=reach.total
        )
        if note is not None:
            course.note_bot, course.note_user = note
        await self.store.save(course)
        return course, reach

    async def show_in(self, course: Course, message_id: int) -> None:
        """From now on show the progress in that message."""
        course.note_message = message_id
        await self.store.save(course)

    async def begin(self, course: Course) -> None:
        """Send a draft. Whom it goes to is found anew and written down first. Raises InvalidInput."""
        async with self._steering:
            if (await self.find(course.id)).state is not CourseState.DRAFT:
                raise InvalidInput("It was begun already.")
            if self._active:
                raise InvalidInput(BUSY)
            await self.store.list_recipients(course)
            if not course.total:
                raise InvalidInput(NOBODY)
            course.state, course.begun_at = CourseState.RUNNING, int(time.time())
            await self.store.save(course)
            self._active[course.id] = course
        self._note("broadcast.begin", course, {"to": course.total, "text": course.text})
        await self._go_on(course)

    async def drop(self, course: Course) -> None:
        """Throw a draft away. Raises InvalidInput if it was begun."""
        if course.state is not CourseState.DRAFT:
            raise InvalidInput("It was begun already.")
        await self.store.drop(course)

    # ------------------------------------------------------------ steering

    async def pause(self, course: Course) -> None:
        """Stop for a while; what is on its way arrives. Raises InvalidInput if it doesn't go on now."""
        if course.state is not CourseState.RUNNING:
            raise InvalidInput("It doesn't go on at present.")
        await self._halt(course, CourseState.PAUSED)
        self._note("broadcast.pause", course, {"settled": course.settled})

    async def resume(self, course: Course) -> None:
        """Go on after a pause. Raises InvalidInput."""
        if course.state is not CourseState.PAUSED:
            raise InvalidInput("It isn't paused.")
        course.state, course.problem = CourseState.RUNNING, ""
        course.halted.clear()
        await self.store.save(course)
        self._note("broadcast.resume", course, {"settled": course.settled})
        await self._go_on(course)

    async def cancel(self, course: Course) -> None:
        """End it where it is. Raises InvalidInput if it is over."""
        if not course.active:
            raise InvalidInput("It isn't under way.")
        course.ended_at = int(time.time())
        await self._halt(course, CourseState.CANCELLED)
        self._active.pop(course.id, None)
        self._note("broadcast.stop", course, {"settled": course.settled})

    async def _halt(self, course: Course, state: CourseState) -> None:
        course.state = state
        course.halted.set()
        await self.store.save(course)
        if under_way := [task for (number, _), task in self._working.items() if number == course.id]:
            await asyncio.wait(under_way)
        await self._show(course)

    # ------------------------------------------------------------ bots come and go

    async def gone(self, bot_id: int) -> None:
        """A bot has stopped: say who waits for it."""
        for course in list(self._active.values()):
            if course.state is CourseState.RUNNING and not self._stopping:
                logger.bind(bot=bot_id).info("a broadcast goes on without this bot")
                await self._go_on(course)
                await self._show(course)

    async def stop(self) -> None:
        """The program ends; the rows know where to go on."""
        self._stopping = True
        for course in self._active.values():
            course.halted.set()
        await self._tasks.stop()

    async def up(self, bot_id: int) -> None:
        """A bot is connected: let it go on with what is under way."""
        logger.bind(bot=bot_id).debug("broadcasts that are under way go on")
        for course in list(self._active.values()):
            if course.state is CourseState.RUNNING:
                await self._go_on(course)
            await self._show(course)

    async def _go_on(self, course: Course) -> None:
        """Let each bot that runs do its part; what is left waits for the bots that don't."""
        waiting = await self.store.waiting(course.id)
        absent = []
        for bot_id in waiting.by_bot:
            gate = self._enforcement.gate(bot_id)
            if gate is None:
                absent.append(bot_id)
            elif (key := (course.id, bot_id)) not in self._working:
                task = self._working[key] = gate.tasks.start(f"broadcast {course.id}", self._engine.work(gate, course))
                task.add_done_callback(partial(self._ended, course, key))
        course.problem = ""
        if absent:
            people = sum(waiting.by_bot[bot_id] for bot_id in absent)
            course.problem = f"{people:,} recipients wait for a bot that isn't running. Resume it on its page."
        if not waiting.total:
            await self._over(course)

    def _ended(self, course: Course, key: tuple[int, int], task: asyncio.Task[None]) -> None:
        """A bot is through with its part; or it was stopped, of which `gone` tells."""
        self._working.pop(key, None)
        if task.cancelled() or self._stopping or course.state is not CourseState.RUNNING:
            return
        if task.exception() is not None:
            course.state, course.problem = CourseState.PAUSED, "Something went wrong on our side; the log says what."
            course.halted.set()
            self.store.save(course)
        elif not any(number == course.id for number, _ in self._working):
            self._tasks.start("end broadcast", self._go_on(course))

    async def _over(self, course: Course) -> None:
        if course.state is CourseState.RUNNING and course.id in self._active:
            course.state, course.ended_at = CourseState.DONE, int(time.time())
            try:
                course.counts = await self.store.counts(course.id)
                await self.store.save(course)
            finally:
                self._active.pop(course.id, None)  # not before: until then the row doesn't say that it is over
            self._note("broadcast.done", course, {str(name): n for name, n in course.counts.items()})
            await self._show(course)

    # ------------------------------------------------------------ showing

    def _one_more(self, course: Course) -> None:
        """Show how far it is, once a second while something happens."""
        task = self._showing.get(course.id)
        if task is None or task.done():
            self._showing[course.id] = self._tasks.start("show broadcast", self._show_soon(course))

    async def _show_soon(self, course: Course) -> None:
        await asyncio.sleep(SHOW_SECONDS)
        if course.state is CourseState.RUNNING:
            await self._show(course)

    async def _show(self, course: Course) -> None:
        for show in self.shown:
            await show(course)

    def _note(self, action: str, course: Course, new: dict[str, object]) -> None:
        self._audit.record(action, "broadcast", course.id, None, new)
