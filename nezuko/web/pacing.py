"""How many pages one may open: enough for anybody with many tabs, too few for a program that walks through everything."""

from __future__ import annotations

from quart import Response, g, request

from nezuko.web.guard import identity, is_for_programs, is_public
from nezuko.web.limits import Allowances, Left, Rate
from nezuko.web.service import service

PAGES = Rate("pages", 600, 60)
"""For each sign-in. Open pages fetch what is new by themselves, at most once a second each."""


async def check() -> None:
    """Before each request of somebody who is signed in: count it. What programs call has allowances of its own.

    Raises:
        RateLimitExceeded: that is one too many.
    """
    who = identity()
    if who is None or request.endpoint is None or is_public(request.endpoint) or is_for_programs(request.endpoint):
        return
    service(Allowances).take(PAGES, who.session)


def tell(response: Response) -> None:
    """Say in the answer's headers what is left, unless something narrower was said already."""
    left = g.get("left")
    if isinstance(left, Left) and "RateLimit-Limit" not in response.headers:
        response.headers["RateLimit-Limit"] = str(left.limit)
        response.headers["RateLimit-Remaining"] = str(left.remaining)
        response.headers["RateLimit-Reset"] = str(left.reset)
