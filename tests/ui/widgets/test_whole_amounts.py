"""Amounts in tables are shown whole, and tables that hold all their rows do not scroll."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.models.text_table import TextTable
from desktop.ui.widgets.whole_amounts import WholeAmounts

LONG = "Rp1.234.567.890.123,00"


def shown_table(qtbot: QtBot, rows: list[tuple[str, str]]) -> TextTable:
    """Return a table of names and amounts in a narrow column, shown."""
    table = TextTable(("Nama", "Jumlah"), (90, 60), "Daftar", figures=(1,), wide=0)
    WholeAmounts(table, (1,))
    qtbot.addWidget(table)
    table.resize(400, 200)
    with qtbot.waitExposed(table):
        table.show()
    table.show_rows(rows)
    return table


def test_a_column_grows_to_its_amounts_and_stays(app: QApplication, qtbot: QtBot) -> None:
    """Short amounts leave the width as it was set; a long one is never cut."""
    table = shown_table(qtbot, [("Ani", "Rp0")])
    assert table.columnWidth(1) == 60
    table.show_rows([("Ani", LONG)])
    qtbot.waitUntil(lambda: table.columnWidth(1) > table.sizeHintForColumn(1))
    wide = table.columnWidth(1)
    assert wide > table.fontMetrics().horizontalAdvance(LONG)
    table.show_rows([("Ani", "Rp0")])
    assert table.columnWidth(1) == wide


def test_an_amount_that_is_scrolled_to_is_whole(app: QApplication, qtbot: QtBot) -> None:
    """Only what is in sight is measured; what comes into sight is measured then."""
    table = shown_table(qtbot, [("Ani", "Rp0")] * 500 + [("Budi", LONG)])
    assert table.columnWidth(1) == 60
    table.scrollToBottom()
    qtbot.waitUntil(lambda: table.columnWidth(1) >= table.sizeHintForColumn(1) > 60)


def test_the_wide_column_takes_what_the_others_leave(app: QApplication, qtbot: QtBot) -> None:
    """Not the last one, whose amounts would stand far from the others."""
    table = shown_table(qtbot, [("Ani", "Rp0")])
    assert table.columnWidth(0) == table.viewport().width() - 60
