"""Beyond the minimum: programs that the employer need not carry, what they cost, who could join.

An offer follows from the duties alone: whoever is not a member of a program that is voluntary
may join it. JKP is never chosen by itself: it comes with the last of its prerequisites.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from desktop.domain.assessment import ConcernedWorker
from desktop.domain.calendar import Month, add_months, age_on
from desktop.domain.contribution import BILLED_PROGRAMS, MonthLaw, active_in
from desktop.domain.duty import DutyKind, EmployerLaw
from desktop.domain.employer import Employer
from desktop.domain.money import Sen
from desktop.domain.program import (
    EMPLOYMENT_PROGRAMS,
    Participation,
    ParticipationState,
    Program,
)
from desktop.domain.progress import Progress, quiet
from desktop.domain.rules import RuleBook
from desktop.domain.worker import Worker

CHOICES = tuple(program for program in BILLED_PROGRAMS if program is not Program.JKN)
"""The programs that can be chosen: JKN is compulsory for all, JKP follows by itself."""

_PROGRESS_STEP = 1000


_PAST_RENEWAL = "VALUE_PAST_RENEWAL"


@dataclass(frozen=True, slots=True)
class Offer:
    """A program that the law does not ask for, and what it would be for this roster.

    Shares are sen a month for those who could join, by the law of the day's month. ``needs``
    names what has to be chosen first (JKP alone has such). ``cannot_join`` carries the reason of
    the law for each worker to whom the program is not open or not surely open.
    """

    program: Program
    needs: tuple[Program, ...]
    can_join: tuple[ConcernedWorker, ...]
    cannot_join: tuple[ConcernedWorker, ...]
    members: int
    employer_share: Sen
    worker_share: Sen
    is_past_renewal: bool = False
    """The shares rest on a yearly value that should have been renewed."""

    @property
    def is_choice(self) -> bool:
        """Tell whether the program itself is chosen; JKP follows from what it needs."""
        return not self.needs


def offers_for(
    employer: Employer,
    workers: Sequence[Worker],
    book: RuleBook,
    day: date,
    progress: Progress = quiet,
) -> tuple[Offer, ...]:
    """Return the programs that are voluntary on ``day`` for somebody, in their order.

    Raises ``RuleNotInForce``, ``SizeUndetermined`` and ``ContributionImpossible``.
    """
    table = _OfferTable(employer, workers, book, day)
    active = [worker for worker in workers if worker.employment.is_active_on(day)]
    for done, worker in enumerate(active):
        if done % _PROGRESS_STEP == 0:
            progress(done, len(active))
        table.add(worker)
    progress(len(active), len(active))
    return table.offers()


def choose_programs(
    employer: Employer,
    workers: Sequence[Worker],
    book: RuleBook,
    programs: Collection[Program],
    start: date,
) -> tuple[Worker, ...]:
    """Return the workers whom choosing ``programs`` changes: members from ``start``.

    JKP joins where all its prerequisites are then held. Nobody is changed for whom a program is
    compulsory, closed or in doubt. Raises ``ValueError`` for a program that is no choice,
    ``RuleNotInForce`` and ``SizeUndetermined``.
    """
    if not set(programs) <= set(CHOICES):
        raise ValueError("JKN is compulsory and JKP follows from others: neither is chosen")
    membership = _Membership(EmployerLaw(employer, book, start))
    active = [worker for worker in workers if worker.employment.is_active_on(start)]
    joined = [(worker, membership.join(worker, programs)) for worker in active]
    return tuple(after for before, after in joined if after != before)


class _Membership:
    """Who may join what, by the law of one day."""

    def __init__(self, law: EmployerLaw) -> None:
        self.law = law
        self._jht_contested_age = law.rules.integer("jht.contested_age")
        months = law.rules.integer("assessment.pension_edge_months")
        self._pension_edge = add_months(law.day, months)

    def is_member(self, worker: Worker, program: Program) -> bool:
        return worker.participation(program).state is ParticipationState.YES

    def why_not(self, worker: Worker, program: Program) -> str | None:
        """Return why a voluntary program is closed or in doubt; empty when it may be joined.

        ``None`` where the program is compulsory and so nothing to offer.
        """
        duty = self.law.duty(worker, program)
        if duty.kind is not DutyKind.VOLUNTARY:
            return None if duty.is_compulsory else duty.reason
        if program is Program.JHT and self._is_past_jht(worker):
            return "JHT_AGE_CONTESTED"
        is_edge = program is Program.JP and (
            self.law.pension_reached_on(worker) < self._pension_edge
        )
        return "JP_PENSION_EDGE" if is_edge else ""

    def _is_past_jht(self, worker: Worker) -> bool:
        return age_on(worker.birth_date, self.law.day) >= self._jht_contested_age

    def join(self, worker: Worker, programs: Collection[Program]) -> Worker:
        """Return the worker as a member of those ``programs`` that may be joined."""
        new = {
            program
            for program in programs
            if not self.is_member(worker, program) and self.why_not(worker, program) == ""
        }
        if not new:
            return worker
        joined = _with_membership(worker, new, self.law.day)
        if self._completes_jkp(joined):
            return _with_membership(joined, {Program.JKP}, self.law.day)
        return joined

    def _completes_jkp(self, worker: Worker) -> bool:
        if not self.law.has_jkp or self.is_member(worker, Program.JKP):
            return False
        return self.why_no_jkp(worker) == "" and all(
            worker.participation(program).is_member_on(self.law.day)
            for program in self.law.jkp_prerequisites
        )

    def why_no_jkp(self, worker: Worker) -> str:
        """Return why JKP stays closed when the worker is registered on the day; else empty.

        The age of 54 is tested on the day of registration (PP 37/2021 Pasal 4).
        """
        registered = _with_membership(worker, {Program.JKP}, self.law.day)
        return self.law.duty(registered, Program.JKP).reason


def _with_membership(worker: Worker, programs: Collection[Program], day: date) -> Worker:
    states = [
        Participation(ParticipationState.YES, day, former.number) if program in programs else former
        for program, former in zip(EMPLOYMENT_PROGRAMS, worker.employment_programs, strict=True)
    ]
    return replace(worker, employment_programs=tuple(states))


@dataclass(slots=True)
class _Draft:
    """An offer while workers are added."""

    can_join: list[ConcernedWorker] = field(default_factory=list)
    cannot_join: list[ConcernedWorker] = field(default_factory=list)
    members: int = 0
    employer_share: Sen = 0
    worker_share: Sen = 0
    is_past_renewal: bool = False


class _OfferTable:
    """Sorts workers under the programs that are voluntary for them."""

    def __init__(
        self, employer: Employer, workers: Sequence[Worker], book: RuleBook, day: date
    ) -> None:
        month = Month.of(day)
        law = EmployerLaw(employer, book, day)
        active = sum(1 for worker in active_in(workers, month) if not worker.is_intern)
        self._month_law = MonthLaw(employer, book, month, active)
        self._membership = _Membership(law)
        self._law = law
        self._open = tuple(program for program in CHOICES if program not in law.compulsory)
        prerequisites = law.jkp_prerequisites if law.has_jkp else ()
        self._jkp_needs = tuple(program for program in prerequisites if program in self._open)
        self._drafts: dict[Program, _Draft] = {}

    def add(self, worker: Worker) -> None:
        for program in CHOICES:
            # JKM is elective for interns of every employer.
            if program in self._open or worker.is_intern:
                self._add_to(program, worker)
        if self._jkp_needs:
            self._add_jkp(worker)

    def _add_to(self, program: Program, worker: Worker) -> None:
        reason = self._membership.why_not(worker, program)
        if reason is None or (reason and program not in self._open):
            return
        draft = self._drafts.setdefault(program, _Draft())
        if self._membership.is_member(worker, program):
            draft.members += 1
        elif reason:
            draft.cannot_join.append(_concern(worker, reason))
        else:
            draft.can_join.append(_concern(worker, f"{program.value}_VOLUNTARY"))
            terms = self._month_law.terms(worker, program)
            draft.employer_share += terms.employer_share
            draft.worker_share += terms.worker_share
            draft.is_past_renewal |= _PAST_RENEWAL in terms.notes

    def _add_jkp(self, worker: Worker) -> None:
        """Put the worker under JKP as if all that it needs were joined today."""
        draft = self._drafts.setdefault(Program.JKP, _Draft())
        if self._law.duty(worker, Program.JKP).is_compulsory:
            draft.members += 1
            return
        joined = self._membership.join(worker, self._jkp_needs)
        reason = self._membership.why_no_jkp(joined)
        if reason:
            draft.cannot_join.append(_concern(worker, reason))
        else:
            draft.can_join.append(_concern(worker, "JKP_FOLLOWS"))

    def offers(self) -> tuple[Offer, ...]:
        return tuple(
            Offer(
                program=program,
                needs=self._jkp_needs if program is Program.JKP else (),
                can_join=tuple(draft.can_join),
                cannot_join=tuple(draft.cannot_join),
                members=draft.members,
                employer_share=draft.employer_share,
                worker_share=draft.worker_share,
                is_past_renewal=draft.is_past_renewal,
            )
            for program in Program
            if (draft := self._drafts.get(program)) is not None
        )


def _concern(worker: Worker, reason: str) -> ConcernedWorker:
    return ConcernedWorker(worker.worker_id, worker.source_row, reason)
