"""What members of a group read, in its own words where it has some."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints

from nezuko.administration.protections import Protections
from nezuko.administration.wordings import Wording, Wordings
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.api.resources.groups import GroupRef
from nezuko.telegram import html
from nezuko.web.permissions import Permission
from nezuko.web.service import service
from nezuko.words.phrases import LIMITS, Kind
from nezuko.words.voice import EVERY

texts = Operations("Texts", "What members of a group read, in its own words where it has some.")

Spoken = Literal["every", "en", "es", "pt", "ru", "uk", "de", "fr", "it", "tr", "ar", "fa", "hi", "id", "zh"]
"""A language, or `every`: a text for all of them, unless it is changed for a language too."""

LongText = Annotated[
    str,
    StringConstraints(min_length=1, max_length=4096),
    Field(
        description="Telegram's HTML for messages, plain text for alerts and buttons; {placeholders} as the text lists them."
    ),
]


class TextRef(GroupRef):
    """A text of a group in a language."""

    language: Spoken
    key: Annotated[str, StringConstraints(pattern=r"^[a-z_.]{1,64}$")]


class TextsAsked(Input):
    """In which language."""

    language: Spoken = Field("en", description="A language, or `every`: a text for all of them.")


class GroupText(BaseModel):
    """A text that members read."""

    key: str
    language: Spoken
    kind: Kind
    about: str = Field(description="Where it is read, and what its placeholders stand for.")
    text: str
    usual: str = Field(description="What is said when the group hasn't changed it for this language.")
    own: bool = Field(description="Whether the group changed it for this language.")
    placeholders: list[str] = Field(description="Those that may be used.")
    needed: list[str] = Field(description="Those that must be used.")
    most: int = Field(description="How many characters Telegram takes.")


class GroupTexts(BaseModel):
    """All of them."""

    items: list[GroupText]


class TextChange(Input):
    """A group's own words; null: as for all again."""

    text: LongText | None


class TextTried(Input):
    """A text to be looked at."""

    text: LongText


class TextShown(BaseModel):
    """How members would read it, with made-up people."""

    html: str
    plain: str


@texts.get("/groups/{bot_id}/{group_id}/texts", "List a group's texts", Permission.GROUPS_VIEW)
async def list_texts(call: Call[GroupRef, TextsAsked, Nothing]) -> GroupTexts:
    """Every text that a group may change, in a language."""
    group = service(Protections).known(call.path.bot_id, call.path.group_id)
    wordings = service(Wordings).of(group, _kept(call.query.language))
    return GroupTexts(items=[_text(wording) for wording in wordings])


@texts.get("/groups/{bot_id}/{group_id}/texts/{language}/{key}", "Read a text", Permission.GROUPS_VIEW)
async def get_text(call: Call[TextRef, Nothing, Nothing]) -> GroupText:
    """One of them."""
    path = call.path
    group = service(Protections).known(path.bot_id, path.group_id)
    return _text(service(Wordings).one(group, path.key, _kept(path.language)))


@texts.patch(
    "/groups/{bot_id}/{group_id}/texts/{language}/{key}", "Change a text", Permission.GROUPS_CHANGE, current=get_text
)
async def change_text(call: Call[TextRef, Nothing, TextChange]) -> GroupText:
    """It is in force at once, also in the prompts that stand in the group."""
    path = call.path
    changed = await service(Wordings).change(path.bot_id, path.group_id, path.key, _kept(path.language), call.body.text)
    return _text(changed)


@texts.post("/groups/{bot_id}/{group_id}/texts/{language}/{key}/preview", "Look at a text", Permission.GROUPS_VIEW)
async def preview_text(call: Call[TextRef, Nothing, TextTried]) -> TextShown:
    """How members would read it. Nothing is changed."""
    path = call.path
    group = service(Protections).known(path.bot_id, path.group_id)
    said = service(Wordings).preview(group, path.key, _kept(path.language), call.body.text)
    return TextShown(html=said.html, plain=html.words(said))


def _kept(language: Spoken) -> str:
    return EVERY if language == "every" else language


def _text(wording: Wording) -> GroupText:
    phrase = wording.phrase
    return GroupText.model_validate(
        {
            "key": phrase.key,
            "language": "every" if wording.language == EVERY else wording.language,
            "kind": phrase.kind,
            "about": phrase.about,
            "text": wording.text,
            "usual": wording.usual,
            "own": wording.own,
            "placeholders": sorted(phrase.allowed),
            "needed": list(phrase.needs),
            "most": LIMITS[phrase.kind],
        }
    )
