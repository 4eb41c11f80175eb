"""The API about itself."""

from __future__ import annotations

from typing import Any

from pydantic import RootModel

from nezuko.api.document import Document
from nezuko.api.operations import Call, Nothing, Operations
from nezuko.web.service import service

about = Operations("About", "The API about itself.")


class Described(RootModel[dict[str, Any]]):
    """An OpenAPI 3.1 document."""


@about.get("/openapi.json", "This document")
async def openapi(call: Call[Nothing, Nothing, Nothing]) -> Described:
    """Everything that can be called, as OpenAPI 3.1."""
    del call
    return Described(service(Document).data)
