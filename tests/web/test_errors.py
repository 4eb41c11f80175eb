"""Every error becomes an answer for a person."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator

import pytest
from loguru import logger
from quart import Blueprint

from nezuko.config import StorageSettings
from nezuko.errors import Forbidden, InvalidInput, NezukoError, NotFound, StorageError
from nezuko.web.guard import public, require
from nezuko.web.permissions import Permission
from tests.dashboards import RunningDashboard, running_dashboard

ERRORS: dict[str, Exception] = {
    "notfound": NotFound("There is no such group."),
    "forbidden": Forbidden("Only owners may do this."),
    "invalid": InvalidInput("That is no number."),
    "storage": StorageError("The database is away."),
    "outside": NezukoError("Telegram can't be reached."),
    "bug": RuntimeError("the secret of the inside"),
}


@pytest.fixture
async def breaking(sqlite_storage: StorageSettings) -> AsyncIterator[RunningDashboard]:
    blueprint = Blueprint("breaking", __name__)

    @blueprint.get("/break/<name>")
    @public
    async def breaks(name: str) -> str:
        raise ERRORS[name]

    @blueprint.get("/owners-only")
    async def owners_only() -> str:
        require(Permission.ACCOUNTS_CHANGE)
        return "fine"

    async with running_dashboard(sqlite_storage, blueprints=(blueprint,)) as made:
        yield made


@pytest.mark.parametrize(
    ("name", "status"), [("notfound", 404), ("forbidden", 403), ("invalid", 422), ("storage", 503), ("outside", 503)]
)
async def test_errors_raised_on_purpose_keep_their_sentence(breaking: RunningDashboard, name: str, status: int) -> None:
    answer = await breaking.visitor().get(f"/break/{name}")
    assert answer.status == status
    assert str(ERRORS[name]).replace("'", "&#39;") in answer.text


async def test_bug_shows_a_number_that_leads_to_the_log_and_nothing_of_itself(breaking: RunningDashboard) -> None:
    written = io.StringIO()
    sink = logger.add(written, level="ERROR", format="{extra} {message}")
    try:
        answer = await breaking.visitor().get("/break/bug")
    finally:
        logger.remove(sink)
    number = answer.headers["X-Request-ID"]
    assert answer.status == 500
    assert number in answer.text
    assert "secret" not in answer.text
    assert number in written.getvalue()
    assert "the secret of the inside" in written.getvalue()


async def test_program_gets_plain_text(breaking: RunningDashboard) -> None:
    answer = await breaking.visitor().get("/break/notfound", Accept="*/*")
    assert answer.text == "There is no such group.\n"


async def test_page_in_use_gets_a_toast_instead_of_a_page(breaking: RunningDashboard) -> None:
    answer = await breaking.visitor().get("/break/invalid", HX_Request="true")
    assert answer.status == 422
    assert answer.headers["HX-Retarget"] == "#toasts"
    assert "That is no number." in answer.text
    assert "<html" not in answer.text


async def test_wrong_method_says_which_would_do(breaking: RunningDashboard) -> None:
    owner = await breaking.signed_in()
    await owner.get("/")
    answer = await owner.post("/members")
    assert answer.status == 405
    assert "GET" in answer.headers["Allow"]


async def test_body_that_is_too_large_is_refused(breaking: RunningDashboard) -> None:
    owner = await breaking.signed_in()
    await owner.get("/")
    assert (await owner.post("/sign-out", {"x": "y" * 2_000_000})).status == 413


async def test_view_can_ask_for_a_role(breaking: RunningDashboard) -> None:
    cast = await breaking.cast()
    answers = {name: (await visitor.get("/owners-only")).status for name, visitor in cast.items()}
    assert answers == {"nobody": 303, "viewer": 403, "admin": 403, "owner": 200}
