"""The page of the workforce while nobody is there: what it is for, and the ways to fill it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.theme import SPACE_2
from desktop.ui.widgets.basics import QuietButton
from desktop.ui.widgets.cards import EmptyState


class EmptyWorkforce(QWidget):
    """One button imports; three quiet ones fetch the template, the form and the sample."""

    activated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = EmptyState(
            "users",
            self.tr("Belum ada tenaga kerja"),
            self.tr(
                "Halaman ini memuat semua orang yang bekerja pada Anda: siapa, sejak kapan, dengan"
                " upah berapa, dan menjadi peserta program apa. Impor dari lembar kerja yang sudah"
                " ada, atau seret berkasnya ke sini."
            ),
            self.tr("Impor tenaga kerja"),
        )
        self.import_ = self._state.button
        self._state.activated.connect(self.activated)
        self.template = QuietButton(self.tr("Unduh format isian"), "download")
        self.add = QuietButton(self.tr("Isi satu per satu"), "plus")
        self.sample = QuietButton(self.tr("Coba dengan contoh"), "building-2")
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addStretch()
        for button in (self.template, self.add, self.sample):
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._state)
        column.addLayout(row)
        column.addStretch(3)
