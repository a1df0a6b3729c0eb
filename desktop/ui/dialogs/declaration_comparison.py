"""Any two declarations side by side: who came and went, programs, results, money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop.domain.declaration_comparison import (
    ComparisonLine,
    DeclarationComparison,
    Part,
)
from desktop.domain.money import format_rupiah
from desktop.domain.progress import Progress
from desktop.domain.texts.declaration_comparison import (
    field_text,
    kind_word,
    part_word,
    subject_text,
    value_text,
)
from desktop.errors import UserError
from desktop.services.declaration_life import DeclarationCase
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.dialogs.table_target import ask_for_table
from desktop.ui.language import current_language
from desktop.ui.messages import fault_text
from desktop.ui.models.text_table import TextTable
from desktop.ui.widgets import (
    Banner,
    Button,
    ChoiceBox,
    FilterChip,
    FormGrid,
    SearchField,
    label,
)
from desktop.ui.widgets.wrap_row import WrapRow
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.ui.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What a comparison brought; ``turn`` tells whether it is still the one asked for."""

    turn: int
    found: DeclarationComparison | UserError


_WIDTHS = (104, 96, 300, 170, 140)


class ComparisonDialog(BaseDialog):
    """Two choices, what differs in a sentence and in a list, and its export."""

    help_id = "history"

    def __init__(
        self,
        services: Services,
        jobs: JobRunner,
        chosen: DeclarationCase,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._services, self._jobs = services, jobs
        self._turn = 0
        self.found: DeclarationComparison | None = None
        self.set_heading(
            self.tr("Bandingkan dua deklarasi"),
            self.tr("Dibaca dari data yang dibekukan; tidak ada yang diubah."),
        )
        self.setMinimumWidth(820)
        self.resize(1040, 660)
        self._make_choices(chosen)
        self.search = SearchField(self.tr("Cari nama atau isian"))
        self.export = Button(self.tr("Simpan sebagai lembar kerja…"), "download")
        self.banner = Banner()
        self.summary = label("", wrap=True)
        self.count = label("", "muted")
        self.table = TextTable(self._heads(), _WIDTHS, self.tr("Daftar perbedaan"))
        self._make_chips()
        self._arrange()
        for box in (self.before, self.after):
            box.edited.connect(self.compare)
        self.search.searched.connect(self._show_rows)
        self.export.clicked.connect(self._choose_target)
        self.compare()
        self.table.setFocus()

    # --- what it is made of -------------------------------------------------------------------

    def _make_choices(self, chosen: DeclarationCase) -> None:
        entries = [case.entry for case in self._services.declaration_life.cases()]
        words = [
            (
                entry.declaration_id,
                filled(self.tr("%1, per %2"), entry.document_number, f"{entry.as_of:%d-%m-%Y}"),
            )
            for entry in entries
        ]
        self.before, self.after = ChoiceBox(words), ChoiceBox(words)
        ids = [entry.declaration_id for entry in entries]
        after = chosen.entry.declaration_id
        older = ids[ids.index(after) + 1 :]
        amended = [e.declaration_id for e in entries if e.document_number == chosen.entry.amends]
        before = (amended or older or [after])[0]
        if before == after:
            # The oldest one is asked what came after it.
            after = ids[max(ids.index(after) - 1, 0)]
        self.before.set_value(before)
        self.after.set_value(after)

    def _heads(self) -> tuple[str, ...]:
        return (
            self.tr("Bagian"),
            self.tr("Perubahan"),
            self.tr("Nama"),
            self.tr("Isian"),
            self.tr("Sebelum"),
            self.tr("Sesudah"),
        )

    def _make_chips(self) -> None:
        self._group = QButtonGroup(self)
        self.chips: dict[Part | None, FilterChip] = {}
        for part in (None, *Part):
            chip = FilterChip(self._word(part), 0)
            chip.clicked.connect(self._show_rows)
            self._group.addButton(chip)
            self.chips[part] = chip
        self.chips[None].setChecked(True)

    def _word(self, part: Part | None) -> str:
        return self.tr("Semua") if part is None else part_word(part, current_language())

    def _arrange(self) -> None:
        form = FormGrid()
        form.add_row(self.tr("&Dari"), self.before, span=1)
        form.add_row(self.tr("&Menjadi"), self.after, span=1)
        chips = WrapRow()
        for chip in self.chips.values():
            chips.addWidget(chip)
        tools = QHBoxLayout()
        tools.addWidget(self.search, 1)
        tools.addWidget(self.export)
        self.body.addWidget(form)
        self.body.addWidget(self.summary)
        self.body.addLayout(chips)
        self.body.addLayout(tools)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.count)
        self.add_button(self.tr("Tutup"), result=1).setAutoDefault(False)

    # --- comparing ----------------------------------------------------------------------------

    def compare(self, _value: object = None) -> None:
        """Read both declarations in the background and show what differs."""
        service = self._services.comparisons
        before, after = self.before.value(), self.after.value()
        if not isinstance(before, int) or not isinstance(after, int):
            return

        self._turn += 1
        turn = self._turn

        def work(progress: Progress) -> _Outcome:
            try:
                return _Outcome(turn, service.compare(before, after, progress))
            except UserError as fault:
                return _Outcome(turn, fault)

        self.found = None
        self.summary.setText(self.tr("Membandingkan…"))
        self._show_rows()
        job = self._jobs.start(work, self.tr("Membandingkan deklarasi"))
        job.succeeded.connect(self._on_found)

    def _on_found(self, outcome: _Outcome) -> None:
        if outcome.turn != self._turn:
            return
        if isinstance(outcome.found, UserError):
            self.summary.clear()
            self.banner.show_message("error", fault_text(outcome.found), can_close=True)
        else:
            self.banner.hide()
            self.found = outcome.found
            self.summary.setText(self._sentence(outcome.found))
        self._show_rows()

    def _sentence(self, found: DeclarationComparison) -> str:
        if not found.lines:
            return self.tr(
                "Keduanya sama: tenaga kerja, program, hasil penilaian, dan iuran tidak berbeda."
            )
        return filled(
            self.tr("Tenaga kerja: %1 masuk, %2 keluar, %3 berubah. Iuran sebulan: %4 → %5."),
            found.joined,
            found.left,
            found.changed,
            format_rupiah(found.total_before),
            format_rupiah(found.total_after),
        )

    # --- showing ------------------------------------------------------------------------------

    def lines(self) -> list[ComparisonLine]:
        """Return the lines of the chosen part that the search finds."""
        lines = () if self.found is None else self.found.lines
        chosen = next(part for part, chip in self.chips.items() if chip.isChecked())
        wanted = self.search.text().strip().casefold()
        return [
            line
            for line in lines
            if (chosen is None or line.part is chosen)
            and (not wanted or wanted in " ".join(_texts(line)).casefold())
        ]

    def _show_rows(self, _text: object = "") -> None:
        found, lines = self.found, self.lines()
        for part, chip in self.chips.items():
            if found is None:
                # Before both are read nobody knows: a nought would say that they are the same.
                chip.set_count(f"{self._word(part)}  –", None)
                continue
            count = sum(part is None or line.part is part for line in found.lines)
            chip.set_count(self._word(part), count)
        self.table.show_rows([_texts(line) for line in lines])
        self.export.setEnabled(bool(lines))
        self.count.setText(filled(self.tr("%1 perbedaan"), len(lines)) if found else "")

    # --- export -------------------------------------------------------------------------------

    def _choose_target(self) -> None:
        path = ask_for_table(self, self.tr("Simpan perbandingan"), "perbandingan-deklarasi.xlsx")
        if path is None:
            return
        try:
            count = self._services.comparisons.export(path, self.lines())
        except UserError as fault:
            self.banner.show_message("error", fault_text(fault), can_close=True)
            return
        text = self.tr("%1 perbedaan ditulis ke %2.")
        self.banner.show_message("success", filled(text, count, path.name), can_close=True)


def _texts(line: ComparisonLine) -> tuple[str, ...]:
    language = current_language()
    return (
        part_word(line.part, language),
        kind_word(line.kind, language),
        subject_text(line, language),
        field_text(line.field, language),
        value_text(line.field, line.before, language) if line.field else "",
        value_text(line.field, line.after, language) if line.field else "",
    )
