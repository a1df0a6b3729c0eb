"""The question before a program is recorded as voluntary."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.assessment import ConcernedWorker
from desktop.domain.offer import Offer
from desktop.domain.program import Program
from desktop.ui.dialogs.offer import OfferDialog

OFFER = Offer(
    program=Program.JHT,
    needs=(),
    can_join=(ConcernedWorker(1, 2, ""), ConcernedWorker(2, 3, "")),
    cannot_join=(),
    members=0,
    employer_share=370_000_00,
    worker_share=200_000_00,
)


@pytest.fixture
def dialog(qtbot: QtBot) -> OfferDialog:
    """Return the question for JHT."""
    dialog = OfferDialog(OFFER, date(2026, 11, 22))
    qtbot.addWidget(dialog)
    return dialog


def test_the_question_tells_for_whom_and_at_what_cost(dialog: OfferDialog) -> None:
    """Number of workers and both shares stand in the question."""
    words = "\n".join(found.text() for found in dialog.findChildren(QLabel))
    for part in ("2 pekerja", "Rp370.000,00", "Rp200.000,00", "dapat dibatalkan"):
        assert part in words


@pytest.mark.parametrize("text", ["", "besok"])
def test_without_a_day_nothing_is_recorded(qtbot: QtBot, dialog: OfferDialog, text: str) -> None:
    """The fault stands under the day and the dialog stays open."""
    dialog.show()
    dialog.day.clear()
    qtbot.keyClicks(dialog.day, text)
    qtbot.keyClick(dialog.record, Qt.Key.Key_Space)
    assert dialog.isVisible()
    assert "Isi tanggalnya" in dialog._row.note()
