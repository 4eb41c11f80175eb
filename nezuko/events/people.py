"""People and what befell them: found by name, and each with all that was decided about him in a group."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from nezuko.errors import NotFound
from nezuko.events.explain import Explanation, explain
from nezuko.events.log import Event
from nezuko.events.models import EventRow, PersonRow
from nezuko.events.overview import MemberState, Overview
from nezuko.i18n.pages import gettext
from nezuko.web.export import Cell, csv_time

MEMBER_EVENTS = 200
SEARCHED = 200
"""How many people or events are looked through for those of a group admin's own groups."""

Places = dict[int, list[tuple[int, int]]]
"""For each person where he was seen, as (chat_id, when in ms), latest first."""


async def find_people(question: str, chats: frozenset[int] | None, limit: int) -> tuple[list[PersonRow], Places]:
    """Return who matches (or, without a question, who was seen last) and where each was seen.

    Args:
        question: an id, an @username, or a part of a name.
        chats: the groups that are the reader's business; None: all.
        limit: how many people at most.
    """
    if chats is None:
        people = await PersonRow.matching(question, limit)
    elif question:
        people = await PersonRow.matching(question, SEARCHED)
    else:
        people = await PersonRow.named(await EventRow.people_of(chats, SEARCHED))
    places = await EventRow.places([person.id for person in people], chats)
    if chats is not None:
        people = [person for person in people if places[person.id]][:limit]
    return people, places


async def table(people: Sequence[PersonRow], places: Places, about: Overview) -> AsyncIterator[tuple[Cell, ...]]:
    """Yield a line for each person in each of his places: id, name, username, group, its id, where he stands, when he was seen last."""
    for person in people:
        for chat_id, at_ms in places[person.id]:
            title, state = about.chat_title(chat_id) or "", _standing(await about.member(chat_id, person.id))
            yield person.id, person.name, person.username, title, chat_id, state, csv_time(at_ms / 1000)


def _standing(state: MemberState | None) -> str:
    if state is None:
        return ""
    return "muted" if state.muted else "exempt" if state.exempt else "may write"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a member of a group. `events` are the newest first; `answer` says where he stands and why."""

    name: str
    username: str
    group: str
    state: MemberState | None
    answer: Explanation
    events: Sequence[Event]


async def member_of(chat_id: int, user_id: int, about: Overview) -> Known:
    """Return what is known of somebody in a group. Raises NotFound if that is nothing."""
    events = [Event.of(row) for row in await EventRow.of_member(chat_id, user_id, MEMBER_EVENTS)]
    person = await PersonRow.get_or_none(id=user_id)
    state = await about.member(chat_id, user_id)
    if not events and state is None:
        raise NotFound("Nothing is known of this person in this group. Search for somebody else.")
    name = (person and person.name) or next((event.user_name for event in events if event.user_name), "")
    name = name or gettext("Person {number}", number=user_id)
    group = about.chat_title(chat_id)
    return Known(name, person.username if person else "", group, state, explain(name, group, events, state), events)
