"""A data file that does not open: why, and what can be done about it now."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtWidgets import QWidget

from desktop.ui.dialogs.base import BaseDialog

_WIDTH = 760
"""Room for four buttons with verbs."""


class FileStep(IntEnum):
    """What the user wants instead; the order is that of the buttons, the first one proposed."""

    CLOSE = 0
    VIEW = 1
    RESTORE = 2
    TAKE_OVER = 3
    OTHER = 4
    NEW = 5


class FileFaultDialog(BaseDialog):
    """Says one sentence and offers the steps that can help."""

    help_id = "data"

    def __init__(self, text: str, steps: Sequence[FileStep], parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setMinimumWidth(_WIDTH)
        self.set_heading(self.tr("Berkas belum dapat dibuka"), text)
        self.buttons = {}
        for step in (FileStep.CLOSE, *reversed(steps)):
            self.buttons[step] = self.add_button(
                self._words()[step], result=step, is_primary=step is steps[0]
            )
        self.buttons[steps[0]].setFocus()

    def _words(self) -> dict[FileStep, str]:
        return {
            FileStep.CLOSE: self.tr("Tutup"),
            FileStep.VIEW: self.tr("Buka hanya untuk membaca"),
            FileStep.RESTORE: self.tr("Pulihkan cadangan…"),
            FileStep.TAKE_OVER: self.tr("Ambil alih…"),
            FileStep.OTHER: self.tr("Pilih berkas lain…"),
            FileStep.NEW: self.tr("Buat berkas baru…"),
        }

    @classmethod
    def ask(cls, parent: QWidget | None, text: str, steps: Sequence[FileStep]) -> FileStep:
        """Return what the user wants; closing the dialog means nothing more."""
        dialog = cls(text, steps, parent)
        answer = FileStep(dialog.exec())
        dialog.deleteLater()
        return answer


class NoticeDialog(BaseDialog):
    """Something that the user must have read, with one button."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(title, text, parent)
        self.add_button(self.tr("Tutup"), result=0, is_primary=True)

    @classmethod
    def ask(cls, parent: QWidget | None, title: str, text: str) -> None:
        """Show it until it is closed."""
        dialog = cls(title, text, parent)
        dialog.exec()
        dialog.deleteLater()
