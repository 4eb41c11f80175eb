"""`python -m bench.profiled FILE run`: the program under cProfile; the profile is in FILE when it has ended.

`NEZUKO_BENCH_PROFILE=FILE python -m bench --only …` lets the benchmark run it like that. Look at it with `python -m pstats FILE`.
"""

from __future__ import annotations

import cProfile
import sys

from nezuko.cli import main

if __name__ == "__main__":
    target = sys.argv.pop(1)
    profile = cProfile.Profile()
    try:
        profile.runcall(main)
    finally:
        profile.dump_stats(target)
