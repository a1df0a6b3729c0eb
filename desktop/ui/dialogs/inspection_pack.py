"""What is handed over to an inspector: to whom, on what ground, how much of the identities."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import (
    QButtonGroup,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import UserError
from desktop.services.inspection_pack import Ground, HandOver, require_complete
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.messages import fault_text
from desktop.ui.theme import SPACE_2
from desktop.ui.widgets import Banner, ChoiceBox, DateEdit, FieldRow, FormGrid, TextEdit
from desktop.ui.widgets.basics import label
from desktop.ui.widgets.folder_field import FolderField
from desktop.ui.words import filled


class InspectionPackDialog(BaseDialog):
    """Accepted, ``given()`` is complete; ``evidence_folder()`` and ``as_folder()`` say the rest."""

    help_id: ClassVar[str] = "declaration"

    def __init__(self, number: str, proposed: HandOver, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_heading(
            self.tr("Berkas untuk pemeriksa"),
            filled(
                self.tr(
                    "Deklarasi %1, bukti menurut kewajiban, rencana, catatan perubahan, daftar"
                    " sidik dan berita acara dijadikan satu. Penyerahannya dicatat untuk"
                    " seterusnya."
                ),
                number,
            ),
        )
        self.setMinimumWidth(720)
        self.resize(780, 680)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self._rows: dict[str, FieldRow] = {}
        self._make_fields(proposed)
        self.body.addWidget(self._circumstances())
        self.body.addLayout(self._identities())
        self.body.addWidget(self._content())
        self.add_button(self.tr("Batal"), result=0)
        self.make = self.add_button(self.tr("Buat berkas…"), is_primary=True)
        self.make.clicked.connect(self._on_make)
        self.whole.toggled.connect(self._on_identities)
        self._on_identities()
        self.office.setFocus()

    # --- building -------------------------------------------------------------------------------

    def _make_fields(self, proposed: HandOver) -> None:
        self.office, self.officer, self.officer_number = TextEdit(), TextEdit(), TextEdit()
        self.office.setText(proposed.office)
        self.ground = ChoiceBox([(item.value, text) for item, text in self._grounds().items()])
        self.ground.set_value(proposed.ground)
        self.reference = TextEdit()
        self.handed_on = DateEdit()
        self.handed_on.set_value(proposed.handed_on)
        self._proposed_day = proposed.handed_on
        self.place, self.giver, self.giver_position = TextEdit(), TextEdit(), TextEdit()
        self.place.setText(proposed.place)
        self.giver.setText(proposed.giver)
        self.reason = TextEdit()
        self.folder = FolderField(self.tr("Pilih folder bukti"))

    def _grounds(self) -> dict[Ground, str]:
        return {
            Ground.INSPECTORATE: self.tr("Pengawas ketenagakerjaan (Permenaker 11/2026)"),
            Ground.BPJS: self.tr("Pemeriksa BPJS (UU 24/2011 Pasal 11, belum dikonfirmasi)"),
            Ground.WLKP: self.tr("Wajib lapor ketenagakerjaan (UU 7/1981)"),
            Ground.OTHER: self.tr("Dasar lain, menurut surat di bawah"),
        }

    def _circumstances(self) -> FormGrid:
        form = FormGrid()
        self._rows["PACK_OFFICE"] = form.add_row(
            self.tr("&Kantor yang menerima"), self.office, is_required=True
        )
        self._rows["PACK_OFFICER"] = form.add_row(
            self.tr("Nama &petugas"), self.officer, is_required=True, span=1
        )
        form.add_row(self.tr("N&IP atau nomor pegawai"), self.officer_number, span=1)
        form.add_row(self.tr("&Dasar penyerahan"), self.ground)
        self._rows["PACK_REFERENCE"] = form.add_row(
            self.tr("Nomor dan tanggal &surat"), self.reference
        )
        self._rows["PACK_DAY"] = form.add_row(
            self.tr("&Tanggal"), self.handed_on, is_required=True, span=1
        )
        form.add_row(self.tr("Te&mpat"), self.place, span=1)
        self._rows["PACK_GIVER"] = form.add_row(
            self.tr("Yang men&yerahkan"), self.giver, is_required=True, span=1
        )
        form.add_row(self.tr("&Jabatannya"), self.giver_position, span=1)
        return form

    def _identities(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE_2)
        column.addWidget(label(self.tr("NIK dan nomor paspor"), "field-label"))
        self.masked = QRadioButton(self.tr("Disamarkan"))
        self.whole = QRadioButton(self.tr("Lengkap, PDF asli dengan datanya; alasannya dicatat"))
        self._group = QButtonGroup(self)
        for button in (self.masked, self.whole):
            self._group.addButton(button)
            column.addWidget(button)
        self.masked.setChecked(True)
        note = self.tr(
            "PDF asli membawa NIK lengkap di dalam datanya, kecuali dikunci dengan kata sandi."
            " Bila disamarkan, yang disertakan adalah cetakan samarannya dengan kode QR yang sama."
        )
        column.addWidget(label(note, "muted", wrap=True))
        form = FormGrid()
        self._rows["PACK_REASON"] = form.add_row(
            self.tr("&Alasan menyerahkan NIK lengkap"), self.reason
        )
        column.addWidget(form)
        return column

    def _content(self) -> FormGrid:
        form = FormGrid()
        self._rows["PACK_FOLDER"] = form.add_row(
            self.tr("&Folder bukti"),
            self.folder,
            help=self.tr(
                "Berkas bukti dicari menurut namanya di folder ini dan di bawahnya, lalu"
                " disertakan apa adanya. Yang tidak ada atau kedaluwarsa disebut pada indeks."
            ),
        )
        self.form = ChoiceBox([(False, self.tr("Satu berkas ZIP")), (True, self.tr("Satu folder"))])
        self.form.set_value(False)
        form.add_row(self.tr("&Bentuk"), self.form, span=1)
        return form

    # --- what is entered --------------------------------------------------------------------------

    def given(self) -> HandOver:
        """Return the circumstances as entered."""
        is_masked = self.masked.isChecked()
        return HandOver(
            handed_on=self.handed_on.value() or self._proposed_day,
            place=self.place.text().strip(),
            giver=self.giver.text().strip(),
            giver_position=self.giver_position.text().strip(),
            office=self.office.text().strip(),
            officer=self.officer.text().strip(),
            officer_number=self.officer_number.text().strip(),
            ground=str(self.ground.value()),
            reference=self.reference.text().strip(),
            is_masked=is_masked,
            reason="" if is_masked else self.reason.text().strip(),
        )

    def evidence_folder(self) -> Path | None:
        """Return where the proofs lie; ``None`` when nothing was entered."""
        return self.folder.value()

    def fault_rows(self) -> list[FieldRow]:
        """Return the fields that may have a fault below them, from top to bottom."""
        return list(self._rows.values())

    def as_folder(self) -> bool:
        """Tell whether a folder is wanted rather than a ZIP file."""
        return self.form.value() is True

    # --- what happens -----------------------------------------------------------------------------

    def _on_identities(self) -> None:
        self.reason.setEnabled(self.whole.isChecked())

    def _on_make(self) -> None:
        for row in self._rows.values():
            row.set_error("")
        self.banner.hide()
        if self.handed_on.value() is None:
            self._rows["PACK_DAY"].set_error(self.tr("Tulis tanggal, misalnya 15-10-2026."))
            self.handed_on.setFocus()
            return
        folder = self.evidence_folder()
        if folder is not None and not folder.is_dir():
            self._rows["PACK_FOLDER"].set_error(
                self.tr("Folder bukti tidak ada. Pilih folder lain.")
            )
            self.folder.setFocus()
            return
        try:
            require_complete(self.given())
        except UserError as fault:
            self._show_fault(fault)
            return
        self.accept()

    def _show_fault(self, fault: UserError) -> None:
        """Tell below its field what is missing, and go there."""
        fields = {
            "PACK_OFFICE": self.office,
            "PACK_OFFICER": self.officer,
            "PACK_REFERENCE": self.reference,
            "PACK_GIVER": self.giver,
            "PACK_REASON": self.reason,
        }
        self._rows[fault.code].set_error(fault_text(fault))
        fields[fault.code].setFocus()
