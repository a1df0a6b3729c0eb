"""The list of rows in dialogs."""

from __future__ import annotations

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
