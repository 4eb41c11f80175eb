"""What goes wrong on purpose."""

from __future__ import annotations

from typing import Any


class Faults:
    """Nothing goes wrong yet."""

    armed = False

    def before(self, user_id: int | None, method: str, chat_id: int | None, target_id: int | None) -> float:
        """Seconds to delay."""
        return 0.0

    def after(self, user_id: int | None, method: str, chat_id: int | None, target_id: int | None) -> None:
        """Nothing."""

    def on_push(self, user_id: int, updates: Any) -> list[Any]:
        """All."""
        return [updates]

    def difference_too_long(self, user_id: int) -> bool:
        """No."""
        return False

    def channel_difference_too_long(self, user_id: int, channel_id: int) -> bool:
        """No."""
        return False
