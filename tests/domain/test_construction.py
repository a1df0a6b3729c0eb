"""The least contribution of a construction project."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.construction import contribution_of_contract, contribution_of_wages
from desktop.domain.money import rupiah
from tests.domain.people import shipped_book

RULES = shipped_book().at(date(2026, 11, 22))


@pytest.mark.parametrize(
    ("value", "jkk", "jkm"),
    [
        (0, 0, 0),
        (100_000_000, 210_000, 30_000),
        (500_000_000, 890_000, 110_000),
        (1_000_000_000, 1_540_000, 210_000),
        (5_000_000_000, 5_940_000, 610_000),
        (6_000_000_000, 6_840_000, 710_000),
    ],
)
def test_layers_are_marginal(value: int, jkk: int, jkm: int) -> None:
    """Each rate holds for its part of the value only, never for the whole contract."""
    found = contribution_of_contract(rupiah(value), RULES)
    assert (found.jkk, found.jkm) == (rupiah(jkk), rupiah(jkm))
    assert found.total == rupiah(jkk + jkm)


def test_known_wages_take_the_plain_rates() -> None:
    """1.74 % and 0.30 %, rounded half up to the sen."""
    found = contribution_of_wages(rupiah("1000000.50"), RULES)
    assert (found.jkk, found.jkm) == (1_740_001, 300_000)


@given(st.integers(0, 10**13), st.integers(0, 10**13))
def test_a_larger_contract_never_owes_less(one: int, other: int) -> None:
    """The contribution grows with the value, and its share of it falls."""
    small, large = sorted((one, other))
    less, more = (contribution_of_contract(value, RULES).total for value in (small, large))
    assert less <= more
    assert more * small <= less * large + large + small


def test_the_jkm_rate_of_the_top_layers_is_marked() -> None:
    """Whoever reads the figures sees that these rates are not confirmed."""
    marked = [RULES.dated(f"construction.layer_{n}_rate_jkm").confidence.value for n in (3, 4, 5)]
    assert marked == ["confirmed", "unconfirmed", "unconfirmed"]
