"""Dates and amounts as people write them."""

from __future__ import annotations

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.parsing import (
    MAX_AMOUNT,
    AmountStyle,
    DateOrder,
    NotADate,
    NotAnAmount,
    parse_amount,
    parse_date,
)

DAY = date(1992, 12, 31)


@pytest.mark.parametrize(
    "text",
    ["31-12-1992", "31/12/1992", "31.12.1992", "31 12 1992", "31121992", "1992-12-31",
     "1992/12/31", "1992-12-31T00:00:00", "1992-12-31 00:00", " 31-12-1992 "],
)  # fmt: skip
def test_dates_are_read_day_first(text: str) -> None:
    """Every usual writing of one day gives that day."""
    assert parse_date(text) == DAY


def test_a_month_first_sheet_is_read_so() -> None:
    """12/31/1992 is a date only where the sheet is known to put the month first."""
    assert parse_date("12/31/1992", DateOrder.MONTH_FIRST) == DAY
    assert parse_date("1992-12-31", DateOrder.MONTH_FIRST) == DAY
    assert parse_date("1/2/1992", DateOrder.MONTH_FIRST) == date(1992, 1, 2)
    assert parse_date("1/2/1992") == date(1992, 2, 1)


@pytest.mark.parametrize(
    ("text", "order"),
    [("31-02-1992", DateOrder.DAY_FIRST), ("12/31/1992", DateOrder.DAY_FIRST),
     ("1992-13-01", DateOrder.DAY_FIRST), ("31/12/1992", DateOrder.MONTH_FIRST),
     ("00000000", DateOrder.DAY_FIRST)],
)  # fmt: skip
def test_a_day_that_the_calendar_lacks_is_told_apart(text: str, order: DateOrder) -> None:
    """The text has the form of a date, but there is no such day."""
    with pytest.raises(NotADate) as caught:
        parse_date(text, order)
    assert caught.value.has_form
    assert caught.value.text == text


@pytest.mark.parametrize(
    ("text", "order"),
    [("", DateOrder.DAY_FIRST), ("31-12-92", DateOrder.DAY_FIRST), ("Mei", DateOrder.DAY_FIRST),
     ("31121992", DateOrder.MONTH_FIRST), ("1992-12-31 10:15", DateOrder.DAY_FIRST),
     ("33969", DateOrder.DAY_FIRST)],
)  # fmt: skip
def test_a_year_is_never_guessed(text: str, order: DateOrder) -> None:
    """Two digits, words, times and bare numbers are no dates."""
    with pytest.raises(NotADate) as caught:
        parse_date(text, order)
    assert not caught.value.has_form


@given(st.dates())
def test_written_dates_are_read_back(day: date) -> None:
    """ISO, with dashes and without, for every year."""
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day.day:02d}-{day.month:02d}-{day.year:04d}") == day
    assert parse_date(f"{day.day:02d}{day.month:02d}{day.year:04d}") == day


@pytest.mark.parametrize(
    ("text", "rupiah"),
    [
        ("4500000", 4_500_000),
        ("4.500.000", 4_500_000),
        ("4.500.000,00", 4_500_000),
        ("Rp4.500.000,00", 4_500_000),
        ("Rp 4.500.000", 4_500_000),
        ("rp. 4.500.000,-", 4_500_000),
        ("IDR 4.500.000,--", 4_500_000),
        ("4 500 000", 4_500_000),
        ("4\u00a0500\u00a0000", 4_500_000),
        (" 4500000 ", 4_500_000),
        ("4500000.00", 4_500_000),
        ("4500000,00", 4_500_000),
        ("4.500", 4_500),
        ("-1.000", -1_000),
        ("-Rp1.000", -1_000),
        ("0", 0),
    ],
)
def test_amounts_are_read_in_indonesian_style(text: str, rupiah: int) -> None:
    """Points group thousands; currency, blanks and dashes around the amount do not matter."""
    assert parse_amount(text) == rupiah * 100


@pytest.mark.parametrize(
    ("text", "sen"),
    [("4,500,000.00", 450_000_000), ("4,500", 450_000), ("4.50", 450), ("Rp 1,234.5", 123_450)],
)
def test_amounts_are_read_in_international_style(text: str, sen: int) -> None:
    """Commas group thousands where the column is known to be so."""
    assert parse_amount(text, AmountStyle.INTERNATIONAL) == sen


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("", AmountStyle.INDONESIAN),
        ("Rp", AmountStyle.INDONESIAN),
        ("lima juta", AmountStyle.INDONESIAN),
        ("4,500,000", AmountStyle.INDONESIAN),
        ("4,500", AmountStyle.INDONESIAN),
        ("4.500", AmountStyle.INTERNATIONAL),
        ("1.2345", AmountStyle.INDONESIAN),
        ("1234.567", AmountStyle.INDONESIAN),
        ("45.00.000", AmountStyle.INDONESIAN),
        ("4500000 5000000", AmountStyle.INDONESIAN),
        ("4 5", AmountStyle.INDONESIAN),
        ("1.80123E+15", AmountStyle.INDONESIAN),
        ("--5", AmountStyle.INDONESIAN),
        ("1\n2", AmountStyle.INDONESIAN),
        ("1" * 5000, AmountStyle.INDONESIAN),
        (str(MAX_AMOUNT // 100 + 1), AmountStyle.INDONESIAN),
    ],
)
def test_what_does_not_fit_the_style_is_refused(text: str, style: AmountStyle) -> None:
    """Two amounts in a cell, three decimals or the other style are never guessed."""
    with pytest.raises(NotAnAmount) as caught:
        parse_amount(text, style)
    assert caught.value.text == text


@given(st.text(), st.sampled_from(AmountStyle))
def test_no_text_makes_the_reader_of_amounts_fail(text: str, style: AmountStyle) -> None:
    """Any text is an amount within bounds or is refused."""
    with contextlib.suppress(NotAnAmount):
        assert abs(parse_amount(text, style)) <= MAX_AMOUNT


@given(st.text(), st.sampled_from(DateOrder))
def test_no_text_makes_the_reader_of_dates_fail(text: str, order: DateOrder) -> None:
    """Any text is a date or is refused."""
    with contextlib.suppress(NotADate):
        assert isinstance(parse_date(text, order), date)
