"""Where the user's data lie: nothing is hidden."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.widgets import Button, FormGrid, TextEdit


@dataclass(frozen=True, slots=True)
class Places:
    """The places of the open file and what belongs to it."""

    file: Path
    backups: Path
    second: Path | None
    log: Path
    is_encrypted: bool


class DataPlaceDialog(BaseDialog):
    """Paths that can be copied, and a button that opens the folder."""

    help_id = "data"

    def __init__(self, places: Places, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._places = places
        lock = (
            self.tr("Berkas terkunci dengan kata sandi.")
            if places.is_encrypted
            else self.tr("Berkas tidak memakai kata sandi: siapa pun di komputer ini membacanya.")
        )
        self.set_heading(
            self.tr("Di mana data saya"),
            self.tr("Semua data Anda ada di komputer ini, dalam satu berkas. %1").replace(
                "%1", lock
            ),
        )
        self.setMinimumWidth(640)
        form = FormGrid()
        second = str(places.second) if places.second else self.tr("belum dipilih")
        for words, value in (
            (self.tr("&Berkas data"), str(places.file)),
            (self.tr("&Cadangan"), str(places.backups)),
            (self.tr("Cadangan &kedua"), second),
            (self.tr("Cata&tan program, tanpa data pribadi"), str(places.log)),
        ):
            field = TextEdit()
            field.setText(value)
            field.setReadOnly(True)
            field.setCursorPosition(0)
            form.add_row(words, field)
        self.body.addWidget(form)
        folder = Button(self.tr("Buka folder data"), "folder-open")
        folder.clicked.connect(self._on_open)
        self._buttons.insertWidget(0, folder)
        self.add_button(self.tr("Tutup"), result=0)

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._places.file.parent)))

    @classmethod
    def ask(cls, parent: QWidget | None, places: Places) -> None:
        """Show the places until the dialog is closed."""
        dialog = cls(places, parent)
        dialog.exec()
        dialog.deleteLater()
