"""A person's data: all that is kept, and its deletion."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, Field

from nezuko.api.fields import TelegramId
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.privacy.people import PersonalData
from nezuko.web.permissions import Permission
from nezuko.web.service import service

people = Operations("People", "What is kept about a person over all groups, and its deletion. See docs/privacy.md.")


class PersonRef(Input):
    """A person on Telegram."""

    user_id: TelegramId


class KindOfData(BaseModel):
    """What one table holds of the person."""

    what: str
    table: str
    left_out: int = Field(description="So many older rows aren't listed.")
    rows: list[dict[str, Any]] = Field(description="The newest first.")


class NameKnown(BaseModel):
    """What a bot that runs knows the person as."""

    bot: int
    name: str
    username: str | None
    language: str | None


class Everything(BaseModel):
    """All that is kept."""

    telegram_id: int
    made_at: str
    names: list[NameKnown]
    data: list[KindOfData]


class WasForgotten(BaseModel):
    """What was deleted, and what stays."""

    rows: int = Field(description="Deleted, or made nameless.")
    mutes_kept: int = Field(description="Mutes in force that stay under a keyed hash.")
    exemptions_kept: int = Field(description="Exemptions that stay under a keyed hash.")


class AmountKept(BaseModel):
    """How much one kind of data is."""

    what: str
    rows: int
    stays: str = Field(description="Why it isn't deleted; empty: it is.")


class Amounts(BaseModel):
    """What is kept, kind by kind; kinds of which there is nothing aren't listed."""

    kinds: list[AmountKept]


@people.get("/people/{user_id}/data", "How much is kept about somebody", Permission.PEOPLE_DATA)
async def get_person_data(call: Call[PersonRef, Nothing, Nothing]) -> Amounts:
    """Kind by kind."""
    found = await service(PersonalData).amounts(call.path.user_id)
    return Amounts(kinds=[AmountKept(what=one.about.english, rows=one.rows, stays=one.stays) for one in found])


@people.post("/people/{user_id}/export", "All that is kept about somebody", Permission.PEOPLE_DATA)
async def export_person_data(call: Call[PersonRef, Nothing, Nothing]) -> Everything:
    """The same as the person gets with /privacy. That it was asked for is kept in the audit."""
    return Everything.model_validate(await service(PersonalData).collect(call.path.user_id))


@people.post("/people/{user_id}/forget", "Delete what is kept about somebody", Permission.PEOPLE_DATA)
async def forget_person(call: Call[PersonRef, Nothing, Nothing]) -> WasForgotten:
    """It can't be undone."""
    done = await service(PersonalData).forget(call.path.user_id)
    return WasForgotten(rows=done.rows, mutes_kept=done.mutes, exemptions_kept=done.exemptions)
