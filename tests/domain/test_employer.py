"""The size class of an employer: stated, by capital or by annual sales."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.employer import (
    EmployerSize,
    SizeClass,
    SizeCriterion,
    SizeUndetermined,
    employer_size,
)
from desktop.domain.rules import RuleNotInForce
from tests.domain.people import make_employer, shipped_book

TODAY = date(2026, 11, 30)
BILLION = 1_000_000_000


def size_of(day: date = TODAY, **told: object) -> EmployerSize:
    """Return the size of an employer that states none."""
    return employer_size(make_employer(**({"size": ""} | told)), shipped_book().at(day))


@pytest.mark.parametrize(
    ("capital", "size"),
    [
        (0, SizeClass.MICRO),
        (1 * BILLION, SizeClass.MICRO),
        (1 * BILLION + 1, SizeClass.SMALL),
        (5 * BILLION, SizeClass.SMALL),
        (5 * BILLION + 1, SizeClass.MEDIUM),
        (10 * BILLION, SizeClass.MEDIUM),
        (10 * BILLION + 1, SizeClass.LARGE),
    ],
)
def test_size_by_capital(capital: int, size: SizeClass) -> None:
    """PP 7/2021 Pasal 35: each bound belongs to the smaller class."""
    assert size_of(capital=capital) == EmployerSize(size, SizeCriterion.CAPITAL)


@pytest.mark.parametrize(
    ("sales", "size"),
    [
        (2 * BILLION, SizeClass.MICRO),
        (2 * BILLION + 1, SizeClass.SMALL),
        (15 * BILLION, SizeClass.SMALL),
        (15 * BILLION + 1, SizeClass.MEDIUM),
        (50 * BILLION, SizeClass.MEDIUM),
        (50 * BILLION + 1, SizeClass.LARGE),
    ],
)
def test_size_by_annual_sales(sales: int, size: SizeClass) -> None:
    """PP 7/2021 Pasal 35: each bound belongs to the smaller class."""
    assert size_of(annual_sales=sales) == EmployerSize(size, SizeCriterion.ANNUAL_SALES)


def test_sales_had_other_bounds_before_february_2021() -> None:
    """UU 20/2008 Pasal 6: three hundred million was the bound of a micro enterprise."""
    assert size_of(date(2021, 2, 1), annual_sales=300_000_001).size is SizeClass.SMALL
    assert size_of(date(2021, 2, 2), annual_sales=300_000_001).size is SizeClass.MICRO


def test_capital_was_no_criterion_before_february_2021() -> None:
    """The rule of that day is missing, and said so."""
    with pytest.raises(RuleNotInForce, match=r"size\.capital_micro"):
        size_of(date(2021, 2, 1), capital=1)


def test_a_stated_size_wins_over_figures() -> None:
    """The user's word holds for all days."""
    told = {"size": "mikro", "capital": 99 * BILLION, "annual_sales": 1}
    expected = EmployerSize(SizeClass.MICRO, SizeCriterion.STATED)
    assert size_of(**told) == size_of(date(2015, 7, 1), **told) == expected


@pytest.mark.parametrize(
    ("criterion", "size"),
    [(SizeCriterion.CAPITAL, SizeClass.LARGE), (SizeCriterion.ANNUAL_SALES, SizeClass.MICRO)],
)
def test_the_chosen_criterion_decides(criterion: SizeCriterion, size: SizeClass) -> None:
    """Where the figures disagree, the criterion tells which one counts."""
    told = {"capital": 99 * BILLION, "annual_sales": 1, "size_criterion": criterion}
    assert size_of(**told) == EmployerSize(size, criterion)


def test_figures_that_agree_need_no_criterion() -> None:
    """Annual sales are then the criterion that is printed."""
    told = {"capital": 99 * BILLION, "annual_sales": 99 * BILLION}
    assert size_of(**told) == EmployerSize(SizeClass.LARGE, SizeCriterion.ANNUAL_SALES)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({}, "SIZE_MISSING"),
        ({"size_criterion": SizeCriterion.STATED}, "SIZE_MISSING"),
        ({"size_criterion": SizeCriterion.CAPITAL}, "SIZE_FIGURE_MISSING"),
        ({"size_criterion": SizeCriterion.ANNUAL_SALES, "capital": 1}, "SIZE_FIGURE_MISSING"),
        ({"capital": 99 * BILLION, "annual_sales": 1}, "SIZE_CONTRADICTS"),
    ],
)
def test_a_size_that_cannot_be_told_says_why(told: dict[str, object], code: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(SizeUndetermined) as caught:
        size_of(**told)
    assert caught.value.code == code


def test_rules_name_sizes_in_english() -> None:
    """The word of rule ids and lists."""
    assert [size.rule_name for size in SizeClass] == ["micro", "small", "medium", "large"]
