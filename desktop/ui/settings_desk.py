"""Opens the settings for the shell, and carries out what they cannot do inside their window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.dialogs.privacy import RETENTION
from desktop.ui.dialogs.settings import SettingsDialog, SettingsStep
from desktop.ui.dialogs.settings_parts import FileState
from desktop.ui.messages import fault_text
from desktop.ui.preferences import PreferenceStore

if TYPE_CHECKING:
    from desktop.ui.file_desk import FileDesk
    from desktop.ui.startup import Shell


class SettingsDesk:
    """Shows the dialog again after each step that leads out of it, at the same section."""

    def __init__(self, shell: Shell, files: FileDesk) -> None:
        self._shell = shell
        self._files = files

    def open(self) -> None:
        """Show the settings until they are closed; raises ``UserError`` of a step."""
        if not self._shell.may_leave():
            return
        step, section = SettingsStep.AGAIN, 0
        while step not in {SettingsStep.CANCELLED, SettingsStep.STORED}:
            step, section = self._ask(section)
            if step is SettingsStep.BACKUPS:
                self._files.handle("backups", "")
            elif step is SettingsStep.RETENTION:
                self._files.handle("privacy", RETENTION)
            elif step in {SettingsStep.PASSWORD, SettingsStep.UNLOCK}:
                self._files.handle("password" if step is SettingsStep.PASSWORD else "unlock", "")

    def _ask(self, section: int) -> tuple[SettingsStep, int]:
        """Show the dialog once; where the look was changed, the window is made anew."""
        store = self._store()
        look = store.read().look
        dialog = self.make_dialog(section)
        step, section = SettingsStep(dialog.exec()), dialog.section()
        dialog.deleteLater()
        if store.read().look != look:
            self._shell.open()
        return step, section

    def make_dialog(self, section: int = 0) -> SettingsDialog:
        """Return the dialog on the open file; what it stores reaches the pages of the window."""
        window = self._shell.window
        dialog = SettingsDialog(self._store(), self._state(), section, window)
        if window is not None:
            dialog.applied.connect(window.announce)
        return dialog

    def _store(self) -> PreferenceStore:
        return PreferenceStore(self._shell.opened.services, self._shell.settings)

    def _state(self) -> FileState:
        opened = self._shell.opened
        backups = opened.services.backups
        fault = backups.second_fault()
        return FileState(
            path=opened.path.absolute(),
            copies=backups.folder.absolute(),
            is_locked=opened.key is not None,
            is_read_only=opened.services.is_read_only,
            second_fault=fault_text(fault) if fault is not None else "",
        )
