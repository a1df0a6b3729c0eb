"""The workers whom a result concerns: row, name and reason; each leads to the person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.domain.assessment import ConcernedWorker
from desktop.services.workforce import WorkforceService
from desktop.ui.pages.worker_list import WorkerListModel, WorkerListView


@dataclass(frozen=True, slots=True)
class WorkerReason:
    """A worker with the reason in words."""

    worker: ConcernedWorker
    reason: str


class ConcernedModel(WorkerListModel[WorkerReason]):
    """Row, name and reason."""

    right_columns = frozenset({0})

    def id_of(self, row: WorkerReason) -> int:
        """Return the id of the worker."""
        return row.worker.worker_id

    def headings(self) -> tuple[str, ...]:
        """Return where, who and why."""
        return self.tr("Baris"), self.tr("Nama"), self.tr("Sebab")

    def text(self, row: WorkerReason, column: int) -> str:
        """Return row, name or reason."""
        if column == 1:
            return self.name(row)
        return row.reason if column else str(row.worker.row or "–")


class ConcernedView(WorkerListView):
    """A table as high as it needs to be."""

    def __init__(self, workforce: WorkforceService, parent: QWidget | None = None) -> None:
        self.workers = ConcernedModel(workforce)
        super().__init__(self.workers, "", (64, 210), parent)
        self.workers.setParent(self)
        self.setAccessibleName(self.tr("Pekerja yang terkait; Enter membuka pekerja"))

    def show_workers(self, rows: Sequence[WorkerReason]) -> None:
        """Show workers, or nothing at all where there is none."""
        self.workers.show_rows(rows)
        self.fit_rows()
