"""What is wrong or missing in the employer's own data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from desktop.domain.employer import Employer, SizeUndetermined, employer_size
from desktop.domain.establishment import Establishment, place_key
from desktop.domain.identity import check_kbli, check_nib, check_npp, check_npwp, check_phone
from desktop.domain.issue import Issue, error, warning
from desktop.domain.month_rates import RISK_GROUPS
from desktop.domain.rules import RuleNotInForce, RulesAt

_NUMBER_CHECKS: tuple[tuple[str, Callable[[str, str], tuple[str, list[Issue]]]], ...] = (
    ("nib", check_nib),
    ("npwp", check_npwp),
    ("npp", check_npp),
    ("kbli", check_kbli),
    ("phone", check_phone),
)
_WORTH_HAVING = ("nib", "npwp", "npp", "health_entity_code", "address", "city", "province")


def check_employer(employer: Employer, rules: RulesAt) -> list[Issue]:
    """Return every issue of the employer's data; an error blocks the declaration."""
    issues = [] if employer.name.strip() else [error("REQUIRED", "name")]
    for field, check in _NUMBER_CHECKS:
        if value := getattr(employer, field):
            issues += check(value, field)[1]
    issues += [
        warning("EMPLOYER_FIELD_EMPTY", field)
        for field in _WORTH_HAVING
        if not getattr(employer, field)
    ]
    if employer.jkk_risk_group not in RISK_GROUPS:
        issues.append(error("RISK_GROUP_MISSING", "jkk_risk_group"))
    issues += _check_size(employer, rules) + _check_place(employer, rules)
    issues += check_establishments(employer.establishments, rules)
    if not employer.signatory.name:
        issues.append(warning("SIGNATORY_MISSING", "signatory_name"))
    return issues


def check_establishments(units: Sequence[Establishment], rules: RulesAt) -> list[Issue]:
    """Return what is doubtful in the list of establishments; nothing of it blocks."""
    names = Counter(place_key(unit.name) for unit in units)
    issues = [
        warning("ESTABLISHMENT_TWICE", "establishments", unit.name)
        for unit in units
        if names[place_key(unit.name)] > 1
    ]
    if sum(unit.is_head_office for unit in units) > 1:
        issues.append(warning("HEAD_OFFICE_TWICE", "establishments"))
    for unit in units:
        if unit.province and rules.province_code(unit.province) is None:
            issues.append(warning("PROVINCE_UNKNOWN", "establishments", unit.province))
        if unit.npp:
            issues += check_npp(unit.npp, "establishments")[1]
    return issues


def _check_size(employer: Employer, rules: RulesAt) -> list[Issue]:
    try:
        employer_size(employer, rules)
    except SizeUndetermined as fault:
        return [error(fault.code, "size")]
    except RuleNotInForce as fault:
        return [error("SIZE_RULE_NOT_IN_FORCE", "size", str(fault.as_of))]
    return []


def _check_place(employer: Employer, rules: RulesAt) -> list[Issue]:
    if employer.province and rules.province_code(employer.province) is None:
        return [warning("PROVINCE_UNKNOWN", "province", employer.province)]
    return []
