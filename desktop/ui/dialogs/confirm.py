"""Questions before something that cannot be taken back, with verbs on the buttons."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtWidgets import QWidget

from desktop.ui.dialogs.base import BaseDialog


class ConfirmDialog(BaseDialog):
    """Asks whether to go on.

    What ``is_final`` takes something away for good: its button says so by its colour, and Enter
    leaves everything as it is.
    """

    @classmethod
    def ask(
        cls, parent: QWidget | None, title: str, text: str, action: str, *, is_final: bool = False
    ) -> bool:
        """Return True when the user presses the button named ``action``."""
        dialog = cls.make(parent, title, text, action, is_final=is_final)
        answer = bool(dialog.exec())
        dialog.deleteLater()
        return answer

    @classmethod
    def make(
        cls, parent: QWidget | None, title: str, text: str, action: str, *, is_final: bool = False
    ) -> ConfirmDialog:
        """Return the dialog without showing it."""
        dialog = cls(title, text, parent)
        cancel = dialog.add_button(dialog.tr("Batal"), result=0)
        go_on = dialog.add_button(action, result=1, is_primary=not is_final, is_final=is_final)
        keeps = cancel if is_final else go_on
        keeps.setDefault(True)
        keeps.setFocus()
        return dialog


class Leaving(IntEnum):
    """What to do with what was typed and not saved."""

    STAY = 0
    SAVE = 1
    DISCARD = 2


class UnsavedDialog(BaseDialog):
    """Asks what becomes of unsaved input before the window closes."""

    @classmethod
    def ask(cls, parent: QWidget | None, page_title: str) -> Leaving:
        """Return what the user wants; closing the dialog means staying."""
        dialog = cls.make(parent, page_title)
        answer = Leaving(dialog.exec())
        dialog.deleteLater()
        return answer

    @classmethod
    def make(cls, parent: QWidget | None, page_title: str) -> UnsavedDialog:
        """Return the dialog without showing it."""
        dialog = cls("", parent=parent)
        text = dialog.tr("Isian pada halaman %1 belum tersimpan.").replace("%1", page_title)
        dialog.set_heading(dialog.tr("Simpan perubahan?"), text)
        dialog.add_button(dialog.tr("Buang perubahan"), result=Leaving.DISCARD, first=True)
        dialog.add_button(dialog.tr("Kembali"), result=Leaving.STAY)
        dialog.add_button(dialog.tr("Simpan"), result=Leaving.SAVE, is_primary=True)
        return dialog
