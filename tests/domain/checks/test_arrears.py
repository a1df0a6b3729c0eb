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


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        ({"months_employment": 1}, ("1", "1", "", "")),
        ({"months_health": 2, "months_in_a_row": 2}, ("2", "", "2", "2")),
        ({"months_employment": 0, "months_health": 5}, ("5", "0", "5", "")),
    ],
)
def test_what_is_not_told_is_shown_as_nothing(
    facts: dict[str, int], shown: tuple[str, ...]
) -> None:
    """Nothing told is another thing than no month."""
    told: dict[str, Any] = {"answers": {"IUR-06": {"facts": facts}}}
    found = assess_one("IUR-06", workers=[make_worker()], told=told).result("IUR-06")
    keys = ("months", "months_employment", "months_health", "months_in_a_row")
    assert tuple(found.inputs[key] for key in keys) == shown
