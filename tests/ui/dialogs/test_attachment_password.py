"""The dialog for the password of locked names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.attachment_password import AttachmentPasswordDialog


def test_the_password_is_hidden_and_needed(app: QApplication, qtbot: QtBot) -> None:
    """Nothing typed, nothing to open; Enter opens with what was typed."""
    dialog = AttachmentPasswordDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.password.echoMode() is QLineEdit.EchoMode.Password
    assert dialog.password.accessibleName()
    assert not dialog.unlock.isEnabled()
    qtbot.keyClicks(dialog.password, "rahasia sekali")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.password, Qt.Key.Key_Return)


@pytest.mark.parametrize(("accepted", "answer"), [(1, "rahasia"), (0, "")])
def test_the_answer_is_the_password_or_nothing(
    app: QApplication, monkeypatch: pytest.MonkeyPatch, accepted: int, answer: str
) -> None:
    """Cancelling gives nothing away."""

    def typed(dialog: AttachmentPasswordDialog) -> int:
        dialog.password.setText("rahasia")
        return accepted

    monkeypatch.setattr(AttachmentPasswordDialog, "exec", typed)
    assert AttachmentPasswordDialog.ask(None) == answer
