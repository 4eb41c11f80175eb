"""Columns changed their kind: what SQLite can't do without making the tables anew."""

from __future__ import annotations

from typing import Any

from tortoise import fields

from nezuko.storage.models import Row


class Author(Row):
    id = fields.BigIntField(primary_key=True, generated=False)
    name = fields.TextField()
    born = fields.IntField(null=True)

    class Meta:
        table = "author"


class Poem(Row):
    id = fields.BigIntField(primary_key=True)
    author: Any = fields.ForeignKeyField("models.Author", related_name="poems", on_delete=fields.CASCADE)
    title = fields.CharField(max_length=200)
    lines: Any = fields.JSONField(default=list)

    class Meta:
        table = "poem"
        indexes = (("author", "title"),)


class Reader(Row):
    id = fields.BigIntField(primary_key=True, generated=False)
    favourite: Any = fields.ForeignKeyField("models.Poem", null=True, on_delete=fields.SET_NULL)

    class Meta:
        table = "reader"
