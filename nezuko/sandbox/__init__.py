"""A Telegram to practise on: MTProto over TCP in front of a small world with Telegram's rules.

It knows nothing of the rest of the product: whatever speaks to it speaks MTProto.
"""

from nezuko.sandbox.sandbox import Sandbox

__all__ = ["Sandbox"]
