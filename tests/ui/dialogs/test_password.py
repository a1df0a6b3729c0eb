from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.password import NewPasswordDialog, Typed, UnlockDialog


def test_the_password_is_hidden_and_returned(app: QApplication, qtbot: QtBot) -> None:
    """Nobody reads it over the shoulder."""
    dialog = UnlockDialog("data.sqlite")
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.field, "kalimat pendek")
    assert dialog.field.displayText() != "kalimat pendek"
    assert dialog.typed() == Typed("kalimat pendek", is_recovery=False, remember=False)


def test_who_forgot_it_types_the_recovery_key(app: QApplication, qtbot: QtBot) -> None:
    """The field for it appears on request, and what stands there wins."""
    dialog = UnlockDialog("data.sqlite", "Kata sandi tidak cocok.")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.banner.text() == "Kata sandi tidak cocok."
    assert not dialog.recovery.isVisible()
    qtbot.mouseClick(dialog.forgot, Qt.MouseButton.LeftButton)
    assert dialog.recovery.isVisible()
    qtbot.keyClicks(dialog.recovery, " ABCDE ")
    dialog.remember.setChecked(True)
    assert dialog.typed() == Typed("ABCDE", is_recovery=True, remember=True)


def test_giving_up_returns_nothing(app: QApplication) -> None:
    """Escape means that the file stays closed."""
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    assert UnlockDialog.ask(None, "data.sqlite") is None


def test_a_new_password_is_long_enough_and_typed_twice(app: QApplication, qtbot: QtBot) -> None:
    """Each fault stands under its field, and the dialog stays."""
    dialog = NewPasswordDialog(may_skip=False)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog.first, "pendek")
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert "sedikitnya 8" in dialog._row.note()
    qtbot.keyClicks(dialog.first, " sekali")
    qtbot.keyClicks(dialog.second, "lain")
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert "tidak sama" in dialog._again.note()
    assert dialog.isVisible()
    dialog.second.setText(dialog.first.text())
    qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_the_keys_stand_where_the_password_is_to_be_typed_again(
    app: QApplication, qtbot: QtBot
) -> None:
    """A click on the button took them from the field; the fault gives them back."""
    dialog = NewPasswordDialog(may_skip=False)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    for typed, again, field in (
        ("pendek", "pendek", dialog.first),
        ("kalimat panjang", "lain", dialog.second),
    ):
        dialog.first.setText(typed)
        dialog.second.setText(again)
        dialog.use.setFocus()
        qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
        assert field.hasFocus()


def test_a_password_for_a_colleague_is_said_to_be_one(app: QApplication, qtbot: QtBot) -> None:
    """Nobody must think that his own file is locked now, or that a recovery key opens this one."""
    own, lent = (NewPasswordDialog(may_skip=False, is_handover=lent) for lent in (False, True))
    for dialog in (own, lent):
        qtbot.addWidget(dialog)
    said = [" ".join(part.text() for part in dialog.findChildren(QLabel)) for dialog in (own, lent)]
    assert "kunci pemulihan" in said[0]
    assert "kunci pemulihan" not in said[1]
    assert "berkas Anda sendiri tidak berubah" in said[1]


def test_a_file_may_do_without_where_that_is_offered(app: QApplication, qtbot: QtBot) -> None:
    """No password is an explicit choice, never what happens by itself."""

    def skip() -> None:
        dialog = QApplication.activeModalWidget()
        qtbot.mouseClick(dialog.skip, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, skip)
    assert NewPasswordDialog.ask(None, may_skip=True) == ""
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    assert NewPasswordDialog.ask(None) is None
