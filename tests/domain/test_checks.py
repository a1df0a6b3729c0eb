"""The register of checks, the aggregation, and what holds for all of them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.checks import (
    MODULES,
    Case,
    Outcome,
    aggregate,
    check,
    check_named,
    check_names,
)
from desktop.domain.obligation import ComplianceStatus
from tests.domain.cases import assess_one, shipped_obligations
from tests.domain.people import make_worker

S = ComplianceStatus


@pytest.mark.parametrize(
    ("counted", "failed", "unconfirmed", "status"),
    [
        (0, 0, 0, S.NOT_APPLICABLE),
        (3, 0, 0, S.MET),
        (3, 0, 1, S.NEEDS_CONFIRMATION),
        (3, 1, 1, S.PARTLY_MET),
        (3, 2, 0, S.PARTLY_MET),
        (3, 3, 0, S.NOT_MET),
    ],
)
def test_many_judgements_make_one_status(
    counted: int, failed: int, unconfirmed: int, status: ComplianceStatus
) -> None:
    """Nobody failed is met, everybody is not met, else partly; the unknown needs confirmation."""
    assert aggregate(counted, failed, unconfirmed) is status


def test_some_duties_tolerate_no_failure() -> None:
    """One wage below the minimum is not met."""
    assert aggregate(1000, 1, 5, tolerates_none=True) is S.NOT_MET
    assert aggregate(1000, 0, 5, tolerates_none=True) is S.NEEDS_CONFIRMATION


def test_a_name_is_taken_once() -> None:
    """Two checks under one name would hide each other."""

    def other(case: Case) -> Outcome:
        raise AssertionError

    with pytest.raises(ValueError, match="twice"):
        check("workers_registered")(other)


def test_an_unknown_check_is_an_error() -> None:
    """A name that nobody registered is not passed over."""
    with pytest.raises(KeyError):
        check_named("no_such_check")


def test_every_check_is_used_by_an_obligation() -> None:
    """No check waits for an obligation that does not exist, in any module."""
    assert check_names() == {item.check for item in shipped_obligations()}
    assert len(MODULES) == len({module.__name__ for module in MODULES})


PER_WORKER = (
    "REG-03", "REG-04", "REG-05", "REG-06", "REG-07", "REG-10", "REG-11", "DAT-02", "DAT-03",
    "IUR-05", "UPH-01", "UPH-02",
)  # fmt: skip
RANK = {S.NOT_MET: 0, S.PARTLY_MET: 1, S.NEEDS_CONFIRMATION: 2, S.MET: 3}
WORD = st.sampled_from(["Ya", "Tidak", ""])
WORKER = st.fixed_dictionaries(
    {
        "jkk": WORD,
        "jkm": WORD,
        "jht": WORD,
        "jp": WORD,
        "jkn": st.sampled_from(["this_employer", "other_employer", "independent", "unknown"]),
        "wage": st.sampled_from([1_000_000, 3_491_889, 20_000_000]),
        "citizenship": st.sampled_from(["WNI", "WNA"]),
        "kind": st.sampled_from(["PKWTT", "PKWT", "Harian", "Paruh Waktu", "Magang"]),
        "birth_date": st.dates(date(1955, 1, 1), date(2005, 12, 31)),
    }
)


@settings(max_examples=25, deadline=None)
@given(
    drawn=st.lists(WORKER, min_size=1, max_size=5),
    size=st.sampled_from(["mikro", "kecil", "menengah", "besar"]),
)
def test_a_fully_covered_worker_never_makes_it_worse(
    drawn: list[dict[str, object]], size: str
) -> None:
    """Adding a worker in order improves a status or leaves it."""
    workers = [make_worker(**described) for described in drawn]
    for obligation_id in PER_WORKER:
        before = assess_one(obligation_id, workers=workers, size=size).results[0]
        after = assess_one(obligation_id, workers=[*workers, make_worker()], size=size).results[0]
        if before.status in RANK:
            assert RANK[after.status] >= RANK[before.status]
            assert after.failed == before.failed
