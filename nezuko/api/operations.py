"""How a call is declared: once, by its handler. What it takes and gives is read from the handler's annotations.

```
groups = Operations("Groups", "The groups that bots guard.")

@groups.patch("/groups/{bot_id}/{group_id}", "Change the policies", Permission.GROUPS_CHANGE, current=get_group)
async def change_group(call: Call[GroupRef, Nothing, GroupChange]) -> Group:
    \"\"\"What is left out stays as it is.\"\"\"
```

From that come the route, the checks of what is sent, the OpenAPI document and the page to try it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from inspect import getdoc
from typing import Any, Generic, TypeVar, get_args, get_type_hints

from pydantic import BaseModel, ConfigDict

from nezuko.web.guard import Identity
from nezuko.web.permissions import Permission

BASE = "/api/v1"


class Input(BaseModel):
    """Base of what callers send: what isn't known is an error that names it, and nothing is guessed."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Nothing(Input):
    """There is nothing to send."""


P = TypeVar("P", bound=BaseModel)
Q = TypeVar("Q", bound=BaseModel)
B = TypeVar("B", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Call(Generic[P, Q, B]):
    """One call: who calls, and what was sent in path, query and body."""

    who: Identity
    path: P
    query: Q
    body: B


Handler = Callable[[Any], Awaitable[Any]]
H = TypeVar("H", bound=Handler)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One declared call.

    `current` reads what a change is about, so that `If-Match` can be compared. `makes` is the path of what the call makes, filled with
    fields of the answer. `rate` names the allowance that it counts against.
    `media` is what it answers with; anything but JSON is made by the handler itself, as a whole response.
    """

    method: str
    path: str
    name: str
    tag: str
    summary: str
    about: str
    permission: Permission | None
    handler: Handler
    taken: tuple[type[BaseModel], type[BaseModel], type[BaseModel]]
    answer: type[BaseModel] | None
    status: int
    current: Handler | None = None
    makes: str = ""
    rate: str = "general"
    media: str = "application/json"

    @property
    def takes_body(self) -> bool:
        """Whether something must be sent along."""
        return self.taken[2] is not Nothing


class Operations:
    """The calls about one kind of thing."""

    def __init__(self, tag: str, about: str) -> None:
        self.tag = tag
        self.about = about
        self._declared: list[Operation] = []

    def __iter__(self) -> Iterator[Operation]:
        return iter(self._declared)

    def get(
        self,
        path: str,
        summary: str,
        permission: Permission | None = None,
        *,
        rate: str = "general",
        media: str = "application/json",
    ) -> Callable[[H], H]:
        """Declare a call that reads."""
        return self._declare("GET", path, summary, permission, status=200, rate=rate, media=media)

    def post(
        self, path: str, summary: str, permission: Permission | None = None, *, status: int = 200, makes: str = ""
    ) -> Callable[[H], H]:
        """Declare a call that does something; it takes an Idempotency-Key. One that `makes` something answers 201 and says where it is."""
        return self._declare("POST", path, summary, permission, status=201 if makes else status, makes=makes)

    def patch(
        self, path: str, summary: str, permission: Permission | None = None, *, current: Handler
    ) -> Callable[[H], H]:
        """Declare a call that changes what `current` reads, which takes the same path and no query."""
        return self._declare("PATCH", path, summary, permission, status=200, current=current)

    def delete(self, path: str, summary: str, permission: Permission | None = None) -> Callable[[H], H]:
        """Declare a call that takes something away."""
        return self._declare("DELETE", path, summary, permission, status=204)

    def _declare(
        self, method: str, path: str, summary: str, permission: Permission | None, **more: Any
    ) -> Callable[[H], H]:
        def declare(handler: H) -> H:
            hints = get_type_hints(handler)
            answer = hints.pop("return")
            (call,) = hints.values()
            self._declared.append(
                Operation(
                    method=method,
                    path=path,
                    name=handler.__name__,
                    tag=self.tag,
                    summary=summary,
                    about=getdoc(handler) or "",
                    permission=permission,
                    handler=handler,
                    taken=get_args(call),
                    answer=answer if isinstance(answer, type) and issubclass(answer, BaseModel) else None,
                    **more,
                )
            )
            return handler

        return declare
