"""The findings of an import as a table: row, column, value, what to do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from desktop.domain.issue import Severity
from desktop.ui import icons
from desktop.ui.language import current_language

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole
_COLUMNS = 5
_ICONS = {
    Severity.ERROR: ("x", "not_met"),
    Severity.WARNING: ("triangle-alert", "partly_met"),
    Severity.NOTICE: ("info", "primary"),
}


class SheetFinding(Protocol):
    """One finding of an import, as the services hand it on."""

    @property
    def row(self) -> int:
        """The row of the user's sheet."""

    @property
    def column(self) -> str:
        """The heading as written there."""

    @property
    def level(self) -> Severity:
        """How much it weighs."""

    @property
    def value(self) -> str:
        """What stands there."""

    def sentence(self, *, language: str = "id", value: str | None = None) -> str:
        """Return what is wrong and the cure."""


def level_word(level: Severity) -> str:
    """Return the word of a level: what becomes of the row."""
    translate = QCoreApplication.translate
    return {
        Severity.ERROR: translate("FindingTable", "Ditolak"),
        Severity.WARNING: translate("FindingTable", "Periksa"),
        Severity.NOTICE: translate("FindingTable", "Catatan"),
    }[level]


class FindingTableModel(QAbstractTableModel):
    """Shows findings, all of them or those of one level."""

    def __init__(self, findings: Sequence[SheetFinding], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all = tuple(findings)
        self._shown = self._all
        self._icons = {
            level: icons.icon(name, token, 16) for level, (name, token) in _ICONS.items()
        }

    def count(self, level: Severity) -> int:
        """Return how many findings have this level."""
        return sum(1 for finding in self._all if finding.level is level)

    def show_level(self, level: Severity | None) -> None:
        """Show the findings of one level, all for ``None``."""
        self.beginResetModel()
        self._shown = tuple(f for f in self._all if level is None or f.level is level)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of findings shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else _COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the headings."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < _COLUMNS:
            return None
        if role == _ROLE.DisplayRole:
            return (
                self.tr("Baris"),
                self.tr("Kolom"),
                self.tr("Isi"),
                self.tr("Akibat"),
                self.tr("Temuan dan cara memperbaiki"),
            )[section]
        return _alignment(section) if role == _ROLE.TextAlignmentRole else None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows; the whole sentence is also its tip."""
        if not index.isValid():
            return None
        finding, column = self._shown[index.row()], index.column()
        if role == _ROLE.TextAlignmentRole:
            return _alignment(column)
        if role == _ROLE.DecorationRole:
            return self._icons[finding.level] if column == _COLUMNS - 2 else None
        if role == _ROLE.DisplayRole:
            return self._texts(finding)[column]
        if role in (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole):
            return finding.sentence(language=current_language())
        return None

    def _texts(self, finding: SheetFinding) -> tuple[str, ...]:
        sentence = finding.sentence(language=current_language())
        level = level_word(finding.level)
        return str(finding.row), finding.column, finding.value, level, sentence


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
