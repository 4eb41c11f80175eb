"""Which columns of a list somebody wants to see; kept in a cookie of his browser, so that it works without scripts."""

from __future__ import annotations

from dataclasses import dataclass

from quart import Response, request

from nezuko.web import cookies
from nezuko.web.paths import safe_path, see_other

YEAR = 365 * 86_400


@dataclass(frozen=True, slots=True)
class Column:
    """A column that may be left out. `sort` is what the list can be sorted by with it; `usual`: shown until somebody chooses otherwise."""

    name: str
    title: str
    sort: str = ""
    is_number: bool = False
    usual: bool = True


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one list, beside the first, which is always there. `path` is the list's address."""

    path: str
    all: tuple[Column, ...]

    @property
    def _cookie(self) -> str:
        return f"columns-{self.path.strip('/')}"

    @property
    def shown(self) -> tuple[Column, ...]:
        """Those that whoever asks wants to see."""
        kept = cookies.read(self._cookie)
        wanted = kept.split(".") if kept else [column.name for column in self.all if column.usual]
        return tuple(column for column in self.all if column.name in wanted)

    @property
    def names(self) -> frozenset[str]:
        """The names of `shown`."""
        return frozenset(column.name for column in self.shown)

    async def choose(self) -> Response:
        """Take over what the form of the menu says and return to the list as it was narrowed."""
        form = await request.form
        wanted = form.getlist("column")
        response = see_other(safe_path(form.get("back"), self.path))
        names = [column.name for column in self.all if column.name in wanted]
        cookies.write(response, self._cookie, ".".join(names) or "none", max_age=YEAR, same_site="Lax")
        return response
