"""Benchmarks: `python -m bench` measures the whole program against a sandbox in another process (see docs/performance.md)."""
