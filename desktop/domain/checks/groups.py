"""Checks of those who are easily left out: foreigners, interns, other kinds of contract."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress

from desktop.domain.answers import AnswerValue
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
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import ParticipationState, Program
from desktop.domain.worker import EmploymentKind, Worker

_OF_FOREIGNERS = (Program.JKK, Program.JKM, Program.JHT, Program.JKN)
"""JKP is for Indonesians, and JP for foreigners is contested."""

_FOREIGNERS = {
    ComplianceStatus.MET: "FOREIGNERS_REGISTERED",
    ComplianceStatus.PARTLY_MET: "FOREIGNERS_SOME_MISSING",
    ComplianceStatus.NOT_MET: "FOREIGNERS_MISSING",
    ComplianceStatus.NEEDS_CONFIRMATION: "FOREIGNERS_UNCONFIRMED",
    ComplianceStatus.NOT_APPLICABLE: "FOREIGNERS_NONE",
}
_INTERNS = {
    ComplianceStatus.MET: "INTERNS_PROTECTED",
    ComplianceStatus.PARTLY_MET: "INTERNS_SOME_UNPROTECTED",
    ComplianceStatus.NOT_MET: "INTERNS_UNPROTECTED",
    ComplianceStatus.NEEDS_CONFIRMATION: "INTERNS_UNCONFIRMED",
    ComplianceStatus.NOT_APPLICABLE: "INTERNS_NONE",
}


@check("foreigners_registered")
def foreigners_registered(case: Case) -> Outcome:
    """REG-10: foreigners of six months and more have the programs that the size asks for."""
    law, judgements = case.subject.law, case.subject.judgements
    programs = tuple(program for program in _OF_FOREIGNERS if program in law.compulsory)
    are_foreign = [worker.is_foreign for worker in judgements.workers]
    foreigners = tuple(compress(judgements.workers, are_foreign))
    judged = judgements.worst_of(programs, among=are_foreign)
    counted = tally(foreigners, judged)
    case.use("foreigner.minimum_months", f"phasing.{law.size.rule_name}")
    status, reason = _with_permits(case, aggregated(counted))
    return tallied(
        counted,
        status,
        reason,
        inputs={"programs": " ".join(program.value for program in programs)},
        warnings=_foreign_warnings(case, counted, zip(foreigners, judged, strict=True)),
    )


def _with_permits(case: Case, status: ComplianceStatus) -> tuple[ComplianceStatus, str]:
    """Weigh the answer on work permits (RPTKA) where the registrations are in order."""
    if status is not ComplianceStatus.MET:
        return status, _FOREIGNERS[status]
    answered = unless_yes(case.answer)
    if answered is None or answered.status is ComplianceStatus.NOT_APPLICABLE:
        return status, _FOREIGNERS[status]
    if answered.status is ComplianceStatus.NOT_MET:
        return ComplianceStatus.PARTLY_MET, "FOREIGNERS_WITHOUT_PERMIT"
    return ComplianceStatus.NEEDS_CONFIRMATION, "FOREIGNERS_PERMIT_NOT_TOLD"


def _foreign_warnings(
    case: Case, counted: Tally, judged: Iterable[tuple[Worker, Judgement]]
) -> tuple[ResultWarning, ...]:
    warnings = []
    if counted.in_grace:
        warnings.append(ResultWarning("NEW_WORKERS_NOT_REGISTERED", counted.in_grace))
    law = case.subject.law
    without_jp = tuple(
        concern(worker, "JP_FOREIGN_CONTESTED")
        for worker, judgement in judged
        if judgement.verdict is not Verdict.NOT_COUNTED
        and not worker.is_member_on(Program.JP, law.day)
    )
    if without_jp and Program.JP in law.compulsory:
        warnings.append(ResultWarning("JP_FOREIGN_CONTESTED", without_jp))
    return tuple(warnings)


@check("interns_protected")
def interns_protected(case: Case) -> Outcome:
    """REG-11: every intern has JKK; JKM is never judged, as it is elective today."""
    law = case.subject.law
    case.use("phasing.intern")
    interns = [worker for worker in case.subject.active if worker.is_intern]
    counted = tally(interns, [_judge_intern(case, worker) for worker in interns])
    without_jkm = tuple(
        concern(worker, "JKM_MISSING")
        for worker in interns
        if law.duty(worker, Program.JKM).is_compulsory
        and not worker.is_member_on(Program.JKM, law.day)
    )
    warnings = (ResultWarning("INTERNS_WITHOUT_JKM", without_jkm),) if without_jkm else ()
    status = aggregated(counted)
    return tallied(counted, status, _INTERNS[status], warnings=warnings)


def _judge_intern(case: Case, worker: Worker) -> Judgement:
    participation = worker.participation(Program.JKK)
    if participation.is_member_on(case.subject.as_of):
        return OK
    if participation.state is ParticipationState.UNKNOWN:
        return Judgement(Verdict.UNCONFIRMED, "JKK_UNKNOWN", Program.JKK)
    return Judgement(Verdict.FAILED, "JKK_MISSING", Program.JKK)


@check("no_kind_left_out")
def no_kind_left_out(case: Case) -> Outcome:
    """REG-12: no kind of contract is left out of JKK while others are in it, and none unlisted."""
    judgements = case.subject.judgements
    jkk = judgements.worst_of((Program.JKK,))
    members = _members_by_kind(judgements.workers, jkk)
    inside = sum(members.values())
    judged = [
        _judge_kind(judgement, is_left_out=inside > 0 and not members[worker.employment.kind])
        for worker, judgement in zip(judgements.workers, jkk, strict=True)
    ]
    counted = tally(judgements.workers, judged)
    are_failed = (judgement.verdict is Verdict.FAILED for judgement in judged)
    left_out = {worker.employment.kind.value for worker in compress(judgements.workers, are_failed)}
    status, reason = _kinds_status(case, counted, inside)
    unlisted = case.facts.number("unlisted")
    return tallied(
        counted,
        status,
        reason,
        inputs={
            "in_jkk": str(inside),
            "kinds": ", ".join(sorted(left_out)),
            "unlisted": "" if unlisted is None else str(unlisted),
        },
        warnings=_kind_warnings(case, inside, counted.counted),
    )


def _members_by_kind(
    workers: Sequence[Worker], jkk: Sequence[Judgement]
) -> Counter[EmploymentKind]:
    return Counter(
        worker.employment.kind
        for worker, judgement in zip(workers, jkk, strict=True)
        if judgement.verdict is Verdict.OK
    )


def _judge_kind(jkk: Judgement, *, is_left_out: bool) -> Judgement:
    """Judge a worker by the whole kind: one member of a kind shows that it is not left out."""
    if jkk.verdict is Verdict.NOT_COUNTED:
        return NOT_COUNTED
    if not is_left_out or jkk.verdict is Verdict.GRACE:
        return OK
    if jkk.verdict is Verdict.UNCONFIRMED:
        return jkk
    return Judgement(Verdict.FAILED, "KIND_LEFT_OUT", Program.JKK)


def _kinds_status(case: Case, counted: Tally, inside: int) -> tuple[ComplianceStatus, str]:
    value = case.answer_value
    says_unlisted = value in (AnswerValue.NO, AnswerValue.NOT_YET)
    if says_unlisted or (case.facts.number("unlisted") or 0) > 0:
        is_some = inside > 0
        return (
            ComplianceStatus.PARTLY_MET if is_some else ComplianceStatus.NOT_MET,
            "KINDS_UNLISTED",
        )
    if counted.failed:
        return aggregated(counted), "KINDS_LEFT_OUT"
    if counted.counted == 0:
        return ComplianceStatus.NOT_APPLICABLE, "KINDS_NOBODY"
    if counted.unconfirmed:
        return ComplianceStatus.NEEDS_CONFIRMATION, "KINDS_UNCONFIRMED"
    return _kinds_by_answer(case)


def _kinds_by_answer(case: Case) -> tuple[ComplianceStatus, str]:
    """Weigh the answer where the list itself leaves nobody out."""
    answered = unless_yes(case.answer)
    if answered is None or answered.status is ComplianceStatus.NOT_APPLICABLE:
        return ComplianceStatus.MET, "KINDS_ALL_IN"
    return ComplianceStatus.NEEDS_CONFIRMATION, "KINDS_NOT_ANSWERED"


def _kind_warnings(case: Case, inside: int, counted: int) -> tuple[ResultWarning, ...]:
    codes = []
    if counted and not inside:
        codes.append("KINDS_NOBODY_IN_JKK")
    if case.facts.number("probation_in_pkwt"):
        codes.append("PROBATION_IN_PKWT")
    if case.facts.number("daily_over_limit"):
        codes.append("DAILY_WORKERS_OVER_LIMIT")
    return tuple(ResultWarning(code) for code in codes)
