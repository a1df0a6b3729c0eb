"""What an import would change, field by field: who, which field, before, after."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.fields import FIELDS_BY_KEY
from desktop.ui.language import current_language

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole
_COLUMNS = 4


class FieldChange(Protocol):
    """One field that changes, as the services hand it on."""

    @property
    def name(self) -> str:
        """Whose field it is."""

    @property
    def field(self) -> str:
        """The key of the field."""

    @property
    def before(self) -> str:
        """What is stored."""

    @property
    def after(self) -> str:
        """What the sheet says."""


class ChangeTableModel(QAbstractTableModel):
    """Shows the changes, one row a field."""

    def __init__(self, changes: Sequence[FieldChange], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes = changes

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of changed fields."""
        return 0 if parent.isValid() else len(self._changes)

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
        heads = (self.tr("Nama"), self.tr("Isian"), self.tr("Tercatat"), self.tr("Menjadi"))
        return heads[section] if 0 <= section < _COLUMNS else None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row = self._texts(self._changes[index.row()])
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return row[index.column()] or self.tr("(kosong)")
        return ", ".join(row) if role == _ROLE.AccessibleTextRole else None

    def _texts(self, change: FieldChange) -> tuple[str, ...]:
        spec = FIELDS_BY_KEY[change.field]
        title = spec.header_en if current_language() == "en" else spec.header_id
        return change.name, title, change.before, change.after
