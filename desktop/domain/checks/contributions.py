"""Checks of contributions: paid in full, and paid in time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from desktop.domain.answers import Payment, PaymentProgram
from desktop.domain.assessment import ResultWarning
from desktop.domain.calendar import Month
from desktop.domain.checks.base import Case, Outcome, aggregate, check
from desktop.domain.checks.month_due import DueMonth, Fullness, due_months, has_participants
from desktop.domain.checks.payment_days import months_due
from desktop.domain.checks.punctuality import (
    PaidMonth,
    holiday_warnings,
    listed,
    month_figures,
    paid_months,
)
from desktop.domain.contribution import ContributionImpossible
from desktop.domain.money import Sen, plain_amount
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.payment_deadline import months_late

_LATE_BUT_PARTLY_MET = 2

_FULL_REASONS = {
    ComplianceStatus.MET: "PAID_IN_FULL",
    ComplianceStatus.PARTLY_MET: "PAID_TOO_LITTLE_IN_PART",
    ComplianceStatus.NOT_MET: "PAID_TOO_LITTLE",
    ComplianceStatus.NEEDS_CONFIRMATION: "PAID_UNCONFIRMED",
    ComplianceStatus.NOT_APPLICABLE: "PAID_NOTHING_DUE",
}


@check("contributions_paid_in_full")
def contributions_paid_in_full(case: Case) -> Outcome:
    """IUR-01: every payment told covers what the month's law and today's wages come to."""
    not_told = [
        group
        for group in PaymentProgram
        if not any(payment.program is group for payment in case.subject.answers.payments)
        and has_participants(case.subject.active, group)
    ]
    try:
        judged = due_months(case)
    except ContributionImpossible as fault:
        return Outcome(status=ComplianceStatus.NEEDS_CONFIRMATION, reason=fault.code)
    short = [due for due in judged if due.fullness is Fullness.SHORT]
    uncertain = [due for due in judged if due.fullness is Fullness.UNCONFIRMED]
    status = aggregate(len(judged) + len(not_told), len(short), len(uncertain) + len(not_told))
    reason = _FULL_REASONS[status]
    if not_told and not short:
        reason = "PAYMENTS_NOT_TOLD_IN_PART" if judged else "PAYMENTS_NOT_TOLD"
    return Outcome(
        status=status,
        reason=reason,
        warnings=_floor_warnings(judged),
        inputs=_full_inputs(judged, short, uncertain, not_told),
    )


def _floor_warnings(judged: Iterable[DueMonth]) -> tuple[ResultWarning, ...]:
    if any(due.rests_on_contested_floor for due in judged):
        return (ResultWarning("FLOOR_OF_SMALL_EMPLOYER_UNCONFIRMED"),)
    return ()


def _full_inputs(
    judged: Sequence[DueMonth],
    short: Sequence[DueMonth],
    uncertain: Sequence[DueMonth],
    not_told: Iterable[PaymentProgram],
) -> dict[str, str]:
    inputs = {
        "months": str(len(judged)),
        "short_months": str(len(short)),
        "uncertain_months": str(len(uncertain)),
        "shortfall": plain_amount(sum(due.shortfall for due in short)),
        "not_told": " ".join(group.value for group in not_told),
    }
    for due in judged:
        name = f"{due.group.value}_{due.month}"
        inputs[f"due_{name}"] = plain_amount(due.lowest)
        inputs[f"paid_{name}"] = plain_amount(due.paid)
        if due.highest != due.lowest:
            inputs[f"due_at_most_{name}"] = plain_amount(due.highest)
        if due.fullness is Fullness.SHORT:
            inputs[f"shortfall_{name}"] = plain_amount(due.shortfall)
    return inputs


class _Punctuality:
    """When BPJS Ketenagakerjaan was paid for the months looked at."""

    def __init__(self, case: Case, told: Sequence[PaidMonth]) -> None:
        self._day = case.subject.as_of
        self._fine_rate = case.rate("fine.employment_late_monthly")
        self.late: list[Month] = []
        self.unpaid: list[Month] = []
        self.not_told: list[Month] = []
        self.fine: Sen = 0
        self.details: dict[str, str] = {}
        for item in told:
            self._judge(item)

    def _judge(self, told: PaidMonth) -> None:
        if not told.is_told:
            self.not_told.append(told.month)
        for payment in told.late:
            paid_on = told.paid_on(payment)
            self.fine += self._fine_of(payment, told.due, paid_on or self._day)
        if not told.is_paid:
            self.unpaid.append(told.month)
        elif told.late:
            self.late.append(told.month)
        self.details |= told.details()

    def _fine_of(self, payment: Payment, due: date, until: date) -> Sen:
        """Estimate the fine; a part of a month counts as a month, which is an assumption."""
        return self._fine_rate.times(months_late(due, until)).share_of(payment.amount)

    def verdict(self) -> tuple[ComplianceStatus, str]:
        """Return status and reason of all months together."""
        if self.unpaid:
            return ComplianceStatus.NOT_MET, "PAYMENTS_UNPAID"
        if len(self.late) > _LATE_BUT_PARTLY_MET:
            return ComplianceStatus.NOT_MET, "PAYMENTS_OFTEN_LATE"
        if self.not_told:
            return ComplianceStatus.NEEDS_CONFIRMATION, "PAYMENT_DATES_NOT_TOLD"
        if self.late:
            return ComplianceStatus.PARTLY_MET, "PAYMENTS_SOMETIMES_LATE"
        return ComplianceStatus.MET, "PAYMENTS_IN_TIME"

    def inputs(self, months: Sequence[Month]) -> dict[str, str]:
        """Return the figures of the result as text."""
        return {
            **month_figures(months),
            **listed("late", self.late),
            **listed("unpaid", self.unpaid),
            **listed("not_told", self.not_told),
            "estimated_fine": plain_amount(self.fine),
            **self.details,
        }


@check("contributions_paid_in_time")
def contributions_paid_in_time(case: Case) -> Outcome:
    """IUR-03: the last twelve months due were paid by the 15th of the following month."""
    months = months_due(case, PaymentProgram.EMPLOYMENT)
    if not months:
        return Outcome(status=ComplianceStatus.NOT_APPLICABLE, reason="PAYMENTS_NOTHING_DUE")
    told = paid_months(case, PaymentProgram.EMPLOYMENT, months)
    found = _Punctuality(case, told)
    status, reason = found.verdict()
    warnings = (ResultWarning("FINE_ESTIMATED"),) if found.fine else ()
    return Outcome(
        status=status,
        reason=reason,
        warnings=warnings + holiday_warnings(case, told),
        inputs=found.inputs(months),
    )
