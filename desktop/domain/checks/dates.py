"""Judging by dates: reports in time by working days, papers that hold, duties that recur."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum, IntEnum

from desktop.domain.assessment import ResultWarning
from desktop.domain.calendar import WorkCalendar, add_months
from desktop.domain.checks.base import Case

MONTHS_LOOKED_AT = 12
"""Events further back are no longer looked at."""
_WARN_DAYS = 30


class Timing(IntEnum):
    """How the report of one event stands, the worst last."""

    IN_TIME = 0
    STILL_DUE = 1
    LATE = 2
    MISSING = 3


def timing(case: Case, event: date, reported: date | None, limit: int) -> Timing:
    """Judge a report that is due ``limit`` working days after its event.

    A report dated after the day of assessment is not made yet on that day.
    """
    day, calendar = case.subject.as_of, case.subject.calendar
    if reported is None or reported > day:
        is_over = calendar.days_between(event, day) > limit
        return Timing.MISSING if is_over else Timing.STILL_DUE
    return Timing.LATE if calendar.days_between(event, reported) > limit else Timing.IN_TIME


def last_working_day(calendar: WorkCalendar, start: date, days: int) -> date:
    """Return the day on which ``days`` working days after ``start`` have passed."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        days -= calendar.is_working_day(day)
    return day


def lies_within_months(case: Case, event: date) -> bool:
    """Tell whether an event happened in the twelve months up to the day of assessment."""
    day = case.subject.as_of
    return add_months(day, -MONTHS_LOOKED_AT) < event <= day


def holiday_warnings(case: Case, events: Iterable[date]) -> tuple[ResultWarning, ...]:
    """Remark that working days were counted without holidays, where events were judged."""
    first = min(events, default=None)
    if first is None or case.subject.calendar.knows(first, case.subject.as_of):
        return ()
    return (ResultWarning("HOLIDAYS_NOT_KNOWN"),)


class Validity(Enum):
    """How a paper stands that holds until a day, or a duty that recurs."""

    HOLDS = "holds"
    ENDS_SOON = "ends_soon"
    ENDED = "ended"


def validity(until: date, as_of: date) -> Validity:
    """Judge a paper that still holds on its last day; the last thirty days are ``ENDS_SOON``."""
    if until < as_of:
        return Validity.ENDED
    return Validity.ENDS_SOON if (until - as_of).days <= _WARN_DAYS else Validity.HOLDS


def repeated(last: date, months: int, as_of: date) -> tuple[date, Validity]:
    """Return when what was last done must be done again, and how that stands."""
    due = add_months(last, months)
    return due, validity(due, as_of)
