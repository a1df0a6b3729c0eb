"""Keeps cursor and selection of the worker table with their people when the list is read anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject

from desktop.ui.models.worker_table import WorkerTableModel

if TYPE_CHECKING:
    from desktop.ui.pages.workforce_view import WorkerTableView

MOST = 500
"""Up to so many selected people stay selected: scattered over the table, each is a part of its own
that every painted cell is compared with."""

_FLAG = QItemSelectionModel.SelectionFlag


class _Place(NamedTuple):
    """Where the cursor stood, and who was selected from which column to which."""

    worker_id: int
    row: int
    column: int
    ids: tuple[int, ...]
    left: int
    right: int


_NOWHERE = _Place(0, -1, -1, (), 0, 0)


class TablePlace(QObject):
    """Remembers by ids when the model is about to be reset, and selects the same people after."""

    def __init__(self, view: WorkerTableView, model: WorkerTableModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._kept = _NOWHERE
        self.wanted = 0
        """The worker to go to in the list that is being read."""
        self.is_row_kept = False
        """Where the worker under the cursor is gone from the next list, stay in that row."""
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._bring_back)

    def _remember(self) -> None:
        view, current = self._view, self._view.currentIndex()
        self._kept = _NOWHERE
        if not current.isValid():
            return
        parts = view.selected_parts()
        ids: tuple[int, ...] = ()
        if sum(part.height() for part in parts) <= MOST:
            ids = view.selected_ids()
        left = min((part.left() for part in parts), default=0)
        right = max((part.right() for part in parts), default=0)
        self._kept = _Place(view.current_id(), current.row(), current.column(), ids, left, right)

    def _bring_back(self) -> None:
        kept, wanted, is_row_kept = self._kept, self.wanted, self.is_row_kept
        self.wanted, self.is_row_kept = 0, False
        if wanted and self._view.show_worker(wanted):
            return
        row = self._model.row_of(kept.worker_id) if kept.worker_id else -1
        if row >= 0:
            self._select(self._model.rows_of(kept.ids), kept)
            current = self._model.index(row, kept.column)
            self._view.selectionModel().setCurrentIndex(current, _FLAG.NoUpdate)
            self._view.scrollTo(current)
        elif is_row_kept and kept.row >= 0 and self._model.rowCount():
            last = self._model.rowCount() - 1
            self._view.show_worker(self._model.id_at(min(kept.row, last)))

    def _select(self, rows: Sequence[int], kept: _Place) -> None:
        selection = QItemSelection()
        for row in rows:
            left, right = self._model.index(row, kept.left), self._model.index(row, kept.right)
            selection.merge(QItemSelection(left, right), _FLAG.Select)
        self._view.selectionModel().select(selection, _FLAG.ClearAndSelect)
