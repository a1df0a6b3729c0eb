"""Two names make an approval, typed with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.approval import ApprovedPart
from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.ui.dialogs.approval import ApprovalDialog


def test_two_people_are_asked_for(
    qtbot: QtBot, services: Services, stored_employer: Employer
) -> None:
    """One name, or the same twice, stays with its reason; two names are recorded."""
    parts = {ApprovedPart.LETTER: "ab"}
    dialog = ApprovalDialog(services.approvals, parts, "Rina Contoh")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
    assert dialog.row.note() == "Isi nama penyusun dan nama orang yang menyetujui."
    qtbot.keyClicks(dialog.approved_by, "rina contoh")
    qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
    assert "orang kedua" in dialog.row.note()
    dialog.approved_by.clear()
    qtbot.keyClicks(dialog.approved_by, "Budi Contoh")
    qtbot.mouseClick(dialog.store, Qt.MouseButton.LeftButton)
    assert dialog.changes is not None
    approval = services.approvals.status(parts).approval
    assert approval is not None
    assert (approval.filled_in_by, approval.approved_by) == ("Rina Contoh", "Budi Contoh")
