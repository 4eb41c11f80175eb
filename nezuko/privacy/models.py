"""What outlives a deletion: pseudonyms, and the key that they are made with."""

from __future__ import annotations

from typing import ClassVar

from tortoise import fields

from nezuko.storage.fields import SealedField
from nezuko.storage.models import Row


class PseudonymKey(Row):
    """One row: the key of the pseudonyms, sealed by the vault. Rotating the vault's key leaves it as it is."""

    id = fields.IntField(primary_key=True, generated=False)
    sealed = SealedField()

    class Meta:
        """Table name."""

        table = "pseudonym_key"

    ONLY: ClassVar[int] = 1


class Kept(Row):
    """What the gate must honour when somebody comes back whose data was deleted: who that is can't be read from it."""

    id = fields.BigIntField(primary_key=True, generated=False)
    pseudonym = fields.CharField(max_length=64)
    """Keyed hash of bot and person (see `Pseudonyms`)."""
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    kind = fields.CharField(max_length=12)
    """"restriction", "exemption" or "absence"."""
    what = fields.TextField()
    """JSON: the columns of that row, without those that name anybody."""
    kept_at = fields.BigIntField()
    freeing = fields.BooleanField(default=False)
    """Whether this mute or ban is to end: the group isn't protected any more, and an admin wants all to be freed."""

    class Meta:
        """Table name and index."""

        table = "kept_pseudonymously"
        indexes = (("bot_id", "pseudonym"),)

    @classmethod
    async def purge(cls, before: float, batch: int) -> int:
        """Delete up to `batch` rows kept since before `before` (seconds). Returns how many went."""
        ids = await cls.filter(kept_at__lt=int(before)).order_by("id").limit(batch).values_list("id", flat=True)
        return await cls.filter(id__in=list(ids)).delete() if ids else 0
