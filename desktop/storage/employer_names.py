"""The names of the employers alone: all that the window shows of them at first."""

from __future__ import annotations

from desktop.storage.database import Database

_NAMES = 'SELECT "id", "name" FROM "employer" ORDER BY "id"'
"""Spelt out: peewee, which would make it, takes a tenth of the start to be read."""


def employer_names(database: Database) -> dict[int, str]:
    """Return the names by their ids, in the order in which the employers were added."""
    return dict(database.connection().execute(_NAMES).fetchall())
