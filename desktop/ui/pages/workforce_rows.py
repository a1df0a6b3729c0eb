"""Paints the rows of the worker table in which nothing stands out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QRegion
from PySide6.QtWidgets import QStyleOptionViewItem

from desktop.ui.delegates.plain_cells import MARK_ROOM, Cell, paint_mark
from desktop.ui.models.worker_columns import COLUMNS
from desktop.ui.models.worker_table import WorkerTableModel

if TYPE_CHECKING:
    from desktop.ui.pages.workforce_view import WorkerTableView


class _Column(NamedTuple):
    """A column that is seen: its number, where it stands, and whether it is of a program."""

    number: int
    x: int
    width: int
    is_program: bool


class PlainRows:
    """Paints each such row at once.

    Cell by cell, Qt asks the model three questions and the style one before it has a cell painted:
    a third of the time of a whole screen.
    """

    def __init__(self, view: WorkerTableView, model: WorkerTableModel) -> None:
        self._view = view
        self._model = model

    def paint(self, exposed: QRegion) -> QRegion:
        """Paint in a part of the viewport, on its ground; return the part that is left to Qt.

        These are the rows of the cursor and of selected cells.
        """
        box = exposed.boundingRect()
        rows = self._rows_in(box)
        if not rows:
            return exposed
        others = self._standing_out(rows)
        columns = self._columns_in(box)
        painter = QPainter(self._view.viewport())
        self._begin(painter, rows[0])
        for row in rows:
            if row not in others:
                self._paint_row(painter, row, columns)
        painter.end()
        left = QRegion()
        for row in others:
            left = left.united(QRect(box.x(), self._top(row), box.width(), self._height(row)))
        return left.intersected(exposed)

    def _rows_in(self, box: QRect) -> range:
        first, last = self._view.rowAt(box.top()), self._view.rowAt(box.bottom())
        if first < 0:
            return range(0)
        return range(first, last + 1 if last >= 0 else self._model.rowCount())

    def _standing_out(self, rows: range) -> set[int]:
        view = self._view
        found = {view.cells.current_row, view.currentIndex().row()}
        for part in view.selected_parts():
            found.update(range(max(part.top(), rows.start), min(part.bottom() + 1, rows.stop)))
        return found.intersection(rows)

    def _columns_in(self, box: QRect) -> list[_Column]:
        """Return the columns of a part of the viewport, from left to right."""
        header = self._view.horizontalHeader()
        first, last = header.visualIndexAt(box.left()), header.visualIndexAt(box.right())
        places = range(max(first, 0), last + 1 if last >= 0 else header.count())
        numbers = map(header.logicalIndex, places)
        return [
            _Column(
                number, header.sectionViewportPosition(number), header.sectionSize(number),
                COLUMNS[number].program is not None,
            )
            for number in numbers
            if not header.isSectionHidden(number)
        ]  # fmt: skip

    def _begin(self, painter: QPainter, row: int) -> None:
        plain = self._view.cells.plain
        if not plain.is_measured:
            cell: Cell = QStyleOptionViewItem()
            self._view.initViewItemOption(cell)
            cell.rect = QRect(0, 0, self._view.viewport().width(), self._height(row))
            plain.measure(cell)
        plain.begin(painter)

    def _paint_row(self, painter: QPainter, row: int, columns: Sequence[_Column]) -> None:
        plain, look = self._view.cells.plain, self._model.look
        y, height = self._top(row), self._height(row)
        if columns:
            left, last = columns[0].x, columns[-1]
            plain.paint_line(painter, (left, y, last.x + last.width - left, height))
        for number, x, width, is_program in columns:
            text, mark, alignment = look(row, number)
            if mark is not None:
                paint_mark(painter, mark, (x, y, width, height), is_program=is_program)
            if text:
                before = 0 if mark is None or is_program else MARK_ROOM
                plain.paint_text(painter, text, alignment, (x + before, y, width - before, height))

    def _top(self, row: int) -> int:
        return self._view.rowViewportPosition(row)

    def _height(self, row: int) -> int:
        return self._view.rowHeight(row)
