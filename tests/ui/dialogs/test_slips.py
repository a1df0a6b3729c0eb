"""What is asked before slips are printed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.calendar import Month
from desktop.domain.letter import Paper
from desktop.ui.dialogs.slips import SlipDialog, SlipScope

COUNTS = {SlipScope.SELECTED: 0, SlipScope.SHOWN: 12, SlipScope.ALL: 3000}


def test_the_narrowest_choice_with_somebody_in_it_is_proposed(
    qtbot: QtBot, app: QApplication
) -> None:
    """Nobody is selected, so what is shown; keys choose the rest."""
    dialog = SlipDialog(COUNTS, Month(2026, 11))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert (dialog.scope(), dialog.paper()) == (SlipScope.SHOWN, Paper.A4)
    assert not dialog.buttons[SlipScope.SELECTED].isEnabled()
    assert "3.000 orang" in dialog.buttons[SlipScope.ALL].text()
    qtbot.keyClick(dialog.buttons[SlipScope.SHOWN], Qt.Key.Key_Down)
    qtbot.mouseClick(dialog.picker.previous, Qt.MouseButton.LeftButton)
    assert (dialog.scope(), dialog.month()) == (SlipScope.ALL, Month(2026, 10))
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.write, Qt.MouseButton.LeftButton)


def test_a_table_that_shows_everybody_is_no_choice_of_its_own(
    qtbot: QtBot, app: QApplication
) -> None:
    """Nobody reads that nought people are shown while three thousand are."""
    dialog = SlipDialog({**COUNTS, SlipScope.SHOWN: 0}, Month(2026, 11))
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    seen = [scope for scope, button in dialog.buttons.items() if button.isVisible()]
    assert seen == [SlipScope.SELECTED, SlipScope.ALL]
    assert dialog.scope() is SlipScope.ALL
