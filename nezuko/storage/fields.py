"""Field types of our own."""

from __future__ import annotations

from tortoise import fields


class SealedField(fields.BinaryField[bytes]):
    """Bytes that `Vault.encrypt` made. The type only marks the column: rotation of the key finds all of them by it."""
