"""A row of parts at the left and at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from desktop.ui.theme import SPACE_2


class PlainRow(QWidget):
    """Parts that never give up anything; what stands below the row takes the height there is.

    Apart from a row of tools, which hears of each event: the first such row has Python know every
    kind of them, a thirtieth of the start.
    """

    def __init__(
        self,
        left: Sequence[QWidget],
        right: Sequence[QWidget],
        spacing: int = SPACE_2,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(spacing)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for tool in left:
            self._row.addWidget(tool)
        self._row.addStretch()
        for tool in right:
            self._row.addWidget(tool)
