"""Style sheets, scripts, pictures, fonts: read once, compressed once, served under an address that changes with their content."""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from quart import Blueprint, Response, current_app, request
from werkzeug.exceptions import NotFound

from nezuko.web.guard import public
from nezuko.web.service import service

FOLDER = Path(__file__).resolve().parents[2] / "static"
_COMPRESSIBLE = frozenset({".css", ".js", ".svg", ".txt"})
_SERVED = _COMPRESSIBLE | {".woff2", ".png", ".ico"}
_TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".woff2": "font/woff2"}


@dataclass(frozen=True)
class Asset:
    """One file, ready to be sent."""

    content: bytes
    content_type: str
    compressible: bool

    @cached_property
    def compressed(self) -> bytes:
        """The content under gzip; made at the first use."""
        return gzip.compress(self.content, 9, mtime=0)


class Assets:
    """All files of the static folder. Their common hash is part of each address: style sheets can refer to each other relatively."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Read `folder`; only the kinds of files that pages use are served."""
        self._files = {
            path.relative_to(folder).as_posix(): _read(path)
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.suffix in _SERVED
        }
        digest = hashlib.sha256()
        for name, asset in self._files.items():
            digest.update(name.encode() + b"\0" + asset.content + b"\0")
        self.version = digest.hexdigest()[:12]

    def address(self, name: str) -> str:
        """Return the path under which the file is served.

        Raises:
            LookupError: there is no such file.
        """
        if name not in self._files:
            raise LookupError(f"there is no static file {name!r}")
        return f"/static/{self.version}/{name}"

    def find(self, name: str) -> Asset | None:
        """Return the file, or None."""
        return self._files.get(name)


def _read(path: Path) -> Asset:
    kind = _TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Asset(path.read_bytes(), kind, path.suffix in _COMPRESSIBLE)


blueprint = Blueprint("assets", __name__)


@blueprint.get("/static/<version>/<path:name>")
@public
async def file(version: str, name: str) -> Response:
    """Send a file; for ever cacheable under the current version, not at all under an old one."""
    assets = service(Assets)
    asset = assets.find(name)
    if asset is None:
        raise NotFound
    squeeze = asset.compressible and "gzip" in request.headers.get("Accept-Encoding", "")
    response = Response(asset.compressed if squeeze else asset.content, content_type=asset.content_type)
    if asset.compressible:
        response.headers["Vary"] = "Accept-Encoding"
    if squeeze:
        response.headers["Content-Encoding"] = "gzip"
    fresh = version == assets.version and not current_app.debug
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable" if fresh else "no-store"
    return response


@blueprint.get("/favicon.ico")
@public
async def favicon() -> Response:
    """Send the mark to browsers that ask by habit."""
    return await file(service(Assets).version, "favicon.svg")
