"""What a month's contributions come to for those who take part, set against what was paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from desktop.domain.answers import Payment, PaymentProgram
from desktop.domain.calendar import Month
from desktop.domain.checks.base import Case
from desktop.domain.checks.payment_days import due_date
from desktop.domain.contribution import (
    MonthContributions,
    WorkerContribution,
    month_contributions,
)
from desktop.domain.money import Sen
from desktop.domain.program import ParticipationState, Program
from desktop.domain.wage_floor import with_figures_of
from desktop.domain.worker import Worker

_PROGRAMS = {
    PaymentProgram.EMPLOYMENT: (Program.JKK, Program.JKM, Program.JHT, Program.JP),
    PaymentProgram.HEALTH: (Program.JKN,),
}
_YEARLY_RULES = {
    PaymentProgram.EMPLOYMENT: "jp.",
    PaymentProgram.HEALTH: "minimum_wage.",
}
_UNKNOWN_FLOOR = frozenset({"FLOOR_UNKNOWN", "FLOOR_UNCONFIRMED"})
_CONTESTED_FLOOR = "FLOOR_OF_SMALL_EMPLOYER_UNCONFIRMED"
_UNCERTAIN_BASE = "INTERN_BASE_UNCONFIRMED"


class Fullness(Enum):
    """Whether a payment covers what is due."""

    FULL = "full"
    SHORT = "short"
    UNCONFIRMED = "unconfirmed"


@dataclass(slots=True)
class DueMonth:
    """One month of one group of programs: due at least and at most, and paid; in sen.

    The two bounds differ by those whose membership or base is not known.
    """

    group: PaymentProgram
    month: Month
    paid: Sen
    lowest: Sen = 0
    highest: Sen = 0
    sure_shares: int = 0
    shares: int = 0
    is_open: bool = False
    """The law of the month is not fully known, so that full payment cannot be confirmed."""
    is_stale: bool = False
    """A yearly value should have been renewed, so that nothing can be told for sure."""
    rests_on_contested_floor: bool = False
    fullness: Fullness = Fullness.UNCONFIRMED

    @property
    def shortfall(self) -> Sen:
        """What is missing at least."""
        return max(0, self.lowest - self.paid)

    def judge(self, tolerance: Sen) -> None:
        """Compare with ``tolerance`` sen for each worker and program (no rounding rule exists)."""
        if self.is_stale:
            return
        if self.paid < self.lowest - self.sure_shares * tolerance:
            self.fullness = Fullness.SHORT
        elif not self.is_open and self.paid >= self.highest - self.shares * tolerance:
            self.fullness = Fullness.FULL

    def add(self, item: WorkerContribution, jkn_ceiling: Sen) -> None:
        """Add one worker's shares, as far as the worker takes part."""
        for program in _PROGRAMS[self.group]:
            if program not in item.employer_share:
                continue
            participation = item.worker.participation(program)
            is_member = participation.is_member_on(self.month.last)
            if not is_member and participation.state is not ParticipationState.UNKNOWN:
                continue
            share = item.employer_share[program] + item.worker_share.get(program, 0)
            self.highest += share
            self.shares += 1
            if is_member and _UNCERTAIN_BASE not in item.notes:
                self.lowest += share
                self.sure_shares += 1
            if program is Program.JKN and item.base[program] < jkn_ceiling:
                self._look_at_floor(item.notes)

    def _look_at_floor(self, notes: Sequence[str]) -> None:
        self.is_open = self.is_open or not _UNKNOWN_FLOOR.isdisjoint(notes)
        self.rests_on_contested_floor = self.rests_on_contested_floor or _CONTESTED_FLOOR in notes


def has_participants(workers: Sequence[Worker], group: PaymentProgram) -> bool:
    """Tell whether any worker takes part, or may take part, in the programs of ``group``."""
    return any(
        worker.state_in(program) is not ParticipationState.NO
        for worker in workers
        for program in _PROGRAMS[group]
    )


def due_months(case: Case) -> list[DueMonth]:
    """Return every month and group with payments, judged; amounts rest on today's wages.

    Months not yet due that carry no payment are left out, and so are those for which nobody
    owes. Raises ``RuleNotInForce`` and ``ContributionImpossible``.
    """
    tolerance = case.amount("tolerance.contribution")
    found = []
    for month in sorted({payment.month for payment in case.subject.answers.payments}):
        found += _judge_month(case, month, tolerance)
    return found


def _judge_month(case: Case, month: Month, tolerance: Sen) -> list[DueMonth]:
    drafts = [draft for group in PaymentProgram if (draft := _draft(case, group, month))]
    if not drafts:
        return []
    subject = case.subject
    employer = with_figures_of(subject.employer, month.year, subject.as_of)
    computed = month_contributions(employer, subject.workers, subject.book, month, subject.progress)
    case.keep(computed.rules)
    jkn_ceiling = subject.book.at(month.last).amount("jkn.wage_ceiling")
    for item in computed.workers:
        for draft in drafts:
            draft.add(item, jkn_ceiling)
    for draft in drafts:
        draft.is_stale = _is_stale(case, computed, draft.group)
        draft.judge(tolerance)
    return [draft for draft in drafts if draft.shares]


def _draft(case: Case, group: PaymentProgram, month: Month) -> DueMonth | None:
    payments = [
        payment
        for payment in case.subject.answers.payments
        if payment.program is group and payment.month == month
    ]
    if not payments:
        return None
    day = case.subject.as_of
    paid = sum(payment.amount for payment in payments if _is_paid(payment, case))
    if paid == 0 and due_date(case, group, month) >= day:
        return None
    return DueMonth(group, month, paid)


def _is_paid(payment: Payment, case: Case) -> bool:
    return payment.paid_on is not None and payment.paid_on <= case.subject.as_of


def _is_stale(case: Case, computed: MonthContributions, group: PaymentProgram) -> bool:
    rules = case.subject.book.at(computed.month.last)
    return any(
        rules.is_past_renewal(rule.rule_id)
        for rule in computed.rules
        if rule.rule_id.startswith(_YEARLY_RULES[group]) and rule.rule_id in case.subject.book.rules
    )
