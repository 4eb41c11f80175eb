"""What the program has written down, read past it from its database, and compared with the world."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from typing import Any

import asyncpg

from tests.crash.town import BOT, Seat, Town

_SEAT = re.compile(r"\((\d+), (\d+)\)")
OPEN = ("intent", "done", "lifting")


async def disagreements(town: Town, database: str) -> list[str]:
    """Where the program's books differ from the world once it has settled, as sentences.

    - Nothing is left half done: no intent, no lift or return under way, no prompt planned and not shown.
    - The open entries are exactly the restrictions that bear the bot's name, save those that it gave back to a moderator.
    - Everybody present whom the bot muted has a prompt.
    - Whoever was freed by a moderator's hand is excused as long as that matters, and nobody else: it doesn't while he is in all channels.
    """
    entries = await rows(
        database, "SELECT chat_id, user_id, state, prompt_id FROM restrictions WHERE closed_at IS NULL"
    )
    prompts = dict(await rows(database, "SELECT id, state FROM prompts"))
    excused = {(chat, user) for chat, user in await rows(database, "SELECT chat_id, user_id FROM exemptions")}
    kept = {(chat, user): (state, prompt) for chat, user, state, prompt in entries}
    found = [
        f"{seat} is still {state}" for seat, (state, _) in kept.items() if state not in ("done", "given_back", "lifted")
    ]
    found += [f"prompt {number} is still {state}" for number, state in prompts.items() if state not in ("sent", "gone")]
    muted = await _bearing_our_name(town)
    ours = {seat for seat, (state, _) in kept.items() if state in OPEN}
    given_back = {seat for seat, (state, _) in kept.items() if state == "given_back"}
    found += [f"{seat} is muted by the bot, which knows nothing of it" for seat in sorted(muted - ours - given_back)]
    found += [f"{seat} is muted according to the bot's books only" for seat in sorted(ours - muted)]
    missing = {
        (group, person)
        for group, channels in town.groups.items()
        for person in town.inside[group]
        if any(person not in town.inside[channel] for channel in channels)
    }
    for seat in sorted(ours):
        prompt = kept[seat][1]
        if seat[1] in town.inside[seat[0]] and prompt not in prompts:
            found.append(f"{seat} is muted and was never told why (prompt {prompt})")
    found += [
        f"{seat} is excused {'in' if seat in excused else 'outside'} the books only"
        for seat in sorted((excused ^ town.passing) & missing)
    ]
    return found


async def evidence(town: Town, database: str, wrong: Sequence[str], most: int = 3) -> list[str]:
    """What is known of the first few people whom the sentences in `wrong` are about: the program's rows, and its calls."""
    seats = [(int(group), int(person)) for sentence in wrong for group, person in _SEAT.findall(sentence)]
    found = []
    for group, person in seats[:most]:
        found.append(f"--- {person} in {group}")
        for table, order in (("restrictions", "id"), ("events", "id"), ("memberships", "id")):
            sql = f"SELECT * FROM {table} WHERE user_id = {person} ORDER BY {order}"  # noqa: S608 - two numbers
            found += [f"{table}: {row}" for row in await rows(database, sql)]
        calls = await town.control.do("journal", method="channels.editBanned", user=BOT, full=True, limit=1_000_000)
        found += [f"call {call}" for call in calls if (call["chat"], call["target"]) == (group, person)]
    return found


async def _bearing_our_name(town: Town) -> set[Seat]:
    """Who can't write because of the bot, present or not."""
    seats = set()
    for group in town.groups:
        for entry in await town.control.do("participants", chat=group, present=False):
            if entry["by"] == BOT and "send_messages" in entry["forbidden"]:
                seats.add((group, entry["user"]))
    return seats


async def rows(database: str, sql: str) -> Sequence[Any]:
    """Run a query on the database of this address."""
    if database.startswith("sqlite://"):
        connection = sqlite3.connect(database.removeprefix("sqlite://"))
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()
    postgres = await asyncpg.connect(database)
    try:
        return [tuple(row) for row in await postgres.fetch(sql)]
    finally:
        await postgres.close()
