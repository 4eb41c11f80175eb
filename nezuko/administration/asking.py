"""The kit's questions, under the name by which the pages of this package know them."""

from __future__ import annotations

from nezuko.web.asking import Choice, Question, ask, done, reason_of, refused

__all__ = ["Choice", "Question", "ask", "done", "reason_of", "refused"]
