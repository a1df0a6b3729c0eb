"""Long work beside the window: started, watched, cancelled, and always answered for."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QThreadPool, Signal

from desktop.domain.progress import Progress
from desktop.services.away import Away, here
from desktop.ui.collector import CollectorPause

if TYPE_CHECKING:
    from desktop.ui.read_lane import ReadLane

Work: TypeAlias = Callable[[Progress], object]
"""A plain function without Qt; it calls its argument with work done and work in all."""

Scope: TypeAlias = Callable[[], AbstractContextManager[None]]
"""What every piece of work runs within."""

Reading: TypeAlias = Callable[[], AbstractContextManager[Callable[[], None]]]
"""What short reads run within, many in a row; it gives what breaks the present one off."""


_log = logging.getLogger(__name__)


class Job(QObject):
    """One piece of long work; exactly one of the last three signals is emitted, once.

    All signals arrive on the thread of the window. ``progressed`` carries done, total and text.
    """

    progressed = Signal(object, object, str)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()

    reported = Signal(object, object)
    """Raw progress from the thread of the work."""
    ended = Signal(int, str, object)
    """Raw outcome from the thread of the work; the runner turns it into one of the above."""

    def __init__(self, number: int, title: str, parent: QObject, *, is_quiet: bool = False) -> None:
        super().__init__(parent)
        self.number = number
        self.title = title
        self.is_quiet = is_quiet
        """Work that nobody asked for: its progress is not shown, closing need not ask."""
        self.stop = threading.Event()
        self.is_settled = False
        # Emitted on the thread of the work, for an object of the window's: Qt queues it.
        self.reported.connect(self._on_reported)

    @property
    def is_cancelling(self) -> bool:
        """Tell whether the work has been asked to stop."""
        return self.stop.is_set()

    def settle(self) -> None:
        """Say in a slot of ``failed`` that the fault is already shown, so the window need not."""
        self.is_settled = True

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress."""
        self.stop.set()

    def _on_reported(self, done: object, total: object) -> None:
        if not self.is_cancelling:
            self.progressed.emit(done, total, self.title)

    def deliver(self, kind: str, payload: object) -> None:
        """Emit the one outcome."""
        if kind == "succeeded":
            self.succeeded.emit(payload)
        elif kind == "failed":
            self.failed.emit(payload)
        else:
            self.cancelled.emit()


class JobRunner(QObject):
    """Owns every job from start to outcome; one thread, so work on the database never overlaps.

    ``failed`` repeats a failure that nobody settled, for the window to show. ``scope`` surrounds
    each piece of work on its thread: there the database closes the thread's connection. ``away``
    makes work of a method of a service that computes much: with the helper process it leaves the
    thread, which then only waits. ``reads`` is beside all that, for what is read within a moment.
    """

    started = Signal(object)
    ended = Signal(object)
    failed = Signal(object, object)
    busy_changed = Signal(bool)

    def __init__(
        self,
        parent: QObject | None = None,
        scope: Scope = nullcontext,
        away: Away = here,
        reading: Reading | None = None,
    ) -> None:
        super().__init__(parent)
        self._scope = scope
        self.away = away
        self._reading = reading
        self._reads: ReadLane | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._collector = CollectorPause()
        self._jobs: list[Job] = []
        self._started = 0
        self._is_closed = False
        self._held: list[tuple[Job, Work]] | None = None

    @property
    def reads(self) -> ReadLane:
        """The lane of short reads, made when it is first asked for."""
        from desktop.ui.read_lane import ReadLane, unstoppable

        if self._reads is None:
            reading = self._reading or partial(unstoppable, self._scope)
            self._reads = ReadLane(reading, self._collector, self)
            self._reads.failed.connect(self._on_read_failed)
        return self._reads

    @property
    def is_busy(self) -> bool:
        """Tell whether a job is waiting, running, or not yet answered for."""
        return bool(self._jobs)

    def start(self, fn: Work, title: str, *, is_quiet: bool = False) -> Job:
        """Run ``fn`` on the pool; connect to the job before the event loop goes on.

        After ``shutdown`` nothing is run any more, and nothing is told of it.
        """
        self._started += 1
        job = Job(self._started, title, self, is_quiet=is_quiet)
        # A bound method, never a lambda: one that held the runner could free it, and with it the
        # job, from within the job's own destructor.
        job.ended.connect(self._on_ended)
        if self._is_closed:
            job.cancel()
            return job
        self._jobs.append(job)
        if len(self._jobs) == 1:
            self._collector.hold()
            self.busy_changed.emit(True)
        self.started.emit(job)
        self._begin(job, fn) if self._held is None else self._held.append((job, fn))
        return job

    def hold(self) -> None:
        """Let what is started from now on wait: a thread at work would slow the first paint."""
        if self._held is None:
            self._held = []

    def let_go(self) -> None:
        """Begin what waits, in its order; what is started from now on begins at once."""
        held, self._held = self._held or [], None
        for job, fn in held:
            self._begin(job, fn)

    def _begin(self, job: Job, fn: Work) -> None:
        from desktop.ui.job_work import Task

        end = partial(job.ended.emit, job.number)
        self._pool.start(Task((self._scope, fn), job.reported.emit, end, job.stop))

    def running(self) -> list[Job]:
        """Return the jobs that are waiting, running, or not yet answered for."""
        return list(self._jobs)

    def cancel_all(self) -> None:
        """Ask every job to stop."""
        for job in self._jobs:
            job.cancel()

    def shutdown(self) -> None:
        """Cancel everything and wait; outcomes that arrive afterwards are dropped."""
        self._is_closed = True
        self.cancel_all()
        self.let_go()
        self._pool.waitForDone()
        if self._reads is not None:
            self._reads.close()
        self._collector.end()

    def _on_read_failed(self, error: object) -> None:
        if not self._is_closed:
            self.failed.emit(None, error)

    def _on_ended(self, number: int, kind: str, payload: object) -> None:
        job = next(job for job in self._jobs if job.number == number)
        self._jobs.remove(job)
        try:
            if not self._is_closed:
                job.deliver(kind, payload)
                if kind == "failed" and not job.is_settled:
                    self.failed.emit(job, payload)
        finally:
            self.ended.emit(job)
            job.deleteLater()
            if not self._jobs:
                self._collector.let_go()
                self.busy_changed.emit(False)
