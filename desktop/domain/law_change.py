"""What a comparison of the law of two months says, and the changes that are known to come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from desktop.domain.assessment import ConcernedWorker
from desktop.domain.calendar import Month
from desktop.domain.money import Sen
from desktop.domain.program import Program
from desktop.domain.rules import DatedValue, Rule, RuleBook


class CauseKind(Enum):
    """What brings a difference about: a rule that changed, or time that passed."""

    RULE = "rule"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Shares:
    """Amounts in sen a month; ``inside`` holds the JKP parts, which are never an extra charge."""

    employer: Mapping[Program, Sen]
    worker: Mapping[Program, Sen]
    inside: Mapping[str, Sen]

    @property
    def employer_sum(self) -> Sen:
        """What the employer pays for all programs."""
        return sum(self.employer.values())

    @property
    def worker_sum(self) -> Sen:
        """What the workers pay for all programs."""
        return sum(self.worker.values())


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A quantity with its value on either side; ``None`` where it has none.

    ``day`` is the first day on which the later of the two states holds.
    """

    rule: Rule
    before: DatedValue | None
    after: DatedValue | None
    day: date


@dataclass(frozen=True, slots=True)
class LawCause:
    """One cause with the workers whom it concerns and what it adds or takes away.

    ``code`` is the id of the rule (or of the family of rules that begin or end together), or
    for time the code of the reason.
    """

    kind: CauseKind
    code: str
    changes: tuple[RuleChange, ...]
    workers: tuple[ConcernedWorker, ...]
    difference: Shares


@dataclass(frozen=True, slots=True)
class UnknownValue:
    """A yearly value that should have been renewed by then: what was last known of it."""

    rule_id: str
    rule: Rule | None
    renew_by: date
    last: DatedValue


@dataclass(frozen=True, slots=True, kw_only=True)
class LawComparison:
    """What one roster owes by the law of two months, and why it differs.

    The differences of all causes add up to ``difference``. ``affected`` are the workers for whom
    the employer's or the worker's share differs; ``notes`` are codes of what is uncertain in one
    of the months or in both.
    """

    before: Month
    after: Month
    workers: int
    affected: tuple[ConcernedWorker, ...]
    before_total: Shares
    after_total: Shares
    difference: Shares
    causes: tuple[LawCause, ...]
    not_yet_known: tuple[UnknownValue, ...]
    notes: tuple[str, ...]
    rules_version: str
    rules_digest: str


def upcoming_changes(book: RuleBook, day: date) -> tuple[RuleChange, ...]:
    """Return the changes after ``day`` that are known with their date, the next ones first."""
    found = [change for rule in book.rules.values() for change in _changes_after(rule, day)]
    return tuple(sorted(found, key=lambda change: (change.day, change.rule.id)))


def _changes_after(rule: Rule, day: date) -> Iterator[RuleChange]:
    for former, value in zip((None, *rule.values), rule.values, strict=False):
        if value.in_force_from > day:
            yield RuleChange(rule, former, value, value.in_force_from)
    for value, later in zip(rule.values, (*rule.values[1:], None), strict=True):
        if value.in_force_until is None or value.in_force_until < day:
            continue
        end = value.in_force_until + timedelta(days=1)
        if later is None or later.in_force_from > end:
            yield RuleChange(rule, value, None, end)
