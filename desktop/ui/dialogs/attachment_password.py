"""The password with which an employer locked names and identities inside a declaration."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.widgets import FormGrid, TextEdit


class AttachmentPasswordDialog(BaseDialog):
    """Asks for the password of one document; it is used once and kept nowhere."""

    help_id = "verify"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(
            self.tr("Nama dan NIK dikunci"),
            self.tr(
                "Pemberi kerja mengunci nama dan NIK di dalam dokumen ini. Mintalah kata sandinya"
                " kepada mereka; program ini tidak menyimpannya."
            ),
        )
        self.password = TextEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        form = FormGrid()
        form.add_row(self.tr("&Kata sandi"), self.password, is_required=True)
        self.body.addWidget(form)
        self.add_button(self.tr("Batal"), result=0)
        self.unlock = self.add_button(self.tr("Buka"), is_primary=True)
        self.unlock.setEnabled(False)
        self.unlock.clicked.connect(self.accept)
        self.password.textChanged.connect(lambda text: self.unlock.setEnabled(bool(text)))
        self.password.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None) -> str:
        """Return the password, empty when cancelled."""
        dialog = cls(parent)
        answer = dialog.password.text() if dialog.exec() else ""
        dialog.deleteLater()
        return answer
