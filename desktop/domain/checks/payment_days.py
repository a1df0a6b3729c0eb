"""Which months of contributions are due, and on which day each was."""

from __future__ import annotations

from datetime import date

from desktop.domain.answers import PaymentProgram
from desktop.domain.calendar import Month
from desktop.domain.checks.base import Case
from desktop.domain.payment_deadline import EMPLOYMENT_DAY, HEALTH_DAY, payment_deadline

_MONTHS_LOOKED_AT = 12
_DAYS = {PaymentProgram.EMPLOYMENT: EMPLOYMENT_DAY, PaymentProgram.HEALTH: HEALTH_DAY}


def due_date(case: Case, group: PaymentProgram, month: Month) -> date:
    """Return the last day of payment for a month; raises ``RuleNotInForce``."""
    subject = case.subject
    deadline = payment_deadline(subject.book, subject.calendar, group, month)
    case.keep([deadline.rule])
    return deadline.day


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
