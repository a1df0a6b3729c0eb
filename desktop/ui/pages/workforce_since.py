"""Since when a change holds that was typed into one cell: asked below the table, never in its way.

The change is stored already, from the day that is proposed on. Whoever says nothing has said so;
a typing error is put right for all past months with one key.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.domain.fields import FIELDS_BY_KEY
from desktop.services.worker_edits import EditPlan
from desktop.ui.models.worker_columns import field_title, shown_value
from desktop.ui.theme import SPACE_2, SPACE_3
from desktop.ui.undo import Step
from desktop.ui.undo_steps import PlanStep
from desktop.ui.widgets.basics import IconButton, QuietButton, label
from desktop.ui.widgets.inputs import DateEdit
from desktop.ui.words import filled


@dataclass(frozen=True, slots=True)
class DatedCell:
    """A change of one cell that holds from a day on, the step that made it, and its plan."""

    plan: EditPlan
    step: PlanStep
    since: date


class CellSince(QFrame):
    """Hidden until a cell changes what holds from a day on; hidden again once that is settled."""

    answered = Signal(object, object)
    """The ``DatedCell``, and the day from which it holds: ``None`` where it was never otherwise."""
    left = Signal()
    """The keyboard goes back to the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setProperty("level", "info")
        self._cell: DatedCell | None = None
        self._what = label("", wrap=True)
        self.day = DateEdit()
        self.day.setMaximumWidth(140)
        self.day.setAccessibleName(self.tr("Berlaku sejak"))
        self.change_day = QuietButton(self.tr("Ganti tanggal"), "calendar")
        self.correct = QuietButton(self.tr("Perbaikan: berlaku sejak awal"), "undo-2")
        self.correct.setToolTip(self.tr("Isi lama salah ketik; bulan yang lalu ikut diperbaiki."))
        self.close_ = IconButton("x", self.tr("Biarkan tanggal ini"))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_3, SPACE_2, SPACE_2, SPACE_2)
        row.setSpacing(SPACE_3)
        row.addWidget(self._what, 1)
        for part in (self.day, self.change_day, self.correct, self.close_):
            row.addWidget(part)
        self.day.returnPressed.connect(self._on_day)
        self.change_day.clicked.connect(self._on_day)
        self.correct.clicked.connect(self.put_right)
        self.close_.clicked.connect(self._leave)
        self.hide()

    def ask(self, cell: DatedCell) -> None:
        """Say from when a change holds, and offer another day or a correction."""
        self._cell = cell
        edit = cell.plan.edits[0]
        old, new = (
            shown_value(FIELDS_BY_KEY[edit.field], value) for value in (edit.before, edit.after)
        )
        words = self.tr("%1, %2: %3 menjadi %4 sejak")
        name = cell.plan.names[edit.worker_id]
        self._what.setText(filled(words, name, field_title(edit.field), old, new))
        self.day.set_value(cell.since)
        self.setAccessibleName(f"{self._what.text()} {self.day.text()}")
        self.show()

    def settle(self, latest: Step | None) -> None:
        """Hide once the latest step is not the one that is asked about."""
        if self._cell is not None and self._cell.step is not latest:
            self._close()

    def enter(self) -> None:
        """Take the keyboard: the day is selected, to be typed over."""
        if not self.isHidden():
            self.day.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.day.selectAll()

    def put_right(self) -> None:
        """Answer that the old value was wrong from the beginning."""
        self._answer(None)

    def _on_day(self) -> None:
        day = self.day.value()
        if day is None:
            self.enter()
        elif self._cell is not None and day == self._cell.since:
            self._leave()
        else:
            self._answer(day)

    def _answer(self, since: date | None) -> None:
        cell = self._cell
        if cell is not None:
            self._leave()
            self.answered.emit(cell, since)

    def _leave(self) -> None:
        self._close()
        self.left.emit()

    def _close(self) -> None:
        self._cell = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave it as it is by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
