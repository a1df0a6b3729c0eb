"""Reported wages against those paid; the cases are those of DAT-02."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from desktop.domain.assessment import ObligationResult
from tests.domain.cases import assess_one
from tests.domain.people import make_worker


def judged(**worker: object) -> ObligationResult:
    """Return DAT-02 for one worker of a large employer in Bandar Lampung."""
    return assess_one("DAT-02", workers=[make_worker(**worker, source_row=2)]).result("DAT-02")


@pytest.mark.parametrize(
    ("worker", "reason"),
    [
        ({"reported_wage_employment": 4_000_000}, "WAGE_UNDERREPORTED_EMPLOYMENT"),
        (
            {"reported_wage_employment": 5_000_000, "reported_wage_health": 4_000_000},
            "WAGE_UNDERREPORTED_HEALTH",
        ),
        ({"wage": 3_000_000, "reported_wage_health": 3_000_000}, "WAGE_REPORTED_BELOW_FLOOR"),
        (
            {"reported_wage_employment": 1, "reported_wage_health": 1},
            "WAGE_UNDERREPORTED_EMPLOYMENT",
        ),
    ],
)
def test_a_gap_says_which_wage_is_too_low(worker: Mapping[str, object], reason: str) -> None:
    """Each failure names the BPJS or the floor that it concerns."""
    assert [failed.reason for failed in judged(**worker).failed] == [reason]


def test_basic_pay_alone_is_no_wage_base() -> None:
    """Fixed allowances belong to the base: reporting basic pay only is under-reporting."""
    both = {"reported_wage_employment": 4_000_000, "reported_wage_health": 4_000_000}
    assert judged(wage=4_000_000, allowances=1_000_000, **both).failed
    assert not judged(wage=4_000_000, allowances=0, **both).failed


def test_an_excess_points_at_the_worker_and_the_wage() -> None:
    """Each of the two wages above the one paid makes its own remark."""
    result = judged(reported_wage_employment=5_000_002, reported_wage_health=5_000_002)
    (warning,) = result.warnings
    assert [(found.row, found.reason) for found in warning.workers] == [
        (2, "WAGE_OVERREPORTED_EMPLOYMENT"),
        (2, "WAGE_OVERREPORTED_HEALTH"),
    ]


def test_the_result_rests_on_dated_values() -> None:
    """Threshold, tolerance, multiplier and ceiling stand among the rules."""
    used = {rule.rule_id for rule in judged(reported_wage_health=5_000_000).rules}
    assert used >= {
        "assessment.underreported_tolerance", "tolerance.wage", "wage_base.daily_multiplier",
        "jkn.wage_ceiling", "jkn.floor_sizes", "minimum_wage.18.71",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("worker", "unconfirmed"),
    [
        ({"jp": "Tidak", "jkn": "none"}, ["REPORTED_WAGE_NOT_TOLD"]),
        (dict.fromkeys(("jkk", "jkm", "jht", "jp", "jkp"), "Tidak") | {"jkn": "none"}, []),
    ],
)
def test_one_program_is_enough_to_be_asked_for_the_wage(
    worker: Mapping[str, object], unconfirmed: list[str]
) -> None:
    """Who takes part in nothing has no reported wage, and that is another gap."""
    found = judged(**worker)
    assert [item.reason for item in found.unconfirmed] == unconfirmed
    assert found.counted == len(unconfirmed)


@pytest.mark.parametrize(
    ("employment", "health", "failed", "warned"),
    [
        (4_999_999, 4_999_999, [], []),
        (4_999_998, 5_000_000, ["WAGE_UNDERREPORTED_EMPLOYMENT"], []),
        (5_000_000, 4_999_998, ["WAGE_UNDERREPORTED_HEALTH"], []),
        (5_000_001, 5_000_001, [], []),
        (5_000_002, 5_000_000, [], ["WAGES_OVERREPORTED"]),
        (5_000_000, 5_000_002, [], ["WAGES_OVERREPORTED"]),
    ],
)
def test_a_rupiah_either_way_is_rounding(
    employment: int, health: int, failed: list[str], warned: list[str]
) -> None:
    """Two rupiah are too little or too much, with either BPJS."""
    found = judged(reported_wage_employment=employment, reported_wage_health=health)
    assert [item.reason for item in found.failed] == failed
    assert [warning.code for warning in found.warnings] == warned


@pytest.mark.parametrize(("health", "is_failed"), [(3_491_888, False), (3_491_887, True)])
def test_a_rupiah_below_the_minimum_wage_is_rounding(health: int, is_failed: bool) -> None:
    """The floor of JKN is the minimum wage of the place."""
    found = judged(wage=3_000_000, reported_wage_employment=3_000_000, reported_wage_health=health)
    assert bool(found.failed) is is_failed
