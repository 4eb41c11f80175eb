"""/ready looks at what the program depends on, each time it is asked."""

from __future__ import annotations

import json

from tortoise import connections

from tests.dashboards import Visitor
from tests.desk import Desk


async def ready(desk: Desk) -> tuple[int, dict[str, bool]]:
    answer = await Visitor(desk.web, "127.0.0.1").get("/ready")
    return answer.status, {name: check["ok"] for name, check in json.loads(answer.text)["checks"].items()}


async def test_program_that_lost_its_database_is_not_ready_until_it_is_back(desk: Desk) -> None:
    assert await ready(desk) == (200, {"database": True, "writer": True, "bots": True})
    await connections.get("default").execute_script("ALTER TABLE vault_check RENAME TO lost")
    assert await ready(desk) == (503, {"database": False, "writer": True, "bots": True})
    await connections.get("default").execute_script("ALTER TABLE lost RENAME TO vault_check")
    assert (await ready(desk))[0] == 200


async def test_program_whose_bot_lost_its_token_is_not_ready(desk: Desk) -> None:
    town = desk.town
    town.w.revoke_token(town.bot)
    town.tg.cut()
    await town.until(lambda: "bot_down" in town.kinds())
    assert await ready(desk) == (503, {"database": True, "writer": True, "bots": False})
