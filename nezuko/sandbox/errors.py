"""What the sandbox answers when it refuses.

RpcError            an answer with Telegram's code and name; the connection goes on
ConnectionCutError  no answer: the connection that carried the call is closed (a fault that was asked for)
"""

from __future__ import annotations


class RpcError(Exception):
    """An error answer to one call, in Telegram's words.

    Args:
        code: Telegram's number: 400 bad request, 401 not signed in, 403 forbidden, 406, 420 flood, 500 and -503.
        message: its name, such as ``CHAT_ADMIN_REQUIRED`` or ``FLOOD_WAIT_17``.
    """

    def __init__(self, code: int, message: str) -> None:
        super().__init__(f"{message} ({code})")
        self.code = code
        self.message = message


class ConnectionCutError(Exception):
    """Raised to close the connection in place of an answer."""
