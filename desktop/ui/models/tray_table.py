"""The rows that wait for a correction: file, row, who, what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.issue import Severity
from desktop.ui.language import current_language

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole
_COLUMNS = 4


class RowFinding(Protocol):
    """One finding of a row that waits."""

    @property
    def level(self) -> Severity:
        """How much it weighs."""

    def sentence(self, *, language: str = "id", value: str | None = None) -> str:
        """Return what is wrong and the cure."""


class TrayLine(Protocol):
    """One row that waits, as the services hand it on."""

    @property
    def row_id(self) -> int:
        """Its number in the tray."""

    @property
    def source_row(self) -> int:
        """Its row in the user's sheet."""

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in the row."""

    @property
    def findings(self) -> Sequence[RowFinding]:
        """What is wrong with it."""


class TrayTableModel(QAbstractTableModel):
    """Shows the rows; ``row_id`` tells which one a line of the table is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, TrayLine]] = []

    def show_rows(self, rows: Iterable[tuple[str, TrayLine]]) -> None:
        """Show these rows, each with the name of its file."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row_id(self, line: int) -> int:
        """Return the number in the tray of a line of the table."""
        return self._rows[line][1].row_id

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows that wait."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else _COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> object:
        """Return the headings."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == _ROLE.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        heads = (self.tr("Berkas"), self.tr("Baris"), self.tr("Isi"), self.tr("Temuan"))
        return heads[section] if role == _ROLE.DisplayRole and 0 <= section < _COLUMNS else None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows; the whole row is spoken."""
        if not index.isValid():
            return None
        texts = self._texts(*self._rows[index.row()])
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return texts[index.column()]
        return ", ".join(texts) if role == _ROLE.AccessibleTextRole else None

    def _texts(self, file_name: str, row: TrayLine) -> tuple[str, ...]:
        content = " · ".join(text for text in row.cells if text)
        errors = [f for f in row.findings if f.level is Severity.ERROR]
        told = " ".join(f.sentence(language=current_language()) for f in errors)
        return file_name, str(row.source_row), content, told
