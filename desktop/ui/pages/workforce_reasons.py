"""The odd values of one worker in the drawer, each with the reason for which it stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.calendar import short_date
from desktop.domain.kept_value import KeptValue
from desktop.ui.dialogs.kept_value import OddValue
from desktop.ui.theme import SPACE_1
from desktop.ui.widgets.basics import QuietButton, label
from desktop.ui.words import filled


class ReasonsPart(QWidget):
    """Finding and reason in pairs, and the button to write them."""

    def __init__(
        self,
        values: Sequence[OddValue],
        kept: Mapping[str, KeptValue],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.values = tuple(values)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        self.lines = []
        for value in values:
            column.addWidget(label(value.text, wrap=True))
            words = label(self._reason(kept.get(value.code)), "field-help", wrap=True)
            self.lines.append(words)
            column.addWidget(words)
        self.edit = QuietButton(self.tr("Tulis alasan…"), "pencil")
        self.edit.setProperty("edits", True)
        column.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeft)

    def _reason(self, kept: KeptValue | None) -> str:
        if kept is None:
            return self.tr("Belum ada alasan.")
        day = short_date(date.fromisoformat(kept.given_at[:10]))
        if kept.given_by:
            return filled(self.tr("Beralasan: %1 (%2, %3)"), kept.reason, kept.given_by, day)
        return filled(self.tr("Beralasan: %1 (%2)"), kept.reason, day)
