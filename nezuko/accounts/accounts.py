"""Sign in by a link that works once; stay signed in by a session that can be ended from here."""

from __future__ import annotations

import hashlib
import secrets
import time
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from loguru import logger
from prometheus_client import Counter, Gauge
from tortoise.exceptions import IntegrityError

from nezuko.accounts.models import CONSOLE, Account, ApiToken, GroupGrant, Role, SignInLink, WebSession
from nezuko.accounts.permissions import ROLE_PERMISSIONS
from nezuko.actor import Actor
from nezuko.audit.log import Audit
from nezuko.config import WebSettings
from nezuko.errors import Forbidden, InvalidInput, NotFound
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.i18n.pages import mark
from nezuko.ids import new_id
from nezuko.tasks import Tasks
from nezuko.web.guard import Guard, Identity, Missing

SIGN_INS = Counter(
    "nezuko_sign_ins_total",
    "Tries to sign in: ok, expired, used, unknown, inactive, no-groups, wrong, limited, stale, forged, refused, "
    "cancelled, unreachable.",
    ["outcome"],
)
SESSIONS = Gauge("nezuko_sessions", "Sessions that haven't ended.")

AskGroups = Callable[[int], Awaitable[frozenset[tuple[int, int]]]]
"""Telegram id -> the (bot_id, chat_id) of the groups that this person is admin of."""

IdentifyToken = Callable[[str], Awaitable[Identity | Missing]]
"""Secret of an API token -> who shows it, or why it is nobody."""

NO_GROUPS = mark("You aren't an admin of a group that is guarded here, as far as Telegram says now.")
INACTIVE = mark("This account has been switched off. Ask an owner.")
LINK_SECONDS = 600
COOKIE_SECONDS = 365 * 86_400
"""Longer than any session lives: the database says when one has ended, and the page can then say so."""
TOUCH_SECONDS = 60
"""A session's last use is written at most once a minute."""
PURGE_SECONDS = 600.0
KEEP_LINKS_SECONDS = 86_400
"""For a day a used link is still told from one that never was."""
KEEP_TOKENS_SECONDS = 30 * 86_400
"""So long an expired token is told from one that never was."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Whence somebody signs in."""

    ip: str = ""
    user_agent: str = ""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A new session; `secret` goes into the cookie and is kept nowhere else."""

    secret: str
    account: Account


class Accounts:
    """Accounts, their links and their sessions."""

    def __init__(self, settings: WebSettings, events: EventLog | None = None, audit: Audit | None = None) -> None:
        self._lifetime = settings.session_days * 86_400
        self._events = events
        self._audit = audit
        self.ask_groups: AskGroups = _no_groups
        """Says which groups somebody is admin of on Telegram, right now; set by whoever can ask Telegram."""
        self.on_end: list[Callable[[str], None]] = []
        """Told the public name of each session that ended, or whose rights changed: what it has open must end."""
        self.identify_token: IdentifyToken = _no_tokens
        """Says who shows an API token; set by whoever keeps these."""

    def use(self, settings: WebSettings) -> None:
        """Let sessions that are used from now on live as long as these settings say."""
        self._lifetime = settings.session_days * 86_400

    def guard(self) -> Guard:
        """Return the guard of the web app: it asks these accounts who is signed in."""
        return Guard(self.identify, self._ask_tokens)

    async def _ask_tokens(self, secret: str) -> Identity | Missing:
        return await self.identify_token(secret)

    def start(self, tasks: Tasks) -> None:
        """Begin to purge what has ended, every ten minutes; `tasks` owns the loop."""
        tasks.every("purge-sessions", PURGE_SECONDS, self.purge)

    # ---------------------------------------------------------------- links

    async def sign_in_link(self, telegram_id: int | None = None, role: str = Role.OWNER, name: str = "") -> str:
        """Return the path of a link that signs this person in once, within ten minutes. Older unused links of his stop working.

        Args:
            telegram_id: the person; None for whoever sits at the command line.
            role: what he may do at least; an account that may do more keeps that.
            name: what to call him.

        Raises:
            Forbidden: the account has been switched off.
        """
        account = await self.account_for(CONSOLE if telegram_id is None else telegram_id, Role(role), name)
        now = _now()
        token = secrets.token_urlsafe(32)
        await SignInLink.filter(account_id=account.id, used_at=None).delete()
        await SignInLink.create(
            token_hash=_hash(token), account_id=account.id, created_at=now, expires_at=now + LINK_SECONDS
        )
        return f"/sign-in/{token}"

    async def account_for(self, telegram_id: int, role: Role, name: str) -> Account:
        """Return a person's account, made if there was none; it may do `role` at least. Raises Forbidden if it is switched off."""
        shown = name or ("Owner" if telegram_id == CONSOLE else "")
        fresh = Account(id=new_id(), telegram_id=telegram_id, name=shown[:140], role=role.value, created_at=_now())
        await Account.bulk_create([fresh], ignore_conflicts=True)
        account = await Account.of_telegram(telegram_id)
        if not account.is_active:
            raise Forbidden("This account has been switched off. An owner can switch it on again.")
        if role.rank > Role(account.role).rank:
            account.role = role.value
        if name:
            account.name = name[:140]
        await account.save(update_fields=["role", "name"])
        return account

    @staticmethod
    async def role_of(telegram_id: int) -> Role | None:
        """Return the role of a person's account, None if he has none that works."""
        account = await Account.get_or_none(telegram_id=telegram_id, is_active=True)
        return None if account is None else Role(account.role)

    @staticmethod
    async def use_proof(account: Account, proof_hash: str) -> bool:
        """Use up what somebody proved himself with, kept as long as links are; False if it has been used before."""
        now = _now()
        used = SignInLink(token_hash=proof_hash, account_id=account.id, created_at=now, expires_at=now, used_at=now)
        try:
            await used.save(force_create=True)
        except IntegrityError:
            return False
        return True

    async def peek(self, token: str) -> Account | None:
        """Return whom the link would sign in, without using it up; None if it wouldn't."""
        link = await SignInLink.get_or_none(
            token_hash=_hash(token), used_at=None, expires_at__gt=_now(), account__is_active=True
        ).select_related("account")
        return link.account if link else None

    async def sign_in(self, token: str, caller: Caller, old_secret: str = "") -> SignedIn:
        """Use a link up and begin a new session; the session of `old_secret`, if any, ends.

        Raises:
            InvalidInput: the link doesn't work (any more); the sentence says why and what to do.
        """
        now = _now()
        if not await SignInLink.claim(_hash(token), now):
            raise await self._why_not(token, caller, now)
        link = await SignInLink.get(token_hash=_hash(token)).select_related("account")
        account = link.account
        return await self.admit(account, caller, old_secret, how="link")

    async def admit(self, account: Account, caller: Caller, old_secret: str = "", *, how: str) -> SignedIn:
        """Begin a session for somebody who has proved who he is; the session of `old_secret`, if any, ends.

        Args:
            account: whose session it becomes.
            caller: whence he signs in.
            old_secret: of a session that this browser still has.
            how: "link", "widget", "password", "oidc" or "development", for the audit.

        Raises:
            InvalidInput: the account is switched off, or it is one for admins of groups and he isn't admin of any that is protected.
        """
        now = _now()
        if not account.is_active:
            raise self.failed("inactive", INACTIVE, caller, how, account)
        if account.role == Role.GROUP:
            groups = await self.ask_groups(account.telegram_id)
            await self.set_groups(account, groups)
            if not groups:
                raise self.failed("no-groups", NO_GROUPS, caller, how, account)
        await self.sign_out(old_secret, tell=False)
        secret = secrets.token_urlsafe(32)
        await WebSession.create(
            id_hash=_hash(secret),
            account_id=account.id,
            created_at=now,
            last_seen=now,
            expires_at=now + self._lifetime,
            ip=caller.ip[:45],
            user_agent=caller.user_agent[:200],
        )
        await Account.filter(id=account.id).update(last_login=now)
        SIGN_INS.labels("ok").inc()
        SESSIONS.set(await WebSession.count_living(now))
        logger.info("{} signed in from {}", account.name or account.telegram_id, caller.ip)
        self._record(Kind.SIGNED_IN, account)
        return SignedIn(secret, account)

    async def _why_not(self, token: str, caller: Caller, now: int) -> InvalidInput:
        link = await SignInLink.get_or_none(token_hash=_hash(token)).select_related("account")
        if link is None:
            return self.failed("unknown", mark("This link doesn't work. Ask for a new one."), caller, "link")
        if link.used_at is not None:
            sentence = mark("This link has been used already: each works once. Ask for a new one.")
            return self.failed("used", sentence, caller, "link", link.account)
        minutes = max(1, (now - link.expires_at) // 60)
        sentence = mark("This link ended {minutes} min ago. Ask for a new one.")
        return self.failed("expired", sentence, caller, "link", link.account, minutes=minutes)

    def failed(
        self, outcome: str, sentence: str, caller: Caller, how: str, account: Account | None = None, **values: object
    ) -> InvalidInput:
        """Count, log and audit a try to sign in that failed; returns the error to raise, which says `sentence` with its values."""
        SIGN_INS.labels(outcome).inc()
        logger.warning("a sign-in by {} from {} failed: {}", how, caller.ip or "an unknown address", outcome)
        if self._audit:
            whom = {} if account is None else {"account": account.name or account.telegram_id}
            actor = Actor(ip=caller.ip, user_agent=caller.user_agent)
            self._audit.record("sign_in.failed", "sign-in", how, None, {"why": outcome, **whom}, actor=actor)
        return InvalidInput(sentence, **values)

    # --------------------------------------------------------------- groups

    async def set_groups(
        self, account: Account, groups: Iterable[tuple[int, int]], *, unsure: Iterable[tuple[int, int]] = ()
    ) -> None:
        """Let a group admin's account see these groups and no others; if that changes anything, what he has open ends.

        Args:
            account: whose groups they are.
            groups: those of which Telegram says so now.
            unsure: those that he had and that are kept without news of them.
        """
        before = {grant.group for grant in await GroupGrant.of(account.id)}
        sure = set(groups)
        after = sure | (set(unsure) & before)
        await GroupGrant.set_groups(account.id, sure, _now(), after - sure)
        if before != after:
            await self.unsettle(account.id, end=not after)

    async def unsettle(self, account_id: int, *, end: bool = False) -> None:
        """An account's rights changed: whatever it has open begins anew; with `end` its sessions are over."""
        sessions = await WebSession.filter(account_id=account_id).values_list("id_hash", flat=True)
        if end:
            await WebSession.filter(account_id=account_id).delete()
            SESSIONS.set(await WebSession.count_living(_now()))
        tokens = [token_session(token.id) for token in await ApiToken.of_account(account_id)]
        for name in (*map(str, sessions), *tokens):
            self.tell_end(name)

    def tell_end(self, id_hash: str) -> None:
        """A session or token is over, or allows something else now: what it has open ends."""
        for tell in self.on_end:
            tell(id_hash)

    # ------------------------------------------------------------- sessions

    async def identify(self, secret: str) -> Identity | None:
        """Return who holds this session secret, or None if the session has ended or never was."""
        now = _now()
        session = await WebSession.living(_hash(secret), now)
        if session is None:
            return None
        if now - session.last_seen >= TOUCH_SECONDS:
            await WebSession.touch(session.id_hash, now, now + self._lifetime)
        return await identity_of(session.account, session.id_hash, csrf=_hash("csrf:" + secret)[:40])

    async def sessions(self, account_id: int) -> list[WebSession]:
        """Return the living sessions of an account."""
        return await WebSession.of_account(account_id, _now())

    async def sign_out(self, secret: str, *, tell: bool = True) -> None:
        """End the session of this secret, if there is one, and `tell` the feed."""
        if not secret:
            return
        session = await WebSession.living(_hash(secret), _now())
        await self.revoke(_hash(secret))
        if session and tell:
            self._record(Kind.SIGNED_OUT, session.account)

    def _record(self, kind: Kind, account: Account) -> None:
        """Tell the feed. Without the person: who keeps the dashboard is nobody whom the gate has met."""
        if self._events:
            done = "signed in to the dashboard" if kind is Kind.SIGNED_IN else "signed out of the dashboard"
            self._events.record(kind, text=f"{account.name or account.telegram_id} {done}")

    async def rotate(self, secret: str) -> str:
        """Give a session a new secret; returns it. Whatever the old one has open ends. Raises NotFound if the session has ended."""
        session = await WebSession.living(_hash(secret), _now())
        if session is None:
            raise NotFound("This session has ended. Sign in again.")
        fresh = secrets.token_urlsafe(32)
        if not await WebSession.rename(session, _hash(fresh)):
            raise NotFound("This session has ended. Sign in again.")
        self.tell_end(session.id_hash)
        if self._audit:
            self._audit.record("session.rotate", "session", _hash(fresh)[:8])
        return fresh

    async def revoke(self, id_hash: str, *, by_hand: bool = False) -> bool:
        """End a session by its public name; audited if somebody did it `by_hand`. False if there was none."""
        ended = await WebSession.filter(id_hash=id_hash).delete()
        SESSIONS.set(await WebSession.count_living(_now()))
        self.tell_end(id_hash)
        if ended and by_hand and self._audit:
            self._audit.record("session.revoke", "session", id_hash[:8])
        return ended > 0

    async def purge(self) -> int:
        """Delete sessions, links and tokens that have ended. Returns how many sessions went."""
        now = _now()
        await ApiToken.filter(expires_at__lt=now - KEEP_TOKENS_SECONDS).delete()
        await SignInLink.filter(expires_at__lt=now - KEEP_LINKS_SECONDS).delete()
        gone = await WebSession.filter(expires_at__lte=now).delete()
        SESSIONS.set(await WebSession.count_living(now))
        return gone


async def identity_of(account: Account, session: str, *, csrf: str = "") -> Identity:
    """Return what an account may do and see, as of now; arguments as in `Identity`."""
    role = Role(account.role)
    grants = await GroupGrant.of(account.id) if role is Role.GROUP else None
    return Identity(
        account.id,
        account.name or f"Telegram {account.telegram_id}",
        account.role,
        session,
        csrf,
        telegram_id=account.telegram_id or None,
        permissions=ROLE_PERMISSIONS[role],
        groups=None if grants is None else frozenset(grant.group for grant in grants),
    )


def token_session(token_id: int) -> str:
    """Return what `Identity.session` is for an API token."""
    return f"token:{token_id}"


def _now() -> int:
    return int(time.time())


def _hash(secret: str) -> str:
    # The secrets have 256 random bits: a slow hash would add nothing.
    return hashlib.sha256(secret.encode()).hexdigest()


async def _no_tokens(secret: str) -> Missing:
    del secret
    return Missing.UNKNOWN


async def _no_groups(telegram_id: int) -> frozenset[tuple[int, int]]:
    del telegram_id
    return frozenset()
