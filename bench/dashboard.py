"""`python -m bench.dashboard`: fills a database with ten million events and measures every page and chart over it.

python -m bench.dashboard                          SQLite, 10,000,000 events, in a folder of its own
python -m bench.dashboard --postgres               the same on a PostgreSQL from a wheel
python -m bench.dashboard --keep var/big           keeps the database there; the next run only measures
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import statistics
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from loguru import logger
from quart import Quart
from tortoise import connections

from bench import dashboard_data, dashboard_records
from bench.__main__ import RESULTS, machine
from bench.dashboard_pages import paths
from bench.processes import postgres
from nezuko.accounts.accounts import Accounts
from nezuko.api.answering import Answering, Rates
from nezuko.api.resources import charts
from nezuko.app import App
from nezuko.config import Settings, StorageSettings, TelegramSettings, WebSettings
from nezuko.events.models import EventRow
from nezuko.events.overview import Overview
from nezuko.main import build
from nezuko.web import pacing
from nezuko.web.app import create
from nezuko.web.guard import Guard
from nezuko.web.limits import Rate
from nezuko.web.status import Readiness

EVENTS = 10_000_000
LIMIT_MS = 50.0
_NAME = 64
_EVER = Rate("bench", 1_000_000_000, 60)
_CSRF = re.compile(r'name="csrf_token" value="([^"]+)"')
HEADERS = {"Accept": "text/html"}


@asynccontextmanager
async def opened(settings: Settings, events: int) -> AsyncIterator[App]:
    """The program with everything but connections to Telegram."""
    async with build(settings) as app:
        if not await EventRow.exists():
            took = await dashboard_data.fill(events, events * 3 // 10)
            begun = time.perf_counter()
            await dashboard_records.fill(connections.get("default"), events, time.time(), app.vault.encrypt(b"secret"))
            await dashboard_data.settle()
            took["records"] = time.perf_counter() - begun
            print("filled:", ", ".join(f"{name} {seconds:.0f} s" for name, seconds in took.items()), flush=True)
        for start in app.on_start:
            await start()
        yield app


async def sign_in(app: App, web: Quart) -> Any:
    """A browser without scripts, signed in as the owner."""
    client = web.test_client()
    path = await app.get(Accounts).sign_in_link()
    page = (await (await client.get(path, headers=HEADERS)).get_data()).decode()
    found = _CSRF.search(page)
    assert found, page
    await client.post(path, form={"csrf_token": found.group(1)}, headers=HEADERS)
    return client


async def measure(client: Any, addresses: list[str], rounds: int) -> tuple[list[float], int]:
    """Return milliseconds of each request after a first round that isn't counted, and the worst status."""
    worst, times = 0, list[float]()
    for number in range(rounds + 1):
        for address in addresses:
            begun = time.perf_counter()
            answer = await client.get(address, headers=HEADERS)
            await answer.get_data()
            if number:
                times.append((time.perf_counter() - begun) * 1000)
            worst = max(worst, answer.status_code)
    return times, worst


def without_limits(app: App) -> None:
    """Let one sign-in ask for as much as it likes, as it stands for many people; show pages though no bot is connected."""
    app.get(Overview).detours.clear()
    pacing.PAGES = charts.TRENDS = _EVER
    app.get(Answering).rates = Rates({"general": _EVER, "charts": _EVER})


async def run(settings: Settings, events: int, rounds: int) -> dict[str, Any]:
    """Fill if need be, measure, print; return the figures."""
    async with opened(settings, events) as app:
        provide = {**app.services, Readiness: app.readiness, Guard: app.get(Accounts).guard()}
        web = create(app.settings, provide, app.blueprints, app.nav)
        client = await sign_in(app, web)
        without_limits(app)
        figures: dict[str, Any] = {}
        print(f"{'':{_NAME}}{'p50 ms':>9}{'p95 ms':>9}")
        measured, left_out = await paths(app, web)
        for name, addresses in measured.items():
            times, status = await measure(client, addresses, max(3, rounds // len(addresses)))
            p50, p95 = statistics.median(times), statistics.quantiles(times, n=20)[-1]
            figures[name] = {"p50 ms": round(p50, 2), "p95 ms": round(p95, 2)}
            notes = f"  status {status}" if status != 200 else "  slow" if p95 > LIMIT_MS else ""
            print(f"{name:{_NAME}}{p50:9.1f}{p95:9.1f}{notes}", flush=True)
        if left_out:
            print("not measured, as nothing here leads there:", ", ".join(left_out))
        rows = await dashboard_data.count_rows()
        print(
            ", ".join(f"{count:,} {table}" for table, count in rows.items()),
            f"{await app.database.size() / 1e9:.1f} GB",
        )
        return {"database": app.database.dialect, "rows": rows, "figures": figures}


def settings_for(database: str, folder: Path) -> Settings:
    """The program's settings: nothing but where data is."""
    return Settings(
        telegram=TelegramSettings(),
        storage=StorageSettings(database=database, data_dir=folder),
        web=WebSettings(port=0),
    )


def main() -> int:
    """Measure."""
    parser = argparse.ArgumentParser(prog="python -m bench.dashboard", description=__doc__)
    parser.add_argument("--events", type=int, default=EVENTS, help="how many events (default: ten million)")
    parser.add_argument("--postgres", action="store_true", help="on a PostgreSQL from a wheel instead of SQLite")
    parser.add_argument("--keep", type=Path, help="a folder in which the SQLite database is kept, or found")
    parser.add_argument("--rounds", type=int, default=40, help="how often each is asked for")
    arguments = parser.parse_args()
    logger.remove()
    with tempfile.TemporaryDirectory(prefix="nezuko-bench-") as made:
        folder = arguments.keep or Path(made)
        if arguments.postgres:
            with postgres() as address:
                found = asyncio.run(run(settings_for(address, folder), arguments.events, arguments.rounds))
        else:
            found = asyncio.run(run(settings_for("", folder), arguments.events, arguments.rounds))
    RESULTS.mkdir(exist_ok=True)
    target = RESULTS / f"dashboard-{found['database']}-{time.strftime('%Y%m%d-%H%M%S')}.json"
    target.write_text(json.dumps({"machine": machine(), **found}, indent=2) + "\n")
    print(f"kept as {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
