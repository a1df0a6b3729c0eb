"""Family members as persons, and what they add up to in JKN.

Where persons are told they speak for the worker; the counts of a sheet are used only where it
knows no persons.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

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


class FamilyCount(NamedTuple):
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
    # One pass with plain counters: a hundred thousand families are counted at a time.
    spouses = [0, 0, 0]
    children = [0, 0, 0]
    extra = 0
    for person in family:
        relation, state = person.relation, person.jkn
        if relation is Relation.EXTRA:
            extra += state is ParticipationState.YES
        elif relation is Relation.CHILD or not person.is_employed:
            group = children if relation is Relation.CHILD else spouses
            group[0] += 1
            group[1] += state is ParticipationState.YES
            group[2] += state is ParticipationState.UNKNOWN
    mine, theirs = _covered(spouses, 1), _covered(children, COVERED_CHILDREN)
    return FamilyCount(
        mine[0] + theirs[0], mine[1] + theirs[1], mine[2] + theirs[2], extra + mine[3] + theirs[3]
    )


def _covered(group: list[int], most: int) -> tuple[int, int, int, int]:
    told, in_jkn, open_ = group
    members = min(told, most)
    registered = min(in_jkn, members)
    return members, registered, min(open_, members - registered), in_jkn - registered


def covered_outside_jkn(family: Iterable[Dependant]) -> tuple[Dependant, ...]:
    """Return those whom the worker's contribution covers and who are not known to be in JKN.

    One spouse without an employer of their own and three children, in the order of the family;
    who is registered already fills a place.
    """
    members = list(family)
    spouses = [p for p in members if p.relation is Relation.SPOUSE and not p.is_employed]
    children = [p for p in members if p.relation is Relation.CHILD]
    owed: list[Dependant] = []
    for group, most in ((spouses, 1), (children, COVERED_CHILDREN)):
        outside = [person for person in group if person.jkn is not ParticipationState.YES]
        owed += outside[: max(0, most - (len(group) - len(outside)))]
    return tuple(owed)


def told_family(family: Iterable[Dependant]) -> int:
    """Return how many spouses and children are told, whoever registers them."""
    return sum(1 for person in family if person.relation is not Relation.EXTRA)


def merged_family(known: Iterable[Dependant], told: Iterable[Dependant]) -> tuple[Dependant, ...]:
    """Return the known family with what is told anew of its members, and the new members last.

    Members are the same by NIK, else by name and no other birth date. Nobody is left out because
    a list does not name them, and nothing that is known gives way to what is not told.
    """
    family = list(known)
    for person in told:
        place = next((n for n, other in enumerate(family) if _is_same(other, person)), None)
        if place is None:
            family.append(person)
        else:
            family[place] = _with_news(family[place], person)
    return tuple(family)


def _is_same(known: Dependant, told: Dependant) -> bool:
    if known.nik and told.nik:
        return known.nik == told.nik
    names = (" ".join(person.name.casefold().split()) for person in (known, told))
    days = {known.birth_date, told.birth_date} - {None}
    return len(set(names)) == 1 and len(days) <= 1


def _with_news(known: Dependant, told: Dependant) -> Dependant:
    is_told = told.jkn is not ParticipationState.UNKNOWN
    return replace(
        told,
        birth_date=told.birth_date or known.birth_date,
        sex=told.sex or known.sex,
        nik=told.nik or known.nik,
        jkn_number=told.jkn_number or known.jkn_number,
        jkn=told.jkn if is_told else known.jkn,
        is_employed=known.is_employed,
    )
