"""The check of family members in JKN."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.assessment import ResultWarning
from desktop.domain.checks.asked import unless_yes
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.checks.judgement import (
    NOT_COUNTED,
    OK,
    Judgement,
    Tally,
    Verdict,
    concern,
    tally,
)
from desktop.domain.checks.tallied import aggregated, tallied
from desktop.domain.dependant import COVERED_FAMILY
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import JknStatus, Program
from desktop.domain.worker import Worker

_RULE = "jkn.family_covered"
_NOT_TOLD = Judgement(Verdict.UNCONFIRMED, "FAMILY_NOT_TOLD", Program.JKN)
_JKN_UNKNOWN = Judgement(Verdict.UNCONFIRMED, "FAMILY_JKN_UNKNOWN", Program.JKN)

_REASONS = {
    ComplianceStatus.MET: "FAMILY_ALL",
    ComplianceStatus.PARTLY_MET: "FAMILY_SOME",
    ComplianceStatus.NOT_MET: "FAMILY_NONE",
    ComplianceStatus.NEEDS_CONFIRMATION: "FAMILY_UNCONFIRMED",
    ComplianceStatus.NOT_APPLICABLE: "FAMILY_NOBODY",
}


@check("families_registered")
def families_registered(case: Case) -> Outcome:
    """REG-08: spouse and up to three children of each worker are in JKN.

    The data of a worker win, persons before counts; the answer speaks for the workers of whose
    family nothing is told.
    """
    outcome = _outcome(case)
    differing = tuple(
        concern(worker, "FAMILY_COUNT_DIFFERS")
        for worker in case.subject.active
        if worker.family_differs
    )
    if not differing:
        return outcome
    warning = ResultWarning("FAMILY_COUNTS_DIFFER", differing)
    return replace(outcome, warnings=(*outcome.warnings, warning))


def _outcome(case: Case) -> Outcome:
    if case.subject.rules.covers(_RULE):
        case.use(_RULE)
    active = case.subject.active
    own = case.subject.judgements.worst_of((Program.JKN,))
    judged = [_judge(worker, jkn) for worker, jkn in zip(active, own, strict=True)]
    causes = _causes(judged, own)
    if _NOT_TOLD not in judged:
        return _by_data(tally(active, judged), causes, _contradiction(case, judged))
    answered = unless_yes(case.answer)
    if all(item in (_NOT_TOLD, NOT_COUNTED) for item in judged):
        return answered or Outcome(status=ComplianceStatus.MET, reason="FAMILY_ANSWERED")
    if answered is None or answered.status is ComplianceStatus.NOT_APPLICABLE:
        judged = [NOT_COUNTED if item == _NOT_TOLD else item for item in judged]
    counted = tally(active, judged)
    if answered is not None and answered.status is ComplianceStatus.NOT_MET and not counted.failed:
        return tallied(counted, ComplianceStatus.PARTLY_MET, "FAMILY_ANSWERED_NOT_ALL")
    return _by_data(counted, causes, ())


def _judge(worker: Worker, jkn: Judgement) -> Judgement:
    """Judge one family; ``jkn`` is how the worker stands in JKN."""
    family = worker.family_count
    if jkn.verdict is Verdict.NOT_COUNTED or (family is not None and family.members == 0):
        return NOT_COUNTED
    if family is None:
        return _NOT_TOLD
    owed = min(family.members, COVERED_FAMILY)
    if family.registered >= owed:
        return OK
    if family.registered + family.unknown >= owed:
        return _JKN_UNKNOWN
    is_contested = jkn.verdict is Verdict.UNCONFIRMED and worker.jkn_status is not JknStatus.UNKNOWN
    if is_contested:
        return jkn
    verdict = Verdict.GRACE if jkn.verdict is Verdict.GRACE else Verdict.FAILED
    return Judgement(verdict, "FAMILY_NOT_REGISTERED", Program.JKN)


def _by_data(
    counted: Tally, causes: tuple[str, ...], warnings: tuple[ResultWarning, ...]
) -> Outcome:
    status = aggregated(counted)
    if counted.in_grace:
        warnings += (ResultWarning("FAMILY_OF_NEW_WORKERS", counted.in_grace),)
    inputs = {"registered": str(counted.members)}
    return tallied(
        counted, status, _REASONS[status], inputs=inputs, warnings=warnings, caused_by=causes
    )


def _causes(judged: list[Judgement], own: list[Judgement]) -> tuple[str, ...]:
    """Name REG-07 where every family lacks JKN because its worker does."""
    failed = [
        jkn.verdict is Verdict.FAILED
        for item, jkn in zip(judged, own, strict=True)
        if item.verdict is Verdict.FAILED
    ]
    return ("REG-07",) if failed and all(failed) else ()


def _contradiction(case: Case, judged: list[Judgement]) -> tuple[ResultWarning, ...]:
    """Point at an answer *no* though the data of every family are in order."""
    answered = unless_yes(case.answer)
    says_no = answered is not None and answered.status is ComplianceStatus.NOT_MET
    has_gap = any(item.verdict is Verdict.FAILED for item in judged)
    return (ResultWarning("FAMILY_ANSWER_DIFFERS"),) if says_no and not has_gap else ()
