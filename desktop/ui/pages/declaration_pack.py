"""The inspection pack for the page of the declaration: asked for, made in a job, told of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.progress import Progress
from desktop.errors import UserError
from desktop.services.declarations import DeclarationEntry
from desktop.services.inspection_pack import PackEntry, PackOrder
from desktop.ui.dialogs.inspection_pack import InspectionPackDialog
from desktop.ui.dialogs.pack_log import PackLogDialog
from desktop.ui.jobs import Job, JobRunner
from desktop.ui.pages.declaration_final import ask_path

if TYPE_CHECKING:
    from desktop.services.container import Services


class PackDesk(QObject):
    """Makes packs of finalised declarations; the page shows what it tells."""

    told = Signal(str, str)
    """A level and a sentence."""
    ended = Signal(object)
    """The ``Path`` of a pack that was made, or the ``UserError`` that stood in the way."""

    def __init__(self, services: Services, jobs: JobRunner, owner: QWidget) -> None:
        super().__init__(owner)
        self._services = services
        self._jobs = jobs
        self._owner = owner
        self.job: Job | None = None

    def ask(self, entry: DeclarationEntry | None) -> None:
        """Ask for the circumstances and the place, then make the pack of a declaration."""
        if entry is None:
            self.told.emit("info", self.tr("Finalkan deklarasi dahulu, lalu buat berkasnya."))
            return
        if self._services.is_read_only:
            self.told.emit(
                "info",
                self.tr("Berkas data ini hanya dibaca, jadi penyerahan tidak dapat dicatat."),
            )
            return
        packs = self._services.inspection_packs
        dialog = InspectionPackDialog(entry.document_number, packs.proposed(), self._owner)
        dialog.accepted.connect(lambda: self._ask_place(entry, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_place(self, entry: DeclarationEntry, dialog: InspectionPackDialog) -> None:
        given, as_folder = dialog.given(), dialog.as_folder()
        name = self._services.inspection_packs.file_name(entry.document_number, given.handed_on)
        target = self._folder_for(name) if as_folder else self._file_for(name)
        if target is not None:
            self.make(
                PackOrder(
                    declaration_id=entry.declaration_id,
                    given=given,
                    target=target,
                    as_folder=as_folder,
                    evidence_folder=dialog.evidence_folder(),
                )
            )

    def _file_for(self, name: str) -> Path | None:
        path = ask_path(self._owner, self.tr("Simpan berkas pemeriksaan"), f"{name}.zip")
        return path.with_suffix(".zip") if path is not None and not path.suffix else path

    def _folder_for(self, name: str) -> Path | None:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = self.tr("Di dalam folder mana berkas dibuat?")
        chosen = QFileDialog.getExistingDirectory(self._owner, title, home)
        return Path(chosen) / name if chosen else None

    def make(self, order: PackOrder) -> None:
        """Make a pack in a job."""
        packs = self._services.inspection_packs

        def work(progress: Progress) -> object:
            try:
                return packs.make(order, progress)
            except UserError as fault:
                return fault

        self.job = self._jobs.start(work, self.tr("Menyusun berkas pemeriksaan"))
        self.job.succeeded.connect(lambda outcome: self._on_made(order, outcome))
        self.job.cancelled.connect(self._on_cancelled)

    def _on_made(self, order: PackOrder, outcome: object) -> None:
        self.job = None
        if isinstance(outcome, UserError):
            self.ended.emit(outcome)
        elif isinstance(outcome, PackEntry):
            self.ended.emit(order.target)

    def _on_cancelled(self) -> None:
        self.job = None
        text = self.tr("Dihentikan. Tidak ada berkas yang ditulis dan tidak ada yang dicatat.")
        self.told.emit("info", text)

    def show_log(self) -> None:
        """Show what was handed over so far."""
        dialog = PackLogDialog(self._services.inspection_packs, self._owner)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
