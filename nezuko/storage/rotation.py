"""Change the encryption key: seal everything anew.

1. A new key is put before the old ones in the key file: from now on it seals, and all of them open.
2. Every sealed value in the database is sealed anew.
3. The old keys leave the file.

A crash leaves several keys in the file, with which everything can be read; the next rotation goes on with the newest of them.
"""

from __future__ import annotations

from typing import Any

from cryptography.fernet import Fernet
from tortoise import Model, connections

from nezuko.config import StorageSettings
from nezuko.errors import StorageError
from nezuko.storage.database import open_database
from nezuko.storage.fields import described
from nezuko.storage.keys import read_keys, write_keys
from nezuko.storage.locks import in_use
from nezuko.storage.sealed import sealed_columns, sealed_values
from nezuko.storage.vault import Vault


async def rotate_key(settings: StorageSettings, *, models: list[str] | None = None) -> int:
    """Seal every secret with a new key and forget the old ones. Nezuko must not run meanwhile.

    Keys given in the settings (`encryption_keys`) can't be changed from here: put the new one first there, then call this.

    Args:
        settings: where the database and the key are.
        models: other modules with models than the program's.

    Returns:
        How many values were sealed anew.

    Raises:
        StorageError: the program is running, no key is there yet, or a value can't be opened (then nothing is lost: the old keys stay).
    """
    running = f"Nezuko is running on {settings.data_dir}. Stop it first"
    async with in_use(settings.data_dir, running), open_database(settings, models=models):
        await Vault.open(settings)  # refuses a key that isn't this database's
        if settings.encryption_keys.get_secret_value().strip():
            return await _renew_everything(Vault(_given_keys(settings)))
        keys = read_keys(settings)
        if len(keys) == 1:
            keys.insert(0, Fernet.generate_key().decode())
            write_keys(settings, keys)
        count = await _renew_everything(Vault(keys))
        await _check_everything(Vault(keys[:1]))
        write_keys(settings, keys[:1])
        return count


def _given_keys(settings: StorageSettings) -> list[str]:
    keys = read_keys(settings)
    if len(keys) < 2:  # noqa: PLR2004 - old and new
        raise StorageError(
            "storage.encryption_keys holds one key. Put a new one before it, separated by a comma, and run this again; "
            "then the old one can be taken out."
        )
    return keys


async def _renew_everything(vault: Vault) -> int:
    count = 0
    for model, column in sealed_columns():
        async for key, sealed in sealed_values(model, column):
            count += await _replace(model, column, key, sealed, _renewed(vault, sealed, model, key))
    return count


def _renewed(vault: Vault, sealed: bytes, model: type[Model], key: Any) -> bytes:
    try:
        return vault.renew(sealed)
    except StorageError as error:
        raise StorageError(
            f"The key was not changed: the secret of row {key} of {described(model).db_table} can't be opened. "
            "Give that secret anew or delete the row, then run this again. All keys stay in use until then."
        ) from error


async def _check_everything(vault: Vault) -> None:
    """See that the newest key alone opens all: only then may the others go."""
    for model, column in sealed_columns():
        async for _, sealed in sealed_values(model, column):
            vault.decrypt(sealed)


async def _replace(model: type[Model], field: str, key: Any, old: bytes, new: bytes) -> int:
    """Put `new` where `old` still stands; return how many rows that were (0 or 1)."""
    meta = described(model)
    client = connections.get("default")
    one, two, three = ("$1", "$2", "$3") if client.capabilities.dialect == "postgres" else ("?", "?", "?")
    column = meta.fields_db_projection[field]
    sql = (
        f'UPDATE "{meta.db_table}" SET "{column}" = {one} WHERE "{meta.db_pk_column}" = {two} AND "{column}" = {three}'  # noqa: S608 - our own names
    )
    changed: int
    changed, _ = await client.execute_query(sql, [new, key, old])
    return changed
