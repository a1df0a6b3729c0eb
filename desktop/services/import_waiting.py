"""Rows of a sheet that wait although they can be read: nobody has said who they are, or whose."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from desktop.domain.issue import Issue, error
from desktop.domain.worker import Worker
from desktop.domain.worker_matching import Ambiguous
from desktop.exchange.choices import DUPLICATE_ROW
from desktop.exchange.columns import FAMILY_RELATION, TRAY_NUMBER
from desktop.exchange.family_rows import FamilyRow, dependant_of
from desktop.exchange.import_result import Finding, SheetCells, WorkforceImport

Rows = Sequence[Sequence[str]]
Waiting = Mapping[int, Issue]
"""Why a row waits, by its number in the sheet."""


def with_doubles_waiting(source: WorkforceImport, rows: Rows) -> WorkforceImport:
    """Let rows wait that say something else of a person than the row that is used.

    Used is who began last, then the row below: of somebody who came back both may be listed.
    Where all is said alike, the family of either row is that of the row that is used.
    """
    dropped = set(source.skipped_rows)
    doubles = (r for r in source.proposals if r.kind == DUPLICATE_ROW and r.row in dropped)
    moved = {repair.row: int(repair.before) for repair in doubles}
    used = _used(source.workers)
    if len(used) == len(source.workers) and not moved:
        return source
    waiting: dict[int, Issue] = {}
    for worker in source.workers:
        kept = used[worker.identity_number]
        if _is_said_alike(worker, kept):
            moved[worker.source_row] = kept.source_row
        else:
            row = str(kept.source_row)
            waiting[worker.source_row] = error("PERSON_TWICE", "name", worker.name, row)
    family = tuple(replace(r, worker_row=_moved(r.worker_row, moved)) for r in source.family)
    told = replace(source, workers=tuple(used.values()), family=family)
    return _with_waiting(told, waiting, rows) if waiting else told


def _used(workers: Iterable[Worker]) -> dict[str, Worker]:
    used: dict[str, Worker] = {}
    for worker in workers:
        known = used.get(worker.identity_number)
        if known is None or known.employment.start <= worker.employment.start:
            used[worker.identity_number] = worker
    return used


def _moved(row: int, moved: Mapping[int, int]) -> int:
    """Return the row that is used: a dropped row leads to its first one, that to the used one."""
    first = moved.get(row, row)
    return moved.get(first, first)


def _is_said_alike(worker: Worker, other: Worker) -> bool:
    return replace(worker, source_row=other.source_row) == other


def with_family_waiting(source: WorkforceImport, rows: Rows) -> WorkforceImport:
    """Let family members wait who cannot be read, or whose worker waits or is not there."""
    if not source.family:
        return source
    refused, known = set(source.rejected_rows), {w.source_row for w in source.workers}
    reasons = {row.row: _family_issue(row, refused, known) for row in source.family}
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


def _family_issue(row: FamilyRow, refused: set[int], known: set[int]) -> Issue | None:
    if dependant_of(row) is None:
        return error("FAMILY_NOT_READ", FAMILY_RELATION, row.name or row.relation)
    if row.worker_row in refused:
        return error("FAMILY_WAITS", FAMILY_RELATION, row.name, str(row.worker_row))
    if row.worker_row not in known:
        return error("FAMILY_WITHOUT_WORKER", FAMILY_RELATION, row.name)
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
