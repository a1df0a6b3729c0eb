from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.data_place import DataPlaceDialog, Places


@pytest.mark.parametrize(("locked", "says"), [(True, "terkunci"), (False, "siapa pun")])
def test_every_place_is_named(app: QApplication, qtbot: QtBot, locked: bool, says: str) -> None:
    """File, copies, second folder and log; and whether a password protects them."""
    places = Places(Path("/a/data.sqlite"), Path("/a/cadangan"), None, Path("/b/x.log"), locked)
    dialog = DataPlaceDialog(places)
    qtbot.addWidget(dialog)
    shown = [field.text() for field in dialog.findChildren(QLineEdit)]
    assert shown[0] == str(places.file)
    assert str(places.log) in shown
    assert any(says in part.text() for part in dialog.findChildren(QLabel))


def test_it_is_closed(app: QApplication) -> None:
    """``ask`` returns when it is closed."""
    places = Places(Path("/a"), Path("/b"), Path("/c"), Path("/d"), is_encrypted=True)
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().accept())
    assert DataPlaceDialog.ask(None, places) is None
