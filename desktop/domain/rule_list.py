"""The law of one day as a list: each quantity with its value, and the next one that is known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.domain.rules import Confidence, DatedValue, Rule, RuleBook


class Certainty(Enum):
    """How far a figure can be relied on, coarser than ``Confidence``."""

    CONFIRMED = "confirmed"
    PARTLY = "partly"
    """One source only, or computed from others."""
    UNCONFIRMED = "unconfirmed"
    OWN = "own"
    """Typed in by the user, with the decree it rests on."""


_CERTAINTY = {
    Confidence.CONFIRMED: Certainty.CONFIRMED,
    Confidence.ONE_SOURCE: Certainty.PARTLY,
    Confidence.DERIVED: Certainty.PARTLY,
    Confidence.UNCONFIRMED: Certainty.UNCONFIRMED,
    Confidence.USER: Certainty.OWN,
}


def certainty(confidence: Confidence) -> Certainty:
    """Return the coarser degree that lists are filtered by."""
    return _CERTAINTY[confidence]


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One quantity on a day: the value in force, and the next known one after that day.

    ``value`` is ``None`` for a quantity that only begins later.
    """

    rule: Rule
    value: DatedValue | None
    coming: DatedValue | None
    is_past_renewal: bool

    @property
    def shown(self) -> DatedValue:
        """The value in force, else the one that comes; a line has one of them."""
        found = self.value or self.coming
        if found is None:
            raise AssertionError("a line has a value")
        return found

    @property
    def certainty(self) -> Certainty:
        """How far the shown value can be relied on."""
        return certainty(self.shown.confidence)


def rule_lines(book: RuleBook, day: date) -> tuple[RuleLine, ...]:
    """Return the quantities that have a value on ``day`` or get one later, by their ids."""
    return tuple(_lines(book, day))


def _lines(book: RuleBook, day: date) -> Iterator[RuleLine]:
    law = book.at(day)
    for rule_id in sorted(book.rules):
        rule = book.rules[rule_id]
        value = law.dated(rule_id) if law.covers(rule_id) else None
        coming = next((item for item in rule.values if item.in_force_from > day), None)
        if value is not None or coming is not None:
            is_late = value is not None and law.is_past_renewal(rule_id)
            yield RuleLine(rule, value, coming, is_late)
