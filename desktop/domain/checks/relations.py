"""Checks of employment relations: fixed-term contracts, company regulation, outsourcing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.domain.answers import AnswerValue
from desktop.domain.assessment import ConcernedWorker, ResultWarning
from desktop.domain.checks.asked import met_if_yes, unless_yes
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.checks.dates import (
    Timing,
    Validity,
    holiday_warnings,
    timing,
    validity,
)
from desktop.domain.checks.judgement import concern
from desktop.domain.facts import FactSheet
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.worker import EmploymentKind, Worker

_PAPERS = ("has_licence", "has_clause", "is_recorded", "has_proof")
_LACKING_PARTLY = 1


@check("contracts_recorded")
def contracts_recorded(case: Case) -> Outcome:
    """HI-01: fixed-term contracts are recorded within three working days, seven in writing."""
    contracts = [
        worker for worker in case.subject.active if worker.employment.kind is EmploymentKind.PKWT
    ]
    records = case.records
    if not contracts and not records:
        return Outcome(status=ComplianceStatus.NOT_APPLICABLE, reason="PKWT_NONE")
    if not records:
        return met_if_yes(case.answer, "PKWT_ANSWERED_YES")
    return _contracts(case, contracts, records)


def _contracts(case: Case, contracts: Sequence[Worker], records: Sequence[FactSheet]) -> Outcome:
    timings = [_recording(case, record) for record in records]
    missing = [r for r, t in zip(records, timings, strict=True) if t is Timing.MISSING]
    late = timings.count(Timing.LATE)
    status, reason = _recorded_status(timings)
    is_partial = None in timings or len(records) < len(contracts)
    if status is ComplianceStatus.MET and is_partial and case.answer_value is not AnswerValue.YES:
        status, reason = ComplianceStatus.NEEDS_CONFIRMATION, "PKWT_TOLD_IN_PART"
    signed = [day for record in records if (day := record.day("signed_on")) is not None]
    return Outcome(
        status=status,
        reason=reason,
        counted=len(records),
        failed=_workers(case, missing),
        warnings=_contract_warnings(records, timings) + holiday_warnings(case, signed),
        inputs={
            "contracts": str(len(contracts)),
            "told": str(len(records)),
            "late": str(late),
            "missing": str(len(missing)),
        },
    )


def _recording(case: Case, record: FactSheet) -> Timing | None:
    """Judge one contract; ``None`` where it was not told when it was signed."""
    signed = record.day("signed_on")
    if signed is None:
        return None
    if signed < case.obligation.since:
        return Timing.IN_TIME
    written = case.integer("deadline.pkwt_recording_written_working_days")
    online = case.integer("deadline.pkwt_recording_working_days")
    limit = written if record.flag("in_writing") else online
    result = timing(case, signed, record.day("recorded_on"), limit)
    if result is Timing.MISSING:
        # Whether it goes online or in writing is not known yet: the longer time counts.
        return timing(case, signed, None, written)
    return result


def _recorded_status(timings: Sequence[Timing | None]) -> tuple[ComplianceStatus, str]:
    missing = timings.count(Timing.MISSING)
    if missing == len(timings):
        return ComplianceStatus.NOT_MET, "PKWT_NOT_RECORDED"
    if missing:
        return ComplianceStatus.PARTLY_MET, "PKWT_NOT_RECORDED"
    if Timing.LATE in timings:
        return ComplianceStatus.PARTLY_MET, "PKWT_RECORDED_LATE"
    return ComplianceStatus.MET, "PKWT_RECORDED"


def _contract_warnings(
    records: Sequence[FactSheet], timings: Sequence[Timing | None]
) -> tuple[ResultWarning, ...]:
    codes = ["PKWT_STILL_TO_RECORD"] if Timing.STILL_DUE in timings else []
    if any(record.flag("has_probation") for record in records):
        codes.append("PKWT_WITH_PROBATION")
    return tuple(ResultWarning(code) for code in codes)


def _workers(case: Case, records: Sequence[FactSheet]) -> tuple[ConcernedWorker, ...]:
    rows = {row for record in records if (row := record.number("row")) is not None}
    return tuple(
        concern(worker, "PKWT_RECORDING_MISSING")
        for worker in case.subject.active
        if worker.source_row in rows
    )


@check("company_regulation")
def company_regulation(case: Case) -> Outcome:
    """HI-02: from ten workers on, a company regulation or collective agreement that holds."""
    workers = len(case.subject.active)
    least = case.integer("threshold.company_regulation_minimum_workers")
    inputs = {"workers": str(workers), "least": str(least)}
    if workers < least:
        return Outcome(
            status=ComplianceStatus.NOT_APPLICABLE, reason="REGULATION_NOT_OWED", inputs=inputs
        )
    until = case.facts.day("valid_until")
    denied = unless_yes(case.answer) if case.answer_value or until is None else None
    if denied is not None:
        return denied
    if until is None:
        return Outcome(
            status=ComplianceStatus.NEEDS_CONFIRMATION, reason="REGULATION_DATE_NOT_TOLD"
        )
    return _regulation(case, until, {**inputs, "until": until.isoformat()})


def _regulation(case: Case, until: date, inputs: dict[str, str]) -> Outcome:
    standing = validity(until, case.subject.as_of)
    if standing is Validity.ENDED:
        return Outcome(status=ComplianceStatus.NOT_MET, reason="REGULATION_ENDED", inputs=inputs)
    if not case.facts.text("approval_number"):
        return Outcome(
            status=ComplianceStatus.NEEDS_CONFIRMATION,
            reason="REGULATION_NUMBER_NOT_TOLD",
            inputs=inputs,
        )
    soon = standing is Validity.ENDS_SOON
    return Outcome(
        status=ComplianceStatus.MET,
        reason="REGULATION_HOLDS",
        warnings=(ResultWarning("REGULATION_ENDS_SOON"),) if soon else (),
        inputs=inputs,
    )


@check("outsourcing_protected")
def outsourcing_protected(case: Case) -> Outcome:
    """ALH-01: every supplier shows licence, social security clause, recording and payment."""
    suppliers = case.records
    if not suppliers:
        return _without_suppliers(case, has_told=suppliers is not None)
    lacking = [_count(supplier, is_there=False) for supplier in suppliers]
    unknown = sum(_count(supplier, is_there=None) for supplier in suppliers)
    status, reason = _outsourcing_status(max(lacking), unknown)
    return Outcome(
        status=status,
        reason=reason,
        warnings=_transition(case, suppliers),
        inputs={
            "suppliers": str(len(suppliers)),
            "lacking": str(sum(lacking)),
            "unknown": str(unknown),
        },
    )


def _without_suppliers(case: Case, *, has_told: bool) -> Outcome:
    value = case.answer_value
    if value is AnswerValue.YES:
        return Outcome(
            status=ComplianceStatus.NEEDS_CONFIRMATION, reason="OUTSOURCING_WITHOUT_DETAILS"
        )
    if has_told or value in (AnswerValue.NO, AnswerValue.NOT_APPLICABLE):
        return Outcome(status=ComplianceStatus.NOT_APPLICABLE, reason="OUTSOURCING_NONE")
    return Outcome(status=ComplianceStatus.NEEDS_CONFIRMATION, reason="NOT_ANSWERED")


def _count(supplier: FactSheet, *, is_there: bool | None) -> int:
    return sum(supplier.flag(paper) is is_there for paper in _PAPERS)


def _outsourcing_status(lacking: int, unknown: int) -> tuple[ComplianceStatus, str]:
    if lacking > _LACKING_PARTLY:
        return ComplianceStatus.NOT_MET, "OUTSOURCING_LACKING"
    if lacking:
        return ComplianceStatus.PARTLY_MET, "OUTSOURCING_LACKING"
    if unknown:
        return ComplianceStatus.NEEDS_CONFIRMATION, "OUTSOURCING_PAPERS_NOT_TOLD"
    return ComplianceStatus.MET, "OUTSOURCING_IN_ORDER"


def _transition(case: Case, suppliers: Sequence[FactSheet]) -> tuple[ResultWarning, ...]:
    """Remark on older agreements, which have until a day of ``params`` to be brought in line."""
    last = date.fromisoformat(case.obligation.params["transition_until"])
    is_older = any(
        agreed < case.obligation.since
        for supplier in suppliers
        if (agreed := supplier.day("agreed_on")) is not None
    )
    if not is_older or case.subject.as_of > last:
        return ()
    return (ResultWarning("OUTSOURCING_TRANSITION"),)
