"""What is shown when the program itself went wrong; faults of the data go to the banner."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.ui.dialogs.base import BaseDialog


class AfterCrash(IntEnum):
    """Whether the program goes on after a fault of its own."""

    GO_ON = 0
    CLOSE = 1
    REOPEN = 2


class _DetailsDialog(BaseDialog):
    """Details that can be copied; they hold no personal data."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("Rincian kesalahan"))
        self._details.setTabChangesFocus(True)
        self._details.setMinimumHeight(200)
        self.setMinimumWidth(640)
        self.body.addWidget(self._details)
        self.copy = self.add_button(self.tr("Salin rincian"), first=True)
        self.copy.clicked.connect(self._on_copy)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())
        self.copy.setText(self.tr("Tersalin"))


class CrashDialog(_DetailsDialog):
    """A fault of the program: what the user can still do, and details without personal data."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(details, parent)
        self.set_heading(
            self.tr("Terjadi kesalahan pada program"),
            self.tr(
                "Kesalahan ini bukan kesalahan Anda. Data yang sudah tersimpan aman. Anda dapat"
                " melanjutkan, atau membuka berkas kembali; isian yang belum disimpan lalu hilang."
                " Rincian di bawah tidak memuat data pribadi."
            ),
        )
        self.add_button(self.tr("Tutup program"), result=AfterCrash.CLOSE)
        self.add_button(self.tr("Buka kembali"), result=AfterCrash.REOPEN)
        self.add_button(self.tr("Lanjutkan"), result=AfterCrash.GO_ON, is_primary=True)

    @classmethod
    def ask(cls, parent: QWidget | None, details: str) -> AfterCrash:
        """Show the fault and return whether to go on."""
        dialog = cls(details, parent)
        answer = AfterCrash(dialog.exec())
        dialog.deleteLater()
        return answer


class FormerCrashDialog(_DetailsDialog):
    """What Python wrote when the program died of itself the last time."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(details, parent)
        self.set_heading(
            self.tr("Program berhenti mendadak"),
            self.tr(
                "Pada pemakaian terakhir program berhenti sendiri. Data yang sudah tersimpan aman."
                " Rincian di bawah tidak memuat data pribadi; kirimkan bila Anda meminta bantuan."
            ),
        )
        self.add_button(self.tr("Tutup"), result=0, is_primary=True)

    @classmethod
    def ask(cls, parent: QWidget | None, details: str) -> None:
        """Show the details until the dialog is closed."""
        dialog = cls(details, parent)
        dialog.exec()
        dialog.deleteLater()
