"""Why is this person muted?"""

from __future__ import annotations

from typing import Any

import pytest

from nezuko.events.explain import explain
from nezuko.events.kinds import Kind
from nezuko.events.log import Event
from nezuko.events.overview import MemberState

MISSING = {"rule": "required_channel", "outcome": "failed", "why": "is not in @news", "age": 3.0}
OTHER = {"rule": "required_channel", "outcome": "failed", "why": "is not in @talk", "age": 3.0}
PRESENT = {"rule": "required_channel", "outcome": "passed", "why": "is in @art", "age": 3.0}


def events(*kinds: Kind | tuple[Kind, tuple[dict[str, Any], ...]]) -> list[Event]:
    """Newest first; given oldest first."""
    made = []
    for number, entry in enumerate(kinds):
        kind, findings = entry if isinstance(entry, tuple) else (entry, ())
        made.append(Event(number, number, kind, findings=findings))
    return made[::-1]


def test_missing_channel_is_named_with_the_way_out() -> None:
    answer = explain("Ann", "Garden", events(Kind.JOINED, (Kind.RESTRICTED, (PRESENT, MISSING)), Kind.PROMPTED))
    assert answer.sentence == "Ann is muted in Garden, because Ann is not in @news."
    assert answer.hint == "The mute ends by itself as soon as the channel is joined."
    assert answer.tone == "bad"


def test_all_missing_channels_are_named() -> None:
    answer = explain("Ann", "Garden", events((Kind.RESTRICTED, (MISSING, OTHER))))
    assert answer.sentence == "Ann is muted in Garden, because Ann is not in @news and is not in @talk."
    assert "channels are joined" in answer.hint


def test_mute_recorded_apart_from_its_findings_is_explained_by_them() -> None:
    answer = explain("Ann", "Garden", events((Kind.REVOKED, (MISSING,)), Kind.RESTRICTED))
    assert "because Ann is not in @news" in answer.sentence


def test_findings_of_an_older_mute_dont_explain_a_later_freedom() -> None:
    answer = explain("Ann", "Garden", events((Kind.RESTRICTED, (MISSING,)), Kind.LIFTED))
    assert answer.findings == ()
    assert "may write" in answer.sentence


@pytest.mark.parametrize(
    ("kind", "tone", "words"),
    [
        (Kind.VERIFIED, "good", "may write"),
        (Kind.LIFTED, "good", "lifted the mute"),
        (Kind.EXEMPTED, "good", "made an exception"),
        (Kind.SUPERSEDED, "plain", "moderator"),
        (Kind.UNKNOWN, "alert", "Telegram didn't say"),
        (Kind.LEFT, "plain", "has left"),
        (Kind.JOINED, "wait", "nothing has been decided"),
        (Kind.ASKED, "wait", "has asked to join"),
        (Kind.DECLINED, "bad", "was turned away"),
    ],
)
def test_every_decision_has_its_sentence(kind: Kind, tone: str, words: str) -> None:
    answer = explain("Ann", "Garden", events(kind))
    assert answer.tone == tone
    assert words in answer.sentence


def test_books_win_over_events() -> None:
    muted = explain("Ann", "Garden", events(Kind.VERIFIED), MemberState(muted=True, reason="is not in @news"))
    assert muted.sentence == "Ann is muted in Garden, because Ann is not in @news."
    freed = explain("Ann", "Garden", events((Kind.RESTRICTED, (MISSING,))), MemberState(muted=False))
    assert freed.tone == "good"
    free = explain("Ann", "Garden", events(Kind.JOINED), MemberState(muted=False))
    assert (free.tone, "may write" in free.sentence) == ("good", True)
    gone = explain("Ann", "Garden", events((Kind.RESTRICTED, (MISSING,)), Kind.LEFT), MemberState(muted=True))
    assert gone.sentence == "Ann has left Garden; the mute stays for the case of a return."
    exempt = explain("Ann", "Garden", events(), MemberState(muted=False, exempt=True))
    assert "exception" in exempt.sentence


def test_nothing_known_is_said_so() -> None:
    assert "decided nothing" in explain("Ann", "Garden", []).sentence


def test_reason_that_is_a_sentence_of_its_own_stays_one() -> None:
    answer = explain("Ann", "Garden", [], MemberState(muted=True, reason="A moderator asked for it."))
    assert answer.sentence == "Ann is muted in Garden. A moderator asked for it."
