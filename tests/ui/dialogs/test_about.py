from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop import __version__
from desktop.ui.dialogs.about import AboutDialog, ShortcutsDialog


def words_of(dialog: QWidget) -> str:
    """Return everything that a dialog says."""
    return " ".join(part.text() for part in dialog.findChildren(QLabel))


def test_versions_and_licences_are_named(app: QApplication, qtbot: QtBot) -> None:
    """Version of program and law, and that it is not official, stand there."""
    dialog = AboutDialog("2026.11")
    qtbot.addWidget(dialog)
    words = words_of(dialog)
    assert __version__ in words
    assert "2026.11" in words
    assert "Bukan aplikasi resmi BPJS" in words


def test_every_key_is_listed(app: QApplication, qtbot: QtBot) -> None:
    """The help shows each key with what it does."""
    dialog = ShortcutsDialog([("Ctrl+S", "Simpan"), ("F5", "Daftar periksa"), ("F1", "Ini")])
    qtbot.addWidget(dialog)
    words = words_of(dialog)
    assert all(word in words for word in ("Ctrl+S", "Daftar periksa", "F1"))


def test_both_open_and_close(app: QApplication) -> None:
    """``ask`` shows the dialog and returns when it is closed."""
    for ask, argument in ((AboutDialog.ask, "1"), (ShortcutsDialog.ask, [("F1", "x")])):
        QTimer.singleShot(0, lambda: QApplication.activeModalWidget().accept())
        assert ask(None, argument) is None
