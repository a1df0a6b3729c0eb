"""What the first page says to somebody who has entered nothing yet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.cards import EmptyState


class HomeWelcome(QWidget):
    """The way from a list of workers to the declaration, in six steps, and the first of them."""

    def __init__(self, try_sample: QWidget, parent: QWidget | None = None) -> None:
        """Show ``try_sample`` below the words: the button that fills the program instead."""
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.words = EmptyState(
            "shield-check",
            translate("HomePage", "Selamat datang di Patuh Jamsos"),
            translate(
                "HomePage",
                "Enam langkah dari daftar tenaga kerja sampai surat pernyataan: isi data"
                " perusahaan, impor tenaga kerja, lihat program dan iurannya, jawab penilaian"
                " mandiri, rencanakan perbaikan, lalu finalkan deklarasi. Semua data tetap di"
                " komputer ini.",
            ),
            translate("HomePage", "Isi data perusahaan"),
        )
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(try_sample)
        row.addStretch()
        column.addLayout(row)
        column.addStretch(3)
