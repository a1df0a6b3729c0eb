from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.file_fault import FileFaultDialog, FileStep, NoticeDialog

STEPS = (FileStep.VIEW, FileStep.TAKE_OVER, FileStep.OTHER)


def test_every_step_has_a_button_and_the_first_is_proposed(app: QApplication, qtbot: QtBot) -> None:
    """Enter does what helps most; closing is always there."""
    dialog = FileFaultDialog("Berkas sedang dipakai.", STEPS)
    qtbot.addWidget(dialog)
    assert set(dialog.buttons) == {*STEPS, FileStep.CLOSE}
    assert dialog.buttons[FileStep.VIEW].isDefault()


def test_the_button_decides(app: QApplication, qtbot: QtBot) -> None:
    """A click returns its step, Escape closes."""

    def press() -> None:
        button = QApplication.activeModalWidget().buttons[FileStep.OTHER]
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, press)
    assert FileFaultDialog.ask(None, "x", STEPS) is FileStep.OTHER
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    assert FileFaultDialog.ask(None, "x", STEPS) is FileStep.CLOSE


def test_a_notice_waits_until_it_is_read(app: QApplication) -> None:
    """It has one button, and no answer."""
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().accept())
    assert NoticeDialog.ask(None, "Judul", "Isi") is None
