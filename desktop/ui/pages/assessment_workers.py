"""The workers whom a result concerns: row, name and reason; each leads to the person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.domain.assessment import ConcernedWorker
from desktop.services.workforce import WorkforceService
from desktop.ui.pages.assessment_list import PAGE_KEYS
from desktop.ui.theme import row_height

PAGE_SIZE = 200
_SHOWN_ROWS = 8
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class WorkerReason:
    """A worker with the reason in words."""

    worker: ConcernedWorker
    reason: str


class ConcernedModel(QAbstractTableModel):
    """Names are read a page at a time, when they come into sight."""

    def __init__(self, workforce: WorkforceService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workforce = workforce
        self._rows: list[WorkerReason] = []
        self._names: dict[int, str] = {}

    def show_workers(self, rows: Sequence[WorkerReason]) -> None:
        """Show other workers."""
        self.beginResetModel()
        self._rows = list(rows)
        self._names = {}
        self.endResetModel()

    def worker_id(self, row: int) -> int:
        """Return the id of the worker in a line."""
        return self._rows[row].worker.worker_id

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of workers."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else 3

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the headings, left-aligned as the words below them."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Baris"), self.tr("Nama"), self.tr("Sebab"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == 0 else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return row, name and reason."""
        found = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            if index.column() == 0:
                return str(found.worker.row) if found.worker.row else "–"
            return self._name(index.row()) if index.column() == 1 else found.reason
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 0:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _name(self, row: int) -> str:
        worker_id = self._rows[row].worker.worker_id
        if worker_id not in self._names:
            first = row - row % PAGE_SIZE
            ids = [found.worker.worker_id for found in self._rows[first : first + PAGE_SIZE]]
            self._names.update({w.worker_id: w.name for w in self._workforce.page(ids)})
        return self._names.get(worker_id, "–")


class ConcernedView(QTableView):
    """A table as high as it needs to be; Enter or a double click opens the worker."""

    opened = Signal(int)
    """The id of the worker to open."""

    def __init__(self, workforce: WorkforceService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workers = ConcernedModel(workforce, self)
        self.setModel(self.workers)
        self.setAccessibleName(self.tr("Pekerja yang terkait; Enter membuka pekerja"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(row_height())
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, 64)
        self.setColumnWidth(1, 210)
        self.doubleClicked.connect(self._open)

    def show_workers(self, rows: Sequence[WorkerReason]) -> None:
        """Show workers, or nothing at all where there is none."""
        self.workers.show_workers(rows)
        shown = min(len(rows), _SHOWN_ROWS)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + shown * row_height() + 6)
        self.setVisible(bool(rows))

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
            self.opened.emit(self.workers.worker_id(index.row()))
