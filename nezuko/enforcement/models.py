"""What the gate did and has to do: the ledger of restrictions, the prompts, and everything that is due."""

from __future__ import annotations

from tortoise import fields

from nezuko.storage.models import Row


class Restriction(Row):
    """One mute of ours, from the intent (written before Telegram is asked) to its end.

    `prior_bans` and `prior_until` are what somebody else had restricted before; lifting gives exactly that back.
    """

    id = fields.BigIntField(primary_key=True, generated=False)
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    user_id = fields.BigIntField()
    user_name = fields.CharField(max_length=140, default="")
    state = fields.CharField(max_length=12)
    prior_bans = fields.IntField(default=0)
    prior_until = fields.BigIntField(default=0)
    missing = fields.TextField(default="[]")
    """JSON list of the channel ids that were missing."""
    correlation = fields.CharField(max_length=32, default="")
    prompt_id = fields.BigIntField(null=True)
    created_at = fields.BigIntField()
    done_at = fields.BigIntField(null=True)
    closed_at = fields.BigIntField(null=True)
    closed_why = fields.CharField(max_length=255, default="")
    origin = fields.CharField(max_length=32, default="")
    """What led to it: a `Cause`, "rule" (comparing after a change of the rule), "raid" (after a raid), "compared" (for another reason), or
    "sweep:<id>"."""

    class Meta:
        """Table name and keys."""

        table = "restrictions"
        indexes = (("bot_id", "state"), ("chat_id", "user_id"))

    @classmethod
    async def purge(cls, before: float, batch: int) -> int:
        """Delete up to `batch` entries that ended before `before` (seconds); open ones stay. Returns how many went."""
        ids = await cls.filter(closed_at__lt=int(before)).order_by("id").limit(batch).values_list("id", flat=True)
        return await cls.filter(id__in=list(ids)).delete() if ids else 0


class Prompt(Row):
    """One shared message that names people and shows the channels to join.

    `random_id` makes a repeated send after a crash harmless: Telegram refuses the second.
    """

    id = fields.BigIntField(primary_key=True, generated=False)
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    message_id = fields.BigIntField(null=True)
    random_id = fields.BigIntField()
    state = fields.CharField(max_length=8)
    created_at = fields.BigIntField()
    sent_at = fields.BigIntField(null=True)

    class Meta:
        """Table name and keys."""

        table = "prompts"
        indexes = (("bot_id", "state"),)

    @classmethod
    async def purge(cls, before: float, batch: int) -> int:
        """Delete up to `batch` prompts that are gone and were made before `before` (seconds). Returns how many went."""
        old = cls.filter(state="gone", created_at__lt=int(before))
        ids = await old.order_by("id").limit(batch).values_list("id", flat=True)
        return await cls.filter(id__in=list(ids)).delete() if ids else 0


class Due(Row):
    """Something to be done at a certain time, whatever happens in between: delete a message, look at a person again."""

    id = fields.BigIntField(primary_key=True, generated=False)
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    kind = fields.CharField(max_length=12)
    subject = fields.BigIntField()
    """The message's or the person's id."""
    due_at = fields.BigIntField()

    class Meta:
        """Table name and keys."""

        table = "due"
        indexes = (("bot_id", "due_at"),)


class Brake(Row):
    """The brake of one group, once it was set or came into force."""

    id = fields.CharField(max_length=42, primary_key=True)
    """`bot:chat`."""
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    per_minute = fields.IntField(null=True)
    """How many people who were inside may be muted within a minute; 0: any number; None: what the settings say."""
    tripped_at = fields.BigIntField(null=True)
    """Since when further ones wait; None: none does."""
    open_until = fields.BigIntField(default=0)
    """Until when nobody is held, because an admin said so."""
    asked = fields.BooleanField(default=False)
    """Whether the admins were told of it."""

    class Meta:
        """Table name and keys."""

        table = "brakes"
        indexes = (("bot_id",),)


class Held(Row):
    """Somebody who would be muted and may write until an admin decides."""

    id = fields.CharField(max_length=64, primary_key=True)
    """`bot:chat:user`."""
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    user_id = fields.BigIntField()
    user_name = fields.CharField(max_length=140, default="")
    held_at = fields.BigIntField()

    class Meta:
        """Table name and keys."""

        table = "held"
        indexes = (("bot_id",),)


class Whisper(Row):
    """A prompt that one member alone sees. Its id is that of the ledger's entry to which it belongs.

    `random_id` makes a repeated send after a crash harmless; which message it became is then not known any more.
    """

    id = fields.BigIntField(primary_key=True, generated=False)
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    user_id = fields.BigIntField()
    message_id = fields.BigIntField(null=True)
    random_id = fields.BigIntField()
    state = fields.CharField(max_length=8)
    created_at = fields.BigIntField()
    sent_at = fields.BigIntField(null=True)

    class Meta:
        """Table name and keys."""

        table = "whispers"
        indexes = (("bot_id", "state"),)

    @classmethod
    async def purge(cls, before: float, batch: int) -> int:
        """Delete up to `batch` whispers that are gone and were made before `before` (seconds). Returns how many went."""
        old = cls.filter(state="gone", created_at__lt=int(before))
        ids = await old.order_by("id").limit(batch).values_list("id", flat=True)
        return await cls.filter(id__in=list(ids)).delete() if ids else 0


class Raid(Row):
    """A raid of one group, as long as it lasts."""

    id = fields.CharField(max_length=42, primary_key=True)
    """`bot:chat`."""
    bot_id = fields.BigIntField()
    chat_id = fields.BigIntField()
    began_at = fields.BigIntField(null=True)
    """None: it is over."""
    by_hand = fields.BooleanField(default=False)
    told = fields.BooleanField(default=False)
    """Whether the admins were told of it."""
    outside = fields.BooleanField(default=False)
    """Whether nothing but requests to join made it one."""
    default_bans = fields.IntField(null=True)
    """In a lockdown: what the group's members might not do before it, to be given back. None: there is none."""

    class Meta:
        """Table name and keys."""

        table = "raids"
        indexes = (("bot_id",),)
