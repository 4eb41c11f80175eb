"""The web's one broad edge: every error becomes an answer for a person, with the correlation id that leads to the log."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from http import HTTPStatus

from flask.sansio.app import App
from loguru import logger
from quart import Quart, Response, current_app, render_template, request
from quart_rate_limiter import RateLimitExceeded
from werkzeug.exceptions import HTTPException

from nezuko import correlation
from nezuko.errors import Forbidden, InvalidInput, NezukoError, NotFound, StorageError
from nezuko.i18n.pages import gettext, mark, told
from nezuko.web.guard import identity

_STATUS: tuple[tuple[type[NezukoError], HTTPStatus], ...] = (
    (NotFound, HTTPStatus.NOT_FOUND),
    (Forbidden, HTTPStatus.FORBIDDEN),
    (InvalidInput, HTTPStatus.UNPROCESSABLE_ENTITY),
    (StorageError, HTTPStatus.SERVICE_UNAVAILABLE),
)
_SENTENCES = {
    HTTPStatus.NOT_FOUND: mark("There is nothing at this address. The link may be old, or what it led to is gone."),
    HTTPStatus.METHOD_NOT_ALLOWED: mark("This address can't be used that way."),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: mark("What was sent is too large."),
    HTTPStatus.TOO_MANY_REQUESTS: mark("Too many tries. Wait a minute and try again."),
    HTTPStatus.INTERNAL_SERVER_ERROR: mark(
        "Something went wrong on our side. It has been written to the log under the number below."
    ),
}


def install(app: Quart) -> None:
    """Register the handlers."""
    app.register_error_handler(NezukoError, _on_purpose)
    app.register_error_handler(RateLimitExceeded, _too_many)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(Exception, _unexpected)


async def _on_purpose(error: NezukoError) -> Response:
    status = next(
        (status for kind, status in _STATUS if isinstance(error, kind)), HTTPStatus.SERVICE_UNAVAILABLE
    )  # what is left is the world outside: Telegram, Redis
    if status is HTTPStatus.SERVICE_UNAVAILABLE:
        logger.warning("{} {}: {}", request.method, _route(), error)
    return await answer(status, told(error), error)


async def _too_many(error: RateLimitExceeded) -> Response:
    response = await answer(HTTPStatus.TOO_MANY_REQUESTS, _SENTENCES[HTTPStatus.TOO_MANY_REQUESTS], error)
    for name, value in error.get_headers():
        if name.lower() == "retry-after":
            response.headers[name] = value
    return response


async def _http(error: HTTPException) -> Response:
    if error.response is not None and isinstance(error.response, Response):
        return error.response
    status = HTTPStatus(error.code or 500)
    response = await answer(
        status, gettext(_SENTENCES[status]) if status in _SENTENCES else error.description or status.phrase, error
    )
    valid_methods = getattr(error, "valid_methods", None)
    if valid_methods:
        response.headers["Allow"] = ", ".join(valid_methods)
    return response


async def _unexpected(error: Exception) -> Response:
    logger.opt(exception=error).error("{} {} failed", request.method, _route())
    return await answer(HTTPStatus.INTERNAL_SERVER_ERROR, gettext(_SENTENCES[HTTPStatus.INTERNAL_SERVER_ERROR]), error)


def _route() -> str:
    """Return the address as a pattern: the path itself may hold a sign-in token."""
    return request.url_rule.rule if request.url_rule else "an unknown address"


Speaker = Callable[[HTTPStatus, str, Exception | None], Awaitable[Response]]
_SPEAKERS = "nezuko.speakers"


def speak(app: App, prefix: str, speaker: Speaker) -> None:
    """Let `speaker` make the answers of errors at all addresses that begin with `prefix`, also where there is no route."""
    app.extensions.setdefault(_SPEAKERS, {})[prefix] = speaker


async def answer(status: HTTPStatus, sentence: str, error: Exception | None = None) -> Response:
    """Return the error as a page, as a toast for htmx, or as plain text for everything that isn't a browser."""
    for prefix, speaker in current_app.extensions.get(_SPEAKERS, {}).items():
        if request.path.startswith(prefix):
            made: Response = await speaker(status, sentence, error)
            return made
    wants_html = request.accept_mimetypes.best_match(["text/plain", "text/html"]) == "text/html"
    if "HX-Request" in request.headers:
        body = await render_template("_toast.html", text=sentence, kind="danger")
        response = Response(body, status)
        response.headers["HX-Retarget"] = "#toasts"
        response.headers["HX-Reswap"] = "beforeend"
        return response
    if not wants_html:
        return Response(f"{sentence}\n", status, content_type="text/plain; charset=utf-8")
    page = await render_template(
        "error.html",
        status=status,
        sentence=sentence,
        number=correlation.current() if status >= HTTPStatus.INTERNAL_SERVER_ERROR else "",
        in_shell=identity() is not None,
    )
    return Response(page, status)
