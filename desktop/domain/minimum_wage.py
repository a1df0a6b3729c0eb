"""Yearly tables of minimum wages: one rule per region, and regions found by name.

The codes are those of Kemendagri: ``18`` is a province, ``18.71`` a regency or city in it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final

from desktop.domain.rule_data import DatedValue, Rule, RuleDataError, Table, eve_of

PREFIX: Final = "minimum_wage"
UNIT: Final = "IDR/month"

_FILE: Final = re.compile(r"minimum_wage/(\d{4})\.toml")
_PROVINCE_CODE: Final = re.compile(r"\d{2}")
_REGENCY_CODE: Final = re.compile(r"\d{2}\.\d{2}")
_FILE_KEYS: Final = frozenset(
    {"year", "in_force_from", "renew_by", "verified_on", "unit", "province", "regency"}
)
_PROVINCE_KEYS: Final = frozenset(
    {"code", "name", "value", "confidence", "source", "article", "note"}
)
_REGENCY_KEYS: Final = _PROVINCE_KEYS | {"own_minimum_wage"}

_NOT_A_NAME: Final = frozenset({
    "PROVINSI", "PROPINSI", "PROV", "DAERAH", "KHUSUS", "IBUKOTA", "ISTIMEWA",
    "DKI", "DKJ", "DI", "D", "K", "I",
})  # fmt: skip
_KINDS: Final = {
    "KOTA": "KOTA",
    "KODYA": "KOTA",
    "KOTAMADYA": "KOTA",
    "KABUPATEN": "KABUPATEN",
    "KAB": "KABUPATEN",
}
_SHORT_WORDS: Final = {"KEP": "KEPULAUAN"}


@dataclass(frozen=True, slots=True)
class Region:
    """The minimum wage of one region in one year; ``has_own`` is ``None`` for a province."""

    code: str
    name: str
    wage: DatedValue
    has_own: bool | None


@dataclass(frozen=True, slots=True)
class WageYear:
    """One yearly file: its dates and its regions by code."""

    file: str
    year: int
    verified_on: date
    renew_by: date
    regions: Mapping[str, Region]


@dataclass(frozen=True, slots=True)
class WageTables:
    """All years together: a rule per region, who has a minimum wage of its own, and names."""

    rules: tuple[Rule, ...]
    own: Mapping[str, tuple[tuple[date, bool], ...]]
    names: RegionNames


def is_minimum_wage_file(file: str) -> bool:
    """Tell whether ``file`` is a yearly table of minimum wages and not a single quantity."""
    return _FILE.fullmatch(file) is not None


def parse_wage_year(file: str, document: Mapping[str, object]) -> WageYear:
    """Return the regions of one yearly file; raises ``RuleDataError``."""
    table = Table(file, document, _FILE_KEYS)
    year = table.number("year")
    start, renew_by = table.day("in_force_from"), table.day("renew_by")
    if file != f"{PREFIX}/{year}.toml":
        table.fail("year", "disagrees with the name of the file; write the same year in both")
    if start.year != year:
        table.fail("in_force_from", f"write a day in {year}")
    if renew_by != date(year + 1, 1, 1):
        table.fail("renew_by", f"write {year + 1}-01-01")
    table.choice("unit", [UNIT])
    regions: dict[str, Region] = {}
    for entry in table.tables("province", _PROVINCE_KEYS):
        _add(regions, entry, _read_region(entry, start, _PROVINCE_CODE))
    for entry in table.tables("regency", _REGENCY_KEYS) if "regency" in table else []:
        region = _read_region(entry, start, _REGENCY_CODE)
        if region.code[:2] not in regions:
            entry.fail("code", f"add the province {region.code[:2]} first")
        has_own = entry.boolean("own_minimum_wage")
        if not has_own and region.wage.value != regions[region.code[:2]].wage.value:
            entry.fail("value", "write the province's figure, or own_minimum_wage = true")
        _add(regions, entry, replace(region, has_own=has_own))
    return WageYear(file, year, table.day("verified_on"), renew_by, regions)


def _add(regions: dict[str, Region], entry: Table, region: Region) -> None:
    if region.code in regions:
        entry.fail("code", f"{region.code} stands twice in this year; keep one")
    regions[region.code] = region


def _read_region(entry: Table, start: date, pattern: re.Pattern[str]) -> Region:
    code = entry.text("code")
    if not pattern.fullmatch(code):
        entry.fail("code", 'write a Kemendagri code: "18" for a province, "18.71" for a regency')
    value = DatedValue(
        rule_id=f"{PREFIX}.{code}",
        value=entry.rule_value(UNIT),
        in_force_from=start,
        in_force_until=None,
        source=entry.text("source"),
        article=entry.text("article"),
        confidence=entry.confidence(),
        note=entry.text_or_empty("note"),
    )
    return Region(code, entry.text("name"), value, None)


def combine(years: list[WageYear]) -> WageTables:
    """Return all years as one; raises ``RuleDataError`` when a year or a region is left out."""
    ordered = sorted(years, key=lambda item: item.year)
    for earlier, later in pairwise(ordered):
        _refuse_loss(earlier, later)
    codes = dict.fromkeys(code for year in ordered for code in year.regions)
    return WageTables(
        rules=tuple(
            _rule_of(code, [year for year in ordered if code in year.regions]) for code in codes
        ),
        own={code: own for code in codes if (own := _own_of(code, ordered))},
        names=RegionNames.of(
            {code: item.name for year in ordered for code, item in year.regions.items()}
        ),
    )


def _refuse_loss(earlier: WageYear, later: WageYear) -> None:
    if later.year != earlier.year + 1:
        raise RuleDataError(later.file, "year", f"add the table of {earlier.year + 1} first")
    lost = sorted(set(earlier.regions) - set(later.regions))
    if lost:
        raise RuleDataError(
            later.file, "code", f"add the regions that {earlier.year} has: {', '.join(lost)}"
        )


def _rule_of(code: str, years: list[WageYear]) -> Rule:
    values = [year.regions[code].wage for year in years]
    ends = [eve_of(value.in_force_from) for value in values[1:]]
    name = years[-1].regions[code].name
    return Rule(
        id=f"{PREFIX}.{code}",
        unit=UNIT,
        verified_on=years[-1].verified_on,
        renew_by=years[-1].renew_by,
        values=tuple(
            replace(value, in_force_until=end)
            for value, end in zip(values, [*ends, None], strict=True)
        ),
        title_id=f"Upah minimum {name}",
        title_en=f"Minimum wage of {name}",
    )


def _own_of(code: str, years: list[WageYear]) -> tuple[tuple[date, bool], ...]:
    regions = [year.regions[code] for year in years if code in year.regions]
    return tuple(
        (region.wage.in_force_from, region.has_own)
        for region in regions
        if region.has_own is not None
    )


def _words(name: str) -> list[str]:
    words = re.sub(r"[^A-Z0-9]+", " ", name.upper()).split()
    return [_SHORT_WORDS.get(word, word) for word in words]


def _province_key(name: str) -> str:
    return "".join(word for word in _words(name) if word not in _NOT_A_NAME)


def kind_and_key(name: str) -> tuple[str, str]:
    """Split ``Kab. Lampung Tengah`` into ``KABUPATEN`` and ``LAMPUNGTENGAH``.

    The kind is empty when it is not said.
    """
    words = _words(name)
    kind = _KINDS.get(words[0], "") if words else ""
    return kind, "".join(words[1:] if kind else words)


@dataclass(frozen=True, slots=True)
class RegionNames:
    """Codes of provinces and regencies by the ways in which people write their names."""

    provinces: Mapping[str, str]
    regencies: Mapping[tuple[str, str], Mapping[str, str]]
    """(province code, bare name) to the codes by kind: a name may be a city and a regency."""

    @classmethod
    def of(cls, names: Mapping[str, str]) -> RegionNames:
        """Index ``names`` (code to name)."""
        provinces: dict[str, str] = {}
        regencies: dict[tuple[str, str], dict[str, str]] = {}
        for code, name in names.items():
            if _PROVINCE_CODE.fullmatch(code):
                provinces[_province_key(name)] = code
            else:
                kind, key = kind_and_key(name)
                regencies.setdefault((code[:2], key), {})[kind] = code
        for key, code in list(provinces.items()):
            provinces.setdefault(key.removeprefix("KEPULAUAN"), code)
        return cls(provinces, regencies)

    def with_regency(self, code: str, name: str) -> RegionNames:
        """Return the names with one regency or city more."""
        kind, key = kind_and_key(name)
        place = (code[:2], key)
        known = self.regencies.get(place, {})
        return replace(self, regencies={**self.regencies, place: {**known, kind: code}})

    def province_code(self, name: str) -> str | None:
        """Return the code of the province called ``name``, or ``None``."""
        return self.provinces.get(_province_key(name))

    def regency_codes(self, province_code: str) -> tuple[str, ...]:
        """Return the codes of all regencies and cities of a province."""
        return tuple(
            code
            for (province, _name), kinds in self.regencies.items()
            if province == province_code
            for code in kinds.values()
        )

    def regency_code(self, province_code: str, city_name: str) -> str | None:
        """Return the code of a regency or city; a bare name that fits both gives ``None``."""
        kind, key = kind_and_key(city_name)
        found = self.regencies.get((province_code, key), {})
        if kind:
            return found.get(kind)
        return next(iter(found.values())) if len(found) == 1 else None
