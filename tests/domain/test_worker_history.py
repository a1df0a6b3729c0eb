"""The history of workers: any past day as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.program import MEMBER, NOT_MEMBER
from desktop.domain.worker import EmploymentKind, Worker
from desktop.domain.worker_fields import with_values
from desktop.domain.worker_history import (
    ChangeKind,
    Revision,
    WorkerChange,
    all_as_of,
    as_of,
    revise,
)
from tests.domain.people import make_worker

TODAY = date(2026, 11, 22)
NOW = replace(make_worker(wage=5_000_000), worker_id=1, nik="1871010101900001")


def paid(rupiah: int, worker: Worker = NOW) -> Worker:
    """Return the worker with this wage."""
    return replace(worker, basic_wage=rupiah * 100)


def change(state: Revision, rupiah: int, since: date | None) -> Revision:
    """Return the state after the wage changed."""
    wanted = paid(rupiah, state.worker)
    return revise(state.worker, state.history, wanted, on=TODAY, since=since)


def wage_on(state: Revision, day: date) -> int:
    """Return the wage in rupiah on a day."""
    return as_of(state.worker, state.history, day).basic_wage // 100


def test_a_raise_holds_from_its_day() -> None:
    """The day before still has the former wage, and the row holds the new one."""
    state = change(Revision(NOW, ()), 6_000_000, date(2026, 6, 1))
    assert state.worker.basic_wage == 600_000_000
    assert wage_on(state, date(2026, 5, 31)) == 5_000_000
    assert wage_on(state, date(2026, 6, 1)) == 6_000_000


def test_a_correction_leaves_no_trace_of_its_own() -> None:
    """Without a day the value was wrong since ever; earlier steps stay."""
    state = change(Revision(NOW, ()), 6_000_000, None)
    assert state.history == ()
    raised = change(state, 7_000_000, date(2026, 6, 1))
    mended = change(raised, 7_100_000, None)
    assert wage_on(mended, date(2026, 5, 31)) == 6_000_000
    assert wage_on(mended, TODAY) == 7_100_000


def test_a_late_entry_fills_the_gap_before_a_known_change() -> None:
    """A change told afterwards holds until the next one, the latest wage stays."""
    state = change(Revision(NOW, ()), 7_000_000, date(2026, 6, 1))
    state = change(state, 6_000_000, date(2026, 3, 1))
    assert [wage_on(state, date(2026, month, 15)) for month in (2, 4, 7)] == [
        5_000_000, 6_000_000, 7_000_000,
    ]  # fmt: skip
    assert state.worker.basic_wage == 700_000_000


def test_taking_a_change_back_on_its_day_leaves_nothing() -> None:
    """What is as before is no change."""
    state = change(Revision(NOW, ()), 6_000_000, date(2026, 6, 1))
    assert change(state, 5_000_000, date(2026, 6, 1)) == Revision(NOW, ())


def test_what_held_before_the_first_day_of_work_is_not_kept() -> None:
    """Nobody had a wage before the start."""
    assert change(Revision(NOW, ()), 6_000_000, NOW.employment.start).history == ()


def test_contract_and_participation_change_too() -> None:
    """The kind of contract and a single program go back, the other fields stay."""
    wanted = with_values(NOW, {"kind": EmploymentKind.PKWT, "jp": NOT_MEMBER, "unit": "Gudang"})
    state = revise(NOW, (), wanted, on=TODAY, since=date(2026, 6, 1))
    before = as_of(state.worker, state.history, date(2026, 1, 1))
    assert before.employment.kind is EmploymentKind.PKWTT
    assert before.employment_programs == (MEMBER,) * 5
    assert before.employment.unit == "Gudang"


def test_a_corrected_identity_is_right_on_every_day() -> None:
    """The former NIK is remembered and never comes back."""
    state = revise(NOW, (), replace(NOW, nik="1871010101900002"), on=TODAY, since=None)
    assert state.history == (WorkerChange(TODAY, {"nik": "1871010101900001"}, ChangeKind.IDENTITY),)
    assert as_of(state.worker, state.history, date(2026, 1, 1)).nik == "1871010101900002"


def test_an_identity_that_was_not_known_is_no_former_one() -> None:
    """Filling in a KPJ later leaves no trace."""
    assert revise(NOW, (), replace(NOW, kpj="12345678901"), on=TODAY, since=None).history == ()


def test_who_has_no_history_is_handed_through() -> None:
    """The plain case makes no new objects."""
    found = all_as_of([NOW], {}, date(2026, 1, 1))
    assert found[0] is NOW
    later = {1: (WorkerChange(date(2025, 1, 1), {"basic_wage": 1}),)}
    assert all_as_of([NOW], later, date(2026, 1, 1))[0] is NOW


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(1, 9), st.integers(0, 30)), max_size=8))
def test_the_history_answers_as_a_diary_would(steps: list[tuple[int, int]]) -> None:
    """However late a change is told: a day has the wage of the last entry that reaches it."""
    days = [date(2026, 1, 1 + number) for number in range(31)]
    diary = [5] * len(days)
    known: list[int] = []
    state = Revision(NOW, ())
    for wage, first in steps:
        until = min((day for day in known if day > first), default=len(days))
        diary[first:until] = [wage] * (until - first)
        known = [n for n in range(1, len(days)) if diary[n] != diary[n - 1]]
        known += [0] if diary[0] != 5 else []
        state = change(state, wage * 1_000_000, days[first])
    assert [wage_on(state, day) // 1_000_000 for day in days] == diary


@pytest.mark.parametrize("since", [date(2026, 6, 1), None])
def test_history_stays_in_order(since: date | None) -> None:
    """Corrections of identity and dated changes are kept by their days."""
    state = change(Revision(NOW, ()), 6_000_000, date(2026, 8, 1))
    wanted = replace(paid(6_500_000, state.worker), nik="1871010101900002")
    state = revise(state.worker, state.history, wanted, on=TODAY, since=since)
    assert [c.on for c in state.history] == sorted(c.on for c in state.history)
