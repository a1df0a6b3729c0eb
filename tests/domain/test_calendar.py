"""Months, ages and working days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.calendar import (
    InvalidMonth,
    Month,
    WorkCalendar,
    add_months,
    age_on,
    birthday,
    long_date,
    short_date,
)

DAYS = st.dates(date(1930, 1, 1), date(2060, 12, 31))


def test_a_month_knows_its_days_and_names() -> None:
    """First, last, Indonesian title, Roman number, text."""
    month = Month.parse(" 2024-02 ")
    assert (month.first, month.last) == (date(2024, 2, 1), date(2024, 2, 29))
    assert (month.title, month.roman, str(month)) == ("Februari 2024", "II", "2024-02")
    assert Month.of(date(2024, 2, 17)) == month


@pytest.mark.parametrize("text", ["0001-01", "2026-01", "2026-12"])
def test_the_first_and_last_months_are_read(text: str) -> None:
    """What is read is written the same way."""
    assert str(Month.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["2026-13", "2026-00", "0000-05", "2026", "05-2026", "2026-5x", ""]
)
def test_what_is_no_month_is_refused(text: str) -> None:
    """The fault holds the text."""
    with pytest.raises(InvalidMonth) as raised:
        Month.parse(text)
    assert raised.value.value == text


@given(DAYS, st.integers(-400, 400))
def test_months_add_up(day: date, months: int) -> None:
    """Going and coming back ends in the same month, and order is kept."""
    month = Month.of(day)
    assert month.plus(months).plus(-months) == month
    assert (month.plus(months) > month) == (months > 0)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 8, 15), 12, date(2027, 8, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
    ],
)
def test_a_shorter_month_ends_earlier(day: date, months: int, expected: date) -> None:
    """The same day, or the last one there is."""
    assert add_months(day, months) == expected


@given(DAYS, st.integers(0, 90))
def test_an_age_is_reached_on_its_birthday(born: date, age: int) -> None:
    """A day before, one year less."""
    reached = birthday(born, age)
    assert age_on(born, reached) == age
    assert age_on(born, reached - timedelta(days=1)) == age - 1


def test_the_leap_day_comes_of_age_on_the_first_of_march() -> None:
    """In years without 29 February."""
    assert birthday(date(1968, 2, 29), 59) == date(2027, 3, 1)
    assert birthday(date(1968, 2, 29), 60) == date(2028, 2, 29)


def test_dates_are_written_as_letters_and_tables_do() -> None:
    """Long with the month's name, short with dashes."""
    assert long_date(date(2026, 8, 1)) == "1 Agustus 2026"
    assert short_date(date(2026, 8, 1)) == "01-08-2026"


def test_without_holidays_weekdays_work() -> None:
    """Monday to Friday, and the calendar says that it knows no holiday."""
    plain = WorkCalendar()
    assert not plain.knows_holidays
    assert plain.on_or_after(date(2026, 11, 15)) == date(2026, 11, 16)
    assert plain.on_or_after(date(2026, 11, 16)) == date(2026, 11, 16)


def test_holidays_move_a_day_on() -> None:
    """A holiday before a week-end moves to Monday."""
    known = WorkCalendar([date(2026, 12, 25)])
    assert known.knows_holidays
    assert known.on_or_after(date(2026, 12, 25)) == date(2026, 12, 28)
    assert not known.is_working_day(date(2026, 12, 25))


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2026, 11, 20), date(2026, 11, 23), 1),
        (date(2026, 11, 20), date(2026, 11, 20), 0),
        (date(2026, 11, 20), date(2026, 11, 19), 0),
        (date(2026, 12, 21), date(2026, 12, 28), 4),
    ],
)
def test_working_days_are_counted_after_the_start(start: date, end: date, days: int) -> None:
    """The first day does not count, the last does, holidays and week-ends never."""
    assert WorkCalendar([date(2026, 12, 25)]).days_between(start, end) == days


def test_a_calendar_knows_the_years_that_it_was_told() -> None:
    """Every year from the first day to the last must be known; by default those of its days."""
    told = WorkCalendar([date(2026, 12, 25), date(2028, 1, 3)], years=[2026, 2027])
    assert told.knows(date(2026, 1, 1), date(2027, 12, 31))
    assert not told.knows(date(2027, 12, 31), date(2028, 1, 1))
    own = WorkCalendar([date(2026, 12, 25)])
    assert own.knows(date(2026, 1, 1), date(2026, 12, 31))
    assert not own.knows(date(2025, 12, 31), date(2026, 1, 1))
    assert not WorkCalendar().knows(date(2026, 1, 1), date(2026, 1, 1))
