"""The worker: who, on what terms, for what wage, in which programs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from desktop.domain.dependant import Dependant, FamilyCount, count_family, told_family
from desktop.domain.money import Sen
from desktop.domain.program import (
    EMPLOYMENT_PROGRAMS,
    UNKNOWN_PARTICIPATION,
    JknStatus,
    Participation,
    ParticipationState,
    Program,
)


class Sex(Enum):
    """The sex on the identity card; the value is the letter that BPJS sheets carry."""

    MALE = "L"
    FEMALE = "P"

    __hash__ = object.__hash__  # as programs: looked up for every worker


class Citizenship(Enum):
    """Indonesian or foreign; the value is the Indonesian abbreviation."""

    INDONESIAN = "WNI"
    FOREIGN = "WNA"

    __hash__ = object.__hash__  # as programs: looked up for every worker


class EmploymentKind(Enum):
    """The kind of contract; the value is the word used in the plain table."""

    PKWTT = "PKWTT"
    PKWT = "PKWT"
    DAILY = "Harian"
    PIECE_RATE = "Borongan"
    SEASONAL = "Musiman"
    PART_TIME = "Paruh Waktu"
    INTERN = "Magang"

    __hash__ = object.__hash__  # as programs: kinds are counted for every worker


PROJECT_KINDS = frozenset(
    {
        EmploymentKind.PKWT,
        EmploymentKind.DAILY,
        EmploymentKind.PIECE_RATE,
        EmploymentKind.SEASONAL,
    }
)
"""Kinds that make a construction project worker (PP 44/2015 Pasal 54, Perpres 109/2013)."""


@dataclass(frozen=True, slots=True)
class Employment:
    """The terms of one worker's employment."""

    kind: EmploymentKind
    start: date
    end: date | None = None
    contract_end: date | None = None
    workplace: str = ""
    unit: str = ""
    position: str = ""
    is_in_construction_project: bool = False

    def is_active_on(self, day: date) -> bool:
        """Tell whether the employment runs on ``day``; both ends count."""
        return self.start <= day and (self.end is None or self.end >= day)

    def overlaps(self, first: date, last: date) -> bool:
        """Tell whether the employment runs on any day from ``first`` to ``last``."""
        return self.start <= last and (self.end is None or self.end >= first)

    def overlaps_partly(self, first: date, last: date) -> bool:
        """Tell whether the employment begins after ``first`` or ends before ``last``."""
        return self.start > first or (self.end is not None and self.end < last)


_ALL_UNKNOWN = (UNKNOWN_PARTICIPATION,) * len(EMPLOYMENT_PROGRAMS)
_PROGRAM_INDEX = {program: index for index, program in enumerate(EMPLOYMENT_PROGRAMS)}
_JKN_STATES = {
    JknStatus.THIS_EMPLOYER: ParticipationState.YES,
    JknStatus.UNKNOWN: ParticipationState.UNKNOWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """One worker of the employer.

    ``basic_wage`` and ``fixed_allowances`` are sen a month; for daily workers sen a day; for
    piece-rate and seasonal workers the average month of 3 or 12 months. ``employment_programs``
    follows the order of ``EMPLOYMENT_PROGRAMS``. ``worker_id`` is 0 until stored, ``source_row``
    is the row of the user's sheet, 0 when entered by hand.

    ``family`` holds the family members as persons, where they are told; they lie in a table of
    their own and are no part of the row that a sheet replaces, so workers compare without them.
    ``family_members``, ``family_registered`` and ``extra_jkn_members`` are the counts of a sheet
    and give way to the persons.
    """

    name: str
    birth_date: date
    sex: Sex
    employment: Employment
    basic_wage: Sen
    nik: str = ""
    passport_number: str = ""
    staff_number: str = ""
    citizenship: Citizenship = Citizenship.INDONESIAN
    fixed_allowances: Sen = 0
    employment_programs: tuple[Participation, ...] = _ALL_UNKNOWN
    jkn_status: JknStatus = JknStatus.UNKNOWN
    kpj: str = ""
    jkn_number: str = ""
    reported_wage_employment: Sen | None = None
    reported_wage_health: Sen | None = None
    family_members: int | None = None
    family_registered: int | None = None
    extra_jkn_members: int = 0
    worker_id: int = 0
    source_row: int = 0
    family: tuple[Dependant, ...] = field(default=(), compare=False)

    @property
    def family_count(self) -> FamilyCount | None:
        """The family in numbers, persons before counts; ``None`` when nothing is told of it."""
        if self.family:
            return count_family(self.family)
        members, registered = self.family_members, self.family_registered
        if members is None or (registered is None and members):
            return None
        return FamilyCount(members, registered or 0, 0, self.extra_jkn_members)

    @property
    def extra_members(self) -> int:
        """How many extra family members are in JKN, for 1 % each of the worker's wage."""
        return count_family(self.family).extra if self.family else self.extra_jkn_members

    @property
    def family_differs(self) -> bool:
        """Tell whether the counts of the sheet contradict the family members told as persons."""
        if not self.family:
            return False
        counts = (self.family_members, self.family_registered, self.extra_jkn_members or None)
        if counts == (None, None, None):
            return False
        told = count_family(self.family)
        # A sheet may or may not count a spouse whom another employer registers.
        members = {None, told.members, told_family(self.family)}
        least, most = told.registered, told.registered + told.unknown
        registered = self.family_registered
        return (
            self.family_members not in members
            or (registered is not None and not least <= registered <= most + told.extra)
            or (self.extra_jkn_members > 0 and self.extra_jkn_members != told.extra)
        )

    @property
    def wage(self) -> Sen:
        """Basic wage and fixed allowances together, in the unit of the employment kind."""
        return self.basic_wage + self.fixed_allowances

    @property
    def is_foreign(self) -> bool:
        """Tell whether the worker is no Indonesian citizen."""
        return self.citizenship is Citizenship.FOREIGN

    @property
    def is_intern(self) -> bool:
        """Tell whether the worker is an intern or pupil in practice, not in employment."""
        return self.employment.kind is EmploymentKind.INTERN

    @property
    def identity_number(self) -> str:
        """The NIK, or the passport number of a foreigner."""
        return self.nik or self.passport_number

    def participation(self, program: Program) -> Participation:
        """Return what the data say of the worker's membership of ``program``."""
        if program is Program.JKN:
            return Participation(self.state_in(program), None, self.jkn_number)
        return self.employment_programs[_PROGRAM_INDEX[program]]

    def state_in(self, program: Program) -> ParticipationState:
        """Return whether the data say that the worker takes part in ``program``."""
        if program is Program.JKN:
            return _JKN_STATES.get(self.jkn_status, ParticipationState.NO)
        return self.employment_programs[_PROGRAM_INDEX[program]].state

    def is_member_on(self, program: Program, day: date) -> bool:
        """Tell whether the data say that the worker is a member of ``program`` on ``day``."""
        if program is Program.JKN:
            # The data carry no day of registration in JKN.
            return self.state_in(program) is ParticipationState.YES
        return self.employment_programs[_PROGRAM_INDEX[program]].is_member_on(day)

    def works_in_project(self, *, is_construction_employer: bool) -> bool:
        """Tell whether this is a construction project worker, who is owed JKK and JKM only."""
        return (
            is_construction_employer
            and self.employment.is_in_construction_project
            and self.employment.kind in PROJECT_KINDS
        )
