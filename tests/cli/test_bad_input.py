"""What a person sees who starts the program with something that can't work: a sentence, a status, and nothing lost."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from nezuko.sandbox import Sandbox
from nezuko.storage.locks import in_use


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Sandbox]:
    async with Sandbox() as tg:
        (tmp_path / "dc.pem").write_text(tg.public_key_pem)
        yield tg


async def nezuko(folder: Path, *arguments: str, seconds: float = 40.0, **environment: str) -> tuple[int, str]:
    """Run the command line in a folder of its own; returns its status and what it said."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("NEZUKO_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "nezuko", *arguments, cwd=folder, env={**clean, "NEZUKO_WEB__PORT": "0", **environment},
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT,
    )  # fmt: skip
    try:
        said, _ = await asyncio.wait_for(process.communicate(), seconds)
    except TimeoutError:
        process.kill()
        said, _ = await process.communicate()
        raise AssertionError(f"it went on running: {said.decode()}") from None
    return process.returncode or 0, said.decode()


def pointed_at(tg: Sandbox, folder: Path) -> dict[str, str]:
    host, port = tg.address
    return {
        "NEZUKO_TELEGRAM__API_ID": "1",
        "NEZUKO_TELEGRAM__API_HASH": "hash",
        "NEZUKO_TELEGRAM__DC_ADDRESS": f"{host}:{port}",
        "NEZUKO_TELEGRAM__DC_PUBLIC_KEY": str(folder / "dc.pem"),
    }


async def test_without_credentials_it_says_in_three_lines_where_to_get_them(tmp_path: Path) -> None:
    status, said = await nezuko(tmp_path)
    assert status == 2
    assert len(said.strip().splitlines()) == 3
    assert "my.telegram.org" in said
    assert "BotFather" in said
    assert "make demo" in said


async def test_an_unknown_key_in_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("[telegram]\napi_idd = 5\n")
    status, said = await nezuko(tmp_path, "run")
    assert status == 2
    assert "telegram.api_idd" in said
    assert "Traceback" not in said


async def test_an_unknown_environment_variable_is_named(tmp_path: Path) -> None:
    status, said = await nezuko(tmp_path, "run", NEZUKO_TELEGRAM__API_IDD="5")
    assert status == 2
    assert "NEZUKO_TELEGRAM__API_IDD" in said


async def test_a_configuration_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    status, said = await nezuko(tmp_path, "--config", "nowhere.toml", "run")
    assert status == 2
    assert "nowhere.toml" in said


async def test_a_token_that_is_none_is_refused_with_an_example(tmp_path: Path) -> None:
    status, said = await nezuko(tmp_path, "bot", "add", "hello")
    assert status == 2
    assert "BotFather" in said


async def test_a_wrong_token_ends_the_start_with_a_sentence(tmp_path: Path, telegram: Sandbox) -> None:
    status, said = await nezuko(
        tmp_path, "run", **pointed_at(telegram, tmp_path), NEZUKO_TELEGRAM__BOT_TOKENS="12345:not-the-right-one"
    )
    assert status == 2, said
    assert "BotFather" in said.splitlines()[-1]
    assert "not-the-right-one" not in said


async def test_a_revoked_token_ends_the_start_and_keeps_the_groups(tmp_path: Path, telegram: Sandbox) -> None:
    bot = telegram.world.add_bot("Gate", username="gatebot")
    where = pointed_at(telegram, tmp_path)
    status, said = await nezuko(tmp_path, "bot", "add", bot.token or "", **where)
    assert status == 0, said
    telegram.world.revoke_token(bot)
    status, said = await nezuko(tmp_path, "run", **where)
    assert status == 2, said
    assert "token" in said.splitlines()[-1]
    status, said = await nezuko(tmp_path, "bot", "list", **where)
    assert str(bot.id) in said


async def test_a_port_in_use_is_named_and_what_to_do(tmp_path: Path, telegram: Sandbox) -> None:
    bot = telegram.world.add_bot("Gate", username="gatebot")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        status, said = await nezuko(
            tmp_path,
            "run",
            **{
                **pointed_at(telegram, tmp_path),
                "NEZUKO_TELEGRAM__BOT_TOKENS": bot.token or "",
                "NEZUKO_WEB__PORT": port,
            },
        )
    assert status == 2, said
    assert f"Port {port}" in said
    assert "web.port" in said


async def test_a_broken_key_is_refused_at_start(tmp_path: Path) -> None:
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "encryption.key").write_text("not a key\n")
    status, said = await nezuko(tmp_path, "run", NEZUKO_TELEGRAM__API_ID="1", NEZUKO_TELEGRAM__API_HASH="hash")
    assert status == 2
    assert "key" in said
    assert "Traceback" not in said


async def test_a_data_folder_that_is_a_file_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("in the way")
    status, said = await nezuko(tmp_path, "run", NEZUKO_TELEGRAM__API_ID="1", NEZUKO_TELEGRAM__API_HASH="hash")
    assert status == 2
    assert "var" in said
    assert "Traceback" not in said


async def test_check_prints_what_is_wrong_in_a_group_and_how_to_mend_it(tmp_path: Path, telegram: Sandbox) -> None:
    bot = telegram.world.add_bot("Gate", username="gatebot")
    where = pointed_at(telegram, tmp_path)
    await nezuko(tmp_path, "bot", "add", bot.token or "", **where)
    status, said = await nezuko(tmp_path, "check", **where)
    assert status == 0, said
    assert "@gatebot" in said
    status, said = await nezuko(tmp_path, "check", **{**where, "NEZUKO_STORAGE__REDIS": "redis://127.0.0.1:1/0"})
    assert status == 1
    assert "storage.redis" in said


async def test_check_says_that_a_server_can_not_be_reached(tmp_path: Path, telegram: Sandbox) -> None:
    bot = telegram.world.add_bot("Gate", username="gatebot")
    where = pointed_at(telegram, tmp_path)
    await nezuko(tmp_path, "bot", "add", bot.token or "", **where)
    status, said = await nezuko(tmp_path, "check", **{**where, "NEZUKO_TELEGRAM__DC_ADDRESS": "127.0.0.1:1"})
    assert status == 1
    assert "dc_address" in said


async def test_a_second_start_on_the_same_data_folder_is_refused(tmp_path: Path, telegram: Sandbox) -> None:
    bot = telegram.world.add_bot("Gate", username="gatebot")
    where = {**pointed_at(telegram, tmp_path), "NEZUKO_TELEGRAM__BOT_TOKENS": bot.token or ""}
    async with in_use(tmp_path / "var", "somebody else"):
        status, said = await nezuko(tmp_path, "run", **where)
    assert status == 2
    assert "already running" in said
