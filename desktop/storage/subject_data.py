"""Everything that the file keeps about one worker, table by table; of nobody else.

Rows that refer to the worker are found by the references of the schema; free texts, by name and
numbers; images of imports, entries of the log and declarations are opened and only the worker's own
part of them is taken. So a table of a later schema is found without a word here.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from desktop.domain.personal_data import ColumnUse
from desktop.domain.progress import Progress, quiet
from desktop.storage import sqlite_file
from desktop.storage.change_log import ChangeLogRepository, LogEntry, LogQuery
from desktop.storage.database import Database
from desktop.storage.person_marks import PersonMarks, bare_text

Row: TypeAlias = dict[str, Any]
_DECLARATIONS = ("declaration", "received_declaration")
_BIG = frozenset(
    {
        *("snapshot", "pdf", "picture", "private_key", "public_key", "before_image", "content"),
    }
)
_NEVER_OF_A_WORKER = frozenset({"signing_key", "declaration_proof", "logo", "column_mapping"})


@dataclass(frozen=True, slots=True)
class Found:
    """The rows of one table that tell something of the worker."""

    table: str
    rows: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True, slots=True)
class _Subject:
    ids: tuple[int, ...]
    rows: tuple[Row, ...]
    marks: PersonMarks
    employer_id: int


class SubjectDataRepository:
    """Collects; changes nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._log = ChangeLogRepository(database)

    def collect(
        self, worker_id: int, columns: Mapping[str, ColumnUse], progress: Progress = quiet
    ) -> tuple[Found, ...]:
        """Return what every table has of the worker and of records merged into theirs.

        ``columns`` say where personal data stand. Raises ``LookupError`` for an unknown worker.
        """
        subject = self._subject(worker_id)
        tables = sqlite_file.tables(self._database.connection())
        found = []
        for number, table in enumerate(tables):
            progress(number, len(tables))
            rows = tuple(self._rows_of(table, columns.get(table), subject))
            if rows:
                found.append(Found(table, rows))
        progress(len(tables), len(tables))
        return tuple(found)

    def _subject(self, worker_id: int) -> _Subject:
        """Return all records of a person: the worker, those merged into it, those of their NIK."""
        found = self._read("worker", _where_in("id"), {worker_id})
        if not found:
            raise LookupError("no worker has this id")
        employer_id = found[0]["employer_id"]
        everyone = self._read("worker", _where_in("employer_id"), {employer_id})
        numbers = _identity_numbers(found)
        ids = {worker_id}
        ids |= {row["id"] for row in everyone if numbers & _identity_numbers([row])}
        pairs = self._read("worker_merge")
        while more := {row["merged_id"] for row in pairs if row["kept_id"] in ids} - ids:
            ids |= more
        rows = tuple(row for row in everyone if row["id"] in ids)
        return _Subject(tuple(sorted(ids)), rows, PersonMarks.of(rows), employer_id)

    def _rows_of(self, table: str, use: ColumnUse | None, subject: _Subject) -> Iterator[Row]:
        if table in _NEVER_OF_A_WORKER:
            return
        if table == "worker":
            yield from subject.rows
        elif table == "import_batch":
            yield from self._images(subject)
        elif table == "change_log":
            yield from self._entries(subject)
        elif table in _DECLARATIONS:
            yield from self._declarations(table, subject)
        else:
            yield from self._plain(table, use, subject)

    def _plain(self, table: str, use: ColumnUse | None, subject: _Subject) -> Iterator[Row]:
        """Yield rows that refer to the worker, and those whose personal texts name them."""
        links = sqlite_file.references(self._database.connection(), table)
        to_worker = [column for column, other in links.items() if other == "worker"]
        ids = set(subject.ids)
        owned = self._owned(table, subject.employer_id)
        for row in self._read(table):
            if owned is not None and row[_key(row)] not in owned:
                continue
            if any(row[column] in ids for column in to_worker) or _names(table, row, use, subject):
                yield row

    def _owned(self, table: str, employer_id: int) -> frozenset[int] | None:
        """Return the rows that hang on the employer; None for a table of the whole file."""
        if table == "employer":
            return frozenset({employer_id})
        links = sqlite_file.references(self._database.connection(), table)
        parents = {
            column: owned
            for column, other in links.items()
            if other != table and (owned := self._owned(other, employer_id)) is not None
        }
        if not parents:
            return None
        rows = self._read(table)
        hanging = (row for row in rows if any(row[c] in owned for c, owned in parents.items()))
        return frozenset(row[_key(row)] for row in hanging)

    def _images(self, subject: _Subject) -> Iterator[Row]:
        """Yield how the worker was before each import that changed them."""
        ids = set(subject.ids)
        for batch in self._read("import_batch", with_image=True):
            image = json.loads(batch["before_image"])
            for values in image.get("rows", ()):
                if values[-1] in ids:
                    before = dict(zip(image["columns"], values, strict=True))
                    history = [h for h in image.get("history", ()) if h[0] == values[-1]]
                    family = [m for m in image.get("families", ((), ()))[1] if m[0] == values[-1]]
                    more = {"history": history, "families": family}
                    yield {"file_name": batch["file_name"], "before_image": before | more}

    def _entries(self, subject: _Subject) -> Iterator[Row]:
        """Yield the entries of the log on the worker, of an import only their own part."""
        numbers = {entry.number: entry for i in subject.ids for entry in self._about(i)}
        for number in sorted(numbers):
            entry = numbers[number]
            details = dict(entry.details or {})
            if "workers" in details:
                told = details["workers"]
                details["workers"] = {str(i): told[str(i)] for i in subject.ids if str(i) in told}
            yield {
                "id": number,
                "happened_at": entry.at.isoformat(),
                "operator": entry.operator,
                "kind": entry.kind,
                "action": entry.action,
                "details": details,
            }

    def _about(self, worker_id: int) -> list[LogEntry]:
        return self._log.entries(LogQuery(worker_id=worker_id))

    def _declarations(self, table: str, subject: _Subject) -> Iterator[Row]:
        """Yield the line that each declaration has on the worker."""
        known = [_identity(row) for row in subject.rows]
        owned = self._owned(table, subject.employer_id)
        for row in self._read(table):
            if owned is not None and row["id"] not in owned:
                continue
            for line in self._lines_of(table, row["id"]):
                if _identity(line) in known:
                    numbers = ("document_number", "as_of", "finalised_at")
                    yield {**{name: row[name] for name in numbers}, "snapshot": line}

    def _lines_of(self, table: str, row_id: int) -> list[Row]:
        """Return the workers of one declaration; one at a time is in memory."""
        sql = f"SELECT snapshot FROM {table} WHERE id = ?"  # noqa: S608 - one of two constants
        (snapshot,) = self._database.connection().execute(sql, (row_id,)).fetchone()
        lines: list[Row] = json.loads(bytes(snapshot)).get("workers", [])
        return lines

    def _read(
        self, table: str, where: str = "1", ids: Collection[int] = (), *, with_image: bool = False
    ) -> list[Row]:
        connection = self._database.connection()
        names = [
            name
            for name in sqlite_file.columns(connection, table)
            if name not in _BIG or (with_image and name == "before_image")
        ]
        chosen = ", ".join(f'"{name}"' for name in names)
        # Names come from the schema of the file.
        sql = f'SELECT {chosen} FROM "{table}" WHERE {where} ORDER BY 1'  # noqa: S608
        values = (json.dumps(sorted(ids)),) if ids else ()
        rows: Sequence[Sequence[Any]] = connection.execute(sql, values).fetchall()
        return [dict(zip(names, row, strict=True)) for row in rows]


def _key(row: Mapping[str, Any]) -> str:
    """Return the column by which a row is known, the first of its table."""
    return next(iter(row))


def _names(table: str, row: Row, use: ColumnUse | None, subject: _Subject) -> bool:
    """Tell whether a row that does not refer to the worker is about them all the same."""
    marks = subject.marks
    if table == "tray_row":
        return marks.is_row(json.loads(row["cells"]))
    if table == "import_repair":
        is_theirs = (row["batch_id"], row["source_row"]) in _sheet_rows(subject)
        return is_theirs or any(marks.has_number(row[c]) for c in ("before_text", "after_text"))
    personal = use.personal if use else ()
    return any(marks.is_named_in(str(row[column] or "")) for column in personal)


def _where_in(column: str) -> str:
    # The column is a constant of this module.
    return f"{column} IN (SELECT value FROM json_each(?))"  # noqa: S608


def _identity_numbers(rows: Sequence[Row]) -> set[str]:
    """Return the NIK and passport numbers of records."""
    found = (bare_text(row[key]) for row in rows for key in ("nik", "passport_number"))
    return {number for number in found if number}


def _sheet_rows(subject: _Subject) -> frozenset[tuple[Any, Any]]:
    """Return batch and row from which the worker was last imported."""
    return frozenset(
        (row["import_batch_id"], row["source_row"])
        for row in subject.rows
        if row["import_batch_id"]
    )


def _identity(row: Mapping[str, Any]) -> tuple[str, str]:
    """Return by what a person is known in a declaration: a number, else name and birth date."""
    number = bare_text(str(row.get("nik") or row.get("passport_number") or ""))
    if number:
        return number, ""
    return str(row.get("name", "")).strip().casefold(), str(row.get("birth_date", ""))
