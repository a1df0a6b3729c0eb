"""Columns of amounts that cut none: what is left of a cut amount reads as another amount."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

_SLACK = 4
"""The ring of the focus inside a cell, and what scaled screens round away."""


class WholeAmounts(QObject):
    """Widens columns of a table to the amounts that are in sight, and never narrows them.

    Only rows in sight are measured, so that a table of any length costs the same.
    """

    def __init__(self, view: QTableView, columns: Iterable[int]) -> None:
        super().__init__(view)
        self._view = view
        self._columns = tuple(columns)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.widen)
        view.horizontalHeader().setResizeContentsPrecision(0)
        bar, model = view.verticalScrollBar(), view.model()
        for told in (bar.valueChanged, bar.rangeChanged, model.modelReset, model.dataChanged):
            told.connect(lambda *_what: self._later.start())
        self._later.start()

    def widen(self) -> None:
        """Give each column the room that its amounts in sight need."""
        for column in self._columns:
            needed = self._view.sizeHintForColumn(column) + _SLACK
            if needed > self._view.columnWidth(column):
                self._view.setColumnWidth(column, needed)
