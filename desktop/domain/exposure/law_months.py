"""The law of every month that is reckoned, read once and shared by all workers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from desktop.domain.answers import PaymentProgram
from desktop.domain.calendar import Month, WorkCalendar, add_months
from desktop.domain.contribution import BILLED_PROGRAMS, MonthLaw
from desktop.domain.duty import EmployerLaw
from desktop.domain.money import Rate
from desktop.domain.payment_deadline import HEALTH_DAY, months_late, payment_deadline
from desktop.domain.program import Program
from desktop.domain.rules import RuleBook, RuleNotInForce
from desktop.domain.wage_floor import with_figures_of
from desktop.domain.worker import Worker


@dataclass(frozen=True, slots=True)
class LawMonth:
    """One month: its law, what of it was due before the day of reckoning, and how late it is.

    ``months_late`` counts a part of a month as a month, which is an assumption; 0 where the day
    of payment has not passed.
    """

    month: Month
    last: date
    law: MonthLaw
    pension_edge: date
    """Who reaches the JP pension age before this day is not judged: the edge year is unsure."""
    months_late: int
    fine: Rate
    is_health_due: bool
    likeness: Mapping[Program, int]
    """Months with the same number for a program have the same terms for a worker; 0: ask."""

    @property
    def is_employment_due(self) -> bool:
        """Tell whether the day of payment to BPJS Ketenagakerjaan has passed."""
        return self.months_late > 0


class LawMonths:
    """Finds the law of a month; one ``MonthLaw`` a month, however many workers ask.

    The size of the employer is that of the day of reckoning for all months.
    """

    def __init__(
        self,
        law: EmployerLaw,
        book: RuleBook,
        workers: Sequence[Worker],
        calendar: WorkCalendar,
    ) -> None:
        self._employer = replace(law.employer, stated_size=law.size)
        self._book = book
        self._day = law.day
        self._calendar = calendar
        self._fine = law.rules.rate("fine.employment_late_monthly")
        self._edge_months = law.rules.integer("assessment.pension_edge_months")
        self._headcount = _Headcount(workers, Month.of(law.day))
        self._found: dict[Month, LawMonth | None] = {}
        self._likenesses: dict[tuple[object, ...], int] = {}

    def of(self, month: Month) -> LawMonth | None:
        """Return the month with its law; ``None`` where the rules do not reach."""
        if month not in self._found:
            try:
                self._found[month] = self.required(month)
            except RuleNotInForce:
                self._found[month] = None
        return self._found[month]

    def pension_edge(self, day: date) -> date:
        """Return the day before which reaching the JP pension age leaves ``day`` in doubt."""
        return add_months(day, self._edge_months)

    def required(self, month: Month) -> LawMonth:
        """Read the law of a month; raises ``RuleNotInForce`` where the rules do not reach."""
        employer = with_figures_of(self._employer, month.year, self._day)
        law = MonthLaw(employer, self._book, month, self._headcount.active_in(month))
        late = months_late(self._due(PaymentProgram.EMPLOYMENT, month), self._day)
        return LawMonth(
            month=month,
            last=month.last,
            law=law,
            pension_edge=self.pension_edge(month.last),
            months_late=late,
            fine=self._fine.times(late),
            is_health_due=self._health_due(month) < self._day,
            likeness={program: self._number(law, program) for program in BILLED_PROGRAMS},
        )

    def _number(self, law: MonthLaw, program: Program) -> int:
        likeness = law.likeness(program)
        if likeness is None:
            return 0
        return self._likenesses.setdefault((program, *likeness), len(self._likenesses) + 1)

    def _due(self, group: PaymentProgram, month: Month) -> date:
        return payment_deadline(self._book, self._calendar, group, month).day

    def _health_due(self, month: Month) -> date:
        """Return the last day of payment; before Perpres 82/2018 the month's last."""
        if not self._book.at(month.last).covers(HEALTH_DAY):
            return month.last
        return self._due(PaymentProgram.HEALTH, month)


class _Headcount:
    """How many workers were employed in each month, interns left out; the last month is known."""

    def __init__(self, workers: Sequence[Worker], last: Month) -> None:
        self._last = last.plus(1)
        changes: dict[int, int] = {}
        for worker in workers:
            if worker.is_intern:
                continue
            employment = worker.employment
            began = _index(employment.start)
            changes[began] = changes.get(began, 0) + 1
            if employment.end is not None:
                ended = _index(employment.end) + 1
                changes[ended] = changes.get(ended, 0) - 1
        self._first = min(changes, default=0)
        span = range(self._first, _index(self._last.first) + 1)
        self._active = list(accumulate(changes.get(index, 0) for index in span))

    def active_in(self, month: Month) -> int:
        position = _index(month.first) - self._first
        return self._active[position] if 0 <= position < len(self._active) else 0


def _index(day: date) -> int:
    return day.year * 12 + day.month - 1
