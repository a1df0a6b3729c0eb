"""The page of the plan of repair: every gap with what is done, by whom, when, and at what cost."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.action_plan import Action
from desktop.domain.assessment import Assessment
from desktop.domain.employer import SizeUndetermined
from desktop.domain.progress import Progress
from desktop.domain.rules import RuleNotInForce
from desktop.errors import UserError
from desktop.services.changes import ANSWERS, EMPLOYER, PLAN, RULES, WORKERS, ChangeSet
from desktop.ui.delegates.plan import PlanDelegate
from desktop.ui.jobs import Job
from desktop.ui.messages import fault_text
from desktop.ui.models.plan_table import PlanColumn, PlanTableModel
from desktop.ui.pages.base import Page
from desktop.ui.pages.plan_parts import PlanDetail, PlanSummary
from desktop.ui.theme import SPACE_3, row_height, table_font
from desktop.ui.widgets.basics import Banner, Button, PrimaryButton
from desktop.ui.widgets.cards import EmptyState
from desktop.ui.widgets.room import CurrentStack
from desktop.ui.widgets.selection import choose_index
from desktop.ui.widgets.whole_amounts import WholeAmounts
from desktop.ui.words import filled

_FAULTS = (SizeUndetermined, RuleNotInForce, UserError)
_WIDTHS = {
    PlanColumn.SEVERITY: 66,
    PlanColumn.OBLIGATION: 180,
    PlanColumn.OWNER: 116,
    PlanColumn.START: 84,
    PlanColumn.DUE: 84,
    PlanColumn.BUDGET: 92,
    PlanColumn.STATE: 96,
}
_HEADING_ROOM = 24
_LEAST_PROPOSAL = 190
_LEAST_TABLE = 200
"""Pixels in which three lines of the plan are seen; in a lower window the page scrolls."""
_ONLY_PLAN = frozenset({PLAN})


@dataclass(frozen=True, slots=True)
class _Read:
    """What a job brings back: its turn, and the assessment or what stands in its way."""

    turn: int
    found: Assessment | Exception


@dataclass(frozen=True, slots=True)
class _Proposed:
    """How many actions were added, and what changed by it."""

    added: int
    changes: ChangeSet


@dataclass(frozen=True, slots=True)
class _Exported:
    """How many actions were written, and where to."""

    count: int
    name: str


class PlanPage(Page):
    """A table to type into, its sums above, the chosen action below."""

    key: ClassVar[str] = "plan"
    order: ClassVar[int] = 50
    help_id: ClassVar[str] = "plan"
    icon: ClassVar[str] = "list-todo"
    cares_about: ClassVar[frozenset[str]] = frozenset({EMPLOYER, WORKERS, ANSWERS, RULES, PLAN})

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Rencana Perbaikan")

    # --- what it is made of -------------------------------------------------------------------

    def build(self) -> None:
        """Set the page from sums, table and detail."""
        self.assessment: Assessment | None = None
        self._turn = 0
        self._is_editing = False
        self._job: Job | None = None
        self.export = Button(self.tr("Ekspor rencana"), "download")
        self.propose = PrimaryButton(self.tr("Usulkan tindakan dari penilaian"), "plus")
        self.add_head(self.export, self.propose)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.summary = PlanSummary()
        self.model = PlanTableModel(self._store, self.services.today(), self)
        self.table = self._make_table()
        self.detail = PlanDetail()
        self.stack = CurrentStack()
        for part in (self._make_content(), self._make_empty_employer(), self._make_empty_plan()):
            self.stack.addWidget(part)
        self.body.addWidget(self.stack, 1)

    def _make_content(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self.summary)
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        return content

    def _make_empty_employer(self) -> QWidget:
        self.empty_employer = EmptyState(
            "building-2",
            self.tr("Mulai dari data perusahaan"),
            self.tr(
                "Rencana perbaikan disusun dari penilaian mandiri. Isi dahulu data perusahaan dan"
                " tenaga kerjanya."
            ),
            self.tr("Isi data perusahaan"),
        )
        return self.empty_employer

    def _make_empty_plan(self) -> QWidget:
        self.empty_plan = EmptyState(
            "list-todo",
            self.tr("Belum ada tindakan"),
            self.tr(
                "Setiap kewajiban yang belum terpenuhi menjadi satu tindakan: siapa yang"
                " mengerjakan, kapan selesai, dan berapa perkiraan biayanya. Tindakan dan batas"
                " waktunya ikut tercetak dalam deklarasi."
            ),
            self.tr("Usulkan tindakan dari penilaian"),
        )
        return self.empty_plan

    def _make_table(self) -> QTableView:
        view = QTableView()
        view.setModel(self.model)
        view.setItemDelegate(PlanDelegate(view))
        view.setFont(table_font())
        view.setShowGrid(False)
        view.setWordWrap(True)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setMinimumHeight(_LEAST_TABLE)
        view.setTabKeyNavigation(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(row_height())
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        strong = table_font()
        strong.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(strong)
        for column, width in _WIDTHS.items():
            heading = str(self.model.headerData(column, Qt.Orientation.Horizontal))
            wide = metrics.horizontalAdvance(heading) + _HEADING_ROOM
            view.setColumnWidth(column, max(width, wide))
        WholeAmounts(view, (PlanColumn.BUDGET,))
        view.installEventFilter(self)
        # A plan has some forty lines at most: each may be measured.
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(view.resizeRowsToContents)
        for changed in (header.sectionResized, self.model.modelReset, self.model.dataChanged):
            changed.connect(lambda *_what: self._fit.start())
        header.sectionResized.connect(self._on_column)
        view.setAccessibleName(self.tr("Tindakan; F2 mengubah isi sel"))
        return view

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the words of the action what the other columns leave."""
        if event.type() is QEvent.Type.Resize and watched is self.table:
            self._fit_proposal()
        return super().eventFilter(watched, event)

    def _on_column(self, column: int, _before: int, _now: int) -> None:
        if column == PlanColumn.BUDGET:
            self._fit_proposal()

    def _fit_proposal(self) -> None:
        others = sum(self.table.columnWidth(column) for column in _WIDTHS)
        bar = self.table.verticalScrollBar().sizeHint().width()
        room = self.table.maximumViewportSize().width() - others - bar
        self.table.setColumnWidth(PlanColumn.PROPOSAL, max(room, _LEAST_PROPOSAL))

    def connect(self) -> None:  # type: ignore[override]
        """Connect table, detail and buttons."""
        self.propose.clicked.connect(self._propose)
        self.empty_plan.activated.connect(self._propose)
        self.empty_employer.activated.connect(self._open_employer)
        self.banner.action_triggered.connect(self._open_employer)
        self.export.clicked.connect(self._choose_export)
        self.model.refused.connect(self._refuse)
        self.model.dataChanged.connect(self._show_detail)
        self.table.selectionModel().currentChanged.connect(self._show_detail)
        self.detail.noted.connect(self.model.put)
        self.detail.obligation_requested.connect(self._open_obligation)
        self.detail.removal_requested.connect(self.remove_action)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.detail.remove.click)

    # --- showing --------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Judge anew in a job and show the plan against it."""
        self.banner.hide()
        if self.services.employers.current() is None:
            self.assessment = None
            self._show_stack()
            return
        if self._job is not None:
            self._job.cancel()
        self._turn += 1
        turn, assess = self._turn, self.jobs.away(self.services.assessments.assess)

        def read(progress: Progress) -> object:
            try:
                return _Read(turn, assess(progress))
            except _FAULTS as fault:
                return _Read(turn, fault)

        self._job = self.start_job(read, self.tr("Menilai kewajiban"), self._on_read)

    def _on_read(self, read: object) -> None:
        if not isinstance(read, _Read) or read.turn != self._turn:
            return
        self._job = None
        self.assessment = read.found if isinstance(read.found, Assessment) else None
        if isinstance(read.found, Exception):
            text = self.tr("Lengkapi data perusahaan")
            self.banner.show_message("warning", fault_text(read.found), text)
        self._show_plan()

    def on_changes(self, changes: ChangeSet) -> None:
        """Read only the plan anew where nothing else changed; an edit here shows itself."""
        if self._is_editing:
            return
        if changes.kinds == _ONLY_PLAN and self.assessment is not None and self.isVisible():
            self._show_plan()
            return
        super().on_changes(changes)

    def _show_plan(self) -> None:
        line = self.model.line(self.table.currentIndex().row())
        self._show_stack()
        if self.assessment is None:
            return
        overview = self.services.plan.overview(self.assessment)
        self.summary.show_overview(overview, self.assessment)
        column = max(self.table.currentIndex().column(), PlanColumn.PROPOSAL)
        self.model.set_lines(overview.lines)
        row = self.model.row_of(line.action.action_id) if line else -1
        if overview.lines and not self.table.currentIndex().isValid():
            choose_index(self.table, self.model.index(max(row, 0), column))
        self._show_detail()

    def _show_stack(self) -> None:
        has_employer = self.services.employers.current() is not None
        has_plan = bool(self.services.plan.current())
        self.stack.setCurrentIndex(1 if not has_employer else 0 if has_plan else 2)
        self.propose.setVisible(has_employer and has_plan)
        self.propose.setEnabled(self.assessment is not None)
        self.empty_plan.button.setEnabled(self.assessment is not None)
        self.export.setVisible(has_plan)
        self.export.setEnabled(self.assessment is not None)
        self.summary.setVisible(self.assessment is not None)

    def _show_detail(self, *_changed: object) -> None:
        self.detail.show_line(self.model.line(self.table.currentIndex().row()))

    def state_mark(self) -> str:
        """Return how many actions are still to be done."""
        return str(self.services.plan.pending() or "")

    def open_payload(self, payload: object) -> None:
        """Go to the action for the obligation with this id."""
        for row in range(self.model.rowCount()):
            line = self.model.line(row)
            if line is not None and line.action.obligation_id == payload:
                choose_index(self.table, self.model.index(row, PlanColumn.PROPOSAL))

    def _open_employer(self) -> None:
        self.navigation_requested.emit("employer", None)

    def _open_obligation(self, obligation_id: str) -> None:
        self.navigation_requested.emit("assessment", obligation_id)

    # --- editing --------------------------------------------------------------------------------

    def _store(self, action: Action) -> bool:
        """Store an edit; what makes no sense is told and not taken."""
        try:
            changes = self.services.plan.save(action)
        except UserError as fault:
            self._refuse(fault_text(fault))
            return False
        self._after_edit(changes)
        return True

    def _refuse(self, text: str) -> None:
        self.message_requested.emit("error", text)

    def _after_edit(self, changes: ChangeSet) -> None:
        """Tell the other pages; here the row keeps its place until the plan is shown anew."""
        if self.assessment is not None:
            overview = self.services.plan.overview(self.assessment)
            self.summary.show_overview(overview, self.assessment)
        self._is_editing = True
        self._tell_others(changes)
        self._is_editing = False

    def _tell_others(self, changes: ChangeSet) -> None:
        self.changed.emit(changes)
        self.saved.emit()
        self.marks_changed.emit()

    def remove_action(self, action: Action) -> None:
        """Take an action out of the plan."""
        changes = self.services.plan.remove(action.action_id)
        self._show_plan()
        self._tell_others(changes)

    # --- proposing and exporting ------------------------------------------------------------------

    def _propose(self) -> None:
        plan = self.services.plan
        proposals = self.jobs.away(plan.proposals)

        def propose(progress: Progress) -> object:
            try:
                return _Proposed(*plan.add_missing(proposals(progress)))
            except _FAULTS as fault:
                return fault

        self.start_job(propose, self.tr("Menyusun rencana"), self._on_proposed)

    def _on_proposed(self, result: object) -> None:
        if not isinstance(result, _Proposed):
            self._tell_fault(result)
            return
        self._show_plan()
        self._tell_others(result.changes)
        if result.added:
            text = filled(self.tr("%1 tindakan diusulkan."), result.added)
        else:
            text = self.tr("Setiap kewajiban yang belum terpenuhi sudah punya tindakan.")
        self.message_requested.emit("success", text)

    def _tell_fault(self, fault: object) -> None:
        if isinstance(fault, Exception):
            self.message_requested.emit("error", fault_text(fault))

    def _choose_export(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("Ekspor rencana"),
            "rencana-perbaikan.xlsx",
            self.tr("Lembar kerja (*.xlsx)"),
        )
        if name:
            path = Path(name)
            self.export_to(path if path.suffix else path.with_suffix(".xlsx"))

    def export_to(self, path: Path) -> None:
        """Write the plan in a job."""
        plan, assessment = self.services.plan, self.assessment
        if assessment is None:
            return

        def write(_progress: Progress) -> object:
            try:
                return _Exported(plan.export(path, assessment), path.name)
            except UserError as fault:
                return fault

        self.start_job(write, self.tr("Menulis berkas"), self._on_exported)

    def _on_exported(self, result: object) -> None:
        if isinstance(result, _Exported):
            text = filled(self.tr("%1 tindakan ditulis ke %2."), result.count, result.name)
            self.message_requested.emit("success", text)
        else:
            self._tell_fault(result)
