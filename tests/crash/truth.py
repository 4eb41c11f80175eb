"""What must hold once the program has settled, whatever happened to it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Any

from tests.crash.town import BOT, MODERATOR, Seat, Town

_BUTTON = re.compile(r"v:(\d+):")


async def violations(town: Town, *, deaf: bool = False) -> list[str]:
    """Everything that isn't as it has to be, as sentences; empty if all is well.

    - Whoever is present, not in all channels and not excused can't write.
    - Whoever is present and in all channels (or excused) is forbidden exactly what a moderator said last, until the moment he said:
      nothing, if none did. So what was restricted before our mute is back, and no mute of ours is left.
    - Whom a moderator muted while the bot had nothing to do with him was never restricted or freed by the bot since. If updates were
      lost (`deaf`), the bot may have learnt of it too late and muted him as well: then the moderator's mute was set again.
    - Prompts: see `prompted_too_often`.
    """
    found = [sentence for group in town.groups for sentence in await _in_group(town, group)]
    found += await _given_back(town) if deaf else await _strict(town)
    found += await prompted_too_often(town)
    return found


async def _in_group(town: Town, group: int) -> list[str]:
    entries = {e["user"]: e for e in await town.control.do("participants", chat=group)}
    may_write = set((await town.control.do("writers", chat=group))["may"])
    there = set(entries) - {BOT, MODERATOR, 11}
    found = []
    if there != town.inside[group]:
        found.append(f"{group}: the books of the test are wrong about {sorted(there ^ town.inside[group])}")
    for person in sorted(there):
        seat = group, person
        entry = entries[person]
        forbidden, until = frozenset(entry["forbidden"]), entry["until"]
        word = town.words.get(seat)
        wanted = (word.forbidden, word.until) if word else (frozenset(), None)
        if town.owes(seat):
            if person in may_write:
                found.append(f"{seat} isn't in all channels and may write")
        elif (forbidden, until) != wanted:
            found.append(
                f"{seat} owes nothing, is forbidden {_short(forbidden)} until {until} by {entry['by']}, "
                f"a moderator said {_short(wanted[0])} until {wanted[1]}{', excused' * (seat in town.passing)}"
            )
    return found


async def _strict(town: Town) -> list[str]:
    calls = await town.control.do("journal", method="channels.editBanned", user=BOT, limit=1_000_000)
    touched = [
        f"{seat} was muted by a moderator, and the bot touched that (call {call['seq']})"
        for call in calls
        if (seat := (call["chat"], call["target"])) in town.strict and call["seq"] > town.strict[seat]
    ]
    found = []
    for group, person in sorted(town.strict):
        entry = await town.control.do("participant", chat=group, user=person)
        if entry is None or entry["by"] != MODERATOR:
            found.append(f"{(group, person)}: the moderator's mute is gone: {entry}")
    return touched + found


async def _given_back(town: Town) -> list[str]:
    found = []
    for group, person in sorted(town.strict):
        entry, word = await town.control.do("participant", chat=group, user=person), town.words[group, person]
        if entry is None or (frozenset(entry["forbidden"]), entry["until"]) != (word.forbidden, word.until):
            found.append(f"{(group, person)}: the moderator's mute is gone: {entry}")
    return found


async def prompted_too_often(town: Town) -> list[str]:
    """Whoever was named by more prompts than he gave reason for; prompts that went out twice.

    A prompt is a message that was really sent (the call was carried out), also if it was deleted since; it is told from others by the
    number in the data of its button, and it names whoever it mentions, be it when it was sent or by a later edit. Every number may be
    sent once only. The reasons are the *episodes* of a person in a group, counted from what the test did: each time he came to owe
    (came in without being in all channels, or left a channel while being in, or lost an excuse), and each time a moderator restricted or
    freed him while he owed, since the bot then has to begin anew with him.
    """
    sent: Counter[tuple[int, str]] = Counter()
    naming: defaultdict[Seat, set[str]] = defaultdict(set)
    for method in ("messages.sendMessage", "messages.editMessage"):
        for call in await town.control.do("journal", method=method, user=BOT, full=True, limit=1_000_000):
            number = prompt_number(call["request"])
            if number is None or call["answer"] not in ("ok", "ANSWER_LOST"):
                continue
            if method == "messages.sendMessage":
                sent[call["chat"], number] += 1
            for person in mentioned(call["request"]):
                naming[call["chat"], person].add(number)
    found = [f"prompt {number} was sent {times} times in {chat}" for (chat, number), times in sent.items() if times > 1]
    for seat, numbers in naming.items():
        if len(numbers) > town.episodes[seat]:
            found.append(
                f"{seat} was named by {len(numbers)} prompts in {town.episodes[seat]} episodes: {sorted(numbers)}"
            )
    return found


def prompt_number(request: dict[str, Any]) -> str | None:
    """The number in the data of the verify button."""
    for row in (request.get("reply_markup") or {}).get("rows", ()):
        for button in row["buttons"]:
            data = (button.get("type") or {}).get("data") or b""
            if found := _BUTTON.match((data if isinstance(data, bytes) else bytes.fromhex(data)).decode()):
                return found[1]
    return None


def mentioned(request: dict[str, Any]) -> set[int]:
    mentions = (entity["user_id"] for entity in request.get("entities") or () if "user_id" in entity)
    return {m["user_id"] if isinstance(m, dict) else m for m in mentions}


def _short(forbidden: frozenset[str]) -> str:
    return f"{len(forbidden)} things" if len(forbidden) > 3 else ", ".join(sorted(forbidden)) or "nothing"
