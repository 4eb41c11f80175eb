"""The people of a storm, what they do, and what has to come of it.

`Town` keeps its own books of who is where and what the moderators said, from the operations that it asked of the sandbox, so that
what the program did can be judged without asking the program.
"""

from __future__ import annotations

import os
import random
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tests.crash.processes import result
from tests.sandbox.control_client import Control

Step = dict[str, Any]
Seat = tuple[int, int]
"""A group and a person."""

FULL = frozenset(
    "send_messages send_media send_stickers send_gifs send_games send_inline embed_links send_polls send_photos send_videos "
    "send_roundvideos send_audios send_voices send_docs send_plain".split()
)
PARTS = (frozenset({"send_media"}), frozenset({"send_polls", "embed_links"}), frozenset({"send_stickers", "send_gifs"}))
A_DAY = 86_400
OWNER, MODERATOR, BOT = 11, 12, 13
FIRST_PERSON = 1000
OTHER_SEEDS = int(os.environ.get("STORM_SEED", "0"))
"""Added to each seed: `STORM_SEED=7 pytest tests/crash` lets other storms rage."""


@dataclass(frozen=True)
class Word:
    """What a moderator said about somebody: what he forbade, until when (None: for ever)."""

    forbidden: frozenset[str]
    until: int | None


@dataclass
class Storm:
    """How much of what happens.

    Attributes:
        people: how many ordinary people there are.
        settled: how many of them are in all groups and channels from the beginning.
        chances: the share of each deed.
    """

    people: int = 700
    settled: int = 100
    chances: dict[str, int] = field(
        default_factory=lambda: {
            "join": 36, "join_channel": 18, "leave_channel": 9, "leave": 7, "press": 7, "say": 5, "restrict": 5, "lift": 3,
            "strict": 2, "wander": 2, "come_and_go": 5, "promote": 1,
        }
    )  # fmt: skip


class Town:
    """A sandbox's world with three groups, four channels, a bot that guards, a moderator and people."""

    def __init__(self, control: Control, dice: random.Random, storm: Storm | None = None) -> None:
        self.control = control
        self.dice = dice
        self.storm = storm or Storm()
        self.groups: dict[int, tuple[int, ...]] = {101: (201,), 102: (202, 203), 103: (204,)}
        self.channels = (201, 202, 203, 204)
        self.people = list(range(FIRST_PERSON, FIRST_PERSON + self.storm.people))
        self.strict_people = list(range(FIRST_PERSON - 200, FIRST_PERSON - 200 + 40))
        self.inside: dict[int, set[int]] = {chat: set() for chat in (*self.groups, *self.channels)}
        self.words: dict[Seat, Word] = {}
        self.strict: dict[Seat, int] = {}
        """Seats that a moderator muted while the bot had nothing to do with them, and the place in the journal since then."""
        self.passing: set[Seat] = set()
        self.admins: set[Seat] = set()
        self.episodes: Counter[Seat] = Counter()
        self.deeds: Counter[str] = Counter()
        self._owing: set[Seat] = set()
        self.token = ""

    # ------------------------------------------------------------ the beginning

    async def build(self) -> None:
        """Make the world: groups, channels, people; the bot is admin everywhere."""
        bot = await self.control.do("add_bot", first_name="Gate", username="gatebot", user_id=BOT)
        self.token = bot["token"]
        everybody = [*self.people[: self.storm.settled], *self.strict_people]
        steps: list[Step] = [
            {"do": "add_user", "first_name": "Olga", "username": "olga", "user_id": OWNER},
            {"do": "add_user", "first_name": "Mo", "username": "moira", "user_id": MODERATOR},
            *({"do": "add_user", "first_name": f"P{n}", "user_id": n} for n in (*self.strict_people, *self.people)),
        ]
        for chat in self.channels:
            steps.append({"do": "add_channel", "title": f"C{chat}", "creator": OWNER, "username": f"channel{chat}",
                          "members": everybody, "chat_id": chat})  # fmt: skip
            steps.append({"do": "promote", "chat": chat, "user": BOT, "invite_users": True})
        for chat in self.groups:
            steps.append(
                {"do": "add_supergroup", "title": f"G{chat}", "creator": OWNER, "members": everybody, "chat_id": chat}
            )
            steps.append({"do": "promote", "chat": chat, "user": BOT, "ban_users": True, "delete_messages": True})
            steps.append({"do": "promote", "chat": chat, "user": MODERATOR, "ban_users": True})
        for chat in self.inside:
            self.inside[chat].update(everybody)
        said = await self.control.batch(*steps)
        assert said["failed"] == 0, [one for one in said["results"] if "error" in one][:3]

    async def protect(self) -> None:
        """Let the owner protect each group, and wait until the bot says that it is done."""
        for group, channels in self.groups.items():
            names = " ".join(f"@channel{channel}" for channel in channels)
            await self.control.do("say", chat=group, user=OWNER, text=f"/protect {names}")
            await self.control.do("journal/wait", method="messages.sendMessage", chat=group, answer="ok", timeout=20)

    # ------------------------------------------------------------ what is owed

    def owes(self, seat: Seat) -> bool:
        """Whether he is in the group without being in all of its channels, no admin, and nobody excused him."""
        group, person = seat
        if person not in self.inside[group] or seat in self.passing or seat in self.admins:
            return False
        return any(person not in self.inside[channel] for channel in self.groups[group])

    def _changed(self, person: int, *, word_in: int | None = None) -> None:
        """Count the episodes: each time somebody comes to owe, and each word of a moderator about one who owes."""
        for group in self.groups:
            seat = group, person
            owes = self.owes(seat)
            if owes and (seat not in self._owing or group == word_in):
                self.episodes[seat] += 1
            (self._owing.add if owes else self._owing.discard)(seat)

    # ------------------------------------------------------------ the storm

    async def rage(self, deeds: int) -> None:
        """Let so many things happen, as fast as the sandbox takes them."""
        names, shares = zip(*self.storm.chances.items(), strict=True)
        steps: list[Step] = []
        for deed in self.dice.choices(names, shares, k=deeds):
            if deed in ("restrict", "lift", "strict", "press", "promote"):
                await self._send(steps)
                steps = []
                if await getattr(self, f"_{deed}")():
                    self.deeds[deed] += 1
            elif step := getattr(self, f"_{deed}")():
                steps.append(step)
                self.deeds[deed] += 1
        await self._send(steps)

    async def _send(self, steps: list[Step]) -> None:
        if steps:
            said = await self.control.batch(*steps)
            wrong = [(s, r) for s, r in zip(steps, said["results"], strict=True) if "error" in r and s["do"] != "say"]
            assert not wrong, wrong[:3]

    def _join(self) -> Step | None:
        return self._come(self.dice.choice(list(self.groups)), self.people)

    def _join_channel(self) -> Step | None:
        chat = self.dice.choice(self.channels)
        # Most who join a channel do so because they were told to.
        owing = [p for g, p in self._owing if chat in self.groups[g] and p not in self.inside[chat]]
        return self._come(chat, owing if owing and self.dice.random() < 0.8 else self.people)

    def _leave(self) -> Step | None:
        return self._go(self.dice.choice(list(self.groups)), self.people)

    def _leave_channel(self) -> Step | None:
        return self._go(self.dice.choice(self.channels), self.people)

    def _wander(self) -> Step | None:
        """Somebody whom a moderator muted goes in and out of channels and groups."""
        if not self.strict:
            return None
        group, person = self.dice.choice(sorted(self.strict))
        chat = self.dice.choice((group, *self.groups[group]))
        return self._go(chat, [person]) or self._come(chat, [person])

    def _come_and_go(self) -> Step | None:
        """Somebody about whom a moderator said something joins or leaves a channel or the group."""
        concerned = sorted({*self.words, *self.passing} - set(self.strict))
        if not concerned:
            return None
        group, person = self.dice.choice(concerned)
        chat = self.dice.choice((group, *self.groups[group], *self.groups[group]))
        return self._go(chat, [person]) or self._come(chat, [person])

    def _come(self, chat: int, people: list[int]) -> Step | None:
        outside = [person for person in people if person not in self.inside[chat]]
        if not outside:
            return None
        person = self.dice.choice(outside)
        self.inside[chat].add(person)
        self._changed(person)
        return {"do": "join", "chat": chat, "user": person}

    def _go(self, chat: int, people: list[int]) -> Step | None:
        there = [person for person in people if person in self.inside[chat]]
        if not there:
            return None
        person = self.dice.choice(there)
        self.inside[chat].discard(person)
        self.admins.discard((chat, person))
        for group, channels in self.groups.items():
            if chat == group or chat in channels:
                self.passing.discard((group, person))
        self._changed(person)
        return {"do": "leave", "chat": chat, "user": person}

    def _say(self) -> Step | None:
        group = self.dice.choice(list(self.groups))
        there = sorted(self.inside[group] - set(self.strict_people))
        return {"do": "say", "chat": group, "user": self.dice.choice(there), "text": "hello"} if there else None

    async def _press(self) -> bool:
        group = self.dice.choice(list(self.groups))
        there = sorted(self.inside[group] - set(self.strict_people))
        posts = await self.control.do("messages", chat=group)
        prompts = [post["id"] for post in posts if post.get("author") == BOT and _verify_button(post)]
        if not prompts or not there:
            return False
        owing = [person for g, person in self._owing if g == group]
        person = self.dice.choice(owing if owing and self.dice.random() < 0.7 else there)
        press = {"do": "press", "chat": group, "user": person, "message": self.dice.choice(prompts), "wait": False}
        said = (await self.control.batch(press))["results"][0]
        assert "error" not in said or "there is no message" in said["error"], said  # it may have gone a moment ago
        return "error" not in said

    # ------------------------------------------------------------ moderators

    async def _restrict(self) -> bool:
        """A moderator forbids somebody something, whatever the bot is about to do with him."""
        seat = self._somebody(self.people)
        if seat is None:
            return False
        kind = self.dice.choice(("full", "part", "timed"))
        forbidden = self.dice.choice(PARTS) if kind == "part" else FULL
        until = int(time.time()) + A_DAY if kind == "timed" else None
        await self._speak(seat, Word(forbidden, until))
        return True

    async def _strict(self) -> bool:
        """A moderator mutes somebody with whom the bot has nothing to do."""
        untouched = [(g, p) for g in self.groups for p in self.strict_people if (g, p) not in self.strict]
        if not untouched:
            return False
        seat = self.dice.choice(untouched)
        until = int(time.time()) + A_DAY if self.dice.random() < 0.5 else None
        self.strict[seat] = await self.control.do("journal/mark")
        await self._speak(seat, Word(FULL, until))
        return True

    async def _speak(self, seat: Seat, word: Word) -> None:
        group, person = seat
        terms = {"until": word.until} if word.until else {}
        forbidden = dict.fromkeys(word.forbidden, True)
        await self.control.do("restrict", chat=group, user=person, by=MODERATOR, **terms, **forbidden)
        self.words[seat] = word
        self._changed(person, word_in=group)

    async def _lift(self) -> bool:
        """A moderator takes a restriction away: his own, or (which excuses the person) the bot's."""
        seat = self._somebody(self.people)
        if seat is None:
            return False
        group, person = seat
        said = await self.control.batch(
            {"do": "participant", "chat": group, "user": person},
            {"do": "lift", "chat": group, "user": person, "by": MODERATOR},
        )
        before, word = result(said["results"][0]), self.words.get(seat)
        given_back = word is not None and (frozenset(before["forbidden"]), before["until"]) == (
            word.forbidden,
            word.until,
        )
        if before["forbidden"] and before["by"] == BOT and not given_back:
            self.passing.add(seat)
        if word is not None and not before["forbidden"]:
            return False  # the bot is about to give it back; a lift of nothing is told to nobody
        self.words.pop(seat, None)
        self._changed(person, word_in=group)
        return True

    async def _promote(self) -> bool:
        """Somebody becomes an admin, or is one no more: what was forbidden to him is forgotten."""
        seat = (
            self.dice.choice(sorted(self.admins))
            if self.admins and self.dice.random() < 0.6
            else self._somebody(self.people)
        )
        if seat is None:
            return False
        group, person = seat
        if seat in self.admins:
            self.admins.discard(seat)
            await self.control.do("demote", chat=group, user=person)
        else:
            self.admins.add(seat)
            self.words.pop(seat, None)
            await self.control.do("promote", chat=group, user=person, invite_users=True)
        self._changed(person)
        return True

    def _somebody(self, people: list[int]) -> Seat | None:
        group = self.dice.choice(list(self.groups))
        there = [p for p in people if p in self.inside[group] and (group, p) not in self.admins]
        return (group, self.dice.choice(there)) if there else None


def _verify_button(post: Step) -> bool:
    return any("data" in button for row in post.get("buttons") or () for button in row)
