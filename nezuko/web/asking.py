"""Before anything is done that can't simply be undone, a page asks. It works without scripts; with them it opens as a dialog."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass, field

from quart import Response, render_template

from nezuko.errors import NezukoError, StorageError
from nezuko.i18n.pages import mark, told
from nezuko.web import cookies
from nezuko.web.cookies import Undo
from nezuko.web.paths import see_other


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to answer a question with a radio button. `hint` says what then happens. Both may be English that is marked."""

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked before something is done.

    `action` is where the answer is posted, `back` where "no" leads. `affected` are names of what it concerns; `hidden` is posted along.
    `undo` says how it can be undone, or that it can't. With `reason` the form asks for one; with `choices` for one of these (the first is
    chosen already), posted as `choice`.
    """

    title: str
    text: str
    action: str
    back: str
    button: str
    undo: str
    danger: bool = True
    affected: Sequence[str] = ()
    more_affected: int = 0
    choices: Sequence[Choice] = ()
    choices_title: str = mark("What becomes of them")
    reason: bool = False
    hidden: Sequence[tuple[str, str]] = field(default_factory=tuple)


async def ask(question: Question) -> str:
    """Return the page that asks."""
    return await render_template("ask.html", question=question)


@dataclass(frozen=True, slots=True)
class Did:
    """What was done, as a sentence, and the form that takes it back, if there is one."""

    said: str
    undo: Undo | None = None


def done(path: str, sentence: str, undo: Undo | None = None) -> Response:
    """Return to a page and say what was done, in the language of the page; with `undo` offer to take it back."""
    response = see_other(path)
    cookies.toast(response, told(sentence), undo=undo)
    return response


def undo(action: str, **fields: str) -> Undo:
    """Return the form that takes back what was done: where it is posted, with these fields."""
    return Undo(action, tuple(fields.items()))


def refused(path: str, error: NezukoError) -> Response:
    """Return to a page and say why nothing was done."""
    response = see_other(path)
    cookies.toast(response, told(error), "danger")
    return response


async def tried(work: Awaitable[str | Did], back: str, *, done_at: str = "") -> Response:
    """Do something and return to a page with what `work` says (and how to take it back), or with why it wasn't done.

    `done_at` is where to return once it is done, if that isn't `back`. That the database fails is no answer to a form: it is raised.
    """
    try:
        found = await work
        did = Did(found) if isinstance(found, str) else found
        return done(done_at or back, did.said, did.undo)
    except StorageError:
        raise
    except NezukoError as error:
        return refused(back, error)


TAKEN_BACK = "taken back"
"""The reason that is kept with what a toast took back."""


def reason_of(form: Mapping[str, str]) -> str:
    """Return the reason that was given, on one line."""
    return " ".join(form.get("reason", "").split())[:200]
