"""Checks of what must be told within some working days: changes of data, dismissals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from desktop.domain.assessment import ConcernedWorker, ResultWarning
from desktop.domain.checks.asked import met_if_yes
from desktop.domain.checks.base import Case, Outcome, aggregate, check
from desktop.domain.checks.dates import Timing, holiday_warnings, lies_within_months, timing
from desktop.domain.checks.judgement import concern
from desktop.domain.facts import FactSheet
from desktop.domain.obligation import ComplianceStatus

_CHANGES = {
    Timing.IN_TIME: (ComplianceStatus.MET, "CHANGES_IN_TIME"),
    Timing.STILL_DUE: (ComplianceStatus.MET, "CHANGES_IN_TIME"),
    Timing.LATE: (ComplianceStatus.PARTLY_MET, "CHANGES_LATE"),
    Timing.MISSING: (ComplianceStatus.NOT_MET, "CHANGES_NOT_REPORTED"),
}
_DISMISSALS = {
    ComplianceStatus.MET: "DISMISSALS_IN_TIME",
    ComplianceStatus.PARTLY_MET: "DISMISSALS_LATE_IN_PART",
    ComplianceStatus.NOT_MET: "DISMISSALS_LATE",
    ComplianceStatus.NEEDS_CONFIRMATION: "DISMISSALS_UNCONFIRMED",
    ComplianceStatus.NOT_APPLICABLE: "DISMISSALS_NONE",
}
_REPORTABLE = frozenset({"dismissal", "contract_cut_short"})


@check("changes_reported")
def changes_reported(case: Case) -> Outcome:
    """DAT-04: changes of the last twelve months were reported within seven working days."""
    records = case.records
    if records is None:
        return met_if_yes(case.answer, "CHANGES_ANSWERED_YES")
    changes = [record for record in records if _is_looked_at(case, record)]
    if not changes:
        return Outcome(status=ComplianceStatus.NOT_APPLICABLE, reason="CHANGES_NONE")
    limit = case.integer("deadline.data_change_working_days")
    days = {number: record.day("changed_on") for number, record in enumerate(changes)}
    events = {number: day for number, day in days.items() if day is not None}
    timings = [
        timing(case, day, changes[number].day("reported_on"), limit)
        for number, day in events.items()
    ]
    status, reason = _CHANGES[max(timings, default=Timing.IN_TIME)]
    if status is ComplianceStatus.MET and len(events) < len(changes):
        status, reason = ComplianceStatus.NEEDS_CONFIRMATION, "CHANGES_DATE_NOT_TOLD"
    return Outcome(
        status=status,
        reason=reason,
        warnings=_still_due(timings, "CHANGE_STILL_TO_REPORT")
        + holiday_warnings(case, events.values()),
        inputs={
            "changes": str(len(changes)),
            "late": str(timings.count(Timing.LATE)),
            "missing": str(timings.count(Timing.MISSING)),
            "days": str(limit),
        },
    )


def _is_looked_at(case: Case, record: FactSheet) -> bool:
    """Look at the last twelve months, and at older changes that nobody has reported yet."""
    day = record.day("changed_on")
    if day is None or lies_within_months(case, day):
        return True
    return day <= case.subject.as_of and record.day("reported_on") is None


def _still_due(timings: Sequence[Timing], code: str) -> tuple[ResultWarning, ...]:
    return (ResultWarning(code),) if Timing.STILL_DUE in timings else ()


class _Dismissals(NamedTuple):
    """Dismissals sorted by how their reports stand."""

    timings: list[Timing]
    late: list[FactSheet]
    unclear: list[FactSheet]


@check("dismissals_reported")
def dismissals_reported(case: Case) -> Outcome:
    """PHK-01: dismissals of the last twelve months were reported within seven working days."""
    records = case.records
    if records is None:
        return met_if_yes(case.answer, "DISMISSALS_ANSWERED_YES")
    looked_at = [record for record in records if _is_dismissal(case, record)]
    limit = case.integer("deadline.termination_report_working_days")
    found = _sorted_dismissals(case, looked_at, limit)
    status = aggregate(len(looked_at), len(found.late), len(found.unclear))
    events = [day for record in looked_at if (day := record.day("dismissed_on")) is not None]
    return Outcome(
        status=status,
        reason=_DISMISSALS[status],
        failed=_workers(case, found.late, "DISMISSAL_REPORTED_LATE"),
        unconfirmed=_workers(case, found.unclear, "DISMISSAL_UNCLEAR"),
        warnings=_still_due(found.timings, "DISMISSAL_STILL_TO_REPORT")
        + holiday_warnings(case, events),
        inputs={
            "dismissals": str(len(looked_at)),
            "late": str(len(found.late)),
            "unclear": str(len(found.unclear)),
            "days": str(limit),
        },
    )


def _is_dismissal(case: Case, record: FactSheet) -> bool:
    """Leave out resignation, retirement, death, disability and contracts that ran their term."""
    day, reason = record.day("dismissed_on"), record.text("reason")
    if reason and reason not in _REPORTABLE:
        return False
    return day is None or lies_within_months(case, day)


def _sorted_dismissals(case: Case, records: Sequence[FactSheet], limit: int) -> _Dismissals:
    found = _Dismissals([], [], [])
    for record in records:
        day = record.day("dismissed_on")
        # The rules before the date of today's text are not held: such a case stays open.
        if day is None or day < case.obligation.since or not record.text("reason"):
            found.unclear.append(record)
            continue
        result = timing(case, day, record.day("reported_on"), limit)
        found.timings.append(result)
        if result >= Timing.LATE:
            found.late.append(record)
    return found


def _workers(case: Case, records: Sequence[FactSheet], reason: str) -> tuple[ConcernedWorker, ...]:
    """Return the workers whose rows the records name."""
    rows = {row for record in records if (row := record.number("row")) is not None}
    return tuple(
        concern(worker, reason) for worker in case.subject.workers if worker.source_row in rows
    )
