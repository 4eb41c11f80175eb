"""What one simulated person sees on a phone, as plain data: chats, messages, buttons, and what can be done where."""

from __future__ import annotations

from nezuko.sandbox.phone.messages import Bubble, Key
from nezuko.sandbox.phone.screens import Composer, Phone, Row, Screen
from nezuko.sandbox.phone.spans import Span

__all__ = ["Bubble", "Composer", "Key", "Phone", "Row", "Screen", "Span"]
