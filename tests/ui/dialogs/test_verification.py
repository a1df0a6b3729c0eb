from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.verification import Difference
from desktop.errors import UserError
from desktop.services.verification import ALTERED, UNALTERED, VerificationAnswer
from desktop.ui.dialogs import verification
from desktop.ui.dialogs.verification import VerificationDialog, show_verification


def texts(dialog: VerificationDialog) -> str:
    """Return all that the dialog says."""
    return "\n".join(part.text() for part in dialog.findChildren(QLabel))


def test_an_intact_file_is_called_intact(qtbot: QtBot) -> None:
    """The head answers, the sentence explains, the title names the file."""
    answer = VerificationAnswer(UNALTERED, "1/2026", "0" * 64)
    dialog = VerificationDialog("a.pdf", answer)
    qtbot.addWidget(dialog)
    assert "Deklarasi ini utuh" in texts(dialog)
    assert "Deklarasi nomor 1/2026 utuh sejak difinalkan" in texts(dialog)
    assert dialog.windowTitle() == "a.pdf"


def test_an_altered_file_names_the_differences(qtbot: QtBot) -> None:
    """Whoever holds an altered file sees what is altered."""
    answer = VerificationAnswer(ALTERED, "1/2026", "0" * 64, (Difference("BYTES"),))
    dialog = VerificationDialog("a.pdf", answer)
    qtbot.addWidget(dialog)
    assert "Deklarasi ini sudah berubah" in texts(dialog)
    assert "sekurang-kurangnya satu byte berubah" in texts(dialog)


def test_any_other_file_is_told_in_one_sentence(qtbot: QtBot) -> None:
    """A file that is no declaration is no bug."""
    dialog = VerificationDialog("a.pdf", UserError("NOT_A_DECLARATION", "Bukan deklarasi."))
    qtbot.addWidget(dialog)
    assert "Bukan deklarasi." in texts(dialog)


def test_a_file_is_checked_and_shown_until_it_is_closed(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The check runs against the file itself, without a data file."""
    file = tmp_path / "bukan.pdf"
    file.write_bytes(b"%PDF-1.4 bukan deklarasi")
    shown: list[str] = []
    monkeypatch.setattr(
        verification.VerificationDialog, "exec", lambda dialog: shown.append(texts(dialog))
    )
    assert show_verification(file, tmp_path / "pengaturan.ini") == 0
    assert "Bukan deklarasi yang dapat diperiksa" in shown[0]
    assert not [w for w in app.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]
