"""Where somebody stands in a group, in words for himself: may he write, what is missing, what is to be done."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from nezuko.enforcement import texts
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.ledger import silences
from nezuko.groups.models import Exemption
from nezuko.groups.protection import Protection, RequiredChannel
from nezuko.telegram import html
from nezuko.telegram.types import Text
from nezuko.values import value
from nezuko.verification.rules import Outcome, Verdict


@value
class Answer:
    """What he is told about one group, and the channels that he may join to change it."""

    text: Text
    channels: tuple[RequiredChannel, ...] = ()


async def answer(gate: Gate, group: Protection, user_id: int, verdict: Verdict | None) -> Answer:
    """Say where somebody stands.

    Args:
        gate: of the group's bot.
        group: the group, protected or not.
        user_id: who asks.
        verdict: what was found about him; None if nobody is judged there at present.
    """
    title = html.bold(group.title)
    muted = gate.ledger.open(group.chat_id, user_id) is not None
    if not group.enabled:
        still = " You are still muted there; please ask the admins." if muted else ""
        return Answer(html.fill("{title} doesn't ask for any channel at present.{still}", title=title, still=still))
    if group.problem or verdict is None:
        state = "You are muted there until that is mended." if muted else "Nobody is muted there until that is mended."
        return Answer(html.fill("I can't guard {title} at present. {state}", title=title, state=state))
    if verdict.allowed is None:
        return Answer(_unknown(title, verdict, muted=muted))
    if verdict.allowed is False:
        return _missing(title, group, verdict, muted=muted)
    if muted:
        return Answer(html.fill("You are about to be unmuted in {title}: all is well, it takes a moment.", title=title))
    return Answer(_by_moderator(gate, group, title, user_id) or await _free(title, group, user_id, verdict))


def _missing(title: Text, group: Protection, verdict: Verdict, *, muted: bool) -> Answer:
    wish = group.still_wanted(verdict.missing)
    if muted:
        template = "❌ You can't write in {title} yet. Join {what}; you can write at once, there is nothing to press."
    else:
        template = "❌ {title} is for people who are in its channels. Join {what}, and you can write there."
    return Answer(html.fill(template, title=title, what=html.join(wish.said(texts.linked))), wish.channels)


def _unknown(title: Text, verdict: Verdict, *, muted: bool) -> Text:
    state = "You are muted until I know; I look again by myself." if muted else "Until I know you may write there."
    return html.fill(
        "❔ {title}: Telegram doesn't tell me at present whether you are in its channels ({why}). {state}",
        title=title,
        why=verdict.why,
        state=state,
    )


def _by_moderator(gate: Gate, group: Protection, title: Text, user_id: int) -> Text | None:
    """A restriction that isn't ours: only the group's admins can help. Of a lift of our own memory may not have heard yet."""
    fact = gate.memberships.fact(group.chat_id, user_id)
    if fact is None or not fact.standing.present or not silences(fact.standing):
        return None
    if gate.enforcer.bears_our_mute(group.chat_id, user_id):
        return None
    until = f" until {moment(fact.standing.until)}" if fact.standing.until else ""
    return html.fill(
        "🔒 An admin has restricted you in {title}{until}. As to the channels all is well; please ask the admins.",
        title=title,
        until=until,
    )


async def _free(title: Text, group: Protection, user_id: int, verdict: Verdict) -> Text:
    if not verdict.exempt:
        return html.fill("✅ You can write in {title}. {why}.", title=title, why=_in_second_person(verdict))
    if user_id not in group.exempt:
        return html.fill("✅ You can write in {title}: admins and bots always may.", title=title)
    row = await Exemption.get_or_none(bot_id=group.bot_id, chat_id=group.chat_id, user_id=user_id)
    until = f" until {moment(row.ends_at)}" if row is not None and row.ends_at else ""
    return html.fill(
        "✅ You can write in {title}: an admin made an exception for you{until}.", title=title, until=until
    )


def _in_second_person(verdict: Verdict) -> str:
    joined = [f.channel for f in verdict.findings if f.channel and f.outcome is Outcome.PASSED]
    return f"You are in {' and '.join(joined)}" if joined else "It asks for no channel"


def moment(at: float) -> str:
    """A time for people whose time zone isn't known."""
    when = datetime.fromtimestamp(at, UTC)
    day = "today" if when.date() == datetime.fromtimestamp(time.time(), UTC).date() else f"{when.day} {when:%B %Y}"
    return f"{day}, {when:%H:%M} UTC"
