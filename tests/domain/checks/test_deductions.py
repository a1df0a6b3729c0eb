"""Deductions: the rules of the result; the cases are those of IUR-02 and IUR-07."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.domain.cases import assess_one
from tests.domain.people import make_worker


def test_the_workers_rates_are_listed() -> None:
    """No rate of the employer is: it may not be deducted."""
    told: dict[str, Any] = {"answers": {"IUR-02": {"records": [{"row": 2, "deducted": 200_000}]}}}
    workers = [make_worker(source_row=2)]
    found = assess_one("IUR-02", workers=workers, told=told).result("IUR-02")
    assert [rule.rule_id for rule in found.rules] == [
        "jht.rate_worker", "jkn.rate_worker", "jp.rate_worker", "tolerance.contribution",
    ]  # fmt: skip
    assert {rule.in_force_from for rule in found.rules} == {date(2015, 7, 1)}
