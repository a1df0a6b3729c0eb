"""Checks of events: accidents at work reported in time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import IntEnum

from desktop.domain.answers import Accident, AnswerValue
from desktop.domain.assessment import ResultWarning
from desktop.domain.calendar import add_months
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.obligation import ComplianceStatus

_MONTHS_LOOKED_AT = 12


class _Report(IntEnum):
    """How the report of one stage stands, the worst last."""

    IN_TIME = 0
    STILL_DUE = 1
    LATE = 2
    UNCLEAR = 3
    MISSING = 4


_RESULTS = {
    _Report.IN_TIME: (ComplianceStatus.MET, "ACCIDENTS_IN_TIME"),
    _Report.STILL_DUE: (ComplianceStatus.MET, "ACCIDENTS_IN_TIME"),
    _Report.LATE: (ComplianceStatus.PARTLY_MET, "ACCIDENTS_LATE"),
    _Report.UNCLEAR: (ComplianceStatus.NEEDS_CONFIRMATION, "ACCIDENTS_UNCLEAR"),
    _Report.MISSING: (ComplianceStatus.NOT_MET, "ACCIDENTS_NOT_REPORTED"),
}


@check("accidents_reported")
def accidents_reported(case: Case) -> Outcome:
    """KK-01: both stages of every accident of the last twelve months within 48 hours."""
    day = case.subject.as_of
    since = add_months(day, -_MONTHS_LOOKED_AT)
    told = case.subject.answers.accidents
    accidents = [a for a in told or () if since < a.happened_at.date() <= day]
    if not accidents:
        return _without_accidents(case, has_told=told is not None)
    limits = (
        timedelta(hours=case.integer("deadline.accident_report_hours")),
        timedelta(hours=case.integer("deadline.accident_outcome_report_hours")),
    )
    reports = [report for accident in accidents for report in _reports(accident, limits, day)]
    status, reason = _RESULTS[max(reports)]
    return Outcome(
        status=status,
        reason=reason,
        warnings=_warnings(accidents, reports),
        inputs={
            "accidents": str(len(accidents)),
            "late": str(reports.count(_Report.LATE)),
            "not_reported": str(reports.count(_Report.MISSING)),
            "since": (since + timedelta(days=1)).isoformat(),
        },
    )


def _without_accidents(case: Case, *, has_told: bool) -> Outcome:
    value = case.answer_value
    inputs = {"answer": value.value} if value else {}
    says_none = value in (AnswerValue.NO, AnswerValue.NOT_APPLICABLE)
    if value is AnswerValue.YES:
        return Outcome(
            status=ComplianceStatus.NEEDS_CONFIRMATION,
            reason="ACCIDENTS_WITHOUT_DETAILS",
            inputs=inputs,
        )
    if has_told or says_none:
        return Outcome(
            status=ComplianceStatus.NOT_APPLICABLE, reason="ACCIDENTS_NONE", inputs=inputs
        )
    return Outcome(
        status=ComplianceStatus.NEEDS_CONFIRMATION, reason="ACCIDENTS_NOT_TOLD", inputs=inputs
    )


def _reports(
    accident: Accident, limits: tuple[timedelta, timedelta], day: date
) -> Iterable[_Report]:
    """Yield how stage I stands and, where its event is known, stage II."""
    yield _judge(accident.happened_at, accident.reported_at, limits[0], day)
    if accident.established_at is not None:
        yield _judge(accident.established_at, accident.stage_two_reported_at, limits[1], day)


def _judge(event: datetime, reported: datetime | None, limit: timedelta, day: date) -> _Report:
    if reported is None or reported.date() > day:
        # The hour of the assessment is not known: a report is missing from the next day on.
        return _Report.MISSING if (event + limit).date() < day else _Report.STILL_DUE
    if reported < event:
        return _Report.UNCLEAR
    return _Report.LATE if reported - event > limit else _Report.IN_TIME


def _warnings(accidents: list[Accident], reports: list[_Report]) -> tuple[ResultWarning, ...]:
    found = []
    if _Report.STILL_DUE in reports:
        found.append(ResultWarning("ACCIDENT_REPORT_STILL_DUE"))
    if any(accident.established_at is None for accident in accidents):
        found.append(ResultWarning("ACCIDENT_STAGE_TWO_NOT_TOLD"))
    return tuple(found)
