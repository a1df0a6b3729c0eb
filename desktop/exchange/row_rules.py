"""What a layout says indirectly: joined names, membership from contributions, sex from the NIK."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from datetime import date

from desktop.domain.calendar import short_date
from desktop.domain.identity import check_passport, nik_facts
from desktop.domain.issue import Issue, Severity, error, warning
from desktop.domain.program import MEMBER, NOT_MEMBER
from desktop.domain.worker import Citizenship, Sex
from desktop.exchange.columns import (
    CONTRIBUTION_ROLES,
    COUNTRY,
    EMPLOYMENT_STATE,
    HELPER_ROLES,
    IDENTITY_TYPE,
    MEMBERSHIP_DATE,
    NAME_PARTS,
    normalise,
)
from desktop.exchange.templates import Template

_INDONESIA = {"ID", "IDN", "INDONESIA", "WNI"}
_LEFT = {
    *("RESIGN", "RESIGNED", "KELUAR", "BERHENTI", "NONAKTIF", "TIDAKAKTIF", "INACTIVE", "PHK"),
    *("PENSIUN", "TERMINATED", "MENINGGAL", "HABISKONTRAK", "SUDAHKELUAR", "MENGUNDURKANDIRI"),
}
_PASSPORT_WORDS = {"PASSPORT", "PASPOR", "KITAS", "KITAP"}
Values = MutableMapping[str, object]


def finish_values(by_role: Mapping[str, object], template: Template) -> tuple[Values, list[Issue]]:
    """Return values by field key out of values by role, and what was concluded."""
    values: Values = {role: value for role, value in by_role.items() if role not in HELPER_ROLES}
    _join_name(values, by_role)
    _take_country(values, by_role)
    _take_contributions(values, by_role)
    issues: list[Issue] = [*_left_without_day(values, by_role)]
    if template.start_from_membership:
        issues += _start_from_membership(values, by_role)
    if template.sex_from_nik:
        issues += _sex_from_nik(values)
    if template.reported_wage and values.get(template.reported_wage) is None:
        values[template.reported_wage] = values.get("basic_wage")
    return values, issues


def _left_without_day(values: Values, by_role: Mapping[str, object]) -> list[Issue]:
    """Keep out whoever is said to have left, for nobody knows since when."""
    state = str(by_role.get(EMPLOYMENT_STATE) or "")
    has_left = says_left(state) and values.get("end") is None
    return [error("LEFT_WITHOUT_DAY", "end", state)] if has_left else []


def says_left(state: str) -> bool:
    """Tell whether the state of somebody's employment is that it has ended."""
    return normalise(state) in _LEFT


def says_passport(document: str) -> bool:
    """Tell whether a kind of document is a foreigner's passport or permit."""
    return document.upper() in _PASSPORT_WORDS


def citizenship_of(country: str) -> Citizenship:
    """Return the citizenship of somebody from a country."""
    is_indonesian = country.upper() in _INDONESIA
    return Citizenship.INDONESIAN if is_indonesian else Citizenship.FOREIGN


def is_passport_row(texts: Mapping[str, str]) -> bool:
    """Tell whether the number under the NIK's heading is a foreigner's passport or permit.

    So says JENIS_IDENTITAS; or the row is a foreigner's and has no other passport number.
    """
    number = texts.get("nik", "")
    if says_passport(texts.get(IDENTITY_TYPE, "")):
        return bool(number)
    if texts.get("passport_number") or not number or number.isdigit():
        return False
    return _is_foreign(texts) and not check_passport(number)[1]


def _is_foreign(texts: Mapping[str, str]) -> bool:
    if country := texts.get(COUNTRY, ""):
        return citizenship_of(country) is Citizenship.FOREIGN
    return texts.get("citizenship", "").upper() in {"WNA", "TKA", "ASING"}


def _join_name(values: Values, by_role: Mapping[str, object]) -> None:
    parts = [str(by_role[part]) for part in NAME_PARTS if by_role.get(part)]
    if parts and not values.get("name"):
        values["name"] = " ".join(" ".join(parts).split())


def _take_country(values: Values, by_role: Mapping[str, object]) -> None:
    is_passport = says_passport(str(by_role.get(IDENTITY_TYPE) or ""))
    if country := str(by_role.get(COUNTRY) or ""):
        values["citizenship"] = citizenship_of(country)
    elif is_passport and not values.get("citizenship"):
        values["citizenship"] = Citizenship.FOREIGN


def _take_contributions(values: Values, by_role: Mapping[str, object]) -> None:
    """A program that is paid for is one that the worker is a member of."""
    for role, key in CONTRIBUTION_ROLES.items():
        amount = by_role.get(role)
        if isinstance(amount, int) and values.get(key) is None:
            values[key] = MEMBER if amount > 0 else NOT_MEMBER


def _start_from_membership(values: Values, by_role: Mapping[str, object]) -> list[Issue]:
    day = by_role.get(MEMBERSHIP_DATE)
    if values.get("start") is not None or not isinstance(day, date):
        return []
    values["start"] = day
    return [warning("START_FROM_MEMBERSHIP", "start", short_date(day))]


def _sex_from_nik(values: Values) -> list[Issue]:
    facts = nik_facts(str(values.get("nik") or ""))
    if values.get("sex") is not None or facts is None:
        return []
    values["sex"] = Sex.FEMALE if facts.is_female else Sex.MALE
    word = "Perempuan" if facts.is_female else "Laki-laki"
    return [Issue("SEX_FROM_NIK", Severity.NOTICE, "sex", "", word)]
