"""The tree of errors that nezuko raises on purpose.

```
NezukoError
├── ConfigurationError        the settings can't work: `message` says what to change
├── InvalidInput              somebody typed what can't be used: `message` is shown to him
├── NotFound                  there is no such thing (any more)
├── Forbidden                 he who asks may not
├── StorageError              the database or its key can't be used
└── nezuko.telegram.errors.TelegramError    Telegram refused or can't be reached (see there)
```

Services raise these; only the edges (web error handler, router, command line) turn them into answers. `str(error)` is a sentence
for the person in front of it and says what to do next.
"""

from __future__ import annotations


class NezukoError(Exception):
    """Base of every error raised on purpose; `str()` of it may be shown to people.

    A message with `{placeholders}` is raised with their values, as in `NotFound("There is no group {name}.", name=name)`: the dashboard
    translates the message and fills them in again (`nezuko.i18n.pages.told`).
    """

    def __init__(self, message: str = "", **values: object) -> None:
        super().__init__(message.format(**values) if values else message)
        self.message = message
        self.values = values


class ConfigurationError(NezukoError):
    """The program can't start with these settings."""


class InvalidInput(NezukoError):  # noqa: N818 - reads as what it is; services raise it, the edge words the answer
    """A value given by a person can't be used."""


class NotFound(NezukoError):  # noqa: N818
    """The thing asked for isn't there."""


class Forbidden(NezukoError):  # noqa: N818
    """The person asking may not do this."""


class StorageError(NezukoError):
    """The database can't be used, or a secret in it can't be read."""
