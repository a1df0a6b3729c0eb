"""The obvious table: everybody read at once, sorted and sought by Qt's own proxy."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtWidgets import QTableView

from desktop.storage.database import Database
from desktop.storage.records import WorkerRecord
from desktop.storage.worker_rows import WORKER_COLUMNS
from tests.benchmarks.obvious import instances

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SHOWN = 13
"""Columns to be seen, as many as our table shows at first; the search goes through them."""


class Everybody(QAbstractTableModel):
    """The instances of the ORM, a row each."""

    def __init__(self, workers: list[WorkerRecord]) -> None:
        super().__init__()
        self._workers = workers

    @classmethod
    def of(cls, database: Database) -> Self:
        """Read everybody."""
        return cls(instances(database))

    def rowCount(self, _parent: _Index = _ROOT) -> int:
        """Return the number of workers."""
        return len(self._workers)

    def columnCount(self, _parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return len(WORKER_COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the value of a cell."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return getattr(self._workers[index.row()], WORKER_COLUMNS[index.column()])


class HeldTable(QTableView):
    """A view of them through the proxy, shown and painted."""

    def __init__(self, everybody: Everybody) -> None:
        super().__init__()
        self._everybody = everybody
        self._proxy = QSortFilterProxyModel(self)
        self._proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._proxy.setFilterKeyColumn(-1)
        self._proxy.setSourceModel(everybody)
        self.setModel(self._proxy)
        for column in range(_SHOWN, len(WORKER_COLUMNS)):
            self.hideColumn(column)
        self.resize(1072, 640)
        self.show()
        self.grab()

    def seek(self, texts: Iterable[str]) -> None:
        """List whoever has a text in any column, for one text after the other."""
        for text in texts:
            self._proxy.setFilterFixedString(text)
            self.grab()

    def sort(self, columns: int) -> None:
        """Sort by one column after the other, the largest first."""
        for column in range(columns):
            self._proxy.sort(column, Qt.SortOrder.DescendingOrder)
            self.grab()
