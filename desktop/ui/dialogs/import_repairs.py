"""The step of the repairs: kinds with their number, and every cell before and after."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.models.repair_table import CellRepair, Key, RepairTableModel
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_4
from desktop.ui.widgets.basics import label
from desktop.ui.widgets.inputs import FilterChip
from desktop.ui.widgets.plain_table import PlainTable
from desktop.ui.widgets.selection import choose_index
from desktop.ui.widgets.wrap_row import WrapRow
from desktop.ui.words import filled


class RepairStep(QWidget):
    """Accepts repairs: all of them, those of a kind, or single cells."""

    def __init__(
        self,
        repairs: Sequence[CellRepair],
        headings: Mapping[int, str],
        is_refused: Callable[[int, int, str], bool],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._by_kind: dict[str, list[CellRepair]] = {}
        for repair in repairs:
            self._by_kind.setdefault(repair.kind, []).append(repair)
        self.model = RepairTableModel(headings, self)
        self.model.refused = {repair.key for repair in repairs if is_refused(*repair.key)}
        self._kind = next(iter(self._by_kind), "")
        self.chips: dict[str, FilterChip] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_3)
        text = self.tr(
            "Isi berikut dibaca berbeda dari tulisannya. Yang dicentang diterima saat Anda"
            " melanjutkan; baris dengan isi yang tidak diterima menunggu perbaikan. Lembar Anda"
            " sendiri tidak diubah."
        )
        layout.addWidget(label(text, wrap=True))
        self.table = PlainTable(self.model, self.tr("Usulan perbaikan"), (88, 150, 200))
        right = QVBoxLayout()
        right.setSpacing(SPACE_2)
        right.addLayout(self._switches())
        right.addWidget(self.table, 1)
        across = QHBoxLayout()
        across.setSpacing(SPACE_4)
        across.addLayout(self._kinds())
        across.addLayout(right, 1)
        layout.addLayout(across, 1)
        self.model.ticked.connect(self._on_ticked)
        self._show(self._kind)

    def _kinds(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(SPACE_2)
        group = QButtonGroup(self)
        for kind, repairs in self._by_kind.items():
            chip = FilterChip(repair_title(kind), len(repairs))
            chip.clicked.connect(lambda _checked=False, k=kind: self._show(k))
            group.addButton(chip)
            self.chips[kind] = chip
            column.addWidget(chip)
        column.addStretch()
        return column

    def _switches(self) -> WrapRow:
        self.whole_kind = QCheckBox()
        self.whole_kind.clicked.connect(self._on_whole_kind)
        self.everything = QCheckBox(self.tr("Terima semua usulan"))
        self.everything.clicked.connect(self._on_everything)
        row = WrapRow()
        row.addWidget(self.whole_kind)
        row.addStretch()
        row.addWidget(self.everything)
        return row

    def _show(self, kind: str) -> None:
        self._kind = kind
        self.chips[kind].setChecked(True)
        repairs = self._by_kind[kind]
        self.model.show_rows(repairs)
        choose_index(self.table, self.model.index(0, 0))
        self.whole_kind.setText(filled(self.tr("Terima semua jenis ini (%1)"), len(repairs)))
        self._on_ticked()

    def _on_ticked(self) -> None:
        refused = self.model.refused
        shown = {repair.key for repair in self._by_kind[self._kind]}
        self.whole_kind.setChecked(not shown & refused)
        self.everything.setChecked(not refused)

    def _on_whole_kind(self, is_checked: bool) -> None:
        self.model.accept_all(is_accepted=is_checked)

    def _on_everything(self, is_checked: bool) -> None:
        keys = {repair.key for repairs in self._by_kind.values() for repair in repairs}
        self.model.refused = set() if is_checked else keys
        self._show(self._kind)

    def refused(self) -> frozenset[Key]:
        """Return the repairs that were not accepted."""
        return frozenset(self.model.refused)

    def accepted_count(self) -> int:
        """Return how many repairs are accepted."""
        return sum(map(len, self._by_kind.values())) - len(self.model.refused)


def repair_title(kind: str) -> str:
    """Return the words for a kind of repair."""
    translate = QCoreApplication.translate
    return {
        "spaces": translate("RepairStep", "Spasi berlebih"),
        "apostrophe": translate("RepairStep", "Tanda petik di depan angka"),
        "formula_text": translate("RepairStep", "Teks di dalam rumus"),
        "placeholder": translate("RepairStep", "Tanda pengganti isi kosong"),
        "amount_format": translate("RepairStep", "Rp dan pemisah ribuan"),
        "amount_rounded": translate("RepairStep", "Jumlah dibulatkan ke sen"),
        "date_format": translate("RepairStep", "Tanggal hari/bulan"),
        "month_first": translate("RepairStep", "Tanggal bulan/hari"),
        "date_serial": translate("RepairStep", "Tanggal sebagai nomor seri"),
        "date_words": translate("RepairStep", "Tanggal dengan nama bulan"),
        "short_year": translate("RepairStep", "Tahun dua angka"),
        "number_separators": translate("RepairStep", "Pemisah di dalam nomor"),
        "leading_zeros": translate("RepairStep", "Nol di depan yang hilang"),
        "letter_case": translate("RepairStep", "Huruf besar dan kecil"),
        "name_case": translate("RepairStep", "Huruf besar pada nama"),
        "words": translate("RepairStep", "Kata untuk kode"),
        "merged_cells": translate("RepairStep", "Sel gabungan"),
        "duplicate_row": translate("RepairStep", "Baris ganda"),
    }[kind]
