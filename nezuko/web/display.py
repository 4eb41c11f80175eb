"""How values look on pages: times, numbers, faces, icons. All of it is available in templates."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from babel.dates import format_date, format_timedelta
from babel.units import format_unit
from markupsafe import Markup, escape
from quart import Quart

from nezuko.i18n.pages import gettext, locale, translated
from nezuko.web.assets import Assets

_STEPS = ((60, 1, "s"), (3600, 60, "min"), (86_400, 3600, "h"), (7 * 86_400, 86_400, "d"))
_DAY = 86_400
_FACES = 8
_NOW_SECONDS = 5
"""What is nearer than that is "now": nobody counts such seconds."""
_THREE_DIGITS = 100
_WHOLE = 1
"""Babel goes over to the next larger unit once that much of it is there."""


def ago(at: float, now: float | None = None) -> str:
    """Return a moment (seconds since 1970) as people say it: "now", "5 min ago", "in 2 h", "3 Mar 2025"."""
    moment = time.time() if now is None else now
    distance = abs(moment - at)
    if distance < _NOW_SECONDS:
        return gettext("now")
    for limit, size, unit in _STEPS:
        if distance < limit:
            return _past_or_coming(int(distance // size), size, unit, past=at <= moment)
    return format_date(datetime.fromtimestamp(at, UTC), "medium", locale()) if translated() else _day(at)


def _past_or_coming(count: int, size: int, unit: str, *, past: bool) -> str:
    if translated():
        length = timedelta(seconds=-count * size if past else count * size)
        return format_timedelta(length, threshold=_WHOLE, add_direction=True, format="short", locale=locale())
    return f"{count} {unit} ago" if past else f"in {count} {unit}"


def _day(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).strftime("%-d %b %Y")


def moment(at: float | None, *, ms: bool = False) -> Markup:
    """Return a `<time>` that shows a relative time, with the exact one on hover. `at` in seconds, or in ms if so said."""
    if at is None:
        return Markup('<span class="text-secondary">{}</span>').format(gettext("never"))
    seconds = at / 1000 if ms else at
    exact = datetime.fromtimestamp(seconds, UTC)
    return Markup('<time datetime="{}" title="{}">{}</time>').format(
        exact.isoformat(timespec="milliseconds" if ms else "seconds"),
        _exactly(exact),
        ago(seconds),
    )


def _exactly(at: datetime) -> str:
    if translated():
        return f"{format_date(at, 'long', locale())}, {at:%H:%M:%S} UTC"
    return at.strftime("%-d %B %Y, %H:%M:%S UTC")


def span(seconds: float | None) -> str:
    """Return a length of time: "350 ms", "12 s", "3 min", "2 h", "5 d"; an empty string for None."""
    if seconds is None:
        return ""
    if seconds < 1:
        return _milliseconds(seconds * 1000)
    for limit, size, unit in _STEPS:
        if seconds < limit:
            return _length(round(seconds / size), size, unit)
    return _length(round(seconds / _DAY), _DAY, "d")


def _milliseconds(count: float) -> str:
    if translated():
        return format_unit(round(count), "duration-millisecond", length="short", locale=locale())
    return f"{count:.0f} ms"


def _length(count: int, size: int, unit: str) -> str:
    if translated():
        return format_timedelta(timedelta(seconds=count * size), threshold=_WHOLE, format="short", locale=locale())
    return f"{count} {unit}"


def number(value: float | None) -> str:
    """Return a number shortened for a card: 999, 1.2k, 34k, 5.6M; a dash for None."""
    if value is None:
        return "\N{EN DASH}"
    for size, unit in ((1_000_000, "M"), (1_000, "k")):
        if abs(value) >= size:
            short = value / size
            return f"{short:.0f}{unit}" if short >= _THREE_DIGITS else f"{short:.1f}".rstrip("0").rstrip(".") + unit
    return f"{value:g}"


def initials(name: str) -> str:
    """Return one or two letters that stand for a name."""
    words = [word for word in name.lstrip("@").replace("_", " ").split() if any(letter.isalnum() for letter in word)]
    letters = [next(letter for letter in word if letter.isalnum()) for word in words[:2]]
    return "".join(letters).upper() or "?"


def avatar(name: str, person_id: int | None, size: str = "") -> Markup:
    """Return a round face with initials; its colour belongs to the person. `size`: "", "sm", "lg"."""
    tint = (person_id or 0) * 2654435761 % 2**32 % _FACES
    return Markup('<span class="face face-{}{}" aria-hidden="true">{}</span>').format(
        tint, f" face-{size}" if size else "", initials(name)
    )


def coded(text: str) -> Markup:
    """Return a sentence of the documentation with what stands between backticks as code."""
    parts = text.split("`")
    return Markup("").join(
        Markup("<code>{}</code>").format(part) if number % 2 else escape(part) for number, part in enumerate(parts)
    )


def install(app: Quart, assets: Assets) -> None:
    """Make everything here known to the templates."""
    sprite = assets.address("vendor/icons/icons.svg")

    def icon(name: str, css: str = "") -> Markup:
        return Markup('<svg class="icon {}" aria-hidden="true"><use href="{}#{}"/></svg>').format(css, sprite, name)

    app.jinja_env.globals.update(
        icon=icon, asset=assets.address, avatar=avatar, moment=moment, ago=ago, span=span, number=number, coded=coded
    )
