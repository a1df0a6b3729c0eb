"""Arrears by months, months in a row and fine; the other cases are those of IUR-06."""

from __future__ import annotations

from typing import Any

import pytest

from desktop.domain.obligation import ComplianceStatus
from tests.domain.cases import assess_one
from tests.domain.people import make_worker

MET, PARTLY, NOT_MET = (
    ComplianceStatus.MET, ComplianceStatus.PARTLY_MET, ComplianceStatus.NOT_MET,
)  # fmt: skip


@pytest.mark.parametrize(
    ("employment", "health", "run", "fine", "status"),
    [
        (0, 0, 0, 0, MET),
        (0, 0, 0, "0.01", PARTLY),
        (1, 0, 1, 0, PARTLY),
        (0, 1, 1, 0, PARTLY),
        (3, 3, 3, 0, PARTLY),
        (4, 0, 3, 0, PARTLY),
        (4, 0, 4, 0, NOT_MET),
        (0, 4, 4, 0, NOT_MET),
        (3, 0, 4, 0, PARTLY),
    ],
)
def test_more_than_three_months_in_a_row_are_not_met(
    employment: int, health: int, run: int, fine: object, status: ComplianceStatus
) -> None:
    """With more than three the employer advances JKP (PP 6/2025 Pasal 39)."""
    facts = {
        "months_employment": employment, "months_health": health, "months_in_a_row": run,
        "fine": fine,
    }  # fmt: skip
    told: dict[str, Any] = {"answers": {"IUR-06": {"facts": facts}}}
    found = assess_one("IUR-06", workers=[make_worker()], told=told).result("IUR-06")
    assert found.status is status
