"""What the file menu does: open, make, lock, hand over, choose the employer, keep copies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.errors import UserError
from desktop.log import FILE_NAME as LOG_NAME
from desktop.paths import user_data_dir
from desktop.services.changes import PRIVACY, ChangeSet
from desktop.services.handover import SUFFIX as HANDOVER_SUFFIX
from desktop.services.key_safe import forget_key
from desktop.ui.dialogs.backups import BackupsDialog
from desktop.ui.dialogs.confirm import ConfirmDialog
from desktop.ui.dialogs.data_place import DataPlaceDialog, Places
from desktop.ui.dialogs.employers import EmployersDialog
from desktop.ui.dialogs.file_fault import NoticeDialog
from desktop.ui.dialogs.handover import TakeInDialog
from desktop.ui.dialogs.password import NewPasswordDialog, UnlockDialog
from desktop.ui.dialogs.privacy import PrivacyDialog
from desktop.ui.dialogs.privacy_retention import OutcomeWords
from desktop.ui.dialogs.working import WorkingDialog
from desktop.ui.file_choice import FileOpener
from desktop.ui.messages import fault_text
from desktop.ui.settings import OPTIONS
from desktop.ui.settings_desk import SettingsDesk
from desktop.ui.words import filled

if TYPE_CHECKING:
    from desktop.services.container import Services
    from desktop.services.file_care import PasswordChanged
    from desktop.ui.startup import Shell


class FileDesk(QObject):
    """Carries out one entry of the file menu at a time, for the shell that owns the window."""

    def __init__(self, shell: Shell, opener: FileOpener) -> None:
        super().__init__(shell)
        self._shell = shell
        self.opener = opener
        self._tasks: dict[str, Callable[[str], None]] = {
            "open": self._open,
            "new": self._new,
            "recent": self._open_recent,
            "where": self._show_place,
            "choose_employer": self._choose_employer,
            "add_employer": self._add_employer,
            "backups": self._show_backups,
            "password": self._change_password,
            "privacy": self._show_privacy,
            "unlock": self._remove_password,
            "settings": self._show_settings,
            "hand_over": self._hand_over,
            "take_in": self._take_in,
        }

    @property
    def _services(self) -> Services:
        return self._shell.opened.services

    @property
    def _window(self) -> QWidget | None:
        return self._shell.window

    def handle(self, task: str, detail: str) -> None:
        """Do what the entry named ``task`` says; a fault is shown above the page."""
        try:
            self._tasks[task](detail)
        except UserError as error:
            self._shell.show_fault(fault_text(error))

    # --- other files --------------------------------------------------------------------------

    def _open(self, _detail: str) -> None:
        path = self.opener.choose_file(self._window)
        if path is not None:
            self._open_recent(str(path))

    def _open_recent(self, detail: str) -> None:
        path = Path(detail)
        if path.absolute() == self._shell.opened.path.absolute() or not self._shell.may_leave():
            return
        opened = self.opener.open(self._window, path)
        if opened is not None:
            self._shell.switch_to(opened)

    def _new(self, _detail: str) -> None:
        if not self._shell.may_leave():
            return
        opened = self.opener.create(self._window)
        if opened is not None:
            self._shell.switch_to(opened)

    def _show_place(self, _detail: str) -> None:
        backups, opened = self._services.backups, self._shell.opened
        log = user_data_dir() / "log" / LOG_NAME
        DataPlaceDialog.ask(
            self._window,
            Places(
                opened.path.absolute(),
                backups.folder.absolute(),
                backups.second_folder,
                log,
                opened.key is not None,
            ),
        )

    # --- employers ------------------------------------------------------------------------------

    def _choose_employer(self, _detail: str) -> None:
        employers = self._services.employers
        current = employers.current()
        present = current.employer_id if current is not None else 0
        chosen = EmployersDialog.ask(self._window, employers.all(), present)
        if chosen and chosen != present and self._shell.may_leave():
            employers.choose(chosen)
            self._shell.undo.clear()
            self._shell.open()

    def _add_employer(self, _detail: str) -> None:
        if self._shell.may_leave():
            self._services.employers.begin_new()
            self._shell.open().go_to("employer", "name")

    # --- settings -------------------------------------------------------------------------------

    def _show_settings(self, _detail: str) -> None:
        SettingsDesk(self._shell, self).open()

    # --- safety ---------------------------------------------------------------------------------

    def _show_backups(self, _detail: str) -> None:
        if not self._shell.may_leave():
            return
        backups = self._services.backups
        restored = BackupsDialog.ask(
            self._window,
            backups,
            self._shell.jobs,
            self._services.today(),
            is_read_only=self._services.is_read_only,
        )
        second = backups.second_folder
        self._shell.settings.put(OPTIONS.backup_folder, str(second) if second else "")
        if restored:
            # Steps of another state would bring back what is not there.
            self._shell.undo.clear()
            self._services.rules.refresh()
            self._shell.open().toast.show_message("success", self.tr("Cadangan dipulihkan."))

    def _show_privacy(self, tab: str) -> None:
        if not self._shell.may_leave():
            return
        outcome = PrivacyDialog.ask(self._window, self._services, self._shell.jobs, tab)
        if outcome is not None:
            # A step back would bring people back.
            self._shell.undo.clear()
            self._shell.open()
            NoticeDialog.ask(self._window, self.tr("Data dihapus"), OutcomeWords.of(outcome))
        elif self._shell.window is not None:
            self._shell.window.current_page().changed.emit(ChangeSet.of(PRIVACY))

    def _change_password(self, _detail: str) -> None:
        if not self._shell.may_leave():
            return
        had_one = self._shell.opened.key is not None
        password = NewPasswordDialog.ask(self._window, may_skip=had_one)
        if password is None or (not password and not self._is_sure_to_unlock()):
            return
        self._use_password(password)

    def _remove_password(self, _detail: str) -> None:
        if self._shell.may_leave() and self._is_sure_to_unlock():
            self._use_password("")

    def _use_password(self, password: str) -> None:
        former = self._shell.opened.key
        changed: PasswordChanged = self._shell.with_closed_file(
            lambda opened: self.opener.files.change_password(opened, password),
            self.tr("Menulis ulang berkas"),
        )
        if former is not None and self._shell.settings.get(OPTIONS.uses_key_safe):
            forget_key(former)
        self.opener.show_recovery(self._window, self._shell.opened)
        if changed.left:
            names = ", ".join(path.name for path in changed.left)
            text = self.tr("Cadangan berikut masih memakai kata sandi lain: %1.")
            NoticeDialog.ask(self._window, self.tr("Cadangan lama"), text.replace("%1", names))

    def _is_sure_to_unlock(self) -> bool:
        return ConfirmDialog.ask(
            self._window,
            self.tr("Hapus kata sandi?"),
            self.tr(
                "Berkas dan cadangannya dapat dibaca siapa pun yang memegang komputer ini atau"
                " salinannya."
            ),
            self.tr("Hapus kata sandi"),
            is_final=True,
        )

    # --- colleagues -----------------------------------------------------------------------------

    def _hand_over(self, _detail: str) -> None:
        employer = self._services.employers.required()
        name, _kind = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Serahkan ke rekan"),
            f"serah-terima{HANDOVER_SUFFIX}",
            self.tr("Serah terima Patuh Jamsos (*.patuh)"),
        )
        password = NewPasswordDialog.ask(self._window, is_handover=True) if name else None
        if not password:
            return
        path = Path(name)
        found = WorkingDialog.run(
            self._window,
            self._shell.jobs,
            lambda _progress: self._services.handover.write(path, password),
            self.tr("Menulis berkas serah terima"),
        )
        text = self.tr(
            "%1 dengan %2 tenaga kerja dan %3 deklarasi ditulis ke %4. Beri tahu rekan Anda kata"
            " sandinya lewat jalan lain, misalnya telepon. Hari libur dan nilai peraturan yang"
            " Anda isi sendiri tidak ikut."
        )
        values = (employer.name, found.workers, found.declarations, path.name)  # type: ignore[attr-defined]
        text = filled(text, *values)
        if waiting := self._services.tray.count():
            left = self.tr(
                "%1 baris impor yang masih menunggu perbaikan juga tidak ikut; simpan sebagai"
                " lembar kerja dari halaman Tenaga Kerja, lalu kirimkan bersama berkas ini."
            )
            text = f"{text} {filled(left, waiting)}"
        NoticeDialog.ask(self._window, self.tr("Serah terima siap"), text)

    def _take_in(self, _detail: str) -> None:
        if not self._shell.may_leave():
            return
        name, _kind = QFileDialog.getOpenFileName(
            self._window,
            self.tr("Terima dari rekan"),
            "",
            self.tr("Serah terima Patuh Jamsos (*.patuh *.sqlite)"),
        )
        if not name:
            return
        path, handover = Path(name), self._services.handover
        typed = UnlockDialog.ask(self._window, path.name)
        if typed is None:
            return
        found = handover.look_into(path, typed.text)
        if not TakeInDialog.ask(self._window, found):
            return
        WorkingDialog.run(
            self._window,
            self._shell.jobs,
            lambda _progress: handover.take_in(
                path, typed.text, beside_twin=found.twin is not None
            ),
            self.tr("Menerima data"),
        )
        self._shell.open().toast.show_message("success", self.tr("Data rekan diterima."))
