"""The list of rows in dialogs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.dialogs.value_list import ValueList


def test_the_cursor_stays_near(qtbot: QtBot) -> None:
    """A row that is gone gives the cursor to the last one; none leaves no cursor."""
    table = ValueList(("A", "B"), 0, "Daftar")
    qtbot.addWidget(table)
    table.show_rows([("1", "x"), ("2", "y")], 5)
    assert table.currentRow() == 1
    assert table.row_texts(1) == ["2", "y"]
    table.show_rows([])
    assert table.currentRow() == -1
    assert table.accessibleName() == "Daftar"


def test_amounts_stand_by_their_last_digit(qtbot: QtBot) -> None:
    """Heading and cells of a column of amounts are at the right, all others at the left."""
    table = ValueList(("Besaran", "Nilai", "Keputusan"), 2, "Daftar", figures=(1,))
    qtbot.addWidget(table)
    table.show_rows([("JP", "Rp11.086.300", "PP 45/2015")])
    heads = [table.horizontalHeaderItem(column).textAlignment() for column in range(3)]
    cells = [table.item(0, column).textAlignment() for column in range(3)]
    for side in (heads, cells):
        assert [bool(flag & Qt.AlignmentFlag.AlignRight) for flag in side] == [False, True, False]
