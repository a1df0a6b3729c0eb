"""Whose work the program rests on, each with the licence that came with it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QWidget

from desktop.services.licences import licences
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.theme import SPACE_4, table_font

_SIDE = 240
_WIDTH, _HEIGHT = 900, 620


class LicencesDialog(BaseDialog):
    """Parts at the left, the text of the chosen one at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(self.tr("Lisensi semua bagian"))
        self._licences = licences()
        self.parts = QListWidget()
        self.parts.setFixedWidth(_SIDE)
        self.parts.setAccessibleName(self.tr("Bagian program"))
        self.parts.addItems([licence.part for licence in self._licences])
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(table_font())
        self.text.setAccessibleName(self.tr("Teks lisensi"))
        across = QHBoxLayout()
        across.setSpacing(SPACE_4)
        across.addWidget(self.parts)
        across.addWidget(self.text, 1)
        self.body.addLayout(across, 1)
        self.add_button(self.tr("Tutup"), result=0)
        self.resize(_WIDTH, _HEIGHT)
        self.parts.currentRowChanged.connect(self._show_text)
        self.parts.setCurrentRow(0)
        self.parts.setFocus()

    def _show_text(self, row: int) -> None:
        text = self._licences[row].text() if 0 <= row < len(self._licences) else ""
        self.text.setPlainText(text or self.tr("Bagian ini tidak membawa teks lisensi."))

    @classmethod
    def ask(cls, parent: QWidget | None) -> None:
        """Show the licences until the dialog is closed."""
        dialog = cls(parent)
        dialog.exec()
        dialog.deleteLater()
