"""Which months were due of an employer, by the day and the start of its first worker."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.answers import Answers, PaymentProgram
from desktop.domain.calendar import Month, WorkCalendar
from desktop.domain.checks.base import Case, Subject
from desktop.domain.checks.payment_days import months_due
from tests.domain.cases import obligation
from tests.domain.people import make_employer, make_worker, shipped_book

HEALTH, EMPLOYMENT = PaymentProgram.HEALTH, PaymentProgram.EMPLOYMENT


def due(group: PaymentProgram, *starts: date, as_of: date = date(2026, 11, 22)) -> list[str]:
    """Return the first and the last month due, or nothing."""
    workers = [make_worker(start=start) for start in starts]
    subject = Subject(make_employer(), workers, Answers(), shipped_book(), as_of, WorkCalendar())
    months = [str(month) for month in months_due(Case(obligation("IUR-03"), subject), group)]
    assert months == [str(Month.parse(months[0]).plus(n)) for n in range(len(months))]
    return [*months[:1], *months[1:][-1:]]


@pytest.mark.parametrize(
    ("group", "starts", "months"),
    [
        (HEALTH, [date(2015, 1, 5)], ["2025-12", "2026-11"]),
        (EMPLOYMENT, [date(2015, 1, 5)], ["2025-11", "2026-10"]),
        (HEALTH, [date(2026, 9, 10)], ["2026-09", "2026-11"]),
        (HEALTH, [date(2026, 9, 11)], ["2026-10", "2026-11"]),
        (HEALTH, [date(2026, 11, 11)], []),
        (EMPLOYMENT, [date(2026, 10, 31)], ["2026-10"]),
        (HEALTH, [date(2026, 11, 11), date(2026, 9, 1), date(2026, 10, 1)],
         ["2026-09", "2026-11"]),
        (HEALTH, [], []),
    ],
)  # fmt: skip
def test_months_are_due_since_the_first_worker(
    group: PaymentProgram, starts: list[date], months: list[str]
) -> None:
    """At most the last twelve; a month whose day of payment lay before the first start is none."""
    assert due(group, *starts) == months


@pytest.mark.parametrize(("day", "last"), [(10, "2026-10"), (11, "2026-11")])
def test_a_month_is_due_from_the_day_after_its_last_day(day: int, last: str) -> None:
    """On the 10th of November JKN may still be paid."""
    assert due(HEALTH, date(2015, 1, 5), as_of=date(2026, 11, day))[-1] == last
