"""The endpoints: added, changed, paused, deleted; tested by hand; told of what happens."""

from __future__ import annotations

import json
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence

from loguru import logger
from prometheus_client import Counter

from nezuko import actor, correlation
from nezuko.audit.log import Audit
from nezuko.errors import InvalidInput, NotFound
from nezuko.events.kinds import Kind
from nezuko.events.log import EventLog
from nezuko.events.models import EventRow
from nezuko.ids import new_id
from nezuko.storage.vault import Vault
from nezuko.storage.writer import Writer
from nezuko.tasks import Tasks
from nezuko.telegram.types import ChatMigrated
from nezuko.values import value
from nezuko.webhooks import schedule, signing
from nezuko.webhooks.courier import Courier
from nezuko.webhooks.models import TEST_KIND, State, WebhookDelivery, WebhookEndpoint
from nezuko.webhooks.outbox import NEW, Outbox, Subscription, message
from nezuko.webhooks.sender import Outcome, Sender

TESTS = Counter("nezuko_webhook_tests_total", "Webhooks that were tested by hand, by outcome.", ["outcome"])
PAUSES = Counter("nezuko_webhook_pauses_total", "Endpoints that were paused because nothing could be delivered.")

MOST = 20
NAME_LENGTH = 80
OLD_SECRET_SECONDS = 24 * 3600
"""For so long after a change messages are signed with the old secret as well."""
LOOK_EVERY = 300.0
BACKLOG = 200_000
"""More messages than that may not wait for one endpoint: they would fill the disk."""
_BATCH = 1000
_TOO_LATE = "It waited for a day without a try: the endpoint was paused or rested."


@value(kw_only=True)
class Wish:
    """What somebody wants of an endpoint. Empty `kinds`: every kind; empty `groups`: all groups."""

    name: str
    url: str
    kinds: frozenset[str] = frozenset()
    groups: frozenset[tuple[int, int]] = frozenset()


Tell = Callable[[str], Awaitable[None]]
"""Gives the owners a sentence."""


class Webhooks:
    """Service: all endpoints and their deliveries. Changes are audited and in force at once."""

    def __init__(
        self,
        *,
        writer: Writer,
        vault: Vault,
        tasks: Tasks,
        audit: Audit,
        events: EventLog,
        sender: Sender,
        check: Callable[[str], Awaitable[str]],
        title: Callable[[int], str],
    ) -> None:
        """`check` says whether a URL may be used (`Addresses.check`); `title` is a group's name, from memory."""
        self._writer = writer
        self._vault = vault
        self._tasks = tasks
        self._audit = audit
        self._events = events
        self._sender = sender
        self._check = check
        self._endpoints: dict[int, WebhookEndpoint] = {}
        self._courier = Courier(writer, tasks, self._deliver, self._noted)
        self._outbox = Outbox(title, self._courier.wake)
        self.tell: list[Tell] = []
        """Told when an endpoint is paused because it fails."""
        writer.derive(EventRow, self._outbox.derive)

    async def start(self) -> None:
        """Read the endpoints and begin to deliver."""
        for row in await WebhookEndpoint.all():
            self._endpoints[row.id] = row
        self._refresh()
        self._tasks.every("webhooks", LOOK_EVERY, self.look_after)

    async def stop(self) -> None:
        """Break off what is under way; it stays due."""
        await self._courier.stop()
        await self._sender.close()

    def _refresh(self) -> None:
        active = [row for row in self._endpoints.values() if row.active]
        self._outbox.subscriptions = [Subscription(row.id, row.kind_set, row.group_set) for row in active]
        for row in active:
            self._courier.open(row.id)

    # ------------------------------------------------------------ looking

    def all(self) -> list[WebhookEndpoint]:
        """All endpoints, by name."""
        return sorted(self._endpoints.values(), key=lambda row: (row.name.lower(), row.id))

    def get(self, endpoint_id: int) -> WebhookEndpoint:
        """Return an endpoint. Raises NotFound."""
        row = self._endpoints.get(endpoint_id)
        if row is None:
            raise NotFound("There is no such webhook. It may have been deleted.")
        return row

    async def delivery(self, endpoint_id: int, delivery_id: int) -> WebhookDelivery:
        """Return a delivery of an endpoint. Raises NotFound."""
        self.get(endpoint_id)
        row = await WebhookDelivery.get_or_none(id=delivery_id, endpoint_id=endpoint_id)
        if row is None:
            raise NotFound("There is no such delivery. Old ones are deleted after a while.")
        return row

    # ----------------------------------------------------------- changing

    async def add(self, wish: Wish) -> tuple[WebhookEndpoint, str]:
        """Add an endpoint; returns it and its secret, which can't be shown again.

        Raises:
            InvalidInput: the wish can't be fulfilled; the sentence says why.
        """
        if len(self._endpoints) >= MOST:
            raise InvalidInput(
                "There are {count} webhooks already, and more are not possible. Delete one first.", count=MOST
            )
        wish = await self._checked(wish)
        secret = signing.new_secret()
        row = WebhookEndpoint(
            id=new_id(), secret=self._vault.encrypt(secret), created_at=int(time.time()), **_columns(wish)
        )
        await row.save()
        self._endpoints[row.id] = row
        self._refresh()
        self._audit.record("webhook.add", "webhook", row.id, None, _shown(row))
        return row, secret

    async def change(self, endpoint_id: int, wish: Wish) -> WebhookEndpoint:
        """Change an endpoint. Raises NotFound, InvalidInput."""
        row = self.get(endpoint_id)
        wish = await self._checked(wish)
        old = _shown(row)
        row.update_from_dict(_columns(wish))
        row.failing_since = None
        await row.save()
        self._refresh()
        self._tasks.start("webhooks-hurry", self._hurry(row.id))
        self._audit.record("webhook.change", "webhook", row.id, old, _shown(row))
        return row

    async def switch(self, endpoint_id: int, *, active: bool) -> WebhookEndpoint:
        """Pause an endpoint (what happens meanwhile it will never hear of), or let it go on. Raises NotFound."""
        row = self.get(endpoint_id)
        if row.active != active:
            await self._switch(row, active=active, why="")
        return row

    async def _switch(self, row: WebhookEndpoint, *, active: bool, why: str) -> None:
        row.active, row.paused_why, row.failing_since = active, why, None
        await row.save(update_fields=["active", "paused_why", "failing_since"])
        self._refresh()
        if active:
            self._tasks.start("webhooks-hurry", self._hurry(row.id))
        else:
            await self._courier.shut(row.id)
        new = {"active": active, "name": row.name, **({"because": why} if why else {})}
        self._audit.record(
            "webhook.resume" if active else "webhook.pause", "webhook", row.id, {"active": not active}, new
        )

    async def delete(self, endpoint_id: int) -> WebhookEndpoint:
        """Delete an endpoint with its deliveries. Raises NotFound."""
        row = self.get(endpoint_id)
        del self._endpoints[row.id]
        self._refresh()
        await self._courier.shut(row.id)
        await self._writer.flush()
        await row.delete()
        self._tasks.start("webhooks-clear", self._clear(row.id))
        self._audit.record("webhook.delete", "webhook", row.id, _shown(row), None)
        return row

    async def _hurry(self, endpoint_id: int) -> None:
        """Try at once what waits for a later try: whoever mended something wants to see it work."""
        now_ms = int(time.time() * 1000)
        while await WebhookDelivery.hurry(endpoint_id, now_ms, _BATCH):
            self._courier.wake(endpoint_id)
        self._courier.wake(endpoint_id)

    @staticmethod
    async def _clear(endpoint_id: int) -> None:
        """Delete an endpoint's deliveries, a few at a time."""
        while rows := await WebhookDelivery.page(endpoint_id, _BATCH):
            await WebhookDelivery.filter(id__in=[row.id for row in rows]).delete()

    async def on_migrated(self, update: ChatMigrated) -> None:
        """A basic group became a supergroup, under another id: who was told of it is told of it still."""
        old, new = (update.bot_id, update.old_id), (update.bot_id, update.new_id)
        for row in self.all():
            if old in row.group_set:
                row.groups = _json(sorted(row.group_set - {old} | {new}))
                await row.save(update_fields=["groups"])
        self._refresh()

    async def rotate(self, endpoint_id: int) -> str:
        """Give an endpoint a new secret and return it; for a day messages are signed with both. Raises NotFound."""
        row = self.get(endpoint_id)
        secret = signing.new_secret()
        row.old_secret, row.old_until = row.secret, int(time.time()) + OLD_SECRET_SECONDS
        row.secret = self._vault.encrypt(secret)
        await row.save(update_fields=["secret", "old_secret", "old_until"])
        self._audit.record("webhook.rotate", "webhook", row.id, None, {"name": row.name})
        return secret

    async def _checked(self, wish: Wish) -> Wish:
        name = " ".join(wish.name.split())[:NAME_LENGTH]
        if not name:
            raise InvalidInput("Give the webhook a name, such as the program that it tells.")
        if unknown := wish.kinds - {kind.value for kind in Kind}:
            raise InvalidInput("There is no kind of events called {kind}.", kind=min(unknown))
        return Wish(name=name, url=await self._check(wish.url), kinds=wish.kinds, groups=wish.groups)

    # ---------------------------------------------------------- delivering

    async def test(self, endpoint_id: int) -> WebhookDelivery:
        """Send a test message now, once, and return what came of it. Raises NotFound."""
        row = self.get(endpoint_id)
        now_ms = int(time.time() * 1000)
        body = message(TEST_KIND, now_ms, {"text": f"This is a test of the webhook {row.name}."})
        sent = WebhookDelivery(
            id=new_id(), endpoint_id=row.id, kind=TEST_KIND, body=body, correlation=correlation.current(),
            since_ms=now_ms, due_ms=now_ms, last_ms=now_ms, attempts=1,
        )  # fmt: skip
        outcome = await self._deliver(sent)
        sent.state = (State.DELIVERED if outcome.ok else State.FAILED).value
        sent.took_ms, sent.status, sent.error, sent.answer = (
            outcome.took_ms,
            outcome.status,
            outcome.error,
            outcome.answer,
        )
        await self._writer.put(NEW, tuple(getattr(sent, column) for column in NEW.columns))
        TESTS.labels("delivered" if outcome.ok else "failed").inc()
        self._audit.record("webhook.test", "webhook", row.id, None, {"name": row.name, "delivered": outcome.ok})
        return sent

    async def redeliver(self, endpoint_id: int, delivery_id: int) -> None:
        """Send a message again, now, and then like a new one, under its old id.

        Raises:
            NotFound: there is no such delivery.
            InvalidInput: the endpoint is paused.
        """
        endpoint = self.get(endpoint_id)
        if not endpoint.active:
            raise InvalidInput("{name} is paused. Resume it first.", name=endpoint.name)
        await self.delivery(endpoint_id, delivery_id)
        await self._writer.flush()
        now_ms = int(time.time() * 1000)
        await WebhookDelivery.filter(id=delivery_id).update(
            state=State.WAITING.value, since_ms=now_ms, due_ms=now_ms, attempts=0
        )
        self._courier.wake(endpoint_id)
        self._audit.record("webhook.redeliver", "webhook", endpoint_id, None, {"message": f"msg_{delivery_id}"})

    async def redeliver_failed(self, endpoint_id: int) -> int:
        """Send everything that was given up again, as if it were new, under the old ids; returns how many messages that are.

        Raises:
            NotFound: there is no such endpoint.
            InvalidInput: it is paused.
        """
        endpoint = self.get(endpoint_id)
        if not endpoint.active:
            raise InvalidInput("{name} is paused. Resume it first.", name=endpoint.name)
        await self._writer.flush()
        now_ms, total = int(time.time() * 1000), 0
        while count := await WebhookDelivery.begin_anew(endpoint_id, now_ms, _BATCH):
            total += count
            self._courier.wake(endpoint_id)
        self._audit.record("webhook.redeliver", "webhook", endpoint_id, None, {"messages": total})
        return total

    async def look_after(self) -> None:
        """Give up what has waited for a day without anybody trying; pause who has fallen hopelessly behind."""
        before_ms = int((time.time() - schedule.GIVE_UP_SECONDS) * 1000)
        gone = 0
        while count := await WebhookDelivery.give_up(list(self._endpoints), before_ms, _BATCH, _TOO_LATE):
            gone += count
        if gone:
            logger.warning("{} webhooks that waited for a day were given up", gone)
        for (endpoint_id, state), count in (await WebhookDelivery.pending(list(self._endpoints))).items():
            row = self._endpoints.get(endpoint_id)
            if row is not None and state == State.WAITING and count > BACKLOG:
                await self._pause(row, f"It fell behind: {count} messages wait for it.")

    async def _deliver(self, row: WebhookDelivery) -> Outcome:
        endpoint = self.get(row.endpoint_id)
        body = row.body.encode()
        headers = signing.headers(self._secrets(endpoint), row.message_id, int(time.time()), body)
        more = {"X-Request-ID": row.correlation} if row.correlation else {}
        return await self._sender.send(endpoint.url, {**headers, **more}, body)

    def _secrets(self, endpoint: WebhookEndpoint) -> Sequence[str]:
        sealed = [endpoint.secret]
        if endpoint.old_secret and endpoint.old_until > time.time():
            sealed.append(endpoint.old_secret)
        return [self._vault.decrypt(one).decode() for one in sealed]

    async def _noted(self, endpoint_id: int, outcome: Outcome) -> None:
        """Keep in mind since when an endpoint fails; pause it when that is too long, or when it says that it is gone."""
        row = self._endpoints.get(endpoint_id)
        if row is None or not row.active:
            return
        if outcome.gone:
            self._pause_soon(row, "It answered 410: it wants no more messages.")
        elif outcome.ok != (row.failing_since is None):
            row.failing_since = None if outcome.ok else int(time.time())
            await row.save(update_fields=["failing_since"])
        elif row.failing_since is not None and time.time() - row.failing_since > schedule.PAUSE_SECONDS:
            self._pause_soon(row, f"Nothing could be delivered for three days. {outcome.error}")

    def _pause_soon(self, row: WebhookEndpoint, why: str) -> None:
        # In a task of its own: this is asked for by a delivery, which a pause breaks off.
        self._tasks.start("webhooks-pause", self._pause(row, why[:200]))

    async def _pause(self, row: WebhookEndpoint, why: str) -> None:
        if not row.active:
            return
        with actor.bound(actor.PROGRAM):
            await self._switch(row, active=False, why=why)
        PAUSES.inc()
        sentence = f"The webhook “{row.name}” was paused. {why} Mend it and resume it on the page Webhooks."
        logger.warning("{}", sentence)
        self._events.record(Kind.ERROR, text=sentence)
        for tell in self.tell:
            await tell(sentence)


def _columns(wish: Wish) -> dict[str, str]:
    return {
        "name": wish.name,
        "url": wish.url,
        "kinds": _json(sorted(wish.kinds)),
        "groups": _json(sorted(wish.groups)),
    }


def _json(values: Iterable[object]) -> str:
    listed = list(values)
    return json.dumps(listed) if listed else ""


def _shown(row: WebhookEndpoint) -> dict[str, object]:
    """What the audit may know."""
    return {
        "name": row.name,
        "url": row.url,
        "kinds": ", ".join(sorted(row.kind_set)) or "all",
        "groups": ", ".join(str(chat_id) for _, chat_id in sorted(row.group_set)) or "all",
    }
