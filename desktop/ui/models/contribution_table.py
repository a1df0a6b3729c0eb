"""The contributions of a month, one row per worker."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.domain.money import Sen
from desktop.services.program_reading import (
    EMPLOYER_SHARES,
    WORKER_SHARES,
    ContributionLine,
    ContributionLines,
)
from desktop.ui.models.program_matrix import plain
from desktop.ui.pages.workforce_facts import note_sentence, program_name
from desktop.ui.words import filled

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

_FIRST = 1
_WORKER_FIRST = _FIRST + len(EMPLOYER_SHARES)
_TOTALS = _WORKER_FIRST + len(WORKER_SHARES)
NOTES_COLUMN = _TOTALS + 2
COLUMN_COUNT = NOTES_COLUMN + 1


class ContributionTableModel(QAbstractTableModel):
    """Name, the employer's shares, the worker's shares, both totals, notes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: ContributionLines | None = None

    def show_lines(self, lines: ContributionLines | None) -> None:
        """Show other contributions, or none."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> ContributionLine:
        """Return the contributions in a row; raises ``IndexError``."""
        if self._lines is None:
            raise IndexError(row)
        return self._lines[row]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of workers."""
        return 0 if parent.isValid() or self._lines is None else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else COLUMN_COUNT

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the headings, and as tips what they stand for."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < COLUMN_COUNT:
            return None
        if role == _ROLE.TextAlignmentRole:
            return _alignment(section)
        if role == _ROLE.DisplayRole:
            return self._heading(section)
        if role == _ROLE.ToolTipRole:
            return self._long_heading(section)
        return None

    def _heading(self, section: int) -> str:
        if section == 0:
            return self.tr("Nama")
        if section < _WORKER_FIRST:
            return EMPLOYER_SHARES[section - _FIRST].value
        if section < _TOTALS:
            program = WORKER_SHARES[section - _WORKER_FIRST]
            return filled(self.tr("%1 pekerja"), program.value)
        if section == _TOTALS:
            return self.tr("Pemberi kerja")
        return self.tr("Pekerja") if section == _TOTALS + 1 else self.tr("Catatan")

    def _long_heading(self, section: int) -> str:
        if 0 < section < _WORKER_FIRST:
            words = self.tr("%1, ditanggung pemberi kerja")
            return filled(words, program_name(EMPLOYER_SHARES[section - _FIRST]))
        if _WORKER_FIRST <= section < _TOTALS:
            words = self.tr("%1, dipotong dari upah pekerja")
            return filled(words, program_name(WORKER_SHARES[section - _WORKER_FIRST]))
        return self._heading(section)

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows; notes speak in whole sentences as tips."""
        if not index.isValid():
            return None
        column = index.column()
        if role == _ROLE.TextAlignmentRole:
            return _alignment(column)
        item = self.line(index.row())
        if role == _ROLE.DisplayRole:
            return self._text(item, column)
        if role == _ROLE.ToolTipRole:
            return _sentences(item) if column == NOTES_COLUMN else None
        if role == _ROLE.AccessibleTextRole:
            words = _sentences(item) if column == NOTES_COLUMN else self._text(item, column)
            return f"{self._heading(column)}: {words}"
        return None

    def _text(self, item: ContributionLine, column: int) -> str:
        if column == 0:
            return item.name
        if column == NOTES_COLUMN:
            return "; ".join(map(note_sentence, item.notes))
        amount = _amount(item, column)
        return "–" if amount is None else plain(amount)


def _amount(item: ContributionLine, column: int) -> Sen | None:
    if column < _WORKER_FIRST:
        return item.employer_share.get(EMPLOYER_SHARES[column - _FIRST])
    if column < _TOTALS:
        return item.worker_share.get(WORKER_SHARES[column - _WORKER_FIRST])
    share = item.employer_share if column == _TOTALS else item.worker_share
    return sum(share.values())


def _sentences(item: ContributionLine) -> str:
    nothing = QCoreApplication.translate("ContributionTable", "tidak ada catatan")
    return "\n".join(map(note_sentence, item.notes)) or nothing


def _alignment(column: int) -> Qt.AlignmentFlag:
    return _LEFT if column in (0, NOTES_COLUMN) else _RIGHT
