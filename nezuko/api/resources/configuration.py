"""The settings of the program: what is set, where that came from, and what changes while it runs."""

from __future__ import annotations

from pydantic import BaseModel, Field

from nezuko.api.fields import Line, Page
from nezuko.api.operations import Call, Input, Nothing, Operations
from nezuko.configuration.changes import Configuration
from nezuko.configuration.shown import Setting as Shown
from nezuko.configuration.shown import groups
from nezuko.errors import NotFound
from nezuko.web.permissions import Permission
from nezuko.web.service import service

configuration = Operations("Configuration", "The settings of the program; secrets are masked.")


class SettingRef(Input):
    """A setting."""

    key: str = Field(max_length=60, pattern="^[a-z_]+[.][a-z_]+$", description="As in gate.prompt_ttl.")


class SettingChange(Input):
    """A new value, or none."""

    value: Line | None = Field(description="As one would type it; null: what file and environment say.")


class Setting(BaseModel):
    """One setting."""

    key: str
    about: str
    value: str = Field(description="As people read it; secrets are dots.")
    default: str
    given: str = Field(description="What file and environment say.")
    where: str = Field(
        description="Whence the value comes: default, config.toml, environment, this command, or changed here."
    )
    variable: str = Field(description="The variable of the environment that sets it.")
    changeable: bool = Field(description="Whether it can be changed while the program runs.")


@configuration.get("/configuration", "List the settings", Permission.CONFIG_CHANGE)
async def list_settings(call: Call[Nothing, Nothing, Nothing]) -> Page[Setting]:
    """All of them, in the order of the documentation."""
    del call
    return Page(items=await _all(), next=None)


@configuration.get("/configuration/{key}", "Read a setting", Permission.CONFIG_CHANGE)
async def get_setting(call: Call[SettingRef, Nothing, Nothing]) -> Setting:
    """What it is, and where that came from."""
    return await _one(call.path.key)


@configuration.patch("/configuration/{key}", "Change a setting", Permission.CONFIG_CHANGE, current=get_setting)
async def change_setting(call: Call[SettingRef, Nothing, SettingChange]) -> Setting:
    """One that is `changeable`. It is in force at once, and kept over a restart."""
    key, value, settings = call.path.key, call.body.value, service(Configuration)
    await _one(key)
    if value is not None:
        await settings.change(key, value)
    elif key in await settings.changed():
        await settings.put_back(key)
    return await _one(key)


async def _all() -> list[Setting]:
    settings = service(Configuration)
    sections = groups(settings.settings, settings.given, await settings.changed())
    return [_setting(one) for section in sections for one in section.settings]


async def _one(key: str) -> Setting:
    for one in await _all():
        if one.key == key:
            return one
    raise NotFound("There is no such setting.")


def _setting(one: Shown) -> Setting:
    return Setting(
        key=one.key,
        about=one.about,
        value=one.shown,
        default=one.default,
        given=one.given,
        where=one.where,
        variable=one.variable,
        changeable=one.control is not None,
    )
