"""The frozen data of one declaration, reopened to be read and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTabWidget, QWidget

from desktop.domain.declaration import DeclarationSnapshot
from desktop.domain.progress import Progress
from desktop.domain.texts.frozen_declaration import FrozenTables, Rows, frozen_tables
from desktop.errors import UserError
from desktop.services.declaration_life import DeclarationCase
from desktop.ui.dialogs.base import BaseDialog
from desktop.ui.language import current_language
from desktop.ui.messages import fault_text
from desktop.ui.models.text_table import TextTable
from desktop.ui.widgets import Banner, SearchField, label
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.ui.jobs import JobRunner


@dataclass(frozen=True, slots=True)
class _Read:
    """A snapshot with its tables, made off the thread of the window."""

    snapshot: DeclarationSnapshot
    tables: FrozenTables


class DeclarationDataDialog(BaseDialog):
    """A sentence on the employer, a tab for each table, and one search in all of them."""

    help_id = "history"

    def __init__(
        self,
        services: Services,
        jobs: JobRunner,
        case: DeclarationCase,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._rows: dict[TextTable, Rows] = {}
        self.set_heading(
            filled(self.tr("Data %1"), case.entry.document_number),
            self.tr("Dibekukan saat difinalkan; hanya untuk dibaca."),
        )
        self.setMinimumWidth(820)
        self.resize(1080, 660)
        self.banner = Banner()
        self.facts = label(self.tr("Membaca…"), wrap=True)
        self.search = SearchField(self.tr("Cari dalam semua tabel"))
        self._make_tables()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Bagian data"))
        for part in (self.banner, self.facts, self.search):
            self.body.addWidget(part)
        self.body.addWidget(self.tabs, 1)
        for table, title in self._titles.items():
            self.tabs.addTab(table, title)
        self.add_button(self.tr("Tutup"), result=1).setAutoDefault(False)
        self.search.searched.connect(self._show_rows)
        self._start(services, jobs, case.entry.declaration_id)

    def _make_workers(self) -> TextTable:
        heads = (
            self.tr("Nama"),
            self.tr("Nomor pegawai"),
            self.tr("NIK atau paspor"),
            self.tr("Status kerja"),
            self.tr("Mulai"),
            self.tr("Upah"),
            self.tr("Kepesertaan"),
            self.tr("Iuran sebulan"),
        )
        widths = (160, 116, 140, 96, 96, 120, 180)
        return TextTable(heads, widths, self.tr("Tenaga kerja"), figures=(5, 7))

    def _make_tables(self) -> None:
        self.workers = self._make_workers()
        self.programs = TextTable(
            (
                self.tr("Program"),
                self.tr("Seharusnya"),
                self.tr("Sudah"),
                self.tr("Belum"),
                self.tr("Perlu konfirmasi"),
                self.tr("Bagian pemberi kerja"),
                self.tr("Bagian pekerja"),
            ),
            (90, 110, 90, 90, 134, 170, 150),
            self.tr("Program"),
            figures=range(1, 7),
            wide=0,
        )
        self.results = TextTable(
            (self.tr("Kewajiban"), self.tr("Hasil"), self.tr("Penjelasan")),
            (420, 96),
            self.tr("Hasil penilaian"),
        )
        self.plan = TextTable(
            (
                self.tr("Kewajiban"),
                self.tr("Tindakan"),
                self.tr("Penanggung jawab"),
                self.tr("Paling lambat"),
            ),
            (100, 480, 150, 116),
            self.tr("Rencana perbaikan"),
            wide=1,
        )
        tables = (self.workers, self.programs, self.results, self.plan)
        self._titles = {table: table.accessibleName() for table in tables}

    def _start(self, services: Services, jobs: JobRunner, declaration_id: int) -> None:
        service, language = services.comparisons, current_language()

        def work(_progress: Progress) -> object:
            try:
                snapshot = service.read(declaration_id)
            except UserError as fault:
                return fault
            return _Read(snapshot, frozen_tables(snapshot, language))

        jobs.start(work, self.tr("Membaca deklarasi")).succeeded.connect(self._on_read)

    def _on_read(self, found: object) -> None:
        if isinstance(found, UserError):
            self.facts.clear()
            self.banner.show_message("error", fault_text(found))
        elif isinstance(found, _Read):
            self.facts.setText(self._sentence(found.snapshot))
            tables = found.tables
            self._rows = {
                self.workers: tables.workers,
                self.programs: tables.programs,
                self.results: tables.results,
                self.plan: tables.plan,
            }
            self._show_rows()

    def _sentence(self, snapshot: DeclarationSnapshot) -> str:
        return filled(
            self.tr("%1, keadaan per %2: %3 pekerja aktif; peraturan versi %4."),
            snapshot.employer.name,
            f"{snapshot.as_of:%d-%m-%Y}",
            snapshot.active_workers,
            snapshot.rules_version,
        )

    def _show_rows(self, _text: object = "") -> None:
        wanted = self.search.text().strip().casefold()
        for number, (table, rows) in enumerate(self._rows.items()):
            found = [row for row in rows if wanted in " ".join(row).casefold()]
            table.show_rows(found)
            self.tabs.setTabText(number, f"{self._titles[table]} ({len(found)})")
