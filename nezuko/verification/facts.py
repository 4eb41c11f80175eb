"""What is remembered of each person in each chat, in little memory: a raid brings ten thousand of them."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain, islice

from nezuko.telegram.types import Standing

REQUEST_SECONDS = 30 * 86400
"""For so long a request to join is taken for pending: Telegram doesn't tell bots when one is declined or taken back."""

ABSENT_KNOWN = 100_000
"""So many are remembered not to be in a required channel, in 26 MB: whom a simulation looked up needn't be asked for again when the
sweep comes. Of whom it is forgotten is asked anew, should he come."""

_shared = lru_cache(maxsize=4096)(Standing)


def _plain(standing: Standing) -> Standing:
    """The same but for the moment of joining: one object for all who stand alike."""
    s = standing
    return _shared(s.status, s.present, s.bans, s.until, s.restricted_by, s.rights)


class Fact:
    """One standing with its provenance. Times are seconds since 1970."""

    __slots__ = (
        "_joined_at", "_plain", "_told", "learned_at", "requested_at", "serial", "told_at", "told_qts",
    )  # fmt: skip

    def __init__(
        self,
        standing: Standing,
        learned_at: float,
        told_at: int = 0,
        told_qts: int = 0,
        serial: int = 0,
        requested_at: int = 0,
        told: Standing | None = None,
    ) -> None:
        """Make one.

        Args:
            standing: what is known.
            learned_at: when it was last confirmed.
            told_at: the date of the latest update.
            told_qts: its number.
            serial: `Memberships.serial` when the update came: an answer that was asked for before is older than what the update said.
            requested_at: when he asked to join; 0 if he didn't, or came in or was turned away since.
            told: what the latest update of this run said: servers that don't count leave no other way to tell a double from news.
        """
        self.standing = standing
        self.learned_at = learned_at
        self.told_at = told_at
        self.told_qts = told_qts
        self.serial = serial
        self.requested_at = requested_at
        self._told = _plain(told) if told is not None else None

    @property
    def standing(self) -> Standing:
        """What is known."""
        s, joined_at = self._plain, self._joined_at
        if not joined_at:
            return s
        return Standing(s.status, s.present, s.bans, s.until, s.restricted_by, s.rights, joined_at)

    @standing.setter
    def standing(self, standing: Standing) -> None:
        self._plain, self._joined_at = _plain(standing), standing.joined_at

    @property
    def present(self) -> bool:
        """Whether he is inside."""
        return self._plain.present

    @property
    def restricted_by(self) -> int | None:
        """Who restricted him."""
        return self._plain.restricted_by

    @property
    def age(self) -> float:
        """Seconds since it was last confirmed."""
        return max(0.0, time.time() - self.learned_at)

    @property
    def is_waiting(self) -> bool:
        """Whether he has asked to join and, as far as anybody tells bots, still waits."""
        return bool(self.requested_at) and time.time() - self.requested_at < REQUEST_SECONDS

    def may_repeat(self, after: Standing) -> bool:
        """Whether an update of the same number that leads to `after` may be the latest one once more."""
        return self._told is None or self._told == _plain(after)

    def followed_by(self, standing: Standing, *, learned_at: float, serial: int) -> Fact:
        """The same provenance with another standing, which no update told."""
        fact = Fact(standing, learned_at, self.told_at, self.told_qts, serial, self.requested_at)
        fact._told = self._told
        return fact


class Facts:
    """The facts of one bot, by chat and person.

    Those that say that somebody isn't there are bounded, the oldest go first (their rows stay): a look-up brings such a one back. Kept
    are those of who asked to join, which nothing brings back, and all of the chats that `keeps` names.
    """

    def __init__(self, keeps: Callable[[int], bool], limit: int = ABSENT_KNOWN) -> None:
        self._keeps = keeps
        self._limit = limit
        self._kept: dict[int, dict[int, Fact]] = defaultdict(dict)
        self._absent: dict[int, dict[int, Fact]] = defaultdict(dict)

    def get(self, chat_id: int, user_id: int) -> Fact | None:
        """What is remembered of somebody."""
        kept = self._kept.get(chat_id)
        if kept is not None and (fact := kept.get(user_id)) is not None:
            return fact
        absent = self._absent.get(chat_id)
        return absent.get(user_id) if absent is not None else None

    def put(self, chat_id: int, user_id: int, fact: Fact) -> None:
        """Remember this of somebody, instead of what was."""
        kept, absent = self._kept[chat_id], self._absent[chat_id]
        absent.pop(user_id, None)
        if fact.present or fact.requested_at or self._keeps(chat_id):
            kept[user_id] = fact
            return
        kept.pop(user_id, None)
        absent[user_id] = fact  # at the end: the latest news
        if len(absent) > self._limit:
            for oldest in list(islice(absent, self._limit // 8 + 1)):
                del absent[oldest]

    def present(self, chat_id: int) -> Iterator[tuple[int, Fact]]:
        """Everybody remembered to be inside a chat."""
        return ((user_id, fact) for user_id, fact in list(self._kept.get(chat_id, {}).items()) if fact.present)

    def everything(self) -> Iterator[Fact]:
        """All facts."""
        return chain.from_iterable(chat.values() for chat in (*self._kept.values(), *self._absent.values()))

    def forget_person(self, user_id: int) -> None:
        """Remember nothing more of somebody."""
        for chat in (*self._kept.values(), *self._absent.values()):
            chat.pop(user_id, None)

    def forget_chat(self, chat_id: int) -> None:
        """Remember nothing more of a chat."""
        self._kept.pop(chat_id, None)
        self._absent.pop(chat_id, None)
