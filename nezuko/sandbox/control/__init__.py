"""The control API: what a program in another process does in the sandbox, as JSON over HTTP on loopback.

arguments    from JSON to people, chats, numbers
operations   one operation: its name, what it takes, how it runs
table        all operations
shown        from people, chats, messages to JSON
desk         single operations and batches, their results and errors
http         the little HTTP that carries them
"""

from nezuko.sandbox.control.http import ControlServer

__all__ = ["ControlServer"]
