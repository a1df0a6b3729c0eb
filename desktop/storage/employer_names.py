"""The names of the employers alone: all that the window shows of them at first."""

from __future__ import annotations

from peewee import Table

from desktop.storage.database import Database

_EMPLOYER = Table("employer")


def employer_names(database: Database) -> dict[int, str]:
    """Return the names by their ids, in the order in which the employers were added."""
    number, name = _EMPLOYER.c.id, _EMPLOYER.c.name
    query = _EMPLOYER.select(number, name).order_by(number)
    return dict(database.rows(query))
