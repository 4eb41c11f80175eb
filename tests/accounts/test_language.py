"""Pages speak the language that was chosen in a browser, else the browser's own."""

from __future__ import annotations

from nezuko.i18n import pages
from nezuko.i18n.pages import gettext, markup
from tests.dashboards import RunningDashboard

GERMAN = {"accept_language": "de-AT,de;q=0.9,en;q=0.5"}


async def test_pages_are_in_the_language_that_the_browser_asks_for(dashboard: RunningDashboard) -> None:
    owner = await dashboard.signed_in()
    page = (await owner.get("/settings", **GERMAN)).text
    assert '<html lang="de" dir="ltr">' in page
    assert "Abmelden" in page
    assert '<html lang="en" dir="ltr">' in (await owner.get("/settings")).text
    assert '<html lang="en" dir="ltr">' in (await owner.get("/settings", accept_language="xx, ja;q=0.9")).text


async def test_language_that_was_chosen_holds_in_this_browser_until_another_is_chosen(
    dashboard: RunningDashboard,
) -> None:
    owner, other = await dashboard.signed_in(), await dashboard.signed_in()
    await owner.get("/settings")
    assert (await owner.post("/settings/language", {"language": "es"})).location == "/settings"
    page = (await owner.get("/settings")).text
    assert '<html lang="es" dir="ltr">' in page
    assert "Español" in page
    assert '<html lang="es" dir="ltr">' in (await owner.get("/", **GERMAN)).text
    assert '<html lang="en" dir="ltr">' in (await other.get("/")).text
    await owner.post("/settings/language", {"language": ""})
    assert '<html lang="de" dir="ltr">' in (await owner.get("/", **GERMAN)).text


async def test_language_that_isnt_there_is_refused_and_nothing_changes(dashboard: RunningDashboard) -> None:
    owner = await dashboard.signed_in()
    await owner.get("/settings")
    await owner.post("/settings/language", {"language": "xx"})
    page = (await owner.get("/settings")).text
    assert "no such language" in page
    assert '<html lang="en" dir="ltr">' in page


async def test_sign_in_page_speaks_the_visitors_language(dashboard: RunningDashboard) -> None:
    assert '<html lang="de" dir="ltr">' in (await dashboard.visitor().get("/sign-in", **GERMAN)).text


async def test_arabic_pages_run_from_right_to_left_and_keep_names_whole(dashboard: RunningDashboard) -> None:
    page = (await (await dashboard.signed_in()).get("/settings", accept_language="ar")).text
    assert '<html lang="ar" dir="rtl">' in page
    assert "tabler.rtl.min.css" in page
    pages.speak("ar")
    assert gettext("{name} is on top.", name="@news") == "\u2068@news\u2069 is on top."
    assert markup("{name} is on top.", name="<b>") == "\u2068&lt;b&gt;\u2069 is on top."


def test_text_in_an_attribute_ends_nowhere_but_at_its_end() -> None:
    pages.speak("en")
    assert markup('Say "yes"') == "Say &#34;yes&#34;"
    assert markup("Say <b>{word}</b>", word='"<i>"') == "Say <b>&#34;&lt;i&gt;&#34;</b>"


def test_names_in_a_list_stay_whole_where_texts_run_from_right_to_left() -> None:
    pages.speak("ar")
    assert pages.listed(["@news", "@books"]).count("\u2068@") == 2
    pages.speak("en")
    assert pages.listed(["@news", "@books"]) == "@news and @books"
