"""The law of one month, read once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

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


@pytest.mark.parametrize(
    ("rule_id", "programs"),
    [
        ("phasing.large", set(Program)),
        ("wage_base.daily_multiplier", set(Program)),
        ("phasing.construction", set(Program)),
        ("phasing.intern", set()),
        ("jkk.rate_group_3", {Program.JKK}),
        ("jkk.rate_construction", {Program.JKK}),
        ("jkm.rate", {Program.JKM}),
        ("jkm.rate_construction", {Program.JKM}),
        ("jht.rate_employer", {Program.JHT}),
        ("jht.rate_worker", {Program.JHT}),
        ("jp.rate_employer", {Program.JP}),
        ("jp.rate_worker", {Program.JP}),
        ("jp.wage_ceiling", {Program.JP}),
        ("jp.pension_age", {Program.JP}),
        ("jkn.rate_employer", {Program.JKN}),
        ("jkn.rate_worker", {Program.JKN}),
        ("jkn.rate_extra_member", {Program.JKN}),
        ("jkn.wage_ceiling", {Program.JKN}),
        ("jkn.floor_sizes", {Program.JKN}),
        ("jkp.wage_ceiling", {Program.JKP}),
        ("jkp.max_age_at_registration", {Program.JKP}),
        ("jkp.rate_from_jkk", {Program.JKP}),
        ("jkp.rate_from_jkm", {Program.JKP}),
        ("jkp.rate_government", {Program.JKP}),
    ],
)
def test_a_change_marks_the_programs_that_rest_on_it(rule_id: str, programs: set[Program]) -> None:
    """A value of which another held on the first day is told of its own programs and no others."""
    shipped, month = shipped_book(), Month(2026, 11)
    rule = shipped.rules[rule_id]
    last = rule.values[-1]
    former = replace(last, value="another", in_force_until=date(2026, 11, 14))
    later = replace(last, in_force_from=date(2026, 11, 15))
    book = replace(shipped, rules={**shipped.rules, rule_id: replace(rule, values=(former, later))})
    read = MonthRates(make_employer(is_construction=True), book, month, SizeClass.LARGE, 1)
    assert {p for p in Program if "CHANGED_WITHIN_MONTH" in read.notes[p]} == programs
    assert read.used[rule_id] is later


def test_the_rules_of_construction_are_used_by_builders_alone() -> None:
    """Another employer's contributions rest on none of them."""
    wanted = {"phasing.construction", "jkk.rate_construction", "jkm.rate_construction"}
    assert wanted <= rates("2026-11", is_construction=True).used.keys()
    assert wanted.isdisjoint(rates("2026-11").used)


def test_each_place_has_the_jkp_part_of_its_own_risk_group() -> None:
    """With the relief of 2025 group I gives 0.12 percent where the others give 0.14."""
    branch = {"name": "Cabang", "jkk_risk_group": 1}
    read = rates("2025-08", establishments=[branch], **SHOWN)
    from_jkk = [read.jkp_parts(group)[0][1].percent for group in (1, 3)]
    assert from_jkk == [Decimal("0.12"), Decimal("0.14")]
    assert read.jkp_parts(5) == read.jkp_parts(1)


def test_a_value_that_begins_within_the_month_is_a_change() -> None:
    """JKP in February 2021."""
    read = rates("2021-02")
    assert read.notes[Program.JKP] == ("CHANGED_WITHIN_MONTH",)
    assert rates("2021-01").notes[Program.JKP] == ()


def test_a_ceiling_past_its_renewal_is_told_of_jp_alone() -> None:
    """From March the ceiling of the year before is no longer sure."""
    stale = {p: "VALUE_PAST_RENEWAL" in rates("2027-03").notes[p] for p in Program}
    assert [program for program, is_stale in stale.items() if is_stale] == [Program.JP]
    assert "VALUE_PAST_RENEWAL" not in rates("2027-02").notes[Program.JP]
