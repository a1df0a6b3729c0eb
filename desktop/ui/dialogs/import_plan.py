"""What an import would do, shown before anything is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.issue import Severity
from desktop.services.transfer import ImportPlan
from desktop.ui.dialogs.import_doubts import DoubtPanel
from desktop.ui.dialogs.import_leavers import LeaverPanel
from desktop.ui.language import current_language
from desktop.ui.models.change_table import ChangeTableModel
from desktop.ui.models.finding_table import FindingTableModel, level_word
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_6
from desktop.ui.widgets.basics import QuietButton, label, set_property
from desktop.ui.widgets.cards import KeyFigure
from desktop.ui.widgets.inputs import DateEdit, FilterChip, grouped_amount
from desktop.ui.widgets.plain_table import PlainTable
from desktop.ui.widgets.selection import choose_index
from desktop.ui.widgets.wrap_row import WrapRow
from desktop.ui.words import filled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the user said of a plan: who ambiguous rows are, who has left and when."""

    answers: Mapping[int, int] = field(default_factory=dict)
    leaving: Mapping[int, date] = field(default_factory=dict)


_NOTHING = Decisions()


class ImportPlanView(QWidget):
    """The counts of a plan, what changes field by field, every finding, and what is asked."""

    create_toggled = Signal(bool)
    """Whether rows of people who are not known make new workers."""
    decided = Signal()
    """Something was said of an ambiguous row, or of somebody who may have left."""
    day_changed = Signal(object)
    """The day from which changes hold."""

    def __init__(
        self,
        plan: ImportPlan,
        parent: QWidget | None = None,
        *,
        creates: bool | None = None,
        decisions: Decisions = _NOTHING,
    ) -> None:
        """Show a plan; ``creates`` is the state of the offer to make workers, None without it.

        ``decisions`` are those of before, as far as they still fit.
        """
        super().__init__(parent)
        self.plan = plan
        source = plan.source
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE_3)
        where = self.tr("Berkas %1, lembar %2, judul kolom pada baris %3. Susunan: %4.")
        place = (source.file_name, source.sheet, source.header_row, template_title(source.template))
        self.body.addWidget(label(filled(where, *place), wrap=True))
        self._add_figures()
        self._add_day()
        if creates is not None:
            self._add_offer(creates)
        self._model = FindingTableModel(source.findings, self)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName(self.tr("Temuan dan perubahan"))
        self.tabs.tabBar().setAccessibleName(self.tr("Temuan dan perubahan"))
        self.body.addWidget(self.tabs, 1)
        self._add_findings()
        self._add_changes()
        self._add_doubts(decisions)
        self._add_leavers(decisions)

    def _add_day(self) -> None:
        """Ask since when the changes hold; of newcomers alone nothing is asked."""
        plan = self.plan
        self.day = DateEdit()
        self.day.set_value(plan.in_force_from)
        self.day.setMaximumWidth(140)
        title = label(self.tr("Perubahan &berlaku sejak"), "field-label")
        title.setBuddy(self.day)
        self.day.setAccessibleName(title.text().replace("&", ""))
        self.day_note = label("", "field-help", wrap=True)
        self._say_day("")
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        row.addWidget(title)
        row.addWidget(self.day)
        row.addWidget(self.day_note, 1)
        host.setVisible(bool(plan.changed or plan.ambiguous or plan.unchanged))
        self.body.addWidget(host)
        self.day.editingFinished.connect(self._on_day)

    def _on_day(self) -> None:
        day = self.day.value()
        if day is None:
            self._say_day(self.tr("Isi tanggal lengkap: hari, bulan, dan tahun."))
        elif day != self.plan.in_force_from:
            self.day_changed.emit(day)
        else:
            self._say_day("")

    def _say_day(self, fault: str) -> None:
        words = self.tr("Bulan-bulan sebelumnya tetap memakai upah dan status yang lama.")
        self.day_note.setText(fault or words)
        set_property(self.day_note, "role", "field-error" if fault else "field-help")
        self.day.set_invalid(is_invalid=bool(fault))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter in a field: it must not import while a day is being typed."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not is_enter or not isinstance(self.focusWidget(), DateEdit):
            super().keyPressEvent(event)

    def decisions(self) -> Decisions:
        """Return what was said so far."""
        answers = {} if self.doubts is None else dict(self.doubts.answers)
        return Decisions(answers, {} if self.leavers is None else self.leavers.model.leaving())

    def faults(self) -> list[str]:
        """Return the names of leavers whose last day cannot be; the import waits for them."""
        return [] if self.leavers is None else self.leavers.model.faults()

    def _add_doubts(self, decisions: Decisions) -> None:
        plan = self.plan
        self.doubts: DoubtPanel | None = None
        if not plan.ambiguous:
            return
        self.doubts = DoubtPanel(plan.ambiguous, plan.taken, decisions.answers)
        self.doubts.decided.connect(self.decided)
        title = filled(self.tr("Siapa ini? (%1)"), len(plan.ambiguous))
        self.tabs.setCurrentIndex(self.tabs.addTab(self.doubts, title))

    def _add_leavers(self, decisions: Decisions) -> None:
        plan = self.plan
        self.leavers: LeaverPanel | None = None
        if not plan.leaving:
            return
        self.leavers = LeaverPanel(plan.leaving, plan.last_day_of_leavers, decisions.leaving)
        self.leavers.model.ticked.connect(self.decided)
        title = filled(self.tr("Tidak ada di lembar (%1)"), len(plan.leaving))
        self.tabs.addTab(self.leavers, title)

    def _add_offer(self, creates: bool) -> None:
        text = self.tr("Tambahkan juga orang yang belum ada di daftar, sejauh barisnya mencukupi")
        self.creates = QCheckBox(text)
        self.creates.setChecked(creates)
        self.creates.toggled.connect(self.create_toggled)
        self.body.addWidget(self.creates)

    def _add_changes(self) -> None:
        self.changes = ChangeTableModel(self.plan.differences(), self)
        table = PlainTable(self.changes, self.tr("Daftar perubahan"), (220, 200, 200))
        title = self.tr("Perubahan (%1)")
        self.tabs.addTab(table, filled(title, self.changes.rowCount()))
        self.tabs.setTabEnabled(1, self.changes.rowCount() > 0)

    def _add_figures(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE_6)
        captions = (
            self.tr("Baru"),
            self.tr("Berubah"),
            self.tr("Tetap"),
            self.tr("Keluar"),
            self.tr("Ditolak"),
        )
        self.figures = [KeyFigure(caption) for caption in captions]
        for figure in self.figures:
            row.addWidget(figure, 1, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.family = label("", "muted", wrap=True)
        self.body.addWidget(self.family)
        self.show_counts(self.plan, 0)

    def show_counts(self, plan: ImportPlan, leaving: int) -> None:
        """Show how many are what, once the decisions so far are in the plan."""
        told = (
            (len(plan.new), self.tr("ditambahkan")),
            (len(plan.changed), self.tr("diperbarui")),
            (len(plan.unchanged), self.tr("sudah sama")),
            (leaving, self.tr("diakhiri")),
            (plan.rejected, self.tr("baris menunggu perbaikan")),
        )
        for figure, (number, note) in zip(self.figures, told, strict=True):
            figure.set_figure(grouped_amount(number * 100), note)
        count = plan.family_members
        self.family.setVisible(count > 0)
        text = self.tr("Anggota keluarga: %1. Mereka dicatat pada pekerjanya masing-masing.")
        self.family.setText(filled(text, grouped_amount(count * 100)))

    def _add_findings(self) -> None:
        findings = self.plan.source.findings
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, SPACE_3, 0, 0)
        column.setSpacing(SPACE_2)
        self.tabs.addTab(page, filled(self.tr("Temuan (%1)"), len(findings)))
        if not findings:
            text = self.tr("Tidak ada temuan. Semua baris terbaca dengan baik.")
            column.addWidget(label(text, "muted"))
            column.addStretch()
            return
        column.addLayout(self._chips(len(findings)))
        self.table = PlainTable(self._model, self.tr("Daftar temuan"), (56, 130, 150, 96))
        self.detail = label("", "field-help", wrap=True)
        self.detail.setMinimumHeight(34)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self._model.modelReset.connect(lambda: self.detail.setText(""))
        column.addWidget(self.table, 1)
        column.addWidget(self.detail)
        choose_index(self.table, self._model.index(0, 0))

    def _on_current(self) -> None:
        tip = self.table.currentIndex().data(Qt.ItemDataRole.ToolTipRole)
        self.detail.setText(tip or "")

    def _chips(self, total: int) -> WrapRow:
        row = WrapRow()
        self.chips: dict[Severity | None, FilterChip] = {}
        group = QButtonGroup(self)
        self._offer(group, None, self.tr("Semua temuan"), total)
        for level in Severity:
            if count := self._model.count(level):
                self._offer(group, level, level_word(level), count)
        for chip in self.chips.values():
            row.addWidget(chip)
        self.chips[None].setChecked(True)
        row.addStretch()
        save = QuietButton(self.tr("Simpan daftar temuan…"), "download")
        save.clicked.connect(self._choose_target)
        row.addWidget(save)
        return row

    def _offer(self, group: QButtonGroup, level: Severity | None, title: str, count: int) -> None:
        chip = FilterChip(title, count)
        chip.clicked.connect(lambda: self._model.show_level(level))
        group.addButton(chip)
        self.chips[level] = chip

    def _choose_target(self) -> None:
        name, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Simpan daftar temuan"), "daftar-temuan.csv", self.tr("Teks (*.csv)")
        )
        if name:
            self.save_findings(Path(name))

    def save_findings(self, path: Path) -> None:
        """Write the findings as a table with semicolons, as an Indonesian Excel reads it."""
        findings = self.plan.source.findings
        language = current_language()
        heads = (self.tr("Baris"), self.tr("Kolom"), self.tr("Akibat"), self.tr("Temuan"))
        lines = [heads] + [
            (str(f.row), f.column, level_word(f.level), f.sentence(language=language))
            for f in findings
        ]
        try:
            path.write_text("".join(map(_csv_line, lines)), encoding="utf-8-sig", newline="")
        except OSError:
            text = self.tr("%1 tidak dapat ditulis. Pilih folder lain.")
            self.detail.setText(filled(text, path.name))
            return
        self.detail.setText(filled(self.tr("Daftar temuan disimpan: %1."), path.name))


def _csv_line(cells: Iterable[str]) -> str:
    # A heading of the user's sheet may begin like a formula, which a spreadsheet would compute.
    told = (f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell for cell in cells)
    quoted = ('"' + cell.replace('"', '""') + '"' for cell in told)
    return ";".join(quoted) + "\r\n"


def template_title(name: str) -> str:
    """Return the name of a layout as people know it."""
    translate = QCoreApplication.translate
    if name == "plain":
        return translate("ImportPlanView", "tabel biasa atau format isian program ini")
    if name.startswith("f2a"):
        return translate("ImportPlanView", "daftar iuran F2a BPJS Ketenagakerjaan")
    if name.startswith("edabu"):
        return translate("ImportPlanView", "formulir mutasi e-Dabu BPJS Kesehatan")
    if name.startswith("sipp"):
        sheet = name.removeprefix("sipp_")
        text = translate("ImportPlanView", "templat SIPP BPJS Ketenagakerjaan (%1)")
        return filled(text, sheet)
    return filled(translate("ImportPlanView", "ekspor program penggajian (%1)"), name)
