"""``python -m nezuko.sandbox``: the sandbox alone."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from nezuko.sandbox.limits import PROFILES
from nezuko.sandbox.standalone import CONTROL, KEY_FILE, LISTEN, PROFILE, main


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m nezuko.sandbox", description="A Telegram to practise on.")
    parser.add_argument("--listen", default=LISTEN, help="host:port for MTProto (%(default)s)")
    parser.add_argument("--control", default=CONTROL, help="host:port for the control API (%(default)s)")
    parser.add_argument("--profile", default=PROFILE, choices=list(PROFILES), help="whose limits hold (%(default)s)")
    parser.add_argument("--key-file", default=KEY_FILE, type=Path, help="where the public key goes (%(default)s)")
    parser.add_argument("--seed", default=0, type=int, help="of the dice of faults with a chance")
    return parser.parse_args()


if __name__ == "__main__":
    chosen = _arguments()
    sys.exit(main(chosen.listen, chosen.control, chosen.profile, chosen.key_file, chosen.seed))
