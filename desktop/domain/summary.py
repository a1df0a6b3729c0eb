"""The summary of programs: who should take part, who does, what it costs, and for which groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from desktop.domain.contribution import MonthContributions, WorkerContribution
from desktop.domain.duty import DutyKind, EmployerLaw
from desktop.domain.money import Sen
from desktop.domain.program import JknStatus, ParticipationState, Program
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
    missing_rows: tuple[int, ...] = ()
    """The rows of the sheet of those who are missing, in order."""
    unconfirmed_rows: tuple[int, ...] = ()
    not_expected: Mapping[str, int] = field(default_factory=dict)
    """How many active workers are not expected, by the code of the reason."""


class GroupKind(Enum):
    """By what the workers of the month are told apart."""

    SEX = "sex"
    CITIZENSHIP = "citizenship"
    CONTRACT = "contract"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSummary:
    """Workers alike in sex, citizenship or contract: how many, and their sums of the month."""

    kind: GroupKind
    name: str
    workers: int
    members: Mapping[Program, int]
    """For how many a contribution is computed."""
    employer_share: Mapping[Program, Sen]
    worker_share: Mapping[Program, Sen]


def summarise_programs(
    law: EmployerLaw, workers: Sequence[Worker], contributions: MonthContributions
) -> tuple[ProgramSummary, ...]:
    """Return one summary per program for the workers active on the law's day."""
    tallies = {program: _Tally() for program in Program}
    for alike in _alike(law, workers):
        for program, tally in tallies.items():
            _count(law, alike, program, tally)
    return tuple(_summary(law, program, tally, contributions) for program, tally in tallies.items())


def _alike(law: EmployerLaw, workers: Sequence[Worker]) -> list[list[Worker]]:
    """Part the active workers by what they owe and what is said of their memberships."""
    parts: dict[tuple[int, int, JknStatus], list[Worker]] = {}
    for worker in workers:
        if worker.employment.is_active_on(law.day):
            # The law keeps one object for all who owe the same, a worker that of its memberships.
            key = (id(law.duties(worker)), id(worker.employment_programs), worker.jkn_status)
            parts.setdefault(key, []).append(worker)
    return list(parts.values())


class _Tally:
    """The workers of one program while they are being counted."""

    def __init__(self) -> None:
        self.expected = self.registered = 0
        self.missing: list[int] = []
        self.unconfirmed: list[int] = []
        self.not_expected: Counter[str] = Counter()


def _summary(
    law: EmployerLaw, program: Program, tally: _Tally, contributions: MonthContributions
) -> ProgramSummary:
    is_compulsory = program in law.compulsory or (program is Program.JKP and tally.expected > 0)
    return ProgramSummary(
        program=program,
        is_compulsory=is_compulsory,
        expected=tally.expected,
        registered=tally.registered,
        missing=len(tally.missing),
        unconfirmed=len(tally.unconfirmed),
        employer_share=_total(contributions.employer_total, program),
        worker_share=_total(contributions.worker_total, program),
        missing_rows=tuple(sorted(tally.missing)),
        unconfirmed_rows=tuple(sorted(tally.unconfirmed)),
        not_expected=dict(sorted(tally.not_expected.items())),
    )


def _count(law: EmployerLaw, alike: Sequence[Worker], program: Program, tally: _Tally) -> None:
    """Count workers who owe the same and of whose memberships the same is said."""
    one, number = alike[0], len(alike)
    duty = law.duty(one, program)
    participation = one.participation(program)
    is_member = participation.is_member_on(law.day)
    tally.registered += number * is_member
    if duty.is_compulsory or (duty.kind is DutyKind.CONTESTED and is_member):
        tally.expected += number
    else:
        tally.not_expected[duty.reason] += number
    if is_member:
        return
    if duty.is_compulsory:
        is_unknown = participation.state is ParticipationState.UNKNOWN
        rows = tally.unconfirmed if is_unknown else tally.missing
        rows.extend(worker.source_row for worker in alike)
    elif duty.kind is DutyKind.CONTESTED:
        tally.unconfirmed.extend(worker.source_row for worker in alike)


def _total(totals: Mapping[Program, Sen], program: Program) -> Sen:
    return totals.get(program, 0)


_GROUPS: Mapping[GroupKind, Callable[[Worker], str]] = {
    GroupKind.SEX: lambda worker: worker.sex.value,
    GroupKind.CITIZENSHIP: lambda worker: worker.citizenship.value,
    GroupKind.CONTRACT: lambda worker: worker.employment.kind.value,
}


def summarise_groups(contributions: MonthContributions) -> tuple[GroupSummary, ...]:
    """Return the month's workers by sex, by citizenship and by contract; empty groups are none."""
    return tuple(
        _group(kind, name, members)
        for kind, name_of in _GROUPS.items()
        for name, members in _parted(contributions.workers, name_of).items()
    )


def _parted(
    workers: Sequence[WorkerContribution], name_of: Callable[[Worker], str]
) -> dict[str, list[WorkerContribution]]:
    parts: dict[str, list[WorkerContribution]] = {}
    for item in workers:
        parts.setdefault(name_of(item.worker), []).append(item)
    return dict(sorted(parts.items()))


def _group(kind: GroupKind, name: str, members: Sequence[WorkerContribution]) -> GroupSummary:
    return GroupSummary(
        kind=kind,
        name=name,
        workers=len(members),
        members=_times_of_each([item.base for item in members]),
        employer_share=_sums([item.employer_share for item in members]),
        worker_share=_sums([item.worker_share for item in members]),
    )


def _times_of_each(bases: Sequence[Mapping[Program, Sen]]) -> Counter[Program]:
    found: Counter[Program] = Counter()
    for base, times in _each_once(bases):
        for program in base:
            found[program] += times
    return found


def _sums(shares: Sequence[Mapping[Program, Sen]]) -> dict[Program, Sen]:
    sums: dict[Program, Sen] = {}
    for share, times in _each_once(shares):
        for program, amount in share.items():
            sums[program] = sums.get(program, 0) + times * amount
    return sums


def _each_once(
    shares: Sequence[Mapping[Program, Sen]],
) -> list[tuple[Mapping[Program, Sen], int]]:
    """Return each object once with how often it is there: workers of the same wage share one."""
    by_id = {id(share): share for share in shares}
    return [(by_id[number], times) for number, times in Counter(map(id, shares)).items()]
