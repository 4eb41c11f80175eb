"""Shows how far a broadcast is in one message to whoever began it on Telegram, edited now and then."""

from __future__ import annotations

from loguru import logger

from nezuko.bots.supervisor import Supervisor
from nezuko.broadcasts import texts
from nezuko.broadcasts.courses import PER_SECOND, Course
from nezuko.errors import NotFound
from nezuko.telegram.errors import MessageGone, TelegramError
from nezuko.turns import Shown

EDIT_SECONDS = 5.0
"""Between two edits, if nothing else than the number has changed."""


class Telling:
    """Edits the message. It is the one with the dry run, so that there is never a second."""

    def __init__(self, supervisor: Supervisor) -> None:
        self._supervisor = supervisor
        self._shown = Shown(EDIT_SECONDS)

    async def show(self, course: Course) -> None:
        """Bring the message up to date, unless that was done a moment ago."""
        if not self._shown.is_old(course.id, course.state):
            return
        if course.note_bot is None or course.note_user is None or course.note_message is None:
            return
        self._shown.note(course.id, course.state)
        if not course.active:
            self._shown.forget(course.id)
        text, keyboard = texts.progress(course, (course.total - course.settled) / PER_SECOND)
        try:
            gateway = self._supervisor.gateway(course.note_bot)
            await gateway.edit(None, course.note_message, text, keyboard, user_id=course.note_user)
        except MessageGone:
            course.note_message = None  # whoever deleted it knows the page
        except (NotFound, TelegramError) as error:
            logger.bind(bot=course.note_bot).info("the progress of a broadcast can't be shown: {}", error)
