from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.handover import HandedOver
from desktop.storage.backup import CopyContents
from desktop.ui.dialogs.handover import TakeInDialog


@pytest.mark.parametrize(
    ("twin", "says", "button"),
    [
        (None, "ditambahkan sebagai perusahaan baru", "Tambahkan"),
        (Employer(name="PT Contoh"), "tidak akan ditimpa", "Tambahkan di samping yang lama"),
    ],
)
def test_it_says_what_would_happen(
    app: QApplication, qtbot: QtBot, twin: Employer | None, says: str, button: str
) -> None:
    """Counts, whether the employer is here already, and a button that says it."""
    dialog = TakeInDialog(HandedOver(Employer(name="PT Contoh"), CopyContents(1, 214, 3), twin))
    qtbot.addWidget(dialog)
    words = " ".join(part.text() for part in dialog.findChildren(QLabel))
    assert "PT Contoh: 214 tenaga kerja, 3 deklarasi." in words
    assert says in words
    assert dialog.add.text() == button


def test_leaving_takes_nothing_in(app: QApplication) -> None:
    """Escape means no."""
    found = HandedOver(Employer(name="PT Contoh"), CopyContents(1, 0, 0), None)
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    assert TakeInDialog.ask(None, found) is False
