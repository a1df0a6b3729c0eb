"""The question before a program is recorded as voluntary: for whom, at what cost, since when."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.domain.money import format_rupiah
from desktop.domain.offer import Offer
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.widgets import DateEdit, FormGrid
from desktop.ui.words import filled


class OfferDialog(BaseDialog):
    """Asks for the first day of membership."""

    help_id = "programs"

    def __init__(self, offer: Offer, day: date, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(
            filled(self.tr("Catat %1 sebagai sukarela?"), offer.program.value),
            filled(
                self.tr(
                    "%1 pekerja akan tercatat sebagai peserta %2: %3 sebulan dari pemberi kerja"
                    " dan %4 dari pekerja. Pencatatan ini belum mendaftarkan siapa pun; daftarkan"
                    " mereka pada aplikasi BPJS Ketenagakerjaan. Ini dapat dibatalkan sesudahnya."
                ),
                len(offer.can_join),
                offer.program.value,
                format_rupiah(offer.employer_share),
                format_rupiah(offer.worker_share),
            ),
        )
        self.day = DateEdit()
        self.day.set_value(day)
        form = FormGrid()
        self._row = form.add_row(
            self.tr("&Menjadi peserta sejak"),
            self.day,
            help=self.tr("Siapa yang dapat ikut ditentukan oleh peraturan pada tanggal ini."),
            is_required=True,
            span=1,
        )
        self.body.addWidget(form)
        self.add_button(self.tr("Batal"), result=0)
        self.record = self.add_button(self.tr("Catat sebagai sukarela"), is_primary=True)
        self.record.clicked.connect(self._on_record)
        self.day.setFocus()

    def _on_record(self) -> None:
        if self.day.value() is not None:
            self.accept()
        else:
            self._row.set_error(self.tr("Isi tanggalnya, misalnya 01-01-2027."))
            self.day.setFocus()

    @classmethod
    def ask(cls, parent: QWidget | None, offer: Offer, day: date) -> date | None:
        """Return the first day of membership, ``None`` when cancelled."""
        dialog = cls(offer, day, parent)
        answer = dialog.day.value() if dialog.exec() else None
        dialog.deleteLater()
        return answer
