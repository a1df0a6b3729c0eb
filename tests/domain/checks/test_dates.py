"""Judging by dates: reports by working days, papers that hold, duties that recur."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answers import Answers
from desktop.domain.calendar import WorkCalendar
from desktop.domain.checks import Case, Subject
from desktop.domain.checks.dates import (
    Timing,
    Validity,
    holiday_warnings,
    last_working_day,
    lies_within_months,
    repeated,
    timing,
    validity,
)
from tests.domain.cases import obligation
from tests.domain.people import make_employer, shipped_book

DAY = date(2026, 11, 20)
THURSDAY = date(2026, 10, 1)


def case(as_of: date = DAY, calendar: WorkCalendar | None = None) -> Case:
    """Return a case on a day."""
    subject = Subject(
        make_employer(), [], Answers(), shipped_book(), as_of, calendar or WorkCalendar()
    )
    return Case(obligation("DAT-04"), subject)


@pytest.mark.parametrize(
    ("reported", "expected"),
    [
        (date(2026, 9, 30), Timing.IN_TIME),
        (date(2026, 10, 6), Timing.IN_TIME),
        (date(2026, 10, 7), Timing.LATE),
        (None, Timing.MISSING),
        (date(2026, 11, 20), Timing.LATE),
        (date(2026, 11, 21), Timing.MISSING),
    ],
)
def test_weekends_do_not_count(reported: date | None, expected: Timing) -> None:
    """Three working days after a Thursday end on Tuesday."""
    assert timing(case(), THURSDAY, reported, 3) is expected


def test_a_report_is_due_until_its_last_day_ends() -> None:
    """On the last day it is still due, on the next working day it is missing."""
    assert timing(case(date(2026, 10, 6)), THURSDAY, None, 3) is Timing.STILL_DUE
    assert timing(case(date(2026, 10, 7)), THURSDAY, None, 3) is Timing.MISSING


def test_holidays_give_more_time() -> None:
    """With a holiday in between, one more day is in time, and no remark is made."""
    calendar = WorkCalendar([date(2026, 10, 5)])
    known = case(calendar=calendar)
    assert timing(known, THURSDAY, date(2026, 10, 7), 3) is Timing.IN_TIME
    assert holiday_warnings(known, [THURSDAY]) == ()
    assert [w.code for w in holiday_warnings(case(), [THURSDAY])] == ["HOLIDAYS_NOT_KNOWN"]
    assert holiday_warnings(case(), []) == ()
    this_year = case(calendar=WorkCalendar([], [2026]))
    assert holiday_warnings(this_year, [THURSDAY]) == ()
    assert holiday_warnings(this_year, [date(2025, 12, 30), THURSDAY]) != ()


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), st.integers(0, 40))
def test_the_last_working_day_is_the_last_in_time(start: date, days: int) -> None:
    """Exactly so many working days lie between, and it is a working day itself."""
    calendar = WorkCalendar([date(2026, 10, 5)])
    last = last_working_day(calendar, start, days)
    assert calendar.days_between(start, last) == days
    assert last == start or calendar.is_working_day(last)


def test_twelve_months_end_on_the_day() -> None:
    """The same day a year ago is out, the day of assessment is in, the next day is not."""
    events = [date(2025, 11, 20), date(2025, 11, 21), DAY, date(2026, 11, 21)]
    assert [lies_within_months(case(), event) for event in events] == [False, True, True, False]


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (date(2026, 11, 19), Validity.ENDED),
        (DAY, Validity.ENDS_SOON),
        (date(2026, 12, 20), Validity.ENDS_SOON),
        (date(2026, 12, 21), Validity.HOLDS),
    ],
)
def test_a_paper_holds_on_its_last_day(until: date, expected: Validity) -> None:
    """The last thirty days are told beforehand."""
    assert validity(until, DAY) is expected


def test_a_duty_recurs_by_months() -> None:
    """The last day of a shorter month counts."""
    assert repeated(date(2026, 8, 31), 6, DAY) == (date(2027, 2, 28), Validity.HOLDS)
