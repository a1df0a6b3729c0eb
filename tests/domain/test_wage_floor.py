"""The minimum wage of a place of work."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.money import rupiah
from desktop.domain.rules import Confidence
from desktop.domain.wage_floor import (
    UNKNOWN_FLOOR,
    FloorKnowledge,
    WageFloor,
    WageFloors,
    with_figures_of,
)
from tests.domain.people import make_employer, make_worker, shipped_book

TODAY = date(2026, 11, 22)


def floor(workplace: str = "", day: date = TODAY, **employer: object) -> WageFloor:
    """Return the floor of a worker at ``workplace``."""
    floors = WageFloors(make_employer(**employer), shipped_book().at(day))
    return floors.floor_for(make_worker(workplace=workplace))


def test_the_regency_of_the_employer_counts() -> None:
    """Bandar Lampung has a figure of its own."""
    found = floor()
    assert found.amount == rupiah(3_491_889)
    assert found.knowledge is FloorKnowledge.KNOWN
    assert found.rule is not None
    assert found.rule.rule_id == "minimum_wage.18.71"


def test_a_regency_without_its_own_figure_follows_the_province() -> None:
    """It is tabulated, so the figure is known."""
    found = floor(city="Kabupaten Pringsewu")
    assert (found.amount, found.knowledge) == (rupiah(3_047_734), FloorKnowledge.KNOWN)


@pytest.mark.parametrize("city", ["", "Kota Antah Berantah"])
def test_an_untabulated_regency_leaves_the_province_only(city: str) -> None:
    """The regency may have a higher one, so the province's is a lower bound."""
    found = floor(city=city)
    assert (found.amount, found.knowledge) == (rupiah(3_047_734), FloorKnowledge.PROVINCE_ONLY)


def test_the_employers_figure_wins_over_the_tables() -> None:
    """It is marked as the user's own."""
    found = floor(minimum_wage=3_600_000)
    assert found.amount == rupiah(3_600_000)
    assert found.rule is not None
    assert found.rule.confidence is Confidence.USER
    assert found.rule.in_force_from == date(2026, 1, 1)


def test_another_tabulated_place_has_its_own() -> None:
    """A worker in Metro has Metro's figure even beside the employer's own."""
    assert floor("Kota Metro", minimum_wage=3_600_000).amount == rupiah(3_050_498)


@pytest.mark.parametrize("place", ["Kota Bandar Lampung", "Gudang Utara"])
def test_the_home_regency_and_free_words_are_the_employers_place(place: str) -> None:
    """A name that is no other regency changes nothing."""
    assert floor(place, minimum_wage=3_600_000).amount == rupiah(3_600_000)


def test_without_a_province_nothing_is_known() -> None:
    """No figure is invented."""
    assert floor(province="", city="Kota Metro") == UNKNOWN_FLOOR
    assert floor("Kota Metro", province="Antah Berantah") == UNKNOWN_FLOOR


def test_a_year_without_a_table_is_unknown() -> None:
    """Minimum wages are tabulated from 2025 on."""
    assert floor(day=date(2024, 12, 31)) == UNKNOWN_FLOOR


def test_last_years_value_goes_on_but_is_marked() -> None:
    """After 1 January without a new table."""
    assert not floor(day=date(2026, 12, 31)).is_past_renewal
    assert floor(day=date(2027, 1, 1)).is_past_renewal


def test_the_home_floor_is_the_employers_own_place() -> None:
    """The window shows it beside the employer's address."""
    floors = WageFloors(make_employer(), shipped_book().at(TODAY))
    assert floors.home_floor().amount == rupiah(3_491_889)


@pytest.mark.parametrize(
    ("told", "day", "is_sure"),
    [
        ({}, TODAY, True),
        ({"minimum_wage": 3_600_000}, date(2027, 1, 1), True),
        ({}, date(2027, 1, 1), False),
        ({"city": ""}, TODAY, False),
    ],
)
def test_only_a_figure_of_its_place_and_year_is_sure(
    told: dict[str, object], day: date, is_sure: bool
) -> None:
    """Not the province's in the regency's place, nor last year's; the employer's own is."""
    assert floor(day=day, **told).is_sure is is_sure


@pytest.mark.parametrize(("year", "amount"), [(2025, None), (2026, 3_600_000), (2027, None)])
def test_own_figures_hold_for_their_year_alone(year: int, amount: int | None) -> None:
    """In another year neither the employer's nor that of an establishment says anything."""
    branch = {"name": "Cabang", "minimum_wage": 3_600_000}
    employer = make_employer(minimum_wage=3_600_000, establishments=[branch])
    then = with_figures_of(employer, year, TODAY)
    expected = None if amount is None else rupiah(amount)
    assert [then.minimum_wage, then.establishments[0].minimum_wage] == [expected, expected]


@pytest.mark.parametrize(
    ("told", "highest"),
    [
        ({}, 3_491_889),
        ({"minimum_wage": 3_600_000}, 3_600_000),
        ({"city": "Kota Metro"}, 3_491_889),
        ({"establishments": [{"name": "Cabang", "minimum_wage": 4_000_000}]}, 4_000_000),
        ({"city": "", "province": ""}, 0),
    ],
)
def test_the_bound_lies_above_every_known_figure(told: dict[str, object], highest: int) -> None:
    """A worker may name any regency of the province, so its highest counts too."""
    floors = WageFloors(make_employer(**told), shipped_book().at(TODAY))
    assert floors.highest_amount() == rupiah(highest)


def test_a_place_is_looked_up_once() -> None:
    """Thousands of workers of one place share one floor."""
    floors = WageFloors(make_employer(), shipped_book().at(TODAY))
    assert floors.floor_for(make_worker()) is floors.floor_for(make_worker())


def test_a_minimum_wage_that_is_no_amount_is_a_fault_of_the_data() -> None:
    """It is never read as zero."""
    book = shipped_book()
    rule = book.rules["minimum_wage.18.71"]
    spoiled = replace(rule, values=tuple(replace(value, value="x") for value in rule.values))
    broken = replace(book, rules={**book.rules, rule.id: spoiled})
    with pytest.raises(TypeError, match="amount"):
        WageFloors(make_employer(), broken.at(TODAY)).home_floor()
