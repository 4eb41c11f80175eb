"""The base of all models, the list of the modules that hold them, and storage's own table."""

from __future__ import annotations

from typing import ClassVar

from tortoise import Model, fields

from nezuko.storage.fields import SealedField

MODELS = [
    "nezuko.storage.models",
    "nezuko.telegram.models",
    "nezuko.accounts.models",
    "nezuko.events.models",
    "nezuko.analytics.models",
    "nezuko.audit.models",
    "nezuko.bots.models",
    "nezuko.webhooks.models",
    "nezuko.channels.models",
    "nezuko.groups.models",
    "nezuko.verification.models",
    "nezuko.enforcement.models",
    "nezuko.ways.models",
    "nezuko.sweeps.models",
    "nezuko.log_channels.models",
    "nezuko.broadcasts.models",
    "nezuko.privacy.models",
    "nezuko.configuration.models",
    "nezuko.api.models",
    "nezuko.commands.models",
]
"""Every module with models, in the order of the floors; the one migration history covers them all."""


class Row(Model):
    """Base of every model of the program.

    Times are epoch integers, ids of Telegram bare positive integers, JSON has a default in the database.
    """

    class Meta:
        abstract = True


class VaultCheck(Row):
    """One row, sealed with the key in use: a start with another key is noticed before anything else is read."""

    id = fields.IntField(primary_key=True, generated=False)
    sealed = SealedField()

    class Meta:
        table = "vault_check"

    ONLY: ClassVar[int] = 1
