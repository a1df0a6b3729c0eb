"""Contributions paid in full: figures and rules of the result; the cases are those of IUR-01."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop.domain.assessment import ObligationResult
from desktop.domain.obligation import ComplianceStatus
from tests.domain.cases import assess_one
from tests.domain.people import make_worker

DUE, HEALTH_DUE = "494500.00", "250000.00"


def paid(*told: tuple[str, str], **worker: object) -> ObligationResult:
    """Assess a worker with five million in September 2026 and what was paid for the month."""
    payments: list[dict[str, Any]] = [
        {"program": program, "month": "2026-09", "amount": amount, "paid_on": date(2026, 10, 14)}
        for program, amount in told
    ]
    return assess_one(
        "IUR-01", workers=[make_worker(**worker)], told={"payments": payments}
    ).result("IUR-01")


def test_the_law_of_the_months_is_listed() -> None:
    """Rates and ceilings that were computed with stand among the rules."""
    rules = {rule.rule_id for rule in paid(("BPJSTK", DUE)).rules}
    assert {"tolerance.contribution", "jkk.rate_group_3", "jp.wage_ceiling"} <= rules


def test_only_what_differs_is_told_twice() -> None:
    """A second figure stands where the due is an interval, a shortfall where there is one."""
    full = paid(("BPJSTK", DUE), ("JKN", HEALTH_DUE)).inputs
    assert not any(key.startswith(("due_at_most_", "shortfall_")) for key in full)
    open_ = paid(("BPJSTK", "400000.00"), jp="").inputs
    assert (open_["due_BPJSTK_2026-09"], open_["due_at_most_BPJSTK_2026-09"]) == (
        "344500.00", DUE,
    )  # fmt: skip
    assert "shortfall_BPJSTK_2026-09" not in open_
    assert paid(("BPJSTK", "400000.00")).inputs["shortfall_BPJSTK_2026-09"] == "94500.00"


def test_two_doubts_do_not_cancel_each_other() -> None:
    """One office not told and the other not sure is no full payment."""
    found = paid(("BPJSTK", "400000.00"), jp="")
    assert found.status is ComplianceStatus.NEEDS_CONFIRMATION
    assert found.inputs["not_told"] == "JKN"
