"""The law as the services read it: what is shipped, with packs and the user's own values in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from desktop.domain.issue import Issue
from desktop.domain.minimum_wage import PREFIX
from desktop.domain.money import Sen
from desktop.domain.obligation import Obligation
from desktop.domain.own_values import (
    OWN_CEILINGS,
    OwnValue,
    OwnValueRefused,
    check_own_value,
    own_region_id,
)
from desktop.domain.packed_law import PackedLaw, law_with_packs
from desktop.domain.rule_pack import PackInUse
from desktop.domain.rules import RuleBook
from desktop.domain.signed_file import SignedFileRefused
from desktop.domain.texts import check_text
from desktop.errors import UserError
from desktop.services.changes import RULES, ChangeSet
from desktop.storage.own_values import OwnValueRepository

PackReader: TypeAlias = Callable[[], tuple[list[PackInUse], dict[str, SignedFileRefused]]]
"""Gives the packs in use, and by digest why others cannot be read."""


class RuleBookProvider:
    """Holds the law of the moment; every service asks it anew and keeps nothing.

    It is what is shipped, with the packs of the data file in it, with the user's own values in it.
    """

    def __init__(
        self,
        shipped: RuleBook,
        obligations: tuple[Obligation, ...],
        repository: OwnValueRepository,
        read_packs: PackReader,
    ) -> None:
        self.shipped = shipped
        self._shipped_obligations = obligations
        self._repository = repository
        self._read_packs = read_packs
        self.refresh()

    @property
    def current(self) -> RuleBook:
        """The law with the user's own values in it."""
        return self._current

    @property
    def published(self) -> RuleBook:
        """The law without the user's own values."""
        return self._law.book

    @property
    def obligations(self) -> tuple[Obligation, ...]:
        """The obligations of the moment."""
        return self._law.obligations

    @property
    def law(self) -> PackedLaw:
        """The law with the packs in use, and what it owes to which."""
        return self._law

    @property
    def packs(self) -> tuple[PackInUse, ...]:
        """The packs in use that can be read."""
        return self._packs

    @property
    def pack_faults(self) -> Mapping[str, SignedFileRefused]:
        """Why packs are not in force, by their digest."""
        return self._pack_faults

    def law_of(self, packs: Sequence[PackInUse]) -> PackedLaw:
        """Return what the law would be with these packs."""
        return law_with_packs(self.shipped, self._shipped_obligations, packs)

    def own_values(self) -> tuple[OwnValue, ...]:
        """Return the user's own values."""
        return self._repository.all()

    @property
    def refused(self) -> tuple[tuple[OwnValue, Issue], ...]:
        """Stored values that the law shipped by now has no place for, with the reason."""
        return self._refused

    def refresh(self) -> None:
        """Read packs and the user's own values again."""
        packs, faults = self._read_packs()
        self._law = self.law_of(packs)
        self._packs = tuple(packs)
        self._pack_faults = faults | {pack.digest: fault for pack, fault in self._law.refused}
        taken: list[OwnValue] = []
        refused: list[tuple[OwnValue, Issue]] = []
        book = self.published
        for value in sorted(self._repository.all(), key=lambda item: item.in_force_from):
            try:
                book = self.published.with_values([*taken, value])
            except OwnValueRefused as fault:
                refused.append((value, fault.issue))
            else:
                taken.append(value)
        self._current, self._refused = book, tuple(refused)


@dataclass(frozen=True, slots=True)
class OwnValueLine:
    """One value of the user's own as a list shows it, with what is odd or wrong about it."""

    value: OwnValue
    title_id: str
    title_en: str
    issues: tuple[Issue, ...]


class OwnRulesService:
    """Adds and removes the user's own minimum wages and ceilings."""

    ceilings = OWN_CEILINGS

    def __init__(
        self,
        rules: RuleBookProvider,
        repository: OwnValueRepository,
        now: Callable[[], datetime],
    ) -> None:
        self._rules = rules
        self._repository = repository
        self._now = now

    def all(self) -> tuple[OwnValueLine, ...]:
        """Return the values in the order in which they were entered."""
        return tuple(self._line(value) for value in self._repository.all())

    def _line(self, value: OwnValue) -> OwnValueLine:
        rule = self._rules.current.rules.get(value.rule_id)
        name = value.region_name or value.rule_id
        titles = (rule.title_id, rule.title_en) if rule else (name, name)
        return OwnValueLine(value, *titles, self.check(value))

    def check(self, value: OwnValue) -> tuple[Issue, ...]:
        """Return what is wrong or odd about a value, compared with the law that is published."""
        published = self._rules.published
        return check_own_value(published.rules, published.wage_tables, value)

    def ceiling(
        self, rule_id: str, day: date, amount: Sen, decree: str, entered_by: str = ""
    ) -> OwnValue:
        """Return a value of a ceiling (``ceilings``), not yet stored; amounts in sen."""
        return self._value(rule_id, day, amount, decree, entered_by)

    def minimum_wage(
        self, province: str, city: str, day: date, amount: Sen, decree: str, entered_by: str = ""
    ) -> OwnValue:
        """Return a minimum wage, not yet stored; without a city that of the province.

        Raises ``UserError`` PROVINCE_UNKNOWN.
        """
        code = self._rules.published.at(day).province_code(province)
        if code is None:
            raise UserError(
                "PROVINCE_UNKNOWN",
                check_text("PROVINCE_UNKNOWN", value=province),
                english=check_text("PROVINCE_UNKNOWN", "en", value=province),
            )
        rule_id = own_region_id(self._rules.published.wage_tables, code, city)
        return self._value(rule_id, day, amount, decree, entered_by, city.strip())

    def _value(
        self,
        rule_id: str,
        day: date,
        amount: Sen,
        decree: str,
        entered_by: str,
        region_name: str = "",
    ) -> OwnValue:
        return OwnValue(
            rule_id=rule_id,
            in_force_from=day,
            value=amount,
            decree=decree.strip(),
            region_name=region_name,
            entered_by=entered_by.strip(),
            entered_at=self._now(),
        )

    def add(self, value: OwnValue) -> ChangeSet:
        """Store a value, in place of one for the same quantity and day, and use it from now on.

        Raises ``UserError`` with the sentence of the first error of ``check``.
        """
        for issue in self.check(value):
            if issue.is_error:
                indonesian, english = (
                    check_text(issue.code, language, field=issue.field, value=value.rule_id)
                    for language in ("id", "en")
                )
                raise UserError(issue.code, indonesian, english=english)
        self._repository.add(value)
        return self._changed()

    def remove(self, value_id: int) -> ChangeSet:
        """Remove a value; finished declarations keep what they were computed with."""
        self._repository.remove(value_id)
        return self._changed()

    def _changed(self) -> ChangeSet:
        self._rules.refresh()
        return ChangeSet.of(RULES)

    @staticmethod
    def is_minimum_wage(value: OwnValue) -> bool:
        """Tell whether a value is a minimum wage, and not a ceiling."""
        return value.rule_id.startswith(f"{PREFIX}.")
