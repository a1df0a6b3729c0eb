"""Floor and ceilings in reported bases; the cases are those of IUR-05."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from desktop.domain.obligation import ComplianceStatus
from tests.domain.cases import assess_one
from tests.domain.people import make_worker


@pytest.mark.parametrize(
    ("worker", "reason"),
    [
        ({"wage": 20_000_000, "reported_wage_health": 9_000_000}, "BASE_BELOW_JKN_CEILING"),
        (
            {
                "wage": 11_500_000,
                "reported_wage_employment": 11_000_000,
                "reported_wage_health": 11_500_000,
            },
            "BASE_BELOW_JP_CEILING",
        ),
        ({"wage": 3_000_000, "reported_wage_health": 3_491_887}, "BASE_BELOW_JKN_FLOOR"),
        ({"wage": 3_000_000, "reported_wage_health": 3_491_891}, "BASE_ABOVE_JKN_FLOOR"),
    ],
)
def test_a_wrong_base_names_its_limit(worker: Mapping[str, object], reason: str) -> None:
    """Each failure says which limit was not applied."""
    found = assess_one("IUR-05", workers=[make_worker(**worker)]).result("IUR-05")
    assert [failed.reason for failed in found.failed] == [reason]


@pytest.mark.parametrize(
    "worker",
    [
        {"wage": 20_000_000, "jp": "Tidak", "reported_wage_health": 11_999_999},
        {"wage": 20_000_000, "jp": "Tidak", "reported_wage_health": 12_000_001},
        {"wage": 11_500_000, "jkn": "none", "reported_wage_employment": 11_086_299},
        {"wage": 3_000_000, "reported_wage_health": 3_491_888},
        {"wage": 3_000_000, "reported_wage_health": 3_491_890},
    ],
)
def test_a_rupiah_beside_a_limit_is_rounding(worker: Mapping[str, object]) -> None:
    """No rule of rounding exists, so a base so near is the limit."""
    found = assess_one("IUR-05", workers=[make_worker(**worker)]).result("IUR-05")
    assert (found.status, found.counted) == (ComplianceStatus.MET, 1)


@pytest.mark.parametrize(
    ("day", "ceiling"),
    [
        (date(2021, 2, 28), "8939700.00"),
        (date(2021, 3, 1), "8754600.00"),
        (date(2026, 1, 31), "10547400.00"),
        (date(2026, 3, 1), "11086300.00"),
    ],
)
def test_the_jp_ceiling_is_that_of_the_wage_month(day: date, ceiling: str) -> None:
    """It changes in March, never in January, and fell once, in 2021."""
    found = assess_one("IUR-05", workers=[make_worker()], as_of=day).result("IUR-05")
    assert found.inputs["jp_ceiling"] == ceiling


@pytest.mark.parametrize("size", ["mikro", "kecil"])
def test_a_contested_floor_never_fails_anybody(size: str) -> None:
    """Micro and small employers are asked, whatever they report, since May 2024."""
    worker = make_worker(wage=1_000_000, reported_wage_health=1, jp="Tidak")
    for day, status in (
        (date(2024, 5, 8), ComplianceStatus.NEEDS_CONFIRMATION),
        (date(2026, 11, 22), ComplianceStatus.NEEDS_CONFIRMATION),
    ):
        found = assess_one("IUR-05", workers=[worker], as_of=day, size=size).result("IUR-05")
        assert found.status is status
        assert not found.failed
