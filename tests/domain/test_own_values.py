"""Minimum wages and ceilings of the user's own, beside the law that is shipped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.domain.money import rupiah
from desktop.domain.own_values import OwnValue, OwnValueRefused, check_own_value, own_region_id
from desktop.domain.rules import Confidence, RuleBook, RuleNotInForce
from desktop.domain.wage_floor import FloorKnowledge, WageFloors
from tests.domain.people import make_employer, make_worker, shipped_book

CITY = "minimum_wage.18.71"
CEILING = "jp.wage_ceiling"
ENTERED = datetime(2026, 12, 20, 9)


def own(
    rule_id: str = CITY, day: str = "2027-01-01", amount: int = 3_700_000, **more: object
) -> OwnValue:
    """Return a value of the user's own; amounts in rupiah."""
    values = {"decree": "Kepgub Lampung G/1/2026", "entered_at": ENTERED} | more
    return OwnValue(
        rule_id=rule_id, in_force_from=date.fromisoformat(day), value=rupiah(amount), **values
    )


def codes(value: OwnValue, book: RuleBook | None = None) -> list[str]:
    """Return what is wrong or odd about a value, errors marked."""
    book = book or shipped_book()
    issues = check_own_value(book.rules, book.wage_tables, value)
    return [f"{issue.code}{'!' if issue.is_error else ''}" for issue in issues]


def test_no_value_changes_nothing() -> None:
    """The law that is shipped stays the very same."""
    assert shipped_book().with_values(()) is shipped_book()


def test_a_newer_minimum_wage_is_in_force_from_its_day() -> None:
    """The value before ends on the eve; the new one is marked and rests on its decree."""
    book = shipped_book().with_values([own()])
    assert book.at(date(2026, 12, 31)).amount(CITY) == rupiah(3_491_889)
    assert book.at(date(2026, 12, 31)).dated(CITY).in_force_until == date(2026, 12, 31)
    new = book.at(date(2027, 1, 1)).dated(CITY)
    assert (new.value, new.confidence) == (rupiah(3_700_000), Confidence.USER)
    assert (new.source, new.article) == ("Kepgub Lampung G/1/2026", "Kepgub Lampung G/1/2026")
    assert shipped_book().at(date(2027, 1, 1)).amount(CITY) == rupiah(3_491_889)


def test_a_newer_value_renews_the_quantity_for_a_year() -> None:
    """Without it the year after is past renewal; with it only the year after that."""
    days = (date(2026, 12, 31), date(2027, 1, 1), date(2027, 12, 31), date(2028, 1, 1))
    book = shipped_book().with_values([own()])
    assert [book.at(day).is_past_renewal(CITY) for day in days] == [False, False, False, True]
    assert [shipped_book().at(day).is_past_renewal(CITY) for day in days[1:3]] == [True, True]


def test_a_late_value_leaves_the_gap_before_it_marked() -> None:
    """Between the day of renewal and a decree that came late the old value is past renewal."""
    book = shipped_book().with_values([own(CEILING, "2027-05-01", 11_600_000)])
    days = (date(2027, 2, 28), date(2027, 3, 1), date(2027, 4, 30), date(2027, 5, 1))
    assert [book.at(day).is_past_renewal(CEILING) for day in days] == [False, True, True, False]
    assert book.at(date(2028, 3, 1)).is_past_renewal(CEILING)


def test_two_years_stand_in_order_whatever_the_order_of_entry() -> None:
    """Each value ends where the next begins."""
    later, sooner = own(day="2028-01-01", amount=3_900_000), own()
    for values in ([later, sooner], [sooner, later]):
        rules = shipped_book().with_values(values)
        assert rules.at(date(2027, 6, 1)).amount(CITY) == rupiah(3_700_000)
        assert rules.at(date(2028, 6, 1)).amount(CITY) == rupiah(3_900_000)
        assert not rules.at(date(2028, 6, 1)).is_past_renewal(CITY)
        assert not rules.at(date(2027, 6, 1)).is_past_renewal(CITY)


def test_a_value_between_two_others_ends_where_the_later_one_begins() -> None:
    """An own figure within 2025 does not reach into 2026."""
    book = shipped_book().with_values([own(day="2025-07-01", amount=3_350_000)])
    assert book.at(date(2025, 12, 31)).amount(CITY) == rupiah(3_350_000)
    assert book.at(date(2026, 1, 1)).amount(CITY) == rupiah(3_491_889)
    assert book.at(date(2027, 1, 1)).is_past_renewal(CITY)


def test_the_same_figure_as_the_law_is_no_own_value() -> None:
    """Once the program knows the decree itself, the mark goes."""
    book = shipped_book().with_values([own(day="2026-01-01", amount=3_491_889)])
    assert book.at(date(2026, 6, 1)).dated(CITY).confidence is not Confidence.USER


def test_another_figure_for_the_same_day_wins_and_is_said() -> None:
    """The user has the decree in hand; that it replaces one is a warning."""
    value = own(day="2026-01-01", amount=3_500_000)
    book = shipped_book().with_values([value])
    assert book.at(date(2026, 6, 1)).amount(CITY) == rupiah(3_500_000)
    assert not book.at(date(2026, 6, 1)).is_past_renewal(CITY)
    assert codes(value) == ["OWN_VALUE_REPLACES"]


def test_the_digest_tells_what_the_law_held() -> None:
    """It changes with figure, day and decree, not with the order or who entered it."""
    first, second = own(), own(CEILING, "2027-03-01", 11_600_000)
    digest = shipped_book().with_values([first, second]).digest
    assert digest != shipped_book().digest
    assert shipped_book().with_values([second, replace(first, entered_by="X")]).digest == digest
    for other in (own(amount=3_700_001), own(day="2027-01-02"), own(decree="Lain")):
        assert shipped_book().with_values([other, second]).digest != digest


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (own(), []),
        (own(amount=0), ["OWN_VALUE_NOT_POSITIVE!"]),
        (own(amount=-1, decree=" "), ["OWN_VALUE_NOT_POSITIVE!", "OWN_VALUE_DECREE_MISSING!"]),
        (own("jp.rate_worker"), ["OWN_VALUE_RULE!"]),
        (own("minimum_wage.99", region_name="X"), ["OWN_VALUE_RULE!"]),
        (own("minimum_wage.user"), ["OWN_VALUE_RULE!"]),
        (own("minimum_wage.32.73"), ["OWN_VALUE_REGION_NAME!"]),
        (own(day="2024-12-31"), ["OWN_VALUE_TOO_EARLY!"]),
        (own(CEILING, "2015-06-30", 6_000_000), ["OWN_VALUE_TOO_EARLY!"]),
        (own(amount=4_190_266), []),
        (own(amount=4_190_267), ["OWN_VALUE_STEP"]),
        (own(amount=37_000_000), ["OWN_VALUE_STEP"]),
        (own("minimum_wage.32.73", amount=370_000, region_name="Bandung"), ["OWN_VALUE_STEP"]),
        (own("minimum_wage.18", amount=3_200_000), []),
    ],
)
def test_values_are_checked(value: OwnValue, found: list[str]) -> None:
    """An error keeps a value out, a step of more than a fifth (3,491,889 x 1.2) is asked about."""
    assert codes(value) == found
    if any(code.endswith("!") for code in found):
        with pytest.raises(OwnValueRefused) as caught:
            shipped_book().with_values([value])
        assert f"{caught.value.issue.code}!" == found[0]


def test_a_region_that_is_not_tabulated_is_found_by_its_name() -> None:
    """Its own figure is the floor of the employer there, from its day; before, the province's."""
    tables = shipped_book().wage_tables
    rule_id = own_region_id(tables, "32", "Kota Bandung")
    value = own(rule_id, "2026-01-01", 4_737_678, region_name="Kota Bandung")
    book = shipped_book().with_values([value])
    employer = make_employer(city="Kota Bandung", province="Jawa Barat")
    floor = WageFloors(employer, book.at(date(2026, 11, 1))).home_floor()
    assert (floor.amount, floor.knowledge) == (rupiah(4_737_678), FloorKnowledge.KNOWN)
    earlier = WageFloors(employer, book.at(date(2025, 11, 1))).home_floor()
    assert earlier.knowledge is FloorKnowledge.PROVINCE_ONLY
    assert WageFloors(employer, book.at(date(2024, 11, 1))).home_floor().amount is None
    elsewhere = WageFloors(make_employer(), book.at(date(2026, 11, 1)))
    assert elsewhere.floor_for(make_worker(workplace="Kota Bandung")).amount == rupiah(3_491_889)
    assert book.at(date(2026, 11, 1)).regency_has_own_minimum_wage(rule_id[13:]) is True
    assert book.at(date(2027, 1, 1)).is_past_renewal(rule_id)
    assert book.rules[rule_id].title_en == "Minimum wage of Kota Bandung"


def test_ids_of_regions() -> None:
    """The tabulated code where there is one, else one made of the name; no city: the province."""
    tables = shipped_book().wage_tables
    assert own_region_id(tables, "18", "Kota Bandar Lampung") == CITY
    assert own_region_id(tables, "32", "Kab. Bandung Barat") == "minimum_wage.32.kab-bandung-barat"
    assert own_region_id(tables, "32", " ") == "minimum_wage.32"


def test_a_value_moves_to_the_table_once_the_region_has_one() -> None:
    """An id made of a name finds the tabulated region of that name."""
    value = own("minimum_wage.18.kota-metro", region_name="Kota Metro", amount=3_200_000)
    book = shipped_book().with_values([value])
    assert "minimum_wage.18.kota-metro" not in book.rules
    assert book.at(date(2027, 1, 1)).amount("minimum_wage.18.72") == rupiah(3_200_000)


def test_ceilings_without_a_yearly_renewal_stay_so() -> None:
    """A new JKN ceiling changes the base from its day; nothing is due for renewal."""
    book = shipped_book().with_values([own("jkn.wage_ceiling", "2027-07-01", 13_000_000)])
    assert book.at(date(2027, 7, 1)).amount("jkn.wage_ceiling") == rupiah(13_000_000)
    assert not book.at(date(2030, 1, 1)).is_past_renewal("jkn.wage_ceiling")
    with pytest.raises(RuleNotInForce):
        book.at(date(2013, 1, 1)).amount("jkn.wage_ceiling")
