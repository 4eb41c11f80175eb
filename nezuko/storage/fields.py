"""Field types of our own, and what Tortoise knows of a model."""

from __future__ import annotations

from tortoise import Model, fields
from tortoise.models import MetaInfo


class SealedField(fields.BinaryField[bytes]):
    """Bytes that `Vault.encrypt` made. The type only marks the column: rotation of the key finds all of them by it."""


def described(model: type[Model]) -> MetaInfo:
    """Return table, columns and keys of `model`."""
    return model._meta  # noqa: SLF001 - Tortoise documents it, the underscore only keeps it apart from fields
