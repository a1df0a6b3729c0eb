from __future__ import annotations

from pathlib import Path

import pypdfium2
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


def test_the_keys_are_printed(app: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """One page with every key and its words; a folder that refuses is told."""
    dialog = ShortcutsDialog([("Ctrl+S", "Simpan & tutup"), ("F5", "Daftar periksa")])
    qtbot.addWidget(dialog)
    dialog.write_list(tmp_path / "pintasan.pdf")
    assert "pintasan.pdf" in dialog.banner.text()
    with pypdfium2.PdfDocument(tmp_path / "pintasan.pdf") as paper:
        assert len(paper) == 1
        text = paper[0].get_textpage().get_text_range()
    assert all(word in text for word in ("Ctrl+S", "Simpan & tutup", "Daftar periksa"))
    dialog.write_list(tmp_path / "missing" / "pintasan.pdf")
    assert "tidak dapat ditulis" in dialog.banner.text()


def test_both_open_and_close(app: QApplication) -> None:
    """``ask`` shows the dialog and returns when it is closed."""
    for ask, argument in ((AboutDialog.ask, "1"), (ShortcutsDialog.ask, [("F1", "x")])):
        QTimer.singleShot(0, lambda: QApplication.activeModalWidget().accept())
        assert ask(None, argument) is None
