"""Simulations, sweeps and undoings: how far each is, and what became of each person."""

from __future__ import annotations

from tortoise import fields

from nezuko.storage.models import Row


class SweepRow(Row):
    """One run over the members of a group: a simulation, a sweep or an undo.

    See `runs.Run`.
    """

    id = fields.BigIntField(primary_key=True, generated=False)
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    kind = fields.CharField(max_length=12)
    state = fields.CharField(max_length=12)
    by_name = fields.CharField(max_length=140, default="")
    by_id = fields.BigIntField(null=True)
    rule = fields.TextField(default="")
    """The rule in plain words as it was when the run began; for an undoing what is undone."""
    source = fields.BigIntField(null=True)
    """A sweep's simulation, an undoing's sweep."""
    since = fields.BigIntField(null=True)
    until = fields.BigIntField(null=True)
    """The span of time that is undone, in seconds since 1970; None: without that end."""
    canary = fields.IntField(default=0)
    """After how many per cent to stop and wait; 0: never."""
    total = fields.IntField(default=0)
    calls = fields.IntField(default=0)
    counts = fields.TextField(default="{}")
    """JSON: how many people came to which outcome."""
    problem = fields.CharField(max_length=255, default="")
    note_chat = fields.BigIntField(null=True)
    """Where the progress is shown as one message: a group's id, or a person's with a minus."""
    note_message = fields.BigIntField(null=True)
    notice = fields.BigIntField(null=True)
    """The one message that told the muted; 0: it went out, its id is unknown."""
    created_at = fields.BigIntField()
    ended_at = fields.BigIntField(null=True)

    class Meta:
        """Table name and keys."""

        table = "sweeps"
        indexes = (("bot_id", "chat_id"), ("state",))

    @classmethod
    async def purge(cls, before: float, batch: int) -> int:
        """Delete up to `batch` runs that ended before `before` (seconds), with their people. Returns how many went."""
        ids = list(await cls.filter(ended_at__lt=int(before)).order_by("id").limit(batch).values_list("id", flat=True))
        if not ids:
            return 0
        await SweptRow.filter(sweep_id__in=ids).delete()
        return await cls.filter(id__in=ids).delete()


class SweptRow(Row):
    """One person of one run. `position` is the order in which they are looked at."""

    id = fields.BigIntField(primary_key=True, generated=False)
    sweep_id = fields.BigIntField()
    position = fields.IntField()
    user_id = fields.BigIntField()
    user_name = fields.CharField(max_length=140, default="")
    is_bot = fields.BooleanField(default=False)
    outcome = fields.CharField(max_length=12, default="due")
    why = fields.CharField(max_length=255, default="")
    entry_id = fields.BigIntField(null=True)
    """The ledger's entry that an undoing lifts."""

    class Meta:
        """Table name and keys."""

        table = "swept"
        indexes = (("sweep_id", "outcome", "position"),)
