"""What the desk of files remembers: rows that wait, repairs, meanings of columns, codes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass

from peewee import fn

from desktop.storage.among import is_among
from desktop.storage.database import Database
from desktop.storage.records import (
    ColumnMappingRecord,
    ImportBatchRecord,
    ImportRepairRecord,
    OfficialCodeRecord,
    TrayRowRecord,
    TraySheetRecord,
)
from desktop.storage.values import insert_sql

_INSERT_ROW = insert_sql("tray_row", ("tray_sheet_id", "source_row", "cells", "findings"))
_INSERT_REPAIR = insert_sql(
    "import_repair",
    ("batch_id", "source_row", "heading", "kind", "before_text", "after_text"),
)


@dataclass(frozen=True, slots=True)
class TrayRow:
    """A row that waits: its cells as in the user's sheet, its findings as flat texts."""

    source_row: int
    cells: tuple[str, ...]
    findings: tuple[tuple[str, ...], ...]
    row_id: int = 0


@dataclass(frozen=True, slots=True)
class TraySheet:
    """Rows of one sheet that wait, with the headings of their cells."""

    file_name: str
    sheet: str
    template: str
    headings: tuple[str, ...]
    rows: tuple[TrayRow, ...]


class ImportDeskRepository:
    """Keeps what the desk of files has to know the next time."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def transaction(self) -> AbstractContextManager[None]:
        """Return a context in which an import and its tray are written as one."""
        return self._database.transaction()

    # --- rows that wait ---------------------------------------------------------------------

    def add_to_tray(self, batch_id: int, sheet: TraySheet) -> None:
        """Let rows of an import wait; they go when the import is taken back."""
        sheet_id = self._database.run(
            TraySheetRecord.insert(
                batch_id=batch_id,
                file_name=sheet.file_name,
                sheet=sheet.sheet,
                template=sheet.template,
                headings=_json(sheet.headings),
            )
        )
        rows = ((sheet_id, r.source_row, _json(r.cells), _json(r.findings)) for r in sheet.rows)
        self._database.write_many(_INSERT_ROW, rows)

    def solve(self, row_ids: Iterable[int], batch_id: int) -> None:
        """Note that an import took rows up again; they wait again when it is taken back."""
        are_waiting = is_among(TrayRowRecord.id, row_ids), TrayRowRecord.solved_by.is_null()
        self._database.run(TrayRowRecord.update(solved_by=batch_id).where(*are_waiting))

    def discard(self, row_ids: Iterable[int]) -> None:
        """Forget rows that wait; unknown ids change nothing."""
        self._database.run(TrayRowRecord.delete().where(is_among(TrayRowRecord.id, row_ids)))

    def waiting(self, employer_id: int) -> int:
        """Return how many rows wait."""
        query = (
            TrayRowRecord.select(fn.COUNT(TrayRowRecord.id))
            .join(TraySheetRecord, on=TrayRowRecord.tray_sheet_id == TraySheetRecord.id)
            .join(ImportBatchRecord, on=TraySheetRecord.batch_id == ImportBatchRecord.id)
            .where(ImportBatchRecord.employer_id == employer_id, TrayRowRecord.solved_by.is_null())
        )
        ((count,),) = self._database.rows(query)
        return int(count)

    def tray(self, employer_id: int) -> tuple[TraySheet, ...]:
        """Return the sheets with rows that wait, the oldest first."""
        sheet = TraySheetRecord
        query = (
            sheet.select(sheet.id, sheet.file_name, sheet.sheet, sheet.template, sheet.headings)
            .join(ImportBatchRecord, on=sheet.batch_id == ImportBatchRecord.id)
            .where(ImportBatchRecord.employer_id == employer_id)
            .order_by(sheet.id)
        )
        sheets = [
            TraySheet(file_name, name, template, tuple(json.loads(headings)), self._rows(sheet_id))
            for sheet_id, file_name, name, template, headings in self._database.rows(query)
        ]
        return tuple(sheet for sheet in sheets if sheet.rows)

    def _rows(self, sheet_id: int) -> tuple[TrayRow, ...]:
        row = TrayRowRecord
        query = (
            row.select(row.id, row.source_row, row.cells, row.findings)
            .where(row.tray_sheet_id == sheet_id, row.solved_by.is_null())
            .order_by(row.source_row)
        )
        return tuple(
            TrayRow(
                source_row,
                tuple(json.loads(cells)),
                tuple(tuple(finding) for finding in json.loads(findings)),
                row_id,
            )
            for row_id, source_row, cells, findings in self._database.rows(query)
        )

    # --- repairs ----------------------------------------------------------------------------

    def log_repairs(self, batch_id: int, repairs: Iterable[tuple[int, str, str, str, str]]) -> None:
        """Note the repairs of an import: row, heading, kind, before, after."""
        rows = ((batch_id, *repair) for repair in repairs)
        self._database.write_many(_INSERT_REPAIR, rows)

    def repairs(self, batch_id: int) -> list[tuple[int, str, str, str, str]]:
        """Return the repairs of an import in the order of its rows."""
        record = ImportRepairRecord
        query = (
            record.select(
                record.source_row,
                record.heading,
                record.kind,
                record.before_text,
                record.after_text,
            )
            .where(record.batch_id == batch_id)
            .order_by(record.source_row, record.id)
        )
        return [(row, *texts) for row, *texts in self._database.rows(query)]

    # --- meanings of columns, codes ---------------------------------------------------------

    def remember_mapping(self, fingerprint: str, choices: Mapping[str, Mapping[str, str]]) -> None:
        """Keep what was said of a table with these headings, in place of what was said before."""
        self._database.run(
            ColumnMappingRecord.insert(
                fingerprint=fingerprint, choices=_json(choices)
            ).on_conflict_replace()
        )

    def mapping(self, fingerprint: str) -> Mapping[str, Mapping[str, str]] | None:
        """Return what was said of a table with these headings."""
        record = ColumnMappingRecord
        rows = self._database.rows(
            record.select(record.choices).where(record.fingerprint == fingerprint)
        )
        if not rows:
            return None
        found: Mapping[str, Mapping[str, str]] = json.loads(rows[0][0])
        return found

    def codes(self) -> dict[tuple[str, str], str]:
        """Return every official code by list and by our value."""
        record = OfficialCodeRecord
        rows = self._database.rows(record.select(record.list_name, record.our_value, record.code))
        return {(list_name, value): code for list_name, value, code in rows}

    def remember_codes(self, codes: Mapping[tuple[str, str], str]) -> None:
        """Keep official codes, in place of those for the same values."""
        with self._database.transaction():
            for (list_name, value), code in codes.items():
                self._database.run(
                    OfficialCodeRecord.insert(
                        list_name=list_name, our_value=value, code=code
                    ).on_conflict_replace()
                )


def _json(content: Sequence[object] | Mapping[str, object]) -> str:
    return json.dumps(content, ensure_ascii=False)
