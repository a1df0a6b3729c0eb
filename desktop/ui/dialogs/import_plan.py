"""What an import would do, shown before anything is written."""

from __future__ import annotations

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
from desktop.ui.language import current_language
from desktop.ui.models.change_table import ChangeTableModel
from desktop.ui.models.finding_table import FindingTableModel, level_word
from desktop.ui.theme import SPACE_2, SPACE_3, SPACE_6
from desktop.ui.widgets.basics import KeyFigure, QuietButton, label
from desktop.ui.widgets.inputs import FilterChip, grouped_amount
from desktop.ui.widgets.plain_table import PlainTable
from desktop.ui.widgets.selection import choose_index
from desktop.ui.words import filled

if TYPE_CHECKING:
    from collections.abc import Iterable


class ImportPlanView(QWidget):
    """The counts of a plan, what changes field by field, and every finding."""

    create_toggled = Signal(bool)
    """Whether rows of people who are not known make new workers."""

    def __init__(
        self, plan: ImportPlan, parent: QWidget | None = None, *, creates: bool | None = None
    ) -> None:
        """Show a plan; ``creates`` is the state of the offer to make workers, None without it."""
        super().__init__(parent)
        self.plan = plan
        source = plan.source
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(SPACE_3)
        where = self.tr("Berkas %1, lembar %2, judul kolom pada baris %3. Susunan: %4.")
        place = (source.file_name, source.sheet, source.header_row, template_title(source.template))
        self.body.addWidget(label(filled(where, *place), wrap=True))
        self.body.addLayout(self._figures())
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

    def _add_offer(self, creates: bool) -> None:
        text = self.tr("Tambahkan juga orang yang belum ada di daftar, sejauh barisnya mencukupi")
        self.creates = QCheckBox(text)
        self.creates.setChecked(creates)
        self.creates.toggled.connect(self.create_toggled)
        self.body.addWidget(self.creates)

    def _add_changes(self) -> None:
        self.changes = ChangeTableModel(self.plan.changed, self)
        table = PlainTable(self.changes, self.tr("Daftar perubahan"), (220, 200, 200))
        title = self.tr("Perubahan (%1)")
        self.tabs.addTab(table, filled(title, self.changes.rowCount()))
        self.tabs.setTabEnabled(1, self.changes.rowCount() > 0)

    def _figures(self) -> QHBoxLayout:
        plan = self.plan
        row = QHBoxLayout()
        row.setSpacing(SPACE_6)
        for caption, number, note in (
            (self.tr("Baru"), len(plan.new), self.tr("ditambahkan")),
            (self.tr("Berubah"), len(plan.changed), self.tr("diperbarui")),
            (self.tr("Tetap"), len(plan.unchanged), self.tr("sudah sama")),
            (self.tr("Ditolak"), plan.rejected, self.tr("baris menunggu perbaikan")),
        ):
            figure = KeyFigure(caption)
            figure.set_figure(grouped_amount(number * 100), note)
            row.addWidget(figure, 1)
        return row

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

    def _chips(self, total: int) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
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
    quoted = ('"' + cell.replace('"', '""') + '"' for cell in cells)
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
