"""What is to be mended in the workforce: kinds of findings, by worker and counted.

A kind is the code of an issue, ``MISSING_JP`` for a program that the law asks for and the data
deny, or the key of a ready-made filter (``without_JP``, ``below_minimum_wage``, ``left``).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.checks.judgement import Verdict
from desktop.domain.checks.wages import WageJudge
from desktop.domain.duty import Duty, DutyKind, EmployerLaw
from desktop.domain.employer import Employer, SizeClass, SizeUndetermined
from desktop.domain.program import ParticipationState, Program
from desktop.domain.progress import Progress, quiet
from desktop.domain.rules import RuleBook, RuleNotInForce
from desktop.domain.worker import Worker
from desktop.domain.worker_fields import check_worker

FILTER_ALL = "all"
FILTER_BELOW_MINIMUM_WAGE = "below_minimum_wage"
FILTER_LEFT = "left"
"""Who has left stays in the list, for past months and what is owed; it is nothing to mend."""
FILTER_PRESENT = "present"
"""Everybody else; offered beside ``FILTER_LEFT`` alone."""
WITHOUT = "without_"
MISSING = "MISSING_"
_FILTERED_PROGRAMS = tuple(program for program in Program if program is not Program.JKP)
"""JKP follows from the others: nobody is registered in it by itself."""

READY_MADE = (
    FILTER_PRESENT,
    FILTER_LEFT,
    *(f"{WITHOUT}{program.value}" for program in _FILTERED_PROGRAMS),
    FILTER_BELOW_MINIMUM_WAGE,
)
"""The keys of the ready-made filters, in the order in which they are offered."""

_REPORT_EVERY = 200
_NOT_ASKED_FOR = (DutyKind.VOLUNTARY, DutyKind.EXCLUDED, DutyKind.CONTESTED)


class WorkerJudge:
    """The law of one day, read once: tells the kinds of findings of every worker."""

    def __init__(self, employer: Employer | None, book: RuleBook, day: date) -> None:
        self._law: EmployerLaw | None = None
        self._wages: WageJudge | None = None
        self._day = day
        if employer is None:
            return
        try:
            law = EmployerLaw(employer, book, day)
        except (SizeUndetermined, RuleNotInForce):
            return
        self._law = law
        # Micro and small employers agree on wages (PP 36/2021 Pasal 36).
        if law.size not in (SizeClass.MICRO, SizeClass.SMALL):
            judge = WageJudge(employer, law.rules)
            self._highest_floor = judge.floors.highest_amount()
            self._wages = judge if self._highest_floor else None

    def duty(self, worker: Worker, program: Program) -> Duty | None:
        """Return what the law asks; ``None`` where the employer's data leave it open."""
        return None if self._law is None else self._law.duty(worker, program)

    def is_paid_too_little(self, worker: Worker) -> bool:
        """Tell whether the wage is surely below the minimum of its place, today."""
        if self._wages is None or not worker.employment.is_active_on(self._day):
            return False
        # Most wages lie above: only the others are judged by their place and days.
        if worker.wage >= self._highest_floor:
            return False
        return self._wages.judge(worker).verdict is Verdict.FAILED

    def kinds(self, worker: Worker) -> tuple[str, ...]:
        """Return the kinds of a worker's findings."""
        found = [issue.code for issue in check_worker(worker)]
        for program in Program:
            if worker.state_in(program) is ParticipationState.NO:
                found += self._kinds_without(worker, program)
        if self.is_paid_too_little(worker):
            found.append(FILTER_BELOW_MINIMUM_WAGE)
        end = worker.employment.end
        if end is not None and end < self._day:
            found.append(FILTER_LEFT)
        return tuple(dict.fromkeys(found))

    def _kinds_without(self, worker: Worker, program: Program) -> list[str]:
        duty = self.duty(worker, program)
        if duty is not None and duty.kind in _NOT_ASKED_FOR:
            return []
        found = [f"{MISSING}{program.value}"]
        is_active = worker.employment.is_active_on(self._day)
        if is_active and duty is not None and duty.is_compulsory and program in _FILTERED_PROGRAMS:
            found.append(f"{WITHOUT}{program.value}")
        return found


@dataclass(frozen=True, slots=True)
class JudgedWorkforce:
    """Who has findings and which, and the words in use for unit and place."""

    kinds_of: dict[int, tuple[str, ...]] = field(default_factory=dict)
    units: tuple[str, ...] = ()
    workplaces: tuple[str, ...] = ()


@dataclass(slots=True)
class WorkforceFindings:
    """The findings of a whole workforce; only workers with some are kept.

    They are changed by ``add`` alone, which also keeps count of them.
    """

    judge: WorkerJudge
    kinds_of: dict[int, tuple[str, ...]] = field(default_factory=dict)
    units: tuple[str, ...] = ()
    workplaces: tuple[str, ...] = ()
    _alike: Counter[tuple[str, ...]] = field(init=False, repr=False, compare=False)
    """How many have the same kinds: a workforce has few such sets."""

    def __post_init__(self) -> None:
        """Count what is there."""
        self._alike = Counter(self.kinds_of.values())

    def add(self, workers: Iterable[Worker], total: int = 0, progress: Progress = quiet) -> None:
        """Judge workers, anew those that were judged before."""
        for done, worker in enumerate(workers):
            if done % _REPORT_EVERY == 0:
                progress(done, total)
            self._put(worker.worker_id, self.judge.kinds(worker))

    def _put(self, worker_id: int, kinds: tuple[str, ...]) -> None:
        former = self.kinds_of.pop(worker_id, ())
        if former:
            self._alike[former] -= 1
        if kinds:
            self.kinds_of[worker_id] = kinds
            self._alike[kinds] += 1

    def counts(self) -> Mapping[str, int]:
        """Return how many workers have a finding of each kind."""
        counts: Counter[str] = Counter()
        for kinds, workers in self._alike.items():
            counts.update(dict.fromkeys(kinds, workers))
        return +counts

    def ids(self, kind: str) -> frozenset[int]:
        """Return the workers with a finding of this kind."""
        return frozenset(worker for worker, kinds in self.kinds_of.items() if kind in kinds)

    def number_of(self, worker_id: int) -> int:
        """Return how many findings a worker has, those of ready-made filters counted once."""
        kinds = self.kinds_of.get(worker_id, ())
        return sum(not kind.startswith(WITHOUT) and kind != FILTER_LEFT for kind in kinds)
