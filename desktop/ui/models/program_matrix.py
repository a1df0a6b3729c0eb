"""The matrix of programs: who should, who does, what it costs; the last row adds up the money."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from desktop.domain.counts import grouped
from desktop.domain.money import Sen, format_rupiah
from desktop.domain.month_rates import JKP_GOVERNMENT
from desktop.domain.program import Program
from desktop.services.program_reading import AMOUNTS, COUNTS, Figure, ProgramsReading
from desktop.ui import theme
from desktop.ui.pages.workforce_facts import program_name
from desktop.ui.theme import table_font
from desktop.ui.words import filled

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

FIGURES = tuple(Figure)
"""What each column shows; the first two name the program."""
NAMES = (Figure.SHORT, Figure.NAME)
PROGRAMS = tuple(Program)
TOTAL_ROW = len(PROGRAMS)


def plain(amount: Sen) -> str:
    """Return an amount with two decimals, without the sign of the currency."""
    return format_rupiah(amount).replace("Rp", "")


def figure_title(figure: Figure) -> str:
    """Return the heading of a column."""
    translate = QCoreApplication.translate
    return {
        Figure.SHORT: "",
        Figure.NAME: translate("ProgramMatrix", "Program"),
        Figure.DUTY: translate("ProgramMatrix", "Sifat"),
        Figure.EXPECTED: translate("ProgramMatrix", "Seharusnya"),
        Figure.REGISTERED: translate("ProgramMatrix", "Sudah"),
        Figure.MISSING: translate("ProgramMatrix", "Belum"),
        Figure.UNCONFIRMED: translate("ProgramMatrix", "Perlu konfirmasi"),
        Figure.EMPLOYER: translate("ProgramMatrix", "Iuran pemberi kerja"),
        Figure.WORKER: translate("ProgramMatrix", "Iuran pekerja"),
        Figure.BOTH: translate("ProgramMatrix", "Jumlah"),
    }[figure]


class ProgramMatrixModel(QAbstractTableModel):
    """Six programs and a total; empty before the first reading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.reading: ProgramsReading | None = None
        self._bold = table_font()
        self._bold.setWeight(QFont.Weight.DemiBold)

    def show_reading(self, reading: ProgramsReading | None) -> None:
        """Show another month, or nothing."""
        self.beginResetModel()
        self.reading = reading
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of programs and the total."""
        return 0 if parent.isValid() or self.reading is None else TOTAL_ROW + 1

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(FIGURES)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the headings."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(FIGURES):
            return None
        figure = FIGURES[section]
        if role == _ROLE.TextAlignmentRole:
            return _alignment(figure) | Qt.TextFlag.TextWordWrap
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return figure_title(figure)
        if role == _ROLE.AccessibleTextRole:
            return figure_title(figure) or self.tr("Singkatan")
        return None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows and how."""
        reading = self.reading
        if not index.isValid() or reading is None:
            return None
        row, figure = index.row(), FIGURES[index.column()]
        if role == _ROLE.TextAlignmentRole:
            return _alignment(figure)
        if role == _ROLE.FontRole:
            is_bold = row == TOTAL_ROW or figure is Figure.SHORT
            return self._bold if is_bold else None
        if role == _ROLE.ForegroundRole:
            return self._colour(reading, row, figure)
        if role == _ROLE.DisplayRole:
            return self.text(reading, row, figure)
        if role in (_ROLE.AccessibleTextRole, _ROLE.ToolTipRole):
            return self._spoken(reading, row, figure)
        return None

    def text(self, reading: ProgramsReading, row: int, figure: Figure) -> str:
        """Return the words of a cell."""
        if row == TOTAL_ROW:
            if figure is Figure.SHORT:
                return self.tr("Jumlah")
            return plain(reading.total(figure)) if figure in AMOUNTS else ""
        program = PROGRAMS[row]
        if figure in NAMES:
            return program.value if figure is Figure.SHORT else program_name(program)
        if figure is Figure.DUTY:
            is_compulsory = reading.summaries[program].is_compulsory
            return self.tr("Wajib") if is_compulsory else self.tr("Sukarela")
        if figure in COUNTS:
            return grouped(reading.count(program, figure))
        if program is Program.JKP:
            return self._inside(reading, figure)
        amount = reading.amount(program, figure)
        return plain(amount) if amount or figure is not Figure.WORKER else "–"

    def _inside(self, reading: ProgramsReading, figure: Figure) -> str:
        """JKP is split off inside other contributions: shown, never added."""
        if figure is not Figure.EMPLOYER:
            return "–"
        return filled(self.tr("di dalam: %1"), plain(inside_employer_bill(reading)))

    def _colour(self, reading: ProgramsReading, row: int, figure: Figure) -> object:
        if row == TOTAL_ROW or figure in NAMES:
            return None
        program = PROGRAMS[row]
        if figure is Figure.MISSING and reading.count(program, figure):
            return theme.token("not_met")
        if figure is Figure.UNCONFIRMED and reading.count(program, figure):
            return theme.token("needs_confirmation")
        if program is Program.JKP and figure in AMOUNTS:
            return theme.token("muted")
        return None

    def _spoken(self, reading: ProgramsReading, row: int, figure: Figure) -> str:
        words = self.text(reading, row, figure)
        if figure in NAMES:
            return words
        name = self.tr("Jumlah") if row == TOTAL_ROW else program_name(PROGRAMS[row])
        return filled(self.tr("%1, %2: %3"), name, figure_title(figure), words)


def inside_employer_bill(reading: ProgramsReading) -> Sen:
    """Return the JKP parts that lie inside the employer's JKK and JKM, in sen."""
    inside = reading.inside_total
    return sum(amount for part, amount in inside.items() if part != JKP_GOVERNMENT)


def _alignment(figure: Figure) -> Qt.AlignmentFlag:
    return _LEFT if figure in (*NAMES, Figure.DUTY) else _RIGHT
