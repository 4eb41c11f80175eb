"""Puts the web app together: kit, services, pages, menu."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from quart import Blueprint, Quart, Request, Response, g, request
from quart.typing import ResponseTypes

from nezuko import actor, correlation
from nezuko.config import Settings, WebSettings
from nezuko.i18n import pages
from nezuko.storage.counting import counted
from nezuko.web import (
    assets,
    cookies,
    csrf,
    display,
    errors,
    guard,
    headers,
    language,
    limits,
    menu,
    observed,
    pacing,
    status,
)
from nezuko.web.assets import Assets
from nezuko.web.guard import Guard, Identity
from nezuko.web.limits import Allowances
from nezuko.web.menu import NavItem
from nezuko.web.network import client_address
from nezuko.web.service import KEY
from nezuko.web.sse import Streams
from nezuko.web.status import Readiness

ACCESS_LOG = "NEZUKO_ACCESS_LOG"
BODY_BYTES = 1024 * 1024
TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


class Dashboard(Quart):
    """A Quart app whose requests each carry a correlation id, are timed, and have their queries counted."""

    async def handle_request(self, request: Request) -> ResponseTypes:
        """Handle one request and take it down."""
        began = time.perf_counter()
        visitor = actor.Actor(ip=client_address(request), user_agent=request.headers.get("User-Agent", "")[:200])
        with (
            correlation.bound(correlation.accepted(request.headers.get(headers.REQUEST_ID))),
            actor.bound(visitor),
            counted() as tally,
        ):
            response = await super().handle_request(request)
            observed.note(request, response, began, tally, access_log=self.config[ACCESS_LOG])
        return response


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
    app.config[ACCESS_LOG] = settings.log.access
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
    language.install(app)
    limits.install(app)
    app.before_request(guard.check)
    app.before_request(pacing.check)
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
    pacing.tell(response)
    return response


def _install_pages(app: Quart, nav: Sequence[NavItem]) -> None:
    letters = menu.keys(nav)

    async def context() -> dict[str, Any]:
        path = request.path
        own = [item for item in nav if item.permission is None or guard.may(item.permission)]
        return {
            "nav": own,
            "nav_sections": menu.sections(own),
            "nav_keys": letters,
            "here": max((item.path for item in nav if _leads_to(item.path, path)), key=len, default=""),
            "identity": guard.identity(),
            "page_language": pages.language(),
            "may": guard.may,
            "csrf_field": csrf.field,
            "csrf_token": csrf.token,
            "waiting_toast": cookies.waiting_toast,
        }

    app.context_processor(context)


def _leads_to(entry: str, path: str) -> bool:
    """Tell whether a page belongs to a menu entry: it is that page or stands below it."""
    return path == entry or (entry != "/" and path.startswith(f"{entry}/"))
