"""What was done and can be taken back: one stack of named steps for the whole window.

A step's work is a plain function on the services. It runs before the stack moves, at once or, when
it is long, in a job: a step that fails leaves both the data and the stack as they were.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop.domain.progress import Progress, quiet
from desktop.errors import UserError
from desktop.ui.jobs import JobRunner, Work

DEPTH = 100
FEW = 500
"""Up to so many rows are written at once; more in a job."""


class Step(QUndoCommand):
    """One named step; ``size`` in rows says whether its work is long.

    A step without ``forward`` can be taken back but not done again.
    """

    def __init__(self, text: str, back: Work, forward: Work | None, size: int = 1) -> None:
        super().__init__(text)
        self.back = back
        self.forward = forward
        self.size = size


class UndoStack(QObject):
    """The steps of one open database; undoing and redoing call the services."""

    changed = Signal(object)
    """The ``ChangeSet`` of a step that was done, undone or done again."""
    moved = Signal()
    """The names or the ways back and forth are others now."""
    returned = Signal(str, bool)
    """The name of a step that was undone (True) or done again (False)."""
    refused = Signal(object)
    """A ``UserError``; nothing was changed."""

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._is_running = False
        self._source: object = None
        self._kept: list[Step] = []
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(DEPTH)

    def use(self, source: object) -> None:
        """Belong to this source of data; steps of another one are forgotten."""
        if source is not self._source:
            self._source = source
            self.clear()

    def clear(self) -> None:
        """Forget every step: the data are others now."""
        self._stack.clear()
        self._kept.clear()
        self.moved.emit()

    @property
    def undo_text(self) -> str:
        """The name of the step that would be undone, empty when there is none."""
        return self._stack.undoText()

    @property
    def redo_text(self) -> str:
        """The name of the step that would be done again, empty when there is none."""
        return self._stack.redoText() if self._next() is not None else ""

    @property
    def count(self) -> int:
        """How many steps can be undone."""
        return self._stack.index()

    # --- doing --------------------------------------------------------------------------------

    def push_done(self, step: Step) -> None:
        """Remember a step whose work is done already."""
        self._kept = [*self._kept[-2 * DEPTH :], step]
        self._stack.push(step)
        self.moved.emit()

    def run(self, step: Step, after: Callable[[], None] | None = None) -> None:
        """Do a step and remember it; ``after`` is called once it is done and told."""
        if step.forward is None:
            raise ValueError("a step without a way forward cannot be run")

        def on_done() -> None:
            self.push_done(step)

        self._work(step.forward, step, on_done, after)

    def replace(self, step: Step, after: Callable[[], None] | None = None) -> None:
        """Do a step that takes the place of the latest one: one way back leads past both."""
        latest = self.latest
        if step.forward is None or latest is None:
            raise ValueError("only a step that was done can be replaced")

        def on_done() -> None:
            latest.setObsolete(True)
            self._stack.undo()
            self.push_done(step)

        self._work(step.forward, step, on_done, after)

    def undo(self) -> None:
        """Take the latest step back; nothing while another is running, or without one."""
        step = self.latest
        if step is None:
            return

        def on_done() -> None:
            # Qt drops an obsolete step once it is undone: there is no way to do it again.
            step.setObsolete(step.forward is None)
            self._stack.undo()

        told = partial(self.returned.emit, step.text(), True)
        self._work(step.back, step, on_done, told)

    def redo(self) -> None:
        """Do again what was undone last."""
        step = self._next()
        if step is not None and step.forward is not None:
            told = partial(self.returned.emit, step.text(), False)
            self._work(step.forward, step, self._stack.redo, told)

    @property
    def latest(self) -> Step | None:
        """The step that would be undone, ``None`` when there is none."""
        return self._step(self._stack.index() - 1)

    def _next(self) -> Step | None:
        return self._step(self._stack.index())

    def _step(self, index: int) -> Step | None:
        if not 0 <= index < self._stack.count():
            return None
        step = self._stack.command(index)
        return step if isinstance(step, Step) else None

    def _work(
        self,
        work: Work,
        step: Step,
        on_done: Callable[[], None],
        after: Callable[[], None] | None = None,
    ) -> None:
        if self._is_running:
            return

        def guarded(progress: Progress) -> object:
            try:
                return work(progress)
            except UserError as fault:
                return fault

        def on_ended(result: object) -> None:
            self._is_running = False
            if isinstance(result, UserError):
                self.refused.emit(result)
                return
            on_done()
            self.moved.emit()
            self.changed.emit(result)
            if after is not None:
                after()

        if step.size <= FEW:
            on_ended(guarded(quiet))
            return
        self._is_running = True
        job = self._jobs.start(guarded, step.text())
        job.succeeded.connect(on_ended)
        job.failed.connect(self._on_stopped)
        job.cancelled.connect(self._on_stopped)

    def _on_stopped(self, _error: object = None) -> None:
        self._is_running = False
