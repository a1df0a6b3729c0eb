"""Contributions of a month: per worker and program, employer's and worker's share.

The law of the last day of the month applies; whoever is employed on any day of the month counts
with the full wage. JKP is never an extra charge: it is the part that BPJS splits off inside JKK
(and inside JKM until 6 February 2025).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from desktop.domain.calendar import Month
from desktop.domain.duty import Duty, DutyKind, EmployerLaw
from desktop.domain.employer import Employer, EmployerSize
from desktop.domain.money import Rate, Sen
from desktop.domain.month_rates import INSIDE_PARTS, MonthRates
from desktop.domain.place_of_work import PlacesOfWork
from desktop.domain.program import ParticipationState, Program
from desktop.domain.progress import Progress, quiet
from desktop.domain.rules import DatedValue, RuleBook
from desktop.domain.wage_floor import FloorKnowledge, WageFloors
from desktop.domain.worker import EmploymentKind, Worker

BILLED_PROGRAMS = (Program.JKK, Program.JKM, Program.JHT, Program.JP, Program.JKN)
"""The programs that are charged; JKP is split off inside JKK (and JKM)."""

_PROGRESS_STEP = 1000
_OPEN_TO_MEMBERS = frozenset(
    {"INTERN", "PROJECT_WORKER", "FOREIGNER_UNDER_SIX_MONTHS", "JP_STARTED_TOO_LATE"}
)
"""Who need not be registered but is, pays; past an age limit nobody does."""


class ContributionImpossible(ValueError):
    """The contributions cannot be computed; ``code`` says which datum of the employer lacks."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class WorkerContribution:
    """One worker's contributions of a month; all amounts in sen.

    ``inside`` holds the JKP parts that are split off inside the employer's bill or paid by the
    government; they are never added to the shares.
    """

    worker: Worker
    base: Mapping[Program, Sen]
    employer_share: Mapping[Program, Sen]
    worker_share: Mapping[Program, Sen]
    inside: Mapping[str, Sen]
    notes: tuple[str, ...]


@dataclass(slots=True)
class ContributionPart:
    """What workers under the same rates of one program come to; amounts in sen.

    The shares are the sums of the rounded shares of each worker, not a share of ``base``.
    """

    program: Program
    employer_rate: Rate
    worker_rate: Rate | None
    workers: int = 0
    base: Sen = 0
    employer_share: Sen = 0
    worker_share: Sen = 0


@dataclass(frozen=True, slots=True)
class MonthContributions:
    """All contributions of one employer in one month, with the law they rest on."""

    month: Month
    employer_size: EmployerSize
    workers: tuple[WorkerContribution, ...]
    employer_total: Mapping[Program, Sen]
    worker_total: Mapping[Program, Sen]
    inside_total: Mapping[str, Sen]
    rules: tuple[DatedValue, ...]
    rules_version: str
    rules_digest: str
    parts: tuple[ContributionPart, ...] = ()
    """The totals as they came about, by program and rates."""


def monthly_wage(worker: Worker, daily_multiplier: int) -> Sen:
    """Return basic wage and fixed allowances as a month's amount in sen.

    A day's wage counts 25 times (PP 44/2015 Pasal 19 ayat (3)); piece-rate and seasonal wages
    are entered as the average month already.
    """
    if worker.employment.kind is EmploymentKind.DAILY:
        return worker.wage * daily_multiplier
    return worker.wage


def active_in(workers: Iterable[Worker], month: Month) -> list[Worker]:
    """Return the workers who are employed on any day of the month."""
    first, last = month.first, month.last
    return [worker for worker in workers if worker.employment.overlaps(first, last)]


def month_contributions(
    employer: Employer,
    workers: Sequence[Worker],
    book: RuleBook,
    month: Month,
    progress: Progress = quiet,
) -> MonthContributions:
    """Compute the contributions of all workers employed in ``month``.

    Raises ``RuleNotInForce`` for a month without law, ``SizeUndetermined`` and
    ``ContributionImpossible`` for what the employer's data lack.
    """
    active = active_in(workers, month)
    law = MonthLaw(employer, book, month, sum(1 for w in active if not w.is_intern))
    computed = []
    for done, worker in enumerate(active):
        if done % _PROGRESS_STEP == 0:
            progress(done, len(active))
        computed.append(law.compute(worker))
    progress(len(active), len(active))
    return MonthContributions(
        month=month,
        employer_size=law.duties.employer_size,
        workers=tuple(computed),
        employer_total=_totals(item.employer_share for item in computed),
        worker_total=_totals(item.worker_share for item in computed),
        inside_total=_inside_totals(computed),
        rules=law.rules_used(),
        rules_version=book.version,
        rules_digest=book.digest,
        parts=law.parts(),
    )


def _totals(shares: Iterable[Mapping[Program, Sen]]) -> dict[Program, Sen]:
    totals: dict[Program, Sen] = {}
    for share in shares:
        for program, amount in share.items():
            totals[program] = totals.get(program, 0) + amount
    return {program: totals[program] for program in Program if program in totals}


def _inside_totals(computed: Iterable[WorkerContribution]) -> dict[str, Sen]:
    totals: dict[str, Sen] = {}
    for item in computed:
        for part, amount in item.inside.items():
            totals[part] = totals.get(part, 0) + amount
    return {part: totals[part] for part in INSIDE_PARTS if part in totals}


@dataclass(slots=True)
class _Draft:
    """A worker's contributions while they are being computed."""

    base: dict[Program, Sen] = field(default_factory=dict)
    employer: dict[Program, Sen] = field(default_factory=dict)
    worker: dict[Program, Sen] = field(default_factory=dict)
    inside: dict[str, Sen] = field(default_factory=dict)
    notes: dict[str, None] = field(default_factory=dict)

    def note(self, code: str) -> None:
        self.notes[code] = None

    def share(self, program: Program, base: Sen, employer: Rate, worker: Rate | None) -> None:
        self.base[program] = base
        self.employer[program] = employer.share_of(base)
        if worker is not None:
            self.worker[program] = worker.share_of(base)


class ProgramTerms(NamedTuple):
    """What one program asks for one worker: base in sen, both rates, codes of notes."""

    base: Sen
    employer: Rate
    worker: Rate | None
    notes: tuple[str, ...]

    @property
    def employer_share(self) -> Sen:
        """The employer's share of the whole base in sen."""
        return self.employer.share_of(self.base)

    @property
    def worker_share(self) -> Sen:
        """The worker's share of the whole base in sen, 0 where only the employer pays."""
        return self.worker.share_of(self.base) if self.worker is not None else 0


class MonthLaw:
    """The law of one month for one employer, read once and asked for every worker.

    Raises ``RuleNotInForce`` and ``SizeUndetermined``.
    """

    def __init__(
        self, employer: Employer, book: RuleBook, month: Month, active_workers: int
    ) -> None:
        self._first, self._last = month.first, month.last
        self.duties = EmployerLaw(employer, book, month.last)
        self._rates = MonthRates(employer, book, month, self.duties.size, active_workers)
        self._floors = WageFloors(employer, self.duties.rules)
        self._places = PlacesOfWork(employer)
        self._parts: dict[tuple[Program, Rate, Rate | None], ContributionPart] = {}

    def parts(self) -> tuple[ContributionPart, ...]:
        """Return what was computed so far, by program and rates."""
        order = list(Program)
        return tuple(sorted(self._parts.values(), key=lambda part: order.index(part.program)))

    def rules_used(self) -> tuple[DatedValue, ...]:
        """Return the dated values that were read, in the order of their ids."""
        used = self._rates.used
        return tuple(used[rule_id] for rule_id in sorted(used))

    def compute(self, worker: Worker) -> WorkerContribution:
        """Compute one worker's shares; raises ``ContributionImpossible``."""
        draft = _Draft()
        wage = monthly_wage(worker, self._rates.daily_multiplier)
        self._note_circumstances(worker, draft)
        for program in BILLED_PROGRAMS:
            if self._is_due(worker, program, draft):
                self._share(worker, program, wage, draft)
        if self._is_due(worker, Program.JKP, draft):
            self._split_jkp(worker, wage, draft)
        return WorkerContribution(
            worker, draft.base, draft.employer, draft.worker, draft.inside, tuple(draft.notes)
        )

    def _note_circumstances(self, worker: Worker, draft: _Draft) -> None:
        employment = worker.employment
        starts_within = employment.start > self._first
        ends_within = employment.end is not None and employment.end < self._last
        if starts_within or ends_within:
            draft.note("PARTIAL_MONTH")
        if employment.kind is EmploymentKind.DAILY:
            draft.note("DAILY_WAGE_TIMES_25")
        if worker.is_intern:
            draft.note("INTERN_BASE_UNCONFIRMED")
            if self._rates.has_intern_rule_changed:
                draft.note("CHANGED_WITHIN_MONTH")

    def _is_due(self, worker: Worker, program: Program, draft: _Draft) -> bool:
        duty = self.duties.duty(worker, program)
        participation = worker.participation(program)
        if duty.is_compulsory:
            if participation.state is ParticipationState.NO:
                draft.note("NOT_REGISTERED")
            return True
        if participation.is_member_on(self._last) and _is_open_to_members(duty, program):
            if program is not Program.JP or not self._is_pensioned(worker):
                return True
            draft.note("JP_PENSION_AGE")
            return False
        draft.note(duty.reason)
        return duty.is_due_unless_refused and participation.state is not ParticipationState.NO

    def _is_pensioned(self, worker: Worker) -> bool:
        return self.duties.pension_reached_on(worker) <= self._last

    def terms(self, worker: Worker, program: Program) -> ProgramTerms:
        """Return base and rates of one program for one worker, whether or not it is due.

        JKP has no terms of its own: it is never charged. Raises ``ContributionImpossible``.
        """
        draft = _Draft()
        wage = monthly_wage(worker, self._rates.daily_multiplier)
        base = self._base(worker, program, wage, draft)
        employer, own = self._rates_of(worker, program)
        return ProgramTerms(base, employer, own, (*draft.notes, *self._rates.notes[program]))

    def ceiling(self, program: Program) -> Sen | None:
        """Return the most of a month's wage that counts, in sen; ``None`` where all of it does."""
        ceilings = {Program.JP: self._rates.jp_ceiling, Program.JKN: self._rates.jkn_ceiling}
        return ceilings.get(program)

    def likeness(self, program: Program) -> tuple[object, ...] | None:
        """Return what ``terms`` rest on: months alike in it have the same terms for a worker.

        ``None`` where they also rest on the place of work (JKN) or on a project.
        """
        rates = self._rates
        if program is Program.JKN or self.duties.employer.is_construction:
            return None
        pair = {
            Program.JKK: (*rates.jkk.items(), None),
            Program.JKM: (rates.jkm, None),
            Program.JHT: rates.jht,
            Program.JP: rates.jp,
        }[program]
        ceiling = rates.jp_ceiling if program is Program.JP else None
        return (*pair, ceiling, rates.daily_multiplier, rates.notes[program])

    def _share(self, worker: Worker, program: Program, wage: Sen, draft: _Draft) -> None:
        base = self._base(worker, program, wage, draft)
        rates = self._rates_of(worker, program)
        draft.share(program, base, *rates)
        self._add_up(program, *rates, draft)
        for code in self._rates.notes[program]:
            draft.note(code)

    def _add_up(self, program: Program, employer: Rate, worker: Rate | None, draft: _Draft) -> None:
        key = (program, employer, worker)
        part = self._parts.get(key)
        if part is None:
            part = self._parts[key] = ContributionPart(*key)
        part.workers += 1
        part.base += draft.base[program]
        part.employer_share += draft.employer[program]
        part.worker_share += draft.worker.get(program, 0)

    def _base(self, worker: Worker, program: Program, wage: Sen, draft: _Draft) -> Sen:
        if program is Program.JP:
            return min(wage, self._rates.jp_ceiling)
        if program is Program.JKN:
            return self._jkn_base(worker, wage, draft)
        return wage

    def _rates_of(self, worker: Worker, program: Program) -> tuple[Rate, Rate | None]:
        """Return the employer's and the worker's rate."""
        rates = self._rates
        if program is Program.JKK:
            return self._jkk_rate(worker), None
        if program is Program.JKM:
            is_project = self.duties.works_in_project(worker)
            return rates.jkm_project if is_project else rates.jkm, None
        if program is Program.JHT:
            return rates.jht
        if program is Program.JP:
            return rates.jp
        # One rounding for the worker's whole share, extra members included.
        return rates.jkn_employer, rates.jkn_worker(worker.extra_members)

    def _jkk_rate(self, worker: Worker) -> Rate:
        if self.duties.works_in_project(worker):
            return self._rates.jkk_project
        rate = self._rates.jkk.get(self._places.risk_group(worker))
        if rate is None:
            raise ContributionImpossible("RISK_GROUP_MISSING")
        return rate

    def _jkn_base(self, worker: Worker, wage: Sen, draft: _Draft) -> Sen:
        return min(max(wage, self._jkn_floor(worker, draft)), self._rates.jkn_ceiling)

    def _jkn_floor(self, worker: Worker, draft: _Draft) -> Sen:
        """Return the floor in sen, 0 where none applies or none is known."""
        if not self._rates.has_jkn_floor:
            draft.note("FLOOR_OF_SMALL_EMPLOYER_UNCONFIRMED")
            return 0
        floor = self._floors.floor_for(worker)
        if floor.amount is None or floor.rule is None:
            draft.note("FLOOR_UNKNOWN")
            return 0
        if floor.knowledge is FloorKnowledge.PROVINCE_ONLY:
            draft.note("FLOOR_UNCONFIRMED")
        if floor.is_past_renewal:
            draft.note("VALUE_PAST_RENEWAL")
        self._rates.keep(floor.rule)
        return floor.amount

    def _split_jkp(self, worker: Worker, wage: Sen, draft: _Draft) -> None:
        parts = self._rates.jkp_parts(self._places.risk_group(worker))
        base = min(wage, self._rates.jkp_ceiling)
        draft.base[Program.JKP] = base
        draft.inside = {part: rate.share_of(base) for part, rate in parts}
        for code in self._rates.notes[Program.JKP]:
            draft.note(code)


def _is_open_to_members(duty: Duty, program: Program) -> bool:
    """Tell whether a recorded membership is computed though the law does not ask for it.

    JKP is no choice: it follows from its prerequisites or is not there at all.
    """
    if program is Program.JKP:
        return False
    return duty.kind is not DutyKind.EXCLUDED or duty.reason in _OPEN_TO_MEMBERS
