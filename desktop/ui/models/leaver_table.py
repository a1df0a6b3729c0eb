"""Who stands in the data but not in the sheet: a tick for each who has left, with the last day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import IntEnum

from PySide6.QtCore import QObject, Qt, Signal

from desktop.domain.calendar import short_date
from desktop.domain.worker import Worker
from desktop.ui.models.read_table import ROLE, Index, ReadTableModel


class LeaverColumn(IntEnum):
    """The columns in their order."""

    NAME = 0
    START = 1
    UNIT = 2
    LAST_DAY = 3


class LeaverTableModel(ReadTableModel[Worker]):
    """Nobody is ticked beforehand; one day serves all who have no day of their own."""

    rows: Sequence[Worker]

    ticked = Signal()

    def __init__(
        self,
        workers: Sequence[Worker],
        day: date | None,
        leaving: Mapping[int, date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(workers, parent)
        self.day = day
        known = {worker.worker_id for worker in workers}
        self._own = {i: own for i, own in leaving.items() if i in known and own != day}
        self._left = known & leaving.keys()

    def leaving(self) -> dict[int, date]:
        """Return who has left and when; those without a day that can be are not in it."""
        left = (w for w in self.rows if w.worker_id in self._left and not self._is_fault(w))
        days = {worker.worker_id: self._day_of(worker) for worker in left}
        return {worker_id: day for worker_id, day in days.items() if day is not None}

    def faults(self) -> list[str]:
        """Return the names of those whose last day is missing or lies before their first."""
        return [worker.name for worker in self.rows if self._is_fault(worker)]

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
        self._left = {worker.worker_id for worker in self.rows} if is_left else set()
        self._tell_all()

    def set_day(self, day: date | None) -> None:
        """Let those without a day of their own leave on this one."""
        self.day = day
        self._tell_all()

    def _tell_all(self) -> None:
        if self.rows:
            self.tell_rows(0, len(self.rows) - 1)
        self.ticked.emit()

    # --- what Qt asks -------------------------------------------------------------------------

    def headings(self) -> tuple[str, ...]:
        """Return who and when, in the order of ``LeaverColumn``."""
        return (
            self.tr("Sudah keluar"),
            self.tr("Mulai bekerja"),
            self.tr("Unit"),
            self.tr("Hari kerja terakhir"),
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the name be ticked, and the last day of a ticked one be typed."""
        flags = super().flags(index)
        if index.column() == LeaverColumn.NAME:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        is_day = index.column() == LeaverColumn.LAST_DAY
        return flags | Qt.ItemFlag.ItemIsEditable if is_day else flags

    def text(self, row: Worker, column: int) -> str:
        """Return what a cell shows."""
        return self._texts(row)[column]

    def spoken(self, row: Worker, column: int) -> str:
        """Return the person as a whole."""
        return ", ".join(text for text in self._texts(row) if text)

    def look(self, row: Worker, column: int, role: int) -> object:
        """Return the tick, and the day to be edited."""
        if role == ROLE.CheckStateRole and column == LeaverColumn.NAME:
            is_left = row.worker_id in self._left
            return Qt.CheckState.Checked if is_left else Qt.CheckState.Unchecked
        is_day = role == ROLE.EditRole and column == LeaverColumn.LAST_DAY
        return self._day_of(row) if is_day else None

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

    def setData(self, index: Index, value: object, role: int = ROLE.EditRole) -> bool:
        """Tick somebody, or give them a last day of their own."""
        if not index.isValid():
            return False
        worker_id = self.rows[index.row()].worker_id
        if role == ROLE.CheckStateRole:
            is_left = Qt.CheckState(value) is Qt.CheckState.Checked
            self._left = self._left | {worker_id} if is_left else self._left - {worker_id}
        elif role == ROLE.EditRole and isinstance(value, date):
            self._own[worker_id] = value
            self._left = self._left | {worker_id}
        else:
            return False
        self.tell_rows(index.row(), index.row())
        self.ticked.emit()
        return True
