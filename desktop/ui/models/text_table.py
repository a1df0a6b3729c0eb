"""A table of texts to read, fast however long it is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from desktop.ui.theme import row_height, table_font
from desktop.ui.widgets.selection import choose_index

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole


class TextTableModel(QAbstractTableModel):
    """Rows of texts under headings; nothing is edited. ``figures`` are columns of amounts."""

    def __init__(
        self, heads: Sequence[str], figures: Collection[int] = (), parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._figures = frozenset(figures)
        self._rows: Sequence[Sequence[str]] = ()

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def change_row(self, row: int, texts: Sequence[str]) -> None:
        """Show other texts in one row; the cursor stays where it is."""
        self._rows = [*self._rows[:row], texts, *self._rows[row + 1 :]]
        last = self.index(row, self.columnCount() - 1)
        self.dataChanged.emit(self.index(row, 0), last)

    def row_texts(self, row: int) -> list[str]:
        """Return the cells of a row as shown."""
        return list(self._rows[row])

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the headings."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == _ROLE.TextAlignmentRole:
            return self._alignment(section)
        return self._heads[section] if role == _ROLE.DisplayRole else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag | None:
        """Return how a column stands where that is not as a text: amounts by their last digit."""
        is_figure = column in self._figures
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter if is_figure else None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return a text; the heading stands before it for those who listen."""
        if not index.isValid():
            return None
        text = self._rows[index.row()][index.column()]
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return text
        if role == _ROLE.TextAlignmentRole:
            return self._alignment(index.column())
        if role == _ROLE.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {text}"
        return None


class TextTable(QTableView):
    """The view of a ``TextTableModel``; the last column takes the room that is left."""

    def __init__(
        self,
        heads: Sequence[str],
        widths: Sequence[int],
        name: str,
        figures: Collection[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.texts = TextTableModel(heads, figures, self)
        self.setModel(self.texts)
        self.setAccessibleName(name)
        self.setFont(table_font())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(4 * row_height())
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height())
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setStretchLastSection(True)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show other rows, with the cursor in the first one."""
        self.texts.show_rows(rows)
        if rows:
            choose_index(self, self.texts.index(0, 0))
