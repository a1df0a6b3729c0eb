"""Blocks of the worker table to and from the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop.domain.typed_block import read_block, write_block, write_html_block
from desktop.domain.worker import Worker
from desktop.services.worker_edits import CellText
from desktop.ui.models.worker_columns import COLUMNS, NUMBER_OF, columns_by_heading, field_of
from desktop.ui.models.worker_table import ReadPage, WorkerTableModel
from desktop.ui.pages.workforce_view import WorkerTableView

Laying: TypeAlias = Callable[[ReadPage], list[CellText]]
"""Makes the texts of cells from the workers that it reads; where there are many, in a job."""


class _Place(NamedTuple):
    """A row of the table with its worker; without an id a new one."""

    row: int
    worker_id: int
    worker: Worker | None


def _nothing(_read: ReadPage) -> list[CellText]:
    """Make no texts."""
    return []


class WorkforceClipboard:
    """Reads cells of the view as texts, and lays pasted texts over its cells."""

    def __init__(self, model: WorkerTableModel, view: WorkerTableView) -> None:
        self._model = model
        self._view = view

    @staticmethod
    def forms(lines: list[list[str]]) -> dict[str, bytes]:
        """Return a block as it goes to the clipboard: plain, and as a table whose cells are text.

        For many people that takes seconds: it is done where the lines are read.
        """
        return {
            "text/plain": write_block(lines).encode(),
            "text/html": write_html_block(lines).encode(),
        }

    @staticmethod
    def put(forms: dict[str, bytes]) -> None:
        """Put both forms of a block on the clipboard."""
        data = QMimeData()
        for kind, written in forms.items():
            data.setData(kind, written)
        QGuiApplication.clipboard().setMimeData(data)

    @staticmethod
    def lines() -> list[list[str]]:
        """Return the block on the clipboard; empty where there is no text."""
        return read_block(QGuiApplication.clipboard().text())

    def laid_over(self, lines: list[list[str]]) -> Laying:
        """Return what makes the texts of cells from the cursor on; rows below the last are new.

        One cell is laid over the whole selection. What cannot be typed into is left out where
        the text is the cell's own, else it is a text for no field.
        """
        block = self._view.selected_block()
        if block is None or not lines:
            return _nothing
        columns = self._view.columns.visible()
        first = columns.index(block.columns[0])
        if len(lines) == len(lines[0]) == 1:
            lines = lines * len(block.rows)
            lines = [line * len(block.columns) for line in lines]
        numbers = columns[first : first + len(lines[0])]
        top = block.rows[0]
        below = min(top + len(lines), self._model.rowCount())
        ids = [self._model.id_at(row) for row in range(top, below)]

        def lay(read: ReadPage) -> list[CellText]:
            workers = {worker.worker_id: worker for worker in read(ids)}
            cells: list[CellText] = []
            for down, line in enumerate(lines):
                worker_id = ids[down] if down < len(ids) else 0
                place = _Place(top + down, worker_id, workers.get(worker_id))
                cells += self._row(place, numbers, line)
            return cells

        return lay

    def _row(self, place: _Place, numbers: list[int], line: list[str]) -> list[CellText]:
        cells = []
        for number, text in zip(numbers, line, strict=False):
            key = _field(number, numbers, place.worker)
            if key:
                cells.append(CellText(place.row, place.worker_id, key, text))
            elif place.worker_id and text != self._own_text(place.worker, number):
                cells.append(CellText(place.row, place.worker_id, "", text))
        return cells

    def _own_text(self, worker: Worker | None, number: int) -> str:
        return "" if worker is None else self._model.plain_line(worker, (number,))[0]

    def as_new_rows(self, lines: list[list[str]]) -> list[CellText]:
        """Return the block as new people: by its headings, else by the columns that are seen."""
        keys = columns_by_heading(lines[0]) if lines else None
        if keys is not None:
            lines = lines[1:]
        else:
            seen = self._view.columns.visible()
            keys = [_field(number, seen, None) for number in seen]
        return [
            CellText(row, 0, key, text)
            for row, line in enumerate(lines)
            for key, text in zip(keys, line, strict=False)
            if key
        ]

    def cleared(self) -> Laying:
        """Return what makes empty texts of the selected cells."""
        block = self._view.selected_block()
        if block is None:
            return _nothing
        rows = {self._model.id_at(row): row for row in self._view.selected_rows()}

        def lay(read: ReadPage) -> list[CellText]:
            return [
                CellText(rows[worker.worker_id], worker.worker_id, key, "")
                for worker in read(tuple(rows))
                for number in block.columns
                if (key := field_of(COLUMNS[number], worker))
            ]

        return lay


def _field(number: int, numbers: list[int], worker: Worker | None) -> str:
    """Return the field of a pasted cell; the wage only where its parts are not pasted beside it."""
    column = COLUMNS[number]
    is_doubled = column.key == "wage" and (
        NUMBER_OF["basic_wage"] in numbers or NUMBER_OF["fixed_allowances"] in numbers
    )
    return "" if is_doubled else field_of(column, worker)
