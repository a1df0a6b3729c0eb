"""The summary of programs: who should take part, who does, what it costs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.contribution import MonthContributions
from desktop.domain.duty import DutyKind, EmployerLaw
from desktop.domain.money import Sen
from desktop.domain.program import ParticipationState, Program
from desktop.domain.worker import Worker


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramSummary:
    """One program on one day; amounts are the contributions of the month in sen.

    ``expected`` are workers whom the law asks for without doubt, and contested ones who are
    members; ``missing`` those of them whom the data call no members, ``unconfirmed`` those of
    whom data or law leave it open.
    """

    program: Program
    is_compulsory: bool
    expected: int
    registered: int
    missing: int
    unconfirmed: int
    employer_share: Sen
    worker_share: Sen


def summarise_programs(
    law: EmployerLaw, workers: Sequence[Worker], contributions: MonthContributions
) -> tuple[ProgramSummary, ...]:
    """Return one summary per program for the workers active on the law's day."""
    active = [worker for worker in workers if worker.employment.is_active_on(law.day)]
    return tuple(_summarise(law, active, program, contributions) for program in Program)


def _summarise(
    law: EmployerLaw,
    active: Sequence[Worker],
    program: Program,
    contributions: MonthContributions,
) -> ProgramSummary:
    counts = {"expected": 0, "registered": 0, "missing": 0, "unconfirmed": 0}
    for worker in active:
        _count(law, worker, program, counts)
    is_compulsory = program in law.compulsory or (program is Program.JKP and counts["expected"] > 0)
    return ProgramSummary(
        program=program,
        is_compulsory=is_compulsory,
        employer_share=_total(contributions.employer_total, program),
        worker_share=_total(contributions.worker_total, program),
        **counts,
    )


def _count(law: EmployerLaw, worker: Worker, program: Program, counts: dict[str, int]) -> None:
    duty = law.duty(worker, program)
    participation = worker.participation(program)
    is_member = participation.is_member_on(law.day)
    counts["registered"] += is_member
    if duty.is_compulsory:
        counts["expected"] += 1
        is_unknown = participation.state is ParticipationState.UNKNOWN
        counts["unconfirmed" if is_unknown else "missing"] += not is_member
    elif duty.kind is DutyKind.CONTESTED:
        counts["expected" if is_member else "unconfirmed"] += 1


def _total(totals: Mapping[Program, Sen], program: Program) -> Sen:
    return totals.get(program, 0)
