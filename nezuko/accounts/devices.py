"""What a browser says of itself, in two words for people. Nothing depends on it."""

from __future__ import annotations

from nezuko.i18n.pages import gettext, mark

_BOTH = mark("{browser} on {system}")
_NEITHER = mark("Unknown browser")
_BROWSERS = (
    ("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
)  # fmt: skip
_SYSTEMS = (
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)  # fmt: skip
_PHONES = frozenset({"Android", "iPhone", "iPad"})


def device(user_agent: str) -> str:
    """Return what to call the browser of a `User-Agent` header, in English: "Firefox on Linux"."""
    browser, system = _parts(user_agent)
    return _BOTH.format(browser=browser, system=system) if browser and system else browser or system or _NEITHER


def device_on_page(user_agent: str) -> str:
    """Return the same in the language of the page."""
    browser, system = _parts(user_agent)
    return (
        gettext(_BOTH, browser=browser, system=system) if browser and system else browser or system or gettext(_NEITHER)
    )


def _parts(user_agent: str) -> tuple[str, str]:
    browser = next((name for sign, name in _BROWSERS if sign in user_agent), "")
    system = next((name for sign, name in _SYSTEMS if sign in user_agent), "")
    return browser, system


def is_phone(user_agent: str) -> bool:
    """Tell whether it is held in a hand."""
    return any(sign in user_agent for sign in _PHONES)
