"""Everything that may be changed about a bot: from its page and from the command line alike."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from loguru import logger
from prometheus_client import Counter

from nezuko import actor
from nezuko.actor import Actor
from nezuko.audit.log import Audit
from nezuko.bots.models import Bot
from nezuko.bots.supervisor import HERE_ALREADY, Supervisor, token_id
from nezuko.enforcement.gate import Gate
from nezuko.enforcement.service import Enforcement
from nezuko.errors import InvalidInput, NezukoError, NotFound
from nezuko.groups.directory import Groups, Protection
from nezuko.i18n.pages import mark
from nezuko.storage.vault import Vault
from nezuko.tasks import Tasks
from nezuko.telegram.errors import BadToken, RateLimited, Refused, TokenRevoked
from nezuko.telegram.types import Person
from nezuko.telegram.waiting import in_time

CHANGES = Counter("nezuko_bot_changes_total", "Bots that were added, paused, resumed or removed.", ["change"])

FREEING_SECONDS = 3600.0
"""For how long a bot that is to be removed goes on unmuting people at most."""
LOOK_SECONDS = 0.5
WRONG = mark(
    "Telegram doesn't know this token. Copy it once more from @BotFather, all of it, with the number before the colon."
)
REVOKED = mark(
    "This token was right once and is revoked. Send /token to @BotFather, choose the bot, and paste what he answers."
)
HERE_PAUSED = mark("{bot} is here already, with this very token, paused: resume it on its page.")
WHY_FREE = "the bot is being removed"


@dataclass(frozen=True, slots=True)
class Affected:
    """What hangs on a bot: its groups, switched off or not, and whom it keeps muted there."""

    groups: tuple[Protection, ...]
    muted: int


class Bots:
    """Service: takes bots in, pauses, resumes and removes them. Changes are in force within a second, and audited."""

    def __init__(
        self, supervisor: Supervisor, enforcement: Enforcement, groups: Groups, audit: Audit, vault: Vault, tasks: Tasks
    ) -> None:
        self._supervisor = supervisor
        self._enforcement = enforcement
        self._groups = groups
        self._audit = audit
        self._vault = vault
        self._tasks = tasks.branch("removing")
        self.removing: dict[int, asyncio.Task[None]] = {}
        """Bots that unmute people before they are removed."""

    # ------------------------------------------------------------ taking in

    async def check(self, token: str) -> Person:
        """Ask Telegram whose token this is. Raises what `meet` raises."""
        return (await self.meet(token))[0]

    async def meet(self, token: str) -> tuple[Person, bytes]:
        """Ask Telegram whose token this is. Returns the bot, and its picture (a JPEG, empty if it has none).

        Raises:
            InvalidInput: it is no token, a wrong or revoked one, or that of a bot that is here already; the sentence says what to do.
            TelegramError: Telegram can't be asked at present.
        """
        row = await Bot.get_or_none(id=token_id(token), deleted_at=None)
        if row is not None and not row.problem and self._token(row) == token.strip():
            raise InvalidInput(HERE_ALREADY if row.active else HERE_PAUSED, bot=row.label)
        try:
            async with in_time():
                return await self._supervisor.verify(token)
        except (BadToken, TokenRevoked) as error:
            raise InvalidInput(REVOKED if error.name == "ACCESS_TOKEN_EXPIRED" else WRONG) from None
        except RateLimited as error:
            raise InvalidInput(
                "Telegram wants no further tries for {seconds} s. Wait, and try again.",
                seconds=f"{error.retry_after or 60:.0f}",
            ) from None
        except Refused as error:
            if error.name != "API_ID_INVALID":
                raise
            raise InvalidInput("Telegram refuses the API id and hash of the configuration, not the token.") from None

    async def add(self, token: str) -> Bot:
        """Take a bot in, or bring it back with a new token. Raises InvalidInput if that can't be a token."""
        known = await Bot.get_or_none(id=token_id(token))
        old = None if known is None or known.deleted_at else self._shown(known)
        row = await self._supervisor.add(token)
        if known is not None and known.deleted_at is None:
            new = self._shown(row)
        else:
            new = {"bot": row.label, "state": "active", "groups": len(self.affected(row.id).groups)}
        self._note("add", row, old, new)
        return row

    # ------------------------------------------------------------ switching

    async def pause(self, bot_id: int) -> Bot:
        """Disconnect a bot; its groups and their rules stay, nobody is muted or freed meanwhile. Raises NotFound, InvalidInput."""
        if not (await self._row(bot_id)).active:
            raise InvalidInput("This bot is paused already.")
        row = await self._supervisor.pause(bot_id)
        self._note("pause", row, {"state": "active"}, {"state": "paused"})
        return row

    async def resume(self, bot_id: int) -> Bot:
        """Connect a paused bot again, or try once more with one whose token was refused. Raises NotFound, InvalidInput."""
        before = await self._row(bot_id)
        if before.active and not before.problem:
            raise InvalidInput("This bot is running already.")
        if before.active:
            await self._supervisor.pause(bot_id)
        row = await self._supervisor.resume(bot_id)
        self._note("resume", row, {"state": before.problem or "paused"}, {"state": "active"})
        return row

    # ------------------------------------------------------------ removing

    def affected(self, bot_id: int) -> Affected:
        """What hangs on a bot, from memory."""
        groups = tuple(group for group in self._groups.all() if group.bot_id == bot_id)
        gate = self._enforcement.gate(bot_id)
        return Affected(
            tuple(sorted(groups, key=lambda group: group.title.casefold())), len(gate.ledger) if gate else 0
        )

    async def delete(self, bot_id: int) -> Bot:
        """Disconnect a bot and wipe its token; its groups stay, for when it is added again. Raises NotFound."""
        row = await self._row(bot_id)
        kept = self.affected(bot_id)
        old = {"bot": row.label, "state": "active" if row.active else "paused"}
        await self._supervisor.delete(bot_id)
        self._note("delete", row, old, {"state": "removed", "groups_kept": len(kept.groups)})
        return row

    async def free_and_delete(self, bot_id: int) -> int:
        """Unmute everybody whom the bot keeps muted, then delete it, in the background. Returns how many have to be unmuted.

        Its groups are switched off meanwhile, else people would be muted again; afterwards they are as they were.

        Raises:
            NotFound: there is no such bot, or it doesn't run, so that it can't unmute anybody.
        """
        row, gate = await self._row(bot_id), self._enforcement.gate(bot_id)
        if gate is None or row.problem:
            raise NotFound("The bot doesn't run at present, so it can't unmute anybody. Resume it first.")
        count = self.affected(bot_id).muted
        if bot_id not in self.removing:
            task = self._tasks.start(
                f"bot {bot_id}", self._free_and_delete(bot_id, gate, actor.current()), follows=True
            )
            self.removing[bot_id] = task
            self._audit.record("bot.free", "bot", bot_id, {"muted": count}, {"muted": 0})
            task.add_done_callback(lambda _: self.removing.pop(bot_id, None))
        return count

    async def stop(self) -> None:
        """End what is under way: people who are being unmuted are so after the next start, too; the bot stays."""
        await self._tasks.stop()

    async def _free_and_delete(self, bot_id: int, gate: Gate, who: Actor) -> None:
        with actor.bound(who):
            guarded = self._groups.of_bot(bot_id)
            for group in guarded:
                await self._groups.unprotect(bot_id, group.chat_id)
            for chat_id in {entry.chat_id for entry in gate.ledger.everything()}:
                gate.freeing.free_all(chat_id, WHY_FREE)
            try:
                async with asyncio.timeout(FREEING_SECONDS):
                    while len(gate.ledger):  # noqa: ASYNC110 - lifts end in several places, seldom worth an event of their own
                        await asyncio.sleep(LOOK_SECONDS)
                await self.delete(bot_id)
            except (TimeoutError, NezukoError) as error:
                logger.bind(bot=bot_id).warning("the bot was not removed: not everybody could be unmuted ({!r})", error)
            finally:
                for group in guarded:
                    await self._groups.enable(bot_id, group.chat_id)

    # ------------------------------------------------------------ inside

    @staticmethod
    async def _row(bot_id: int) -> Bot:
        row = await Bot.get_or_none(id=bot_id, deleted_at=None)
        if row is None:
            raise NotFound("There is no such bot here.")
        return row

    def _token(self, row: Bot) -> str:
        try:
            return self._vault.decrypt(row.token or b"").decode()
        except NezukoError:
            return ""

    def _shown(self, row: Bot) -> dict[str, object]:
        """What the audit says of a bot: of its token only that it is another one."""
        digest = hashlib.sha256(self._token(row).encode()).hexdigest()
        return {"bot": row.label, "state": "active" if row.active else "paused", "token": digest}

    def _note(self, change: str, row: Bot, old: Mapping[str, object] | None, new: Mapping[str, object]) -> None:
        CHANGES.labels(change).inc()
        self._audit.record(f"bot.{change}", "bot", row.id, old, new)
