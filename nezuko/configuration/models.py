"""Settings that were changed on the dashboard."""

from __future__ import annotations

from tortoise import fields

from nezuko.storage.models import Row


class SettingChange(Row):
    """A value that wins over file and environment until it is taken back."""

    key = fields.CharField(max_length=64, primary_key=True)
    """`section.key`."""
    value = fields.TextField()
    """JSON."""
    changed_at = fields.BigIntField()
    changed_by = fields.CharField(max_length=140, default="")

    class Meta:
        """Table name."""

        table = "setting_changes"
