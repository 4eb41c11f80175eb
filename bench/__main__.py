"""`python -m bench [--only NAME …]`: measures, prints a table, and keeps the figures as JSON in bench/results/."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench import raids, workloads
from bench.processes import postgres
from bench.workloads import Table

RESULTS = Path(__file__).parent / "results"
PACKAGES = ("nezuko", "telethon", "tortoise-orm", "asyncpg", "quart", "hypercorn", "loguru", "cryptg")


def machine() -> dict[str, Any]:
    """What the figures were measured on."""
    processor = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")),
        platform.processor(),
    )
    return {
        "processor": processor,
        "cores": os.cpu_count(),
        "system": platform.platform(),
        "python": platform.python_version(),
        "load before": os.getloadavg()[0],
        **{name: version(name) for name in PACKAGES},
    }


def _lines(path: str) -> list[str]:
    return Path(path).read_text().splitlines() if Path(path).exists() else []


def show(title: str, table: Table) -> None:
    """Print a table of figures, in Markdown."""
    columns = list(dict.fromkeys(name for figures in table.values() for name in figures))
    print(f"\n| {title} | {' | '.join(columns)} |\n|---|{'---:|' * len(columns)}")
    for case, figures in table.items():
        print(f"| {case} | {' | '.join(_rounded(figures.get(name)) for name in columns)} |", flush=True)


def _rounded(value: float | None) -> str:
    """Three digits are more than such figures are worth."""
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def main() -> int:
    """Measure."""
    chosen: dict[str, Callable[[], Table]] = {
        "sqlite": lambda: workloads.joins(""),
        "postgres": _over_postgres,
        "lifts": workloads.lifts,
        "subscribers": workloads.subscribers,
        "flood": workloads.flood,
        "resets": workloads.resets,
        "raid": raids.raid,
        "memory": workloads.memory,
    }
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--only", action="append", choices=list(chosen), help="measure this only; may be repeated")
    names = parser.parse_args().only or list(chosen)
    about, begun = machine(), time.monotonic()
    print(", ".join(f"{name} {value}" for name, value in about.items()))
    results = {}
    for name in names:
        results[name] = chosen[name]()
        show(name, results[name])
    RESULTS.mkdir(exist_ok=True)
    file = RESULTS / f"{time.strftime('%Y%m%d-%H%M%S')}.json"
    file.write_text(json.dumps({"machine": about, "figures": results}, indent=2) + "\n")
    print(f"\n{time.monotonic() - begun:.0f} s; kept in {file}")
    return 0


def _over_postgres() -> Table:
    with postgres() as address:
        return workloads.joins(address)


if __name__ == "__main__":
    sys.exit(main())
