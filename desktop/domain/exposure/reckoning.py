"""Reckons, worker by worker, what was due since the breach began and was not paid.

Only what is sure counts: unknown or contested membership, interns and the year around XX
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from desktop.domain.calendar import Month, WorkCalendar
from desktop.domain.contribution import monthly_wage
from desktop.domain.duty import EmployerLaw
from desktop.domain.employer import Employer
from desktop.domain.exposure.gaps import EMPLOYMENT_BILLED, Gap, GapFinder, Standing
from desktop.domain.exposure.law_months import LawMonth, LawMonths
from desktop.domain.exposure.notes import (
    BEFORE_PHASING,
    REPORTED_WAGE_EMPTY,
    SINCE_START,
    WITHOUT_RULES,
    Notes,
    assumptions_of,
)
from desktop.domain.exposure.report import (
    ExposureKind,
    ExposureReport,
    MonthExposure,
    WorkerExposure,
    totals_by_kind,
)
from desktop.domain.money import Sen
from desktop.domain.program import Program
from desktop.domain.progress import Progress, quiet
from desktop.domain.rules import RuleBook, RuleNotInForce
from desktop.domain.worker import Worker
from desktop.domain.worker_history import History
from desktop.domain.worker_history import as_of as worker_as_of

_PROGRESS_STEP = 1000
_NO_HISTORIES: Mapping[int, History] = {}


def exposure_of(
    employer: Employer,
    workers: Sequence[Worker],
    book: RuleBook,
    as_of: date,
    calendar: WorkCalendar | None = None,
    progress: Progress = quiet,
    histories: Mapping[int, History] = _NO_HISTORIES,
) -> ExposureReport:
    """Return what partial registration may cost on ``as_of``.

    ``workers`` are as they were on that day; ``histories`` (by ``worker_id``) tell what they
    earned and belonged to before. A day before the law gives an empty report with a note. Raises
    ``SizeUndetermined`` and ``ContributionImpossible`` for what the employer's data lack.
    """
    notes = Notes()
    found: list[WorkerExposure] = []
    try:
        reckoner = _Reckoner(
            employer, workers, book, as_of, calendar or WorkCalendar(), notes, histories
        )
    except RuleNotInForce:
        notes.add(WITHOUT_RULES)
    else:
        for done, worker in enumerate(workers):
            if done % _PROGRESS_STEP == 0:
                progress(done, len(workers))
            found += reckoner.reckon(worker)
    progress(len(workers), len(workers))
    return ExposureReport(
        as_of=as_of,
        wage_month=Month.of(as_of),
        workers=tuple(found),
        by_kind=totals_by_kind(found),
        notes=notes.with_assumptions(found),
        rules_version=book.version,
        rules_digest=book.digest,
    )


def worker_months(
    employer: Employer,
    workers: Sequence[Worker],
    worker: Worker,
    book: RuleBook,
    as_of: date,
    calendar: WorkCalendar | None = None,
    histories: Mapping[int, History] = _NO_HISTORIES,
) -> tuple[MonthExposure, ...]:
    """Return the months and programs behind one worker's sums, to be checked by hand.

    ``workers`` is the whole workforce, whose number decides some reliefs. Raises as
    ``exposure_of`` does, and ``RuleNotInForce`` for a day before the law.
    """
    calendar = calendar or WorkCalendar()
    reckoner = _Reckoner(employer, workers, book, as_of, calendar, Notes(), histories)
    return tuple(reckoner.months_of(worker))


class _Reckoner:
    """Holds the law of the day and of the months while workers are reckoned."""

    def __init__(
        self,
        employer: Employer,
        workers: Sequence[Worker],
        book: RuleBook,
        as_of: date,
        calendar: WorkCalendar,
        notes: Notes,
        histories: Mapping[int, History],
    ) -> None:
        self._histories = histories
        self._law = EmployerLaw(employer, book, as_of)
        self._months = LawMonths(self._law, book, workers, calendar)
        self._today = self._months.required(Month.of(as_of))
        self._finder = GapFinder(self._law, self._months.pension_edge(as_of))
        self._day = as_of
        self._notes = notes
        self._tolerance = self._law.rules.amount("tolerance.contribution")
        self._daily_multiplier = self._law.rules.integer("wage_base.daily_multiplier")

    def reckon(self, worker: Worker) -> list[WorkerExposure]:
        """Return what is found for one worker, at most one entry for each test."""
        by_kind: dict[ExposureKind, list[MonthExposure]] = {}
        for line in self.months_of(worker):
            by_kind.setdefault(line.kind, []).append(line)
        return [self._sum_up(worker, kind, lines) for kind, lines in by_kind.items()]

    def months_of(self, worker: Worker) -> Iterator[MonthExposure]:
        """Yield every month and program in which something was due and not paid."""
        left_out = self._finder.why_not_reckoned(worker)
        if left_out is not None:
            self._notes.add(left_out)
            return
        standing = self._finder.standing(worker)
        for doubt in standing.doubts:
            self._notes.add(doubt)
        if standing.gaps:
            yield from self._missing(worker, standing)
        yield from self._under_reported(worker)

    def _missing(self, worker: Worker, standing: Standing) -> Iterator[MonthExposure]:
        if worker.employment.start < standing.begins:
            self._notes.add(BEFORE_PHASING)
        is_cut = False
        former = _Former(worker, self._histories.get(worker.worker_id, ()), self._day)
        month = Month.of(standing.begins)
        until = max(gap.until for gap in standing.gaps)
        while month <= self._today.month and month.first < until:
            known = self._months.of(month)
            if known is None:
                is_cut = True
            else:
                yield from self._missing_in(former.in_month(known), standing, known)
            month = month.plus(1)
        if is_cut:
            self._notes.add(WITHOUT_RULES)

    def _missing_in(
        self, shares: _Shares, standing: Standing, known: LawMonth
    ) -> Iterator[MonthExposure]:
        is_member = standing.member_since <= known.last
        kind = ExposureKind.PROGRAM if is_member else ExposureKind.WORKER
        for gap in standing.gaps:
            if gap.until > known.last and self._is_unpaid(shares, gap.program, known):
                yield shares.unpaid(gap, known, kind)

    def _is_unpaid(self, shares: _Shares, program: Program, known: LawMonth) -> bool:
        if shares.is_former and shares.worker.is_member_on(program, known.last):
            return False
        return self._is_owed(shares.worker, program, known)

    def _is_owed(self, worker: Worker, program: Program, known: LawMonth) -> bool:
        is_due = known.is_health_due if program is Program.JKN else known.is_employment_due
        if not is_due or not known.law.duties.duty(worker, program).is_compulsory:
            return False
        is_pension = program is Program.JP
        return not is_pension or not self._finder.is_at_pension_edge(worker, known.pension_edge)

    def _under_reported(self, worker: Worker) -> Iterator[MonthExposure]:
        """Yield what the current month lacks where a lower wage is reported than is paid.

        Source: UU 24/2011 Pasal 15 ayat (2); PP 86/2013 Pasal 3 ayat (2) huruf b.
        """
        is_empty = False
        wage = monthly_wage(worker, self._daily_multiplier)
        reported = worker.reported_wage_employment
        if reported is None:
            is_empty = any(self._is_member(worker, program) for program in EMPLOYMENT_BILLED)
        elif wage - reported > self._tolerance:
            for program in EMPLOYMENT_BILLED:
                yield from self._short(worker, program, reported)
        if worker.reported_wage_health is not None:
            yield from self._short(worker, Program.JKN, worker.reported_wage_health)
        elif is_empty or self._is_member(worker, Program.JKN):
            is_empty = True
        if is_empty:
            self._notes.add(REPORTED_WAGE_EMPTY)

    def _is_member(self, worker: Worker, program: Program) -> bool:
        return worker.participation(program).is_member_on(self._day)

    def _short(self, worker: Worker, program: Program, reported: Sen) -> Iterator[MonthExposure]:
        if not self._is_member(worker, program) or not self._is_sure(worker, program):
            return
        terms = self._today.law.terms(worker, program)
        missing = terms._replace(base=terms.base - reported)
        if missing.base > self._tolerance:
            yield MonthExposure(
                kind=ExposureKind.WAGE,
                month=self._today.month,
                program=program,
                base=missing.base,
                employer_share=missing.employer_share,
                worker_share=missing.worker_share,
                fine=0,
                months_late=0,
                assumptions=missing.notes,
            )

    def _is_sure(self, worker: Worker, program: Program) -> bool:
        if not self._law.duty(worker, program).is_compulsory:
            return False
        edge = self._today.pension_edge
        return program is not Program.JP or not self._finder.is_at_pension_edge(worker, edge)

    def _sum_up(
        self, worker: Worker, kind: ExposureKind, lines: Sequence[MonthExposure]
    ) -> WorkerExposure:
        by_program: dict[Program, Sen] = {}
        for line in lines:
            by_program[line.program] = by_program.get(line.program, 0) + line.total
        begins = max(worker.employment.start, self._finder.first_duty)
        return WorkerExposure(
            worker_id=worker.worker_id,
            row=worker.source_row,
            kind=kind,
            programs=tuple(program for program in Program if program in by_program),
            since=max(begins, lines[0].month.first),
            months=len({line.month for line in lines}),
            employer_share=sum(line.employer_share for line in lines),
            worker_share=sum(line.worker_share for line in lines),
            fine=sum(line.fine for line in lines),
            assumptions=assumptions_of(worker, kind, lines, self._today.month),
            by_program=by_program,
        )


class _Paid(NamedTuple):
    """What one program comes to in a month, the employer's part as the law lays it on him."""

    base: Sen
    employer_share: Sen
    worker_share: Sen
    notes: tuple[str, ...]


class _Former:
    """A worker month by month: as of today where nothing changed, else as it was then."""

    def __init__(self, worker: Worker, history: History, today: date) -> None:
        self._today = _Shares(worker)
        self._history = tuple(change for change in history if change.on <= today)
        self._former: dict[date, _Shares] = {}

    def in_month(self, known: LawMonth) -> _Shares:
        """Return the worker on the last day of the month."""
        following = next((c.on for c in self._history if c.on > known.last), None)
        if following is None:
            return self._today
        if following not in self._former:
            then = worker_as_of(self._today.worker, self._history, known.last)
            self._former[following] = _Shares(then, is_former=True)
        return self._former[following]


class _Shares:
    """The shares of one worker, worked out again only where the law of the month differs."""

    def __init__(self, worker: Worker, *, is_former: bool = False) -> None:
        self.worker = worker
        self.is_former = is_former
        self._found: dict[tuple[Program, int], _Paid] = {}

    def unpaid(self, gap: Gap, known: LawMonth, kind: ExposureKind) -> MonthExposure:
        """Return what a program that was missing comes to in one month.

        The monthly fine is one of BPJS Ketenagakerjaan; JKN has none (Perpres 64/2020 Pasal 42).
        """
        program = gap.program
        shares = self._of(program, known)
        is_fined = program is not Program.JKN
        both = shares.employer_share + shares.worker_share
        return MonthExposure(
            kind,
            known.month,
            program,
            shares.base,
            shares.employer_share,
            shares.worker_share,
            known.fine.share_of(both) if is_fined else 0,
            known.months_late if is_fined else 0,
            (*shares.notes, SINCE_START) if gap.until == date.max else shares.notes,
        )

    def _of(self, program: Program, known: LawMonth) -> _Paid:
        likeness = known.likeness[program]
        if not likeness:
            return self._read(program, known)
        key = (program, likeness)
        if key not in self._found:
            self._found[key] = self._read(program, known)
        return self._found[key]

    def _read(self, program: Program, known: LawMonth) -> _Paid:
        """Return the shares; a negligent employer bears both of JP (PP 45/2015 Ps 5 ay (5))."""
        terms = known.law.terms(self.worker, program)
        employer, own = terms.employer_share, terms.worker_share
        if program is Program.JP:
            employer, own = employer + own, 0
        return _Paid(terms.base, employer, own, terms.notes)
