"""The two months before the demo began: what simulated people did then, written as if the gate had been there.

Who is said to have stayed has to be put into the embedded Telegram of today.
"""

from __future__ import annotations

import json
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nezuko.analytics import stays, things
from nezuko.analytics.models import HOUR
from nezuko.analytics.rollups import ADD, Counts
from nezuko.events.kinds import Kind
from nezuko.events.models import ID_BITS, EventRow, PersonRow
from nezuko.storage.upsert import Row
from nezuko.storage.writer import Upsert, Writer
from nezuko.telegram.models import ApiCall

DAYS = 61
FIRST_PERSON = 5_900_000_000
PEOPLE_A_DAY = 55
_EVENTS = Upsert.of(EventRow, conflict=("id",), on_conflict="nothing")
_PEOPLE = Upsert.of(PersonRow, conflict=("id",))
_CALLS = Upsert.of(ApiCall, conflict=[], on_conflict="nothing")
_DAY = 24 * HOUR
_BRIEFLY, _LONG = 6.0 * HOUR, 25.0 * _DAY
"""How long people stay on average: who never joined the channels, and who did."""
_LINKS = ("", "https://t.me/+Website", "https://t.me/+Newsletter", "https://t.me/+Poster")
_SHARES = (50, 28, 15, 7)
"""By which links people came, and how many of a hundred by each."""
_LATELY = 90.0
"""Seconds before now in which nothing of the past happens: that is the present's."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A protected group: its bot, and its channels as (id, how they are called)."""

    chat_id: int
    bot_id: int
    channels: tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody of the past."""

    id: int
    name: str
    username: str


@dataclass(slots=True)
class Past:
    """Collects what happened; `write` hands it over."""

    dice: random.Random
    events: list[Row] = field(default_factory=list)
    calls: list[Row] = field(default_factory=list)
    people: list[Row] = field(default_factory=list)
    stays: list[tuple[Upsert, Row]] = field(default_factory=list)
    checks: Counts = field(default_factory=Counts)
    visitors: list[tuple[int, Visitor]] = field(default_factory=list)
    """Everybody, each with his group."""
    staying: list[tuple[int, Visitor]] = field(default_factory=list)
    """Who has never left."""

    def visit(self, scene: Scene, who: Visitor, at: float, until: float) -> None:
        """One person's story, from joining at `at` on; who leaves does so before `until`."""
        dice = self.dice
        self._tell(scene, who, at, Kind.JOINED, "joined the group")
        missing = [channel for channel in scene.channels if dice.random() < 0.75]  # noqa: PLR2004 - the habits of people
        self._check(scene, at, things.FAILED if missing else things.PASSED, admitted=not missing)
        now, told, stay = at, {} if missing else {"admitted_at": int(at)}, _BRIEFLY if missing else _LONG
        likes_it = not missing
        if missing:
            self._mute(scene, who, at, missing)
            now = self._asked(scene, who, at)
            if dice.random() < 0.68:  # noqa: PLR2004
                now += dice.expovariate(1 / 240)
                self._free(scene, who, now)
                told, stay, likes_it = {"channel_at": int(now)}, _LONG, True
                if dice.random() < 0.12:  # noqa: PLR2004
                    now += dice.uniform(0.1, 0.4) * (until - now)
                    self._revoke(scene, who, now)
                    likes_it = False
        self.stays.append(stays.past(scene.bot_id, scene.chat_id, who.id, dice.choices(_LINKS, _SHARES)[0], **told))
        self.visitors.append((scene.chat_id, who))
        if likes_it and dice.random() < 0.6:  # noqa: PLR2004
            self.staying.append((scene.chat_id, who))
        else:
            left = min(until, now + dice.expovariate(1 / stay))
            self._tell(scene, who, max(left, now + 1), Kind.LEFT, "left the group")
        search = f"{who.name} @{who.username}".lower()
        self.people.append((who.id, who.name, who.username, search, int(at * 1000)))

    def write(self, writer: Writer) -> None:
        """Put all of it into the database, with the counts that follow from it."""
        for upsert, rows in (
            (_EVENTS, self.events),
            (_CALLS, self.calls),
            (_PEOPLE, self.people),
            (ADD, self.checks.rows()),
        ):
            for row in rows:
                writer.add(upsert, row)
        for upsert, row in self.stays:
            writer.add(upsert, row)

    # ------------------------------------------------------------ pieces of a story

    def _mute(self, scene: Scene, who: Visitor, at: float, missing: Sequence[tuple[int, str]]) -> None:
        why = "; ".join(f"is not in {label}" for _, label in missing)
        took = 18 + self.dice.lognormvariate(3.2, 0.7)
        findings = [_finding(channel, channel not in missing) for channel in scene.channels]
        self._tell(scene, who, at, Kind.RESTRICTED, f"was muted: {why}", missing[0][0], took, findings=findings)
        self._call(scene, at, "channels.getParticipant")
        self._call(scene, at, "channels.editBanned")

    def _asked(self, scene: Scene, who: Visitor, at: float) -> float:
        """He is prompted; some press before they have joined. Returns when that was over."""
        now = at + self.dice.uniform(1, 3)
        self._tell(scene, who, now, Kind.PROMPTED, "was told what to join")
        self._call(scene, now, "messages.sendMessage")
        if self.dice.random() < 0.35:  # noqa: PLR2004
            now += self.dice.uniform(5, 60)
            self._tell(scene, who, now, Kind.PRESSED, "pressed “I have joined”")
            self._check(scene, now, things.FAILED)
            self._call(scene, now, "messages.setBotCallbackAnswer")
        return now

    def _free(self, scene: Scene, who: Visitor, at: float) -> None:
        findings = [_finding(channel, True) for channel in scene.channels]
        took = 15 + self.dice.lognormvariate(3.0, 0.6)
        cached = self.dice.random() < 0.8  # noqa: PLR2004
        text = "joined and may write now"
        self._tell(scene, who, at, Kind.VERIFIED, text, None, took, cached=cached, findings=findings)
        self._check(scene, at, things.PASSED, from_memory=cached)
        self._call(scene, at, "channels.editBanned")

    def _revoke(self, scene: Scene, who: Visitor, at: float) -> None:
        channel = scene.channels[0]
        took = 16 + self.dice.lognormvariate(3.0, 0.6)
        text = "left a required channel and was muted"
        findings = [_finding(channel, False)]
        self._tell(scene, who, at, Kind.REVOKED, text, channel[0], took, cached=True, findings=findings)
        self._check(scene, at, things.FAILED, from_memory=True)
        self._call(scene, at, "channels.editBanned")

    def _tell(
        self, scene: Scene, who: Visitor, at: float, kind: Kind, text: str, channel_id: int | None = None,
        took: float | None = None, *, cached: bool = False, findings: Sequence[dict[str, object]] = (),
    ) -> None:  # fmt: skip
        number = int(at * 1000) << ID_BITS | len(self.events) & (2**ID_BITS - 1)
        story = f"past-{who.id:x}-{int(at):x}"[:32]
        shown = json.dumps(findings, ensure_ascii=False) if findings else ""
        what = (kind.value, scene.bot_id, scene.chat_id, who.id, who.name, channel_id, story, took, cached, text, shown)
        self.events.append((number, int(at * 1000), *what))

    def _check(self, scene: Scene, at: float, what: str, *, from_memory: bool = False, admitted: bool = False) -> None:
        hour = int(at) // HOUR * HOUR
        self.checks.add((what, hour, scene.bot_id, scene.chat_id), cached=from_memory)
        self.checks.add((things.PASSED, hour, scene.bot_id, scene.chat_id), cached=True, times=self.dice.randint(0, 6))
        if admitted:
            self.checks.add((things.ADMITTED, hour, scene.bot_id, scene.chat_id), cached=from_memory)

    def _call(self, scene: Scene, at: float, method: str) -> None:
        took = 12 + self.dice.lognormvariate(3.1, 0.6)
        ok = self.dice.random() < 0.995  # noqa: PLR2004
        error = "" if ok else "FLOOD_WAIT"
        self.calls.append(
            (scene.bot_id, int(at * 1000), method, scene.chat_id, None, took, ok, error, self.dice.uniform(0, 3))
        )


def lived(scenes: Sequence[Scene], names: Sequence[str], *, now: float | None = None, seed: int = 11) -> Past:
    """Return what happened in the groups of `scenes` in the two months before `now`; the same for the same seed."""
    end = (time.time() if now is None else now) - _LATELY
    past = Past(random.Random(seed))
    if not names:
        return past  # nobody ever was there
    for number, at in enumerate(_moments(past.dice, end - DAYS * _DAY, end)):
        name = past.dice.choice(names)
        username = f"{name.lower().replace(' ', '_')}{number}"
        until = at + past.dice.uniform(0.2, 1) * (end - at)
        if until > at + HOUR / 2:
            weights = range(len(scenes) + 1, 1, -1)
            past.visit(past.dice.choices(scenes, weights)[0], Visitor(FIRST_PERSON + number, name, username), at, until)
    return past


def _moments(dice: random.Random, begin: float, end: float) -> Iterator[float]:
    """When people came: more by day than by night, more at weekends, more from week to week."""
    at = begin
    while at < end:
        day = time.localtime(at)
        sun = 0.25 + math.sin(math.pi * max(0.0, (day.tm_hour - 6) / 18)) ** 2  # nobody comes at four in the morning
        weekend = 1.35 if day.tm_wday >= 5 else 1.0  # noqa: PLR2004 - Saturday
        growth = 0.7 + 0.6 * (at - begin) / (end - begin)
        at += dice.expovariate(PEOPLE_A_DAY / _DAY * 1.4 * sun * weekend * growth)
        yield at


def _finding(channel: tuple[int, str], passed: bool) -> dict[str, object]:
    number, label = channel
    outcome, why = ("passed", f"is in {label}") if passed else ("failed", f"is not in {label}")
    return {
        "rule": "required_channel",
        "outcome": outcome,
        "why": why,
        "channel_id": number,
        "channel": label,
        "age": 0.0,
    }
