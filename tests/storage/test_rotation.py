"""Changing the key: everything sealed anew, and nothing lost wherever it is interrupted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr

from nezuko.config import StorageSettings
from nezuko.errors import StorageError
from nezuko.storage import rotation
from nezuko.storage.database import open_database
from nezuko.storage.keys import key_file, read_keys
from nezuko.storage.locks import in_use
from nezuko.storage.models import VaultCheck
from nezuko.storage.rotation import rotate_key
from nezuko.storage.vault import Vault
from tests.storage.shop import Book, Shelf

MODELS = ["tests.storage.shop"]
COUNT = 1100  # more than two chunks


async def fill(settings: StorageSettings) -> None:
    async with open_database(settings, models=MODELS):
        vault = await Vault.open(settings)
        await Shelf.create(id=1, name="a")
        books = [Book(id=n, shelf_id=1, title="t", secret=vault.encrypt(f"secret {n}")) for n in range(COUNT)]
        await Book.bulk_create([*books, Book(id=COUNT, shelf_id=1, title="has none", secret=None)])


async def secrets(settings: StorageSettings) -> dict[int, str]:
    """All secrets as a start of the program would read them."""
    async with open_database(settings, models=MODELS):
        vault = await Vault.open(settings)
        return {book.id: vault.decrypt(book.secret).decode() for book in await Book.filter(secret__isnull=False)}


EXPECTED = {n: f"secret {n}" for n in range(COUNT)}


async def test_rotation_seals_everything_anew_and_forgets_the_old_key(storage: StorageSettings) -> None:
    await fill(storage)
    old = read_keys(storage)
    assert await rotate_key(storage, models=MODELS) == COUNT + 1  # and the check
    new = read_keys(storage)
    assert len(new) == 1
    assert new != old
    assert await secrets(storage) == EXPECTED
    async with open_database(storage, models=MODELS):
        with pytest.raises(StorageError):
            Vault(old).decrypt((await Book.get(id=5)).secret)


@pytest.mark.parametrize("point", ["_renew_everything", "_replace", "_check_everything", "write_keys"])
async def test_a_crash_anywhere_loses_nothing_and_the_next_rotation_ends_it(
    storage: StorageSettings, monkeypatch: pytest.MonkeyPatch, point: str
) -> None:
    await fill(storage)
    calls = 0
    real: Callable[..., Any] = getattr(rotation, point)
    dies_at = {"_replace": 700, "write_keys": 2}.get(point, 1)

    def crash(*args: Any) -> Awaitable[Any]:
        nonlocal calls
        calls += 1
        if calls == dies_at:
            raise KeyboardInterrupt
        return real(*args)

    with monkeypatch.context() as patch:
        patch.setattr(rotation, point, crash)
        with pytest.raises(KeyboardInterrupt):
            await rotate_key(storage, models=MODELS)
    between = read_keys(storage)
    assert len(between) == 2
    assert await secrets(storage) == EXPECTED
    await rotate_key(storage, models=MODELS)
    assert read_keys(storage) == between[:1]
    assert await secrets(storage) == EXPECTED


async def test_a_secret_that_cannot_be_opened_stops_the_rotation_and_is_named(sqlite_storage: StorageSettings) -> None:
    await fill(sqlite_storage)
    async with open_database(sqlite_storage, models=MODELS):
        await Book(id=3, shelf_id=1, title="t", secret=b"tampered").save(force_update=True)
    with pytest.raises(StorageError, match="row 3 of book"):
        await rotate_key(sqlite_storage, models=MODELS)
    assert len(read_keys(sqlite_storage)) == 2
    async with open_database(sqlite_storage, models=MODELS):
        await Book.filter(id=3).delete()
    await rotate_key(sqlite_storage, models=MODELS)
    assert await secrets(sqlite_storage) == {n: text for n, text in EXPECTED.items() if n != 3}


async def test_keys_in_the_settings_are_rotated_to_the_first(sqlite_storage: StorageSettings) -> None:
    new, old = Fernet.generate_key().decode(), Fernet.generate_key().decode()

    def with_keys(keys: str) -> StorageSettings:
        return sqlite_storage.model_copy(update={"encryption_keys": SecretStr(keys)})

    await fill(with_keys(old))
    with pytest.raises(StorageError, match="holds one key"):
        await rotate_key(with_keys(old), models=MODELS)
    assert await rotate_key(with_keys(f"{new},{old}"), models=MODELS) == COUNT + 1
    assert await secrets(with_keys(new)) == EXPECTED
    assert not key_file(sqlite_storage).exists()


async def test_rotation_waits_for_no_running_program_but_refuses(sqlite_storage: StorageSettings) -> None:
    await fill(sqlite_storage)
    keys = read_keys(sqlite_storage)
    async with in_use(sqlite_storage.data_dir, "taken"):
        with pytest.raises(StorageError, match="is running on"):
            await rotate_key(sqlite_storage, models=MODELS)
    assert read_keys(sqlite_storage) == keys


async def test_the_check_is_sealed_anew_too(sqlite_storage: StorageSettings) -> None:
    await fill(sqlite_storage)
    await rotate_key(sqlite_storage, models=MODELS)
    async with open_database(sqlite_storage, models=MODELS):
        check = await VaultCheck.get(id=VaultCheck.ONLY)
    assert Vault(read_keys(sqlite_storage)).decrypt(check.sealed)
