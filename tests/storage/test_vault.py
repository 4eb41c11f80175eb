"""The vault: what is sealed with it, and what it refuses."""

from __future__ import annotations

import stat

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr

from nezuko.config import StorageSettings
from nezuko.errors import StorageError
from nezuko.storage.database import open_database
from nezuko.storage.keys import key_file, make_key, read_keys
from nezuko.storage.models import VaultCheck
from nezuko.storage.vault import Vault
from tests.storage.shop import Book, Shelf

MODELS = ["tests.storage.shop"]


def fresh() -> str:
    return Fernet.generate_key().decode()


def test_what_is_sealed_can_be_opened_and_is_not_readable(vault: Vault) -> None:
    sealed = vault.encrypt("12345:secret")
    assert b"secret" not in sealed
    assert vault.decrypt(sealed) == b"12345:secret"
    assert vault.decrypt(vault.encrypt(b"\x00\xff")) == b"\x00\xff"


def test_process_that_was_slower_uses_the_key_that_another_has_made_and_leaves_nothing_behind(
    sqlite_storage: StorageSettings,
) -> None:
    first = make_key(sqlite_storage)
    assert make_key(sqlite_storage) == first
    assert [file.name for file in sqlite_storage.data_dir.glob("*key*")] == [key_file(sqlite_storage).name]


@pytest.mark.parametrize("blank", ["", "   ", b"", b"\n"])
def test_a_blank_token_is_refused(vault: Vault, blank: str | bytes) -> None:
    with pytest.raises(StorageError, match="blank"):
        vault.encrypt(blank)


def test_a_value_that_was_changed_is_refused(vault: Vault) -> None:
    sealed = bytearray(vault.encrypt("token"))
    sealed[20] ^= 1
    with pytest.raises(StorageError, match="was changed"):
        vault.decrypt(bytes(sealed))


def test_a_value_sealed_with_another_key_is_refused(vault: Vault) -> None:
    with pytest.raises(StorageError, match="another key"):
        vault.decrypt(Vault([fresh()]).encrypt("token"))


@pytest.mark.parametrize(
    "key",
    [
        "",
        "short",
        "x" * 44,
        "not base64 at all !!!!!!!!!!!!!!!!!!!!!!!!!!!",
        "m1X6Ipdszq9ov9Ee1VxLPDilUk0lLHf3Jqxovyd7wA=",
    ],
)
def test_a_malformed_key_is_refused_without_being_shown(key: str) -> None:
    with pytest.raises(StorageError, match="number 2 is malformed") as caught:
        Vault([fresh(), key])
    assert len(key) < 20 or key not in str(caught.value)


def test_without_keys_there_is_no_vault() -> None:
    with pytest.raises(StorageError, match="no encryption key"):
        Vault([])


def test_the_newest_key_seals_and_all_keys_open() -> None:
    old, new = fresh(), fresh()
    by_old = Vault([old]).encrypt("token")
    both = Vault([new, old])
    assert both.decrypt(by_old) == b"token"
    assert Vault([new]).decrypt(both.encrypt("token")) == b"token"
    assert Vault([new]).decrypt(both.renew(by_old)) == b"token"


async def test_a_first_start_makes_a_key_that_only_its_owner_can_read(storage: StorageSettings) -> None:
    async with open_database(storage, models=MODELS):
        await Vault.open(storage)
    assert stat.S_IMODE(key_file(storage).stat().st_mode) == 0o600
    assert stat.S_IMODE(storage.data_dir.stat().st_mode) == 0o700
    assert [path.name for path in storage.data_dir.iterdir()] == ["encryption.key"]


async def test_the_next_start_uses_the_same_key(storage: StorageSettings) -> None:
    async with open_database(storage, models=MODELS):
        sealed = (await Vault.open(storage)).encrypt("token")
    async with open_database(storage, models=MODELS):
        assert (await Vault.open(storage)).decrypt(sealed) == b"token"
        assert await VaultCheck.all().count() == 1


async def test_a_start_with_another_key_is_refused(storage: StorageSettings) -> None:
    async with open_database(storage, models=MODELS):
        await Vault.open(storage)
        key_file(storage).write_text(fresh())
        with pytest.raises(StorageError, match="not the one that sealed"):
            await Vault.open(storage)


async def test_a_start_without_the_key_of_a_used_database_is_refused_and_makes_no_new_one(
    storage: StorageSettings,
) -> None:
    async with open_database(storage, models=MODELS):
        await Vault.open(storage)
        key_file(storage).unlink()
        with pytest.raises(StorageError, match="is missing"):
            await Vault.open(storage)
    assert not key_file(storage).exists()


async def test_without_key_and_check_any_sealed_value_still_counts_as_use(storage: StorageSettings) -> None:
    async with open_database(storage, models=MODELS):
        await Shelf.create(id=1, name="a")
        await Book.create(id=1, shelf_id=1, title="t", secret=Vault([fresh()]).encrypt("token"))
        with pytest.raises(StorageError, match="is missing"):
            await Vault.open(storage)
        key_file(storage).parent.mkdir(exist_ok=True)
        key_file(storage).write_text(fresh())
        with pytest.raises(StorageError, match="not the one that sealed"):
            await Vault.open(storage)
        assert await VaultCheck.all().count() == 0


@pytest.mark.parametrize(
    ("content", "reason"), [("", "is empty"), ("# only a remark\n", "is empty"), ("rubbish\n", "malformed")]
)
async def test_a_broken_key_file_is_refused(storage: StorageSettings, content: str, reason: str) -> None:
    storage.data_dir.mkdir()
    key_file(storage).write_text(content)
    async with open_database(storage, models=MODELS):
        with pytest.raises(StorageError, match=reason):
            await Vault.open(storage)
    assert key_file(storage).read_text() == content


async def test_keys_from_the_settings_win_and_make_no_file(storage: StorageSettings) -> None:
    new, old = fresh(), fresh()
    settings = storage.model_copy(update={"encryption_keys": SecretStr(f"{new}, {old}")})
    assert read_keys(settings) == [new, old]
    async with open_database(settings, models=MODELS):
        sealed = (await Vault.open(settings)).encrypt("token")
    assert Vault([new]).decrypt(sealed) == b"token"
    assert not key_file(settings).exists()
