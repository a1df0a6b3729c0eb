"""The view of the worker table: a cell cursor over rows of people, and keys for all that it does.

The cursor stands in a cell; a rectangle of cells can be copied, pasted over and emptied. The
people of a selection are those of its rows, so a single cell is enough to open or count somebody.
Whole rows are selected by the first column, by Shift+Space, or by a link that names a person.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from desktop.ui.delegates.worker_cells import WorkerCellDelegate
from desktop.ui.models.worker_columns import COLUMNS, NUMBER_OF
from desktop.ui.models.worker_table import Index, WorkerTableModel
from desktop.ui.pages.workforce_columns import WorkforceColumns
from desktop.ui.pages.workforce_place import TablePlace
from desktop.ui.pages.workforce_rows import PlainRows
from desktop.ui.theme import row_height, table_font
from desktop.ui.widgets.selection import choose_index

_SORT_KEYS = {
    Qt.Key.Key_Up: Qt.SortOrder.AscendingOrder,
    Qt.Key.Key_Down: Qt.SortOrder.DescendingOrder,
}
_HINT = QAbstractItemDelegate.EndEditHint
_FLAG = QItemSelectionModel.SelectionFlag
_KEY = QKeySequence.StandardKey


class CellBlock(NamedTuple):
    """A rectangle of cells: rows from top to bottom, columns by number from left to right."""

    rows: range
    columns: tuple[int, ...]


class WorkerTableView(QTableView):
    """Enter opens the form, F2 or typing edits the cell, Delete empties cells or removes rows."""

    edit_requested = Signal()
    remove_requested = Signal()
    clear_requested = Signal()
    copy_requested = Signal()
    paste_requested = Signal()

    def __init__(self, model: WorkerTableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workers = model
        self.cells = WorkerCellDelegate(model, self)
        self.setModel(model)
        self.setItemDelegate(self.cells)
        self.setFont(table_font())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height())
        self._set_header()
        self.columns = WorkforceColumns(self)
        self.place = TablePlace(self, model)
        self.rows = PlainRows(self, model)
        self._sorted = 0
        self.horizontalHeader().sortIndicatorChanged.connect(self._on_sort)
        self.doubleClicked.connect(lambda _index: self.edit_cell())
        self.setAccessibleName(self.tr("Daftar tenaga kerja"))
        self._keys_of_table = self._make_keys()

    # --- columns --------------------------------------------------------------------------------

    def _set_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(0, Qt.SortOrder.AscendingOrder)
        # A heading sorts; a whole column of a hundred thousand cells is of no use selected.
        header.sectionPressed.disconnect()
        header.sectionEntered.disconnect()
        header.setHighlightSections(False)
        # Of a selected column the header would ask every cell whether it may be selected, at each
        # painting: with a selection of its own, which stays empty, it asks none.
        header.setSelectionModel(QItemSelectionModel(self._workers, header))
        header.setMinimumSectionSize(40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out rather than scroll sideways; keep the cell of the cursor in sight."""
        super().resizeEvent(event)
        self.columns.give_way()
        here = self.currentIndex()
        if here.isValid() and event.size().height() < event.oldSize().height():
            self.scrollTo(here)

    def _on_sort(self, column: int, order: Qt.SortOrder) -> None:
        if not 0 <= column < len(COLUMNS) or not COLUMNS[column].order:
            header = self.horizontalHeader()
            header.blockSignals(True)
            header.setSortIndicator(self._sorted, Qt.SortOrder.AscendingOrder)
            header.blockSignals(False)
            return
        self._sorted = column
        self.model().sort(column, order)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint rows in which nothing stands out at once; have Qt paint the others by cells."""
        others = self.rows.paint(event.region())
        if not others.isEmpty():
            super().paintEvent(QPaintEvent(others))

    # --- cursor and selection -------------------------------------------------------------------

    def current_id(self) -> int:
        """Return the id of the worker under the cursor, 0 when there is none."""
        index = self.currentIndex()
        return self._workers.id_at(index.row()) if index.isValid() else 0

    def selected_parts(self) -> list[QItemSelectionRange]:
        """Return the rectangles of selected cells."""
        selection = self.selectionModel().selection()
        return [selection.at(number) for number in range(selection.count())]

    def selected_rows(self) -> list[int]:
        """Return the rows in which anything is selected, from top to bottom."""
        # By ranges: a list of single cells would be millions of them.
        parts = [range(part.top(), part.bottom() + 1) for part in self.selected_parts()]
        if len(parts) == 1:
            return list(parts[0])
        return sorted({row for part in parts for row in part})

    def selected_ids(self) -> tuple[int, ...]:
        """Return the ids of the workers in selected rows, in the order of the table."""
        return tuple(self._workers.id_at(row) for row in self.selected_rows())

    def selected_block(self) -> CellBlock | None:
        """Return the rectangle around the selected cells that are seen."""
        rows = self.selected_rows()
        if not rows:
            return None
        chosen = {
            number
            for part in self.selected_parts()
            for number in range(part.left(), part.right() + 1)
        }
        places = [i for i, number in enumerate(self.columns.visible()) if number in chosen]
        if not places:
            return None
        columns = self.columns.visible()[places[0] : places[-1] + 1]
        return CellBlock(range(rows[0], rows[-1] + 1), tuple(columns))

    def has_whole_rows(self) -> bool:
        """Tell whether the selection is people rather than some of their cells."""
        parts = self.selected_parts()
        return bool(parts) and all(part.width() == len(COLUMNS) for part in parts)

    def select_rows(self) -> None:
        """Widen the selection to whole rows."""
        selection = QItemSelection(self.selectionModel().selection())
        self.selectionModel().select(selection, _FLAG.Select | _FLAG.Rows)

    def show_worker(self, worker_id: int) -> bool:
        """Select a worker and scroll there; returns False when the table does not show it.

        Where it is still to show what was asked for, the worker is selected then.
        """
        self.place.wanted = worker_id if self._workers.is_waiting else 0
        row = self._workers.row_of(worker_id)
        if row < 0:
            return False
        current = self.currentIndex().column()
        column = current if current > 0 else NUMBER_OF["name"]
        index = self.model().index(row, column)
        self.selectionModel().setCurrentIndex(index, _FLAG.ClearAndSelect | _FLAG.Rows)
        self.scrollTo(index)
        return True

    def show_cell(self, row: int, column: int) -> None:
        """Put the cursor into a cell and scroll there."""
        index = self.model().index(row, column)
        choose_index(self, index)
        self.scrollTo(index)

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Select the whole row by its number in the first column."""
        command = super().selectionCommand(index, event)
        is_number = index.isValid() and index.column() == NUMBER_OF["row"]
        return command | _FLAG.Rows if is_number and isinstance(event, QMouseEvent) else command

    def next_finding(self, has_finding: Callable[[int], bool], step: int) -> bool:
        """Go to the next cell with a finding (``step`` 1) or the one before it (-1).

        ``has_finding`` tells of a row by its worker's id whether a look at its cells pays.
        Returns False where there is no further one.
        """
        here = self.currentIndex()
        row = here.row() if here.isValid() else (-1 if step > 0 else self._workers.rowCount())
        columns = [n for n in self.columns.visible() if n != NUMBER_OF["findings"]]
        columns.append(NUMBER_OF["findings"])
        if here.isValid() and here.column() in columns:
            place = columns.index(here.column())
            rest = columns[place + 1 :] if step > 0 else columns[:place][::-1]
            if rest and self._go_to_finding(row, rest):
                return True
        ids = self._workers.ids()
        order = range(row + 1, len(ids)) if step > 0 else range(row - 1, -1, -1)
        for candidate in order:
            if has_finding(ids[candidate]):
                return self._go_to_finding(candidate, columns[::step])
        return False

    def _go_to_finding(self, row: int, columns: list[int]) -> bool:
        found = [n for n in self.columns.visible() if self._workers.has_finding_at(row, n)]
        own = [number for number in found if number != NUMBER_OF["findings"]]
        # What is mended in a hidden column shows in the count of findings alone.
        for number in columns:
            if number in (own or found):
                self.show_cell(row, number)
                return True
        return False

    # --- keys -----------------------------------------------------------------------------------

    def _make_keys(self) -> dict[Qt.Key, Callable[[], object]]:
        return {
            Qt.Key.Key_Return: self.edit_requested.emit,
            Qt.Key.Key_Enter: self.edit_requested.emit,
            Qt.Key.Key_F2: self.edit_cell,
            Qt.Key.Key_Delete: self._on_delete,
        }

    def edit_cell(self) -> None:
        """Edit the cell of the cursor in place; open the form where it is worked out."""
        index = self.currentIndex()
        if self._is_read_only():
            return
        if index.isValid() and self._workers.spec_at(index) is not None:
            self.edit(index)
        else:
            self.edit_requested.emit()

    def _is_read_only(self) -> bool:
        """Tell whether the file is only read: then nothing may be typed into a cell."""
        return self.editTriggers() == QAbstractItemView.EditTrigger.NoEditTriggers

    def _on_delete(self) -> None:
        if self._is_read_only():
            return
        signal = self.remove_requested if self.has_whole_rows() else self.clear_requested
        signal.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the keys of the table say; everything else moves the cursor or types."""
        key = Qt.Key(event.key())
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift, both = (
            Qt.KeyboardModifier.ShiftModifier,
            (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
        )
        if event.matches(_KEY.Copy):
            self.copy_requested.emit()
        elif event.matches(_KEY.Paste):
            if not self._is_read_only():
                self.paste_requested.emit()
        elif key in _SORT_KEYS and held == both:
            column = self.currentIndex().column()
            self.horizontalHeader().setSortIndicator(column, _SORT_KEYS[key])
        elif key == Qt.Key.Key_Space and held == shift:
            self.select_rows()
        elif key in self._keys_of_table and not held:
            self._keys_of_table[key]()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go down after Enter, aside after Tab; the next cell is not opened by itself."""
        super().closeEditor(editor, _HINT.NoHint)
        here = self.currentIndex()
        if hint is _HINT.SubmitModelCache:
            self._move_to(here.siblingAtRow(here.row() + 1))
        elif hint in (_HINT.EditNextItem, _HINT.EditPreviousItem):
            columns = self.columns.visible()
            place = columns.index(here.column()) if here.column() in columns else 0
            place += 1 if hint is _HINT.EditNextItem else -1
            if 0 <= place < len(columns):
                self._move_to(here.siblingAtColumn(columns[place]))

    def _move_to(self, index: QModelIndex) -> None:
        if index.isValid():
            choose_index(self, index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Keep the cell of the cursor in sight."""
        super().currentChanged(current, previous)
        self.cells.current_row = current.row()
        if current.row() != previous.row():
            # The ground of the cursor's row reaches over all its cells.
            self.viewport().update()
        if current.isValid():
            self.scrollTo(current)
