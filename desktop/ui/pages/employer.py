"""The employer: who it is, where, how large, how risky, and who signs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.employer import Employer
from desktop.domain.issue import Issue, error
from desktop.domain.money import format_percent
from desktop.domain.month_rates import RISK_GROUPS
from desktop.domain.rules import RuleNotInForce, RulesAt
from desktop.services.changes import EMPLOYER, RULES, WORKERS
from desktop.services.reference import business_kinds, provinces, regencies
from desktop.ui.messages import issue_text
from desktop.ui.pages.base import Page
from desktop.ui.pages.employer_establishments import EstablishmentsCard
from desktop.ui.pages.employer_facts import size_facts, wage_facts
from desktop.ui.pages.employer_form import EmployerFields
from desktop.ui.widgets import (
    Banner,
    Card,
    FieldRow,
    FormGrid,
    PrimaryButton,
    QuietButton,
    show_notes,
)

BLANK = Employer(name="")


class EmployerPage(Page):
    """Enters and checks the employer's data; every fault stands under its field."""

    key: ClassVar[str] = "employer"
    order: ClassVar[int] = 10
    help_id: ClassVar[str] = "employer"
    icon: ClassVar[str] = "building-2"
    cares_about: ClassVar[frozenset[str]] = frozenset({EMPLOYER, RULES, WORKERS})

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Perusahaan")

    @classmethod
    def read_ahead(cls) -> None:
        """Read the lists that are chosen from."""
        provinces()
        business_kinds()

    def build(self) -> Iterator[None]:
        """Set the form from its groups."""
        self._stored = BLANK
        self._touched: set[str] = set()
        self._is_dirty = False
        self.rows: dict[str, FieldRow] = {}
        self.discard_button = QuietButton(self.tr("Kembalikan"), "undo-2")
        self.save_button = PrimaryButton(self.tr("Simpan perusahaan"), "save")
        self.add_head(self.discard_button, self.save_button)
        self.column = self.add_column()
        yield
        self.fields = EmployerFields(provinces(), regencies(), business_kinds(), self)
        self._fill_choices()
        yield
        for build in (
            self._build_identity,
            self._build_place,
            self._build_size,
            self._build_risk,
            self._build_wage,
            self._build_establishments,
            self._build_relief,
            self._build_letter,
        ):
            build(self.column)
            yield
        self.column.addStretch()

    def connect(self) -> None:  # type: ignore[override]
        """Validate while one types."""
        self.fields.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        self.discard_button.clicked.connect(self.discard)

    def _fill_choices(self) -> None:
        rules = self.services.rulebook.at(self._day())
        group = self.fields.by_key["jkk_risk_group"]
        words = self._group_words()
        group.set_choices(
            [
                (0, self.tr("Belum dipilih")),
                *((number, f"{words[number]} ({_rate(rules, number)})") for number in RISK_GROUPS),
            ]
        )
        try:
            names = rules.names("relief.labour_intensive.subsectors")
        except RuleNotInForce:
            # The relief is over; its last industries stay choosable for months in the past.
            rule = self.services.rulebook.rule("relief.labour_intensive.subsectors", self._day())
            names = self.services.rulebook.at(rule.values[-1].in_force_from).names(rule.id)
        subsector = self.fields.by_key["labour_intensive_subsector"]
        choices = [(name, name[:1].upper() + name[1:]) for name in names]
        subsector.set_choices([("", self.tr("Tidak termasuk")), *choices])

    def _group_words(self) -> dict[int, str]:
        return {
            1: self.tr("Kelompok 1, sangat rendah"),
            2: self.tr("Kelompok 2, rendah"),
            3: self.tr("Kelompok 3, sedang"),
            4: self.tr("Kelompok 4, tinggi"),
            5: self.tr("Kelompok 5, sangat tinggi"),
        }

    # --- groups -------------------------------------------------------------------------------

    def _group(self, column: QVBoxLayout, title: str) -> FormGrid:
        card = Card(title)
        form = FormGrid()
        card.body.addWidget(form)
        column.addWidget(card)
        return form

    def _row(
        self,
        form: FormGrid,
        key: str,
        text: str,
        help_text: str = "",
        *,
        is_required: bool = False,
        span: int = 2,
    ) -> None:
        field = self.fields.by_key[key]
        self.rows[key] = form.add_row(
            text, field, help=help_text, is_required=is_required, span=span
        )

    def _build_identity(self, column: QVBoxLayout) -> None:
        form = self._group(column, self.tr("Identitas"))
        self._row(form, "name", self.tr("&Nama perusahaan"), is_required=True)
        self._row(form, "legal_form", self.tr("Bentuk usaha"), span=1)
        self._row(form, "founded_on", self.tr("Tanggal berdiri"), span=1)
        self._row(form, "nib", self.tr("N&IB"), self.tr("Nomor Induk Berusaha, 13 angka."), span=1)
        self._row(form, "npwp", self.tr("NP&WP"), self.tr("15 atau 16 angka."), span=1)
        self._row(
            form,
            "npp",
            self.tr("NPP BPJS Ketenagakerjaan"),
            self.tr("Nomor pendaftaran perusahaan."),
            span=1,
        )
        self._row(
            form,
            "health_entity_code",
            self.tr("Kode badan usaha BPJS Kesehatan"),
            self.tr("Kosongkan bila belum terdaftar."),
            span=1,
        )
        self._row(form, "kbli", self.tr("KBLI"), self.tr("Kode 5 angka pada NIB."), span=1)
        self._row(form, "kbli_version", self.tr("Versi KBLI"), span=1)
        self._row(form, "phone", self.tr("Telepon"), span=1)
        self._row(form, "email", self.tr("Surel"), span=1)

    def _build_place(self, column: QVBoxLayout) -> None:
        form = self._group(column, self.tr("Tempat"))
        self._row(form, "address", self.tr("&Alamat"))
        self._row(form, "province", self.tr("&Provinsi"), self.tr("Ketik untuk mencari."), span=1)
        self._row(
            form,
            "city",
            self.tr("&Kabupaten atau kota"),
            self.tr("Tulis lengkap, misalnya Kota Bandar Lampung."),
            span=1,
        )

    def _build_size(self, column: QVBoxLayout) -> None:
        form = self._group(column, self.tr("Ukuran usaha"))
        self._row(form, "stated_size", self.tr("&Ukuran"), span=1)
        self._row(form, "size_criterion", self.tr("Dasar ukuran"), span=1)
        self._row(
            form,
            "capital",
            self.tr("Modal usaha"),
            self.tr("Tidak termasuk tanah dan bangunan tempat usaha."),
            span=1,
        )
        self._row(form, "annual_sales", self.tr("Penjualan setahun"), span=1)
        self.size_banner = Banner()
        form.add_wide(self.size_banner)
        self.rows["size"] = self.rows["stated_size"]

    def _build_risk(self, column: QVBoxLayout) -> None:
        form = self._group(column, self.tr("Kelompok risiko JKK (Jaminan Kecelakaan Kerja)"))
        self._row(
            form,
            "business_kind",
            self.tr("&Cari jenis usaha"),
            self.tr("Memberi usulan kelompok dari 191 jenis usaha; BPJS yang menetapkan."),
        )
        self._row(
            form,
            "jkk_risk_group",
            self.tr("Kelompok &risiko"),
            self.tr("Sesuai ketetapan BPJS Ketenagakerjaan."),
            is_required=True,
            span=1,
        )

    def _build_wage(self, column: QVBoxLayout) -> None:
        form = self._group(column, self.tr("Upah minimum"))
        self.wage_banner = Banner()
        form.add_wide(self.wage_banner)
        self._row(
            form,
            "minimum_wage",
            self.tr("U&MK sebulan menurut keputusan gubernur"),
            self.tr("Hanya bila tabel program belum memuatnya; isian ini yang dipakai."),
            span=1,
        )

    def _build_establishments(self, column: QVBoxLayout) -> None:
        self.establishments = EstablishmentsCard(self.services, self.jobs)
        self.establishments.places_read.connect(self._validate)
        self.establishments.edited.connect(lambda: self._on_edited("establishments"))
        self.establishments.worker_wanted.connect(
            lambda worker_id: self.navigation_requested.emit("workforce", worker_id)
        )
        column.addWidget(self.establishments)

    def _build_relief(self, column: QVBoxLayout) -> None:
        form = self._group(column, self.tr("Jasa konstruksi dan keringanan iuran"))
        self._row(form, "is_construction", self.tr("Perusahaan jasa konstruksi"))
        self._row(
            form,
            "labour_intensive_subsector",
            self.tr("Industri padat karya"),
            self.tr("Untuk keringanan iuran JKK tahun 2025 (PP 7/2025, PP 36/2025)."),
            span=1,
        )
        self._row(
            form,
            "jkk_paid_through_2025_01",
            self.tr("Iuran JKK lunas sampai Januari 2025"),
            self.tr("Syarat keringanan."),
            span=1,
        )

    def _build_letter(self, column: QVBoxLayout) -> None:
        form = self._group(column, self.tr("Penanda tangan dan surat"))
        self._row(form, "signatory_name", self.tr("Nama penanda &tangan"), span=1)
        self._row(form, "signatory_position", self.tr("Jabatan"), span=1)
        self._row(form, "preparer", self.tr("Disiapkan oleh"), span=1)
        self._row(
            form,
            "document_number",
            self.tr("Nomor dokumen sendiri"),
            self.tr("Kosongkan untuk nomor dari program."),
            span=1,
        )
        self._row(
            form,
            "addressee",
            self.tr("Ditujukan kepada"),
            self.tr("Misalnya Kepala Dinas Tenaga Kerja Kota Bandar Lampung."),
            span=1,
        )
        self._row(form, "addressee_city", self.tr("Di (kota)"), span=1)

    # --- state --------------------------------------------------------------------------------

    def _day(self) -> date:
        return self.services.assessments.as_of

    def show_state(self) -> None:
        """Show the stored employer; what is being typed is never overwritten."""
        if self._is_dirty:
            return
        self._stored = self.services.employers.current() or BLANK
        self._touched = set(self.rows) if self._stored.name else set()
        self.fields.show(self._stored)
        self.establishments.show_units(self._stored.establishments)
        self._validate()
        self._set_dirty(is_dirty=False)

    def _on_edited(self, key: str) -> None:
        self._touched.add(key)
        if key == "business_kind":
            self._propose_group()
        self._validate()
        self._set_dirty(is_dirty=self.employer() != self._stored or bool(self.fields.faults()))

    def _propose_group(self) -> None:
        kind = self.fields.businesses.get(self.fields.value("business_kind"))
        if kind is None:
            return
        self.fields.by_key["jkk_risk_group"].set_value(kind.group)
        text = self.tr(
            "Usulan: kelompok %1 menurut lampiran PP 82/2019 (%2). BPJS yang menetapkan."
        )
        self.rows["jkk_risk_group"].set_help(
            text.replace("%1", str(kind.group)).replace("%2", kind.code)
        )

    def employer(self) -> Employer:
        """Return the employer as the fields say now."""
        typed = self.fields.read(self._stored)
        return replace(typed, establishments=self.establishments.units())

    def _validate(self) -> dict[str, tuple[bool, str]]:
        """Show what is wrong or missing; return it by field, each with whether it is a fault."""
        employer, day = self.employer(), self._day()
        notes: dict[str, tuple[bool, str]] = {}
        for issue in [*self._form_issues(), *self.services.employers.issues(employer, day)]:
            if self._is_shown(issue) and issue.field not in notes:
                notes[issue.field] = (issue.is_error, issue_text(issue))
        if "size" in notes:
            notes["stated_size"] = notes["size"]
        show_notes(self.rows, notes)
        rules = self.services.rulebook.at(day)
        self.size_banner.show_message(*size_facts(employer, rules))
        self.wage_banner.show_message(*wage_facts(employer, rules))
        self.establishments.show_facts(employer, rules)
        return notes

    def _form_issues(self) -> list[Issue]:
        texts = {key: self.fields.by_key[key].text() for key in self.fields.faults()}
        return [
            error("DATE_FORM" if key == "founded_on" else "AMOUNT_FORM", key, text)
            for key, text in texts.items()
        ]

    def _is_shown(self, issue: Issue) -> bool:
        """Tell whether to speak of a fault: not of fields that nobody has come to yet."""
        size_keys = {"stated_size", "capital", "annual_sales", "size_criterion"}
        keys = size_keys if issue.field == "size" else {issue.field}
        return bool(keys & self._touched)

    def _set_dirty(self, *, is_dirty: bool) -> None:
        self._is_dirty = is_dirty
        self.save_button.setEnabled(is_dirty)
        self.discard_button.setEnabled(is_dirty)
        self.marks_changed.emit()

    def has_unsaved(self) -> bool:
        """Tell whether something typed is not stored yet."""
        return self._is_dirty

    def save(self) -> bool:
        """Store the employer; a name is needed, and every amount and day must be readable."""
        employer = self.employer()
        self._touched = set(self.rows) | {"size"}
        notes = self._validate()
        unreadable = self.fields.faults() or ([] if employer.name else ["name"])
        if unreadable:
            self.fields.by_key[unreadable[0]].setFocus()
            self.message_requested.emit("error", self.tr("Perbaiki isian yang ditandai dahulu."))
            return False
        self._stored, changes = self.services.employers.save(employer)
        self._set_dirty(is_dirty=False)
        self.changed.emit(changes)
        self._tell_missing([key for key, (is_fault, _text) in notes.items() if is_fault])
        return True

    def _tell_missing(self, keys: list[str]) -> None:
        """Show the first of the fields without which nothing can be judged, and name them."""
        rows = {id(self.rows[key]): self.rows[key] for key in self.rows if key in keys}
        if not rows:
            return
        self.area.ensureWidgetVisible(next(iter(rows.values())))
        names = ", ".join(row.label.text().replace("&", "") for row in rows.values())
        text = self.tr("Tersimpan. Yang masih menahan deklarasi: %1.")
        self.message_requested.emit("warning", text.replace("%1", names))

    def discard(self) -> None:
        """Show what is stored again."""
        self._is_dirty = False
        self.show_state()

    def open_payload(self, payload: object) -> None:
        """Go to the field that a finding names."""
        row = self.rows.get(str(payload))
        if payload == "establishments":
            self.establishments.table.setFocus()
        elif row is not None:
            row.field.setFocus()


def _rate(rules: RulesAt, group: int) -> str:
    return format_percent(rules.rate(f"jkk.rate_group_{group}"))
