"""The figures behind a result as a small table."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.domain.texts.inputs import input_rows
from desktop.ui.language import current_language
from desktop.ui.theme import SPACE_1, SPACE_6
from desktop.ui.widgets import label


class InputTable(QWidget):
    """Names at the left, values right-aligned beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_6)
        self._grid.setVerticalSpacing(SPACE_1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)

    def show_inputs(self, inputs: Mapping[str, str]) -> None:
        """Show the figures of another result."""
        while self._grid.count():
            self._grid.takeAt(0).widget().deleteLater()
        rows = input_rows(inputs, current_language())
        for number, (name, value) in enumerate(rows):
            self._grid.addWidget(label(name, "muted", wrap=True), number, 0)
            self._grid.addWidget(label(value, wrap=True), number, 1)
        self.setVisible(bool(rows))
