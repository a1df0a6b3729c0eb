from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.error import AfterCrash, CrashDialog, FormerCrashDialog


def test_details_are_copied(app: QApplication, qtbot: QtBot) -> None:
    """One button puts the details on the clipboard and says so."""
    dialog = CrashDialog("ValueError at place")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "ValueError at place"
    assert dialog.copy.text() == "Tersalin"


def test_closing_the_dialog_goes_on(app: QApplication) -> None:
    """Esc on a crash keeps the program and the input."""
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    assert CrashDialog.ask(None, "details") is AfterCrash.GO_ON


def test_a_former_crash_is_shown_and_closed(app: QApplication) -> None:
    """It asks nothing."""
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().accept())
    assert FormerCrashDialog.ask(None, "details") is None
