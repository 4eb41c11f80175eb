"""As it began."""

from __future__ import annotations

from typing import Any

from tortoise import fields

from nezuko.storage.models import Row


class Author(Row):
    id = fields.BigIntField(primary_key=True, generated=False)
    name = fields.CharField(max_length=50)

    class Meta:
        table = "author"


class Poem(Row):
    id = fields.BigIntField(primary_key=True)
    author: Any = fields.ForeignKeyField("models.Author", related_name="poems", on_delete=fields.CASCADE)
    title = fields.CharField(max_length=20, null=True)
    lines: Any = fields.JSONField(default=list)

    class Meta:
        table = "poem"
        indexes = (("author", "title"),)
