"""The last day of payment, and how late a day is after it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop.domain.answers import PaymentProgram
from desktop.domain.calendar import Month, WorkCalendar
from desktop.domain.payment_deadline import months_late, payment_deadline
from desktop.domain.rules import RuleNotInForce
from desktop.services.rulebook import load_rulebook

BOOK = load_rulebook()
EMPLOYMENT, HEALTH = PaymentProgram.EMPLOYMENT, PaymentProgram.HEALTH


@pytest.mark.parametrize(
    ("group", "month", "day"),
    [
        (EMPLOYMENT, Month(2026, 9), date(2026, 10, 15)),
        (EMPLOYMENT, Month(2026, 10), date(2026, 11, 16)),
        (EMPLOYMENT, Month(2020, 9), date(2020, 10, 30)),
        (EMPLOYMENT, Month(2021, 1), date(2021, 3, 1)),
        (HEALTH, Month(2026, 11), date(2026, 11, 10)),
        (HEALTH, Month(2026, 10), date(2026, 10, 12)),
    ],
)
def test_the_deadline_follows_the_law_of_its_month(
    group: PaymentProgram, month: Month, day: date
) -> None:
    """The 15th of the next month, the 30th in the pandemic, for JKN the 10th of the same month.

    A weekend moves it on; February has no 30th, so its last day counts.
    """
    assert payment_deadline(BOOK, WorkCalendar(), group, month).day == day


def test_a_holiday_moves_the_deadline() -> None:
    """The next working day takes its place, and the rule that set it is told."""
    calendar = WorkCalendar([date(2026, 10, 15)])

    deadline = payment_deadline(BOOK, calendar, EMPLOYMENT, Month(2026, 9))

    assert deadline.day == date(2026, 10, 16)
    assert deadline.rule.rule_id == "deadline.employment_payment_day"


def test_a_month_before_the_law_is_an_error() -> None:
    """JKN had no such day before Perpres 82/2018."""
    with pytest.raises(RuleNotInForce):
        payment_deadline(BOOK, WorkCalendar(), HEALTH, Month(2018, 11))


@pytest.mark.parametrize(
    ("due", "day", "months"),
    [
        *((31, day, months) for day, months in (
            (-90, 0), (-1, 0), (0, 0), (1, 1), (28, 1), (29, 2), (59, 2), (60, 3), (365, 12),
            (366, 13), (730, 24), (731, 25),
        )),
        *((15, day, months) for day, months in (
            (-15, 0), (-14, 0), (0, 0), (1, 1), (31, 1), (32, 2), (365, 12), (366, 13),
        )),
    ],
)  # fmt: skip
def test_part_of_a_month_counts_as_a_month(due: int, day: int, months: int) -> None:
    """From 31 January the months end on 28 February and on 31 March, from the 15th on the 15th."""
    last = date(2026, 1, due)
    assert months_late(last, last + timedelta(days=day)) == months
