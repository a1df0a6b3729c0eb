"""What an import would change, field by field: who, which field, before, after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.domain.field_values import format_value
from desktop.domain.fields import WORKER_FIELDS
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import worker_values
from desktop.ui.language import current_language

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole
_COLUMNS = 4


def changed_fields(before: Worker, after: Worker) -> Iterator[tuple[str, str, str]]:
    """Yield the title of each field that differs, with both texts."""
    old, new = worker_values(before), worker_values(after)
    is_english = current_language() == "en"
    for spec in WORKER_FIELDS:
        if old[spec.key] != new[spec.key]:
            title = spec.header_en if is_english else spec.header_id
            yield title, format_value(spec, old[spec.key]), format_value(spec, new[spec.key])


class ChangeTableModel(QAbstractTableModel):
    """Shows the changes, one row a field."""

    def __init__(
        self, pairs: Iterable[tuple[Worker, Worker]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = [
            (after.name, *change)
            for before, after in pairs
            for change in changed_fields(before, after)
        ]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of changed fields."""
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
        if role != _ROLE.DisplayRole:
            return None
        heads = (self.tr("Nama"), self.tr("Isian"), self.tr("Tercatat"), self.tr("Menjadi"))
        return heads[section] if 0 <= section < _COLUMNS else None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return row[index.column()] or self.tr("(kosong)")
        return ", ".join(row) if role == _ROLE.AccessibleTextRole else None
