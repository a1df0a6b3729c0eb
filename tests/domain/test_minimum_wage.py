from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from desktop.domain.minimum_wage import RegionNames, combine, is_minimum_wage_file, parse_wage_year
from desktop.domain.rule_data import RuleDataError


def region(code: str, value: object = 3_000_000, **more: object) -> dict[str, Any]:
    """Return one good region, changed by ``more``; a key set to ``None`` is left out."""
    good = {
        "code": code, "name": f"Daerah {code}", "value": value, "confidence": "confirmed",
        "source": "tabel", "article": "keputusan gubernur",
    }  # fmt: skip
    if "." in code:
        good["own_minimum_wage"] = True
    return {key: item for key, item in {**good, **more}.items() if item is not None}


def table(year: int = 2025, *regions: dict[str, Any], **more: object) -> dict[str, Any]:
    """Return one good year, changed by ``more``."""
    regions = regions or (region("18"), region("18.71", "3305367.21"))
    return {
        "year": year, "in_force_from": date(year, 1, 1), "renew_by": date(year + 1, 1, 1),
        "verified_on": date(2026, 11, 22), "unit": "IDR/month",
        "province": [item for item in regions if "own_minimum_wage" not in item],
        "regency": [item for item in regions if "own_minimum_wage" in item] or [region("18.72")],
        **more,
    }  # fmt: skip


def parse(document: dict[str, Any]) -> Any:
    """Read a yearly table under the name that fits its year."""
    return parse_wage_year(f"minimum_wage/{document['year']}.toml", document)


def test_only_a_name_of_four_digits_is_a_yearly_table() -> None:
    """Single quantities may lie in the same folder."""
    assert is_minimum_wage_file("minimum_wage/2025.toml")
    assert not is_minimum_wage_file("minimum_wage/rounding.toml")
    assert not is_minimum_wage_file("jp/2025.toml")


def test_years_join_into_one_rule_per_region() -> None:
    """A region's value ends on the eve of the next year; the last one goes on, to be renewed."""
    both = combine([parse(table(2026)), parse(table(2025))])
    rules = {rule.id: rule for rule in both.rules}
    rule = rules["minimum_wage.18.71"]
    assert list(rules) == ["minimum_wage.18", "minimum_wage.18.71"]
    assert [(item.value, item.in_force_until) for item in rule.values] == [
        (330_536_721, date(2025, 12, 31)), (330_536_721, None),
    ]  # fmt: skip
    assert (rule.unit, rule.renew_by) == ("IDR/month", date(2027, 1, 1))
    assert both.own["18.71"] == ((date(2025, 1, 1), True), (date(2026, 1, 1), True))
    assert "18" not in both.own


def test_a_year_may_have_provinces_alone() -> None:
    """Regencies are an addition, not a duty."""
    document = table(2025, region("18"))
    del document["regency"]
    assert list(parse(document).regions) == ["18"]


FAULTS = {
    "other year": (table(in_force_from=date(2024, 1, 1)), "in_force_from", "2025"),
    "renewal": (table(renew_by=date(2026, 3, 1)), "renew_by", "write 2026-01-01"),
    "unit": (table(unit="IDR"), "unit", "IDR/month"),
    "unknown key": (table(kota=[]), "kota", "unknown key"),
    "province code": (table(2025, region("Lampung")), "province[1].code", "Kemendagri"),
    "regency code": (table(2025, region("18"), region("18.7")), "regency[1].code", "Kemendagri"),
    "twice": (table(2025, region("18"), region("18")), "province[2].code", "stands twice"),
    "no province": (table(2025, region("19")), "regency[1].code", "province 18 first"),
    "no own": (
        table(regency=[region("18.71", own_minimum_wage=None)]), "regency[1].own", "missing",
    ),
    "foreign figure": (
        table(regency=[region("18.71", 1, own_minimum_wage=False)]), "regency[1].value", "province",
    ),
    "no source": (table(2025, region("18", source=None)), "province[1].source", "missing"),
    "float": (table(2025, region("18", 1.5)), "province[1].value", "whole rupiah"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_names_file_key_and_cure(fault: tuple[dict[str, Any], str, str]) -> None:
    """Each way to write a yearly table wrongly is refused with what to write instead."""
    faulty, key, cure = fault
    with pytest.raises(RuleDataError) as caught:
        parse(faulty)
    assert caught.value.file == "minimum_wage/2025.toml"
    assert caught.value.key.startswith(key)
    assert cure in caught.value.cure


def test_a_file_named_after_another_year_is_refused() -> None:
    """The year inside must be the year outside."""
    with pytest.raises(RuleDataError, match="name of the file"):
        parse_wage_year("minimum_wage/2024.toml", table(2025))


def test_a_skipped_year_is_refused() -> None:
    """Without the year between, a value would hold for twelve months too long."""
    with pytest.raises(RuleDataError, match="add the table of 2026 first"):
        combine([parse(table(2025)), parse(table(2027))])


def test_a_region_that_vanishes_is_refused() -> None:
    """A new table must have every region of the old one."""
    with pytest.raises(RuleDataError, match=r"regions that 2025 has: 18\.71"):
        combine([parse(table(2025)), parse(table(2026, region("18"), region("18.72")))])


NAMES = RegionNames.of({
    "14": "Riau", "18": "Lampung", "18.02": "Kabupaten Lampung Tengah",
    "18.71": "Kota Bandar Lampung", "19": "Kepulauan Bangka Belitung", "21": "Kepulauan Riau",
    "31": "DKI Jakarta", "32": "Jawa Barat", "32.04": "Kabupaten Bandung", "32.73": "Kota Bandung",
    "34": "DI Yogyakarta",
})  # fmt: skip


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Lampung", "18"), ("PROVINSI LAMPUNG", "18"), ("prov. lampung", "18"),
        ("DKI Jakarta", "31"), ("Jakarta", "31"), ("Daerah Khusus Ibukota Jakarta", "31"),
        ("D.I. Yogyakarta", "34"), ("Daerah Istimewa Yogyakarta", "34"),
        ("Riau", "14"), ("Kep. Riau", "21"), ("Kepulauan Riau", "21"), ("Bangka Belitung", "19"),
        ("Provinsi", None), ("", None), ("Lampung Tengah", None),
    ],
)  # fmt: skip
def test_a_province_is_found_however_it_is_written(name: str, code: str | None) -> None:
    """Titles, dots and capitals do not matter; a short name never hides a full one."""
    assert NAMES.province_code(name) == code


@pytest.mark.parametrize(
    ("province", "name", "code"),
    [
        ("18", "Kota Bandar Lampung", "18.71"), ("18", "KOTA BANDARLAMPUNG", "18.71"),
        ("18", "bandar lampung", "18.71"), ("18", "Kodya Bandar Lampung", "18.71"),
        ("18", "Kab. Lampung Tengah", "18.02"), ("18", "Kab.Lampung Tengah", "18.02"),
        ("18", "Kabupaten Bandar Lampung", None), ("31", "Kota Bandar Lampung", None),
        ("32", "Kota Bandung", "32.73"), ("32", "Kab Bandung", "32.04"), ("32", "Bandung", None),
        ("18", "Kotabumi", None), ("18", "", None), ("18", "Kota", None),
    ],
)  # fmt: skip
def test_a_regency_is_found_unless_its_name_is_ambiguous(
    province: str, name: str, code: str | None
) -> None:
    """A bare name that fits a city and a regency gives nothing rather than a guess."""
    assert NAMES.regency_code(province, name) == code
