"""API tokens from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.test_bad_input import nezuko


async def test_token_is_made_listed_and_revoked(tmp_path: Path) -> None:
    status, said = await nezuko(tmp_path, "token", "make", "backup", "--may", "groups.view", "--may", "audit.view")
    assert status == 0
    secret = said.splitlines()[-1]
    assert secret.startswith("nzk_")
    _, said = await nezuko(tmp_path, "token", "list")
    line = said.splitlines()[-1]
    assert secret[:10] in line
    assert secret not in line
    assert line.endswith("groups.view audit.view")
    status, said = await nezuko(tmp_path, "token", "revoke", line.split()[0])
    assert (status, said.splitlines()[-1]) == (0, "“backup” is revoked.")
    assert (await nezuko(tmp_path, "token", "list"))[1] == ""


async def test_token_that_can_not_be_made_is_refused_with_a_sentence(tmp_path: Path) -> None:
    status, said = await nezuko(tmp_path, "token", "make", "x", "--may", "groups.view", "--account", "42")
    assert (status, "page Admins" in said) == (2, True)
    status, said = await nezuko(tmp_path, "token", "make", "x", "--may", "groups.fly")
    assert status == 2
    assert "groups.view" in said
