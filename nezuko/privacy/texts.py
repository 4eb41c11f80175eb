"""What members read of their data, in one place."""

from __future__ import annotations

from collections.abc import Sequence

from nezuko.privacy.people import Amount, Forgotten
from nezuko.telegram import html
from nezuko.telegram.types import Button, Keyboard, Text

PREFIX = b"pd:"
FILE_NAME = "nezuko-your-data.json"

NOTHING = "🔍 Nothing is kept here about you. That begins when you join a group that I guard."
FILE_TEXT = "Everything that is kept here about you. Times are seconds since 1970; ids are Telegram's."
CANCELLED = "Nothing was deleted."
NOT_SENT = "The file could not be sent: {why} Please try again later."
WHAT_STAYS = (
    "What has to be honoured when you come back stays, without your name, under a keyed hash that only your coming back opens: a mute that "
    "is in force, an exemption that an admin gave you. Otherwise deleting would be a way round them, or would take them from you.\n\n"
    "What is counted for charts has no names. What you did as an admin of a group, and an account on the dashboard, stay; an owner of this "
    "installation can end the account. While you are in a group that I guard, I learn anew who you are there: I could not guard it "
    "otherwise. Leave it to be forgotten for good."
)


def _data(verb: str) -> bytes:
    return PREFIX + verb.encode()


def overview(amounts: Sequence[Amount]) -> tuple[Text, Keyboard]:
    """The answer to /privacy."""
    if not amounts:
        return html.plain(NOTHING), ()
    lines = [html.fill("• {about}: {rows}\n", about=one.about, rows=f"{one.rows:,}") for one in amounts]
    parts = [Text("🔍 <b>What is kept here about you</b>\n\n"), *lines]
    parts.append(Text("\nMessages that you write in groups are never kept. All of it goes by itself after a while."))
    return html.join(parts), (
        (Button("📄 Send me all of it", data=_data("get")),),
        (Button("🗑 Delete it", data=_data("ask")),),
    )


def question() -> tuple[Text, Keyboard]:
    """Asks whether to delete, and says what stays."""
    return html.fill("🗑 <b>Delete what is kept about you?</b>\n\n{stays}", stays=WHAT_STAYS), (
        (Button("Yes, delete it", data=_data("yes")), Button("No", data=_data("no"))),
    )


def forgotten(done: Forgotten) -> Text:
    """Says what was deleted, and what stays."""
    kept = [
        f"{count} {name if count == 1 else f'{name}s'}"
        for count, name in ((done.mutes, "mute"), (done.exemptions, "exemption"))
        if count
    ]
    stays = f" {' and '.join(kept)} stay under a keyed hash, without your name." if kept else ""
    return html.fill("✅ Deleted: {rows} rows don't know you any more.{stays}", rows=f"{done.rows:,}", stays=stays)
