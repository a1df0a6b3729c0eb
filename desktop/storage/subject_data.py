"""Everything that the file keeps about one worker, table by table; of nobody else.

Rows that refer to the worker are found by the references of the schema; free texts, by name and
numbers; images of imports, entries of the log and declarations are opened and only the worker's own
part of them is taken. So a table of a later schema is found without a word here.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from desktop.domain.personal_data import ColumnUse
from desktop.domain.progress import Progress, quiet
from desktop.storage import driver
from desktop.storage.change_log import ChangeLogRepository, LogEntry, LogQuery
from desktop.storage.database import Database
from desktop.storage.purge import bare_text

Row: TypeAlias = dict[str, Any]
_SHORTEST_NAME = 4
_SHORTEST_NUMBER = 6
_NUMBERS = ("nik", "passport_number", "kpj", "jkn_number", "staff_number")
_DECLARATIONS = ("declaration", "received_declaration")
_BIG = frozenset({"snapshot", "pdf", "picture", "private_key", "public_key", "before_image"})
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
    names: frozenset[str]
    numbers: frozenset[str]

    def is_named_in(self, texts: Iterable[object]) -> bool:
        """Tell whether a text has one of the names or numbers in it."""
        for text in texts:
            said = str(text or "").casefold()
            if any(name in said for name in self.names):
                return True
            bare = bare_text(said)
            if any(number in bare for number in self.numbers):
                return True
        return False


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
        tables = driver.tables(self._database.connection())
        found = []
        for number, table in enumerate(tables):
            progress(number, len(tables))
            rows = tuple(self._rows_of(table, columns.get(table), subject))
            if rows:
                found.append(Found(table, rows))
        progress(len(tables), len(tables))
        return tuple(found)

    def _subject(self, worker_id: int) -> _Subject:
        ids = {worker_id}
        pairs = self._read("worker_merge")
        while more := {
            row["merged_id"]
            for row in pairs
            if row["kept_id"] in ids and row["merged_id"] not in ids
        }:
            ids |= more
        rows = tuple(row for row in self._read("worker", _where_in("id"), ids))
        if not rows:
            raise LookupError("no worker has this id")
        names = {str(row["name"]).strip().casefold() for row in rows}
        numbers = {bare_text(str(row[key])) for row in rows for key in _NUMBERS}
        return _Subject(
            tuple(sorted(ids)),
            rows,
            frozenset(name for name in names if len(name) >= _SHORTEST_NAME),
            frozenset(number for number in numbers if len(number) >= _SHORTEST_NUMBER),
        )

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
        links = driver.references(self._database.connection(), table)
        to_worker = [column for column, other in links.items() if other == "worker"]
        ids = set(subject.ids)
        personal = use.personal if use else ()
        rows_of_sheet = _sheet_rows(subject) if table == "import_repair" else frozenset()
        for row in self._read(table):
            is_of = any(row[column] in ids for column in to_worker)
            is_of = is_of or (row.get("batch_id"), row.get("source_row")) in rows_of_sheet
            if is_of or subject.is_named_in(row[column] for column in personal):
                yield row

    def _images(self, subject: _Subject) -> Iterator[Row]:
        """Yield how the worker was before each import that changed them."""
        ids = set(subject.ids)
        for batch in self._read("import_batch"):
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
        for row in self._read(table, "1", (), with_big=True):
            document = json.loads(bytes(row["snapshot"]))
            for line in document.get("workers", ()):
                if _identity(line) in known:
                    numbers = ("document_number", "as_of", "finalised_at")
                    yield {**{name: row[name] for name in numbers}, "snapshot": line}

    def _read(
        self,
        table: str,
        where: str = "1",
        ids: Collection[int] = (),
        *,
        with_big: bool = False,
    ) -> list[Row]:
        connection = self._database.connection()
        names = [
            name
            for name in driver.columns(connection, table)
            if with_big or name not in _BIG - {"before_image"}
        ]
        chosen = ", ".join(f'"{name}"' for name in names)
        # Names come from the schema of the file.
        sql = f'SELECT {chosen} FROM "{table}" WHERE {where} ORDER BY 1'  # noqa: S608
        values = (json.dumps(sorted(ids)),) if ids else ()
        rows: Sequence[Sequence[Any]] = connection.execute(sql, values).fetchall()
        return [dict(zip(names, row, strict=True)) for row in rows]


def _where_in(column: str) -> str:
    # The column is a constant of this module.
    return f"{column} IN (SELECT value FROM json_each(?))"  # noqa: S608


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
