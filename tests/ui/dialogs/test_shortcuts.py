"""The keys of the window: seen, and printed on one page."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.actions import ACTIONS, shortcut_help
from desktop.ui.dialogs.shortcuts import ShortcutsDialog


def test_every_key_is_listed_and_printed_on_one_page(
    app: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Keys and what they do come from the table of actions, signs of HTML included."""
    keys = [("Ctrl+<", "Kurang & lebih"), *shortcut_help(ACTIONS)]
    dialog = ShortcutsDialog(keys)
    qtbot.addWidget(dialog)
    seen = {part.text() for part in dialog.findChildren(QLabel)}
    assert {text for _key, text in keys} <= seen
    path = tmp_path / "pintasan.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(path), ""))
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert "tersimpan" in dialog.banner.text()
    with pypdfium2.PdfDocument(path) as sheet:
        assert len(sheet) == 1
        text = " ".join(sheet[0].get_textpage().get_text_range().split())
    assert "Kurang & lebih" in text
    assert all(key.replace("; ", ", ") in text for key, _text in keys)
    dialog.write(tmp_path / "tidak ada" / "x.pdf")
    assert dialog.banner.property("level") == "error"
