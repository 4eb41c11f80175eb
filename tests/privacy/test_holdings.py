"""No table that names a person escapes export and deletion."""

from __future__ import annotations

import importlib
from collections.abc import Iterator

import pytest
from tortoise import Model, fields

from nezuko.privacy.holdings import HOLDINGS
from nezuko.storage.fields import described
from nezuko.storage.models import MODELS, Row

NEVER_A_PERSON = frozenset(
    {
        # numbers of our own, of bots, chats, messages, buttons
        "id", "bot_id", "chat_id", "channel_id", "message_id", "query_id", "random_id",
        "prompt_id", "linked_chat_id", "photo_id", "position",
        "event_id", "endpoint_id", "account_id", "sweep_id", "broadcast_id", "log_chat_id", "note_bot", "source",
        "entry_id", "note_message", "notice", "group_id",
        # times
        "at", "at_ms", "seen_ms", "since_ms", "due_ms", "last_ms", "created_at", "expires_at", "used_at", "last_seen", "last_used",
        "last_login", "locked_until", "changed_at", "checked_at", "added_at", "deleted_at", "protected_since", "problem_since",
        "looked_at", "reconciled_at", "done_at", "closed_at", "sent_at", "due_at", "tripped_at", "began_at",
        "open_until", "held_at", "prior_until",
        "until", "joined_at", "told_at", "asked_at", "requested_at", "learned_at", "since", "ended_at", "ends_at", "begun_at", "old_until",
        "failing_since", "kept_at", "blocked_at", "settled_at",
        "prompted_at", "channel_at", "verified_at", "admitted_at", "left_at", "counted_at", "told", "telling",
        # counts of Telegram's and ours
        "told_qts", "pts", "qts", "seq", "date", "count", "subscribers",
    }
)  # fmt: skip
"""Names of big numbers that mean nobody, in whatever table. A name that may mean somebody doesn't belong here."""


def models() -> Iterator[type[Model]]:
    for module in map(importlib.import_module, MODELS):
        for found in vars(module).values():
            if (
                isinstance(found, type)
                and issubclass(found, Row)
                and found is not Row
                and found.__module__ == module.__name__
            ):
                yield found


COVERED = {(holding.model, column) for holding in HOLDINGS for column in holding.columns}


@pytest.mark.parametrize("model", list(models()), ids=lambda model: model.__name__)
def test_every_column_that_may_name_somebody_is_exported_and_deleted(model: type[Model]) -> None:
    """Whoever adds a table with people in it adds a `Holding` to nezuko/privacy/holdings.py and a row to docs/privacy.md."""
    for name, field in described(model).fields_map.items():
        if isinstance(field, fields.BigIntField) and name not in NEVER_A_PERSON:
            assert (model, name) in COVERED, f"{model.__name__}.{name}"
        if isinstance(field, fields.CharField) and name == "id" and "user_id" in described(model).fields_map:
            assert (model, name) in COVERED, f"{model.__name__}.{name}, made of a user's id"


def test_what_a_name_stands_beside_is_covered_too() -> None:
    named = {model for model in models() if {"user_name", "by_name"} & set(described(model).fields_map)}
    assert named <= {holding.model for holding in HOLDINGS}
    for holding in HOLDINGS:
        if holding.blank is not None and "user_name" in described(holding.model).fields_map:
            assert holding.blank.get("user_name") == ""


def test_whatever_is_not_deleted_says_why() -> None:
    for holding in HOLDINGS:
        assert holding.stays or holding.blank is None or set(holding.blank) >= set(holding.columns), holding.about
