"""`python -m bench [--only NAME …]`: measures, prints a table, and keeps the figures as JSON in bench/results/."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Callable
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench import workloads
from bench.processes import postgres
from bench.workloads import Figures

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


def show(title: str, figures: Figures) -> None:
    """Print figures below a title."""
    print(f"\n{title}", flush=True)
    wide = max(len(name) for name in figures)
    for name, value in figures.items():
        print(f"  {name:<{wide}}  {value:>10,.2f}".rstrip("0").rstrip("."), flush=True)


def main() -> int:
    """Measure."""
    with_postgres: Callable[[Callable[[str], Figures]], Figures] = _with_postgres
    chosen: dict[str, Callable[[], Figures]] = {
        "sqlite": partial(workloads.joins, "", "SQLite"),
        "postgres": lambda: with_postgres(lambda address: workloads.joins(address, "PostgreSQL")),
        "lifts": partial(workloads.lifts, ""),
        **workloads.WORKLOADS,
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


def _with_postgres(measure: Callable[[str], Figures]) -> Figures:
    with postgres() as address:
        return measure(address)


if __name__ == "__main__":
    sys.exit(main())
