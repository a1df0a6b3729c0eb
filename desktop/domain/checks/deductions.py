"""Checks of what is deducted from wages: not more than the workers' share, and paid over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.answers import AnswerValue, PaymentProgram
from desktop.domain.calendar import Month
from desktop.domain.checks.asked import met_if_no
from desktop.domain.checks.base import Case, Outcome, aggregate, check
from desktop.domain.checks.judgement import NOT_COUNTED, OK, Judgement, Tally, Verdict, tally
from desktop.domain.checks.payment_days import due_date
from desktop.domain.contribution import MonthLaw, WorkerContribution, active_in
from desktop.domain.facts import FactSheet
from desktop.domain.money import Sen, plain_amount
from desktop.domain.month_rates import RISK_GROUPS
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import ParticipationState, Program
from desktop.domain.worker import Worker

_OPTIONAL = (Program.JHT, Program.JP)
"""Deducted from members only; JKN is compulsory for everybody."""
_FLOOR_UNCERTAIN = frozenset(
    {"FLOOR_UNKNOWN", "FLOOR_UNCONFIRMED", "FLOOR_OF_SMALL_EMPLOYER_UNCONFIRMED"}
)
_STALE = "VALUE_PAST_RENEWAL"

_DEDUCTIONS = {
    ComplianceStatus.MET: "DEDUCTIONS_WITHIN_SHARE",
    ComplianceStatus.PARTLY_MET: "DEDUCTIONS_TOO_HIGH_IN_PART",
    ComplianceStatus.NOT_MET: "DEDUCTIONS_TOO_HIGH",
    ComplianceStatus.NEEDS_CONFIRMATION: "DEDUCTIONS_UNCONFIRMED",
    ComplianceStatus.NOT_APPLICABLE: "DEDUCTIONS_NONE",
}
_REMITTANCES = {
    ComplianceStatus.MET: "REMITTED_IN_FULL",
    ComplianceStatus.NOT_MET: "REMITTED_TOO_LITTLE",
    ComplianceStatus.NEEDS_CONFIRMATION: "REMITTED_UNCONFIRMED",
    ComplianceStatus.NOT_APPLICABLE: "REMITTED_NOTHING_DUE",
}


@check("deductions_within_share")
def deductions_within_share(case: Case) -> Outcome:
    """IUR-02: nobody bears more than JHT 2 %, JP 1 % and JKN 1 % with 1 % per extra member."""
    by_answer = met_if_no(case.answer, "DEDUCTIONS_ANSWERED_NO", "DEDUCTIONS_OF_EMPLOYER_SHARE")
    records = case.records
    if records is None or by_answer.status is ComplianceStatus.NOT_MET:
        return by_answer
    if not records:
        return Outcome(status=ComplianceStatus.NOT_APPLICABLE, reason="DEDUCTIONS_NONE")
    counted = _tally(case, _deducted_by_row(records))
    status = aggregate(counted.counted, len(counted.failed), len(counted.unconfirmed))
    reason = _DEDUCTIONS[status]
    covers_all = counted.counted == len(case.subject.active)
    is_sound = status in (ComplianceStatus.MET, ComplianceStatus.NOT_APPLICABLE)
    if is_sound and not covers_all and case.answer_value is not AnswerValue.NO:
        status, reason = ComplianceStatus.NEEDS_CONFIRMATION, "DEDUCTIONS_TOLD_IN_PART"
    return Outcome(
        status=status,
        reason=reason,
        counted=counted.counted,
        failed=counted.failed,
        unconfirmed=counted.unconfirmed,
        inputs={"workers": str(len(case.subject.active))},
    )


def _deducted_by_row(records: tuple[FactSheet, ...]) -> dict[int, Sen]:
    return {
        row: deducted
        for record in records
        if (row := record.number("row")) is not None
        and (deducted := record.number("deducted")) is not None
    }


def _tally(case: Case, deducted: Mapping[int, Sen]) -> Tally:
    subject, month = case.subject, Month.of(case.subject.as_of)
    # Shares of workers do not depend on the risk group: one that is not told must not stop them.
    group = subject.employer.jkk_risk_group or RISK_GROUPS[0]
    employer = replace(subject.employer, jkk_risk_group=group)
    law = MonthLaw(employer, subject.book, month, len(active_in(subject.workers, month)))
    tolerance = case.amount("tolerance.contribution") * len((*_OPTIONAL, Program.JKN))
    judged = [
        _judge(worker, deducted[worker.source_row], law, tolerance)
        if worker.source_row in deducted
        else NOT_COUNTED
        for worker in subject.active
    ]
    case.keep(value for value in law.rules_used() if value.rule_id.endswith("rate_worker"))
    return tally(subject.active, judged)


def _judge(worker: Worker, deducted: Sen, law: MonthLaw, tolerance: Sen) -> Judgement:
    computed = law.compute(worker)
    sure = perhaps = computed.worker_share.get(Program.JKN, 0)
    for program in _OPTIONAL:
        share = computed.worker_share.get(program, 0)
        state = worker.participation(program).state
        sure += share if state is ParticipationState.YES else 0
        perhaps += share if state is not ParticipationState.NO else 0
    if _STALE in computed.notes and _rests_on_yearly_value(computed, deducted > sure + tolerance):
        return Judgement(Verdict.UNCONFIRMED, _STALE)
    if deducted <= sure + tolerance:
        return OK
    if deducted <= perhaps + tolerance:
        return Judgement(Verdict.UNCONFIRMED, "DEDUCTION_MEMBERSHIP_UNKNOWN")
    if _FLOOR_UNCERTAIN.intersection(computed.notes):
        return Judgement(Verdict.UNCONFIRMED, "DEDUCTION_FLOOR_UNKNOWN")
    return Judgement(Verdict.FAILED, "DEDUCTION_TOO_HIGH")


def _rests_on_yearly_value(computed: WorkerContribution, is_above: bool) -> bool:
    """Tell whether the minimum wage or the JP ceiling of last year bears the comparison.

    What is deducted above the share may be within that of the new values: the ceiling of JP and
    the floor of JKN can go either way.
    """
    base, wage = computed.base, computed.base.get(Program.JKK, 0)
    return is_above or base.get(Program.JP, wage) < wage or base.get(Program.JKN, 0) > wage


@dataclass(slots=True)
class _Remittances:
    """Months that were due, set against what was paid over of the workers' share."""

    due: int = 0
    short: list[Month] = field(default_factory=list)
    unclear: int = 0
    shortfall: Sen = 0


@check("deductions_remitted")
def deductions_remitted(case: Case) -> Outcome:
    """IUR-07: what was deducted in a month is paid over; one month that is not is *not met*."""
    by_answer = met_if_no(case.answer, "REMITTED_ANSWERED_NO", "REMITTED_ANSWERED_YES")
    records = case.records
    if records is None or by_answer.status is ComplianceStatus.NOT_MET:
        return by_answer
    found = _Remittances()
    for record in records:
        _weigh(case, record, found)
    status = aggregate(found.due, len(found.short), found.unclear, tolerates_none=True)
    return Outcome(
        status=status,
        reason=_REMITTANCES[status],
        inputs={
            "months": str(found.due),
            "short_months": " ".join(map(str, sorted(found.short))),
            "unclear": str(found.unclear),
            "shortfall": plain_amount(found.shortfall),
        },
    )


def _weigh(case: Case, record: FactSheet, found: _Remittances) -> None:
    day, deducted = record.day("month"), record.number("deducted")
    if day is None or deducted is None:
        found.due += 1
        found.unclear += 1
        return
    month = Month.of(day)
    if due_date(case, PaymentProgram.EMPLOYMENT, month) >= case.subject.as_of:
        return
    found.due += 1
    remitted = record.number("remitted")
    if remitted is None:
        found.unclear += 1
        return
    members = record.number("members") or len(active_in(case.subject.workers, month))
    if deducted > remitted + members * case.amount("tolerance.contribution"):
        found.short.append(month)
        found.shortfall += deducted - remitted
