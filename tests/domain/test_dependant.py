"""Family members as persons: who is covered, who is extra, what the numbers say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.dependant import Dependant, FamilyCount, Relation, count_family
from desktop.domain.obligation import ComplianceStatus
from desktop.domain.program import ParticipationState
from tests.domain.cases import assess_one
from tests.domain.people import make_worker

YES, NO, UNKNOWN = ParticipationState.YES, ParticipationState.NO, ParticipationState.UNKNOWN


def person(relation: Relation, jkn: ParticipationState = YES) -> Dependant:
    """Return an invented family member."""
    return Dependant(name="Anggota Contoh", relation=relation, jkn=jkn)


SPOUSE, CHILD, PARENT = (person(relation) for relation in Relation)


@pytest.mark.parametrize(
    ("family", "expected"),
    [
        ((SPOUSE, CHILD), FamilyCount(2, 2, 0, 0)),
        ((SPOUSE, CHILD, CHILD, CHILD, CHILD), FamilyCount(4, 4, 0, 1)),
        ((PARENT, person(Relation.EXTRA, NO)), FamilyCount(0, 0, 0, 1)),
        ((person(Relation.SPOUSE, NO), person(Relation.CHILD, UNKNOWN)), FamilyCount(2, 0, 1, 0)),
        ((CHILD,) * 3 + (person(Relation.CHILD, NO),), FamilyCount(3, 3, 0, 0)),
    ],
)
def test_spouse_and_three_children_are_covered(
    family: tuple[Dependant, ...], expected: FamilyCount
) -> None:
    """The fourth child and the parents are extra, at 1 % each, once they are registered."""
    assert count_family(family) == expected


def test_trap_12_a_spouse_in_employment_is_no_dependant() -> None:
    """Each of two working spouses is registered by their own employer (Perpres 82/2018 Ps 14)."""
    working = replace(person(Relation.SPOUSE, NO), is_employed=True)
    worker = make_worker(family=(working,))
    found = assess_one("REG-08", workers=[worker]).result("REG-08")
    assert found.status is ComplianceStatus.NOT_APPLICABLE


def test_persons_win_over_the_counts_of_the_sheet_and_the_difference_is_told() -> None:
    """The sheet says that all are registered, the persons that the child is not."""
    family = (SPOUSE, person(Relation.CHILD, NO))
    worker = make_worker(family=family, family_members=2, family_registered=2, source_row=7)
    found = assess_one("REG-08", workers=[worker]).result("REG-08")
    assert [item.reason for item in found.failed] == ["FAMILY_NOT_REGISTERED"]
    (warning,) = found.warnings
    assert (warning.code, [item.row for item in warning.workers]) == ("FAMILY_COUNTS_DIFFER", [7])


def test_a_family_member_of_whom_nobody_knows_needs_confirmation() -> None:
    """Missing data is neither met nor a gap."""
    worker = make_worker(family=(SPOUSE, person(Relation.CHILD, UNKNOWN)))
    found = assess_one("REG-08", workers=[worker]).result("REG-08")
    assert found.status is ComplianceStatus.NEEDS_CONFIRMATION
    assert [item.reason for item in found.unconfirmed] == ["FAMILY_JKN_UNKNOWN"]


def test_extra_members_are_counted_from_the_persons() -> None:
    """What the worker pays for parents follows the list where there is one."""
    assert make_worker(extra_jkn_members=2).extra_members == 2
    assert make_worker(family=(SPOUSE, PARENT), extra_jkn_members=2).extra_members == 1


@pytest.mark.parametrize(
    ("counts", "differs"),
    [
        ({}, False),
        ({"family_members": 2, "family_registered": 2}, False),
        ({"family_members": 3}, True),
        ({"family_registered": 1}, True),
        ({"extra_jkn_members": 2}, True),
    ],
)
def test_counts_that_contradict_the_persons_differ(counts: dict[str, int], differs: bool) -> None:
    """What the sheet leaves out contradicts nothing."""
    assert make_worker(family=(SPOUSE, CHILD), **counts).family_differs is differs
    assert not make_worker(**counts).family_differs
