"""Workforce files in and out: read, plan, apply, undo, template, export."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop.domain.progress import Progress, quiet
from desktop.domain.worker import Worker
from desktop.exchange.import_result import WorkforceImport
from desktop.exchange.worker_export import export_workforce
from desktop.exchange.worker_import import import_workforce
from desktop.exchange.worker_template import write_template
from desktop.services.changes import WORKERS, ChangeSet
from desktop.services.employers import EmployerService
from desktop.services.workforce import WorkforceService
from desktop.storage.imports import ImportBatch
from desktop.storage.workers import WorkerRepository


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do; nothing is written until it is applied.

    ``changed`` pairs the stored worker with the one of the sheet.
    """

    source: WorkforceImport
    new: tuple[Worker, ...]
    changed: tuple[tuple[Worker, Worker], ...]
    unchanged: tuple[Worker, ...]

    @property
    def rejected(self) -> int:
        """How many rows of the sheet stay out because of an error."""
        return len(self.source.rejected_rows)

    @property
    def is_empty(self) -> bool:
        """Tell whether applying the plan would change nothing."""
        return not self.new and not self.changed


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

    def plan(self, source: WorkforceImport) -> ImportPlan:
        """Compare the sheet with the stored workforce by NIK, else by passport number."""
        stored = {worker.identity_number: worker for worker in self._workforce.all()}
        new, changed, unchanged = [], [], []
        for worker in _last_of_each(source.workers):
            old = stored.get(worker.identity_number)
            if old is None:
                new.append(worker)
                continue
            merged = replace(worker, worker_id=old.worker_id)
            same = replace(merged, source_row=old.source_row) == old
            if same:
                unchanged.append(old)
            else:
                changed.append((old, merged))
        return ImportPlan(source, tuple(new), tuple(changed), tuple(unchanged))

    def apply(self, plan: ImportPlan) -> AppliedImport:
        """Write the plan in one transaction, after a copy of what is there.

        Raises ``UserError`` (``BACKUP_NOT_WRITTEN``, ``DATABASE_FULL``) and then writes nothing.
        """
        employer = self._employers.required()
        if plan.changed or plan.unchanged or self._workforce.count():
            self._keep_copy()
        source = plan.source
        batch = ImportBatch(source.file_name, source.sheet, source.template)
        changed = [worker for _old, worker in plan.changed]
        batch_id = self._repository.apply_import(employer.employer_id, batch, plan.new, changed)
        return AppliedImport(batch_id, ChangeSet.of(WORKERS))

    def undo(self, batch_id: int) -> ChangeSet:
        """Take an import back: new workers go, changed ones are as before."""
        self._repository.undo_import(batch_id)
        return ChangeSet.of(WORKERS)

    def write_template(self, path: Path) -> None:
        """Write the blank workbook to fill in."""
        write_template(path)

    def export(self, path: Path) -> int:
        """Write the workforce as .xlsx or .csv and return the number of workers."""
        workers = self._workforce.all()
        export_workforce(path, workers)
        return len(workers)


def _last_of_each(workers: Iterable[Worker]) -> list[Worker]:
    """Keep one row of each person: a sheet that names somebody twice must not store two."""
    by_identity = {worker.identity_number: worker for worker in workers}
    return list(by_identity.values())
