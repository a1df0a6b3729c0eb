"""Why odd values of a worker stay."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.ui.dialogs.kept_value import KeptValueDialog, OddValue, ask_reasons
from tests.ui.people import worker

ZERO = OddValue("WAGE_ZERO", "Upah pokoknya nol.")
YOUNG = OddValue("AGE_UNDER_15", "Usia saat mulai bekerja kurang dari 15 tahun.")


def test_each_finding_has_its_line(qtbot: QtBot) -> None:
    """What was written before stands there; Enter saves."""
    dialog = KeptValueDialog("Budi Contoh", [ZERO, YOUNG], {"WAGE_ZERO": "Cuti"})
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    first, second = dialog.fields.values()
    assert (first.text(), second.text()) == ("Cuti", "")
    first.selectAll()
    qtbot.keyClicks(first, "Cuti  panjang")
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.reasons() == {"WAGE_ZERO": "Cuti panjang", "AGE_UNDER_15": ""}


def test_only_what_changed_is_stored(
    services: Services, stored_employer: Employer, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Cancelling or saving the same again tells nobody."""
    saved, _ = services.workforce.save(worker("Budi Contoh", basic_wage=0))
    written = {"WAGE_ZERO": "Cuti panjang", "AGE_UNDER_15": ""}
    monkeypatch.setattr(KeptValueDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted)
    monkeypatch.setattr(KeptValueDialog, "reasons", lambda _dialog: written)
    assert ask_reasons(None, services, saved.worker_id, [ZERO, YOUNG]) is not None
    ((key, kept),) = services.kept_values.valid().items()
    assert (key, kept.reason) == ((saved.worker_id, "WAGE_ZERO"), "Cuti panjang")
    assert ask_reasons(None, services, saved.worker_id, [ZERO, YOUNG]) is None
