"""The law of two months put to one roster: who is affected, by how much, because of what.

The roster is held still: the same workers with the same wages stand in both months, whether or
not they were employed then; a membership counts in both months, whenever it began. What is left
is the law, and time itself: who reaches an age between the months. Nothing is invented: a
yearly value that should be there and is not is listed as not yet known, and its last one counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import pairwise

from desktop.domain.assessment import ConcernedWorker
from desktop.domain.calendar import Month
from desktop.domain.contribution import MonthLaw, WorkerContribution
from desktop.domain.employer import Employer
from desktop.domain.law_change import (
    CauseKind,
    LawCause,
    LawComparison,
    RuleChange,
    Shares,
    UnknownValue,
)
from desktop.domain.money import Sen
from desktop.domain.month_rates import INSIDE_PARTS
from desktop.domain.program import EMPLOYMENT_PROGRAMS, Program
from desktop.domain.progress import Progress, quiet
from desktop.domain.rules import DatedValue, Rule, RuleBook
from desktop.domain.wage_floor import WageFloors
from desktop.domain.worker import Worker

_PENSION_AGE = "jp.pension_age"
_PROGRESS_STEP = 1000
_UNCERTAIN = frozenset(
    {
        "FLOOR_UNKNOWN",
        "FLOOR_UNCONFIRMED",
        "FLOOR_OF_SMALL_EMPLOYER_UNCONFIRMED",
        "VALUE_PAST_RENEWAL",
        "RELIEF_NOT_SHOWN",
    }
)
_FOREIGNER_CODES = frozenset({"FOREIGNER_UNDER_SIX_MONTHS", "FOREIGNER_PERIOD_UNKNOWN"})


class _Watched(Mapping[str, Rule]):
    """The rules, remembering which were asked for."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._rules = rules
        self.asked: set[str] = set()

    def __getitem__(self, rule_id: str) -> Rule:
        self.asked.add(rule_id)
        return self._rules[rule_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rules)

    def __len__(self) -> int:
        return len(self._rules)


@dataclass(slots=True)
class _Tally:
    """Differences of many workers, added up."""

    workers: list[ConcernedWorker] = field(default_factory=list)
    employer: dict[Program, Sen] = field(default_factory=dict)
    worker: dict[Program, Sen] = field(default_factory=dict)
    inside: dict[str, Sen] = field(default_factory=dict)

    def add(self, old: WorkerContribution | None, new: WorkerContribution) -> None:
        """Add what ``new`` has more than ``old``; all of it without an old one."""
        for total, before, after in (
            (self.employer, old.employer_share if old else {}, new.employer_share),
            (self.worker, old.worker_share if old else {}, new.worker_share),
        ):
            for program in before.keys() | after.keys():
                step = after.get(program, 0) - before.get(program, 0)
                total[program] = total.get(program, 0) + step
        former = old.inside if old else {}
        for part in former.keys() | new.inside.keys():
            step = new.inside.get(part, 0) - former.get(part, 0)
            self.inside[part] = self.inside.get(part, 0) + step

    def shares(self) -> Shares:
        """Return the sums that are not zero, in the order of the programs."""
        return Shares(
            {program: amount for program in Program if (amount := self.employer.get(program, 0))},
            {program: amount for program in Program if (amount := self.worker.get(program, 0))},
            {part: amount for part in INSIDE_PARTS if (amount := self.inside.get(part, 0))},
        )


def compare_months(
    employer: Employer,
    workers: Sequence[Worker],
    book: RuleBook,
    before: Month,
    after: Month,
    progress: Progress = quiet,
) -> LawComparison:
    """Put the law of ``before`` and of ``after`` (earlier or later) to the same ``workers``.

    Raises ``RuleNotInForce``, ``SizeUndetermined`` and ``ContributionImpossible``.
    """
    roster = [_held_still(worker) for worker in workers]
    return _Comparison(employer, roster, book, before, after).run(progress)


def _held_still(worker: Worker) -> Worker:
    """Let every membership count in both months; JKP keeps its day, on which its age is tested."""
    programs = tuple(
        stated if program is Program.JKP else replace(stated, registered_on=None)
        for program, stated in zip(EMPLOYMENT_PROGRAMS, worker.employment_programs, strict=True)
    )
    return replace(worker, employment_programs=programs)


class _Comparison:
    """One comparison: the law goes from one month to the other in steps, a cause each.

    The first step lets time pass under the old values, each further one puts one change into
    force; so the differences of the steps add up exactly.
    """

    def __init__(
        self, employer: Employer, roster: list[Worker], book: RuleBook, before: Month, after: Month
    ) -> None:
        self._employer, self._roster, self._book = employer, roster, book
        self._before, self._after = before, after
        self._headcount = sum(1 for worker in roster if not worker.is_intern)
        self._read = self._read_rules()
        changed = {change.rule.id: change for change in self._changes()}
        self._pension_change = changed.pop(_PENSION_AGE, None)
        self._groups = _group(list(changed.values()))
        self._laws = self._steps()
        self._tallies = [_Tally() for _ in self._groups]
        self._by_time: dict[str, _Tally] = {}
        self._kept = _Tally()
        self._notes: set[str] = set()
        self._totals = (_Tally(), _Tally(), _Tally())

    def _law(self, book: RuleBook, month: Month) -> MonthLaw:
        return MonthLaw(self._employer, book, month, self._headcount)

    def _read_rules(self) -> set[str]:
        """Return the ids of all rules that this roster's contributions rest on."""
        watched = _Watched(self._book.rules)
        book = replace(self._book, rules=watched)
        for month in (self._before, self._after):
            self._law(book, month)
            floors = WageFloors(self._employer, book.at(month.last))
            for worker in self._roster:
                floors.floor_for(worker)
        return watched.asked & self._book.rules.keys()

    def _changes(self) -> Iterator[RuleChange]:
        for rule_id in sorted(self._read):
            old = _value_on(self._book, rule_id, self._before.last)
            new = _value_on(self._book, rule_id, self._after.last)
            if (old.value if old else None) != (new.value if new else None):
                states = (old, new) if self._before < self._after else (new, old)
                yield RuleChange(self._book.rules[rule_id], old, new, _first_day(*states))

    def _steps(self) -> list[MonthLaw]:
        laws = [self._law(self._book, self._before)]
        for number in range(len(self._groups) + 1):
            waiting = [change for _, changes in self._groups[number:] for change in changes]
            laws.append(self._law(_without(self._book, waiting), self._after))
        return laws

    def run(self, progress: Progress) -> LawComparison:
        """Compute every worker under every step."""
        without_age = self._law_without_new_age()
        for done, worker in enumerate(self._roster):
            if done % _PROGRESS_STEP == 0:
                progress(done, len(self._roster))
            steps = [law.compute(worker) for law in self._laws]
            self._count(worker, steps)
            if without_age and _differs(without_age.compute(worker), steps[-1]):
                self._kept.workers.append(_concern(worker, _PENSION_AGE))
        progress(len(self._roster), len(self._roster))
        return self._result()

    def _law_without_new_age(self) -> MonthLaw | None:
        """Return the law in which the pension age did not change, to see whom the change keeps."""
        if self._pension_change is None:
            return None
        rule = self._pension_change.rule
        values = [item for item in rule.values if item.in_force_from <= self._before.last]
        values[-1] = replace(values[-1], in_force_until=None)
        rules = {**self._book.rules, rule.id: replace(rule, values=tuple(values))}
        return self._law(replace(self._book, rules=rules), self._after)

    def _count(self, worker: Worker, steps: list[WorkerContribution]) -> None:
        first, last = steps[0], steps[-1]
        self._notes |= _UNCERTAIN.intersection((*first.notes, *last.notes))
        for tally, pair in zip(
            self._totals, ((None, first), (None, last), (first, last)), strict=True
        ):
            tally.add(*pair)
        if _share_differs(first, last):
            self._totals[2].workers.append(_concern(worker, ""))
        if _differs(first, steps[1]):
            code = _reason_of_time(first, steps[1])
            _note(self._by_time.setdefault(code, _Tally()), worker, code, first, steps[1])
        pairs = zip(self._groups, self._tallies, pairwise(steps[1:]), strict=True)
        for (code, _), tally, (old, new) in pairs:
            if _differs(old, new):
                _note(tally, worker, code, old, new)

    def _result(self) -> LawComparison:
        before, after, difference = self._totals
        return LawComparison(
            before=self._before,
            after=self._after,
            workers=len(self._roster),
            affected=tuple(difference.workers),
            before_total=before.shares(),
            after_total=after.shares(),
            difference=difference.shares(),
            causes=tuple(self._causes()),
            not_yet_known=tuple(self._not_yet_known()),
            notes=tuple(sorted(self._notes)),
            rules_version=self._book.version,
            rules_digest=self._book.digest,
        )

    def _causes(self) -> Iterator[LawCause]:
        for (code, changes), tally in zip(self._groups, self._tallies, strict=True):
            yield _cause(CauseKind.RULE, code, tally, tuple(changes))
        if self._pension_change is not None:
            yield _cause(CauseKind.RULE, _PENSION_AGE, self._kept, (self._pension_change,))
        for code in sorted(self._by_time):
            yield _cause(CauseKind.TIME, code, self._by_time[code], ())

    def _not_yet_known(self) -> Iterator[UnknownValue]:
        day = self._after.last
        rules = self._book.at(day)
        for rule_id in sorted(self._read):
            rule, last = self._book.rules[rule_id], _value_on(self._book, rule_id, day)
            renew_by = (last.renew_by or rule.renew_by) if last else None
            if last and renew_by and rules.is_past_renewal(rule_id):
                yield UnknownValue(rule_id, rule, renew_by, last)
        floors = WageFloors(self._employer, self._book.at(self._before.last))
        for own in floors.own_figures() if self._after.year > self._before.year else ():
            yield UnknownValue(own.rule_id, None, date(self._before.year + 1, 1, 1), own)


def _value_on(book: RuleBook, rule_id: str, day: date) -> DatedValue | None:
    rules = book.at(day)
    return rules.dated(rule_id) if rules.covers(rule_id) else None


def _first_day(older: DatedValue | None, newer: DatedValue | None) -> date:
    """Return the day on which the newer state begins: a value, or none any more."""
    if newer is not None:
        return newer.in_force_from
    if older is None or older.in_force_until is None:
        raise ValueError("neither state of the change has an end or a beginning")
    return older.in_force_until + timedelta(days=1)


def _group(changes: list[RuleChange]) -> list[tuple[str, list[RuleChange]]]:
    """Put together what cannot be told apart: a family of which members begin or end.

    The bounds of size belong together too. The order is that of the days.
    """
    families = {
        _family(change.rule.id)
        for change in changes
        if change.before is None or change.after is None or _family(change.rule.id) == "size"
    }
    groups: dict[str, list[RuleChange]] = {}
    for change in changes:
        family = _family(change.rule.id)
        groups.setdefault(family if family in families else change.rule.id, []).append(change)
    return sorted(groups.items(), key=lambda item: (min(c.day for c in item[1]), item[0]))


def _family(rule_id: str) -> str:
    return rule_id.rpartition(".")[0]


def _without(book: RuleBook, changes: Sequence[RuleChange]) -> RuleBook:
    """Return the law in which these changes did not happen."""
    rules = dict(book.rules)
    for change in changes:
        if change.before is None:
            del rules[change.rule.id]
        else:
            held = replace(change.before, in_force_from=date.min, in_force_until=None)
            rules[change.rule.id] = replace(change.rule, values=(held,))
    return replace(book, rules=rules)


def _share_differs(old: WorkerContribution, new: WorkerContribution) -> bool:
    return old.employer_share != new.employer_share or old.worker_share != new.worker_share


def _differs(old: WorkerContribution, new: WorkerContribution) -> bool:
    return _share_differs(old, new) or old.inside != new.inside


def _reason_of_time(old: WorkerContribution, new: WorkerContribution) -> str:
    for code in ("JP_PENSION_AGE", "JHT_AGE_CONTESTED"):
        if (code in old.notes) != (code in new.notes):
            return code
    if _FOREIGNER_CODES & {*old.notes, *new.notes}:
        return "FOREIGNER_UNDER_SIX_MONTHS"
    return "TIME_PASSED"


def _concern(worker: Worker, reason: str) -> ConcernedWorker:
    return ConcernedWorker(worker.worker_id, worker.source_row, reason)


def _note(
    tally: _Tally, worker: Worker, code: str, old: WorkerContribution, new: WorkerContribution
) -> None:
    tally.workers.append(_concern(worker, code))
    tally.add(old, new)


def _cause(kind: CauseKind, code: str, tally: _Tally, changes: tuple[RuleChange, ...]) -> LawCause:
    return LawCause(kind, code, changes, tuple(tally.workers), tally.shares())
