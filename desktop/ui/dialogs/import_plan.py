"""What an import would do, shown before anything is written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QScrollArea,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.fields import FIELDS_BY_KEY
from desktop.domain.issue import Severity
from desktop.services.transfer import ImportPlan
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.language import current_language
from desktop.ui.models.finding_table import FindingTableModel, level_word
from desktop.ui.theme import ROW_HEIGHT, SPACE_1, SPACE_2, SPACE_3, SPACE_6, table_font
from desktop.ui.widgets.basics import KeyFigure, QuietButton, label
from desktop.ui.widgets.inputs import FilterChip, grouped_amount
from desktop.ui.widgets.selection import choose_index
from desktop.ui.words import filled

if TYPE_CHECKING:
    from collections.abc import Iterable

_MAPPING_HEIGHT = 104


class ImportPlanDialog(BaseDialog):
    """Accepted, the plan may be applied; rejected, nothing happens."""

    def __init__(self, plan: ImportPlan, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.plan = plan
        source = plan.source
        self.resize(940, 680)
        where = self.tr("Berkas %1, lembar %2, judul kolom pada baris %3. Susunan: %4.")
        self.set_heading(
            self.tr("Yang akan diimpor"),
            filled(where, source.file_name, source.sheet, source.header_row, self._template()),
        )
        self.body.addLayout(self._figures())
        self.body.addWidget(self._mapping())
        self._model = FindingTableModel(source.findings, self)
        self._add_findings()
        self.cancel = self.add_button(self.tr("Batal"), result=0)
        text = self.tr("Impor %1 tenaga kerja")
        self.accept_button = self.add_button(
            filled(text, len(plan.new) + len(plan.changed)), result=1, is_primary=True
        )
        self.accept_button.setEnabled(not plan.is_empty)

    def _template(self) -> str:
        name = self.plan.source.template
        if name == "plain":
            return self.tr("tabel biasa atau format isian program ini")
        if name.startswith("f2a"):
            return self.tr("daftar upah F2a BPJS Ketenagakerjaan")
        return self.tr("templat SIPP BPJS Ketenagakerjaan")

    def _figures(self) -> QHBoxLayout:
        plan = self.plan
        row = QHBoxLayout()
        row.setSpacing(SPACE_6)
        for caption, number, note in (
            (self.tr("Baru"), len(plan.new), self.tr("ditambahkan")),
            (self.tr("Berubah"), len(plan.changed), self.tr("diperbarui")),
            (self.tr("Tetap"), len(plan.unchanged), self.tr("sudah sama")),
            (self.tr("Ditolak"), plan.rejected, self.tr("baris tidak diimpor")),
        ):
            figure = KeyFigure(caption)
            figure.set_figure(grouped_amount(number * 100), note)
            row.addWidget(figure, 1)
        return row

    def _mapping(self) -> QWidget:
        ground = QWidget()
        ground.setProperty("role", "ground")
        grid = QGridLayout(ground)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_1)
        pairs = list(self.plan.source.mapping.items())
        half = (len(pairs) + 1) // 2
        for number, (heading, field) in enumerate(pairs):
            side = 0 if number < half else 3
            grid.addWidget(label(heading, wrap=True), number % half, side)
            grid.addWidget(label("→", "muted"), number % half, side + 1)
            grid.addWidget(label(_field_title(field), "strong"), number % half, side + 2)
        grid.setColumnStretch(2, 1)
        grid.setColumnStretch(5, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(ground)
        area.setFixedHeight(_MAPPING_HEIGHT)
        area.setAccessibleName(self.tr("Kolom berkas dan isian yang dituju"))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        text = self.tr("%1 kolom dikenali")
        column.addWidget(label(filled(text, len(pairs)), "caption"))
        column.addWidget(area)
        return box

    def _add_findings(self) -> None:
        findings = self.plan.source.findings
        if not findings:
            text = self.tr("Tidak ada temuan. Semua baris terbaca dengan baik.")
            self.body.addWidget(label(text, "muted"))
            self.body.addStretch()
            return
        self.body.addLayout(self._chips(len(findings)))
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setFont(table_font())
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        for column, width in enumerate((56, 130, 150, 96)):
            self.table.setColumnWidth(column, width)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setAccessibleName(self.tr("Daftar temuan"))
        self.detail = label("", "field-help", wrap=True)
        self.detail.setMinimumHeight(34)
        self.detail.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self._model.modelReset.connect(lambda: self.detail.setText(""))
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.detail)
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


def _field_title(key: str) -> str:
    spec = FIELDS_BY_KEY.get(key)
    if spec is None:
        return key
    return spec.header_id if current_language() == "id" else spec.header_en
