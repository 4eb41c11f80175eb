"""The connection breaks at the worst moment: after Telegram did what it was asked for, and before it said so.

The Telegram of these tests keeps no second message with the same random_id away: it is the program that has to look first.
"""

from __future__ import annotations

from tests.gate.guarded import Guarded


async def _prompt_goes_out_and_nobody_hears(guarded: Guarded) -> None:
    guarded.faults.cut("messages.sendMessage", after=True)
    sent = guarded.journal.mark()
    await guarded.journal.wait_for("messages.sendMessage", since_seq=sent)
    guarded.w.forget_random_ids(guarded.bot)


async def test_prompt_whose_answer_was_lost_is_not_sent_again(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await _prompt_goes_out_and_nobody_hears(guarded)
    await guarded.settled()
    assert len(guarded.prompts()) == 1
    guarded.w.join(guarded.channel, bob)
    await guarded.until(lambda: not guarded.prompts())


async def test_prompt_that_did_not_arrive_is_sent_after_the_reconnect(guarded: Guarded) -> None:
    guarded.faults.cut("messages.sendMessage")
    guarded.w.join(guarded.group, guarded.person("Bob"))
    await guarded.until(guarded.prompts)
    await guarded.settled()
    assert len(guarded.prompts()) == 1


async def test_prompt_that_arrived_as_the_program_died_is_not_sent_again(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await _prompt_goes_out_and_nobody_hears(guarded)
    await guarded.crash()
    await guarded.start()
    await guarded.settled()
    assert len(guarded.prompts()) == 1
    guarded.w.join(guarded.channel, bob)
    await guarded.until(lambda: not guarded.prompts())


async def test_prompt_that_arrived_as_the_program_died_goes_when_nobody_needs_it(guarded: Guarded) -> None:
    bob = guarded.person("Bob")
    guarded.w.join(guarded.group, bob)
    await _prompt_goes_out_and_nobody_hears(guarded)
    await guarded.crash()
    guarded.w.join(guarded.channel, bob)
    await guarded.start()
    await guarded.until(lambda: guarded.may_write(bob) and not guarded.prompts())


async def test_name_that_was_to_be_added_as_the_program_died_is_added_at_the_start(guarded: Guarded) -> None:
    guarded.w.join(guarded.group, guarded.person("Bob"))
    await guarded.settled()
    guarded.faults.cut("messages.editMessage")
    mark = guarded.journal.mark()
    guarded.w.join(guarded.group, guarded.person("Eve"))
    await guarded.journal.wait_for("messages.editMessage", since_seq=mark)
    await guarded.crash()
    await guarded.start()
    await guarded.settled()
    assert [("Bob" in prompt.text, "Eve" in prompt.text) for prompt in guarded.prompts()] == [(True, True)]
