"""WLKP's headcounts as a table: a heading for each group, then men, women and both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from desktop.domain.texts.figures import GROUPS, figure_text
from desktop.domain.workforce_figures import FigureGroup, FigureRow, rows_of
from desktop.ui.language import current_language
from desktop.ui.theme import table_font

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FigureTableModel(QAbstractTableModel):
    """One group after the other; a group's heading is a row of its own without figures."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[FigureGroup | FigureRow] = []
        self._bold = table_font()
        self._bold.setWeight(QFont.Weight.DemiBold)

    def show_rows(self, rows: Sequence[FigureRow]) -> None:
        """Show other figures."""
        self.beginResetModel()
        self._lines = []
        for group in FigureGroup:
            if found := rows_of(rows, group):
                self._lines += [group, *found]
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of lines, headings included."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the headings."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == _ROLE.TextAlignmentRole:
            return _LEFT if section == 0 else _RIGHT
        return _titles()[section] if role == _ROLE.DisplayRole else None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return names and counts; headings are bold."""
        line = self._lines[index.row()]
        if role == _ROLE.TextAlignmentRole:
            return _LEFT if index.column() == 0 else _RIGHT
        if role == _ROLE.FontRole:
            return self._bold if isinstance(line, FigureGroup) else None
        if role == _ROLE.DisplayRole:
            return _cells(line)[index.column()]
        if role == _ROLE.AccessibleTextRole:
            return f"{_titles()[index.column()]}: {_cells(line)[index.column()]}"
        return None

    def as_text(self) -> str:
        """Return the whole table as lines of cells with tabs between, as spreadsheets take it."""
        lines = [_titles(), *map(_cells, self._lines)]
        return "\n".join("\t".join(cells) for cells in lines)


def _cells(line: FigureGroup | FigureRow) -> tuple[str, str, str, str]:
    language = current_language()
    if isinstance(line, FigureGroup):
        return GROUPS[line].in_language(language), "", "", ""
    return figure_text(line, language), str(line.male), str(line.female), str(line.total)


def _titles() -> tuple[str, str, str, str]:
    translate = QCoreApplication.translate
    return (
        translate("FigureTable", "Keadaan ketenagakerjaan"),
        translate("FigureTable", "Laki-laki"),
        translate("FigureTable", "Perempuan"),
        translate("FigureTable", "Jumlah"),
    )
