"""What happened to a workforce between two days: who came, who left, what changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from desktop.domain.worker import Worker
from desktop.domain.worker_history import ChangeKind, History, as_of, dated_values


class MoveKind(Enum):
    """What one line tells."""

    JOINED = "joined"
    LEFT = "left"
    WAGE = "wage"
    STATUS = "status"
    PARTICIPATION = "participation"


_WAGE_FIELDS = frozenset(
    {"basic_wage", "fixed_allowances", "reported_wage_employment", "reported_wage_health"}
)
_STATUS_FIELDS = frozenset({"kind", "contract_end", "workplace", "is_in_construction_project"})


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that happened to one worker.

    ``on`` is the first day of work, the last one, or the day of the latest change; ``field`` is
    the key of the changed field, empty for who came or left.
    """

    worker: Worker
    kind: MoveKind
    on: date
    field: str = ""
    before: object = None
    after: object = None


def moves_between(
    workers: Iterable[Worker], histories: Mapping[int, History], first: date, last: date
) -> tuple[Move, ...]:
    """Return what happened after ``first`` until ``last``, in the order of the workers.

    A last day of work counts as leaving when ``last`` is after it. For who came in between, only
    what changed since the first day of work is told.
    """
    found: list[Move] = []
    for worker in workers:
        found += _moves_of(worker, histories.get(worker.worker_id, ()), first, last)
    return tuple(found)


def _moves_of(worker: Worker, history: History, first: date, last: date) -> Iterator[Move]:
    start, end = worker.employment.start, worker.employment.end
    if first < start <= last:
        yield Move(worker, MoveKind.JOINED, start)
    if history and start <= last and (end is None or end >= first):
        yield from _changes(worker, history, max(first, start), last)
    if end is not None and first <= end < last:
        yield Move(worker, MoveKind.LEFT, end)


def _changes(worker: Worker, history: History, first: date, last: date) -> Iterator[Move]:
    after = dated_values(as_of(worker, history, last))
    for key, before in dated_values(as_of(worker, history, first)).items():
        if after[key] != before:
            yield Move(worker, _kind_of(key), _latest(history, key, last), key, before, after[key])


def _kind_of(key: str) -> MoveKind:
    if key in _WAGE_FIELDS:
        return MoveKind.WAGE
    return MoveKind.STATUS if key in _STATUS_FIELDS else MoveKind.PARTICIPATION


def _latest(history: History, key: str, last: date) -> date:
    """Return the day of the latest change of a field; there is one, as the values differ."""
    return max(
        change.on
        for change in history
        if change.kind is ChangeKind.DATED and change.on <= last and key in change.before
    )
