"""The gateway to Telegram: the only home of Telethon. Everything it takes and gives is a type of `types.py`."""
