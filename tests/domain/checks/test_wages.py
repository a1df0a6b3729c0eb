"""Wages against the minimum wage: the rules of the result; the cases are those of UPH-01."""

from __future__ import annotations

from tests.domain.cases import assess_one
from tests.domain.people import make_worker


def test_the_minimum_wages_of_all_places_are_listed() -> None:
    """Those of the places where somebody works, with the tolerance and the days of a month."""
    workers = [make_worker(), make_worker(workplace="Kota Metro"), make_worker()]
    found = assess_one("UPH-01", workers=workers).result("UPH-01")
    assert [rule.rule_id for rule in found.rules] == [
        "minimum_wage.18.71", "minimum_wage.18.72", "minimum_wage.daily_multiplier_five_days",
        "minimum_wage.daily_multiplier_six_days", "tolerance.minimum_wage",
    ]  # fmt: skip
