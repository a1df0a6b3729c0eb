"""One test file walks every file of the law that is shipped."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn

import pytest

from desktop.domain.calendar import birthday
from desktop.domain.duty import PensionAges
from desktop.domain.money import Rate
from desktop.domain.rule_data import MONEY_UNITS, REPEALED
from desktop.domain.rules import Confidence, Rule, RuleNotInForce, RulesAt
from desktop.paths import resource_path
from desktop.services.rulebook import VERSION_FILE, load_rulebook

RULES = resource_path("rules")
FILES = sorted(path.relative_to(RULES).as_posix() for path in RULES.rglob("*.toml"))
BOOK = load_rulebook()

CHECKED_FOR = date(2026, 11, 22)
"""The release that this test speaks for; move it with each release, never to the wall clock."""

QUANTITIES = 220
REGIONS = 53
VALUES = 294

MONTHS = [date(year, month, 1) for year in range(2015, 2027) for month in range(1, 13)]
COVERED_MONTHS = [day for day in MONTHS if date(2015, 7, 1) <= day <= date(2026, 11, 1)]
SINCE_2021 = [day for day in COVERED_MONTHS if day >= date(2021, 3, 1)]

CONTINUOUS = [
    *(f"jkk.rate_group_{group}" for group in range(1, 6)),
    "jkk.rate_construction", "jkm.rate_construction", "jkm.rate", "jht.rate_employer",
    "jht.rate_worker", "jht.contested_age", "jp.rate_employer", "jp.rate_worker",
    "jp.wage_ceiling", "jp.pension_age", "jp.last_registration_months", "jkn.rate_employer",
    "jkn.rate_worker", "jkn.rate_extra_member", "jkn.wage_ceiling", "jkn.floor_sizes",
    "phasing.micro", "phasing.small", "phasing.medium", "phasing.large", "phasing.construction",
    "phasing.intern", "size.sales_micro", "size.sales_small", "size.sales_medium",
    "wage_base.daily_multiplier", "wage_base.piece_rate_months", "wage_base.weather_months",
    "foreigner.minimum_months", "deadline.registration_days", "deadline.employment_payment_day",
    "deadline.accident_report_hours", "deadline.wlkp_months", "deadline.wlkp_first_days",
    "deadline.data_change_working_days", "fine.employment_late_monthly",
    "tolerance.contribution", "tolerance.minimum_wage", "tolerance.wage",
    "assessment.headcount_tolerance", "assessment.pension_edge_months",
    "assessment.late_registration_tolerance", "assessment.underreported_tolerance",
    "assessment.incomplete_data_tolerance",
]  # fmt: skip
CONTINUOUS_SINCE_2021 = [
    "jkp.rate_from_jkk", "jkp.rate_from_jkm", "jkp.rate_government", "jkp.wage_ceiling",
    "jkp.max_age_at_registration", "jkp.contract_kinds", "jkp.prerequisites_micro_small",
    "jkp.prerequisites_medium_large", "size.capital_micro", "size.capital_small",
    "size.capital_medium", "minimum_wage.daily_multiplier_six_days",
    "minimum_wage.daily_multiplier_five_days", "deadline.health_payment_day",
]  # fmt: skip
LONGEST_STEP = {"fraction": Decimal(1), "IDR": Decimal(40), "IDR/month": Decimal("0.70")}
"""How far a value may lie from the one before it, as a share of it."""


def at(year: int, month: int = 1, day: int = 1) -> RulesAt:
    """Return the shipped law on a day."""
    return BOOK.at(date(year, month, day))


def percent(rule_id: str, year: int, month: int = 1, day: int = 1) -> str:
    """Return a rate in percent as people write it."""
    return str(at(year, month, day).rate(rule_id).percent)


def refuse(text: str) -> NoReturn:
    """Stand in for the reader of decimals where no decimal may be."""
    raise AssertionError(f"bare decimal {text}")


@pytest.mark.parametrize("file", FILES)
def test_no_file_holds_a_bare_decimal(file: str) -> None:
    """Rates and sen stand in quotes, so that no tool can read them as binary fractions."""
    tomllib.loads((RULES / file).read_text("utf-8"), parse_float=refuse)


def test_no_rule_has_vanished() -> None:
    """The counts are pinned; whoever adds a quantity or a region raises them."""
    yearly = [file for file in FILES if re.fullmatch(r"minimum_wage/\d{4}\.toml", file)]
    regions = [rule_id for rule_id in BOOK.rules if re.search(r"^minimum_wage\.\d", rule_id)]
    single = [rule for rule in BOOK.rules.values() if rule.id not in regions]
    assert len(FILES) == QUANTITIES + len(yearly) + len([VERSION_FILE])
    assert (len(single), len(regions), len(yearly)) == (QUANTITIES, REGIONS, 2)
    assert sum(len(rule.values) for rule in single) == VALUES
    assert REPEALED not in {value.value for rule in single for value in rule.values}


@pytest.mark.parametrize("rule_id", CONTINUOUS)
def test_every_month_since_july_2015_is_covered(rule_id: str) -> None:
    """No month for which the program computes lacks a value."""
    assert [day for day in COVERED_MONTHS if not BOOK.at(day).covers(rule_id)] == []
    assert not BOOK.at(CHECKED_FOR).is_past_renewal(rule_id)


@pytest.mark.parametrize("rule_id", CONTINUOUS_SINCE_2021)
def test_every_month_since_2021_is_covered(rule_id: str) -> None:
    """JKP and the sizes of 2021 have a value for every month since."""
    assert [day for day in SINCE_2021 if not BOOK.at(day).covers(rule_id)] == []


@pytest.mark.parametrize("rule", BOOK.rules.values(), ids=BOOK.rules.keys())
def test_each_value_holds_on_its_own_days_alone(rule: Rule) -> None:
    """The eve of the first value is an error, and no later value reaches into a past period."""
    one_day = timedelta(days=1)
    before = BOOK.at(rule.values[0].in_force_from - one_day)
    assert not before.covers(rule.id)
    with pytest.raises(RuleNotInForce):
        before.dated(rule.id)
    for value in rule.values:
        assert BOOK.at(value.in_force_from).dated(rule.id) is value
        if value.in_force_until is not None:
            assert BOOK.at(value.in_force_until).dated(rule.id) is value
            after = BOOK.at(value.in_force_until + one_day)
            assert not after.covers(rule.id) or after.dated(rule.id) is not value


@pytest.mark.parametrize("rule", BOOK.rules.values(), ids=BOOK.rules.keys())
def test_every_rule_was_verified_lately(rule: Rule) -> None:
    """A figure that nobody has looked at for thirteen months is not released."""
    assert timedelta(0) <= CHECKED_FOR - rule.verified_on <= timedelta(days=396)
    assert rule.title_id
    assert rule.title_en


@pytest.mark.parametrize("rule", BOOK.rules.values(), ids=BOOK.rules.keys())
def test_steps_between_values_are_plausible(rule: Rule) -> None:
    """A zero too many or a percent taken for a fraction shows as a leap."""
    if rule.unit in LONGEST_STEP and rule.id != "jp.gdp_growth":
        for earlier, later in pairwise(magnitude(value.value) for value in rule.values):
            assert abs(later - earlier) <= earlier * LONGEST_STEP[rule.unit]


def magnitude(value: object) -> Decimal:
    """Return a rate or an amount as a number that can be compared."""
    return value.fraction if isinstance(value, Rate) else Decimal(str(value))


@pytest.mark.parametrize(
    "rule", [rule for rule in BOOK.rules.values() if rule.unit == "fraction"], ids=lambda r: r.id
)
def test_contribution_rates_are_fractions_and_not_percents(rule: Rule) -> None:
    """No contribution is above 5 percent of a wage, no growth above 10."""
    is_contribution = re.match(r"(jkk|jkm|jht|jp|jkp|jkn|construction)\.", rule.id)
    bound = Decimal("0.10") if rule.id == "jp.gdp_growth" else Decimal("0.05")
    if is_contribution:
        assert all(abs(magnitude(value.value)) <= bound for value in rule.values)


@pytest.mark.parametrize(
    ("rule_id", "day", "expected"),
    [
        ("jkk.rate_group_1", (2026, 11), "0.24"), ("jkk.rate_group_2", (2015, 7), "0.54"),
        ("jkk.rate_group_3", (2026, 11), "0.89"), ("jkk.rate_group_4", (2026, 11), "1.27"),
        ("jkk.rate_group_5", (2026, 11), "1.74"), ("jkk.rate_construction", (2026, 11), "1.74"),
        ("jkm.rate", (2026, 11), "0.3"), ("jht.rate_employer", (2026, 11), "3.7"),
        ("jht.rate_worker", (2026, 11), "2"), ("jp.rate_employer", (2026, 11), "2"),
        ("jp.rate_worker", (2026, 11), "1"), ("jkn.rate_employer", (2026, 11), "4"),
        ("jkn.rate_worker", (2015, 6), "0.5"), ("jkn.rate_worker", (2015, 7), "1"),
        ("jkn.rate_extra_member", (2016, 4), "1"), ("jkp.rate_government", (2026, 11), "0.22"),
        ("jkp.rate_from_jkk", (2026, 11), "0.14"), ("jkp.rate_from_jkm", (2025, 2, 6), "0.1"),
        ("jkp.rate_from_jkm", (2025, 2, 7), "0"), ("jkp.rate_total", (2025, 2, 7), "0.36"),
        ("relief.labour_intensive.jkp_rate_from_jkk_group_1", (2025, 2), "0.12"),
        ("relief.labour_intensive.rate_group_3", (2026, 1, 31), "0.445"),
        ("construction.layer_1_rate_jkk", (2026, 11), "0.21"),
        ("fine.employment_late_monthly", (2026, 11), "2"),
        ("assessment.headcount_tolerance", (2026, 11), "5"),
    ],
)  # fmt: skip
def test_rates_equal_the_published_percents(
    rule_id: str, day: tuple[int, ...], expected: str
) -> None:
    """Spot checks against the law: percent in the act, fraction in the file."""
    assert Decimal(percent(rule_id, *day)) == Decimal(expected)


@pytest.mark.parametrize("group", range(1, 6))
@pytest.mark.parametrize("day", [date(2021, 2, 2), date(2025, 2, 6), date(2025, 2, 7)])
def test_the_jkp_split_adds_nothing_to_the_bill(group: int, day: date) -> None:
    """What is left of JKK and JKM and what JKP takes is what the employer pays anyway."""
    law = BOOK.at(day)
    for program, whole in (("jkk", f"jkk.rate_group_{group}"), ("jkm", "jkm.rate")):
        left = f"jkk.rate_after_jkp_group_{group}" if program == "jkk" else "jkm.rate_after_jkp"
        taken = law.rate(f"jkp.rate_from_{program}").fraction
        assert law.rate(left).fraction + taken == law.rate(whole).fraction
    parts = [f"jkp.rate_{part}" for part in ("from_jkk", "from_jkm", "government")]
    total = sum(law.rate(part).fraction for part in parts)
    assert total == law.rate("jkp.rate_total").fraction


@pytest.mark.parametrize("group", range(1, 6))
@pytest.mark.parametrize("month", [date(2025, 2, 1), date(2025, 8, 1), date(2026, 1, 1)])
def test_the_relief_of_2025_halves_jkk(group: int, month: date) -> None:
    """The published relieved rates are half of the full ones, in both acts."""
    law = BOOK.at(month)
    halved = law.rate("relief.labour_intensive.jkk_multiplier").fraction
    full = law.rate(f"jkk.rate_group_{group}").fraction
    assert law.rate(f"relief.labour_intensive.rate_group_{group}").fraction == full * halved


@pytest.mark.parametrize(
    ("rule_id", "first", "last"),
    [
        ("relief.covid.jkk_multiplier", date(2020, 8, 1), date(2021, 1, 31)),
        ("relief.covid.jkm_multiplier", date(2020, 8, 1), date(2021, 1, 31)),
        ("relief.covid.payment_day", date(2020, 8, 1), date(2021, 1, 31)),
        ("relief.labour_intensive.jkk_multiplier", date(2025, 2, 1), date(2026, 1, 31)),
        ("relief.labour_intensive.subsectors", date(2025, 2, 1), date(2026, 1, 31)),
    ],
)
def test_a_relief_begins_and_ends_on_its_days(rule_id: str, first: date, last: date) -> None:
    """No relief leaks into the month before or after."""
    day = timedelta(days=1)
    covered = [BOOK.at(when).covers(rule_id) for when in (first - day, first, last, last + day)]
    assert covered == [False, True, True, False]


def test_the_two_acts_of_the_labour_relief_are_told_apart() -> None:
    """The extension carries its own act."""
    rule_id = "relief.labour_intensive.jkk_multiplier"
    assert at(2025, 7, 31).dated(rule_id).article.startswith("PP 7/2025")
    assert at(2025, 8, 1).dated(rule_id).article.startswith("PP 36/2025")
    assert at(2025, 2).names("relief.labour_intensive.subsectors") == (
        "makanan, minuman, dan tembakau", "tekstil dan pakaian jadi", "kulit dan barang kulit",
        "alas kaki", "mainan anak", "furnitur",
    )  # fmt: skip


def test_truncation_reproduces_every_step_of_the_jp_ceiling() -> None:
    """Ceiling times one plus growth, cut to whole hundreds of rupiah, gives all eleven figures."""
    ceilings = BOOK.rules["jp.wage_ceiling"].values
    growths = BOOK.rules["jp.gdp_growth"].values
    assert len(growths) == 11
    for (earlier, later), growth in zip(pairwise(ceilings), growths, strict=True):
        assert growth.in_force_from == later.in_force_from
        factor = 1 + magnitude(growth.value)
        assert later.value == magnitude(earlier.value) * factor // 10_000 * 10_000
    assert [item.in_force_from.month for item in ceilings[1:]] == [3] * 11
    assert at(2026, 2, 28).amount("jp.wage_ceiling") == 10_547_400_00
    assert at(2026, 3, 1).amount("jp.wage_ceiling") == 11_086_300_00


def test_the_pension_age_rises_every_three_years() -> None:
    """56 until 2018, then one more every third year up to 65; the future is marked as derived."""
    values = BOOK.rules["jp.pension_age"].values
    assert [value.value for value in values] == list(range(56, 66))
    assert [value.in_force_from.year for value in values] == [2015, *range(2019, 2044, 3)]
    assert {value.confidence for value in values if value.in_force_from > CHECKED_FOR} == {
        Confidence.DERIVED
    }


def test_the_list_of_cohorts_agrees_with_the_pension_ages() -> None:
    """The list is shown and the ages are computed with: neither is changed without the other."""
    ages = PensionAges(BOOK)
    cohorts = [rule for rule in BOOK.rules.values() if rule.id.startswith("jp.cohort_age.")]
    years = {year for rule in cohorts for year in re.findall(r"\d{4}", rule.id)}
    assert sorted(map(int, years)) == list(range(1962, 1980))
    for rule in cohorts:
        for year in map(int, re.findall(r"\d{4}", rule.id)):
            for born in (date(year, 1, 1), date(year, 12, 31)):
                assert ages.reached_on(born) == birthday(born, rule.values[-1].value)  # type: ignore[arg-type]


@pytest.mark.parametrize("size", ["micro", "small", "medium", "large"])
def test_what_a_size_does_not_owe_is_left_to_choice(size: str) -> None:
    """Every program of BPJS Ketenagakerjaan but JKP stands in one of the two lists of a size."""
    law = BOOK.at(CHECKED_FOR)
    owed, chosen = law.names(f"phasing.{size}"), law.names(f"phasing.{size}_voluntary")
    assert sorted((*owed, *chosen)) == ["JHT", "JKK", "JKM", "JP"]


def test_jkn_figures_follow_their_acts() -> None:
    """The ceiling is that of 2020, and micro and small employers lost the floor in May 2024."""
    assert at(2019, 12, 31).amount("jkn.wage_ceiling") == 8_000_000_00
    assert at(2020).amount("jkn.wage_ceiling") == 12_000_000_00
    assert at(2024, 5, 7).names("jkn.floor_sizes") == ("micro", "small", "medium", "large")
    assert at(2024, 5, 8).names("jkn.floor_sizes") == ("medium", "large")


def test_programs_follow_the_size_and_the_kind_of_work() -> None:
    """Perpres 109/2013, and for interns the change of February 2025."""
    law = at(2026, 11)
    assert law.names("phasing.micro") == ("JKK", "JKM")
    assert set(law.names("phasing.small")) == {"JKK", "JKM", "JHT"}
    assert set(law.names("phasing.medium")) == {"JKK", "JKM", "JHT", "JP"}
    assert law.names("phasing.large") == law.names("phasing.medium")
    assert at(2025, 2, 23).names("phasing.intern") == ("JKK", "JKM")
    assert at(2025, 2, 24).names("phasing.intern") == ("JKK",)


def test_sizes_change_with_the_rule_of_2021() -> None:
    """Net worth counts until 1 February 2021, capital from the day after."""
    assert at(2021, 2, 1).amount("size.net_worth_micro") == 50_000_000_00
    assert not at(2021, 2, 2).covers("size.net_worth_micro")
    assert at(2021, 2, 1).amount("size.sales_small") == 2_500_000_000_00
    assert at(2021, 2, 2).amount("size.sales_small") == 15_000_000_000_00
    assert at(2021, 2, 2).amount("size.capital_medium") == 10_000_000_000_00


@pytest.mark.parametrize("year", [2025, 2026])
def test_all_provinces_and_the_regencies_of_lampung_have_a_minimum_wage(year: int) -> None:
    """38 provinces and 15 regencies, each with a figure of that very year."""
    data = tomllib.loads((RULES / "minimum_wage" / f"{year}.toml").read_text("utf-8"))
    assert (len(data["province"]), len(data["regency"])) == (38, 15)
    for item in [*data["province"], *data["regency"]]:
        value = at(year, 12, 31).minimum_wage(item["code"])
        assert value.in_force_from == date(year, 1, 1)
        assert 2_000_000_00 < magnitude(value.value) < 7_000_000_00
    own = [item["code"] for item in data["regency"] if item["own_minimum_wage"]]
    assert own == ["18.01", "18.08", "18.11", "18.71", "18.72"]


def test_minimum_wages_of_lampung_equal_the_decrees() -> None:
    """Spot checks; a decree that carries sen keeps them."""
    assert at(2025, 6).minimum_wage("18").value == 2_893_070_00
    assert at(2026, 6).minimum_wage("18.71").value == 3_491_889_00
    assert at(2026, 6).minimum_wage("18.05").value == 3_047_734_00
    assert at(2026, 6).minimum_wage("33").value == 2_327_386_07
    assert at(2027).is_past_renewal("minimum_wage.18.71")
    with pytest.raises(RuleNotInForce):
        at(2024, 12, 31).minimum_wage("18.71")


def test_every_region_is_found_by_its_own_name() -> None:
    """What the list of regions calls a region leads back to its code."""
    regions = reference("regions.toml")
    law = BOOK.at(CHECKED_FOR)
    assert len(regions["province"]) == 38
    for item in regions["province"]:
        assert law.province_code(item["name"]) == item["code"]
        assert law.covers(f"minimum_wage.{item['code']}")
    for item in regions["regency"]:
        assert law.regency_code(item["code"][:2], item["name"]) == item["code"]
        assert law.regency_code(item["code"][:2], item["name"].upper()) == item["code"]


def reference(name: str) -> dict[str, Any]:
    """Return a reference list as plain data."""
    return tomllib.loads(Path(resource_path("reference", name)).read_text("utf-8"))


def test_the_list_of_businesses_is_complete() -> None:
    """191 kinds of business, as many in each group as the annex is said to have."""
    business = reference("jkk_risk_groups.toml")["business"]
    counts = Counter(item["group"] for item in business)
    law = BOOK.at(CHECKED_FOR)
    assert len(business) == 191
    assert len({item["code"] for item in business}) == 191
    for group in range(1, 6):
        assert counts[group] == law.integer(f"jkk.annex_entries_group_{group}")


def test_money_is_never_zero() -> None:
    """A forgotten figure would read as nothing to pay."""
    zero = [
        rule.id
        for rule in BOOK.rules.values()
        if rule.unit in MONEY_UNITS and any(not value.value for value in rule.values)
    ]
    assert zero == []
