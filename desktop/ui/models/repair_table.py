"""The repairs of one kind: row, column, before, after, and a tick for each that is accepted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal

from desktop.ui.models.read_table import ROLE, Index, ReadTableModel

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


class RepairTableModel(ReadTableModel[CellRepair]):
    """Shows the repairs of one kind; a tick in the first column accepts one."""

    rows: Sequence[CellRepair]

    ticked = Signal()

    def __init__(self, headings: Mapping[int, str], parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._titles = headings
        self.refused: set[Key] = set()

    def accept_all(self, *, is_accepted: bool) -> None:
        """Accept or refuse every repair shown."""
        keys = {repair.key for repair in self.rows}
        self.refused = self.refused - keys if is_accepted else self.refused | keys
        if self.rows:
            last = self.index(len(self.rows) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [ROLE.CheckStateRole])
        self.ticked.emit()

    def headings(self) -> tuple[str, ...]:
        """Return where, before and after."""
        return self.tr("Baris"), self.tr("Kolom"), self.tr("Semula"), self.tr("Menjadi")

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first column be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def text(self, row: CellRepair, column: int) -> str:
        """Return what a cell shows."""
        return self._texts(row)[column]

    def spoken(self, row: CellRepair, column: int) -> str:
        """Return the repair as a whole, and whether it is accepted."""
        state = self.tr("tidak diterima") if row.key in self.refused else self.tr("diterima")
        return ", ".join((*self._texts(row), state))

    def look(self, row: CellRepair, column: int, role: int) -> object:
        """Return the tick."""
        if role != ROLE.CheckStateRole or column:
            return None
        is_refused = row.key in self.refused
        return Qt.CheckState.Unchecked if is_refused else Qt.CheckState.Checked

    def _texts(self, repair: CellRepair) -> tuple[str, ...]:
        if repair.column < 0:
            whole = self.tr("sama dengan baris %1").replace("%1", repair.before)
            return str(repair.row), self.tr("seluruh baris"), whole, self.tr("dilewati")
        heading = self._titles.get(repair.column, "")
        return str(repair.row), heading, repair.before, repair.after or self.tr("(kosong)")

    def setData(self, index: Index, value: object, role: int = ROLE.EditRole) -> bool:
        """Accept or refuse one repair."""
        if role != ROLE.CheckStateRole or not index.isValid():
            return False
        key = self.rows[index.row()].key
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self.refused.discard(key)
        else:
            self.refused.add(key)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True
