"""Which months of contributions are due, and on which day each was."""

from __future__ import annotations

from datetime import date

from desktop.domain.answers import PaymentProgram
from desktop.domain.calendar import Month
from desktop.domain.checks.base import Case

_MONTHS_LOOKED_AT = 12
_DAY = "deadline.employment_payment_day"
_RELIEF_DAY = "relief.covid.payment_day"
_HEALTH_DAY = "deadline.health_payment_day"
_DAYS = {PaymentProgram.EMPLOYMENT: _DAY, PaymentProgram.HEALTH: _HEALTH_DAY}


def due_date(case: Case, group: PaymentProgram, month: Month) -> date:
    """Return the last day of payment for a month; raises ``RuleNotInForce``."""
    if group is PaymentProgram.EMPLOYMENT:
        return employment_due_date(case, month)
    rules = case.subject.book.at(month.last)
    case.keep([rules.dated(_HEALTH_DAY)])
    return _working_day(case, month, rules.integer(_HEALTH_DAY))


def employment_due_date(case: Case, month: Month) -> date:
    """Return the first working day on or after the 15th (30th in the pandemic) of the next month.

    PP 44/2015 Pasal 21-22, PP 45/2015 Pasal 30-31, PP 49/2020. Raises ``RuleNotInForce``.
    """
    rules = case.subject.book.at(month.last)
    rule_id = _RELIEF_DAY if rules.covers(_RELIEF_DAY) else _DAY
    case.keep([rules.dated(rule_id)])
    return _working_day(case, month.plus(1), rules.integer(rule_id))


def _working_day(case: Case, month: Month, day: int) -> date:
    wanted = date(month.year, month.number, min(day, month.last.day))
    return case.subject.calendar.on_or_after(wanted)


def months_due(case: Case, group: PaymentProgram) -> tuple[Month, ...]:
    """Return the last twelve months already due, none due before the first worker's start."""
    workers = case.subject.workers
    if not workers:
        return ()
    day = case.subject.as_of
    start = min(worker.employment.start for worker in workers)
    found: list[Month] = []
    month = Month.of(day)
    while len(found) < _MONTHS_LOOKED_AT and month >= Month.of(start):
        if not case.subject.book.at(month.last).covers(_DAYS[group]):
            break
        if start <= due_date(case, group, month) < day:
            found.append(month)
        month = month.plus(-1)
    return tuple(reversed(found))
