"""What holds for every route and every form of the whole program, whoever adds one."""

from __future__ import annotations

import re
from pathlib import Path

from werkzeug.routing import Rule

from tests.dashboards import Visitor
from tests.desk import Desk, bare_desk, desk, towns

__all__ = ["bare_desk", "desk", "towns"]

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"
OPEN_TO_ALL = {
    "/favicon.ico": "a picture",
    "/static/<version>/<path:name>": "pictures, styles, scripts",
    "/live": "for whoever watches the process",
    "/health": "for whoever watches the process",
    "/ready": "for whoever watches the process",
    "/sign-in": "how to get in",
    "/sign-in/<token>": "the way in",
    "/sign-in/password": "the way in",
    "/sign-in/telegram": "the way in",
    "/sign-in/openid": "the way in",
    "/sign-in/openid/back": "the way in",
    "/join/<int:bot_id>/<int:chat_id>": "people outside; it shows nothing by itself",
    "/join/<int:bot_id>/<int:chat_id>/live": "people outside, by Telegram's word for them",
}
DONE_AT_ONCE = {
    "/settings/password/remove": "asks for the password itself; another is set at any time",
}
"""Forms that end something without a question, and why that may be."""
ENDING = re.compile(
    r"/(delete|remove|off|pause|end|end-others|revoke|purge|clear|forget|switch|tidy|secret|sign-out)(/<[^>]+>)?$"
)
FORM = re.compile(r'<form\b[^>]*method="post"[^>]*>.*?</form>', re.DOTALL)
METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE"}


def routes(desk: Desk) -> list[tuple[Rule, str, str]]:
    """Every route of the program as (rule, method, an address of it)."""
    found = []
    for rule in desk.web.url_map.iter_rules():
        built = rule.build(dict.fromkeys(rule.arguments, 1))
        assert built is not None, rule.rule
        found += [(rule, method, built[1]) for method in sorted((rule.methods or set()) & METHODS)]
    return found


async def test_every_route_but_the_listed_ones_asks_for_sign_in(desk: Desk) -> None:
    for number, (rule, method, path) in enumerate(routes(desk)):
        nobody = Visitor(desk.web, f"10.0.0.{number}")  # one address alone would soon be told to slow down
        answer = await nobody.request(method, path, Accept="text/plain")
        assert (answer.status != 401) == (rule.rule in OPEN_TO_ALL), (method, rule.rule, answer.status)


async def test_nothing_changes_without_the_token_of_a_form(desk: Desk) -> None:
    owner = await desk.signed_in()
    owner.token = ""
    for rule, method, path in routes(desk):
        if method != "GET":
            answer = await owner.request(method, path, Accept="text/plain")
            assert answer.status == 403, (method, rule.rule, answer.status)


def test_every_form_of_every_template_carries_its_token() -> None:
    forms = [(path.name, form) for path in TEMPLATES.rglob("*.html") for form in FORM.findall(path.read_text())]
    assert len(forms) > 20
    assert not [(name, form[:80]) for name, form in forms if "csrf_field()" not in form]


async def test_whatever_ends_something_asks_first_or_says_why_it_need_not(desk: Desk) -> None:
    rules = list(desk.web.url_map.iter_rules())
    asking = {rule.rule for rule in rules if "GET" in (rule.methods or ())}
    ending = {rule.rule for rule in rules if "POST" in (rule.methods or ()) and ENDING.search(rule.rule)}
    ending -= {rule for rule in ending if rule.startswith("/api/")}
    assert len(ending) > 8
    assert ending - asking - {"/groups/switch", "/sign-out"} == set(DONE_AT_ONCE)
