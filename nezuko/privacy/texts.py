"""What members read of their data, in one place."""

from __future__ import annotations

from collections.abc import Sequence

from nezuko.privacy.people import Amount, Forgotten
from nezuko.telegram import html
from nezuko.telegram.types import Button, Keyboard, Text
from nezuko.words.phrases import Kind, phrase
from nezuko.words.voice import Voice

PREFIX = b"pd:"
FILE_NAME = "nezuko-your-data.json"

_PRIVACY = "Answers /privacy, in private."
SUMMARY = phrase("menu.privacy", "What is kept about you: see it, get it, delete it", Kind.MENU)
HEAD = phrase("privacy.head", "🔍 <b>What is kept here about you</b>", about=_PRIVACY)
FOOT = phrase(
    "privacy.foot", "Messages that you write in groups are never kept. All of it goes by itself after a while.", about=_PRIVACY
)  # fmt: skip
NOTHING = phrase(
    "privacy.nothing", "🔍 Nothing is kept here about you. That begins when you join a group that I guard.", about=_PRIVACY
)  # fmt: skip
FILE_TEXT = phrase(
    "privacy.file", "Everything that is kept here about you. Times are seconds since 1970; ids are Telegram's.", about=_PRIVACY
)  # fmt: skip
CANCELLED = phrase("privacy.cancelled", "Nothing was deleted.", about=_PRIVACY)
NOT_SENT = phrase("privacy.not_sent", "The file could not be sent. Please try again later.", Kind.ALERT, about=_PRIVACY)
QUESTION = phrase("privacy.question", "🗑 <b>Delete what is kept about you?</b>", about=_PRIVACY)
WHAT_STAYS = phrase(
    "privacy.stays",
    "What has to be honoured when you come back stays, without your name, under a keyed hash that only your coming back opens: a mute or "
    "ban that is in force, an exemption that an admin gave you. Otherwise deleting would be a way round them, or would take them from "
    "you.\n\n"
    "What is counted for charts has no names. What you did as an admin of a group, and an account on the dashboard, stay; an owner of this "
    "installation can end the account. While you are in a group that I guard, I learn anew who you are there: I could not guard it "
    "otherwise. Leave it to be forgotten for good.",
    about=_PRIVACY,
)
DELETED = phrase("privacy.deleted", "✅ Deleted. Rows that don't know you any more: {rows}.", about=_PRIVACY)
KEPT_MUTES = phrase(
    "privacy.kept_mutes", "Mutes and bans that stay under a keyed hash, without your name: {number}.", about=_PRIVACY
)
KEPT_EXEMPTIONS = phrase(
    "privacy.kept_exemptions", "Exemptions that stay under a keyed hash, without your name: {number}.", about=_PRIVACY
)  # fmt: skip
SEND_BUTTON = phrase("privacy.send_button", "📄 Send me all of it", Kind.BUTTON)
DELETE_BUTTON = phrase("privacy.delete_button", "🗑 Delete it", Kind.BUTTON)
YES_BUTTON = phrase("privacy.yes_button", "Yes, delete it", Kind.BUTTON)
NO_BUTTON = phrase("privacy.no_button", "No", Kind.BUTTON)


def _data(verb: str) -> bytes:
    return PREFIX + verb.encode()


def overview(voice: Voice, amounts: Sequence[Amount]) -> tuple[Text, Keyboard]:
    """The answer to /privacy."""
    if not amounts:
        return voice.say(NOTHING), ()
    lines = html.join(
        (html.fill("• {about}: {rows}", about=voice.say(one.about), rows=one.rows) for one in amounts), "\n"
    )
    return html.join((voice.say(HEAD), lines, voice.say(FOOT)), "\n\n"), (
        (Button(voice.plain(SEND_BUTTON), data=_data("get")),),
        (Button(voice.plain(DELETE_BUTTON), data=_data("ask")),),
    )


def question(voice: Voice) -> tuple[Text, Keyboard]:
    """Asks whether to delete, and says what stays."""
    return html.join((voice.say(QUESTION), voice.say(WHAT_STAYS)), "\n\n"), (
        (Button(voice.plain(YES_BUTTON), data=_data("yes")), Button(voice.plain(NO_BUTTON), data=_data("no"))),
    )


def forgotten(voice: Voice, done: Forgotten) -> Text:
    """Says what was deleted, and what stays."""
    lines = [voice.say(DELETED, rows=done.rows)]
    for what, number in ((KEPT_MUTES, done.mutes), (KEPT_EXEMPTIONS, done.exemptions)):
        if number:
            lines.append(voice.say(what, number=number))
    return html.join(lines, " ")
