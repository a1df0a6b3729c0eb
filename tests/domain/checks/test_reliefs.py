"""Reliefs: the rules of the result; the cases are those of IUR-08."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop.domain.obligation import ComplianceStatus
from tests.domain.cases import assess_one
from tests.domain.people import make_worker


def test_the_rules_of_the_month_and_of_the_relief_are_listed() -> None:
    """The full rate, who has a right to half of it, and what tells a relief from a difference."""
    record = {"month": date(2025, 2, 1), "paid": 22_250}
    told: dict[str, Any] = {"answers": {"IUR-08": {"records": [record]}}}
    found = assess_one("IUR-08", workers=[make_worker()], told=told).result("IUR-08")
    assert [rule.rule_id for rule in found.rules] == [
        "assessment.relief_share", "jkk.rate_group_3",
        "relief.labour_intensive.minimum_workers", "relief.labour_intensive.subsectors",
    ]  # fmt: skip


def test_not_answered_is_not_answered() -> None:
    """Neither a yes nor a no is told of whoever said nothing or why it does not concern them."""
    for answer, status, reason in (
        ({"answer": "not_applicable", "reason": "x"}, "NOT_APPLICABLE", "ANSWERED_NOT_APPLICABLE"),
        ({}, "NEEDS_CONFIRMATION", "NOT_ANSWERED"),
    ):
        told: dict[str, Any] = {"answers": {"IUR-08": answer}}
        found = assess_one("IUR-08", workers=[make_worker()], told=told).result("IUR-08")
        assert (found.status, found.reason) == (ComplianceStatus(status), reason)
