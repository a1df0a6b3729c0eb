"""Figures behind a result in the usual form."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.ui.pages.assessment_inputs import InputTable, input_rows, value_text


def test_values_are_written_as_people_write_them() -> None:
    """Days and amounts get their form; anything else stays."""
    assert value_text("2026-11-22") == "22-11-2026"
    assert value_text("3491889.00") == "Rp3.491.889,00"
    assert value_text("JKK JKM") == "JKK JKM"


def test_only_named_figures_are_shown() -> None:
    """What only the JSON carries stays out; a gap says so; an empty list of months is none."""
    inputs = {"due": "", "late_months": "", "minimum_wage_knowledge": "known", "late": "0"}
    assert input_rows(inputs) == [("Jatuh tempo", "belum diisi"), ("Terlambat", "0")]


def test_a_short_month_is_named_with_its_office() -> None:
    """The shortfall of one month tells to whom and for when."""
    [(name, value)] = input_rows({"shortfall_BPJSTK_2026-10": "1000.50"})
    assert name == "Kurang bayar BPJS Ketenagakerjaan, 2026-10"
    assert value == "Rp1.000,50"


def test_the_table_hides_when_there_is_nothing(qtbot: QtBot) -> None:
    """An empty table takes no room."""
    table = InputTable()
    qtbot.addWidget(table)
    table.show_inputs({"late": "2"})
    assert not table.isHidden()
    table.show_inputs({})
    assert table.isHidden()
