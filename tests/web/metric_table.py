"""The table of all metrics, made from the constants in the code: run `python -m tests.web.metric_table`."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

from prometheus_client.metrics import MetricWrapperBase

import nezuko

PAGE = Path(__file__).resolve().parents[2] / "docs" / "metrics.md"
HEAD = "| metric | kind | labels | what it says | where |\n|---|---|---|---|---|\n"
_SUFFIX = {"counter": "_total"}


def constants() -> dict[str, tuple[MetricWrapperBase, str]]:
    """Return every metric that is a constant of a module of the program: name -> (metric, the module that defines it)."""
    found: dict[str, tuple[MetricWrapperBase, str]] = {}
    for module_info in pkgutil.walk_packages(nezuko.__path__, "nezuko."):
        if module_info.name.endswith("__main__"):
            continue
        module = importlib.import_module(module_info.name)
        path = Path(str(module.__file__))
        for name, value in vars(module).items():
            if isinstance(value, MetricWrapperBase) and f"\n{name} = " in path.read_text():
                metric = value._type
                found[value._name + _SUFFIX.get(metric, "")] = (value, module_info.name)
    return found


def table() -> str:
    """Return the table in Markdown, in order of the names."""
    lines = []
    for name, (metric, module) in sorted(constants().items()):
        labels = ", ".join(f"`{label}`" for label in metric._labelnames) or "none"
        lines.append(f"| `{name}` | {metric._type} | {labels} | {metric._documentation} | `{module}` |\n")
    return HEAD + "".join(lines)


if __name__ == "__main__":
    text = PAGE.read_text()
    begin = text.index("| metric |")
    end = text.index("\n\n", begin) + 1 if "\n\n" in text[begin:] else len(text)
    PAGE.write_text(text[:begin] + table() + text[end:])
