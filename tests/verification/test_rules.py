"""What is decided from what is known, for every rule and every state of knowledge."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from nezuko.groups.protection import Protection, RequiredChannel, Wish
from nezuko.options import GroupOptions
from nezuko.telegram.types import LEFT, MEMBER
from nezuko.verification.rules import CHOICE_CHANNEL, Answer, Evidence, Outcome, Verdict, decide

YES, NO, UNKNOWN = Answer(MEMBER, 5.0), Answer(LEFT, 5.0), Answer(None, problem="Telegram is silent")
ANSWERS = st.sampled_from([YES, NO, UNKNOWN])


def channel(number: int, *, choice: bool = False) -> RequiredChannel:
    return RequiredChannel(number, f"Channel {number}", f"chan{number}", None, choice=choice)


def rule(always: int, choice: int, needed: int) -> Protection:
    """Asks for so many channels always, and for `needed` of so many others; they are numbered from 1."""
    channels = [channel(n) for n in range(1, always + 1)]
    channels += [channel(n, choice=True) for n in range(always + 1, always + choice + 1)]
    return Protection(7, 100, "Book club", None, enabled=True, since=0, protected_by=None, channels=tuple(channels),
                      options=GroupOptions(), linked_chat_id=None, exempt=frozenset(), needed=needed)  # fmt: skip


def judge(group: Protection, answers: list[Answer]) -> Verdict:
    known = {channel.chat_id: answer for channel, answer in zip(group.channels, answers, strict=False)}
    return decide(Evidence(group, 1, is_bot=False, in_group=MEMBER, channels=known))


@st.composite
def cases(draw: st.DrawFn) -> tuple[Protection, list[Answer]]:
    always = draw(st.integers(0, 3))
    choice = draw(st.integers(2, 4)) if not always or draw(st.booleans()) else 0
    group = rule(always, choice, draw(st.integers(1, choice - 1)) if choice else 0)
    return group, draw(st.lists(ANSWERS, min_size=always + choice, max_size=always + choice))


def truth(group: Protection, inside: list[bool]) -> bool:
    """The rule itself, when everything is known."""
    there = {channel.chat_id for channel, here in zip(group.channels, inside, strict=True) if here}
    chosen = sum(channel.chat_id in there for channel in group.choice)
    return all(channel.chat_id in there for channel in group.always) and chosen >= group.needed


@given(cases())
def test_verdict_is_what_holds_however_the_unknown_turns_out(case: tuple[Protection, list[Answer]]) -> None:
    group, answers = case
    open_answers = [(True, False) if answer is UNKNOWN else (answer is YES,) for answer in answers]
    outcomes = {truth(group, list(inside)) for inside in product(*open_answers)}
    expected = outcomes.pop() if len(outcomes) == 1 else None
    assert judge(group, answers).allowed is expected


@given(cases())
def test_joining_all_that_somebody_is_told_to_join_frees_him(case: tuple[Protection, list[Answer]]) -> None:
    group, answers = case
    known = [NO if answer is UNKNOWN else answer for answer in answers]
    verdict = judge(group, known)
    assert (verdict.allowed is True) == (not verdict.missing)
    wish = group.still_wanted(verdict.missing) if verdict.missing else Wish(())
    told = {c.chat_id for c in wish.always} | {c.chat_id for c in wish.choice[: wish.needed]}
    then = [YES if c.chat_id in told else answer for c, answer in zip(group.channels, known, strict=True)]
    assert judge(group, then).allowed is True
    for left_out in told:
        but = [NO if c.chat_id == left_out else answer for c, answer in zip(group.channels, then, strict=True)]
        assert judge(group, but).allowed is False, "he was told to join more than it takes"


@given(cases())
def test_every_verdict_says_why_and_no_finding_contradicts_it(case: tuple[Protection, list[Answer]]) -> None:
    group, answers = case
    verdict = judge(group, answers)
    assert verdict.why
    outcomes = {finding.outcome for finding in verdict.findings if finding.rule != CHOICE_CHANNEL}
    assert verdict.allowed is not True or outcomes == {Outcome.PASSED}
    assert verdict.allowed is not False or Outcome.FAILED in outcomes


def test_one_yes_is_enough_for_any_of_though_nothing_else_is_known() -> None:
    verdict = judge(rule(0, 3, 1), [UNKNOWN, YES, UNKNOWN])
    assert verdict.allowed is True
    assert verdict.from_memory
    assert verdict.why == "is in @chan2; 1 of @chan1, @chan2, @chan3 is enough"


def test_one_unknown_and_the_rest_no_is_unknown_for_any_of() -> None:
    verdict = judge(rule(0, 3, 1), [NO, UNKNOWN, NO])
    assert verdict.allowed is None
    assert verdict.why == "can't tell whether in 1 of @chan1, @chan2, @chan3: Telegram is silent"


def test_too_few_of_the_choice_is_no() -> None:
    verdict = judge(rule(1, 3, 2), [YES, YES, NO, NO])
    assert verdict.allowed is False
    assert verdict.missing == (3, 4)
    assert verdict.why == "is in only 1 of @chan2, @chan3, @chan4, of which 2 are needed"


def test_request_that_is_enough_counts_though_telegram_says_that_he_is_not_in() -> None:
    verdict = judge(rule(1, 0, 0), [Answer(LEFT, 3.0, asked=True)])
    assert verdict.allowed is True
    assert verdict.why == "has asked to join @chan1, which is enough"


SENTENCES = {
    (1, 0, 0): "Members may write while they are in @chan1.",
    (2, 0, 0): "Members may write while they are in @chan1 and @chan2.",
    (3, 0, 0): "Members may write while they are in @chan1, @chan2 and @chan3.",
    (0, 2, 1): "Members may write while they are in one of @chan1, @chan2.",
    (0, 3, 2): "Members may write while they are in at least 2 of @chan1, @chan2, @chan3.",
    (1, 2, 1): "Members may write while they are in @chan1 and in one of @chan2, @chan3.",
}


def test_every_rule_has_its_plain_sentence() -> None:
    assert {shape: rule(*shape).sentence() for shape in SENTENCES} == SENTENCES


def test_what_is_left_to_join_is_said_as_it_is() -> None:
    any_of, two_of_three, mixed = rule(0, 2, 1), rule(0, 3, 2), rule(1, 2, 1)
    assert any_of.to_join((1, 2)) == "one of the channels @chan1, @chan2"
    assert two_of_three.to_join((1, 2, 3)) == "2 of these 3 channels: @chan1, @chan2, @chan3"
    assert two_of_three.to_join((2, 3)) == "one of the channels @chan2, @chan3"
    assert mixed.to_join((1, 2, 3)) == "the channel @chan1 and one of the channels @chan2, @chan3"
    assert mixed.to_join((1,)) == "the channel @chan1"
    assert mixed.to_join(()) == mixed.to_join((1, 2, 3))


def test_a_prompt_for_several_people_asks_for_what_is_right_for_all_of_them() -> None:
    mixed = rule(1, 3, 2)
    assert names(mixed.still_wanted((1,), (1, 3, 4))) == ("@chan1", "one of @chan3, @chan4")
    assert names(mixed.still_wanted((1, 3, 4), (2, 3, 4))) == ("@chan1", "2 of @chan2, @chan3, @chan4")


def names(wish: Wish) -> tuple[str, str]:
    number = "one" if wish.needed == 1 else str(wish.needed)
    return " ".join(c.label for c in wish.always), f"{number} of {', '.join(c.label for c in wish.choice)}"
