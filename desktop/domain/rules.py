"""The law on a given day: every figure with the dates, source and article that it rests on.

``RuleBook`` holds all values ever in force; ``RuleBook.at(day)`` answers for one day. Nothing is
guessed: a day that a quantity does not cover raises ``RuleNotInForce``.
"""

from __future__ import annotations

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from operator import attrgetter

from desktop.domain.bilingual import Bilingual
from desktop.domain.minimum_wage import (
    PREFIX,
    WageTables,
    combine,
    is_minimum_wage_file,
    parse_wage_year,
)
from desktop.domain.money import Rate, Sen
from desktop.domain.own_values import OwnValue, canonical_values, with_own_values
from desktop.domain.rule_data import (
    COUNT_UNITS,
    MONEY_UNITS,
    Confidence,
    DatedValue,
    Rule,
    RuleDataError,
    RuleValue,
    parse_rule,
)

__all__ = [
    "Confidence",
    "DatedValue",
    "Rule",
    "RuleBook",
    "RuleDataError",
    "RuleNotInForce",
    "RuleValue",
    "RulesAt",
]

_START = attrgetter("in_force_from")


class RuleNotInForce(LookupError):
    """A quantity has no value on a day; ``first`` is the first day covered, if there is one.

    ``title`` is what people call the quantity, its id where nothing else is recorded.
    """

    def __init__(
        self, rule_id: str, as_of: date, first: date | None, title: Bilingual | None = None
    ) -> None:
        known = f"its first value holds from {first}" if first else "no value is recorded"
        super().__init__(f"{rule_id} has no value in force on {as_of}; {known}")
        self.rule_id = rule_id
        self.as_of = as_of
        self.first = first
        self.title = title or Bilingual(rule_id, rule_id)

    def __reduce__(self) -> tuple[object, ...]:
        """Be the same in another process."""
        return RuleNotInForce, (self.rule_id, self.as_of, self.first, self.title)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """All quantities of the law with all their dated values."""

    version: str
    digest: str
    rules: Mapping[str, Rule]
    wage_tables: WageTables
    documents: Mapping[str, Mapping[str, object]] = field(default_factory=dict, repr=False)
    """What it was read from, by path: packs of rules are put into these."""

    @classmethod
    def parse(cls, documents: Mapping[str, Mapping[str, object]], version: str) -> RuleBook:
        """Read documents keyed by their path below the rules folder, ``jp/wage_ceiling.toml``.

        Raises ``RuleDataError`` naming file, key and what to write instead.
        """
        years, rules = [], []
        for file, document in sorted(documents.items()):
            if is_minimum_wage_file(file):
                years.append(parse_wage_year(file, document))
            else:
                rules.append((file, parse_rule(file, document)))
        wage_tables = combine(years)
        rules += [(f"{PREFIX}/", rule) for rule in wage_tables.rules]
        return cls(version, digest_of_law(documents), _by_id(rules), wage_tables, documents)

    def with_values(self, values: Sequence[OwnValue]) -> RuleBook:
        """Return the law with the user's own values in it, under a digest of its own.

        Raises ``OwnValueRefused`` for a value that cannot stand.
        """
        if not values:
            return self
        rules, wage_tables = with_own_values(self.rules, self.wage_tables, values)
        digest = digest_of_law(
            {"law": {"digest": self.digest}, "own": {"": canonical_values(values)}}
        )
        return replace(self, digest=digest, rules=rules, wage_tables=wage_tables)

    def under_digest(self, digest: str) -> RuleBook:
        """Return the same law under a digest that also tells where it comes from."""
        return replace(self, digest=digest)

    def at(self, as_of: date) -> RulesAt:
        """Return the law as it stands on ``as_of``."""
        return RulesAt(self, as_of)

    def changes_within(self, rule_id: str, first: date, last: date) -> bool:
        """Tell whether a value begins or ends after ``first`` and up to ``last``.

        Raises ``RuleNotInForce`` for a quantity that is not recorded at all.
        """
        return any(first < day <= last for day in _change_days(self.rule(rule_id, first)))

    def rule(self, rule_id: str, as_of: date) -> Rule:
        """Return the quantity; raises ``RuleNotInForce`` when none has that id."""
        if rule_id not in self.rules:
            raise RuleNotInForce(rule_id, as_of, None)
        return self.rules[rule_id]


def _by_id(rules: Iterable[tuple[str, Rule]]) -> dict[str, Rule]:
    found: dict[str, Rule] = {}
    for file, rule in rules:
        if rule.id in found:
            raise RuleDataError(file, "id", f"{rule.id} is already taken by another file; keep one")
        found[rule.id] = rule
    return found


def _change_days(rule: Rule) -> Iterable[date]:
    """Yield the days on which another answer begins."""
    for value in rule.values:
        yield value.in_force_from
        if value.in_force_until is not None:
            yield value.in_force_until + timedelta(days=1)


def digest_of_law(documents: Mapping[str, Mapping[str, object]]) -> str:
    """Return the SHA-256 of checked content, the same for any layout or order of the files."""
    canonical = json.dumps(
        documents, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str
    )
    return hashlib.sha256(canonical.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class RulesAt:
    """The law on one day, read only; every reading raises ``RuleNotInForce`` when nothing holds."""

    book: RuleBook
    as_of: date

    def dated(self, rule_id: str) -> DatedValue:
        """Return the value in force with its dates and source."""
        value = self._find(rule_id)
        if value is None:
            rule = self.book.rule(rule_id, self.as_of)
            title = Bilingual(rule.title_id or rule_id, rule.title_en or rule_id)
            raise RuleNotInForce(rule_id, self.as_of, rule.values[0].in_force_from, title)
        return value

    def _find(self, rule_id: str) -> DatedValue | None:
        rule = self.book.rules.get(rule_id)
        if rule is None:
            return None
        position = bisect_right(rule.values, self.as_of, key=_START)
        if position == 0:
            return None
        value = rule.values[position - 1]
        is_over = value.in_force_until is not None and value.in_force_until < self.as_of
        return None if is_over else value

    def covers(self, rule_id: str) -> bool:
        """Tell whether the quantity has a value on this day; an unknown id has none."""
        return self._find(rule_id) is not None

    def rate(self, rule_id: str) -> Rate:
        """Return a rate as an exact fraction; raises ``TypeError`` for another kind of value."""
        value = self.dated(rule_id).value
        if not isinstance(value, Rate):
            raise self._wrong_kind(rule_id, "a rate")
        return value

    def amount(self, rule_id: str) -> Sen:
        """Return an amount in sen; raises ``TypeError`` for another kind of value."""
        return self._whole(rule_id, MONEY_UNITS, "an amount")

    def integer(self, rule_id: str) -> int:
        """Return a count in the rule's own unit; raises ``TypeError`` for another kind."""
        return self._whole(rule_id, COUNT_UNITS, "a count")

    def text(self, rule_id: str) -> str:
        """Return a text of the law; raises ``TypeError`` for another kind of value."""
        value = self.dated(rule_id).value
        if not isinstance(value, str):
            raise self._wrong_kind(rule_id, "a text")
        return value

    def names(self, rule_id: str) -> tuple[str, ...]:
        """Return a list of names; raises ``TypeError`` for another kind of value."""
        value = self.dated(rule_id).value
        if not isinstance(value, tuple):
            raise self._wrong_kind(rule_id, "a list")
        return value

    def _whole(self, rule_id: str, units: frozenset[str], asked: str) -> int:
        value = self.dated(rule_id).value
        if not isinstance(value, int) or self.book.rules[rule_id].unit not in units:
            raise self._wrong_kind(rule_id, asked)
        return value

    def _wrong_kind(self, rule_id: str, asked: str) -> TypeError:
        return TypeError(f"{rule_id} is in {self.book.rules[rule_id].unit}, not {asked}")

    def is_past_renewal(self, rule_id: str) -> bool:
        """Tell whether a yearly value should have been renewed by this day."""
        rule, value = self.book.rule(rule_id, self.as_of), self._find(rule_id)
        renew_by = (value.renew_by if value else None) or rule.renew_by
        return renew_by is not None and self.as_of >= renew_by

    def minimum_wage(self, region_code: str) -> DatedValue:
        """Return the minimum wage in sen of a province (``18``) or regency (``18.71``).

        The last year's value goes on after 31 December; ask ``is_past_renewal``.
        """
        return self.dated(f"{PREFIX}.{region_code}")

    def regency_has_own_minimum_wage(self, region_code: str) -> bool | None:
        """Tell whether a regency has its own figure; ``None`` when it is not tabulated."""
        known = [
            own
            for start, own in self.book.wage_tables.own.get(region_code, ())
            if start <= self.as_of
        ]
        return known[-1] if known else None

    def province_code(self, name: str) -> str | None:
        """Return the code of the province called ``name``, however it is written, or ``None``."""
        return self.book.wage_tables.names.province_code(name)

    def regency_codes(self, province_code: str) -> tuple[str, ...]:
        """Return the codes of the tabulated regencies and cities of a province."""
        return self.book.wage_tables.names.regency_codes(province_code)

    def regency_code(self, province_code: str, city_name: str) -> str | None:
        """Return the code of a tabulated regency or city; ``None`` when unknown or ambiguous."""
        return self.book.wage_tables.names.regency_code(province_code, city_name)
