"""Work of which only the last request counts: asked again while it runs, it is done anew."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.contribution import ContributionImpossible
from desktop.domain.employer import SizeUndetermined
from desktop.domain.progress import Progress
from desktop.domain.rules import RuleNotInForce
from desktop.errors import UserError
from desktop.ui.jobs import Job, JobRunner, Work

BUSY_AFTER = 300
"""Milliseconds of computing before a view says so."""
FAULTS = (RuleNotInForce, SizeUndetermined, ContributionImpossible, UserError)
"""What the user can mend; it comes as a result, to be shown in its place."""


class LatestJob(QObject):
    """Runs one piece of work at a time for one view."""

    computed = Signal(object)
    """The result of the last request, or one of ``FAULTS``."""
    busy_changed = Signal(bool)

    def __init__(self, jobs: JobRunner, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._title = title
        self._job: Job | None = None
        self._next: Work | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(BUSY_AFTER)
        self._timer.timeout.connect(self._on_slow)

    def ask(self, work: Work) -> None:
        """Start the work, or remember it while another one is being stopped."""
        if self._job is not None:
            self._next = work
            self._job.cancel()
            return

        def run(progress: Progress) -> object:
            try:
                return work(progress)
            except FAULTS as fault:
                return fault

        self._timer.start()
        self._job = self._jobs.start(run, self._title)
        self._job.succeeded.connect(self._on_succeeded)
        self._job.cancelled.connect(self._on_cancelled)
        self._job.failed.connect(self._on_failed)

    def _on_slow(self) -> None:
        self.busy_changed.emit(True)

    def _on_succeeded(self, result: object) -> None:
        is_last = self._next is None
        self._end()
        if is_last:
            self.computed.emit(result)

    def _on_cancelled(self) -> None:
        self._end()

    def _on_failed(self, _fault: object) -> None:
        self._end()

    def _end(self) -> None:
        self._job = None
        self._timer.stop()
        self.busy_changed.emit(False)
        if self._next is not None:
            work, self._next = self._next, None
            self.ask(work)
