"""The small table to type into: reading, pasting, marking what cannot be read."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.cell_table import (
    CellFault,
    CellKind,
    CellTable,
    CellView,
    Column,
    cell_text,
    read_moment,
)

COLUMNS = (Column("Jumlah", CellKind.AMOUNT), Column("Tanggal", CellKind.DAY))


@pytest.fixture
def table(qapp: QGuiApplication) -> CellTable:
    """Return a table of three rows, the first filled."""
    rows = [[1_000_00, date(2026, 10, 9)], [None, None], [None, None]]
    return CellTable(COLUMNS, ("Oktober", "September", "Agustus"), rows)


@pytest.fixture
def view(qtbot: QtBot, table: CellTable) -> CellView:
    """Return the table on the screen, its second row chosen."""
    view = CellView(table, "Pembayaran")
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    view.setCurrentIndex(table.index(1, 0))
    view.setFocus()
    return view


def test_the_model_keeps_to_its_contract(qtmodeltester: ModelTester, table: CellTable) -> None:
    """Qt's own tester finds nothing while cells and rows change."""
    qtmodeltester.check(table)
    table.paste(0, 0, "1\t2")
    table.add_row()
    table.remove_row(1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("15-10-2026 14:30", datetime(2026, 10, 15, 14, 30)),
        ("15/10/2026 9.05", datetime(2026, 10, 15, 9, 5)),
        ("15102026 1430", datetime(2026, 10, 15, 14, 30)),
        ("2026-10-15T08:00:00", datetime(2026, 10, 15, 8)),
    ],
)
def test_moments_are_read_as_people_write_them(text: str, expected: datetime) -> None:
    """Day and hour with the usual signs between them, or none."""
    assert read_moment(text) == expected


@pytest.mark.parametrize(
    "text", ["15-10-2026", "14:30", "31-02-2026 10:00", "15-10-2026 25:00", ""]
)
def test_half_a_moment_is_none(text: str) -> None:
    """A day without an hour, an hour without a day, and impossible ones are refused."""
    with pytest.raises(ValueError, match=r"\w"):
        read_moment(text)


def test_values_are_shown_in_the_usual_form(table: CellTable) -> None:
    """Amounts with grouped digits, days with dashes, moments to the minute."""
    assert table.index(0, 0).data() == "1.000"
    assert table.index(0, 1).data() == "09-10-2026"
    assert cell_text(datetime(2026, 10, 15, 14, 30)) == "15-10-2026 14:30"


def test_what_cannot_be_read_stays_and_is_marked(table: CellTable) -> None:
    """The typed text is kept for mending, with a hint; negative amounts are no amounts."""
    table.setData(table.index(1, 0), "-5")
    table.setData(table.index(2, 1), "31-02-2026")

    assert table.faults() == [CellFault(1, 0), CellFault(2, 1)]
    assert table.index(1, 0).data() == "-5"
    assert "12.500.000" in table.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert table.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None
    with pytest.raises(ValueError, match=r"\w"):
        table.values()


def test_a_block_from_a_spreadsheet_is_pasted(view: CellView, table: CellTable) -> None:
    """Ctrl+V fills rows and columns from the chosen cell; what lies outside is left out."""
    QGuiApplication.clipboard().setText("2.000\t10-09-2026\tx\r\n3000,50\t11/08/2026\r\n9\t9\r\n")
    QTestKeys.press(view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert table.values() == [
        [1_000_00, date(2026, 10, 9)],
        [2_000_00, date(2026, 9, 10)],
        [3_000_50, date(2026, 8, 11)],
    ]


def test_delete_empties_and_enter_goes_down(view: CellView, table: CellTable) -> None:
    """Both work on the cell chosen, without opening an editor."""
    view.setCurrentIndex(table.index(0, 0))
    QTestKeys.press(view, Qt.Key.Key_Delete)
    assert table.values()[0] == [None, date(2026, 10, 9)]
    QTestKeys.press(view, Qt.Key.Key_Return)
    assert view.currentIndex().row() == 1


def test_typing_fills_a_cell(qtbot: QtBot, view: CellView, table: CellTable) -> None:
    """The first digit opens the editor, Enter takes what was typed."""
    QTestKeys.press(view, Qt.Key.Key_7)
    editor = view.focusWidget()
    qtbot.keyClicks(editor, "500")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: table.values()[1][0] == 7_500_00)
    qtbot.waitUntil(lambda: view.currentIndex().row() == 2)


class QTestKeys:
    """Presses keys on a view."""

    @staticmethod
    def press(
        view: CellView,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press one key."""
        from PySide6.QtTest import QTest

        QTest.keyClick(view, key, modifier)


def test_the_names_of_rows_end_with_the_last(view: CellView) -> None:
    """Below them there is nothing, as beside them."""
    view.resize(400, 300)
    names = view.verticalHeader()
    picture = names.viewport().grab().toImage()
    below = range(names.length() + 2, picture.height())
    assert len({picture.pixelColor(5, y).name() for y in below}) == 1
