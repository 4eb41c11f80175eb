"""The world of the sandbox: people, chats, memberships, messages, and the rules Telegram has for them.

It knows nothing of connections: whoever is connected gets what `Outbox` hands to its line.
"""
