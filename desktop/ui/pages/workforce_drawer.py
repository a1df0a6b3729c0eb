"""The drawer beside the table: one worker with the reasons of the law and the findings' cure."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.calendar import short_date
from desktop.domain.contribution import WorkerContribution
from desktop.domain.identity import mask_nik
from desktop.domain.money import format_rupiah
from desktop.domain.program import Program
from desktop.domain.worker import Worker
from desktop.ui import icons
from desktop.ui.models.worker_cells import WorkerRow
from desktop.ui.models.worker_table import STANDING_ICONS
from desktop.ui.pages.programs_words import month_words
from desktop.ui.pages.workforce_contributions import ContributionGrid
from desktop.ui.pages.workforce_facts import WorkerFacts, program_name, standing_word
from desktop.ui.pages.workforce_family import FamilyPart
from desktop.ui.pages.workforce_history import HistoryPart
from desktop.ui.pages.workforce_reasons import ReasonsPart
from desktop.ui.theme import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6
from desktop.ui.widgets.basics import Button, IconButton, label, line
from desktop.ui.words import filled

DRAWER_WIDTH = 328


class WorkerDrawer(QFrame):
    """Everything known of the selected worker; remade when the selection changes."""

    edit_requested = Signal()
    family_requested = Signal()
    reasons_requested = Signal(object)
    """The ``OddValue`` tuple to write reasons for."""
    log_requested = Signal()
    closed = Signal()

    def __init__(self, facts: WorkerFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.setProperty("role", "card")
        self.setFixedWidth(DRAWER_WIDTH)
        self.name = label("", "section", wrap=True)
        self.edit = Button(self.tr("Ubah"), "pencil")
        self.edit.setProperty("edits", True)
        self.edit.clicked.connect(self.edit_requested)
        close = IconButton("x", self.tr("Tutup rincian"))
        close.clicked.connect(self.closed)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._arrange(close)

    def _arrange(self, close: QWidget) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        for tool in (self.edit, close):
            head.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_4, SPACE_3, SPACE_1, SPACE_1)
        layout.setSpacing(SPACE_2)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)

    def show_worker(self, row: WorkerRow, *, is_nik_shown: bool) -> None:
        """Show a worker."""
        worker = row.worker
        self.name.setText(worker.name)
        ground = QFrame()
        ground.setProperty("role", "ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_3)
        self._add_findings(column, row.findings)
        column.addLayout(self._pairs(self._identity(worker, is_nik_shown=is_nik_shown)))
        self._head(column, self.tr("Hubungan kerja"))
        column.addLayout(self._pairs(self._employment(worker)))
        self._add_reasons(column, worker)
        self._head(column, self.tr("Keluarga"))
        family = FamilyPart(worker)
        family.edit.clicked.connect(self.family_requested)
        column.addWidget(family)
        self._head(column, self.tr("Program"))
        self._add_programs(column, row)
        self._add_contributions(column, self._facts.contribution(worker))
        self._head(column, self.tr("Riwayat orang ini"))
        self.history = HistoryPart(self._facts.history(worker), is_nik_shown=is_nik_shown)
        self.history.open_log.clicked.connect(self.log_requested)
        column.addWidget(self.history)
        column.addStretch()
        self._area.setWidget(ground)

    def _head(self, column: QVBoxLayout, text: str) -> None:
        column.addWidget(line())
        column.addWidget(label(text, "caption"))

    def _add_findings(self, column: QVBoxLayout, findings: tuple[str, ...]) -> None:
        for text in findings:
            note = QFrame()
            note.setProperty("role", "banner")
            note.setProperty("level", "warning")
            inner = QHBoxLayout(note)
            inner.setContentsMargins(SPACE_2, SPACE_1, SPACE_2, SPACE_1)
            mark = QLabel()
            scale = self.devicePixelRatioF()
            mark.setPixmap(icons.pixmap("triangle-alert", "partly_met", 16, scale))
            inner.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            inner.addWidget(label(text, wrap=True), 1)
            column.addWidget(note)

    def _add_reasons(self, column: QVBoxLayout, worker: Worker) -> None:
        values = self._facts.odd_values(worker)
        if values:
            self._head(column, self.tr("Nilai tidak lazim"))
            part = ReasonsPart(values, self._facts.kept(worker))
            part.edit.clicked.connect(lambda: self.reasons_requested.emit(values))
            column.addWidget(part)

    def _identity(self, worker: Worker, *, is_nik_shown: bool) -> list[tuple[str, str]]:
        nik = worker.nik if is_nik_shown else mask_nik(worker.nik)
        sex = self.tr("Laki-laki") if worker.sex.value == "L" else self.tr("Perempuan")
        return [
            (self.tr("NIK"), nik),
            (self.tr("Paspor"), worker.passport_number),
            (self.tr("Nomor pegawai"), worker.staff_number),
            (self.tr("Lahir"), f"{short_date(worker.birth_date)}, {sex}"),
            (self.tr("KPJ"), worker.kpj),
            (self.tr("Nomor JKN"), worker.jkn_number),
        ]

    def _employment(self, worker: Worker) -> list[tuple[str, str]]:
        terms = worker.employment
        end = terms.end or terms.contract_end
        return [
            (self.tr("Jenis"), terms.kind.value),
            (self.tr("Mulai"), short_date(terms.start)),
            (self.tr("Berakhir"), short_date(end) if end else ""),
            (self.tr("Jabatan"), terms.position),
            (self.tr("Unit"), terms.unit),
            (self.tr("Tempat kerja"), terms.workplace),
            (self.tr("Upah pokok"), format_rupiah(worker.basic_wage, decimals=False)),
            (self.tr("Tunjangan tetap"), format_rupiah(worker.fixed_allowances, decimals=False)),
            (self.tr("Upah"), format_rupiah(worker.wage, decimals=False)),
        ]

    def _pairs(self, pairs: list[tuple[str, str]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_3)
        grid.setVerticalSpacing(SPACE_1)
        grid.setColumnMinimumWidth(0, 112)
        grid.setColumnStretch(1, 1)
        for name, value in pairs:
            if not value:
                continue
            row = grid.rowCount()
            grid.addWidget(label(name, "muted"), row, 0, Qt.AlignmentFlag.AlignTop)
            shown = label(value, wrap=True)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(shown, row, 1)
        return grid

    def _add_programs(self, column: QVBoxLayout, row: WorkerRow) -> None:
        for program, standing in zip(Program, row.standings, strict=True):
            line_of_program = QHBoxLayout()
            line_of_program.setSpacing(SPACE_2)
            mark = QLabel()
            name, token = STANDING_ICONS[standing]
            mark.setPixmap(icons.pixmap(name, token, 16, self.devicePixelRatioF()))
            title = label(f"{program.value}: {standing_word(standing)}", "strong")
            title.setToolTip(program_name(program))
            line_of_program.addWidget(mark)
            line_of_program.addWidget(title, 1)
            column.addLayout(line_of_program)
            column.addSpacing(-SPACE_2)
            reason = self._facts.reason(row.worker, program)
            if reason:
                column.addWidget(_reason(reason))
        if self._facts.fault:
            column.addWidget(label(self._facts.fault, "field-warning", wrap=True))

    def _add_contributions(
        self, column: QVBoxLayout, contribution: WorkerContribution | None
    ) -> None:
        month = month_words(self._facts.month)
        self._head(column, filled(self.tr("Iuran %1"), month))
        if contribution is None:
            text = self.tr("Tidak ada iuran yang dihitung untuk bulan ini.")
            column.addWidget(label(text, "muted", wrap=True))
            return
        column.addWidget(ContributionGrid(contribution, self._facts.ceiling))


def _reason(text: str) -> QLabel:
    words = label(text, "field-help", wrap=True)
    words.setContentsMargins(SPACE_6, 0, 0, 0)
    return words
