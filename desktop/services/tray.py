"""Rows that stayed out of an import: shown, written out with their findings, taken up again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from desktop.domain.fields import FIELDS_BY_KEY
from desktop.domain.issue import Severity
from desktop.exchange.columns import TRAY_NUMBER, role_of
from desktop.exchange.import_result import Finding, WorkforceImport
from desktop.exchange.tray_export import WaitingRow, WaitingSheet, export_tray
from desktop.services.changes import TRAY, ChangeSet
from desktop.services.employers import EmployerService
from desktop.storage.import_desk import ImportDeskRepository, TrayRow, TraySheet


class TrayService:
    """The rows of the current employer that wait for a correction."""

    def __init__(self, repository: ImportDeskRepository, employers: EmployerService) -> None:
        self._repository = repository
        self._employers = employers

    def count(self) -> int:
        """Return how many rows wait."""
        employer = self._employers.current()
        return 0 if employer is None else self._repository.waiting(employer.employer_id)

    def sheets(self) -> tuple[WaitingSheet, ...]:
        """Return the rows that wait, by the sheet they came from."""
        employer = self._employers.current()
        if employer is None:
            return ()
        return tuple(map(_waiting, self._repository.tray(employer.employer_id)))

    def export(self, path: Path) -> int:
        """Write the rows as a workbook with the findings beside them; return their number."""
        return export_tray(path, self.sheets())

    def discard(self, row_ids: Iterable[int]) -> ChangeSet:
        """Forget rows that will never be corrected."""
        self._repository.discard(row_ids)
        return ChangeSet.of(TRAY)

    def add(self, batch_id: int, source: WorkforceImport) -> None:
        """Let the rows of an import that stay out wait."""
        if not source.rejected_rows:
            return
        columns = [column for column in source.columns if column.role != TRAY_NUMBER]
        by_row: defaultdict[int, list[Finding]] = defaultdict(list)
        for finding in source.findings:
            by_row[finding.row].append(finding)
        rows = []
        for number in source.rejected_rows:
            cells = source.cells[number]
            texts = tuple(cells[c.index] if c.index < len(cells) else "" for c in columns)
            rows.append(TrayRow(number, texts, tuple(map(_flat, by_row[number]))))
        headings = tuple(_heading(source, column.heading, column.role) for column in columns)
        sheet = TraySheet(source.file_name, source.sheet, source.template, headings, tuple(rows))
        self._repository.solve(self._alike(sheet), batch_id)
        self._repository.add_to_tray(batch_id, sheet)

    def _alike(self, sheet: TraySheet) -> list[int]:
        """Return the rows that wait already and come again just as they were."""
        employer = self._employers.required()
        again = {row.cells for row in sheet.rows}
        return [
            row.row_id
            for known in self._repository.tray(employer.employer_id)
            if known.headings == sheet.headings
            for row in known.rows
            if row.cells in again
        ]


def _heading(source: WorkforceImport, heading: str, role: str) -> str:
    """Return a heading by which the column is known again when the row comes back."""
    spec = FIELDS_BY_KEY.get(role)
    if source.template == "plain" and spec is not None and role_of(heading) != role:
        return spec.header_id
    return heading


def _flat(finding: Finding) -> tuple[str, ...]:
    return (
        finding.column,
        finding.code,
        finding.level.value,
        finding.field,
        finding.value,
        finding.expected,
        finding.heading,
    )


def _finding(row: int, flat: tuple[str, ...]) -> Finding:
    column, code, level, field, value, expected, heading = flat
    return Finding(row, column, code, Severity(level), field, value, expected, heading)


def _waiting(sheet: TraySheet) -> WaitingSheet:
    rows = tuple(
        WaitingRow(
            row.row_id,
            row.source_row,
            row.cells,
            tuple(_finding(row.source_row, flat) for flat in row.findings),
        )
        for row in sheet.rows
    )
    return WaitingSheet(sheet.file_name, sheet.sheet, sheet.headings, rows)
