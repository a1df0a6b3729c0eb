"""The page of the programs: who should take part, who does, what the month costs, and why."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.calendar import Month
from desktop.domain.contribution import ContributionImpossible
from desktop.domain.employer import SizeUndetermined
from desktop.domain.progress import Progress
from desktop.domain.rules import RuleNotInForce
from desktop.errors import UserError
from desktop.services.changes import ANSWERS, EMPLOYER, WORKERS
from desktop.ui.jobs import Job
from desktop.ui.messages import fault_text
from desktop.ui.models.contribution_table import COLUMN_COUNT, ContributionTableModel
from desktop.ui.models.program_matrix import (
    FIGURES,
    NAMES,
    PROGRAMS,
    TOTAL_ROW,
    ProgramMatrixModel,
)
from desktop.ui.pages.base import Page
from desktop.ui.pages.programs_month import MonthPicker
from desktop.ui.pages.programs_panel import ExplanationPanel
from desktop.ui.pages.programs_reading import AMOUNTS, Figure, ProgramsReading, read_programs
from desktop.ui.pages.workforce_bar import WorkerSelection
from desktop.ui.pages.workforce_facts import law_fault_text
from desktop.ui.theme import ROW_HEIGHT, SPACE_3, SPACE_6, table_font
from desktop.ui.widgets.basics import Banner, EmptyState, label

BUSY_AFTER = 300
"""Milliseconds of computing before the page says so."""
MONTHS_AHEAD = 12
_FAULTS = (RuleNotInForce, SizeUndetermined, ContributionImpossible, UserError)
_HEADER_HEIGHT = 34
_SHORT_WIDTH = 52
_NAME_COLUMN = FIGURES.index(Figure.NAME)
_AMOUNT_WIDTH = 100
_NAME_WIDTH = 170


class ProgramsPage(Page):
    """One month at a time; computed in a job, explained number by number."""

    key: ClassVar[str] = "programs"
    order: ClassVar[int] = 30
    help_id: ClassVar[str] = "programs"
    icon: ClassVar[str] = "shield-check"
    cares_about: ClassVar[frozenset[str]] = frozenset({EMPLOYER, WORKERS, ANSWERS})

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Program")

    # --- what it is made of -------------------------------------------------------------------

    def build(self) -> None:
        """Create the month picker, the matrix, the panel and the table of workers."""
        today = self.services.today()
        self._job: Job | None = None
        self._is_asked_again = False
        self._has_month = False
        self.month = MonthPicker(Month.of(today), Month.of(today).plus(MONTHS_AHEAD))
        self.busy = label(self.tr("Menghitung…"), "muted")
        self.busy.hide()
        self._busy_timer = QTimer(self)
        self._busy_timer.setSingleShot(True)
        self._busy_timer.setInterval(BUSY_AFTER)
        self.add_head(self.busy, self.month)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self.matrix_model = ProgramMatrixModel(self)
        self.table_model = ContributionTableModel(self)
        self.matrix = self._make_table(self.matrix_model, self.tr("Ringkasan program"))
        self.table = self._make_table(self.table_model, self.tr("Iuran setiap pekerja"))
        self.panel = ExplanationPanel(self.services.rulebook)
        self.stack = QStackedWidget()
        self.stack.addWidget(self._make_content())
        self.empty = EmptyState(
            "shield-check",
            self.tr("Belum ada yang dihitung"),
            self.tr(
                "Halaman ini menunjukkan siapa yang wajib ikut program BPJS apa, siapa yang sudah,"
                " dan berapa iurannya sebulan. Isi dahulu tenaga kerja Anda."
            ),
            self.tr("Buka Tenaga Kerja"),
        )
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack, 1)

    def _make_content(self) -> QWidget:
        self._arrange_matrix()
        self._arrange_table()
        below = QHBoxLayout()
        below.setSpacing(SPACE_3)
        below.addWidget(self.table, 1)
        below.addWidget(self.panel)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self.matrix)
        column.addLayout(below, 1)
        return content

    def _make_table(
        self, model: ProgramMatrixModel | ContributionTableModel, name: str
    ) -> QTableView:
        view = QTableView()
        view.setModel(model)
        view.setFont(table_font())
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setMinimumSectionSize(40)
        view.setAccessibleName(name)
        return view

    def _arrange_matrix(self) -> None:
        view = self.matrix
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setColumnWidth(0, _SHORT_WIDTH)
        stretch = QHeaderView.ResizeMode.Stretch
        view.horizontalHeader().setSectionResizeMode(_NAME_COLUMN, stretch)
        view.horizontalHeader().setFixedHeight(_HEADER_HEIGHT)
        view.setFixedHeight(_HEADER_HEIGHT + ROW_HEIGHT * (TOTAL_ROW + 1) + 6)

    def _arrange_table(self) -> None:
        view = self.table
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setColumnWidth(0, _NAME_WIDTH)
        for column in range(1, COLUMN_COUNT - 1):
            view.setColumnWidth(column, _AMOUNT_WIDTH)
        view.horizontalHeader().setStretchLastSection(True)

    def connect(self) -> None:  # type: ignore[override]
        """Connect picker, matrix, table and panel."""
        self.month.picked.connect(lambda _month: self._compute())
        self._busy_timer.timeout.connect(self.busy.show)
        self.matrix.selectionModel().currentChanged.connect(self._on_cell)
        self.matrix.clicked.connect(self._on_cell)
        self.table.activated.connect(self._on_worker)
        self.panel.workers_requested.connect(self._go_to_workers)
        self.empty.activated.connect(lambda: self.navigation_requested.emit("workforce", None))
        self.banner.action_triggered.connect(
            lambda: self.navigation_requested.emit("employer", None)
        )

    # --- computing --------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Compute the month anew; the first time that of the assessment."""
        if not self._has_month:
            self._has_month = True
            self.month.set_month(Month.of(self.services.assessments.as_of))
        has_workers = self.services.workforce.count() > 0
        self.stack.setCurrentIndex(0 if has_workers else 1)
        self.month.setVisible(has_workers)
        self.banner.hide()
        if has_workers:
            self._compute()

    def _compute(self) -> None:
        """Start the job; while one runs, remember that its answer is out of date."""
        if self._job is not None:
            self._is_asked_again = True
            self._job.cancel()
            return
        services, month = self.services, self.month.month()

        def work(progress: Progress) -> object:
            try:
                return read_programs(services, month, progress)
            except _FAULTS as fault:
                return fault

        self._busy_timer.start()
        self._job = self.jobs.start(work, self.tr("Menghitung iuran"))
        self._job.succeeded.connect(self._on_computed)
        self._job.cancelled.connect(self._on_stopped)
        self._job.failed.connect(lambda _fault: self._on_stopped())

    def _on_stopped(self) -> None:
        self._job = None
        self._busy_timer.stop()
        self.busy.hide()
        if self._is_asked_again:
            self._is_asked_again = False
            self._compute()

    def _on_computed(self, result: object) -> None:
        is_stale = self._is_asked_again
        self._on_stopped()
        if is_stale:
            return
        if isinstance(result, ProgramsReading):
            self._show_reading(result)
        elif isinstance(result, Exception):
            self._show_fault(result)

    def _show_reading(self, reading: ProgramsReading) -> None:
        kept = self.matrix.currentIndex()
        row, column = kept.row(), kept.column()
        self.banner.hide()
        self.matrix_model.show_reading(reading)
        self.table_model.show_items(reading.contributions.workers)
        self._fit_matrix()
        self.panel.show()
        self.panel.show_notes(reading)
        if row >= 0:
            self.matrix.setCurrentIndex(self.matrix_model.index(row, column))

    def _fit_matrix(self) -> None:
        """Make the columns as wide as words and amounts need; the name takes the rest."""
        model = self.matrix_model
        bold = table_font()
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        for column in range(_NAME_COLUMN + 1, len(FIGURES)):
            texts = [str(model.headerData(column, Qt.Orientation.Horizontal))]
            texts += [str(model.index(row, column).data()) for row in range(TOTAL_ROW + 1)]
            widest = max(metrics.horizontalAdvance(text) for text in texts)
            self.matrix.setColumnWidth(column, widest + SPACE_6)

    def _show_fault(self, fault: Exception) -> None:
        self.matrix_model.show_reading(None)
        self.table_model.show_items(())
        self.panel.hide()
        is_law = isinstance(fault, RuleNotInForce)
        words = fault_text(fault) if isinstance(fault, UserError) else law_fault_text(fault)
        action = "" if is_law else self.tr("Buka Perusahaan")
        self.banner.show_message("warning", words, action)

    # --- explaining -------------------------------------------------------------------------------

    def _on_cell(self, index: QModelIndex) -> None:
        reading = self.matrix_model.reading
        if reading is None or not index.isValid():
            return
        figure = FIGURES[index.column()]
        program = None if index.row() == TOTAL_ROW else PROGRAMS[index.row()]
        is_name = figure in NAMES
        if is_name or (program is None and figure not in AMOUNTS):
            self.panel.show_notes(reading)
            return
        shown = self.matrix_model.text(reading, index.row(), figure)
        self.panel.show_figure(reading, program, figure, shown)

    def _on_worker(self, index: QModelIndex) -> None:
        worker = self.table_model.item(index.row()).worker
        self.navigation_requested.emit("workforce", worker.worker_id)

    def _go_to_workers(self, selection: WorkerSelection) -> None:
        self.navigation_requested.emit("workforce", selection)
