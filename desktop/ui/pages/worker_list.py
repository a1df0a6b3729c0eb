"""Lists of workers beside a result: names read when they come into sight, Enter opens one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.services.workforce import WorkforceService
from desktop.ui.models.read_table import ReadTableModel, Row, Rows
from desktop.ui.pages.assessment_list import PAGE_KEYS
from desktop.ui.theme import row_height
from desktop.ui.widgets.plain_table import TABLE_FRAME, PlainTable

PAGE_SIZE = 200
_SHOWN_ROWS = 8


class WorkerListModel(ReadTableModel[Row], Generic[Row]):
    """Rows about workers; their names are read a page at a time, when they come into sight."""

    def __init__(self, workforce: WorkforceService, parent: QObject | None = None) -> None:
        super().__init__(parent=parent)
        self._workforce = workforce
        self._names: dict[int, str] = {}
        self._ids: list[int] = []

    def id_of(self, row: Row) -> int:
        """Return the id of the worker whom a row is about."""
        raise NotImplementedError

    def show_rows(self, rows: Rows[Row]) -> None:
        """Show other rows, with names that are read anew."""
        self._names = {}
        self._ids = [self.id_of(rows[number]) for number in range(len(rows))]
        super().show_rows(rows)

    def worker_id(self, number: int) -> int:
        """Return the id of the worker in a line."""
        return self._ids[number]

    def name(self, row: Row) -> str:
        """Return who it is; a dash for one who is no longer there."""
        worker_id = self.id_of(row)
        if worker_id not in self._names:
            place = self._ids.index(worker_id)
            first = place - place % PAGE_SIZE
            page = self._workforce.page(self._ids[first : first + PAGE_SIZE])
            self._names.update({worker.worker_id: worker.name for worker in page})
        return self._names.get(worker_id, "–")


class WorkerListView(PlainTable):
    """Enter or a double click opens the worker; the page keeps its own keys."""

    opened = Signal(int)
    """The id of the worker to open."""

    def __init__(
        self,
        model: WorkerListModel[Row],
        name: str,
        widths: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(model, name, widths, parent)
        self._workers = model
        self.setSelectionMode(PlainTable.SelectionMode.SingleSelection)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self._open)

    def fit_rows(self) -> None:
        """Be as high as the rows there are, up to eight; none shows nothing at all."""
        shown = min(self._workers.rowCount(), _SHOWN_ROWS)
        bar = self.horizontalScrollBar().sizeHint().height()
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + shown * row_height() + bar + TABLE_FRAME)
        self.setVisible(bool(shown))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter; leave the page's own keys to the page."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.key() in PAGE_KEYS and not event.modifiers():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._workers.worker_id(index.row()))
