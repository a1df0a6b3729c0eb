"""The check of new workers: registered in time, program by program."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.calendar import add_months
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.checks.judgement import NOT_COUNTED, OK, Judgement, Verdict, tally
from desktop.domain.checks.tallied import by_share, tallied
from desktop.domain.duty import EmployerLaw
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import Participation, ParticipationState, Program
from desktop.domain.worker import Worker

_MONTHS_LOOKED_AT = 12
_LATE = {
    Program.JKK: "JKK_REGISTERED_LATE",
    Program.JKM: "JKM_REGISTERED_LATE",
    Program.JHT: "JHT_REGISTERED_LATE",
    Program.JP: "JP_REGISTERED_LATE",
}
_NO_DATE = Judgement(Verdict.UNCONFIRMED, "REGISTRATION_DATE_NOT_TOLD")
_REASONS = {
    ComplianceStatus.MET: "NEW_WORKERS_IN_TIME",
    ComplianceStatus.PARTLY_MET: "NEW_WORKERS_FEW_LATE",
    ComplianceStatus.NOT_MET: "NEW_WORKERS_OFTEN_LATE",
    ComplianceStatus.NEEDS_CONFIRMATION: "NEW_WORKERS_UNCONFIRMED",
    ComplianceStatus.NOT_APPLICABLE: "NEW_WORKERS_NONE",
}


@check("new_workers_registered_in_time")
def new_workers_registered_in_time(case: Case) -> Outcome:
    """REG-09: whoever started in the last twelve months was registered within the limit.

    Who is recorded as no member at all belongs to REG-03 to REG-05 and is not counted here.
    """
    outer = case.integer("deadline.registration_days")
    limits = {
        **dict.fromkeys(_LATE, outer),
        Program.JP: case.integer("deadline.jp_registration_days"),
    }
    law = case.subject.law
    case.use(f"phasing.{law.size.rule_name}")
    first = add_months(law.day, -_MONTHS_LOOKED_AT)
    new = [w for w in case.subject.workers if first <= w.employment.start <= law.day]
    counted = tally(new, [_judge(worker, law, limits) for worker in new])
    status = by_share(counted, case.rate("assessment.late_registration_tolerance"))
    inputs = {"first_start": first.isoformat(), "in_time": str(counted.members)}
    return tallied(counted, status, _REASONS[status], inputs=inputs)


def _judge(worker: Worker, law: EmployerLaw, limits: Mapping[Program, int]) -> Judgement:
    if worker.is_intern:
        return NOT_COUNTED
    worst, duties = NOT_COUNTED, law.duties(worker)
    for program, limit in limits.items():
        if duties[program].is_compulsory:
            judgement = _judge_program(worker, program, law, limit)
            if judgement.verdict > worst.verdict:
                worst = judgement
    return worst


def _judge_program(worker: Worker, program: Program, law: EmployerLaw, limit: int) -> Judgement:
    participation: Participation = worker.participation(program)
    start = worker.employment.start
    if participation.registered_on is not None:
        is_late = (participation.registered_on - start).days > limit
        return Judgement(Verdict.FAILED, _LATE[program], program) if is_late else OK
    if participation.state is ParticipationState.NO:
        return NOT_COUNTED
    if (law.day - start).days > limit:
        return _NO_DATE
    # Within the limit: a member is in time whatever the date, and nobody else is late yet.
    return OK if participation.state is ParticipationState.YES else NOT_COUNTED
