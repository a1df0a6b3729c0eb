"""The log of changes: who changed what and when; read, checked and exported, never edited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from desktop.domain.identity import mask_passport
from desktop.domain.inspection_pack import masked_numbers
from desktop.domain.progress import Progress, quiet
from desktop.domain.texts.change_log import action_word, field_word, kind_word, logged_value
from desktop.exchange.table_export import Cell, export_table
from desktop.storage.change_log import (
    BreakKind,
    ChainCheck,
    ChangeLogRepository,
    LogEntry,
    LogQuery,
)

__all__ = [
    "KINDS",
    "BreakKind",
    "ChainCheck",
    "ChangeLogService",
    "FieldLine",
    "LogEntry",
    "LogQuery",
    "field_lines",
]

KINDS = (
    "employer", "worker", "import", "answer", "plan", "rules", "pack", "calendar", "declaration",
    "privacy",
)  # fmt: skip
"""What an entry can be about, in the order in which it is offered."""

MOST_SHOWN = 1_000
"""How many entries a list shows; a search finds the others, the export has all."""

_HEADS = (
    ("Nomor", 9),
    ("Waktu", 18),
    ("Oleh", 22),
    ("Tentang", 16),
    ("Tindakan", 16),
    ("Nama", 34),
    ("Isian", 30),
    ("Sebelum", 30),
    ("Sesudah", 30),
)


_PASSPORT = "passport_number"
_PASSPORT_INSIDE = re.compile(rf'("{_PASSPORT}": ?")([^"]*)')


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One field of an entry in words; ``worker_id`` says of whom within an import."""

    title: str
    before: str
    after: str
    worker_id: int = 0


class ChangeLogService:
    """Reads the log of the open database."""

    def __init__(self, repository: ChangeLogRepository) -> None:
        self._repository = repository

    def count(self, query: LogQuery) -> int:
        """Return how many entries the query finds."""
        return self._repository.count(query)

    def entries(self, query: LogQuery, limit: int | None = MOST_SHOWN) -> list[LogEntry]:
        """Return the entries that the query finds, the newest first."""
        return self._repository.entries(query, limit)

    def check(self) -> ChainCheck:
        """Check that nothing was removed or edited, and say where it was."""
        return self._repository.check()

    def export(
        self,
        path: Path,
        query: LogQuery,
        progress: Progress = quiet,
        *,
        is_masked: bool = False,
    ) -> int:
        """Write all entries that the query finds, a row a field; return the number of rows.

        ``is_masked`` hides the middle of NIK and passport numbers. Raises ``UserError`` as
        ``export_table`` does.
        """
        entries = self.entries(query, None)

        def shown() -> Iterator[LogEntry]:
            for done, entry in enumerate(entries):
                progress(done, len(entries))
                yield replace(entry, details=_masked(entry.details)) if is_masked else entry

        rows = (row for entry in shown() for row in _rows(entry))
        return export_table(path, "Catatan perubahan", _HEADS, rows)


def _masked(value: Any, name: str = "") -> Any:  # noqa: ANN401 - any part of JSON
    """Return the details of an entry with identities masked, also those within a text of JSON."""
    if isinstance(value, Mapping):
        return {key: _masked(part, key) for key, part in value.items()}
    if isinstance(value, list):
        return [_masked(part, name) for part in value]
    if not isinstance(value, str):
        return value
    if name == _PASSPORT:
        return mask_passport(value)
    shown = masked_numbers(value)
    return _PASSPORT_INSIDE.sub(lambda found: f"{found[1]}{mask_passport(found[2])}", shown)


def field_lines(entry: LogEntry, language: str = "id") -> list[FieldLine]:
    """Return what an entry says field by field, in words."""
    return list(_lines(entry, language))


def _lines(entry: LogEntry, language: str) -> Iterator[FieldLine]:
    details: Mapping[str, Any] = entry.details or {}
    yield from _in_words(entry.table, entry.fields, language, 0)
    for count in ("new", "changed", "family_members", "removed", "restored"):
        if count in details:
            yield FieldLine(field_word("import", count, language), "", str(details[count]))
    for kind, number in details.get("purged", {}).items():
        yield FieldLine(field_word("purged", kind, language), str(number), "0")
    for worker_id, fields in details.get("workers", {}).items():
        yield from _in_words("worker", fields, language, int(worker_id))


def _in_words(
    table: str, fields: Mapping[str, list[Any]], language: str, worker_id: int
) -> Iterator[FieldLine]:
    for column, (before, after) in fields.items():
        yield FieldLine(
            field_word(table, column, language),
            logged_value(column, before, language),
            logged_value(column, after, language),
            worker_id,
        )


def _rows(entry: LogEntry) -> Iterator[tuple[Cell, ...]]:
    head = (
        str(entry.number),
        f"{entry.at:%d-%m-%Y %H:%M}",
        entry.operator,
        kind_word(entry.kind, "id"),
        action_word(entry.action, "id"),
        entry.subject,
    )
    lines = field_lines(entry) or [FieldLine("", "", "")]
    for line in lines:
        yield (*head, line.title, line.before, line.after)
