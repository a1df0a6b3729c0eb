from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.ui.dialogs.employers import EmployersDialog

EMPLOYERS = [
    Employer(name="PT Satu", employer_id=1),
    Employer(name="PT Dua", city="Kota Metro", employer_id=2),
]


def test_the_one_at_work_is_marked_and_another_chosen_by_key(
    app: QApplication, qtbot: QtBot
) -> None:
    """An arrow and Enter are enough."""

    def choose() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog.chosen() == 1
        qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
        qtbot.mouseClick(dialog.choose, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, choose)
    assert EmployersDialog.ask(None, EMPLOYERS, 1) == 2


def test_leaving_keeps_the_present_one(app: QApplication) -> None:
    """Escape answers nothing."""
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    assert EmployersDialog.ask(None, EMPLOYERS, 2) == 0


def test_an_empty_file_offers_nothing(app: QApplication, qtbot: QtBot) -> None:
    """There is nobody to choose."""
    dialog = EmployersDialog([], 0)
    qtbot.addWidget(dialog)
    assert not dialog.choose.isEnabled()
    assert dialog.chosen() == 0
