"""A dashboard that really runs: database, writer, events, accounts, pages; in memory for requests, or on a port for browsers.

Fixtures:
    dashboard: over SQLite in a file of this test alone.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from quart import Blueprint, Quart
from werkzeug.datastructures import Headers

from nezuko import correlation
from nezuko.accounts import admin_views, password_views, settings_views, token_views
from nezuko.accounts import views as accounts_views
from nezuko.accounts.accounts import Accounts
from nezuko.accounts.admins import Admins
from nezuko.accounts.passwords import Passwords
from nezuko.accounts.tokens import Tokens
from nezuko.accounts.ways import Ways
from nezuko.analytics import rollups
from nezuko.analytics import views as analytics_views
from nezuko.analytics.charts import Charts
from nezuko.analytics.panels import Panels
from nezuko.audit import views as audit_views
from nezuko.audit.log import Audit
from nezuko.config import Settings, StorageSettings, WebSettings
from nezuko.events import activity
from nezuko.events import views as events_views
from nezuko.events.feed import Feed
from nezuko.events.kinds import Kind
from nezuko.events.log import Event, EventLog
from nezuko.events.overview import GroupState, MemberState, Numbers, Overview
from nezuko.storage.database import Database, open_database
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks
from nezuko.telegram.types import Person
from nezuko.web.app import create
from nezuko.web.guard import Guard
from nezuko.web.serve import listen, serve
from nezuko.web.service import KEY
from nezuko.web.sse import Streams
from nezuko.web.status import Readiness

MODELS = [
    "nezuko.accounts.models",
    "nezuko.events.models",
    "nezuko.telegram.models",
    "nezuko.analytics.models",
    "nezuko.audit.models",
]
GROUP = 1_500_000_001
CHANNEL = 1_600_000_001
CONFIGURED_OWNER = 9099
STRANGER = "203.0.113.7"
TELEGRAM_IDS = {"owner": 9001, "admin": 9002, "viewer": 9003}
CSRF = re.compile(r'name="csrf_token" value="([^"]+)"')


@dataclass(frozen=True)
class Entry:
    title: str
    path: str
    icon: str
    order: int = 100
    permission: str | None = None


NAV = (
    Entry("Overview", "/", "layout-dashboard", 0),
    Entry("Analytics", "/analytics", "chart-bar", 5, "analytics.view"),
    Entry("Members", "/members", "users", 10),
    Entry("Activity", "/activity", "activity", 50),
    Entry("Audit", "/audit", "history", 60, "audit.view"),
    Entry("Admins", "/admins", "user-shield", 70, "accounts.change"),
    Entry("Settings", "/settings", "settings", 80),
)


@dataclass
class Books:
    """What the features above would know; tests fill it in."""

    now: Numbers = field(default_factory=Numbers)
    titles: dict[int, str] = field(default_factory=dict)
    members: dict[tuple[int, int], MemberState] = field(default_factory=dict)

    async def numbers(self, chats: frozenset[int] | None = None) -> Numbers:
        return self.now if chats is None or GROUP in chats else Numbers(0, 0, len(chats))

    def chat_title(self, chat_id: int) -> str | None:
        return self.titles.get(chat_id)

    def groups(self) -> list[GroupState]:
        return [GroupState(7, chat_id, title) for chat_id, title in self.titles.items()]

    async def member(self, chat_id: int, user_id: int) -> MemberState | None:
        return self.members.get((chat_id, user_id))


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    text: str
    headers: Headers

    @property
    def location(self) -> str:
        return self.headers.get("Location", "")


class Visitor:
    """A browser without scripts: keeps cookies, remembers the last form's token and sends it along."""

    def __init__(self, app: Quart, address: str) -> None:
        self._client = app.test_client()
        self._scope = {"client": (address, 40_000)}
        self.token = ""

    async def request(
        self, method: str, path: str, *, form: dict[str, str] | list[tuple[str, str]] | None = None, **headers: str
    ) -> Answer:
        """Send a request; keywords are headers with _ for - . A form in which a name occurs several times is a list."""
        named = {"Accept": "text/html"} | {name.replace("_", "-"): value for name, value in headers.items()}
        response = await self._client.open(
            path,
            method=method,
            form=form,
            headers=named,
            scope_base=self._scope,  # type: ignore[arg-type]  # pairs are as good
        )
        text = (await response.get_data(as_text=False)).decode(errors="replace")  # type: ignore[union-attr]
        if found := CSRF.search(text):
            self.token = found.group(1)
        return Answer(response.status_code, text, response.headers)

    async def get(self, path: str, **headers: str) -> Answer:
        """Open a page."""
        return await self.request("GET", path, **headers)

    async def post(self, path: str, form: dict[str, str] | None = None, **headers: str) -> Answer:
        """Send a form with the token of the last page."""
        return await self.request("POST", path, form={"csrf_token": self.token, **(form or {})}, **headers)

    def cookies(self) -> dict[str, str]:
        """Return the cookies that it keeps."""
        assert self._client.cookie_jar is not None
        return {cookie.name: cookie.value or "" for cookie in self._client.cookie_jar}

    def bring(self, name: str, value: str) -> None:
        """Put a cookie into the jar."""
        self._client.set_cookie("localhost", name, value)


@dataclass
class RunningDashboard:
    """Everything that a test may want to reach."""

    app: Quart
    settings: Settings
    database: Database
    writer: Writer
    feed: Feed
    log: EventLog
    accounts: Accounts
    books: Books
    readiness: Readiness
    audit: Audit
    tasks: Tasks
    url: str = ""
    """Set while it is served."""

    @property
    def streams(self) -> Streams:
        found = self.app.extensions[KEY][Streams]
        assert isinstance(found, Streams)
        return found

    def visitor(self, address: str = "127.0.0.1") -> Visitor:
        """Return somebody who isn't signed in, calling from `address`."""
        return Visitor(self.app, address)

    async def signed_in(self, role: str = "owner", address: str = "127.0.0.1") -> Visitor:
        """Return somebody who has signed in by a real link."""
        visitor = self.visitor(address)
        path = await self.accounts.sign_in_link(TELEGRAM_IDS[role], role, role.title())
        await visitor.get(path)
        answer = await visitor.post(path)
        assert answer.status == 303, answer.text
        return visitor

    async def cast(self) -> dict[str, Visitor]:
        """Return everybody whom a page may have to do with."""
        return {"nobody": self.visitor()} | {role: await self.signed_in(role) for role in TELEGRAM_IDS}

    async def tell_story(self) -> list[Event]:
        """Let a group live for a moment: Ann joins and is muted, Bob is verified, a bot loses a right."""
        self.books.titles[GROUP] = "Garden Friends"
        ann, bob = Person(101, "Ann Archer", "annarcher"), Person(102, "Bob <b>Baker</b>")
        with correlation.bound("join-of-ann"):
            told = [
                self.log.record(Kind.JOINED, chat_id=GROUP, user=ann, bot_id=7, text="joined by a link"),
                self.log.record(
                    Kind.RESTRICTED,
                    chat_id=GROUP,
                    user=ann,
                    bot_id=7,
                    channel_id=CHANNEL,
                    text="may not write: is not in Garden News",
                    latency_ms=41.5,
                    findings=(
                        {
                            "rule": "required_channel",
                            "outcome": "passed",
                            "why": "is in @gardentalk",
                            "channel_id": CHANNEL + 1,
                            "age": 0.2,
                        },
                        {
                            "rule": "required_channel",
                            "outcome": "failed",
                            "why": "is not in Garden News",
                            "channel_id": CHANNEL,
                            "age": 75.0,
                        },
                    ),
                ),
                self.log.record(Kind.PROMPTED, chat_id=GROUP, user=ann, bot_id=7, text="was asked to join Garden News"),
            ]
        with correlation.bound("join-of-bob"):
            told.append(self.log.record(Kind.JOINED, chat_id=GROUP, user=bob, bot_id=7, text="joined by a link"))
            told.append(
                self.log.record(
                    Kind.VERIFIED, chat_id=GROUP, user=bob, bot_id=7, text="is in every channel", cached=True
                )
            )
        told.append(
            self.log.record(Kind.RIGHTS_LOST, chat_id=GROUP, bot_id=7, text="the bot may no longer ban members here")
        )
        self.books.now = Numbers(muted=1, waiting=1, groups=1, troubled=1)
        await self.writer.flush()
        await asyncio.sleep(0)  # the futures' callbacks publish in the next turn of the loop
        return told


@asynccontextmanager
async def running_dashboard(
    storage: StorageSettings, web: WebSettings | None = None, blueprints: tuple[Blueprint, ...] = ()
) -> AsyncIterator[RunningDashboard]:
    """Put a dashboard together as the program does."""
    settings = Settings(web=web or WebSettings(port=0), storage=storage)
    async with open_database(storage, models=MODELS) as database:
        tasks = Tasks("tests")
        writer, feed = Writer(), Feed()
        rollups.plug_in(writer)
        writer.start(tasks)
        log, books, readiness = EventLog(writer, feed), Books(), Readiness()
        audit = Audit(writer)
        overview = Overview(books)
        charts = Charts(overview)
        overview.panels.append(Panels(charts, overview).glance)
        streams = Streams()
        accounts = Accounts(settings.web, log, audit)
        accounts.on_end.append(streams.end)
        app = create(
            settings,
            {
                Guard: accounts.guard(),
                Accounts: accounts,
                Admins: Admins(accounts, audit, (CONFIGURED_OWNER,)),
                Streams: streams,
                Ways: Ways(),
                Tokens: Tokens(accounts, audit),
                Passwords: Passwords(accounts, audit, enabled=password_views.blueprint in blueprints),
                Feed: feed,
                EventLog: log,
                Overview: overview,
                Charts: charts,
                Readiness: readiness,
                Audit: audit,
            },
            (
                accounts_views.blueprint,
                events_views.blueprint,
                activity.blueprint,
                analytics_views.blueprint,
                audit_views.blueprint,
                admin_views.blueprint,
                settings_views.blueprint,
                token_views.blueprint,
                *blueprints,
            ),
            NAV,
        )
        yield RunningDashboard(app, settings, database, writer, feed, log, accounts, books, readiness, audit, tasks)
        feed.close()
        await writer.stop()
        await tasks.stop()


@asynccontextmanager
async def served(dashboard: RunningDashboard) -> AsyncIterator[str]:
    """Serve it on a free port; yields its address."""
    listener = listen(dashboard.settings.web)
    stop = asyncio.Event()
    server = asyncio.ensure_future(serve(dashboard.app, dashboard.settings.web, stop, listener))
    dashboard.url = listener.url
    try:
        yield listener.url
    finally:
        stop.set()
        await server


@pytest.fixture
async def dashboard(sqlite_storage: StorageSettings) -> AsyncIterator[RunningDashboard]:
    async with running_dashboard(sqlite_storage) as made:
        yield made
