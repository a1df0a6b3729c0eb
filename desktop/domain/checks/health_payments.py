"""The check of payments to BPJS Kesehatan."""

from __future__ import annotations

from desktop.domain.answers import PaymentProgram
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.checks.payment_days import months_due
from desktop.domain.checks.punctuality import (
    PaidMonth,
    holiday_warnings,
    listed,
    month_figures,
    paid_months,
)
from desktop.domain.obligation import ComplianceStatus

_CONSEQUENCE = "fine.health_suspension"


@check("health_contributions_paid_in_time")
def health_contributions_paid_in_time(case: Case) -> Outcome:
    """IUR-04: the last twelve months were paid by the 10th of the same month.

    There is no fine by the month; a month unpaid at its end stops the cover.
    """
    months = months_due(case, PaymentProgram.HEALTH)
    if not months:
        return Outcome(status=ComplianceStatus.NOT_APPLICABLE, reason="HEALTH_PAYMENTS_NOTHING_DUE")
    if case.subject.rules.covers(_CONSEQUENCE):
        case.use(_CONSEQUENCE)
    told = paid_months(case, PaymentProgram.HEALTH, months)
    stopped = [item.month for item in told if _has_stopped(item)]
    late = [item.month for item in told if item.late and item.month not in stopped]
    not_told = [item.month for item in told if not item.is_told]
    status, reason = _verdict(bool(stopped), bool(late), bool(not_told))
    inputs = month_figures(months)
    inputs |= listed("late", late) | listed("stopped", stopped) | listed("not_told", not_told)
    for item in told:
        inputs |= item.details()
    warnings = holiday_warnings(case, told)
    return Outcome(status=status, reason=reason, warnings=warnings, inputs=inputs)


def _has_stopped(told: PaidMonth) -> bool:
    """Tell whether the month ended with something unpaid (Perpres 64/2020 Pasal 42)."""
    return any(told.is_missed(payment, told.month.last) for payment in told.payments)


def _verdict(has_stopped: bool, has_late: bool, has_gap: bool) -> tuple[ComplianceStatus, str]:
    if has_stopped:
        return ComplianceStatus.NOT_MET, "HEALTH_PAYMENTS_STOPPED"
    if has_gap:
        return ComplianceStatus.NEEDS_CONFIRMATION, "HEALTH_PAYMENT_DATES_NOT_TOLD"
    if has_late:
        return ComplianceStatus.PARTLY_MET, "HEALTH_PAYMENTS_LATE"
    return ComplianceStatus.MET, "HEALTH_PAYMENTS_IN_TIME"
