"""Who stands in the data but not in the sheet: a tick for each who has left, with the last day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop.domain.calendar import short_date
from desktop.domain.worker import Worker

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROLE = Qt.ItemDataRole


class LeaverColumn(IntEnum):
    """The columns in their order."""

    NAME = 0
    START = 1
    UNIT = 2
    LAST_DAY = 3


class LeaverTableModel(QAbstractTableModel):
    """Nobody is ticked beforehand; one day serves all who have no day of their own."""

    ticked = Signal()

    def __init__(
        self,
        workers: Sequence[Worker],
        day: date | None,
        leaving: Mapping[int, date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workers = workers
        self.day = day
        known = {worker.worker_id for worker in workers}
        self._own = {i: own for i, own in leaving.items() if i in known and own != day}
        self._left = known & leaving.keys()

    def leaving(self) -> dict[int, date]:
        """Return who has left and when; those without a day that can be are not in it."""
        left = (w for w in self._workers if w.worker_id in self._left and not self._is_fault(w))
        days = {worker.worker_id: self._day_of(worker) for worker in left}
        return {worker_id: day for worker_id, day in days.items() if day is not None}

    def faults(self) -> list[str]:
        """Return the names of those whose last day is missing or lies before their first."""
        return [worker.name for worker in self._workers if self._is_fault(worker)]

    def _day_of(self, worker: Worker) -> date | None:
        return self._own.get(worker.worker_id, self.day)

    def _is_fault(self, worker: Worker) -> bool:
        day = self._day_of(worker)
        is_left = worker.worker_id in self._left
        return is_left and (day is None or day < worker.employment.start)

    def count(self) -> int:
        """Return how many are ticked."""
        return len(self._left)

    def tick_all(self, *, is_left: bool) -> None:
        """Tick everybody or nobody."""
        self._left = {worker.worker_id for worker in self._workers} if is_left else set()
        self._tell_all()

    def set_day(self, day: date | None) -> None:
        """Let those without a day of their own leave on this one."""
        self.day = day
        self._tell_all()

    def _tell_all(self) -> None:
        if self._workers:
            last = self.index(len(self._workers) - 1, LeaverColumn.LAST_DAY)
            self.dataChanged.emit(self.index(0, 0), last)
        self.ticked.emit()

    # --- what Qt asks -------------------------------------------------------------------------

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of people."""
        return 0 if parent.isValid() else len(self._workers)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(LeaverColumn)

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
        heads = (
            self.tr("Sudah keluar"),
            self.tr("Mulai bekerja"),
            self.tr("Unit"),
            self.tr("Hari kerja terakhir"),
        )
        return heads[section] if 0 <= section < len(heads) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the name be ticked, and the last day of a ticked one be typed."""
        flags = super().flags(index)
        if index.column() == LeaverColumn.NAME:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        is_day = index.column() == LeaverColumn.LAST_DAY
        return flags | Qt.ItemFlag.ItemIsEditable if is_day else flags

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        worker = self._workers[index.row()]
        if role == _ROLE.CheckStateRole and index.column() == LeaverColumn.NAME:
            is_left = worker.worker_id in self._left
            return Qt.CheckState.Checked if is_left else Qt.CheckState.Unchecked
        texts = self._texts(worker)
        if role in (_ROLE.DisplayRole, _ROLE.ToolTipRole):
            return texts[index.column()]
        if role == _ROLE.EditRole and index.column() == LeaverColumn.LAST_DAY:
            return self._day_of(worker)
        if role == _ROLE.AccessibleTextRole:
            return ", ".join(text for text in texts if text)
        return None

    def _texts(self, worker: Worker) -> tuple[str, ...]:
        day = self._day_of(worker)
        if worker.worker_id not in self._left:
            last = self.tr("masih bekerja")
        elif self._is_fault(worker):
            last = self.tr("isi hari yang benar")
        else:
            last = short_date(day) if day is not None else ""
        start = short_date(worker.employment.start)
        return worker.name, start, worker.employment.unit, last

    def setData(self, index: Index, value: object, role: int = _ROLE.EditRole) -> bool:
        """Tick somebody, or give them a last day of their own."""
        if not index.isValid():
            return False
        worker_id = self._workers[index.row()].worker_id
        if role == _ROLE.CheckStateRole:
            is_left = Qt.CheckState(value) is Qt.CheckState.Checked
            self._left = self._left | {worker_id} if is_left else self._left - {worker_id}
        elif role == _ROLE.EditRole and isinstance(value, date):
            self._own[worker_id] = value
            self._left = self._left | {worker_id}
        else:
            return False
        first, last = (self.index(index.row(), c) for c in (0, LeaverColumn.LAST_DAY))
        self.dataChanged.emit(first, last)
        self.ticked.emit()
        return True
