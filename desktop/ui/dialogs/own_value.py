"""One value of the user's own: which quantity, how much, from which day, by which decree."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from desktop.domain.issue import Issue
from desktop.domain.own_values import OwnValue
from desktop.domain.rules import Rule
from desktop.errors import UserError
from desktop.services.own_rules import OwnRulesService
from desktop.services.reference import provinces, regencies
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.language import current_language
from desktop.ui.messages import fault_text, issue_text
from desktop.ui.pages.employer_form import SuggestEdit
from desktop.ui.widgets import (
    Banner,
    ChoiceBox,
    DateEdit,
    FieldRow,
    FormGrid,
    RupiahEdit,
    TextEdit,
    show_notes,
)

MINIMUM_WAGE = "minimum_wage"
_TABULATED = "18"
"""Lampung: the province of which regencies are tabulated."""


def rule_name(rule: Rule) -> str:
    """Return what a quantity is called in the language of the window."""
    return (rule.title_en if current_language() == "en" else rule.title_id) or rule.id


class OwnValueDialog(BaseDialog):
    """Faults stand under their fields; what is only odd is asked about once."""

    help_id = "programs"

    def __init__(
        self,
        service: OwnRulesService,
        ceilings: list[Rule],
        province: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._service = service
        self._accepted: OwnValue | None = None
        self._asked: tuple[object, ...] = ()
        self.set_heading(
            self.tr("Tambah nilai dari keputusan"),
            self.tr(
                "Salin angkanya dari surat keputusan. Nilai ini bertanda “isian Anda” di mana pun"
                " dipakai, juga pada deklarasi."
            ),
        )
        self.setMinimumWidth(640)
        self._make_fields(ceilings, province)
        self.banner = Banner()
        self.body.addWidget(self.banner)
        self._build_form()
        self.add_button(self.tr("Batal"), result=0)
        self.save = self.add_button(self.tr("Simpan nilai"), is_primary=True)
        self.save.setDefault(False)
        self.save.clicked.connect(self._on_save)
        self.kind.edited.connect(self._show_place)
        self.province.edited.connect(self._show_place)
        self._show_place()
        self.kind.setFocus()

    def _make_fields(self, ceilings: list[Rule], province: str) -> None:
        self.kind = ChoiceBox(
            [(MINIMUM_WAGE, self.tr("Upah minimum"))] + [(r.id, rule_name(r)) for r in ceilings]
        )
        self.kind.set_value(MINIMUM_WAGE)
        self.province = ChoiceBox(
            [(item.name, item.name) for item in provinces()], is_searchable=True
        )
        self.province.set_value(province)
        self.city = SuggestEdit()
        self.amount = RupiahEdit()
        self.day = DateEdit()
        self.decree = TextEdit()

    def _build_form(self) -> None:
        form = FormGrid()
        self.rows: dict[str, FieldRow] = {
            "rule_id": form.add_row(self.tr("&Besaran"), self.kind),
            "province": form.add_row(self.tr("&Provinsi"), self.province, is_required=True, span=1),
            "region_name": form.add_row(
                self.tr("&Kabupaten atau kota"),
                self.city,
                help=self.tr("Kosongkan untuk upah minimum provinsi."),
                span=1,
            ),
            "value": form.add_row(
                self.tr("&Nilai sebulan"), self.amount, unit="Rp", is_required=True, span=1
            ),
            "in_force_from": form.add_row(
                self.tr("Berlaku &sejak"), self.day, is_required=True, span=1
            ),
            "decree": form.add_row(
                self.tr("Nomor dan tanggal &keputusan"),
                self.decree,
                help=self.tr("Misalnya: Keputusan Gubernur Lampung G/900/2026, 20-12-2026."),
                is_required=True,
            ),
        }
        self.body.addWidget(form)

    def _is_minimum_wage(self) -> bool:
        return self.kind.value() == MINIMUM_WAGE

    def _show_place(self) -> None:
        is_wage = self._is_minimum_wage()
        for key in ("province", "region_name"):
            self.rows[key].setVisible(is_wage)
        names = {region.name: region.code for region in provinces()}
        is_tabulated = names.get(str(self.province.value())) == _TABULATED
        self.city.offer(item.name for item in regencies() if is_tabulated)

    # --- reading ------------------------------------------------------------------------------

    def _missing(self) -> dict[str, tuple[bool, str]]:
        notes = {}
        if self._is_minimum_wage() and self.province.value() is None:
            notes["province"] = (True, self.tr("Pilih provinsinya."))
        if self.amount.value() is None:
            notes["value"] = (True, self.tr("Isi nilainya, misalnya 3.700.000."))
        if self.day.value() is None:
            notes["in_force_from"] = (True, self.tr("Isi tanggalnya, misalnya 01-01-2027."))
        return notes

    def _make(self, amount: int, day: date) -> OwnValue:
        decree = self.decree.text()
        if self._is_minimum_wage():
            province, city = str(self.province.value()), self.city.text()
            return self._service.minimum_wage(province, city, day, amount, decree)
        return self._service.ceiling(str(self.kind.value()), day, amount, decree)

    def _on_save(self) -> None:
        notes, amount, day = self._missing(), self.amount.value(), self.day.value()
        if notes or amount is None or day is None:
            self._show_faults(notes)
            return
        try:
            value = self._make(amount, day)
        except UserError as fault:
            self._show_faults({"province": (True, fault_text(fault))})
            return
        issues = self._service.check(value)
        if any(issue.is_error for issue in issues):
            self._show_faults(_notes(issues))
        elif issues and not self._is_asked(value):
            self._show_faults(_notes(issues))
            self._asked = _content(value)
            self.banner.show_message(
                "warning",
                self.tr("Periksa catatan di bawah. Bila sudah benar, simpan sekali lagi."),
            )
        else:
            self._accepted = value
            self.accept()

    def _is_asked(self, value: OwnValue) -> bool:
        return self._asked == _content(value)

    def _show_faults(self, notes: dict[str, tuple[bool, str]]) -> None:
        self.banner.hide()
        self._asked = ()
        show_notes(self.rows, notes)
        first = next((key for key in self.rows if key in notes), None)
        if first is not None:
            self.rows[first].field.setFocus()

    def value(self) -> OwnValue | None:
        """Return the value that was saved, ``None`` before."""
        return self._accepted

    @classmethod
    def ask(
        cls, parent: QWidget | None, service: OwnRulesService, ceilings: list[Rule], province: str
    ) -> OwnValue | None:
        """Return the value to store, ``None`` when cancelled."""
        dialog = cls(service, ceilings, province, parent)
        answer = dialog.value() if dialog.exec() else None
        dialog.deleteLater()
        return answer


def _notes(issues: tuple[Issue, ...]) -> dict[str, tuple[bool, str]]:
    """Return the note under each field; an error goes before a warning."""
    ordered = sorted(issues, key=lambda issue: issue.is_error)
    return {issue.field: (issue.is_error, issue_text(issue)) for issue in ordered}


def _content(value: OwnValue) -> tuple[object, ...]:
    return (value.rule_id, value.in_force_from, value.value, value.decree)
