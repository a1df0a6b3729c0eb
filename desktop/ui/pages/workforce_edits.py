"""Changes of the workforce from the page: cells, blocks, many people at once, removals.

Every change is a step of the undo stack; what has findings or brings new people is shown first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.calendar import short_date
from desktop.domain.program import Participation
from desktop.domain.progress import Progress, quiet
from desktop.errors import UserError
from desktop.services.worker_edits import CellText, EditPlan, WorkerChange
from desktop.ui.dialogs.bulk_edit import BulkEditDialog
from desktop.ui.dialogs.change_preview import ChangePreviewDialog, plan_words
from desktop.ui.dialogs.merge import MergeDialog
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.messages import issue_text
from desktop.ui.models.worker_columns import field_title
from desktop.ui.models.worker_table import WorkerTableModel
from desktop.ui.pages.workforce_clipboard import Laying, WorkforceClipboard
from desktop.ui.pages.workforce_since import DatedCell
from desktop.ui.pages.workforce_view import WorkerTableView
from desktop.ui.undo import FEW, Step, UndoStack
from desktop.ui.undo_steps import ChangeStep, MergeStep, PlanStep, RedatedStep, StateStep
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.services.workforce import WorkerState

_PAIR = 2


class WorkforceEdits(QObject):
    """Plans with the services, asks where a person should look, and runs steps on the stack."""

    done = Signal(str)
    """What was done, in a sentence; it can be undone."""
    told = Signal(str, str)
    """A level and a sentence."""
    refused = Signal(object)
    """A ``UserError``."""
    dated = Signal(object)
    """A ``DatedCell``: nobody has said yet from when it holds."""

    def __init__(
        self,
        services: Services,
        jobs: JobRunner,
        table: tuple[WorkerTableModel, WorkerTableView],
        undo: UndoStack,
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self._services = services
        self._jobs = jobs
        self._model, self._view = table
        self._owner = owner
        self.undo = undo
        self.clipboard = WorkforceClipboard(self._model, self._view)

    # --- one cell -------------------------------------------------------------------------------

    def check(self, worker_id: int, field: str, text: str) -> str:
        """Return what is wrong with a text for a cell, empty when it may be stored."""
        plan = self._plan_cell(worker_id, field, text)
        faults = [finding.issue for finding in plan.findings if finding.issue.is_error]
        return issue_text(faults[0]) if faults else ""

    def commit(self, worker_id: int, field: str, text: str) -> None:
        """Store a text that was checked; a changed wage or status holds from a day on."""
        plan = self._plan_cell(worker_id, field, text)
        if plan.is_empty:
            return
        name = filled(self.tr("Ubah %1"), field_title(field))
        since = _since_of(plan, self._day())
        step = PlanStep(self._services, name, plan, since)

        def ask() -> None:
            # Whoever began on that day or later had no value before: nothing is to be asked.
            terms = self._services.workforce.get(worker_id).employment
            if since is not None and since > terms.start:
                self.dated.emit(DatedCell(plan, step, since))

        self.undo.run(step, ask)

    def redate(self, cell: DatedCell, since: date | None) -> None:
        """Let what a cell changed hold from another day, or from the beginning, as one step."""
        step = RedatedStep(self._services, cell.step, cell.plan, since)
        title = field_title(cell.plan.edits[0].field)
        if since is None:
            told = filled(self.tr("%1 diperbaiki sejak awal."), title)
        else:
            told = filled(self.tr("%1 berlaku sejak %2."), title, short_date(since))
        self.undo.replace(step, lambda: self.told.emit("quiet", told))

    def _plan_cell(self, worker_id: int, field: str, text: str) -> EditPlan:
        return self._services.worker_edits.plan([CellText(0, worker_id, field, text)])

    def remember(self, before: WorkerState | None, after: WorkerState) -> None:
        """Make a step of what the entry form stored."""
        services = self._services
        if before is None:
            added = WorkerChange(restored=(after.worker.worker_id,))
            self.undo.push_done(ChangeStep(services, self.tr("Tambah tenaga kerja"), added))
        elif before != after:
            name = self.tr("Ubah tenaga kerja")
            self.undo.push_done(StateStep(services, name, before, after))

    def merge(self, ids: Sequence[int]) -> None:
        """Compare two records of one person and make them one."""
        if len(ids) != _PAIR:
            words = self.tr("Pilih dua baris orang yang sama, lalu gabungkan.")
            self.told.emit("info", words)
            return
        pair = self._services.workforce.page(sorted(ids))
        dialog = MergeDialog(pair[0], pair[1], self._owner)
        dialog.accepted.connect(lambda: self._merge(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _merge(self, dialog: MergeDialog) -> None:
        ids = (dialog.kept.worker_id, dialog.other.worker_id)
        step = MergeStep(self._services, self.tr("Gabungkan data"), ids, dialog.chosen())
        done = self.tr("Dua data digabungkan menjadi satu; nomor lama tetap dikenali.")
        self._run(step, done)

    def remove(self, ids: Sequence[int]) -> None:
        """Take people off the list."""
        change = WorkerChange(removed=tuple(ids))
        name = filled(self.tr("Hapus %1 orang"), len(ids))
        done = filled(self.tr("%1 tenaga kerja dihapus."), len(ids))
        self._run(ChangeStep(self._services, name, change), done)

    # --- blocks ---------------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the selected cells on the clipboard; a long block in a job."""
        block = self._view.selected_block()
        if block is None:
            return
        ids = [self._model.id_at(row) for row in block.rows]
        workforce, line = self._services.workforce, self._model.plain_line
        forms = self.clipboard.forms

        def work(_progress: Progress) -> object:
            lines = [line(worker, block.columns) for worker in workforce.page(ids)]
            return len(lines), forms(lines)

        def put(copied: tuple[int, dict[str, bytes]]) -> None:
            rows, written = copied
            self.clipboard.put(written)
            words = self.tr("%1 baris dan %2 kolom disalin.")
            self.told.emit("quiet", filled(words, rows, len(block.columns)))

        self._in_job(work, self.tr("Menyalin"), len(ids), put)

    def paste(self) -> None:
        """Lay the clipboard over the cells from the cursor on, as one step."""
        lines = self.clipboard.lines()
        # One cell is laid over the whole selection.
        size = max(sum(map(len, lines)), len(self._view.selected_rows()))
        self._paste(self.clipboard.laid_over(lines), size)

    def paste_rows(self) -> None:
        """Add the lines of the clipboard as new people."""
        cells = self.clipboard.as_new_rows(self.clipboard.lines())
        self._paste(lambda _read: cells, len(cells))

    def _paste(self, lay: Laying, size: int) -> None:
        def offer(planned: tuple[int, EditPlan]) -> None:
            cells, plan = planned
            if cells:
                self._offer(plan, filled(self.tr("Tempel %1 sel"), cells))
            else:
                words = self.tr("Papan klip tidak berisi sel yang dapat ditempel di sini.")
                self.told.emit("info", words)

        self._in_job(self._planning(lay), self.tr("Memeriksa tempelan"), size, offer)

    def clear(self) -> None:
        """Empty the selected cells, as one step."""

        def offer(planned: tuple[int, EditPlan]) -> None:
            cells, plan = planned
            if cells:
                self._offer(plan, filled(self.tr("Kosongkan %1 sel"), cells))

        size = len(self._view.selected_rows())
        work = self._planning(self.clipboard.cleared())
        self._in_job(work, self.tr("Menyiapkan perubahan"), size, offer)

    def _planning(self, lay: Laying) -> Callable[[Progress], object]:
        """Return work that lays texts over cells and plans them; it tells how many there are."""
        edits, read = self._services.worker_edits, self._services.workforce.page

        def work(progress: Progress) -> object:
            cells = lay(read)
            return len(cells), edits.plan(cells, progress) if cells else None

        return work

    def _offer(self, plan: EditPlan, title: str) -> None:
        """Apply a plan at once where it is plain, else show it first."""
        if plan.is_empty and not plan.findings:
            self.told.emit("info", plan_words(plan))
        elif plan.findings or plan.new or plan.replaces_dated:
            dialog = ChangePreviewDialog(plan, title, self._day(), self._owner)
            dialog.accepted.connect(lambda: self._apply(plan, title, dialog.since.since()))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()
        else:
            self._apply(plan, title)

    def _day(self) -> date:
        return self._services.workforce.proposed_day()

    def _apply(self, plan: EditPlan, title: str, since: date | None = None) -> None:
        without_findings = EditPlan(plan.edits, plan.new, (), plan.names)
        self._run(PlanStep(self._services, title, plan, since), plan_words(without_findings))

    # --- many people ----------------------------------------------------------------------------

    def bulk(self, ids: Sequence[int]) -> None:
        """Ask for one value for one field of many people."""
        if not ids:
            words = self.tr("Pilih dahulu orang yang diubah; Ctrl+A memilih semuanya.")
            self.told.emit("info", words)
            return
        edits = self._services.worker_edits

        def planner(field: str, text: str, show: Callable[[EditPlan], None]) -> None:
            def work(progress: Progress) -> object:
                return edits.plan_bulk(ids, field, text, progress)

            self._in_job(work, self.tr("Menyiapkan perubahan"), len(ids), show)

        dialog = BulkEditDialog(len(ids), planner, self._day(), self._owner)
        dialog.accepted.connect(lambda: self._apply_bulk(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _apply_bulk(self, dialog: BulkEditDialog) -> None:
        plan, field = dialog.plan, str(dialog.field.value())
        title = filled(self.tr("Ubah %1 untuk %2 orang"), field_title(field), plan.workers)
        self._apply(plan, title, dialog.since.since())

    # --- running --------------------------------------------------------------------------------

    def _run(self, step: Step, sentence: str) -> None:
        self.undo.run(step, lambda: self.done.emit(sentence) if sentence else None)

    def _in_job(
        self,
        work: Callable[[Progress], object],
        title: str,
        size: int,
        on_success: Callable[..., None],
    ) -> Job | None:
        """Run short work at once and long work in a job; its faults are told by the page."""

        def guarded(progress: Progress) -> object:
            try:
                return work(progress)
            except UserError as fault:
                return fault

        def on_ended(result: object) -> None:
            if isinstance(result, UserError):
                self.refused.emit(result)
            else:
                on_success(result)

        if size <= FEW:
            on_ended(guarded(quiet))
            return None
        job = self._jobs.start(guarded, title)
        job.succeeded.connect(on_ended)
        return job


def _since_of(plan: EditPlan, day: date) -> date | None:
    """Return from when a typed value holds: membership from its own day, else from ``day``.

    ``None`` where nothing that was told becomes something else: nobody had told it before.
    """
    if not plan.replaces_dated:
        return None
    after = plan.edits[0].after
    registered = after.registered_on if isinstance(after, Participation) else None
    return registered or day
