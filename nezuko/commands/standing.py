"""Where somebody stands in a group, in words for himself: may he write, what is missing, what is to be done."""

from __future__ import annotations

import time

from nezuko.enforcement import texts
from nezuko.enforcement.entries import silences
from nezuko.enforcement.gate import Gate
from nezuko.groups.models import Exemption
from nezuko.groups.protection import Protection, RequiredChannel
from nezuko.telegram import html
from nezuko.telegram.types import Person, Text
from nezuko.values import value
from nezuko.verification.rules import Outcome, Verdict
from nezuko.words.phrases import phrase
from nezuko.words.voice import Voice

_WHY = "Answers /why and /verify. {group}: the group's title."
_WHAT = f"{_WHY} {{missing}}: “the channel @news and one of the channels @a, @b”."
OFF = phrase("why.off", "{group} doesn't ask for any channel at present.", about=_WHY, of_group=True)
OFF_MUTED = phrase(
    "why.off_muted", "{group} doesn't ask for any channel at present. You are still muted there; please ask the admins.",
    about=_WHY, of_group=True,
)  # fmt: skip
BROKEN = phrase(
    "why.broken",
    "I can't guard {group} at present. Nobody is muted there until that is mended.",
    about=_WHY,
    of_group=True,
)
BROKEN_MUTED = phrase("why.broken_muted", "I can't guard {group} at present. You are muted there until that is mended.", about=_WHY,
                      of_group=True)  # fmt: skip
UNKNOWN = phrase(
    "why.unknown", "❔ {group}: Telegram doesn't tell me at present whether you are in its channels. Until I know you may write there.",
    about=_WHY, of_group=True,
)  # fmt: skip
UNKNOWN_MUTED = phrase(
    "why.unknown_muted",
    "❔ {group}: Telegram doesn't tell me at present whether you are in its channels. You are muted until I know; I look again by myself.",
    about=_WHY, of_group=True,
)  # fmt: skip
MISSING = phrase("why.missing", "❌ {group} is for people who are in its channels. Join {missing}, and you can write there.", about=_WHAT,
                 needs=("missing",), of_group=True)  # fmt: skip
MISSING_MUTED = phrase(
    "why.missing_muted", "❌ You can't write in {group} yet. Join {missing}; you can write at once, there is nothing to press.",
    about=_WHAT, needs=("missing",), of_group=True,
)  # fmt: skip
GRACED = phrase(
    "why.graced", "⏳ You can write in {group} for the time being, until: {time}. Join {missing} by then.",
    about=f"{_WHAT} {{time}}: “4 March 2026, 15:00 UTC” or “today, 15:00 UTC”.", needs=("missing",), of_group=True,
)  # fmt: skip
BANNED = phrase(
    "why.banned", "⛔ You were banned from {group}: you came back several times and didn't join its channels. Please ask the admins.",
    about=_WHY, of_group=True,
)  # fmt: skip
SOON = phrase(
    "why.soon", "You are about to be unmuted in {group}: all is well, it takes a moment.", about=_WHY, of_group=True
)
MODERATOR = phrase(
    "why.moderator", "🔒 An admin has restricted you in {group}. As to the channels all is well; please ask the admins.", about=_WHY,
    of_group=True,
)  # fmt: skip
MODERATOR_UNTIL = phrase(
    "why.moderator_until", "🔒 An admin has restricted you in {group} until {time}. As to the channels all is well; please ask the admins.",
    about=f"{_WHY} {{time}}: “4 March 2026, 15:00 UTC” or “today, 15:00 UTC”.", of_group=True,
)  # fmt: skip
FREE = phrase(
    "why.free",
    "✅ You can write in {group}. You are in {names}.",
    about=f"{_WHY} {{names}}: “@news and @a”.",
    of_group=True,
)
FREE_ANYWAY = phrase(
    "why.free_anyway", "✅ You can write in {group}. It asks for no channel.", about=_WHY, of_group=True
)
ADMIN = phrase("why.admin", "✅ You can write in {group}: admins and bots always may.", about=_WHY, of_group=True)
EXEMPT = phrase(
    "why.exempt", "✅ You can write in {group}: an admin made an exception for you.", about=_WHY, of_group=True
)
EXEMPT_UNTIL = phrase(
    "why.exempt_until", "✅ You can write in {group}: an admin made an exception for you until {time}.",
    about=f"{_WHY} {{time}}: “4 March 2026, 15:00 UTC” or “today, 15:00 UTC”.", of_group=True,
)  # fmt: skip


@value
class Answer:
    """What he is told about one group, and the channels that he may join to change it."""

    text: Text
    channels: tuple[RequiredChannel, ...] = ()


async def answer(gate: Gate, group: Protection, person: Person, verdict: Verdict | None) -> Answer:
    """Say where somebody stands.

    Args:
        gate: of the group's bot.
        group: the group, protected or not.
        person: who asks.
        verdict: what was found about him; None if nobody is judged there at present.
    """
    voice, title = group.voice(person), html.bold(group.title)
    muted = gate.ledger.open(group.chat_id, person.id) is not None
    if not group.enabled:
        return Answer(voice.say(OFF_MUTED if muted else OFF, group=title))
    if group.problem or verdict is None:
        return Answer(voice.say(BROKEN_MUTED if muted else BROKEN, group=title))
    if gate.ledger.is_banned(group.chat_id, person.id) or verdict.allowed is None:
        unknown = UNKNOWN_MUTED if muted else UNKNOWN
        return Answer(voice.say(BANNED if gate.ledger.is_banned(group.chat_id, person.id) else unknown, group=title))
    if verdict.allowed is False:
        return _missing(voice, gate, group, title, person, verdict)
    if muted:
        return Answer(voice.say(SOON, group=title))
    restricted = _by_moderator(voice, gate, group, title, person.id)
    return Answer(restricted or await _free(voice, title, group, person.id, verdict))


def _missing(voice: Voice, gate: Gate, group: Protection, title: Text, person: Person, verdict: Verdict) -> Answer:
    """What somebody has to join, and until when he may write all the same."""
    wish = group.still_wanted(verdict.missing)
    missing = wish.said(voice, texts.linked)
    if gate.ledger.open(group.chat_id, person.id) is not None:
        return Answer(voice.say(MISSING_MUTED, group=title, missing=missing), wish.channels)
    if until := gate.ladder.grace(group, person.id, verdict):
        moment = voice.moment(round(until), time.time())
        return Answer(voice.say(GRACED, group=title, missing=missing, time=moment), wish.channels)
    return Answer(voice.say(MISSING, group=title, missing=missing), wish.channels)


def _by_moderator(voice: Voice, gate: Gate, group: Protection, title: Text, user_id: int) -> Text | None:
    """A restriction that isn't ours: only the group's admins can help. Of a lift of our own memory may not have heard yet."""
    fact = gate.memberships.fact(group.chat_id, user_id)
    if fact is None or not fact.standing.present or not silences(fact.standing):
        return None
    if gate.looking.bears_our_mute(group.chat_id, user_id):
        return None
    if not fact.standing.until:
        return voice.say(MODERATOR, group=title)
    return voice.say(MODERATOR_UNTIL, group=title, time=voice.moment(fact.standing.until, time.time()))


async def _free(voice: Voice, title: Text, group: Protection, user_id: int, verdict: Verdict) -> Text:
    if not verdict.exempt:
        joined = [f.channel for f in verdict.findings if f.channel and f.outcome is Outcome.PASSED]
        if not joined:
            return voice.say(FREE_ANYWAY, group=title)
        return voice.say(FREE, group=title, names=voice.listed(joined))
    if user_id not in group.exempt:
        return voice.say(ADMIN, group=title)
    row = await Exemption.get_or_none(bot_id=group.bot_id, chat_id=group.chat_id, user_id=user_id)
    if row is None or not row.ends_at:
        return voice.say(EXEMPT, group=title)
    return voice.say(EXEMPT_UNTIL, group=title, time=voice.moment(row.ends_at, time.time()))
