"""Workbooks in and out for the page of the workforce: asked for, read in a job, applied, undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.calendar import Month
from desktop.domain.employer import SizeUndetermined
from desktop.domain.progress import Progress
from desktop.domain.rules import RuleNotInForce
from desktop.errors import UserError
from desktop.services.changes import ChangeSet
from desktop.services.gap_exports import GapDraft, WrittenSheet
from desktop.services.import_desk import DeskPlan, Reviewed, likely_rows
from desktop.services.transfer import AppliedImport
from desktop.services.whole_file import written_whole
from desktop.ui.dialogs.export import ExportDialog, ListKind
from desktop.ui.dialogs.import_wizard import ImportWizard
from desktop.ui.dialogs.table_target import ask_for_table
from desktop.ui.dialogs.tray import TrayDialog
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.undo_steps import ImportStep
from desktop.ui.widgets.basics import Banner
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services


class WorkforceFiles(QObject):
    """Runs the transfers; tells the page what changed, what can be undone, what went wrong."""

    changed = Signal(object, str, object)
    """A ``ChangeSet``, the sentence of what was done, and the step to undo it (or ``None``)."""
    told = Signal(str, str)
    """A level and a sentence."""
    refused = Signal(object)
    """A ``UserError``."""
    edited = Signal(object)
    """A ``ChangeSet`` of rows that wait."""
    undo_requested = Signal()
    """The latest step is to be taken back."""

    def __init__(self, services: Services, jobs: JobRunner, owner: QWidget) -> None:
        super().__init__(owner)
        self._services = services
        self._jobs = jobs
        self._owner = owner
        self.job: Job | None = None
        self.waiting = Banner()
        self.waiting.action_triggered.connect(self.open_tray)

    # --- in -------------------------------------------------------------------------------------

    def choose_import(self) -> None:
        """Ask for a workbook and read it."""
        name, _filter = QFileDialog.getOpenFileName(
            self._owner,
            self.tr("Pilih berkas tenaga kerja"),
            "",
            self.tr("Lembar kerja (*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.tsv);;Semua berkas (*)"),
        )
        if name:
            self.read(Path(name))

    def read(self, path: Path) -> None:
        """Read a workbook in a job; nothing is written before the plan is accepted."""
        try:
            self._services.employers.required()
        except UserError as fault:
            self.refused.emit(fault)
            return
        desk, away = self._services.import_desk, self._jobs.away

        def work(progress: Progress) -> object:
            return away(desk.read, path, rows=likely_rows(path))(progress).unpack()

        self._start(work, self.tr("Membaca berkas"), self._on_read)

    def _on_read(self, result: Reviewed) -> None:
        wizard = ImportWizard(self._services.import_desk, self._jobs, result, self._owner)
        wizard.accepted.connect(lambda: self._apply(wizard.desk_plan))
        wizard.finished.connect(wizard.deleteLater)
        wizard.open()

    def _apply(self, plan: DeskPlan | None) -> None:
        if plan is None:
            return
        desk, away = self._services.import_desk, self._jobs.away

        def on_applied(applied: AppliedImport) -> None:
            text = self.tr("%1 tenaga kerja baru dan %2 perubahan diimpor.")
            done = filled(text, len(plan.decided.new), len(plan.decided.changed))
            if plan.leaving:
                ended = self.tr("%1 orang diakhiri.")
                done = f"{done} {filled(ended, len(plan.leaving))}"
            text, batch_id = self.tr("Impor tenaga kerja"), applied.batch_id
            step = ImportStep(self._services, text, plan, batch_id, away)
            self.changed.emit(applied.changes, done, step)

        write = away(desk.write, plan, rows=plan.draft.rows, writes=True)

        def work(progress: Progress) -> object:
            desk.keep_copy()
            return write(progress)

        self._start(work, self.tr("Menyimpan tenaga kerja"), on_applied)

    def load_sample(self) -> None:
        """Fill the empty program with the invented employer that is shipped."""
        text = self.tr("Perusahaan contoh dengan %1 tenaga kerja rekaan dimuat.")

        def on_loaded(changes: ChangeSet) -> None:
            self.changed.emit(changes, filled(text, self._services.workforce.count()), None)

        self._start(self._services.sample.load, self.tr("Memuat perusahaan contoh"), on_loaded)

    # --- out ------------------------------------------------------------------------------------

    def choose_export(self) -> None:
        """Ask what to write: the workforce, the contributions, or a sheet that closes a gap."""
        services = self._services
        drafts = self._jobs.away(services.gap_exports.drafts, services.today())

        def work(progress: Progress) -> object:
            try:
                return drafts(progress)
            except (SizeUndetermined, RuleNotInForce):
                return ()  # who lacks what cannot be told; the lists can be written all the same

        self._start(work, self.tr("Menyiapkan ekspor"), self._on_drafts)

    def _on_drafts(self, drafts: tuple[GapDraft, ...]) -> None:
        dialog = ExportDialog(self._services.workforce.count(), drafts, self._owner)
        dialog.accepted.connect(lambda: self._on_export_chosen(dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_export_chosen(self, dialog: ExportDialog) -> None:
        draft, choice, codes = dialog.draft(), dialog.choice(), dialog.codes()
        if draft is not None:
            proposal = self._services.gap_exports.file_name(draft)
            path = ask_for_table(self._owner, self.tr("Ekspor lembar BPJS"), proposal)
            if path is not None:
                self.write_gap(draft, path, codes)
            return
        path = ask_for_table(self._owner, self.tr("Ekspor"), f"{choice.value}.xlsx")
        if path is not None and choice is ListKind.CONTRIBUTIONS:
            self.export_contributions(path)
        elif path is not None:
            self.export(path)

    def write_gap(self, draft: GapDraft, path: Path, codes: Mapping[tuple[str, str], str]) -> None:
        """Write a sheet for a BPJS and tell what reading it back found."""

        def on_written(written: WrittenSheet) -> None:
            text = self.tr("%1: %2 orang, %3 kolom, ditulis dan dibaca kembali tanpa perbedaan.")
            done = filled(text, written.path.name, written.count, written.columns)
            if written.lacking:
                empty = ", ".join(f"{head} ({n})" for head, n in written.lacking.items())
                open_cells = self.tr("Isi sendiri sebelum mengunggah, sel yang masih kosong: %1.")
                done = f"{done} {filled(open_cells, empty)}"
            self.told.emit("warning" if written.lacking else "success", done)

        gaps = self._services.gap_exports
        self._start(
            lambda _progress: gaps.write(draft, path, codes),
            self.tr("Menulis berkas"),
            on_written,
        )

    def export_contributions(self, path: Path) -> None:
        """Write the contributions of the running month in a job."""
        services, away = self._services, self._jobs.away
        month = Month.of(services.today())

        def work(progress: Progress) -> object:
            export = services.contributions.export
            return written_whole(path, lambda draft: away(export, draft, month)(progress))

        def on_written(count: int) -> None:
            text = self.tr("Iuran %1 tenaga kerja ditulis ke %2.")
            self.told.emit("success", filled(text, count, path.name))

        self._start(work, self.tr("Menulis berkas"), on_written)

    # --- what waits -----------------------------------------------------------------------------

    def show_waiting(self) -> None:
        """Tell on the page how many rows wait, with the way to them."""
        count = self._services.tray.count()
        self.waiting.setVisible(count > 0)
        if count:
            text = filled(self.tr("%1 baris impor menunggu perbaikan."), count)
            self.waiting.show_message("info", text, self.tr("Lihat baris yang menunggu"))

    def open_tray(self) -> None:
        """Show the rows that wait."""
        dialog = TrayDialog(self._services.tray, self._owner)
        dialog.edited.connect(self.edited)
        dialog.undo_requested.connect(self.undo_requested)
        dialog.export_requested.connect(lambda name: self.export_tray(Path(name)))
        dialog.import_requested.connect(self.choose_import)
        dialog.finished.connect(self.show_waiting)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export_tray(self, path: Path) -> None:
        """Write the rows that wait, with their findings, in a job."""
        tray = self._services.tray

        def on_written(count: int) -> None:
            text = self.tr("%1 baris ditulis ke %2. Perbaiki di sana, lalu impor berkas itu.")
            self.told.emit("success", filled(text, count, path.name))

        self._start(lambda _progress: tray.export(path), self.tr("Menulis berkas"), on_written)

    def export(self, path: Path) -> None:
        """Write the workforce as .xlsx or .csv in a job."""
        export, away = self._services.transfer.export, self._jobs.away

        def work(progress: Progress) -> object:
            return written_whole(path, lambda draft: away(export, draft)(progress))

        def on_written(count: int) -> None:
            text = self.tr("%1 tenaga kerja ditulis ke %2.")
            self.told.emit("success", filled(text, count, path.name))

        self._start(work, self.tr("Menulis berkas"), on_written)

    def choose_template(self) -> None:
        """Ask where to and write the blank workbook."""
        path = ask_for_table(
            self._owner, self.tr("Simpan format isian"), "format-tenaga-kerja.xlsx"
        )
        if path is not None:
            self.write_template(path)

    def write_template(self, path: Path) -> None:
        """Write the blank workbook in a job."""
        transfer = self._services.transfer

        def on_written(_nothing: object) -> None:
            text = self.tr("Format isian disimpan: %1. Isi, lalu impor kembali di halaman ini.")
            self.told.emit("success", filled(text, path.name))

        self._start(
            lambda _progress: transfer.write_template(path), self.tr("Menulis berkas"), on_written
        )

    # --- jobs -----------------------------------------------------------------------------------

    def _start(
        self, work: Callable[[Progress], object], title: str, on_success: Callable[..., None]
    ) -> None:
        """Run work whose faults the user can mend are told on the page, bugs by the window."""

        def guarded(progress: Progress) -> object:
            try:
                return work(progress)
            except UserError as fault:
                return fault

        def on_ended(result: object) -> None:
            self.job = None
            if isinstance(result, UserError):
                self.refused.emit(result)
            else:
                on_success(result)

        self.job = self._jobs.start(guarded, title)
        self.job.succeeded.connect(on_ended)
        self.job.cancelled.connect(self._on_cancelled)

    def _on_cancelled(self) -> None:
        self.job = None
        self.told.emit("info", self.tr("Dihentikan. Data tidak berubah."))
