"""Freezing is asked about; amber lines need a reason."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.services.check_list import OpenLine
from desktop.ui.dialogs.closing import ClosingDialog

NUMBER = "001/PJ/XI/2026"
LINES = (OpenLine("REG-03: Sebagian", "REG-03: Partly met", 1), OpenLine("Tanpa JKK", "No JKK", 7))


def test_amber_lines_need_a_reason(qtbot: QtBot) -> None:
    """They are listed with how many there are; blanks are no reason."""
    dialog = ClosingDialog(NUMBER, LINES, "Persetujuan Budi gugur.")
    qtbot.addWidget(dialog)
    assert [dialog.table.texts.row_texts(row) for row in (0, 1)] == [
        ["1", "REG-03: Sebagian"],
        ["7", "Tanpa JKK"],
    ]
    qtbot.keyClicks(dialog.reason, "  ")
    qtbot.mouseClick(dialog.finalise, Qt.MouseButton.LeftButton)
    assert dialog.result() == 0
    assert "Isi alasannya" in dialog.row.note()
    qtbot.keyClicks(dialog.reason, "Menunggu BPJS")
    qtbot.mouseClick(dialog.finalise, Qt.MouseButton.LeftButton)
    assert (dialog.result(), dialog.answer()) == (1, "Menunggu BPJS")


@pytest.mark.parametrize(("result", "expected"), [(0, None), (1, "")])
def test_without_amber_lines_only_the_question_is_asked(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, result: int, expected: str | None
) -> None:
    """Cancelling hands back ``None``."""
    monkeypatch.setattr(ClosingDialog, "exec", lambda _dialog: result)
    assert ClosingDialog.ask(None, NUMBER, ()) == expected
    dialog = ClosingDialog(NUMBER, ())
    qtbot.addWidget(dialog)
    qtbot.mouseClick(dialog.finalise, Qt.MouseButton.LeftButton)
    assert dialog.result() == 1
