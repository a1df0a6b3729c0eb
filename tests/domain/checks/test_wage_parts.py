"""The make-up of wages; the cases are those of UPH-02."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.cases import assess_one
from tests.domain.people import make_worker


@given(basic=st.integers(0, 20_000_000), allowances=st.integers(1, 20_000_000))
def test_three_quarters_with_a_rupiah_to_spare(basic: int, allowances: int) -> None:
    """A wage fails exactly when four times the basic wage and a rupiah fall short of three."""
    found = assess_one("UPH-02", workers=[make_worker(wage=basic, allowances=allowances)])
    is_low = 4 * (basic + 1) < 3 * (basic + allowances)
    assert bool(found.result("UPH-02").failed) == is_low


def test_a_days_wage_is_judged_by_the_day() -> None:
    """Both parts of a daily wage are in the same unit, so that no conversion is needed."""
    low = make_worker(kind="Harian", wage=70_000, allowances=30_000)
    fair = make_worker(kind="Harian", wage=75_000, allowances=25_000)
    assert assess_one("UPH-02", workers=[low]).result("UPH-02").failed
    assert not assess_one("UPH-02", workers=[fair]).result("UPH-02").failed
