"""Checks of reports to the manpower office."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.domain.answers import AnswerValue
from desktop.domain.assessment import ResultWarning
from desktop.domain.calendar import add_months
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.obligation import ComplianceStatus

_WARN_DAYS = 30


@check("manpower_report_yearly")
def manpower_report_yearly(case: Case) -> Outcome:
    """WLK-01: the last report is at most twelve months old."""
    last = case.subject.answers.wlkp_last_report
    if last is None:
        return _without_report(case)
    inputs = {"last_report": last.isoformat()}
    if last > case.subject.as_of:
        return Outcome(
            status=ComplianceStatus.NEEDS_CONFIRMATION, reason="WLKP_DATE_AHEAD", inputs=inputs
        )
    return _by_date(add_months(last, case.integer("deadline.wlkp_months")), case, inputs)


def _by_date(due: date, case: Case, inputs: dict[str, str]) -> Outcome:
    inputs = {**inputs, "due": due.isoformat()}
    if due < case.subject.as_of:
        return Outcome(status=ComplianceStatus.NOT_MET, reason="WLKP_OVERDUE", inputs=inputs)
    left = (due - case.subject.as_of).days
    warnings = (ResultWarning("WLKP_DUE_SOON"),) if left <= _WARN_DAYS else ()
    return Outcome(
        status=ComplianceStatus.MET, reason="WLKP_REPORTED", warnings=warnings, inputs=inputs
    )


def _without_report(case: Case) -> Outcome:
    founded = case.subject.employer.founded_on
    days = case.integer("deadline.wlkp_first_days")
    if founded is not None and case.subject.as_of <= founded + timedelta(days=days):
        return Outcome(
            status=ComplianceStatus.NOT_APPLICABLE,
            reason="WLKP_NOT_YET_DUE",
            inputs={
                "founded_on": founded.isoformat(),
                "due": (founded + timedelta(days=days)).isoformat(),
            },
        )
    value = case.answer_value
    if value in (AnswerValue.NO, AnswerValue.NOT_YET):
        return Outcome(
            status=ComplianceStatus.NOT_MET,
            reason="WLKP_NEVER_REPORTED",
            inputs={"answer": value.value},
        )
    return Outcome(status=ComplianceStatus.NEEDS_CONFIRMATION, reason="WLKP_DATE_MISSING")
