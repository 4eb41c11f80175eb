"""The sandbox put together: a world, a server before it, faults and a journal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from nezuko.sandbox.faults import Faults
from nezuko.sandbox.journal import Journal
from nezuko.sandbox.methods import answer_call
from nezuko.sandbox.wire.server import AuthState, Server
from nezuko.sandbox.world.world import World

if TYPE_CHECKING:
    from nezuko.sandbox.wire.keys import RsaKey


class Sandbox:
    """A Telegram to practise on. `async with Sandbox() as tg:` listens on a free port of the loopback.

    Args:
        host: address to listen on.
        port: 0 takes a free one.
        rsa_key: the server's key; a new one when left out.
        profile: whose limits hold: "free" (none) or "telegram".
        seed: of the dice of faults with a chance.
    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        rsa_key: RsaKey | None = None,
        profile: str = "free",
        seed: int = 0,
    ) -> None:
        self.world = World()
        self.journal = Journal()
        self.faults = Faults(profile, seed)
        self.server = Server(self, host=host, port=port, rsa_key=rsa_key, journal=self.journal, faults=self.faults)
        self.world.outbox.line = self.server

    @property
    def address(self) -> tuple[str, int]:
        """Where it listens: host and port."""
        return self.server.address

    @property
    def public_key_pem(self) -> str:
        """The key clients must trust, PKCS#1 PEM."""
        return self.server.public_key_pem

    async def start(self) -> None:
        """Listen."""
        await self.server.start()
        self.world.address = self.server.address

    async def stop(self) -> None:
        """Close every connection and the port. The world and the auth keys stay."""
        await self.server.stop()

    async def restart(self) -> None:
        """Stop and start again on the same port, as Telegram's servers do at times."""
        await self.stop()
        await self.start()

    def cut(self, user_id: int | None = None) -> int:
        """Reset the connections of one user, or all of them; returns how many there were."""
        return self.server.cut(user_id)

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self.stop()

    def call(self, auth: AuthState, request: Any) -> Any:
        """Carry out one RPC: the server's way into the world. Raises RpcError."""
        return answer_call(self.world, self.faults, auth, request)
