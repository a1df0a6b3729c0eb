from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.employer import Employer, SizeClass
from desktop.domain.program import MEMBER, NOT_MEMBER, JknStatus
from desktop.domain.texts.figures import GROUPS, figure_text
from desktop.domain.wage_floor import WageFloors
from desktop.domain.worker import Citizenship, Employment, EmploymentKind, Sex, Worker
from desktop.domain.workforce_figures import (
    ABOVE_DOUBLE,
    BELOW_MINIMUM,
    MINIMUM_UNKNOWN,
    UP_TO_DOUBLE,
    UP_TO_HALF_MORE,
    FigureGroup,
    FigureRow,
    age_class,
    rows_of,
    workforce_figures,
)
from desktop.services.rulebook import load_rulebook

DAY = date(2026, 11, 22)
MINIMUM = 300_000_000
EMPLOYER = Employer(name="PT Uji", stated_size=SizeClass.MEDIUM, minimum_wage=MINIMUM)


def worker(**changes: object) -> Worker:
    """Return an invented worker."""
    values: dict[str, object] = {
        "name": "Andi Contoh",
        "birth_date": date(1990, 5, 14),
        "sex": Sex.MALE,
        "employment": Employment(EmploymentKind.PKWTT, date(2020, 1, 6)),
        "basic_wage": MINIMUM,
        "employment_programs": (MEMBER, MEMBER, NOT_MEMBER, NOT_MEMBER, NOT_MEMBER),
        "jkn_status": JknStatus.THIS_EMPLOYER,
    }
    return Worker(**{**values, **changes})  # type: ignore[arg-type]


def figures(*workers: Worker, employer: Employer = EMPLOYER) -> tuple[FigureRow, ...]:
    """Count these workers."""
    return workforce_figures(workers, DAY, WageFloors(employer, load_rulebook().at(DAY)), 25)


def nonzero(rows: tuple[FigureRow, ...], group: FigureGroup) -> dict[str, tuple[int, int]]:
    """Return the rows of a group that count somebody."""
    return {row.key: (row.male, row.female) for row in rows_of(rows, group) if row.total}


def test_every_group_but_membership_divides_the_same_people() -> None:
    """Totals are equal, so that the form adds up; who left is in none."""
    left = Employment(EmploymentKind.PKWT, date(2020, 1, 1), end=date(2026, 11, 21))
    rows = figures(
        worker(),
        worker(sex=Sex.FEMALE, citizenship=Citizenship.FOREIGN),
        worker(employment=Employment(EmploymentKind.DAILY, date(2025, 1, 1)), basic_wage=100),
        worker(employment=left),
    )
    for group in set(FigureGroup) - {FigureGroup.MEMBERSHIP}:
        assert sum(row.total for row in rows_of(rows, group)) == 3, group
    assert nonzero(rows, FigureGroup.CITIZENSHIP) == {"WNI": (2, 0), "WNA": (0, 1)}
    assert nonzero(rows, FigureGroup.PERMANENCE) == {"permanent": (1, 1), "temporary": (1, 0)}
    assert nonzero(rows, FigureGroup.PAY_MODE) == {"CPUH": (1, 0), "CPUBL": (1, 1)}


def test_membership_counts_who_takes_part() -> None:
    """One row a program; a program without members is there with nobody."""
    rows = figures(worker())
    assert nonzero(rows, FigureGroup.MEMBERSHIP) == {"JKK": (1, 0), "JKM": (1, 0), "JKN": (1, 0)}
    assert [row.key for row in rows_of(rows, FigureGroup.MEMBERSHIP)] == [
        "JKK", "JKM", "JHT", "JP", "JKP", "JKN",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("age", "name"),
    [(17, "<18"), (18, "18-24"), (24, "18-24"), (25, "25-34"), (55, "45-55"), (56, ">=56")],
)
def test_age_classes_meet_without_gap(age: int, name: str) -> None:
    """A birthday moves to the next class on its own day."""
    assert age_class(age) == name


@pytest.mark.parametrize(
    ("wage", "name"),
    [
        (MINIMUM - 1, BELOW_MINIMUM),
        (MINIMUM, UP_TO_HALF_MORE),
        (MINIMUM * 3 // 2, UP_TO_HALF_MORE),
        (MINIMUM * 3 // 2 + 1, UP_TO_DOUBLE),
        (MINIMUM * 2, UP_TO_DOUBLE),
        (MINIMUM * 2 + 1, ABOVE_DOUBLE),
    ],
)
def test_wages_are_set_against_the_minimum_of_the_place(wage: int, name: str) -> None:
    """The bounds belong to the lower class."""
    assert nonzero(figures(worker(basic_wage=wage)), FigureGroup.WAGE) == {name: (1, 0)}


def test_a_daily_wage_counts_as_a_month() -> None:
    """Twenty-five days, as the contributions count it."""
    daily = Employment(EmploymentKind.DAILY, date(2025, 1, 1))
    rows = figures(worker(employment=daily, basic_wage=MINIMUM // 25))
    assert nonzero(rows, FigureGroup.WAGE) == {UP_TO_HALF_MORE: (1, 0)}


def test_an_unknown_minimum_is_said_not_guessed() -> None:
    """Without a place there is no minimum wage to compare with."""
    rows = figures(worker(), employer=Employer(name="PT Uji"))
    assert nonzero(rows, FigureGroup.WAGE) == {MINIMUM_UNKNOWN: (1, 0)}


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_row_and_group_has_a_name(language: str) -> None:
    """Codes of the program stay inside; abbreviations of law are names."""
    assert set(GROUPS) == set(FigureGroup)
    for row in figures(worker()):
        name = figure_text(row, language)
        assert name
        assert "_" not in name
        assert name[0].isupper() or name[0].isdigit()
