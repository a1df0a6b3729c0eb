"""The view of the worker table: fixed rows, keys for editing, removing and sorting."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.ui.delegates.cells import CentredIconDelegate
from desktop.ui.models.worker_table import COLUMNS, Index, WorkerTableModel
from desktop.ui.theme import ROW_HEIGHT, table_font
from desktop.ui.widgets.selection import choose_index

_NAME_WIDTH = 150
_FIRST_TO_GO = ("start", "kind", "identity")
"""Columns that give way, in this order, where the table is narrow; the drawer shows them too."""
_SORT_KEYS = {
    Qt.Key.Key_Up: Qt.SortOrder.AscendingOrder,
    Qt.Key.Key_Down: Qt.SortOrder.DescendingOrder,
}


class WorkerTableView(QTableView):
    """Enter or F2 edits, Delete removes, Ctrl+Shift+Up and Down sort by the cursor's column."""

    edit_requested = Signal()
    remove_requested = Signal()

    def __init__(self, model: WorkerTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workers = model
        self.setModel(model)
        self.setFont(table_font())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        self._set_columns()
        self._sorted = 0
        self.horizontalHeader().sortIndicatorChanged.connect(self._on_sort)
        self.doubleClicked.connect(lambda _index: self.edit_requested.emit())
        self.setAccessibleName(self.tr("Daftar tenaga kerja"))

    def _set_columns(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(40)
        centred = CentredIconDelegate(self)
        for number, column in enumerate(COLUMNS):
            self.setColumnWidth(number, column.width)
            if column.program is not None:
                self.setItemDelegateForColumn(number, centred)
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out rather than scroll sideways."""
        super().resizeEvent(event)
        keys = [column.key for column in COLUMNS]
        needed = sum(column.width for column in COLUMNS if column.key != "name") + _NAME_WIDTH
        for key in _FIRST_TO_GO:
            number = keys.index(key)
            self.setColumnHidden(number, needed > self.viewport().width())
            needed -= COLUMNS[number].width if self.isColumnHidden(number) else 0

    def _on_sort(self, column: int, order: Qt.SortOrder) -> None:
        if not 0 <= column < len(COLUMNS) or not COLUMNS[column].order:
            header = self.horizontalHeader()
            header.blockSignals(True)
            header.setSortIndicator(self._sorted, Qt.SortOrder.AscendingOrder)
            header.blockSignals(False)
            return
        self._sorted = column
        kept = self.current_id()
        self.model().sort(column, order)
        self.show_worker(kept)

    def current_id(self) -> int:
        """Return the id of the worker under the cursor, 0 when there is none."""
        index = self.currentIndex()
        return self._workers.id_at(index.row()) if index.isValid() else 0

    def selected_ids(self) -> tuple[int, ...]:
        """Return the ids of the selected workers, in the order of the table."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(self._workers.id_at(row) for row in rows)

    def show_worker(self, worker_id: int) -> bool:
        """Select a worker and scroll there; returns False when the table does not show it."""
        row = self._workers.row_of(worker_id)
        if row < 0:
            return False
        index = self.model().index(row, max(self.currentIndex().column(), 1))
        choose_index(self, index)
        self.scrollTo(index)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of the table say; everything else moves the cursor."""
        key = event.key()
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.edit_requested.emit()
        elif key == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        elif key in _SORT_KEYS and event.modifiers() & both == both:
            column = self.currentIndex().column()
            self.horizontalHeader().setSortIndicator(column, _SORT_KEYS[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the row of the cursor in sight."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.scrollTo(current)
