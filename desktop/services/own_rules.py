"""The law as the services read it: what is shipped, with the user's own values in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.issue import Issue
from desktop.domain.minimum_wage import PREFIX
from desktop.domain.money import Sen
from desktop.domain.own_values import (
    OWN_CEILINGS,
    OwnValue,
    OwnValueRefused,
    check_own_value,
    own_region_id,
)
from desktop.domain.rules import RuleBook
from desktop.domain.texts import check_text
from desktop.errors import UserError
from desktop.services.changes import RULES, ChangeSet
from desktop.storage.own_values import OwnValueRepository


class RuleBookProvider:
    """Holds the law of the moment; every service asks it anew and keeps nothing."""

    def __init__(self, shipped: RuleBook, repository: OwnValueRepository) -> None:
        self.shipped = shipped
        self._repository = repository
        self.refresh()

    @property
    def current(self) -> RuleBook:
        """The law with the user's own values in it."""
        return self._current

    @property
    def refused(self) -> tuple[tuple[OwnValue, Issue], ...]:
        """Stored values that the law shipped by now has no place for, with the reason."""
        return self._refused

    def refresh(self) -> None:
        """Read the user's own values again."""
        taken: list[OwnValue] = []
        refused: list[tuple[OwnValue, Issue]] = []
        book = self.shipped
        for value in sorted(self._repository.all(), key=lambda item: item.in_force_from):
            try:
                book = self.shipped.with_values([*taken, value])
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
        """Return what is wrong or odd about a value, compared with the law that is shipped."""
        shipped = self._rules.shipped
        return check_own_value(shipped.rules, shipped.wage_tables, value)

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
        code = self._rules.shipped.at(day).province_code(province)
        if code is None:
            raise UserError(
                "PROVINCE_UNKNOWN",
                check_text("PROVINCE_UNKNOWN", value=province),
                english=check_text("PROVINCE_UNKNOWN", "en", value=province),
            )
        rule_id = own_region_id(self._rules.shipped.wage_tables, code, city)
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
