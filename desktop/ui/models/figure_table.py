"""WLKP's headcounts as a table: a heading for each group, then men, women and both."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QFont

from desktop.domain.texts.figures import GROUPS, figure_text
from desktop.domain.workforce_figures import FigureGroup, FigureRow, rows_of
from desktop.ui.language import current_language
from desktop.ui.models.read_table import ROLE, ReadTableModel
from desktop.ui.theme import table_font
from desktop.ui.words import filled

Line = FigureGroup | FigureRow


class FigureTableModel(ReadTableModel[Line]):
    """One group after the other; a group's heading is a row of its own without figures."""

    rows: Sequence[Line]

    right_columns = frozenset({1, 2, 3})

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._bold = table_font()
        self._bold.setWeight(QFont.Weight.DemiBold)

    def show_figures(self, rows: Sequence[FigureRow]) -> None:
        """Show other figures, each group below its heading."""
        lines: list[Line] = []
        for group in FigureGroup:
            if found := rows_of(rows, group):
                lines += [group, *found]
        self.show_rows(lines)

    def headings(self) -> tuple[str, ...]:
        """Return what is counted, men, women and both."""
        return _titles()

    def text(self, row: Line, column: int) -> str:
        """Return a name or a count, which the clipboard has without points: portals take none."""
        if isinstance(row, FigureGroup) or not column:
            return _cells(row)[column]
        return filled("%1", (row.male, row.female, row.total)[column - 1])

    def tip(self, row: Line, column: int) -> str | None:
        """Return nothing: every cell shows the whole of itself."""
        return None

    def look(self, row: Line, column: int, role: int) -> object:
        """Return a bold font for a heading."""
        return self._bold if role == ROLE.FontRole and isinstance(row, FigureGroup) else None

    def as_text(self) -> str:
        """Return the whole table as lines of cells with tabs between, as spreadsheets take it."""
        lines = [_titles(), *map(_cells, self.rows)]
        return "\n".join("\t".join(cells) for cells in lines)


def _cells(line: Line) -> tuple[str, str, str, str]:
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
