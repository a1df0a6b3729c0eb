"""What is known to come."""

from __future__ import annotations

from datetime import date

from desktop.domain.law_change import Shares, upcoming_changes
from desktop.domain.program import Program
from tests.domain.people import shipped_book


def test_the_pension_age_rises_every_three_years() -> None:
    """Each step with its day, up to 65 in 2043, the next one first."""
    ages = [
        (
            change.day.year,
            change.before and change.before.value,
            change.after and change.after.value,
        )
        for change in upcoming_changes(shipped_book(), date(2026, 11, 22))
        if change.rule.id == "jp.pension_age"
    ]
    assert ages == [
        (2028, 59, 60), (2031, 60, 61), (2034, 61, 62), (2037, 62, 63), (2040, 63, 64),
        (2043, 64, 65),
    ]  # fmt: skip


def test_an_end_without_a_successor_is_a_change() -> None:
    """The pandemic's relief ends on 31 January 2021; on that day the end is still to come."""
    for day, is_to_come in ((date(2021, 1, 31), True), (date(2021, 2, 1), False)):
        ends = [
            change.day
            for change in upcoming_changes(shipped_book(), day)
            if change.rule.id == "relief.covid.jkk_multiplier"
        ]
        assert ends == ([date(2021, 2, 1)] if is_to_come else [])


def test_a_beginning_has_nothing_before_it() -> None:
    """Before JKP was law its ceiling is to come, out of nothing."""
    (jkp,) = [
        change
        for change in upcoming_changes(shipped_book(), date(2021, 1, 1))
        if change.rule.id == "jkp.wage_ceiling"
    ]
    assert (jkp.before, jkp.day) == (None, date(2021, 2, 2))


def test_changes_come_in_the_order_of_their_days() -> None:
    """None of them on or before the day asked."""
    days = [change.day for change in upcoming_changes(shipped_book(), date(2024, 5, 7))]
    assert days == sorted(days)
    assert days[0] == date(2024, 5, 8)


def test_shares_add_up() -> None:
    """The JKP parts are no charge."""
    shares = Shares({Program.JHT: 3, Program.JP: 4}, {Program.JP: 2}, {"JKP_government": 9})
    assert (shares.employer_sum, shares.worker_sum) == (7, 2)
