"""What the page of the programs shows for one month, read and computed in a job."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from desktop.domain.calendar import Month
from desktop.domain.contribution import MonthContributions, WorkerContribution
from desktop.domain.duty import DutyKind, EmployerLaw
from desktop.domain.money import Sen
from desktop.domain.program import ParticipationState, Program
from desktop.domain.progress import Progress
from desktop.domain.summary import ProgramSummary
from desktop.domain.worker import Worker
from desktop.services.contributions import rules_of

if TYPE_CHECKING:
    from desktop.domain.rules import DatedValue
    from desktop.services.container import Services

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


COUNTS = (Figure.EXPECTED, Figure.REGISTERED, Figure.MISSING, Figure.UNCONFIRMED)
AMOUNTS = (Figure.EMPLOYER, Figure.WORKER, Figure.BOTH)


@dataclass(frozen=True, slots=True)
class ProgramsReading:
    """One month: contributions, summary per program, who stands behind each number."""

    month: Month
    contributions: MonthContributions
    summaries: Mapping[Program, ProgramSummary]
    concerned: Mapping[tuple[Program, Figure], tuple[int, ...]]
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


def read_programs(services: Services, month: Month, progress: Progress) -> ProgramsReading:
    """Compute one month for all workers.

    Raises ``RuleNotInForce``, ``SizeUndetermined``, ``ContributionImpossible``, ``UserError``.
    """
    contributions = services.contributions.month(month, progress)
    summaries = services.contributions.programs(month.last, contributions)
    law = EmployerLaw(services.employers.required(), services.rulebook, month.last)
    concerned = _behind_counts(law, services.workforce.as_of(law.day))
    concerned.update(_behind_amounts(contributions.workers))
    return ProgramsReading(
        month=month,
        contributions=contributions,
        summaries={summary.program: summary for summary in summaries},
        concerned=concerned,
        rules={program: rules_of(program, contributions) for program in Program},
        duty_article=law.rules.dated(f"phasing.{law.size.rule_name}").article,
    )


_Concerned = dict[tuple[Program, Figure], tuple[int, ...]]


def _behind_counts(law: EmployerLaw, workers: Iterable[Worker]) -> _Concerned:
    found: dict[tuple[Program, Figure], list[int]] = {
        (program, figure): [] for program in Program for figure in COUNTS
    }
    for worker in workers:
        if not worker.employment.is_active_on(law.day):
            continue
        for program in Program:
            for figure in _figures(law, worker, program):
                found[program, figure].append(worker.worker_id)
    return {key: tuple(ids) for key, ids in found.items()}


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
    found: dict[tuple[Program, Figure], list[int]] = {
        (program, figure): [] for program in Program for figure in AMOUNTS
    }
    for item in items:
        for program in item.base:
            found[program, Figure.EMPLOYER].append(item.worker.worker_id)
            found[program, Figure.BOTH].append(item.worker.worker_id)
        for program in item.worker_share:
            found[program, Figure.WORKER].append(item.worker.worker_id)
    return {key: tuple(ids) for key, ids in found.items()}


def notes_of(reading: ProgramsReading) -> dict[str, tuple[int, ...]]:
    """Return each note of the month with the ids of the workers who carry it."""
    found: dict[str, list[int]] = {}
    for item in reading.contributions.workers:
        for code in item.notes:
            found.setdefault(code, []).append(item.worker.worker_id)
    return {code: tuple(ids) for code, ids in found.items()}
