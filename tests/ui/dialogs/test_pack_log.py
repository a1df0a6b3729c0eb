"""The log of hand-overs on screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.domain.inspection_pack import HandOver, PackedFile, PackEntry
from desktop.services.container import Services
from desktop.storage.pack_log import PackLogRepository
from desktop.ui.dialogs.pack_log import PackLogDialog
from tests.services.conftest import make_worker

GIVEN = HandOver(
    handed_on=date(2026, 11, 24), giver="Rina Contoh", office="Dinas Contoh", officer="Budi"
)
ENTRY = PackEntry(
    document_number="",
    given=GIVEN,
    files=(PackedFile("00-indeks.pdf", "Indeks", 25_000, "a" * 64),),
    digest="b" * 64,
    file_digest="",
    operator="Rina Contoh",
    recorded_at=datetime(2026, 11, 24, 9, 0),
)


@pytest.fixture
def dialog(
    qtbot: QtBot, app: QApplication, services: Services, stored_employer: Employer
) -> PackLogDialog:
    """Return the dialog over two hand-overs, the second with whole identities."""
    services.workforce.save(make_worker(1))
    stored, _ = services.declarations.finalise("012/XI/2026")
    whole = replace(
        GIVEN, handed_on=date(2026, 12, 1), office="BPJS", is_masked=False, reason="diminta"
    )
    log = PackLogRepository(services.database)
    for given in (GIVEN, whole):
        entry = replace(ENTRY, given=given)
        log.add(stored_employer.employer_id, stored.declaration_id, entry, lambda: None)
    dialog = PackLogDialog(services.inspection_packs)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_it_is_read_by_day_and_down_to_each_file(dialog: PackLogDialog, tmp_path: Path) -> None:
    """The newest first; keys go to the next one, days narrow the list, the export follows."""
    assert dialog.table.texts.row_texts(0)[:5] == [
        "01-12-2026", "012/XI/2026", "BPJS", "Budi", "lengkap",
    ]  # fmt: skip
    assert "Alasan NIK lengkap: diminta." in dialog.told.text()
    assert dialog.files.texts.row_texts(0)[0] == "00-indeks.pdf"
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert "Alasan" not in dialog.told.text()
    QTest.keyClicks(dialog.last, "24112026")
    assert dialog.found.text() == "1 serah terima"
    assert dialog.table.texts.row_texts(0)[4] == "disamarkan"
    dialog.save(tmp_path / "log.xlsx")
    assert dialog.banner.text() == "1 baris ditulis ke log.xlsx."
    assert openpyxl.load_workbook(tmp_path / "log.xlsx").active.max_row == 2
    dialog.save(tmp_path / "none" / "log.csv")
    assert "log.csv" in dialog.banner.text()
    QTest.keyClicks(dialog.first, "25112026")
    assert dialog.files.texts.rowCount() == 0
    assert not dialog.export.isEnabled()


def test_without_hand_overs_it_says_how_one_comes_about(
    qtbot: QtBot, app: QApplication, services: Services, stored_employer: Employer
) -> None:
    """Nothing at all is another thing than nothing between two days."""
    dialog = PackLogDialog(services.inspection_packs)
    qtbot.addWidget(dialog)
    assert "Keluaran lain" in dialog.told.text()
    qtbot.keyClicks(dialog.first, "01012026")
    assert "kedua tanggal" in dialog.told.text()
