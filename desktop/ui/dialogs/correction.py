"""A correction: a new declaration that points back to the one it corrects."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.services.declarations import Correction
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.widgets import FormGrid
from desktop.ui.words import filled


class CorrectionDialog(BaseDialog):
    """Asks why a declaration is corrected; the reason is printed on the new one."""

    help_id = "declaration"

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._number = number
        self.set_heading(
            filled(self.tr("Pembetulan atas %1"), number),
            self.tr(
                "Deklarasi lama tetap tersimpan apa adanya. Perbaiki datanya, lalu finalkan"
                " deklarasi baru dengan nomor baru; yang lama kemudian bertanda digantikan."
            ),
        )
        self.reason = QPlainTextEdit()
        self.reason.setFixedHeight(96)
        form = FormGrid()
        self._row = form.add_row(
            self.tr("&Alasan pembetulan"),
            self.reason,
            help=self.tr("Dicetak pada deklarasi baru, misalnya: dua pekerja terlewat."),
            is_required=True,
        )
        self.body.addWidget(form)
        self.add_button(self.tr("Batal"), result=0)
        self.begin = self.add_button(self.tr("Mulai pembetulan"), is_primary=True)
        self.begin.clicked.connect(self._on_begin)
        self.reason.setFocus()

    def correction(self) -> Correction:
        """Return what is corrected, and why."""
        return Correction(self._number, self.reason.toPlainText().strip())

    def _on_begin(self) -> None:
        if self.correction().reason:
            self.accept()
        else:
            self._row.set_error(self.tr("Isi alasannya: kantor akan menanyakannya."))

    @classmethod
    def ask(cls, parent: QWidget | None, number: str) -> Correction | None:
        """Return the correction to make, ``None`` when cancelled."""
        dialog = cls(number, parent)
        answer = dialog.correction() if dialog.exec() else None
        dialog.deleteLater()
        return answer
