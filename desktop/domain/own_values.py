"""Minimum wages and ceilings that the user typed in, put beside the law that is shipped.

They are needed when a decree is out before the program knows it. Each carries its decree, is
marked as the user's own wherever it is used, and changes the digest of the law.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise
from typing import Final

from desktop.domain.calendar import add_months
from desktop.domain.issue import Issue, error, warning
from desktop.domain.minimum_wage import PREFIX, UNIT, WageTables
from desktop.domain.money import Sen, plain_amount
from desktop.domain.rule_data import Confidence, DatedValue, Rule, eve_of

OWN_CEILINGS: Final = ("jp.wage_ceiling", "jkn.wage_ceiling", "jkp.wage_ceiling")
"""The quantities, besides minimum wages, of which the user may add values."""

_REGION: Final = re.compile(r"(\d{2})(\.(\d{2}|[a-z][a-z0-9-]*))?")
_STEP_PERCENT: Final = 20
"""A step above this share of the former value is asked about; a design choice."""

Rules = Mapping[str, Rule]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnValue:
    """One value of the user's own, in sen, with the decree that it rests on.

    ``rule_id`` is one of ``OWN_CEILINGS`` or ``minimum_wage.`` and the code of a region; a
    region that is not tabulated needs its name.
    """

    rule_id: str
    in_force_from: date
    value: Sen
    decree: str
    entered_at: datetime
    region_name: str = ""
    entered_by: str = ""
    value_id: int = 0


class OwnValueRefused(ValueError):
    """A value cannot stand in the law; ``issue`` says why."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(issue.code)
        self.issue = issue


def own_region_id(tables: WageTables, province_code: str, region_name: str) -> str:
    """Return the rule id of a region's minimum wage: the tabulated one, else one by its name.

    Without a name it is that of the province.
    """
    if not region_name.strip():
        return f"{PREFIX}.{province_code}"
    code = tables.names.regency_code(province_code, region_name)
    if code is None:
        words = re.sub(r"[^a-z0-9]+", "-", region_name.lower()).strip("-")
        code = f"{province_code}.{words}"
    return f"{PREFIX}.{code}"


def check_own_value(rules: Rules, tables: WageTables, value: OwnValue) -> tuple[Issue, ...]:
    """Return what is wrong (an error keeps the value out) or odd (a warning) about a value."""
    issues = _form_issues(value)
    if not _is_known(rules, value.rule_id):
        issues.append(error("OWN_VALUE_RULE", "rule_id", value.rule_id))
    if any(issue.is_error for issue in issues):
        return tuple(issues)
    rule = rules.get(_settled_id(rules, tables, value))
    if rule is None:
        issues += _untabulated_issues(rules, value)
    else:
        issues += _tabulated_issues(rule, value)
    return tuple(issues)


def _form_issues(value: OwnValue) -> list[Issue]:
    issues = []
    if value.value <= 0:
        issues.append(error("OWN_VALUE_NOT_POSITIVE", "value"))
    if not value.decree.strip():
        issues.append(error("OWN_VALUE_DECREE_MISSING", "decree"))
    return issues


def _is_known(rules: Rules, rule_id: str) -> bool:
    if rule_id in OWN_CEILINGS:
        return rule_id in rules
    match = _REGION.fullmatch(rule_id.removeprefix(f"{PREFIX}."))
    return match is not None and f"{PREFIX}.{match[1]}" in rules


def _settled_id(rules: Rules, tables: WageTables, value: OwnValue) -> str:
    """Return the id under which the value stands: that of the table once the region has one."""
    if value.rule_id in rules or not value.region_name:
        return value.rule_id
    province = value.rule_id.removeprefix(f"{PREFIX}.")[:2]
    return own_region_id(tables, province, value.region_name)


def _untabulated_issues(rules: Rules, value: OwnValue) -> list[Issue]:
    if not value.region_name.strip():
        return [error("OWN_VALUE_REGION_NAME", "region_name", value.rule_id)]
    province = value.rule_id.removeprefix(f"{PREFIX}.")[:2]
    known = rules[f"{PREFIX}.{province}"].values
    former = [item for item in known if item.in_force_from <= value.in_force_from]
    return [warning("OWN_VALUE_STEP", "value")] if _is_odd(former[-1:], value.value) else []


def _tabulated_issues(rule: Rule, value: OwnValue) -> list[Issue]:
    first = rule.values[0].in_force_from
    if value.in_force_from < first:
        return [error("OWN_VALUE_TOO_EARLY", "in_force_from", first.isoformat())]
    issues = []
    former = [item for item in rule.values if item.in_force_from < value.in_force_from]
    later = [item for item in rule.values if item.in_force_from > value.in_force_from]
    if _is_odd([*former[-1:], *later[:1]], value.value):
        issues.append(warning("OWN_VALUE_STEP", "value"))
    same = [item for item in rule.values if item.in_force_from == value.in_force_from]
    if any(item.value != value.value for item in same):
        issues.append(warning("OWN_VALUE_REPLACES", "value"))
    return issues


def _is_odd(neighbours: Iterable[DatedValue], value: Sen) -> bool:
    amounts = [item.value for item in neighbours if isinstance(item.value, int)]
    return any(abs(value - amount) * 100 > amount * _STEP_PERCENT for amount in amounts)


def with_own_values(
    rules: Rules, tables: WageTables, values: Sequence[OwnValue]
) -> tuple[dict[str, Rule], WageTables]:
    """Return the law with the values in it, in the order of their dates.

    Where the law that is shipped says the same from the same day, it stays; where it says
    something else, the user's value wins. Raises ``OwnValueRefused`` for the first error.
    """
    changed = dict(rules)
    for value in sorted(values, key=lambda item: (item.in_force_from, item.rule_id)):
        for issue in check_own_value(changed, tables, value):
            if issue.is_error:
                raise OwnValueRefused(issue)
        rule_id = _settled_id(changed, tables, value)
        known = changed.get(rule_id)
        new = _dated(rule_id, value)
        changed[rule_id] = _new_rule(value, new) if known is None else _insert(known, new)
        tables = _with_region(tables, rule_id, value)
    return changed, tables


def _dated(rule_id: str, value: OwnValue) -> DatedValue:
    return DatedValue(
        rule_id=rule_id,
        value=value.value,
        in_force_from=value.in_force_from,
        in_force_until=None,
        source=value.decree,
        article=value.decree,
        confidence=Confidence.USER,
    )


def _new_rule(value: OwnValue, new: DatedValue) -> Rule:
    return Rule(
        id=new.rule_id,
        unit=UNIT,
        verified_on=value.entered_at.date(),
        renew_by=date(value.in_force_from.year + 1, 1, 1),
        values=(new,),
        title_id=f"Upah minimum {value.region_name}",
        title_en=f"Minimum wage of {value.region_name}",
    )


def _insert(rule: Rule, new: DatedValue) -> Rule:
    """Put a value in its place; a yearly quantity is then renewed until the year after."""
    same = next((item for item in rule.values if item.in_force_from == new.in_force_from), None)
    if same is not None and same.value == new.value:
        return rule
    newest = rule.values[-1]
    renew_by = _renewal(rule, new)
    kept = [item for item in rule.values if item is not same]
    if renew_by != rule.renew_by:
        kept[-1] = replace(newest, renew_by=rule.renew_by)
    ordered = sorted([*kept, new], key=lambda item: item.in_force_from)
    ends = [eve_of(later.in_force_from) for _, later in pairwise(ordered)]
    values = [
        replace(item, in_force_until=min(filter(None, (item.in_force_until, end)), default=None))
        for item, end in zip(ordered, [*ends, None], strict=True)
    ]
    return replace(rule, values=tuple(values), renew_by=renew_by)


def _renewal(rule: Rule, new: DatedValue) -> date | None:
    renew_by = rule.renew_by
    if renew_by is None or new.in_force_from <= rule.values[-1].in_force_from:
        return renew_by
    while renew_by <= new.in_force_from:
        renew_by = add_months(renew_by, 12)
    return renew_by


def _with_region(tables: WageTables, rule_id: str, value: OwnValue) -> WageTables:
    """Let a regency be found by its name, as one with a minimum wage of its own."""
    code = rule_id.removeprefix(f"{PREFIX}.")
    if code == rule_id or "." not in code:
        return tables
    known = [item for item in tables.own.get(code, ()) if item[0] != value.in_force_from]
    own = tuple(sorted([*known, (value.in_force_from, True)]))
    names = (
        tables.names.with_regency(code, value.region_name) if value.region_name else tables.names
    )
    return replace(tables, own={**tables.own, code: own}, names=names)


def canonical_values(values: Iterable[OwnValue]) -> list[list[str]]:
    """Return what of the values counts for the digest of the law, in a fixed order."""
    return sorted(
        [item.rule_id, item.in_force_from.isoformat(), plain_amount(item.value), item.decree]
        for item in values
    )
