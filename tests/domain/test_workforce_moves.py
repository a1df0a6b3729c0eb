"""What happened between two days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.program import NOT_MEMBER
from desktop.domain.worker import EmploymentKind, Worker
from desktop.domain.worker_history import WorkerChange
from desktop.domain.workforce_moves import Move, MoveKind, moves_between
from tests.domain.people import make_worker

FIRST, LAST = date(2026, 6, 30), date(2026, 9, 30)


def employed(start: date, end: date | None = None) -> Worker:
    """Return a worker with these days of work."""
    return replace(make_worker(start=start, end=end), worker_id=1)


@pytest.mark.parametrize(
    ("start", "kinds"),
    [
        (date(2026, 6, 30), []),
        (date(2026, 7, 1), [MoveKind.JOINED]),
        (date(2026, 9, 30), [MoveKind.JOINED]),
        (date(2026, 10, 1), []),
    ],
)
def test_joiners(start: date, kinds: list[MoveKind]) -> None:
    """Who starts after the first day and until the last one has joined."""
    assert [move.kind for move in moves_between([employed(start)], {}, FIRST, LAST)] == kinds


@pytest.mark.parametrize(
    ("end", "kinds"),
    [
        (date(2026, 6, 29), []),
        (date(2026, 6, 30), [MoveKind.LEFT]),
        (date(2026, 9, 29), [MoveKind.LEFT]),
        (date(2026, 9, 30), []),
    ],
)
def test_leavers(end: date, kinds: list[MoveKind]) -> None:
    """Whose last day of work lies before the last day has left."""
    worker = employed(date(2020, 1, 6), end)
    assert [move.kind for move in moves_between([worker], {}, FIRST, LAST)] == kinds


def test_changes_of_wage_contract_and_participation() -> None:
    """Each field that differs is one line with its day and both values."""
    worker = employed(date(2020, 1, 6))
    history = (
        WorkerChange(date(2026, 3, 1), {"basic_wage": 1}),
        WorkerChange(date(2026, 8, 1), {"basic_wage": 2, "kind": EmploymentKind.PKWT}),
        WorkerChange(date(2026, 9, 1), {"basic_wage": 3, "jp": NOT_MEMBER}),
        WorkerChange(date(2026, 10, 1), {"basic_wage": 4}),
    )
    moves = moves_between([worker], {1: history}, FIRST, LAST)
    assert {(m.kind, m.field, m.on, m.before) for m in moves} == {
        (MoveKind.WAGE, "basic_wage", date(2026, 9, 1), 2),
        (MoveKind.STATUS, "kind", date(2026, 8, 1), EmploymentKind.PKWT),
        (MoveKind.PARTICIPATION, "jp", date(2026, 9, 1), NOT_MEMBER),
    }
    assert next(m.after for m in moves if m.field == "basic_wage") == 4


def test_a_value_that_went_and_came_back_is_no_change() -> None:
    """The two days are compared, not what lay between."""
    worker = replace(employed(date(2020, 1, 6)), basic_wage=5)
    history = (
        WorkerChange(date(2026, 7, 1), {"basic_wage": 5}),
        WorkerChange(date(2026, 8, 1), {"basic_wage": 6}),
    )
    assert moves_between([worker], {1: history}, FIRST, LAST) == ()


def test_who_joined_in_between_changes_from_the_first_day_on() -> None:
    """Joining is one line, a raise after it another."""
    worker = employed(date(2026, 7, 15))
    history = (WorkerChange(date(2026, 9, 1), {"basic_wage": 1}),)
    moves = moves_between([worker], {1: history}, FIRST, LAST)
    assert [(m.kind, m.on) for m in moves] == [
        (MoveKind.JOINED, date(2026, 7, 15)),
        (MoveKind.WAGE, date(2026, 9, 1)),
    ]
    assert isinstance(moves[0], Move)
