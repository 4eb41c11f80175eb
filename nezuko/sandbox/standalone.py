"""The sandbox alone in a process, so that what practises on it can be killed and started again meanwhile."""

from __future__ import annotations

import asyncio
import gc
import json
import os
import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from nezuko.sandbox.control import ControlServer
from nezuko.sandbox.limits import PROFILES
from nezuko.sandbox.sandbox import Sandbox
from nezuko.sandbox.wire.keys import RsaKey

if TYPE_CHECKING:
    from collections.abc import Iterator

LISTEN = "127.0.0.1:4430"
CONTROL = "127.0.0.1:4431"
PROFILE = "telegram"
LAST_PORT = 0xFFFF
KEY_FILE = Path("var/sandbox.pem")


def main(
    listen: str = LISTEN, control: str = CONTROL, profile: str = PROFILE, key_file: Path = KEY_FILE, seed: int = 0
) -> int:
    """Run until SIGTERM or SIGINT.

    Args:
        listen: "host:port" for MTProto; port 0 takes a free one.
        control: "host:port" for the control API, on loopback.
        profile: whose limits hold: "telegram" or "free".
        key_file: where the public key is written, for clients to load. The private one is kept beside it, so that a
            sandbox that is started again has the same.
        seed: of the dice of faults with a chance.

    Returns:
        The status to exit with: 0 after a clean end, 2 when it couldn't start, which is said on stderr.
    """
    # Users, messages and the journal live as long as the process: looking through them again and again for garbage
    # would only make answers late.
    gc.set_threshold(100_000, 50, 100)
    try:
        asyncio.run(run(listen, control, profile, key_file, seed))
    except (OSError, ValueError) as error:
        sys.stderr.write(f"The sandbox can't start: {error}\n")
        return 2
    return 0


async def run(
    listen: str = LISTEN, control: str = CONTROL, profile: str = PROFILE, key_file: Path = KEY_FILE, seed: int = 0
) -> None:
    """Serve until SIGTERM or SIGINT, having printed one line of JSON with the addresses; arguments as for ``main``.

    Raises:
        ValueError: for an address that is none, a control address off loopback, an unknown profile, a broken key.
        OSError: when a port is in use or the key can't be written.
    """
    host, port = split_address(listen)
    control_host, control_port = split_address(control)
    if profile not in PROFILES:
        raise ValueError(f"there is no profile {profile!r}: take {' or '.join(PROFILES)}")
    tg = Sandbox(host=host, port=port, rsa_key=kept_key(key_file), profile=profile, seed=seed)
    desk = ControlServer(tg, control_host, control_port)
    with _told_to_stop() as stop:
        async with tg:
            await desk.start()
            try:
                _announce(tg, desk, key_file)
                await stop.wait()
            finally:
                await desk.stop()


def kept_key(key_file: Path) -> RsaKey:
    """The key of last time, or a new one; writes the public half to ``key_file`` and keeps the private one beside it.

    Raises:
        ValueError: when the private file is there but holds no key.
        OSError: when a file can't be read or written.
    """
    private = private_file(key_file)
    if private.exists():
        try:
            key = RsaKey.load(private.read_bytes())
        except ValueError as error:
            raise ValueError(f"{private} holds no usable key ({error}): delete it, and a new one is made") from error
    else:
        key = RsaKey.generate()
        private.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(private, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(key.private_pem)
    key_file.write_text(key.public_pem)
    return key


def private_file(key_file: Path) -> Path:
    """Where the private key is kept: sandbox.pem has sandbox.private.pem beside it."""
    return key_file.with_suffix(f".private{key_file.suffix}")


def split_address(address: str) -> tuple[str, int]:
    """Host and port out of "host:port"; raises ValueError when it isn't that."""
    host, colon, port = address.rpartition(":")
    if not colon or not host or not port.isdecimal() or int(port) > LAST_PORT:
        raise ValueError(f"{address!r} is no address: write host:port, such as {LISTEN}")
    return host.strip("[]"), int(port)


def _announce(tg: Sandbox, desk: ControlServer, key_file: Path) -> None:
    said = {
        "listen": "{}:{}".format(*tg.address),
        "control": "http://{}:{}".format(*desk.address),
        "public_key": str(key_file),
        "profile": tg.faults.profile,
    }
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


@contextmanager
def _told_to_stop() -> Iterator[asyncio.Event]:
    """An event that SIGTERM and SIGINT set; the loop's handlers are taken away again at the end."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    signals = signal.SIGTERM, signal.SIGINT
    for number in signals:
        loop.add_signal_handler(number, stop.set)
    try:
        yield stop
    finally:
        for number in signals:
            loop.remove_signal_handler(number)
