"""The wage bases of one worker by the law of one day."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.answers import Answers
from desktop.domain.calendar import WorkCalendar
from desktop.domain.checks.base import Case, Subject
from desktop.domain.checks.wage_bases import WageBases
from desktop.domain.money import rupiah
from tests.domain.cases import obligation
from tests.domain.people import make_employer, make_worker, shipped_book

TODAY = date(2026, 11, 22)


def made(day: date = TODAY, **employer: object) -> tuple[Case, WageBases]:
    """Return the case and its bases for an employer on a day."""
    subject = Subject(make_employer(**employer), [], Answers(), shipped_book(), day, WorkCalendar())
    case = Case(obligation("DAT-02"), subject)
    return case, WageBases(case)


@pytest.mark.parametrize(
    ("wage", "by_wage", "with_floor"),
    [
        (3_000_000, 3_000_000, 3_491_889),
        (5_000_000, 5_000_000, 5_000_000),
        (15_000_000, 12_000_000, 12_000_000),
    ],
)
def test_the_health_base_lies_between_floor_and_ceiling(
    wage: int, by_wage: int, with_floor: int
) -> None:
    """At least the minimum wage of the place, at most twelve million."""
    base = made()[1].health(make_worker(), rupiah(wage))
    assert (base.by_wage, base.with_floor) == (rupiah(by_wage), rupiah(with_floor))
    assert base.is_floor_sure


@pytest.mark.parametrize("size", ["mikro", "kecil"])
def test_small_employers_lost_the_floor_in_may_2024(size: str) -> None:
    """Perpres 59/2024 excepts micro and small employers from 8 May 2024, not before."""
    wage = rupiah(1_000_000)
    own = {"size": size, "minimum_wage": 2_700_000}
    assert made(date(2024, 5, 7), **own)[1].health(make_worker(), wage).floor == rupiah(2_700_000)
    assert made(date(2024, 5, 8), **own)[1].health(make_worker(), wage).floor is None


def test_a_floor_that_is_not_sure_says_so() -> None:
    """The province's figure, last year's and none at all are never held against anybody."""
    worker, wage = make_worker(), rupiah(2_000_000)
    for day, employer in (
        (TODAY, {"province": "Jawa Barat", "city": "Kabupaten Bekasi"}),
        (date(2027, 1, 5), {}),
        (TODAY, {"province": "", "city": ""}),
    ):
        assert not made(day, **employer)[1].health(worker, wage).is_floor_sure


def test_a_days_wage_counts_25_times() -> None:
    """Daily wages become a month's; piece-rate and seasonal ones are averages already."""
    bases = made()[1]
    daily = make_worker(kind="Harian", wage=150_000)
    assert bases.wage(daily) == rupiah(3_750_000)
    assert bases.wage(make_worker(kind="Borongan", wage=4_000_000)) == rupiah(4_000_000)
    assert bases.is_converted(daily)
    assert not bases.is_converted(make_worker(kind="Paruh Waktu"))


def test_the_floors_that_were_read_are_remembered() -> None:
    """The result names the minimum wage that it rests on."""
    case, bases = made()
    bases.floor(make_worker())
    bases.floor(make_worker())
    used = {rule.rule_id for rule in case.rules_used}
    assert {"minimum_wage.18.71", "jkn.wage_ceiling", "tolerance.wage"} <= used
