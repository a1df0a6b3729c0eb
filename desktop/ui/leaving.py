"""What is asked before a window goes: unsaved input, and work that is still running."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.dialogs.confirm import ConfirmDialog, Leaving, UnsavedDialog

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.base import Page


def may_leave(window: MainWindow, page: Page) -> bool:
    """Ask what becomes of what was typed on a page; returns False when the user wants to stay."""
    if not page.has_unsaved():
        return True
    answer = UnsavedDialog.ask(window, page.title())
    if answer is Leaving.STAY or (answer is Leaving.SAVE and not page.save()):
        window.go_to(page.key)
        return False
    if answer is Leaving.DISCARD:
        page.discard()
    return True


def may_stop(window: MainWindow, title: str) -> bool:
    """Ask whether running work of that name is to be stopped; returns False for staying."""
    translate = QCoreApplication.translate
    text = translate("Leaving", "%1 masih berjalan dan akan dihentikan.").replace("%1", title)
    head, act = translate("Leaving", "Tutup program?"), translate("Leaving", "Hentikan dan tutup")
    return ConfirmDialog.ask(window, head, text, act)
