"""High hazards and what is being prepared; the cases are those of K3-01 and K3-02."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.domain.obligation import ComplianceStatus
from tests.domain.cases import assess_one
from tests.domain.people import make_worker


@pytest.mark.parametrize("obligation_id", ["K3-01", "K3-02"])
@pytest.mark.parametrize("group", [0, 1, 2, 3, 4, 5])
def test_a_high_hazard_is_proposed_for_the_high_risk_groups_only(
    obligation_id: str, group: int
) -> None:
    """Nobody is told that a hazard is high: it is asked, for IV and V with a reason."""
    found = assess_one(
        obligation_id, workers=[make_worker()], jkk_risk_group=group
    ).result(obligation_id)  # fmt: skip
    assert found.status is ComplianceStatus.NEEDS_CONFIRMATION
    assert (found.reason == "HAZARD_LIKELY_NOT_TOLD") is (group in (4, 5))


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ({"answer": "no"}, ComplianceStatus.PARTLY_MET),
        ({"answer": "not_yet"}, ComplianceStatus.PARTLY_MET),
        ({}, ComplianceStatus.PARTLY_MET),
        ({"answer": "yes"}, ComplianceStatus.MET),
    ],
)
def test_what_is_being_prepared_is_met_in_part_until_it_is_there(
    answer: dict[str, str], status: ComplianceStatus
) -> None:
    """A yes outweighs the preparation told before it."""
    facts = {"high_hazard": True, "in_preparation": True}
    told: dict[str, Any] = {"answers": {"K3-01": {**answer, "facts": facts}}}
    found = assess_one("K3-01", workers=[make_worker()], told=told).result("K3-01")
    assert found.status is status
