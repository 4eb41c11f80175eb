"""The sandbox alone in a process."""

from __future__ import annotations

import asyncio
import json
import signal
import socket
import stat
import sys

import pytest
from control_client import Control
from telethon import TelegramClient
from telethon.crypto import rsa
from telethon.sessions import MemorySession

from nezuko.sandbox.standalone import kept_key, main, private_file, split_address


async def started(tmp_path, *more):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "nezuko.sandbox", "--listen", "127.0.0.1:0", "--control", "127.0.0.1:0",
        "--key-file", str(tmp_path / "var" / "key.pem"), *more, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    async with asyncio.timeout(30):
        said = json.loads(await process.stdout.readline())
    return process, said


async def test_client_signs_in_at_a_sandbox_in_another_process_and_both_end_cleanly(tmp_path):
    process, said = await started(tmp_path)
    assert said["profile"] == "telegram"
    control = Control(split_address(said["control"].removeprefix("http://")))
    await control.open()
    bot = await control.do("add_bot", first_name="Gate", username="gatebot")
    rsa.add_key((tmp_path / "var" / "key.pem").read_text(), old=False)
    client = TelegramClient(MemorySession(), 1, "hash")
    client.session.set_dc(2, *split_address(said["listen"]))
    await client.start(bot_token=bot["token"])
    assert (await client.get_me()).id == bot["id"]
    await client.disconnect()
    await control.close()
    process.send_signal(signal.SIGTERM)
    async with asyncio.timeout(10):
        assert await process.wait() == 0


async def test_open_connections_do_not_hold_up_the_end(tmp_path):
    process, said = await started(tmp_path, "--profile", "free")
    control = Control(split_address(said["control"].removeprefix("http://")))
    await control.open()
    waiting = asyncio.ensure_future(control.do("journal/wait", method="never", timeout=60))
    await asyncio.sleep(0)
    process.send_signal(signal.SIGINT)
    async with asyncio.timeout(10):
        assert await process.wait() == 0
    with pytest.raises((asyncio.IncompleteReadError, ConnectionError)):
        await waiting


def test_key_is_the_same_the_next_time_and_only_the_owner_can_read_it(tmp_path):
    path = tmp_path / "new" / "sandbox.pem"
    first = kept_key(path)
    assert kept_key(path).fingerprint == first.fingerprint
    assert path.read_text() == first.public_pem
    assert stat.S_IMODE(private_file(path).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"listen": "here"}, "'here' is no address: write host:port"),
        ({"listen": "127.0.0.1:70000"}, "is no address"),
        ({"control": "0.0.0.0:0"}, "loopback only, not on 0.0.0.0"),
        ({"profile": "x"}, "no profile 'x': take free or telegram"),
    ],
)
def test_start_that_cannot_be_says_why_and_exits_with_2(arguments, sentence, tmp_path, capsys):
    wanted = {"listen": "127.0.0.1:0", "control": "127.0.0.1:0", "key_file": tmp_path / "k.pem", **arguments}
    assert main(**wanted) == 2
    assert sentence in capsys.readouterr().err


def test_port_in_use_and_broken_key_say_what_is_wrong(tmp_path, capsys):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(f"127.0.0.1:{port}", "127.0.0.1:0", key_file=tmp_path / "k.pem") == 2
        assert "in use" in capsys.readouterr().err
    private_file(tmp_path / "k.pem").write_text("nonsense")
    assert main("127.0.0.1:0", "127.0.0.1:0", key_file=tmp_path / "k.pem") == 2
    assert "delete it, and a new one is made" in capsys.readouterr().err
