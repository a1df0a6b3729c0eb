"""Families in JKN; the cases are those of REG-08."""

from __future__ import annotations

from datetime import date

import pytest

from desktop.domain.obligation import ComplianceStatus
from tests.domain.cases import assess_one
from tests.domain.people import make_worker


@pytest.mark.parametrize(
    ("members", "registered", "is_met"),
    [(1, 1, True), (4, 4, True), (4, 3, False), (5, 4, True), (9, 4, True), (9, 3, False)],
)
def test_spouse_and_three_children_are_owed(members: int, registered: int, is_met: bool) -> None:
    """More than four members are elective and never asked for."""
    worker = make_worker(family_members=members, family_registered=registered)
    found = assess_one("REG-08", workers=[worker]).result("REG-08")
    assert (found.status is ComplianceStatus.MET) == is_met


def test_a_family_counts_with_its_worker_once() -> None:
    """Where some fail for themselves and some with their worker, the duty is scored."""
    alone = make_worker(family_members=2, family_registered=1)
    both = make_worker(family_members=2, family_registered=0, jkn="dependant")
    assert not assess_one("REG-08", workers=[alone, both]).result("REG-08").caused_by
    effect = assess_one("REG-08", workers=[both]).result("REG-08")
    assert effect.caused_by == ("REG-07",)
    assert not effect.is_scored


def test_the_rule_of_the_day_is_listed_where_it_is_recorded() -> None:
    """Who counts as family is recorded since 17 December 2018; earlier days are judged too."""
    worker = make_worker(family_members=1, family_registered=1)
    for day, is_listed in ((date(2018, 12, 16), False), (date(2018, 12, 17), True)):
        found = assess_one("REG-08", workers=[worker], as_of=day).result("REG-08")
        assert found.status is ComplianceStatus.MET
        assert ("jkn.family_covered" in {rule.rule_id for rule in found.rules}) == is_listed


def test_an_unknown_membership_does_not_hide_a_gap() -> None:
    """Whether the worker is in JKN or not, the data say that the family is not."""
    worker = make_worker(jkn="unknown", family_members=1, family_registered=0, source_row=2)
    found = assess_one("REG-08", workers=[worker]).result("REG-08")
    assert [failed.reason for failed in found.failed] == ["FAMILY_NOT_REGISTERED"]
