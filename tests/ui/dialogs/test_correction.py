"""A correction needs its reason."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.services.declarations import Correction
from desktop.ui.dialogs.correction import CorrectionDialog

NUMBER = "001/PJ/XI/2026"


def test_without_a_reason_it_does_not_begin(qtbot: QtBot) -> None:
    """Blanks are no reason; with words the dialog ends."""
    dialog = CorrectionDialog(NUMBER)
    qtbot.addWidget(dialog)
    dialog.reason.setPlainText("  ")
    dialog.begin.click()
    assert dialog.result() == 0
    dialog.reason.setPlainText(" Dua pekerja terlewat ")
    dialog.begin.click()
    assert dialog.result() == 1
    assert dialog.correction() == Correction(NUMBER, "Dua pekerja terlewat")


@pytest.mark.parametrize(("result", "expected"), [(0, None), (1, Correction(NUMBER, ""))])
def test_asking_gives_a_correction_or_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, result: int, expected: object
) -> None:
    """Cancelling hands back ``None``."""
    monkeypatch.setattr(CorrectionDialog, "exec", lambda _self: result)
    assert CorrectionDialog.ask(None, NUMBER) == expected
