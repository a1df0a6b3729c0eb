"""What was done and can be taken back: one stack of named steps for the whole window.

A step's work is a plain function on the services. It runs before the stack moves, at once or, when
it is long, in a job: a step that fails leaves both the data and the stack as they were.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from desktop.domain.progress import Progress, quiet
from desktop.errors import UserError
from desktop.services.away import Away, here
from desktop.services.changes import ChangeSet
from desktop.ui.jobs import JobRunner, Work

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.services.edit_steps import EditStep
    from desktop.services.import_desk import DeskPlan
    from desktop.services.worker_edits import EditPlan, FieldEdit, WorkerChange
    from desktop.services.workforce import WorkerState

DEPTH = 100
FEW = 500
"""Up to so many rows are written at once; more in a job."""
_CELL_EDIT = 1


class Step(QUndoCommand):
    """One named step; ``size`` in rows says whether its work is long.

    A step without ``forward`` can be taken back but not done again.
    """

    def __init__(self, text: str, back: Work, forward: Work | None, size: int = 1) -> None:
        super().__init__(text)
        self.back = back
        self.forward = forward
        self.size = size


class ChangeStep(Step):
    """A change of workers; consecutive edits of one cell become one step."""

    def __init__(self, services: Services, text: str, change: WorkerChange) -> None:
        super().__init__(text, self._back, self._forward, change.size)
        self._services = services
        self.change = change

    def _forward(self, _progress: Progress) -> ChangeSet:
        return self._services.worker_edits.apply(self.change)

    def _back(self, _progress: Progress) -> ChangeSet:
        return self._services.worker_edits.apply(self.change.reversed())

    def cell(self) -> FieldEdit | None:
        """Return the edit of a step that changes one cell alone."""
        change = self.change
        is_one = len(change.edits) == change.size == 1
        return change.edits[0] if is_one else None

    def id(self) -> int:
        """Tell Qt which steps may become one."""
        return _CELL_EDIT if self.cell() is not None else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the later edit of the same cell."""
        from desktop.services.worker_edits import WorkerChange

        mine, later = self.cell(), other.cell() if isinstance(other, ChangeStep) else None
        if mine is None or later is None or mine[:2] != later[:2] or mine.after != later.before:
            return False
        self.change = WorkerChange((mine._replace(after=later.after),))
        return True


class PlanStep(ChangeStep):
    """A plan that is applied when the step is first done; new people come back by their ids.

    What is dated holds ``since`` that day, and before it what was known; ``None``: a correction.
    """

    def __init__(
        self, services: Services, text: str, plan: EditPlan, since: date | None = None
    ) -> None:
        from desktop.services.worker_edits import WorkerChange

        super().__init__(services, text, WorkerChange(plan.edits))
        self.size = len(plan.edits) + len(plan.new)
        self._plan: EditPlan | None = plan
        self._since = since

    def cell(self) -> FieldEdit | None:
        """Return the edit of one cell, where it holds from no day that may still be another."""
        return super().cell() if self._since is None else None

    def _forward(self, progress: Progress) -> ChangeSet:
        if self._plan is None:
            return super()._forward(progress)
        self.change, changes = self._services.worker_edits.apply_plan(self._plan, self._since)
        self._plan = None
        return changes


class RedatedStep(ChangeStep):
    """A plan that was applied already and holds from another day, or from the beginning (None)."""

    def __init__(
        self, services: Services, was: ChangeStep, plan: EditPlan, since: date | None
    ) -> None:
        super().__init__(services, was.text(), was.change)
        self._new: tuple[EditPlan, date | None] | None = (plan, since)

    def _forward(self, progress: Progress) -> ChangeSet:
        if self._new is None:
            return super()._forward(progress)
        self.change, changes = self._services.worker_edits.redate(self.change, *self._new)
        self._new = None
        return changes


class ImportStep(Step):
    """An import: undone as a whole, done again from its plan."""

    def __init__(
        self, services: Services, text: str, plan: DeskPlan, batch_id: int, away: Away = here
    ) -> None:
        size = len(plan.decided.new) + len(plan.decided.changed) + len(plan.leaving)
        super().__init__(text, self._back, self._forward, size)
        self._desk, self._transfer = services.import_desk, services.transfer
        self._away = away
        self._plan = plan
        self._batch_id = batch_id

    def _forward(self, progress: Progress) -> ChangeSet:
        self._desk.keep_copy()
        rows = self._plan.draft.rows
        applied = self._away(self._desk.write, self._plan, rows=rows, writes=True)(progress)
        self._batch_id = applied.batch_id
        return applied.changes

    def _back(self, progress: Progress) -> ChangeSet:
        undo = self._away(self._transfer.undo, self._batch_id, rows=self.size, writes=True)
        return undo(progress)


class StateStep(Step):
    """A change of one worker together with its history, both as they were and as they became."""

    def __init__(
        self, services: Services, text: str, before: WorkerState, after: WorkerState
    ) -> None:
        super().__init__(text, self._back, self._forward)
        self._workforce = services.workforce
        self._before, self._after = before, after

    def _forward(self, _progress: Progress) -> ChangeSet:
        return self._workforce.swap([self._before], [self._after])

    def _back(self, _progress: Progress) -> ChangeSet:
        return self._workforce.swap([self._after], [self._before])


class MergeStep(Step):
    """Two records of one person that become one; back, both are as they were."""

    def __init__(
        self, services: Services, text: str, ids: tuple[int, int], chosen: Mapping[str, object]
    ) -> None:
        """Merge the second id into the first, which takes the ``chosen`` values."""
        super().__init__(text, self._back, self._forward)
        self._workforce = services.workforce
        self._kept, self._merged = ids
        self._chosen = chosen
        self._state: WorkerState | None = None

    def _forward(self, _progress: Progress) -> ChangeSet:
        self._state, changes = self._workforce.merge(self._kept, self._merged, self._chosen)
        return changes

    def _back(self, _progress: Progress) -> ChangeSet:
        if self._state is None:
            raise ValueError("a merge is undone once it is done")
        return self._workforce.unmerge(self._merged, self._state)


class EditedRows(Step):
    """A single edit of what is not people: an answer, an action, a holiday, the letter."""

    def __init__(self, services: Services, text: str, step: EditStep) -> None:
        super().__init__(text, self._back, self._forward, step.size)
        self._edits = services.edit_steps
        self._step = step

    def _forward(self, _progress: Progress) -> ChangeSet:
        return self._edits.apply(self._step)

    def _back(self, _progress: Progress) -> ChangeSet:
        return self._edits.apply(self._step.reversed())


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
