"""Opens the settings for the shell, and carries out what they cannot do inside their window."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
            elif step in {SettingsStep.PASSWORD, SettingsStep.UNLOCK}:
                self._files.handle("password" if step is SettingsStep.PASSWORD else "unlock", "")

    def _ask(self, section: int) -> tuple[SettingsStep, int]:
        """Show the dialog once; where the look was changed, the window is made anew."""
        shell = self._shell
        store = PreferenceStore(shell.opened.services, shell.settings)
        look = store.read().look
        dialog = SettingsDialog(store, self._state(), section, shell.window)
        if shell.window is not None:
            dialog.applied.connect(shell.window.announce)
        step, section = SettingsStep(dialog.exec()), dialog.section()
        dialog.deleteLater()
        if store.read().look != look:
            shell.open()
        return step, section

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
