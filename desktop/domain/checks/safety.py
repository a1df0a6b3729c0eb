"""Checks of safety and health at work: the management system and the committee."""

from __future__ import annotations

from collections import Counter
from datetime import date

from desktop.domain.answers import AnswerValue
from desktop.domain.assessment import ResultWarning
from desktop.domain.checks.asked import met_if_yes, unless_yes
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.checks.dates import Validity, repeated
from desktop.domain.facts import FactSheet
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.place_of_work import PlacesOfWork, highest_risk_group

_HAZARDOUS_GROUPS = (4, 5)
"""Groups for which the program proposes a high hazard; the law does not define it so."""


@check("safety_management")
def safety_management(case: Case) -> Outcome:
    """K3-01: SMK3 from 100 workers on, or where hazards are high."""
    outcome = _not_owed(case, "threshold.smk3_minimum_workers", len(case.subject.active))
    if outcome is not None:
        return outcome
    if case.facts.flag("in_preparation") and case.answer_value in (
        AnswerValue.NO,
        AnswerValue.NOT_YET,
        None,
    ):
        return Outcome(status=ComplianceStatus.PARTLY_MET, reason="SMK3_IN_PREPARATION")
    return met_if_yes(case.answer, "SMK3_IN_PLACE")


def _not_owed(case: Case, threshold: str, workers: int) -> Outcome | None:
    """Judge where the duty is not owed, or nobody knows whether it is; else ``None``."""
    least = case.integer(threshold)
    hazard = _is_hazardous(case)
    if workers >= least or hazard:
        return None
    inputs = {"workers": str(workers), "least": str(least)}
    if hazard is None:
        group = highest_risk_group(case.subject.employer)
        is_likely = group in _HAZARDOUS_GROUPS
        return Outcome(
            status=ComplianceStatus.NEEDS_CONFIRMATION,
            reason="HAZARD_LIKELY_NOT_TOLD" if is_likely else "HAZARD_NOT_TOLD",
            inputs={**inputs, "group": str(group)},
        )
    return Outcome(status=ComplianceStatus.NOT_APPLICABLE, reason="SAFETY_NOT_OWED", inputs=inputs)


def _is_hazardous(case: Case) -> bool | None:
    """Return what was told of the hazard, here or under the obligation of ``params``."""
    told = case.facts.flag("high_hazard")
    other = case.subject.answers.answer_to(case.obligation.params.get("hazard_of", ""))
    if told is None and other is not None:
        return FactSheet(other.facts).flag("high_hazard")
    return told


@check("safety_committee")
def safety_committee(case: Case) -> Outcome:
    """K3-02: P2K3 approved, and a report in the last six months."""
    outcome = _not_owed(case, "threshold.p2k3_minimum_workers", _largest_place(case))
    if outcome is None and _needs_answer(case):
        outcome = unless_yes(case.answer)
    if outcome is not None:
        return outcome
    facts = case.facts
    approved = facts.day("approved_on")
    if not facts.text("approval_number") and approved is None:
        return Outcome(status=ComplianceStatus.NEEDS_CONFIRMATION, reason="P2K3_APPROVAL_NOT_TOLD")
    return _by_report(case, facts.day("last_report"), approved)


def _largest_place(case: Case) -> int:
    """Return the number of workers of the largest place of work."""
    places, counted = PlacesOfWork(case.subject.employer), Counter[object]()
    for worker in case.subject.active:
        place, text = places.of(worker), worker.employment.workplace
        # One establishment may be written in several ways; without one the text is all there is.
        counted[place.number or text] += 1
    return max(counted.values(), default=0)


def _needs_answer(case: Case) -> bool:
    """Tell whether the answer is needed: an approval told speaks for itself, unless denied."""
    has_approval = case.fact("approval_number") or case.fact("approved_on")
    return not has_approval or case.answer_value is not None


def _by_report(case: Case, last: date | None, approved: date | None) -> Outcome:
    months = case.integer("deadline.p2k3_report_months")
    day = case.subject.as_of
    if last is not None and last > day:
        return Outcome(
            status=ComplianceStatus.NEEDS_CONFIRMATION,
            reason="P2K3_REPORT_AHEAD",
            inputs={"last_report": last.isoformat()},
        )
    start = last or approved
    if start is None:
        return Outcome(status=ComplianceStatus.NEEDS_CONFIRMATION, reason="P2K3_REPORT_NOT_TOLD")
    due, standing = repeated(start, months, day)
    inputs = {"due": due.isoformat(), "months": str(months)}
    if standing is Validity.ENDED and last is None:
        return Outcome(
            status=ComplianceStatus.NEEDS_CONFIRMATION, reason="P2K3_REPORT_NOT_TOLD", inputs=inputs
        )
    if standing is Validity.ENDED:
        return Outcome(
            status=ComplianceStatus.PARTLY_MET, reason="P2K3_REPORT_OVERDUE", inputs=inputs
        )
    soon = standing is Validity.ENDS_SOON
    return Outcome(
        status=ComplianceStatus.MET,
        reason="P2K3_REPORTED",
        warnings=(ResultWarning("P2K3_REPORT_DUE_SOON"),) if soon else (),
        inputs=inputs,
    )
