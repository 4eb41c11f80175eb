"""Models to test storage with: a few tables that know no feature."""

from __future__ import annotations

from typing import Any

from tortoise import fields

from nezuko.storage.fields import SealedField
from nezuko.storage.models import Row


class Shelf(Row):
    id = fields.BigIntField(primary_key=True, generated=False)
    name = fields.CharField(max_length=8)
    open = fields.BooleanField(default=True)
    notes: Any = fields.JSONField(null=True)
    weight = fields.FloatField(null=True)

    class Meta:
        table = "shelf"


class Book(Row):
    id = fields.BigIntField(primary_key=True, generated=False)
    shelf: Any = fields.ForeignKeyField("models.Shelf", on_delete=fields.CASCADE)
    title = fields.TextField()
    added_at = fields.BigIntField(default=0)
    secret = SealedField(null=True)

    class Meta:
        table = "book"


class Visit(Row):
    id = fields.BigIntField(primary_key=True)
    reader_id = fields.BigIntField()

    class Meta:
        table = "visit"


class Tally(Row):
    id = fields.BigIntField(primary_key=True)
    name = fields.CharField(max_length=8)
    count = fields.IntField(default=0)

    class Meta:
        table = "tally"
        unique_together = (("name",),)
