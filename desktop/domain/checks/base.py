"""What every check is told and what it answers; the register of checks by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeAlias

from desktop.domain.answers import Answer, Answers, AnswerValue
from desktop.domain.assessment import ConcernedWorker, ResultWarning
from desktop.domain.calendar import WorkCalendar
from desktop.domain.checks.judgement import Judgements
from desktop.domain.duty import EmployerLaw
from desktop.domain.employer import Employer
from desktop.domain.facts import FactSheet, FactValue
from desktop.domain.money import Rate, Sen
from desktop.domain.obligation import ComplianceStatus, Obligation
from desktop.domain.progress import Progress, quiet
from desktop.domain.rules import DatedValue, RuleBook
from desktop.domain.worker import Worker


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a check found; the fields are those of ``ObligationResult``."""

    status: ComplianceStatus
    reason: str
    counted: int = 0
    failed: tuple[ConcernedWorker, ...] = ()
    unconfirmed: tuple[ConcernedWorker, ...] = ()
    warnings: tuple[ResultWarning, ...] = ()
    caused_by: tuple[str, ...] = ()
    inputs: dict[str, str] = field(default_factory=dict)


class Subject:
    """The employer on one day, with what several checks share, worked out once.

    ``law`` and ``judgements`` raise ``RuleNotInForce`` on a day before the law.
    """

    def __init__(
        self,
        employer: Employer,
        workers: Sequence[Worker],
        answers: Answers,
        book: RuleBook,
        as_of: date,
        calendar: WorkCalendar,
        progress: Progress = quiet,
    ) -> None:
        self.employer = employer
        self.workers = workers
        self.answers = answers
        self.book = book
        self.as_of = as_of
        self.calendar = calendar
        self.progress = progress
        self.rules = book.at(as_of)

    @cached_property
    def law(self) -> EmployerLaw:
        """The law of the day for this employer."""
        return EmployerLaw(self.employer, self.book, self.as_of)

    @cached_property
    def active(self) -> tuple[Worker, ...]:
        """The workers whose employment runs on the day."""
        return tuple(w for w in self.workers if w.employment.is_active_on(self.as_of))

    @cached_property
    def judgements(self) -> Judgements:
        """How each active worker stands in each program."""
        return Judgements(self.law, self.active, self.progress)


class Case:
    """One obligation put to one employer: facts, answer, and the law as far as it was read."""

    def __init__(self, obligation: Obligation, subject: Subject) -> None:
        self.obligation = obligation
        self.subject = subject
        self._used: dict[str, DatedValue] = {}

    @property
    def answer(self) -> Answer | None:
        """The answer to the obligation's question, if one was given."""
        return self.subject.answers.answer_to(self.obligation.id)

    @property
    def answer_value(self) -> AnswerValue | None:
        """Yes, no, not yet or not applicable; ``None`` where only facts or nothing is told."""
        return self.answer.value if self.answer else None

    @property
    def facts(self) -> FactSheet:
        """The facts told beside the answer."""
        return FactSheet(self.answer.facts if self.answer else {})

    def fact(self, key: str) -> FactValue | None:
        """Return one fact, ``None`` where it is not told."""
        return self.facts.values.get(key)

    @property
    def records(self) -> tuple[FactSheet, ...] | None:
        """The list told; ``None``: nobody has said; empty: there are none."""
        answer = self.answer
        if answer is None or answer.records is None:
            return None
        return tuple(FactSheet(record) for record in answer.records)

    @property
    def rules_used(self) -> tuple[DatedValue, ...]:
        """The dated values that were read, in the order of their ids."""
        return tuple(self._used[rule_id] for rule_id in sorted(self._used))

    def keep(self, values: Iterable[DatedValue]) -> None:
        """Remember values that were read elsewhere for this obligation."""
        self._used.update({value.rule_id: value for value in values})

    def use(self, *rule_ids: str) -> None:
        """Remember that the result rests on these quantities; raises ``RuleNotInForce``."""
        self.keep(self.subject.rules.dated(rule_id) for rule_id in rule_ids)

    def integer(self, rule_id: str) -> int:
        """Return a count of the day's law and remember it."""
        self.use(rule_id)
        return self.subject.rules.integer(rule_id)

    def amount(self, rule_id: str) -> Sen:
        """Return an amount of the day's law in sen and remember it."""
        self.use(rule_id)
        return self.subject.rules.amount(rule_id)

    def rate(self, rule_id: str) -> Rate:
        """Return a rate of the day's law and remember it."""
        self.use(rule_id)
        return self.subject.rules.rate(rule_id)


Check: TypeAlias = Callable[[Case], Outcome]

_CHECKS: dict[str, Check] = {}


def check(name: str) -> Callable[[Check], Check]:
    """Register a check under the name that obligation files give; a name is taken once."""

    def register(function: Check) -> Check:
        if name in _CHECKS:
            raise ValueError(f"the check {name} is registered twice")
        _CHECKS[name] = function
        return function

    return register


def check_named(name: str) -> Check:
    """Return the check of that name; raises ``KeyError``."""
    return _CHECKS[name]


def check_names() -> frozenset[str]:
    """Return the names of all checks."""
    return frozenset(_CHECKS)


def aggregate(
    counted: int, failed: int, unconfirmed: int, *, tolerates_none: bool = False
) -> ComplianceStatus:
    """Make one status of many judgements.

    Nobody counted: not applicable. With ``tolerates_none`` a single failure is not met.
    """
    if counted == 0:
        return ComplianceStatus.NOT_APPLICABLE
    if failed == 0:
        return ComplianceStatus.NEEDS_CONFIRMATION if unconfirmed else ComplianceStatus.MET
    if failed == counted or tolerates_none:
        return ComplianceStatus.NOT_MET
    return ComplianceStatus.PARTLY_MET
