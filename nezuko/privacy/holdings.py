"""Every table that names a person: what of it he gets to see, and what becomes of it when he wants to be forgotten.

A test walks all models and fails for a column that may name somebody and stands neither here nor among those that never do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tortoise import Model
from tortoise.expressions import Q

from nezuko.accounts.models import Account, ApiToken, GroupGrant, Password, SignInLink, WebSession
from nezuko.analytics.models import Stay
from nezuko.audit.models import AuditRow
from nezuko.broadcasts.models import BroadcastRow, Contact, RecipientRow
from nezuko.enforcement.models import Due, Held, Restriction, Whisper
from nezuko.events.models import EventRow, PersonRow
from nezuko.groups.models import Exemption, Group
from nezuko.i18n.pages import mark
from nezuko.sweeps.models import SweepRow, SweptRow
from nezuko.sweeps.runs import Outcome
from nezuko.telegram.models import ApiCall, TelegramPerson
from nezuko.verification.models import Membership
from nezuko.ways.models import Ask
from nezuko.words.phrases import Kind, Phrase, phrase


def _kept(key: str, english: str) -> Phrase:
    return phrase(
        f"privacy.kept.{key}",
        english,
        Kind.PART,
        about="A line of the answer to /privacy: what is kept about somebody.",
    )


Of = Callable[[int, Sequence[int]], Q]
"""(user_id, ids of the bots) -> which rows are his."""


def _is(column: str, number: int) -> dict[str, Any]:
    return {column: number}


@dataclass(frozen=True, slots=True)
class Holding:
    """What one table holds of a person.

    Attributes:
        model: the table.
        columns: those that name him, in whatever way.
        about: what it is, for people.
        of: which rows are his; default: those where one of `columns` is his number.
        blank: the values that his rows get when he is forgotten; None: the rows go.
        stays: why nothing of it goes; empty: it goes.
        hidden: columns that nobody gets to see: secrets, and what is about others.
        shown: whether his rows are exported; those that merely mention him beside somebody else aren't.
    """

    model: type[Model]
    columns: tuple[str, ...]
    about: Phrase
    of: Of | None = None
    blank: Mapping[str, object] | None = None
    stays: str = ""
    hidden: tuple[str, ...] = ()
    shown: bool = True

    def rows(self, user_id: int, bots: Sequence[int]) -> Q:
        """Return what finds his rows."""
        if self.of is not None:
            return self.of(user_id, bots)
        return Q(*(Q(**_is(column, user_id)) for column in self.columns), join_type="OR")


@dataclass(frozen=True, slots=True)
class _Account:
    """Finds what hangs on his account."""

    column: str = field(default="account__telegram_id")

    def __call__(self, user_id: int, _bots: Sequence[int]) -> Q:
        return Q(**_is(self.column, user_id))


_ACCOUNT_STAYS = mark("It lets you sign in to the dashboard. An owner of this installation ends it on the page Admins.")

HOLDINGS: tuple[Holding, ...] = (
    Holding(PersonRow, ("id",), _kept("name", "Your name and @username, as last seen")),
    Holding(
        TelegramPerson,
        ("key",),
        _kept("reach", "How a bot reaches you: name, @username, language and Telegram's access code, sealed"),
        of=lambda user_id, bots: Q(key__in=[f"{bot_id}.{user_id}" for bot_id in bots]),
        hidden=("sealed",),
    ),
    Holding(
        Membership,
        ("id", "user_id"),
        _kept("member", "Which of the groups and channels you are in"),
        of=lambda u, _: Q(user_id=u),
    ),
    Holding(
        Membership,
        ("restricted_by",),
        _kept("restricted", "Who restricted somebody"),
        blank={"restricted_by": None},
        shown=False,
    ),
    Holding(Restriction, ("user_id",), _kept("mutes", "When the gate muted you, why, and when that ended")),
    Holding(Exemption, ("user_id",), _kept("exempt", "Where an admin lets you write without the channels")),
    Holding(
        Exemption,
        ("granted_by",),
        _kept("exempted", "Whom you exempted"),
        blank={"granted_by": None, "reason": ""},
        shown=False,
    ),
    Holding(
        Held, ("id", "user_id"), _kept("held", "Where the brake holds your mute back"), of=lambda u, _: Q(user_id=u)
    ),
    Holding(Whisper, ("user_id",), _kept("alone", "Which message in a group you alone see")),
    Holding(
        Ask,
        ("id", "user_id"),
        _kept("asked", "Where you asked to join, or asked the bot why you can't write"),
        of=lambda u, _: Q(user_id=u),
        hidden=("query_id",),
    ),
    Holding(
        Due,
        ("subject",),
        _kept("due", "When the gate will look at you again"),
        of=lambda user_id, _: Q(subject=user_id, kind__in=["look_again", "end_exempt", "unwhisper", "request"]),
    ),
    Holding(
        EventRow,
        ("user_id",),
        _kept("events", "What happened in the groups: joins, mutes, presses"),
        blank={"user_id": None, "user_name": "", "text": "", "findings": ""},
    ),
    Holding(
        Stay,
        ("id", "user_id"),
        _kept("stay", "When you joined a group, by which link, were prompted, verified, and left"),
        of=lambda user_id, _: Q(user_id=user_id),
    ),
    Holding(
        SweptRow,
        ("user_id",),
        _kept("swept", "What a simulation or sweep found about you"),
        blank={"user_id": 0, "user_name": "", "outcome": Outcome.GONE.value, "why": ""},
    ),
    Holding(
        SweepRow,
        ("by_id",),
        _kept("sweeps", "The simulations and sweeps that you began"),
        blank={"by_id": None, "by_name": ""},
    ),
    Holding(
        SweepRow,
        ("note_chat",),
        _kept("shown", "Sweeps whose progress is shown to you"),
        of=lambda user_id, _: Q(note_chat=-user_id),
        blank={"note_chat": None, "note_message": None},
        shown=False,
    ),
    Holding(
        Contact,
        ("id", "user_id"),
        _kept("contact", "That a bot may write to you, because you have written to it"),
        of=lambda user_id, _: Q(user_id=user_id),
    ),
    Holding(
        RecipientRow,
        ("user_id",),
        _kept("received", "The messages to many that were for you, too"),
        blank={"user_id": None, "outcome": "gone", "why": ""},
    ),
    Holding(
        BroadcastRow,
        ("by_id", "note_user"),
        _kept("sent", "The messages to many that you sent"),
        blank={"by_id": None, "by_name": "", "note_bot": None, "note_user": None, "note_message": None},
    ),
    Holding(ApiCall, ("user_id",), _kept("calls", "Calls to Telegram that were about you"), blank={"user_id": None}),
    Holding(
        Group,
        ("protected_by",),
        _kept("groups", "The groups that you set up"),
        blank={"protected_by": None},
        hidden=("problem",),
    ),
    Holding(
        AuditRow,
        ("resource_id",),
        _kept("decided", "What admins decided about you"),
        of=lambda user_id, _: Q(resource="member", resource_id=str(user_id)),
        blank={"resource_id": "", "old": "", "new": ""},
        hidden=("account_id", "telegram_id", "actor", "ip", "user_agent"),
    ),
    Holding(
        AuditRow,
        ("telegram_id",),
        _kept("changed", "What you changed as an admin"),
        stays=mark(
            "Who runs a group with others must be able to say who changed what. It goes when the audit's time is up."
        ),
    ),
    Holding(Account, ("telegram_id",), _kept("account", "Your account on the dashboard"), stays=_ACCOUNT_STAYS),
    Holding(GroupGrant, (), _kept("sees", "The groups that your account may see"), of=_Account(), stays=_ACCOUNT_STAYS),
    Holding(
        Password,
        (),
        _kept("email", "Your e-mail address for signing in"),
        of=_Account(),
        stays=_ACCOUNT_STAYS,
        hidden=("hash",),
    ),
    Holding(
        SignInLink,
        (),
        _kept("links", "Links that signed you in"),
        of=_Account(),
        stays=_ACCOUNT_STAYS,
        hidden=("token_hash",),
    ),
    Holding(
        WebSession,
        (),
        _kept("browsers", "Browsers where you are signed in"),
        of=_Account(),
        stays=_ACCOUNT_STAYS,
        hidden=("id_hash",),
    ),
    Holding(
        ApiToken, (), _kept("tokens", "Your API tokens"), of=_Account(), stays=_ACCOUNT_STAYS, hidden=("token_hash",)
    ),
)
"""In the order in which they are exported."""
