"""The log of changes as it is read: searched, and checked for gaps and edits."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from typing import Any

from peewee import SQL, fn

from desktop.storage.change_chain import START, Entry, digest_of, hash_of
from desktop.storage.database import Database
from desktop.storage.records import ChangeLogRecord


@dataclass(frozen=True, slots=True)
class LogQuery:
    """What to look for; what is not given does not narrow. Both days count.

    ``text`` is sought in everything an entry says, ``worker_id`` also in imports.
    """

    text: str = ""
    first: date | None = None
    last: date | None = None
    kind: str = ""
    worker_id: int = 0


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One entry; ``details`` is None where personal data were purged."""

    number: int
    at: datetime
    operator: str
    kind: str
    action: str
    subject_id: int
    details: Mapping[str, Any] | None

    @property
    def subject(self) -> str:
        """Whom or what it is about."""
        return str((self.details or {}).get("subject", ""))

    @property
    def table(self) -> str:
        """The name of the table; empty for an import."""
        return str((self.details or {}).get("table", ""))

    @property
    def fields(self) -> Mapping[str, list[Any]]:
        """Before and after of every field that changed."""
        return (self.details or {}).get("fields", {})


class BreakKind(Enum):
    """How the chain is broken."""

    REMOVED = "removed"
    """Entries are missing before this one, or after the last one."""
    EDITED = "edited"
    """The entry is not what was written."""


@dataclass(frozen=True, slots=True)
class ChainCheck:
    """The outcome of a check; ``broken_at`` is the number of the first entry that is wrong.

    ``purged`` entries have lost their details, as a purge of personal data may do; ``head`` is
    the hash of the last entry, which vouches for all of them where it is kept elsewhere.
    """

    entries: int
    purged: int
    head: str
    broken_at: int = 0
    kind: BreakKind | None = None

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing was removed or edited."""
        return self.kind is None


_COLUMNS = (
    ChangeLogRecord.id,
    ChangeLogRecord.happened_at,
    ChangeLogRecord.operator,
    ChangeLogRecord.kind,
    ChangeLogRecord.action,
    ChangeLogRecord.subject_id,
    ChangeLogRecord.details,
)


class ChangeLogRepository:
    """Reads the log; only ``journal`` writes it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, query: LogQuery) -> int:
        """Return how many entries the query finds."""
        found = ChangeLogRecord.select(fn.COUNT(ChangeLogRecord.id)).where(*_conditions(query))
        ((number,),) = self._database.rows(found)
        return int(number)

    def entries(self, query: LogQuery, limit: int | None = None) -> list[LogEntry]:
        """Return the entries that the query finds, the newest first."""
        found = (
            ChangeLogRecord.select(*_COLUMNS)
            .where(*_conditions(query))
            .order_by(ChangeLogRecord.id.desc())
            .limit(limit)
        )
        return [_entry(row) for row in self._database.rows(found)]

    def head(self) -> str:
        """Return the hash of the last entry, which stands for all of them; empty without any."""
        newest = ChangeLogRecord.select(ChangeLogRecord.hash).order_by(ChangeLogRecord.id.desc())
        return next((str(text) for (text,) in self._database.rows(newest.limit(1))), "")

    def check(self) -> ChainCheck:
        """Compute every hash anew and say where the chain breaks, if it does."""
        count, purged, previous = 0, 0, START
        for number, *values, details_digest, stored_previous, stored in self._raw():
            if number != count + 1:
                return ChainCheck(count, purged, previous, number, BreakKind.REMOVED)
            *_others, details = values
            is_edited = (
                stored_previous != previous
                or hash_of(previous, number, Entry(*values), details_digest) != stored
                or (details is not None and digest_of(details) != details_digest)
            )
            if is_edited:
                return ChainCheck(count, purged, previous, number, BreakKind.EDITED)
            count, previous = number, stored
            purged += details is None
        if self._ever_written() > count:
            return ChainCheck(count, purged, previous, count + 1, BreakKind.REMOVED)
        return ChainCheck(count, purged, previous)

    def _raw(self) -> Iterator[tuple[Any, ...]]:
        query = ChangeLogRecord.select(
            *_COLUMNS,
            ChangeLogRecord.details_digest,
            ChangeLogRecord.previous,
            ChangeLogRecord.hash,
        ).order_by(ChangeLogRecord.id)
        yield from self._database.cursor(query)

    def _ever_written(self) -> int:
        """Return the number of the last entry that was ever written, as SQLite remembers it."""
        query = "SELECT seq FROM sqlite_sequence WHERE name = 'change_log'"
        row = self._database.connection().execute(query).fetchone()
        return int(row[0]) if row else 0


def _conditions(query: LogQuery) -> list[Any]:
    record = ChangeLogRecord
    found: list[Any] = [record.id > 0]
    if text := query.text.strip():
        said = record.details.contains(text)
        found.append(said | record.operator.contains(text))
    if query.first is not None:
        found.append(record.happened_at >= query.first.isoformat())
    if query.last is not None:
        found.append(record.happened_at < (query.last + timedelta(days=1)).isoformat())
    if query.kind:
        found.append(record.kind == query.kind)
    if query.worker_id:
        is_worker = (record.kind == "worker") & (record.subject_id == query.worker_id)
        path = f'$.workers."{query.worker_id}"'
        in_import = SQL("json_type(details, ?) IS NOT NULL", (path,))
        found.append(is_worker | ((record.kind == "import") & in_import))
    return found


def _entry(row: tuple[Any, ...]) -> LogEntry:
    number, at, operator, kind, action, subject_id, details = row
    said = None if details is None else json.loads(details)
    return LogEntry(number, datetime.fromisoformat(at), operator, kind, action, subject_id, said)
