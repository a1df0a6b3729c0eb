"""The licences of all parts, by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.licences import LicencesDialog


def test_each_part_shows_its_text(app: QApplication, qtbot: QtBot) -> None:
    """Arrows go from part to part; a part without a text of its own says under which it stands."""
    dialog = LicencesDialog()
    qtbot.addWidget(dialog)
    shown = {}
    for _part in range(dialog.parts.count()):
        item = dialog.parts.currentItem()
        shown[item.text().split(" ")[0]] = dialog.text.toPlainText()
        qtbot.keyClick(dialog.parts, Qt.Key.Key_Down)
    assert "SIL OPEN FONT LICENSE" in shown["Noto"]
    assert "MIT" in shown["Patuh"]
    assert "LGPL" in shown["PySide6-Essentials"]
    assert all(shown.values())
