"""Which programs the law asks for a worker on a day, and why.

One definition for contributions, assessment and the window: nothing else decides who must be
registered in what.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from desktop.domain.calendar import add_months, birthday
from desktop.domain.employer import Employer, SizeClass, employer_size
from desktop.domain.program import EMPLOYMENT_PROGRAMS, JknStatus, Program
from desktop.domain.rules import DatedValue, RuleBook, RulesAt
from desktop.domain.worker import Citizenship, EmploymentKind, Worker


class DutyKind(Enum):
    """How the law stands on one program for one worker."""

    COMPULSORY = "compulsory"
    VOLUNTARY = "voluntary"
    CONTESTED = "contested"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True)
class Duty:
    """The answer of the law, with the code of its reason.

    A contested duty with ``is_due_unless_refused`` is one that no text excepts, so that its
    contribution is computed unless the data say that the worker takes no part.
    """

    kind: DutyKind
    reason: str = ""
    is_due_unless_refused: bool = False

    @property
    def is_compulsory(self) -> bool:
        """Tell whether the law asks for the program without doubt."""
        return self.kind is DutyKind.COMPULSORY


_JKP_PLACE = EMPLOYMENT_PROGRAMS.index(Program.JKP)
_COMPULSORY = Duty(DutyKind.COMPULSORY)
_PROJECT_ONLY = Duty(DutyKind.EXCLUDED, "PROJECT_WORKER")
_INTERN = Duty(DutyKind.EXCLUDED, "INTERN")


class PensionAges:
    """The JP pension age of each birth cohort (PP 45/2015 Pasal 15)."""

    def __init__(self, book: RuleBook) -> None:
        self._values = book.rules["jp.pension_age"].values
        self._reached: dict[date, date] = {}

    @property
    def values(self) -> tuple[DatedValue, ...]:
        """The ages with the days from which they hold."""
        return self._values

    def reached_on(self, birth_date: date) -> date:
        """Return the first day on which the age is at least the pension age of that day.

        Today's age is never compared with today's pension age: who reached it once does not
        come back when it rises.
        """
        if birth_date not in self._reached:
            self._reached[birth_date] = self._find(birth_date)
        return self._reached[birth_date]

    @cached_property
    def _steps(self) -> tuple[tuple[int, date, date], ...]:
        """The ages with the first day of each and of the one that follows it."""
        starts = [value.in_force_from for value in self._values]
        ages = [_years(value) for value in self._values]
        return tuple(zip(ages, starts, [*starts[1:], date.max], strict=True))

    def _find(self, birth_date: date) -> date:
        first_start = self._steps[0][1]
        for years, start, following in self._steps:
            # The young pass most steps by: no day need be worked out for them.
            if birth_date.year + years > following.year:
                continue
            day = birthday(birth_date, years)
            reached = day if start == first_start else max(day, start)
            if reached < following:
                return reached
        return date.max


def _years(value: DatedValue) -> int:
    if not isinstance(value.value, int):
        raise TypeError(f"{value.rule_id} is no number of years")
    return value.value


def works_six_months(worker: Worker, day: date, months: int) -> bool | None:
    """Tell whether a foreigner works at least ``months`` here; ``None`` when it is not known.

    Source: PP 44/2015 Pasal 5 as amended by PP 49/2023; UU 24/2011 Pasal 14.
    """
    employment = worker.employment
    full = add_months(employment.start, months)
    ends = [end for end in (employment.end, employment.contract_end) if end is not None]
    until = [*ends, day] if employment.end is None else ends
    # Contracted for that long or working that long: either is enough (UU 24/2011 Pasal 14).
    if any(end + timedelta(days=1) >= full for end in until):
        return True
    return False if ends else None


class _Cohort(NamedTuple):
    """What the law of one day makes of a birth date."""

    pension_reached_on: date
    is_pensioned: bool
    last_jp_start: date
    """Who starts later can no longer be registered in JP."""
    is_jht_contested: bool
    jkp_closed_from: date
    """The first day on which a registration in JKP comes too late."""


class EmployerLaw:
    """The law of one day for one employer, read once and asked for every worker.

    Raises ``SizeUndetermined`` and ``RuleNotInForce``.
    """

    def __init__(self, employer: Employer, book: RuleBook, day: date) -> None:
        rules = book.at(day)
        self.employer = employer
        self._is_construction = employer.is_construction
        self.rules: RulesAt = rules
        self.day = day
        self.employer_size = employer_size(employer, rules)
        self.pension_ages = PensionAges(book)
        phasing = rules.names(f"phasing.{self.size.rule_name}")
        # JKN has no phasing left: every size owes it (Perpres 82/2018 Pasal 13 ayat (1)).
        self.compulsory = frozenset(Program[name] for name in phasing) | {Program.JKN}
        self._project = frozenset(Program[name] for name in rules.names("phasing.construction"))
        self._intern = frozenset(Program[name] for name in rules.names("phasing.intern"))
        self._foreigner_months = rules.integer("foreigner.minimum_months")
        self._jht_contested_age = rules.integer("jht.contested_age")
        self._last_registration_months = rules.integer("jp.last_registration_months")
        self._read_jkp(book)
        self._cohorts: dict[date, _Cohort] = {}
        self._duties: dict[tuple[object, ...], Mapping[Program, Duty]] = {}
        self._latest: tuple[Worker | None, Mapping[Program, Duty]] = (None, {})

    def _read_jkp(self, book: RuleBook) -> None:
        self.has_jkp = self.rules.covers("jkp.contract_kinds")
        self.jkp_prerequisites: tuple[Program, ...] = ()
        self._chosen: tuple[Program, ...] = ()
        if not self.has_jkp:
            return
        is_micro_small = self.size in (SizeClass.MICRO, SizeClass.SMALL)
        group = "micro_small" if is_micro_small else "medium_large"
        prerequisites = self.rules.names(f"jkp.prerequisites_{group}")
        self.jkp_prerequisites = tuple(Program[name] for name in prerequisites)
        # What the size leaves to choice counts for JKP where it was chosen.
        self._chosen = tuple(p for p in self.jkp_prerequisites if p not in self.compulsory)
        names = self.rules.names("jkp.contract_kinds")
        # Few members, found by identity: a set would hash one for every worker.
        self._jkp_kinds = tuple(kind for kind in EmploymentKind if kind.value in names)
        self._jkp_max_age = self.rules.integer("jkp.max_age_at_registration")
        self._jkp_start = book.rules["jkp.contract_kinds"].values[0].in_force_from

    @property
    def size(self) -> SizeClass:
        """The size class of the employer."""
        return self.employer_size.size

    def works_in_project(self, worker: Worker) -> bool:
        """Tell whether the worker is a construction project worker of this employer."""
        return self.employer.is_construction and worker.works_in_project(
            is_construction_employer=True
        )

    def is_covered(self, worker: Worker) -> bool | None:
        """Tell whether the law covers the worker at all; ``None`` when it is not known."""
        if not worker.is_foreign:
            return True
        return works_six_months(worker, self.day, self._foreigner_months)

    def pension_reached_on(self, worker: Worker) -> date:
        """Return the day on which the worker reaches the JP pension age of the cohort."""
        return self._cohort(worker.birth_date).pension_reached_on

    def is_pensioned(self, worker: Worker) -> bool:
        """Tell whether the worker has reached the JP pension age of the cohort."""
        return self._cohort(worker.birth_date).is_pensioned

    def _cohort(self, birth_date: date) -> _Cohort:
        found = self._cohorts.get(birth_date)
        if found is None:
            found = self._cohorts[birth_date] = self._read_cohort(birth_date)
        return found

    def _read_cohort(self, birth_date: date) -> _Cohort:
        reached = self.pension_ages.reached_on(birth_date)
        return _Cohort(
            pension_reached_on=reached,
            is_pensioned=reached <= self.day,
            last_jp_start=add_months(reached, -self._last_registration_months),
            is_jht_contested=birthday(birth_date, self._jht_contested_age) <= self.day,
            jkp_closed_from=(birthday(birth_date, self._jkp_max_age) if self.has_jkp else date.min),
        )

    def duty(self, worker: Worker, program: Program) -> Duty:
        """Return what the law asks of this worker in ``program`` on this day."""
        return self.duties(worker)[program]

    def duties(self, worker: Worker) -> Mapping[Program, Duty]:
        """Return what the law asks of this worker in every program on this day."""
        # All programs of a worker are asked for one after the other.
        latest, duties = self._latest
        if latest is worker:
            return duties
        likeness = self._likeness(worker)
        found = self._duties.get(likeness)
        if found is None:
            found = {program: self._find_duty(worker, program) for program in Program}
            self._duties[likeness] = found
        self._latest = (worker, found)
        return found

    def _likeness(self, worker: Worker) -> tuple[object, ...]:
        """Return all that the duties of a worker rest on: who is alike in it owes the same."""
        if self._is_construction and self.works_in_project(worker):
            return ("PROJECT",)
        employment = worker.employment
        kind, start = employment.kind, employment.start
        if kind is EmploymentKind.INTERN:
            return ("INTERN",)
        # This is asked for every worker, mostly of a birth date that is known.
        cohort = self._cohorts.get(worker.birth_date) or self._cohort(worker.birth_date)
        return (
            worker.citizenship is Citizenship.FOREIGN and (True, self.is_covered(worker)),
            cohort.is_pensioned,
            start > cohort.last_jp_start,
            cohort.is_jht_contested,
            worker.jkn_status is JknStatus.OTHER_EMPLOYER,
            self.has_jkp and kind in self._jkp_kinds and 1 + self._is_in_jkp_age(worker, cohort),
            self._chosen and tuple(worker.is_member_on(p, self.day) for p in self._chosen),
        )

    def _find_duty(self, worker: Worker, program: Program) -> Duty:
        if self.works_in_project(worker):
            return _COMPULSORY if program in self._project else _PROJECT_ONLY
        if worker.is_intern:
            return self._duty_of_intern(program)
        if worker.is_foreign:
            foreign = self._duty_of_foreigner(worker, program)
            if foreign is not None:
                return foreign
        if program is Program.JKP:
            return self._duty_jkp(worker)
        return self._duty_by_size(worker, program)

    def _duty_of_intern(self, program: Program) -> Duty:
        if program in self._intern:
            return _COMPULSORY
        if program is Program.JKM:
            return Duty(DutyKind.VOLUNTARY, "INTERN_JKM_ELECTIVE")
        return _INTERN

    def _duty_of_foreigner(self, worker: Worker, program: Program) -> Duty | None:
        is_covered = self.is_covered(worker)
        if is_covered is False:
            return Duty(DutyKind.EXCLUDED, "FOREIGNER_UNDER_SIX_MONTHS")
        if program is Program.JKP:
            return Duty(DutyKind.EXCLUDED, "JKP_INDONESIANS_ONLY")
        if program is Program.JP:
            return Duty(DutyKind.CONTESTED, "JP_FOREIGN_CONTESTED")
        if is_covered is None and program in self.compulsory:
            return Duty(DutyKind.CONTESTED, "FOREIGNER_PERIOD_UNKNOWN", is_due_unless_refused=True)
        return None

    def _duty_by_size(self, worker: Worker, program: Program) -> Duty:
        cohort = self._cohort(worker.birth_date)
        if program is Program.JP and (reason := _jp_exclusion(worker, cohort)):
            return Duty(DutyKind.EXCLUDED, reason)
        if program not in self.compulsory:
            return Duty(DutyKind.VOLUNTARY, f"{program.value}_VOLUNTARY")
        if program is Program.JHT and cohort.is_jht_contested:
            return Duty(DutyKind.CONTESTED, "JHT_AGE_CONTESTED", is_due_unless_refused=True)
        if program is Program.JKN and worker.jkn_status is JknStatus.OTHER_EMPLOYER:
            return Duty(DutyKind.CONTESTED, "JKN_OTHER_EMPLOYER")
        return _COMPULSORY

    def _duty_jkp(self, worker: Worker) -> Duty:
        reason = self._jkp_exclusion(worker, self._cohort(worker.birth_date))
        if reason:
            return Duty(DutyKind.EXCLUDED, reason)
        # Neither project worker, intern nor foreigner comes this far.
        prerequisites = [self._duty_by_size(worker, program) for program in self.jkp_prerequisites]
        if any(duty.kind is DutyKind.EXCLUDED for duty in prerequisites):
            return Duty(DutyKind.EXCLUDED, "JKP_PREREQUISITE_EXCLUDED")
        for program, duty in zip(self.jkp_prerequisites, prerequisites, strict=True):
            is_member = worker.is_member_on(program, self.day)
            if duty.kind is DutyKind.VOLUNTARY and not is_member:
                return Duty(DutyKind.EXCLUDED, "JKP_PREREQUISITE_VOLUNTARY")
        return _COMPULSORY

    def _jkp_exclusion(self, worker: Worker, cohort: _Cohort) -> str:
        if not self.has_jkp:
            return "JKP_NOT_IN_FORCE"
        if worker.employment.kind not in self._jkp_kinds:
            return "JKP_CONTRACT_KIND"
        return "" if self._is_in_jkp_age(worker, cohort) else "JKP_AGE_AT_REGISTRATION"

    def _is_in_jkp_age(self, worker: Worker, cohort: _Cohort) -> bool:
        registered = worker.employment_programs[_JKP_PLACE].registered_on
        tested_on = registered or max(worker.employment.start, self._jkp_start)
        return tested_on < cohort.jkp_closed_from


def _jp_exclusion(worker: Worker, cohort: _Cohort) -> str:
    if cohort.is_pensioned:
        return "JP_PENSION_AGE"
    return "JP_STARTED_TOO_LATE" if worker.employment.start > cohort.last_jp_start else ""
