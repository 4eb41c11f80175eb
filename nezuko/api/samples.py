"""Made-up values for schemas: what stands in the body of a call before one has written anything."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_WORDS = {
    "reason": "They asked me to",
    "name": "Example",
    "url": "https://example.org/hook",
    "who": "@somebody",
    "token": "123456789:AAE…",
}
_PLAIN: dict[str, Any] = {"string": "…", "integer": 123456789, "number": 1.0, "boolean": True, "null": None}


def sample(schema: Mapping[str, Any], schemas: Mapping[str, Any], name: str = "") -> Any:
    """Return a value that fits a JSON schema of ours well enough to begin with.

    Args:
        schema: the schema.
        schemas: those that it may refer to, by name.
        name: of the field that it describes.
    """
    if "$ref" in schema:
        return sample(schemas[schema["$ref"].rpartition("/")[2]], schemas, name)
    if "anyOf" in schema:
        return sample(schema["anyOf"][0], schemas, name)
    kind = schema.get("type")
    if kind == "object":
        return {field: sample(part, schemas, field) for field, part in schema.get("properties", {}).items()}
    if kind == "array":
        return ["@yourchannel"] if name == "channels" else []
    known = schema.get("enum") or [_WORDS.get(name) if kind == "string" else None]
    return known[0] or _PLAIN.get(str(kind))
