"""What the page of the programs shows for one month: small, though it covers everybody."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from desktop.domain.calendar import Month
from desktop.domain.contribution import MonthContributions, WorkerContribution
from desktop.domain.duty import DutyKind, EmployerLaw
from desktop.domain.employer import EmployerSize
from desktop.domain.money import Sen
from desktop.domain.program import ParticipationState, Program
from desktop.domain.rules import DatedValue
from desktop.domain.summary import ProgramSummary
from desktop.domain.worker import Worker

Ids: TypeAlias = "array[int]"
"""Ids of workers."""

FIRST_MONTH = Month(2015, 7)
"""The law is compiled from July 2015, when PP 44, 45 and 46 of 2015 came into force."""


class Figure(Enum):
    """What a cell of the matrix names, counts or adds up."""

    SHORT = "short"
    NAME = "name"
    DUTY = "duty"
    EXPECTED = "expected"
    REGISTERED = "registered"
    MISSING = "missing"
    UNCONFIRMED = "unconfirmed"
    EMPLOYER = "employer"
    WORKER = "worker"
    BOTH = "both"


_RULES_OF_PROGRAM = {
    Program.JKK: ("jkk.", "relief."),
    Program.JKM: ("jkm.", "relief.covid."),
    Program.JHT: ("jht.",),
    Program.JP: ("jp.",),
    Program.JKP: ("jkp.", "relief.labour_intensive.jkp"),
    Program.JKN: ("jkn.", "minimum_wage."),
}
EMPLOYER_SHARES = (Program.JKK, Program.JKM, Program.JHT, Program.JP, Program.JKN)
WORKER_SHARES = (Program.JHT, Program.JP, Program.JKN)
_SHARES = (
    *(("employer_share", program) for program in EMPLOYER_SHARES),
    *(("worker_share", program) for program in WORKER_SHARES),
)
_ABSENT = -1
"""No contribution is below zero."""

COUNTS = (Figure.EXPECTED, Figure.REGISTERED, Figure.MISSING, Figure.UNCONFIRMED)
AMOUNTS = (Figure.EMPLOYER, Figure.WORKER, Figure.BOTH)


@dataclass(frozen=True, slots=True)
class ContributionLine:
    """What one worker's contributions come to; a program that does not apply is absent."""

    worker_id: int
    name: str
    employer_share: Mapping[Program, Sen]
    worker_share: Mapping[Program, Sen]
    notes: tuple[str, ...]


class ContributionLines:
    """The contributions of many workers, kept by column so that they are small and quick to send.

    A hundred thousand objects would keep both processes busy for a second; eight columns of
    numbers are copied as they lie.
    """

    __slots__ = ("_columns", "_kinds_of_notes", "_names", "_notes", "_worker_ids")

    def __init__(self, items: Sequence[WorkerContribution]) -> None:
        self._worker_ids = array("q", [item.worker.worker_id for item in items])
        self._names = [item.worker.name for item in items]
        self._columns = tuple(
            array("q", [getattr(item, share).get(program, _ABSENT) for item in items])
            for share, program in _SHARES
        )
        kinds: dict[tuple[str, ...], int] = {}
        self._notes = array("i", [kinds.setdefault(item.notes, len(kinds)) for item in items])
        self._kinds_of_notes = tuple(kinds)

    def __len__(self) -> int:
        """Return the number of workers."""
        return len(self._worker_ids)

    def __getitem__(self, row: int) -> ContributionLine:
        """Return the contributions in a row; raises ``IndexError``."""
        shares: dict[str, dict[Program, Sen]] = {"employer_share": {}, "worker_share": {}}
        for (share, program), column in zip(_SHARES, self._columns, strict=True):
            if column[row] != _ABSENT:
                shares[share][program] = column[row]
        return ContributionLine(
            self._worker_ids[row],
            self._names[row],
            notes=self._kinds_of_notes[self._notes[row]],
            **shares,
        )

    def by_note(self) -> dict[str, Ids]:
        """Return each note with the ids of the workers who carry it."""
        found: dict[str, Ids] = {}
        for worker_id, kind in zip(self._worker_ids, self._notes, strict=True):
            for code in self._kinds_of_notes[kind]:
                found.setdefault(code, array("q")).append(worker_id)
        return found


@dataclass(frozen=True, slots=True)
class ProgramsReading:
    """One month: contributions, summary per program, who stands behind each number."""

    month: Month
    employer_size: EmployerSize
    inside_total: Mapping[str, Sen]
    lines: ContributionLines
    summaries: Mapping[Program, ProgramSummary]
    concerned: Mapping[tuple[Program, Figure], Ids]
    notes: Mapping[str, Ids]
    rules: Mapping[Program, tuple[DatedValue, ...]]
    duty_article: str

    def amount(self, program: Program, figure: Figure) -> Sen:
        """Return the employer's share, the worker's share or both, in sen."""
        summary = self.summaries[program]
        if figure is Figure.EMPLOYER:
            return summary.employer_share
        if figure is Figure.WORKER:
            return summary.worker_share
        return summary.employer_share + summary.worker_share

    def total(self, figure: Figure) -> Sen:
        """Return the total over all programs; the JKP parts lie inside and are not added."""
        return sum(self.amount(program, figure) for program in Program)

    def count(self, program: Program, figure: Figure) -> int:
        """Return how many workers a cell counts."""
        return int(getattr(self.summaries[program], figure.value))


def programs_reading(
    law: EmployerLaw,
    workers: Iterable[Worker],
    contributions: MonthContributions,
    summaries: Iterable[ProgramSummary],
) -> ProgramsReading:
    """Return what the page shows of a month, small enough to be handed to another process."""
    concerned = _behind_counts(law, workers)
    concerned.update(_behind_amounts(contributions.workers))
    lines = ContributionLines(contributions.workers)
    return ProgramsReading(
        month=contributions.month,
        employer_size=contributions.employer_size,
        inside_total=dict(contributions.inside_total),
        lines=lines,
        summaries={summary.program: summary for summary in summaries},
        concerned=concerned,
        notes=lines.by_note(),
        rules={program: rules_of(program, contributions.rules) for program in Program},
        duty_article=law.rules.dated(f"phasing.{law.size.rule_name}").article,
    )


def rules_of(program: Program, rules: Iterable[DatedValue]) -> tuple[DatedValue, ...]:
    """Return those of the month's dated values on which one program rests."""
    prefixes = _RULES_OF_PROGRAM[program]
    return tuple(rule for rule in rules if rule.rule_id.startswith(prefixes))


_Concerned = dict[tuple[Program, Figure], Ids]


def _behind_counts(law: EmployerLaw, workers: Iterable[Worker]) -> _Concerned:
    found: _Concerned = {(program, figure): array("q") for program in Program for figure in COUNTS}
    for worker in workers:
        if not worker.employment.is_active_on(law.day):
            continue
        for program in Program:
            for figure in _figures(law, worker, program):
                found[program, figure].append(worker.worker_id)
    return found


def _figures(law: EmployerLaw, worker: Worker, program: Program) -> list[Figure]:
    """Return the counts in which a worker appears; the same division as the summary's."""
    duty = law.duty(worker, program)
    participation = worker.participation(program)
    is_member = participation.is_member_on(law.day)
    figures = [Figure.REGISTERED] if is_member else []
    if duty.is_compulsory:
        figures.append(Figure.EXPECTED)
        if not is_member:
            is_unknown = participation.state is ParticipationState.UNKNOWN
            figures.append(Figure.UNCONFIRMED if is_unknown else Figure.MISSING)
    elif duty.kind is DutyKind.CONTESTED and not is_member:
        figures.append(Figure.UNCONFIRMED)
    return figures


def _behind_amounts(items: Iterable[WorkerContribution]) -> _Concerned:
    found: _Concerned = {(program, figure): array("q") for program in Program for figure in AMOUNTS}
    for item in items:
        for program in item.base:
            found[program, Figure.EMPLOYER].append(item.worker.worker_id)
            found[program, Figure.BOTH].append(item.worker.worker_id)
        for program in item.worker_share:
            found[program, Figure.WORKER].append(item.worker.worker_id)
    return found
