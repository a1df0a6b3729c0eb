"""What every table of rows to read has in common: headings, sides, tips, and words to be spoken."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.services.made_once import made_once

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ROLE = Qt.ItemDataRole
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Row = TypeVar("Row")
Row_co = TypeVar("Row_co", covariant=True)


class Rows(Protocol[Row_co]):
    """Rows in their order, however they are kept."""

    def __len__(self) -> int:
        """Return the number of rows."""

    def __getitem__(self, number: int, /) -> Row_co:
        """Return a row by its number."""


class ReadTableModel(QAbstractTableModel, Generic[Row]):
    """Rows under headings, one item a row; a heading stands on the side of what is below it.

    A table says what its headings are and what a cell shows; it may say more of each.
    """

    right_columns: frozenset[int] = frozenset()
    """Columns of figures."""

    def __init__(self, rows: Rows[Row] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = rows

    def headings(self) -> Sequence[str]:
        """Return the headings in the order of the columns."""
        raise NotImplementedError

    def text(self, row: Row, column: int) -> str:
        """Return what a cell shows."""
        raise NotImplementedError

    def tip(self, row: Row, column: int) -> str | None:
        """Return what a cell says under the pointer: the whole of what it may have to cut off."""
        return self.text(row, column)

    def spoken(self, row: Row, column: int) -> str:
        """Return what a cell is for those who listen."""
        return f"{self.known_headings[column]}: {self.text(row, column)}"

    def look(self, row: Row, column: int, role: int) -> object:
        """Return icon, colour, font or tick of a cell; ``None`` for what is as everywhere."""
        return None

    def heading_tip(self, section: int) -> str | None:
        """Return what a heading stands for, where it is short."""
        return None

    def show_rows(self, rows: Rows[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def tell_rows(self, first: int, last: int) -> None:
        """Say that the cells from one row to another, both included, show something else."""
        end = self.index(last, self.columnCount() - 1)
        self.dataChanged.emit(self.index(first, 0), end)

    @made_once
    def known_headings(self) -> tuple[str, ...]:
        """The headings, translated once: Qt asks hundreds of times before a table is first seen."""
        return tuple(self.headings())

    # --- what Qt asks -------------------------------------------------------------------------

    def rowCount(self, parent: Index = ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.known_headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole
    ) -> object:
        """Return the headings; rows have none."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < self.columnCount():
            return None
        if role == ROLE.DisplayRole:
            return self.known_headings[section]
        if role == ROLE.TextAlignmentRole:
            return self._side(section)
        return self.heading_tip(section) if role == ROLE.ToolTipRole else None

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> object:
        """Return what a cell shows, says and looks like."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == ROLE.DisplayRole:
            return self.text(row, column)
        if role == ROLE.ToolTipRole:
            return self.tip(row, column)
        if role == ROLE.AccessibleTextRole:
            return self.spoken(row, column)
        if role == ROLE.TextAlignmentRole:
            return self._side(column)
        return self.look(row, column, role)

    def _side(self, column: int) -> Qt.AlignmentFlag:
        return RIGHT if column in self.right_columns else LEFT
