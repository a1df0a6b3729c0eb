"""What is different between two states of the law: value by value, and obligation by obligation.

A value is told for each stretch of days on which both states differ. A stretch that began before
``today`` changes what may have been reckoned already: it is a correction, and told apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from desktop.domain.money import Rate
from desktop.domain.obligation import Obligation
from desktop.domain.rule_data import DatedValue, Rule

Rules = Mapping[str, Rule]

_ODD_STEP_PERCENT: Final = 20
"""A step above this share of the former value is asked about; a design choice."""


@dataclass(frozen=True, slots=True)
class ValueChange:
    """One quantity on days on which both states differ; ``until`` is ``None`` without an end.

    ``before`` and ``after`` are ``None`` where a state has no value. ``is_odd`` marks a step that
    somebody should compare with the decree.
    """

    rule: Rule
    day: date
    until: date | None
    before: DatedValue | None
    after: DatedValue | None
    is_correction: bool
    is_odd: bool


@dataclass(frozen=True, slots=True)
class ObligationChange:
    """One obligation that is new, gone, or says something else in the named ``parts``."""

    before: Obligation | None
    after: Obligation | None
    parts: tuple[str, ...]
    is_correction: bool

    @property
    def shown(self) -> Obligation:
        """The obligation as it will be, or as it was where it goes."""
        shown = self.after or self.before
        assert shown is not None  # noqa: S101 - a change has at least one side
        return shown


@dataclass(frozen=True, slots=True)
class LawDifference:
    """All of it, the next days first."""

    values: tuple[ValueChange, ...]
    obligations: tuple[ObligationChange, ...]

    def __bool__(self) -> bool:
        return bool(self.values or self.obligations)

    def says_the_same_as(self, other: LawDifference) -> bool:
        """Tell whether both tell of the same values on the same days, and the same obligations."""
        return self._told() == other._told()

    def _told(self) -> tuple[list[object], list[object]]:
        values: list[object] = [
            (item.rule.id, item.day, item.until, _figure(item.after)) for item in self.values
        ]
        return values, [item.after for item in self.obligations]

    @property
    def corrections(self) -> LawDifference:
        """What concerns days before today."""
        return self._part(is_correction=True)

    @property
    def to_come(self) -> LawDifference:
        """What begins today or later."""
        return self._part(is_correction=False)

    def _part(self, *, is_correction: bool) -> LawDifference:
        return LawDifference(
            tuple(item for item in self.values if item.is_correction is is_correction),
            tuple(item for item in self.obligations if item.is_correction is is_correction),
        )


def law_difference(
    before: Rules,
    after: Rules,
    obligations_before: Sequence[Obligation],
    obligations_after: Sequence[Obligation],
    today: date,
) -> LawDifference:
    """Return what changes from one state to the other."""
    values = [
        change
        for rule_id in sorted(before.keys() | after.keys())
        if before.get(rule_id) != after.get(rule_id)
        for change in _value_changes(before.get(rule_id), after.get(rule_id), today)
    ]
    values.sort(key=lambda change: (change.day, change.rule.id))
    return LawDifference(
        tuple(values), tuple(_obligation_changes(obligations_before, obligations_after, today))
    )


def _value_changes(before: Rule | None, after: Rule | None, today: date) -> Iterator[ValueChange]:
    rule = after or before
    if rule is None:
        return
    states = [
        (day, _value_on(before, day), _value_on(after, day))
        for day in sorted({*_turning_days(before), *_turning_days(after)})
    ]
    # A pair that says the same as the one before it goes on: only figures count here.
    told = [states[0]] if states else []
    for former, state in pairwise(states):
        if _figures(former) != _figures(state):
            told.append(state)
    ends = [day - timedelta(days=1) for day, *_values in told[1:]]
    for (day, old, new), until in zip(told, [*ends, None], strict=True):
        if _figure(old) != _figure(new):
            yield ValueChange(rule, day, until, old, new, day < today, _is_odd(old, new))


def _turning_days(rule: Rule | None) -> Iterator[date]:
    """Yield the days on which another answer begins."""
    for value in rule.values if rule else ():
        yield value.in_force_from
        if value.in_force_until is not None:
            yield value.in_force_until + timedelta(days=1)


def _value_on(rule: Rule | None, day: date) -> DatedValue | None:
    for value in rule.values if rule else ():
        ends = value.in_force_until
        if value.in_force_from <= day and (ends is None or day <= ends):
            return value
    return None


def _figure(value: DatedValue | None) -> object:
    return value.value if value else None


def _figures(state: tuple[date, DatedValue | None, DatedValue | None]) -> tuple[object, object]:
    return _figure(state[1]), _figure(state[2])


def _is_odd(before: DatedValue | None, after: DatedValue | None) -> bool:
    if before is None or after is None:
        return False
    old, new = before.value, after.value
    if isinstance(old, Rate) and isinstance(new, Rate):
        step = abs(new.fraction - old.fraction) * 100
        return step > abs(old.fraction) * _ODD_STEP_PERCENT
    if isinstance(old, int) and isinstance(new, int):
        return abs(new - old) * 100 > old * _ODD_STEP_PERCENT
    return False


def _obligation_changes(
    before: Sequence[Obligation], after: Sequence[Obligation], today: date
) -> Iterator[ObligationChange]:
    old = {item.id: item for item in before}
    new = {item.id: item for item in after}
    for obligation_id in dict.fromkeys([*new, *old]):
        former, later = old.get(obligation_id), new.get(obligation_id)
        if former == later:
            continue
        since = min(item.since for item in (former, later) if item is not None)
        yield ObligationChange(former, later, _parts(former, later), since < today)


def _parts(before: Obligation | None, after: Obligation | None) -> tuple[str, ...]:
    if before is None or after is None:
        return ()
    names = [field.name for field in fields(Obligation)]
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))
