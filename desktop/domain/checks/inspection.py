"""Checks of supervision: inspection notes and warnings are followed up in time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from desktop.domain.answers import AnswerValue
from desktop.domain.assessment import ResultWarning
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.checks.dates import holiday_warnings, last_working_day
from desktop.domain.facts import FactSheet
from desktop.domain.obligation import ComplianceStatus

_LONGEST = {
    "note_1": "deadline.inspection_note_1_working_days",
    "note_2": "deadline.inspection_note_2_working_days",
    "bpjs_warning": "deadline.bpjs_warning_working_days",
}


class _Notice(NamedTuple):
    """One note or warning: settled or not, with proof or not, and its last day."""

    is_settled: bool
    has_proof: bool
    due: date | None


@check("inspections_followed_up")
def inspections_followed_up(case: Case) -> Outcome:
    """WAS-01: every note is settled with proof, or its time still runs."""
    records = case.records
    if not records:
        return _without_notices(case, has_told=records is not None)
    notices = [_notice(case, record) for record in records]
    status, reason = _verdict(notices, case.subject.as_of)
    open_days = [notice.due for notice in notices if notice.due and not notice.is_settled]
    received = [day for record in records if (day := record.day("received_on")) is not None]
    return Outcome(
        status=status,
        reason=reason,
        warnings=_warnings(notices) + holiday_warnings(case, received),
        inputs={
            "notices": str(len(notices)),
            "open": str(sum(not notice.is_settled for notice in notices)),
            "overdue": str(sum(day < case.subject.as_of for day in open_days)),
            "next_due": min(open_days).isoformat() if open_days else "",
        },
    )


def _without_notices(case: Case, *, has_told: bool) -> Outcome:
    value = case.answer_value
    if value is AnswerValue.YES:
        return Outcome(
            status=ComplianceStatus.NEEDS_CONFIRMATION, reason="INSPECTION_WITHOUT_DETAILS"
        )
    if has_told or value in (AnswerValue.NO, AnswerValue.NOT_APPLICABLE):
        return Outcome(status=ComplianceStatus.NOT_APPLICABLE, reason="INSPECTION_NONE")
    return Outcome(status=ComplianceStatus.NEEDS_CONFIRMATION, reason="NOT_ANSWERED")


def _notice(case: Case, record: FactSheet) -> _Notice:
    settled = record.day("settled_on")
    is_settled = settled is not None and settled <= case.subject.as_of
    return _Notice(is_settled, record.flag("has_proof") is True, _due(case, record))


def _due(case: Case, record: FactSheet) -> date | None:
    """Return the last day: the time that the note gives, at most what the law allows it."""
    received, kind = record.day("received_on"), record.text("kind")
    if received is None or kind not in _LONGEST:
        return None
    longest = case.integer(_LONGEST[kind])
    told = record.number("working_days")
    days = longest if told is None else min(told, longest)
    return last_working_day(case.subject.calendar, received, days)


def _verdict(notices: Sequence[_Notice], day: date) -> tuple[ComplianceStatus, str]:
    still_open = [notice for notice in notices if not notice.is_settled]
    if any(notice.due is not None and notice.due < day for notice in still_open):
        return ComplianceStatus.NOT_MET, "INSPECTION_OVERDUE"
    if any(notice.due is None for notice in still_open):
        return ComplianceStatus.NEEDS_CONFIRMATION, "INSPECTION_DATE_NOT_TOLD"
    if still_open:
        return ComplianceStatus.PARTLY_MET, "INSPECTION_OPEN"
    if not all(notice.has_proof for notice in notices):
        return ComplianceStatus.NEEDS_CONFIRMATION, "INSPECTION_PROOF_NOT_TOLD"
    return ComplianceStatus.MET, "INSPECTION_SETTLED"


def _warnings(notices: Sequence[_Notice]) -> tuple[ResultWarning, ...]:
    if any(notice.is_settled and not notice.has_proof for notice in notices):
        return (ResultWarning("INSPECTION_WITHOUT_PROOF"),)
    return ()
