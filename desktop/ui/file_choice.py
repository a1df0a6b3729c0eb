"""What is asked on the way to an open data file: what is missing, what can help, which file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from desktop.errors import UserError
from desktop.paths import user_data_dir
from desktop.services.data_files import SUFFIX
from desktop.ui.dialogs.file_fault import FileFaultDialog, FileStep
from desktop.ui.file_opening import Attempt, BareOpener
from desktop.ui.messages import fault_text
from desktop.ui.settings import OPTIONS
from desktop.ui.words import filled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.services.data_files import FileKey, OpenFile


class FileOpener(BareOpener):
    """Opens and makes data files, with every question that this takes."""

    def ask_about(
        self, parent: QWidget | None, attempt: Attempt, error: UserError
    ) -> Attempt | None:
        """Return how to try again after a fault; ``None`` to give up."""
        if error.code in {"DATABASE_ENCRYPTED", "DATABASE_PASSWORD", "RECOVERY_KEY_MISTYPED"}:
            return self._unlock(parent, attempt, error)
        step = FileFaultDialog.ask(parent, fault_text(error), self._steps(attempt, error))
        return self._take(parent, attempt, step)

    def _steps(self, attempt: Attempt, error: UserError) -> Sequence[FileStep]:
        """Return what can be done about a fault."""
        if error.code == "DATABASE_IN_USE":
            import socket

            if error.facts["host"] not in {"", socket.gethostname()}:
                return (FileStep.VIEW, FileStep.TAKE_OVER, FileStep.OTHER)
            return (FileStep.VIEW, FileStep.OTHER)
        if error.code in {"DATABASE_READ_ONLY", "DATABASE_LOCKED"}:
            return (FileStep.VIEW, FileStep.OTHER)
        if error.code == "DATABASE_CORRUPT" and self._copies(attempt):
            return (FileStep.RESTORE, FileStep.OTHER)
        return (FileStep.OTHER, FileStep.NEW)

    def _take(self, parent: QWidget | None, attempt: Attempt, step: FileStep) -> Attempt | None:
        if step is FileStep.VIEW:
            return attempt._replace(read_only=True)
        if step is FileStep.TAKE_OVER:
            return self._take_over(parent, attempt)
        if step is FileStep.RESTORE:
            return self._restore(parent, attempt)
        if step is FileStep.OTHER:
            path = self.choose_file(parent)
            return Attempt(path, self._kept_key(path)) if path is not None else attempt
        if step is FileStep.NEW:
            path = self.choose_new_file(parent)
            return Attempt(path, may_create=True) if path is not None else attempt
        return None

    def _unlock(self, parent: QWidget | None, attempt: Attempt, error: UserError) -> Attempt | None:
        from desktop.ui.dialogs.password import UnlockDialog

        fault = "" if error.code == "DATABASE_ENCRYPTED" else fault_text(error)
        typed = UnlockDialog.ask(parent, attempt.path.name, fault)
        if typed is None:
            return None
        try:
            if typed.is_recovery:
                key: FileKey | None = self.files.key_from_recovery(attempt.path, typed.text)
            else:
                key = self.files.key_for(attempt.path, typed.text)
        except UserError as again:
            return self._unlock(parent, attempt, again)
        return attempt._replace(key=key, remember=typed.remember)

    def _take_over(self, parent: QWidget | None, attempt: Attempt) -> Attempt:
        text = self.tr(
            "Bila program di komputer lain itu masih terbuka, pekerjaan di sana dan di sini dapat"
            " saling merusak. Ambil alih hanya bila Anda yakin program di sana sudah ditutup."
        )
        from desktop.ui.dialogs.confirm import ConfirmDialog

        sure = ConfirmDialog.ask(parent, self.tr("Ambil alih berkas?"), text, self.tr("Ambil alih"))
        return attempt._replace(take_over=sure)

    def _copies(self, attempt: Attempt) -> list[Path]:
        from desktop.services.backups import entries_of

        second = self._settings.get(OPTIONS.backup_folder)
        found = entries_of(attempt.path, Path(second) if second else None)
        return [entry.path for entry in found]

    def _restore(self, parent: QWidget | None, attempt: Attempt) -> Attempt | None:
        """Put the latest copy that opens in the place of the broken file."""
        from desktop.ui.dialogs.file_fault import NoticeDialog

        for copy in self._copies(attempt):
            try:
                kept = self.files.recover(attempt.path, copy, attempt.key)
            except UserError as error:
                if error.code != "BACKUP_UNUSABLE":
                    raise
                continue
            text = self.tr("Cadangan %1 dipakai. Berkas yang rusak tetap disimpan sebagai %2.")
            text = text.replace("%1", copy.name).replace("%2", kept.name)
            NoticeDialog.ask(parent, self.tr("Berkas dipulihkan"), text)
            return attempt._replace(may_create=False)
        text = self.tr("Tidak ada cadangan yang dapat dibuka. Pilih berkas cadangan lain.")
        NoticeDialog.ask(parent, self.tr("Berkas belum dipulihkan"), text)
        path = self.choose_file(parent)
        return Attempt(path, self._kept_key(path)) if path is not None else None

    def create(self, parent: QWidget | None) -> OpenFile | None:
        """Ask for a place and a password, and make a new file; ``None`` to give up."""
        path = self.choose_new_file(parent)
        if path is None:
            return None
        from desktop.ui.dialogs.password import NewPasswordDialog

        password = NewPasswordDialog.ask(parent, may_skip=True)
        if password is None:
            return None
        opened = self.files.create(path, password)
        self.note(opened)
        self.show_recovery(parent, opened)
        return opened

    def show_recovery(self, parent: QWidget | None, opened: OpenFile) -> None:
        """Show the recovery key of a file that has one."""
        if opened.key is not None:
            from desktop.ui.dialogs.recovery import RecoveryDialog

            RecoveryDialog.ask(parent, opened.path.name, opened.key.recovery_text())

    def choose_file(self, parent: QWidget | None) -> Path | None:
        """Ask for an existing data file."""
        name, _kind = QFileDialog.getOpenFileName(
            parent,
            self.tr("Buka berkas data"),
            self._folder(),
            self.tr("Berkas Patuh Jamsos (*.sqlite *.patuh);;Semua berkas (*)"),
        )
        return self._never_a_backup(parent, Path(name)) if name else None

    def _never_a_backup(self, parent: QWidget | None, path: Path) -> Path | None:
        """Return the file; of a backup, a data file that is made of it where the user says.

        Work in the backup itself would change what was kept, and old backups are thinned out.
        """
        from desktop.services.backups import stem_of_copy, take_copy

        stem = stem_of_copy(path)
        if not stem:
            return path
        from desktop.ui.dialogs.confirm import ConfirmDialog
        from desktop.ui.dialogs.file_fault import NoticeDialog

        text = filled(
            self.tr(
                "%1 adalah cadangan. Supaya cadangan itu tetap seperti saat dibuat, programnya"
                " bekerja dengan salinannya. Pilih tempat menyimpan salinan itu, di komputer ini."
            ),
            path.name,
        )
        title, action = self.tr("Pakai salinan cadangan ini?"), self.tr("Simpan salinan…")
        if not ConfirmDialog.ask(parent, title, text, action):
            return None
        target = self.choose_new_file(parent, user_data_dir() / f"{stem}{SUFFIX}")
        try:
            if target is not None:
                take_copy(path, target)
        except UserError as error:
            NoticeDialog.ask(parent, title, fault_text(error))
            return None
        return target

    def choose_new_file(self, parent: QWidget | None, proposed: Path | None = None) -> Path | None:
        """Ask for the name of a new data file."""
        name, _kind = QFileDialog.getSaveFileName(
            parent,
            self.tr("Buat berkas data baru"),
            str(proposed or Path(self._folder()) / f"perusahaan{SUFFIX}"),
            self.tr("Berkas Patuh Jamsos (*.sqlite)"),
        )
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(SUFFIX)

    def _folder(self) -> str:
        last = self._settings.get(OPTIONS.last_file)
        return str(Path(last).parent) if last else ""
