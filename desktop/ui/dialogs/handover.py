"""A hand-over file that came from a colleague: its password, and what it holds."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.services.handover import HandedOver
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.words import filled


class TakeInDialog(BaseDialog):
    """Shows what would be taken in, and where an employer of that name is here already."""

    help_id = "data"

    def __init__(self, found: HandedOver, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        counts = self.tr("%1: %2 tenaga kerja, %3 deklarasi.")
        contents = found.contents
        counts = filled(counts, found.employer.name, contents.workers, contents.declarations)
        if found.twin is None:
            text = self.tr(
                "%1 Data ini ditambahkan sebagai perusahaan baru; yang sudah ada tidak berubah."
            )
            action = self.tr("Tambahkan")
        else:
            text = self.tr(
                "%1 Perusahaan ini sudah ada dalam berkas Anda dan tidak akan ditimpa. Anda dapat"
                " menambahkannya di samping yang lama, lalu membandingkan keduanya."
            )
            action = self.tr("Tambahkan di samping yang lama")
        self.set_heading(self.tr("Terima dari rekan"), text.replace("%1", counts))
        self.add_button(self.tr("Batal"), result=0)
        self.add = self.add_button(action, result=1, is_primary=True)

    @classmethod
    def ask(cls, parent: QWidget | None, found: HandedOver) -> bool:
        """Return True when it is to be taken in."""
        dialog = cls(found, parent)
        answer = bool(dialog.exec())
        dialog.deleteLater()
        return answer
