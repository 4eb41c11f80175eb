"""Log In With Telegram, against a provider that runs here: what is true lets in, whatever is false stays outside and is audited."""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from joserfc.jwk import RSAKey
from pydantic import ValidationError

from nezuko.accounts.models import Account, WebSession
from nezuko.config import AccountsSettings, Settings
from nezuko.entrance import check
from nezuko.entrance.openid_views import BACK, HERE
from nezuko.errors import ConfigurationError
from nezuko.sandbox.world.people import User
from tests.dashboards import STRANGER, Answer, Visitor
from tests.desk import Desk
from tests.entrance.issuer import CLIENT_ID, LocalIssuer


async def leave(visitor: Visitor) -> dict[str, str]:
    """Go to the provider; returns what it is asked."""
    answer = await visitor.get(HERE)
    assert answer.status == 303, answer.text
    return dict(parse_qsl(urlsplit(answer.location).query))


async def come_in(desk: Desk, issuer: LocalIssuer, person: User, visitor: Visitor | None = None) -> Answer:
    """The whole way there and back."""
    visitor = visitor or Visitor(desk.web, "127.0.0.1")
    return await visitor.get(f"{BACK}?{issuer.authorize(await leave(visitor), person.id)}")


async def why(desk: Desk) -> list[str | None]:
    """Why sign-ins failed, as the audit tells."""
    return [row.new for row in await desk.audited() if row.action == "sign_in.failed" and row.resource_id == "oidc"]


async def test_sign_in_page_leads_to_the_provider_with_state_nonce_and_challenge(
    openid_doors: Desk, issuer: LocalIssuer
) -> None:
    visitor = Visitor(openid_doors.web, "127.0.0.1")
    assert f'href="{HERE}"' in (await visitor.get("/sign-in")).text
    answer = await visitor.get(HERE)
    asked = dict(parse_qsl(urlsplit(answer.location).query))
    assert answer.location.startswith(f"{issuer.url}/auth?")
    assert (asked["response_type"], asked["client_id"], asked["code_challenge_method"]) == ("code", CLIENT_ID, "S256")
    assert asked["redirect_uri"].endswith(BACK)
    assert len({asked["state"], asked["nonce"], asked["code_challenge"]}) == 3
    kept = visitor.cookies()["nezuko-openid"]
    assert not [value for value in asked.values() if value in kept], "what the browser keeps is sealed"
    again = await leave(visitor)
    assert asked["state"] != again["state"]


async def test_group_admin_comes_in_for_his_groups(openid_doors: Desk, issuer: LocalIssuer) -> None:
    mona, visitor = openid_doors.town.admin("Mona"), Visitor(openid_doors.web, "127.0.0.1")
    answer = await come_in(openid_doors, issuer, mona, visitor)
    assert (answer.status, answer.location) == (303, "/")
    assert "Group admin" in (await visitor.get("/")).text
    account = await Account.get(telegram_id=mona.id)
    assert (account.role, account.name) == ("group", "Mona")
    assert "nezuko-openid" not in visitor.cookies()


async def test_stranger_stays_outside_and_is_audited(openid_doors: Desk, issuer: LocalIssuer) -> None:
    answer = await come_in(openid_doors, issuer, openid_doors.town.person("Ann"))
    assert answer.status == 403
    assert "you are neither" in answer.text
    assert await why(openid_doors) == ['{"why": "refused"}']
    assert await Account.all().count() == 0


async def test_session_that_was_there_before_ends(openid_doors: Desk, issuer: LocalIssuer) -> None:
    mona, visitor = openid_doors.town.admin("Mona"), Visitor(openid_doors.web, "127.0.0.1")
    await come_in(openid_doors, issuer, mona, visitor)
    first = visitor.cookies()["nezuko-session"]
    await come_in(openid_doors, issuer, mona, visitor)
    assert visitor.cookies()["nezuko-session"] != first
    assert await WebSession.all().count() == 1


@pytest.mark.parametrize(
    ("claims", "outcome"),
    [
        ({"nonce": "another"}, "forged"),
        ({"nonce": None}, "forged"),
        ({"aud": "another"}, "forged"),
        ({"aud": [CLIENT_ID, "another"]}, "forged"),
        ({"aud": None}, "forged"),
        ({"azp": "another"}, "forged"),
        ({"iss": "https://oauth.telegram.example"}, "forged"),
        ({"iss": None}, "forged"),
        ({"sub": None}, "forged"),
        ({"exp": "now-61"}, "stale"),
        ({"exp": None}, "forged"),
        ({"iat": "now-172800"}, "stale"),
        ({"iat": "now+7200"}, "forged"),
        ({"nbf": "now+7200"}, "forged"),
        ({"id": None}, "forged"),
        ({"id": 0}, "forged"),
        ({"id": "1"}, "forged"),
        ({"id": True}, "forged"),
    ],
)  # fmt: skip
async def test_token_that_says_anything_wrong_lets_nobody_in(
    openid_doors: Desk, issuer: LocalIssuer, claims: dict[str, Any], outcome: str
) -> None:
    now = int(time.time())
    issuer.claims = {
        name: now + int(value[3:]) if isinstance(value, str) and value.startswith("now") else value
        for name, value in claims.items()
    }
    answer = await come_in(openid_doors, issuer, openid_doors.town.admin("Mona"))
    assert answer.status == 403
    assert await why(openid_doors) == [f'{{"why": "{outcome}"}}']
    assert await WebSession.all().count() == 0


async def test_clock_may_be_wrong_by_a_minute(openid_doors: Desk, issuer: LocalIssuer) -> None:
    issuer.claims = {"iat": int(time.time()) + 40, "exp": int(time.time()) - 40}
    assert (await come_in(openid_doors, issuer, openid_doors.town.admin("Mona"))).status == 303


@pytest.mark.parametrize(
    "signing", [{"alg": "none"}, {"alg": "HS256", "kid": "first"}, {"alg": "RS256", "kid": "unheard of"}]
)
async def test_token_without_the_providers_signature_is_forged(
    openid_doors: Desk, issuer: LocalIssuer, signing: dict[str, str]
) -> None:
    issuer.signing = signing
    assert (await come_in(openid_doors, issuer, openid_doors.town.admin("Mona"))).status == 403
    assert await why(openid_doors) == ['{"why": "forged"}']


async def test_token_signed_with_another_key_is_forged(openid_doors: Desk, issuer: LocalIssuer) -> None:
    visitor = Visitor(openid_doors.web, "127.0.0.1")
    await leave(visitor)
    issuer.key = RSAKey.generate_key(2048, {"kid": "first"})
    assert (await come_in(openid_doors, issuer, openid_doors.town.admin("Mona"), visitor)).status == 403
    assert await why(openid_doors) == ['{"why": "forged"}']


async def test_new_key_of_the_provider_is_asked_for(
    openid_doors: Desk, issuer: LocalIssuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    mona, visitor = openid_doors.town.admin("Mona"), Visitor(openid_doors.web, "127.0.0.1")
    await leave(visitor)
    fresh = RSAKey.generate_key(2048, {"kid": "second"})
    issuer.key, issuer.published, issuer.signing = fresh, [*issuer.published, fresh], {"alg": "RS256", "kid": "second"}
    monkeypatch.setattr("nezuko.entrance.issuer.ASK_AGAIN_SECONDS", -1)
    assert (await come_in(openid_doors, issuer, mona, visitor)).status == 303
    assert issuer.asked.count("keys") == 2


async def test_made_up_keys_dont_make_us_ask_again_and_again(openid_doors: Desk, issuer: LocalIssuer) -> None:
    issuer.signing = {"alg": "RS256", "kid": "made up"}
    mona = openid_doors.town.admin("Mona")
    for _ in range(3):
        await come_in(openid_doors, issuer, mona)
    assert issuer.asked.count("keys") == 1


async def test_same_callback_lets_in_once(openid_doors: Desk, issuer: LocalIssuer) -> None:
    mona, visitor = openid_doors.town.admin("Mona"), Visitor(openid_doors.web, "127.0.0.1")
    back = issuer.authorize(await leave(visitor), mona.id)
    kept = visitor.cookies()["nezuko-openid"]
    assert (await visitor.get(f"{BACK}?{back}")).status == 303
    assert (await visitor.get(f"{BACK}?{back}")).status == 403, "the browser has forgotten that try"
    thief = Visitor(openid_doors.web, STRANGER)
    thief.bring("nezuko-openid", kept)
    assert (await thief.get(f"{BACK}?{back}")).status == 403, "the provider doesn't take a code twice"
    issuer.forgetful = True
    back = issuer.authorize(await leave(visitor), mona.id)
    kept = visitor.cookies()["nezuko-openid"]
    assert (await visitor.get(f"{BACK}?{back}")).status == 303
    thief.bring("nezuko-openid", kept)
    assert (await thief.get(f"{BACK}?{back}")).status == 403, "nor do we, if it does"
    assert await WebSession.all().count() == 1


async def test_another_browser_cannot_end_what_one_began(openid_doors: Desk, issuer: LocalIssuer) -> None:
    """Else somebody could be signed in to another's account unawares."""
    mona = openid_doors.town.admin("Mona")
    attacker, victim = Visitor(openid_doors.web, STRANGER), Visitor(openid_doors.web, "127.0.0.1")
    back = issuer.authorize(await leave(attacker), mona.id)
    assert (await victim.get(f"{BACK}?{back}")).status == 403
    await leave(victim)
    assert (await victim.get(f"{BACK}?{back}")).status == 403, "his own try has another state"
    assert await WebSession.all().count() == 0


@pytest.mark.parametrize("kept", ["", "x", "é", "gAAAAA" + "a" * 200, "a" * 4000])
async def test_broken_cookie_is_refused(openid_doors: Desk, issuer: LocalIssuer, kept: str) -> None:
    visitor = Visitor(openid_doors.web, "127.0.0.1")
    back = issuer.authorize(await leave(visitor), 1)
    visitor.bring("nezuko-openid", kept)
    assert (await visitor.get(f"{BACK}?{back}")).status == 403


async def test_try_ends_after_ten_minutes(openid_doors: Desk, issuer: LocalIssuer) -> None:
    mona, visitor = openid_doors.town.admin("Mona"), Visitor(openid_doors.web, "127.0.0.1")
    back = issuer.authorize(await leave(visitor), mona.id)
    openid_doors.town.skip(601)
    assert (await visitor.get(f"{BACK}?{back}")).status == 403
    assert await why(openid_doors) == ['{"why": "stale"}']


async def test_who_says_no_on_telegram_is_told_so(openid_doors: Desk) -> None:
    visitor = Visitor(openid_doors.web, "127.0.0.1")
    state = (await leave(visitor))["state"]
    answer = await visitor.get(f"{BACK}?error=access_denied&state={state}")
    assert answer.status == 403
    assert "allow it on Telegram" in answer.text


@pytest.mark.parametrize("there", ["https://evil.example/", "//evil.example", "/\\evil.example"])
async def test_no_sign_in_leads_to_a_foreign_site(openid_doors: Desk, issuer: LocalIssuer, there: str) -> None:
    visitor = Visitor(openid_doors.web, "127.0.0.1")
    visitor.bring("nezuko-next", there)
    mona = openid_doors.town.admin("Mona")
    back = issuer.authorize(await leave(visitor), mona.id)
    answer = await visitor.get(f"{BACK}?{back}&next={there}&redirect_uri={there}")
    assert (answer.status, answer.location) == (303, "/")


async def test_sign_in_leads_where_the_visitor_wanted_to_go(openid_doors: Desk, issuer: LocalIssuer) -> None:
    visitor = Visitor(openid_doors.web, "127.0.0.1")
    assert (await visitor.get("/groups?q=a")).status == 303
    answer = await come_in(openid_doors, issuer, openid_doors.town.admin("Mona"), visitor)
    assert answer.location == "/groups?q=a"


@pytest.mark.parametrize(
    "document",
    [
        {"issuer": "https://another.example"},
        {"token_endpoint": "http://token.example/"},
        {"jwks_uri": 5},
        {"jwks_uri": ""},
    ],
)
async def test_provider_that_says_strange_things_of_itself_isnt_used(
    openid_doors: Desk, issuer: LocalIssuer, document: dict[str, Any]
) -> None:
    issuer.document = document
    answer = await Visitor(openid_doors.web, "127.0.0.1").get(HERE)
    assert answer.status == 403
    assert "be reached now" in answer.text
    assert await why(openid_doors) == ['{"why": "unreachable"}']


async def test_switched_off_there_is_no_such_way(doors: Desk) -> None:
    visitor = Visitor(doors.web, "127.0.0.1")
    assert HERE not in (await visitor.get("/sign-in")).text
    assert ((await visitor.get(HERE)).status, (await visitor.get(f"{BACK}?code=x&state=y")).status) == (404, 404)


def test_without_https_it_is_refused() -> None:
    accounts = AccountsSettings(openid=True, openid_client_id="1", openid_client_secret="x")  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="public_url"):
        check(Settings(accounts=accounts))


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"openid": True}, "openid_client_id"),
        ({"openid_issuer": "http://oauth.telegram.org"}, "https"),
        ({"openid_issuer": "oauth.telegram.org"}, "https"),
        ({"bot_links": False, "console_links": False}, "nobody could"),
    ],
)
def test_settings_that_cannot_work_are_refused(settings: dict[str, Any], named: str) -> None:
    with pytest.raises(ValidationError, match=named):
        AccountsSettings(**settings)


async def test_tries_from_one_address_are_limited(openid_doors: Desk) -> None:
    visitor = Visitor(openid_doors.web, STRANGER)
    answers = [(await visitor.get(f"{BACK}?code=x&state={number}")).status for number in range(25)]
    assert answers[0] == 403
    assert answers[-1] == 429
    assert (await Visitor(openid_doors.web, "198.51.100.9").get(BACK)).status == 403
