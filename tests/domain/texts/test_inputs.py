"""Figures behind a result in the usual form."""

from __future__ import annotations

from desktop.domain.texts.inputs import INPUTS, input_rows, input_value


def test_values_are_written_as_people_write_them() -> None:
    """Days and amounts get their form; anything else stays."""
    assert input_value("2026-11-22") == "22-11-2026"
    assert input_value("3491889.00") == "Rp3.491.889,00"
    assert input_value("JKK JKM") == "JKK JKM"
    assert input_value("2550") == "2.550"
    assert input_rows({"npp": "01234567"})[0][1] == "01234567"


def test_only_named_figures_are_shown() -> None:
    """What only the JSON carries stays out; a gap says so; an empty list of months is none."""
    inputs = {"due": "", "late_months": "", "minimum_wage_knowledge": "known", "late": "0"}
    assert input_rows(inputs) == [("Jatuh tempo", "belum diisi"), ("Terlambat", "0")]


def test_a_short_month_is_named_with_its_office() -> None:
    """The shortfall of one month tells to whom and for when."""
    [(name, value)] = input_rows({"shortfall_BPJSTK_2026-10": "1000.50"})
    assert name == "Kurang bayar BPJS Ketenagakerjaan, Oktober 2026"
    assert value == "Rp1.000,50"


def test_single_months_in_order_are_for_the_full_list() -> None:
    """What was due and paid in each month stands in the letter, not on the screen."""
    inputs = {
        "size": "menengah",
        "late_months": "2026-04 2026-05",
        "paid_JKN_2026-10": "5.00",
        "due_2026-05": "2026-06-15",
    }
    assert input_rows(inputs) == [("Bulan yang terlambat", "04-2026, 05-2026")]
    assert input_rows(inputs, is_full=True) == [
        ("Bulan yang terlambat", "04-2026, 05-2026"),
        ("Dibayar BPJS Kesehatan, Oktober 2026", "Rp5,00"),
        ("Jatuh tempo Mei 2026", "15-06-2026"),
    ]


def test_months_are_named_in_the_language_of_the_figure() -> None:
    """Also the month for which something was due."""
    inputs = {"paid_JKN_2026-10": "5.00", "due_2026-05": "2026-06-15"}
    names = [name for name, _value in input_rows(inputs, "en", is_full=True)]
    assert names == ["Paid, BPJS Kesehatan, October 2026", "Due for May 2026"]


def test_every_name_has_both_languages() -> None:
    """No name is empty or left in the other language."""
    assert all(name.id and name.en for name in INPUTS.values())
