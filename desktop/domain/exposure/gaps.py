"""Which programs a worker surely lacks or lacked, and what is in doubt and so never counted."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from desktop.domain.contribution import BILLED_PROGRAMS
from desktop.domain.duty import DutyKind, EmployerLaw
from desktop.domain.program import ParticipationState, Program
from desktop.domain.worker import Worker

CONTESTED = "EXPOSURE_CONTESTED_NOT_COUNTED"
UNKNOWN = "EXPOSURE_UNKNOWN_NOT_COUNTED"
NEW = "EXPOSURE_NEW_NOT_COUNTED"
LEFT = "EXPOSURE_LEFT_NOT_COUNTED"
INTERN = "EXPOSURE_INTERN_NOT_COUNTED"

EMPLOYMENT_BILLED = tuple(program for program in BILLED_PROGRAMS if program is not Program.JKN)


class Gap(NamedTuple):
    """A program that a worker lacks; ``until`` is the day of registration, if there is one."""

    program: Program
    until: date


class Standing(NamedTuple):
    """How one worker stands: the gaps, codes of doubts, the first day of any membership.

    ``begins`` is the first day on which the duty existed for this worker, ``member_since``
    ``date.min`` when a membership without a date, or perhaps one, is on record.
    """

    begins: date
    gaps: tuple[Gap, ...]
    doubts: frozenset[str]
    member_since: date


class GapFinder:
    """Finds gaps by the law of the day of reckoning."""

    def __init__(self, law: EmployerLaw, pension_edge: date) -> None:
        self._law = law
        self._day = law.day
        self._pension_edge = pension_edge
        self._grace = timedelta(days=law.rules.integer("deadline.registration_days"))
        phasing = law.rules.book.rules[f"phasing.{law.size.rule_name}"]
        self.first_duty = phasing.values[0].in_force_from

    def why_not_reckoned(self, worker: Worker) -> str | None:
        """Return why a worker is left out altogether: a code, or empty for who is yet to come."""
        employment = worker.employment
        if not employment.is_active_on(self._day):
            # A list keeps who left; that such a worker is no member today tells nothing.
            return "" if employment.start > self._day else LEFT
        # The base of an intern is the wage of a comparable worker, which nobody recorded.
        return INTERN if worker.is_intern else None

    def standing(self, worker: Worker) -> Standing:
        """Judge one active worker in every program that is charged."""
        begins = max(worker.employment.start, self.first_duty)
        in_time = begins + self._grace
        gaps: list[Gap] = []
        doubts: set[str] = set()
        for program in BILLED_PROGRAMS:
            participation = worker.participation(program)
            if participation.state is ParticipationState.YES:
                until = participation.registered_on
                if until is not None and until > in_time and in_time < self._day:
                    gaps.append(Gap(program, until))
            elif doubt := self._doubt(worker, program, in_time):
                doubts.add(doubt)
            elif self._law.duty(worker, program).is_compulsory:
                gaps.append(Gap(program, date.max))
        return Standing(begins, tuple(gaps), frozenset(doubts), self._member_since(worker))

    def _doubt(self, worker: Worker, program: Program, in_time: date) -> str:
        """Return why a program that is not recorded is not counted; empty when it is sure."""
        duty = self._law.duty(worker, program)
        if duty.kind is DutyKind.CONTESTED:
            return CONTESTED
        if not duty.is_compulsory:
            return ""
        if worker.participation(program).state is ParticipationState.UNKNOWN:
            return UNKNOWN
        if program is Program.JP and self.is_at_pension_edge(worker, self._pension_edge):
            return CONTESTED
        return NEW if in_time >= self._day else ""

    def is_at_pension_edge(self, worker: Worker, edge: date) -> bool:
        """Tell whether the worker reaches the JP pension age before ``edge``."""
        return self._law.pension_reached_on(worker) < edge

    def _member_since(self, worker: Worker) -> date:
        since = date.max
        for program in EMPLOYMENT_BILLED:
            participation = worker.participation(program)
            if participation.state is ParticipationState.YES:
                since = min(since, participation.registered_on or date.min)
                continue
            is_unknown = participation.state is ParticipationState.UNKNOWN
            if is_unknown and self._law.duty(worker, program).is_compulsory:
                return date.min
        return since
