"""What a phone shows: text cut where its look changes, buttons, service lines, and what can be done at the bottom."""

from __future__ import annotations

import pytest
from telethon.tl import types

from nezuko.sandbox.phone import Composer, Key, Phone, Span
from nezuko.sandbox.phone.spans import cut
from nezuko.sandbox.world.chats import Chat
from nezuko.sandbox.world.people import User
from nezuko.sandbox.world.world import World


class Town:
    """A group, a public and a private channel, a bot, and Ann with her phone."""

    def __init__(self) -> None:
        self.w = World()
        self.olga = self.w.add_user("Olga", last_name="Orlova", username="olga")
        self.ann = self.w.add_user("Ann")
        self.bot = self.w.add_bot("Gate", username="gatebot")
        self.group = self.w.add_supergroup("Hall", creator=self.olga)
        self.news = self.w.add_channel("News", creator=self.olga, username="newschan")
        self.cellar = self.w.add_channel("Cellar", creator=self.olga)
        self.w.join(self.group, self.bot)
        self.phone = Phone(self.w, self.ann)

    def composer(self, place: Chat | User) -> Composer:
        return self.phone.screen(place.id).composer


@pytest.fixture
def town() -> Town:
    return Town()


def test_text_is_cut_at_utf16_offsets_where_its_look_changes() -> None:
    spans = cut("👋 Hi Ann!", [types.MessageEntityBold(3, 6), types.MessageEntityMentionName(6, 3, 7)], lambda _: None)
    assert spans == (
        Span("👋 "),
        Span("Hi ", ("bold",)),
        Span("Ann", ("bold", "mention"), person=7),
        Span("!"),
    )


def test_links_to_chats_open_them_and_others_stay_addresses() -> None:
    places = {"https://t.me/newschan": 5, "@newschan": 5}
    text = "here, @newschan, https://example.org"
    entities = [
        types.MessageEntityTextUrl(0, 4, "https://t.me/newschan"),
        types.MessageEntityMention(6, 9),
        types.MessageEntityUrl(17, 19),
    ]
    here, _, named, _, address = cut(text, entities, places.get)
    assert (here.place, here.url) == (5, "")
    assert named.place == 5
    assert (address.place, address.url) == (None, "https://example.org")


@pytest.mark.parametrize(
    ("link", "opens"),
    [
        ("https://t.me/newschan", "news"),
        ("@newschan", "news"),
        ("https://t.me/gatebot", "bot"),
        ("https://t.me/gatebot?startgroup=x", None),
        ("https://t.me/newschan/17", None),
        ("https://t.me/olga", None),
        ("https://t.me/nobody_at_all", None),
        ("https://t.me/", None),
        ("https://example.org/newschan", None),
    ],
)
def test_links_open_what_there_is(town: Town, link: str, opens: str | None) -> None:
    assert town.phone.place_of(link) == (getattr(town, opens).id if opens else None)


def test_invitation_opens_a_private_channel_until_it_is_withdrawn(town: Town) -> None:
    invite = town.w.invite(town.cellar)
    assert town.phone.place_of(invite.link) == town.cellar.id
    invite.revoked = True
    assert town.phone.place_of(invite.link) is None


def test_bottom_of_a_group_follows_what_one_may(town: Town) -> None:
    assert town.composer(town.group) is Composer.JOIN
    town.w.request_join(town.group, town.ann)
    assert town.composer(town.group) is Composer.ASKED
    town.w.join(town.group, town.ann)
    assert town.composer(town.group) is Composer.WRITE
    town.w.restrict(town.group, town.ann)
    assert town.composer(town.group) is Composer.MUTED
    town.w.ban(town.group, town.ann)
    assert town.composer(town.group) is Composer.BARRED


def test_channels_are_read_and_bots_are_started(town: Town) -> None:
    town.w.join(town.news, town.ann)
    assert town.composer(town.news) is Composer.READER
    assert town.composer(town.bot) is Composer.START
    town.w.say(town.bot, town.ann, "/start")
    assert town.composer(town.bot) is Composer.WRITE
    town.w.block(town.ann, town.bot)
    assert town.composer(town.bot) is Composer.START


def test_private_chat_hides_its_messages_from_strangers(town: Town) -> None:
    town.w.post(town.cellar, "the key is under the mat")
    shown = town.phone.screen(town.cellar.id)
    assert shown.hidden
    assert shown.bubbles == ()
    assert town.phone.row(town.cellar.id).last == ""
    town.w.join(town.cellar, town.ann)
    assert [bubble.text for bubble in town.phone.screen(town.cellar.id).bubbles] == ["the key is under the mat"]


def test_people_are_no_chats(town: Town) -> None:
    with pytest.raises(KeyError):
        town.phone.screen(town.olga.id)


def test_messages_of_one_author_stand_under_one_name(town: Town) -> None:
    town.w.join(town.group, town.ann)
    for author, text in ((town.olga, "one"), (town.olga, "two"), (town.ann, "three")):
        town.w.say(town.group, author, text)
    *_, one, two, three = town.phone.screen(town.group.id).bubbles
    assert (one.author, one.badge, one.follows) == ("Olga Orlova", "owner", False)
    assert two.follows
    assert three.mine


def test_buttons_go_to_the_bot_to_a_chat_or_to_an_address(town: Town) -> None:
    kinds = (
        types.InlineButtonTypeCallback(b"v:1"),
        types.InlineButtonTypeUrl("https://t.me/newschan"),
        types.InlineButtonTypeUrl("https://example.org/"),
    )
    row = types.KeyboardInlineButtonRow([types.KeyboardInlineButton("press", kind) for kind in kinds])
    town.w.join(town.group, town.ann)
    town.w.say(town.group, town.bot, "choose", markup=types.ReplyInlineMarkup([row]))
    [keys] = town.phone.screen(town.group.id).bubbles[-1].keys
    assert keys == (
        Key("press", data=b"v:1".hex()),
        Key("press", place=town.news.id),
        Key("press", url="https://example.org/"),
    )


def test_service_messages_say_who_did_what_to_whom(town: Town) -> None:
    bob = town.w.add_user("Bob")
    town.w.join(town.group, town.ann)
    town.w.add(town.group, bob, by=town.olga)
    town.w.join(town.group, town.w.add_user("Cleo"), town.w.invite(town.group))
    town.w.kick(town.group, bob)
    town.w.leave(town.group, town.ann)
    told = [post.text for post in Phone(town.w, bob)._bubbles.of(town.w.messages(town.group))]
    assert told[-5:] == [
        "Ann joined the group",
        "Olga Orlova added you",
        "Cleo joined the group by a link",
        "Olga Orlova removed you",
        "Ann left the group",
    ]
