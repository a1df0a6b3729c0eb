"""The page of the programs: who should take part, who does, what the month costs, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.calendar import Month
from desktop.domain.program import Program
from desktop.domain.rules import RuleNotInForce
from desktop.services.changes import ANSWERS, EMPLOYER, RULES, WORKERS
from desktop.services.program_reading import AMOUNTS, Figure, ProgramsReading
from desktop.ui.dialogs.holidays import HolidaysDialog
from desktop.ui.dialogs.law_list import LawListDialog
from desktop.ui.dialogs.own_values import OwnValuesDialog
from desktop.ui.models.contribution_table import COLUMN_COUNT, ContributionTableModel
from desktop.ui.models.program_matrix import (
    FIGURES,
    NAMES,
    PROGRAMS,
    TOTAL_ROW,
    ProgramMatrixModel,
)
from desktop.ui.pages.base import Page
from desktop.ui.pages.programs_changes import LawChangesView
from desktop.ui.pages.programs_latest import LatestJob
from desktop.ui.pages.programs_month import MonthPicker
from desktop.ui.pages.programs_offers import OffersView
from desktop.ui.pages.programs_panel import ExplanationPanel
from desktop.ui.pages.programs_words import fault_words
from desktop.ui.pages.workforce_bar import WorkerSelection
from desktop.ui.theme import SPACE_2, SPACE_3, row_height, table_font
from desktop.ui.turns import paint_later
from desktop.ui.widgets.basics import Banner, QuietButton, label
from desktop.ui.widgets.cards import EmptyState
from desktop.ui.widgets.inputs import FilterChip
from desktop.ui.widgets.plain_table import TABLE_FRAME
from desktop.ui.widgets.room import CurrentStack
from desktop.ui.widgets.selection import choose_index
from desktop.ui.widgets.tool_row import ToolRow
from desktop.ui.widgets.whole_amounts import WholeAmounts

MONTH, CHANGES, OFFERS, EMPTY = range(4)
"""What the page can show; the first three are chosen above it."""
MONTHS_AHEAD = 12
_HEADER_HEIGHT = 46
_SHORT_WIDTH = 46
_GAP = 22
"""Frame and padding of a cell, as the style sheet has them."""
_ROUNDING = 2
"""What strong figures may be wider than measured where the screen is scaled."""
_WORD_GAP = 4
_LEAST_NAME = 150
"""Pixels in which the beginning of a program's name says something."""
_LEAST_TABLE = 140
"""Pixels in which three workers are seen; in a lower window the page scrolls."""
_MATRIX_FRAME = _HEADER_HEIGHT + TABLE_FRAME
_NAME_COLUMN = FIGURES.index(Figure.NAME)
_AMOUNT_WIDTH = 100
_NAME_WIDTH = 170


class ProgramsPage(Page):
    """One month at a time; computed in a job, explained number by number."""

    key: ClassVar[str] = "programs"
    order: ClassVar[int] = 30
    help_id: ClassVar[str] = "programs"
    icon: ClassVar[str] = "shield-check"
    cares_about: ClassVar[frozenset[str]] = frozenset({EMPLOYER, WORKERS, ANSWERS, RULES})

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Program")

    # --- what it is made of -------------------------------------------------------------------

    def build(self) -> Iterator[None]:
        """Create the month picker, the matrix, the panel and the table of workers."""
        today = self.services.today()
        self._job = LatestJob(self.jobs, self.tr("Menghitung iuran"), self)
        self._has_month = False
        self._asked: Program | None = None
        self._fresh: set[int] = set()
        self.month = MonthPicker(Month.of(today), Month.of(today).plus(MONTHS_AHEAD))
        self.busy = label(self.tr("Menghitung…"), "muted")
        self.busy.hide()
        self.add_head(self.busy, self.month)
        self._add_views()
        yield
        self.banner = Banner()
        self.matrix_model = ProgramMatrixModel(self)
        self.table_model = ContributionTableModel(parent=self)
        self.matrix = self._make_table(self.matrix_model, self.tr("Ringkasan program"))
        self.table = self._make_table(self.table_model, self.tr("Iuran setiap pekerja"))
        yield
        self.panel = ExplanationPanel(self.services.rules)
        self.changes = LawChangesView(self.services, self.jobs)
        yield
        self.offers = OffersView(self.services, self.jobs)
        yield
        self.empty = EmptyState(
            "shield-check",
            self.tr("Belum ada yang dihitung"),
            self.tr(
                "Halaman ini menunjukkan siapa yang wajib ikut program BPJS apa, siapa yang sudah,"
                " dan berapa iurannya sebulan. Isi dahulu tenaga kerja Anda."
            ),
            self.tr("Buka Tenaga Kerja"),
        )
        self.stack = CurrentStack()
        for part in (self._make_content(), self.changes, self.offers, self.empty):
            self.stack.addWidget(part)
        yield
        self.body.addWidget(self.stack, 1)

    def _add_views(self) -> None:
        """Put the choice of views at the left, what the law is made of at the right."""
        self._views = QButtonGroup(self)
        titles = (self.tr("Bulan ini"), self.tr("Perubahan hukum"), self.tr("Di atas minimum"))
        for number, title in enumerate(titles):
            chip = FilterChip(title)
            # Room for the bold words of the chosen one.
            chip.setMinimumWidth(chip.sizeHint().width() + SPACE_2)
            self._views.addButton(chip, number)
        self._views.button(MONTH).setChecked(True)
        self.own_values = QuietButton(self.tr("Upah minimum dan batas upah"), "settings")
        self.holidays = QuietButton(self.tr("Hari libur"), "calendar")
        self.body.addWidget(ToolRow(self._views.buttons(), (self.own_values, self.holidays)))

    def _make_content(self) -> QWidget:
        self._arrange_matrix()
        self._arrange_table()
        below = QHBoxLayout()
        below.setSpacing(SPACE_3)
        below.addWidget(self.table, 1)
        self.table.setMinimumHeight(_LEAST_TABLE)
        below.addWidget(self.panel)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self.banner)
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
        view.verticalHeader().setDefaultSectionSize(row_height())
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
        view.setFixedHeight(_MATRIX_FRAME + row_height() * (TOTAL_ROW + 1))
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.installEventFilter(self)

    def _arrange_table(self) -> None:
        view = self.table
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setColumnWidth(0, _NAME_WIDTH)
        for column in range(1, COLUMN_COUNT - 1):
            view.setColumnWidth(column, _AMOUNT_WIDTH)
        view.horizontalHeader().setStretchLastSection(True)
        WholeAmounts(view, sorted(self.table_model.right_columns))

    def connect(self) -> None:  # type: ignore[override]
        """Connect views, picker, matrix, table, panel and the settings of the law."""
        self._views.idToggled.connect(self._on_view)
        self.own_values.clicked.connect(self.edit_own_values)
        self.holidays.clicked.connect(self.edit_holidays)
        self.month.picked.connect(self._on_month)
        self._job.computed.connect(self._on_computed)
        self._job.busy_changed.connect(self.busy.setVisible)
        self.matrix.selectionModel().currentChanged.connect(self._on_cell)
        self.matrix.clicked.connect(self._on_cell)
        self.table.activated.connect(self._on_worker)
        self.empty.activated.connect(self._go_to_workforce)
        self.banner.action_triggered.connect(self._go_to_employer)
        for part in (self.panel, self.changes, self.offers):
            part.workers_requested.connect(self._go_to_workers)
        self.panel.law_requested.connect(self._show_law)
        self.changes.own_values_requested.connect(self.edit_own_values)
        self.offers.changed.connect(self.changed)

    def _show_law(self, rule_id: str) -> None:
        LawListDialog.ask(self.window(), self.services, rule_id)

    # --- views ------------------------------------------------------------------------------------

    def _on_view(self, number: int, is_chosen: bool) -> None:
        if is_chosen:
            self.stack.setCurrentIndex(number)
            self.month.setVisible(number == MONTH)
            self._show_view()

    def choose_view(self, number: int) -> None:
        """Show the month, the changes of the law, or what lies beyond the minimum."""
        self._views.button(number).setChecked(True)

    def _show_view(self) -> None:
        """Compute what is shown, unless it is fresh."""
        number = self._views.checkedId()
        if number in self._fresh:
            return
        self._fresh.add(number)
        {MONTH: self._compute, CHANGES: self.changes.show_state, OFFERS: self.offers.show_state}[
            number
        ]()

    def edit_own_values(self) -> None:
        """Show minimum wages and ceilings, to add and remove values of the user's own."""
        dialog = OwnValuesDialog(self.services, self)
        dialog.changed.connect(self.changed)
        dialog.undo_requested.connect(self.undo_requested)
        dialog.exec()
        dialog.deleteLater()

    def edit_holidays(self) -> None:
        """Show the holidays of a year, to add days and to take some away."""
        dialog = HolidaysDialog(self.services.calendar, self.services.today(), self)
        dialog.changed.connect(self.changed)
        dialog.exec()
        dialog.deleteLater()

    def _on_month(self, _month: object) -> None:
        self._compute()

    def _go_to_workforce(self) -> None:
        self.navigation_requested.emit("workforce", None)

    def _go_to_employer(self) -> None:
        self.navigation_requested.emit("employer", None)

    # --- computing --------------------------------------------------------------------------------

    def show_state(self) -> None:
        """Compute the month anew; the first time that of the assessment."""
        if not self._has_month:
            self._has_month = True
            self.month.set_month(Month.of(self.services.assessments.as_of))
        has_workers = self.services.workforce.count() > 0
        number = self._views.checkedId()
        self.stack.setCurrentIndex(number if has_workers else EMPTY)
        for button in self._views.buttons():
            button.setVisible(has_workers)
        self.month.setVisible(has_workers and number == MONTH)
        self.banner.hide()
        self._fresh.clear()
        if has_workers:
            self._show_view()

    def _compute(self) -> None:
        reading = self.services.contributions.reading
        self._job.ask(self.jobs.away(reading, self.month.month()))

    def _on_computed(self, result: object) -> None:
        if isinstance(result, ProgramsReading):
            self._show_reading(result)
        elif isinstance(result, Exception):
            self._show_fault(result)

    def _show_reading(self, reading: ProgramsReading) -> None:
        paint_later(self.stack)
        kept = self.matrix.currentIndex()
        row, column = kept.row(), kept.column()
        self.banner.hide()
        self.matrix_model.show_reading(reading)
        self.table_model.show_rows(reading.lines)
        self._fit_matrix()
        self.panel.show()
        self.panel.show_notes(reading)
        if row >= 0:
            choose_index(self.matrix, self.matrix_model.index(row, column))
        self._explain_asked()

    def _fit_matrix(self) -> None:
        """Make the columns as wide as words and amounts need; the name takes the rest.

        Where no name finds room they all go; the abbreviations, which are spoken and shown whole
        on hovering, say enough.
        """
        others = [column for column in range(len(FIGURES)) if column != _NAME_COLUMN]
        taken = sum(self._fit_column(column) for column in others)
        has_room = self.matrix.viewport().width() - taken >= _LEAST_NAME
        self.matrix.setColumnHidden(_NAME_COLUMN, not has_room)
        self.matrix.setSpan(TOTAL_ROW, 0, 1, _NAME_COLUMN + 1)
        if not has_room:
            self._widen_short(taken)
        is_wide = not has_room and taken > self.matrix.viewport().width()
        bar = self.matrix.horizontalScrollBar().sizeHint().height() if is_wide else 0
        self.matrix.setFixedHeight(_MATRIX_FRAME + row_height() * (TOTAL_ROW + 1) + bar)

    def _widen_short(self, taken: int) -> None:
        """Give the abbreviations, which stand for the names too, what the others leave."""
        total = self.matrix_model.index(TOTAL_ROW, 0).data()
        least = self._strong().horizontalAdvance(str(total)) + _GAP
        spare = self.matrix.viewport().width() - taken + self.matrix.columnWidth(0)
        self.matrix.setColumnWidth(0, max(least, spare))

    def _fit_column(self, column: int) -> int:
        heading = str(self.matrix_model.headerData(column, Qt.Orientation.Horizontal))
        words = [self._strong().horizontalAdvance(word) for word in heading.split() or ("",)]
        wide = max(*self._widths_of(column), _two_lines(words)) + _GAP
        wide += _ROUNDING if FIGURES[column] in AMOUNTS else 0
        self.matrix.setColumnWidth(column, max(wide, _SHORT_WIDTH))
        return self.matrix.columnWidth(column)

    def _widths_of(self, column: int) -> list[int]:
        model, metrics = self.matrix_model, self._strong()
        rows = range(TOTAL_ROW + 1 if column else TOTAL_ROW)
        return [metrics.horizontalAdvance(str(model.index(row, column).data())) for row in rows]

    @staticmethod
    def _strong() -> QFontMetrics:
        bold = table_font()
        bold.setWeight(QFont.Weight.DemiBold)
        return QFontMetrics(bold)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the matrix anew when it gets another width."""
        if event.type() is QEvent.Type.Resize and self.matrix_model.reading is not None:
            self._fit_matrix()
        return super().eventFilter(watched, event)

    def _show_fault(self, fault: Exception) -> None:
        self.matrix_model.show_reading(None)
        self.table_model.show_rows(())
        self.panel.hide()
        is_law = isinstance(fault, RuleNotInForce)
        words = fault_words(fault)
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

    def open_payload(self, payload: object) -> None:
        """Explain how many take part in the program in ``payload``, once the month is read."""
        if isinstance(payload, Program):
            self._asked = payload
            self._views.button(MONTH).setChecked(True)
            self._explain_asked()

    def _explain_asked(self) -> None:
        if self._asked is not None and self.matrix_model.reading is not None:
            row, column = PROGRAMS.index(self._asked), FIGURES.index(Figure.REGISTERED)
            self._asked = None
            choose_index(self.matrix, self.matrix_model.index(row, column))

    def _on_worker(self, index: QModelIndex) -> None:
        line = self.table_model.rows[index.row()]
        self.navigation_requested.emit("workforce", line.worker_id)

    def _go_to_workers(self, selection: WorkerSelection) -> None:
        self.navigation_requested.emit("workforce", selection)


def _two_lines(words: Sequence[int]) -> int:
    """Return the least width in which words of these widths fit two lines."""
    return min(max(_line(words[:cut]), _line(words[cut:])) for cut in range(1, len(words) + 1))


def _line(words: Sequence[int]) -> int:
    return sum(words) + _WORD_GAP * max(len(words) - 1, 0)
