"""What a month comes to and what of it is judged: one worker with five million in September."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.domain.answers import PaymentProgram
from desktop.domain.calendar import Month, WorkCalendar
from desktop.domain.checks.base import Case, Subject
from desktop.domain.checks.month_due import DueMonth, Fullness, due_months
from desktop.domain.money import rupiah
from tests.domain.cases import make_answers, obligation
from tests.domain.people import make_employer, make_worker, shipped_book

JAMSOSTEK, JKN = PaymentProgram.EMPLOYMENT, PaymentProgram.HEALTH
DUE = {JAMSOSTEK: "494500.00", JKN: "250000.00"}
TODAY = date(2026, 11, 22)


def judged(
    paid: dict[PaymentProgram, str],
    *,
    as_of: date = TODAY,
    month: str = "2026-09",
    paid_on: date | None = date(2026, 9, 9),
    employer: dict[str, Any] | None = None,
    **worker: object,
) -> dict[PaymentProgram, DueMonth]:
    """Return the month by group, with ``paid`` as told."""
    payments = [
        {"program": group.value, "month": month, "amount": amount, "paid_on": paid_on}
        for group, amount in paid.items()
    ]
    answers = make_answers({"payments": payments})
    workers = [make_worker(**worker)]
    subject = Subject(
        make_employer(**employer or {}), workers, answers, shipped_book(), as_of, WorkCalendar()
    )
    found = due_months(Case(obligation("IUR-01"), subject))
    assert {due.month for due in found} <= {Month.parse(month)}
    return {due.group: due for due in found}


def test_an_unknown_floor_leaves_jkn_open_alone() -> None:
    """The minimum wage is a floor of no other program."""
    found = judged(DUE, employer={"province": "", "city": ""})
    assert found[JAMSOSTEK].fullness is Fullness.FULL
    assert found[JKN].fullness is Fullness.UNCONFIRMED


def test_a_minimum_wage_past_its_renewal_leaves_jkn_open_alone() -> None:
    """The JP ceiling is renewed in March, the minimum wages in January."""
    found = judged(DUE, as_of=date(2027, 2, 20), month="2027-01", paid_on=date(2027, 2, 1))
    assert found[JAMSOSTEK].fullness is Fullness.FULL
    assert (found[JKN].fullness, found[JKN].is_stale) == (Fullness.UNCONFIRMED, True)


def test_a_group_in_which_nobody_takes_part_is_left_out() -> None:
    """A payment told for it proves nothing and lacks nothing."""
    assert list(judged(DUE, jkn="other_employer")) == [JAMSOSTEK]


def test_a_program_that_nobody_owes_is_not_due() -> None:
    """Past the pension age no JP is due, whatever the data call the worker."""
    found = judged({JAMSOSTEK: "344500.00"}, birth_date=date(1960, 1, 10), jp="Ya")
    assert (found[JAMSOSTEK].fullness, found[JAMSOSTEK].shares) == (Fullness.FULL, 3)


@pytest.mark.parametrize(
    ("paid_on", "as_of", "paid"),
    [
        (date(2026, 10, 15), date(2026, 10, 15), "494500.00"),
        (date(2026, 10, 15), date(2026, 10, 14), None),
        (None, date(2026, 10, 15), None),
        (None, date(2026, 10, 16), "0"),
    ],
)
def test_what_is_paid_on_the_day_counts_and_what_is_due_on_it_does_not(
    paid_on: date | None, as_of: date, paid: str | None
) -> None:
    """The 15th of October was the last day for September: unpaid, it is judged on the 16th."""
    found = judged({JAMSOSTEK: DUE[JAMSOSTEK]}, as_of=as_of, paid_on=paid_on)
    amounts = [due.paid for due in found.values()]
    assert amounts == ([] if paid is None else [rupiah(paid)])


@pytest.mark.parametrize(
    ("amount", "fullness"),
    [
        ("494496.00", Fullness.FULL),
        ("494495.99", Fullness.UNCONFIRMED),
        ("344497.00", Fullness.UNCONFIRMED),
        ("344496.99", Fullness.SHORT),
    ],
)
def test_each_share_tolerates_a_rupiah_at_both_ends(amount: str, fullness: Fullness) -> None:
    """With an unknown JP four shares may be due and three are for sure."""
    assert judged({JAMSOSTEK: amount}, jp="")[JAMSOSTEK].fullness is fullness
