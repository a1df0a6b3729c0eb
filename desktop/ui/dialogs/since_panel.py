"""Since when a changed wage, contract or participation holds: proposed, never silently assumed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from desktop.domain.worker import Worker
from desktop.domain.worker_history import NOTHING_TOLD, dated_values
from desktop.services.worker_edits import EditPlan
from desktop.ui.models.worker_columns import field_title
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_4
from desktop.ui.widgets.basics import label
from desktop.ui.widgets.inputs import DateEdit
from desktop.ui.words import filled


class SincePanel(QFrame):
    """Hidden until something changes that holds from a day on.

    A change of what was told is proposed from ``day`` on; what nobody had told before is proposed
    as a correction. The user's own choice stays.
    """

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setProperty("level", "info")
        self._is_chosen = False
        self._proposed = day
        self._what = label("", wrap=True)
        self.dated = QRadioButton(self.tr("Berubah sejak"))
        self.day = DateEdit()
        self.day.setMaximumWidth(140)
        self.day.setAccessibleName(self.tr("Berubah sejak"))
        self.correction = QRadioButton(self.tr("Perbaikan (berlaku sejak awal)"))
        self.note = label("", "field-error", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        for part in (self.dated, self.day):
            row.addWidget(part)
        row.addSpacing(SPACE_4)
        row.addWidget(self.correction)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self._what)
        layout.addLayout(row)
        layout.addWidget(self.note)
        for button in (self.dated, self.correction):
            button.clicked.connect(self._on_chosen)
        self.day.textEdited.connect(self._on_day)
        self.start()

    def start(self) -> None:
        """Begin with another worker: nothing has changed, nothing is chosen."""
        self._is_chosen = False
        self.dated.setChecked(True)
        self.day.set_value(self._proposed)
        self.note.setText("")
        self.note.hide()
        self.hide()

    def show_change(self, stored: Worker | None, wanted: Worker | None) -> None:
        """Ask when ``wanted`` differs in what holds from a day on; ``None`` leaves it as it is."""
        if stored is None or wanted is None:
            return
        old, new = dated_values(stored), dated_values(wanted)
        changed = [key for key in old if old[key] != new[key]]
        self._ask(changed, is_filled_in=all(old[key] in NOTHING_TOLD for key in changed))

    def show_plan(self, plan: EditPlan) -> None:
        """Ask when a plan changes what holds from a day on."""
        edits = plan.dated
        changed = list(dict.fromkeys(edit.field for edit in edits))
        self._ask(changed, is_filled_in=all(edit.before in NOTHING_TOLD for edit in edits))

    def _ask(self, changed: Sequence[str], *, is_filled_in: bool) -> None:
        self.setVisible(bool(changed))
        names = ", ".join(field_title(key) for key in changed)
        self._what.setText(filled(self.tr("%1: sejak kapan perubahan ini berlaku?"), names))
        if not self._is_chosen:
            (self.correction if is_filled_in else self.dated).setChecked(True)

    def _on_chosen(self) -> None:
        self._is_chosen = True
        self._say("")
        if self.dated.isChecked():
            self.day.setFocus()

    def _on_day(self) -> None:
        self._is_chosen = True
        self.dated.setChecked(True)
        self._say("")

    def _say(self, text: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def has_fault(self) -> bool:
        """Say so, and tell, where a day is wanted and none can be read."""
        is_missing = not self.isHidden() and self.dated.isChecked() and self.day.value() is None
        self._say(self.tr("Isi tanggal lengkap: hari, bulan, dan tahun.") if is_missing else "")
        if is_missing:
            self.day.setFocus()
        return is_missing

    def since(self) -> date | None:
        """Return the day from which the change holds; ``None`` for a correction."""
        return self.day.value() if self.dated.isChecked() and not self.isHidden() else None
