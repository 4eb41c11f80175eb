"""Puts the web app together: kit, services, pages, menu."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import Any, Protocol

from loguru import logger
from prometheus_client import Counter, Histogram
from quart import Blueprint, Quart, Request, Response, g, request
from quart.typing import ResponseTypes

from nezuko import actor, correlation
from nezuko.config import Settings, WebSettings
from nezuko.web import assets, cookies, csrf, display, errors, guard, headers, limits, status
from nezuko.web.assets import Assets
from nezuko.web.guard import Guard, Identity
from nezuko.web.limits import Allowances
from nezuko.web.network import client_address
from nezuko.web.service import KEY
from nezuko.web.sse import Streams
from nezuko.web.status import Readiness

HTTP_SECONDS = Histogram(
    "nezuko_http_request_seconds",
    "Time until the first byte of the answer, by route and class of status.",
    ["route", "status"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
)
HTTP_FAILURES = Counter(
    "nezuko_http_failures_total", "Requests that ended in an error of ours (status 5xx).", ["route"]
)

SLOW_SECONDS = 1.0
BODY_BYTES = 1024 * 1024
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


class NavItem(Protocol):
    """An entry of the sidebar."""

    @property
    def title(self) -> str:
        """What people read."""

    @property
    def path(self) -> str:
        """Where it leads."""

    @property
    def icon(self) -> str:
        """A name in static/vendor/icons/icons.svg."""

    @property
    def order(self) -> int:
        """Lower stands higher."""

    @property
    def permission(self) -> str | None:
        """What one needs to see it; None: nothing."""


class Dashboard(Quart):
    """A Quart app whose requests each carry a correlation id and are timed."""

    async def handle_request(self, request: Request) -> ResponseTypes:
        """Handle one request; log it when it was slow."""
        began = time.perf_counter()
        visitor = actor.Actor(ip=client_address(request), user_agent=request.headers.get("User-Agent", "")[:200])
        with correlation.bound(correlation.accepted(request.headers.get(headers.REQUEST_ID))), actor.bound(visitor):
            response = await super().handle_request(request)
            self._observe(request, response, time.perf_counter() - began)
        return response

    @staticmethod
    def _observe(request: Request, response: ResponseTypes, seconds: float) -> None:
        route = request.url_rule.rule if request.url_rule else "none"
        code = response.status_code or 500
        HTTP_SECONDS.labels(route, f"{code // 100}xx").observe(seconds)
        if code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            HTTP_FAILURES.labels(route).inc()
        level = "WARNING" if seconds > SLOW_SECONDS else "TRACE" if route.startswith("/static") else "DEBUG"
        logger.log(level, "{} {} {} {:.0f} ms", request.method, route, code, seconds * 1000)


def create(
    settings: Settings,
    provide: Mapping[type, object] | None = None,
    blueprints: Sequence[Blueprint] = (),
    nav: Sequence[NavItem] = (),
    *,
    templates: Path = TEMPLATES,
) -> Quart:
    """Return the app, ready to be served.

    Args:
        settings: `settings.web` is provided as a service as well.
        provide: type -> service, for `service(T)` in views. A `Guard` says who is signed in; without one nobody is.
        blueprints: the pages of the features.
        nav: entries of the sidebar.
        templates: the folder of the templates.
    """
    app = Dashboard("nezuko", static_folder=None, template_folder=str(templates), root_path=str(templates.parent))
    app.config.update(MAX_CONTENT_LENGTH=BODY_BYTES, TEMPLATES_AUTO_RELOAD=False)
    app.config[cookies.SECURE_KEY] = settings.web.public_url.startswith("https://")
    bundle = Assets()
    services: dict[type, object] = {
        WebSettings: settings.web,
        Assets: bundle,
        Readiness: Readiness(),
        Streams: Streams(),
        Allowances: Allowances(),
        Guard: Guard(_nobody),
        **(provide or {}),
    }
    app.extensions[KEY] = services
    _install_kit(app, bundle)
    for blueprint in (assets.blueprint, status.blueprint, *blueprints):
        app.register_blueprint(blueprint)
    _install_pages(app, sorted(nav, key=lambda item: item.order))
    return app


async def _nobody(secret: str) -> Identity | None:
    del secret
    return None


def _install_kit(app: Quart, bundle: Assets) -> None:
    limits.install(app)
    app.before_request(guard.check)
    app.before_request(csrf.check)
    app.after_request(_finish)
    errors.install(app)
    display.install(app, bundle)
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True


async def _finish(response: Response) -> Response:
    csrf.remember(response)
    if g.get("forget_toast"):
        cookies.forget(response, "toast")
    headers.add(response)
    return response


def _install_pages(app: Quart, nav: Sequence[NavItem]) -> None:
    async def context() -> dict[str, Any]:
        path = request.path
        return {
            "nav": [item for item in nav if item.permission is None or guard.may(item.permission)],
            "here": max((item.path for item in nav if _leads_to(item.path, path)), key=len, default=""),
            "identity": guard.identity(),
            "may": guard.may,
            "csrf_field": csrf.field,
            "csrf_token": csrf.token,
            "waiting_toast": cookies.waiting_toast,
        }

    app.context_processor(context)


def _leads_to(entry: str, path: str) -> bool:
    """Tell whether a page belongs to a menu entry: it is that page or stands below it."""
    return path == entry or (entry != "/" and path.startswith(f"{entry}/"))
