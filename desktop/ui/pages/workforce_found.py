"""How many people the table shows, beside the search; says so where a new list takes long."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from desktop.domain.counts import grouped
from desktop.ui.words import filled

SLOW_AFTER = 400
"""Milliseconds of reading after which the list is said to be still the former one."""


class FoundCount(QLabel):
    """The number of people shown, of how many there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "muted")
        self.slow = QTimer(self, singleShot=True, interval=SLOW_AFTER)
        self.slow.timeout.connect(self._say_slow)

    def show_count(self, shown: int, total: int) -> None:
        """Tell how many of all are shown; nothing where there is nobody."""
        self.slow.stop()
        text = self.tr("%1 dari %2") if shown != total else self.tr("%2 orang")
        self.setText(filled(text, grouped(shown), grouped(total)) if total else "")

    def begin_reading(self) -> None:
        """Wait a while before it is said that the list is read anew."""
        self.slow.start()

    def _say_slow(self) -> None:
        self.setText(self.tr("Memperbarui daftar…"))
