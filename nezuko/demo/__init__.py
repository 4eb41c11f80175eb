"""`nezuko demo`: the whole program against an embedded Telegram with simulated people. See `show`."""
