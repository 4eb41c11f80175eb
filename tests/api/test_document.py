"""The document says what there is, and what there is does what the document says."""

from __future__ import annotations

import asyncio
import itertools
import re
from collections.abc import Mapping
from http import HTTPStatus

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable as NoSuchThing
from schemathesis import CheckFunction, GenerationMode
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    negative_data_rejection,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from nezuko.accounts.models import Role
from nezuko.api.answering import Answering, Rates
from nezuko.api.operations import BASE, Operation
from nezuko.api.registry import ALL
from nezuko.config import WebSettings
from nezuko.sweeps.service import Sweeps
from nezuko.web.limits import Rate
from nezuko.web.serve import listen, serve
from tests.api.caller import account_of, caller, token_for
from tests.dashboards import TELEGRAM_IDS
from tests.desk import Desk

OPERATIONS = [operation for group in ALL for operation in group]
EXAMPLES = 6
"""Of good and of bad calls of each operation, at random addresses and at real ones."""
LEFT_OUT = {"stream_events"}
"""It doesn't end by itself; it has tests of its own."""
CHECKS: list[CheckFunction] = [
    schemathesis.checks.not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    response_headers_conformance,
    negative_data_rejection,
    unsupported_method,
]


async def test_every_route_is_in_the_document_and_the_other_way_round(desk: Desk) -> None:
    document = (await (await caller(desk)).get("/openapi.json")).json
    described = {(method.upper(), path) for path, item in document["paths"].items() for method in item}
    routed = {
        (method, re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", rule.rule).removeprefix(BASE))
        for rule in desk.web.url_map.iter_rules()
        if rule.rule.startswith(f"{BASE}/")
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert described == routed


def test_names_of_operations_are_unique() -> None:
    names = [operation.name for operation in OPERATIONS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_each_operation_says_what_it_is(operation: Operation) -> None:
    assert operation.about, "its handler has no docstring"
    assert operation.summary[0].isupper()
    assert operation.permission is not None or operation.path.startswith(("/me", "/openapi"))


def test_whatever_is_made_says_where_it_is() -> None:
    read = {operation.path for operation in OPERATIONS if operation.method == "GET"}
    for operation in OPERATIONS:
        assert (operation.status == HTTPStatus.CREATED) == bool(operation.makes), operation.name
        if operation.makes:
            assert operation.answer is not None
            named = set(re.findall(r"{(\w+)}", operation.makes))
            assert named <= set(operation.answer.model_fields), operation.name
            assert re.sub(r"{\w+}", "{}", operation.makes) in {re.sub(r"{\w+}", "{}", path) for path in read}


@pytest.mark.timeout(300)  # twenty seconds of work; several times that where machines are busy
async def test_nothing_breaks_it_and_nothing_is_answered_that_the_document_does_not_say(desk: Desk) -> None:
    """Schemathesis makes calls up from the document, good and bad ones, over HTTP."""
    desk.town.app.get(Answering).rates = Rates({name: Rate(name, 1_000_000, 60) for name in ("general", "charts")})
    token = await token_for(desk, TELEGRAM_IDS["owner"], Role.OWNER)
    listener, stop = listen(WebSettings(port=0)), asyncio.Event()
    server = asyncio.ensure_future(serve(desk.web, WebSettings(port=0), stop, listener))
    town = desk.town
    ann = town.person("Ann")
    town.w.join(town.group, ann)
    await town.settled()
    run = await town.app.get(Sweeps).simulate(town.bot.id, town.group.id)
    await town.until(lambda: not run.active)
    real = {
        "bot_id": town.bot.id, "group_id": town.group.id, "channel_id": town.channel.id, "user_id": ann.id,
        "chart": "verifications", "key": "gate.prompt_ttl", "kind": "events", "table": "accounts", "run_id": str(run.id),
        "account_id": str((await account_of("owner")).id),
    }  # fmt: skip
    try:
        await asyncio.to_thread(_try_everything, listener.url, token, real)
    finally:
        stop.set()
        await server


def _try_everything(url: str, token: str, real: Mapping[str, object]) -> None:
    headers = {"Authorization": f"Bearer {token}"}
    schema = schemathesis.openapi.from_url(f"{url}{BASE}/openapi.json", headers=headers)
    schema.hooks.hook("map_query")(_first_page)
    failures = []
    for operation in sorted((found.ok() for found in schema.get_all_operations()), key=_harmless_first):
        if operation.definition.raw["operationId"] in LEFT_OUT:
            continue
        names = [parameter.name for parameter in operation.path_parameters]
        paths = [None, {name: real[name] for name in names}] if names and set(names) <= set(real) else [None]
        for path, mode in itertools.product(paths, GenerationMode):
            try:
                _try(operation, path, mode, headers)
            except NoSuchThing:
                continue
            except FailureGroup as error:
                failures.append(f"{operation.label} {path or ''}: {error}")
    assert not failures, "\n\n".join(failures)


def _first_page(_: schemathesis.HookContext, query: dict[str, object] | None) -> dict[str, object] | None:
    """Cursors aren't made up: but for one in ten, leave them out."""
    return query and {name: value for name, value in query.items() if name != "cursor" or len(str(value)) % 10 == 1}


def _harmless_first(operation: schemathesis.APIOperation) -> tuple[int, int]:
    method, path = operation.method.upper(), operation.path
    return ("GET", "POST", "PATCH", "DELETE").index(method), path.startswith(("/bots", "/admins"))


def _try(operation: schemathesis.APIOperation, path: object, mode: GenerationMode, headers: dict[str, str]) -> None:
    known = {} if path is None else {"path_parameters": path}

    @settings(
        max_examples=EXAMPLES, deadline=None, database=None, derandomize=True, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(case=operation.as_strategy(generation_mode=mode, **known))
    def attempt(case: schemathesis.Case) -> None:
        case.call_and_validate(headers=headers, checks=CHECKS)

    attempt()
