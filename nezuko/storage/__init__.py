"""Storage: the database (SQLite or PostgreSQL), the key that seals secrets in it, the writer for everything hot, migrations and cache.

`database.open_database` opens it around everything; `vault.Vault` seals and opens secrets; `writer.Writer` commits in groups.
It knows no feature: models stand in `<feature>/models.py` and are listed in `models.MODELS`.
"""
