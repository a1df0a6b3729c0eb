"""Checks of reported data against the workers there are."""

from __future__ import annotations

from datetime import timedelta
from enum import IntEnum
from typing import NamedTuple

from desktop.domain.assessment import ResultWarning
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.money import Rate
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import JknStatus
from desktop.domain.worker import Worker


class _Agreement(IntEnum):
    """How a reported number agrees with the workforce, the worst last."""

    EQUAL = 0
    EXPLAINED_BY_NEW = 1
    UNCONFIRMED = 2
    DIFFERENT = 3


class _Workforce(NamedTuple):
    """Workers who must be reported: surely, perhaps, new in the last days, JKN elsewhere."""

    sure: int
    perhaps: int
    new: int
    elsewhere: int


_RESULTS = {
    _Agreement.EQUAL: (ComplianceStatus.MET, "HEADCOUNT_AGREES"),
    _Agreement.EXPLAINED_BY_NEW: (ComplianceStatus.PARTLY_MET, "HEADCOUNT_NEW_WORKERS"),
    _Agreement.UNCONFIRMED: (ComplianceStatus.NEEDS_CONFIRMATION, "HEADCOUNT_UNCONFIRMED"),
    _Agreement.DIFFERENT: (ComplianceStatus.NOT_MET, "HEADCOUNT_DIFFERS"),
}


@check("headcount_agrees")
def headcount_agrees(case: Case) -> Outcome:
    """DAT-01: both bills carry as many workers as are employed."""
    workforce = _count(case)
    told = case.subject.answers.headcounts
    inputs = {
        "workers": str(workforce.sure),
        "uncertain": str(workforce.perhaps),
        "new": str(workforce.new),
        "jkn_elsewhere": str(workforce.elsewhere),
        "reported_employment": _text(told.bpjs_employment),
        "reported_health": _text(told.bpjs_health),
        "reported_wlkp": _text(told.wlkp),
    }
    total = workforce.sure + workforce.perhaps
    if total == 0:
        return Outcome(
            status=ComplianceStatus.NOT_APPLICABLE, reason="HEADCOUNT_NOBODY", inputs=inputs
        )
    tolerance = case.rate("assessment.headcount_tolerance")
    status, reason = _RESULTS[
        max(
            _compare(told.bpjs_employment, workforce, tolerance, 0),
            _compare(told.bpjs_health, workforce, tolerance, workforce.elsewhere),
        )
    ]
    if status is ComplianceStatus.NEEDS_CONFIRMATION and "" in (
        inputs["reported_employment"],
        inputs["reported_health"],
    ):
        reason = "HEADCOUNT_NOT_TOLD"
    return Outcome(
        status=status,
        reason=reason,
        counted=total,
        warnings=_wlkp_warning(told.wlkp, workforce.sure, len(case.subject.active)),
        inputs=inputs,
    )


def _text(number: int | None) -> str:
    return "" if number is None else str(number)


def _count(case: Case) -> _Workforce:
    """Count who must be reported: covered, no interns, no project workers."""
    law = case.subject.law
    first_new = case.subject.as_of - timedelta(days=case.integer("deadline.registration_days"))
    sure = perhaps = new = elsewhere = 0
    for worker in case.subject.active:
        if worker.is_intern or law.works_in_project(worker):
            continue
        covered = law.is_covered(worker)
        if covered is None:
            perhaps += 1
        elif covered:
            sure += 1
            new += worker.employment.start >= first_new
            elsewhere += _is_elsewhere(worker)
    return _Workforce(sure, perhaps, new, elsewhere)


def _is_elsewhere(worker: Worker) -> bool:
    return worker.jkn_status is JknStatus.OTHER_EMPLOYER


def _compare(
    reported: int | None, workforce: _Workforce, tolerance: Rate, elsewhere: int
) -> _Agreement:
    if reported is None:
        return _Agreement.UNCONFIRMED
    if workforce.sure <= reported <= workforce.sure + workforce.perhaps:
        return _Agreement.UNCONFIRMED if workforce.perhaps else _Agreement.EQUAL
    missing = workforce.sure - reported
    if 0 < missing <= elsewhere:
        return _Agreement.UNCONFIRMED
    is_small = missing * tolerance.denominator <= workforce.sure * tolerance.numerator
    if 0 < missing <= workforce.new and is_small:
        return _Agreement.EXPLAINED_BY_NEW
    return _Agreement.DIFFERENT


def _wlkp_warning(reported: int | None, fewest: int, most: int) -> tuple[ResultWarning, ...]:
    """Warn of a WLKP number that no count gives: its form also lists interns and probation."""
    if reported is None or fewest <= reported <= most:
        return ()
    return (ResultWarning("WLKP_HEADCOUNT_DIFFERS"),)
