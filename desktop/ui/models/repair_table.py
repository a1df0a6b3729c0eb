"""The repairs of one kind: row, column, before, after, and a tick for each that is accepted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole
_COLUMNS = 4
Key = tuple[int, int, str]


class CellRepair(Protocol):
    """One repair, as the services hand it on."""

    @property
    def row(self) -> int:
        """The row of the user's sheet."""

    @property
    def column(self) -> int:
        """The column from 0, -1 for the whole row."""

    @property
    def kind(self) -> str:
        """What is repaired."""

    @property
    def before(self) -> str:
        """The cell as it is written."""

    @property
    def after(self) -> str:
        """The cell as it would be read."""

    @property
    def key(self) -> Key:
        """What tells this repair from every other."""


class RepairTableModel(QAbstractTableModel):
    """Shows the repairs of one kind; a tick in the first column accepts one."""

    ticked = Signal()

    def __init__(self, headings: Mapping[int, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = headings
        self._shown: Sequence[CellRepair] = ()
        self.refused: set[Key] = set()

    def show_repairs(self, repairs: Sequence[CellRepair]) -> None:
        """Show these repairs."""
        self.beginResetModel()
        self._shown = repairs
        self.endResetModel()

    def accept_all(self, *, is_accepted: bool) -> None:
        """Accept or refuse every repair shown."""
        keys = {repair.key for repair in self._shown}
        self.refused = self.refused - keys if is_accepted else self.refused | keys
        if self._shown:
            last = self.index(len(self._shown) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [_ROLE.CheckStateRole])
        self.ticked.emit()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of repairs shown."""
        return 0 if parent.isValid() else len(self._shown)

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
        if role != _ROLE.DisplayRole:
            return None
        heads = (self.tr("Baris"), self.tr("Kolom"), self.tr("Semula"), self.tr("Menjadi"))
        return heads[section] if 0 <= section < _COLUMNS else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        repair = self._shown[index.row()]
        if role == _ROLE.CheckStateRole and index.column() == 0:
            is_refused = repair.key in self.refused
            return Qt.CheckState.Unchecked if is_refused else Qt.CheckState.Checked
        texts = self._texts(repair)
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return texts[index.column()]
        if role == _ROLE.AccessibleTextRole:
            return self._spoken(repair, texts)
        return None

    def _texts(self, repair: CellRepair) -> tuple[str, ...]:
        if repair.column < 0:
            whole = self.tr("sama dengan baris %1").replace("%1", repair.before)
            return str(repair.row), self.tr("seluruh baris"), whole, self.tr("dilewati")
        heading = self._headings.get(repair.column, "")
        return str(repair.row), heading, repair.before, repair.after or self.tr("(kosong)")

    def _spoken(self, repair: CellRepair, texts: Sequence[str]) -> str:
        is_refused = repair.key in self.refused
        state = self.tr("tidak diterima") if is_refused else self.tr("diterima")
        return ", ".join((*texts, state))

    def setData(self, index: Index, value: object, role: int = _ROLE.EditRole) -> bool:
        """Accept or refuse one repair."""
        if role != _ROLE.CheckStateRole or not index.isValid():
            return False
        key = self._shown[index.row()].key
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self.refused.discard(key)
        else:
            self.refused.add(key)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True
