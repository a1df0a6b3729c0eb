"""Dates as people, programs and printers leave them in cells."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.fields import FIELDS_BY_KEY
from desktop.domain.parsing import AmountStyle, DateOrder
from desktop.exchange.cell_parser import CellParser
from desktop.exchange.date_text import (
    date_of_digits,
    date_of_serial,
    date_of_short_year,
    date_of_words,
    tidy_date,
)
from desktop.exchange.reader_process import SheetData
from desktop.exchange.worker_import import import_sheets

DAY = date(1990, 3, 12)
HEAD = ["Nama", "NIK", "Tgl Lahir", "L/P", "TMT Kerja", "Upah"]
SITI = ["Siti Contoh", "1871015203900001", "12-03-1990", "P", "2020-01-02", "4500000"]


def born(text: str, order: DateOrder = DateOrder.DAY_FIRST) -> tuple[object, str]:
    """Return what a cell of birth dates is read as, and the kind of repair."""
    parser = CellParser(FIELDS_BY_KEY["birth_date"], AmountStyle.INDONESIAN, order)
    parsed = parser.parse(text)
    return parsed.value, parsed.repair


@pytest.mark.parametrize(
    "text",
    ["12 Maret 1990", "12-Mar-1990", "12MAR1990", "Senin, 12 Maret 1990", "March 12, 1990",
     "Mar 12th 1990", "12 Mrt 1990", "Bandar Lampung, 12 Maret 1990"],
)  # fmt: skip
def test_names_of_months_in_both_languages(text: str) -> None:
    """With the weekday or the place before it, the English order too."""
    assert born(text) == (DAY, "date_words")


@pytest.mark.parametrize(
    "text",
    ["19900312", "12-03-1990 00:00", "12/03/1990 12:00:00 AM", "1990-03-12 08:30:00",
     "12 - 03 - 1990", "12\u201303\u20131990", "Bandar Lampung, 12-03-1990",
     "Metro / 12.03.1990", "12.03.1990 08.00"],
)  # fmt: skip
def test_what_stands_around_a_date_is_taken_off(text: str) -> None:
    """Times, places, blanks and long dashes; the cell before and after is shown as a repair."""
    assert born(text) == (DAY, "date_format")


@pytest.mark.parametrize(
    "text", ["kemarin", "12-03", "1990", "31-02-1990", "12 Mart 1990", "12-03-1990-1", "03.12 90.1"]
)
def test_what_is_no_date_stays_none(text: str) -> None:
    """Nothing is made up where a text does not say a day of the calendar."""
    value, _repair = born(text)
    assert value is None


def test_eight_digits_are_read_by_where_the_year_can_be() -> None:
    """A day in front would be a year of the first thousand."""
    assert date_of_digits("20100521") == date(2010, 5, 21)
    assert date_of_digits("21052010") is None
    assert born("21052010") == (date(2010, 5, 21), "date_format")
    assert date_of_serial("20100521") is None


@pytest.mark.parametrize(
    ("text", "is_birth", "day"),
    [("12/03/90", True, DAY), ("12-Mar-90", True, DAY), ("01-02-05", True, date(2005, 2, 1)),
     ("01-02-30", True, date(1930, 2, 1)), ("31-12-30", False, date(2030, 12, 31)),
     ("06-01-98", False, date(1998, 1, 6)), ("31-02-90", True, None), ("12-03-1990", True, None)],
)  # fmt: skip
def test_a_short_year_gets_the_likely_century(text: str, is_birth: bool, day: date | None) -> None:
    """Births as spreadsheets do, contracts that end later than people are born."""
    assert date_of_short_year(text, DateOrder.DAY_FIRST, is_birth=is_birth) == day


def test_words_and_tidying_leave_short_years_alone() -> None:
    """Only where it was asked for a century is chosen."""
    assert date_of_words("12-Mar-90") is None
    assert tidy_date("Metro, 12/03/90 00:00") == "12/03/90"


def test_a_century_is_proposed_and_never_taken_unasked() -> None:
    """Unasked the row stays out with its cure; the proposal is shown before and after."""
    row = [*SITI[:2], "12/03/90", *SITI[3:]]
    result = import_sheets([SheetData("Data", [HEAD, row, SITI])], "a.xlsx")
    assert result.rejected_rows == (2,)
    assert [
        (f.code, f.value) for f in result.findings if f.row == 2 and f.field == "birth_date"
    ] == [("DATE_FORM", "12/03/90")]
    proposal = next(r for r in result.proposals if r.row == 2)
    assert (proposal.kind, proposal.before, proposal.after) == (
        "short_year",
        "12/03/90",
        "12-03-1990",
    )


def test_the_order_of_short_years_is_decided_as_that_of_long_ones() -> None:
    """A month in front shows in one cell and holds for the column."""
    rows = [[*SITI[:2], text, *SITI[3:]] for text in ("03/25/90", "03/04/90")]
    result = import_sheets([SheetData("Data", [HEAD, *rows])], "a.xlsx")
    assert [r.after for r in result.proposals if r.kind == "short_year"] == [
        "25-03-1990",
        "04-03-1990",
    ]


def test_places_before_dates_do_not_hide_that_the_order_is_open() -> None:
    """Of 3 April or 4 March nothing is guessed because a town stands before it."""
    head = [*HEAD[:2], "Tempat, Tgl Lahir", *HEAD[3:]]
    row = [*SITI[:2], "Metro, 03-04-1990", *SITI[3:]]
    result = import_sheets([SheetData("Data", [head, row])], "a.xlsx")
    assert [(q.heading, q.samples) for q in result.questions] == [
        ("Tempat, Tgl Lahir", ((2, "Metro, 03-04-1990"),))
    ]
