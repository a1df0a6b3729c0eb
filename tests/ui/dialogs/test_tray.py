"""The rows that wait: shown with their findings, written out, discarded."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from desktop.domain.employer import Employer
from desktop.services.container import Services
from desktop.ui.dialogs.tray import TrayDialog
from desktop.ui.widgets.selection import choose_index
from tests.ui.test_accessibility import nameless

HEAD = ["Nama Lengkap", "NIK", "Tanggal Lahir", "Jenis Kelamin", "Tanggal Mulai Bekerja", "Upah"]
BAD = ["Budi Contoh", "187101070495000", "07-04-1995", "L", "06-01-2020", "3750000"]


@pytest.fixture
def dialog(
    qtbot: QtBot, app: QApplication, services: Services, stored_employer: Employer, tmp_path: Path
) -> TrayDialog:
    """Return the dialog with one row."""
    book = openpyxl.Workbook()
    for row in (HEAD, BAD):
        book.worksheets[0].append(row)
    book.save(tmp_path / "orang.xlsx")
    desk = services.import_desk
    desk.apply(desk.plan(desk.open(tmp_path / "orang.xlsx")))
    shown = TrayDialog(services.tray)
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def test_a_row_is_shown_with_what_is_wrong(dialog: TrayDialog) -> None:
    """File, row, content, finding; everything has a name."""
    texts = [dialog.model.index(0, column).data() for column in range(4)]
    assert texts[:2] == ["orang.xlsx", "2"]
    assert "Budi Contoh" in texts[2]
    assert "16 angka" in texts[3]
    assert nameless(dialog) == []


def test_the_rows_are_written_out(
    qtbot: QtBot, dialog: TrayDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dialog asks where to and hands the place on."""
    path = str(tmp_path / "tunggu.xlsx")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path, ""))
    with qtbot.waitSignal(dialog.export_requested) as asked:
        qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert asked.args == [path]


def test_rows_are_discarded_and_brought_back(
    qtbot: QtBot, dialog: TrayDialog, services: Services
) -> None:
    """Nothing is selected at first; what is selected goes at once, and one click brings it back."""
    assert not dialog.discard.isEnabled()
    before = services.tray.sheets()
    choose_index(dialog.table, dialog.model.index(0, 0))
    services.edit_steps.take()
    with qtbot.waitSignal(dialog.edited):
        qtbot.mouseClick(dialog.discard, Qt.MouseButton.LeftButton)
    assert services.tray.count() == 0
    assert dialog.model.rowCount() == 0
    step = services.edit_steps.take()
    assert step is not None
    dialog.undo_requested.connect(lambda: services.edit_steps.apply(step.reversed()))
    dialog.banner.action_triggered.emit()
    assert services.tray.sheets() == before
    assert dialog.model.rowCount() == 1
    assert not dialog.banner.isVisible()
