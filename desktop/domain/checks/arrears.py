"""Checks of arrears: contributions and fines that are still owed."""

from __future__ import annotations

from desktop.domain.answers import AnswerValue
from desktop.domain.assessment import ResultWarning
from desktop.domain.checks.asked import unless_yes
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.money import plain_amount
from desktop.domain.obligation import ComplianceStatus

_LONGEST_PARTLY_MET = 3


@check("no_arrears")
def no_arrears(case: Case) -> Outcome:
    """IUR-06: no month unpaid; more than three in a row and the employer advances JKP."""
    if case.answer_value is AnswerValue.NOT_APPLICABLE and (excused := unless_yes(case.answer)):
        return excused
    facts = case.facts
    told = (facts.number("months_employment"), facts.number("months_health"))
    months = max((number for number in told if number is not None), default=0)
    fine = facts.number("fine") or 0
    run = facts.number("months_in_a_row")
    status, reason = _verdict(months, fine, run, is_told=None not in told)
    return Outcome(
        status=status,
        reason=reason,
        warnings=_warnings(months, run),
        inputs={
            "months": str(months),
            "months_employment": "" if told[0] is None else str(told[0]),
            "months_health": "" if told[1] is None else str(told[1]),
            "months_in_a_row": "" if run is None else str(run),
            "fine": plain_amount(fine),
        },
    )


def _verdict(
    months: int, fine: int, run: int | None, *, is_told: bool
) -> tuple[ComplianceStatus, str]:
    if months > _LONGEST_PARTLY_MET and (run or 0) > _LONGEST_PARTLY_MET:
        return ComplianceStatus.NOT_MET, "ARREARS_LONG"
    if months > 0:
        return ComplianceStatus.PARTLY_MET, "ARREARS_SOME"
    if fine > 0:
        return ComplianceStatus.PARTLY_MET, "ARREARS_FINE_ONLY"
    if is_told:
        return ComplianceStatus.MET, "ARREARS_NONE"
    return ComplianceStatus.NEEDS_CONFIRMATION, "ARREARS_NOT_TOLD"


def _warnings(months: int, run: int | None) -> tuple[ResultWarning, ...]:
    if months > _LONGEST_PARTLY_MET and run is None:
        return (ResultWarning("ARREARS_RUN_NOT_TOLD"),)
    return ()
