"""When each month of contributions was paid, as known on the day of assessment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from desktop.domain.answers import Payment, PaymentProgram
from desktop.domain.assessment import ResultWarning
from desktop.domain.calendar import Month
from desktop.domain.checks.base import Case
from desktop.domain.checks.payment_days import due_date


class PaidMonth(NamedTuple):
    """One month, the last day for paying it, and what is told of its payments."""

    month: Month
    due: date
    payments: tuple[Payment, ...]
    as_of: date

    def paid_on(self, payment: Payment) -> date | None:
        """Return the day of a payment as known on the day of assessment."""
        if payment.paid_on is None or payment.paid_on > self.as_of:
            return None
        return payment.paid_on

    @property
    def is_told(self) -> bool:
        """Tell whether anything is said of the month."""
        return bool(self.payments)

    @property
    def is_paid(self) -> bool:
        """Tell whether everything told of the month is paid."""
        return all(self.paid_on(payment) is not None for payment in self.payments)

    @property
    def late(self) -> tuple[Payment, ...]:
        """The payments that came after the last day or have not come."""
        return tuple(payment for payment in self.payments if self.is_missed(payment, self.due))

    def is_missed(self, payment: Payment, day: date) -> bool:
        """Tell whether ``day`` passed without the payment."""
        paid_on = self.paid_on(payment)
        return self.as_of > day if paid_on is None else paid_on > day

    def details(self) -> dict[str, str]:
        """Return last day and day of payment of a late month as figures of the result."""
        if not self.late:
            return {}
        found = {f"due_{self.month}": self.due.isoformat()}
        if self.is_paid:
            last = max(filter(None, map(self.paid_on, self.payments)))
            found[f"paid_on_{self.month}"] = last.isoformat()
        return found


def paid_months(case: Case, group: PaymentProgram, months: Iterable[Month]) -> list[PaidMonth]:
    """Return for each month what is told of its payments; raises ``RuleNotInForce``."""
    return [
        PaidMonth(
            month,
            due_date(case, group, month),
            tuple(
                payment
                for payment in case.subject.answers.payments
                if payment.program is group and payment.month == month
            ),
            case.subject.as_of,
        )
        for month in months
    ]


def holiday_warnings(case: Case, told: Sequence[PaidMonth]) -> tuple[ResultWarning, ...]:
    """Warn where a last day may wait for a working day that the calendar does not know."""
    days = [item.due for item in told]
    if case.subject.calendar.knows(min(days), max(days)):
        return ()
    return (ResultWarning("HOLIDAYS_NOT_KNOWN"),)


def month_figures(months: Sequence[Month]) -> dict[str, str]:
    """Return how many months were looked at, and the first and the last, as text."""
    return {
        "months": str(len(months)),
        "first_month": str(months[0]),
        "last_month": str(months[-1]),
    }


def listed(name: str, months: Sequence[Month]) -> dict[str, str]:
    """Return number and list of months under ``name`` and ``name_months``."""
    return {name: str(len(months)), f"{name}_months": " ".join(map(str, months))}
