"""The bots: taken in, paused, resumed, removed."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field, SecretStr

from nezuko.administration.bot_list import BotLine, BotList, BotState
from nezuko.administration.bots import Bots
from nezuko.api.fields import Moment, Page, TelegramId
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.errors import InvalidInput
from nezuko.web.permissions import Permission
from nezuko.web.service import service

bots = Operations("Bots", "The bots: taken in, paused, resumed, removed.")


class BotRef(Input):
    """A bot."""

    bot_id: TelegramId


class BotToken(Input):
    """A token from @BotFather."""

    token: SecretStr = Field(min_length=1, max_length=200, description="As in 123456789:AAE…")


class BotChange(Input):
    """What to change."""

    active: bool = Field(description="false: disconnect it, until it is resumed; its groups and their rules stay.")


class HowToRemove(Input):
    """What becomes of those whom the bot keeps muted."""

    muted: Literal["keep", "free"] = Field("keep", description="free: it unmutes them first, which may take a while.")


class Whose(BaseModel):
    """Whose token it is."""

    bot_id: int
    name: str
    username: str | None


class Bot(BaseModel):
    """A bot."""

    bot_id: int
    name: str
    username: str
    state: BotState
    problem: str = Field(description="What keeps it from working; empty if nothing does.")
    active: bool
    groups: int
    muted: int = Field(description="Members whom it keeps muted.")
    calls_today: int = Field(description="Its calls to Telegram since midnight, UTC.")
    added_at: Moment


class Budget(BaseModel):
    """How much is used of something that is limited."""

    name: str
    used: int
    of: int
    hint: str


class BotLoad(BaseModel):
    """What a bot's queue does now."""

    running: bool
    waiting: dict[str, int] = Field(description="Calls that wait, by priority.")
    budgets: list[Budget]
    floods: dict[str, float] = Field(description="Methods that Telegram wants to rest, and for how many seconds.")


@bots.get("/bots", "List the bots", Permission.BOTS_VIEW)
async def list_bots(call: Call[Nothing, Nothing, Nothing]) -> Page[Bot]:
    """In the order in which they were added."""
    del call
    return Page(items=[_bot(line) for line in await service(BotList).lines()], next=None)


@bots.post("/bots/verify", "Whose token is this?", Permission.BOTS_CHANGE)
async def verify_bot(call: Call[Nothing, Nothing, BotToken]) -> Whose:
    """Asks Telegram, and changes nothing."""
    person = await service(Bots).check(call.body.token.get_secret_value())
    return Whose(bot_id=person.id, name=person.name, username=person.username)


@bots.post("/bots", "Add a bot", Permission.BOTS_CHANGE, makes="/bots/{bot_id}")
async def add_bot(call: Call[Nothing, Nothing, BotToken]) -> Bot:
    """It connects at once. A bot that is here already gets the new token; one that was removed finds its groups again."""
    token = call.body.token.get_secret_value()
    await service(Bots).check(token)
    row = await service(Bots).add(token)
    return _bot(await service(BotList).line(row.id))


@bots.get("/bots/{bot_id}", "Read a bot", Permission.BOTS_VIEW)
async def get_bot(call: Call[BotRef, Nothing, Nothing]) -> Bot:
    """How it stands."""
    return _bot(await service(BotList).line(call.path.bot_id))


@bots.get("/bots/{bot_id}/load", "What a bot's queue does", Permission.BOTS_VIEW)
async def get_bot_load(call: Call[BotRef, Nothing, Nothing]) -> BotLoad:
    """Right now."""
    await service(BotList).line(call.path.bot_id)
    load = service(BotList).load(call.path.bot_id)
    if load is None:
        return BotLoad(running=False, waiting={}, budgets=[], floods={})
    budgets = [Budget(name=one.name, used=one.used, of=one.of, hint=one.hint) for one in load.meters]
    return BotLoad(running=True, waiting=dict(load.waiting), budgets=budgets, floods=dict(load.floods))


@bots.patch("/bots/{bot_id}", "Pause or resume a bot", Permission.BOTS_CHANGE, current=get_bot)
async def change_bot(call: Call[BotRef, Nothing, BotChange]) -> Bot:
    """To resume one that runs with a problem is to try once more."""
    line = await service(BotList).line(call.path.bot_id)
    if not call.body.active and line.row.active:
        await service(Bots).pause(line.row.id)
    elif call.body.active and (not line.row.active or line.row.problem):
        await service(Bots).resume(line.row.id)
    return _bot(await service(BotList).line(call.path.bot_id))


@bots.delete("/bots/{bot_id}", "Remove a bot", Permission.BOTS_CHANGE)
async def remove_bot(call: Call[BotRef, HowToRemove, Nothing]) -> None:
    """Its token is wiped. Its groups and their rules stay, for when it is added again."""
    if call.query.muted == "free":
        await service(Bots).free_and_delete(call.path.bot_id)
        return
    if call.path.bot_id in service(Bots).removing:
        raise InvalidInput("It is being removed: it unmutes people first.")
    await service(Bots).delete(call.path.bot_id)


def _bot(line: BotLine) -> Bot:
    row = line.row
    return Bot(
        bot_id=row.id,
        name=row.name,
        username=row.username,
        state=line.state,
        problem=row.problem,
        active=row.active,
        groups=line.groups,
        muted=line.muted,
        calls_today=line.calls,
        added_at=row.added_at,
    )
