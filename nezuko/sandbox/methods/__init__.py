"""Telegram's methods, one file for each namespace of the schema; importing them fills the registry."""

from nezuko.sandbox.methods import (
    auth,
    bots,
    callbacks,
    channels,
    chats,
    contacts,
    dialogs,
    ephemeral,
    help,  # noqa: A004 - the namespace has this name
    invites,
    messages,
    participants,
    updates,
    upload,
    users,
)
from nezuko.sandbox.methods.registry import METHODS, answer_call

__all__ = [
    "METHODS", "answer_call", "auth", "bots", "callbacks", "channels", "chats", "contacts", "dialogs", "ephemeral",
    "help", "invites", "messages", "participants", "updates", "upload", "users",
]  # fmt: skip
