"""The table of records that an obligation describes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.bilingual import Bilingual
from desktop.domain.facts import FactKind, Facts, FactSpec, RecordSpec
from desktop.ui.dialogs.records import RecordsDialog

SPEC = RecordSpec(
    Bilingual("Proyek", "Projects"),
    (
        FactSpec("name", FactKind.TEXT, Bilingual("Nama", "Name")),
        FactSpec("started_on", FactKind.DATE, Bilingual("Mulai", "Start"), is_required=True),
        FactSpec("value", FactKind.AMOUNT, Bilingual("Nilai", "Value")),
        FactSpec("is_done", FactKind.YES_NO, Bilingual("Selesai", "Done")),
    ),
)
RECORD = {
    "name": "Gedung A",
    "started_on": date(2026, 1, 2),
    "value": 1_500_000_00,
    "is_done": True,
}

OpenDialog = Callable[..., RecordsDialog]


@pytest.fixture
def open_dialog(qtbot: QtBot, app: QApplication) -> OpenDialog:
    """Return a function that shows the dialog with some records."""

    def open_(*records: Facts) -> RecordsDialog:
        dialog = RecordsDialog(SPEC, records)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    return open_


def test_records_come_back_as_they_went_in(open_dialog: OpenDialog) -> None:
    """Every kind is shown as people write it and read back as the same value."""
    dialog = open_dialog(RECORD)
    shown = [dialog.table.text(0, column) for column in range(4)]
    assert shown == ["Gedung A", "02-01-2026", "1.500.000", "Ya"]
    assert dialog.fault() == ""
    assert dialog.records() == (RECORD,)


def test_an_empty_row_is_no_record(open_dialog: OpenDialog) -> None:
    """The row to begin with is left out when nothing was typed into it."""
    dialog = open_dialog()
    assert dialog.table.rowCount() == 1
    assert dialog.fault() == ""
    assert dialog.records() == ()


def test_a_block_can_be_pasted(qtbot: QtBot, open_dialog: OpenDialog) -> None:
    """Cells of a spreadsheet land in their columns with real keys."""
    dialog = open_dialog()
    QGuiApplication.clipboard().setText("Gedung B\t2/1/2026\t2500000\ttidak\n")
    qtbot.keyClick(dialog.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    (record,) = dialog.records()
    assert record["value"] == 2_500_000_00
    assert record["is_done"] is False


def test_what_is_missing_or_unreadable_is_named(qtbot: QtBot, open_dialog: OpenDialog) -> None:
    """Row, column and cure stand above the table, and the dialog stays open."""
    dialog = open_dialog(RECORD, {"name": "Gedung B"})
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "Baris 2, kolom Mulai" in dialog.banner.text()
    dialog.table.setData(dialog.table.index(1, 1), "31-02-2026")
    assert "31-02-2026" in dialog.fault()
    with pytest.raises(ValueError, match="DATE"):
        dialog.records()


def test_rows_are_added_and_removed(qtbot: QtBot, open_dialog: OpenDialog) -> None:
    """Both buttons act at the row that is chosen; saving hands the rest back."""
    dialog = open_dialog(RECORD)
    qtbot.mouseClick(dialog.add, Qt.MouseButton.LeftButton)
    assert dialog.table.rowCount() == 2
    dialog.view.setCurrentIndex(dialog.table.index(0, 0))
    qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    assert dialog.records() == ()
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    assert dialog.result() == 1


def test_asking_hands_back_what_was_typed(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saving returns the records, giving up returns nothing."""
    monkeypatch.setattr(RecordsDialog, "exec", lambda _self: 1)
    assert RecordsDialog.ask(None, SPEC, (RECORD,)) == (RECORD,)
    monkeypatch.setattr(RecordsDialog, "exec", lambda _self: 0)
    assert RecordsDialog.ask(None, SPEC, (RECORD,)) is None
