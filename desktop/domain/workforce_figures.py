"""The headcounts that the yearly report (WLKP) asks for, by sex, ready to be copied.

The official form is filled in online and was not seen whole; groups follow the printed set of
Lampung (citizenship, age, permanence, way of pay) and the flat version in circulation (kinds of
contract, wages against the minimum wage, membership). Age classes are the program's own choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.domain.calendar import age_on
from desktop.domain.contribution import monthly_wage
from desktop.domain.program import Program
from desktop.domain.wage_floor import WageFloors
from desktop.domain.worker import EmploymentKind, Sex, Worker


class FigureGroup(Enum):
    """What a block of figures divides the workforce by."""

    CITIZENSHIP = "citizenship"
    PERMANENCE = "permanence"
    KIND = "kind"
    AGE = "age"
    PAY_MODE = "pay_mode"
    WAGE = "wage"
    MEMBERSHIP = "membership"


PERMANENT, TEMPORARY = "permanent", "temporary"
PAID_DAILY, PAID_BY_PIECE, PAID_MONTHLY = "CPUH", "CPUBR", "CPUBL"
BELOW_MINIMUM, UP_TO_HALF_MORE, UP_TO_DOUBLE, ABOVE_DOUBLE, MINIMUM_UNKNOWN = (
    "below",
    "to_150",
    "to_200",
    "above_200",
    "unknown",
)
_AGE_CLASSES = ((18, "<18"), (25, "18-24"), (35, "25-34"), (45, "35-44"), (56, "45-55"))
_OLDEST_CLASS = ">=56"
_PAY_MODES = {
    EmploymentKind.DAILY: PAID_DAILY,
    EmploymentKind.PIECE_RATE: PAID_BY_PIECE,
}
_KEYS: Mapping[FigureGroup, tuple[str, ...]] = {
    FigureGroup.CITIZENSHIP: ("WNI", "WNA"),
    FigureGroup.PERMANENCE: (PERMANENT, TEMPORARY),
    FigureGroup.KIND: tuple(kind.value for kind in EmploymentKind),
    FigureGroup.AGE: (*(name for _, name in _AGE_CLASSES), _OLDEST_CLASS),
    FigureGroup.PAY_MODE: (PAID_DAILY, PAID_BY_PIECE, PAID_MONTHLY),
    FigureGroup.WAGE: (
        BELOW_MINIMUM,
        UP_TO_HALF_MORE,
        UP_TO_DOUBLE,
        ABOVE_DOUBLE,
        MINIMUM_UNKNOWN,
    ),
    FigureGroup.MEMBERSHIP: tuple(program.value for program in Program),
}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """How many men and women of one group share one mark."""

    group: FigureGroup
    key: str
    male: int
    female: int

    @property
    def total(self) -> int:
        """Both together."""
        return self.male + self.female


def workforce_figures(
    workers: Iterable[Worker], day: date, floors: WageFloors, daily_multiplier: int
) -> tuple[FigureRow, ...]:
    """Return every row for the workers employed on ``day``, also those that count nobody.

    Every group but membership divides the same people, so its totals are equal. Wages are
    compared as a month's (daily times ``daily_multiplier``) with the minimum wage of the place.
    """
    counts: dict[tuple[FigureGroup, str, Sex], int] = {}
    for worker in workers:
        if not worker.employment.is_active_on(day):
            continue
        for group, key in _marks(worker, day, floors, daily_multiplier):
            place = (group, key, worker.sex)
            counts[place] = counts.get(place, 0) + 1
    return tuple(
        FigureRow(
            group,
            key,
            counts.get((group, key, Sex.MALE), 0),
            counts.get((group, key, Sex.FEMALE), 0),
        )
        for group, keys in _KEYS.items()
        for key in keys
    )


def _marks(
    worker: Worker, day: date, floors: WageFloors, daily_multiplier: int
) -> Iterator[tuple[FigureGroup, str]]:
    kind = worker.employment.kind
    yield FigureGroup.CITIZENSHIP, worker.citizenship.value
    yield FigureGroup.PERMANENCE, PERMANENT if kind is EmploymentKind.PKWTT else TEMPORARY
    yield FigureGroup.KIND, kind.value
    yield FigureGroup.AGE, age_class(age_on(worker.birth_date, day))
    yield FigureGroup.PAY_MODE, _PAY_MODES.get(kind, PAID_MONTHLY)
    yield FigureGroup.WAGE, _wage_class(worker, floors, daily_multiplier)
    for program in Program:
        if worker.is_member_on(program, day):
            yield FigureGroup.MEMBERSHIP, program.value


def age_class(age: int) -> str:
    """Return the name of the age class of an age in completed years."""
    return next((name for below, name in _AGE_CLASSES if age < below), _OLDEST_CLASS)


def _wage_class(worker: Worker, floors: WageFloors, daily_multiplier: int) -> str:
    floor = floors.floor_for(worker).amount
    if floor is None:
        return MINIMUM_UNKNOWN
    wage = monthly_wage(worker, daily_multiplier)
    if wage < floor:
        return BELOW_MINIMUM
    if wage * 2 <= floor * 3:
        return UP_TO_HALF_MORE
    return UP_TO_DOUBLE if wage <= floor * 2 else ABOVE_DOUBLE


def rows_of(rows: Sequence[FigureRow], group: FigureGroup) -> tuple[FigureRow, ...]:
    """Return the rows of one group, in order."""
    return tuple(row for row in rows if row.group is group)
