"""Checks of reliefs: only who has a right to a reduced JKK pays it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from typing import NamedTuple

from desktop.domain.calendar import Month
from desktop.domain.checks.asked import met_if_no
from desktop.domain.checks.base import Case, Outcome, check
from desktop.domain.contribution import ContributionImpossible, active_in, month_contributions
from desktop.domain.facts import FactSheet
from desktop.domain.money import Sen, plain_amount
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import Program

_RELIEF = "relief.labour_intensive"


class _Right(IntEnum):
    """Whether a reduced month was paid with right, the worst last."""

    SHOWN = 0
    NOT_SHOWN = 1
    NONE = 2


class _ReducedMonth(NamedTuple):
    """A month whose JKK was paid at a reduced rate, with what is missing to the full rate."""

    month: Month
    right: _Right
    difference: Sen


_RESULTS = {
    _Right.SHOWN: (ComplianceStatus.MET, "RELIEF_WITH_RIGHT"),
    _Right.NOT_SHOWN: (ComplianceStatus.NEEDS_CONFIRMATION, "RELIEF_RIGHT_NOT_SHOWN"),
    _Right.NONE: (ComplianceStatus.NOT_MET, "RELIEF_WITHOUT_RIGHT"),
}


@check("reliefs_with_right")
def reliefs_with_right(case: Case) -> Outcome:
    """IUR-08: a JKK below three quarters of the full one is a relief, which needs a right."""
    records = case.records
    if records is None:
        return _by_answer(case)
    try:
        reduced = [found for record in records if (found := _reduced(case, record)) is not None]
    except ContributionImpossible as fault:
        return Outcome(status=ComplianceStatus.NEEDS_CONFIRMATION, reason=fault.code)
    if not reduced:
        return Outcome(status=ComplianceStatus.NOT_APPLICABLE, reason="RELIEF_NOT_USED")
    status, reason = _RESULTS[max(month.right for month in reduced)]
    if status is ComplianceStatus.NOT_MET and any(m.right is _Right.SHOWN for m in reduced):
        status, reason = ComplianceStatus.PARTLY_MET, "RELIEF_WITHOUT_RIGHT"
    return Outcome(status=status, reason=reason, inputs=_inputs(reduced))


def _by_answer(case: Case) -> Outcome:
    """Without payments told, a *no* says that no relief was used; a *yes* needs its months."""
    answered = met_if_no(case.answer, "RELIEF_NOT_USED", "RELIEF_MONTHS_NOT_TOLD")
    if answered.status is ComplianceStatus.MET:
        return replace(answered, status=ComplianceStatus.NOT_APPLICABLE)
    if answered.status is ComplianceStatus.NOT_MET:
        return replace(answered, status=ComplianceStatus.NEEDS_CONFIRMATION)
    return answered


def _inputs(reduced: Sequence[_ReducedMonth]) -> dict[str, str]:
    without = [month for month in reduced if month.right is _Right.NONE]
    return {
        "months": str(len(reduced)),
        "reduced_months": " ".join(str(month.month) for month in reduced),
        "without_right": " ".join(str(month.month) for month in without),
        "difference": plain_amount(sum(month.difference for month in without)),
    }


def _reduced(case: Case, record: FactSheet) -> _ReducedMonth | None:
    """Return the month if its JKK was reduced; raises ``ContributionImpossible``."""
    day, paid = record.day("month"), record.number("paid")
    if day is None or paid is None:
        return None
    month = Month.of(day)
    full = _full_jkk(case, month)
    share = case.rate("assessment.relief_share")
    if paid * share.denominator >= full * share.numerator:
        return None
    return _ReducedMonth(month, _right(case, month, record), full - paid)


def _full_jkk(case: Case, month: Month) -> Sen:
    """Return the employer's JKK of the month without the relief of the six subsectors."""
    subject = case.subject
    employer = replace(subject.employer, labour_intensive_subsector="")
    computed = month_contributions(employer, subject.workers, subject.book, month)
    case.keep(rule for rule in computed.rules if rule.rule_id.startswith("jkk."))
    return computed.employer_total.get(Program.JKK, 0)


def _right(case: Case, month: Month, record: FactSheet) -> _Right:
    employer, rules = case.subject.employer, case.subject.book.at(month.last)
    if not rules.covers(f"{_RELIEF}.jkk_multiplier"):
        return _Right.NONE
    needed = (f"{_RELIEF}.subsectors", f"{_RELIEF}.minimum_workers")
    case.keep(rules.dated(rule_id) for rule_id in needed)
    workers = [worker for worker in active_in(case.subject.workers, month) if not worker.is_intern]
    subsector = employer.labour_intensive_subsector
    is_other = bool(subsector) and subsector not in rules.names(needed[0])
    if is_other or len(workers) < rules.integer(needed[1]) or _is_paid_too_late(case, record):
        return _Right.NONE
    is_shown = bool(subsector) and employer.jkk_paid_through_2025_01
    return _Right.SHOWN if is_shown else _Right.NOT_SHOWN


def _is_paid_too_late(case: Case, record: FactSheet) -> bool:
    """Tell whether a reduced month was paid after the last day of settlement."""
    paid_on = record.day("paid_on")
    values = case.subject.book.rule(f"{_RELIEF}.settlement", case.subject.as_of).values
    last = values[-1].in_force_until
    return paid_on is not None and last is not None and paid_on > last
