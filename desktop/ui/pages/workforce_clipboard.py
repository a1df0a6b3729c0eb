"""Blocks of the worker table to and from the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from desktop.domain.typed_block import read_block, write_block, write_html_block
from desktop.domain.worker import Worker
from desktop.services.worker_edits import CellText
from desktop.ui.models.worker_columns import COLUMNS, NUMBER_OF, columns_by_heading, field_of
from desktop.ui.models.worker_table import WorkerTableModel
from desktop.ui.pages.workforce_view import WorkerTableView


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

    def laid_over(self, lines: list[list[str]]) -> list[CellText]:
        """Return the block as texts of cells from the cursor on; rows below the last are new.

        One cell is laid over the whole selection. What cannot be typed into is left out where
        the text is the cell's own, else it is a text for no field.
        """
        block = self._view.selected_block()
        if block is None or not lines:
            return []
        columns = self._view.columns.visible()
        first = columns.index(block.columns[0])
        if len(lines) == len(lines[0]) == 1:
            lines = lines * len(block.rows)
            lines = [line * len(block.columns) for line in lines]
        numbers = columns[first : first + len(lines[0])]
        top = block.rows[0]
        return [
            cell for down, line in enumerate(lines) for cell in self._row(top + down, numbers, line)
        ]

    def _row(self, row: int, numbers: list[int], line: list[str]) -> list[CellText]:
        is_new = row >= self._model.rowCount()
        worker = None if is_new else self._model.worker_at(row)
        worker_id = 0 if is_new else self._model.id_at(row)
        cells = []
        for number, text in zip(numbers, line, strict=False):
            key = _field(number, numbers, worker)
            if key:
                cells.append(CellText(row, worker_id, key, text))
            elif not is_new and text != self._model.plain_text_at(row, number):
                cells.append(CellText(row, worker_id, "", text))
        return cells

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

    def cleared(self) -> list[CellText]:
        """Return the selected cells as empty texts."""
        block = self._view.selected_block()
        if block is None:
            return []
        return [
            CellText(row, self._model.id_at(row), key, "")
            for row in self._view.selected_rows()
            for number in block.columns
            if (key := field_of(COLUMNS[number], self._model.worker_at(row)))
        ]


def _field(number: int, numbers: list[int], worker: Worker | None) -> str:
    """Return the field of a pasted cell; the wage only where its parts are not pasted beside it."""
    column = COLUMNS[number]
    is_doubled = column.key == "wage" and (
        NUMBER_OF["basic_wage"] in numbers or NUMBER_OF["fixed_allowances"] in numbers
    )
    return "" if is_doubled else field_of(column, worker)
