from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop import __version__
from desktop.services.container import Services
from desktop.ui.dialogs.about import AboutDialog, AboutFacts
from desktop.ui.dialogs.licences import LicencesDialog
from desktop.ui.dialogs.manual import ManualDialog
from desktop.ui.dialogs.shortcuts import ShortcutsDialog
from tests.ui.dialogs.test_own_values import make


def words_of(dialog: QWidget) -> str:
    """Return everything that a dialog says."""
    return " ".join(part.text() for part in dialog.findChildren(QLabel))


def test_versions_file_and_key_are_named_and_copied(
    app: QApplication, qtbot: QtBot, services: Services
) -> None:
    """Before a key was needed that is said; the digest is copied in full."""
    services.own_rules.add(make(services))
    dialog = AboutDialog(AboutFacts.of(services))
    qtbot.addWidget(dialog)
    words = words_of(dialog)
    assert __version__ in words
    assert "2026.11, sumber terbaru 10-10-2026; ditambah 1 isian Anda" in words
    assert "Bukan aplikasi resmi BPJS" in words
    assert "belum dibuat" in words
    fingerprint = services.signing.key().fingerprint
    dialog = AboutDialog(AboutFacts.of(services))
    qtbot.addWidget(dialog)
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert fingerprint in copied
    assert str(services.database.path) in copied
    assert f"SHA-256: {services.rules.shipped.digest}" in copied


def test_licences_and_news_are_one_step_away(
    app: QApplication, qtbot: QtBot, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The manual opens at the chapter of changes."""
    asked: list[object] = []
    monkeypatch.setattr(LicencesDialog, "ask", asked.append)
    dialog = AboutDialog(AboutFacts.of(services))
    qtbot.addWidget(dialog)
    qtbot.mouseClick(dialog.licences, Qt.MouseButton.LeftButton)
    assert asked == [dialog]
    qtbot.mouseClick(dialog.news, Qt.MouseButton.LeftButton)
    (manual,) = dialog.findChildren(ManualDialog)
    assert manual.current_key() == "changes"


def test_all_open_and_close(app: QApplication, services: Services) -> None:
    """``ask`` shows the dialog and returns when it is closed."""
    asks: list[tuple[Callable[..., None], tuple[object, ...]]] = [
        (AboutDialog.ask, (AboutFacts.of(services),)),
        (ShortcutsDialog.ask, ([("F1", "x")],)),
        (LicencesDialog.ask, ()),
    ]
    for ask, arguments in asks:
        QTimer.singleShot(0, lambda: QApplication.activeModalWidget().accept())
        assert ask(None, *arguments) is None
