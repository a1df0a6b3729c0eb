"""A short list of rows to read and to choose from, for dialogs."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from desktop.ui.theme import SPACE_6, row_height, table_font
from desktop.ui.widgets.selection import choose_index

_WIDEST = 320
_BY_LAST_DIGIT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ValueList(QTableWidget):
    """Rows of text; one is chosen, none is edited.

    The column ``wide`` takes what is left; ``figures`` are columns of amounts.
    """

    def __init__(
        self,
        heads: Sequence[str],
        wide: int,
        name: str,
        figures: Collection[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(0, len(heads), parent)
        self._wide = wide
        self._figures = frozenset(figures)
        for column, words in enumerate(heads):
            head = QTableWidgetItem(words)
            if column in self._figures:
                head.setTextAlignment(_BY_LAST_DIGIT)
            self.setHorizontalHeaderItem(column, head)
        self.setFont(table_font())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMinimumHeight(4 * row_height())
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height())
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.horizontalHeader().setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)

    def show_rows(self, rows: Sequence[Sequence[str]], current: int = 0) -> None:
        """Show other rows, with the cursor in the nearest one to ``current``."""
        self.setRowCount(len(rows))
        for number, cells in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column in self._figures:
                    item.setTextAlignment(_BY_LAST_DIGIT)
                self.setItem(number, column, item)
        for column in range(self.columnCount()):
            if column != self._wide:
                self.resizeColumnToContents(column)
                width = self.columnWidth(column) + SPACE_6 // 2
                self.setColumnWidth(column, min(width, _WIDEST))
        if rows:
            choose_index(self, self.model().index(min(max(current, 0), len(rows) - 1), 0))

    def row_texts(self, row: int) -> list[str]:
        """Return the cells of a row as shown."""
        found = [self.item(row, column) for column in range(self.columnCount())]
        return [item.text() if item else "" for item in found]
