"""In which language a page is shown: the one that was chosen in this browser, else the browser's own, else English."""

from __future__ import annotations

from quart import Quart, Request, Response, request

from nezuko.i18n import pages
from nezuko.i18n.languages import DEFAULT, LANGUAGES, best_language
from nezuko.web import cookies

_COOKIE = "language"
_KEPT_SECONDS = 365 * 86_400
_ENGLISH_PATHS = ("/api/",)
_ENGLISH_FILES = (".csv", ".json", ".txt")
"""Programs read those, and compare what they read."""


def chosen(source: Request) -> str:
    """Return the code that was chosen in this browser; an empty string if the browser's own language is to be used."""
    code = cookies.read(_COOKIE, source)
    return code if code in LANGUAGES else ""


def best(source: Request) -> str:
    """Return the code of the language to answer this request in."""
    if source.path.startswith(_ENGLISH_PATHS) or source.path.endswith(_ENGLISH_FILES):
        return DEFAULT
    return chosen(source) or of_browser(source)


def of_browser(source: Request) -> str:
    """Return the code of the first language that the browser asks for and pages have; English's if there is none."""
    return best_language(*source.accept_languages.values())


def remember(response: Response, code: str) -> None:
    """Let this browser see all pages in a language from now on, or, with an empty string, in its own."""
    if code:
        cookies.write(response, _COOKIE, code, max_age=_KEPT_SECONDS, same_site="Lax")
    else:
        cookies.forget(response, _COOKIE)


async def speak() -> None:
    """Answer the request that has come in its language, what it streams included."""
    pages.speak(best(request))


def install(app: Quart) -> None:
    """Find each request's language before anything else is done, and let the templates say `_("…")` and `ngettext(…)`."""
    app.before_request(speak)
    app.jinja_env.globals.update(_=pages.markup, ngettext=pages.counted_markup, gettext=pages.gettext)
