"""The findings of the whole workforce, kept up to date beside the table."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.progress import Progress
from desktop.services.worker_findings import WorkforceFindings
from desktop.ui.jobs import Job, JobRunner

if TYPE_CHECKING:
    from desktop.services.container import Services

AT_ONCE = 250
"""Up to so many workers are judged at once, in 20 ms; more in a job, beside the window, or in
pieces between which the window has its turn."""


class WorkforceOverview(QObject):
    """Judges everybody after each change of the list, single people after an edit."""

    ready = Signal()
    """``findings`` are those of the present workforce."""
    updated = Signal()
    """A few people were judged anew."""

    def __init__(self, services: Services, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._jobs = jobs
        self._job: Job | None = None
        self._touched: set[int] = set()
        self._due: dict[int, None] = {}
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._judge_due)
        self.findings: WorkforceFindings | None = None

    @property
    def is_fresh(self) -> bool:
        """Tell whether nothing is being judged just now."""
        return self._job is None and self.findings is not None and not self._due

    def read(self, total: int) -> None:
        """Judge everybody anew."""
        workforce, day = self._services.workforce, self._services.assessments.as_of
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._turn.stop()
        self._due.clear()
        if total <= AT_ONCE:
            self._take(workforce.findings(day))
            return
        self._touched.clear()
        judged = self._jobs.away(workforce.judged, day)

        def work(progress: Progress) -> object:
            return workforce.with_judge(judged(progress), day)

        job = self._jobs.start(work, self.tr("Memeriksa data tenaga kerja"), is_quiet=True)
        self._job = job
        job.succeeded.connect(lambda found: self._on_read(job, found))

    def _on_read(self, job: Job, found: WorkforceFindings) -> None:
        if job is not self._job:
            return
        self._job = None
        self._take(found)
        if self._touched:
            self.update(tuple(self._touched))

    def _take(self, found: WorkforceFindings) -> None:
        self.findings = found
        self.ready.emit()

    def update(self, ids: tuple[int, ...]) -> None:
        """Judge a few people anew after an edit of theirs."""
        if self._job is not None:
            self._touched.update(ids)
        if self.findings is not None:
            self._due |= dict.fromkeys(ids)
            self._judge_due()

    def _judge_due(self) -> None:
        if self.findings is None:
            return
        piece = tuple(islice(self._due, AT_ONCE))
        self.findings.add(self._services.workforce.page(piece))
        for worker_id in piece:
            del self._due[worker_id]
        if self._due:
            self._turn.start()
        else:
            self.updated.emit()

    def has_finding(self, worker_id: int) -> bool:
        """Tell whether something is to be mended with a worker."""
        return self.findings is not None and self.findings.number_of(worker_id) > 0
