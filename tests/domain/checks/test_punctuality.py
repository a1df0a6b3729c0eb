"""When a month was paid, as known on a day."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.answers import Answers, Payment, PaymentProgram
from desktop.domain.assess import assess
from desktop.domain.calendar import Month, WorkCalendar
from desktop.domain.checks.punctuality import PaidMonth, listed, month_figures
from tests.domain.cases import obligation
from tests.domain.people import make_employer, make_worker, shipped_book

JUNE = Month(2026, 6)
DUE = date(2026, 6, 10)


def month_paid(*days: date | None, as_of: date = date(2026, 11, 22)) -> PaidMonth:
    """Return June with one payment on each of ``days``; ``None`` is one that never came."""
    payments = tuple(Payment(PaymentProgram.HEALTH, JUNE, 100, day) for day in days)
    return PaidMonth(JUNE, DUE, payments, as_of)


@pytest.mark.parametrize(
    ("day", "is_paid", "is_late"),
    [
        (date(2026, 6, 10), True, False),
        (date(2026, 6, 11), True, True),
        (None, False, True),
        (date(2026, 11, 22), True, True),
        (date(2026, 11, 23), False, True),
    ],
)
def test_one_payment(day: date | None, is_paid: bool, is_late: bool) -> None:
    """The last day is still in time; what comes after the day of assessment is not known yet."""
    told = month_paid(day)
    assert told.is_told
    assert (told.is_paid, bool(told.late)) == (is_paid, is_late)


def test_what_is_not_due_is_not_late() -> None:
    """An unpaid month is late only after its last day."""
    assert not month_paid(None, as_of=DUE).late
    assert month_paid(None, as_of=date(2026, 6, 11)).late


def test_a_part_makes_the_month_late() -> None:
    """Of two payments the late one counts, and the last day is shown."""
    told = month_paid(date(2026, 6, 9), date(2026, 6, 12))
    assert [payment.paid_on for payment in told.late] == [date(2026, 6, 12)]
    assert told.details() == {"due_2026-06": "2026-06-10", "paid_on_2026-06": "2026-06-12"}
    assert month_paid(None, date(2026, 6, 9)).details() == {"due_2026-06": "2026-06-10"}
    assert month_paid(date(2026, 6, 9)).details() == {}


def test_nothing_told_is_nothing_known() -> None:
    """A month without payments is not told; it is neither late nor shown."""
    told = month_paid()
    assert not told.is_told
    assert not told.late
    assert told.details() == {}


def test_months_as_figures() -> None:
    """Number, first, last and lists are exact text."""
    months = [Month(2026, 5), JUNE]
    assert month_figures(months) == {
        "months": "2", "first_month": "2026-05", "last_month": "2026-06",
    }  # fmt: skip
    assert listed("late", months) == {"late": "2", "late_months": "2026-05 2026-06"}


@pytest.mark.parametrize(
    ("years", "is_warned"), [((2026,), True), ((2025,), True), ((2025, 2026), False)]
)
def test_the_holidays_of_every_year_looked_at_must_be_known(
    years: tuple[int, ...], is_warned: bool
) -> None:
    """Twelve months lie in two years; one of them is not enough."""
    found = assess(
        make_employer(), [make_worker()], Answers(), [obligation("IUR-03")], shipped_book(),
        date(2026, 11, 22), WorkCalendar([], years),
    ).results[0]  # fmt: skip
    assert ("HOLIDAYS_NOT_KNOWN" in [warning.code for warning in found.warnings]) is is_warned
