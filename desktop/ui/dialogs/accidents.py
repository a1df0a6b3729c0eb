"""The work accidents of the last twelve months with the times of both reports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QWidget

from desktop.domain.answers import Accident
from desktop.ui.dialogs.cell_table import CellKind, CellTable, Column, fault_text
from desktop.ui.dialogs.table_dialog import TableDialog
from desktop.ui.words import filled


class AccidentsDialog(TableDialog):
    """One row an accident: when it happened, when it was reported, and the second stage."""

    help_id = "assessment"

    def __init__(self, accidents: Sequence[Accident], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_heading(
            self.tr("Kecelakaan kerja dan penyakit akibat kerja"),
            self.tr(
                "Isi tanggal dan jam, misalnya 15-10-2026 14:30. Laporan tahap I dan II"
                " masing-masing paling lambat 2 x 24 jam. Kolom laporan yang kosong berarti belum"
                " dilaporkan."
            ),
        )
        rows = [
            [a.happened_at, a.reported_at, a.established_at, a.stage_two_reported_at]
            for a in accidents
        ]
        table = CellTable(self._columns(), (), rows, self)
        if not rows:
            table.add_row()
        self.place_table(table, self.tr("Daftar kecelakaan kerja"))
        self.setMinimumWidth(940)
        self.resize(960, 480)
        self.place_row_tools(self.tr("Tambah kecelakaan"), self.tr("Hapus baris"))
        self.place_buttons(self.tr("Batal"), self.tr("Simpan daftar"))

    def _columns(self) -> tuple[Column, ...]:
        titles = (
            self.tr("Waktu kejadian"),
            self.tr("Laporan tahap I"),
            self.tr("Sembuh, cacat, atau meninggal"),
            self.tr("Laporan tahap II"),
        )
        return tuple(Column(title, CellKind.MOMENT) for title in titles)

    def fault(self) -> str:
        """Return what must be mended first, empty when everything can be read."""
        for found in self.table.faults():
            return filled(
                self.tr("Baris %1, kolom %2: %3"),
                str(found.row + 1),
                self.table.columns[found.column].title,
                fault_text(CellKind.MOMENT),
            )
        for number, row in enumerate(self.table.values(), start=1):
            if row[0] is None and any(row):
                return filled(self.tr("Baris %1: isi waktu kejadiannya."), str(number))
            moments = [at for at in row if isinstance(at, datetime)]
            if moments and min(moments) != row[0]:
                return filled(
                    self.tr("Baris %1: laporan tidak mungkin mendahului kejadian."), str(number)
                )
        return ""

    def accidents(self) -> tuple[Accident, ...]:
        """Return the accidents typed; raises ``ValueError`` for a fault."""
        return tuple(
            Accident(*row)  # type: ignore[arg-type]
            for row in self.table.values()
            if row[0] is not None
        )

    @classmethod
    def ask(
        cls, parent: QWidget | None, accidents: Sequence[Accident]
    ) -> tuple[Accident, ...] | None:
        """Return the accidents as the user leaves them, ``None`` when cancelled."""
        dialog = cls(accidents, parent)
        answer = dialog.accidents() if dialog.exec() else None
        dialog.deleteLater()
        return answer
