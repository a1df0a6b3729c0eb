"""Family members as persons, and what they add up to in JKN.

Where persons are told they speak for the worker; the counts of a sheet are used only where it
knows no persons.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from desktop.domain.program import ParticipationState

if TYPE_CHECKING:
    from desktop.domain.worker import Sex

COVERED_CHILDREN = 3
"""Children whom the 5 % covers beside worker and spouse (Perpres 82/2018 Pasal 30 ayat (1))."""
COVERED_FAMILY = 1 + COVERED_CHILDREN
"""Spouse and three children; more is elective."""


class Relation(Enum):
    """What a family member is to the worker."""

    SPOUSE = "spouse"
    CHILD = "child"
    EXTRA = "extra"
    """A parent, a parent-in-law: may be added for 1 % each, paid by the worker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependant:
    """One family member of a worker; what is not told is ``None`` or empty.

    ``is_employed`` marks a spouse with an employer of their own, through whom they are
    registered (Perpres 82/2018 Pasal 14 ayat (1)).
    """

    name: str
    relation: Relation
    birth_date: date | None = None
    sex: Sex | None = None
    nik: str = ""
    jkn_number: str = ""
    jkn: ParticipationState = ParticipationState.UNKNOWN
    is_employed: bool = False


@dataclass(frozen=True, slots=True)
class FamilyCount:
    """A family in numbers.

    ``members`` are those whom the worker's own contribution covers; of them ``registered`` are
    in JKN and of ``unknown`` nobody has said. ``extra`` are registered beyond them, 1 % each.
    """

    members: int
    registered: int
    unknown: int
    extra: int


def count_family(family: Iterable[Dependant]) -> FamilyCount:
    """Count a family that is told as persons: one spouse, three children, the rest is extra."""
    persons = tuple(family)
    spouses = [p for p in persons if p.relation is Relation.SPOUSE and not p.is_employed]
    children = [p for p in persons if p.relation is Relation.CHILD]
    groups = ((spouses, 1), (children, COVERED_CHILDREN))
    counts = [_covered(group, most) for group, most in groups]
    elective = [person for person in persons if person.relation is Relation.EXTRA]
    return FamilyCount(
        members=sum(count.members for count in counts),
        registered=sum(count.registered for count in counts),
        unknown=sum(count.unknown for count in counts),
        extra=_in_state(elective, ParticipationState.YES) + sum(count.extra for count in counts),
    )


def _covered(group: Sequence[Dependant], most: int) -> FamilyCount:
    members = min(len(group), most)
    in_jkn = _in_state(group, ParticipationState.YES)
    registered = min(in_jkn, members)
    unknown = min(_in_state(group, ParticipationState.UNKNOWN), members - registered)
    return FamilyCount(members, registered, unknown, in_jkn - registered)


def _in_state(group: Iterable[Dependant], state: ParticipationState) -> int:
    return sum(1 for person in group if person.jkn is state)


def told_family(family: Iterable[Dependant]) -> int:
    """Return how many spouses and children are told, whoever registers them."""
    return sum(1 for person in family if person.relation is not Relation.EXTRA)
