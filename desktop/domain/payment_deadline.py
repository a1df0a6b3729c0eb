"""The last day of payment of a month's contributions, and how late a day is after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.domain.answers import PaymentProgram
from desktop.domain.calendar import Month, WorkCalendar, add_months
from desktop.domain.rules import DatedValue, RuleBook

EMPLOYMENT_DAY = "deadline.employment_payment_day"
HEALTH_DAY = "deadline.health_payment_day"
_RELIEF_DAY = "relief.covid.payment_day"


@dataclass(frozen=True, slots=True)
class PaymentDeadline:
    """The last day of payment with the value of law that sets it."""

    day: date
    rule: DatedValue


def payment_deadline(
    book: RuleBook, calendar: WorkCalendar, group: PaymentProgram, month: Month
) -> PaymentDeadline:
    """Return the deadline for ``month``; a holiday moves it to the next working day.

    BPJS Ketenagakerjaan: the 15th of the next month, in the pandemic the 30th (PP 44/2015 Pasal
    21-22, PP 45/2015 Pasal 30-31, PP 49/2020). JKN: the 10th of the same month (Perpres 82/2018
    Pasal 39). Raises ``RuleNotInForce``.
    """
    rules = book.at(month.last)
    rule_id, pays_in = HEALTH_DAY, month
    if group is PaymentProgram.EMPLOYMENT:
        rule_id = _RELIEF_DAY if rules.covers(_RELIEF_DAY) else EMPLOYMENT_DAY
        pays_in = month.plus(1)
    wanted = min(rules.integer(rule_id), pays_in.last.day)
    day = calendar.on_or_after(date(pays_in.year, pays_in.number, wanted))
    return PaymentDeadline(day, rules.dated(rule_id))


def months_late(due: date, day: date) -> int:
    """Return how many months ``day`` lies after ``due``; a part of a month counts as one."""
    if day <= due:
        return 0
    months = (day.year - due.year) * 12 + day.month - due.month
    return months + 1 if add_months(due, months) < day else months
