"""What partial registration may cost: the sum of the page, and the card of one obligation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.domain.assessment import ObligationResult
from desktop.domain.calendar import short_date
from desktop.domain.exposure import ExposureKind, ExposureReport, WorkerExposure
from desktop.domain.money import Sen, format_rupiah
from desktop.domain.program import Program
from desktop.domain.texts import exposure_text
from desktop.services.workforce import WorkforceService
from desktop.ui.language import current_language
from desktop.ui.pages.assessment_list import PAGE_KEYS
from desktop.ui.theme import row_height
from desktop.ui.widgets import Card, label
from desktop.ui.words import filled

PAGE_SIZE = 200
_SHOWN_ROWS = 8
_FIRST_FIGURE = 2
_NOWHERE = QModelIndex()
_MISSING = frozenset({ExposureKind.WORKER, ExposureKind.PROGRAM})


@dataclass(frozen=True, slots=True)
class _Scope:
    """Which findings belong to an obligation: those of some tests, about some programs."""

    kinds: frozenset[ExposureKind]
    programs: frozenset[Program] = frozenset(Program)

    def holds(self, item: WorkerExposure) -> bool:
        return item.kind in self.kinds and not self.programs.isdisjoint(item.programs)


SCOPES = {
    "DAT-02": _Scope(frozenset({ExposureKind.WAGE})),
    "REG-03": _Scope(_MISSING, frozenset({Program.JKK, Program.JKM})),
    "REG-04": _Scope(_MISSING, frozenset({Program.JHT})),
    "REG-05": _Scope(_MISSING, frozenset({Program.JP})),
    "REG-07": _Scope(_MISSING, frozenset({Program.JKN})),
}
"""The obligations whose breach leaves contributions unpaid."""


def rupiah_words(amount: Sen) -> str:
    """Return an exact amount; the sen only where there are some."""
    return format_rupiah(amount, decimals=False)


class ExposureTable(QAbstractTableModel):
    """One line for each worker under one test; names are read when they come into sight."""

    def __init__(self, workforce: WorkforceService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workforce = workforce
        self._items: list[WorkerExposure] = []
        self._names: dict[int, str] = {}

    def show_items(self, items: Sequence[WorkerExposure]) -> None:
        """Show other findings."""
        self.beginResetModel()
        self._items = list(items)
        self._names = {}
        self.endResetModel()

    def worker_id(self, row: int) -> int:
        """Return the id of the worker in a line."""
        return self._items[row].worker_id

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of findings."""
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._titles())

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Nama"),
            self.tr("Program"),
            self.tr("Baris"),
            self.tr("Bulan"),
            self.tr("Jumlah"),
            self.tr("Sejak"),
            self.tr("Perusahaan"),
            self.tr("Pekerja"),
            self.tr("Denda"),
        )

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the headings, each on the side of what stands below it."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        return _side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return worker, months and amounts."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._text(index.row(), index.column())
        return _side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _text(self, row: int, column: int) -> str:
        item = self._items[row]
        if column == 0:
            return self._name(row)
        return (
            ", ".join(program.value for program in item.programs),
            str(item.row) if item.row else "–",
            str(item.months),
            format_rupiah(item.total),
            short_date(item.since),
            format_rupiah(item.employer_share),
            format_rupiah(item.worker_share),
            format_rupiah(item.fine),
        )[column - 1]

    def _name(self, row: int) -> str:
        worker_id = self._items[row].worker_id
        if worker_id not in self._names:
            first = row - row % PAGE_SIZE
            ids = [item.worker_id for item in self._items[first : first + PAGE_SIZE]]
            self._names.update({w.worker_id: w.name for w in self._workforce.page(ids)})
        return self._names.get(worker_id, "–")


def _side(column: int) -> Qt.AlignmentFlag:
    is_figure = column >= _FIRST_FIGURE
    side = Qt.AlignmentFlag.AlignRight if is_figure else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class _ExposureView(QTableView):
    """Enter or a double click opens the worker; the page keeps its own keys."""

    opened = Signal(int)

    def __init__(self, model: ExposureTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Perkiraan kewajiban per pekerja; Enter membuka pekerja"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((122, 82, 54, 72, 120, 104, 126, 126, 126)):
            self.setColumnWidth(column, width)
        self.doubleClicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; leave the page's own keys to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.key() in PAGE_KEYS and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._findings.worker_id(index.row()))


class ExposureCard(Card):
    """The sums of one obligation, and worker by worker what they are made of."""

    opened = Signal(int)
    """The id of the worker to open."""

    def __init__(self, workforce: WorkforceService, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Perkiraan kewajiban"))
        self.title.show()
        self._report: ExposureReport | None = None
        self._obligation_id = ""
        self.sums = label("", "strong", wrap=True)
        self.model = ExposureTable(workforce, self)
        self.view = _ExposureView(self.model)
        self.view.opened.connect(self.opened)
        self.notes = label("", "muted", wrap=True)
        for part in (self.sums, self.view, self.notes):
            self.body.addWidget(part)
        self.hide()

    def show_report(self, report: ExposureReport | None) -> None:
        """Take the sums of the whole roster, ``None`` while they are not known."""
        self._report = report
        self._show()

    def show_result(self, result: ObligationResult | None) -> None:
        """Show what belongs to a result; nothing for an obligation that leaves no debt."""
        self._obligation_id = result.obligation.id if result else ""
        self._show()

    def items(self) -> list[WorkerExposure]:
        """Return the findings that belong to the obligation shown."""
        scope = SCOPES.get(self._obligation_id)
        if scope is None or self._report is None:
            return []
        return [item for item in self._report.workers if scope.holds(item)]

    def _show(self) -> None:
        items = self.items()
        self.setVisible(bool(items))
        self.model.show_items(items)
        if not items or self._report is None:
            return
        self.sums.setText(self._sums(items))
        self.notes.setText(self._notes(self._report))
        lines = min(len(items), _SHOWN_ROWS) + 1
        bar = self.view.horizontalScrollBar().sizeHint().height()
        head = self.view.horizontalHeader().sizeHint().height()
        self.view.setFixedHeight(head + lines * row_height() + bar)

    def _sums(self, items: Sequence[WorkerExposure]) -> str:
        return filled(
            self.tr(
                "%1 untuk %2 pekerja: bagian perusahaan %3, bagian pekerja %4, denda %5"
                " (perhitungan indikatif)."
            ),
            rupiah_words(sum(item.total for item in items)),
            len({item.worker_id for item in items}),
            rupiah_words(sum(item.employer_share for item in items)),
            rupiah_words(sum(item.worker_share for item in items)),
            rupiah_words(sum(item.fine for item in items)),
        )

    def _notes(self, report: ExposureReport) -> str:
        language = current_language()
        whole = self.tr(
            "Jumlah tiap pekerja mencakup semua program yang tertulis pada barisnya; kewajiban"
            " lain dapat menunjuk jumlah yang sama."
        )
        told = [exposure_text(note.code, note.workers, language) for note in report.notes]
        return "\n".join("•  " + text for text in (whole, *told))
