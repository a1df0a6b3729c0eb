"""The steps of the window that can be taken back, each with its work on the services."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from desktop.domain.progress import Progress
from desktop.services.away import Away, here
from desktop.services.changes import ChangeSet

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.services.edit_steps import EditStep
    from desktop.services.import_desk import DeskPlan
    from desktop.services.worker_edits import EditPlan, FieldEdit, WorkerChange
    from desktop.services.workforce import WorkerState
from desktop.ui.undo import Step

_CELL_EDIT = 1


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
