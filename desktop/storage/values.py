"""How single values stand in a row: dates as ISO text, what is missing as NULL."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def date_text(day: date | None) -> str | None:
    """Return a date as ISO text."""
    return None if day is None else day.isoformat()


def date_of(text: str | None) -> date | None:
    """Return the date of an ISO text."""
    return None if text is None else date.fromisoformat(text)


def moment_text(moment: datetime | None) -> str | None:
    """Return a moment as ISO text, with its zone if it has one."""
    return None if moment is None else moment.isoformat()


def moment_of(text: str | None) -> datetime | None:
    """Return the moment of an ISO text."""
    return None if text is None else datetime.fromisoformat(text)


def in_chunks(items: Iterable[T], size: int) -> Iterator[Sequence[T]]:
    """Yield the items in lists of at most ``size``."""
    source = iter(items)
    while chunk := list(islice(source, size)):
        yield chunk


def insert_sql(table: str, columns: Sequence[str]) -> str:
    """Return an INSERT with one placeholder a column, for bulk writing."""
    marks = ", ".join("?" * len(columns))
    # Names are constants of this package, never a text from outside.
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608


def update_by_id_sql(table: str, columns: Sequence[str]) -> str:
    """Return an UPDATE of one row; its placeholders are the columns, then the id."""
    assignments = ", ".join(f"{column} = ?" for column in columns)
    # Names are constants of this package, never a text from outside.
    return f"UPDATE {table} SET {assignments} WHERE id = ?"  # noqa: S608
