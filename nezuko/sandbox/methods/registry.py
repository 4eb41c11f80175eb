"""The methods by request class, and who may call them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nezuko.sandbox.world.outbox import Answer
from nezuko.sandbox.world.refusals import refuse

if TYPE_CHECKING:
    from collections.abc import Callable

    from nezuko.sandbox.faults import Faults
    from nezuko.sandbox.wire.keys import AuthState
    from nezuko.sandbox.world.people import User
    from nezuko.sandbox.world.world import World

    Handler = Callable[["Asker", Any], Any]

ANYONE = "anyone"  # also before sign-in
SIGNED_IN = "signed in"
BOTS = "bots"
USERS = "users"


@dataclass(slots=True)
class Asker:
    """Who calls, and the world the call is about. `user` is meaningless in methods for anyone."""

    world: World
    faults: Faults
    auth: AuthState
    user: User

    @property
    def id(self) -> int:
        """The caller's user id."""
        return self.user.id

    def answer(self) -> Answer:
        """Return a gatherer for the updates that this call causes for its caller."""
        return Answer(self.user.id, self.auth)

    def reply(self, answer: Answer) -> Any:
        """Return the Updates that answer the call."""
        return self.world.outbox.reply(answer)


@dataclass(frozen=True, slots=True)
class _Method:
    handler: Handler
    who: str


METHODS: dict[type, _Method] = {}


def method(request: Any, who: str = SIGNED_IN) -> Callable[[Handler], Handler]:
    """Register the function below as the method of this request class."""

    def register(handler: Handler) -> Handler:
        METHODS[request] = _Method(handler, who)
        return handler

    return register


def answer_call(world: World, faults: Faults, auth: AuthState, request: Any) -> Any:
    """Carry out one RPC. Raises RpcError: METHOD_INVALID, AUTH_KEY_UNREGISTERED, BOT_METHOD_INVALID and others."""
    found = METHODS.get(type(request))
    if found is None:
        raise refuse("METHOD_INVALID")
    if auth.user_id is None:
        if found.who != ANYONE:
            raise refuse(auth.data.get("ended", "AUTH_KEY_UNREGISTERED"))
        return found.handler(Asker(world, faults, auth, None), request)  # type: ignore[arg-type] # nobody yet
    user = world.people.by_id[auth.user_id]
    if found.who == BOTS and not user.bot:
        raise refuse("USER_BOT_REQUIRED")
    if found.who == USERS and user.bot:
        raise refuse("BOT_METHOD_INVALID")
    return found.handler(Asker(world, faults, auth, user), request)
