"""What is asked before a pack is made."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.services.inspection_pack import Ground, HandOver
from desktop.ui.dialogs.inspection_pack import InspectionPackDialog

PROPOSED = HandOver(handed_on=date(2026, 11, 24), place="Bandar Lampung", giver="Rina Contoh")


@pytest.fixture
def dialog(qtbot: QtBot, app: QApplication) -> InspectionPackDialog:
    """Return the dialog, shown, with what is known beforehand."""
    dialog = InspectionPackDialog("012/XI/2026", PROPOSED)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def press_make(qtbot: QtBot, dialog: InspectionPackDialog) -> str:
    """Press the button and return the first fault that stands below a field."""
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    notes = [row.note() for row in dialog.fault_rows() if row.note()]
    return notes[0] if notes else ""


def test_what_is_missing_is_told_at_its_field(qtbot: QtBot, dialog: InspectionPackDialog) -> None:
    """Office, officer, letter of an unusual ground; then it is accepted, masked."""
    assert press_make(qtbot, dialog) == "Isi kantor yang menerima."
    qtbot.keyClicks(dialog.office, "Dinas Tenaga Kerja")
    assert press_make(qtbot, dialog) == "Isi nama petugas yang menerima."
    qtbot.keyClicks(dialog.officer, "Budi Pengawas")
    dialog.ground.set_value(Ground.OTHER.value)
    assert press_make(qtbot, dialog) == "Sebut surat yang menjadi dasar penyerahan ini."
    qtbot.keyClicks(dialog.reference, "SPT 12")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    given = dialog.given()
    assert given.is_masked
    assert (given.office, given.officer, given.giver) == (
        "Dinas Tenaga Kerja", "Budi Pengawas", "Rina Contoh",
    )  # fmt: skip
    assert (given.ground, given.reference) == (Ground.OTHER.value, "SPT 12")


def test_whole_identities_ask_for_a_reason(qtbot: QtBot, dialog: InspectionPackDialog) -> None:
    """The field opens with the choice; going back to masked drops what was typed."""
    dialog.office.setText("Kantor")
    dialog.officer.setText("Petugas")
    assert not dialog.reason.isEnabled()
    qtbot.mouseClick(dialog.whole, Qt.MouseButton.LeftButton)
    assert press_make(qtbot, dialog).startswith("Tulis alasan")
    qtbot.keyClicks(dialog.reason, "diminta tertulis")
    assert (dialog.given().is_masked, dialog.given().reason) == (False, "diminta tertulis")
    qtbot.mouseClick(dialog.masked, Qt.MouseButton.LeftButton)
    assert (dialog.given().is_masked, dialog.given().reason) == (True, "")


def test_a_folder_of_proofs_is_chosen_and_must_exist(
    qtbot: QtBot,
    dialog: InspectionPackDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A folder that is gone is told; a day that cannot be read as well."""
    dialog.office.setText("Kantor")
    dialog.officer.setText("Petugas")
    dialog.folder.line.setText(str(tmp_path / "none"))
    qtbot.mouseClick(dialog.make, Qt.MouseButton.LeftButton)
    assert any("Folder bukti tidak ada" in row.note() for row in dialog.fault_rows())
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    qtbot.mouseClick(dialog.folder.choose, Qt.MouseButton.LeftButton)
    assert dialog.evidence_folder() == tmp_path
    dialog.handed_on.setText("31-02-2026")
    assert press_make(qtbot, dialog).startswith("Tulis tanggal")
