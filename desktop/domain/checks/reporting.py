"""Checks of reports to the manpower office."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.domain.answers import AnswerValue
from desktop.domain.assessment import ResultWarning
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.checks.dates import Validity, repeated
from desktop.domain.obligation import ComplianceStatus


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
    return _by_date(last, case, inputs)


def _by_date(last: date, case: Case, inputs: dict[str, str]) -> Outcome:
    months = case.integer("deadline.wlkp_months")
    due, standing = repeated(last, months, case.subject.as_of)
    inputs = {**inputs, "due": due.isoformat()}
    if standing is Validity.ENDED:
        return Outcome(status=ComplianceStatus.NOT_MET, reason="WLKP_OVERDUE", inputs=inputs)
    warnings = (ResultWarning("WLKP_DUE_SOON"),) if standing is Validity.ENDS_SOON else ()
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
