"""Style sheets, scripts and fonts."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from nezuko.web.assets import FOLDER, Assets
from tests.dashboards import RunningDashboard


async def test_everything_that_pages_name_is_there(dashboard: RunningDashboard) -> None:
    await dashboard.tell_story()
    page = (await (await dashboard.signed_in()).get("/")).text
    nobody = dashboard.visitor()
    named = set(re.findall(r'(?:href|src)="(/static/[^"#]+)', page))
    assert len(named) >= 7
    for path in named:
        answer = await nobody.get(path)
        assert answer.status == 200, path
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


async def test_icons_that_pages_use_are_in_the_sprite(dashboard: RunningDashboard) -> None:
    sprite = (FOLDER / "vendor/icons/icons.svg").read_text()
    templates = "".join(path.read_text() for path in (FOLDER.parent / "templates").rglob("*.html"))
    literal = set(re.findall(r"icon\('([a-z0-9-]+)'", templates))
    from nezuko.events.kinds import LOOKS, Kind  # noqa: PLC0415 - looked at by this test alone

    assert set(LOOKS) == set(Kind)
    for name in literal | {look.icon for look in LOOKS.values()}:
        assert f'id="{name}"' in sprite, name


async def test_text_is_compressed_for_those_who_take_it(dashboard: RunningDashboard) -> None:
    nobody = dashboard.visitor()
    path = "/static/x/nezuko.css"
    squeezed = await nobody.get(path, Accept_Encoding="br, gzip")
    assert squeezed.headers["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in (await nobody.get(path)).headers
    font = await nobody.get("/static/x/vendor/inter/inter-latin-wght-normal.woff2", Accept_Encoding="gzip")
    assert "Content-Encoding" not in font.headers


async def test_old_address_isnt_kept_for_ever(dashboard: RunningDashboard) -> None:
    assert (await dashboard.visitor().get("/static/000000000000/nezuko.css")).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", ["../nezuko/config.py", "%2e%2e/pyproject.toml", "vendor/README.md", "nope.css"])
async def test_nothing_but_the_pages_own_files_is_served(dashboard: RunningDashboard, name: str) -> None:
    assert (await dashboard.visitor().get(f"/static/x/{name}")).status == 404


def test_address_changes_with_the_content(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("a{}")
    before = Assets(tmp_path).address("a.css")
    (tmp_path / "a.css").write_text("b{}")
    after = Assets(tmp_path)
    assert after.address("a.css") != before
    found = after.find("a.css")
    assert found is not None
    assert gzip.decompress(found.compressed) == b"b{}"
    with pytest.raises(LookupError):
        after.address("nope.css")


def test_everything_of_others_has_its_licence_beside_it() -> None:
    for folder in (FOLDER / "vendor").iterdir():
        if folder.is_dir():
            assert (folder / "LICENSE").is_file(), folder
