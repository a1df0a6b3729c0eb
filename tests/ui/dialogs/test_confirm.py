from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.ui.dialogs.confirm import ConfirmDialog, Leaving, UnsavedDialog


def press(text: str) -> None:
    """Press the button with these words on the dialog that is going to open."""

    def click() -> None:
        dialog = QApplication.activeModalWidget()
        buttons = dialog.findChildren(QPushButton)
        next(button for button in buttons if button.text() == text).click()

    QTimer.singleShot(0, click)


@pytest.mark.parametrize(("button", "answer"), [("Hapus", True), ("Batal", False)])
def test_a_question_is_answered_with_a_verb(app: QApplication, button: str, answer: bool) -> None:
    """The button that was named goes on, the other does not."""
    press(button)
    assert ConfirmDialog.ask(None, "Hapus?", "Tiga tenaga kerja.", "Hapus") is answer


@pytest.mark.parametrize(
    ("button", "answer"),
    [
        ("Simpan", Leaving.SAVE),
        ("Buang perubahan", Leaving.DISCARD),
        ("Kembali", Leaving.STAY),
    ],
)
def test_unsaved_input_is_saved_dropped_or_kept(
    app: QApplication, button: str, answer: Leaving
) -> None:
    """Three buttons, three answers."""
    press(button)
    assert UnsavedDialog.ask(None, "Perusahaan") is answer


def test_closing_the_question_means_staying(app: QApplication) -> None:
    """Esc never drops what was typed."""
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    assert UnsavedDialog.ask(None, "Perusahaan") is Leaving.STAY


@pytest.mark.parametrize("is_final", [True, False])
def test_enter_takes_nothing_away_for_good(app: QApplication, is_final: bool) -> None:
    """Of what cannot be taken back Enter is no answer, and the button says so by its look."""
    dialog = ConfirmDialog.make(None, "Hapus?", "Untuk selamanya.", "Hapus", is_final=is_final)
    default = next(b for b in dialog.findChildren(QPushButton) if b.isDefault())
    assert default.text() == ("Batal" if is_final else "Hapus")
    assert dialog.focusWidget() is default
    go_on = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Hapus")
    assert go_on.property("role") == ("danger-primary" if is_final else "primary")
    dialog.deleteLater()
