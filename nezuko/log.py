"""Logging: loguru alone; what the libraries say through `logging` goes the same way. Secrets never get here by type (`SecretStr`)."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from loguru import logger

if TYPE_CHECKING:
    from loguru import Record

    from nezuko.config import LogSettings

LINE = "<green>{time:HH:mm:ss.SSS}</green> <level>{level: <7}</level> {message}"


def _format(record: Record) -> str:
    """Return a line's pattern: what was said, and what it was about as `name=value`."""
    about = "".join(f" {name}={{extra[{name}]}}" for name in record["extra"])
    return f"{LINE}<dim>{about}</dim>\n{{exception}}"


class _ToLoguru(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        level: str | int = record.levelname if record.levelname in logger._core.levels else record.levelno  # type: ignore[attr-defined]  # noqa: SLF001 - loguru has no public look-up of level names
        logger.opt(depth=6, exception=record.exc_info).log(level, "{}: {}", record.name, record.getMessage())


_own: list[int] = []
"""The handler that `configure` made; empty where nobody asked for one."""


def configure(settings: LogSettings) -> None:
    """Send all logging to standard error as `settings` say. Call once, at start."""
    logger.remove()
    _own[:] = [_add(settings)]
    logging.basicConfig(handlers=[_ToLoguru()], level=logging.WARNING, force=True)


def change(settings: LogSettings) -> None:
    """Write from now on as `settings` say, if `configure` was called; whoever else listens goes on as before."""
    for old in _own.copy():
        _own[:] = [_add(settings)]
        logger.remove(old)


def _add(settings: LogSettings) -> int:
    return logger.add(
        sys.stderr, level=settings.level, format=_format, serialize=settings.json_lines, backtrace=False, diagnose=False
    )
