"""Contributions of a month: per worker and program, employer's and worker's share.

The law of the last day of the month applies; whoever is employed on any day of the month counts
with the full wage. JKP is never an extra charge: it is the part that BPJS splits off inside JKK
(and inside JKM until 6 February 2025).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from desktop.domain.amounts import Amounts
from desktop.domain.calendar import Month
from desktop.domain.duty import Duty, DutyKind, EmployerLaw
from desktop.domain.employer import Employer, EmployerSize
from desktop.domain.money import Rate, Sen
from desktop.domain.month_rates import INSIDE_PARTS, MonthRates
from desktop.domain.place_of_work import PlacesOfWork
from desktop.domain.program import Participation, ParticipationState, Program
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
    parts = law.parts()
    return MonthContributions(
        month=month,
        employer_size=law.duties.employer_size,
        workers=tuple(computed),
        employer_total=_totals((part.program, part.employer_share) for part in parts),
        worker_total=_totals(
            (part.program, part.worker_share) for part in parts if part.worker_rate is not None
        ),
        inside_total=law.inside_totals(),
        rules=law.rules_used(),
        rules_version=book.version,
        rules_digest=book.digest,
        parts=parts,
    )


def _totals(shares: Iterable[tuple[Program, Sen]]) -> dict[Program, Sen]:
    totals: dict[Program, Sen] = {}
    for program, amount in shares:
        totals[program] = totals.get(program, 0) + amount
    return {program: totals[program] for program in Program if program in totals}


class _Line(NamedTuple):
    """What one program asks of workers who are alike: limits of the base in sen, both rates."""

    program: Program
    floor: Sen
    ceiling: Sen | None
    employer: Rate
    worker: Rate | None

    def base(self, wage: Sen) -> Sen:
        """Return what counts of a month's wage."""
        base = max(wage, self.floor)
        return base if self.ceiling is None else min(base, self.ceiling)


@dataclass(slots=True)
class _Shares:
    """All amounts of workers who are alike in everything and in their wage, and how many are."""

    base: Amounts[Program]
    employer: Amounts[Program]
    worker: Amounts[Program]
    inside: Amounts[str]
    workers: int = 0


class _Names(NamedTuple):
    """The names of the amounts of workers who are alike, in their order."""

    base: tuple[Program, ...]
    employer: tuple[Program, ...]
    worker: tuple[Program, ...]
    inside: tuple[str, ...]


@dataclass(slots=True)
class _Likeness:
    """Workers who owe the same programs on the same terms; they differ in their wage alone.

    ``jkp`` is the most of a wage that counts for JKP and the rates of its parts, if it is due.
    """

    lines: tuple[_Line, ...]
    jkp: tuple[Sen, tuple[tuple[str, Rate], ...]] | None
    notes: tuple[str, ...]
    by_wage: dict[Sen, _Shares] = field(default_factory=dict)
    names: _Names = field(init=False)

    def __post_init__(self) -> None:
        """Learn once what the amounts of every wage are called."""
        billed = tuple(line.program for line in self.lines)
        self.names = _Names(
            base=billed if self.jkp is None else (*billed, Program.JKP),
            employer=billed,
            worker=tuple(line.program for line in self.lines if line.worker is not None),
            inside=() if self.jkp is None else tuple(part for part, _rate in self.jkp[1]),
        )

    def shares_of(self, wage: Sen) -> _Shares:
        """Return the amounts of a wage; each is computed once."""
        known = self.by_wage.get(wage)
        return self._compute(wage) if known is None else known

    def _compute(self, wage: Sen) -> _Shares:
        bases = [line.base(wage) for line in self.lines]
        employer = [line.employer.share_of(bases[n]) for n, line in enumerate(self.lines)]
        worker = [
            line.worker.share_of(bases[n])
            for n, line in enumerate(self.lines)
            if line.worker is not None
        ]
        inside: list[Sen] = []
        if self.jkp is not None:
            ceiling, parts = self.jkp
            bases.append(min(wage, ceiling))
            inside = [rate.share_of(bases[-1]) for _part, rate in parts]
        # One row of plain numbers: as four dicts they took a kilobyte a worker.
        row = array("q", [*bases, *employer, *worker, *inside])
        to_worker, to_inside = len(bases) + len(employer), len(row) - len(inside)
        found = self.by_wage[wage] = _Shares(
            Amounts(self.names.base, row, 0),
            Amounts(self.names.employer, row, len(bases)),
            Amounts(self.names.worker, row, to_worker),
            Amounts(self.names.inside, row, to_inside),
        )
        return found


_Notes: TypeAlias = dict[str, None]
"""Codes in the order in which they came up, each once."""


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
        self._known: dict[tuple[object, ...], _Likeness] = {}
        self._standings: dict[int, tuple[object, int]] = {}
        self._numbers: dict[tuple[object, ...], int] = {}

    def parts(self) -> tuple[ContributionPart, ...]:
        """Return what was computed so far, by program and rates."""
        parts: dict[tuple[Program, Rate, Rate | None], ContributionPart] = {}
        for alike in self._known.values():
            for line in alike.lines:
                key = (line.program, line.employer, line.worker)
                part = parts.setdefault(key, ContributionPart(*key))
                for shares in alike.by_wage.values():
                    part.workers += shares.workers
                    part.base += shares.workers * shares.base[line.program]
                    part.employer_share += shares.workers * shares.employer[line.program]
                    part.worker_share += shares.workers * shares.worker.get(line.program, 0)
        order = list(Program)
        return tuple(sorted(parts.values(), key=lambda part: order.index(part.program)))

    def inside_totals(self) -> dict[str, Sen]:
        """Return the parts of JKP that were computed so far."""
        totals: dict[str, Sen] = {}
        for alike in self._known.values():
            for shares in alike.by_wage.values():
                for part, amount in shares.inside.items():
                    totals[part] = totals.get(part, 0) + shares.workers * amount
        return {part: totals[part] for part in INSIDE_PARTS if part in totals}

    def rules_used(self) -> tuple[DatedValue, ...]:
        """Return the dated values that were read, in the order of their ids."""
        used = self._rates.used
        return tuple(used[rule_id] for rule_id in sorted(used))

    def compute(self, worker: Worker) -> WorkerContribution:
        """Compute one worker's shares; raises ``ContributionImpossible``."""
        key = self._key(worker)
        alike = self._known.get(key)
        if alike is None:
            alike = self._known[key] = self._judge(worker)
        shares = alike.shares_of(monthly_wage(worker, self._rates.daily_multiplier))
        shares.workers += 1
        return WorkerContribution(
            worker, shares.base, shares.employer, shares.worker, shares.inside, alike.notes
        )

    def _key(self, worker: Worker) -> tuple[object, ...]:
        """Return all that ``_judge`` rests on, so that who is alike in it is judged once."""
        employment = worker.employment
        duties = self.duties
        programs = worker.employment_programs
        known = self._standings.get(id(programs))
        if known is None:
            # The tuple is kept, so that its id stays its own.
            known = self._standings[id(programs)] = (programs, self._standing(programs))
        return (
            id(duties.duties(worker)),  # one object for all who owe the same; the law keeps it
            known[1],
            worker.jkn_status,
            employment.workplace,
            employment.kind,
            duties.is_pensioned(worker),
            worker.extra_members,
            employment.overlaps_partly(self._first, self._last),
        )

    def _standing(self, programs: Iterable[Participation]) -> int:
        """Return a number for what the data say of all programs at the end of the month."""
        standing = tuple((part.state, part.is_member_on(self._last)) for part in programs)
        return self._numbers.setdefault(standing, len(self._numbers))

    def _judge(self, worker: Worker) -> _Likeness:
        """Find out what is due of a worker, on which terms, and what there is to note."""
        notes: _Notes = {}
        self._note_circumstances(worker, notes)
        lines = tuple(
            self._line(worker, program, notes)
            for program in BILLED_PROGRAMS
            if self._is_due(worker, program, notes)
        )
        jkp = self._is_due(worker, Program.JKP, notes)
        return _Likeness(lines, self._split_jkp(worker, notes) if jkp else None, tuple(notes))

    def _note_circumstances(self, worker: Worker, notes: _Notes) -> None:
        employment = worker.employment
        if employment.overlaps_partly(self._first, self._last):
            _note(notes, "PARTIAL_MONTH")
        if employment.kind is EmploymentKind.DAILY:
            _note(notes, "DAILY_WAGE_TIMES_25")
        if worker.is_intern:
            _note(notes, "INTERN_BASE_UNCONFIRMED")
            if self._rates.has_intern_rule_changed:
                _note(notes, "CHANGED_WITHIN_MONTH")

    def _is_due(self, worker: Worker, program: Program, notes: _Notes) -> bool:
        duty = self.duties.duty(worker, program)
        participation = worker.participation(program)
        if duty.is_compulsory:
            if participation.state is ParticipationState.NO:
                _note(notes, "NOT_REGISTERED")
            return True
        if participation.is_member_on(self._last) and _is_open_to_members(duty, program):
            if program is not Program.JP or not self.duties.is_pensioned(worker):
                return True
            _note(notes, "JP_PENSION_AGE")
            return False
        _note(notes, duty.reason)
        return duty.is_due_unless_refused and participation.state is not ParticipationState.NO

    def terms(self, worker: Worker, program: Program) -> ProgramTerms:
        """Return base and rates of one program for one worker, whether or not it is due.

        JKP has no terms of its own: it is never charged. Raises ``ContributionImpossible``.
        """
        notes: _Notes = {}
        line = self._line(worker, program, notes)
        base = line.base(monthly_wage(worker, self._rates.daily_multiplier))
        return ProgramTerms(base, line.employer, line.worker, tuple(notes))

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

    def _line(self, worker: Worker, program: Program, notes: _Notes) -> _Line:
        floor, ceiling = 0, self.ceiling(program)
        if program is Program.JKN:
            floor = self._jkn_floor(worker, notes)
        rates = self._rates_of(worker, program)
        notes.update(dict.fromkeys(self._rates.notes[program]))
        return _Line(program, floor, ceiling, *rates)

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

    def _jkn_floor(self, worker: Worker, notes: _Notes) -> Sen:
        """Return the floor in sen, 0 where none applies or none is known."""
        if not self._rates.has_jkn_floor:
            _note(notes, "FLOOR_OF_SMALL_EMPLOYER_UNCONFIRMED")
            return 0
        floor = self._floors.floor_for(worker)
        if floor.amount is None or floor.rule is None:
            _note(notes, "FLOOR_UNKNOWN")
            return 0
        if floor.knowledge is FloorKnowledge.PROVINCE_ONLY:
            _note(notes, "FLOOR_UNCONFIRMED")
        if floor.is_past_renewal:
            _note(notes, "VALUE_PAST_RENEWAL")
        self._rates.keep(floor.rule)
        return floor.amount

    def _split_jkp(self, worker: Worker, notes: _Notes) -> tuple[Sen, tuple[tuple[str, Rate], ...]]:
        parts = self._rates.jkp_parts(self._places.risk_group(worker))
        notes.update(dict.fromkeys(self._rates.notes[Program.JKP]))
        return self._rates.jkp_ceiling, tuple(parts)


def _note(notes: _Notes, code: str) -> None:
    notes[code] = None


def _is_open_to_members(duty: Duty, program: Program) -> bool:
    """Tell whether a recorded membership is computed though the law does not ask for it.

    JKP is no choice: it follows from its prerequisites or is not there at all.
    """
    if program is Program.JKP:
        return False
    return duty.kind is not DutyKind.EXCLUDED or duty.reason in _OPEN_TO_MEMBERS
