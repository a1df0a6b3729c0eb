"""Short reads beside the window that wait for no long job: a thread and a connection of their own.

The list of workers is asked for anew at every key of a search. Of several wishes the newest alone
counts: what is read for an older one is broken off, and its answer is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from queue import SimpleQueue
from threading import Event
from typing import TypeAlias

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, QTimer, Signal

from desktop.domain.progress import Progress
from desktop.ui.collector import CollectorPause
from desktop.ui.job_work import run_work
from desktop.ui.jobs import Reading, Scope

Read: TypeAlias = Callable[[], object]
"""A plain function without Qt that reads from the database."""

Take: TypeAlias = Callable[..., None]
"""Is given what was read, on the thread of the window."""

LINGER = 5_000
"""Milliseconds that the connection is kept after a read: the next key finds its pages in memory."""


class ReadLane(QObject):
    """Reads one thing at a time; lives on the thread of the window."""

    busy_changed = Signal(bool)
    failed = Signal(object)
    """What went wrong with the newest wish."""
    answered = Signal(str, object)
    """Raw outcome from the thread of the lane."""

    def __init__(
        self, reading: Reading, collector: CollectorPause, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._collector = collector
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._errands: _Errands | None = None
        self._take: Take | None = None
        self._waiting: tuple[Read, Take] | None = None
        self._is_closed = False
        self._linger = QTimer(self, singleShot=True, interval=LINGER)
        self._linger.timeout.connect(self.leave)
        self.answered.connect(self._on_answered, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Tell whether an answer is still to come."""
        return self._take is not None

    @property
    def is_open(self) -> bool:
        """Tell whether thread and connection are kept for the next read."""
        return self._errands is not None

    def ask(self, read: Read, take: Take) -> None:
        """Read beside the window; ``take`` gets the answer unless something newer is asked for.

        After ``close`` nothing is read any more.
        """
        if self._is_closed:
            return
        if self._take is not None and self._errands is not None:
            self._waiting = (read, take)
            self._errands.stop()
            return
        self._linger.stop()
        self._collector.hold()
        self._begin(read, take)
        self.busy_changed.emit(True)

    def _begin(self, read: Read, take: Take) -> None:
        if self._errands is None:
            self._errands = _Errands(self._reading, self.answered.emit)
            self._pool.start(_Lane(self._errands))
        self._take = take
        self._errands.put(read)

    def _on_answered(self, kind: str, payload: object) -> None:
        take, self._take = self._take, None
        if take is None:  # it was left meanwhile
            return
        if self._waiting is not None:
            newest, self._waiting = self._waiting, None
            self._begin(*newest)
            return
        self._collector.let_go()
        self._linger.start()
        self.busy_changed.emit(False)
        if kind == "succeeded":
            take(payload)
        elif kind == "failed":
            self.failed.emit(payload)

    def leave(self) -> None:
        """Drop what is asked for, and wait until thread and connection are gone."""
        self._linger.stop()
        self._waiting = None
        errands, self._errands = self._errands, None
        if errands is None:
            return
        was_busy, self._take = self.is_busy, None
        if not was_busy:
            self._collector.hold()
        errands.stop()
        errands.put(None)
        self._pool.waitForDone()
        self._collector.let_go()
        if was_busy:
            self.busy_changed.emit(False)

    def close(self) -> None:
        """Leave for good."""
        self._is_closed = True
        self.leave()


class _Errands:
    """What the two threads share: the reads, one after the other, and the way to stop one."""

    def __init__(self, reading: Reading, answer: Callable[[str, object], None]) -> None:
        self._reading = reading
        self._answer = answer
        self._reads: SimpleQueue[Read | None] = SimpleQueue()
        self._break_off: Callable[[], None] | None = None

    def put(self, read: Read | None) -> None:
        """Hand over the next read; ``None`` ends the thread."""
        self._reads.put(read)

    def stop(self) -> None:
        """Break off the statement that is run, if there is one."""
        if self._break_off is not None:
            self._break_off()

    def serve(self) -> None:
        """Read until told to end; runs on the thread of the lane."""
        never = Event()
        with ExitStack() as stack:
            while (read := self._reads.get()) is not None:
                run_work(partial(self._within, stack, read), _nobody, self._answer, never)
            self._break_off = None

    def _within(self, stack: ExitStack, read: Read, _progress: Progress) -> object:
        if self._break_off is None:
            self._break_off = stack.enter_context(self._reading())
        return read()


class _Lane(QRunnable):
    """Carries the errands to the pool, nothing else."""

    def __init__(self, errands: _Errands) -> None:
        super().__init__()
        self._errands = errands

    def run(self) -> None:
        self._errands.serve()


def _nobody(_done: object, _total: object) -> None:
    """Take the progress of what is too short to be watched."""


@contextmanager
def unstoppable(scope: Scope) -> Iterator[Callable[[], None]]:
    """Read within what surrounds jobs, where nothing can be broken off."""
    with scope():
        yield _nothing


def _nothing() -> None:
    """Break off nothing."""
