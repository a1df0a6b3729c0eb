"""Rows of a sheet that wait although they can be read: nobody has said who they are, or whose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desktop.domain.issue import Issue, error
from desktop.domain.worker_matching import Ambiguous
from desktop.exchange.columns import FAMILY_RELATION, TRAY_NUMBER
from desktop.exchange.family_rows import FamilyRow, dependant_of
from desktop.exchange.import_result import Finding, SheetCells, WorkforceImport

Rows = Sequence[Sequence[str]]
Waiting = Mapping[int, Issue]
"""Why a row waits, by its number in the sheet."""


def with_family_waiting(source: WorkforceImport, rows: Rows) -> WorkforceImport:
    """Let family members wait who cannot be read, or whose worker waits or is not there."""
    if not source.family:
        return source
    refused = set(source.rejected_rows)
    reasons = {row.row: _family_issue(row, refused) for row in source.family}
    waiting = {number: issue for number, issue in reasons.items() if issue is not None}
    told = _with_waiting(source, waiting, rows)
    stay = tuple(row for row in source.family if row.row not in waiting)
    return replace(
        told, family=stay, family_rows=len(stay), tray_numbers=_tray_numbers(source, rows)
    )


def with_open_waiting(
    source: WorkforceImport, undecided: Iterable[Ambiguous], rows: Rows
) -> WorkforceImport:
    """Let rows wait of which nobody has said who they are, and their family with them."""
    waiting = {
        item.worker.source_row: error(item.doubt.value, "name", item.worker.name)
        for item in undecided
    }
    if not waiting:
        return source
    return with_family_waiting(_with_waiting(source, waiting, rows), rows)


def _family_issue(row: FamilyRow, refused: set[int]) -> Issue | None:
    if dependant_of(row) is None:
        return error("FAMILY_NOT_READ", FAMILY_RELATION, row.name or row.relation)
    if not row.worker_row:
        return error("FAMILY_WITHOUT_WORKER", FAMILY_RELATION, row.name)
    if row.worker_row in refused:
        return error("FAMILY_WAITS", FAMILY_RELATION, row.name, str(row.worker_row))
    return None


def _with_waiting(source: WorkforceImport, waiting: Waiting, rows: Rows) -> WorkforceImport:
    headings = {column.target: column.heading for column in source.columns}
    found = [Finding.of(i, n, headings.get(i.field, "")) for n, i in waiting.items()]
    return replace(
        source,
        rejected_rows=tuple(sorted({*source.rejected_rows, *waiting})),
        findings=tuple(sorted((*source.findings, *found), key=lambda finding: finding.row)),
        cells=SheetCells(rows, (*source.cells, *waiting)),
    )


def _tray_numbers(source: WorkforceImport, rows: Rows) -> dict[int, int]:
    """Return the numbers in the tray, those of family members among them."""
    numbers = dict(source.tray_numbers)
    place = next((c.index for c in source.columns if c.role == TRAY_NUMBER), None)
    for row in source.family if place is not None else ():
        cells = rows[row.row - 1]
        if place is not None and place < len(cells) and cells[place].isdigit():
            numbers[row.row] = int(cells[place])
    return numbers
