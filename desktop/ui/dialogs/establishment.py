"""One establishment of the employer: where it is, its risk group, its own minimum wage."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.domain.establishment import Establishment, place_key
from desktop.domain.facts import MAX_COUNT
from desktop.domain.identity import check_npp
from desktop.domain.month_rates import RISK_GROUPS
from desktop.domain.typed_text import read_count
from desktop.services.reference import provinces, regencies
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.pages.employer_form import PROVINCE_WITH_REGENCIES, SuggestEdit
from desktop.ui.widgets import (
    ChoiceBox,
    FieldRow,
    FormGrid,
    RupiahEdit,
    TextEdit,
    show_notes,
)
from desktop.ui.words import filled


class EstablishmentDialog(BaseDialog):
    """Faults stand under their fields; the name must differ from those of the others."""

    help_id = "employer"

    def __init__(
        self,
        unit: Establishment | None,
        others: Iterable[str],
        province: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._others = {place_key(name) for name in others}
        self.set_heading(
            self.tr("Ubah unit usaha") if unit else self.tr("Tambah unit usaha"),
            self.tr(
                "Tulis namanya seperti pada kolom Tempat Kerja di data pekerja, supaya pekerjanya"
                " terhubung."
            ),
        )
        self.setMinimumWidth(640)
        self._make_fields()
        self._build_form()
        self._show(unit or Establishment(name="", province=province))
        self.province.edited.connect(self._offer_cities)
        self.add_button(self.tr("Batal"), result=0)
        self.save = self.add_button(self.tr("Simpan unit usaha"), is_primary=True)
        self.save.clicked.connect(self._on_save)
        self.name.setFocus()

    def _make_fields(self) -> None:
        self.name, self.address, self.npp = TextEdit(), TextEdit(), TextEdit()
        names = [(region.name, region.name) for region in provinces()]
        self.province = ChoiceBox([("", "–"), *names], is_searchable=True)
        self.city = SuggestEdit()
        groups = [(number, str(number)) for number in RISK_GROUPS]
        self.group = ChoiceBox([(0, self.tr("Seperti perusahaan")), *groups])
        self.wage = RupiahEdit()
        self.headcount = TextEdit()
        self.is_head_office = QCheckBox()

    def _build_form(self) -> None:
        form = FormGrid()
        self.rows: dict[str, FieldRow] = {
            "name": form.add_row(self.tr("&Nama unit usaha"), self.name, is_required=True),
            "address": form.add_row(self.tr("&Alamat"), self.address),
            "province": form.add_row(self.tr("&Provinsi"), self.province, span=1),
            "city": form.add_row(self.tr("&Kabupaten atau kota"), self.city, span=1),
            "jkk_risk_group": form.add_row(
                self.tr("Kelompok &risiko JKK"),
                self.group,
                help=self.tr("Hanya bila BPJS menetapkan kelompok lain untuk unit ini."),
                span=1,
            ),
            "minimum_wage": form.add_row(
                self.tr("&UMK sebulan"),
                self.wage,
                unit="Rp",
                help=self.tr("Kosongkan bila tabel program sudah memuatnya."),
                span=1,
            ),
            "npp": form.add_row(
                self.tr("NPP s&endiri"), self.npp, help=self.tr("Bila terdaftar sendiri."), span=1
            ),
            "headcount_wlkp": form.add_row(
                self.tr("Pekerja menurut &WLKP"), self.headcount, span=1
            ),
            "is_head_office": form.add_row(
                self.tr("Kantor pusat"),
                self.is_head_office,
                help=self.tr("Pekerja tanpa tempat kerja dihitung di sini."),
            ),
        }
        self.body.addWidget(form)

    def _show(self, unit: Establishment) -> None:
        for field, text in (
            (self.name, unit.name),
            (self.address, unit.address),
            (self.city, unit.city),
            (self.npp, unit.npp),
            (self.headcount, "" if unit.headcount_wlkp is None else str(unit.headcount_wlkp)),
        ):
            field.setText(text)
        self.province.set_value(unit.province)
        self.group.set_value(unit.jkk_risk_group)
        self.wage.set_value(unit.minimum_wage)
        self.is_head_office.setChecked(unit.is_head_office)
        self._offer_cities()

    def _offer_cities(self) -> None:
        is_tabulated = self.province.value() == PROVINCE_WITH_REGENCIES
        self.city.offer(region.name for region in regencies() if is_tabulated)

    # --- reading ------------------------------------------------------------------------------

    def _faults(self) -> dict[str, tuple[bool, str]]:
        notes = {}
        name = self._typed(self.name)
        if not name:
            notes["name"] = (True, self.tr("Isi nama unit usahanya."))
        elif place_key(name) in self._others:
            notes["name"] = (True, filled(self.tr("%1 sudah ada; pakai nama lain."), name))
        if self._typed(self.city) and not self.province.value():
            notes["province"] = (True, self.tr("Pilih provinsinya."))
        if self.wage.has_fault():
            notes["minimum_wage"] = (True, self.tr("Isi nilainya, misalnya 3.700.000."))
        if self._typed(self.headcount) and self._headcount() is None:
            notes["headcount_wlkp"] = (True, self.tr("Isi bilangan bulat, misalnya 40."))
        return notes

    @staticmethod
    def _typed(field: TextEdit) -> str:
        return " ".join(field.text().split())

    def _headcount(self) -> int | None:
        return read_count("headcount_wlkp", self._typed(self.headcount), MAX_COUNT)[0]

    def _on_save(self) -> None:
        notes = self._faults()
        show_notes(self.rows, notes)
        self.fit()
        first = next((key for key in self.rows if key in notes), None)
        if first is None:
            self.accept()
        else:
            self.rows[first].field.setFocus()

    def unit(self) -> Establishment:
        """Return the establishment as the fields say now."""
        return Establishment(
            name=self._typed(self.name),
            address=self._typed(self.address),
            city=self._typed(self.city),
            province=str(self.province.value() or ""),
            npp=check_npp(self._typed(self.npp))[0],
            jkk_risk_group=int(str(self.group.value() or 0)),
            minimum_wage=self.wage.value(),
            is_head_office=self.is_head_office.isChecked(),
            headcount_wlkp=self._headcount(),
        )

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        unit: Establishment | None,
        others: Iterable[str],
        province: str = "",
    ) -> Establishment | None:
        """Return the establishment as the user leaves it, ``None`` when cancelled."""
        dialog = cls(unit, others, province, parent)
        answer = dialog.unit() if dialog.exec() else None
        dialog.deleteLater()
        return answer
