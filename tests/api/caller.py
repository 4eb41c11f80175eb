"""A program that calls the API."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from quart import Quart
from werkzeug.datastructures import Headers

from nezuko.accounts.accounts import Accounts
from nezuko.accounts.models import Account, Role
from nezuko.accounts.permissions import ROLE_PERMISSIONS
from nezuko.accounts.tokens import Tokens
from tests.dashboards import TELEGRAM_IDS
from tests.desk import Desk


@dataclass(frozen=True)
class Told:
    """What came back."""

    status: int
    text: str
    headers: Headers

    @property
    def json(self) -> Any:
        return json.loads(self.text)

    @property
    def problem(self) -> str:
        """The name of the problem's kind."""
        assert self.headers["Content-Type"] == "application/problem+json", (self.status, self.text)
        assert self.json["status"] == self.status
        return str(self.json["type"]).removeprefix("/api#problem-")


class Caller:
    """Shows a token, sends and reads JSON."""

    def __init__(self, web: Quart, token: str = "", address: str = "127.0.0.1") -> None:
        self._client = web.test_client()
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._scope = {"client": (address, 40_000)}
        self.token = token

    async def call(
        self, method: str, path: str, body: object = None, /, *, raw: bytes | None = None, **headers: str
    ) -> Told:
        """Send a call; keywords are headers with _ for - ."""
        named = self._headers | {name.replace("_", "-"): value for name, value in headers.items()}
        if body is not None:
            named = {"Content-Type": "application/json"} | named
        data = raw if raw is not None else json.dumps(body).encode() if body is not None else None
        response = await self._client.open(
            f"/api/v1{path}", method=method, data=data, headers=named, scope_base=self._scope
        )
        text = (await response.get_data(as_text=False)).decode()  # type: ignore[union-attr]
        return Told(response.status_code, text, response.headers)

    async def get(self, path: str, /, **headers: str) -> Told:
        return await self.call("GET", path, **headers)

    async def post(self, path: str, body: object = None, /, **headers: str) -> Told:
        return await self.call("POST", path, body, **headers)

    async def patch(self, path: str, body: object, /, **headers: str) -> Told:
        return await self.call("PATCH", path, body, **headers)

    async def delete(self, path: str, /) -> Told:
        return await self.call("DELETE", path)


async def token_for(desk: Desk, telegram_id: int, role: Role, scopes: Iterable[str] | None = None) -> str:
    """Return the secret of a new token of that person's account."""
    app = desk.town.app
    account = await app.get(Accounts).account_for(telegram_id, role, role.value.title())
    chosen = ROLE_PERMISSIONS[Role(account.role)] if scopes is None else scopes
    return (await app.get(Tokens).make(account, "test", list(map(str, chosen)), 30)).secret


async def caller(desk: Desk, role: str = "owner", scopes: Iterable[str] | None = None) -> Caller:
    """Return a program with a token of an account of that role."""
    return Caller(desk.web, await token_for(desk, TELEGRAM_IDS[role], Role(role), scopes))


async def account_of(role: str) -> Account:
    """Return the account of that role."""
    return await Account.get(telegram_id=TELEGRAM_IDS[role])
