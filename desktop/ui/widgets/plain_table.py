"""A table to read and to walk with the arrow keys: no grid, rows of one height, whole rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from desktop.ui.theme import row_height, table_font

TABLE_FRAME = 6
"""Border and padding of a table, above and below together, as the style sheet has them."""


class PlainTable(QTableView):
    """Shows a model; the column ``wide`` takes what the ``widths`` of the others leave."""

    def __init__(
        self,
        model: QAbstractItemModel,
        name: str,
        widths: Sequence[int] = (),
        parent: QWidget | None = None,
        *,
        wide: int = -1,
    ) -> None:
        """Show the model under its accessible name; without ``wide`` the last column is."""
        super().__init__(parent)
        self.setModel(model)
        self.setFont(table_font())
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row_height())
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        if wide < 0:
            self.horizontalHeader().setStretchLastSection(True)
        else:
            self.horizontalHeader().setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
        self.setAccessibleName(name)
