"""The law of one month, read once."""

from __future__ import annotations

import pytest

from desktop.domain.calendar import Month
from desktop.domain.employer import SizeClass
from desktop.domain.money import Rate
from desktop.domain.month_rates import MonthRates
from desktop.domain.program import Program
from desktop.domain.rules import RuleBook
from tests.domain.people import make_employer, shipped_book

SHOWN = {"labour_intensive_subsector": "alas kaki", "jkk_paid_through_2025_01": True}


def rates(month: str, workers: int = 50, **told: object) -> MonthRates:
    """Return the rates of a large employer."""
    employer = make_employer(**told)
    return MonthRates(employer, shipped_book(), Month.parse(month), SizeClass.LARGE, workers)


def relief_rules(read: MonthRates) -> list[str]:
    """Return the ids of the reliefs that were used."""
    return sorted(rule_id for rule_id in read.used if rule_id.startswith("relief."))


def test_a_relief_is_named_only_where_it_was_given() -> None:
    """The pandemic's to everybody, that of 2025 to who has shown it, else none."""
    covid = ["relief.covid.jkk_multiplier", "relief.covid.jkm_multiplier"]
    labour = [
        "relief.labour_intensive.jkk_multiplier",
        "relief.labour_intensive.jkp_rate_from_jkk_group_3",
    ]
    assert relief_rules(rates("2020-08")) == covid
    assert relief_rules(rates("2025-08", **SHOWN)) == labour
    assert relief_rules(rates("2025-08", 49, **SHOWN)) == []
    assert relief_rules(rates("2026-02", **SHOWN)) == []


def test_the_workers_jkn_rate_grows_by_the_extra_members() -> None:
    """One percent, and one more for each."""
    read = rates("2026-11")
    assert [read.jkn_worker(extra).percent for extra in (0, 1, 3, 1)] == [1, 2, 4, 2]


def test_an_unknown_risk_group_has_no_rate() -> None:
    """The other programs are read all the same."""
    read = rates("2026-11", jkk_risk_group=0)
    assert read.jkk == {}
    assert read.jkm.percent == Rate.of("0.003").percent


def book_with(file: str, changes: list[dict[str, object]]) -> RuleBook:
    """Return the shipped law with the values of one rule replaced."""
    shipped = shipped_book()
    rule_id = file.removesuffix(".toml").replace("/", ".")
    document = {
        "id": rule_id,
        "title_id": "Uji",
        "title_en": "Test",
        "unit": shipped.rules[rule_id].unit,
        "verified_on": shipped.rules[rule_id].verified_on,
        "values": [{"source": "Uji", "article": "Uji", "confidence": "confirmed"} | change
                   for change in changes],
    }  # fmt: skip
    changed = RuleBook.parse({file: document}, "test").rules
    return RuleBook(
        shipped.version, shipped.digest, {**shipped.rules, **changed}, shipped.wage_tables
    )


@pytest.mark.parametrize(
    ("values", "is_marked"),
    [(("0.003", "0.004"), True), (("0.003", "0.003"), False)],
)
def test_only_another_figure_is_a_change(values: tuple[str, str], is_marked: bool) -> None:
    """A new regulation within the month that keeps the figure changes nothing."""
    changes = [
        {"from": Month(2026, 1).first, "value": values[0]},
        {"from": Month(2026, 11).first.replace(day=15), "value": values[1]},
    ]
    book = book_with("jkm/rate.toml", changes)
    read = MonthRates(make_employer(), book, Month(2026, 11), SizeClass.LARGE, 1)
    assert ("CHANGED_WITHIN_MONTH" in read.notes[Program.JKM]) is is_marked
    assert read.notes[Program.JKK] == ()
    assert read.jkm == Rate.of(values[1])


def test_a_value_that_begins_within_the_month_is_a_change() -> None:
    """JKP in February 2021."""
    read = rates("2021-02")
    assert read.notes[Program.JKP] == ("CHANGED_WITHIN_MONTH",)
    assert rates("2021-01").notes[Program.JKP] == ()
