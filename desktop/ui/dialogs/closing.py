"""The last question before a declaration is frozen: why amber lines stay, and who approved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.services.check_list import OpenLine
from desktop.services.declarations import DeclarationEntry
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.language import current_language
from desktop.ui.models.text_table import TextTable
from desktop.ui.theme import row_height
from desktop.ui.widgets import Banner, FormGrid, label
from desktop.ui.words import filled

_MOST_ROWS = 6
_NUMBER_WIDTH = 70


def twin_warning(latest: DeclarationEntry | None, day: date) -> list[str]:
    """Return what to know before another declaration about the same day, one that corrects none."""
    if latest is None or latest.as_of != day:
        return []
    words = QCoreApplication.translate(
        "ClosingDialog",
        "Deklarasi %1 untuk tanggal yang sama sudah final, dan yang ini tidak bertanda pembetulan"
        " atasnya. Bila maksudnya membetulkan, pilih Batal, lalu Buat pembetulan.",
    )
    return [filled(words, latest.document_number)]


class ClosingDialog(BaseDialog):
    """Says what freezing means; amber lines without an explanation need one reason for all."""

    help_id = "declaration"

    def __init__(
        self,
        number: str,
        lines: Sequence[OpenLine],
        warning: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self.set_heading(
            self.tr("Finalkan deklarasi?"),
            filled(
                self.tr(
                    "Deklarasi %1 dibekukan bersama semua data di dalamnya: isinya tidak dapat"
                    " diubah atau dihapus lagi, dan perintah Urungkan berhenti di sini. Kesalahan"
                    " hanya dapat diperbaiki dengan deklarasi pembetulan. Data perusahaan dan"
                    " tenaga kerja tetap dapat Anda ubah sesudahnya."
                ),
                number,
            ),
        )
        self.setMinimumWidth(640)
        if warning:
            self.body.addWidget(Banner("warning", warning))
        self.reason = QPlainTextEdit()
        self._asks = bool(lines)
        if lines:
            self._build_lines(lines)
        self.add_button(self.tr("Batal"), result=0)
        self.finalise = self.add_button(self.tr("Finalkan"), is_primary=True)
        self.finalise.clicked.connect(self._on_finalise)
        if lines:
            self.reason.setFocus()

    def _build_lines(self, lines: Sequence[OpenLine]) -> None:
        text = self.tr("%1 temuan kuning belum beralasan dan belum dijanjikan dalam rencana.")
        self.body.addWidget(label(filled(text, len(lines)), "strong", wrap=True))
        language = current_language()
        self.table = TextTable(
            (self.tr("Jumlah"), self.tr("Temuan")), (_NUMBER_WIDTH,), self.tr("Temuan kuning"), (0,)
        )
        self.table.show_rows([(str(line.count), line.in_language(language)) for line in lines])
        self.table.setFixedHeight((min(len(lines), _MOST_ROWS) + 1) * row_height() + 12)
        self.body.addWidget(self.table)
        self.reason.setFixedHeight(72)
        form = FormGrid()
        self.row = form.add_row(
            self.tr("&Alasan tetap difinalkan"),
            self.reason,
            help=self.tr("Dicetak pada lampiran untuk setiap temuan di atas."),
            is_required=True,
        )
        self.body.addWidget(form)

    def _on_finalise(self) -> None:
        if self._asks and not self.answer():
            self.row.set_error(self.tr("Isi alasannya: kantor akan menanyakannya."))
            self.reason.setFocus()
        else:
            self.accept()

    def answer(self) -> str:
        """Return the reason."""
        return " ".join(self.reason.toPlainText().split())

    @classmethod
    def ask(
        cls, parent: QWidget | None, number: str, lines: Sequence[OpenLine], warning: str = ""
    ) -> str | None:
        """Return the reason, empty where none is needed; ``None`` when cancelled.

        ``warning`` is said first, as that nobody approved although somebody had.
        """
        dialog = cls(number, lines, warning, parent)
        answer = dialog.answer() if dialog.exec() else None
        dialog.deleteLater()
        return answer
