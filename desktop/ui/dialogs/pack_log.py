"""What was handed over to whom: read by day, down to each file, saved as a spreadsheet."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.calendar import short_date
from desktop.errors import UserError
from desktop.services.inspection_pack import InspectionPackService, PackEntry
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.table_target import ask_for_table
from desktop.ui.messages import fault_text
from desktop.ui.models.text_table import TextTable
from desktop.ui.widgets import Banner, Button, DateEdit, FormGrid, label
from desktop.ui.words import filled

_WIDTHS = (90, 170, 240, 160, 100, 240)
_FILE_WIDTHS = (250, 330, 110)


class PackLogDialog(BaseDialog):
    """Hand-overs above, the files of the current one below; nothing here can be edited."""

    help_id: ClassVar[str] = "declaration"

    def __init__(self, packs: InspectionPackService, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._packs = packs
        self._entries: list[PackEntry] = []
        self.set_heading(
            self.tr("Catatan serah terima"),
            self.tr(
                "Apa yang diserahkan, kepada siapa, atas dasar apa, kapan dan oleh siapa. Catatan"
                " ini hanya bertambah; tidak ada yang diubah atau dihapus."
            ),
        )
        self.setMinimumWidth(820)
        self.resize(1080, 680)
        self.first, self.last = DateEdit(), DateEdit()
        self.export = Button(self.tr("Simpan sebagai lembar kerja…"), "download")
        self.export.setAutoDefault(False)
        self.banner = Banner()
        self.found = label("", "muted")
        self.told = label("", "muted", wrap=True)
        self._make_tables()
        self._arrange()
        for day in (self.first, self.last):
            day.edited.connect(lambda _day: self.read())
        self.export.clicked.connect(self._choose_target)
        self.table.selectionModel().currentRowChanged.connect(self._show_files)
        self.table.texts.modelReset.connect(self._show_files)
        self.read()
        self.table.setFocus()

    def _make_tables(self) -> None:
        heads = (
            self.tr("Tanggal"),
            self.tr("Deklarasi"),
            self.tr("Kantor"),
            self.tr("Petugas"),
            self.tr("NIK"),
            self.tr("Dasar"),
        )
        self.table = TextTable(heads, _WIDTHS, self.tr("Daftar serah terima"))
        columns = (self.tr("Berkas"), self.tr("Isi"), self.tr("Ukuran"), self.tr("SHA-256"))
        self.files = TextTable(columns, _FILE_WIDTHS, self.tr("Berkas yang diserahkan"))

    def _arrange(self) -> None:
        form = FormGrid()
        form.add_row(self.tr("&Dari tanggal"), self.first, span=1)
        form.add_row(self.tr("&Sampai tanggal"), self.last, span=1)
        tools = QHBoxLayout()
        tools.addWidget(self.found, 1)
        tools.addWidget(self.export)
        self.body.addWidget(form)
        self.body.addLayout(tools)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.table, 3)
        self.body.addWidget(self.told)
        self.body.addWidget(self.files, 2)
        self.add_button(self.tr("Tutup"), result=1).setAutoDefault(False)

    # --- showing ------------------------------------------------------------------------------

    def read(self) -> None:
        """Read the hand-overs between the two days and show them."""
        self._entries = self._packs.log(self.first.value(), self.last.value())
        self.table.show_rows([self._texts(entry) for entry in self._entries])
        self.found.setText(filled(self.tr("%1 serah terima"), len(self._entries)))
        self.export.setEnabled(bool(self._entries))

    def _texts(self, entry: PackEntry) -> tuple[str, ...]:
        given = entry.given
        ground = f"{given.ground}; {given.reference}" if given.reference else given.ground
        return (
            short_date(given.handed_on),
            entry.document_number,
            given.office,
            given.officer,
            self.tr("disamarkan") if given.is_masked else self.tr("lengkap"),
            ground,
        )

    def _show_files(self) -> None:
        row = self.table.currentIndex().row()
        if not 0 <= row < len(self._entries):
            self.files.show_rows([])
            self.told.setText("" if self._entries else self._nothing())
            return
        entry = self._entries[row]
        self.files.show_rows(
            [
                (item.name, item.title, filled(self.tr("%1 byte"), item.size), item.digest)
                for item in entry.files
            ]
        )
        self.told.setText(self._words(entry))

    def _nothing(self) -> str:
        if self.first.value() or self.last.value():
            return self.tr("Tidak ada serah terima di antara kedua tanggal ini.")
        return self.tr(
            "Belum ada yang diserahkan. Berkas untuk pemeriksa dibuat di halaman Deklarasi, tombol"
            " Keluaran lain, setelah deklarasinya final; penyerahannya tercatat di sini."
        )

    def _words(self, entry: PackEntry) -> str:
        given = entry.given
        text = filled(
            self.tr("Diserahkan oleh %1; dicatat %2. Sidik daftar: %3."),
            given.giver,
            f"{entry.recorded_at:%d-%m-%Y %H:%M}",
            entry.digest,
        )
        if given.is_masked:
            return text
        return f"{text} {filled(self.tr('Alasan NIK lengkap: %1.'), given.reason)}"

    # --- saving -------------------------------------------------------------------------------

    def _choose_target(self) -> None:
        path = ask_for_table(
            self, self.tr("Simpan catatan serah terima"), "catatan-serah-terima.xlsx"
        )
        if path is not None:
            self.save(path)

    def save(self, path: Path) -> None:
        """Write what is listed as .xlsx or .csv; a fault stands above the list."""
        try:
            count = self._packs.export_log(path, self._entries)
        except UserError as fault:
            self.banner.show_message("error", fault_text(fault), can_close=True)
            return
        text = filled(self.tr("%1 baris ditulis ke %2."), count, path.name)
        self.banner.show_message("success", text, can_close=True)
