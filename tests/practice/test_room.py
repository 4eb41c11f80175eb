"""The practice room as a browser without scripts meets it: each deed is a form, each answer a page."""

from __future__ import annotations

import re

import pytest

from tests.practice.conftest import Practice, words


def composer(page: str) -> str:
    """What the bottom of the phone offers."""
    found = re.search(r'data-composer="(\w+)"', page)
    assert found, page
    return found[1]


def button(page: str, label: str) -> dict[str, str]:
    """The hidden fields of the inline button with this label."""
    found = re.search(
        rf'name="message" value="(\d+)"><input type="hidden" name="data" value="(\w+)"><button[^>]*>[^<]*{label}', page
    )
    assert found, page
    return {"message": found[1], "data": found[2]}


async def test_the_whole_story_is_told_without_scripts(practice: Practice) -> None:
    visit, channel = await practice.visit(), practice.community.channel
    assert composer((await visit.look()).text) == "join"

    page = await visit.do("join")
    assert composer(page.text) == "muted"
    assert "You joined the group" in page.text
    assert "Mara was muted: is not in @newschan" in words(page)
    assert "Mara is muted in Book club, because Mara is not in @newschan." in words(page)

    page = await visit.do("press", **button(page.text, "I have joined"))
    assert 'role="alertdialog"' in page.text
    assert "You aren't in @newschan yet." in words(page)
    assert "The bot answered: “You aren't in @newschan yet." in words(page)

    assert composer((await visit.look(channel)).text) == "join"
    page = await visit.do("join", channel)
    assert composer(page.text) == "reader"
    assert "Mara joined and may write now" in words(page)

    page = await visit.do("write", text="Good morning!")
    assert composer(page.text) == "write"
    assert "Good morning!" in practice.community.texts()
    assert "You</strong> wrote “Good morning!”" in page.text
    assert "The gate had nothing against it." in page.text

    await visit.do("leave", channel)
    page = await visit.look()
    assert composer(page.text) == "muted"
    assert "Mara left a required channel and was muted" in words(page)
    assert "That is the whole story of a gate." in page.text

    page = await visit.do("leave")
    assert composer(page.text) == "join"


async def test_muted_person_who_writes_all_the_same_is_refused(practice: Practice) -> None:
    visit = await practice.visit()
    await visit.do("join")
    page = await visit.do("write", text="let me in")
    assert "You can't write here." in words(page)
    assert "Telegram refused: You can't write here." in words(page)
    assert "let me in" not in practice.community.texts()


async def test_bot_answers_in_private(practice: Practice) -> None:
    visit, bot = await practice.visit(), practice.community.bot
    assert composer((await visit.look(bot)).text) == "start"
    page = await visit.do("write", bot, text="/start")
    assert composer(page.text) == "write"
    await practice.community.settled()
    page = await visit.look(bot)
    assert "Hello, I am Gate." in page.text
    page = await visit.do("press", bot, **button(page.text, "How it works"))
    assert page.status == 200


async def test_prompt_leads_to_a_private_channel_by_its_invitation(practice: Practice) -> None:
    community = practice.community
    secret, hall = community.add_channel("Cellar"), community.add_group("Hall")
    community.w.post(secret, "the key is under the mat")
    await community.protect(secret, group=hall)
    visit = await practice.visit(group=hall)
    page = await visit.do("join")
    assert f'class="key" href="{visit.base}/{secret.id}"' in page.text
    page = await visit.look(secret)
    assert "under the mat" not in page.text
    page = await visit.do("join", secret)
    assert "under the mat" in page.text
    await community.settled()
    assert community.may_write(visit.person, hall)


async def test_list_shows_the_chats_that_belong_together(practice: Practice) -> None:
    visit = await practice.visit()
    page = (await visit.chats()).text
    for title in ("Book club", "News", "Gate"):
        assert f"<strong>{title}</strong>" in page
    assert "not in</span>" in page


async def test_room_begins_with_somebody_new_and_remembers_him(practice: Practice) -> None:
    visitor = await practice.signed_in()
    first = (await visitor.get("/practice")).location
    assert first == (await visitor.get("/practice")).location
    page = await visitor.get(first)
    assert "Nothing has happened yet" in page.text
    made = (
        await visitor.post("/practice/people", {"group": str(practice.community.group.id), "name": "Zoë <b>"})
    ).location
    assert made != first
    assert "Zoë &lt;b&gt;" in (await visitor.get(made)).text
    assert (await visitor.get("/practice")).location == made


async def test_names_have_a_length(practice: Practice) -> None:
    visitor = await practice.signed_in()
    await visitor.get((await visitor.get("/practice")).location)
    form = {"group": str(practice.community.group.id), "name": "x" * 65}
    assert (await visitor.post("/practice/people", form)).status == 422


async def test_another_group_and_person_can_be_chosen(practice: Practice) -> None:
    community = practice.community
    other, ann = community.add_group("Hall"), community.person("Ann")
    community.w.join(other, ann)
    visitor = await practice.signed_in()
    chosen = await visitor.get(f"/practice?group={other.id}&person={ann.id}")
    page = await visitor.get(chosen.location)
    assert "Ann’s phone" in page.text
    assert "No bot guards this group at present." in page.text
    assert composer(page.text) == "write"


async def test_what_was_before_is_told_apart_from_what_one_did(practice: Practice) -> None:
    community = practice.community
    ann = community.person("Ann")
    community.w.join(community.group, ann)
    await community.settled()
    visit = await practice.visit(person=ann)
    page = await visit.look()
    assert "Before you took over" in page.text
    assert ann.id not in practice.room.taken
    await visit.do("join", community.channel)
    assert ann.id in practice.room.taken


async def test_button_that_is_gone_says_so(practice: Practice) -> None:
    visit = await practice.visit()
    page = await visit.do("press", message="99", data="00")
    assert "This button isn't there any more." in words(page)
    assert (await visit.do("press", message="1", data="not hexadecimal")).status == 422


@pytest.mark.parametrize(
    "path", ["/1/{person}", "/{group}/1", "/{group}/{person}/1", "/{group}/{bot}", "/{group}/{person}/{person}"]
)
async def test_nothing_is_found_where_nothing_is(practice: Practice, path: str) -> None:
    visit = await practice.visit()
    ids = {"person": visit.person.id, "group": practice.community.group.id, "bot": practice.community.bot.id}
    assert (await visit.visitor.get("/practice" + path.format(**ids))).status == 404


async def test_message_that_names_one_is_a_touch_away_when_others_stand_below(practice: Practice) -> None:
    community, visit = practice.community, await practice.visit()
    page = await visit.do("join")
    assert "names-me" in page.text
    assert "chat-jump" not in page.text
    for number in range(5):
        community.say(community.owner, f"remark {number}")
    prompt = community.prompts()[-1]
    assert f'<a href="#m-{community.group.id}-{prompt.id}"' in (await visit.look()).text


async def test_who_runs_the_group_is_told_that_the_gate_never_touches_him(practice: Practice) -> None:
    page = await (await practice.visit(person=practice.community.owner)).look()
    assert "Olga has a say here, and the gate never touches admins." in words(page)
    assert "Try this" not in page.text


async def test_first_thing_that_was_not_tried_is_the_next(practice: Practice) -> None:
    visit = await practice.visit()
    await visit.do("join", practice.community.channel)
    await visit.do("join")
    page = await visit.look()
    assert page.text.count("is-next") == 1
