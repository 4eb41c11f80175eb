"""The one look-up that views need: a service by its type."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar, cast

from quart import current_app

T = TypeVar("T")

KEY = "nezuko.services"


def service(kind: type[T]) -> T:
    """Return what was provided to the current app as `kind`.

    Raises:
        LookupError: nothing was.
    """
    services: Mapping[type, object] = current_app.extensions[KEY]
    try:
        found = services[kind]
    except KeyError:
        raise LookupError(f"no {kind.__name__} was provided to the web app") from None
    return cast("T", found)  # the mapping is keyed by the type it holds
