"""Workforce files in and out: read, plan, apply, undo, template, export."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

from desktop.domain.calendar import short_date
from desktop.domain.progress import Progress, quiet
from desktop.domain.worker import Worker
from desktop.domain.worker_history import History, Revision, revise
from desktop.domain.workforce_moves import Move
from desktop.errors import UserError
from desktop.exchange.import_result import WorkforceImport
from desktop.exchange.moves_export import export_moves
from desktop.exchange.worker_export import export_workforce
from desktop.exchange.worker_import import import_workforce
from desktop.exchange.worker_template import write_template
from desktop.services.changes import WORKERS, ChangeSet
from desktop.services.employers import EmployerService
from desktop.services.import_planning import ImportPlan, plan_import, resolve
from desktop.services.workforce import WorkforceService
from desktop.storage.imports import ImportBatch
from desktop.storage.workers import WorkerRepository

__all__ = ["AppliedImport", "ImportPlan", "TransferService", "resolve"]

_REPORT_EVERY = 500
_NOBODY: Mapping[int, date] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AppliedImport:
    """An import that was written: its batch, by which it can be undone."""

    batch_id: int
    changes: ChangeSet


class TransferService:
    """Moves the workforce between spreadsheets and the database."""

    def __init__(
        self,
        repository: WorkerRepository,
        employers: EmployerService,
        workforce: WorkforceService,
        keep_copy: Callable[[], object],
    ) -> None:
        self._keep_copy = keep_copy
        self._repository = repository
        self._employers = employers
        self._workforce = workforce

    def read(self, path: Path, progress: Progress = quiet) -> WorkforceImport:
        """Read a workbook; raises ``UserError`` for a file that is none."""
        return import_workforce(path, progress)

    def plan(self, source: WorkforceImport, in_force_from: date | None = None) -> ImportPlan:
        """Compare the sheet with the stored workforce; nothing is written.

        Changes hold from ``in_force_from``, else from the proposed day.
        """
        day = in_force_from or self._workforce.proposed_day()
        return plan_import(source, self._workforce.all(), self._workforce.histories(), day)

    def apply(self, plan: ImportPlan, leaving: Mapping[int, date] = _NOBODY) -> AppliedImport:
        """Write the plan in one transaction, after a copy of what is there.

        ``leaving`` are those of ``plan.leaving`` who have left, by id, with their last day; the
        others stay. Raises ``UserError`` (LEFT_BEFORE_START, BACKUP_NOT_WRITTEN, DATABASE_FULL)
        and then writes nothing.
        """
        self.keep_copy()
        return self.write(plan, leaving)

    def keep_copy(self) -> None:
        """Copy what is there before an import, outside any transaction; nothing is there: none.

        Raises ``UserError`` BACKUP_NOT_WRITTEN.
        """
        if self._workforce.count():
            self._keep_copy()

    def write(
        self, plan: ImportPlan, leaving: Mapping[int, date] = _NOBODY, progress: Progress = quiet
    ) -> AppliedImport:
        """Write the plan in one transaction, or as part of the caller's; see ``apply``."""
        employer = self._employers.required()
        source = plan.source
        batch = ImportBatch(source.file_name, source.sheet, source.template)
        revisions = [self._revision(pair, plan) for pair in self._stored_pairs(plan)]
        ended = [_ended(w, leaving[w.worker_id]) for w in plan.leaving if w.worker_id in leaving]
        batch_id = self._repository.apply_import(
            employer.employer_id,
            batch,
            plan.new,
            [*(revision.worker for revision, _former in revisions), *ended],
            histories={
                r.worker.worker_id: r.history for r, former in revisions if r.history != former
            },
            families=plan.families,
            progress=progress,
        )
        return AppliedImport(batch_id, ChangeSet.of(WORKERS))

    def _stored_pairs(self, plan: ImportPlan) -> Iterator[tuple[Worker, History, Worker]]:
        """Yield stored workers, their histories and what the sheet says of them."""
        histories = self._workforce.histories()
        dated = [old.worker_id for old, _wanted in plan.changed if old.worker_id in histories]
        # A plan shows who has a history as of its day; the row holds the latest values.
        latest = {worker.worker_id: worker for worker in self._repository.page(dated)}
        for old, wanted in plan.changed:
            stored = latest.get(old.worker_id, old)
            yield stored, histories.get(old.worker_id, ()), wanted

    def _revision(
        self, pair: tuple[Worker, History, Worker], plan: ImportPlan
    ) -> tuple[Revision, History]:
        stored, history, wanted = pair
        today = self._workforce.today()
        revision = revise(stored, history, wanted, on=today, since=plan.in_force_from)
        return revision, history

    def undo(self, batch_id: int, progress: Progress = quiet) -> ChangeSet:
        """Take an import back: new workers go, changed ones are as before."""
        progress(0, 1)
        self._repository.undo_import(batch_id)
        return ChangeSet.of(WORKERS)

    def write_template(self, path: Path) -> None:
        """Write the blank workbook to fill in."""
        write_template(path)

    def export(self, path: Path, progress: Progress = quiet) -> int:
        """Write the workforce as .xlsx or .csv and return the number of workers."""
        counted = _counted(self._workforce.each(), self._workforce.count(), progress)
        return export_workforce(path, counted, has_families=self._workforce.has_families())

    def export_moves(self, path: Path, moves: Iterable[Move]) -> int:
        """Write who came, left and changed as .xlsx or .csv; return how many lines."""
        return export_moves(path, moves)


def _counted(workers: Iterable[Worker], total: int, progress: Progress) -> Iterator[Worker]:
    for done, worker in enumerate(workers):
        if done % _REPORT_EVERY == 0:
            progress(done, total)
        yield worker


def _ended(worker: Worker, last_day: date) -> Worker:
    employment = worker.employment
    if last_day < employment.start:
        raise UserError(
            "LEFT_BEFORE_START",
            f"Hari kerja terakhir {short_date(last_day)} lebih awal daripada tanggal mulai bekerja"
            f" {short_date(employment.start)} (baris {worker.source_row}). Isilah hari yang benar.",
            english=f"The last day of work {short_date(last_day)} is before the first one,"
            f" {short_date(employment.start)} (row {worker.source_row}). Fill in the right day.",
        )
    return replace(worker, employment=replace(employment, end=last_day))
