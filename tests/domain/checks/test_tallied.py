"""Statuses by share, and outcomes of tallies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.assessment import ResultWarning
from desktop.domain.checks.judgement import NOT_COUNTED, OK, Judgement, Tally, Verdict, tally
from desktop.domain.checks.tallied import aggregated, by_share, tallied
from desktop.domain.money import Rate
from desktop.domain.obligation import ComplianceStatus
from tests.domain.people import make_worker

S = ComplianceStatus
FAILED = Judgement(Verdict.FAILED, "JKK_MISSING")
OPEN = Judgement(Verdict.UNCONFIRMED, "JKK_UNKNOWN")
A_TENTH = Rate.of("0.10")


def counted(failed: int, unconfirmed: int, fine: int) -> Tally:
    """Return a tally of so many workers of each verdict, and one who does not count."""
    judged = [FAILED] * failed + [OPEN] * unconfirmed + [OK] * fine + [NOT_COUNTED]
    return tally([make_worker(source_row=row) for row in range(len(judged))], judged)


@pytest.mark.parametrize(
    ("failed", "unconfirmed", "fine", "status"),
    [
        (0, 0, 0, S.NOT_APPLICABLE),
        (0, 0, 3, S.MET),
        (0, 1, 3, S.NEEDS_CONFIRMATION),
        (1, 0, 9, S.PARTLY_MET),
        (1, 4, 5, S.PARTLY_MET),
        (1, 0, 8, S.NOT_MET),
        (2, 0, 17, S.NOT_MET),
        (1, 0, 0, S.NOT_MET),
    ],
)
def test_up_to_the_share_is_partly_met(
    failed: int, unconfirmed: int, fine: int, status: ComplianceStatus
) -> None:
    """One of ten is partly met at a tenth, one of nine is not."""
    assert by_share(counted(failed, unconfirmed, fine), A_TENTH) is status


@given(failed=st.integers(0, 5), unconfirmed=st.integers(0, 3), fine=st.integers(0, 20))
def test_a_share_of_all_is_the_plain_aggregation(failed: int, unconfirmed: int, fine: int) -> None:
    """Where everybody may fail and still be partly met, only that differs from the plain rule."""
    counts = counted(failed, unconfirmed, fine)
    plain = aggregated(counts)
    by_all = by_share(counts, Rate(1, 1))
    assert by_all is (S.PARTLY_MET if plain is S.NOT_MET else plain)


def test_an_outcome_carries_the_workers_of_the_tally() -> None:
    """Failed, unconfirmed and counted come out of the one tally."""
    outcome = tallied(
        counted(1, 2, 3),
        S.PARTLY_MET,
        "REGISTERED_SOME",
        inputs={"a": "1"},
        warnings=(ResultWarning("WLKP_DUE_SOON"),),
        caused_by=("REG-03",),
    )
    assert (outcome.counted, len(outcome.failed), len(outcome.unconfirmed)) == (6, 1, 2)
    assert (outcome.inputs, outcome.caused_by) == ({"a": "1"}, ("REG-03",))
    assert tallied(counted(0, 0, 1), S.MET, "REGISTERED_ALL").inputs == {}
