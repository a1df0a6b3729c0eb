"""Figures behind a result in the usual form."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.ui.pages.assessment_inputs import InputTable


def test_the_table_hides_when_there_is_nothing(qtbot: QtBot) -> None:
    """An empty table takes no room."""
    table = InputTable()
    qtbot.addWidget(table)
    table.show_inputs({"late": "2"})
    assert not table.isHidden()
    table.show_inputs({})
    assert table.isHidden()
